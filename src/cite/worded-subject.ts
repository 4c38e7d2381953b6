import { BE, isName } from './worded-plain.ts';
import { isPast, MODALS, type Token } from './worded-tokens.ts';

/** Whether somebody or something stands at a place, and a verb behind it. */
export function ownSubject(tokens: readonly Token[], from: number): boolean {
  let named = false;
  for (let at = from; at < Math.min(tokens.length, from + 8); at++) {
    const one = tokens[at] as Token;
    if (one.kind === 'break' || one.kind === 'quote') return false;
    if (BE.has(one.key) || MODALS.has(one.key) || /^(?:ha[sd]|have)$/u.test(one.key)) return named;
    if (one.kind !== 'content') {
      named ||= /^(?:he|she|it|they|nobody)$/u.test(one.key);
      continue;
    }
    if (isPast(one.key) && !isName(one)) return named;
    named ||= !/ly$/u.test(one.key);
  }
  return false;
}
