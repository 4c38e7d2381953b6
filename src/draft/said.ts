import { SAY } from '../cite/worded-tokens.ts';
import {
  asideOf,
  byCode,
  type Clause,
  EMPTY,
  frontOf,
  mainVerb,
  opensAside,
  readClauses,
  subjectOf,
  toldAside,
  trimmed,
} from './clauses.ts';
import { SUBORDINATORS } from './ends.ts';
import { nounOf, PREPOSITIONS } from './nouns.ts';
import { phrasesOf } from './phrases.ts';
import { plainly, unclear } from './plain.ts';
import { beginsVerb, timeUntil, type Verb, verbFrom, type Word } from './words.ts';

/** Read a sentence as far as it is plain; null where it is not. Whatever is left out of a reading makes it null. */
export function readSentence(words: readonly Word[]): Read | null {
  const own = insertedFirst(words);
  return plainly(() => readSaid(own, 0, own.length));
}

/** “The bishop, in a letter of May, apologised” as “In a letter of May, the bishop apologised”. */
function insertedFirst(words: readonly Word[]): readonly Word[] {
  const [first, last] = words.flatMap(({ kind }, at) => (kind === 'break' ? [at] : []));
  if (first === undefined || last === undefined || first === 0) return words;
  const opener = words[first + 1]?.key ?? '';
  const opens = (PREPOSITIONS.has(opener) || SUBORDINATORS.has(opener)) && !/^(?:as|like|of|about|than)$/u.test(opener);
  const plain = words.slice(0, last).every(({ kind }) => kind !== 'quote');
  if (!opens || !plain || !beginsVerb(words, last + 1)) return words;
  if (words.some((_, at) => at < first && beginsVerb(words, at))) return words;
  const order = [...words.keys()];
  const moved = [...order.slice(first + 1, last + 1), ...order.slice(0, first), ...order.slice(last + 1)];
  return moved.map((at) => ({ ...(words[at] as Word), head: moved.indexOf((words[at] as Word).head) }));
}

/** One sentence: who says it, the outermost first, and what is said. */
export interface Read {
  readonly sayings: readonly Saying[];
  readonly clauses: readonly Clause[];
}

/** “Dane told reporters on Monday”. */
export interface Saying {
  readonly cue: string;
  readonly who: string;
  readonly whom: readonly string[];
  readonly around: readonly string[];
  /** Whether it may reach over the first clause alone. */
  readonly scope: 'all' | 'first';
}

/** Verbs of saying that may stand behind what is said. */
const CUES = new Set([
  SAY,
  ...(
    'told added acknowledged announced promised warned claimed insisted explained argued confirmed alleged admitted wrote urged reported ' +
    'predicted estimated noted tells adds warns claims insists argues confirms alleges admits'
  ).split(' '),
]);
function readSaid(words: readonly Word[], from: number, to: number, loosely = false): Read {
  while (to > from && words[to - 1]?.kind === 'break') to--;
  while (to > from && words[from]?.kind === 'break') from++;
  // “Nobody told us.”
  const [only, ...more] = words.slice(from, to).filter(({ kind }) => kind !== 'break');
  if (only?.kind === 'quote' && more.length === 0)
    return { sayings: [], clauses: [{ ...EMPTY, verb: `“${only.key}”` }] };
  const tail = tailSaying(words, from, to);
  if (tail !== null) {
    const inner = readSaid(words, from, tail.at, loosely);
    return { ...inner, sayings: [tail.saying, ...inner.sayings] };
  }
  const head = headSaying(words, from, to);
  if (head !== null) {
    const own = head.saying.scope !== 'all';
    const goesOn = own ? speakerGoesOn(words, head.at, to) : null;
    const inner = readSaid(words, head.at, goesOn?.mark ?? to, own);
    if (goesOn !== null) {
      const more = readClauses(words, goesOn.at, to, false, head.saying.who);
      if (inner.clauses.length > 1) unclear();
      return {
        sayings: [head.saying, ...inner.sayings],
        clauses: [...inner.clauses, ...more.map((one) => ({ ...one, link: `${goesOn.link} by the speaker` }))],
      };
    }
    const several =
      inner.clauses.length > 1 && head.saying.scope !== 'all' && !allWithThat(words, head.at, to, inner.clauses);
    return { ...inner, sayings: [{ ...head.saying, scope: several ? 'first' : 'all' }, ...inner.sayings] };
  }
  return { sayings: [], clauses: readClauses(words, from, to, loosely) };
}

/** “said that the dam broke and that the towns were flooded”, “… broke and the towns were flooded”: whoever says the one says the other. Behind a
 *  comma it may be told by the report. */
