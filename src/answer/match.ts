import type { Asks } from '../lexicon/questions.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Story } from '../model/story.ts';
import { actorsIn } from '../model/within.ts';
import { antecedentOf, complementOf, dependents, doerOf, obliquesOf, subjectOf, undergoerOf } from '../text/clause.ts';
import { claimsDeed } from './doer.ts';
import { deedsAndThings, doerMention, type Hit, hitsIn, holdsWord, isNamedIn } from './hit.ts';
import { holdsAsked } from './holds.ts';
import type { Named } from './named.ts';
import type { Unit } from './unit.ts';
import { CONTESTS, INCIDENTS } from './units.ts';
import type { Wanted } from './wanted.ts';
import { sentencesOf, type Words } from './words.ts';

/** How far a stretch answers a question. */
export interface Match {
  /** Everything asked is told in it, of those asked about, and it holds what kind of thing is asked for. */
  readonly full: boolean;
  /** 0 to 1: how much of what is asked stands in it or is known from what its report says just before. */
  readonly share: number;
  /** Comparable between full matches of one question: what stands in the sentence itself and belongs together counts more. */
  readonly score: number;
  /** Whether all whom and what the question names stand in it or are known in it. */
  readonly named: boolean;
}

/** Hold a stretch of a report against one thing that is asked. */
export function matchOf(words: Words, wanted: Wanted, story: Story): Match {
  const { analysis } = words;
  const own = sentencesOf(words);
  const hits = own.flatMap((sentence) => deedsAndThings(sentence, wanted));
  let needed = 0;
  let found = 0;
  let score = 0;
  let lacking = 0;
  let named = true;
  for (const unit of wanted.units) {
    const weight = unit.soft ? 0.2 : unit.kind === 'deed' ? 2 : 1;
    needed += weight;
    if (
      hits.some((hit) => hit.unit === unit) ||
      own.some((sentence) => isNamedIn(analysis, sentence, unit)) ||
      (wanted.asks === 'how-old' && isAged(analysis, own, unit))
    ) {
      found += weight;
      score += weight;
    } else if (isKnown(words, own, unit, hits, wanted)) {
      found += 0.9 * weight;
      score += 0.4 * weight;
    } else if (!unit.soft) {
      lacking += unit.kind === 'thing' && isSpared(wanted, hits) ? 0.5 : 1;
      named = named && unit.kind !== 'name';
    }
  }
  const asked = holdsAsked(words, own, hits, wanted, story);
  const stands =
    asked > 0 &&
    !isOfAnotherNumber(words, own, wanted) &&
    (LOOSE.has(wanted.asks) ? isOnTopic(wanted, found) : isWhole(wanted, lacking)) &&
    isToldAsAsked(words, hits, wanted, story);
  return { full: stands, share: needed === 0 ? 0 : found / needed, score: score + asked - lacking, named };
}

/** “The first round” where the second is asked for. */
function isOfAnotherNumber({ analysis }: Words, own: readonly Sentence[], { text }: Wanted): boolean {
  const asked = ORDINAL.exec(text.toLowerCase());
  const [, number, noun] = asked ?? [];
  if (number === undefined || noun === undefined) return false;
  const told = own.map(({ start, end }) => analysis.report.text.slice(start, end).toLowerCase()).join(' ');
  const others = [...told.matchAll(new RegExp(ORDINAL, 'gu'))].filter((one) => one[2] === noun);
  return others.length > 0 && others.every((one) => one[1] !== number);
}

const ORDINAL = /\b(first|second|third|fourth|fifth|sixth|last|next) (\p{L}+)/u;

/** “Moss, 24,”: under whatever first name. */
function isAged({ report }: Analysis, own: readonly Sentence[], { kind, words }: Unit): boolean {
  const last = words.slice(words.lastIndexOf(' ') + 1);
  return (
    kind === 'name' &&
    own.some(({ start, end }) => /^, (?:aged )?\d{1,3}\b/u.test(report.text.slice(start, end).split(last)[1] ?? ''))
  );
}

/** Kinds of question whose other words only name the topic. */
const LOOSE: ReadonlySet<Asks> = new Set<Asks>(['said', 'unknown', 'next']);

/** Whoever holds an office is told by title and name, in whatever words. */
function isWhole({ office, asks }: Wanted, lacking: number): boolean {
  return lacking < 1 || (office !== null && asks !== 'said');
}

