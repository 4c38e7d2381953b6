import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenNames, reportsOf } from '../../test/golden-stories.ts';
import { verifyAnswer } from '../cite/verify.ts';
import { loadLexicon } from '../load.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Answer } from '../model/answer.ts';
import { changes, publishedBefore, readReports, understand } from '../pipeline.ts';
import { gatherInputs } from '../read/gather.ts';
import { answerJson } from '../write/json.ts';

const lexicon = loadLexicon();
const read = new Map<string, readonly Analysis[]>();

function analysesOf(name: string): readonly Analysis[] {
  const known = read.get(name);
  if (known !== undefined) return known;
  const found = understand(readReports(gatherInputs([reportsOf(name)]).inputs).reports, lexicon);
  read.set(name, found);
  return found;
}

/** The first day on which not all dated reports had been published. */
function middleOf(analyses: readonly Analysis[]): string {
  const days = [...new Set(analyses.flatMap(({ dated }) => (dated === null ? [] : [dated.from.slice(0, 10)])))].sort();
  return days[1] ?? '';
}

function linesOf({ sections }: Answer, heading: string): readonly string[] {
  return sections
    .filter((section) => section.heading === heading)
    .flatMap(({ lines }) => lines.map(({ text }) => text));
}

for (const name of goldenNames()) {
  test(`the changes of a golden story since its second day hold line by line against its reports: ${name}`, () => {
    const all = analysesOf(name);
    const since = middleOf(all);
    const { answer } = changes(publishedBefore(all, since), all, lexicon, { since });
    assert.ok(linesOf(answer, 'New').length > 0);
    const reports = all.map(({ report }) => report);
    assert.deepEqual(verifyAnswer(JSON.parse(answerJson(answer)), reports), []);
  });
}

test('a case set against itself has no change', () => {
  const all = analysesOf('dam-failure');
  const { answer } = changes(all, all, lexicon);
  assert.deepEqual(linesOf(answer, 'What is new'), ['No report is new.', 'No change was found.']);
});

test('a corrected version of a report shows what it said before, and lets go of what it no longer says', () => {
  const all = analysesOf('dam-failure');
  const older = all.filter(({ report }) => !report.file.includes('corrected'));
  const newer = all.filter(({ report }) => !report.file.includes('brenholm-ledger.txt'));
  const { answer, story } = changes(older, newer, lexicon);
  const corrected = linesOf(answer, 'Withdrawn or corrected').join('\n');
  assert.match(corrected, /An earlier version of this article quoted/);
  assert.match(corrected, /38 bodies .* — .* 18 bodies/);
  assert.ok(linesOf(answer, 'Lost its support').some((text) => text.includes('the water was in the street')));
  assert.equal(story.analyses.length, all.length, 'the older version stands among the sources');
  const reports = story.analyses.map(({ report }) => report);
  assert.deepEqual(verifyAnswer(JSON.parse(answerJson(answer)), reports), []);
});

test('a toll that one party raises has the old figure beside the new one', () => {
  const all = analysesOf('dam-failure');
  const { answer } = changes(publishedBefore(all, '2025-10-15'), all, lexicon, { since: '2025-10-15' });
  const figures = answer.sections.filter(({ heading }) => heading === 'Changed figures').flatMap(({ lines }) => lines);
  const labels = figures.map(({ sides }) => (sides ?? []).map(({ label }) => label).join(', '));
  assert.ok(labels.includes('before: at least 11, now: 27'), labels.join('\n'));
});

test('what stands in no older text is new and what stands there is not', () => {
  const all = analysesOf('border-crisis');
  const since = middleOf(all);
  const older = publishedBefore(all, since);
  const known = older.map(({ report }) => report.id);
  const { answer } = changes(older, all, lexicon, { since });
  const lines = answer.sections.filter(({ heading }) => heading === 'New').flatMap((section) => section.lines);
  for (const { citations, text } of lines) assert.ok(!known.includes(citations[0]?.report ?? ''), text);
});

test('the limits name the reports that cannot be set before or after the day', () => {
  const all = analysesOf('dam-failure');
  const { answer } = changes(publishedBefore(all, '2025-10-16'), all, lexicon, { since: '2025-10-16' });
  assert.match(
    linesOf(answer, 'Limits')[0] ?? '',
    /^1 report cannot be set before or after 16 October 2025 and is taken as older: report 8\.$/,
  );
});

test('what a paper puts right under a heading for corrections is told as corrected, in whatever words', () => {
  const inputs = {
    'a.txt':
      'THE LENN POST\nMonday, 12 May 2031\n\nBank chief leaves\n\nThe head of risk, Carla Boss, left the bank of Lenn in July, a letter shows.\n',
    'b.txt':
      'THE LENN POST\nWednesday, 14 May 2031\n\nBank opens again\n\nThe bank of Lenn opened its doors again on Tuesday.\n\nCorrections and clarifications\n\nAn article on May 12 said Carla Boss left the bank in July. She left in August.\n',
  };
  const files = Object.entries(inputs).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
  const all = understand(readReports(files).reports, lexicon);
  const { answer } = changes(publishedBefore(all, '2031-05-13'), all, lexicon, { since: '2031-05-13' });
  assert.match(linesOf(answer, 'Withdrawn or corrected').join('\n'), /She left in August/u);
});

test('a correction stands beside the sentence that it takes back, with the right figure, and is no changed count', () => {
  const page = (day: string, body: string): string =>
    `<html><head><meta property="og:site_name" content="The Lenn Post"><meta property="article:published_time" content="${day}T08:00:00Z"></head><body><article>${body}</article></body></html>`;
  const inputs = {
    'a.html': page(
      '2031-05-12',
      '<h1>Truce on the Arn</h1><p>At least 212 people have been killed in Norland since the fighting began.</p><p>Two of the nine judges dissented.</p>',
    ),
    'b.html': page(
      '2031-05-14',
      '<h1>Bank opens again</h1><p>In a story published on May 12 about the truce, the Lenn Post reported erroneously that at least 212 people had been killed in Norland. The correct figure is 187.</p><p>Our page of 12 May said that two of the nine judges had dissented. In fact three judges dissented.</p>',
    ),
  };
  const files = Object.entries(inputs).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
  const all = understand(readReports(files).reports, lexicon);
  const { answer } = changes(publishedBefore(all, '2031-05-13'), all, lexicon, { since: '2031-05-13' });
  const corrected = linesOf(answer, 'Withdrawn or corrected').join('\n');
  assert.match(corrected, /At least 212 people have been killed in Norland since .* — .*The correct figure is 187/u);
  assert.match(corrected, /Two of the nine judges dissented\..* — .*In fact three judges dissented/u);
  assert.deepEqual(linesOf(answer, 'Changed figures'), []);
});

test('what a correction repeats in order to take it back confirms nothing', () => {
  const inputs = {
    'a.txt':
      'THE LENN POST\nMonday, 12 May 2031\n\nCrew freed\n\nNorland released the tanker Anna and its 23 sailors on Monday.\n',
    'b.txt':
      'Northline Agency\n14 May 2031\n\nCorrection\n\nAn earlier version of this story said that Norland had released 23 sailors of the tanker Anna. The number is 22.\n',
  };
  const files = Object.entries(inputs).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
  const all = understand(readReports(files).reports, lexicon);
  const { answer } = changes(publishedBefore(all, '2031-05-13'), all, lexicon, { since: '2031-05-13' });
  assert.deepEqual(linesOf(answer, 'Confirmed by a new origin'), []);
});
