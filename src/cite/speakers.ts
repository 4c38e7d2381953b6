import type { Span } from '../model/span.ts';
import { composed, type Evidence, type LineWord } from './evidence.ts';
import type { Wrong } from './fault.ts';
import { flat } from './fold.ts';
import { COMMON, MONTHS, WEEKDAYS } from './lists.ts';
import { type Place, shortened } from './locate.ts';
import { namesIn, stands, textOf } from './names.ts';
import { isSaying, mayLead, passive } from './saying.ts';
import { capitalised, sentenceBefore, sentencesAt, type Word, wordsOf } from './words.ts';

/** Whoever the line gives words to in words of its own (“Dane: …”, “Dane said …”, “He [Dane] …”) has to be the one who says them
 *  in the report: named at a verb of saying in the sentence of these words, else in the nearest sentence before that names
 *  anybody. A whole sentence outside quotation marks may be given to its outlet. */
export function checkSpeakers(evidence: Evidence): {
  readonly faults: readonly Wrong[];
  readonly given: ReadonlySet<LineWord>;
} {
  const given = new Set<LineWord>();
  const faults: Wrong[] = [];
  for (const name of namesIn(evidence)) {
    const other = renamed(name, evidence);
    if (other === null) continue;
    for (const word of name) given.add(word);
    faults.push({ name: 'misattributed', message: `${textOf(name)}: in brackets behind the name of ${other}` });
  }
  for (const { name, target, form } of givers(evidence)) {
    if (name.some((word) => given.has(word))) continue;
    for (const word of name) given.add(word);
    const why = notSaidBy(name, target, form, evidence);
    if (why !== null) faults.push({ name: 'misattributed', message: `${textOf(name)}: ${why}` });
  }
  return { faults, given };
}

/** “Moss [Orla Dane]”: whoever stands in brackets behind a person's name bears it. */
function renamed(name: readonly LineWord[], { words, text, places }: Evidence): string | null {
  const first = words.indexOf(name[0] as LineWord);
  const before = words[first - 1];
  if (before === undefined || text.slice(before.end, words[first]?.start) !== ' [') return null;
  const end = text.indexOf(']', before.end);
  const inside = words.slice(first).filter((word) => word.end <= end);
  if (!capitalised(before) || COMMON.has(before.key) || stands(before, inside)) return null;
  return places.some(({ report }) => person([before], report.text)) ? before.text : null;
}

interface Giver {
  readonly name: readonly LineWord[];
  /** The words in the report that the line gives to them. */
  readonly target: { readonly place: Place; readonly at: Span };
  /** “He [Dane]”: named in brackets behind the pronoun that means them; “Dane: “…””: before words in quotation marks. */
  readonly form: 'pronoun' | 'quoted' | 'plain';
}

