import { wholeWords } from '../cite/fold.ts';
import { OPEN_NOUNS } from '../lexicon/clauses.ts';
import type { Span } from '../model/span.ts';
import { isNegated } from '../text/negated.ts';
import { isOfTheSame } from './beside.ts';
import type { Conflict, Pair } from './conflict.ts';
import type { Element } from './elements.ts';
import { otherFigures, otherTimes, otherWords } from './otherwise.ts';
import { paraphraseOf } from './paraphrase.ts';
import { otherDoers, otherOwners, otherSpeaker, strangeSpeaker, strayOwners } from './part.ts';
import type { Passage, Passages } from './passage.ts';
import { isDenial, otherPolarity, refusalOf, turnedRound } from './polarity.ts';
import { DAYS_OF, isSame } from './same.ts';
import { swappedDoers } from './swapped.ts';
import { unbacked } from './unbacked.ts';

/** How one passage of a report stands to a sentence that is checked. */
export interface Holding {
  readonly passage: Passage;
  /** What of the sentence the passage does not hold, in order of the text. */
  readonly missing: readonly Element[];
  readonly conflicts: readonly Conflict[];
  /** 0 to 1: the weight of what it holds, of all that is not in conflict. */
  readonly share: number;
  /** Pieces that it holds, pronouns not counted; and those of them that it does not hold only in other words. */
  readonly held: number;
  readonly firm: number;
  /** The noun by which the passage tells only of the possibility of something that the sentence tells as a thing: “the prospect of a loan”. */
  readonly possible: Span | null;
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
  const { pairs, reworded, missing } = pairUp(checked, passage, context);
  conflicts.push(
    ...otherWords(missing, checked, passage, pairs),
    ...otherFigures(missing, checked, passage, pairs),
    ...otherTimes(missing, checked, passage),
    ...otherPolarity(checked, passage, pairs),
    ...unbacked(checked, passage, pairs),
    ...otherDoers(checked, passage, pairs),
    ...otherOwners(checked, passage, pairs),
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
    firm: holds.filter((pair) => !pair.element.points && !reworded.includes(pair)).length,
    possible: onlyPossible(checked, passage, holds),
  };
}

/** Each piece of the sentence with what stands for it in the passage; and those for which nothing does. */
function pairUp(
  checked: Passage,
  passage: Passage,
  context: readonly Element[],
): { readonly pairs: readonly Pair[]; readonly reworded: readonly Pair[]; readonly missing: readonly Element[] } {
  const found: Pair[] = [];
  for (const element of checked.elements) {
    const match =
      deedOf(element, checked, passage) ??
      (CONTEXTUAL.has(element.kind) ? matchOf(element, context) : null) ??
      (standsInName(element, passage) || standsAsNamed(element, checked, passage) ? element : null) ??
      speakerCalled(element, checked, context) ??
      ownedThere(element, checked, passage);
    if (match !== null) found.push({ element, match });
  }
  const strays = new Set<Element | null>([
    ...strayOwners(checked, passage, found),
    ...swappedDoers(checked, passage, found),
    strangeSpeaker(checked, passage, found),
  ]);
  const held = found.filter(({ element }) => !strays.has(element));
  const paired = new Set(held.map(({ element }) => element));
  const described = checked.elements.filter(
    (element) =>
      !paired.has(element) &&
      (isDescribedBefore(element, held, checked, passage) ||
        isRefusal(element, held, checked, passage) ||
        isCarrier(element, held, checked) ||
        isSpan(element, held, checked) ||
        isDenial(element, checked, passage)),
  );
  const reworded = checked.elements.flatMap((element): readonly Pair[] => {
    const match = paired.has(element) ? null : paraphraseOf(element, checked, passage);
    return match === null ? [] : [{ element, match }];
  });
  const pairs = [...held, ...described.map((element) => ({ element, match: element })), ...reworded];
  const all = new Set(pairs.map(({ element }) => element));
  return { pairs, reworded, missing: checked.elements.filter((element) => !all.has(element)) };
}

/** “Norland's navy” where the passage has “the Norlandic navy” or “the navy” of whom it knows that it is Norland's: whose it is stands in the
 *  name there. */
function ownedThere({ kind, token, names }: Element, { sentence }: Passage, passage: Passage): Element | null {
  const word = sentence.tokens[token];
  const owned = sentence.tokens[word?.head ?? -1];
  if ((kind !== 'actor' && kind !== 'place') || word === undefined || owned === undefined) return null;
  if (!/^(?:nmod:poss|compound|amod)$/u.test(word.relation)) return null;
  const there = passage.elements.find(
    (one) =>
      one.kind === 'actor' &&
      passage.sentence.tokens.some(
        ({ lemma, start, end }) => lemma === owned.lemma && one.start <= start && end <= one.end,
      ),
  );
  return there?.side !== null && there !== undefined && names.has(there.side) ? there : null;
}

/** “Carried out an attack”, “the theft took place”, “laid a charge”: a verb that only carries the noun for the deed, where that noun is
 *  held. */
