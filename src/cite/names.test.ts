import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleReport, NORTH } from '../../test/answered.ts';
import { evidenceFor } from '../../test/checked.ts';
import { checkBeside, checkNames, namesIn, stands, textOf } from './names.ts';
import { wordsOf } from './words.ts';

test('names are the runs of capitals that begin no sentence as a common word', () => {
  const evidence = evidenceFor(
    'The call of Orla Vint, told in May. Camps were hit near Port Asher',
    NORTH,
    'Nine camps were hit',
  );
  assert.deepEqual(namesIn(evidence).map(textOf), ['Orla Vint', 'Port Asher']);
});

const FORMS: readonly (readonly [string, string, boolean])[] = [
  ['Norland', 'Norlandic', true],
  ['Arcenia', 'Arcenian', true],
  ['UN', 'United Nations', true],
  ['US', 'U.S.', true],
  ['Norland', 'Northern', false],
  ['Vint', 'Vintner', false],
  ['Dane', 'Vint', false],
];

for (const [name, near, same] of FORMS) {
  test(`${name} ${same ? 'stands' : 'does not stand'} where ${near} does`, () => {
    const [word] = wordsOf(name);
    assert.equal(word !== undefined && stands(word, wordsOf(near)), same);
  });
}

test('a fuller name holds where a part is cited and the whole in the same report, and a stranger never', () => {
  const wrong = (text: string) =>
    checkNames(evidenceFor(text, NORTH, 'Vint said that 31 people had died'), new Set()).map(({ name }) => name);
  assert.deepEqual(wrong('So many by the count of Orla Vint'), []);
  assert.deepEqual(wrong('So many by the count of Orla Moss'), ['unsupported-name']);
  assert.deepEqual(wrong('So many by the count of The Northern Post'), []);
});

test('a name holds by the outlet of a cited report and not by its title alone', () => {
  const report = exampleReport('truce.txt', 'A key factor was the help of Norland.', {
    title: 'Four days on the Arden border',
    outlet: 'Belm Today',
  });
  const wrong = (text: string) =>
    checkNames(evidenceFor(text, report, 'A key factor was the help of Norland.'), new Set()).map(({ name }) => name);
  assert.deepEqual(wrong('As to the truce, Norland is said to have helped'), []);
  assert.deepEqual(wrong('As to the truce, Arden is said to have helped'), ['unsupported-name']);
  assert.deepEqual(wrong('So it is told by Belm'), []);
});

test('a word of every day belongs to the name before a colon and quoted words', () => {
  const names = (text: string) => namesIn(evidenceFor(text, NORTH, 'Nine camps were hit')).map(textOf);
  assert.deepEqual(names('Sudmark Today: “Nine camps were hit”'), ['Sudmark Today']);
  assert.deepEqual(names('Told by Sudmark Today and others'), ['Sudmark']);
});

test('a name in full holds where its initials are cited, with dots or without', () => {
  const report = exampleReport('talks.txt', 'Talks were held after mediation by the US, U.K., and Norland.');
  const wrong = (text: string) =>
    checkNames(evidenceFor(text, report, 'mediation by the US, U.K., and Norland'), new Set()).map(({ name }) => name);
  assert.deepEqual(wrong('A part is seen for the United Kingdom'), []);
  assert.deepEqual(wrong('As to the talks, the United Kingdom is said to have brokered them'), []);
  assert.deepEqual(wrong('A part is seen for the Union of Norland and Sudmark'), [
    'unsupported-name',
    'unsupported-name',
  ]);
});

test('a label may have the name in full where the reports have its initials, and no other', () => {
  const report = exampleReport('talks.txt', 'Talks were held after mediation by the UK.');
  const { texts } = evidenceFor('The talks', report, 'mediation by the UK');
  assert.deepEqual(checkBeside('heard of the United Kingdom', texts), []);
  assert.deepEqual(checkBeside('United Kingdom', texts), []);
  assert.equal(checkBeside('heard of the Union of Norland', texts).length > 0, true);
});

test('the name of a state holds where another name of it or its demonym is cited, in a line and in a label, and no other state', () => {
  const report = exampleReport('talks.txt', 'The British envoy Vint and U.S. officers came to us by boat.');
  const wrong = (text: string) =>
    checkNames(evidenceFor(text, report, 'The British envoy Vint and U.S. officers'), new Set()).map(
      ({ name }) => name,
    );
  assert.deepEqual(wrong('As to the talks, the United Kingdom is said to have brokered them'), []);
  assert.deepEqual(wrong('As to the talks, the United States is said to have brokered them'), []);
  assert.deepEqual(wrong('As to the talks, the Netherlands is said to have brokered them'), ['unsupported-name']);
  const { texts } = evidenceFor('The talks', report, 'The British envoy');
  assert.deepEqual(checkBeside('Vint (United Kingdom) to Vint', texts), []);
  assert.deepEqual(checkBeside('The United Kingdom’s envoy', texts), []);
  assert.deepEqual(checkBeside('United Kingdom', texts), []);
  assert.equal(checkBeside('Vint (United Arab Emirates)', texts).length > 0, true);
});

test('“us” is no name of a state in a label, “U.S.” is', () => {
  const texts = (text: string) => evidenceFor('The talks', exampleReport('t.txt', text), text).texts;
  assert.equal(checkBeside('The United States', texts('They came to us by boat, united.')).length > 0, true);
  assert.deepEqual(checkBeside('The United States', texts('The U.S. envoy came by boat.')), []);
});
