import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenNames, goldenStory } from '../../test/golden-stories.ts';
import { englishFrom } from '../cite/english.ts';
import { STORY_FORMS } from '../form/form.ts';
import { LANGUAGES, type Language } from '../lexicon/messages.ts';
import { answer, write } from '../pipeline.ts';
import { ENGLISH, frameIn } from './frame.ts';
import { answerHtml } from './html.ts';
import { answerMarkdown } from './markdown.ts';
import { answerText } from './text.ts';

const TAGS = Object.keys(LANGUAGES) as readonly Language[];

const TOLD: readonly [english: string, tag: Language, told: string][] = [
  ['Summary', 'es', 'Resumen'],
  ['How did Norland respond?', 'fr', 'Comment Norland a-t-il réagi ?'],
  ['9 May 2031', 'zh', '2031年5月9日'],
  ['9 May 2031', 'es', '9 de mayo de 2031'],
  ['7 to 9 May 2031', 'es', '7–9 de mayo de 2031'],
  ['30 April to 2 May 2031', 'id', '30 April 2031 – 2 Mei 2031'],
  ['Turn towards conflict, 9 May 2031', 'ru', 'Поворот к конфликту, 9 мая 2031'],
  ['Norland: says that Sudmark broke the truce', 'hi', 'Norland: says that Sudmark broke the truce'],
  ['Summary', 'en', 'Summary'],
];

for (const [english, tag, told] of TOLD) {
  test(`${tag} tells “${english}” as “${told}”`, () => assert.equal(frameIn(tag).tell(english), told));
}

/** “Norland: says that …”, “Orla Dane (Norland) and Ivo Marsh (Sudmark)”, “The truce between Norland and Sudmark”,
 *  “Orla Dane to Ivo Marsh”. */
const COMPOSED = /: (?:says|denies|disputes|thanks|accuses|urges|warns|asks|“)|\(\p{Lu}[^)]*\)| (?:between|to) \p{Lu}/u;

test('every fixed heading of an answer and of every form has a translation', () => {
  const untranslated = goldenNames().flatMap((name) => {
    const story = goldenStory(name);
    const answers = [answer('Who brokered the truce?', story), ...STORY_FORMS.map((form) => write(form, story))];
    const names = new Set(story.actors.flatMap((actor) => [actor.name, actor.party ?? '']));
    const headings = answers.flatMap(({ sections }) => sections.map(({ heading }) => heading));
    return headings.filter(
      (heading) =>
        !frameIn('es').knows(heading) && !names.has(heading.replace(/^The /u, '')) && !COMPOSED.test(heading),
    );
  });
  assert.deepEqual([...new Set(untranslated)], []);
  for (const invented of ['A heading of nobody', 'What else is new']) {
    assert.ok(!frameIn('es').knows(invented) && !COMPOSED.test(invented), 'the check finds what has none');
  }
});

test('a page in Arabic runs from right to left, its sentences are marked as English, and its quotations are unchanged', () => {
  const story = goldenStory('border-crisis');
  const written = answer('Who brokered the truce?', story);
  const page = answerHtml(written, story, { language: 'ar' });
  assert.match(page, /<html lang="ar" dir="rtl">/u);
  assert.match(page, /<h2 id="section-1" lang="ar" dir="rtl">الملخص<\/h2>/u);
  assert.match(page, /<main id="answer" tabindex="-1" lang="en" dir="ltr">/u);
  const quotes = (html: string): readonly string[] => html.match(/<q>[^<]*<\/q>/gu) ?? [];
  assert.deepEqual(quotes(page), quotes(answerHtml(written, story)));
});

test('in every language the lines of an answer are the same, and English is what no language gives', () => {
  const story = goldenStory('dam-failure');
  const written = answer('How many people died?', story);
  const first = written.sections[0]?.lines[0]?.text.slice(0, 30) ?? '';
  for (const tag of TAGS) {
    assert.ok(answerText(written, story, { language: tag }).includes(first.slice(0, 20)));
    assert.ok(answerMarkdown(written, story, { language: tag }).includes(frameIn(tag).tell('Summary')));
  }
  assert.equal(answerText(written, story), answerText(written, story, { language: 'en' }));
  assert.equal(ENGLISH.tell('anything'), 'anything');
});

test('a piece put into words that run from right to left keeps its own order, and is read back without the marks', () => {
  for (const language of ['ar', 'ur'] as const) {
    const told = frameIn(language).tell('Asked on 2031-05-09.');
    assert.match(told, /\u20682031-05-09\u2069/u);
    assert.equal(englishFrom(language)(told), 'Asked on 2031-05-09.');
  }
  assert.doesNotMatch(frameIn('es').tell('Asked on 2031-05-09.'), /[\u2066-\u2069]/u);
});
