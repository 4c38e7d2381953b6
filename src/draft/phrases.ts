import { tellsTime } from '../cite/worded-tokens.ts';
import { hasOwnDay } from '../lexicon/event-nouns.ts';
import { formsOf, nounOf, PREPOSITIONS, withoutArticles } from './nouns.ts';
import { beginsVerb, isAdverb, timeUntil, type Verb, verbFrom, type Word } from './words.ts';

/** What stands behind a verb, piece by piece. */
export interface Phrase {
  readonly text: string;
  /** Whom a phrase with “by” names; else null. */
  readonly doer: string | null;
  /** The first word of the phrase: a preposition, or '' for what has none. */
  readonly opener: string;
  /** Whether the parser hangs it on the verb, and no event or plan stands right before it that it may belong to. */
  readonly tied: boolean;
}

export interface Told {
  /** In their order. */
  readonly rest: readonly Phrase[];
  /** What goes with the verb wherever it stands: times, “when …”, adverbs. */
  readonly around: readonly string[];
  /** Where it ends: a conjunction or relative pronoun with a verb of its own, else the end. */
  readonly at: number;
}

/** A text that is not plain enough to be read. */
export const UNCLEAR = new Error('not plain');

export function unclear(): never {
  throw UNCLEAR;
}

export const SUBORDINATORS: ReadonlySet<string> = new Set(
  'after before when while because since until once if unless although though as where whereas whether'.split(' '),
);
const COORDINATORS: ReadonlySet<string> = new Set(['and', 'but', 'or']);
const RELATIVE: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which', 'that']);
const ADJUNCT: ReadonlySet<string> = new Set(
  'after before during since until despite following because amid'.split(' '),
);
const SPEAKING = /^(?:saying|adding|urging|warning|insisting|arguing|claiming)$/u;
/** “fell by 12 per cent”, “fell 12 per cent”. */
const GROWS =
  /^(?:r[io]ses?|risen|falls?|fell|fallen|gr[oe]ws?|grown|climbed|dropped|jumped|sank|shrank|increased|declined)$/u;

/** Whoever denies is who goes on “, saying …”. */
const DENYING = /^(?:denied|denies|rejected|rejects|disputed|dismissed|refused)$/u;

/** Read what stands from `from` to `to` behind a verb (null: in front of a clause, or beside a saying).
 *  @param options.loosely whether what is set off by a comma may as well go with something outside */
