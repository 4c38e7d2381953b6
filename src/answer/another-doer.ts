import type { Analysis } from '../model/analysis.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Story } from '../model/story.ts';
import { actorsIn } from '../model/within.ts';
import { doerOf } from '../text/clause.ts';
import { doerMention, holdsWord } from './hit.ts';
import type { Named } from './named.ts';
import type { Unit } from './unit.ts';
import type { Wanted } from './wanted.ts';

/** The deed is told of another party than the one asked about. */
export function isAnotherDoer(
  analysis: Analysis,
  sentence: Sentence,
  verb: number,
  wanted: Wanted,
  story: Story,
): boolean {
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

function isSame(story: Story, actor: string, { actors, party, name }: Named): boolean {
  if (actors.has(actor)) return true;
  const own = story.actors.find(({ id }) => id === actor);
  return own !== undefined && party === name && own.party === party;
}
