import { touch } from '../claim/differ.ts';
import { ANTONYMS } from '../lexicon/antonyms.ts';
import { OPPOSITES } from '../lexicon/opposites.ts';
import { MOST_STEPS } from '../text/dependents.ts';
import { isOfTheSame } from './beside.ts';
import type { Conflict, Pair } from './conflict.ts';
import type { Element } from './elements.ts';
import type { Passage } from './passage.ts';
import { isSame, opposition, otherWeekday, overlap, sameThings } from './same.ts';

/** A word of the sentence and its opposite in the passage. */
export function otherWords(
  missing: readonly Element[],
  checked: Passage,
  passage: Passage,
  pairs: readonly Pair[],
): Conflict[] {
  const used = new Set(pairs.map(({ match }) => match));
  return missing.flatMap((element) => {
    if (element.kind !== 'word') return [];
    for (const other of passage.elements) {
      if (other.kind !== 'word' || used.has(other)) continue;
      const near = isOfTheSame(checked, element, passage, other);
      const rule =
        element.verb && !near ? null : (opposition(element.key, other.key) ?? (near ? antonym(element, other) : null));
      if (rule !== null) return [{ field: 'outcome' as const, here: element, there: other, rule }];
    }
    return [];
  });
}

/** The id of the row of words that exclude each other, else null. */
function antonym(a: Element, b: Element): string | null {
  const row = ANTONYMS.find(
    ({ one, other }) =>
      (one.includes(a.key) && other.includes(b.key)) || (one.includes(b.key) && other.includes(a.key)),
  );
  return row?.id ?? null;
}

/** Another figure of the same things, where the passage has none that fits. */
export function otherFigures(
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
        !isEither(other, passage) &&
        !isPartOfMore(other, passage) &&
        isOneMatter(checked, element, passage, other) &&
        sameThings(other.quantity.unit, quantity.unit) &&
        changes(checked, element) === changes(passage, other) &&
        (quantity.unit !== '' || governor(checked, element) === governor(passage, other)),
    );
    const [first] = same;
    if (first === undefined || same.some((other) => other.quantity !== null && touch(other.quantity, quantity)))
      return [];
    return [{ field: 'number' as const, here: element, there: first, rule: 'figures-apart' }];
  });
}

/** “Another 40”, “20 of those”: no count of all. */
function isPartOfMore({ start, end }: Element, { analysis: { report }, sentence }: Passage): boolean {
  const before = report.text.slice(Math.max(sentence.start, start - 16), start).toLowerCase();
  const after = report.text.slice(end, Math.min(sentence.end, end + 24)).toLowerCase();
  return MORE.test(before) || /^another\b/u.test(report.text.slice(start, end).toLowerCase()) || PART.test(after);
}

const MORE = /\b(?:another|further|additional|other|remaining)\s+$/u;
const PART = /^\s+(?:\S+ )?(?:of (?:those|them|whom|these|the)\b|others?\b|more\b)/u;

/** Whether two counts are of what the same is told of: of those who were hurt and of those who were caught there may be as many as there
 *  are. Where no verb tells it, they may be one. */
function isOneMatter(checked: Passage, element: Element, passage: Passage, other: Element): boolean {
  const [here, there] = [deedAt(checked, element), deedAt(passage, other)];
  if (here === null || there === null) return true;
  const [mine, theirs] = [pieceAt(checked, here), pieceAt(passage, there)];
  if (mine === undefined || theirs === undefined)
    return checked.sentence.tokens[here]?.lemma === passage.sentence.tokens[there]?.lemma;
  return isSame(mine, theirs);
}

/** The nearest verb above a figure; null where there is none but “be”. */
function deedAt({ sentence: { tokens } }: Passage, { token }: Element): number | null {
  let at = token;
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    if (tokens[at]?.tag === 'VERB') return at;
    at = tokens[at]?.head ?? -1;
  }
  return null;
}

function pieceAt({ elements }: Passage, token: number): Element | undefined {
  return elements.find((one) => one.kind === 'word' && one.token === token);
}

/** “From one capital to the other” counts nothing. */
function isEither({ start }: Element, { analysis: { report }, sentence }: Passage): boolean {
  return EITHER.test(report.text.slice(start, Math.min(sentence.end, start + 60)).toLowerCase());
}

const EITHER = /^one \S+ (?:\S+ ){0,2}?(?:the )?(?:other|another)\b/u;

/** Whether it is what something was changed to or by: “raised to 550 crowns” gainsays no “400 crowns” from before. */
function changes({ sentence: { tokens } }: Passage, { token }: Element): boolean {
  let at = token;
  while (/^(?:nummod|compound|flat)/u.test(tokens[at]?.relation ?? '')) at = tokens[at]?.head ?? -1;
  return CHANGE.has(tokens[tokens[at]?.head ?? -1]?.lemma ?? '');
}

const CHANGE: ReadonlySet<string> = new Set(
  OPPOSITES.flatMap(({ id, one, other }) => (id === 'more and less' ? [...one, ...other] : [])),
);

/** The word that a figure of nothing named hangs on: “rose to 27”, “a toll of 27”. */
function governor({ sentence: { tokens } }: Passage, { token }: Element): string {
  const head = tokens[token]?.head ?? -1;
  return tokens[head]?.lemma ?? '';
}

/** Another time, where the passage tells one and none of its times fits: another day, or another year of the very same deed (“built in
 *  1931”). */
export function otherTimes(missing: readonly Element[], checked: Passage, passage: Passage): Conflict[] {
  const told = passage.elements.filter(({ when }) => when !== null);
  return missing.flatMap((element) => {
    const { when } = element;
    const weekday = passage.elements.find(
      (one) => otherWeekday(element, one) && isOneMatter(checked, element, passage, one),
    );
    if (weekday !== undefined && !passage.elements.some((one) => one.kind === 'time' && isSame(element, one)))
      return [{ field: 'time' as const, here: element, there: weekday, rule: 'weekdays-apart' }];
    if (when === null) return [];
    const other = told.find(
      (one) =>
        one.when !== null &&
        !overlap(one.when, when) &&
        ((isDay(when.given) && isDay(one.when.given)) ||
          (isOneField(when.given, one.when.given) && governor(checked, element) === governor(passage, one))),
    );
    return other === undefined ? [] : [{ field: 'time' as const, here: element, there: other, rule: 'times-apart' }];
  });
}

function isDay(given: readonly string[]): boolean {
  return given.some((field) => field === 'day' || field === 'weekday');
}

/** “In the evening” is no other time than “on 12 March”. */
function isOneField(a: readonly string[], b: readonly string[]): boolean {
  return a.some((field) => b.includes(field));
}
