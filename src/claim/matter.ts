import { PEOPLE } from '../lexicon/counting.ts';
import { DENIED_NOUNS, SAME_ROOT } from '../lexicon/denied.ts';
import { remembered } from '../model/remembered.ts';
import type { ActorId } from '../model/span.ts';
import { actorsIn } from '../model/within.ts';
import { isOriginal } from '../origin/origin.ts';
import { LETTING_KNOW } from './beside.ts';
import { bestIn, bestSince, type Judge, type Target } from './best.ts';
import { covering, type Gist } from './gist.ts';
import {
  endingOf,
  idOf,
  isExplicit,
  isNegativeToo,
  kindsIn,
  listsOf,
  overlaps,
  type Search,
  sameSpeaker,
  slug,
  type Weighed,
} from './search.ts';
import { inOrder } from './shelves.ts';
import type { Unit } from './unit.ts';

/** At least this much of what is denied must stand in what is said to be so, names left out. */
const COVERED = 0.6;

/** A denial of so many words denies nothing that shares none of them, whoever says it; that there was no warning is denied in other words
 *  (“we wrote to them”). */
const NARROW = 4;

export function sameMatter(denial: Unit, search: Search): Target | null {
  const matter = matterOf(denial, search);
  const { weights, lists, best } = matched(denial, matter, search);
  // What stands in the denial itself is never what it denies; the same words elsewhere may be.
  if (best === null || !overlaps(best.unit, denial)) return best;
  return search.keep(`matter beside ${idOf(denial)}`, [denial, matter.key, ...weights, ...lists], () => {
    const judge = judgeOf(denial, matter, search, new Set(lists.at(-1)));
    return bestIn(lists, (unit) => (overlaps(unit, denial) ? null : judge(unit)));
  });
}

function matched(denial: Unit, matter: Matter, search: Search): Weighed {
  const { now, before } = search.matters;
  const known = now.get(matter.key);
  if (known !== undefined) return known;
  const old = before.get(matter.key);
  const words = listsOf(withRoots(matter.words), search);
  const spoken = spokenBySources(denial, matter, search);
  const last = search.renewed && spoken.length > 0 ? undefined : old?.lists.at(-1);
  const lists = [...words, last !== undefined && isSame(last, spoken) ? last : spoken];
  const weights = Array.from(matter.words, search.weigh);
  const judge = judgeOf(denial, matter, search, new Set(spoken));
  const holds = old !== undefined && isSame(old.weights, weights) && (!search.renewed || isSame(old.lists, lists));
  const best = holds ? bestSince(old, lists, judge) : bestIn(lists, judge);
  const found = { weights, lists, best };
  now.set(matter.key, found);
  return found;
}

/** “Any threat” in a denial is told by “threatened” elsewhere. */
function withRoots(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].flatMap((word) => [word, ...(SAME_ROOT.get(word) ?? [])]));
}

const rootsIn = remembered(({ gist }: Unit): ReadonlySet<string> => {
  const found = new Set(withRoots(gist.words));
  if ([...gist.words].some((word) => PEOPLE.has(word))) for (const word of ANYBODY) found.add(word);
  return found;
});

/** Villagers, workers and children are civilians. */
const ANYBODY: readonly string[] = ['civilian', 'person'];

