import { COMPANY_NOUNS, ORGANISATION_HEADS, OUTLET_HEADS, PLACE_HEADS, THING_HEADS } from '../lexicon/bodies.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { kindsOfWord } from '../lexicon/name-words.ts';
import { HASH_BASIS, hashOn } from '../text/hash.ts';
import { remembered } from '../text/remembered.ts';
import type { Candidate } from './name.ts';
import { officeHead } from './office.ts';
import type { Word } from './words.ts';

/** More places than these tell nothing new. */
const MOST_OCCURRENCES = 12;

/** What the model looks at, as hashes (32 bits with a sign) without repetition: the words of the name, the words around all its places, what rules and data say. */
export function nameFeatures(
  { key, texts, occurrences, votes, decision, longer, beside }: Candidate,
  lexicon: Lexicon,
  clusters: ReadonlyMap<string, number>,
): readonly number[] {
  const features = new Set<number>();
  // The hash of “template=value” or “template=value more”, without putting the text together.
  const add = (template: string, value: string, more?: string): void => {
    let hash = hashOn(hashOn(hashOn(HASH_BASIS, template), '='), value);
    if (more !== undefined) hash = hashOn(hashOn(hash, ' '), more);
    features.add(hash | 0 || 1);
  };
  const lowers = texts.map((text) => text.toLowerCase());
  const first = lowers[0] ?? '';
  const last = lowers.at(-1) ?? '';
  add('bias', '');
  add('length', String(Math.min(texts.length, 5)));
  add('first', first);
  add('last', last);
  for (const lower of lowers) {
    add('word', lower);
    add('heads', headsOf(lower));
    add('cluster', String((clusters.get(lower) ?? 0) >> 4));
    add('cluster4', String((clusters.get(lower) ?? 0) >> 6));
  }
  add('shape', texts.map(shapeOf).join(' '));
  for (const length of [2, 3, 4]) {
    add(`end${length}`, last.slice(-length));
    add(`begin${length}`, first.slice(0, length));
  }
  add('last heads', headsOf(last));
  add('first heads', headsOf(first));
  add('first name', `${lexicon.firstNames.get(texts[0] ?? '') ?? ''} ${Math.min(texts.length, 3)}`);
  add('place', `${lexicon.places.get(key)?.kind ?? ''}`);
  add('last place', `${lexicon.places.get(texts.at(-1) ?? '')?.kind ?? ''} ${Math.min(texts.length, 3)}`);
  const kinds = texts.map((text) => kindsOfWord(lexicon.nameWords, text));
  add('word kinds', kinds.map((own, at) => own + (lexicon.firstNames.has(texts[at] ?? '') ? 'f' : '')).join(' '));
  add('first kinds', `${kinds[0] ?? ''} ${Math.min(texts.length, 3)}`);
  add('last kinds', `${kinds.at(-1) ?? ''} ${Math.min(texts.length, 3)}`);
  add('whole kinds', texts.length > 1 ? kindsOfWord(lexicon.nameWords, key) : 'one');
  add('ordinary', `${lowers.map((lower) => (clusters.has(lower) ? 'o' : '-')).join('')}`);
  for (const what of longer) {
    add('longer', what);
    add('longer length', `${what} ${Math.min(texts.length, 2)}`);
  }
  // Who is called by one word alone was named in full before, in news.
  const lone = texts.length === 1 && longer.length === 0;
  if (lone) {
    add('lone', `${occurrences.some(({ line }) => line.shape === 'plain')}`);
    add('lone kinds', kinds[0] ?? '');
    add('lone kind', decision.kind);
  }
  for (const what of beside) add('beside', what);
  add('rule', decision.rule);
  add('kind', decision.kind);
  add('kind length', `${decision.kind} ${Math.min(texts.length, 3)}`);
  for (const [kind, sum] of votes.sums) add('sum', `${kind} ${sum >= 6 ? 6 : sum >= 3 ? 3 : sum >= 1.5 ? 2 : 1}`);
  add('count', String(Math.min(occurrences.length, 4)));
  add('count kind', `${Math.min(occurrences.length, 3)} ${decision.kind}`);
  for (const { line, first: from, last: to } of occurrences.slice(0, MOST_OCCURRENCES)) {
    const { words } = line;
    const before = words[from - 1];
    const before2 = words[from - 2];
    const after = words[to];
    const after2 = words[to + 1];
    if (line.shape !== 'plain') {
      add('titled', line.role);
      continue;
    }
    add('before', before?.lower ?? '<');
    add('before2', before2?.lower ?? '<', before?.lower ?? '<');
    add('after', after?.lower ?? '>');
    add('after2', after?.lower ?? '>', after2?.lower ?? '>');
    add('around', before?.lower ?? '<', after?.lower ?? '>');
    add('before tag', before2?.tag ?? '<', before?.tag ?? '<');
    add('after tag', after?.tag ?? '>', after2?.tag ?? '>');
    add('before cluster', String((clusters.get(before?.lower ?? '') ?? 0) >> 4));
    add('after cluster', String((clusters.get(after?.lower ?? '') ?? 0) >> 4));
    add('after cluster2', String((clusters.get(after2?.lower ?? '') ?? 0) >> 4));
    add('before after', before?.tag ?? '<', after?.tag ?? '>');
    add('own tag', words[to - 1]?.tag ?? '');
    if (OPENS.has(before?.text ?? '') && CLOSES.has(after?.text ?? '')) add('quoted', '');
    const noun = nounBehind(words, to);
    if (noun !== null) {
      add('apposition', noun.lemma);
      add('apposition heads', headsOf(noun.lower));
      add('apposition cluster', String((clusters.get(noun.lower) ?? 0) >> 4));
    }
    const group = groupBefore(words, from);
    if (group !== null) {
      add('group', group.lemma);
      add('group cluster', String((clusters.get(group.lower) ?? 0) >> 4));
    }
    if (before?.tag === 'NOUN' || before?.tag === 'ADJ') add('before noun', before.lemma);
    if (before?.lower === 'of' || before?.lower === 'for' || before?.lower === 'by' || before?.lower === 'with')
      add('object of', before2?.lemma ?? '', before.lower);
    if (isPossessive(after)) {
      const owned = ownedNoun(words, to + 1);
      if (owned !== null) {
        add('owned', owned.lemma);
        add('owned cluster', String((clusters.get(owned.lower) ?? 0) >> 4));
      }
    }
    add('before heads', headsOf(before?.lower ?? ''));
    add('after heads', headsOf(after?.lower ?? ''));
    const token = line.tokens[to - 1];
    const head = token === undefined ? undefined : line.tokens[token.head];
    add('relation', token?.relation ?? '');
    if (lone) add('lone governor', token?.relation ?? '', head?.lemma ?? '');
    if (lone) add('lone around', before?.tag ?? '<', after?.tag ?? '>');
    add('governor', token?.relation ?? '', head?.lemma ?? '');
    add('governor cluster', token?.relation ?? '', String((clusters.get(head?.text.toLowerCase() ?? '') ?? 0) >> 4));
  }
  return [...features];
}