function givers(evidence: Evidence): Giver[] {
  const { words, text } = evidence;
  const own = new Set(composed(evidence));
  return namesIn(evidence).flatMap((name): Giver[] => {
    const first = words.indexOf(name[0] as LineWord);
    const last = first + name.length - 1;
    const next = words[last + 1];
    const after = text.slice(words[last]?.end, next?.start ?? text.length);
    const before = text.slice(words[first - 1]?.end ?? 0, words[first]?.start);
    const label = /^[^\p{L}\p{N}“"]*:[^\p{L}\p{N}]*$/u.test(after);
    const bracket = /\[$/u.test(before) && /^\]/u.test(after);
    const clause = (one: number, other: number) =>
      !/[:;.!?\]—]/u.test(text.slice(words[one]?.end, words[other]?.start));
    const cue = (index: number) => {
      const word = words[index];
      return word !== undefined && isSaying(word, words[index - 1]) && !passive(words, index) && own.has(word);
    };
    const says = range(last + 1, last + REACH).find((index) => cue(index) && clause(last, index));
    const said = [first - 1, first - 2].find(
      (index) => cue(index) && clause(index, first) && led(words[index], words[first - 1]),
    );
    if (!label && !bracket && says === undefined && said === undefined) return [];
    const from = says ?? said ?? last;
    const target = (bracket ? targetAround(first - 1, evidence) : null) ?? targetAfter(from, evidence);
    const form = bracket ? 'pronoun' : /^:\s*“["'‘]?$/u.test(after) ? 'quoted' : 'plain';
    return target === null ? [] : [{ name, target, form }];
  });
}

/** “said Dane”, “said spokesman Dane”, “according to Dane”, but neither “thanked Dane” nor “wrote on Dane”. */
function led(verb: Word | undefined, before: Word | undefined): boolean {
  return verb !== undefined && mayLead(verb) && !PREPOSITIONS.has(before?.key ?? '');
}

const PREPOSITIONS = new Set('on for by in at with of from against about into over after before'.split(' '));

/** Words between a name and the verb that makes it a speaker. */
const REACH = 6;

/** The quoted or shared words that stand nearest after a word of the line, else before it; of two that begin at one word the longer, since a
 *  second citation may share the beginning alone. */
function targetAfter(index: number, { words, stretches, alignments }: Evidence): Giver['target'] | null {
  const place = words[index]?.end ?? 0;
  const found = [
    ...stretches.map(({ place: of, at, inLine }) => ({ place: of, at, start: inLine.start })),
    ...alignments.flatMap(({ place: of, blocks, words: cited }) =>
      blocks.flatMap(({ line, text, length }) => {
        const start = words[line]?.start ?? 0;
        const at = { start: cited[text]?.start ?? 0, end: cited[text + length - 1]?.end ?? 0 };
        return length < 3 ? [] : [{ place: of, at, start }];
      }),
    ),
  ].sort(
    (a, b) =>
      distance(a.start, place) - distance(b.start, place) ||
      b.at.end - b.at.start - (a.at.end - a.at.start) ||
      a.at.start - b.at.start,
  );
  return found[0] ?? null;
}

/** The longest run of shared words that a pronoun of the line stands in: the brackets behind it name whom it means there. */
function targetAround(index: number, { alignments }: Evidence): Giver['target'] | null {
  const found = alignments
    .flatMap(({ place, blocks, words: cited }) =>
      blocks
        .filter(({ line, length }) => length >= 3 && line <= index && index < line + length)
        .map(({ text, length }) => ({
          length,
          target: { place, at: { start: cited[text]?.start ?? 0, end: cited[text + length - 1]?.end ?? 0 } },
        })),
    )
    .sort((a, b) => b.length - a.length);
  return found[0]?.target ?? null;
}

/** Words before count as farther away. */
function distance(start: number, from: number): number {
  return start >= from ? start - from : (from - start) * 4 + 1000;
}

function notSaidBy(
  name: readonly Word[],
  { place, at }: Giver['target'],
  form: Giver['form'],
  { places }: Evidence,
): string | null {
  const { text, title } = place.report;
  if (form === 'pronoun') {
    // “He [Dane]”: the line cites where the same report names them. A line with a single citation is held against whom the
    // report names before, or its title.
    const others = places.filter((other) => other !== place && other.report === place.report);
    const nearest = namesBefore(text, at, (known) => person(known, text));
    const before = nearest.length === 1 ? nearest : [...nearest, ...lastSpeaker(text, at)];
    const known = others.length > 0 ? others.map(wordsAt) : [...before, wordsOf(title)];
    const common = name.filter(({ key }) => COMMON.has(key));
    const bears = told(name.slice(-1), known) && common.every((word) => told([word], known));
    return bears ? null : `is not who is named for “${shortened(text.slice(at.start, at.end))}”`;
  }
  const inside = insideMarks(text, at);
  // The same words may be cited from several reports.
  const words = flat(text.slice(at.start, at.end));
  const alike = places.filter(({ report, start, end }) => flat(report.text.slice(start, end)).includes(words));
  if (!inside && [place, ...alike].some((one) => outlet(name, one))) return null;
  // What a report tells in its own voice stands in quotation marks behind its name; whoever spoke before does not go on in it.
  const speakers = form === 'quoted' && !inside ? spokenIn(text, at) : speakersOf(text, at, inside);
  if (told(name, speakers)) return null;
  return speakers.length === 0
    ? 'the report says this in its own voice'
    : `the report gives these words to ${[...new Set(speakers.map(textOf))].join(' or ')}`;
}

/** A person is named by two words somewhere in the report, and may be meant by the last of them alone. */
function person(name: readonly Word[], text: string): boolean {
  const last = name.at(-1)?.text.replace(/['’]s?$/u, '') ?? '';
  if (name.length > 1) return true;
  return text.split(last).some((part) => {
    const before = / $/.test(part) ? wordsOf(part.slice(-24)).at(-1) : undefined;
    return before !== undefined && capitalised(before) && !COMMON.has(before.key);
  });
}

function told(name: readonly Word[], speakers: readonly (readonly Word[])[]): boolean {
  return speakers.some((speaker) => name.some((word) => stands(word, speaker)));
}

function wordsAt({ report, start, end }: Place): Word[] {
  return wordsOf(report.text.slice(start, end), start);
}

function outlet(name: readonly Word[], { report }: Place): boolean {
  const words = wordsOf(`${report.outlet ?? ''} ${report.byline ?? ''}`).map(({ key }) => key);
  return name.every(({ key }) => words.includes(key));
}

/** Whether the words stand inside quotation marks of the report. */
function insideMarks(text: string, at: Span): boolean {
  const sentence = sentencesAt(text, at);
  const before = text.slice(sentence.start, at.start);
  const opened = Math.max(before.lastIndexOf('“'), before.lastIndexOf('«'));
  if (opened >= 0 && !/[”»]/u.test(before.slice(opened))) return true;
  return (before.match(/(?<![\p{L}\p{N}])"|"(?![\p{L}\p{N}])/gu) ?? []).length % 2 === 1;
}

/** Sentences that are gone back over to find who is meant. */
const FARTHEST = 8;
/** Sentences before one without a speaker that may still name who goes on speaking. */
const SPEAKING = 3;

/** Those who may have said the words: at a verb of saying beside them; named beside them, where they are a part of a sentence or
 *  stand in quotation marks; at a verb of saying in the words themselves or in the sentences before. */
function speakersOf(text: string, at: Span, inside: boolean): Word[][] {
  const own = sentencesAt(text, at);
  const spoken = spokenIn(text, at);
  if (spoken.length > 0) return spoken;
  const outside = [
    ...namesAt(text, { start: own.start, end: at.start }),
    ...namesAt(text, { start: at.end, end: own.end }),
  ];
  if (inside && outside.length > 0) return outside;
  if (!inside && saidByOthers(text, own)) return outside;
  const before: Word[][] = [];
  let { start } = own;
  for (let back = 0; back < SPEAKING && before.length === 0; back++) {
    const sentence = sentenceBefore(text, start);
    if (sentence === null) break;
    start = sentence.start;
    before.push(...nextToSaying(text, sentence, { start: sentence.end, end: sentence.end }));
  }
  return before.length > 0 ? before : inside ? namesBefore(text, at) : outside;
}

/** Those at a verb of saying beside the words, else in them. */
function spokenIn(text: string, at: Span): Word[][] {
  const beside = nextToSaying(text, sentencesAt(text, at), at);
  return beside.length > 0 ? beside : nextToSaying(text, at, { start: at.end, end: at.end });
}

/** “The government announced that …”: a verb of saying in the sentence, and no pronoun that could go on with a speaker of before. */
function saidByOthers(text: string, sentence: Span): boolean {
  const words = wordsOf(text.slice(sentence.start, sentence.end));
  return words.some((word, index) => isSaying(word, words[index - 1])) && !words.some(({ key }) => PRONOUNS.has(key));
}

const PRONOUNS = new Set('he she they it i we you his her their its him them who'.split(' '));

/** The names of the nearest sentence before that has any of the kind looked for. */
function namesBefore(text: string, at: Span, wanted: (name: readonly Word[]) => boolean = () => true): Word[][] {
  let { start } = sentencesAt(text, at);
  for (let back = 0; back < FARTHEST; back++) {
    const sentence = sentenceBefore(text, start);
    if (sentence === null) break;
    start = sentence.start;
    const names = namesAt(text, sentence).filter(wanted);
    if (names.length > 0) return names;
  }
  return [];
}

/** Who spoke last before the words: “he” goes on with them over sentences that name others. */
function lastSpeaker(text: string, at: Span): Word[][] {
  let { start } = sentencesAt(text, at);
  for (let back = 0; back < FARTHEST * 2; back++) {
    const sentence = sentenceBefore(text, start);
    if (sentence === null) break;
    start = sentence.start;
    const speakers = nextToSaying(text, sentence, { start: sentence.end, end: sentence.end });
    const persons = speakers.filter((name) => person(name, text));
    if (persons.length > 0) return persons;
  }
  return [];
}

/** The names beside verbs of saying in a sentence, the words `without` left out. */
function nextToSaying(text: string, sentence: Span, without: Span): Word[][] {
  const words = wordsOf(text.slice(sentence.start, sentence.end), sentence.start).filter(
    ({ start, end }) => end <= without.start || start >= without.end,
  );
  const names = namesOf(words, text);
  return words.flatMap((word, index) => {
    if (!isSaying(word, words[index - 1])) return [];
    const before = names.filter(({ last }) => last < index).at(-1);
    const next = mayLead(word) ? names.find(({ first }) => first > index && first - index <= TITLE) : undefined;
    const near = before !== undefined && index - before.last <= CLAUSE ? [before.words] : [];
    return [...near, ...(next === undefined ? [] : [next.words])];
  });
}

/** Words of a title between a verb of saying and the name after it: “said Deputy Premier and Foreign Minister Dane”. */
const TITLE = 8;
/** Words between a name and its verb of saying: “Dane, the mayor of the town below the dam, said”. */
const CLAUSE = 14;

function namesAt(text: string, span: Span): Word[][] {
  return namesOf(wordsOf(text.slice(span.start, span.end), span.start), text).map(({ words }) => words);
}

function namesOf(words: readonly Word[], text: string): { first: number; last: number; words: Word[] }[] {
  const names: { first: number; last: number; words: Word[] }[] = [];
  words.forEach((word, index) => {
    if (!capitalised(word) || COMMON.has(word.key) || CALENDAR.has(word.key)) return;
    const last = names.at(-1);
    const gap = last === undefined ? '' : text.slice(words[last.last]?.end, word.start);
    if (last !== undefined && last.last === index - 1 && /^[ -]$/.test(gap)) {
      last.words.push(word);
      last.last = index;
    } else names.push({ first: index, last: index, words: [word] });
  });
  return names;
}

const CALENDAR = new Set([...MONTHS, ...WEEKDAYS]);

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