/** “Denied that it had been asked to recall the battery”, “we asked it to recall the battery”: every word, whatever each takes for the act. */
function tellsAll(words: ReadonlySet<string>, unit: Unit): boolean {
  const told = rootsIn(unit);
  return words.size >= 3 && [...words].every((word) => told.has(word));
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** All of a denial that decides what it may deny, but where it stands: two copies of one text ask the same. */
interface Matter {
  readonly key: string;
  readonly words: ReadonlySet<string>;
  readonly happening: string | undefined;
  readonly named: readonly ActorId[];
  readonly kinds: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
}

function matterOf(denial: Unit, { happeningOf }: Search): Matter {
  const happening = denial.telling === null ? undefined : happeningOf.get(denial.telling.id);
  const last = lastMatter(denial);
  if (last.matter === null || last.matter.happening !== happening) {
    const matter = readMatter(denial);
    last.matter = { ...matter, key: `${happening ?? ''} ${matter.key}`, happening };
  }
  return last.matter;
}

/** With the happening that it had in the comparison before: its key is long. */
const lastMatter = remembered((_denial: Unit): { matter: Matter | null } => ({ matter: null }));

const readMatter = remembered((denial: Unit): Omit<Matter, 'happening'> => {
  const { telling, statement, gist } = denial;
  const words = new Set([...gist.words].filter((word) => !DENIED_NOUNS.has(word)));
  const named = namesIn(denial);
  const kinds = new Set(kindsIn(denial).slice(0, 1)); // what stands below it is a part of what is denied
  const parties = partiesOf(denial);
  const key = [
    [...words],
    [telling?.kind, (telling?.parts.length ?? 0) >= 2, statement?.act === 'deny'],
    [statement?.speakers.at(-1)?.actor],
    named,
    [...kinds],
    [...parties],
    [...gist.terms].filter((term) => term.startsWith('@')),
  ];
  return { key: JSON.stringify(key), words, named, kinds, parties };
});

function judgeOf(
  denial: Unit,
  { words, happening, named, kinds, parties }: Matter,
  { weigh, happeningOf }: Search,
  spoken: ReadonlySet<Unit>,
): Judge {
  const covered = covering(words, weigh);
  return (unit) => {
    // The cheapest question first: there may be thousands.
    const own = unit.telling === null ? undefined : happeningOf.get(unit.telling.id);
    const sameHappening = happening !== undefined && own === happening;
    const sameKind = denial.telling !== null && unit.telling?.kind === denial.telling.kind;
    const otherKind = denial.telling !== null && unit.telling !== null && !sameKind && !sameHappening;
    if (otherKind && !(isExplicit(denial) && tellsAll(words, unit))) return null;
    if (sameSpeaker(unit, denial) || !samePeople(parties, denial, unit)) return null;
    const told = rootsIn(unit);
    const share = covered(told);
    let common = 0;
    for (const word of words) if (told.has(word)) common++;
    const some = words.size < NARROW || common > 0 || [...kinds].every((kind) => LETTING_KNOW.has(kind));
    const near =
      (share >= COVERED && (common >= 2 || (common === 1 && sharesActor(denial.gist, unit.gist)))) ||
      (some && spoken.has(unit)) ||
      (some && named.length > 0 && kindsIn(unit).some((kind) => kinds.has(kind)) && isNamed(unit, named));
    if (!sameHappening && !(near && isExplicit(denial))) return null; // a mere negation in other words is left to the points
    if (!isExplicit(denial) && isNegativeToo(unit)) return null; // “I will never forget”, told twice
    const score = share + weightOf(unit, sameHappening);
    const why = sameHappening ? 'the same happening' : 'the same matter in other words';
    return { unit, score, why };
  };
}

/** What those say whom an explicit denial names, if it tells of a happening of the same kind, by verb or by noun
 *  (“any warning”, “we warned them”). */
function spokenBySources(
  denial: Unit,
  { named, kinds }: Pick<Matter, 'named' | 'kinds'>,
  { bySource }: Pick<Search, 'bySource'>,
): readonly Unit[] {
  if (denial.statement?.act !== 'deny') return [];
  const found = new Set<Unit>();
  for (const actor of new Set(named)) {
    for (const kind of kinds) {
      for (const source of [actor, endingOf(actor)]) for (const unit of bySource(`${source} ${kind}`)) found.add(unit);
    }
  }
  return [...found].sort(inOrder);
}

/** “denies that it received any warning from the inspectorate” names whoever says that there was one. */
function isNamed({ statement }: Unit, named: readonly ActorId[]): boolean {
  const speaker = statement?.speakers.at(-1);
  if (speaker === undefined) return false;
  const ending = speaker.party === null ? null : `/${slug(speaker.party)}`;
  return named.some((actor) => actor === speaker.actor || endingOf(actor) === ending);
}

/** Everybody named in what is denied. */
function namesIn(denial: Unit): readonly ActorId[] {
  const content = denial.statement?.content ?? [];
  return content.flatMap((part) => actorsIn(denial.analysis, part).map(({ actor }) => actor));
}

/** Between equals: the same happening, then somebody's own words, then any statement, and an original before a retelling. */
function weightOf({ statement, analysis }: Unit, sameHappening: boolean): number {
  return (
    (sameHappening ? 0.5 : 0) +
    (statement === null ? 0 : statement.mode === 'direct' ? 0.15 : 0.1) +
    (isOriginal(analysis.report.genre) ? 0.1 : 0)
  );
}

/** The parties in the denied thing must be those of the thing itself: that two ministers did not speak to each other
 *  is no denial of a third country's calls to each of them. */
function samePeople(inDenial: ReadonlySet<string>, denial: Unit, unit: Unit): boolean {
  if (inDenial.size === 0) return true;
  const inUnit = partiesOf(unit);
  if (inUnit.size === 0) return true;
  const contact =
    denial.telling !== null && unit.telling?.kind === denial.telling.kind && denial.telling.parts.length >= 2;
  const common = [...inDenial].filter((party) => inUnit.has(party)).length;
  return contact ? common === inDenial.size && common === inUnit.size : common > 0;
}

const partiesOf = remembered(
  (unit: Unit): ReadonlySet<string> => new Set(unit.telling?.parts.map((part) => part.party ?? part.name) ?? []),
);

/** A person or a body in both; a state stands in too many sentences to single out a matter. */
function sharesActor(a: Gist, b: Gist): boolean {
  return [...a.terms].some((term) => term.startsWith('@') && !term.startsWith('@state/') && b.terms.has(term));
}
