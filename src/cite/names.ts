import { composed, type Evidence, type LineWord } from './evidence.ts';
import type { Wrong } from './fault.ts';
import { wholeWords } from './fold.ts';
import { COMMON, MONTHS, MONTHS_SHORT, NO_LABELS, SAYING, WEEKDAYS } from './lists.ts';
import type { Texts } from './locate.ts';
import { isSaying, mayLead, passive } from './saying.ts';
import { withoutStates } from './states.ts';
import { capitalised, type Word, wordsOf } from './words.ts';

/** Every name of the line's own words has to stand in the cited words, or be the outlet or byline of a cited report; what its title names
 *  may have no part in them. A fuller name will do where a part of it stands there and the whole elsewhere in the same report.
 *  `given`: words that have been judged as speakers already. */
export function checkNames(evidence: Evidence, given: ReadonlySet<LineWord>): Wrong[] {
  return namesIn(evidence)
    .filter((name) => !name.some((word) => given.has(word)))
    .flatMap((name) => {
      const instead = replaced(name, evidence);
      if (instead === null && supported(name, evidence)) return [];
      const why =
        instead === null
          ? `${textOf(name)} is not in the cited words`
          : `the cited words have ${instead} where the line has ${textOf(name)}`;
      return [{ name: speaks(name, evidence) ? 'misattributed' : 'unsupported-name', message: why } as const];
    });
}

/** Names of a heading: after its colon they stand in the words that its section cites, before it (“Norland: …”) or where it
 *  has none at least somewhere in the reports. */
export function checkHeadingNames(evidence: Evidence): Wrong[] {
  const { text, texts } = evidence;
  const colon = text.indexOf(':');
  const stated = namesIn(evidence).filter((name) => colon >= 0 && (name[0]?.start ?? 0) > colon);
  return [
    ...stated
      .filter((name) => !supported(name, evidence))
      .map((name) => ({
        name: 'unsupported-name' as const,
        message: `${textOf(name)} is not in what the section cites`,
      })),
    ...(colon < 0 ? checkBeside(text, texts) : unknown(text, wordsOf(text.slice(0, colon)), texts)),
  ];
}

/** A label or small print beside a line: each of its names stands somewhere in the reports. */
export function checkBeside(text: string, texts: Texts): Wrong[] {
  return unknown(text, wordsOf(text), texts, 1);
}

/** @param passed so many words at the beginning have a capital letter whatever they are */
function unknown(text: string, words: readonly Word[], texts: Texts, passed = 0): Wrong[] {
  return withoutStates(words, (key) => (key === 'us' ? hasUs(texts) : texts.isKnown(key)))
    .filter((word) => words.indexOf(word) >= passed)
    .filter((word) => capitalised(word) && !COMMON.has(word.key) && !CALENDAR.has(word.key))
    .filter((word) => !texts.isKnown(word.key) && !texts.near(word.key).some((key) => demonym(word.key, key)))
    .filter((word) => !initialsStand(word, words, texts))
    .map((word) => ({ name: 'unsupported-name', message: `${word.text}, in “${text}”, stands in no report` }));
}

/** “us” is a word of every day, “US” and “U.S.” are a state. */
function hasUs({ reports }: Texts): boolean {
  return reports.some(({ text }) => ['US', 'U.S.'].some((one) => wholeWords(text, one) >= 0));
}

/** Whether the reports have the initials of the name that a word belongs to: “UK” or “U.K.” for “United Kingdom”. */
function initialsStand(word: Word, words: readonly Word[], { reports }: Texts): boolean {
  const at = words.indexOf(word);
  let [from, to] = [at, at + 1];
  while (from > 0 && capitalised(words[from - 1] as Word)) from--;
  while (to < words.length && capitalised(words[to] as Word)) to++;
  const letters = words.slice(from, to).map(({ text }) => text.charAt(0));
  const short = [letters.join(''), `${letters.join('.')}.`];
  return letters.length > 1 && reports.some(({ text }) => short.some((one) => wholeWords(text, one) >= 0));
}

