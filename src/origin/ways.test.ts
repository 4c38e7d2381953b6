import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { originFinder } from './finder.ts';

const ITEM = [
  'Water ran through Port Asher on Tuesday after the old dam gave way, and the market stood two metres deep.',
  'Eleven people were taken to the hospital of the town, and the bridge to the north was closed until the evening.',
  'Soldiers carried bags of sand to the railway station, where trains from the coast had stopped since the morning.',
  'The mayor asked all who live below the harbour wall to leave their houses before the second wave of the night.',
];
const own = (outlet: string, ...paragraphs: readonly string[]): string =>
  `---\ntitle: The flood\noutlet: ${outlet}\ndate: 2031-03-04\n---\n${paragraphs.join('\n\n')}\n`;

/** The kinds of reasons for which two reports are one origin; none where they are two. */
function joined(a: string, b: string): readonly string[] {
  const { origins } = storyOf({ 'a.txt': a, 'b.txt': b });
  return origins.filter(({ reports }) => reports.length > 1).flatMap(({ because }) => because.map(({ kind }) => kind));
}

for (const [what, text, kind] of [
  ['a copy under another name', own('The Lenn Courier', ...ITEM), 'copy'],
  [
    'an edited item, with a new first line, another order and other words',
    own(
      'The Lenn Courier',
      'It is the worst flood in forty years.',
      ITEM[1] ?? '',
      (ITEM[0] ?? '').replace('two metres deep', 'under two metres of mud'),
      ITEM[2] ?? '',
    ),
    'near-copy',
  ],
  ['an excerpt', own('The Lenn Courier', ...ITEM.slice(1, 3)), 'excerpt'],
] as const) {
  test(`${what} is of the origin of the item, and the reason says so`, () => {
    assert.deepEqual(joined(own('Channel Nine', ...ITEM), text), [kind]);
  });
}

test('two items of one agency are one origin by their credit, whatever they tell', () => {
  const first = own('Channel Nine', `PORT ASHER (Meridian) — ${ITEM[0]}`, ITEM[1] ?? '');
  const other = own('The Lenn Courier', `PORT ASHER (Meridian) — ${ITEM[2]}`, ITEM[3] ?? '');
  assert.deepEqual(joined(first, other), ['credit']);
});

for (const words of [
  'Channel Nine reported that eleven people were hurt in the market of Port Asher.',
  'Eleven people were hurt in the market of Port Asher, according to Channel Nine.',
  'Eleven people were hurt in the market of Port Asher, Channel Nine said.',
]) {
  test(`what a report has from an outlet is of that outlet’s origin: ${words}`, () => {
    const { analyses, origins } = storyOf({
      'nine.txt': own('Channel Nine', ...ITEM),
      'post.txt': own('Northern Post', 'The lake above the town is gone.', words),
    });
    const [nine, post] = analyses;
    const statement = post?.statements.find(({ speakers }) => speakers.some(({ name }) => name === 'Channel Nine'));
    assert.ok(nine !== undefined && post !== undefined && statement !== undefined);
    const originOf = originFinder().bring(origins, analyses).find;
    assert.equal(originOf(statement, post.report.id), originOf(null, nine.report.id));
  });
}

test('what somebody told an outlet is of the one who told it', () => {
  const { analyses, origins } = storyOf({
    'post.txt': own('Northern Post', 'Mayor Orla Dane told Channel Nine that the gates had been closed since noon.'),
  });
  const [post] = analyses;
  const statement = post?.statements.find(({ speakers }) => speakers.at(-1)?.name.includes('Dane'));
  assert.ok(post !== undefined && statement !== undefined);
  const origin = originFinder().bring(origins, analyses).find(statement, post.report.id);
  assert.equal(origins.find(({ id }) => id === origin)?.name, 'Orla Dane');
});
