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

/** The features of the name in hand, as a hash table; empty between two names. A name has a few hundred; sentences are
 *  read in pieces of 250 words, so that it is never half full. */
const SEEN = new Int32Array(2 ** 13);
const SLOTS = new Int32Array(SEEN.length);

const of = (template: string): number => hashOn(hashOn(HASH_BASIS, template), '=');

/** The hash of “template=”, for each template. */
const T = {
  bias: of('bias'),
  length: of('length'),
  first: of('first'),
  last: of('last'),
  word: of('word'),
  heads: of('heads'),
  cluster: of('cluster'),
  cluster4: of('cluster4'),
  shape: of('shape'),
  lastHeads: of('last heads'),
  firstHeads: of('first heads'),
  firstName: of('first name'),
  place: of('place'),
  lastPlace: of('last place'),
  wordKinds: of('word kinds'),
  firstKinds: of('first kinds'),
  lastKinds: of('last kinds'),
  wholeKinds: of('whole kinds'),
  ordinary: of('ordinary'),
  longer: of('longer'),
  longerLength: of('longer length'),
  lone: of('lone'),
  loneKinds: of('lone kinds'),
  loneKind: of('lone kind'),
  beside: of('beside'),
  rule: of('rule'),
  kind: of('kind'),
  kindLength: of('kind length'),
  sum: of('sum'),
  count: of('count'),
  countKind: of('count kind'),
  titled: of('titled'),
  before: of('before'),
  before2: of('before2'),
  after: of('after'),
  after2: of('after2'),
  around: of('around'),
  beforeTag: of('before tag'),
  afterTag: of('after tag'),
  beforeCluster: of('before cluster'),
  afterCluster: of('after cluster'),
  afterCluster2: of('after cluster2'),
  beforeAfter: of('before after'),
  ownTag: of('own tag'),
  quoted: of('quoted'),
  apposition: of('apposition'),
  appositionHeads: of('apposition heads'),
  appositionCluster: of('apposition cluster'),
  group: of('group'),
  groupCluster: of('group cluster'),
  beforeNoun: of('before noun'),
  objectOf: of('object of'),
  owned: of('owned'),
  ownedCluster: of('owned cluster'),
  beforeHeads: of('before heads'),
  afterHeads: of('after heads'),
  relation: of('relation'),
  loneGovernor: of('lone governor'),
  loneAround: of('lone around'),
  governor: of('governor'),
  governorCluster: of('governor cluster'),
  end2: of('end2'),
  end3: of('end3'),
  end4: of('end4'),
  begin2: of('begin2'),
  begin3: of('begin3'),
  begin4: of('begin4'),
};