/** Whether a verb of saying belongs to the name: after it with no other name between, or right before it. */
function speaks(name: readonly LineWord[], { words }: Evidence): boolean {
  const first = words.indexOf(name[0] as LineWord);
  const last = first + name.length - 1;
  for (let at = last + 1; at <= last + REACH; at++) {
    const word = words[at];
    if (word === undefined || (capitalised(word) && !COMMON.has(word.key))) break;
    if (word.key !== 'according' && isSaying(word, words[at - 1]) && !passive(words, at)) return true;
  }
  return [first - 2, first - 1].some((at) => {
    const word = words[at];
    return word !== undefined && mayLead(word) && (at === first - 1 || words[first - 1]?.key === 'to');
  });
}

/** Names of the line's own words: each a run of capitalised words. */
export function namesIn(evidence: Evidence): readonly (readonly LineWord[])[] {
  const names: LineWord[][] = [];
  const own = new Set(composed(evidence));
  evidence.words.forEach((word, at) => {
    if (!own.has(word)) return;
    const last = names.at(-1);
    const before = evidence.words[at - 1];
    const joined =
      last !== undefined && last.at(-1) === before && /^[ -]$/.test(evidence.text.slice(before?.end, word.start));
    if (!isName(word, at, evidence) && !(joined && labels(at, evidence))) return;
    if (joined) last.push(word);
    else names.push([word]);
  });
  return names;
}

const CALENDAR = new Set([...MONTHS, 'sept', ...MONTHS_SHORT, ...WEEKDAYS]);

function isName(word: LineWord, at: number, evidence: Evidence): boolean {
  if (!capitalised(word) || /^\p{N}/u.test(word.text) || CALENDAR.has(word.key)) return false;
  if (!COMMON.has(word.key) && !SAYING.has(word.key)) {
    if (!begins(at, evidence) || named(word, evidence.text)) return true;
    return !evidence.cited.has(word.key) || !evidence.texts.isWord(word.key);
  }
  if (begins(at, evidence)) return named(word, evidence.text) && NO_LABELS.has(word.key);
  return word.text.length > 1 && /^\p{Lu}{2,}$/u.test(word.text);
}

/** “Heart: “…”” and “Dane [Heart]” name somebody, even where “heart” is a word of the reports. */
function named({ start, end }: Word, text: string): boolean {
  return text.startsWith(': “', end) || (text.charAt(start - 1) === '[' && text.charAt(end) === ']');
}

/** “Norland Today: “…””: a word of every day that stands in the name before a colon and quoted words. */
function labels(at: number, { words, text }: Evidence): boolean {
  let last = at;
  while (words[last + 1] !== undefined && text.slice(words[last]?.end, words[last + 1]?.start) === ' ') last++;
  return words.slice(at, last + 1).every(capitalised) && text.startsWith(': “', words[last]?.end);
}

