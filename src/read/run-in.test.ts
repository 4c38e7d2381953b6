import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReport } from './read.ts';

/** The words of each block after the headline, with its role. */
function blocksOf(line: string): readonly (readonly [string, string])[] {
  const bytes = new TextEncoder().encode(
    `# The dam at Orla\n\nEleven people died at Orla on Friday night, officials said.\n\n${line}`,
  );
  const [report] = readReport({ file: 'a.md', bytes }).reports;
  return (report?.blocks ?? []).slice(2).map(({ role, start, end }) => [role, report?.text.slice(start, end) ?? '']);
}

const REST = 'The ministry says it wrote to Dane Power in August about the gates.';

const CASES: readonly (readonly [line: string, head: string])[] = [
  [`**Who was warned?** ${REST}`, 'Who was warned?'],
  [`- **Two fires, two days.** ${REST}`, 'Two fires, two days.'],
  [`__The money.__ ${REST}`, 'The money.'],
];
for (const [line, head] of CASES) {
  test(`“${head}” in bold is a heading, and its paragraph begins after the marks: ${line.slice(0, 4)}`, () => {
    const [first, second, ...more] = blocksOf(line);
    assert.deepEqual(first, ['heading', head]);
    assert.equal(second?.[1], REST);
    assert.deepEqual(more, []);
  });
}

const WHOLE: readonly string[] = [
  `**Dane:** ${REST}`,
  `**The gates of the dam broke on Friday at noon.** ${REST}`,
  `**Orla Dane** said that the gates were shut by the ministry in August.`,
];
for (const line of WHOLE) {
  test(`no head is cut off a line that begins in bold as a speaker or a sentence does: ${line.slice(0, 20)}`, () => {
    assert.deepEqual(
      blocksOf(line).map(([, words]) => words),
      [line],
    );
  });
}

test('The head of a box that runs into its first point is no word of it', () => {
  assert.deepEqual(blocksOf('Story highlights Strong winds forced the plane to turn back, officials said.'), [
    ['furniture', 'Story highlights'],
    ['paragraph', 'Strong winds forced the plane to turn back, officials said.'],
  ]);
});

const STAMPED: readonly (readonly string[])[] = [
  ['18:02', '18:15', '18:33'],
  ['5.45am:', '4.10am:', '2.00am:'],
  ['1/', '2/', '3/3'],
  ["12'", "78'", "90+4'"],
  ['[00:00:04]', '[00:00:09]', '[00:00:14]'],
];
for (const stamps of STAMPED) {
  test(`the time or number of an entry is no word of it: ${stamps.join(' ')}`, () => {
    const sentence = 'The harbour says that the ferry to Lenn is late.';
    const own = stamps.map((stamp, at) => `${stamp} ${sentence.replace('late', `${at} hours late`)}`);
    assert.deepEqual(
      blocksOf(own.join('\n\n')).map(([role, words]) => (role === 'furniture' ? words : words.slice(0, 11))),
      stamps.flatMap((stamp) => [stamp, 'The harbour']),
    );
  });
}

test('a single time at the head of a paragraph stays with its words', () => {
  assert.equal(blocksOf('18:15 is when the ferry to Lenn leaves, the harbour says.').length, 1);
});

test('what heads of newsletters mostly say is cut with their colon', () => {
  assert.deepEqual(blocksOf(`**The other side:** ${REST}`), [
    ['heading', 'The other side:'],
    ['paragraph', REST],
  ]);
});
