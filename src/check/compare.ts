import { stem } from '../answer/stem.ts';
import { touch } from '../claim/differ.ts';
import { NEGATIONS, NONE_WORDS, OPEN_NOUNS } from '../lexicon/clauses.ts';
import { PEOPLE, SITES } from '../lexicon/counting.ts';
import { OPPOSITES } from '../lexicon/opposites.ts';
import type { Quantity } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { doerOf, isNegated, predicates, undergoerOf } from '../text/clause.ts';
import { actorAt, type Element, namesTheSame } from './elements.ts';
import type { Passage, Passages } from './passage.ts';
import { isOther } from './quotation.ts';

/** How one passage of a report stands to a sentence that is checked. */
export interface Holding {
  readonly passage: Passage;
  /** What of the sentence the passage does not hold, in order of the text. */
  readonly missing: readonly Element[];
  readonly conflicts: readonly Conflict[];
  /** 0 to 1: the weight of what it holds, of all that is not in conflict. */
  readonly share: number;
  /** Pieces that it holds, pronouns not counted. */
  readonly held: number;
  /** The noun by which the passage tells only of the possibility of something that the sentence tells as a thing: “the prospect of a loan”. */
  readonly possible: Span | null;
}

/** In what a passage tells otherwise. */
export interface Conflict {
  readonly field: 'number' | 'time' | 'truth' | 'actor' | 'outcome' | 'speaker';
  /** Where it stands in the sentence, and where in the passage. */
  readonly here: Span;
  readonly there: Span;
  /** Which rule says so: an id of `OPPOSITES`, or what is compared. */
  readonly rule: string;
}

/** Hold a sentence against a passage, piece by piece. `context` is what the passage's own paragraph names before it: who is meant by
 *  “he”, and on which day, may stand there. */
export function holdAgainst(
  checked: Passage,
  passage: Passage,
  context: readonly Element[],
  weigh: Passages['weigh'],
): Holding {
  const conflicts: Conflict[] = [];
  const missing: Element[] = [];
  const pairs: Pair[] = [];
  for (const element of checked.elements) {
    const match =
      matchOf(element, passage.elements) ??
      (CONTEXTUAL.has(element.kind) ? matchOf(element, context) : null) ??
      (standsInName(element, passage) ? element : null);
    if (match !== null) pairs.push({ element, match });
    else missing.push(element);
  }
  conflicts.push(
    ...otherWords(missing, passage, pairs),
    ...otherFigures(missing, checked, passage, pairs),
    ...otherTimes(missing, checked, passage),
    ...otherPolarity(checked, passage, pairs),
    ...otherDoers(checked, passage, pairs),
  );
  if (conflicts.length === 0 && missing.every(({ points }) => points))
    conflicts.push(...turnedRound(checked, passage, pairs));
  if (conflicts.length === 0) conflicts.push(...otherSpeaker(checked, passage));
  const gainsaid = conflicts.some(({ field }) => field === 'truth');
  const disputed = (element: Element): boolean =>
    (gainsaid && !isContent(element, checked)) ||
    conflicts.some(({ field, here }) => field !== 'truth' && here.start <= element.start && element.end <= here.end);
  const open = missing.filter((element) => !disputed(element));
  const holds = pairs.filter(({ element }) => !disputed(element));
  const held = sum(holds.map(({ element }) => weigh(element)));
  const all = held + sum(open.map(weigh));
  return {
    passage,
    missing: open,
    conflicts,
    share: all === 0 ? 0 : held / all,
    held: holds.filter(({ element }) => !element.points).length,
    possible: onlyPossible(checked, passage, holds),
  };
}

function onlyPossible(checked: Passage, passage: Passage, pairs: readonly Pair[]): Span | null {
  const own = new Set(checked.sentence.tokens.map(({ lemma }) => lemma));
  const { tokens } = passage.sentence;
  for (const { element, match } of pairs) {
    if (element.kind !== 'word') continue;
    const at = passage.elements.includes(match) ? match.token : tokens.findIndex(({ lemma }) => lemma === element.key);
    const head = tokens[tokens[at]?.head ?? -1];
    if (tokens[at]?.tag === 'NOUN' && head !== undefined && OPEN_NOUNS.has(head.lemma) && !own.has(head.lemma))
      return head;
  }
  return null;
}

