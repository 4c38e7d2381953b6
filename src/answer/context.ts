import { EVENTS, TALK } from '../lexicon/explain.ts';
import type { Analysis } from '../model/analysis.ts';
import { compareText } from '../model/citation.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Story } from '../model/story.ts';
import { type Concepts, conceptsOf, unitsIn } from './concept.ts';
import { thingAt } from './day-of.ts';
import { byWeight, type Material, type Words } from './material.ts';
import { isTold, nothingTold, type Told, tellOnce } from './once.ts';
import { restates } from './restated.ts';
import { areLong, leadOf, newsOf, recalls, sharedBy, subjectOf } from './subject.ts';
import { tellsDay } from './timeline.ts';

/** The sentences that together cover the most of what the story is about, in the order of time: what a reader needs before
 *  anything else. Every one of them comes from a report that is an origin, unless none is. */
export function chooseContext(material: Material, most: number, before: Told = nothingTold()): readonly Words[] {
  const concepts = conceptsOf(material.story);
  const nearness = subjectOf(material.story);
  const share = sharedBy(material.story);
  const news = new Set(newsOf(material.story.analyses));
  const floor = areLong(material.story) ? NONE : 0;
  const able = originals(material).filter(
    ({ analysis, sentence }) =>
      hasVerb(sentence) &&
      !(ALWAYS.test(sentence.tokens[0]?.text ?? '') && isGeneral(sentence)) &&
      nearness(analysis, sentence) >= floor,
  );
  let candidates = able.map((words) => {
    const near = FAR + (1 - FAR) * Math.min(1, nearness(words.analysis, words.sentence));
    const worth = worthOf(words, material) * near * (news.has(words.analysis) ? freshness(words) : RECALLED);
    return { words, worth, alone: near < BESIDE ? 0 : (worth / near) * gainOf(words, new Set(), concepts) };
  });
  const told = { places: new Set(before.places), facts: new Set(before.facts), letters: [...before.letters] };
  const untold = candidates.filter(({ words }) => !isTold(words, told, material.story));
  const lead = most > 1 ? leadAmong(untold, news, material) : null;
  let first = lead;
  const chosen: Words[] = [];
  const covered = new Set<string>();
  let reference = 0;
  while (chosen.length < most) {
    let best = first;
    first = null;
    let bestGain = best === null ? 0 : Number.POSITIVE_INFINITY;
    for (const { words, worth } of candidates) {
      const gain = worth * gainOf(words, covered, concepts);
      if (gain > bestGain && !chosen.includes(words) && !isTold(words, told, material.story))
        [best, bestGain] = [words, gain];
    }
    if (best === null) break;
    if (bestGain < LEAST * reference && !bringsEnd(best, chosen)) {
      candidates = candidates.filter(({ words }) => words !== best && bringsEnd(words, chosen));
      continue;
    }
    const isNew =
      !chosen.some((one) => tellsSame(one, best)) &&
      (bringsEnd(best, chosen) || !restates(best, chosen, share)) &&
      tellOnce([best], 1, told, material).length > 0;
    if (isNew) {
      chosen.push(best);
      if (reference === 0 && Number.isFinite(bestGain)) reference = bestGain;
    } else
      candidates.splice(
        candidates.findIndex(({ words }) => words === best),
        1,
      );
    for (const concept of concepts.of(best)) covered.add(concept);
  }
  // How it ended is not crowded out by how it went: it takes the place of what was worth least.
  const ending = most > 1 && !chosen.some(endsMatter) ? endingOf(candidates) : null;
  if (ending !== null && !isTold(ending, told, material.story))
    chosen.splice(chosen.length === most ? -1 : chosen.length, 1, ending);
  return chosen.sort((a, b) => Number(b === lead) - Number(a === lead) || inTime(a, b));
}

/** What brings less than this share of what the first one beside the lead brought is no part of the news. */
const LEAST = 0.2;

