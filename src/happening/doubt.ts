import type { CommonWords } from '../lexicon/common.ts';
import { fitInTime, type Told } from './same.ts';
import { inOrder, signatureOf } from './told.ts';
import type { Whole } from './whole.ts';
import { namesOne, type Worded, wordedOf } from './word.ts';

/** Join what one word names, each with the likest before it. Near-linear: only the last `NAMESAKES` of a word are looked at. */
export function joinByWord(wholes: readonly Whole[], common: CommonWords): readonly Whole[] {
  const homes = wholes.map(
    (whole): Home => ({ wholes: [whole], differing: differingIn(whole), because: new Set(whole.because) }),
  );
  const homeOf = homes.map((_, index) => index);
  const told = wholes
    .flatMap(({ threads }, home) => threads.flatMap((thread) => thread.told.map((one) => ({ one, home }))))
    .sort((a, b) => inOrder(a.one, b.one));
  const meant = new Map<number, Meant>();
  const byStem = new Map<string, Set<number>>();
  for (const { one, home } of told) {
    const { telling, analysis } = one;
    const word = wordedOf(telling, analysis.sentences[telling.sentence], common);
    const own = root(homeOf, home);
    const namesakes = byStem.get(word.stem) ?? new Set();
    byStem.set(word.stem, namesakes);
    if (!namesakes.has(own)) {
      const other = likest(word, own, [...namesakes].slice(-NAMESAKES), meant, homes, homeOf);
      if (other !== null) join(homes, homeOf, other, own, `one word for it: “${wordsOf(one)}”`);
    }
    const now = root(homeOf, home);
    const sum = meant.get(now) ?? { words: new Map<string, number>(), count: 0 };
    for (const [term, weight] of word.context) sum.words.set(term, (sum.words.get(term) ?? 0) + weight);
    meant.set(now, { words: sum.words, count: sum.count + 1 });
    namesakes.add(now);
  }
  return homes.flatMap(({ wholes: own, because }, index) =>
    homeOf[index] === index ? [{ threads: own.flatMap(({ threads }) => threads), because: [...because] }] : [],
  );
}

/** Grows while it is joined with others; nothing outside this file sees it. */
interface Home {
  readonly wholes: Whole[];
  /** Tellings that differ in what fitting rests on, at most FITTED of them. */
  readonly differing: Map<string, Told>;
  readonly because: Set<string>;
}

function differingIn({ threads }: Whole): Map<string, Told> {
  const found = new Map<string, Told>();
  for (const { told } of threads) {
    for (const one of told) {
      const look = signatureOf(one) ?? one.telling.id;
      if (!found.has(look) && found.size < FITTED) found.set(look, one);
    }
  }
  return found;
}

/** So many different tellings are tried. */
const FITTED = 40;

/** Happenings of one word that another is held against. */
const NAMESAKES = 40;

/** The words around a happening, added up over those of its tellings that have been looked at. */
interface Meant {
  readonly words: Map<string, number>;
  readonly count: number;
}

function likest(
  { rarity, context }: Worded,
  own: number,
  namesakes: readonly number[],
  meant: ReadonlyMap<number, Meant>,
  homes: readonly Home[],
  homeOf: readonly number[],
): number | null {
  let best: number | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const index of namesakes) {
    const [one, other, sum] = [homes[index], homes[own], meant.get(index)];
    if (one === undefined || other === undefined || sum === undefined || homeOf[index] !== index) continue;
    let alike = 0;
    for (const [term, weight] of context) alike += weight * (sum.words.get(term) ?? 0);
    alike /= sum.count;
    if (alike <= most || !namesOne(rarity, alike) || !timesFit(one, other)) continue;
    best = index;
    most = alike;
  }
  return best;
}

function timesFit(one: Home, other: Home): boolean {
  const right = [...other.differing.values()];
  return [...one.differing.values()].every((a) => right.every((b) => fitInTime(a, b)));
}

function root(homeOf: number[], index: number): number {
  let current = index;
  while (homeOf[current] !== current) current = homeOf[current] ?? current;
  return current;
}

/** The lower number stays, so that the order of the reports decides nothing. */
function join(homes: readonly Home[], homeOf: number[], a: number, b: number, why: string): void {
  const [left, right] = [root(homeOf, a), root(homeOf, b)];
  const [keep, gone] = [Math.min(left, right), Math.max(left, right)];
  const [kept, lost] = [homes[keep], homes[gone]];
  if (left === right || kept === undefined || lost === undefined) return;
  kept.wholes.push(...lost.wholes);
  for (const [look, one] of lost.differing) if (kept.differing.size < FITTED) kept.differing.set(look, one);
  for (const reason of lost.because) kept.because.add(reason);
  kept.because.add(why);
  homeOf[gone] = keep;
}

function wordsOf({ telling, analysis }: Told): string {
  return analysis.report.text.slice(telling.trigger.start, telling.trigger.end);
}