/** Of several things that narrow the deed one may be left out where another stands. */
function isSpared({ units }: Wanted, hits: readonly Hit[]): boolean {
  const things = units.filter(({ kind, soft }) => kind === 'thing' && !soft);
  return things.length > 1 && things.some((unit) => hits.some((hit) => hit.unit === unit));
}

/** Words of the one asked about, on something that is asked about where the question names it. */
function isOnTopic({ units, doer }: Wanted, found: number): boolean {
  const speaker = units.filter(({ named }) => named !== null && named === doer).length;
  const topics = units.filter(({ named, soft }) => !soft && (named === null || named !== doer));
  return topics.length === 0 || found - speaker >= 0.9;
}

/** Sentences before a stretch whose things are still known in it. */
const BEFORE = 4;

/** Whether a reader knows a unit that the sentence itself does not hold. Of a deed only where the sentence beside it tells it: a noun
 *  (“Was a ransom paid?” – “$12 million had been paid”), or what is answered (“She urged him to resign. He refused.”). */
function isKnown(
  { analysis }: Words,
  own: readonly Sentence[],
  unit: Unit,
  hits: readonly Hit[],
  { asks }: Wanted,
): boolean {
  if (unit.kind !== 'deed' || LOOSE.has(asks)) return isKnownBefore(analysis, own, unit);
  if (unit.soft) return false;
  const first = own[0];
  if (asks === 'why' && isIncident(unit) && namesCause(analysis, own)) return isKnownBefore(analysis, own, unit);
  if (asks === 'who' && claimsDeed(analysis, own)) return isKnownBefore(analysis, own, unit);
  const isBeside = (index: number): boolean => {
    const sentence = analysis.sentences[index];
    return sentence !== undefined && sentence.block === first?.block && hitsIn(sentence, unit).length > 0;
  };
  if (asks === 'whether' && first !== undefined && isReply(first)) return isBeside(first.index - 1);
  const others = hits.some((hit) => hit.unit.kind === 'deed' && !hit.unit.soft && hit.unit !== unit);
  const text = first === undefined ? '' : analysis.report.text.slice(first.start, own.at(-1)?.end ?? first.end);
  if (others && first !== undefined && DOES_SO.test(text) && (isBeside(first.index - 1) || isBeside(first.index - 2)))
    return true;
  return (
    unit.use === 'noun' && others && (isBeside((first?.index ?? 0) - 1) || isBeside((own.at(-1)?.index ?? -2) + 1))
  );
}

/** Why it leaked, why it burned: what a report names as the cause is the cause of what it tells of. */
function isIncident({ forms }: Unit): boolean {
  return forms.some((form) => INCIDENTS.has(form));
}

function namesCause({ report }: Analysis, own: readonly Sentence[]): boolean {
  return own.some(({ start, end }) => NAMES_CAUSE.test(report.text.slice(start, end)));
}

/** Without another deed for which somebody is blamed. */
const NAMES_CAUSE =
  /\bput (?:it|this|that|the \p{L}+) down to\b|\bblam(?:es|ed) (?:an?|the|faulty|poor|human) (?!.* for )|\b(?:the|main|likely|probable) cause (?:was|is|had been|lay)\b|^(?:the )?causes?: /iu;

/** “She was not ordered to do so.” */
const DOES_SO = /\b(?:do|did|done|does|doing) (?:so|it|this|that)\b/iu;

/** “Dane refused.” */
function isReply({ tokens }: Sentence): boolean {
  return tokens.length <= 8 && tokens.some(({ tag, lemma }) => tag === 'VERB' && REPLIES.has(lemma));
}

const REPLIES: ReadonlySet<string> = new Set([
  'refuse',
  'decline',
  'agree',
  'accept',
  'comply',
  'reject',
  'consent',
  'obey',
]);

/** Whether a report has named a thing where its readers still know it: in the sentences just before or the next one, in its title or at
 *  its beginning. */
function isKnownBefore(analysis: Analysis, own: readonly Sentence[], unit: Unit): boolean {
  const first = own[0]?.index ?? 0;
  const last = own.at(-1)?.index ?? first;
  const near = analysis.sentences.filter(
    ({ index, block }) =>
      index < 2 || (index >= first - BEFORE && index < first) || (index === last + 1 && block === own.at(-1)?.block),
  );
  const told = near.some((sentence) => hitsIn(sentence, unit).length > 0 || isNamedIn(analysis, sentence, unit));
  if (told) return true;
  const { title: headline, blocks, text } = analysis.report;
  const heads = blocks.filter(({ role }) => role === 'headline' || role === 'standfirst');
  const title = [headline, ...heads.map(({ start, end }) => text.slice(start, end))].join(' ').toLowerCase();
  return unit.kind === 'name'
    ? unit.forms.every((form) => holdsWord(title, form))
    : unit.forms.some((form) => holdsWord(title, form));
}