/** Whoever says a thing and whoever denies it are two: only the thing itself must be the same. */
function isContent({ start, end }: Span, { statement, sentence }: Passage): boolean {
  if (statement !== null) return statement.content.some((span) => span.start <= start && end <= span.end);
  const said = sentence.tokens.find(({ head, lemma }) => head === -1 && lemma === 'say'); // a statement that reading has missed
  return said === undefined || start > said.end;
}

const CONTEXTUAL: ReadonlySet<string> = new Set(['actor', 'time', 'place']);

interface Pair {
  readonly element: Element;
  readonly match: Element;
}

function matchOf(element: Element, elements: readonly Element[]): Element | null {
  return elements.find((other) => isSame(element, other)) ?? null;
}

/** A word that the passage holds inside a name (“bailout” in “the Lender's Bailout Fund”): it is no piece of its own there, and not missing. */
function standsInName({ kind, key }: Element, { sentence }: Passage): boolean {
  return kind === 'word' && sentence.tokens.some(({ lemma }) => lemma === key);
}

function isSame(a: Element, b: Element): boolean {
  if (a.kind === 'quantity' && b.kind === 'quantity')
    return a.quantity !== null && b.quantity !== null && within(b.quantity, a.quantity);
  if (a.kind === 'time' && b.kind === 'time')
    return (
      a.key === b.key ||
      isClockOf(a.key, b.key) ||
      (a.when !== null && b.when !== null && a.when.from < b.when.to && b.when.from < a.when.to)
    );
  if (a.kind === 'word' && b.kind === 'word') {
    if (opposition(a.key, b.key) !== null) return false;
    return sameWord(a.key, b.key) || (a.happening !== null && a.happening === b.happening);
  }
  if (NAMED.has(a.kind) && NAMED.has(b.kind)) return namesTheSame(a, b);
  // A short text may not show that “Norland” is somebody: there it is a word.
  return (a.kind === 'word' && b.names.has(a.key)) || (b.kind === 'word' && a.names.has(b.key));
}

/** “3:35 pm” tells nothing that “3:35 pm on Saturday” does not. */
function isClockOf(bare: string, other: string): boolean {
  return CLOCK.test(bare) && other.startsWith(bare) && !/^[\p{L}\p{N}]/u.test(other.slice(bare.length));
}

const CLOCK = /^\d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?$/u;

const NAMED: ReadonlySet<string> = new Set(['actor', 'place']);

/** “kill” and “killing”, “fail” and “failure”: one word and an ending of up to four letters. */
function sameWord(a: string, b: string): boolean {
  const [short, long] = [stem(a), stem(b)].sort((one, other) => one.length - other.length);
  if (short === undefined || long === undefined) return false;
  return short === long || (short.length >= 4 && long.startsWith(short) && long.length <= short.length + 4);
}

/** Whether the figure of a report supports the one that is checked: it lies within it. “Nine” supports “at least five”, not the other
 *  way round. */
function within(told: Quantity, checked: Quantity): boolean {
  if (!sameThings(told.unit, checked.unit) || !touch(told, checked)) return false;
  if (checked.about || told.about) return true;
  return told.least >= checked.least && (checked.most === null || (told.most !== null && told.most <= checked.most));
}

function sameThings(a: string, b: string): boolean {
  return a === b || (PEOPLE.has(a) && PEOPLE.has(b)) || (SITES.has(a) && SITES.has(b));
}

/** A word of the sentence and its opposite in the passage. */
function otherWords(missing: readonly Element[], { elements }: Passage, pairs: readonly Pair[]): Conflict[] {
  const used = new Set(pairs.map(({ match }) => match));
  return missing.flatMap((element) => {
    if (element.kind !== 'word') return [];
    for (const other of elements) {
      if (other.kind !== 'word' || used.has(other)) continue;
      const rule = opposition(element.key, other.key);
      if (rule !== null) return [{ field: 'outcome' as const, here: element, there: other, rule }];
    }
    return [];
  });
}

/** The id of the opposites that two words are, else null. */
function opposition(a: string, b: string): string | null {
  for (const { id, one, other } of OPPOSITES) {
    if ((one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a))) return id;
  }
  return null;
}

/** Another figure of the same things, where the passage has none that fits. */
function otherFigures(
  missing: readonly Element[],
  checked: Passage,
  passage: Passage,
  pairs: readonly Pair[],
): Conflict[] {
  const { elements } = passage;
  const used = new Set(pairs.map(({ match }) => match));
  return missing.flatMap((element) => {
    const { quantity } = element;
    if (quantity === null) return [];
    const same = elements.filter(
      (other) =>
        other.quantity !== null &&
        !used.has(other) &&
        sameThings(other.quantity.unit, quantity.unit) &&
        (quantity.unit !== '' || governor(checked, element) === governor(passage, other)),
    );
    const [first] = same;
    if (first === undefined || same.some((other) => other.quantity !== null && touch(other.quantity, quantity)))
      return [];
    return [{ field: 'number' as const, here: element, there: first, rule: 'figures-apart' }];
  });
}

