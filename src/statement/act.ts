import type { Act } from '../model/statement.ts';
import type { Found } from './found.ts';
import { finiteAt, verbGroup, word } from './grammar.ts';
import { lineAt, type Reading } from './reading.ts';

/** What kind of act it is: that of the verb of saying, or, for “We thank …” under “posted”, that of the quoted words. */
export function actOf(reading: Reading, found: Found): Act {
  if (found.act !== 'say' && found.act !== 'announce') return found.act;
  const first = found.content[0];
  const line = first === undefined ? undefined : reading.lines[lineAt(reading, first.start)];
  if (first === undefined || line === undefined) return found.act;
  const at = line.tokens.findIndex((token) => token.start >= first.start);
  if (!/^(?:i|we)$/u.test(word(line.tokens[at]))) return found.act;
  let verb = at + 1;
  while (
    line.tokens[verb]?.tag === 'ADV' ||
    /^(?:would|want|wish|like|to|also|must|do)$/u.test(word(line.tokens[verb]))
  )
    verb++;
  return PERFORMED.get(line.tokens[verb]?.lemma ?? '') ?? found.act;
}

/** “We thank …”, “I urge …”: saying it is doing it. */
const PERFORMED: ReadonlyMap<string, Act> = new Map([
  ['thank', 'thank'],
  ['urge', 'urge'],
  ['appeal', 'urge'],
  ['demand', 'urge'],
  ['deny', 'deny'],
  ['reject', 'deny'],
  ['accuse', 'accuse'],
  ['warn', 'warn'],
  ['promise', 'promise'],
  ['pledge', 'promise'],
  ['propose', 'propose'],
  ['announce', 'announce'],
  ['confirm', 'confirm'],
  ['ask', 'ask'],
]);

/** Whether the main clause of the content is negated: “no such meeting was held”, “it had not fired”. */
export function isNegated(reading: Reading, found: Found): boolean {
  const first = found.content[0];
  if (first === undefined) return false;
  const line = reading.lines[lineAt(reading, first.start)];
  if (line === undefined) return false;
  const at = line.tokens.findIndex((token) => token.start >= first.start);
  if (at < 0) return false;
  if (/^(?:no|none|nobody|nothing|neither|never|not)$/u.test(word(line.tokens[at]))) return true;
  for (let verb = at; verb < line.tokens.length && (line.tokens[verb]?.start ?? 0) < first.end; verb++) {
    if (line.tokens[verb]?.tag === 'VERB' && finiteAt(line.tokens, verb)) return verbGroup(line.tokens, verb).negated;
    if (
      line.tokens[verb]?.tag === 'AUX' &&
      line.tokens[verb + 1]?.tag !== 'VERB' &&
      ["n't", 'not', 'no'].includes(word(line.tokens[verb + 1]))
    )
      return true;
  }
  return false;
}