/** Whether one of the deeds is told as having been done, by whom and to what the question says; a deed told by a noun always is. */
function isToldAsAsked({ analysis }: Words, hits: readonly Hit[], wanted: Wanted, story: Story): boolean {
  const { text, asks } = wanted;
  const deeds = hits.filter(({ unit }) => unit.kind === 'deed' && !unit.soft);
  const verbs = deeds.filter(
    ({ sentence, token }) =>
      isVerb(sentence, token) && (asks !== 'whether' || sentence.tokens[token]?.relation.startsWith('amod') !== true),
  );
  if (LOOSE.has(asks) || asks === 'denied') return true;
  if (verbs.length === 0) return !OF_DEEDS.has(asks) || deeds.length === 0 || isOfThose(analysis, deeds, hits, wanted);
  const isOfFuture = /\b(?:will|would|could|can|may|might|should|going to|planned?|nearly|almost)\b/iu.test(text);
  return verbs.some(
    ({ sentence, token }) =>
      !isAskedOrSupposed(sentence, token) &&
      (isOfFuture || asks === 'whether' || !isNotYet(analysis, sentence, token)) &&
      !isAnotherDoer(analysis, sentence, token, wanted, story) &&
      !isAnotherThing(analysis, sentence, token, hits, wanted),
  );
}

/** Kinds of question in which a noun has to tell whose deed it is. */
const OF_DEEDS: ReadonlySet<Asks> = new Set<Asks>(['who', 'whether', 'what', 'how-many', 'where']);

/** A deed told by a noun is of whom and what the question names only where they stand beside it. */
function isOfThose(
  analysis: Analysis,
  deeds: readonly Hit[],
  hits: readonly Hit[],
  { doer, object, units }: Wanted,
): boolean {
  const sentences = new Set(deeds.map(({ sentence }) => sentence));
  const isHere = (unit: Unit): boolean =>
    hits.some((hit) => hit.unit === unit && sentences.has(hit.sentence)) ||
    [...sentences].some((sentence) => isNamedIn(analysis, sentence, unit));
  const needed = units.filter((unit) => unit === object || (doer !== null && unit.named === doer));
  return needed.every((unit) => unit.soft || isHere(unit));
}

function isVerb(sentence: Sentence, token: number): boolean {
  return sentence.tokens[token]?.tag === 'VERB';
}

function isAskedOrSupposed(sentence: Sentence, verb: number): boolean {
  if (dependents(sentence, verb, 'mark').some((at) => SUPPOSING.has(sentence.tokens[at]?.text.toLowerCase() ?? '')))
    return true;
  const subject = subjectOf(sentence, verb);
  const word = subject === null ? '' : (sentence.tokens[subject]?.text.toLowerCase() ?? '');
  return subject !== null && /^(?:who|what|which)$/u.test(word) && antecedentOf(sentence, subject) === null;
}

const SUPPOSING: ReadonlySet<string> = new Set(['if', 'unless', 'whether']);

/** Wished for, possible, or told as no more than that. */
function isNotYet(analysis: Analysis, sentence: Sentence, verb: number): boolean {
  const token = sentence.tokens[verb];
  if (token === undefined) return false;
  if (dependents(sentence, verb, 'aux').some((at) => POSSIBLE.has(sentence.tokens[at]?.lemma ?? ''))) return true;
  const head = sentence.tokens[token.head];
  if (/^(?:xcomp|ccomp|advcl)/u.test(token.relation) && head !== undefined && WISHING.has(head.lemma)) return true;
  return analysis.tellings.some(
    ({ trigger, reality }) => reality === 'possible' && trigger.start <= token.start && token.end <= trigger.end,
  );
}

const POSSIBLE: ReadonlySet<string> = new Set(['can', 'could', 'may', 'might', 'would', 'should', 'must']);
const WISHING: ReadonlySet<string> = new Set(
  'ask urge want demand wish hope plan refuse threaten consider call request beg invite propose offer seek'.split(' '),
);