const OPENS = new Set(['“', '"', '``', '‘']);
const CLOSES = new Set(['”', '"', "''", '’', ',', '.']);

function isPossessive(word: Word | undefined): boolean {
  return word?.text === "'s" || word?.text === '’s' || word?.text === "'" || word?.text === '’';
}

/** “Meridian, | a Norlandic *maker* of pumps”: what the phrase behind the comma says it is. */
function nounBehind(words: readonly Word[], to: number): Word | null {
  if (words[to]?.text !== ',') return null;
  const article = words[to + 1]?.lower;
  if (
    article !== 'a' &&
    article !== 'an' &&
    article !== 'the' &&
    article !== 'its' &&
    article !== 'his' &&
    article !== 'her'
  )
    return null;
  return ownedNoun(words, to + 2);
}

/** The last noun of the phrase that begins here. */
function ownedNoun(words: readonly Word[], from: number): Word | null {
  let noun: Word | null = null;
  for (let at = from; at < from + 6; at++) {
    const word = words[at];
    if (word === undefined) break;
    if (word.tag === 'NOUN') noun = word;
    else if (noun !== null || (word.tag !== 'ADJ' && word.tag !== 'PROPN' && word.tag !== 'NUM' && word.text !== '-'))
      break;
  }
  return noun;
}

/** “*companies* such as | Meridian”, “*towns* including Velden”, “*cities* like Port Asher” */
function groupBefore(words: readonly Word[], from: number): Word | null {
  const link = words[from - 1]?.lower;
  const at =
    link === 'including' || link === 'like'
      ? from - 2
      : link === 'as' && words[from - 2]?.lower === 'such'
        ? from - 3
        : -1;
  const word = words[at]?.text === ',' ? words[at - 1] : words[at];
  return word?.tag === 'NOUN' ? word : null;
}

function headsOf(lower: string): string {
  const known = HEADS.get(lower);
  if (known !== undefined) return known;
  const heads = [
    ORGANISATION_HEADS.has(lower) ? 'o' : '',
    OUTLET_HEADS.has(lower) ? 'm' : '',
    PLACE_HEADS.has(lower) ? 'p' : '',
    THING_HEADS.has(lower) ? 't' : '',
    COMPANY_NOUNS.has(lower) ? 'c' : '',
    officeHead(lower)?.field ?? '',
  ].join('');
  HEADS.set(lower, heads);
  return heads;
}

// It is asked of every word beside a name.
const HEADS = remembered<string>(5_000);

function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\d/gu, '9')
    .replace(/(.)\1+/gu, '$1');
}
