import { AMOUNTING, AMOUNTS, LASTING, TALKING } from '../lexicon/amounts.ts';
import type { Analysis } from '../model/analysis.ts';
import { gathered } from '../model/gathered.ts';
import type { Quantity } from '../model/mention.ts';
import { remembered } from '../model/remembered.ts';
import { isVague, rangeText, touch } from './differ.ts';
import type { Together } from './event.ts';
import { disjoint } from './fit.ts';
import { mentionsOf } from './mentioned.ts';
import { apartInTime } from './moment.ts';
import type { Bearing, Pair } from './pair.ts';
import { bearingOf, canMeet, headAt, type Passage, passagesOf, sharedNouns, standingAt } from './phrase.ts';
import { under } from './tree.ts';

/** What a thing has one of, given two values by two accounts: the fee of a transfer, the length of a call. */
export function amountPairs(analyses: readonly Analysis[], together: Together): readonly Pair[] {
  const byName = Map.groupBy(amountsOf(analyses), ({ name }) => name);
  return [...byName.values()].flatMap((amounts) => {
    const some = amounts.slice(0, MOST);
    return some.flatMap((a, at) => some.slice(at + 1).flatMap((b) => pairOf(a, b, together) ?? []));
  });
}

/** Figures for one name that are looked at. */
const MOST = 60;

interface Amount {
  /** “fee”, or `talk` for how long people talked. */
  readonly name: string;
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly head: number;
  /** Words that tell one such thing from another: “transfer | fee”. */
  readonly kinds: ReadonlySet<string>;
  readonly bearing: Bearing;
}

const amountsIn = remembered((analysis: Analysis): readonly Amount[] =>
  passagesOf(analysis).flatMap((passage) => [...pricesIn(passage), ...lengthsIn(passage)]),
);

const amountsOf = gathered(amountsIn);

/** A figure of a passage. */
export interface Given {
  readonly quantity: Quantity;
  /** Where the figure begins in the words of the passage. */
  readonly start: number;
}

/** The figures that a passage tells as given: neither offers nor demands, nor what was first thought. */
export function figuresOf({ analysis, sentence, words, statement }: Passage): readonly Given[] {
  if (
    statement?.act === 'deny' ||
    /\b(?:if|would|could|should|may|might|offer\w*|demand\w*|propos\w*|first|initial\w*)\b/u.test(words)
  )
    return [];
  return mentionsOf(analysis, sentence.index).flatMap((mention) => {
    const start = mention.start - sentence.start;
    if (mention.type !== 'quantity' || words[start] === ' ' || isVague(mention.quantity)) return [];
    return [{ quantity: mention.quantity, start }];
  });
}

/** “The fee is 25 million crowns.” */
function pricesIn(passage: Passage): readonly Amount[] {
  const { clauses, sentence, words } = passage;
  return figuresOf(passage).flatMap(({ quantity, start }) => {
    const lead = words.slice(0, start);
    if (!AMOUNTING.test(lead)) return [];
    const nouns = clauses.tokens.flatMap((token, at) =>
      token.tag === 'NOUN' &&
      token.end <= sentence.start + start &&
      AMOUNTS.has(token.lemma) &&
      clauses.tokens[at + 1]?.tag !== 'NOUN'
        ? [at]
        : [],
    );
    const last = nouns.at(-1);
    if (last === undefined || standingAt(passage, start) !== 'holds') return [];
    const noun = clauses.tokens[last];
    const between = words.slice((noun?.end ?? 0) - sentence.start, start);
    if (
      noun === undefined ||
      /[,;:()]/u.test(between) ||
      /\b(?:by|from|rise|rose|cut|fell|increase|raised)\b/u.test(between)
    )
      return [];
    const kinds = new Set(under(clauses, last, 'compound', 'amod').flatMap((at) => clauses.tokens[at]?.lemma ?? []));
    return [
      { name: noun.lemma, passage, quantity, head: headAt(passage, start), kinds, bearing: bearingOf(passage, true) },
    ];
  });
}

/** “A call that lasted six minutes”, “spoke with her for forty minutes”. */
function lengthsIn(passage: Passage): readonly Amount[] {
  const { words } = passage;
  if (!TALKING.test(words)) return [];
  return figuresOf(passage).flatMap(({ quantity, start }) => {
    if ((quantity.unit !== 'minute' && quantity.unit !== 'hour') || !LASTING.test(words.slice(0, start))) return [];
    const minutes = quantity.unit === 'hour' ? 60 : 1;
    const whole = {
      ...quantity,
      least: quantity.least * minutes,
      most: quantity.most === null ? null : quantity.most * minutes,
      unit: 'minute',
    };
    const bearing = bearingOf(passage, true);
    return [
      { name: 'talk', passage, quantity: whole, head: headAt(passage, start), kinds: new Set<string>(), bearing },
    ];
  });
}

function pairOf(a: Amount, b: Amount, together: Together): Pair | null {
  if (touch(a.quantity, b.quantity) || !isOneUnit(a.quantity.unit, b.quantity.unit)) return null;
  if (!canMeet(a.passage, b.passage, [a.head, b.head]) || disjoint(a.kinds, b.kinds)) return null;
  if (a.name === 'talk' ? !isOneTalk(a.passage, b.passage, together) : !isOneMatter(a, b, together)) return null;
  return {
    a: a.bearing,
    b: b.bearing,
    opposition: {
      field: 'number',
      verdict: 'real',
      rule: a.name === 'talk' ? 'amounts-apart/length-of-a-talk' : `amounts-apart/${a.name}`,
      why: 'figures for what there is one of, and they cannot both be right',
      values: [textOf(a.quantity), textOf(b.quantity)],
    },
  };
}

function isOneUnit(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}

function textOf(quantity: Quantity): string {
  return `${rangeText(quantity)} ${quantity.unit}`.trim();
}

/** Something else than the noun itself is named by both, or the reports tell of one event and no kind of it is told. */
function isOneMatter({ name, passage, kinds }: Amount, other: Amount, together: Together): boolean {
  const shared = sharedNouns(passage, other.passage).filter((noun) => noun !== name).length;
  if (shared >= 1 && together(passage.analysis, other.passage.analysis)) return true;
  return shared === 0 && kinds.size + other.kinds.size === 0 && passage.analysis !== other.passage.analysis
    ? together(passage.analysis, other.passage.analysis)
    : shared >= 2;
}

/** The same two people, on one day as far as told. */
function isOneTalk(a: Passage, b: Passage, together: Together): boolean {
  const people = ({ nouns }: Passage): readonly string[] =>
    [...nouns.keys()].filter((noun) => noun.startsWith('@person/'));
  const others = new Set(people(b));
  const both = people(a).filter((one) => others.has(one));
  if (a.times.some((one) => b.times.some((other) => apartInTime(one.when, other.when) === 'apart'))) return false;
  const told = a.times.length > 0 && b.times.length > 0;
  return both.length >= 2 || (both.length === 1 && told && together(a.analysis, b.analysis));
}
