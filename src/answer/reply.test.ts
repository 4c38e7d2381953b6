import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { writeAnswer } from './answer.ts';

const BRIDGE = storyOf({
  '1.txt':
    'Bridge closed in Lenn\n\nThe city of Lenn closed the bridge on Monday, 5 May 2031. A guard told the Lenn Post that the lamps on the bridge had been taken down by the builders. The builder, Orla Dane, called this “complete nonsense”.\n\nA painter, Rudo Kemmer, said that the mayor of Lenn had sold the old lamps. The mayor, Bast Merrow, denied the allegation. The tower of the town hall was built in 1911.\n',
  '2.txt':
    'A bank opens\n\nThe Sool Bank opened a branch in Lenn on Tuesday, 6 May 2031. Tor Vayne, the director of the branch, said that the bank had nothing to do with lamps.\n',
});

function told(question: string): string {
  const [first] = writeAnswer(question, BRIDGE).sections;
  return first?.role === 'summary' ? first.lines.map(({ text }) => text).join('\n') : '';
}

/** A question, what its answer holds besides, and what not. */
const ASKED: readonly (readonly [string, RegExp, RegExp])[] = [
  [
    'Did the builders take down the lamps?',
    /taken down by the builders[\s\S]*called this “complete nonsense”/u,
    /Merrow/u,
  ],
  ['Did the mayor sell the lamps?', /had sold the old lamps[\s\S]*Merrow, denied the allegation/u, /nonsense/u],
  ['Who denies that the mayor sold the lamps?', /Merrow, denied the allegation/u, /nonsense|had sold/u],
  ['Who denies that the builders took down the lamps?', /Dane, called this “complete nonsense”/u, /Merrow/u],
];

for (const [question, held, left] of ASKED)
  test(`whoever denies what is asked about in words that only point back is told with it: ${question}`, () => {
    assert.match(told(question), held);
    assert.doesNotMatch(told(question), left);
  });

test('asked for the part of somebody who had none in what it came to, only what names them is told', () => {
  const { sections } = writeAnswer('What role did the Sool Bank play in the closing of the bridge?', BRIDGE);
  const text = sections.flatMap(({ role, lines }) =>
    ['missing', 'limits', 'next', 'takeaway'].includes(role) ? [] : lines.map((line) => line.text),
  );
  assert.ok(text.some((line) => line.includes('Sool Bank opened')));
  for (const line of text) assert.match(line, /Bank|bank/u);
});

test('“denied this” stands with what it answers, and alone where that is shown beside it', () => {
  const story = storyOf({
    '1.txt':
      'Two accounts of a meeting\n\nLENN, May 9, 2031 (Lenn News) - The army of Norland claimed on Friday that a meeting of the war council had been called. However, Defence Minister Ivo Marsh later denied this, saying no such meeting was held. Tor Vayne denied that he had been asked.\n',
  });
  const { sections } = writeAnswer('Who denies what?', story);
  const [summary, contested] = ['summary', 'contested'].map((role) =>
    sections.flatMap((section) => (section.role === role ? section.lines.map(({ text }) => text) : [])).join('\n'),
  );
  assert.match(summary ?? '', /claimed on Friday that a meeting .* later denied this/u);
  assert.match(summary ?? '', /^Tor Vayne denied that he had been asked/mu);
  assert.match(contested ?? '', /against it: Defence Minister Ivo Marsh later denied this/u);
});

test('“disputed that” at the head of a paragraph stands with the end of the one before, where that is what it denies', () => {
  const story = storyOf({
    '1.txt':
      'Two accounts of a gate\n\nLENN, May 9, 2031 (Lenn News) - Two guards were hurt at the gate after being pelted with slag, Captain Lise Merrow said on Friday.\n\nThe Harbour Workers’ Union disputed that. “Nobody threw anything,” its head, Orla Dane, said.\n\nThe gate was open on Saturday.\n',
  });
  const { sections } = writeAnswer('Who denies what?', story);
  const [summary] = sections;
  assert.match(
    summary?.lines[0]?.text ?? '',
    /^Two guards were hurt .* said on Friday\. The Harbour Workers’ Union disputed that\.$/u,
  );
});
