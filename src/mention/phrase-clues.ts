import { COMPANY_NOUNS, GOVERNMENTS, STATE_BODIES } from '../lexicon/bodies.ts';
import { FAMILIAR } from '../lexicon/unnamed.ts';
import type { Clue } from './clue.ts';
import type { Name } from './name.ts';
import type { Phrase } from './phrase.ts';
import { speaks } from './speaks.ts';
import { fieldOf, ofStart, textOf, titleOf } from './titles.ts';
import type { Word } from './words.ts';

/** A phrase with no name beside it. */
export function alone(words: readonly Word[], phrase: Phrase, names: readonly Name[]): readonly Clue[] {
  const pair = pairOf(words, phrase, names);
  const [other] = pair;
  const before = other === undefined ? undefined : words[other.first - 1];
  const base = {
    line: phrase.line,
    first: other === undefined ? phrase.first : before?.lower === 'senior' ? other.first - 1 : other.first,
    last: phrase.last,
    head: phrase.head,
    source: null,
    owner: other === undefined ? phrase.owner : null,
    phrase,
    plural: phrase.plural,
    pair,
    definite:
      phrase.determiner === 'the' ||
      phrase.owner?.how === 'possessive' ||
      phrase.determiner === 'his' ||
      phrase.determiner === 'her',
  };
  const { noun } = phrase;
  if (noun.what === 'company') {
    // “Their union said …”: whose, the text does not always tell; somebody speaks.
    if (POSSESSIVES.has(phrase.determiner) && speaks(words, phrase.head))
      return [{ ...base, ...bodyOfSomebody(words, phrase) }];
    if (!COMPANY_NOUNS.has(words[phrase.head]?.lower ?? '')) return takeUp(words, phrase, base);
    if (phrase.determiner !== 'the' || phrase.owner !== null) return [];
    const name = textOf(words, phrase.first, phrase.last);
    return [{ ...base, form: 'title', kind: 'organisation', name, titles: [], field: 'company', rule: 'company' }];
  }
  if (noun.what === 'body') {
    // “its military”: whose, only the sentence tells.
    if (POSSESSIVES.has(phrase.determiner)) return [];
    const noun = words[phrase.head]?.lower ?? '';
    if (phrase.owner === null && (NEEDS_OWNER.has(noun) || !STATE_BODIES.has(noun))) return takeUp(words, phrase, base);
    const government =
      GOVERNMENTS.has(words[phrase.last - 1]?.lower ?? '') || GOVERNMENTS.has(words[phrase.head]?.lower ?? '');
    const body = textOf(words, phrase.from, phrase.owner?.how === 'of' ? ofStart(words, phrase) : phrase.last);
    return [
      {
        ...base,
        form: government ? 'metonym' : 'name',
        kind: 'organisation',
        name: body,
        titles: [],
        field: 'body',
        rule: government ? 'government' : 'body',
      },
    ];
  }
  if (noun.what === 'office') {
    const several =
      phrase.plural ||
      pair.length > 0 ||
      phrase.determiner === 'a' ||
      phrase.determiner === 'an' ||
      phrase.determiner === 'another';
    return [
      {
        ...base,
        form: several ? 'unnamed' : 'title',
        kind: several ? 'unnamed' : 'person',
        name: textOf(words, phrase.first, phrase.last),
        titles: [titleOf(words, phrase)],
        field: fieldOf(words, phrase),
        rule: 'office',
      },
    ];
  }
  const last = familiar(words, phrase.last);
  if ((words[phrase.head]?.lower === 'people' || words[phrase.head]?.lower === 'person') && last === phrase.last)
    return [];
  return [
    {
      ...base,
      last,
      form: 'unnamed',
      kind: 'unnamed',
      name: textOf(words, base.first, last),
      titles: [],
      field: null,
      rule: last > phrase.last ? 'unnamed-familiar' : 'unnamed',
    },
  ];
}

/** “the bureau”: an actor only where one was named before. */
function takeUp(
  words: readonly Word[],
  phrase: Phrase,
  base: Omit<Clue, 'form' | 'kind' | 'name' | 'titles' | 'field' | 'rule'>,
): readonly Clue[] {
  if (phrase.determiner !== 'the' || phrase.from !== phrase.head)
    return speaks(words, phrase.head) ? [{ ...base, ...bodyOfSomebody(words, phrase) }] : [];
  const name = textOf(words, phrase.first, phrase.last);
  return [{ ...base, form: 'title', kind: 'organisation', name, titles: [], field: 'body', rule: 'take-up' }];
}

/** “their union”, “the shippers’ association”, “a court”: which one, the text does not say. */
function bodyOfSomebody(
  words: readonly Word[],
  phrase: Phrase,
): Pick<Clue, 'first' | 'form' | 'kind' | 'name' | 'titles' | 'field' | 'rule'> {
  // “the shippers’ | association”
  let first = phrase.first;
  while (/^(?:NOUN|ADJ|PART|DET)$/u.test(words[first - 1]?.tag ?? '') && words[first - 1]?.capital === false) first--;
  if (words[first]?.tag === 'PART') first = phrase.first;
  const name = textOf(words, first, phrase.last);
  return { first, form: 'unnamed', kind: 'unnamed', name, titles: [], field: null, rule: 'body-of-somebody' };
}

const POSSESSIVES = new Set('his her their its our my'.split(' '));
const NEEDS_OWNER = new Set(
  'leadership mission force forces department agency command council guard intelligence bureau service court'.split(
    ' ',
  ),
);

/** “Norlandic and Sudmarkian officials”: the names of both; else none. */
function pairOf(words: readonly Word[], phrase: Phrase, names: readonly Name[]): readonly Name[] {
  const owner = phrase.owner;
  if (owner?.how !== 'adjective' || words[owner.name.first - 1]?.lower !== 'and') return [];
  const other = names.find((name) => name.last === owner.name.first - 1 && name.kind === 'demonym');
  return other === undefined ? [] : [other, owner.name];
}

function familiar(words: readonly Word[], last: number): number {
  const ahead = words
    .slice(last, last + 8)
    .map((word) => word.lower)
    .join(' ');
  const start = FAMILIAR.find((phrase) => ahead.startsWith(phrase));
  if (start === undefined) return last;
  let at = last + start.split(' ').length;
  while (at < words.length && at < last + 12) {
    const word = words[at];
    if (word === undefined || word.tag === 'PUNCT' || word.tag === 'VERB' || SAID.has(word.lower)) break;
    at++;
  }
  return at;
}

const SAID = new Set(['said', 'told', 'say', 'says', 'added', 'have', 'has', 'had', 'that']);
