import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { takesTimeInProportion } from '../../test/in-proportion.ts';
import { toldStory } from '../../test/told.ts';
import { readGolden } from '../../tools/golden/story.ts';
import { LANGUAGES, type Language } from '../lexicon/languages.ts';
import { answer, write } from '../pipeline.ts';
import { answerHtml } from '../write/html.ts';
import { type FaultName, verifyPublished } from './verify.ts';

const story = toldStory('border-crisis');
const reports = story.analyses.map(({ report }) => report);
const page = answerHtml(answer(readGolden('border-crisis').question, story), story);

const FIRST_LINE = /<ul>\n<li>(?=[^<])/u;
const FIRST_WORDS = /<a class="words" href="(#source-\d+)-(\d+)-(\d+)">“([^<]+)”<\/a>/u;

/** What was done to the page, how, and the fault that comes first. */
const EDITED: readonly (readonly [string, (html: string) => string, FaultName])[] = [
  ['a line without a marker', (html) => html.replace(FIRST_LINE, '$&Orla Dane fled.</li>\n<li>'), 'missing-citation'],
  [
    'words behind a marker',
    (html) => html.replace(/(<li>[^\n]*<\/span><\/span>)(?=<\/li>)/u, '$1 Orla Dane fled.'),
    'missing-citation',
  ],
  [
    'a paragraph between the sections',
    (html) => html.replace('</section>\n<section', '</section>\n<p>Orla Dane fled.</p>\n<section'),
    'malformed',
  ],
  ['a paragraph after the sources', (html) => html.replace('<footer>', '<p>Orla Dane fled.</p><footer>'), 'malformed'],
  ['another footer', (html) => html.replace('It tells who says what;', 'Orla Dane is right;'), 'malformed'],
  [
    'another name in the contents',
    (html) => html.replace(/(<nav[\s\S]*?<a href="#section-2">)[^<]*/u, '$1Orla Dane'),
    'malformed',
  ],
  [
    'a heading with another name',
    (html) => html.replaceAll(/(<h2 id="section-2">|<a href="#section-2">)\w+/gu, '$1Harmany'),
    'unsupported-name',
  ],
  [
    'cited words out of sight',
    (html) => html.replace('<span class="cite">', '<span class="cite" hidden>'),
    'malformed',
  ],
  ['a comment', (html) => html.replace('<main', '<!-- it was otherwise --><main'), 'malformed'],
  ['a style on an element', (html) => html.replace('<li>', '<li style="display:none">'), 'malformed'],
  ['an event handler', (html) => html.replace('<q>', '<q onclick="x()">'), 'malformed'],
  ['a strange element', (html) => html.replace(FIRST_LINE, '$&<del>not</del> '), 'malformed'],
  ['a character by its number', (html) => html.replace(FIRST_LINE, '$&&#65;'), 'malformed'],
  ['an element that is not closed', (html) => html.replace('</main>', ''), 'malformed'],
  ['a marker with another number', (html) => html.replace(/(class="marker"[^>]*>)\[\d+\]/u, '$1[99]'), 'malformed'],
  [
    'a marker moved',
    (html) =>
      html.replace(
        FIRST_WORDS,
        (_, href: string, start: string, end: string, words: string) =>
          `<a class="words" href="${href}-${Number(start) + 3}-${Number(end) + 3}">“${words}”</a>`,
      ),
    'moved',
  ],
  [
    'a letter of cited words',
    (html) => html.replace(FIRST_WORDS, (all, _href, _start, _end, words: string) => all.replace(words, `${words}x`)),
    'fabricated',
  ],
  ['a letter of a stored text', (html) => html.replace(/(<div class="stored"[^>]*>[^<]*?)e/u, '$1o'), 'changed-report'],
  ['a hash', (html) => html.replace(/<code>\w{4}/u, '<code>0000'), 'changed-report'],
  ['a source left out', (html) => html.replace(/<details id="source-2">[\s\S]*?<\/details>\n/u, ''), 'malformed'],
  [
    'a label with another name',
    (html) => html.replace(/<p class="matter">[^<]*/u, '<p class="matter">What Vesna Orlok did'),
    'unsupported-name',
  ],
];

