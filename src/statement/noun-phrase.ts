import type { Token } from '../model/sentence.ts';
import { finiteAt } from './verb-group.ts';
import { isNominal, isTime, word } from './word.ts';

/** A stretch of tokens, end exclusive, and the word that stands for it. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly head: number;
}

/** The noun phrase at `at` with what belongs to it on the right: “a spokesman for the ministry”, “Dane and Ferro”. */
export function nounPhrase(tokens: readonly Token[], at: number): Phrase | null {
  let end = nounEnd(tokens, at);
  if (end === at) return null;
  const head = headOf(tokens, at, end);
  for (;;) {
    const form = word(tokens[end]);
    let next = end;
    const near = form === 'close' && word(tokens[end + 1]) === 'to';
    if (JOINING.has(form) && (tokens[end]?.tag === 'ADP' || tokens[end]?.tag === 'ADJ' || near)) {
      next = end + 1;
      while (tokens[next]?.tag === 'ADP') next++;
      if (isTime(tokens[next]) || isTime(tokens[next + 1])) break;
    } else if ((form === 'and' || form === '&') && tokens[end]?.tag === 'CCONJ') next = end + 1;
    else if (tokens[end]?.tag === 'ADJ' && tokens[end + 1]?.tag === 'ADP') next = end + 2;
    else break;
    const after = nounEnd(tokens, next);
    if (after === next || (next === end + 1 && verbBefore(tokens, at) && startsClause(tokens, next, after))) break;
    end = after;
  }
  return { start: at, end, head };
}

const JOINING: ReadonlySet<string> = new Set([
  'of',
  'for',
  'from',
  'at',
  'with',
  'in',
  'to',
  'on',
  'by',
  'who',
  'close',
  'familiar',
]);

/** A finite verb not far before: then another clause may begin after “and”. */
function verbBefore(tokens: readonly Token[], at: number): boolean {
  for (let before = Math.max(0, at - 40); before < at; before++) if (finiteAt(tokens, before)) return true;
  return false;
}

/** “the truce and Norland accepted it”: what follows “and” is the subject of the next clause by the tree. */
function startsClause(tokens: readonly Token[], start: number, end: number): boolean {
  const head = tokens[headOf(tokens, start, end)];
  return head !== undefined && head.form !== '' && head.relation.startsWith('nsubj') && head.head >= end;
}

/** End of the plain noun phrase that starts at `at` (no prepositional phrase, no relative clause); `at` itself if there is none. */
export function nounEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  let noun = false;
  if (isReciprocal(tokens, at)) return at + 2;
  for (; end < tokens.length; end++) {
    const token = tokens[end];
    if (token === undefined) break;
    const form = word(token);
    if (form === 'that' && token.tag === 'SCONJ') break;
    if (end === at && (form === 'both' || form === 'either' || form === 'neither')) continue;
    if (token.tag === 'PRON') {
      if (end > at && !/^(?:his|her|its|their|my|our|your)$/u.test(word(tokens[end - 1]))) break;
      if (/^(?:his|her|its|their|my|our|your)$/u.test(form) && isNominal(tokens[end + 1])) continue;
      return end + 1;
    }
    if (token.tag === 'DET' && end > at && noun) break;
    if (form === "'s" || form === '’s' || form === "'" || form === '’') {
      if (!noun) break;
      noun = false;
      continue;
    }
    if (noun && isTime(tokens[end - 1]) && !isTime(token) && token.tag !== 'NUM') break;
    if (
      token.tag === 'NOUN' ||
      token.tag === 'PROPN' ||
      token.tag === 'NUM' ||
      token.tag === 'SYM' ||
      token.tag === 'X'
    ) {
      noun = true;
      continue;
    }
    if (token.tag === 'ADJ' || token.tag === 'DET' || (token.tag === 'ADV' && isNominal(tokens[end + 1]) && end === at))
      continue;
    if (
      (form === '-' || form === '&' || form === '–') &&
      noun &&
      isNominal(tokens[end + 1]) &&
      tokens[end + 1]?.start === token.end
    )
      continue;
    if (token.tag === 'VERB' && !noun && end > at && /(?:ed|ing|en)$/u.test(form) && isNominal(tokens[end + 1]))
      continue;
    break;
  }
  return noun || end - at !== 1 || !isPaired(tokens[at]) ? end : at;
}

/** “each other”, “one another” */
export function isReciprocal(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [word(tokens[at]), word(tokens[at + 1])];
  return (first === 'each' && second === 'other') || (first === 'one' && second === 'another');
}

/** “both”, “either” alone are no phrase here. */
function isPaired(token: Token | undefined): boolean {
  return token?.tag === 'CCONJ';
}

/** The last noun of a plain noun phrase stands for it. */
export function headOf(tokens: readonly Token[], start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    const tag = tokens[at]?.tag;
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON' || tag === 'NUM' || tag === 'X') return at;
  }
  return end - 1;
}