/** The word that a figure of nothing named hangs on: “rose to 27”, “a toll of 27”. */
function governor({ sentence: { tokens } }: Passage, { token }: Element): string {
  const head = tokens[token]?.head ?? -1;
  return tokens[head]?.lemma ?? '';
}

/** Another time, where the passage tells one and none of its times fits: another day, or another year of the very same deed (“built in
 *  1931”). */
function otherTimes(missing: readonly Element[], checked: Passage, passage: Passage): Conflict[] {
  const told = passage.elements.filter(({ when }) => when !== null);
  return missing.flatMap((element) => {
    const { when } = element;
    if (when === null) return [];
    const other = told.find(
      (one) =>
        one.when !== null &&
        ((isDay(when.given) && isDay(one.when.given)) || governor(checked, element) === governor(passage, one)),
    );
    return other === undefined ? [] : [{ field: 'time' as const, here: element, there: other, rule: 'times-apart' }];
  });
}

function isDay(given: readonly string[]): boolean {
  return given.some((field) => field === 'day' || field === 'weekday' || field === 'time');
}

/** The same thing said to be so and not to be so. */
function otherPolarity(checked: Passage, passage: Passage, pairs: readonly Pair[]): Conflict[] {
  if (denies(checked)) return []; // that somebody denied it is not gainsaid by who tells it as so
  const verbs = new Set(predicates(checked.sentence));
  const others = new Set(predicates(passage.sentence));
  for (const { element, match } of pairs) {
    if (element.kind !== 'word' || !passage.elements.includes(match)) continue;
    if (!verbs.has(element.token) || !others.has(match.token)) continue;
    const here = isNegated(checked.sentence, element.token);
    const there = isNegated(passage.sentence, match.token) !== denies(passage);
    if (here !== there) return [{ field: 'truth', here: element, there: match, rule: 'not-so' }];
  }
  return [];
}

/** Whether the one of two that say the same otherwise holds a negation and the other none: “was likely”, “was not likely”. A passage that
 *  tells much more may hold one about something else. */
export function isTurned(checked: Passage, passage: Passage, held: number): boolean {
  const [here, there] = [negationIn(checked), negationIn(passage)];
  if ((here === null) === (there === null)) return false;
  return here !== null || passage.elements.filter(({ points }) => !points).length <= held + 2;
}

function negationIn({ sentence: { tokens } }: Passage): Span | null {
  return tokens.find(({ text }) => NEGATIONS.has(text.toLowerCase()) || NONE_WORDS.has(text.toLowerCase())) ?? null;
}

/** Every piece of the sentence stands there, and one of the two is a negation. */
function turnedRound(checked: Passage, passage: Passage, pairs: readonly Pair[]): Conflict[] {
  const first = pairs.find(({ match }) => passage.elements.includes(match));
  if (denies(checked) || denies(passage) || first === undefined || !isTurned(checked, passage, pairs.length)) return [];
  if (passage.elements.filter(({ points }) => !points).length > pairs.length + 2) return [];
  const [here, there] = [negationIn(checked), negationIn(passage)];
  return [{ field: 'truth', here: here ?? first.element, there: there ?? first.match, rule: 'not-so' }];
}

function denies({ statement }: Passage): boolean {
  return statement?.act === 'deny';
}

/** The same deed with another doer, or done to somebody else. */
function otherDoers(checked: Passage, passage: Passage, pairs: readonly Pair[]): Conflict[] {
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
function otherSpeaker(checked: Passage, passage: Passage): Conflict[] {
  const [mine, theirs] = [checked.statement?.speakers.at(-1), passage.statement?.speakers.at(-1)];
  if (mine === undefined || theirs === undefined || !isOther(mine, theirs)) return [];
  const { start, end } = passage.sentence;
  const heard = passage.analysis.statements.filter(({ span }) => span.start < end && start < span.end);
  if (heard.some(({ speakers }) => speakers.some(({ actor }) => actor === mine.actor))) return [];
  return [{ field: 'speaker', here: mine, there: theirs, rule: 'other-speaker' }];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
