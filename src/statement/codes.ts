import type { Tag } from '../model/sentence.ts';
import { hashText } from '../text/hash.ts';

const ALL: readonly Tag[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
];

/** Numbers of the universal tags, from 1; 0 is no word. */
export const TAGS: ReadonlyMap<string, number> = new Map(ALL.map((tag, at) => [tag, at + 1]));

/** A number for the name of a rule or a part of it. */
function ruleCode(rule: string): number {
  return hashText(rule, 0, rule.length);
}

/** What all choices of one candidate know of the rules' finding. */
export interface Ruled {
  /** 0 where no rule found anything. */
  readonly any: number;
  readonly rule: number;
  /** The pattern alone: “clause”, “inquit”. */
  readonly frame: number;
}

export function ruledBy(found: { readonly rule: string } | null): Ruled {
  if (found === null) return { any: 0, rule: 0, frame: 0 };
  return { any: 1, rule: ruleCode(found.rule), frame: ruleCode(found.rule.slice(found.rule.indexOf('/') + 1)) };
}
