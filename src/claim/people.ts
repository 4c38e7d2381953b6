import { PEOPLE, TOLLS } from '../lexicon/counting.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Telling } from '../model/happening.ts';
import type { Quantity } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { mentionsOf } from './mentioned.ts';

/** The figure of people that a telling gives; “52 dead” and “nine missing” count people without saying so. */
export function peopleIn({ quantities, lemma }: Telling): Quantity | null {
  const isToll = (word: string): boolean => TOLLS.some(({ lemmas }) => lemmas.includes(word));
  return quantities.find(({ unit }) => PEOPLE.has(unit) || isToll(unit) || (unit === '' && isToll(lemma))) ?? null;
}

/** All people whom one telling counts together: “two drivers and five passengers”. */
export function peopleTogether(telling: Telling): Quantity | null {
  const people = telling.quantities.filter(({ unit }) => PEOPLE.has(unit));
  const [first] = people;
  if (first === undefined || people.length < 2) return null;
  const sum = (of: (one: Quantity) => number): number => people.reduce((all, one) => all + of(one), 0);
  const open = people.some(({ most }) => most === null);
  return {
    least: sum(({ least }) => least),
    most: open ? null : sum(({ most }) => most ?? 0),
    unit: first.unit,
    about: people.some(({ about }) => about),
  };
}

/** “Twenty others were slightly hurt”: a part of those harmed, never their number. */
export function isPart(analysis: Analysis, telling: Telling): boolean {
  const { report } = analysis;
  const people = peopleIn(telling);
  const mention = mentionsOf(analysis, telling.sentence).find(
    (one) =>
      one.type === 'quantity' &&
      people !== null &&
      one.quantity.least === people.least &&
      one.quantity.most === people.most &&
      one.quantity.unit === people.unit,
  );
  if (mention === undefined) return PART.test(report.text.slice(telling.span.start, telling.span.end));
  const [from, to] = [Math.min(mention.start, telling.trigger.start), Math.max(mention.end, telling.trigger.end)];
  if (isNarrowed(analysis, telling, mention.start) || isOneOfSeveral(analysis, telling, mention)) return true;
  // What follows a comma behind both counts others: “twelve were hurt, among them five children”.
  const behind = report.text.slice(to, to + AFTER).split(/[,;:(–—]/u)[0] ?? '';
  const before = report.text.slice(Math.max(telling.span.start, from - BEFORE), from);
  return PART.test(`${before}${report.text.slice(from, to)}${behind}`);
}

/** “In the village of Vell alone nine people died”; what counts one place only says so with “alone”. */
function isNarrowed({ sentences, report }: Analysis, { sentence }: Telling, figure: number): boolean {
  const whole = sentences[sentence];
  if (whole === undefined) return false;
  const found = ALONE.exec(report.text.slice(whole.start, whole.end));
  return found !== null && Math.abs(whole.start + found.index - figure) <= ALONE_REACH;
}

/** “Two women and one man died”: where the telling holds one of the counts only, it is a part. */
function isOneOfSeveral(analysis: Analysis, { sentence, quantities }: Telling, own: Span): boolean {
  const counts = mentionsOf(analysis, sentence).filter(
    (one) => one.type === 'quantity' && PEOPLE.has(one.quantity.unit),
  );
  if (quantities.filter(({ unit }) => PEOPLE.has(unit)).length > 1) return false;
  return counts.some((one) => {
    const [first, second] = one.start < own.start ? [one, own] : [own, one];
    return one.start !== own.start && BESIDE.test(analysis.report.text.slice(first.end, second.start));
  });
}

/** Between two counts that stand beside each other. */
const BESIDE = /^(?: \p{L}+){0,3},? (?:and|plus|as well as) (?:the |another )?$/u;

/** “Alone” behind the name of a place; “was alone”, “let alone” are something else. */
const ALONE = /\b(?:in|at|from|on) (?:[\p{L}'’-]+ ){1,6}alone\b/iu;

/** UTF-16 units between the word and the figure: one clause. */
const ALONE_REACH = 80;

/** UTF-16 units round a figure in which a word may tell that it counts a part: some four words. */
const BEFORE = 24;
const AFTER = 40;

const PART =
  /\b(?:others?|another|slight(?:ly)?|light(?:ly)?|mild(?:ly)?|bad(?:ly)?|grave(?:ly)?|serious(?:ly)?|critical(?:ly)?|severe(?:ly)?|minor|life-threatening|also|own|linked|related|attributed|along with|of (?:them|whom|these|those)|among them)\b/iu;
