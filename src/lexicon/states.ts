import type { KnownPlace, Organisation, State } from './lexicon.ts';
import { readTable, several } from './table.ts';

/** `data/states.tsv` as rows. */
export function readStates(text: string): readonly State[] {
  const columns = ['id', 'name', 'names', 'demonyms', 'capitals', 'seats'];
  return readTable('data/states.tsv', text, columns, ([id = '', name = '', names, demonyms, capitals, seats]) => ({
    id,
    name,
    names: several(names),
    demonyms: several(demonyms),
    capitals: several(capitals),
    seats: several(seats),
  }));
}

/** `data/organisations.tsv` as rows. */
export function readOrganisations(text: string): readonly Organisation[] {
  const columns = ['id', 'kind', 'name', 'names', 'state'];
  return readTable('data/organisations.tsv', text, columns, ([id = '', kind, name = '', names, state = '']) => ({
    id,
    kind: kind === 'outlet' ? 'outlet' : 'organisation',
    name,
    names: several(names),
    state: state === '' ? null : state,
  }));
}

/** `data/places.tsv` by name. */
export function readPlaces(text: string): ReadonlyMap<string, KnownPlace> {
  return new Map(
    readTable('data/places.tsv', text, ['name', 'kind', 'state'], ([name = '', kind, state = '']) => [
      name,
      { kind: kind === 'region' ? 'region' : 'city', state },
    ]),
  );
}

/** `data/first-names.tsv` by name. */
export function readFirstNames(text: string): ReadonlyMap<string, 'f' | 'm' | 'fm'> {
  return new Map(
    readTable('data/first-names.tsv', text, ['name', 'gender'], ([name = '', gender]) => [
      name,
      gender === 'f' || gender === 'm' ? gender : 'fm',
    ]),
  );
}
