import type { Line } from '../model/answer.ts';
import { compareText } from '../model/citation.ts';
import { claimsAt, type Material, phraseOf, show } from './material.ts';
import { alike, lettersOf, lineOf } from './phrase.ts';
import type { Words } from './words.ts';

/** Speakers, and words of one, that a reader takes in. */
const MOST_SPEAKERS = 12;
const MOST_OF_ONE = 3;

/** What is said, speaker by speaker, each where the reports first give them the word; a retelling only where nothing else has it. */
export function saidByAll(words: readonly Words[], material: Material): readonly Line[] {
  const said = words.filter(({ statement }) => statement !== null && statement.speakers.length > 0).toSorted(inPlace);
  const speakers = Map.groupBy(said, ({ statement }) => statement?.speakers.at(-1)?.actor ?? '');
  const lines: Line[] = [];
  for (const own of [...speakers.values()].slice(0, MOST_SPEAKERS)) {
    let shown = 0;
    for (const one of [...own].sort((a, b) => Number(a.retold) - Number(b.retold) || inPlace(a, b))) {
      if (shown >= MOST_OF_ONE) break;
      const phrase = phraseOf(one, material.story);
      const letters = lettersOf(phrase.text);
      if (lines.some(({ text }) => alike(lettersOf(text), letters)) || !show(material, phrase.citation)) continue;
      lines.push(lineOf(phrase, claimsAt(material.story, phrase.citation)));
      shown++;
    }
  }
  return lines;
}

function inPlace(a: Words, b: Words): number {
  return compareText(a.analysis.report.file, b.analysis.report.file) || a.sentence.start - b.sentence.start;
}
