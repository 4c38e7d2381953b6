import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseExample } from '../../test/example.ts';
import { loadLexicon } from '../load.ts';
import { findRoles } from './roles.ts';

const lexicon = loadLexicon();

function rolesIn(...examples: readonly string[]): readonly string[] {
  const analyses = examples.map((example, index) => analyseExample(example, lexicon, `${index}.txt`));
  return findRoles({ analyses, actors: analyses.flatMap(({ actors }) => actors) }).map(
    ({ outcome, actor, role, stance, saidBy, evidence }) =>
      `${outcome}: ${actor} ${role} (${stance}) by ${saidBy ?? 'the report'}, ${evidence.length}`,
  );
}

test('credit claimed, denied and thanked for stands with who says so', () => {
  assert.deepEqual(
    rolesIn(
      '{|Norland} said that {|Norland} had brokered the truce.',
      '{|Sudmark} rejected the claim that {|Norland} had brokered the truce.',
      '{|Estland} thanked {|Norland} for bringing about the truce.',
    ),
    [
      'ceasefire: Norland brokered (asserts) by Norland, 1',
      'ceasefire: Norland facilitated (asserts) by Estland, 1',
      'ceasefire: Norland no part (asserts) by Sudmark, 1',
      'ceasefire: Norland thanked (asserts) by Estland, 1',
    ].sort(),
  );
});

test('the same role told in the same voice twice is one role with two sentences', () => {
  assert.deepEqual(rolesIn('{|Norland} proposed a ceasefire.', '{|Norland} proposed the truce on Monday.'), [
    'ceasefire: Norland proposed (asserts) by the report, 2',
  ]);
});

test('an offer to host is no hosting, a plan to mediate no mediation', () => {
  assert.deepEqual(rolesIn('{|Norland} offered to host talks with {|Sudmark}.'), [
    'talks: Norland offered (asserts) by the report, 1',
  ]);
  assert.deepEqual(rolesIn('{|Norland} plans to mediate a truce.'), []);
});

test('a mediation without an outcome near it gives no role', () => {
  assert.deepEqual(rolesIn('{|Norland} mediated in the choice of a school song.'), []);
});

test('the evidence is the whole sentence, word for word', () => {
  const analysis = analyseExample('It rained. {|Norland} brokered the truce, officials said.', lexicon);
  const [role] = findRoles({ analyses: [analysis], actors: analysis.actors });
  assert.equal(role?.evidence[0]?.quote, 'Norland brokered the truce, officials said.');
  assert.equal(role?.evidence[0]?.quote, analysis.report.text.slice(role?.evidence[0]?.start, role?.evidence[0]?.end));
});

test('a side that says that no third party had a part leaves none to whoever is credited; one that speaks of direct contacts to those named', () => {
  const told = [
    '{|Sudmark} and {|Estland} agreed to a truce. {|Norland} brokered the truce. {|Marrland} hosted the talks that led to the truce.',
    '{|Sudmark} said of the truce that no third party had mediated.',
  ];
  const denied = (lines: readonly string[]): readonly string[] =>
    lines.filter((line) => line.includes(' no part ')).map((line) => line.replace(/ \(.*$/u, ''));
  assert.deepEqual(denied(rolesIn(...told)), ['ceasefire: Norland no part', 'ceasefire: Marrland no part']);
  assert.deepEqual(
    denied(
      rolesIn(
        told[0] ?? '',
        '{|Norland} took the credit. {|Sudmark} said that the truce was settled directly between the two armies.',
      ),
    ),
    ['ceasefire: Norland no part'],
  );
});

test('who says so is of the actor’s own side, of another side, a third, an outlet, or unnamed', () => {
  const analyses = [
    '{|Sudmark} and {|Estland} agreed to a truce.',
    '{|Norland} said that {|Norland} had brokered the truce.',
    '{|Sudmark} said that {|Norland} had brokered the truce.',
    '{|Marrland} said that {|Norland} had brokered the truce.',
    '{|Norland} brokered the truce.',
  ].map((example, index) => analyseExample(example, lexicon, `${index}.txt`));
  const roles = findRoles({ analyses, actors: analyses.flatMap(({ actors }) => actors) });
  assert.deepEqual(
    roles.filter(({ role }) => role === 'brokered').map(({ saidBy, voice }) => `${saidBy ?? 'report'}: ${voice}`),
    ['Norland: own side', 'Sudmark: other side', 'Marrland: third', 'report: outlet'],
  );
});

test('thanks without a word on what for are for what the report is about', () => {
  assert.ok(
    rolesIn(
      'The release of nine sailors was told on Friday. It rained. It snowed. It rained again. {|Sudmark} thanked {|Norland}.',
    ).some((line) => line.startsWith('release: Norland thanked')),
  );
  assert.deepEqual(
    rolesIn(
      'The release of nine sailors was told on Friday. It rained. It snowed. It rained again. {|Sudmark} thanked {|Norland} for the bread.',
    ),
    [],
  );
});

test('“we” in somebody’s own words is whoever speaks', () => {
  assert.ok(
    rolesIn('“We brokered the truce,” {|Orla Dane} of {|Norland} said.').includes(
      'ceasefire: Orla Dane brokered (asserts) by Orla Dane, 1',
    ),
  );
});
