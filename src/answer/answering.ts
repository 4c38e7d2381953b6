import type { Asks } from '../lexicon/questions.ts';
import { sameAs } from '../lexicon/same.ts';
import type { Story } from '../model/story.ts';
import { dependents } from '../text/dependents.ts';
import { deedsAndThings, isNamedIn } from './hit.ts';
import { underSame } from './interview.ts';
import { LOOSE } from './loose.ts';
import { ofMainDay } from './main-day.ts';
import { type Match, matchOf } from './match.ts';
import { repliesTo } from './reply.ts';
import type { Unit } from './unit.ts';
import { INCIDENTS } from './units.ts';
import type { Wanted } from './wanted.ts';
import { widened, withLikeThings } from './widened.ts';
import { byWeight, sentencesOf, type Words } from './words.ts';

export interface Matched {
  readonly words: Words;
  readonly match: Match;
}

/** Kinds of question that are after one thing, which the reports tell or do not tell. */
const NARROW: ReadonlySet<Asks> = new Set([
  'who',
  'when',
  'where',
  'how-many',
  'how-long',
  'how-old',
  'why',
  'whether',
  'said',
  'denied',
  'identity',
  'unknown',
  'next',
]);

/** Whether a question is after one thing. “What” is where it asks for what was done; a topic (“the dam”) is no question. */
export function isNarrow({ asks, units, text, judging }: Wanted): boolean {
  if (asks === 'next' || asks === 'unknown') return true;
  if (units.length === 0 || judging) return false;
  if (asks === 'what')
    return /^(?:at )?(?:what|which)\b/iu.test(text) && units.some(({ kind, soft }) => kind === 'deed' && !soft);
  return NARROW.has(asks);
}

export function isNarrowQuestion({ wanted }: { readonly wanted: readonly Wanted[] }): boolean {
  return wanted.length > 0 && wanted.every((one) => isNarrow(one));
}

/** Where a report says that it is not known. */
export function calledUnknown(wanted: Wanted, words: readonly Words[], story: Story): readonly Words[] {
  return words
    .map((one) => ({ words: one, match: matchOf(one, wanted, story) }))
    .filter((one) => one.match.full && isKnownUnknown(one, wanted))
    .map((one) => one.words);
}

/** What answers one thing that is asked, the best first. A retelling stands only where nothing else does. */
export function answering(wanted: Wanted, words: readonly Words[], story: Story): readonly Matched[] {
  const first = ofMainDay(wanted, matching(wanted, words, story));
  const near = first.length > 0 ? first : beginning(wanted, words, story);
  const likewise = near.length < FEW ? inLikeWords(wanted, words, story, near) : near;
  const found = likewise.length > 0 ? likewise : inWiderWords(wanted, words, story);
  if (wanted.asks !== 'whether' && wanted.asks !== 'denied') return found;
  // Who denies a thing is known where it is told: “Dane called this untrue” holds none of its words.
  const told = wanted.asks === 'whether' ? found : matching({ ...wanted, asks: 'whether' }, words, story);
  const asserted = told.map((one) => one.words).filter(({ statement }) => statement?.act !== 'deny');
  const known = new Set(found.map((one) => one.words));
  const replies = repliesTo(asserted, words, story).filter((one) => !known.has(one));
  return [...found, ...replies.map((one) => ({ words: one, match: REPLY }))];
}

/** Lines below which an answer is looked for under other names of the same things. */
const FEW = 3;

/** What is told of the plane may be told of the aircraft. */
function inLikeWords(
  wanted: Wanted,
  words: readonly Words[],
  story: Story,
  near: readonly Matched[],
): readonly Matched[] {
  const like = withLikeThings(wanted);
  if (like === null) return near;
  const known = new Set(near.map((one) => one.words));
  return [...near, ...ofMainDay(like, matching(like, words, story)).filter((one) => !known.has(one.words))];
}

/** What no report tells in the words of the question, one may tell in others. */
function inWiderWords(wanted: Wanted, words: readonly Words[], story: Story): readonly Matched[] {
  const wider = widened(wanted);
  return wider === null ? [] : ofMainDay(wider, matching(wider, words, story));
}

/** “When did the leak begin?” is answered by when it leaked, where no report tells of a beginning: what comes all at once begins when it
 *  happens. */
