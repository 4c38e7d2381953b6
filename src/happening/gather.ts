import type { CommonWords } from '../lexicon/common.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import { gathered } from '../model/gathered.ts';
import type { Happening } from '../model/happening.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import { ordered } from '../model/ordered.ts';
import { remembered } from '../model/remembered.ts';
import type { ActorId } from '../model/span.ts';
import { joinByWord } from './doubt.ts';
import { joinKnots, type Knot, knotsOf } from './knot.ts';
import type { Told } from './same.ts';
import { type Thread, threadsIn } from './thread.ts';
import { inOrder as byPlace, placeNames, toldIn } from './told.ts';
import { happeningOf, type Whole } from './whole.ts';

/** Bring together what the reports tell of the same happening. The result does not depend on the order of the reports:
 *  pairs are joined best first, ties by where they stand, and a join must fit every member of both sides. Near-linear: what is told in the
 *  same way is compared once, and only with what shares a group and a party, a place or an object.
 *  @param inDoubt null: what the reports do not show to be one stays apart, as an answer needs it. With the counts of common words one
 *  word for a thing means one thing, unless their times speak against it: what coreference is measured by. */
export function gatherHappenings(
  analyses: readonly Analysis[],
  actors: readonly Actor[],
  inDoubt: CommonWords | null = null,
  memory: Memory = FORGETFUL,
): readonly Happening[] {
  const knots = knotsOf(threadsOf(analyses, actors, memory));
  const keepJoins = memory.of('knots joined');
  const joins = keepJoins(
    '',
    knots.map(({ threads }) => threads[0]),
    () => joinKnots(knots, memory),
  );
  const keep = memory.of('happenings');
  const made = (threads: readonly Thread[], because: readonly string[]): Happening =>
    happeningOf(
      threads.flatMap(({ told }) => told),
      because,
    );
  const inOrder = memory.of('happenings in order')('', [], () => ordered(inTime));
  const own = joins.map((join) => ({ knots: join.knots.flatMap((at) => knots[at] ?? []), joined: join.because }));
  if (inDoubt !== null) {
    const wholes = own.flatMap(({ knots, joined }) => wholesOf(knots, joined));
    return inOrder.bring(joinByWord(wholes, inDoubt).map(({ threads, because }) => made(threads, because)));
  }
  return inOrder.bring(
    own.flatMap(({ knots, joined }): readonly Happening[] => {
      if (isEachAlone(knots))
        return knots.flatMap(({ threads }) =>
          threads.map((thread) => keep(idOf(thread), [thread], () => made([thread], [...new Set(thread.because)]))),
        );
      const parts = knots.flatMap(({ threads, why }) => [why, ...threads]);
      return [
        keep(idOf(knots[0]?.threads[0]), [...joined, ...parts], () => {
          const [whole] = wholesOf(knots, joined);
          if (whole === undefined) throw new RangeError('a happening without tellings');
          return made(whole.threads, whole.because);
        }),
      ];
    }),
  );
}

function idOf(thread: Thread | undefined): string {
  return thread?.told[0]?.telling.id ?? '';
}

/** Told in one way, and nothing in it shows that it is one happening. */
function isEachAlone(knots: readonly Knot[]): boolean {
  return knots.length === 1 && knots[0]?.alone === true;
}

/** The threads of all reports, in their order. */
function threadsOf(analyses: readonly Analysis[], actors: readonly Actor[], memory: Memory): readonly Thread[] {
  const kinds = memory.of('kinds of actors')('', [], kindsKept).bring(actors);
  const keepThreads = memory.of('threads');
  const known = new Set(placesOf(analyses));
  const threads = namesOf(analyses).map(({ analysis, names }) => {
    const places = names.filter((name) => known.has(name));
    // An actor that becomes one of another kind gives its reports new analyses.
    return keepThreads(analysis.report.id, [analysis, ...places], () => threadsIn(toldIn(analysis, kinds, known)));
  });
  return threads.flat().sort((a, b) => inOrder(a.told[0], b.told[0]));
}

const placesOf = gathered(({ mentions }: Analysis) => [
  ...new Set(mentions.flatMap((mention) => (mention.type === 'place' ? [mention.place] : []))),
]);

const namesOf = gathered(remembered((analysis: Analysis) => [{ analysis, names: placeNames(analysis) }]));

/** One list for all comparisons of a case: what is kept of a telling is held against tellings of reports that came later. */
function kindsKept(): { readonly bring: (actors: readonly Actor[]) => ReadonlyMap<ActorId, Actor['kind']> } {
  const kinds = new Map<ActorId, Actor['kind']>();
  return {
    bring: (actors) => {
      for (const { id, kind } of actors) kinds.set(id, kind);
      if (kinds.size > actors.length) {
        const now = new Set(actors.map(({ id }) => id));
        for (const id of kinds.keys()) if (!now.has(id)) kinds.delete(id);
      }
      return kinds;
    },
  };
}

/** What is told in one way is one happening, unless nothing in it shows that: then each report's telling is its own. */
function wholesOf(knots: readonly Knot[], joined: readonly string[]): readonly Whole[] {
  const [first] = knots;
  if (first !== undefined && isEachAlone(knots))
    return first.threads.map((thread) => ({ threads: [thread], because: [...new Set(thread.because)] }));
  const threads = knots.flatMap((knot) => knot.threads).sort((a, b) => inOrder(a.told[0], b.told[0]));
  const because = new Set<string>();
  const signatures = new Set<string>();
  for (const signature of threads.flatMap((thread) => thread.signatures)) {
    if (signature === null) continue;
    if (signatures.has(signature)) because.add('told with the same people, time and place');
    signatures.add(signature);
  }
  for (const thread of threads) for (const why of thread.because) because.add(why);
  for (const { threads: own, why } of knots) if (own.length > 1 && why !== null) because.add(why);
  for (const why of joined) because.add(why);
  return [{ threads, because: [...because] }];
}

function inTime(a: Happening, b: Happening): number {
  return compare(a.when?.from ?? '~', b.when?.from ?? '~') || standing(a, b);
}

function standing({ mentions: [one] }: Happening, { mentions: [other] }: Happening): number {
  return compare(one?.file ?? '', other?.file ?? '') || (one?.start ?? 0) - (other?.start ?? 0);
}

function inOrder(a: Told | undefined, b: Told | undefined): number {
  if (a === undefined || b === undefined) throw new RangeError('a thread without tellings');
  return byPlace(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