/** Whether most of what the shorter of two stretches names stands in the other: one thing in the words of two reports. */
function tellsSame(a: Words, b: Words): boolean {
  const [few, many] = [a, b]
    .map(({ analysis, sentence }) => new Set(unitsIn(analysis, sentence)))
    .sort((one, other) => one.size - other.size);
  if (few === undefined || many === undefined || few.size < 4) return false;
  return [...few].filter((unit) => many.has(unit)).length >= SAME * few.size;
}

const SAME = 0.6;

/** The first sentence of a report that says best what all of them are about; null where none does. */
function leadAmong(
  candidates: readonly { readonly words: Words; readonly worth: number }[],
  news: ReadonlySet<Analysis>,
  { story }: Material,
): Words | null {
  const nearness = subjectOf(story);
  const leads = candidates
    .filter(
      ({ words: { analysis, sentence, retold } }) =>
        !retold && news.has(analysis) && isLead(sentence, analysis) && nearness(analysis, sentence) >= OF_MATTER,
    )
    .map(({ words, worth }) => ({ words, worth: worth * nearness(words.analysis, words.sentence) }))
    .sort((a, b) => b.worth - a.worth || byWeight(a.words, b.words));
  const floor = EARLIER * (leads[0]?.worth ?? 0);
  const dayOfReport = ({ words }: (typeof leads)[number]): string => words.analysis.dated?.from.slice(0, 10) ?? '9999';
  const [first] = leads
    .filter(({ worth }) => worth >= floor)
    .sort((a, b) => compareText(dayOfReport(a), dayOfReport(b)));
  return first?.words ?? null;
}

/** Of first sentences that say about as well what the matter is, the one of the earliest report: what set it off comes first. */
const EARLIER = 0.65;

/** Below this the first sentence of a page tells of something else, whatever its headline says. */
const OF_MATTER = 0.25;

/** The best that tells how a matter ended, where by itself it is worth three tenths of what is worth most. */
function endingOf(candidates: readonly { readonly words: Words; readonly alone: number }[]): Words | null {
  const floor = Math.max(0, ...candidates.map(({ alone }) => alone)) * 0.3;
  const [best] = candidates
    .filter(({ words, alone }) => endsMatter(words) && alone >= floor)
    .sort((a, b) => b.alone - a.alone);
  return best?.words ?? null;
}

/** Stretches in the order of what they bring, each for its length, that nothing before them has brought. */
export function byGain(words: readonly Words[], material: Material, most: number): readonly Words[] {
  const concepts = conceptsOf(material.story);
  return words
    .map((one) => ({ one, gain: one.weight * gainOf(one, new Set(), concepts) * voiceOf(one) }))
    .sort((a, b) => b.gain - a.gain || byWeight(a.one, b.one))
    .slice(0, most)
    .map(({ one }) => one);
}

/** What stands in contradiction to somebody is told with the contradiction; “he denied this” needs what went before. */
function voiceOf({ statement }: Words): number {
  return statement?.act === 'deny' ? 0.3 : 1;
}

/** How many of the things that the story is most about a stretch speaks of. */
export function coreOf(words: Words, { story }: Material): number {
  const core = CORES.get(story) ?? coreConcepts(story);
  CORES.set(story, core);
  return [...conceptsOf(story).of(words)].filter((concept) => core.has(concept)).length;
}

const CORES = new WeakMap<Story, ReadonlySet<string>>();
const CORE = 15;

function coreConcepts(story: Story): ReadonlySet<string> {
  const { weight, all } = conceptsOf(story);
  const single = all.filter((concept) => !concept.includes(' '));
  const weighed = single.map((concept) => ({ concept, weight: weight(concept) }));
  return new Set(
    weighed
      .sort((a, b) => b.weight - a.weight) // between equals the one that comes first: a name must not decide
      .slice(0, CORE)
      .map(({ concept }) => concept),
  );
}

/** Stretches of reports that are origins of their own; of all reports where none is. */
export function originals({ words }: Material): readonly Words[] {
  const own = words.filter(({ retold, weight }) => !retold && weight > 0);
  return own.length > 0 ? own : words.filter(({ weight }) => weight > 0);
}

