import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { align } from './align.ts';
import { flat } from './fold.ts';
import { COMMON, MONTHS, WEEKDAYS } from './lists.ts';
import { sentencesAt, type Word, wordsOf } from './words.ts';

interface Sentence extends Span {
  readonly words: readonly Word[];
}

/** Finds the words of a report that a line without offsets rests on: the sentences that it copies in whole or in a long part;
 *  where it copies none, the few that share most of its words. None: nothing of it stands there. */
export function recoverWith(
  reports: readonly Report[],
): (text: string, cited: readonly Report[]) => readonly (readonly Span[])[] {
  const made = new Map<Report, readonly Sentence[]>();
  const sentencesIn = (report: Report): readonly Sentence[] => {
    const sentences = made.get(report) ?? sentencesOf(report.text);
    if (reports.includes(report)) made.set(report, sentences);
    return sentences;
  };
  return (text, cited) => {
    const own = wordsOf(text.replace(/\[[^[\]]*\]/gu, (name) => ' '.repeat(name.length)));
    const found = cited.map((report) => copiedPlaces(text, own, report, sentencesIn(report)));
    // Beside copied words one sentence shows what else a line rests on; a line in words of its own needs more.
    const most = found.some((places) => places.length > 0) ? 1 : LIKEST;
    return cited.map((report, at) => {
      const sentences = sentencesIn(report);
      const copied = found[at] ?? [];
      const places = copied.length > 0 ? copied : likest(own, sentences, most);
      return withNames(text, places, report, sentences);
    });
  };
}

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (let at = /\S/u.exec(text)?.index ?? text.length; at < text.length; ) {
    const { end } = sentencesAt(text, { start: at, end: at + 1 });
    const stop = Math.max(end, at + 1);
    const words = wordsOf(text.slice(at, stop), at);
    if (words.length > 0) sentences.push({ start: at, end: stop, words });
    at = stop;
    while (at < text.length && /\s/u.test(text.charAt(at))) at++;
  }
  return sentences;
}

function copiedPlaces(
  text: string,
  own: readonly Word[],
  report: Report,
  sentences: readonly Sentence[],
): readonly Span[] {
  const quoted = [...text.matchAll(/“([^“”]+)”|"([^"]+)"/gu)].map(([, curly, straight]) =>
    flat(curly ?? straight ?? ''),
  );
  // “Orla Dane, a minister”: nothing but words of a report.
  const bare = quoted.length > 0 && text.replace(/“[^“”]+”/gu, '').replace(/[;,. ]/gu, '') === '';
  const copied = bare ? new Set<Sentence>() : copiedIn(own, sentences);
  const spans: Span[] = [];
  for (const words of quoted) {
    if ([...copied].some(({ start, end }) => flat(report.text.slice(start, end)).includes(words))) continue;
    const found = firstOf(words, report.text);
    if (found === null) continue;
    if (bare) {
      spans.push(found);
      continue;
    }
    const over = sentences.filter((sentence) => sentence.start < found.end && found.start < sentence.end);
    for (const sentence of over) copied.delete(sentence);
    const [first, last] = [over[0] ?? found, over.at(-1) ?? found];
    spans.push({ start: first.start, end: last.end });
  }
  return [...spans, ...sentences.filter((sentence) => copied.has(sentence))];
}

/** With where the report names whom “he [Dane]” means, and the day that a worked-out date rests on. */
function withNames(text: string, places: readonly Span[], report: Report, sentences: readonly Sentence[]): Span[] {
  const names = [...text.matchAll(/\[([^[\]]+)\]/gu)].flatMap(([, name = '']) => firstOf(name, report.text) ?? []);
  return [...places, ...names, ...(STATED.test(text) ? dayBefore(places, report.text, sentences) : [])]
    .map(({ start, end }) => ({ start, end: start + report.text.slice(start, end).trimEnd().length }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A date that was worked out rests on the nearest sentence before that names a day as well. */
const STATED = /\(stated: “/u;
const NAMES_DAY = new RegExp(`\\b(?:${[...WEEKDAYS, ...MONTHS].join('|')})\\b`, 'iu');

function dayBefore(spans: readonly Span[], text: string, sentences: readonly Sentence[]): Span[] {
  const first = spans[0];
  if (first === undefined) return [];
  const before = sentences.filter(({ end }) => end <= first.start);
  const named = before.findLast(({ start, end }) => NAMES_DAY.test(text.slice(start, end)));
  return named === undefined ? [] : [named];
}

/** The sentences that the line copies in whole or in a long part, each for words that no other one gives it. */
function copiedIn(own: readonly Word[], sentences: readonly Sentence[]): Set<Sentence> {
  const keys = new Set(own.map(({ key }) => key));
  const likely = sentences.flatMap((sentence) => {
    const shared = sentence.words.filter(({ key }) => keys.has(key)).length;
    if (shared < Math.min(LONG, sentence.words.length * MOST_OF)) return [];
    const blocks = align(own, sentence.words).blocks.filter(({ length }) => length > 1);
    const together = blocks.reduce((sum, { length }) => sum + length, 0);
    const longest = Math.max(0, ...blocks.map(({ length }) => length));
    if (longest < LONG && together < sentence.words.length * MOST_OF) return [];
    return [
      { sentence, together, at: blocks.flatMap(({ line, length }) => Array.from({ length }, (_, of) => line + of)) },
    ];
  });
  const given = new Set<number>();
  const copied = new Set<Sentence>();
  for (const { sentence, at } of likely.toSorted((a, b) => b.together - a.together)) {
    const more = at.filter((index) => !given.has(index));
    if (more.length < Math.min(LONG, sentence.words.length * MOST_OF)) continue;
    copied.add(sentence);
    for (const index of more) given.add(index);
  }
  return copied;
}

/** A run of words that is shared by chance no longer. */
const LONG = 6;
/** The part of a sentence that makes it the one that the line copies. */
const MOST_OF = 0.6;

/** Where words stand first, blanks of any kind between them. */
function firstOf(words: string, text: string): Span | null {
  const pattern = words.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const found = new RegExp(pattern.join('\\s+'), 'u').exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

/** For a line in words of its own. */
function likest(own: readonly Word[], sentences: readonly Sentence[], most: number): readonly Sentence[] {
  const stems = new Set(own.filter(({ key }) => key.length > 3 && !COMMON.has(key)).map(({ key }) => key.slice(0, 5)));
  const scored = sentences.map((sentence) => ({
    sentence,
    score: new Set(sentence.words.map(({ key }) => key.slice(0, 5)).filter((stem) => stems.has(stem))).size,
  }));
  const best = scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.sentence.start - b.sentence.start)
    .slice(0, most)
    .map(({ sentence }) => sentence);
  return sentences.filter((sentence) => best.includes(sentence));
}

const LIKEST = 4;
