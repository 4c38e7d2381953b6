import { lemmaOf } from '../cite/worded-tokens.ts';
import { raw, SUBORDINATORS } from './ends.ts';
import { nounOf, PREPOSITIONS } from './nouns.ts';
import { isJoined, type Phrase, phrasesOf } from './phrases.ts';
import { unclear } from './plain.ts';
import { beginsVerb, isAdverb, timeUntil, type Verb, verbFrom, type Word } from './words.ts';

/** Who does what to whom, how it is known, and what stands around it. */
export interface Clause {
  /** What joins it to the clause before: “and”, “but”; '' for the first. */
  readonly link: string;
  /** What the sentence has as its subject; '' where the clause has none. */
  readonly subject: string;
  readonly verb: string;
  readonly manner: string;
  readonly passive: boolean;
  /** Behind the verb, in their order: objects, phrases, a clause inside. */
  readonly rest: readonly Phrase[];
  /** What plainly goes with the verb wherever it stands: times, “when …”, adverbs; sorted. */
  readonly around: readonly string[];
  /** Those of them that stand before the subject. */
  readonly ahead: readonly string[];
  /** Phrases before the subject that are none of these. */
  readonly front: readonly Phrase[];
}

/** The clauses that “and” or “but” joins, from `from` to `to`.
 *  @param loosely whether what a comma sets off may as well go with who says all this
 *  @param of who does it where the first has no subject of its own */
export function readClauses(
  words: readonly Word[],
  from: number,
  to: number,
  loosely: boolean,
  of = '',
): readonly Clause[] {
  const clauses: Clause[] = [];
  let at = from;
  let link = of === '' ? '' : 'and';
  let subject = of;
  let relative = false;
  while (at < to) {
    const start = at;
    const { around, front, at: begin } = frontOf(words, start, to);
    const before = clauses.at(-1);
    const verb =
      (link === 'and' && !relative ? joinedVerb(words, begin, to, before) : null) ?? mainVerb(words, begin, to);
    if (verb === null) unclear();
    const aside = asideOf(words, begin, verb.from);
    const named = subjectOf(words, begin, aside?.from ?? verb.from);
    const own = named.who;
    if (own === '' && link === '') unclear();
    subject = own === '' ? subject : own;
    const told = phrasesOf(words, verb.to, to, verb, { loosely });
    clauses.push({
      link,
      subject,
      verb: lemmaOf(words[verb.main]?.key ?? ''),
      manner: verb.manner,
      passive: verb.passive,
      rest: told.rest,
      around: [...around, ...named.adverbs, ...told.around, ...verb.adverbs].toSorted(byCode),
      ahead: around,
      front,
    });
    // “Dane, who had left, …” tells what “…, and Dane had left” tells.
    if (aside !== null && words[aside.from + 1]?.form === 'VBG')
      clauses.push({ ...EMPTY, link: 'beside', subject, verb: toldAside(words, aside) });
    else if (aside !== null)
      clauses.push(
        ...readClauses(words, aside.from + 2, aside.to, loosely, subject).map((one) => ({ ...one, link: 'and' })),
      );
    if (told.at >= to) break;
    link = words[told.at]?.key ?? '';
    relative = false;
    at = told.at + 1;
    // “said that the dam broke and that the towns were flooded”
    if (
      words[at]?.key === 'that' &&
      clauses.length > 0 &&
      words[from - 1]?.key === 'that' &&
      !beginsVerb(words, at + 1)
    )
      at++;
    // “…, which fined it”: of whoever was named last.
    if (link === 'who' || link === 'which') {
      const named = told.rest.at(-1);
      subject = named?.doer ?? (named === undefined ? unclear() : nounOf(withoutOpener(named)));
      link = 'and';
      relative = true;
    }
  }
  return clauses;
}

const RELATIVE = new Set('who whom whose which that where'.split(' '));

