import { EXCLUSIVE_CREDIT, ONE_SETTLEMENT } from '../lexicon/denied.ts';
import { OUTCOMES } from '../lexicon/outcomes.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Sentence } from '../model/sentence.ts';
import type { ActorId, Citation } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { actorsIn } from '../model/within.ts';
import type { Said } from './voice.ts';

/** Words of somebody that keep the credit for a settlement to its two sides. */
export interface Sole {
  readonly said: Said;
  readonly outcome: string;
  readonly rule: string;
  /** Who is named in the sentence or next to it; null where the words leave nobody else a part: “no third party”. */
  readonly against: ReadonlySet<ActorId> | null;
  /** The sentence that says so. */
  readonly evidence: Citation;
}

/** “settled directly between the two armies”, “no third party sat at the table”: said by somebody of an outcome that the same or the
 *  sentence before names. */
export function soleIn(analysis: Analysis): readonly Sole[] {
  return analysis.statements.flatMap((statement): readonly Sole[] => {
    const speaker = statement.speakers.at(-1);
    if (speaker === undefined || statement.confidence < TRUSTED || statement.rule.startsWith('attitude')) return [];
    for (const sentence of sentencesOf(statement, analysis)) {
      const text = wordsIn(statement, sentence, analysis);
      const row = EXCLUSIVE_CREDIT.find(({ pattern }) => pattern.test(text));
      const outcome = row === undefined ? null : outcomeNear(sentence, analysis);
      if (row === undefined || outcome === null) continue;
      const said = { actor: speaker.actor, party: speaker.party };
      const against = row.id === 'no-third-party' ? null : actorsNear(sentence, analysis);
      return [{ said, outcome, rule: row.id, against, evidence: cite(analysis.report, sentence) }];
    }
    return [];
  });
}

/** Below this a speaker is too unsure to be credited with a denial. */
const TRUSTED = 0.5;
/** Sentences of one quotation that are looked through. */
const LONGEST = 20;

function sentencesOf({ sentences: [first, last] }: Statement, { sentences }: Analysis): readonly Sentence[] {
  return sentences.slice(first, Math.min(last, first + LONGEST) + 1);
}

/** The words of a statement in one of its sentences, in lower case. */
function wordsIn({ content }: Statement, { start, end }: Sentence, { report }: Analysis): string {
  return content
    .filter((part) => part.start < end && start < part.end)
    .map((part) => report.text.slice(Math.max(part.start, start), Math.min(part.end, end)))
    .join(' ')
    .toLowerCase();
}

function actorsNear({ index }: Sentence, analysis: Analysis): ReadonlySet<ActorId> {
  const near = analysis.sentences.slice(Math.max(0, index - 1), index + 2);
  return new Set(near.flatMap((sentence) => actorsIn(analysis, sentence)).map(({ actor }) => actor));
}

function outcomeNear({ index }: Sentence, { sentences }: Analysis): string | null {
  for (const sentence of [sentences[index], sentences[index - 1]]) {
    for (const { lemma, tag } of sentence?.tokens ?? []) {
      const outcome = tag === 'NOUN' ? (OUTCOMES.get(lemma) ?? null) : null;
      if (outcome !== null && outcome !== 'talks' && ONE_SETTLEMENT.has(outcome)) return outcome;
    }
  }
  return null;
}
