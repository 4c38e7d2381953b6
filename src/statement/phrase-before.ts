import type { Token } from '../model/sentence.ts';
import { headOf, nounEnd, type Phrase } from './noun-phrase.ts';
import { isNominal, isPronoun, isTime, word } from './word.ts';

/** The noun phrase that ends right before `before`: subject of a verb group that starts there. Appositions and clauses between
 *  commas are taken in: “Orla Dane, a spokesman for the ministry, said”. */
export function phraseBefore(tokens: readonly Token[], before: number, quotation: readonly number[]): Phrase | null {
  let end = before;
  while (end > 0 && tokens[end - 1]?.tag === 'ADV') end--;
  if (end > 0 && word(tokens[end - 1]) === ',') {
    const inserted = insertionBefore(tokens, end - 1, quotation);
    if (inserted === null) return null;
    const inner = plainBefore(tokens, inserted, quotation);
    return inner === null ? null : { start: inner.start, end, head: inner.head };
  }
  const plain = plainBefore(tokens, end, quotation);
  if (plain === null) return null;
  return plain;
}

/** The comma that opens the insertion which the comma at `close` ends. */
function insertionBefore(tokens: readonly Token[], close: number, quotation: readonly number[]): number | null {
  for (let at = close - 1; at > 0 && close - at < 40; at--) {
    if (quotation[at] !== -1 && quotation[close] === -1) continue;
    if (word(tokens[at]) !== ',') continue;
    const first = tokens[at + 1];
    const form = word(first);
    if (
      /^(?:who|which|whose|whom|a|an|the|his|her|its|their|one|and)$/u.test(form) ||
      first?.tag === 'NUM' ||
      first?.tag === 'NOUN' ||
      first?.tag === 'PROPN' ||
      (first?.tag === 'VERB' && /(?:ing|ed)$/u.test(form)) ||
      first?.tag === 'ADJ' ||
      first?.tag === 'ADP'
    ) {
      if (isNominal(tokens[at - 1]) || isPronoun(tokens[at - 1])) return at;
    }
    return null;
  }
  return null;
}

function plainBefore(tokens: readonly Token[], before: number, quotation: readonly number[]): Phrase | null {
  let end = before;
  let start = end;
  for (let at = end - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || quotation[at] !== quotation[end - 1]) break;
    const form = word(token);
    if (form === 'that' && token.tag === 'SCONJ') break;
    if (token.tag === 'PRON') {
      if (start === end || /^(?:his|her|its|their|my|our|your)$/u.test(form)) {
        start = at;
        if (/^(?:i|he|she|they|we|you|it|who|this|these|those)$/u.test(form)) break;
        continue;
      }
      break;
    }
    if (
      isNominal(token) ||
      form === "'s" ||
      form === '’s' ||
      form === '’' ||
      form === "'" ||
      form === '&' ||
      (token.tag === 'ADP' && form !== 'as') ||
      (form === 'close' && start < end && word(tokens[at + 1]) === 'to') ||
      (form === '-' && tokens[at + 1]?.start === token.end) ||
      // “two people briefed on the talks”
      (/^(?:briefed|involved)$/u.test(form) &&
        start < end &&
        tokens[at + 1]?.tag === 'ADP' &&
        tokens[at - 1]?.tag === 'NOUN') ||
      // “the Norland-based trader”, “the weary, 71-year-old envoy”
      (token.tag === 'VERB' && start < end && word(tokens[at - 1]) === '-' && tokens[at - 1]?.end === token.start) ||
      (form === ',' &&
        start < end &&
        tokens[at - 1]?.tag === 'ADJ' &&
        tokens[at - 2]?.tag === 'DET' &&
        /^(?:ADJ|NUM)$/u.test(tokens[at + 1]?.tag ?? ''))
    ) {
      if (token.tag === 'DET' && isPronoun(tokens[at + 1])) break;
      start = at;
      continue;
    }
    if (form === 'and' && isNominal(tokens[at - 1]) && isNominal(tokens[at + 1])) {
      start = at;
      continue;
    }
    break;
  }
  // A leading preposition belongs to an adverbial: “In March the minister” is “the minister”.
  while (
    start < end &&
    (tokens[start]?.tag === 'ADP' ||
      tokens[start]?.tag === 'PUNCT' ||
      word(tokens[start]) === "'s" ||
      word(tokens[start]) === '’s' ||
      word(tokens[start]) === 'and')
  ) {
    const after = nounEnd(tokens, start + 1);
    start = after > start + 1 && after < end && tokens[start]?.tag === 'ADP' ? after : start + 1;
  }
  // “11:20 Orla Dane says”: a live blog tells the hour first.
  if (start === 0 && /^\d{1,2}[:.]\d\d$/u.test(tokens[0]?.text ?? '')) start++;
  // “A harbour official this month said”
  if (end - start > 3 && isTime(tokens[end - 1]) && /^(?:this|last|next)$/u.test(word(tokens[end - 2]))) end -= 2;
  if (start >= end) return null;
  const plain = nounEnd(tokens, start);
  if (plain === start) return null;
  return { start, end, head: headOf(tokens, start, Math.min(plain, end)) };
}
