/** Real contradictions between two short invented reports, and pairs that only look like one: `pairs/*.tsv`, a class in each file. The
 *  rules on differences were made with one half of the rows in sight; the other half shows what they find elsewhere. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '../../src/load.ts';
import type { Difference } from '../../src/model/claim.ts';
import { compare, readReports, understand } from '../../src/pipeline.ts';
import type { Measured } from './measure.ts';

export const PAIRS = join(import.meta.dirname, 'pairs');

export interface PairRow {
  /** Name of the file: what kind of contradiction it is about. */
  readonly kind: string;
  readonly contradicts: boolean;
  readonly a: string;
  readonly b: string;
  /** Whether the rules were made without this row in sight. */
  readonly held: boolean;
}

export interface Judged extends PairRow {
  /** `field/rule` of the first real difference between the two; null for none. */
  readonly found: string | null;
}

const lexicon = loadLexicon();

/** How many contradictions are found, and how many look-alikes are taken for one, by class and half. */
export function pairs(folder = ''): Measured {
  const judged = readPairs(folder === '' ? PAIRS : folder).map(judgePair);
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  const line = (name: string, rows: readonly Judged[]): string => {
    const told = [false, true].map((held) => {
      const { right, all, wrong, others } = countsOf(rows.filter((row) => row.held === held));
      return `${`${right} of ${all}`.padStart(10)}  ${`${wrong} of ${others}`.padStart(9)}`;
    });
    return `${name.padEnd(12)} ${told.join('   |')}`;
  };
  const [seen, held] = [false, true].map((half) => countsOf(judged.filter((row) => row.held === half)));
  return {
    table: [
      `${''.padEnd(12)} in sight: found, taken wrongly | held back: found, taken wrongly`,
      ...kinds.map((kind) =>
        line(
          kind,
          judged.filter((row) => row.kind === kind),
        ),
      ),
      line('all', judged),
    ],
    figures: {
      pairs: judged.length,
      recallInSight: seen?.recall ?? 0,
      precisionInSight: seen?.precision ?? 0,
      recallHeld: held?.recall ?? 0,
      precisionHeld: held?.precision ?? 0,
    },
  };
}

interface Counted {
  readonly right: number;
  readonly all: number;
  readonly wrong: number;
  readonly others: number;
  readonly recall: number;
  readonly precision: number;
}

function countsOf(rows: readonly Judged[]): Counted {
  const all = rows.filter(({ contradicts }) => contradicts);
  const others = rows.filter(({ contradicts }) => !contradicts);
  const right = all.filter(({ found }) => found !== null).length;
  const wrong = others.filter(({ found }) => found !== null).length;
  return {
    right,
    all: all.length,
    wrong,
    others: others.length,
    recall: all.length === 0 ? 0 : right / all.length,
    precision: right + wrong === 0 ? 0 : right / (right + wrong),
  };
}

/** Read every class of a folder. A row is held back where the first byte of the SHA-256 of its words is odd. */
export function readPairs(folder: string): readonly PairRow[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort((a, b) => (a < b ? -1 : 1));
  return files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .slice(1)
      .filter((row) => row !== '')
      .map((row) => {
        const [verdict = '', a = '', b, ...rest] = row.split('\t');
        if (b === undefined || rest.length > 0 || !(verdict === 'contradict' || verdict === 'compatible'))
          throw new Error(`${file}: not “contradict” or “compatible” and two texts: ${row}`);
        const first = createHash('sha256').update(`${a}\n${b}`).digest()[0] ?? 0;
        return { kind: file.slice(0, -4), contradicts: verdict === 'contradict', a, b, held: first % 2 === 1 };
      }),
  );
}

/** Set the two against each other as the product does. */
export function judgePair(row: PairRow): Judged {
  const together = row.a.startsWith('+');
  const a = row.a.replace(/^\+/u, '');
  const texts = together ? { 'a.txt': reportOf(`${a} ${row.b}`) } : { 'a.txt': reportOf(a), 'b.txt': reportOf(row.b) };
  const inputs = Object.entries(texts).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
  const { claims } = compare(understand(readReports(inputs).reports, lexicon), lexicon);
  const split = together ? reportOf(a).indexOf(a) + a.length : 0;
  const real = claims
    .flatMap(({ differences }) => differences)
    .find((difference) => difference.verdict === 'real' && isBetween(difference, together, split));
  return { ...row, found: real === undefined ? null : `${real.field}/${real.rule}` };
}

const DAY = '4 May 2031';

/** “[6 May 2031] …” gives the day of a report. */
function reportOf(words: string): string {
  const [, day = DAY, text = words] = /^\[([^\]]+)\] (.*)$/u.exec(words) ?? [];
  return `News of the day from the region\n\n${day}\n\n${text} The weather was mild in the hills.\n`;
}

/** One text on one side of it and the other on another: two files, or the parts of one before and behind a place. */
function isBetween({ sides }: Difference, together: boolean, split: number): boolean {
  const holding = (first: boolean): readonly number[] =>
    sides.flatMap(({ evidence }, index) =>
      evidence.some(({ file, start, end }) =>
        together ? (first ? start < split : end > split) : (file === 'a.txt') === first,
      )
        ? [index]
        : [],
    );
  const [one, other] = [holding(true), holding(false)];
  return one.some((side) => other.some((rest) => rest !== side));
}
