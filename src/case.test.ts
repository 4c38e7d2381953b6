import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { inventReport } from '../tools/make-story.ts';
import { openCase } from './case.ts';
import { loadLexicon } from './load.ts';
import type { Corrections } from './model/correction.ts';
import { remember } from './model/memory.ts';
import type { Report } from './model/report.ts';
import { compare, readReports, understand } from './pipeline.ts';

const lexicon = loadLexicon();

function read(texts: Readonly<Record<string, string>>): readonly Report[] {
  const inputs = Object.entries(texts).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
  return readReports(inputs).reports;
}

function golden(): readonly (readonly [string, readonly Report[]])[] {
  const root = join(import.meta.dirname, '../golden');
  const stories = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return stories.map(({ name }) => {
    const folder = join(root, name, 'reports');
    const inputs = readdirSync(folder).map((file) => ({ file, bytes: readFileSync(join(folder, file)) }));
    return [name, readReports(inputs).reports] as const;
  });
}

function invented(count: number, seed: number): readonly Report[] {
  const reports = Array.from({ length: count }, (_, index) => inventReport(seed, index));
  return read(Object.fromEntries(reports.map(({ file, text }) => [file, text])));
}

/** Adds and removals of some of `size` reports, by number. */
function moves(size: number): fc.Arbitrary<readonly { readonly add: boolean; readonly which: readonly number[] }[]> {
  const some = fc.array(fc.nat(size - 1), { minLength: 1, maxLength: Math.min(size, 6) });
  return fc.array(fc.record({ add: fc.boolean(), which: some }), { minLength: 1, maxLength: 6 });
}

for (const [name, reports] of [...golden(), ['the invented one of 40', invented(40, 3)] as const]) {
  test(`in whatever order its reports came and went, a case is what comparing those that are in it gives: ${name}`, () => {
    const analyses = understand(reports, lexicon);
    fc.assert(
      fc.property(moves(reports.length), (steps) => {
        const memory = remember();
        const inside = new Set<number>();
        for (const { add, which } of steps) {
          for (const number of which) add ? inside.add(number) : inside.delete(number);
          const own = analyses.filter((_, number) => inside.has(number));
          assert.equal(JSON.stringify(compare(own, lexicon, {}, memory)), JSON.stringify(compare(own, lexicon)));
        }
      }),
      { numRuns: 12 },
    );
  });
}

test('in whatever order its reports came and went and its user corrected it, a case is what comparing those that are in it gives', () => {
  const reports = invented(30, 11);
  const analyses = understand(reports, lexicon);
  const whole = compare(analyses, lexicon);
  const [first] = reports;
  const [one, other] = analyses.filter(({ statements, actors }) => statements.length > 0 && actors.length > 1);
  const party = whole.actors.find(({ kind }) => kind === 'person');
  const unnamed = whole.actors.find(({ kind }) => kind === 'unnamed');
  assert.ok(first && one && other && party && unnamed);
  const choices: readonly Corrections[] = [
    {},
    { parties: [{ actor: party.id, party: 'Sudmark' }] },
    {
      parties: [{ actor: unnamed.id, party: 'Norland' }],
      speakers: [{ statement: one.statements[0]?.id ?? '', speaker: party.id }],
    },
    { unmerged: one.actors.slice(0, 2).map(({ id }) => ({ report: one.report.id, actor: id })) },
    { speakers: [{ statement: other.statements[0]?.id ?? '', speaker: null }], hidden: [first.id] },
  ];
  const step = fc.record({
    correct: fc.nat(choices.length - 1),
    gone: fc.array(fc.nat(reports.length - 1), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 5 }), (steps) => {
      const memory = remember();
      for (const { correct, gone } of steps) {
        const own = analyses.filter((_, number) => !gone.includes(number));
        const corrections = choices[correct] ?? {};
        assert.equal(
          JSON.stringify(compare(own, lexicon, corrections, memory)),
          JSON.stringify(compare(own, lexicon, corrections)),
        );
      }
    }),
    { numRuns: 5 },
  );
});

const DATED =
  'The river dispute\nChannel Nine, 4 May 2031\n\nNorland shelled Port Asher on 3 May 2031, Orla Dane said.';
/** Its year stands in no word of its own. */
const UNDATED =
  'Shells fell\n\nOrla Dane of Norland said on Sunday that Port Asher was shelled on 3 May. Sudmark denied it on 4 May.';

