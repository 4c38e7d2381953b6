import type { Analysis } from '../model/analysis.ts';
import type { Sentence } from '../model/sentence.ts';
import { asksOf } from './asks.ts';
import { hitsIn, isNamedIn } from './hit.ts';
import type { Wanted } from './wanted.ts';
import type { Words } from './words.ts';

/** What a report tells under the very question that is asked, as an interview or an explainer has it: “Why was the alarm late?” – “The
 *  radio was dead.” The words below need not hold any word of it. Only the first of them: what follows may go on to something else. */
export function underSame(wanted: Wanted, words: readonly Words[]): readonly Words[] {
  return [...Map.groupBy(words, ({ analysis }) => analysis)].flatMap(([analysis, own]) =>
    analysis.sentences
      .filter((sentence) => isSame(sentence, analysis, wanted))
      .flatMap((sentence) => {
        const next = analysis.sentences.find(({ index, tokens }) => index > sentence.index && isQuestion(tokens));
        const [first] = own
          .filter(
            ({ sentence: { index, block } }) =>
              index > sentence.index &&
              index < (next?.index ?? Number.POSITIVE_INFINITY) &&
              block <= sentence.block + 1,
          )
          .toSorted((a, b) => a.sentence.index - b.sentence.index);
        return first === undefined ? [] : [first];
      }),
  );
}

function isSame(sentence: Sentence, analysis: Analysis, { asks, units }: Wanted): boolean {
  const { blocks, text } = analysis.report;
  const role = blocks[sentence.block]?.role;
  if (!isQuestion(sentence.tokens) || role === 'headline' || role === 'standfirst' || role === 'furniture')
    return false;
  if (asksOf(text.slice(sentence.start, sentence.end)) !== asks) return false;
  const needed = units.filter(({ soft }) => !soft);
  return (
    needed.length > 0 &&
    needed.every((unit) => hitsIn(sentence, unit).length > 0 || isNamedIn(analysis, sentence, unit))
  );
}

function isQuestion(tokens: Sentence['tokens']): boolean {
  return tokens.at(-1)?.text === '?';
}
