import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseExample, reportOf } from '../../test/example.ts';
import { takesTimeInProportion } from '../../test/in-proportion.ts';
import { loadLexicon } from '../load.ts';
import type { Block } from '../model/report.ts';
import { findSentences } from '../text/sentences.ts';
import { findTellings } from './telling.ts';

const lexicon = loadLexicon();

/** A report of blocks, one line each: `heading: What did Norland strike?` */
function tellingsOf(...lines: readonly string[]): readonly string[] {
  const text = lines.map((line) => line.slice(line.indexOf(':') + 2)).join('\n');
  let start = 0;
  const blocks = lines.map((line): Block => {
    const role = line.slice(0, line.indexOf(':')) as Block['role'];
    const block = { start, end: start + line.length - role.length - 2, role, why: '' };
    start = block.end + 1;
    return block;
  });
  const report = { ...reportOf(text), blocks };
  const sentences = findSentences({ report }, lexicon);
  return findTellings({ report, sentences, mentions: [], actors: [], dated: null, statements: [] }, lexicon).map(
    ({ trigger }) => text.slice(trigger.start, trigger.end),
  );
}

test('headlines, headings, captions and questions tell nothing', () => {
  assert.deepEqual(
    tellingsOf(
      'headline: Norland strikes nine camps',
      'heading: Norland struck nine camps',
      'caption: The army shelled the town on Monday',
      'paragraph: Did Norland attack the town? The army bombed it.',
    ),
    ['bombed'],
  );
});

test('a report that has nothing but a headline is read by it', () => {
  assert.deepEqual(tellingsOf('headline: The army shelled the town on Monday'), ['shelled']);
});

test('of a page that is a gallery the headline alone is read', () => {
  assert.deepEqual(
    tellingsOf('headline: The army shelled the town on Monday', 'caption: Police searched the depot after the attack.'),
    ['shelled'],
  );
});

const STORY =
  'On {time|Monday@2031-05-05} {|Norland} struck nine camps in {|Sudmark}. {|Sudmark} accused {|Norland} of breaking the truce. ' +
  '{|Orla Dane} called {|Ivo Marsh} and urged him to stop. There were no talks between {|Norland} and {|Sudmark}. ' +
  'Both countries agreed to a ceasefire after mediation by {|Estland}, {|Marrland} and {|Orvia}.';

test('every span of a telling lies in its sentence, its trigger in its span, and ids are unique', () => {
  const { tellings, sentences } = analyseExample(STORY, lexicon);
  assert.ok(tellings.length >= 7);
  assert.equal(new Set(tellings.map(({ id }) => id)).size, tellings.length);
  for (const telling of tellings) {
    const sentence = sentences[telling.sentence];
    assert.ok(sentence);
    for (const span of [telling.span, telling.trigger, ...telling.parts, ...telling.objects]) {
      assert.ok(sentence.start <= span.start && span.start < span.end && span.end <= sentence.end, telling.id);
    }
    assert.ok(telling.span.start <= telling.trigger.start && telling.trigger.end <= telling.span.end, telling.id);
  }
});

test('other names give the same tellings', () => {
  const shape = (story: string): readonly string[] =>
    analyseExample(story, lexicon).tellings.map(({ kind, lemma, reality, parts, objects }) =>
      [kind, lemma, reality, ...parts.map(({ role }) => role), ...objects.map((object) => object.lemma)].join(' '),
    );
  const renamed = STORY.replaceAll('Norland', 'Tarvania')
    .replaceAll('Sudmark', 'Kessland')
    .replaceAll('Orla Dane', 'Petra Vance')
    .replaceAll('Ivo Marsh', 'Tomas Brek');
  assert.deepEqual(shape(renamed), shape(STORY));
});

test('a telling is within the statement that holds it, and not within one that it only stands beside', () => {
  const { tellings, statements } = analyseExample('{|Orla Dane} said that {|Norland} had shelled the town.', lexicon);
  const shelled = tellings.find(({ lemma }) => lemma === 'shell');
  assert.equal(shelled?.within, statements[0]?.id);
  const beside = analyseExample('{|Orla Dane} announced a truce, following mediation by {|Norland}.', lexicon);
  assert.equal(beside.tellings.find(({ lemma }) => lemma === 'mediation')?.within, null);
});

test('an empty report and one without happenings tell nothing', () => {
  assert.deepEqual(tellingsOf('paragraph: '), []);
  assert.deepEqual(tellingsOf('paragraph: The day was fine.'), []);
});

test('a sentence ten times as long takes far less than a hundred times as long', () => {
  const given = (length: number) => {
    const report = reportOf(`${'The army struck the town on Monday and '.repeat(length)}left.`);
    return {
      report,
      sentences: findSentences({ report }, lexicon),
      mentions: [],
      actors: [],
      dated: null,
      statements: [],
    };
  };
  takesTimeInProportion((all) => findTellings(all, lexicon), given(300), given(3000), 10);
});
