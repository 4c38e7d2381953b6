/** `node tools/agree.ts [COUNT] [SEED]`: whether the verifier in Python (docs/verify) says the same as the one in TypeScript to every golden
 *  answer and form and to faults put into them, as JSON. Ends with 1 where one accepts what the other does not. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { verifyAnswer } from '../src/cite/verify.ts';
import { loadLexicon } from '../src/load.ts';
import type { Report } from '../src/model/report.ts';
import { readGolden, storyNames, tell } from './golden/story.ts';
import { goodPages } from './mutate.ts';
import { type Good, mutations } from './mutations.ts';

export interface Case {
  /** What it is, for a message. */
  readonly what: string;
  readonly answer: unknown;
  readonly reports: readonly Report[];
}

/** The good answer, and `count` faults put into it one at a time. */
export function casesOf(page: string, good: Good, seed: number, count: number): Case[] {
  const { answer, reports } = good;
  const changed = mutations(good, seed, count).map((mutation) => ({
    ...mutation,
    what: `${page}: ${mutation.kind}: ${mutation.what}`,
  }));
  return [{ what: page, answer, reports }, ...changed];
}

/** For each case the names of the faults, as the Python verifier gives them, in their order. */
async function askPython(cases: readonly Case[]): Promise<readonly (readonly string[])[]> {
  const child = spawn('python3', ['-c', DRIVER, join(import.meta.dirname, '..', 'docs', 'verify')]);
  let printed = '';
  let failed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (failed += chunk.toString()));
  const ended = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  const known = new Set<Report>();
  for (const { answer, reports } of cases) {
    for (const report of reports) {
      if (known.has(report)) continue;
      known.add(report);
      const { sha256, file, title, outlet, byline, genre, published, text } = report;
      await put({ text, about: { sha256, file, title, outlet, byline, genre, published } });
    }
    await put({ answer, reports: reports.map(({ sha256, file }) => `${sha256} ${file}`) });
  }
  child.stdin.end();
  if ((await ended) !== 0) throw new Error(`python3 failed: ${failed}`);
  return printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string[]);

  function put(value: unknown): Promise<void> {
    return new Promise((resolve) => {
      if (child.stdin.write(`${JSON.stringify(value)}\n`)) resolve();
      else child.stdin.once('drain', resolve);
    });
  }
}

/** Reads reports and answers, one JSON value a line, and writes the names of the faults of each answer. */
const DRIVER = `
import json, sys
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
import verify
reports = {}
for line in sys.stdin:
    case = json.loads(line)
    if "about" in case:
        report = verify.Report(case["about"], case["text"])
        reports[case["about"]["sha256"] + " " + case["about"]["file"]] = report
    else:
        print(json.dumps([name for name, _, _ in verify.verify(case["answer"], [reports[key] for key in case["reports"]])]))
`;

export interface Compared {
  readonly all: number;
  /** One accepts, the other does not. */
  readonly apart: readonly string[];
  /** Both reject, and name the first fault otherwise. */
  readonly otherwise: readonly string[];
}

export async function compare(cases: readonly Case[]): Promise<Compared> {
  const python = await askPython(cases);
  if (python.length !== cases.length) throw new Error(`python3 answered ${python.length} of ${cases.length} cases`);
  const judged = cases.map(({ what, answer, reports }, at) => ({
    what,
    first: verifyAnswer(answer, reports)[0]?.name,
    second: python[at]?.[0],
  }));
  const told = ({ what, first, second }: (typeof judged)[number]) =>
    `${first ?? 'accepted'}, in Python ${second ?? 'accepted'}: ${what}`;
  const apart = judged.filter(({ first, second }) => (first === undefined) !== (second === undefined));
  const otherwise = judged.filter(
    ({ first, second }) => first !== undefined && second !== undefined && first !== second,
  );
  return { all: cases.length, apart: apart.map(told), otherwise: otherwise.map(told) };
}

if (import.meta.main) {
  const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number);
  const lexicon = loadLexicon();
  const pages = storyNames().flatMap((name) => goodPages(name, tell(readGolden(name).inputs, lexicon).story));
  const each = Math.ceil(count / pages.length);
  let all = 0;
  let apart = 0;
  let otherwise = 0;
  for (const [at, { page, good }] of pages.entries()) {
    const found = await compare(casesOf(page, { ...good, pages: [null] }, seed + at, each));
    for (const one of [...found.apart, ...found.otherwise]) console.log(one);
    all += found.all;
    apart += found.apart.length;
    otherwise += found.otherwise.length;
  }
  console.log(
    `${all} answers of ${pages.length} pages: ${apart} judged otherwise, ${otherwise} with another name for the first fault`,
  );
  if (apart > 0) process.exitCode = 1;
}
