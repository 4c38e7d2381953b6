import { MATTERS } from '../lexicon/questions.ts';
import type { Answer, Line, Section } from '../model/answer.ts';
import type { Story } from '../model/story.ts';
import { actorsIn } from '../model/within.ts';
import { accountOfOne, writeAccounts, writeOthers } from './account.ts';
import { isNarrowQuestion, nearest } from './answering.ts';
import { centralTo } from './central.ts';
import { writeAgreed, writeContested } from './contested.ts';
import { introduce } from './introduce.ts';
import { writeLimits } from './limits.ts';
import { gatherMaterial, type Material } from './material.ts';
import { notThere, writeMissing } from './missing.ts';
import { mattersOf, writeNext } from './next.ts';
import { writeOpen } from './open.ts';
import { withArticle } from './phrase.ts';
import { comparesTwo, isOpen, type Question, tellUnderstood, understand } from './question.ts';
import { notThrice, once } from './repeated.ts';
import { isSilentOn } from './silence.ts';
import { sourcesOf } from './source.ts';
import { linesOf, writeSummary } from './summary.ts';
import { writeTakeaway } from './takeaway.ts';
import { writeTimeline } from './timeline.ts';

/** Write the answer to a question from a story. Where the reports do not hold what is asked for, that comes first. Sections without lines are left out; the order is the reader's:
 *  the answer, who says what, where they agree and differ, when, what is missing. */
export function writeAnswer(text: string, story: Story, options: { readonly asked?: string } = {}): Answer {
  const question = understand(text, story);
  const material =
    isOpen(question) && question.asks !== 'unknown' ? ofWholeStory(question, story) : gatherMaterial(question, story);
  const missing = writeMissing(material); // before all others: what is called unknown there is told nowhere else
  const silent = question.focus !== null && isSilentOn(question.focus, question, story);
  const isUntold = isNarrowQuestion(question) && [...material.told.values()].every((told) => told.length === 0);
  const told = isUntold
    ? isOpen(question)
      ? writeShort(material)
      : writeNearest(material, missing?.lines ?? [])
    : silent
      ? writeSilence(material)
      : writeBody(material);
  const isElsewhere = isUntold || (silent && notThere(material).length > 0);
  const sections = [
    isElsewhere ? missing : null,
    ...told,
    isElsewhere ? null : missing,
    writeLimits(material),
    writeNext(material),
  ];
  return {
    question: text,
    asked: options.asked ?? null,
    form: 'answer',
    understood: tellUnderstood(question),
    sections: introduce(
      sections.filter((section) => section !== null).filter(({ lines }) => lines.length > 0),
      story,
    ),
    sources: sourcesOf(story),
  };
}

/** What belongs to the core of the story, for a question that asks about nothing in particular. */
function ofWholeStory(question: Question, story: Story): Material {
  const known = new Set(mattersOf(story));
  const matters = MATTERS.filter(({ id }) => known.has(id));
  return gatherMaterial({ ...question, wanted: [], matters }, story, centralTo(story));
}

/** Nothing is told of whom the question asks about: where the name stands, and no answer to another question. */
function writeSilence(material: Material): readonly Section[] {
  const { focus } = material.question;
  if (focus === null) return [];
  const named = material.words.filter(({ analysis, sentence }) =>
    actorsIn(analysis, sentence).some(({ actor }) => focus.actors.has(actor)),
  );
  return [
    {
      role: 'others',
      heading: `Where ${withArticle(focus.name)} is named`,
      party: null,
      lines: linesOf(named, material, 3),
    },
  ];
}

/** What comes near to what is asked and told by none of the reports. */
function writeNearest(material: Material, told: readonly Line[]): readonly Section[] {
  const { wanted, asks } = material.question;
  if (asks === 'next' || asks === 'unknown') return []; // whatever has a word in common with it tells nothing of it
  const lines = linesOf(nearest(wanted, material.words, material.story), material, 3, told);
  return [{ role: 'others', heading: 'What comes near', party: null, lines }];
}

/** Asked for somebody's words, for denials, for what is unknown or to come: the summary is all of it, but for what is contested there. */
function isOfWords({ asks, wanted }: Question): boolean {
  return isNarrowQuestion({ wanted }) && (OF_WORDS.has(asks) || (wanted.length === 1 && OF_ONE_FACT.has(asks)));
}

/** An hour, a place, a reason: whoever asks for one does not ask for what else was said of the matter. */
const OF_ONE_FACT: ReadonlySet<Question['asks']> = new Set<Question['asks']>([
  'who',
  'when',
  'where',
  'how-many',
  'how-long',
  'why',
  'whether',
]);

const OF_WORDS: ReadonlySet<Question['asks']> = new Set<Question['asks']>([
  'said',
  'denied',
  'unknown',
  'next',
  'identity',
  'how-old',
]);

function writeShort(material: Material): readonly Section[] {
  const { question, story } = material;
  // “What do we not know?”: all that is contested is not known.
  const contested = writeContested(isOpen(question) ? ofWholeStory(question, story) : material);
  const sections = [writeSummary(material), ...contested];
  return [...once(sections), writeTakeaway(material, sections)];
}

/** Accounts that are set against each other: where they differ, then the words of each; where two are named, nobody else's. */
function writeComparison(material: Material): readonly Section[] {
  const two = comparesTwo(material.question);
  const parties = new Set(material.question.named.map(({ party, name }) => party ?? name));
  const accounts = writeAccounts(material).filter(({ party }) => party !== null && (!two || parties.has(party)));
  const sections = [
    writeSummary(material),
    ...(two ? besideEachOther(material, accounts) : accounts),
    ...writeContested(material),
    writeAgreed(material),
  ].filter((section) => section !== null);
  return [...once(sections), writeTakeaway(material, sections)];
}

/** Two that are compared each have an account, whether they speak for a party or for themselves. */
function besideEachOther(material: Material, accounts: readonly Section[]): readonly Section[] {
  return material.question.named.flatMap(
    (named) =>
      accounts.find(({ party }) => party === (named.party ?? named.name)) ?? accountOfOne(named, material) ?? [],
  );
}

function writeBody(material: Material): readonly Section[] {
  if (material.question.asks === 'compare') return writeComparison(material);
  if (isOfWords(material.question)) return writeShort(material);
  if (isOpen(material.question)) return writeOpen(material);
  const sections = [
    writeSummary(material),
    ...writeAccounts(material, SIZES),
    ...writeContested(material, SIZES.contested),
    writeAgreed(material),
    ...writeOthers(material, SIZES.others),
    writeTimeline(material, SIZES.timeline),
  ].filter((section) => section !== null);
  const told = isNarrowQuestion(material.question) ? once(sections) : notThrice(sections);
  return [...told, writeTakeaway(material, sections)];
}

/** How much of each section is told. */
const SIZES = { accounts: 6, account: 6, contested: 6, others: 5, timeline: 12 } as const;
