import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { answer } from '../pipeline.ts';
import { introduce } from './introduce.ts';

const STORY = storyOf({
  'a.txt':
    'Port Asher, 12 May 2031\n\nForeign Minister Orla Dane of Norland arrived on Monday.\n\nDane said that the bridge was safe. ' +
    'She said that the bridge had been repaired.\n\nShe promised that the bridge would be opened on Friday.\n',
});

const text = answer('What did Orla Dane say about the bridge?', STORY)
  .sections.flatMap(({ lines }) => lines.map((line) => line.text))
  .join('\n');

test('whoever is first named by the last name alone is named in full in brackets, and after that no more', () => {
  assert.equal(text.match(/Foreign Minister Orla Dane/gu)?.length, 1, text);
});

test('behind a later pronoun stands the last name alone', () => assert.match(text, /She \[Dane\]/u));

test('nothing is put into the words of a report, not even behind a title in marks inside them', () => {
  const quote = '“Grey Heron” singers stood beside Dane while the bridge opened.';
  const story = storyOf({
    'b.txt': `Port Asher, 12 May 2031\n\nOrla Dane opened the Port Asher bridge on Monday.\n\n${quote}\n`,
  });
  const [{ report } = assert.fail('no report')] = story.analyses;
  const start = report.text.indexOf(quote);
  const citation = { report: report.id, file: report.file, start, end: start + quote.length, quote };
  const shown = (text: string) => {
    const line = { text, claims: [], citations: [citation], searched: null, answerable: null, sides: null };
    return introduce([{ role: 'account', heading: '', party: null, lines: [line] }], story)[0]?.lines[0]?.text;
  };
  assert.equal(shown(`A report: “${quote}”`), `A report: “${quote}”`);
  assert.match(shown(quote) ?? '', /beside Dane \[Orla Dane\] while/u);
});
