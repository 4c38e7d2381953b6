import { BY_HAND } from '../cite/worded-place.ts';
import { lemmaOf } from '../cite/worded-tokens.ts';
import { hasOwnDay } from '../lexicon/event-nouns.ts';
import { COORDINATORS, counts, insideEnd, nounEnd, RELATIVE, raw, SUBORDINATORS } from './ends.ts';
import { nounOf, PREPOSITIONS } from './nouns.ts';
import { plainly, unclear } from './plain.ts';
import { beginsVerb, isAdverb, timeUntil, type Verb, verbFrom, type Word } from './words.ts';

/** What stands behind a verb, piece by piece. */
export interface Phrase {
  readonly text: string;
  /** The words that it is made of; more for what was joined to it. */
  readonly words: readonly Word[];
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

const ADJUNCT: ReadonlySet<string> = new Set(
  'after before during since until despite following because amid'.split(' '),
);
const SPEAKING = /^(?:saying|adding|urging|warning|insisting|arguing|claiming)$/u;
/** “fell by 12 per cent”, “fell 12 per cent”. */
const GROWS =
  /^(?:r[io]ses?|risen|falls?|fell|fallen|gr[oe]ws?|grown|climbed|dropped|jumped|sank|shrank|increased|declined)$/u;

/** “accused the farm of theft”: no farm of theft. */
const ACCUSING =
  /^(?:accus|clear|convict|acquit|suspect|rob|depriv|strip|remind|inform|notif|warn)(?:e|es|ed|ing|s|bed|bing|ped|ied)?$/u;

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
  const put = (text: string, end: number, more: Partial<Phrase> = {}): void => {
    rest.push({
      text,
      words: words.slice(comma ? start - 1 : start, end),
      doer: null,
      opener: '',
      tied: false,
      ...more,
    });
  };
  /** A piece that goes with the verb, or may go with what stands right before it. */
  const putAround = (text: string, opener: string, end: number): void => {
    const last = rest.at(-1);
    const placed =
      last !== undefined &&
      /^(?:at|during)$/u.test(last.opener) &&
      BY_HAND.has(lemmaOf(words[verb?.main ?? -1]?.key ?? ''));
    const own = noun === start - 1 && dayOfOne(placed ? start - last.words.length : start);
    const loose = comma && (nested || loosely);
    if (own || loose) put(`${loose ? 'loosely ' : ''}${text}`, end, { opener });
    else around.push(text);
  };
  /** Whether the noun at an index may have a day of its own. */
  const ownDay = (index: number): boolean => {
    const { text = '', key = '' } = words[index] ?? {};
    return /^\p{Ll}/u.test(text) && hasOwnDay(key, verb === null ? null : (words[verb.main]?.key ?? null));
  };
  /** Whether one of the nouns behind the verb, up to an index, may have a day of its own: “rejected talks in a hall in May”. */
  const dayOfOne = (end: number): boolean => {
    for (let index = end - 1; index >= from && words[index]?.kind !== 'break'; index--)
      if (words[index]?.tag === 'NOUN' && words[index - 2]?.key !== 'by' && ownDay(index)) return true;
    return end === start && ownDay(noun);
  };
  const takesOf = verb !== null && ACCUSING.test(words[verb.main]?.key ?? '');
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
      put(`“${word.key}”`, at + 1);
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
      put(`${last.text} ${word.key} ${nounOf(words.slice(at + 1, end))}`, end, {
        opener: last.opener,
        words: [...last.words, ...words.slice(at, end)],
      });
      noun = end - 1;
      at = end;
    } else if ((word.key === 'who' || word.key === 'which') && comma) {
      if (verbFrom(words, at, to) === null) unclear();
      return { rest, around, at };
    } else if (RELATIVE.has(word.key)) {
      at = insideEnd(words, at, to, verb, rest);
      nested = true;
      put((noun === start - 1 ? doneTo(words, start, at) : null) ?? raw(words, start, at), at);
    } else {
      const timed = timeUntil(words, at, to);
      const opener = words[timed]?.key ?? '';
      if (timed > at && timed < to && /^(?:after|before)$/u.test(opener) && !PREPOSITIONS.has(word.key)) {
        at = insideEnd(words, timed, to, verb, rest);
        putAround(raw(words, start, at), opener, at);
      } else if (timed > at) {
        at = timed;
        putAround(raw(words, start, at), word.key, at);
      } else if (SUBORDINATORS.has(word.key) && clausal(words, at, to)) {
        at = insideEnd(words, at, to, verb, rest);
        const dated = word.key === 'when' ? timeAtEnd(words, start + 2, at) : at;
        if (dated < at && !(comma && (nested || loosely))) {
          // What took place when something else did took place on its day.
          around.push(raw(words, start, dated), raw(words, dated, at));
        } else if (word.key === 'whether' || word.key === 'as') put(raw(words, start, at), at);
        else putAround(raw(words, start, at), word.key, at);
        nested = true;
      } else if (word.key === 'to' && isInfinitive(words, at)) {
        at = insideEnd(words, at, to, verb, rest);
        nested = true;
        put(raw(words, start, at), at);
      } else if (beginsVerb(words, at)) {
        const inner = verbFrom(words, at, to);
        if (inner === null || inner.finite) unclear();
        if (comma && SPEAKING.test(word.key) && DENYING.test(words[verb?.main ?? -1]?.key ?? '')) nested = false;
        at = insideEnd(words, at, to, verb, rest);
        if ((comma || (verb === null && start === from)) && word.form === 'VBG')
          putAround(raw(words, start, at), 'ing', at);
        else put((noun === start - 1 ? doneBy(words, start, at, inner) : null) ?? raw(words, start, at), at);
        nested = true;
      } else if (PREPOSITIONS.has(word.key) || word.key === 'because') {
        at = phraseAt(at);
      } else if (isAdverb(word)) {
        around.push(word.key);
        at++;
        continue;
      } else {
        if (comma && rest.length === 0) unclear();
        const end = nounEnd(words, at, to, verb?.passive !== true, !takesOf);
        if (end === at) unclear();
        put(nounOf(words.slice(at, end)), end);
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
      put(raw(words, first, end), end, { opener });
      nested = true;
      return end;
    }
    let end = nounEnd(words, head, to, false, !(takesOf && opener === 'by'));
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
      // “despite doubts raised by two of its advisers”
      const relative = /^(?:that|which)$/u.test(words[end]?.key ?? '');
      if (end < to && (relative || (beginsVerb(words, end) && words[end]?.form === 'VBN'))) {
        const told = end;
        end = insideEnd(words, told, to, null, rest);
        const inner = verbFrom(words, told, end);
        const done = relative ? doneTo(words, told, end) : inner === null ? null : doneBy(words, told, end, inner);
        more.push(done ?? raw(words, told, end));
        nested = true;
      }
      putAround([text, ...more].join(' '), opener, end);
    } else {
      put(text, end, {
        opener,
        doer: opener === 'by' && head === first + 1 ? nounOf(inside) : null,
        tied: verb !== null && !ownDay(first - 1) && hangsOn(words, head, end, verb.main),
      });
    }
    noun = end - 1;
    return end;
  }
}

