/** How fast reports are read and understood, beside plain wink-nlp (sentences and tags only) on the same text in the same run.
 *  A ratio travels between machines, words per second do not. CPU time is taken, since other programs run beside;
 *  rounds alternate between the two and each takes other texts, so that no cache answers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';
import { loadLexicon } from '../../src/load.ts';
import type { Input } from '../../src/model/input.ts';
import { readReports, understand } from '../../src/pipeline.ts';
import type { Measured } from './measure.ts';

const ROUNDS = 5;
/** Bytes of text in a round: about 170,000 words, a second or more of work for the product. */
const ROUND_SIZE = 1_000_000;

export function speed(folder: string): Measured {
  const rounds = roundsOf(folder);
  const lexicon = loadLexicon();
  const plain = wink(model, ['sbd', 'pos']);
  const rows = rounds.map((inputs, index) => {
    const texts = inputs.map(({ bytes }) => new TextDecoder().decode(bytes));
    const words = texts.reduce((sum, text) => sum + wordCount(text), 0);
    const ours = (): void => {
      understand(readReports(inputs).reports, lexicon);
    };
    const theirs = (): void => {
      for (const text of texts) plain.readDoc(text).tokens().out(plain.its.pos, plain.as.array);
    };
    // Turn about, so that neither always runs on a warmer machine.
    const seconds =
      index % 2 === 0 ? [cpuSeconds(ours), cpuSeconds(theirs)] : [cpuSeconds(theirs), cpuSeconds(ours)].reverse();
    const [own = Number.NaN, other = Number.NaN] = seconds.map((second) => words / second);
    return { words, own, other, ratio: own / other };
  });
  const ratio = median(rows.map((row) => row.ratio));
  const own = median(rows.map((row) => row.own));
  const other = median(rows.map((row) => row.other));
  return {
    table: [
      'round      words   crossread words/s   wink-nlp words/s   ratio',
      ...rows.map((row, index) => tableRow(String(index + 1), row.words, row.own, row.other, row.ratio)),
      tableRow(
        'median',
        rows.reduce((sum, row) => sum + row.words, 0),
        own,
        other,
        ratio,
      ),
    ],
    figures: {
      rounds: rows.length,
      words: rows.reduce((sum, row) => sum + row.words, 0),
      wordsPerSecond: Math.round(own),
      winkWordsPerSecond: Math.round(other),
      ratio: Number(ratio.toFixed(4)),
    },
  };
}

/** The .txt files of the folder dealt out to rounds of about a megabyte; rounds repeat where there is less text. */
function roundsOf(folder: string): readonly (readonly Input[])[] {
  const inputs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path): Input => ({ file: path, bytes: readFileSync(join(folder, path)) }));
  if (inputs.length === 0) throw new Error(`${folder} holds no .txt files`);
  const rounds: Input[][] = [];
  for (let next = 0; rounds.length < ROUNDS; ) {
    const round: Input[] = [];
    for (let size = 0, taken = 0; size < ROUND_SIZE && taken < inputs.length; taken++, next++) {
      const input = inputs[next % inputs.length];
      if (input === undefined) break;
      round.push(input);
      size += input.bytes.length;
    }
    rounds.push(round);
  }
  return rounds;
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

function tableRow(name: string, words: number, own: number, other: number, ratio: number): string {
  const cells = [
    String(words).padStart(9),
    own.toFixed(0).padStart(19),
    other.toFixed(0).padStart(18),
    ratio.toFixed(4).padStart(7),
  ];
  return `${name.padEnd(6)} ${cells.join(' ')}`;
}