test('a report that lends its year to another one has that one read again, and takes the year along when it goes', () => {
  const reports = read({ 'a.txt': `${DATED} Ivo Marn denied it on 4 May 2031.`, 'b.txt': UNDATED });
  const [lender, borrower] = reports;
  assert.ok(lender !== undefined && borrower !== undefined);
  const whole = openCase(lexicon);
  assert.deepEqual(whole.add([borrower]), { added: [borrower.id], removed: [], reread: [] });
  assert.deepEqual(whole.add([lender]), { added: [lender.id], removed: [], reread: [borrower.id] });
  assert.deepEqual(whole.analyses(), understand(reports, lexicon));
  assert.deepEqual(whole.remove([lender.id]), { added: [], removed: [lender.id], reread: [borrower.id] });
  assert.deepEqual(whole.story(), compare(understand([borrower], lexicon), lexicon));
});

test('a case that took up its reports in some order, and gave some back, tells what one tells that never held them', () => {
  const all = [...golden().flatMap(([, reports]) => reports.slice(0, 2)), ...invented(12, 8)];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.shuffledSubarray(all, { maxLength: 10 }),
      (ordered, gone) => {
        const long = openCase(lexicon);
        for (let at = 0; at < ordered.length; at += 12) {
          long.add(ordered.slice(at, at + 12));
          if (at % 24 === 0) long.story(); // not every state is asked for
        }
        long.remove(gone.map(({ id }) => id));
        const short = openCase(lexicon);
        short.add(all.filter((report) => !gone.includes(report)));
        assert.equal(JSON.stringify(long.story()), JSON.stringify(short.story()));
      },
    ),
    { numRuns: 2 },
  );
});

test('a report that is in the case already is passed over, and so is taking out one that is not', () => {
  const [report] = read({ 'a.txt': DATED });
  assert.ok(report !== undefined);
  const one = openCase(lexicon);
  one.add([report]);
  const story = one.story();
  assert.deepEqual(one.add([report]), { added: [], removed: [], reread: [] });
  assert.deepEqual(one.remove(['r-none']), { added: [], removed: [], reread: [] });
  assert.equal(one.story(), story);
});

test('a case that is opened with what it held before reads nothing again', () => {
  const reports = invented(6, 5);
  const first = openCase(lexicon);
  first.add(reports);
  const steps: string[] = [];
  const stored = JSON.parse(JSON.stringify(first.analyses()));
  const again = openCase(lexicon, { analyses: stored, watch: (step) => steps.push(step) });
  assert.equal(JSON.stringify(again.story()), JSON.stringify(first.story()));
  assert.deepEqual(again.analyses(), stored);
  assert.deepEqual(again.add(reports), { added: [], removed: [], reread: [] });
});

test('one more report is analysed once, and touches only what it concerns', () => {
  const reports = invented(160, 4);
  const made = new Map<string, number>();
  const whole = openCase(lexicon, { watch: (step) => made.set(step, (made.get(step) ?? 0) + 1) });
  whole.add(reports.slice(0, -1));
  whole.story();
  const before = new Map(made);
  made.clear();
  whole.add(reports.slice(-1));
  whole.story();
  for (const step of PER_REPORT) assert.deepEqual([step, before.get(step), made.get(step)], [step, 159, 1]);
  for (const [step, most] of TOUCHED) {
    const [all, now] = [before.get(step) ?? 0, made.get(step) ?? 0];
    assert.ok(all > 40 && now <= most, `${step}: ${all} for 159 reports, ${now} for one more`);
  }
});

/** Steps that look at one report. */
const PER_REPORT = ['texts', 'dates', 'analyses', 'texts to compare', 'threads'];
/** Steps that look at what several reports share, and how many of their things one report can touch: it names some ten actors, tells some
 *  five happenings, shares its text with one origin. */
const TOUCHED = [
  ['claims', 12],
  ['claims with their states', 20],
  ['denials', 8],
  ['actors', 15],
  ['shared texts', 8],
  ['origins of texts', 2],
  ['happenings', 12],
  ['pairs of tellings', 40],
] as const;

test('an empty case has an empty story', () => {
  assert.deepEqual(openCase(lexicon).story(), compare([], lexicon));
});
