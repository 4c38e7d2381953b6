/** Contradiction, entailment or neither between two short texts (RTE-3 with three labels). Each pair goes through the whole way as two
 *  reports of one paragraph; a real difference between them is a contradiction, a claim that both assert an entailment. A second row counts
 *  what may contradict as well, which the product shows as a doubt. Nothing is trained on the set, and nothing in the product knows it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOUBTFUL } from '../../src/claim/aside.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/load.ts';
import type { Claim, Difference } from '../../src/model/claim.ts';
import type { Report } from '../../src/model/report.ts';
import { compare, understand } from '../../src/pipeline.ts';
import type { Measured } from './measure.ts';
import { asReport } from './treebank.ts';

const LABELS = ['entailment', 'contradiction', 'unknown'] as const;
type Label = (typeof LABELS)[number];

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly hypothesis: string;
  readonly label: Label;
}

export function contradiction(folder: string): Measured {
  const lexicon = loadLexicon();
  const entries = readEntries(folder);
  const judged = entries.map((entry) => ({ ...entry, ...judge(entry, lexicon) }));
  const found = judged.filter(({ contradicts }) => contradicts);
  const right = found.filter(({ label }) => label === 'contradiction').length;
  const all = entries.filter(({ label }) => label === 'contradiction').length;
  const precision = found.length === 0 ? 0 : right / found.length;
  const recall = all === 0 ? 0 : right / all;
  const wide = judged.filter(({ contradicts, doubts }) => contradicts || doubts);
  const wideRight = wide.filter(({ label }) => label === 'contradiction').length;
  const widePrecision = wide.length === 0 ? 0 : wideRight / wide.length;
  const wideRecall = all === 0 ? 0 : wideRight / all;
  const overlaps = judged.map(({ overlap, label }) => ({ overlap, label }));
  const limit = bestLimit(overlaps);
  const accuracy = share(judged, (one) => labelOf(one, limit) === one.label);
  const majority = Math.max(...LABELS.map((label) => share(judged, (one) => one.label === label)));
  const byWords = share(judged, (one) => (one.overlap >= limit ? 'entailment' : 'unknown') === one.label);
  const rules = new Map<string, [number, number]>();
  for (const { rule, label } of wide) {
    const [good, bad] = rules.get(rule) ?? [0, 0];
    rules.set(rule, label === 'contradiction' ? [good + 1, bad] : [good, bad + 1]);
  }
  return {
    table: [
      `${entries.length} pairs, ${all} contradictions`,
      `contradictions named ${found.length}, right ${right}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
      `with those that may contradict ${wide.length}, right ${wideRight}: precision ${widePrecision.toFixed(3)}, recall ${wideRecall.toFixed(3)}`,
      `three labels: accuracy ${accuracy.toFixed(3)}; by shared words alone ${byWords.toFixed(3)}; always the commonest label ${majority.toFixed(3)}`,
      ...[...rules]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([rule, [good, bad]]) => `  ${rule}: ${good} right, ${bad} wrong`),
    ],
    figures: { pairs: entries.length, precision, recall, widePrecision, wideRecall, accuracy, byWords, majority },
  };
}

function readEntries(folder: string): readonly Entry[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort((a, b) => (a < b ? -1 : 1));
  const entries = files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Entry),
  );
  if (entries.length === 0 || entries.some(({ hypothesis }) => typeof hypothesis !== 'string'))
    throw new Error(`${folder} holds no pairs of text and hypothesis (*.jsonl)`);
  return entries;
}

interface Judged {
  readonly contradicts: boolean;
  /** Something between the two may contradict. */
  readonly doubts: boolean;
  /** The rule of the first real difference, failing that of the first doubt; '' for none. */
  readonly rule: string;
  /** Both texts assert one claim. */
  readonly agrees: boolean;
  /** Share of the hypothesis's content words that stand in the text. */
  readonly overlap: number;
}

/** The two are to be read as of one time: without it, what is said to be so today and otherwise tomorrow would be left undecided. */
const ONE_DAY: Report['published'] = { from: '2006-01-01', to: '2006-01-02', precision: 'day', basis: [] };

/** What the product finds between the two texts. */
function judge({ text, hypothesis }: Pick<Entry, 'text' | 'hypothesis'>, lexicon: Lexicon): Judged {
  const reports = [text, hypothesis].map((words, index) => ({
    ...asReport(words, [{ start: 0, end: words.length }]),
    published: ONE_DAY,
    id: `r-${index}`,
    file: `${index}.txt`,
  }));
  const { claims, asides = [] } = compare(understand(reports, lexicon), lexicon);
  const real = claims.flatMap(({ differences }) => differences).filter(isRealBetween);
  const doubts = asides
    .flatMap(({ differences }) => differences)
    .filter((difference) => difference.rule.startsWith(DOUBTFUL) && isBetween(difference));
  return {
    contradicts: real.length > 0,
    doubts: doubts.length > 0,
    rule: (real[0] ?? doubts[0])?.rule ?? '',
    agrees: claims.some(isShared),
    overlap: overlapOf(text, hypothesis),
  };
}

function isRealBetween(difference: Difference): boolean {
  return difference.verdict === 'real' && isBetween(difference);
}

/** One text on one side and the other on another. */
function isBetween({ sides }: Difference): boolean {
  const holding = (report: string): readonly number[] =>
    sides.flatMap(({ evidence }, index) => (evidence.some((at) => at.report === report) ? [index] : []));
  return holding('r-0').some((one) => holding('r-1').some((other) => other !== one));
}

function isShared({ members }: Claim): boolean {
  const asserting = members.filter(({ stance }) => stance === 'asserts');
  return new Set(asserting.map(({ at }) => at.report)).size > 1;
}

/** Words of four letters and more: shorter ones are mostly grammar. */
function overlapOf(text: string, hypothesis: string): number {
  const words = (from: string): readonly string[] => from.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const known = new Set(words(text));
  const wanted = words(hypothesis);
  return wanted.length === 0 ? 0 : wanted.filter((word) => known.has(word)).length / wanted.length;
}

/** The limit that suits this very set best: the baseline by shared words is given every advantage. */
function bestLimit(entries: readonly { readonly overlap: number; readonly label: Label }[]): number {
  const limits = Array.from({ length: 21 }, (_, step) => step / 20);
  const score = (limit: number): number =>
    share(entries, ({ overlap, label }) => (overlap >= limit ? 'entailment' : 'unknown') === label);
  return limits.reduce((best, limit) => (score(limit) > score(best) ? limit : best), 0);
}

/** A real difference, else a claim of both or many shared words. */
function labelOf({ contradicts, agrees, overlap }: Judged, limit: number): Label {
  if (contradicts) return 'contradiction';
  return agrees || overlap >= limit ? 'entailment' : 'unknown';
}

function share<One>(all: readonly One[], fits: (one: One) => boolean): number {
  return all.length === 0 ? 0 : all.filter(fits).length / all.length;
}
