import { wholeWords } from '../cite/fold.ts';
import { isOneDeed } from '../lexicon/deeds.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import type { Speaker } from '../model/statement.ts';
import { doerOf, isPassive, predicates, prepositionOf, undergoerOf } from '../text/clause.ts';
import { is } from '../text/dependents.ts';
import type { Conflict, Pair } from './conflict.ts';
import { actorAt, type Element, isOneSide, namesTheSame } from './elements.ts';
import { paraphraseOf } from './paraphrase.ts';
import type { Passage } from './passage.ts';
import { isOther } from './quotation.ts';
import { isSame } from './same.ts';

/** The same deed with another doer, or done to somebody else. */
export function otherDoers(checked: Passage, passage: Passage, pairs: readonly Pair[]): Conflict[] {
  const others = new Set(predicates(passage.sentence));
  for (const { element, match } of pairs) {
    if (element.kind !== 'word' || !passage.elements.includes(match) || !others.has(match.token)) continue;
    if (element.happening?.startsWith('act ') === true) continue; // two may deny, or warn of, one thing
    if (
      element.happening === null &&
      checked.sentence.tokens[element.token]?.tag !== 'VERB' &&
      !isOneDeed(element.key, match.key)
    )
      continue;
    for (const partOf of [doerOf, undergoerOf]) {
      const here = partAt(checked, element.token, partOf);
      const there = partAt(passage, match.token, partOf);
      if (here !== null && there !== null && isBothIn(here, there, checked, passage, element, match)) continue;
      if (here === null || there === null || isSame(here, there) || isOneSide(here, there)) continue;
      const [mine] = ownersAt(checked, here.token);
      if (mine !== undefined && there.party !== null && !mine.names.has(there.party))
        return [{ field: 'actor', here: mine, there, rule: 'other-owner' }];
      if (isPronoun(here, checked) || isPronoun(there, passage)) continue;
      if (here.key.startsWith('unnamed/') || there.key.startsWith('unnamed/')) continue;
      if (isOffice(here, checked) || isOffice(there, passage)) continue;
      if (isCommon(here, checked) || isCommon(there, passage)) continue;
      if (partOf === undergoerOf && (here.kind === 'place' || there.kind === 'place')) continue; // one may lie in the other
      return [{ field: 'actor', here, there, rule: 'other-part' }];
    }
  }
  return [];
}

/** Who has the part there is in the sentence too, and grammar is not plain in one of them (“asked Dane to stop”, “set free the Petrel”): who does it
 *  to whom is not known well enough to call it turned round. */
function isBothIn(
  here: Element,
  there: Element,
  checked: Passage,
  passage: Passage,
  { token }: Element,
  match: Element,
): boolean {
  if (!checked.elements.some((one) => isSame(one, there))) return false;
  return !isPlain(checked.sentence, token, here.token) || !isPlain(passage.sentence, match.token, there.token);
}

/** A finite verb with whoever acts before it, or with whoever is acted on behind it. */
function isPlain(sentence: Sentence, verb: number, part: number): boolean {
  const word = sentence.tokens[part];
  if (word === undefined || sentence.tokens[verb]?.relation === 'xcomp' || word.head !== verb) return false;
  return is(word, 'nsubj') ? part < verb : part > verb;
}

/** Who “he” is, is known less well than a name. */
function isPronoun({ token }: Element, { sentence }: Passage): boolean {
  return sentence.tokens[token]?.tag === 'PRON';
}