/** The verb of a clause that has its subject before it: relative clauses and participles of the subject passed over. */
export function mainVerb(words: readonly Word[], from: number, to: number): Verb | null {
  let waiting = 0;
  let likely: Verb | null = null;
  for (let at = from; at < to; at++) {
    const word = words[at] as Word;
    // “The probe lost contact”, read as a participle, is the verb where no other comes.
    if (likely !== null && (word.kind === 'break' || SUBORDINATORS.has(word.key))) return likely;
    if (RELATIVE.has(word.key) && at > from) waiting++;
    if (!beginsVerb(words, at)) continue;
    const verb = verbFrom(words, at, to);
    if (verb === null) return null;
    if (verb.finite && waiting === 0 && !isReduced(words, verb, to)) return verb;
    if (verb.finite && waiting > 0) waiting--;
    const bare =
      word.form === 'VBN' &&
      verb.from === verb.main &&
      waiting === 0 &&
      at > from &&
      (words[at - 1]?.kind !== 'break' || closesName(words, from, at, to));
    if (bare && words[verb.to]?.key !== 'by') likely ??= { ...verb, finite: true, manner: 'then' };
    at = verb.to - 1;
  }
  return likely;
}

/** “Lev Odd, the striker, scored twice”, and no verb behind the next mark that would make a participle of this one. */
function closesName(words: readonly Word[], from: number, at: number, to: number): boolean {
  const opens = words.findLastIndex(({ kind }, index) => index < at - 1 && kind === 'break');
  const next = words.findIndex(({ kind }, index) => index > at && kind === 'break');
  const named = words
    .slice(from, opens)
    .every(({ kind }, index) => kind !== 'break' && !beginsVerb(words, from + index));
  const titled = /^(?:a|an|the|its|his|her|their)$/u.test(words[opens + 1]?.key ?? '');
  return opens > from && named && titled && (next < 0 || next >= to || !beginsVerb(words, next + 1));
}

/** “a team led by Dane found”. */
function isReduced(words: readonly Word[], verb: Verb, to: number): boolean {
  if (verb.from !== verb.main || words[verb.to]?.key !== 'by' || !/^VB[ND]$/u.test(words[verb.main]?.form ?? ''))
    return false;
  if (words[verb.to + 1]?.key.startsWith('#') || timeUntil(words, verb.to, to) > verb.to) return false;
  const next = verbFrom(words, verb.to, to);
  const between = words.slice(verb.to, next?.from);
  return next?.finite === true && !between.some(({ key, kind }) => kind === 'break' || SUBORDINATORS.has(key));
}

interface Fronted {
  readonly around: readonly string[];
  readonly front: readonly Phrase[];
  readonly at: number;
}

/** What stands before the subject: “On Friday, after the vote, …”. */
export function frontOf(words: readonly Word[], from: number, to: number): Fronted {
  const around: string[] = [];
  const front: Phrase[] = [];
  let at = from;
  for (;;) {
    while (words[at]?.kind === 'break' && at < to) at++;
    const opener = words[at];
    const timed = timeUntil(words, at, to);
    const clause = words[timed > at ? timed : at]?.key ?? '';
    if (timed > at && !/^(?:before|after)$/u.test(clause)) {
      around.push(raw(words, at, timed));
      at = timed;
      continue;
    }
    const opens =
      opener !== undefined &&
      (SUBORDINATORS.has(opener.key) || PREPOSITIONS.has(opener.key) || timed > at || isGerund(words, at));
    const shortly = isAdverb(opener) && /^(?:after|before|because)$/u.test(words[at + 1]?.key ?? '');
    if (!opens && !shortly) return { around, front, at };
    const end = frontEnd(words, at, timed, to);
    if (end === null) return { around, front, at };
    const inside = phrasesOf(words, at, end, null);
    around.push(...inside.around);
    front.push(...inside.rest);
    at = end;
  }
}

/** “the ferry” of “from the ferry”. */
export function withoutOpener({ words, opener }: Phrase): readonly Word[] {
  const own = words.filter(({ kind }, at) => at > 0 || kind !== 'break');
  return opener === '' ? own : own.slice(1);
}

/** “In a letter published on Friday, …” */
function isParticiple(words: readonly Word[], { from, main, finite }: Verb): boolean {
  return !finite && from === main && words[main]?.form === 'VBN';
}

function isGerund(words: readonly Word[], at: number): boolean {
  return words[at]?.form === 'VBG' && beginsVerb(words, at);
}

