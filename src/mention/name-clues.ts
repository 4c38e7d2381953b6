import type { Clue, Place } from './clue.ts';
import { asGovernment, asPlace, isSource } from './metonyms.ts';
import type { Name } from './name.ts';
import type { Owner } from './phrase.ts';
import type { Word } from './words.ts';

/** A name that stands alone: state, demonym, capital, seat, organisation, outlet. */
export function named(words: readonly Word[], name: Name, names: readonly Name[]): Clue | null {
  const base = {
    line: name.line,
    first: name.first,
    last: name.last,
    head: name.last - 1,
    source: name,
    titles: [],
    field: null,
    phrase: null,
    plural: false,
    pair: [],
    definite: true,
  };
  const after = words[name.last];
  const hyphened =
    after?.text === '-' &&
    after.joined &&
    words[name.last + 1]?.joined === true &&
    words[name.last + 1]?.capital === false;
  const beforeHyphened =
    words[name.first - 1]?.text === '-' &&
    words[name.first]?.joined === true &&
    words[name.first - 2]?.capital === false;
  if (name.kind === 'state') {
    if (hyphened || beforeHyphened || asPlace(words, name)) return null;
    return { ...base, form: 'name', kind: 'state', name: name.key, owner: null, rule: `state-${name.rule}` };
  }
  if (name.kind === 'demonym') {
    if (hyphened || names.some((other) => other.first === name.last && other.kind === 'organisation')) return null;
    return { ...base, form: 'demonym', kind: 'state', name: name.key, owner: null, rule: `demonym-${name.rule}` };
  }
  if (name.kind === 'seat')
    return { ...base, form: 'metonym', kind: 'state', name: name.key, owner: null, rule: 'seat' };
  if (name.kind === 'place') {
    // “According to Vellpost,”: an unknown place that says something is none.
    // Nor is a “front” or a “brigade” that does something.
    const acts = asGovernment(words, name);
    if (
      (SEAT.test(name.key) && acts) ||
      (name.known === null && (isSource(words, name) || (acts && BAND.test(name.key))))
    )
      return {
        ...base,
        form: 'name',
        kind: 'organisation',
        name: name.key,
        owner: null,
        field: 'body',
        rule: SEAT.test(name.key) ? 'seat-acts' : 'source',
      };
    return acts ? { ...base, form: 'metonym', kind: 'state', name: name.key, owner: null, rule: 'city-acts' } : null;
  }
  const governed = /^(?:Government|Republic|Kingdom|State) of (?:the )?(.+)$/u.exec(name.key)?.[1];
  if (governed !== undefined && name.known === null) {
    return { ...base, source: null, form: 'metonym', kind: 'state', name: governed, owner: null, rule: 'government' };
  }
  const left = names.find(
    (other) =>
      other.last === name.first && (other.kind === 'demonym' || other.kind === 'state' || other.kind === 'seat'),
  );
  const possessor = /^['’]s?$/u.test(words[name.first - 1]?.text ?? '')
    ? names.find((other) => other.last === name.first - 1)
    : undefined;
  const owner: Owner | null =
    left !== undefined
      ? { name: left, how: left.kind === 'demonym' ? 'adjective' : 'beside' }
      : possessor !== undefined
        ? { name: possessor, how: 'possessive' }
        : null;
  return {
    ...base,
    first: left?.first ?? name.first,
    form: 'name',
    kind: name.kind === 'outlet' ? 'outlet' : 'organisation',
    name: name.key,
    owner,
    field: 'body',
    rule: `organisation-${name.rule}`,
  };
}

/** “Ardent Palace”: who sits there speaks for a government. */
const BAND =
  / (?:Alliance|Army|Brigade|Brigades|Coalition|Front|Guard|Legion|Militia|Movement|Party|Resistance|Union)$/u;

export const SEAT = /^\p{Lu}\S*(?: \p{Lu}\S*)? (?:House|Palace|Castle|Hall|Street)$/u;

/** A name where it means a place; null where it does not. */
export function placeOf(words: readonly Word[], name: Name): Place | null {
  const base = { line: name.line, first: name.first, last: name.last, name: name.key };
  if (name.kind === 'place') return asGovernment(words, name) ? null : { ...base, rule: `place-${name.rule}` };
  if (name.kind === 'state' && asPlace(words, name)) return { ...base, rule: 'state-in' };
  return null;
}