/** “Police”, “rescuers”: no other than the authorities or the firemen of another report. */
function isCommon({ kind, token, start, end }: Element, { sentence, analysis }: Passage): boolean {
  return (
    kind === 'actor' &&
    sentence.tokens[token]?.tag === 'NOUN' &&
    !/\s\p{Lu}|^\p{Lu}\S*['’]s? /u.test(analysis.report.text.slice(start, end))
  );
}

/** “The foreign minister”, whoever that is: no other than somebody who is named. A resolved “he” is somebody. */
function isOffice({ kind, points, start, end, key }: Element, { analysis }: Passage): boolean {
  const words = analysis.report.text.slice(start, end);
  return (
    kind === 'actor' &&
    points &&
    !/\p{Lu}/u.test(words) &&
    key.endsWith(
      words
        .toLowerCase()
        .replace(/^(?:the|its|his|her|their|an?) /u, '')
        .replace(/[^\p{L}\p{N}]+/gu, '-'),
    )
  );
}

type PartOf = typeof doerOf;

/** Who has a part in a deed by name, a state read as a place and a name that nothing is known of included. Where reading finds no doer
 *  (“Norland must free nine men”, with “free” for no verb), who stands right before the auxiliary. */
function partAt({ sentence, elements }: Passage, verb: number, partOf: PartOf): Element | null {
  const { tokens } = sentence;
  const told = isMissedPassive(sentence, verb) ? null : partOf(sentence, verb);
  const auxiliary = tokens[verb - 1];
  const beside = partOf === doerOf && auxiliary?.tag === 'AUX' && auxiliary.lemma !== 'be' ? verb - 2 : null;
  const isOwn =
    beside !== null &&
    tokens[beside]?.tag === 'PROPN' &&
    tokens[verb]?.relation === 'conj' &&
    !is(tokens[beside], 'nmod', 'obl'); // “…, Sudmark will release nine men”
  const token = told === null || isOwn ? beside : told;
  if (token === null) return null;
  const name = elements.find((one) => one.token === token && (one.kind === 'place' || one.kind === 'word'));
  const isName = name !== undefined && (name.kind === 'place' || tokens[token]?.tag === 'PROPN');
  return actorAt(elements, token) ?? (isName ? name : null);
}

/** “Was put”, of which the parser takes the subject for the doer. */
function isMissedPassive(sentence: Sentence, verb: number): boolean {
  const { tokens } = sentence;
  const before = [tokens[verb - 1], tokens[verb - 2]].some((token) => token?.lemma === 'be' || token?.lemma === 'get');
  return before && tokens[verb]?.form === 'VBN' && !isPassive(sentence, verb);
}

/** Both give the words to somebody by name, and not to the same one. A sentence that holds words of several (“Orla Dane urged calm, with her
 *  aide Tor Vale noting …”) gives them to none of these alone. */
export function otherSpeaker(checked: Passage, passage: Passage): Conflict[] {
  const [mine, theirs] = [checked.statement?.speakers.at(-1), passage.statement?.speakers.at(-1)];
  if (mine === undefined || theirs === undefined || !isOther(mine, theirs)) return [];
  if (speaksFor(mine, theirs) || speaksFor(theirs, mine)) return [];
  const { start, end } = passage.sentence;
  const heard = passage.analysis.statements.filter(({ span }) => span.start < end && start < span.end);
  if (heard.some(({ speakers }) => speakers.some(({ actor }) => actor === mine.actor))) return [];
  return [{ field: 'speaker', here: mine, there: theirs, rule: 'other-speaker' }];
}

/** “Norland said” where the passage has it from Norland's minister. */
function speaksFor({ party }: Speaker, { name }: Speaker): boolean {
  return party !== null && party.toLowerCase() === name.toLowerCase().replace(/^the /u, '');
}

/** “Norland's army” there and “Sudmark's army” here: the same noun, somebody else's. */
export function otherOwners(checked: Passage, passage: Passage, pairs: readonly Pair[]): Conflict[] {
  for (const { element, match } of pairs) {
    if (!isNoun(checked, element) || !passage.elements.includes(match)) continue;
    const [here, there] = [ownersAt(checked, element.token), ownersAt(passage, match.token)];
    const [mine, theirs] = [here[0], there[0]];
    if (mine === undefined || theirs === undefined) continue;
    if (!here.some((one) => there.some((other) => namesTheSame(one, other))))
      return [{ field: 'actor', here: mine, there: theirs, rule: 'other-owner' }];
  }
  return [];
}

/** A common noun, also where it stands for somebody (“police”). */
function isNoun({ sentence }: Passage, { kind, token }: Element): boolean {
  return kind === 'word' || (kind === 'actor' && sentence.tokens[token]?.tag === 'NOUN');
}

/** Names that the sentence gives to whoever acts or is acted on (“Norland's army shelled …”), and that the passage gives to something else
 *  (“shelled a village of Norland”): there they tell another thing. */
export function strayOwners(checked: Passage, passage: Passage, pairs: readonly Pair[]): ReadonlySet<Element> {
  const found = new Set<Element>();
  const ends = predicates(checked.sentence).flatMap((verb) => [
    doerOf(checked.sentence, verb),
    undergoerOf(checked.sentence, verb),
  ]);
  for (const noun of new Set(ends)) {
    if (noun === null || isNamed(checked, noun)) continue;
    const own = pairs.find(({ element }) => isNoun(checked, element) && element.token === noun);
    if (own === undefined) continue;
    for (const owner of belongingTo(checked, noun)) {
      const told = pairs.find(({ element }) => element === owner)?.match;
      if (told === undefined || !passage.elements.includes(told)) continue;
      const head = passage.sentence.tokens[told.token]?.head ?? -1;
      if (head !== own.match.token && belongingTo(passage, head).includes(told)) found.add(owner);
    }
  }
  return found;
}

/** Who is named right at a noun as the one whose it is: “Norland's army”, “the Norlandic army”, “the army of Norland”. */
function ownersAt(passage: Passage, noun: number): readonly Element[] {
  return belongingTo(passage, noun).filter(({ kind }) => kind === 'actor');
}

/** The same, and names of which nothing is known (“Norland's” of an invented state). */
function belongingTo({ sentence, elements }: Passage, noun: number): readonly Element[] {
  return elements.filter(({ kind, token, points }) => {
    const word = sentence.tokens[token];
    if (points || word === undefined || word.head !== noun || noun < 0) return false;
    if (kind !== 'actor' && kind !== 'place' && word.tag !== 'PROPN') return false;
    if (/^(?:nmod:poss|compound|amod)$/u.test(word.relation)) return true;
    return word.relation === 'nmod' && prepositionOf(sentence, token) === 'of';
  });
}

/** A noun that a name stands beside: “the minister, Orla Dane”. */
function isNamed({ sentence, elements }: Passage, noun: number): boolean {
  return elements.some(
    ({ kind, token, points }) =>
      kind === 'actor' &&
      sentence.tokens[token]?.tag !== 'NOUN' &&
      !points &&
      (token === noun ||
        (sentence.tokens[token]?.head === noun && /^(?:appos|flat)/u.test(sentence.tokens[token]?.relation ?? ''))),
  );
}

/** The piece that names the speaker, where the passage does not have the words from the same one: from another, or in the report's own
 *  voice. null where it does, or where nobody is named. */
export function strangeSpeaker(checked: Passage, passage: Passage, pairs: readonly Pair[]): Element | null {
  const mine = checked.statement?.speakers.at(-1);
  if (mine === undefined || mine.anonymous || !NAMED.test(mine.actor)) return null;
  const named = checked.elements.find(
    ({ kind, start, end }) => kind === 'actor' && mine.start <= start && end <= mine.end,
  );
  if (named === undefined) return null;
  const { start, end, tokens } = passage.sentence;
  const heard = passage.analysis.statements.filter(({ span, sentences }) => {
    const [first, last] = sentences;
    return (
      (span.start < end && start < span.end) || (first <= passage.sentence.index && passage.sentence.index <= last)
    );
  });
  const speakers = heard.flatMap((statement) => statement.speakers);
  if (isDoneThere(named, checked, passage, pairs)) return null;
  if (speakers.length === 0) return tokens.some(({ lemma }) => SAYING.has(lemma)) ? null : named;
  const isMine =
    speakers.some(
      ({ actor, name, party }) =>
        actor === mine.actor ||
        named.names.has(name.toLowerCase().replace(/^the /u, '')) ||
        [...named.names].some((own) => wholeWords(name.toLowerCase(), own) >= 0) || // “Harbour Board officials”
        (party !== null && named.names.has(party.toLowerCase())),
    ) ||
    passage.elements.some((one) => one.kind === 'actor' && namesTheSame(named, one) && isAt(one, speakers, passage));
  return isMine ? null : named;
}

/** “The court rejected the bid”, which reading takes for words, where the passage has it as a deed of the court: “dismissed the petition”. */
function isDoneThere(named: Element, checked: Passage, passage: Passage, pairs: readonly Pair[]): boolean {
  const cue = checked.elements.find(({ start }) => start === checked.statement?.cue?.start);
  const worded = cue === undefined ? null : paraphraseOf(cue, checked, passage);
  const told = cue === undefined || worded === null ? pairs : [...pairs, { element: cue, match: worded }];
  return told.some(({ element, match }) => {
    if (cue !== element || !passage.elements.includes(match)) return false;
    const doer = actorAt(passage.elements, doerOf(passage.sentence, match.token));
    return doer !== null && (namesTheSame(named, doer) || isOneSide(named, doer));
  });
}

/** “The owner, the Harbour Company, said”: who stands beside the speaker is the speaker. */
function isAt({ token }: Element, speakers: readonly Span[], { sentence: { tokens } }: Passage): boolean {
  let at = token;
  for (let step = 0; step < MOST_STEPS; step++) {
    const word = tokens[at];
    if (word === undefined) return false;
    if (speakers.some(({ start, end }) => start <= word.start && word.end <= end)) return true;
    if (!/^(?:appos|flat)/u.test(word.relation)) return false;
    at = word.head;
  }
  return false;
}

const MOST_STEPS = 8;

const NAMED = /^(?:person|state|org)\//u;

/** Verbs by which a sentence shows that it gives words, where reading has missed whose they are. */
const SAYING: ReadonlySet<string> = new Set(
  'say tell add note claim state insist argue announce deny reject confirm describe call demand warn urge accuse thank promise'.split(
    ' ',
  ),
);
