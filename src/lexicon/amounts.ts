/** WHAT A THING HAS ONE OF: a price, a length, a fee. Two accounts that give it two values differ. Dictionary forms, general English. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nouns that tell in what a figure is given: “the fee was 14 million”. A toll or a count is none: these grow. */
export const AMOUNTS: ReadonlySet<string> = words(
  'fee price cost fare fine salary wage ransom budget debt deficit turnover profit loss height length width depth weight speed distance prize reward bonus ' +
    'value rent bill tax penalty compensation deposit loan grant subsidy donation bribe tariff rate capacity payment bail',
);

/** What joins such a noun and its figure: “was”, “came to”, “of”. Matched right before the figure. */
export const AMOUNTING =
  /\b(?:is|was|are|were|be|been|of|at|to|totals?|totall?ed|reach(?:es|ed)|exceed(?:s|ed)|:)(?: (?:about|some|around|nearly|almost|only|just|over|under|roughly|more than|less than|at least|up to|as (?:much|little) as))*\s*(?:[$€£]\s?)?$/u;

/** Talks between people, which last so and so long. */
export const TALKING =
  /\b(?:calls?|called|phoned?|telephoned?|rang|spoke|speaks|talk(?:s|ed)?|conversation|meetings?|met|meets|audience|interview(?:ed)?)\b/u;

/** How long they were: matched right before the figure. */
export const LASTING =
  /\b(?:for|last(?:s|ed|ing)|took|of|in|gave|spent|had)(?: (?:the \w+|him|her|them))?(?: (?:about|some|around|nearly|almost|only|just|over|under|roughly|more than|less than|at least|barely|all of|no more than))*\s*$/u;
