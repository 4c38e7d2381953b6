import type { Analysis } from '../model/analysis.ts';
import type { Sentence } from '../model/sentence.ts';
import { claimsDeed } from './doer.ts';
import { type Hit, hitsIn, holdsWord, isNamedIn } from './hit.ts';
import { LOOSE } from './loose.ts';
import type { Unit } from './unit.ts';
import { INCIDENTS } from './units.ts';
import type { Wanted } from './wanted.ts';
import type { Words } from './words.ts';

/** Whether a reader knows a unit that the sentence itself does not hold. Of a deed only where the sentence beside it tells it: a noun
 *  (“Was a ransom paid?” – “$12 million had been paid”), or what is answered (“She urged him to resign. He refused.”). */
export function isKnown(
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

/** Sentences before a stretch whose things are still known in it. */
const BEFORE = 4;

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