function beginning(wanted: Wanted, words: readonly Words[], story: Story): readonly Matched[] {
  const begins = wanted.units.filter(({ kind, words: own }) => kind === 'deed' && BEGINNING.test(own));
  const left = wanted.units.filter((unit) => !begins.includes(unit));
  if (wanted.asks !== 'when' || begins.length === 0 || !left.some((unit) => INCIDENTS.has(unit.words))) return [];
  const units = left.map(
    (unit): Unit =>
      INCIDENTS.has(unit.words) ? { ...unit, kind: 'deed', forms: [...new Set(unit.forms.flatMap(sameAs))] } : unit,
  );
  const happened = { ...wanted, units };
  return ofMainDay(happened, matching(happened, words, story)).filter(
    (one) => !sentencesOf(one.words).some(({ tokens }) => tokens.some(({ lemma }) => OVER.has(lemma))),
  );
}

const BEGINNING = /^(?:beg[ai]n|beginning|begun|start(?:ed)?|commenced?)$/u;
const OVER: ReadonlySet<string> = new Set(['end', 'stop', 'finish', 'cease', 'over', 'contain', 'extinguish']);

const REPLY: Match = { full: true, share: 1, score: 0, named: true };

function matching(wanted: Wanted, words: readonly Words[], story: Story): readonly Matched[] {
  if (lastDayBefore(wanted, story) !== null) return [];
  const full = words
    .map((one) => ({ words: one, match: matchOf(one, wanted, story) }))
    .filter(({ match }) => match.full);
  const known = ofItsOwnTime(
    full.filter((one) => !isKnownUnknown(one, wanted)),
    wanted,
  );
  const top = known.reduce((most, one) => Math.max(most, scoreOf(one)), ASKED_SCORE);
  const same = underSame(wanted, words).map((one) => ({
    words: one,
    match: { full: true, share: 1, score: top, named: true },
  }));
  const under = new Set(same.map((one) => one.words));
  const all = [...known.filter((one) => !under.has(one.words)), ...same];
  const original = all.filter(({ words: { retold } }) => !retold);
  const sorted = (original.length > 0 ? original : all).toSorted(
    (a, b) => scoreOf(b) - scoreOf(a) || byWeight(a.words, b.words),
  );
  const best = sorted[0];
  if (best === undefined) return [];
  if (!LOOSE.has(wanted.asks) && wanted.asks !== 'whether' && namesAll(best.words, wanted)) {
    return near(
      sorted.filter((one) => namesAll(one.words, wanted) || !isOfAnother(one.words, wanted)),
      wanted,
    );
  }
  return near(sorted, wanted);
}

/** Whether a stretch holds itself what the question names. */
function namesAll(words: Words, { units }: Wanted): boolean {
  return units.every(
    (unit) => unit.kind !== 'name' || sentencesOf(words).some((sentence) => isNamedIn(words.analysis, sentence, unit)),
  );
}

/** “The vote in Sudmark” where the question is of the vote in Norland. */
function isOfAnother(words: Words, wanted: Wanted): boolean {
  return sentencesOf(words).some((sentence) =>
    deedsAndThings(sentence, wanted).some(
      ({ token, unit }) =>
        unit.kind === 'thing' &&
        !unit.soft &&
        dependents(sentence, token, 'nmod', 'compound').some((at) => sentence.tokens[at]?.tag === 'PROPN'),
    ),
  );
}

/** What does not fall far behind the first, which is the best. */
function near(sorted: readonly Matched[], wanted: Wanted): readonly Matched[] {
  const best = sorted[0];
  if (best === undefined) return [];
  const isExact = wanted.asks === 'when' && tellsHour(best.words);
  return sorted.filter((one) => scoreOf(one) >= NEAR_BEST * scoreOf(best) && (!isExact || tellsHour(one.words)));
}

/** “In 2009 another ferry ran aground with 300 people on board” is not counted with those of today where these are told. */
function ofItsOwnTime(found: readonly Matched[], { asks, text }: Wanted): readonly Matched[] {
  if (asks !== 'how-many' || /\b(?:19|20)\d\d\b|\b(?:ever|before|in history)\b/u.test(text)) return found;
  const own = found.filter(({ words }) => !isOfLongAgo(words));
  return own.length > 0 ? own : found;
}

