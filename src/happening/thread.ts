import { sameness, type Told } from './same.ts';
import { isDefinite, isTakenUp } from './taken-up.ts';
import { lookOf, signatureOf } from './told.ts';

/** Tellings of one report that are one happening by themselves: one, and those that take it up. */
export interface Thread {
  /** The first is the one that is taken up. */
  readonly told: readonly Told[];
  /** One for each different look among them. */
  readonly looks: readonly Told[];
  readonly signatures: readonly (string | null)[];
  /** Equal for threads that are the same in all that is compared, whatever report they stand in. */
  readonly key: string;
  /** Why they are one. */
  readonly because: readonly string[];
}

/** “The attack killed 22”: a definite noun without people, time or place takes up the nearest one told before it. An accident is taken up
 *  through the whole report, with its day too (“Sunday's crash”), unless the report tells of two that do not fit.
 *  @param told of one report, in order of the text */
export function threadsIn(told: readonly Told[]): readonly Thread[] {
  const threads: Growing[] = [];
  const latest = new Map<string, { readonly told: Told; readonly thread: Growing }>();
  const accidents: Growing[] = [];
  for (const one of told) {
    const before = latest.get(one.group);
    const near =
      before !== undefined && one.telling.sentence - before.told.telling.sentence <= TAKEN_UP_WITHIN && takesUp(one);
    const taken = near ? before.thread : one.group === 'accident' ? accidentMeant(one, accidents) : null;
    if (taken !== null) {
      taken.told.push(one);
      taken.because.push(`“${words(one)}” takes up “${words(near ? before.told : (taken.told[0] ?? one))}”`);
      continue;
    }
    const thread = { told: [one], because: [] };
    threads.push(thread);
    if (one.group === 'accident') accidents.push(thread);
    latest.set(one.group, { told: one, thread });
  }
  return threads.map(threadOf);
}

/** Grows while the report is gone through; nothing outside this file sees it. */
interface Growing {
  readonly told: Told[];
  readonly because: string[];
}

/** Sentences: further back, “the attack” is often another one. */
const TAKEN_UP_WITHIN = 3;

function takesUp(one: Told): boolean {
  const { parts, when, place, reality } = one.telling;
  return parts.length === 0 && when === null && place === null && reality === 'happened' && isDefinite(one);
}

/** The first accident of the report that fits, where all that fit are one. */
function accidentMeant(one: Told, accidents: readonly Growing[]): Growing | null {
  if (!isTakenUp(one)) return null;
  const fitting = accidents.filter(({ told }) => told.every((other) => fits(one, other)));
  const [first, ...more] = fitting;
  const [main] = first?.told ?? [];
  if (first === undefined || main === undefined || main.telling.reality !== 'happened') return null;
  return more.every(({ told: [other] }) => other === undefined || fits(main, other)) ? first : null;
}

function fits(one: Told, other: Told): boolean {
  return sameness(one, other, { fitOnly: true }) !== null;
}

function words({ telling, analysis }: Told): string {
  return analysis.report.text.slice(telling.trigger.start, telling.trigger.end);
}

function threadOf({ told, because }: Pick<Thread, 'told' | 'because'>): Thread {
  const looks = new Map<string, Told>();
  for (const one of told) {
    const look = lookOf(one);
    if (!looks.has(look)) looks.set(look, one);
  }
  const different = [...looks.values()];
  return { told, looks: different, signatures: different.map(signatureOf), key: [...looks.keys()].join('\n'), because };
}
