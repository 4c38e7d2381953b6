import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCase } from '../case.ts';
import { loadLexicon } from '../load.ts';
import type { Corrections } from '../model/correction.ts';
import type { Story } from '../model/story.ts';
import { answer, compare, readReports, understand } from '../pipeline.ts';
import { tellCorrected } from './corrected.ts';

const lexicon = loadLexicon();
const TEXTS = {
  'a.txt':
    'Gates of the dam\n\nDefence Minister Orla Dane of Norland said on Monday that the gates of the dam would stay shut.\n\nSudmark denied that it had crossed the river.',
  'b.txt':
    'The river rises\n\nOrla Dane said that nobody had warned the town. Karel Moss of Sudmark crossed the river.',
};
const inputs = Object.entries(TEXTS).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
const { reports } = readReports(inputs);

function corrected(corrections: Corrections): Story {
  const whole = openCase(lexicon, { corrections });
  whole.add(reports);
  const story = whole.story();
  const analyses = understand(reports, lexicon, { corrections });
  assert.deepEqual(story, compare(analyses, lexicon, corrections), 'a case heeds it as a comparison does');
  assert.deepEqual(story.corrected, tellCorrected(corrections, story.analyses, story.actors));
  const limits = answer('What did Orla Dane say?', story).sections.find(({ role }) => role === 'limits');
  for (const told of story.corrected ?? []) assert.ok(JSON.stringify(limits).includes(told), told);
  return story;
}

const plain = compare(understand(reports, lexicon), lexicon);
const dane = plain.actors.find(({ id }) => id === 'person/orla-dane');

test('without a correction nothing is told of one', () => {
  assert.equal(plain.corrected, undefined);
});

test('an actor that was joined wrongly becomes one of its own', () => {
  const [merge] = dane?.merged ?? [];
  assert.ok(merge !== undefined);
  const story = corrected({ unmerged: [merge] });
  const both = story.actors.filter(({ name }) => name === 'Orla Dane');
  assert.deepEqual(
    both.map(({ merged }) => merged),
    [[], []],
  );
  assert.equal(story.corrected?.length, 1);
});

test('words given to the wrong one are given to who said them, and stay where they stand', () => {
  const said = plain.analyses[1]?.statements.find(({ speakers }) => speakers.at(-1)?.actor === 'person/orla-dane');
  assert.ok(said !== undefined);
  const story = corrected({ speakers: [{ statement: said.id, speaker: 'person/karel-moss' }] });
  const now = story.analyses[1]?.statements.find(({ id }) => id === said.id);
  assert.deepEqual([now?.speakers.at(-1)?.name, now?.content], ['Karel Moss', said.content]);
  const nobody = corrected({ speakers: [{ statement: said.id, speaker: null }] });
  assert.deepEqual(nobody.analyses[1]?.statements.find(({ id }) => id === said.id)?.speakers, []);
});

test('an actor speaks for the party that the user names, in every report', () => {
  const story = corrected({ parties: [{ actor: 'person/orla-dane', party: 'Arcenia' }] });
  const now = story.actors.find(({ id }) => id === 'person/orla-dane');
  assert.deepEqual([now?.party, now?.partyBecause.map(({ why }) => why)], ['Arcenia', ['the user says so']]);
  const parties = story.analyses.flatMap(({ statements }) =>
    statements.flatMap(({ speakers }) => speakers.filter(({ actor }) => actor === now?.id).map(({ party }) => party)),
  );
  assert.deepEqual([...new Set(parties)], ['Arcenia']);
});

test('a report is dated as the user says, its times with it, and the report itself is left alone', () => {
  const dates = [{ report: 'a.txt', from: '2031-05-06', to: '2031-05-07', precision: 'day' as const }];
  const story = corrected({ dates });
  const [first] = story.analyses;
  assert.deepEqual([first?.report.published, first?.dated?.from], [null, '2031-05-06']);
  const monday = first?.mentions.find((mention) => mention.type === 'time');
  assert.equal(monday?.type === 'time' ? monday.when?.from : null, '2031-05-05');
});

test('what names nothing in these reports waits, and nothing is told of it', () => {
  const waiting: Corrections = {
    apart: [['a.txt', 'c.txt']],
    unmerged: [{ report: 'r-none', actor: 'a1' }],
    speakers: [{ statement: 's-none', speaker: 'person/orla-dane' }],
    parties: [{ actor: 'person/nobody', party: 'Norland' }],
    dates: [{ report: 'c.txt', from: '2031-05-06', to: '2031-05-07', precision: 'day' }],
  };
  const whole = openCase(lexicon, { corrections: waiting });
  whole.add(reports);
  assert.deepEqual(whole.story(), plain);
});
