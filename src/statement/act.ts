import type { Act } from '../model/statement.ts';
import type { Found } from './found.ts';
import { type Line, lineAt, type Reading, tokenAt } from './reading.ts';
import { finiteAt, verbGroup } from './verb-group.ts';
import { word } from './word.ts';

/** What kind of act it is: that of the verb of saying, or, for “We thank …” under “posted”, that of the quoted words. */
export function actOf(reading: Reading, found: Found): Act {
  if (found.act !== 'say' && found.act !== 'announce') return found.act;
  const first = found.content[0];
  const line = first === undefined ? undefined : reading.lines[lineAt(reading, first.start)];
  if (first === undefined || line === undefined) return found.act;
  const at = tokenAt(line, first.start);
  if (!/^(?:i|we)$/u.test(word(line.tokens[at]))) return found.act;
  let verb = at + 1;
  while (
    line.tokens[verb]?.tag === 'ADV' ||
    /^(?:would|want|wish|like|to|also|must|do)$/u.test(word(line.tokens[verb]))
  )
    verb++;
  const performed = line.tokens[verb];
  // “We warned them” tells of an act; “We warn them” is one.
  if (performed === undefined || /^(?:VBD|VBN|VBG)$/u.test(performed.form)) return found.act;
  return PERFORMED.get(performed.lemma) ?? found.act;
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

/** Whether the main clause of the content is negated: “no such meeting was held”, “it had not fired”, “not to fire”. */
export function isNegated(reading: Reading, found: Found): boolean {
  const first = found.content[0];
  const line = first === undefined ? undefined : reading.lines[lineAt(reading, first.start)];
  if (first === undefined || line === undefined) return false;
  const { tokens } = line;
  const at = tokenAt(line, first.start);
  if (at < 0) return false;
  if (/^(?:no|none|nobody|nothing|neither|never|not)$/u.test(word(tokens[at]))) return true;
  if (found.phrase) return false;
  const verb = mainVerb(line, at, first.end);
  return verb !== null && isDenied(line, verb);
}

/** The first finite verb of the words that stands in no relative or adverbial clause by the tree. */
function mainVerb(line: Line, from: number, end: number): number | null {
  const { tokens } = line;
  let any: number | null = null;
  for (let at = from; at < tokens.length && (tokens[at]?.start ?? 0) < end; at++) {
    if (!finiteAt(tokens, at)) continue;
    any ??= at;
    const token = tokens[at];
    const head = token?.tag === 'AUX' ? token.head : at;
    const clause = tokens[head];
    // “Our job, whether we win or | whether we do not win |, is …”
    const aside = (line.children[head] ?? []).some((child) => /^(?:whether|if|though)$/u.test(word(tokens[child])));
    if (clause !== undefined && !aside && !/^(?:acl|advcl|csubj)/u.test(clause.relation)) return at;
  }
  return any;
}

const HALF_DENIED = /^(?:only|just|merely|simply|solely|infrequently|uncommonly|least|without)$/u;

/** “was not”, “had never”, “is no”: a negation beside the finite verb. */
function isDenied(line: Line, verb: number): boolean {
  for (let at = verb + 1; at < line.tokens.length && at <= verb + 4; at++) {
    const token = line.tokens[at];
    // “There are not infrequently laws …”, “It is not only the port …”
    if (word(token) === 'not' && HALF_DENIED.test(word(line.tokens[at + 1]))) return false;
    if (/^(?:not|n't|n’t|never|no|nothing|nobody|neither|none)$/u.test(word(token))) return true;
    if (token?.tag !== 'AUX' && token?.tag !== 'ADV' && token?.tag !== 'PART') break;
  }
  return verbGroup(line.tokens, verb).negated;
}
