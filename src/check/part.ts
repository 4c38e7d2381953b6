import type { Span } from '../model/span.ts';
import { doerOf, predicates, prepositionOf, undergoerOf } from '../text/clause.ts';
import type { Conflict, Pair } from './conflict.ts';
import { actorAt, type Element, namesTheSame } from './elements.ts';
import type { Passage } from './passage.ts';
import { isOther } from './quotation.ts';

/** The same deed with another doer, or done to somebody else. */
export function otherDoers(checked: Passage, passage: Passage, pairs: readonly Pair[]): Conflict[] {
  const verbs = new Set(predicates(checked.sentence));
  const others = new Set(predicates(passage.sentence));
  for (const { element, match } of pairs) {
    if (element.kind !== 'word' || !passage.elements.includes(match)) continue;
    if (!verbs.has(element.token) || !others.has(match.token)) continue;
    for (const partOf of [doerOf, undergoerOf]) {
      const here = actorAt(checked.elements, partOf(checked.sentence, element.token));
      const there = actorAt(passage.elements, partOf(passage.sentence, match.token));
      if (here === null || there === null || namesTheSame(here, there)) continue;
      if (here.key.startsWith('unnamed/') || there.key.startsWith('unnamed/')) continue;
      return [{ field: 'actor', here, there, rule: 'other-part' }];
    }
  }
  return [];
}

/** Both give the words to somebody by name, and not to the same one. A sentence that holds words of several (“Orla Dane urged calm, with her
 *  aide Tor Vale noting …”) gives them to none of these alone. */
export function otherSpeaker(checked: Passage, passage: Passage): Conflict[] {
  const [mine, theirs] = [checked.statement?.speakers.at(-1), passage.statement?.speakers.at(-1)];
  if (mine === undefined || theirs === undefined || !isOther(mine, theirs)) return [];
  const { start, end } = passage.sentence;
  const heard = passage.analysis.statements.filter(({ span }) => span.start < end && start < span.end);
  if (heard.some(({ speakers }) => speakers.some(({ actor }) => actor === mine.actor))) return [];
  return [{ field: 'speaker', here: mine, there: theirs, rule: 'other-speaker' }];
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
    for (const owner of ownersAt(checked, noun)) {
      const told = pairs.find(({ element }) => element === owner)?.match;
      if (told === undefined || !passage.elements.includes(told)) continue;
      const head = passage.sentence.tokens[told.token]?.head ?? -1;
      if (head !== own.match.token && ownersAt(passage, head).includes(told)) found.add(owner);
    }
  }
  return found;
}

/** Who is named right at a noun as the one whose it is: “Norland's army”, “the Norlandic army”, “the army of Norland”. */
function ownersAt({ sentence, elements }: Passage, noun: number): readonly Element[] {
  return elements.filter(({ kind, token, points }) => {
    const word = sentence.tokens[token];
    if (kind !== 'actor' || points || word === undefined || word.head !== noun || noun < 0) return false;
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
export function strangeSpeaker(checked: Passage, passage: Passage): Element | null {
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
  if (speakers.length === 0) return tokens.some(({ lemma }) => SAYING.has(lemma)) ? null : named;
  const isMine =
    speakers.some(
      ({ actor, name, party }) =>
        actor === mine.actor ||
        named.names.has(name.toLowerCase().replace(/^the /u, '')) ||
        (party !== null && named.names.has(party.toLowerCase())),
    ) ||
    passage.elements.some((one) => one.kind === 'actor' && namesTheSame(named, one) && isAt(one, speakers, passage));
  return isMine ? null : named;
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
