import { PARAPHRASES } from '../lexicon/paraphrases.ts';
import type { Element } from './elements.ts';
import type { Passage } from './passage.ts';

/** What stands in a passage for a piece of a sentence that it tells in other words (“took the oath” for “was sworn in”): a piece of the
 *  passage, or the piece itself where the phrase there is of light words alone; null where nothing does. */
export function paraphraseOf(element: Element, checked: Passage, passage: Passage): Element | null {
  if ((element.kind !== 'word' && element.kind !== 'quantity') || isMarked(element, checked)) return null;
  const [mine, theirs] = [wordsOf(checked), wordsOf(passage)];
  for (const { pattern } of PARAPHRASES) {
    const here = placesOf(pattern, mine, checked).find(
      ({ start, end }) => start <= element.start && element.end <= end,
    );
    if (here === undefined) continue;
    const [there] = placesOf(pattern, theirs, passage);
    if (there === undefined) continue;
    if (NEGATING.test(mine.slice(here.start - checked.sentence.start, here.end - checked.sentence.start)))
      return element;
    const inside = passage.elements.filter(
      ({ kind, start, end }) => kind === 'word' && there.start <= start && end <= there.end,
    );
    return inside.find(({ token }) => passage.sentence.tokens[token]?.tag === 'VERB') ?? inside[0] ?? element;
  }
  return null;
}

/** Whether both say by one phrase that something is not so: “does not address”, “left out”. */
export function negateAlike(checked: Passage, passage: Passage): boolean {
  const [mine, theirs] = [wordsOf(checked), wordsOf(passage)];
  return PARAPHRASES.some(({ pattern }) => {
    const here = pattern.exec(mine)?.[0];
    return (
      here !== undefined &&
      (NEGATING.test(here) || NEGATING.test(pattern.exec(theirs)?.[0] ?? '')) &&
      pattern.test(theirs)
    );
  });
}

/** A phrase that is a negation as a whole: whether the verb in it is negated tells nothing. */
const NEGATING =
  /\b(?:no|not|never|nothing|den(?:y|ies|ied|ying)|left out|leaves out|silent|un(?:connected|related|lawful)|illegal)\b|n['’]t\b/u;

/** Between quotation marks no word may be another. */
function isMarked({ start, end }: Element, { sentence }: Passage): boolean {
  return sentence.quoted.some((words) => words.start <= start && end <= words.end);
}

/** Characters of a sentence that are looked through. */
const LONGEST = 1200;

/** In small letters; '' where these have another length, which a few capitals do. */
function wordsOf({ analysis, sentence }: Passage): string {
  const text = analysis.report.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST));
  const small = text.toLowerCase();
  return small.length === text.length ? small : '';
}

function placesOf(
  pattern: RegExp,
  words: string,
  { sentence }: Passage,
): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let from = 0;
  while (found.length < MOST) {
    const match = pattern.exec(words.slice(from));
    if (match === null || match[0] === '') break;
    const start = from + match.index;
    from = start + match[0].length;
    found.push({ start: sentence.start + start, end: sentence.start + from });
  }
  return found;
}

/** Places of one phrase in a sentence that are looked at. */
const MOST = 4;