function allWithThat(words: readonly Word[], from: number, to: number, clauses: readonly Clause[]): boolean {
  if (words[from - 1]?.key !== 'that' || clauses.some(({ link }) => link !== '' && link !== 'and')) return false;
  const own = words.slice(from, to);
  const joints = own.filter(({ key }, at) => key === 'and' && own[at + 1]?.key === 'that');
  const loose = own.some(
    ({ kind }, at) => kind === 'break' && own[at + 1]?.key === 'and' && own[at + 2]?.key !== 'that',
  );
  if (joints.length === 0) return !loose && clauses.length === 2;
  return joints.length === clauses.length - 1;
}

/** “Dane said that nobody was hurt, but (she) asked families to stay away”: a comma, and a verb of speech without another subject. */
function speakerGoesOn(words: readonly Word[], from: number, to: number) {
  for (let mark = from + 1; mark < to - 2; mark++) {
    const link = words[mark + 1]?.key ?? '';
    if (words[mark]?.key !== ',' || (link !== 'and' && link !== 'but')) continue;
    let at = mark + 2;
    if (/^(?:he|she|they|it)$/u.test(words[at]?.key ?? '')) at++;
    const verb = verbFrom(words, at, to);
    if (verb === null || verb.from !== at || verb.passive || !SPEECH.has(words[verb.main]?.key ?? '')) continue;
    return { mark, at, link };
  }
  return null;
}

const SPEECH = new Set(
  'asked warned urged added thanked promised denied accused called repeated insisted offered demanded criticised praised'.split(
    ' ',
  ),
);

/** “…, the club said”, “…, said Dane, the mayor”, “…, according to Dane”. */
function tailSaying(words: readonly Word[], from: number, to: number) {
  for (let mark = to - 1; mark > from; mark--) {
    if (words[mark]?.kind !== 'break' && words[mark]?.kind !== 'quote') continue;
    const start = mark + 1;
    const cue = words.findIndex(({ key }, at) => at >= start && at < to && CUES.has(key));
    const verb = verbFrom(words, start, to);
    if (cue < 0) {
      if (verb !== null && words[start]?.form !== 'VBG') return null;
      continue;
    }
    if (words[cue]?.text === 'according') {
      if (cue !== start || verb !== null) return null;
      return { at: mark + (words[mark]?.kind === 'quote' ? 1 : 0), saying: sayingOf(words, null, cue, start, to) };
    }
    if (verb === null || verb.main !== cue || !verb.finite || verb.passive) return null;
    if (words.slice(cue + 1, to).some(({ key, kind }) => key === 'that' || kind === 'quote')) return null;
    const inside = verbFrom(words, verb.to, to);
    if (inside !== null && !(words[inside.from - 1]?.kind === 'break' && words[inside.from]?.form === 'VBG'))
      return null;
    let begin = start;
    let at = mark;
    const whole = () => words.slice(begin, verb.from).some(({ kind }) => kind === 'content');
    // “…, its director, Runa Vik, told Radio Nord”
    while (begin <= verb.from && words[at]?.kind === 'break' && verb.from === cue && cue >= start) {
      if (whole() && !(isNamed(words, begin, verb.from) && isTitled(words, at))) break;
      if (!whole() && cue !== start) break;
      // “said Dane”, but not “told reporters”
      if (!whole() && words[cue]?.key === SAY && cue + 1 < to && namesSomebody(words, cue + 1, to)) break;
      const before = words.findLastIndex(({ kind }, index) => index < at && index >= from && kind === 'break');
      if (before < from || words.slice(before + 1, at).some((_, index) => beginsVerb(words, before + 1 + index))) break;
      begin = before + 1;
      at = before;
    }
    if (verbFrom(words, from, at) === null && !words.slice(from, at + 1).some(({ kind }) => kind === 'quote'))
      return null;
    return { at: at + (words[at]?.kind === 'quote' ? 1 : 0), saying: sayingOf(words, verb, cue, begin, to) };
  }
  return null;
}

/** Whether all of it is a name. */
function isNamed(words: readonly Word[], from: number, to: number): boolean {
  const own = words.slice(from, to).filter(({ kind }) => kind !== 'break');
  return own.length > 0 && own.every(({ text }) => /^\p{Lu}/u.test(text));
}

/** Whether what stands before a mark, up to the mark before, is what somebody is: “, the director of the Office,”. */
function isTitled(words: readonly Word[], mark: number): boolean {
  const before = words.findLastIndex(({ kind }, at) => at < mark && kind === 'break');
  const own = words.slice(before + 1, mark);
  const [first] = own;
  const opens =
    first !== undefined && (/^(?:the|a|an|its|his|her|their)$/u.test(first.key) || own.some((one) => one.possessive));
  return before >= 0 && opens && own.length > 1 && own.length < 10;
}