function isCarrier({ kind, verb, token, key }: Element, pairs: readonly Pair[], { sentence }: Passage): boolean {
  if (kind !== 'word' || !verb || !CARRYING.has(key)) return false;
  return pairs.some(({ element, match }) => {
    const word = sentence.tokens[element.token];
    const carried = word?.head === token && /^(?:obj|nsubj:pass|nsubj)$/u.test(word.relation);
    return carried && element.kind === 'word' && isDeed(element) && isDeed(match);
  });
}

/** A noun for what is done, or a verb. */
function isDeed({ verb, happening, kin }: Element): boolean {
  return verb || happening !== null || kin.deed;
}

const CARRYING: ReadonlySet<string> = new Set(
  'carry lay bring file conduct hold launch mount stage commit perform undertake undergo suffer sustain occur happen issue deliver impose'.split(
    ' ',
  ),
);

/** The unit and the “almost” of a length of time that is held in another unit: “almost three months”, “83 days”. */
function isSpan(
  { start, end, kind, key }: Element,
  pairs: readonly Pair[],
  { analysis: { report } }: Passage,
): boolean {
  if (kind !== 'word') return false;
  return pairs.some(({ element: { quantity, ...own } }) => {
    if (quantity === null || !(quantity.unit in DAYS_OF)) return false;
    return (
      (own.start <= start && end <= own.end) ||
      (key === quantity.unit && /^\s*$/u.test(report.text.slice(own.end, start)))
    );
  });
}

/** “The coast guard said …” where the passage goes on with “It said …”: the words that name the speaker stand before. */
function speakerCalled(
  { kind, start, end }: Element,
  { statement, analysis }: Passage,
  context: readonly Element[],
): Element | null {
  const mine = statement?.speakers.at(-1);
  if (kind !== 'word' || mine === undefined || start < mine.start || mine.end < end) return null;
  const called = analysis.report.text
    .slice(mine.start, mine.end)
    .toLowerCase()
    .replace(/^(?:the|an?) /u, '');
  return context.find((one) => one.kind === 'actor' && one.names.has(called)) ?? null;
}

/** “An internal memo” that the report has told of before it goes on with “the memo”: its quality is known. */
function isDescribedBefore(
  { kind, token, key }: Element,
  pairs: readonly Pair[],
  checked: Passage,
  passage: Passage,
): boolean {
  const word = checked.sentence.tokens[token];
  if (kind !== 'word' || word?.relation !== 'amod') return false;
  const noun = pairs.find(({ element }) => element.kind === 'word' && element.token === word.head);
  if (noun === undefined || !passage.elements.includes(noun.match)) return false;
  const { tokens, index } = passage.sentence;
  const definite = tokens.some(
    ({ head, lemma, relation }) => head === noun.match.token && relation === 'det' && lemma === 'the',
  );
  const other = tokens.some(({ head, relation }) => head === noun.match.token && relation === 'amod');
  if (!definite || other) return false;
  return passage.all
    .slice(Math.max(0, index - BEFORE), index)
    .some(({ sentence }) =>
      sentence.tokens.some(
        ({ lemma, relation, head }) =>
          lemma === key && relation === 'amod' && sentence.tokens[head]?.lemma === noun.match.key,
      ),
    );
}

/** Sentences before one in which a thing may have been introduced. */
const BEFORE = 20;

/** “Refused to sign” where the passage has “would not sign”: the refusal is in the negation. */
function isRefusal({ kind, token }: Element, pairs: readonly Pair[], checked: Passage, passage: Passage): boolean {
  return (
    kind === 'word' &&
    pairs.some(
      ({ element, match }) =>
        element.kind === 'word' &&
        refusalOf(checked.sentence, element.token) === token &&
        passage.elements.includes(match) &&
        isNegated(passage.sentence, match.token),
    )
  );
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

function matchOf(element: Element, elements: readonly Element[]): Element | null {
  return elements.find((other) => isSame(element, other)) ?? null;
}

/** What stands for a piece in the passage. A verb for another verb only where something of the one hangs on the other too: “refuses to go” at
 *  the end of a sentence holds no “rejects the plan” of its beginning. */
function deedOf(element: Element, checked: Passage, passage: Passage): Element | null {
  if (!element.verb) return matchOf(element, passage.elements);
  const all = passage.elements.filter((other) => isSame(element, other));
  return (
    all.find(({ key }) => key === element.key) ??
    all.find((other) => !other.verb || isOfTheSame(checked, element, passage, other)) ??
    null
  );
}

/** A word that the passage holds inside a name (“bailout” in “the Lender's Bailout Fund”): it is no piece of its own there, and not missing. */
function standsInName({ kind, key }: Element, { sentence }: Passage): boolean {
  return kind === 'word' && sentence.tokens.some(({ lemma }) => lemma === key);
}

/** A name of several words that stands there letter for letter, where a short text and a report take it for things of different kinds. */
function standsAsNamed({ kind, start, end }: Element, { analysis }: Passage, passage: Passage): boolean {
  const name = analysis.report.text.slice(start, end);
  if ((kind !== 'actor' && kind !== 'place') || !/^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(name)) return false;
  const { sentence } = passage;
  const at = wholeWords(passage.analysis.report.text.slice(sentence.start, sentence.end), name);
  if (at < 0) return false;
  const [first, last] = [sentence.start + at, sentence.start + at + name.length];
  return !passage.elements.some((other) => other.kind !== 'word' && other.start < last && first < other.end);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
