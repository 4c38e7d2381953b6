import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import type { Answer, Section } from '../model/answer.ts';
import { writeAnswer } from './answer.ts';
import { wordsOf } from './words.ts';

const TRUCE = storyOf({
  '1.txt':
    'Truce in the hills\n\nNorland and Sudmark agreed on Saturday, 10 May 2031, to a truce after talks brokered by Arcenia. Arcenia’s foreign secretary, Dorian Pell, called the army chief of Sudmark, General Bast Merrow, on Friday and urged him to step back.\n\n“We thank Arcenia for its help,” Prime Minister Hadrin Sool of Sudmark said on Saturday.\n',
  '2.txt':
    'Norland: nobody brokered it\n\nNorland’s foreign ministry rejected on Sunday, 11 May 2031, the claim that Arcenia had brokered the truce. Spokesman Rudo Kemmer said the pause was settled directly between the two armies.\n\nHe said that Sudmark had broken the truce the same evening.\n',
  '3.txt':
    'Who stopped it?\n\nSources do not mention a role of the League of Straits. The ministry in Norland gave no figures.\n',
});

function section(answer: Answer, role: Section['role']): Section | undefined {
  return answer.sections.find((one) => one.role === role);
}

function textOf(sections: readonly (Section | undefined)[]): string {
  return sections.map((one) => `${one?.heading}\n${one?.lines.map(({ text }) => text).join('\n')}`).join('\n');
}

test('a question of roles is answered with the parts said of whom it asks about, and with who denies them', () => {
  const answer = writeAnswer('What role did Arcenia play in the truce between Norland and Sudmark?', TRUCE);
  assert.match(answer.sections[0]?.lines[0]?.text ?? '', /^As to the truce, Arcenia is said to have /u);
  assert.match(textOf([answer.sections[0]]), /denied or limited by .*Norland/u);
});

for (const question of [
  'What role did other countries play in the truce between Norland and Sudmark?',
  'What role, if any, did outside powers play in the truce between Norland and Sudmark while Hadrin Sool was prime minister?',
]) {
  test(`a question about others than those it names is answered with the others: ${question}`, () => {
    const answer = writeAnswer(question, TRUCE);
    const summary = textOf([answer.sections[0]]);
    assert.match(summary, /As to the truce, Arcenia is said to have /u);
    assert.doesNotMatch(summary, /As to the truce, (?:Norland|Sudmark) /u);
    assert.match(answer.understood, /about: others than Norland, Sudmark/u);
  });
}

test('the account of a party holds its own speakers and states in its heading what they say', () => {
  const answer = writeAnswer('What role did Arcenia play in the truce between Norland and Sudmark?', TRUCE);
  const accounts = new Map(
    answer.sections.filter(({ role }) => role === 'account').map((one) => [one.party, textOf([one])]),
  );
  assert.match(accounts.get('Sudmark') ?? '', /thanks Arcenia[\s\S]*We thank Arcenia for its help/u);
  assert.match(accounts.get('Norland') ?? '', /disputes a part of Arcenia[\s\S]*rejected on Sunday/u);
  assert.doesNotMatch(accounts.get('Sudmark') ?? '', /Rudo Kemmer/u);
});

test('a dispute is shown with the words of both sides', () => {
  const answer = writeAnswer('What role did Arcenia play in the truce between Norland and Sudmark?', TRUCE);
  const contested = section(answer, 'contested');
  assert.ok(contested?.lines.every(({ sides }) => (sides?.length ?? 0) >= 2));
  assert.match(textOf([contested]), /rejected on Sunday/u);
});

test('somebody of whom nothing is told is answered first, with what was searched and where the name stands', () => {
  const answer = writeAnswer('What role did the League of Straits play in the truce?', TRUCE);
  const [first] = answer.sections;
  assert.equal(first?.role, 'missing');
  assert.match(
    first?.lines[0]?.text ?? '',
    /^None of the reports tells of anything that the League of Straits said or did\.$/u,
  );
  assert.ok((first?.lines[0]?.searched?.files.length ?? 0) === 3);
});

test('a verb of a yes-or-no question that stands nowhere is named as missing before anything else', () => {
  const answer = writeAnswer('Did Arcenia bombard Norland?', TRUCE);
  assert.equal(answer.sections[0]?.role, 'missing');
  assert.match(answer.sections[0]?.lines[0]?.text ?? '', /“bombard”/u);
});

test('a figure that is asked for and given nowhere is named as missing', () => {
  const answer = writeAnswer('How many soldiers broke the truce?', TRUCE);
  assert.match(textOf([section(answer, 'missing')]), /None of the reports gives a figure for this\./u);
});

test('each line that states something carries the words it rests on', () => {
  for (const question of [
    'What role did Arcenia play in the truce?',
    'Who broke the truce?',
    'When was the truce agreed?',
    'What happened?',
  ]) {
    const answer = writeAnswer(question, TRUCE);
    const stating = answer.sections.filter(({ role }) => !['takeaway', 'missing', 'limits', 'next'].includes(role));
    for (const line of stating.flatMap(({ lines }) => lines))
      assert.ok(line.citations.length > 0, `${question}: ${line.text}`);
  }
});

