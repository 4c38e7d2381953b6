import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysisOf, paragraphs } from '../../test/reading.ts';

const BEFORE =
  'Norland’s army fired on Sudmark’s post. The Norland government was silent.\n\nNorland and Sudmark agreed a truce in May.';

const CASES: readonly (readonly [about: string, text: string, wanted: readonly string[]])[] = [
  [
    'two who are named accuse one another',
    'Orla Kettle and Ivo Marsh blamed each other for the failure of the talks.',
    ['Orla Kettle to Ivo Marsh | the failure of the talks', 'Ivo Marsh to Orla Kettle | the failure of the talks'],
  ],
  [
    '“both sides” are those whom the sentence before names',
    `${BEFORE} Both sides accused one another of breaking it.`,
    ['Both sides, Norland to Sudmark | breaking it', 'Both sides, Sudmark to Norland | breaking it'],
  ],
  [
    '“each side” blames “the other”',
    `${BEFORE} Each side blamed the other for the attack.`,
    ['Each side, Norland to Sudmark | the attack', 'Each side, Sudmark to Norland | the attack'],
  ],
  [
    'where no two are named the sides stay who they are',
    'Norland’s army fired. Both sides accused each other of breaking the truce.',
    ['Both sides | breaking the truce'],
  ],
];

for (const [about, text, wanted] of CASES) {
  test(`who is aimed at by “each other”: ${about}`, () => {
    const { report, statements } = analysisOf(paragraphs(text));
    const found = statements.map(({ speakers: [speaker], addressee, content }) => {
      const party = speaker?.party === null || speaker?.party === speaker?.name ? '' : `, ${speaker?.party}`;
      const whom = addressee === null ? '' : ` to ${addressee.name}`;
      return `${speaker?.name}${party}${whom} | ${content.map(({ start, end }) => report.text.slice(start, end)).join(' / ')}`;
    });
    assert.deepEqual(found, wanted);
  });
}
