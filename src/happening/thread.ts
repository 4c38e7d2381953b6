import type { Told } from './same.ts';
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

/** “The attack killed 22”: a definite noun without people, time or place takes up the nearest one told before it.
 *  @param told of one report, in order of the text */
export function threadsIn(told: readonly Told[]): readonly Thread[] {
  const threads: { readonly told: Told[]; readonly because: string[] }[] = [];
  const latest = new Map<string, { readonly told: Told; readonly thread: (typeof threads)[number] }>();
  for (const one of told) {
    const before = latest.get(one.group);
    const near =
      before !== undefined && one.telling.sentence - before.told.telling.sentence <= TAKEN_UP_WITHIN && takesUp(one);
    if (near) {
      before.thread.told.push(one);
      before.thread.because.push(`“${words(one)}” takes up “${words(before.told)}”`);
      continue;
    }
    const thread = { told: [one], because: [] };
    threads.push(thread);
    latest.set(one.group, { told: one, thread });
  }
  return threads.map(threadOf);
}

/** Sentences: further back, “the attack” is often another one. */
const TAKEN_UP_WITHIN = 3;

function takesUp({ telling, analysis }: Told): boolean {
  if (telling.parts.length > 0 || telling.when !== null || telling.place !== null || telling.reality !== 'happened')
    return false;
  const tokens = analysis.sentences[telling.sentence]?.tokens ?? [];
  const at = tokens.findIndex((token) => token.start === telling.trigger.start);
  return tokens.some(
    (token) => token.head === at && token.relation === 'det' && ['the', 'this', 'that'].includes(token.lemma),
  );
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