test('no section says the same twice, and no line has a doubled word or an open quotation mark', () => {
  for (const question of [
    'What role did Arcenia play in the truce?',
    'Who broke the truce?',
    'Compare the accounts.',
  ]) {
    for (const { heading, lines } of writeAnswer(question, TRUCE).sections) {
      const texts = lines.map(({ text }) => text);
      assert.equal(new Set(texts).size, texts.length, heading);
      for (const text of [heading, ...texts]) {
        assert.doesNotMatch(text, /\b(\p{L}{2,}) \1\b/iu, text);
        assert.equal(text.match(/“/gu)?.length ?? 0, text.match(/”/gu)?.length ?? 0, text);
      }
    }
  }
});

test('the day of asking stands in the answer only where it was given', () => {
  assert.equal(writeAnswer('Who broke the truce?', TRUCE).asked, null);
  assert.equal(writeAnswer('Who broke the truce?', TRUCE, { asked: '2031-06-01' }).asked, '2031-06-01');
});

test('a story without an answer to the question still says what it holds and what not', () => {
  const answer = writeAnswer('xyzzy?', TRUCE);
  assert.ok(answer.sections.some(({ role }) => role === 'limits'));
});

test('where reports of two matters come together the limits say so, by the numbers of the reports', () => {
  const dam =
    'The old dam above Port Asher gave way on Tuesday, and water ran through the market of the town. Mayor Orla Dane said that the owners of the dam had been warned twice. Eleven people were taken to the hospital of Port Asher. The reservoir behind the dam had been full after weeks of rain, and the gates of the dam could not be opened. Divers searched the harbour until the evening, Mayor Orla Dane said on Tuesday.';
  const vote =
    'The electoral commission of Sudmark ordered a new count of ballots on Tuesday after both candidates claimed victory. Tor Vayne leads Ines Brandt by four hundred votes, the commission said. Brandt asked the constitutional court to stop the recount of the ballots. Her rival Vayne said the votes had been counted twice, and the commission found no fraud in the election. The court of Sudmark will hear both candidates next week.';
  const of = (texts: Readonly<Record<string, string>>): string =>
    textOf([section(writeAnswer('What happened?', storyOf(texts)), 'limits')]);
  assert.match(
    of({ 'a.txt': dam, 'b.txt': vote }),
    /The reports tell 2 stories that have little in common: report \d; report \d\./u,
  );
  assert.doesNotMatch(of({ 'a.txt': dam, 'b.txt': `Flood in Port Asher\n\n${dam}` }), /little in common/u);
});

for (const question of ['What happened?', 'What do we not know?'])
  test(`a question about nothing in particular is about the core of the story: ${question}`, () => {
    const { sections, understood } = writeAnswer(question, TRUCE);
    const contested = sections.filter(({ role }) => role === 'contested').flatMap(({ lines }) => lines);
    assert.ok(contested.length > 0, 'what is contested is told');
    assert.doesNotMatch(understood, /words:/u);
    if (question === 'What happened?')
      for (const role of ['summary', 'timeline', 'takeaway'])
        assert.ok(
          sections.some((section) => section.role === role),
          role,
        );
  });

test('where the outer saying is unsure and the inner sure, the sentence is shown by the inner; where both are unsure it is not', () => {
  const story = storyOf({
    'a.txt':
      'The fire\n\nForeign Minister Orla Dane of Chile said on Monday that Peru had denied any part in the fire.\n',
  });
  const [analysis] = story.analyses;
  assert.ok(analysis !== undefined);
  const [outer, inner] = analysis.statements;
  assert.equal(inner?.within, outer?.id);
  const shown = (sureness: readonly number[]) => {
    const statements = analysis.statements.map((one, at) => ({ ...one, confidence: sureness[at] ?? 0 }));
    return wordsOf({ ...analysis, statements }, () => 1).map(({ statement }) => statement?.id);
  };
  assert.deepEqual(shown([0.8, 0.8]), [outer?.id]);
  assert.deepEqual(shown([0.4, 0.8]), [inner?.id]);
  assert.deepEqual(shown([0.4, 0.4]), []);
});

const ASKED_FOR = storyOf({
  'a.txt':
    'Truce on the Asher line\n\n12 May 2031\n\nNorland and Sudmark stopped firing on Sunday. President Orla Dane of Sudmark said that Norland had asked for the truce on Saturday.\n',
  'b.txt':
    'Norland denies asking for truce\n\n12 May 2031\n\nThe truce on the Asher line held on Monday. Prime Minister Ivo Marsh of Norland denied that Norland had asked for the truce.\n',
});

test('a party whose words stand among what is contested is heard in an account of its own on an open page', () => {
  const { sections } = writeAnswer('What happened?', ASKED_FOR);
  assert.deepEqual(
    sections.flatMap(({ role, party }) => (role === 'account' ? [party] : [])),
    ['Norland'],
  );
});

test('what a party denies is not quoted in the heading of its account', () => {
  const { sections } = writeAnswer('What happened?', ASKED_FOR);
  assert.deepEqual(
    sections.flatMap(({ role, heading }) => (role === 'account' ? [heading] : [])),
    ['Norland: says that it did not propose the truce'],
  );
});