test('verify finds a line of a paragraph that lost its markers, and a paragraph that lost the borders of its lines', () => {
  const digest = answerHtml(write('digest', story), story);
  const bare = digest.replace(
    /(<p><span class="line">[^<]*(?:<q>[^<]*<\/q>[^<]*)*)(?:\u2060<span class="cite">.*?<\/span><\/span><\/span>)+(?=<\/span>)/u,
    '$1',
  );
  const merged = digest
    .replace(/<p><span class="line">/u, '<p>')
    .replace(/<\/span> <span class="line">/u, ' <span class="line">');
  for (const [edited, name] of [
    [bare, 'missing-citation'],
    [merged, 'malformed'],
  ] as const) {
    assert.notEqual(edited, digest);
    assert.equal(verifyPublished(edited, reports)?.[0]?.name, name);
  }
});

test('verify accepts every published HTML page as it was written', () => {
  assert.deepEqual(verifyPublished(page, reports), []);
  for (const form of ['course', 'positions', 'actors', 'digest'] as const)
    assert.deepEqual(verifyPublished(answerHtml(write(form, story), story), reports), [], form);
});

for (const [what, edit, name] of EDITED) {
  test(`verify finds in an HTML page: ${what}`, () => {
    const edited = edit(page);
    assert.notEqual(edited, page);
    const faults = verifyPublished(edited, reports) ?? [];
    assert.ok(
      faults.some((fault) => fault.name === name),
      JSON.stringify(faults.slice(0, 3)),
    );
  });
}

test('the order in which the reports of a page are given does not matter, nor their names', () => {
  const other = reports.toReversed().map((report, at) => ({ ...report, id: `r-${at}`, file: `elsewhere/${at}.txt` }));
  assert.deepEqual(verifyPublished(page, other), []);
});

test('whatever stands in a page, verify tells faults and never throws', () => {
  const parts =
    '<p> </p> <li class="x"> < > & &amp; <!-- " \' = <span class="cite"> <a class="words" href="#source-1-1-2"> <main> <section class="x"> <details> text'.split(
      ' ',
    );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (some) => {
      assert.ok((verifyPublished(`<!doctype html>${some.join(' ')}`, reports) ?? []).length > 0);
    }),
    { numRuns: 200 },
  );
});

test('a page of hundreds of thousands of open elements is read in time that grows with its length', () => {
  const page = (elements: number): string => `<!doctype html>${'<p a="'.repeat(elements)}`;
  takesTimeInProportion((given) => verifyPublished(given, []), page(100_000), page(400_000), 4);
});

for (const language of Object.keys(LANGUAGES) as readonly Language[]) {
  test(`verify accepts an HTML page in ${language}, and finds in it a changed letter and words of another's frame`, () => {
    for (const written of [answer(readGolden('border-crisis').question, story), write('timeline', story)]) {
      const html = answerHtml(written, story, { language });
      assert.deepEqual(verifyPublished(html, reports), []);
      const first = (edited: string) => verifyPublished(edited, reports)?.[0]?.name;
      assert.equal(first(html.replace(/(?<=<q>“[^”<]*)[aeiou](?=[^”<]{12,}”<)/u, 'q')), 'fabricated');
      assert.equal(first(html.replace(/(?<=<footer><p[^>]*>)/u, 'It is so. ')), 'malformed');
    }
  });
}

test('a page in a language that no page is written in is not read half', () => {
  const [fault, ...more] = verifyPublished(page.replace('lang="en"', 'lang="xx"'), reports) ?? [];
  assert.equal(fault?.name, 'malformed');
  assert.deepEqual(more, []);
});
