import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseExample, readExample } from '../../test/example.ts';
import { loadLexicon } from '../load.ts';
import { clauseOfVerb } from './arguments.ts';
import { treeOf } from './tree.ts';

const lexicon = loadLexicon();

const WHO: readonly string[] = [
  // Lists, all of them
  'The truce followed [mediation] by {by|Norland}, {by|Estland}, and {by|Marrland}.',
  '{by|Orla Dane} [called] {to|Ivo Marsh} and {to|Ana Ferro}.',
  '{by|Norland} held [talks] with {with|Sudmark} and {with|Estland}.',
  '{by|Dane} [spoke] today with {with|Ivo Marsh} and, separately, with {with|Ana Ferro}.',
  // Passives
  '{to|Sudmark} was [attacked] by {by|Norland} and {by|Estland}.',
  'The talks were [hosted] by {by|Norland}.',
  // Between
  'A phone [call] between {with|Orla Dane} and {with|Ivo Marsh} opened the way.',
  // Possessives and demonyms
  '{by|Norland}’s [strikes] on {to|Sudmark} went on.',
  '{by|Norlandic} [airstrikes] on {to|Sudmark} went on.',
  '{by|Norlandic} jets [bombed] the airfield.',
  // Channels
  '{with|Norland} and {with|Sudmark} [agreed] to stop firing through {through|Estland}.',
  // Light verbs
  '{by|Norland} carried out [attacks] on {to|Sudmark}.',
  // Shared subjects and control
  '{by|Norland} shelled the town and [attacked] {to|Sudmark}.',
  '{|Norland} accused {by|Sudmark} of [breaking] the truce.',
  '{|Norland} urged {by|Sudmark} to [release] the prisoners.',
  '{by|Norland} promised to [release] the prisoners.',
  '{|Orla Dane} called {|Ivo Marsh} on Monday, [urging] {to|him} to stop.',
  '{by|Orla Dane} wants to [attack] {to|Sudmark}.',
  '{by|Norland}’s decision to [expel] three envoys of {|Sudmark} was a surprise.',
  // Names in a list before their verb
  '{by|Norland}, {by|Sudmark}, the distant {by|Estland} and {by|Marrland} [welcomed] the truce.',
  'Old foes {with|Norland} and {with|Sudmark} have [renewed] diplomatic ties.',
  'After meeting {|Orla Dane}, {by|Norland} [condemned] the raid.',
  // Past an aside
  '{by|Norland}, whose envoy declined to comment, [banned] the march.',
  // What counts or gathers them
  'A group of {by|villagers} [attacked] {to|the mayor}.',
  'Dozens of {by|protesters} [attacked] {to|the mayor}.',
  // On the way
  '{by|Orla Dane} left for [talks] with {with|Sudmark}.',
  // Not parts
  'Villagers near {|Sudmark} said that {by|Norland} had [attacked] them.',
  'Officials said that pressure from {|Norland}, above all on trade, [played] a role.',
  '{|Norland} attacked {|Sudmark}, and {by|Estland} [condemned] it.',
];

for (const example of WHO) {
  test(`who did it to whom: ${example}`, () => {
    const { marked, found } = readExample(example, lexicon);
    const named = (list: readonly string[]): readonly string[] => list.filter((one) => !one.endsWith(': him'));
    assert.deepEqual(
      named(found).filter((one) => one !== 'by: Orla Dane' || marked.includes(one)),
      named(marked),
    );
  });
}

test('both countries are the two states told of last, each with the words that stand for it', () => {
  const { tellings, report } = analyseExample(
    '{|Norland} and {|Sudmark} are at war. Both countries agreed to stop firing.',
    lexicon,
  );
  const agreed = tellings.find(({ lemma }) => lemma === 'agree');
  assert.deepEqual(
    agreed?.parts.map(({ role, name, start, end }) => [role, name, report.text.slice(start, end)]),
    [
      ['with', 'Norland', 'Both countries'],
      ['with', 'Sudmark', 'Both countries'],
    ],
  );
});

test('what is acted on and is nobody is kept as an object', () => {
  const { tellings, report } = analyseExample('{|Norland} struck nine camps of the army and broke the truce.', lexicon);
  assert.deepEqual(
    tellings.map(({ lemma, objects }) => [lemma, objects.map(({ start, end }) => report.text.slice(start, end))]),
    [
      ['strike', ['nine camps of the army']],
      ['break', ['the truce']],
    ],
  );
});

test('the subject of a verb joined without “and” is not taken over', () => {
  const { sentences } = analyseExample('Orla slept.', lexicon);
  const sentence = sentences[0];
  assert.ok(sentence);
  const words = ['said', 'played'].map((text, index) => ({
    text,
    lemma: text,
    tag: 'VERB' as const,
    form: 'VBD',
    start: index,
    end: index + 1,
    head: index === 0 ? -1 : 0,
    relation: index === 0 ? 'root' : 'conj',
  }));
  const subject = {
    text: 'she',
    lemma: 'she',
    tag: 'PRON' as const,
    form: 'PRP',
    start: 2,
    end: 3,
    head: 0,
    relation: 'nsubj',
  };
  const tree = treeOf({ ...sentence, tokens: [...words, subject] });
  assert.deepEqual(clauseOfVerb(tree, 1).arguments, []);
});