function namesSomebody(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some(({ kind }) => kind === 'content');
}

/** Who says it stands before or behind the saying at `verb` (null: “according to” at `cue`), between `from` and `to`. */
function sayingOf(words: readonly Word[], verb: Verb | null, cue: number, from: number, to: number): Saying {
  const named = subjectOf(words, from, verb?.from ?? cue);
  const said = { cue: verb === null ? SAY : cueOf(words, verb), scope: 'all' } as const;
  const adverbs = [...named.adverbs, ...(verb?.adverbs ?? [])];
  if (named.who !== '') {
    const { rest, around } = phrasesOf(words, cue + 1, to, null);
    const whom = rest.map(({ text }) => text);
    return { ...said, who: named.who, whom, around: [...around, ...adverbs].toSorted(byCode) };
  }
  if (verb !== null && words[cue]?.key !== SAY) unclear();
  let end = cue + 1;
  while (end < to && timeUntil(words, end, to) === end && !opensAside(words, end)) end++;
  const who = nounOf(trimmed(words, cue + 1, end));
  // “…, said an official, speaking to reporters”
  if (opensAside(words, end))
    return { ...said, who, whom: [toldAside(words, { from: end, to })], around: adverbs.toSorted(byCode) };
  const { rest, around } = phrasesOf(words, end, to, null);
  if (rest.length > 0) unclear();
  return { ...said, who, whom: [], around: [...around, ...adverbs].toSorted(byCode) };
}

function cueOf(words: readonly Word[], { manner, main }: Verb): string {
  return [manner.replace(/^(?:then|now)$/u, ''), words[main]?.key ?? ''].filter(Boolean).join(' ');
}

/** “Dane said that …”, “Dane told reporters on Friday that …”, “According to Dane, …”, “The Post says …”. */
function headSaying(words: readonly Word[], from: number, to: number): { at: number; saying: Saying } | null {
  if (words[from]?.text === 'according') {
    for (let mark = from + 1; mark < to; mark++) {
      if (words[mark]?.kind !== 'break') continue;
      if (isTitled(words, nextMark(words, mark, to)) && isNamed(words, from + 1, mark)) continue;
      return { at: mark + 1, saying: sayingOf(words, null, from, from, mark) };
    }
    return null;
  }
  const { around, front, at } = frontOf(words, from, to);
  const verb = mainVerb(words, at, to);
  if (verb === null || !CUES.has(words[verb.main]?.key ?? '') || verb.passive) return null;
  const that = words.findIndex(({ key }, index) => index >= verb.to && index < to && key === 'that');
  const next = verbFrom(words, verb.to, to);
  const opens =
    that >= 0 && (next === null || that < next.from)
      ? that
      : (openQuote(words, verb.to, to) ?? bareStart(words, verb, to));
  if (opens === null || front.length > 0) return null;
  const told = phrasesOf(words, verb.to, opens, verb);
  const aside = asideOf(words, at, verb.from);
  const named = subjectOf(words, at, aside?.from ?? verb.from);
  return {
    at: words[opens]?.key === 'that' ? opens + 1 : opens,
    saying: {
      cue: cueOf(words, verb),
      who: named.who,
      whom: [...told.rest.map(({ text }) => text), ...(aside === null ? [] : [toldAside(words, aside)])],
      around: [...around, ...named.adverbs, ...told.around, ...verb.adverbs].toSorted(byCode),
      scope: words[verb.main]?.text === 'label' ? 'all' : 'first',
    },
  };
}

function nextMark(words: readonly Word[], mark: number, to: number): number {
  const next = words.findIndex(({ kind }, at) => at > mark && at < to && kind === 'break');
  return next < 0 ? to : next;
}

/** “Dane said: “…””. */
function openQuote(words: readonly Word[], from: number, to: number): number | null {
  const at = words.findIndex(({ kind }, index) => index >= from && index < to && kind !== 'break');
  return at >= 0 && words[at]?.kind === 'quote' && at > from ? at : null;
}

/** “Dane said on Monday Moss had left”: only a time may stand between. */
function bareStart(words: readonly Word[], verb: Verb, to: number): number | null {
  const cue = words[verb.main]?.key;
  // “told reporters two men had died”
  const first = cue === 'told' && HEARERS.test(words[verb.to]?.key ?? '') ? verb.to + 1 : verb.to;
  if (cue !== SAY && first === verb.to) return null;
  const start =
    words[verb.main]?.text === 'label'
      ? verb.to
      : words[first]?.kind === 'break'
        ? first + 1
        : timeUntil(words, first, to);
  const next = mainVerb(words, start, to);
  return next !== null && next.from > start ? start : null;
}

const HEARERS = /^(?:reporters|journalists|investors|lawmakers|parliament|shareholders|residents|officials)$/u;
