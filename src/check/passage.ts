import { stem } from '../answer/stem.ts';
import { NO_KIN } from '../lexicon/kin.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import { type Element, elementsOf, type Names } from './elements.ts';

/** One sentence with what it tells, and what its neighbours in the same paragraph name. */
export interface Passage {
  readonly analysis: Analysis;
  readonly sentence: Sentence;
  readonly elements: readonly Element[];
  /** The statement that holds most of it, if its speaker is told; null for the report's own voice. */
  readonly statement: Statement | null;
  /** All passages of the same text, in order. */
  readonly all: readonly Passage[];
}

/** The passages of many reports, to be found by what they tell. */
export interface Passages {
  /** Those that share something with a passage, the most first; at most `MOST`. */
  readonly near: (passage: Passage) => readonly Passage[];
  /** How telling an element is: what stands in few sentences weighs most. A pronoun weighs little. */
  readonly weigh: (element: Element) => number;
  /** Whether any report knows the thing at all. */
  readonly knows: (element: Element) => boolean;
}

/** Passages that are looked at for one sentence: beyond them nothing has enough in common. */
const MOST = 40;
/** An element that stands in more passages than this singles out nothing. */
const COMMON = 2000;

/** Every sentence of a report or a text, in order. */
export function passagesOf(analysis: Analysis, names: Names): readonly Passage[] {
  const elements = elementsOf(analysis, names);
  const holding = new Map<number, Statement>();
  for (const statement of analysis.statements) {
    const { sentences, within, speakers } = statement;
    if (within !== null || speakers.length === 0) continue;
    for (let at = sentences[0]; at <= sentences[1]; at++) if (!holding.has(at)) holding.set(at, statement);
  }
  const all: Passage[] = [];
  for (const [at, sentence] of analysis.sentences.entries()) {
    all.push({ analysis, sentence, elements: elements[at] ?? [], statement: holding.get(at) ?? null, all });
  }
  return all;
}

/** The passages that a text may be held by: of a fact-check not what it only shows in order to check it (“CLAIM: …”, “The claim”). */
export function evidenceOf(analysis: Analysis, names: Names): readonly Passage[] {
  const passages = passagesOf(analysis, names);
  const { report } = analysis;
  if (report.genre !== 'factcheck') return passages;
  const claimed = new Set<number>();
  let under = false;
  for (const [at, { role, start, end }] of report.blocks.entries()) {
    const text = report.text.slice(start, Math.min(end, start + 60)).toLowerCase();
    if (CLAIM_LINE.test(text)) claimed.add(at);
    if (role === 'heading' || role === 'headline') under = CLAIM_HEADING.test(text);
    else if (under) claimed.add(at);
  }
  return passages.filter(({ sentence }) => !claimed.has(sentence.block));
}

const CLAIM_HEADING = /^(?:the |what (?:is|was) )?(?:claim|claims|claimed)[:.?]?$/u;
const CLAIM_LINE = /^(?:the )?claim ?[:–—-] ?\S/u;

export function indexPassages(passages: readonly Passage[]): Passages {
  const places = new Map<string, Passage[]>();
  for (const passage of passages) {
    for (const key of new Set(passage.elements.flatMap(keysOf))) {
      const list = places.get(key);
      if (list === undefined) places.set(key, [passage]);
      else list.push(passage);
    }
  }
  const count = (element: Element): number =>
    keysOf(element).reduce((most, key) => Math.max(most, places.get(key)?.length ?? 0), 0);
  const weigh = (element: Element): number =>
    (element.points ? POINTING : 1) * Math.log(2 + passages.length / (1 + count(element)));
  return {
    weigh,
    knows: (element) => count(element) > 0,
    near: (passage) => {
      const scores = new Map<Passage, number>();
      for (const element of passage.elements) {
        for (const key of [...keysOf(element), ...kinKeysOf(element)]) {
          const list = places.get(key) ?? [];
          if (list.length > COMMON) continue;
          for (const other of list) scores.set(other, (scores.get(other) ?? 0) + weigh(element));
        }
      }
      return [...scores]
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST)
        .map(([other]) => other);
    },
  };
}

const POINTING = 0.2;

/** Under what an element is found. A figure is found by what it counts, a time by its words and its day. */
function keysOf({ kind, key, names, happening, quantity, when }: Element): readonly string[] {
  if (kind === 'actor') return [`@${key}`, ...names];
  if (kind === 'place') return [...names];
  if (kind === 'quantity') return quantity === null ? [] : [`number ${quantity.unit} ${quantity.least}`];
  if (kind === 'time') return [`time ${key}`, ...(when === null ? [] : [`day ${when.from.slice(0, 10)}`])];
  return [`word ${stem(key)}`, key, ...(happening === null ? [] : [`kind ${happening}`])];
}

/** Under what those words are found that say the same. */
function kinKeysOf({ kin }: Element): readonly string[] {
  return [...kin.same].map((word) => `word ${stem(word)}`);
}

/** What may be meant in a passage without standing in it: what the two sentences before it in its paragraph name, and its speaker,
 *  wherever that stands. */
export function contextOf({ sentence, elements, statement, all }: Passage, names: Names): readonly Element[] {
  const before = all
    .slice(Math.max(0, sentence.index - 2), sentence.index)
    .filter((passage) => passage.sentence.block === sentence.block);
  const speakers = (statement?.speakers ?? []).map(
    ({ actor, name, start, end }): Element => ({
      ...NOBODY,
      key: actor,
      names: names.actors.get(actor)?.names ?? new Set([name.toLowerCase()]),
      party: names.actors.get(actor)?.party ?? null,
      start,
      end,
    }),
  );
  const named = before.flatMap((passage) => passage.elements).filter(({ kind }) => kind !== 'word');
  return [...named, ...speakers, ...setting(elements, sentence.index, all)];
}

/** The day and the place that a report goes on from, paragraph after paragraph, as long as a sentence names none of its own. */
function setting(elements: readonly Element[], index: number, all: readonly Passage[]): readonly Element[] {
  return (['time', 'place'] as const).flatMap((wanted) => {
    if (elements.some(({ kind }) => kind === wanted)) return [];
    const before = all
      .slice(Math.max(0, index - SETTING), index)
      .findLast((passage) => passage.elements.some(({ kind }) => kind === wanted));
    return before?.elements.filter(({ kind }) => kind === wanted) ?? [];
  });
}

/** Sentences before one in which its day and place may stand. */
const SETTING = 3;

/** A speaker who stands in another sentence than the words. */
const NOBODY = {
  kind: 'actor',
  token: -1,
  side: null,
  happening: null,
  verb: false,
  kin: NO_KIN,
  quantity: null,
  when: null,
  points: false,
} as const;