export function phrasesOf(
  words: readonly Word[],
  from: number,
  to: number,
  verb: Verb | null,
  { loosely = false }: { readonly loosely?: boolean } = {},
): Told {
  const rest: Phrase[] = [];
  const around: string[] = [];
  let noun = -1;
  let at = from;
  let comma = false;
  let nested = false;
  const put = (text: string, more: Partial<Phrase> = {}): void => {
    rest.push({ text, doer: null, opener: '', tied: false, ...more });
  };
  /** A piece that goes with the verb, or may go with what stands right before it. */
  const putAround = (text: string, opener: string): void => {
    const own = noun === start - 1 && ownDay(noun);
    const loose = comma && (nested || loosely);
    if (own || loose) put(`${loose ? 'loosely ' : ''}${text}`, { opener });
    else around.push(text);
  };
  /** Whether the noun at an index may have a day of its own. */
  const ownDay = (index: number): boolean => {
    const { text = '', key = '' } = words[index] ?? {};
    return /^\p{Ll}/u.test(text) && hasOwnDay(key, verb === null ? null : (words[verb.main]?.key ?? null));
  };
  let start = at;
  while (at < to) {
    const word = words[at] as Word;
    start = at;
    if (word.kind === 'break') {
      comma = true;
      at++;
      continue;
    }
    if (word.optional) {
      at++;
      continue;
    }
    if (word.kind === 'quote') {
      put(`“${word.key}”`);
      at++;
    } else if (COORDINATORS.has(word.key)) {
      const next = verbFrom(words, at + 1, to);
      if (next?.finite === true) return { rest, around, at };
      if (verb?.passive === true && isJoined(words, at + 1)) return { rest, around, at };
      // “new barriers and, by May, a report”
      const last = rest.pop();
      if (last === undefined || comma) unclear();
      const end = nounEnd(words, at + 1, to, true);
      if (end === at + 1) unclear();
      put(`${last.text} ${word.key} ${nounOf(words.slice(at + 1, end))}`, { opener: last.opener });
      noun = end - 1;
      at = end;
    } else if ((word.key === 'who' || word.key === 'which') && comma) {
      if (verbFrom(words, at, to) === null) unclear();
      return { rest, around, at };
    } else if (RELATIVE.has(word.key)) {
      at = insideEnd(words, at, to, verb, rest);
      nested = true;
      put(raw(words, start, at));
    } else {
      const timed = timeUntil(words, at, to);
      const opener = words[timed]?.key ?? '';
      if (timed > at && timed < to && /^(?:after|before)$/u.test(opener) && !PREPOSITIONS.has(word.key)) {
        at = insideEnd(words, timed, to, verb, rest);
        putAround(raw(words, start, at), opener);
      } else if (timed > at) {
        at = timed;
        putAround(raw(words, start, at), word.key);
      } else if (SUBORDINATORS.has(word.key) && clausal(words, at, to)) {
        at = insideEnd(words, at, to, verb, rest);
        const dated = word.key === 'when' ? timeAtEnd(words, start + 2, at) : at;
        if (dated < at && !(comma && (nested || loosely))) {
          // What took place when something else did took place on its day.
          around.push(raw(words, start, dated), raw(words, dated, at));
        } else if (word.key === 'whether' || word.key === 'as') put(raw(words, start, at));
        else putAround(raw(words, start, at), word.key);
        nested = true;
      } else if (word.key === 'to' && isInfinitive(words, at)) {
        at = insideEnd(words, at, to, verb, rest);
        nested = true;
        put(raw(words, start, at));
      } else if (beginsVerb(words, at)) {
        const inner = verbFrom(words, at, to);
        if (inner === null || inner.finite) unclear();
        if (comma && SPEAKING.test(word.key) && DENYING.test(words[verb?.main ?? -1]?.key ?? '')) nested = false;
        at = insideEnd(words, at, to, verb, rest);
        if ((comma || (verb === null && start === from)) && word.form === 'VBG')
          putAround(raw(words, start, at), 'ing');
        else put(raw(words, start, at));
        nested = true;
      } else if (PREPOSITIONS.has(word.key) || word.key === 'because') {
        at = phraseAt(at);
      } else if (isAdverb(word)) {
        around.push(word.key);
        at++;
        continue;
      } else {
        if (comma && rest.length === 0) unclear();
        const end = nounEnd(words, at, to, verb?.passive !== true);
        if (end === at) unclear();
        put(nounOf(words.slice(at, end)));
        noun = end - 1;
        at = end;
      }
    }
    comma = false;
  }
  return { rest, around, at };

  /** “in 14 of 20 samples”, “for taking bribes”, “after a fifth defeat”; where it ends. */
  function phraseAt(first: number): number {
    let head = first + 1;
    const opener = words[first]?.key ?? '';
    while (PREPOSITIONS.has(words[head]?.key ?? '') && !counts(words, head) && head < to) head++;
    if ((beginsVerb(words, head) && words[head]?.form === 'VBG') || RELATIVE.has(words[head]?.key ?? '')) {
      const end = insideEnd(words, head, to, verb, rest);
      put(raw(words, first, end), { opener });
      nested = true;
      return end;
    }
    let end = nounEnd(words, head, to, false);
    if (end === head) unclear();
    const inside = words.slice(head, end);
    const grows = opener === 'by' && words[head]?.key.startsWith('#') && GROWS.test(words[verb?.main ?? -1]?.key ?? '');
    const text = grows ? nounOf(inside) : `${raw(words, first, head)} ${nounOf(inside)}`;
    if (ADJUNCT.has(opener)) {
      // “following pressure from Norland behind the scenes”
      const more: string[] = [];
      while (
        end < to &&
        PREPOSITIONS.has(words[end]?.key ?? '') &&
        words[end]?.key !== 'by' &&
        !ADJUNCT.has(words[end]?.key ?? '') &&
        timeUntil(words, end, to) === end
      ) {
        const next = nounEnd(words, end + 1, to, false);
        if (next === end + 1) break;
        more.push(`${words[end]?.key} ${nounOf(words.slice(end + 1, next))}`);
        end = next;
      }
      putAround([text, ...more].join(' '), opener);
    } else {
      put(text, {
        opener,
        doer: opener === 'by' && head === first + 1 ? nounOf(inside) : null,
        tied: verb !== null && !ownDay(first - 1) && hangsOn(words, head, end, verb.main),
      });
    }
    noun = end - 1;
    return end;
  }
}

/** “and accepted by Sudmark”: a participle that shares the auxiliary of the verb before it. */
export function isJoined(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    beginsVerb(words, at) &&
    /^VB[ND]$/u.test(words[at]?.form ?? '') &&
    (next === undefined || next.kind === 'break' || PREPOSITIONS.has(next.key) || SUBORDINATORS.has(next.key))
  );
}

/** Whether the parser hangs the phrase on the verb. */
function hangsOn(words: readonly Word[], from: number, to: number, verb: number): boolean {
  return words.slice(from, to).some(({ head, relation }) => head === verb && relation.startsWith('obl'));
}

function isInfinitive(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && (next.form === 'VB' || (beginsVerb(words, at + 1) && next.form !== 'VBG'));
}

/** Whether a verb stands behind a word that may open a clause or a phrase (“after the vote”). */
function clausal(words: readonly Word[], at: number, to: number): boolean {
  for (let next = at + 1; next < to; next++) {
    const word = words[next] as Word;
    if (word.kind === 'break') return false;
    if (beginsVerb(words, next)) return verbFrom(words, next, to)?.finite === true;
  }
  return false;
}

/** Where the time begins that ends a stretch; its end where none does. */
function timeAtEnd(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (timeUntil(words, at, to) === to && !hasOwnDay(words[at - 1]?.key ?? '', null)) return at;
  }
  return to;
}

/** Where a noun with its “of”, its other names between commas and what is joined to it ends. */
function nounEnd(words: readonly Word[], from: number, to: number, byToo: boolean): number {
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
    if (word.key === 'of' && content && !beginsVerb(words, at + 1)) continue;
    if (word.key === 'by' && content && byToo && timeUntil(words, at, to) === at && !words[at + 1]?.key.startsWith('#'))
      continue;
    if (PREPOSITIONS.has(word.key) && !counts(words, at)) break;
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

/** “over 200”, “about 40”: no preposition. */
function counts(words: readonly Word[], at: number): boolean {
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
function insideEnd(
  words: readonly Word[],
  from: number,
  to: number,
  verb: Verb | null,
  rest: readonly Phrase[],
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