/** “figures that the ministry disputed on Monday”, told as “figures disputed by the ministry on Monday”; null where it is nothing of the kind. */
function doneTo(words: readonly Word[], from: number, to: number): string | null {
  const verb = verbFrom(words, from, to);
  if (!/^(?:that|which)$/u.test(words[from]?.key ?? '') || verb === null || verb.from < from + 2 || verb.passive)
    return null;
  if (
    !/^then(?: perfect)?$/u.test(verb.manner) ||
    words.slice(from, verb.from).some(({ kind }) => kind !== 'content' && kind !== 'function')
  )
    return null;
  const told = plainly(() => phrasesOf(words, verb.to, to, verb));
  // What has an object of its own is no relative clause of what stands before it: “told reporters that Moss paid the bill”.
  if (told === null || told.at < to || told.rest.some(({ opener }) => opener === '')) return null;
  return doneText(nounOf(words.slice(from + 1, verb.from)), verb, words, told);
}

function doneBy(words: readonly Word[], from: number, to: number, verb: Verb): string | null {
  if (verb.from !== from || verb.main !== from || words[from]?.form !== 'VBN') return null;
  const told = plainly(() => phrasesOf(words, verb.to, to, { ...verb, passive: true }));
  if (told === null || told.at < to) return null;
  const [by, ...more] = told.rest;
  if (by === undefined || by.doer === null || more.some(({ doer }) => doer !== null)) return null;
  return doneText(by.doer, verb, words, { ...told, rest: more });
}

function doneText(who: string, verb: Verb, words: readonly Word[], { rest, around }: Told): string {
  const more = [...rest.map(({ text }) => text), ...[...around, ...verb.adverbs].toSorted((a, b) => (a < b ? -1 : 1))];
  return ['done by', who, lemmaOf(words[verb.main]?.key ?? ''), ...more].join(' ');
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
