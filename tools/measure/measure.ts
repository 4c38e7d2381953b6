/** `npm run measure -- NAME --data DIR`: measures the product on a data set, prints a table for people and as its last line
 *  one JSON object of figures. The data are not part of the project; CROSSREAD_DATA may name a folder that holds sets. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { VERSION } from '../../src/model/version.ts';
import { actors } from './actors.ts';
import { attribution } from './attribution.ts';
import { boilerplate } from './boilerplate.ts';
import { clauses } from './clauses.ts';
import { clusters } from './clusters.ts';
import { contradiction } from './contradiction.ts';
import { ecbplus, meantime } from './coreference.ts';
import { cost } from './cost.ts';
import { dates } from './dates.ts';
import { events } from './events.ts';
import { folder } from './folder.ts';
import { names } from './names.ts';
import { pairs } from './pairs.ts';
import { roles } from './roles.ts';
import { sentences } from './sentences.ts';
import { speed } from './speed.ts';
import { stance } from './stance.ts';
import { threads } from './threads.ts';

/** One way to measure. */
export interface Measure {
  readonly name: string;
  /** One line for the list of measures. */
  readonly about: string;
  /** The set's folder inside CROSSREAD_DATA; null: it makes its own data. */
  readonly set: string | null;
  /** Other sets that it reads. */
  readonly sets?: readonly string[];
  /** Reads the folder of the set; throws where it is not such a set. */
  readonly run: (folder: string) => Promise<Measured> | Measured;
}

export interface Measured {
  /** For people: lines of a table. */
  readonly table: readonly string[];
  /** For programs: shares from 0 to 1, counts, or a text. */
  readonly figures: Readonly<Record<string, number | string>>;
}

const MEASURES: readonly Measure[] = [
  { name: 'names', about: 'people, organisations and places in newswire', set: 'entities-ieer', run: names },
  { name: 'actors', about: 'one actor under many names, across outlets', set: 'actors-newswcl50', run: actors },
  { name: 'dates', about: 'time expressions in news, beside chrono-node in the same run', set: 'dates', run: dates },
  { name: 'speed', about: 'words per second beside plain wink-nlp in the same run', set: 'polnear', run: speed },
  { name: 'folder', about: 'memory and time that a large folder of reports takes', set: 'folder', run: folder },
  { name: 'threads', about: 'two threads beside one in the same run', set: 'folder', run: (path) => threads(path) },
  {
    name: 'sentences',
    about: 'ends of sentences on a treebank and on golden rules',
    set: 'gum-news',
    sets: ['sentences-golden-rules'],
    run: sentences,
  },
  { name: 'clauses', about: 'tags, lemmas and trees on a treebank, and their speed', set: 'gum-news', run: clauses },
  {
    name: 'boilerplate',
    about: 'article text out of HTML, beside Readability with linkedom',
    set: 'boilerplate',
    run: boilerplate,
  },
  {
    name: 'attribution',
    about: 'who said what: source, cue, content, right speaker',
    set: 'polnear',
    run: attribution,
  },
  { name: 'cost', about: 'what a story of 10 to 10,000 invented reports costs', set: null, run: cost },
  { name: 'ecbplus', about: 'the same event across articles, mentions given', set: 'ecbplus', run: ecbplus },
  { name: 'meantime', about: 'the same event across articles, and its day', set: 'meantime', run: meantime },
  {
    name: 'clusters',
    about: 'grouping a mixed stream into stories; independent origins',
    set: 'story-clusters',
    run: clusters,
  },
  {
    name: 'contradiction',
    about: 'contradiction, entailment or neither between two short texts',
    set: 'contradiction-rte3',
    run: contradiction,
  },
  { name: 'roles', about: 'what part invented sentences give to whom in an outcome', set: null, run: roles },
  { name: 'pairs', about: 'invented pairs that contradict each other or only look like it', set: null, run: pairs },
  { name: 'stance', about: 'stance of a headline towards an article', set: 'stance-fnc1', run: stance },
  { name: 'events', about: 'political events: category of a pair, coded sentences', set: 'event-coding', run: events },
];

/** The exit code: 0 measured, 2 wrong use or no data. */
export async function measure(
  args: readonly string[],
  sets: string | undefined,
  print: (line: string) => void,
  note: (line: string) => void,
): Promise<number> {
  const usage = [
    'Usage: npm run measure -- NAME --data DIR',
    'NAME is a measure or a set; DIR the set’s folder or one that holds it; CROSSREAD_DATA may stand for --data.',
    'Measures (and their sets):',
    ...MEASURES.map(({ name, about, set }) => `  ${name.padEnd(12)} ${about}${set === null ? '' : ` (${set})`}`),
  ].join('\n');
  const parsed = parse(args);
  if (typeof parsed === 'string') {
    note(`${parsed}\n${usage}`);
    return 2;
  }
  const chosen = named(parsed.name);
  const [first] = chosen;
  if (first === undefined) {
    note(`${parsed.name === undefined ? 'Say what to measure.' : `There is no measure “${parsed.name}”.`}\n${usage}`);
    return 2;
  }
  if (first.set === null) return report(first, '', print);
  const given = parsed.data ?? sets;
  if (given === undefined) {
    note(`No data: give --data DIR, the folder of a set like ${first.set}, or set CROSSREAD_DATA to a folder of sets.`);
    return 2;
  }
  for (const one of chosen) {
    const inside = join(given, one.set ?? '');
    const folder = existsSync(inside) ? inside : given;
    if (!existsSync(folder) || !statSync(folder).isDirectory()) {
      note(`No data: ${folder} is not a folder.`);
      return 2;
    }
    await report(one, resolve(folder), print);
  }
  return 0;
}

/** The measure of a name, or all measures of a set. */
function named(name: string | undefined): readonly Measure[] {
  const one = MEASURES.filter((measure) => measure.name === name);
  return one.length > 0
    ? one
    : MEASURES.filter(({ set, sets = [] }) => name !== undefined && [set, ...sets].includes(name));
}

async function report({ name, run }: Measure, folder: string, print: (line: string) => void): Promise<number> {
  const { table, figures } = await run(folder);
  for (const line of table) print(line);
  print(JSON.stringify({ measure: name, version: VERSION, ...figures }));
  return 0;
}

function parse(
  args: readonly string[],
): { readonly name: string | undefined; readonly data: string | undefined } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length > 1) return `One measure at a time, not ${positionals.join(' and ')}.`;
    return { name: positionals[0], data: values.data };
  } catch (error) {
    return (error as Error).message;
  }
}

if (import.meta.main) {
  process.exitCode = await measure(process.argv.slice(2), process.env.CROSSREAD_DATA, console.log, console.error);
}