/** What a stretch brings that is not covered yet, for its length. */
function gainOf(words: Words, covered: ReadonlySet<string>, { of, weight }: Concepts): number {
  let gain = 0;
  for (const concept of of(words)) if (!covered.has(concept)) gain += weight(concept);
  const { length } = words.sentence.tokens;
  const counted = isLead(words.sentence, words.analysis) ? Math.min(length, LEAD_LENGTH) : length; // a dateline is no length of it
  return gain / (counted + 12) ** 0.6;
}

/** How fit a stretch is to begin with: it tells of something that took place (never of what is only planned), on a day, and stands
 *  near the beginning of its report; it is neither very long nor a scrap, nobody's bare quotation, and nothing is missing in it. */
function worthOf({ analysis, sentence, statement, tellings, weight }: Words, { best }: Material): number {
  const { report } = analysis;
  const tells = tellings.some(({ reality }) => reality === 'happened');
  const isPlanned = tellings.some(({ reality }) => reality === 'planned');
  const dated = tellings.some(({ when, reality }) => when !== null && reality === 'happened');
  const lead = isLead(sentence, analysis);
  const length = lead ? Math.min(sentence.tokens.length, LEAD_LENGTH) : sentence.tokens.length;
  const opens = sentence.tokens[0];
  const text = report.text.slice(sentence.start, sentence.end);
  const role = report.blocks[sentence.block]?.role;
  return (
    (tells ? 1 : lead ? 0.8 : isPlanned ? 0 : 0.5) *
    (statement === null && isGeneral(sentence) ? GENERAL : 1) *
    deedOf(tellings) *
    (dated ? 1.2 : 1) *
    (lead ? LEAD : sentence.index < 4 ? 1.25 : 1) *
    (statement?.mode === 'direct' ? 0.5 : 1) *
    (statement?.act === 'deny' || statement?.negated ? 0.4 : 1) *
    (length < 9 ? 0.4 : length > 50 ? 0.6 : 1) *
    (opens?.tag === 'PRON' || opens?.tag === 'CCONJ' || POINTS_BACK.test(text) || GOES_ON.test(text) ? 0.5 : 1) *
    (role === 'standfirst' || role === 'headline' ? 0.5 : 1) *
    (report.gaps.some(({ start }) => sentence.start <= start && start <= sentence.end) ? 0.2 : 1) *
    (0.4 + (0.6 * weight) / Math.max(best, 1))
  );
}

/** “A vote can cost a party its best seats”, “when a card is lost, the bank pays”, “the visit is part of a plan”: what holds at all times, what is so
 *  or might be, and nothing that took place. */
function isGeneral({ tokens }: Sentence): boolean {
  const root = tokens.findIndex(({ head }) => head === -1);
  const verb = tokens[root];
  if (verb === undefined) return false;
  const above = tokens.filter(({ head, relation }) => head === root && /^(?:aux|cop)/u.test(relation));
  if (above.some(({ text }) => POSSIBLE.test(text))) return true;
  const forms = above.map(({ form }) => form);
  if (verb.tag === 'VERB' && forms.length === 0) return /^VB[ZP]$/u.test(verb.form);
  return (
    verb.tag !== 'VERB' && above.some(({ relation, form }) => relation.startsWith('cop') && /^VB[ZP]$/u.test(form))
  );
}

const GENERAL = 0.4;
const ALWAYS = /^(?:if|when|whenever|once)$/iu;
const POSSIBLE = /^(?:can|could|may|might|must|should|would)$/iu;

/** What has nothing in common with the headlines is worth a fourth of what is wholly about the matter. */
const FAR = 0.25;

/** Below this a sentence of a long report has nothing to do with the matter. */
const NONE = 0.1;

/** “A protest in Lenn against the visit”: without a verb of its own it is a caption or a heading. */
function hasVerb({ tokens }: Sentence): boolean {
  return tokens.some(({ form }) => /^(?:VBD|VBZ|VBP|MD)$/u.test(form));
}

