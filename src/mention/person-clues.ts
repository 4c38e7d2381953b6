import type { Clue } from './clue.ts';
import type { Name } from './name.ts';
import type { Owner, Phrase } from './phrase.ts';
import { fieldOf, titleOf } from './titles.ts';
import type { Word } from './words.ts';

/** Somebody by name, with the titles before and after. What is used up of the phrases goes into `taken`. */
export function person(
  words: readonly Word[],
  name: Name,
  names: readonly Name[],
  phrases: readonly Phrase[],
  taken: Set<Phrase>,
): Clue {
  let first = name.first;
  const titles: string[] = [];
  let owner: Owner | null = null;
  let phrase: Phrase | null = null;
  let field: Clue['field'] = null;
  for (;;) {
    const before = phrases.find(
      (other) =>
        other.noun.what === 'office' &&
        (other.last === first || (other.last === first - 1 && words[other.last]?.text === ',')),
    );
    if (before === undefined || before.plural) break;
    if (before.last !== first && titleOnly(words, before)) break;
    taken.add(before);
    titles.unshift(titleOf(words, before));
    if (owner === null || before.owner !== null) owner = before.owner ?? owner;
    phrase = before;
    if (before.noun.what === 'office' && (field === null || FORMAL.has(field))) field = fieldOf(words, before);
    first = before.first;
  }
  // “the commentator | Orla Dane |”: one of a kind that speaks without a name elsewhere.
  const kind = phrases.find(
    (other) => other.noun.what === 'unnamed' && KINDS.has(other.noun.noun.speaksFor) && other.last === first,
  );
  if (kind !== undefined && !kind.plural && !taken.has(kind) && kind.head === kind.last - 1) {
    taken.add(kind);
    first = kind.first;
    owner ??= kind.owner;
  }
  if (titles.length === 0) {
    const list = listTitle(words, name, names, phrases);
    if (list !== null) {
      titles.push(singular(titleOf(words, list)));
      phrase = list;
      owner = list.owner;
      if (list.noun.what === 'office') field = fieldOf(words, list);
      taken.add(list);
    }
  }
  const after = phrases.find(
    (other) =>
      other.noun.what === 'office' &&
      words[name.last]?.text === ',' &&
      other.first >= name.last + 1 &&
      ownerStart(other) === name.last + 1,
  );
  // “A Dane, Foreign Minister B Orla” is a list.
  const another = after !== undefined && names.some((other) => other.kind === 'person' && other.first === after.last);
  if (after !== undefined && !after.plural && !another) {
    taken.add(after);
    titles.push(titleOf(words, after));
    if (owner === null || after.owner !== null) {
      owner = after.owner ?? owner;
      phrase = after;
    }
    if (after.noun.what === 'office')
      field = field === null || field === 'style' || field === 'learning' ? fieldOf(words, after) : field;
  }
  if (owner === null && after !== undefined && taken.has(after)) owner = ownerAfter(words, after, names, phrases);
  if (owner === null) owner = ownerBehind(words, name, names, titles.length > 0);
  return {
    line: name.line,
    first,
    last: name.last,
    head: name.last - 1,
    form: 'name',
    kind: 'person',
    name: name.key,
    source: name,
    titles,
    field,
    owner,
    phrase,
    plural: false,
    pair: [],
    definite: true,
    rule: titles.length > 0 ? 'person-title' : `person-${name.rule}`,
  };
}

const KINDS: ReadonlySet<string> = new Set(['self', 'state']);

/** “the director of the Office, | Dr Orla Dane”: how somebody is addressed gives way to what they are. */
const FORMAL: ReadonlySet<Clue['field']> = new Set<Clue['field']>(['style', 'military', 'learning', 'religion']);

/** “Prime Minister Orla Dane | of Norland”; who has no title is told by a body of members: “Orla Dane | of the opposition New Harvest Party” */
function ownerBehind(words: readonly Word[], name: Name, names: readonly Name[], titled: boolean): Owner | null {
  if (words[name.last]?.lower !== 'of') return null;
  let start = words[name.last + 1]?.lower === 'the' ? name.last + 2 : name.last + 1;
  const owner = names.find((other) => other.first === start);
  if (titled && owner !== undefined) {
    return owner.kind === 'person' || owner.kind === 'thing' ? null : { name: owner, how: 'of' };
  }
  const from = start;
  while (start < from + 3 && words[start]?.capital === false && DESCRIBES.has(words[start]?.tag ?? '')) start++;
  const body = names.find((other) => other.first === start && other.kind === 'organisation');
  return body !== undefined && MEMBERS.test(body.key) ? { name: body, how: 'of' } : null;
}

const DESCRIBES = new Set(['ADJ', 'NOUN', 'ADV', 'VERB']);
/** Bodies whose members speak for them in what they do there. */
export const MEMBERS = /(?:Union|Federation|Association|Guild|Party|Movement|Front|League|Alliance|Coalition|Bloc)$/u;

/** “Orla Dane, chief executive, | Port Asher Metals”, “Orla Dane, press secretary | to the president of Norland” */
function ownerAfter(
  words: readonly Word[],
  phrase: Phrase,
  names: readonly Name[],
  phrases: readonly Phrase[],
): Owner | null {
  if (words[phrase.last]?.text === ',') {
    const body = names.find((other) => other.first === phrase.last + 1 && other.kind === 'organisation');
    return body !== undefined && /^(?:[.,;:–—)(-]|)$/u.test(words[body.last]?.text ?? '')
      ? { name: body, how: 'of' }
      : null;
  }
  if (words[phrase.last]?.lower !== 'to') return null;
  const holder = phrases.find(
    (other) => other.noun.what === 'office' && other.first === phrase.last + 1 && !other.plural,
  );
  return holder?.owner ?? null;
}

/** Where the phrase begins with its possessive owner counted in. */
function ownerStart(phrase: Phrase): number {
  return phrase.owner?.how === 'possessive' ? phrase.owner.name.first : phrase.first;
}

/** “Prime Minister, …”: a title without owner and article before a comma belongs to the words before it. */
function titleOnly(words: readonly Word[], phrase: Phrase): boolean {
  // “the Sultan's | special envoy, Orla Dane”
  const owned = /^['’]s?$/u.test(words[phrase.from - 1]?.text ?? '');
  return phrase.owner === null && phrase.determiner === '' && !owned;
}

/** “Prime Ministers A Dane and B Orla”, “spokesmen A, B and C” */
function listTitle(
  words: readonly Word[],
  name: Name,
  names: readonly Name[],
  phrases: readonly Phrase[],
): Phrase | null {
  let at = name.first;
  for (;;) {
    const plural = phrases.find((phrase) => phrase.plural && phrase.noun.what === 'office' && phrase.last === at);
    if (plural !== undefined) return plural;
    const joint = words[at - 1];
    if (joint === undefined || !(joint.text === ',' || joint.lower === 'and')) return null;
    const end = words[at - 2]?.text === ',' && joint.lower === 'and' ? at - 2 : at - 1;
    const previous = names.find((other) => other.last === end && other.kind === 'person');
    if (previous === undefined) return null;
    at = previous.first;
  }
}

function singular(title: string): string {
  return title
    .replace(/ies\b/u, 'y')
    .replace(/(?<=\w)s(?=$| of\b)/u, '')
    .replace(/men\b/u, 'man');
}
