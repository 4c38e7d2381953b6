import { composed, type Evidence, type LineWord } from './evidence.ts';
import type { Wrong } from './fault.ts';
import { NEGATION, PLAIN_NEGATION as PLAIN } from './lists.ts';
import { sentencesAt, type Word, wordsOf } from './words.ts';

/** A line must not deny what the cited words affirm, nor affirm what they deny. */
export function checkNegation(evidence: Evidence): Wrong[] {
  const found = [...added(evidence), ...leftOut(evidence), ...cutOff(evidence)];
  return found.length === 0 ? [] : [{ name: 'unsupported-negation', message: found[0] ?? '' }];
}

/** “without” is a word of the frame as well (“a report without an outlet”) and turns no content round. */
function added(evidence: Evidence): string[] {
  const own = composed(evidence).filter((word) => negates(word) && word.key !== 'without');
  return own.flatMap((word) => {
    const at = evidence.words.indexOf(word);
    const inner = evidence.alignments.some(({ gaps, words }) =>
      gaps.some((gap) => gap.inner && gap.line[0] <= at && at < gap.line[1] && !words.slice(...gap.text).some(negates)),
    );
    if (inner) return [`“${word.text}” is not in the cited words at this place`];
    return denies(word)
      ? anyDenial(evidence)
        ? []
        : [`“${word.text}”: the cited words deny nothing`]
      : plain(word, at, evidence);
  });
}

/** “denied by Dane”: told of words that deny or say no. */
function anyDenial({ places }: Evidence): boolean {
  return places.some(({ report, start, end }) => {
    const sentence = sentencesAt(report.text, { start, end });
    return wordsOf(report.text.slice(sentence.start, sentence.end)).some(negates);
  });
}

/** “not”, “no”, “never” need one in the cited words that turns the same words round. */
function plain(word: LineWord, at: number, { words, alignments }: Evidence): string[] {
  const turned = words.slice(at + 1, at + 1 + TURNS).map(({ key }) => stem(key));
  const holds = alignments.some(({ words: cited }) =>
    cited.some(
      (other, index) =>
        negates(other) &&
        cited.slice(index + 1, index + 1 + 2 * TURNS).some(({ key }) => turned.includes(stem(key)) && key.length > 3),
    ),
  );
  return holds ? [] : [`“${word.text}” is not in the cited words`];
}

/** Words after a negation that it may turn round. */
const TURNS = 5;

function stem(key: string): string {
  return key.slice(0, 5);
}

function denies({ key }: Word): boolean {
  return !PLAIN.has(key) && !key.endsWith("n't");
}

/** Words left out at most, for the rest of the sentence to count as copied. */
const SHORT = 8;

/** A “not” that the report has between words that the line copies. */
function leftOut({ alignments, words: own, text: whole }: Evidence): string[] {
  // “Said and denied: …”: a label turns nothing round.
  const turns = (word: LineWord) => negates(word) && whole.charAt(word.end) !== ':';
  // A line that stands word for word in one report is that report's, whatever another one cited beside it denies.
  if (alignments.some(({ blocks }) => blocks.some(({ length }) => length === own.length))) return [];
  return alignments.flatMap(({ gaps, words, blocks }) => {
    const shared = blocks.reduce((sum, { length }) => sum + length, 0);
    if (shared * 2 < words.length) return [];
    return gaps.flatMap(({ line, text }) => {
      const left = words.slice(...text);
      const lost = left.find(negates);
      if (lost === undefined || left.length > SHORT) return [];
      // At an end of the line the words that stand nearest to the copied ones take the place of what is missing.
      const dash = whole.lastIndexOf(' — ', own[line[1] - 1]?.start ?? 0); // what stands before it is another side's
      const instead = own
        .slice(Math.max(line[0], line[1] - SHORT), line[1])
        .filter(({ quoted, start }) => !quoted && start > dash);
      return instead.some(turns) ? [] : [`the cited words have “${lost.text}”, which the line leaves out`];
    });
  });
}

/** Quoted words that hang on a “not” or “denied” just before them: “denied that ‘the council had met’”. */
function cutOff({ stretches, words }: Evidence): string[] {
  return stretches.flatMap(({ place: { report }, at, inLine }) => {
    const sentence = sentencesAt(report.text, at);
    const before = report.text.slice(sentence.start, at.start);
    const clause = before.slice(Math.max(0, ...[...before.matchAll(/[,;:—–.!?“”"]/gu)].map(({ index }) => index + 1)));
    const governing = wordsOf(clause).slice(-GOVERNS).find(negates);
    const elsewhere = words.some((word) => negates(word) && (word.start < inLine.start || word.end > inLine.end));
    return governing === undefined || elsewhere
      ? []
      : [`in the report “${governing.text}” stands before the quoted words, and the line leaves it out`];
  });
}

/** Words between a negation and what it governs. */
const GOVERNS = 4;

function negates({ key }: Word): boolean {
  return NEGATION.has(key) || key.endsWith("n't");
}
