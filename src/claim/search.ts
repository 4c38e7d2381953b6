import { NEGATIONS } from '../lexicon/clauses.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Telling } from '../model/happening.ts';
import type { ActorId, Span, TellingId } from '../model/span.ts';
import { sentencesIn } from '../model/within.ts';
import type { Weigh } from './gist.ts';
import type { Unit } from './unit.ts';

/** Where the object of a denial is looked for. */
export interface Search {
  readonly units: readonly Unit[];
  /** What is said to be so, by report. */
  readonly here: ReadonlyMap<Analysis, readonly Unit[]>;
  readonly accusations: readonly Unit[];
  readonly sources: Sources;
  readonly index: ReadonlyMap<string, readonly Unit[]>;
  readonly weigh: Weigh;
  readonly happeningOf: ReadonlyMap<TellingId, string>;
  readonly parties: ReadonlyMap<ActorId, string | null>;
  /** What has been looked for already. */
  readonly matters: Map<string, Target | null>;
}

export interface Target {
  readonly unit: Unit;
  readonly why: string;
  readonly score: number;
}

/** What is said to be so, by who says it (an actor, or the ending that stands for a party) and each kind of happening it tells of. */
export interface Sources {
  readonly bySource: ReadonlyMap<string, readonly Unit[]>;
  /** The order of the units. */
  readonly places: ReadonlyMap<Unit, number>;
}

export function indexBySource(units: readonly Unit[]): Sources {
  const bySource = new Map<string, Unit[]>();
  for (const unit of units) {
    const speaker = unit.statement?.speakers.at(-1);
    if (speaker === undefined) continue;
    for (const kind of new Set(kindsIn(unit))) {
      const sources = [speaker.actor, ...(speaker.party === null ? [] : [`/${slug(speaker.party)}`])];
      for (const source of sources)
        if ((bySource.get(`${source} ${kind}`)?.length ?? 0) < MOST) put(bySource, `${source} ${kind}`, unit);
    }
  }
  return { bySource, places: new Map(units.map((unit, place) => [unit, place])) };
}

export function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

export function kindsIn({ analysis, at, statement }: Unit): readonly string[] {
  const cue = statement?.cue?.start;
  const tellings = tellingsBySentence(analysis);
  return sentencesIn(analysis, at)
    .flatMap(({ index }) => tellings.get(index) ?? [])
    .filter(({ trigger }) => trigger.start >= at.start && trigger.end <= at.end && trigger.start !== cue)
    .map(({ kind }) => kind);
}

function tellingsBySentence(analysis: Analysis): ReadonlyMap<number, readonly Telling[]> {
  const known = TELLINGS.get(analysis) ?? Map.groupBy(analysis.tellings, ({ sentence }) => sentence);
  TELLINGS.set(analysis, known);
  return known;
}

const TELLINGS = new WeakMap<Analysis, ReadonlyMap<number, readonly Telling[]>>();

/** “state/norland” ends in “/norland”; '' where nothing stands before it. */
export function endingOf(actor: ActorId): string {
  const cut = actor.lastIndexOf('/');
  return cut < 0 ? '' : actor.slice(cut);
}

export function slug(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

export function isExplicit({ statement }: Unit): boolean {
  return statement?.act === 'deny';
}

/** Whether the words that are to be answered are a negation themselves. */
export function isNegativeToo({ analysis, statement, telling }: Unit): boolean {
  const spans = statement?.content ?? (telling === null ? [] : [telling.span]);
  return spans.some((span) =>
    sentencesIn(analysis, span).some(({ tokens }) =>
      tokens.some(
        ({ start, end, text }) => start >= span.start && end <= span.end && NEGATIONS.has(text.toLowerCase()),
      ),
    ),
  );
}

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

export function indexByWord(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const index = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const word of unit.gist.words) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [unit]);
      else if (list.length < MOST) list.push(unit);
    }
  }
  return index;
}

/** A word that stands in more units than this singles out nothing, and who tells of a kind of thing more often is tried with the first. */
const MOST = 400;

export function candidates(words: ReadonlySet<string>, index: ReadonlyMap<string, readonly Unit[]>): ReadonlySet<Unit> {
  return new Set([...words].flatMap((word) => index.get(word) ?? []));
}