/** The comma that closes what stands in front: the first behind which a clause stands. */
function frontEnd(words: readonly Word[], from: number, timed: number, to: number): number | null {
  const first = words[timed > from ? timed : from];
  const opener = (isAdverb(first) ? words[from + 1] : first) as Word;
  const clausal = SUBORDINATORS.has(opener.key);
  for (let mark = from + 1; mark < to; mark++) {
    if (words[mark]?.kind !== 'break') continue;
    const rest = mainVerb(words, mark + 1, to);
    if (rest === null) return null;
    const inside = verbFrom(words, from + 1, mark);
    // “Under its new conductor, Mia Lund, the orchestra …”
    const next = words.findIndex(({ kind }, at) => at > mark && at < rest.from && kind === 'break');
    const named = next > mark + 2 && words.slice(mark + 1, next).every(({ text }) => /^\p{Lu}/u.test(text));
    if (named && inside === null && !clausal) return next;
    // “hours after its conductor, Pavo Lenn, resigned, …”
    if (named && inside === null && clausal && beginsVerb(words, next + 1)) {
      mark = next;
      continue;
    }
    if (inside === null || clausal || isGerund(words, from) || isParticiple(words, inside)) return mark;
    return null;
  }
  return null;
}

export const EMPTY: Clause = {
  link: '',
  subject: '',
  verb: '',
  manner: '',
  passive: false,
  rest: [],
  around: [],
  ahead: [],
  front: [],
};

/** “, speaking to reporters,” as “, who spoke to reporters,”. */
export function toldAside(
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
): string {
  const at = /^(?:who|which)$/u.test(words[from + 1]?.key ?? '') ? from + 2 : from + 1;
  const verb = verbFrom(words, at, to);
  if (verb === null || verb.from !== at || verb.main !== at || !/^VB[DG]$/u.test(words[at]?.form ?? ''))
    return raw(words, from, to);
  return `${lemmaOf(words[at]?.key ?? '')} ${raw(words, at + 1, to)}`;
}

/** Who does it, without the adverbs before the verb. */
export function subjectOf(
  words: readonly Word[],
  from: number,
  to: number,
): { who: string; adverbs: readonly string[] } {
  const own = [...trimmed(words, from, to)];
  if (own.some(({ key }) => key === 'but' || (SUBORDINATORS.has(key) && key !== 'as' && key !== 'since'))) unclear();
  const adverbs: string[] = [];
  // “a moon that circles its planet backwards has been discovered”
  const tells = words.slice(from, to).some((_, at) => beginsVerb(words, from + at));
  while (!tells && own.length > 0 && isAdverb(own.at(-1))) adverbs.push(own.pop()?.key ?? '');
  if (
    PREPOSITIONS.has(own[0]?.key ?? '') &&
    !/^(?:over|about|between)$/u.test(own[0]?.key ?? '') &&
    own[1]?.key !== 'least'
  )
    unclear();
  while (own.at(-1)?.kind === 'break') own.pop();
  return { who: nounOf(own), adverbs };
}

/** “was proposed by Norland and accepted by Sudmark” */
function joinedVerb(words: readonly Word[], at: number, to: number, before: Clause | undefined): Verb | null {
  if (before?.passive !== true || !isJoined(words, at)) return null;
  const verb = verbFrom(words, at, to);
  return verb === null || verb.main !== at ? null : { ...verb, passive: true, finite: true, manner: before.manner };
}

/** “, who had left,” behind a subject. */
export function asideOf(words: readonly Word[], from: number, to: number): { from: number; to: number } | null {
  const opens = words.findIndex((_, at) => at >= from && at < to && opensAside(words, at));
  return opens >= from && words[to - 1]?.kind === 'break' && opens < to - 1 ? { from: opens, to: to - 1 } : null;
}

/** A comma, and “who left” or “speaking to reporters”. */
export function opensAside(words: readonly Word[], mark: number): boolean {
  const next = words[mark + 1];
  if (words[mark]?.key !== ',' || next === undefined) return false;
  return next.key === 'who' || next.key === 'which' || (next.form === 'VBG' && beginsVerb(words, mark + 1));
}

export function trimmed(words: readonly Word[], from: number, to: number): readonly Word[] {
  const own = words.slice(from, to);
  while (own[0]?.kind === 'break') own.shift();
  while (own.at(-1)?.kind === 'break') own.pop();
  return own;
}

export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