/** A year is named, and it ended half a year before the report. */
function isOfLongAgo(words: Words): boolean {
  const { dated, mentions } = words.analysis;
  if (dated === null) return false;
  const own = sentencesOf(words);
  return mentions.some(
    (mention) =>
      mention.type === 'time' &&
      mention.when !== null &&
      mention.when.given.includes('year') &&
      Date.parse(dated.from) - Date.parse(mention.when.to) > HALF_A_YEAR &&
      own.some(({ start, end }) => start <= mention.start && mention.end <= end),
  );
}

/** Milliseconds. */
const HALF_A_YEAR = 183 * 86_400_000;

/** A count that says of itself that it is not the last: beside a result it stands second. */
function isProvisional(words: Words): boolean {
  const { text } = words.analysis.report;
  return sentencesOf(words).some(({ start, end }) => PROVISIONAL.test(text.slice(start, end)));
}

const PROVISIONAL =
  /(?:per cent|percent|%) of (?:the |all )?(?:votes?|ballots?|polling stations|precincts|districts)(?: (?:have been|had been|were|was))? (?:counted|tallied|in)\b|\b(?:preliminary|provisional|partial) (?:results?|counts?|figures?|tall(?:y|ies))\b|\bexit polls?\b/iu;

/** An hour or a date by number: beside one, “on Saturday” tells nothing. */
function tellsHour(words: Words): boolean {
  const own = sentencesOf(words);
  return words.analysis.mentions.some(
    (mention) =>
      mention.type === 'time' &&
      mention.when !== null &&
      (mention.when.given.includes('time') || /\d/u.test(mention.when.stated)) &&
      own.some(({ start, end }) => start <= mention.start && mention.end <= end),
  );
}

/** The last day of the reports, where what is asked took place after it: no report can tell it. null: it did not, or no day is named. */
export function lastDayBefore({ day, text }: Wanted, { analyses }: Story): string | null {
  if (day === null || /\b(?:will|would|planned?|to come|is|are)\b/iu.test(text)) return null;
  const last = analyses
    .flatMap(({ dated }) => (dated === null ? [] : [dated.from.slice(0, 10)]))
    .reduce((latest, from) => (from > latest ? from : latest), '');
  return last !== '' && `${last.slice(0, 4)}${day}` > last ? last : null;
}

/** What a report itself calls unknown answers no question for it: it shows that nobody knows. */
function isKnownUnknown({ words }: Matched, { asks, text: wanted }: Wanted): boolean {
  if (!OF_FACTS.has(asks) || NOT_KNOWN_ASKED.test(wanted)) return false;
  const { text } = words.analysis.report;
  return sentencesOf(words).some(({ start, end }) => NOT_KNOWN.test(text.slice(start, end)));
}

const NOT_KNOWN_ASKED = /\b(?:unclear|unknown|not known|uncertain)\b/iu;
const OF_FACTS: ReadonlySet<Asks> = new Set<Asks>(['who', 'where', 'when', 'why', 'how-many', 'how-long', 'what']);
const NOT_KNOWN =
  /\b(?:(?:is|are|was|were|remains?) (?:still )?(?:not (?:yet )?known|unknown|unclear)|nobody knows?|do(?:es)? not know|(?:has|have) not (?:yet )?been (?:established|determined|clarified)|too early to (?:say|speak|speculate|tell))\b/iu;

/** What stands under the same question counts as much as the best answer to it, and as much as this where there is no other. */
const ASKED_SCORE = 3;

/** What falls far behind the best answer has no more than words in common with it. */
const NEAR_BEST = 0.6;

function scoreOf({ words, match }: Matched): number {
  const role = words.analysis.report.blocks[words.sentence.block]?.role;
  const lessens = [role === 'headline' || role === 'standfirst', isProvisional(words)];
  return match.score - 2 * lessens.filter(Boolean).length;
}

/** What comes near to the question without answering it. */
export function nearest(wanted: readonly Wanted[], words: readonly Words[], story: Story): readonly Words[] {
  return words
    .map((one) => ({ one, share: Math.max(...wanted.map((part) => matchOf(one, part, story).share)) }))
    .filter(({ share, one }) => share >= 0.5 && one.weight > 0)
    .toSorted((a, b) => b.share - a.share || byWeight(a.one, b.one))
    .map(({ one }) => one);
}