/** Whether a sentence or a label begins with the word: a capital says nothing there. */
function begins(at: number, { words, text }: Evidence): boolean {
  const before = words[at - 1];
  return before === undefined || /[.!?:;—“"([]/u.test(text.slice(before.end, words[at]?.start));
}

function supported(name: readonly Word[], evidence: Evidence): boolean {
  const { places, alignments } = evidence;
  const near = alignments.flatMap(({ words }) => words);
  const standing = name.filter((word) => stands(word, near));
  if (standing.length === name.length || abbreviated(name, near)) return true;
  if (places.some(({ report }) => within(name, `${report.outlet ?? ''}\n${report.byline ?? ''}`))) return true;
  // “Orla Dane” for “Dane”, which stands in the cited words: the whole name stands elsewhere in the same report.
  const whole = wholeName(name, evidence);
  if (abbreviated(whole, near)) return true; // “United States”, of which “States” may be a word of the reports
  const rest = withoutStates(whole, (key) => near.some((word) => word.key === key && capitalised(word)));
  if (rest.length < whole.length && rest.every((word) => stands(word, near))) return true;
  return whole.some((word) => stands(word, near)) && places.some(({ report }) => within(whole, report.text));
}

/** With the words of the name that the line shares with a citation: “Orla” is its own and “Dane” is not. */
function wholeName(name: readonly Word[], { words, text }: Evidence): readonly Word[] {
  let [from, to] = [words.findIndex(({ start }) => start === name[0]?.start), 0];
  to = from + name.length;
  const joined = (at: number) =>
    words[at] !== undefined &&
    words[at - 1] !== undefined &&
    capitalised(words[at] as Word) &&
    capitalised(words[at - 1] as Word) &&
    text.slice(words[at - 1]?.end, words[at]?.start) === ' ';
  while (joined(from)) from--;
  while (joined(to)) to++;
  return words.slice(from, to);
}

/** “United Kingdom” where the cited words have “UK” or “U.K.”. */
function abbreviated(name: readonly Word[], near: readonly Word[]): boolean {
  const letters = name.map(({ text }) => text.charAt(0)).join('');
  return letters.length > 1 && near.some(({ text }) => text.replaceAll('.', '') === letters);
}

/** Whether words stand beside each other in a text, in this order. */
function within(name: readonly Word[], text: string): boolean {
  const keys = wordsOf(text).map(({ key }) => key);
  return keys.some((_, at) => name.every(({ key }, index) => keys[at + index] === key));
}

/** The word itself, its demonym or the place of it (“Norlandic”, “Norland”), or its initials (“UN”). */
export function stands({ key, text }: Word, near: readonly Word[]): boolean {
  return near.some(
    (other) =>
      other.key === key ||
      (capitalised(other) && demonym(key, other.key)) ||
      (/^\p{Lu}{2,}$/u.test(text) && initials(key, other, near)),
  );
}

const ENDINGS = /^(?:n|an|ian|i|ic|ish|ese|er|ers|s|ns|ans|ians|is|e|a|ia|y|land|lands|ean|eans|esque|ite|ites|)$/u;

/** “Norland”, “Norlandic”; “Arcenia”, “Arcenian”; “Veyra”, “Veyran”: a long common beginning with endings of this kind. */
function demonym(a: string, b: string): boolean {
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  if (common < 3 || (common < 4 && common < Math.min(a.length, b.length))) return false;
  return ENDINGS.test(a.slice(common)) && ENDINGS.test(b.slice(common));
}

/** “UN” where “United Nations” begins at this word. */
function initials(key: string, first: Word, near: readonly Word[]): boolean {
  const at = near.indexOf(first);
  return (
    near
      .slice(at, at + key.length)
      .map(({ key: other }) => other[0])
      .join('') === key
  );
}

/** The name that stands in the report where the line has this one, between the same words; null where there is none or the same. */
function replaced(name: readonly LineWord[], evidence: Evidence): string | null {
  const { alignments, words } = evidence;
  const first = words.indexOf(name[0] as LineWord);
  const last = first + name.length;
  if (introduced(name, evidence)) return null;
  for (const { gaps, words: cited } of alignments) {
    for (const { line, text, inner } of gaps) {
      if (first < line[0] || last > line[1] || text[1] - text[0] > MOST) continue;
      // At an end of what is shared the name has to touch it: a line may begin and end with words of its own.
      if (inner ? line[1] - line[0] > MOST : last !== line[1] && first !== line[0]) continue;
      const there = cited
        .slice(...text)
        .filter((word) => capitalised(word) && !COMMON.has(word.key) && !CALENDAR.has(word.key));
      const gone = there.filter((word) => !name.some((own) => stands(own, [word])));
      const come = name.filter((own) => !stands(own, there));
      if (gone.length > 0 && come.length > 0) return textOf(there);
    }
  }
  return null;
}

/** “Dane [Foreign Minister Orla Dane]”: what stands in the brackets is checked. */
function introduced(name: readonly LineWord[], { text, words }: Evidence): boolean {
  const last = name.at(-1);
  if (last === undefined || !text.startsWith(' [', last.end)) return false;
  const end = text.indexOf(']', last.end);
  return words.some(({ key, start, end: to }) => key === last.key && start > last.end && to <= end);
}

/** Longest stretch of words that a name may take the place of. */
const MOST = 6;
/** Words between a name and the verb that makes it a speaker. */
const REACH = 6;

export function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text.replace(/['’]s?$/u, '')).join(' ');
}
