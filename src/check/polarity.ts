import { NEGATIONS, NONE_WORDS } from '../lexicon/clauses.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { predicates, subjectOf, undergoerOf } from '../text/clause.ts';
import { dependents } from '../text/dependents.ts';
import { isNegated } from '../text/negated.ts';
import type { Conflict, Pair } from './conflict.ts';
import type { Element } from './elements.ts';
import { negateAlike } from './paraphrase.ts';
import type { Passage } from './passage.ts';

/** The same thing said to be so and not to be so. */
export function otherPolarity(checked: Passage, passage: Passage, pairs: readonly Pair[]): Conflict[] {
  if (denies(checked)) return []; // that somebody denied it is not gainsaid by who tells it as so
  const verbs = new Set(predicates(checked.sentence));
  const others = new Set(predicates(passage.sentence));
  for (const { element, match } of pairs) {
    if (element.kind !== 'word' || !passage.elements.includes(match)) continue;
    if (!verbs.has(element.token) || !others.has(match.token)) continue;
    if (isOpen(checked.sentence, element.token) !== isOpen(passage.sentence, match.token)) continue;
    if (isUnless(checked.sentence, element.token) !== isUnless(passage.sentence, match.token))
      return [{ field: 'truth', here: element, there: match, rule: 'if-unless' }];
    const here = isTurnedThere(checked.sentence, element.token);
    const there = isTurnedThere(passage.sentence, match.token) !== deniesAt(passage, match);
    if (here === there || ofOther(checked, element, passage, match, pairs)) continue;
    if (negationIn(checked) !== null && negationIn(passage) !== null) continue; // “show no ground”, “show that there is no ground”
    return [{ field: 'truth', here: element, there: match, rule: 'not-so' }];
  }
  return [];
}

/** Whether the passage names what the clause here is about, and has something else do it: “no train carried people”, “the tunnel that
 *  carries trains”. */
function ofOther(
  checked: Passage,
  element: Element,
  passage: Passage,
  match: Element,
  pairs: readonly Pair[],
): boolean {
  const mine = subjectOf(checked.sentence, element.token);
  const theirs = subjectOf(passage.sentence, match.token);
  const told = pairs.find((pair) => pair.element.token === mine)?.match;
  if (told === undefined || theirs === null || !passage.elements.includes(told)) return false;
  return told.token !== theirs && undergoerOf(passage.sentence, match.token) !== told.token;
}

/** “Unless it stops”: the opposite of “if it stops”. */
function isUnless(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'mark').some((mark) => sentence.tokens[mark]?.lemma === 'unless');
}

/** Negated, or what somebody refused: “would not sign”, “refused to sign”. */
function isTurnedThere(sentence: Sentence, verb: number): boolean {
  return isNegated(sentence, verb) || refusalOf(sentence, verb) !== null;
}

/** The verb that turns the one it governs: “refused to sign”; null where none does, or it is negated itself. */
export function refusalOf(sentence: Sentence, verb: number): number | null {
  const token = sentence.tokens[verb];
  const head = token?.relation === 'xcomp' ? sentence.tokens[token.head] : undefined;
  if (token === undefined || head === undefined || !REFUSING.has(head.lemma)) return null;
  return isNegated(sentence, token.head) ? null : token.head;
}

const REFUSING: ReadonlySet<string> = new Set(['refuse', 'decline', 'fail']);

/** What a clause leaves open: “until it has been paid”, “if it is paid”. Whoever says that it will not be paid does not gainsay it. */
function isOpen(sentence: Sentence, verb: number): boolean {
  let at = verb;
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    const token = sentence.tokens[at];
    if (token === undefined) return false;
    const marks = dependents(sentence, at, 'mark').map((mark) => sentence.tokens[mark]?.text.toLowerCase() ?? '');
    if (marks.some((mark) => OPENING.has(mark))) return true;
    at = token.head;
  }
  return false;
}

const OPENING: ReadonlySet<string> = new Set(['until', 'till', 'unless', 'if', 'before', 'whether', 'lest']);
const MOST_STEPS = 12;

/** Whether the one of two that say the same otherwise holds a negation and the other none: “was likely”, “was not likely”. A passage that
 *  tells much more may hold one about something else. */
export function isTurned(checked: Passage, passage: Passage, held: number): boolean {
  const [here, there] = [negationIn(checked) ?? deniedIn(checked), negationIn(passage) ?? deniedIn(passage)];
  if ((here === null) === (there === null) || negateAlike(checked, passage)) return false;
  if (refuses(here === null ? checked : passage)) return false; // what it refuses is held against what is denied, verb by verb
  return here !== null || passage.elements.filter(({ points }) => !points).length <= held + 2;
}

function refuses({ sentence }: Passage): boolean {
  return predicates(sentence).some((verb) => refusalOf(sentence, verb) !== null);
}

function negationIn({ sentence: { tokens } }: Passage): Span | null {
  return tokens.find(({ text }) => NEGATIONS.has(text.toLowerCase()) || NONE_WORDS.has(text.toLowerCase())) ?? null;
}

/** “Denied that it burned” says that it did not. */
function deniedIn({ statement }: Passage): Span | null {
  return statement?.cue?.lemma === 'deny' ? statement.cue : null; // “rejected the bid” turns nothing round
}

/** “Denies having fired” where the passage has the words of the same one with a negation: “said that it had not fired”. Of “denied
 *  this” nobody knows what: no words hold it. */
export function isDenial({ kind, happening }: Element, { statement, elements }: Passage, passage: Passage): boolean {
  const mine = statement?.speakers.at(-1);
  if (!elements.some((one) => one.kind !== 'actor' && !one.points && one.happening !== happening)) return false;
  if (kind !== 'word' || happening !== 'act deny' || mine === undefined || negationIn(passage) === null) return false;
  return passage.analysis.statements.some(
    ({ speakers, content }) =>
      speakers.some(({ actor }) => actor === mine.actor) &&
      content.some(({ start, end }) => start < passage.sentence.end && passage.sentence.start < end),
  );
}

/** Every piece of the sentence stands there, and one of the two is a negation. */
export function turnedRound(checked: Passage, passage: Passage, pairs: readonly Pair[]): Conflict[] {
  const first = pairs.find(({ match }) => passage.elements.includes(match));
  if (denies(checked) || denies(passage) || first === undefined || !isTurned(checked, passage, pairs.length)) return [];
  if (passage.elements.filter(({ points }) => !points).length > pairs.length + 2) return [];
  const [here, there] = [negationIn(checked), negationIn(passage)];
  return [{ field: 'truth', here: here ?? first.element, there: there ?? first.match, rule: 'not-so' }];
}

function denies({ statement }: Passage): boolean {
  return statement?.act === 'deny';
}

/** Whether the words at a place are denied: of several statements in a sentence (“denied that it burned and said that it smoked”) the
 *  one counts whose words they are. */
function deniesAt(passage: Passage, at: Span): boolean {
  const holding = passage.analysis.statements
    .flatMap(({ act, content }) => content.map((words) => ({ act, words })))
    .filter(({ words }) => words.start <= at.start && at.end <= words.end)
    .sort((a, b) => a.words.end - a.words.start - (b.words.end - b.words.start));
  return (holding[0]?.act ?? (passage.statement?.content.length === 0 ? passage.statement.act : null)) === 'deny';
}
