import { tellsTime } from '../cite/worded-tokens.ts';
import { formsOf, PREPOSITIONS, withoutArticles } from './nouns.ts';
import { unclear } from './plain.ts';
import { beginsVerb, timeUntil, type Verb, verbFrom, type Word } from './words.ts';

/** Where a noun with its “of”, its other names between commas and what is joined to it ends. */
export function nounEnd(words: readonly Word[], from: number, to: number, byToo: boolean, ofToo = true): number {
  let at = from;
  let content = false;
  for (; at < to; at++) {
    const word = words[at] as Word;
    if (word.kind === 'quote') break;
    if (word.kind === 'break') {
      const dated = content && tellsTime(words[at - 1] as Word) ? timeUntil(words, at + 1, to) : at + 1;
      const end = dated > at + 1 ? dated : content ? besideEnd(words, at, to) : null;
      if (end === null) break;
      at = end - 1;
      continue;
    }
    if (word.optional) continue;
    if (word.key === 'of' && content && !ofToo && !ofBehind(words, at, to)) break;
    if (word.key === 'of' && content && !beginsVerb(words, at + 1)) continue;
    if (word.key === 'by' && content && byToo && timeUntil(words, at, to) === at && !words[at + 1]?.key.startsWith('#'))
      continue;
    // “an outside auditor”
    if (PREPOSITIONS.has(word.key) && word.tag !== 'ADJ' && !counts(words, at)) break;
    if (word.key === 'to' || RELATIVE.has(word.key) || beginsVerb(words, at)) break;
    if (SUBORDINATORS.has(word.key)) break;
    if (COORDINATORS.has(word.key)) {
      if (!content || verbFrom(words, at + 1, to)?.finite === true || beginsVerb(words, at + 1)) break;
      continue;
    }
    if (content && timeUntil(words, at, to) > at && !words[at - 1]?.possessive && words[at - 1]?.key !== 'of') break;
    if (content && word.tag === 'ADV' && word.kind === 'content') break;
    content ||= word.kind === 'content' || !/^(?:a|an|the)$/u.test(word.key);
  }
  while (at > from && (words[at - 1]?.kind === 'break' || /^(?:a|an|the)$/u.test(words[at - 1]?.key ?? ''))) at--;
  return at;
}

/** Whether another “of” comes: in “cleared the head of the bank of fraud” only the last is that of the verb. */
function ofBehind(words: readonly Word[], at: number, to: number): boolean {
  for (let next = at + 1; next < to && words[next]?.kind !== 'break'; next++)
    if (words[next]?.key === 'of') return true;
  return false;
}

/** “over 200”, “about 40”: no preposition. */
export function counts(words: readonly Word[], at: number): boolean {
  return /^(?:about|over|than|under)$/u.test(words[at]?.key ?? '') && /^[#$€£]/u.test(words[at + 1]?.key ?? '');
}

/** Where what names the same between two commas ends: “, Runa Vik,”, “, the mayor”; null where none does. */
function besideEnd(words: readonly Word[], mark: number, to: number): number | null {
  const first = words[mark + 1];
  if (first === undefined || mark + 1 >= to) return null;
  if (!/^\p{Lu}/u.test(first.text) && !/^(?:a|an|the|its|his|her|their)$/u.test(first.key)) return null;
  if (timeUntil(words, mark + 1, to) > mark + 1) return null;
  let end = mark + 1;
  for (; end < to && words[end]?.kind !== 'break'; end++) {
    const word = words[end] as Word;
    if (word.kind === 'quote' || beginsVerb(words, end) || RELATIVE.has(word.key)) return null;
    if (COORDINATORS.has(word.key) || SUBORDINATORS.has(word.key)) return null;
    if (PREPOSITIONS.has(word.key) && word.key !== 'of' && word.key !== 'for') return null;
  }
  return end;
}

/** Where something with a verb of its own ends that begins at `from`: it takes all that may be its own. */
export function insideEnd(
  words: readonly Word[],
  from: number,
  to: number,
  verb: Verb | null,
  rest: readonly { readonly doer: string | null }[],
): number {
  const inner = verbFrom(words, from, to);
  for (let at = from + 1; at < to; at++) {
    const word = words[at] as Word;
    if (word.kind === 'break') {
      const next = words[at + 1];
      if (next === undefined) return at;
      if (COORDINATORS.has(next.key) && verbFrom(words, at + 1, to)?.finite === true)
        return inner?.finite === true ? unclear() : at;
      if (setOff(words, at + 1, to)) return at;
    }
    if (COORDINATORS.has(word.key) && words[at - 1]?.kind !== 'break' && verbFrom(words, at + 1, to)?.finite === true) {
      const next = verbFrom(words, at + 1, to);
      const joined = words.slice(at + 1, next?.from).every(({ kind, tag }) => kind !== 'break' && tag !== 'SCONJ');
      if (joined && inner?.finite === true) unclear();
      if (joined) return at;
    }
    // “were ordered to stay until Tuesday by the governor”
    if (
      word.key === 'by' &&
      verb?.passive === true &&
      inner?.passive !== true &&
      !rest.some(({ doer }) => doer !== null)
    ) {
      const named =
        timeUntil(words, at, to) === at && !words[at + 1]?.key.startsWith('#') && !beginsVerb(words, at + 1);
      if (named) return at;
    }
  }
  return to;
}

/** Whether something begins behind a comma that may go with any verb before it. */
function setOff(words: readonly Word[], at: number, to: number): boolean {
  const key = words[at]?.key ?? '';
  return (
    SUBORDINATORS.has(key) ||
    PREPOSITIONS.has(key) ||
    key === 'who' ||
    key === 'which' ||
    words[at]?.form === 'VBG' ||
    timeUntil(words, at, to) > at
  );
}

export function raw(words: readonly Word[], from: number, to: number): string {
  return withoutArticles(words.slice(from, to)).flatMap(formsOf).join(' ');
}

export const SUBORDINATORS: ReadonlySet<string> = new Set(
  'after before when while because since until once if unless although though as where whereas whether'.split(' '),
);
export const COORDINATORS: ReadonlySet<string> = new Set(['and', 'but', 'or']);
export const RELATIVE: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which', 'that']);
