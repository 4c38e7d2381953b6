import { NEGATIONS } from '../lexicon/clauses.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Telling } from '../model/happening.ts';
import type { Keep } from '../model/memory.ts';
import { remembered } from '../model/remembered.ts';
import type { ActorId, Span, StatementId, TellingId } from '../model/span.ts';
import { sentencesIn } from '../model/within.ts';
import type { Looked } from './best.ts';
import type { Weigh } from './gist.ts';
import type { Shelves } from './shelves.ts';
import type { Unit } from './unit.ts';

/** Where the object of a denial is looked for. */
export interface Search {
  /** Who says something of a topic of which a denial says that it did not come up, by its word. */
  readonly topics: ReadonlyMap<string, readonly Unit[]>;
  readonly accusations: readonly Unit[];
  /** What is said to be so, by who says it (an actor, or the ending that stands for a party) and each kind of happening it tells of; of
   *  those who tell of a kind of thing more often the first are tried. */
  readonly bySource: Shelves['at'];
  /** By each of its words; a word that stands in more units than are listed singles out nothing. */
  readonly byWord: Shelves['at'];
  readonly weigh: Weigh;
  readonly happeningOf: ReadonlyMap<TellingId, string>;
  readonly parties: ReadonlyMap<ActorId, string | null>;
  /** What has been looked for already, by what is looked for and where: now, and in the comparison before. */
  readonly keep: Keep;
  /** Whether a telling that was there before is of another happening now: then lists that hold it are new ones, and nothing is built on what
   *  was found in lists that changed. */
  readonly renewed: boolean;
  /** By what is denied: copies of one text ask the same. */
  readonly matters: Rounds<string, Weighed>;
  /** By denial. */
  readonly scenes: Rounds<Unit, Looked>;
}

export interface Weighed extends Looked {
  readonly weights: readonly number[];
}

/** What was found in this comparison, and in the one before as far as it may be built on. */
export interface Rounds<Of, Found> {
  readonly now: Map<Of, Found>;
  readonly before: ReadonlyMap<Of, Found>;
}

/** Under what `Search.bySource` lists a unit. */
export const sourcesOf = remembered((unit: Unit): readonly string[] => {
  const speaker = unit.statement?.speakers.at(-1);
  if (speaker === undefined) return [];
  const sources = [speaker.actor, ...(speaker.party === null ? [] : [`/${slug(speaker.party)}`])];
  return [...new Set(kindsIn(unit))].flatMap((kind) => sources.map((source) => `${source} ${kind}`));
});

export function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

export const kindsIn = remembered(({ analysis, at, statement }: Unit): readonly string[] => {
  const cue = statement?.cue?.start;
  const tellings = tellingsBySentence(analysis);
  return sentencesIn(analysis, at)
    .flatMap(({ index }) => tellings.get(index) ?? [])
    .filter(({ trigger }) => trigger.start >= at.start && trigger.end <= at.end && trigger.start !== cue)
    .map(({ kind }) => kind);
});

const tellingsBySentence = remembered(
  ({ tellings }: Analysis): ReadonlyMap<number, readonly Telling[]> =>
    Map.groupBy(tellings, ({ sentence }) => sentence),
);

/** “state/norland” ends in “/norland”; '' where nothing stands before it. */
export function endingOf(actor: ActorId): string {
  const cut = actor.lastIndexOf('/');
  return cut < 0 ? '' : actor.slice(cut);
}

export function slug(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

/** The id under which a unit is known: its statement's, where it has one. */
export function idOf(unit: Unit): StatementId | TellingId {
  return unit.statement?.id ?? unit.telling?.id ?? '';
}

export function isExplicit({ statement }: Unit): boolean {
  return statement?.act === 'deny';
}

/** Whether the words that are to be answered are a negation themselves. */
export const isNegativeToo = remembered(({ analysis, statement, telling }: Unit): boolean => {
  const spans = statement?.content ?? (telling === null ? [] : [telling.span]);
  return spans.some((span) =>
    sentencesIn(analysis, span).some(({ tokens }) =>
      tokens.some(
        ({ start, end, text }) => start >= span.start && end <= span.end && NEGATIONS.has(text.toLowerCase()),
      ),
    ),
  );
});

export function sameSpeaker(a: Unit, b: Unit): boolean {
  const one = a.statement?.speakers.at(-1)?.actor;
  return one !== undefined && one === b.statement?.speakers.at(-1)?.actor;
}

export function overlaps(a: Unit, b: Unit): boolean {
  const inA: Span = a.telling?.span ?? a.at;
  const inB: Span = b.telling?.span ?? b.at;
  return a.analysis === b.analysis && inA.start < inB.end && inB.start < inA.end;
}

export function sentenceNumber(unit: Unit): number {
  return sentencesIn(unit.analysis, unit.at)[0]?.index ?? 0;
}

export function blockOf(unit: Unit): number {
  return sentencesIn(unit.analysis, unit.at)[0]?.block ?? -1;
}

/** @param wanted words that are looked for */
export function indexByWord(units: readonly Unit[], wanted: ReadonlySet<string>): ReadonlyMap<string, readonly Unit[]> {
  const index = new Map<string, Unit[]>();
  for (const unit of units) for (const word of unit.gist.words) if (wanted.has(word)) put(index, word, unit);
  return index;
}

/** The list of each word, in the order of the words. */
export function listsOf(words: Iterable<string>, { byWord }: Pick<Search, 'byWord'>): readonly (readonly Unit[])[] {
  return Array.from(words, byWord);
}

/** A word that stands in more units than this singles out nothing, and who tells of a kind of thing more often is tried with the first. */
export const MOST = 400;