/** The deed is told of another party than the one asked about. */
function isAnotherDoer(analysis: Analysis, sentence: Sentence, verb: number, wanted: Wanted, story: Story): boolean {
  const { doer, asksDoer, units, asks } = wanted;
  if (asks === 'how-many' && doer !== null && hasFigureBeside(analysis, sentence, doer)) return false;
  const mention = doerMention(analysis, sentence, verb);
  if (mention === null) return doer !== null && isSomebodyElse(analysis, sentence, verb, doer, units);
  const named = units.flatMap((unit) => (unit.named === null || !unit.direct ? [] : [unit.named]));
  if (doer === null) return asksDoer && named.some(({ id }) => id === mention.actor);
  const fits = MUTUAL.has(sentence.tokens[verb]?.lemma ?? '') ? named : [doer];
  const words = analysis.report.text.slice(mention.start, mention.end);
  return !fits.some((one) => isSame(story, mention.actor, one) || holdsWord(words, one.words));
}

/** “Dane received 71 votes, Pell 67”, “71 votes to Pell's 67”: the verb stands with the other only. */
function hasFigureBeside({ report, mentions }: Analysis, { start, end }: Sentence, { actors }: Named): boolean {
  return mentions.some(
    (mention) =>
      mention.type === 'actor' &&
      actors.has(mention.actor) &&
      start <= mention.start &&
      mention.end <= end &&
      FIGURE_BESIDE.test(report.text.slice(mention.end, Math.min(end, mention.end + 24))),
  );
}

const FIGURE_BESIDE = /^(?:['’]s)?,? (?:with |got |had |on |and )?\d[\d.,]*(?! ?(?:a\.m|p\.m|\p{L}+ old|years))/u;

/** A doer of whom nothing is known: “the court” is the Constitutional Court, “the candidate” is not, and “they” is whoever stands before. */
function isSomebodyElse(
  analysis: Analysis,
  sentence: Sentence,
  verb: number,
  { actors, name }: Named,
  units: readonly Unit[],
): boolean {
  const at = doerOf(sentence, verb);
  const token = at === null ? undefined : sentence.tokens[at];
  if (token === undefined || units.some(({ forms }) => forms.includes(token.lemma))) return false;
  if (token.tag === 'NOUN' || token.tag === 'PROPN') return !name.toLowerCase().includes(token.lemma);
  if (token.tag !== 'PRON') return false;
  const before = actorsIn(analysis, sentence).filter(({ end, form }) => end <= token.start && form !== 'pronoun');
  return before.length > 0 && !before.some(({ actor }) => actors.has(actor));
}

/** The deed is done to something else than what the question names: “proposed an inquiry”, where it asks who proposed the truce; or to
 *  nothing: “the lake ran over”, where it asks who ran the dam. */
function isAnotherThing(
  analysis: Analysis,
  sentence: Sentence,
  verb: number,
  hits: readonly Hit[],
  { object, asks }: Wanted,
): boolean {
  if (object === null || object.soft) return false;
  // “Dane won a third term”: whatever is won in a vote, the vote is.
  if (sentence.tokens[verb]?.lemma === 'win' && CONTESTS.some((one) => object.forms.includes(one))) return false;
  if (
    hits.some(({ unit, sentence: own }) => unit === object && own === sentence) ||
    isNamedIn(analysis, sentence, object)
  )
    return false;
  const done = undergoerOf(sentence, verb);
  if (done === null)
    return (
      complementOf(sentence, verb) !== null ||
      obliquesOf(sentence, verb).some(({ preposition }) => MOVING.has(preposition))
    );
  if (hits.some(({ sentence: own, token }) => own === sentence && token === done)) return false;
  const tag = sentence.tokens[done]?.tag;
  if (asks === 'why' && dependents(sentence, done, 'det').some((at) => /^the$/iu.test(sentence.tokens[at]?.text ?? '')))
    return false;
  if (tag === 'PRON' || tag === 'DET') return false;
  const isNew = !dependents(sentence, done, 'det', 'nmod:poss').some(
    (at) => !/^(?:an?|another|no|some)$/iu.test(sentence.tokens[at]?.text ?? ''),
  );
  return object.kind === 'thing' || isNew;
}

/** “Ran over the top”, “fell into the valley”: nothing is run or felled. */
const MOVING: ReadonlySet<string> = new Set(['over', 'into', 'through', 'along', 'out of', 'down', 'up']);

/** What two do with each other, whoever of them is told first. */
const MUTUAL: ReadonlySet<string> = new Set([
  'meet',
  'talk',
  'speak',
  'agree',
  'see',
  'sign',
  'negotiate',
  'fight',
  'quarrel',
]);

function isSame(story: Story, actor: string, { actors, party, name }: Named): boolean {
  if (actors.has(actor)) return true;
  const own = story.actors.find(({ id }) => id === actor);
  return own !== undefined && party === name && own.party === party;
}