/** What the model looks at, as hashes (32 bits with a sign) without repetition: the words of the name, the words around all its places, what rules and data say. */
export function nameFeatures(
  { key, texts, occurrences, votes, decision, longer, beside }: Candidate,
  lexicon: Lexicon,
  clusters: ReadonlyMap<string, number>,
): readonly number[] {
  const features: number[] = [];
  // The hash of “template=value” or “template=value more”, without putting the text together.
  const add = (template: number, value: string, more?: string): void => {
    let hash = hashOn(template, value);
    if (more !== undefined) hash = hashOn(hashOn(hash, ' '), more);
    const feature = hash | 0 || 1;
    let slot = (feature ^ (feature >>> 15)) & (SEEN.length - 1);
    while (SEEN[slot] !== feature && SEEN[slot] !== 0) slot = (slot + 1) & (SEEN.length - 1);
    if (SEEN[slot] === feature) return;
    SEEN[slot] = feature;
    SLOTS[features.length] = slot;
    features.push(feature);
  };
  const lowers = texts.map((text) => text.toLowerCase());
  const first = lowers[0] ?? '';
  const last = lowers.at(-1) ?? '';
  add(T.bias, '');
  add(T.length, String(Math.min(texts.length, 5)));
  add(T.first, first);
  add(T.last, last);
  for (const lower of lowers) {
    add(T.word, lower);
    add(T.heads, headsOf(lower));
    add(T.cluster, String((clusters.get(lower) ?? 0) >> 4));
    add(T.cluster4, String((clusters.get(lower) ?? 0) >> 6));
  }
  add(T.shape, texts.map(shapeOf).join(' '));
  for (const length of [2, 3, 4] as const) {
    add(T[`end${length}`], last.slice(-length));
    add(T[`begin${length}`], first.slice(0, length));
  }
  add(T.lastHeads, headsOf(last));
  add(T.firstHeads, headsOf(first));
  add(T.firstName, `${lexicon.firstNames.get(texts[0] ?? '') ?? ''} ${Math.min(texts.length, 3)}`);
  add(T.place, `${lexicon.places.get(key)?.kind ?? ''}`);
  add(T.lastPlace, `${lexicon.places.get(texts.at(-1) ?? '')?.kind ?? ''} ${Math.min(texts.length, 3)}`);
  const kinds = texts.map((text) => kindsOfWord(lexicon.nameWords, text));
  add(T.wordKinds, kinds.map((own, at) => own + (lexicon.firstNames.has(texts[at] ?? '') ? 'f' : '')).join(' '));
  add(T.firstKinds, `${kinds[0] ?? ''} ${Math.min(texts.length, 3)}`);
  add(T.lastKinds, `${kinds.at(-1) ?? ''} ${Math.min(texts.length, 3)}`);
  add(T.wholeKinds, texts.length > 1 ? kindsOfWord(lexicon.nameWords, key) : 'one');
  add(T.ordinary, `${lowers.map((lower) => (clusters.has(lower) ? 'o' : '-')).join('')}`);
  for (const what of longer) {
    add(T.longer, what);
    add(T.longerLength, `${what} ${Math.min(texts.length, 2)}`);
  }
  // Who is called by one word alone was named in full before, in news.
  const lone = texts.length === 1 && longer.length === 0;
  if (lone) {
    add(T.lone, `${occurrences.some(({ line }) => line.shape === 'plain')}`);
    add(T.loneKinds, kinds[0] ?? '');
    add(T.loneKind, decision.kind);
  }
  for (const what of beside) add(T.beside, what);
  add(T.rule, decision.rule);
  add(T.kind, decision.kind);
  add(T.kindLength, `${decision.kind} ${Math.min(texts.length, 3)}`);
  for (const [kind, sum] of votes.sums) add(T.sum, `${kind} ${sum >= 6 ? 6 : sum >= 3 ? 3 : sum >= 1.5 ? 2 : 1}`);
  add(T.count, String(Math.min(occurrences.length, 4)));
  add(T.countKind, `${Math.min(occurrences.length, 3)} ${decision.kind}`);
  for (const { line, first: from, last: to } of occurrences.slice(0, MOST_OCCURRENCES)) {
    const { words } = line;
    const before = words[from - 1];
    const before2 = words[from - 2];
    const after = words[to];
    const after2 = words[to + 1];
    if (line.shape !== 'plain') {
      add(T.titled, line.role);
      continue;
    }
    add(T.before, before?.lower ?? '<');
    add(T.before2, before2?.lower ?? '<', before?.lower ?? '<');
    add(T.after, after?.lower ?? '>');
    add(T.after2, after?.lower ?? '>', after2?.lower ?? '>');
    add(T.around, before?.lower ?? '<', after?.lower ?? '>');
    add(T.beforeTag, before2?.tag ?? '<', before?.tag ?? '<');
    add(T.afterTag, after?.tag ?? '>', after2?.tag ?? '>');
    add(T.beforeCluster, String((clusters.get(before?.lower ?? '') ?? 0) >> 4));
    add(T.afterCluster, String((clusters.get(after?.lower ?? '') ?? 0) >> 4));
    add(T.afterCluster2, String((clusters.get(after2?.lower ?? '') ?? 0) >> 4));
    add(T.beforeAfter, before?.tag ?? '<', after?.tag ?? '>');
    add(T.ownTag, words[to - 1]?.tag ?? '');
    if (OPENS.has(before?.text ?? '') && CLOSES.has(after?.text ?? '')) add(T.quoted, '');
    const noun = nounBehind(words, to);
    if (noun !== null) {
      add(T.apposition, noun.lemma);
      add(T.appositionHeads, headsOf(noun.lower));
      add(T.appositionCluster, String((clusters.get(noun.lower) ?? 0) >> 4));
    }
    const group = groupBefore(words, from);
    if (group !== null) {
      add(T.group, group.lemma);
      add(T.groupCluster, String((clusters.get(group.lower) ?? 0) >> 4));
    }
    if (before?.tag === 'NOUN' || before?.tag === 'ADJ') add(T.beforeNoun, before.lemma);
    if (before?.lower === 'of' || before?.lower === 'for' || before?.lower === 'by' || before?.lower === 'with')
      add(T.objectOf, before2?.lemma ?? '', before.lower);
    if (isPossessive(after)) {
      const owned = ownedNoun(words, to + 1);
      if (owned !== null) {
        add(T.owned, owned.lemma);
        add(T.ownedCluster, String((clusters.get(owned.lower) ?? 0) >> 4));
      }
    }
    add(T.beforeHeads, headsOf(before?.lower ?? ''));
    add(T.afterHeads, headsOf(after?.lower ?? ''));
    const token = line.tokens[to - 1];
    const head = token === undefined ? undefined : line.tokens[token.head];
    add(T.relation, token?.relation ?? '');
    if (lone) add(T.loneGovernor, token?.relation ?? '', head?.lemma ?? '');
    if (lone) add(T.loneAround, before?.tag ?? '<', after?.tag ?? '>');
    add(T.governor, token?.relation ?? '', head?.lemma ?? '');
    add(T.governorCluster, token?.relation ?? '', String((clusters.get(head?.text.toLowerCase() ?? '') ?? 0) >> 4));
  }
  for (let at = 0; at < features.length; at++) SEEN[SLOTS[at] as number] = 0;
  return features;
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
