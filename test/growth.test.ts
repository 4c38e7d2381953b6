/** Time grows with the size of the text and with the number of reports, not with their square. One large input beside the
 *  same amount in small ones, within one run (`test/in-proportion.ts`). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLexicon } from '../src/load.ts';
import type { Input } from '../src/model/input.ts';
import { answer, check, compare, readReports, understand } from '../src/pipeline.ts';
import { takesTimeInProportion } from './in-proportion.ts';

const lexicon = loadLexicon();

const NAMES = ['Dane', 'Marn', 'Vale', 'Tolk', 'Brandt', 'Fennick', 'Asher', 'Holm'];
/** A name of its own for each number. */
const surname = (number: number): string => {
  const letters = [...String(number)].map((digit) => 'abdefilmno'[Number(digit)]).join('');
  return `${NAMES[number % NAMES.length]}${letters}`;
};

const SHAPES: readonly (readonly [what: string, size: number, write: (at: number) => string])[] = [
  [
    'ordinary text',
    400,
    (at) => `The army said on Monday that ${(at % 90) + 2} soldiers were hurt near Port Asher.\n\n`,
  ],
  ['one endless line', 4_000, (at) => `the word${at % 977} of `],
  ['many quotations', 900, (at) => `“We will not yield ${at},” said Orla ${surname(at)}.\n\n`],
  [
    'many names',
    400,
    (at) => `Minister Ivo ${surname(at)} met Tessa ${surname(at * 7)} of ${surname(at * 3)} Power.\n\n`,
  ],
  ['an endless sentence', 4_000, (at) => `${surname(at)}, and then the `],
  ['quotations never closed', 400, (at) => `“He said that number ${at} was over. `],
];

for (const [what, size, write] of SHAPES) {
  test(`four times ${what} is understood in no more than some four times the time`, () => {
    const text = (count: number): Input => {
      const parts = Array.from({ length: count }, (_, at) => write(at));
      return { file: 'report.txt', bytes: new TextEncoder().encode(parts.join('')) };
    };
    const work = (input: Input): void => {
      const [analysis] = understand(readReports([input]).reports, lexicon);
      assert.ok((analysis?.sentences.length ?? 0) > 0, 'it is read as English: else nothing would be timed');
    };
    takesTimeInProportion(work, text(size), text(size * 4), 4);
  });
}

test('four times as many reports of one story are compared and answered in no more than some four times the time', () => {
  const told = (count: number) => {
    const inputs = Array.from({ length: count }, (_, at) => ({ file: `${at}.txt`, bytes: reportOf(at) }));
    return understand(readReports(inputs).reports, lexicon);
  };
  const work = (analyses: ReturnType<typeof told>): void => {
    answer('Who denies what?', compare(analyses, lexicon));
  };
  takesTimeInProportion(work, told(60), told(240), 4);
});

test('four times as long a text is checked against four times as long a report in no more than some four times the time', () => {
  const text = (file: string, count: number) => {
    const parts = Array.from(
      { length: count },
      (_, at) => `Minister Ivo ${surname(at)} closed the bridge at ${surname(at * 7)} on Monday.`,
    );
    const { reports } = readReports([{ file, bytes: new TextEncoder().encode(parts.join('\n\n')) }]);
    return understand(reports, lexicon);
  };
  const both = (count: number) => ({ draft: text('draft.txt', count), reports: text('report.txt', count + 1) });
  const work = ({ draft: [draft], reports }: ReturnType<typeof both>): void => {
    assert.ok(draft !== undefined);
    check(draft, reports, lexicon);
  };
  takesTimeInProportion(work, both(120), both(480), 4);
});

function reportOf(at: number): Uint8Array {
  const place = ['Port Asher', 'Velmont', 'Karsund'][at % 3];
  const side = ['Norland', 'Sudmark'][at % 2];
  return new TextEncoder().encode(
    [
      `At least ${(at % 7) + 10} people were killed in ${place} on Monday when ${side} shelled the market, number ${at}.`,
      `Sudmark’s President Ivo Marn said that Norland had fired ${(at % 5) + 1} rockets at ${place}.`,
      `Norland’s Defence Minister Orla Dane denied that Norland had attacked ${place} in week ${at}.`,
      `“We did not fire,” said police spokeswoman Tessa ${surname(at % 40)}.`,
    ].join('\n\n'),
  );
}
