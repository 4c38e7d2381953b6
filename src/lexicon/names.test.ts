import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNames, readWeights, writeNames } from './names.ts';
import { readFirstNames, readOrganisations, readPlaces, readStates } from './states.ts';
import { readTable, several } from './table.ts';

const read = (text: string): readonly (readonly string[])[] =>
  readTable('data/x.tsv', text, ['a', 'b'], (cells) => cells);

test('a table gives its rows without comments and head', () => {
  assert.deepEqual(read('# made by hand\na\tb\n1\t2\n\n3\t\n'), [
    ['1', '2'],
    ['3', ''],
  ]);
});

const WRONG: readonly (readonly [string, RegExp])[] = [
  ['a\tc\n1\t2\n', /data\/x\.tsv, line 1: the columns must be a, b/u],
  ['# x\na\tb\n1\t2\n1\n', /data\/x\.tsv, line 4: 1 cells/u],
  ['# nothing\n', /no line names the columns/u],
];

for (const [text, message] of WRONG) {
  test(`a wrong table is refused: ${String(message)}`, () => {
    assert.throws(() => read(text), message);
  });
}

test('a cell holds several values or none', () => {
  assert.deepEqual([several('a|b'), several(''), several(undefined)], [['a', 'b'], [], []]);
});

test('states, organisations, places and first names are read by their columns', () => {
  const [state] = readStates(
    'id\tname\tnames\tdemonyms\tcapitals\tseats\nno\tNorland\tKingdom of Norland\tNorlandic|Norlanders\tPort Asher\t\n',
  );
  assert.deepEqual(state, {
    id: 'no',
    name: 'Norland',
    names: ['Kingdom of Norland'],
    demonyms: ['Norlandic', 'Norlanders'],
    capitals: ['Port Asher'],
    seats: [],
  });
  const [body] = readOrganisations('id\tkind\tname\tnames\tstate\nnb\torganisation\tNorland Bank\tNB\tno\n');
  assert.deepEqual(body, { id: 'nb', kind: 'organisation', name: 'Norland Bank', names: ['NB'], state: 'no' });
  assert.deepEqual(readPlaces('name\tkind\tstate\nVelden\tcity\tno\n').get('Velden'), { kind: 'city', state: 'no' });
  assert.equal(readFirstNames('name\tgender\nOrla\tf\n').get('Orla'), 'f');
});

test('weights of names are written and read back', () => {
  const weights = new Map([
    [7, [1, -2, 0, 3]],
    [4_000_000_000, [0, 0, -9, 9]],
  ]);
  const written = writeNames(weights);
  assert.deepEqual(readWeights(written), [...weights]);
  const { weights: back } = readNames(written, new Map());
  assert.deepEqual(
    [7, 4_000_000_000, 4_000_000_000 | 0, 8].map((feature) => back.get(feature)),
    [[1, -2, 0, 3], [0, 0, -9, 9], [0, 0, -9, 9], undefined],
  );
});
