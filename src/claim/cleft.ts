import { ACHIEVING } from '../lexicon/denied.ts';
import type { Analysis } from '../model/analysis.ts';
import { gathered } from '../model/gathered.ts';
import { remembered } from '../model/remembered.ts';
import type { Together } from './event.ts';
import type { Bearing, Pair } from './pair.ts';
import { bearingOf, canMeet, type Passage, passagesOf } from './phrase.ts';

/** “It was our people who stopped this” against “it was not the Office”; “it was the minister who made it possible” against “no minister
 *  won it”: what one account says somebody alone has achieved, another says somebody of that name has not. */
export function cleftPairs(analyses: readonly Analysis[], together: Together): readonly Pair[] {
  const found = creditsOf(analyses);
  const denied = found.filter(({ holds }) => !holds).slice(0, MOST);
  return found
    .filter(({ holds }) => holds)
    .slice(0, MOST)
    .flatMap((a) => denied.flatMap((b) => (isOneCredit(a, b, together) ? [pairOf(a, b)] : [])));
}

/** Credits given, and denied, that are looked at. */
const MOST = 60;

interface Credit {
  readonly passage: Passage;
  readonly holds: boolean;
  /** Who: nouns, titles and last names in small letters. */
  readonly names: ReadonlySet<string>;
  readonly bearing: Bearing;
}

const creditsIn = remembered((analysis: Analysis): readonly Credit[] => {
  const titles = titlesOf(analysis);
  let last: string | null = null;
  return passagesOf(analysis).flatMap((passage) => {
    const before = last;
    last = [...passage.nouns.keys()].findLast((noun) => noun.startsWith('@person/'))?.slice(1) ?? last;
    if (passage.statement?.act === 'deny') return [];
    return [...achieved(passage, before, titles), ...notAchieved(passage)];
  });
});

const creditsOf = gathered(creditsIn);

/** “It was X who …” with a verb of achieving. */
const CLEFT = /\bit (?:was|is|had been) (?!not\b|n['’]t\b)([^,;.]{2,60}?) (?:who|which|that) ([\p{L}]+)/u;

function achieved(passage: Passage, before: string | null, titles: Titles): readonly Credit[] {
  const [whole, who = '', verb = ''] = CLEFT.exec(passage.words) ?? [];
  if (whole === undefined || !ACHIEVING.has(verb)) return [];
  const names = new Set(nounsIn(who, passage));
  if (/\b(?:we|us|our|ours|i|me|my)\b/u.test(who)) for (const name of speakerOf(passage, titles)) names.add(name);
  if (/\b(?:his|her|he|she|him)\b/u.test(who) && before !== null)
    for (const name of titles.get(before) ?? []) names.add(name);
  return names.size === 0 ? [] : [{ passage, holds: true, names, bearing: bearingOf(passage, true) }];
}

/** “It was not the Office and it was not the company”, “no minister won it and no governor won it”. */
const NOT_BY = /\bit (?:was not|wasn['’]t) (?:the |our |a )?([\p{L}]+(?: [\p{L}]+)?)/gu;
const NO_DOER = /\bno ([\p{L}]+) (?:has |had |have )?([\p{L}]+) (?:it|this|that|us|the)\b/gu;

function notAchieved(passage: Passage): readonly Credit[] {
  const found: Credit[] = [];
  const add = (who: string): void => {
    const names = new Set(nounsIn(who, passage));
    if (names.size > 0) found.push({ passage, holds: false, names, bearing });
  };
  const bearing = bearingOf(passage, false);
  for (const [, who = ''] of passage.words.matchAll(NOT_BY)) add(who);
  for (const [, who = '', verb = ''] of passage.words.matchAll(NO_DOER)) if (ACHIEVING.has(verb)) add(who);
  return found;
}

function nounsIn(words: string, { nouns, sentence }: Passage): readonly string[] {
  const inside = new Set(words.split(/[^\p{L}]+/u));
  return [...nouns].flatMap(([noun, { text }]) =>
    !noun.startsWith('@') && inside.has(text.toLowerCase()) && sentence.tokens.length > 0 ? [noun] : [],
  );
}

type Titles = ReadonlyMap<string, ReadonlySet<string>>;

/** By actor: the words of its titles and names, and of its party. */
function titlesOf({ actors }: Analysis): Titles {
  return new Map(
    actors.map(({ id, titles, aliases, party }) => [
      id,
      new Set(
        [...titles, ...aliases.map(({ text }) => text), party ?? '']
          .flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u))
          .filter((word) => word.length > 3 && !OF_ANYBODY.has(word)),
      ),
    ]),
  );
}

const OF_ANYBODY: ReadonlySet<string> = new Set([
  'director',
  'chief',
  'head',
  'spokesman',
  'spokeswoman',
  'general',
  'doctor',
]);

function speakerOf({ statement }: Passage, titles: Titles): readonly string[] {
  const speaker = statement?.speakers.at(-1);
  return speaker === undefined || speaker.anonymous ? [] : [...(titles.get(speaker.actor) ?? [])];
}

function isOneCredit(a: Credit, b: Credit, together: Together): boolean {
  if (![...b.names].some((name) => a.names.has(name))) return false;
  return canMeet(a.passage, b.passage, [-1, -1]) && together(a.passage.analysis, b.passage.analysis);
}

function pairOf(a: Credit, b: Credit): Pair {
  return {
    a: a.bearing,
    b: b.bearing,
    opposition: {
      field: 'credit',
      verdict: 'real',
      rule: 'credit-given-and-denied',
      why: 'one account says that it was somebody who achieved it, another that it was not',
      values: ['credited', 'not credited'],
    },
  };
}
