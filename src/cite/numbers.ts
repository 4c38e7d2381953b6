import type { Span } from '../model/span.ts';
import { checkDates } from './dates.ts';
import { composed, type Evidence, type LineWord } from './evidence.ts';
import type { Wrong } from './fault.ts';
import { wholeWords } from './fold.ts';
import { NUMBERS } from './lists.ts';
import { capitalised, type Word } from './words.ts';

/** Every number of the line's own words has to stand in the cited words, in digits or in letters; a date may be worked out from
 *  them; a count of reports or origins is counted after. */
export function checkNumbers(evidence: Evidence): Wrong[] {
  const { dates, faults } = checkDates(evidence);
  const cited = new Set(evidence.alignments.flatMap(({ words }) => words.flatMap(valuesOf)));
  const own = composed(evidence).filter((word) => !dates.some((date) => inside(word, date)));
  return [
    ...faults,
    ...own.flatMap((word) => {
      const values = valuesOf(word);
      if (values.length === 0 || partOfName(word, evidence) || counted(word, evidence)) return [];
      if (thingAfter(word, evidence) === 'origin') return [wrong(word, 'the line does not cite so many origins')];
      const instead = replaced(word, evidence);
      if (instead !== null) return [wrong(word, `the cited words have ${instead} at this place`)];
      return values.every((value) => cited.has(value)) ? [] : [wrong(word, 'it is not in the cited words')];
    }),
  ];
}

function wrong({ text }: Word, why: string): Wrong {
  return { name: 'unsupported-number', message: `the number ${text}: ${why}` };
}

/** “3,000” → 3000; “nine” → 9; “2.20pm” → as it stands; “twenty-two” → 22; “six-point” → 6. */
export function valuesOf({ key }: Word): string[] {
  const named = NUMBERS[key];
  if (named !== undefined) return [String(named)];
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(key)) return [String(Number(key.replaceAll(',', '')))];
  if (/^\d+(?:\.\d+)?$/.test(key)) return [String(Number(key))];
  if (/^\p{N}/u.test(key)) return [key];
  const [tens, ones] = key.split('-').map((part) => NUMBERS[part]);
  if (tens === undefined) return [];
  return [String(ones === undefined ? tens : tens + ones)];
}

/** “Channel Nine”: a capital inside the sentence beside another; “Channel 9”, where a cited report bears the name. */
function partOfName(word: LineWord, { words, text, places }: Evidence): boolean {
  const before = words[words.indexOf(word) - 1];
  if (before === undefined || !capitalised(before) || text.slice(before.end, word.start) !== ' ') return false;
  const name = `${before.text} ${word.text}`;
  return /^\p{Lu}/u.test(word.text) || places.some(({ report }) => wholeWords(report.outlet ?? '', name) >= 0);
}

/** The number that stands in the report where the line has this one: in the same gap between shared words. */
function replaced(word: LineWord, { alignments, words }: Evidence): string | null {
  const at = words.indexOf(word);
  for (const { gaps, words: cited } of alignments) {
    for (const { line, text, inner } of gaps) {
      if (at < line[0] || at >= line[1] || !(inner || text[1] - text[0] <= NEAR)) continue;
      const there = cited.slice(...text).filter((other) => valuesOf(other).length > 0);
      const same = there.some((other) => valuesOf(other).join() === valuesOf(word).join());
      if (there[0] !== undefined && !same) return there[0].text;
    }
  }
  return null;
}

/** Words between the end of what is shared and the number, at the beginning or end of a line. */
const NEAR = 6;

/** “2 reports”, “3 independent origins”: of what the line cites, which can be counted. Where a line counts several things
 *  each is at most all of them. */
function counted(word: LineWord, { words, places }: Evidence): boolean {
  const value = Number(valuesOf(word)[0]);
  const things = words.map(({ key }, at) => countedThing(key, words[at + 1]?.key, words[at + 2]?.key));
  const thing = things[words.indexOf(word)] ?? null;
  if (thing === null) return false;
  const cited = new Set(places.map(({ report, source }) => (thing === 'origin' ? source.origin : report.id)));
  cited.delete(null);
  // Texts that retell others may be cited beside those that are counted.
  const originals = new Set(places.filter(({ report }) => !RETELLING.has(report.genre)).map(({ report }) => report.id));
  const alone = things.filter((other) => other === thing).length === 1;
  if (!alone) return value >= 1 && value <= cited.size;
  return value >= 1 && (value === cited.size || (thing !== 'origin' && value === originals.size));
}

/** Reports speak of reports and sources; origins are a word of the frame alone. */
function thingAfter(word: LineWord, { words }: Evidence): string | null {
  const at = words.indexOf(word);
  return countedThing(word.key, words[at + 1]?.key, words[at + 2]?.key);
}

function countedThing(number: string, next = '', second = ''): string | null {
  if (!/^\d/.test(number) && NUMBERS[number] === undefined) return null;
  const thing = next === 'independent' || next === 'different' ? second : next;
  return COUNTED.has(thing) ? thing.replace(/s$/, '') : null;
}

const RETELLING: ReadonlySet<string> = new Set(['digest', 'factcheck', 'generated']);
const COUNTED = new Set([
  'report',
  'reports',
  'text',
  'texts',
  'source',
  'sources',
  'origin',
  'origins',
  'outlet',
  'outlets',
]);

function inside(word: Span, span: Span): boolean {
  return span.start <= word.start && word.end <= span.end;
}
