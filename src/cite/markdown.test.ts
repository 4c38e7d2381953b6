import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toldStory } from '../../test/told.ts';
import { readGolden, storyNames } from '../../tools/golden/story.ts';
import { LANGUAGES, type Language } from '../lexicon/languages.ts';
import { answer, write } from '../pipeline.ts';
import { answerMarkdown } from '../write/markdown.ts';
import { type FaultName, verifyPublished } from './verify.ts';

const story = toldStory('border-crisis');
const reports = story.analyses.map(({ report }) => report);
const page = answerMarkdown(answer(readGolden('border-crisis').question, story), story);

/** The first line of the page that quotes in curly marks. */
const QUOTING = /^- [^“\n]*“[^”\n]{20,}” \\\[1\\\]$/mu;

/** What was done to the page, how, and the fault that comes first. */
const EDITED: readonly (readonly [string, (text: string) => string, FaultName])[] = [
  ['a line without a mark', (text) => text.replace('\n- ', '\n- Orla Dane fled.\n- '), 'missing-citation'],
  [
    'words behind a mark',
    (text) => text.replace(/ \\\[1\\\]\n/u, '$& Orla Dane fled.\n'.replace('$& ', ' \\[1\\] ')),
    'missing-citation',
  ],
  [
    'a line that stands in no report',
    (text) => text.replace('\n- ', '\n- Vesna Orlok fled. \\[1\\]\n- '),
    'fabricated',
  ],
  [
    'a letter of a quotation',
    (text) => text.replace(QUOTING, (line) => line.replace(/(?<=“[^”]*)[aeiou]/u, 'q')),
    'fabricated',
  ],
  [
    'a quotation given to another source',
    (text) => text.replace(QUOTING, (line) => line.replace('\\[1\\]', '\\[4\\]')),
    'misattributed',
  ],
  ['a mark that leads nowhere', (text) => text.replace(/\\\[1\\\]\n/u, '\\[99\\]\n'), 'malformed'],
  ['a heading with another name', (text) => text.replace(/^## \w+: /mu, '## Harmany: '), 'unsupported-name'],
  ['markup that hides words', (text) => text.replace('\n- ', '\n- <span hidden>'), 'malformed'],
  ['a character by its name', (text) => text.replace('\n- ', '\n- &nbsp;'), 'malformed'],
  ['a link', (text) => text.replace('\n- ', '\n- [here](x) '), 'malformed'],
  ['another title of a source', (text) => text.replace(/^1\. \w+/mu, '1. Others'), 'changed-report'],
  ['a hash left out', (text) => text.replace(/, `sha256:\w+`/u, ''), 'malformed'],
  [
    'another hash',
    (text) => text.replace(/(?<=`sha256:)\w/u, (digit) => (digit === '1' ? '2' : '1')),
    'changed-report',
  ],
  ['another place', (text) => text.replace(/(?<=<!-- )\d+/u, (start) => String(Number(start) + 1)), 'moved'],
  ['a place left out', (text) => text.replace(/(?<=<!-- )\S+ /u, ''), 'malformed'],
  ['a source left out', (text) => text.replace(/^2\. .*\n/mu, ''), 'malformed'],
  ['no source list', (text) => text.replace('## Sources', '## Others'), 'malformed'],
];

test('verify accepts the published Markdown of every golden answer', () => {
  for (const name of storyNames()) {
    const told = toldStory(name);
    const texts = told.analyses.map(({ report }) => report);
    const markdown = answerMarkdown(answer(readGolden(name).question, told), told);
    assert.deepEqual(verifyPublished(markdown, texts), [], name);
  }
});

for (const language of Object.keys(LANGUAGES) as readonly Language[]) {
  test(`verify accepts a Markdown page in ${language}, and finds a changed letter in it`, () => {
    for (const written of [answer(readGolden('border-crisis').question, story), write('timeline', story)]) {
      const markdown = answerMarkdown(written, story, { language });
      assert.deepEqual(verifyPublished(markdown, reports), []);
      const first = verifyPublished(markdown.replace(/(?<=“[^”\n]*)[aeiou](?=[^”\n]{12,}” \\\[)/u, 'q'), reports)?.[0]
        ?.name;
      assert.equal(first, 'fabricated');
    }
  });
}

test('verify accepts the published Markdown of every form', () => {
  for (const form of ['course', 'positions', 'actors', 'digest', 'brief', 'timeline', 'explain'] as const)
    assert.deepEqual(verifyPublished(answerMarkdown(write(form, story), story), reports), [], form);
});

for (const [what, edit, name] of EDITED) {
  test(`verify finds in a Markdown page: ${what}`, () => {
    const edited = edit(page);
    assert.notEqual(edited, page);
    const faults = verifyPublished(edited, reports) ?? [];
    assert.ok(
      faults.some((fault) => fault.name === name),
      JSON.stringify(faults.slice(0, 3)),
    );
  });
}

test('the reports of a Markdown page are found by name and title, in any order and any folder', () => {
  const other = reports.toReversed().map((report) => ({ ...report, id: `r-${report.id}`, file: `x/${report.file}` }));
  assert.deepEqual(verifyPublished(page, other), []);
  assert.deepEqual(
    verifyPublished(
      page,
      reports.map((report, at) => ({ ...report, file: `${at}.txt` })),
    ),
    [],
  );
});

test('whatever stands in a Markdown page, verify never throws', () => {
  const parts = [
    '# ',
    '## ',
    '- ',
    '**',
    '\n',
    '\\[1\\]',
    '[2](',
    '“',
    '”',
    '"',
    '`',
    '|',
    '1. ',
    '## Sources',
    '(x), `a`',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (some) => {
      verifyPublished(`# ${some.join('')}`, reports);
    }),
    { numRuns: 200 },
  );
});

test('a text that is neither JSON nor a page is no answer', () => {
  assert.equal(verifyPublished('Orla Dane fled.', reports), null);
});