/** Below this a sentence tells of something beside the matter. */
const BESIDE = 0.35;

/** What went before the news is recalled and tells none. */
function freshness({ analysis, sentence }: Words): number {
  return recalls(analysis, sentence) ? RECALLED : 1;
}

const RECALLED = 0.3;

/** The first sentence of a report's text says what it is about. */
function isLead({ index, tokens }: Sentence, analysis: Analysis): boolean {
  return leadOf(analysis)?.index === index && tokens.some(({ tag }) => tag === 'VERB');
}

const LEAD = 1.6;
const LEAD_LENGTH = 30;

/** “The council also approved the accounts”: what comes beside the matter itself. */
const GOES_ON = /^(?:\S+ ){1,6}also /u;

/** A head that means something told before. */
const POINTS_BACK = /^(?:In (?:all|both)|One of|Both|The (?:two|other|same|latter|former))\b/u;

/** What ends a matter comes before the deeds in it, and deeds before what is said about them. */
function deedOf(tellings: Words['tellings']): number {
  const told = tellings.filter(({ reality }) => reality === 'happened');
  if (tellings.some(isEnding)) return 1.5;
  if (told.some(({ kind }) => EVENTS.has(kind))) return 1.3;
  return told.length > 0 && told.every(({ kind }) => TALK.has(kind)) ? 0.7 : 1;
}

/** How it ended, and what it came to in figures, is told in the words of the matter itself, and is new all the same. */
export function bringsEnd(words: Words, told: readonly Words[]): boolean {
  if (endsMatter(words))
    return !told.some((one) => endsMatter(one) && (one.statement === null || words.statement !== null)); // somebody accepted it: not yet how it ended
  const figures = new Set(told.flatMap(figuresOf));
  return figuresOf(words).some((figure) => !figures.has(figure));
}

/** The figures of what is counted in the end: the dead, the missing, the votes. */
function figuresOf({ sentence, tellings }: Words): readonly string[] {
  const counted = tellings.some(
    ({ kind, quantities, reality }) =>
      COUNTED.has(kind) && (quantities.length > 0 || kind === 'elect') && reality === 'happened',
  );
  const votes = sentence.tokens.some(({ lemma, tag }) => lemma === 'vote' && tag === 'NOUN');
  return counted || votes ? sentence.tokens.flatMap(({ tag, lemma }) => (tag === 'NUM' ? [lemma] : [])) : [];
}

const COUNTED: ReadonlySet<string> = new Set(['casualties', 'missing', 'elect']);

function endsMatter({ tellings }: Words): boolean {
  return tellings.some(isEnding);
}

function isEnding({ kind, reality }: Words['tellings'][number]): boolean {
  return reality === 'happened' && ENDINGS.has(kind);
}

const ENDINGS: ReadonlySet<string> = new Set(['agree', 'ceasefire', 'sign', 'release']);

/** By the first day that a stretch tells of; what names none stands where its report has it, after what went before there. */
function inTime(a: Words, b: Words): number {
  return (
    Number(dayOf(a) === '') - Number(dayOf(b) === '') || // what no day is known of stands last
    compareText(dayOf(a), dayOf(b)) ||
    compareText(a.analysis.report.file, b.analysis.report.file) ||
    a.sentence.start - b.sentence.start
  );
}

/** The latest day named in it that is not to come, since a sentence tells what is new and recalls what went before: of its deeds, so
 *  that “answered the April 22 attack” is of no April; where it names none, the day of its report. */
function dayOf({ analysis, sentence }: Words): string {
  const published = analysis.dated?.from ?? '';
  const days = analysis.mentions.flatMap((mention) =>
    mention.type === 'time' &&
    mention.when !== null &&
    tellsDay(mention) &&
    sentence.start <= mention.start &&
    mention.end <= sentence.end &&
    thingAt(sentence, mention) < 0 &&
    (published === '' || mention.when.from.slice(0, 10) <= published.slice(0, 10))
      ? [mention.when.from]
      : [],
  );
  return days.sort(compareText).at(-1) ?? published;
}
