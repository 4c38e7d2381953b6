/** Stance of a headline towards the text of an article (FNC-1): agree, disagree, discuss, unrelated. The headline goes through the product
 *  as a report of one sentence, the article as another, and the two are compared as any case is. Nothing is trained on the set. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/load.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Claim, Difference } from '../../src/model/claim.ts';
import { compare, understand } from '../../src/pipeline.ts';
import type { Measured } from './measure.ts';
import { asReport } from './treebank.ts';

const STANCES = ['agree', 'disagree', 'discuss', 'unrelated'] as const;
type Stance = (typeof STANCES)[number];

interface Pair {
  readonly headline: string;
  readonly body: string;
  readonly stance: Stance;
}

/** Every so many-th pair is measured: all of them take an hour. */
const EVERY = 12;

export function stance(folder: string): Measured {
  const lexicon = loadLexicon();
  const { pairs, bodies } = read(folder);
  const sample = pairs.filter((_, index) => index % EVERY === 0);
  const weigh = weigher([...bodies.values()]);
  const articles = new Map<string, Analysis>();
  const limit = 0.3; // share of the headline's weight: set on common sense, below it a headline names hardly anything of the article
  const judged = sample.map((pair) => {
    const text = bodies.get(pair.body) ?? '';
    const shared = sharedOf(pair.headline, text, weigh);
    if (shared < limit) return { gold: pair.stance, own: 'unrelated' as Stance, words: 'unrelated' as Stance };
    const article = articles.get(pair.body) ?? analysisOf(text, 'b', lexicon);
    articles.set(pair.body, article);
    const own = stanceOf(pair.headline, article, weigh, lexicon);
    return { gold: pair.stance, own, words: 'discuss' as Stance }; // the commonest of related pairs
  });
  const own = scoreOf(judged.map(({ gold, own: found }) => [gold, found]));
  const words = scoreOf(judged.map(({ gold, words: found }) => [gold, found]));
  const line = (name: string, one: Score): string =>
    `${name}: weighted ${one.weighted.toFixed(3)}, macro F1 ${one.macro.toFixed(3)} (${STANCES.map((label) => `${label} ${(one.f1.get(label) ?? 0).toFixed(3)}`).join(', ')})`;
  return {
    table: [`${sample.length} of ${pairs.length} pairs`, line('Crossread', own), line('shared words alone', words)],
    figures: {
      pairs: sample.length,
      weighted: own.weighted,
      macro: own.macro,
      wordsWeighted: words.weighted,
      wordsMacro: words.macro,
    },
  };
}

function read(folder: string): { readonly pairs: readonly Pair[]; readonly bodies: ReadonlyMap<string, string> } {
  const lines = (file: string): readonly Record<string, unknown>[] => {
    const path = join(folder, file);
    if (!existsSync(path)) throw new Error(`${folder} holds no ${file}`);
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };
  const bodies = new Map(lines('bodies.jsonl').map((row) => [String(row.bodyId), String(row.text)]));
  const pairs = lines('stances.jsonl').map((row) => ({
    headline: String(row.headline),
    body: String(row.bodyId),
    stance: row.stance as Stance,
  }));
  return { pairs, bodies };
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => word.replace(/(?:’s|'s|s)$/u, '')),
  );
}

/** Rare words weigh more (inverse document frequency over the articles). */
function weigher(texts: readonly string[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + texts.length / (1 + (counts.get(word) ?? 0)));
}

function sharedOf(headline: string, text: string, weigh: (word: string) => number): number {
  const [few, many] = [wordsIn(headline), wordsIn(text)];
  let all = 0;
  let common = 0;
  for (const word of few) {
    all += weigh(word);
    if (many.has(word)) common += weigh(word);
  }
  return all === 0 ? 0 : common / all;
}

function analysisOf(text: string, id: string, lexicon: Lexicon): Analysis {
  const spans: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) spans.push({ start: match.index, end: match.index + match[0].length });
  const report = { ...asReport(text, spans), id: `r-${id}`, file: `${id}.txt` };
  const [analysis] = understand([report], lexicon);
  if (analysis === undefined) throw new Error('a report came out of its analysis as nothing');
  return analysis;
}

/** At least this share of the headline's weight stands in a sentence that tells the same. */
const SAME = 0.4;

/** Denied or set against it: disagree; told in the article's own voice: agree; only reported of others: discuss. What is said by whom
 *  and what is denied is read off the statements that the product finds. */
function stanceOf(headline: string, article: Analysis, weigh: (word: string) => number, lexicon: Lexicon): Stance {
  const told = analysisOf(/[.!?]$/u.test(headline) ? headline : `${headline}.`, 'a', lexicon);
  const { claims } = compare([told, article], lexicon);
  if (claims.some(({ differences }) => differences.some(isBetween))) return 'disagree';
  const { report, sentences, statements } = article;
  const same = sentences.filter(({ start, end }) => sharedOf(headline, report.text.slice(start, end), weigh) >= SAME);
  const over = same.map((sentence) =>
    statements.filter(({ span }) => span.start < sentence.end && sentence.start < span.end),
  );
  if (over.some((list) => list.some(({ act, negated }) => act === 'deny' || negated))) return 'disagree';
  if (claims.some(isOutright)) return 'agree';
  return over.length > 0 && over.every((list) => list.length === 0) ? 'agree' : 'discuss';
}

/** Headline and article assert one claim, the article in its own voice. */
function isOutright({ members }: Claim): boolean {
  const asserting = members.filter(({ stance: own }) => own === 'asserts');
  const own = asserting.some(({ at, speaker }) => at.report === 'r-b' && speaker === null);
  return own && asserting.some(({ at }) => at.report === 'r-a');
}

function isBetween({ verdict, sides, field }: Difference): boolean {
  if (verdict !== 'real' || field === 'credit') return false;
  const holding = (report: string): readonly number[] =>
    sides.flatMap(({ evidence }, index) => (evidence.some((at) => at.report === report) ? [index] : []));
  return holding('r-a').some((one) => holding('r-b').some((other) => other !== one));
}

interface Score {
  readonly weighted: number;
  readonly macro: number;
  readonly f1: ReadonlyMap<Stance, number>;
}

/** The challenge's weighted score as a share of the best possible, and F1 of each stance. */
export function scoreOf(pairs: readonly (readonly [Stance, Stance])[]): Score {
  const related = (one: Stance): boolean => one !== 'unrelated';
  let got = 0;
  let best = 0;
  for (const [gold, found] of pairs) {
    best += related(gold) ? 1 : 0.25;
    if (related(gold) === related(found)) got += 0.25;
    if (related(gold) && gold === found) got += 0.75;
  }
  const f1 = new Map(
    STANCES.map((label) => {
      const right = pairs.filter(([gold, found]) => gold === label && found === label).length;
      const both =
        pairs.filter(([gold]) => gold === label).length + pairs.filter(([, found]) => found === label).length;
      return [label, both === 0 ? 0 : (2 * right) / both] as const;
    }),
  );
  return {
    weighted: best === 0 ? 0 : got / best,
    macro: [...f1.values()].reduce((sum, one) => sum + one, 0) / STANCES.length,
    f1,
  };
}
