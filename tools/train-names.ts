/** Trains the judge of names of `models/names.tsv` on the entities of GUM and MEANTIME.
 *
 *      npm run train -- names --data DIR        DIR holds gum-train/*.conllu, gum-news/*.conllu and meantime/*.conll
 *
 *  An example is a name of a document, as the product finds it, with what most of its places are marked as. Multinomial logistic regression
 *  by AdaGrad; the only chance in it is a seeded generator, so the same data give the same bytes. */
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import { CLASSES } from '../src/lexicon/names.ts';
import { chancesOf, classOf, scoresOf, settle } from '../src/mention/judge.ts';
import { type Example, nameExamples } from './name-examples.ts';

type Weights = ReadonlyMap<number, readonly number[]>;

const ROUNDS = 15;
const RUNS = 3;
const STEP = 0.05;
/** What pulls weights back to nothing. */
const SHRINK = 0.001;
/** Features that weigh less than this for every class are left out of the file: with them the figures stay within a tenth. */
const LEAST = 0.08;
const FOLDS = 5;

export function trainNames(folder: string, lexicon: Lexicon, note: (line: string) => void): Weights {
  const examples = nameExamples(folder, lexicon);
  note(`${examples.length} names in ${new Set(examples.map(({ document }) => document)).size} documents`);
  jackknife(examples, note);
  return train(examples);
}

/** One run depends on the order of the examples; the mean of several hardly does. */
function train(examples: readonly Example[]): Weights {
  const sums = new Map<number, number[]>();
  for (let run = 1; run <= RUNS; run++) {
    for (const [feature, row] of learn(examples, run)) {
      const sum = sums.get(feature) ?? CLASSES.map(() => 0);
      sums.set(
        feature,
        sum.map((value, at) => value + (row[at] ?? 0)),
      );
    }
  }
  const rounded = [...sums].map(
    ([feature, row]) => [feature, row.map((value) => Math.round((value * 100) / RUNS) / 100)] as const,
  );
  return new Map(rounded.filter(([, row]) => row.some((value) => Math.abs(value) >= LEAST)));
}

function learn(examples: readonly Example[], seed: number): Weights {
  const weights = new Map<number, number[]>();
  const squares = new Map<number, number[]>();
  const chance = generator(seed);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, kind } of shuffled(examples, chance)) {
      const chances = chancesOf(scoresOf(features, { weights }));
      for (const feature of features) {
        const row = weights.get(feature) ?? CLASSES.map(() => 0);
        const past = squares.get(feature) ?? CLASSES.map(() => 1e-8);
        for (const [at, value] of chances.entries()) {
          const slope = value - Number(at === kind) + SHRINK * (row[at] ?? 0);
          past[at] = (past[at] ?? 0) + slope * slope;
          row[at] = (row[at] ?? 0) - (STEP * slope) / Math.sqrt(past[at]);
        }
        weights.set(feature, row);
        squares.set(feature, past);
      }
    }
  }
  return weights;
}

/** The model alone and the rules with it, on documents that it has not seen. */
function jackknife(examples: readonly Example[], note: (line: string) => void): void {
  const tables = { 'the model alone': newTable(), 'rules and model': newTable() };
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(examples.filter(({ document }) => document % FOLDS !== fold));
    for (const { features, kind, candidate } of examples.filter(({ document }) => document % FOLDS === fold)) {
      const scores = scoresOf(features, { weights });
      count(tables['the model alone'], kind, scores.indexOf(Math.max(...scores)));
      count(tables['rules and model'], kind, classOf(settle(candidate, scores).kind));
    }
  }
  for (const [name, table] of Object.entries(tables)) {
    const right = table.reduce((sum, row) => sum + row.hits, 0);
    note(`${name}, on documents not seen: ${((100 * right) / examples.length).toFixed(1)} % of the names right`);
    for (const [at, { hits, guessed, gold }] of table.entries()) {
      const [precision, recall] = [hits / Math.max(1, guessed), hits / Math.max(1, gold)];
      const f1 = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall);
      note(
        `  ${(CLASSES[at] ?? '').padEnd(13)} P ${(100 * precision).toFixed(1)}  R ${(100 * recall).toFixed(1)}  F1 ${(100 * f1).toFixed(1)}  (${gold})`,
      );
    }
  }
}

interface Row {
  hits: number;
  guessed: number;
  gold: number;
}

function newTable(): readonly Row[] {
  return CLASSES.map(() => ({ hits: 0, guessed: 0, gold: 0 }));
}

function count(table: readonly Row[], gold: number, guess: number): void {
  for (const [at, row] of table.entries()) {
    row.gold += Number(at === gold);
    row.guessed += Number(at === guess);
    row.hits += Number(at === gold && at === guess);
  }
}

function shuffled<Item>(items: readonly Item[], chance: () => number): readonly Item[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as Item, mixed[at] as Item];
  }
  return mixed;
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
