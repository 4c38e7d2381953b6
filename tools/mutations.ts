/** Faults put into a good answer, one at a time, each with the name that `verify` should give it. */
import { createHash } from 'node:crypto';
import { NEGATION, SAYING } from '../src/cite/lists.ts';
import type { FaultName } from '../src/cite/verify.ts';
import { LANGUAGES, type Language } from '../src/lexicon/languages.ts';
import type { Report } from '../src/model/report.ts';
import type { Page } from './publish.ts';

export interface Mutation {
  /** What was done, for a message. */
  readonly what: string;
  readonly kind: string;
  readonly expected: FaultName;
  /** As JSON, or the page that was made of it. */
  readonly answer: unknown;
  readonly page: string | null;
  readonly reports: readonly Report[];
}

/** A good answer, as JSON, with what it was written from. */
export interface Good {
  readonly answer: AnswerJson;
  readonly reports: readonly Report[];
  /** Names of persons and states in these reports. */
  readonly names: readonly string[];
  /** Of those who say something: replaced, the words are given to somebody else. */
  readonly speakers: readonly string[];

  /** The forms that mutations take in turn, null for JSON; where it is not given all of them. */
  readonly pages?: readonly (Page | null)[];
  /** The answer, changed as JSON, as a published page. */
  readonly publish: (changed: AnswerJson, how: { readonly page: Page; readonly language: Language }) => string;
}

export interface AnswerJson {
  readonly sections: { role: string; lines: LineJson[] }[];
  readonly sources: { report: string; file: string; sha256: string }[];
}

interface LineJson {
  text: string;
  citations: CitationJson[];
  sides?: unknown;
}

interface CitationJson {
  report: string;
  file: string;
  start: number;
  end: number;
  quote: string;
}

/** `count` mutations, the kinds in turn, of five three as JSON, one as HTML and one as Markdown in any language; the same seed gives the
 *  same ones. A kind that finds nothing to change, or nothing that the page shows, is passed over. */
export function mutations(good: Good, seed: number, count: number): Mutation[] {
  const random = randomOf(seed);
  const kinds = Object.entries(KINDS);
  const { pages = PAGES } = good;
  const unchanged = new Map<string, string>();
  const made: Mutation[] = [];
  for (let turn = 0; made.length < count && turn < count * 20; turn++) {
    const [kind = '', mutate] = kinds[turn % kinds.length] ?? [];
    const answer = structuredClone(good.answer) as AnswerJson;
    const done = mutate?.({ ...good, answer }, random);
    if (done == null) continue;
    const how = pages[turn % pages.length] ?? null;
    const mutation = { kind, answer, page: null, reports: good.reports, ...done };
    const published =
      how === null ? mutation : onPage(mutation, good, { page: how, language: random.of(TAGS) ?? 'en' }, unchanged);
    if (published !== null) made.push(published);
  }
  return made;
}

/** Of as many turns as no number of kinds divides. */
const PAGES: readonly (Page | null)[] = [null, 'html', null, 'markdown', null];
const TAGS = Object.keys(LANGUAGES) as readonly Language[];

/** The mutation as somebody who edits a page would make it; null where the page does not show what it changes. */
function onPage(
  mutation: Mutation,
  good: Good,
  how: { readonly page: Page; readonly language: Language },
  unchanged: Map<string, string>,
): Mutation | null {
  const { kind, answer, reports } = mutation;
  if (kind === 'a field' || (how.page === 'markdown' && UNSHOWN.has(kind))) return null;
  const page = good.publish(answer as AnswerJson, how);
  const key = `${how.page} ${how.language}`;
  const as = unchanged.get(key) ?? good.publish(good.answer, how);
  unchanged.set(key, as);
  if (reports === good.reports && page === as) return null;
  return { ...mutation, page, kind: `${kind}, in ${how.page}` };
}

/** A Markdown page has places of cited words and not the words. */
const UNSHOWN: ReadonlySet<string> = new Set(['a letter of a cited quotation', 'the marks of a cited quotation']);

type Done = Pick<Mutation, 'what' | 'expected'> & Partial<Pick<Mutation, 'reports' | 'answer'>>;
type Mutate = (good: Good, random: Random) => Done | null;

interface Random {
  /** A whole number from 0 up to but without `below`. */
  readonly below: (below: number) => number;
  readonly of: <T>(values: readonly T[]) => T | undefined;
}

/** Mulberry32 (Tommy Ettinger, public domain). */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, of: (values) => values[below(values.length)] };
}

const KINDS: Readonly<Record<string, Mutate>> = {
  'a letter of a report': ({ reports }, random) => {
    const changed = random.of(reports);
    if (changed === undefined) return null;
    const text = otherLetter(changed.text, random);
    if (text === null) return null;
    const sha256 = createHash('sha256').update(text).digest('hex');
    return {
      what: `a letter of ${changed.file}`,
      expected: 'changed-report',
      reports: reports.map((report) => (report === changed ? { ...report, text, sha256 } : report)),
    };
  },
  'a span': ({ answer, reports }, random) => {
    const citation = random.of(citationsOf(answer));
    const text = reports.find(({ id }) => id === citation?.report)?.text ?? '';
    if (citation === undefined) return null;
    const by = (random.below(2) === 0 ? 1 : -1) * (1 + random.below(30));
    if (citation.start + by < 0 || citation.end + by > text.length) return null;
    citation.start += by;
    citation.end += by;
    return text.slice(citation.start, citation.end) === citation.quote
      ? null
      : { what: `a citation moved by ${by}`, expected: 'moved' };
  },
  'a letter of a cited quotation': ({ answer, reports }, random) => {
    const citation = random.of(citationsOf(answer));
    const quote = citation === undefined ? null : otherLetter(citation.quote, random);
    if (citation === undefined || quote === null || reports.some(({ text }) => text.includes(quote))) return null;
    citation.quote = quote;
    return { what: `a cited quotation became “${quote}”`, expected: 'fabricated' };
  },
  'the marks of a cited quotation': ({ answer }, random) => {
    const citation = random.of(citationsOf(answer).filter(({ quote }) => MARKS.test(quote)));
    if (citation === undefined) return null;
    citation.quote = otherMark(citation.quote);
    return { what: `a cited quotation became “${citation.quote}”`, expected: 'typography' };
  },
  'a letter of a quotation in a line': ({ answer, reports }, random) => {
    const line = random.of(linesOf(answer).filter(({ text }) => STRETCH.test(text)));
    const stretch = line === undefined ? undefined : random.of([...line.text.matchAll(STRETCHES)]);
    if (line === undefined || stretch === undefined) return null;
    const words = otherLetter(stretch[1] ?? '', random);
    if (words === null || reports.some(({ text }) => text.includes(words))) return null;
    line.text = spliced(line.text, stretch.index + 1, stretch[1] ?? '', words);
    return { what: line.text, expected: 'fabricated' };
  },
  'the marks of a quotation in a line': ({ answer }, random) => {
    const line = random.of(linesOf(answer).filter(({ text }) => stretchesOf(text).some((words) => MARKS.test(words))));
    const stretch = [...(line?.text.matchAll(STRETCHES) ?? [])].find(([, words = '']) => MARKS.test(words));
    if (line === undefined || stretch === undefined) return null;
    const words = otherMark(stretch[1] ?? '');
    line.text = spliced(line.text, stretch.index + 1, stretch[1] ?? '', words);
    // A curly mark inside of curly marks ends the quotation before its end: what follows stands in none.
    return { what: line.text, expected: /[“”]/u.test(words) ? 'malformed' : 'typography' };
  },
  'a quotation from another report': ({ answer, reports }, random) => {
    const line = random.of(linesOf(answer).filter(({ text }) => STRETCH.test(text)));
    const stretch = line === undefined ? undefined : random.of([...line.text.matchAll(STRETCHES)]);
    const cited = new Set(line?.citations.map(({ report }) => report));
    const other = random.of(reports.filter(({ id }) => !cited.has(id)));
    if (line === undefined || stretch === undefined || other === undefined) return null;
    const words = fiveWords(other.text, random);
    if (words === null || reports.some(({ id, text }) => cited.has(id) && text.includes(words))) return null;
    line.text = spliced(line.text, stretch.index + 1, stretch[1] ?? '', words);
    return { what: line.text, expected: 'misattributed' };
  },
  'a quotation from elsewhere in the report': ({ answer, reports }, random) => {
    const line = random.of(
      linesOf(answer).filter(({ text, citations }) => STRETCH.test(text) && citations.length === 1),
    );
    const stretch = line === undefined ? undefined : random.of([...line.text.matchAll(STRETCHES)]);
    const [citation] = line?.citations ?? [];
    const report = reports.find(({ id }) => id === citation?.report);
    if (line === undefined || stretch === undefined || citation === undefined || report === undefined) return null;
    const words = fiveWords(report.text, random);
    if (words === null || citation.quote.replace(/\s+/gu, ' ').includes(words)) return null;
    line.text = spliced(line.text, stretch.index + 1, stretch[1] ?? '', words);
    return { what: line.text, expected: 'moved' };
  },
  'a citation given to another report': ({ answer, reports }, random) => {
    const citation = random.of(citationsOf(answer));
    const other = random.of(answer.sources.filter(({ report }) => report !== citation?.report));
    const text = reports.find(({ id }) => id === other?.report)?.text ?? '';
    if (citation === undefined || other === undefined || text.includes(citation.quote)) return null;
    citation.report = other.report;
    citation.file = other.file;
    return { what: `a quotation said to stand in ${other.file}`, expected: 'misattributed' };
  },
  'a speaker': ({ answer, names, speakers }, random) => {
    const line = random.of(linesOf(answer).filter((one) => givenTo(one, speakers) !== null));
    const name = line === undefined ? null : givenTo(line, speakers);
    const other =
      name === null || line === undefined ? undefined : random.of(names.filter((one) => foreign(one, line)));
    if (line === undefined || name === null || other === undefined) return null;
    line.text = spliced(line.text, name.at, name.text, other);
    return { what: line.text, expected: 'misattributed' };
  },
  'a name': ({ answer, names, speakers }, random) => {
    const line = random.of(linesOf(answer).filter((one) => mentioned(one, names, speakers).length > 0));
    const name = line === undefined ? undefined : random.of(mentioned(line, names, speakers));
    const other =
      line === undefined
        ? undefined
        : random.of([...names, 'Vesna Orlok', 'Harmany'].filter((one) => foreign(one, line)));
    if (line === undefined || name === undefined || other === undefined) return null;
    const says = speaksBeside(line.text, name);
    line.text = spliced(line.text, name.at, name.text, other);
    return { what: line.text, expected: says ? 'misattributed' : 'unsupported-name' };
  },
  'a number': ({ answer }, random) => {
    const line = random.of(linesOf(answer).filter((one) => numbersOf(one.text).length > 0 && !countsSeveral(one.text)));
    const number = line === undefined ? undefined : random.of(numbersOf(line.text));
    if (line === undefined || number === undefined || NIGHT_TO.test(line.text)) return null;
    const other = otherNumber(number.text, random);
    if (line.citations.some(({ quote }) => new RegExp(`(?<![\\p{L}\\d])${other}(?![\\p{L}\\d])`, 'iu').test(quote)))
      return null;
    line.text = spliced(line.text, number.at, number.text, other);
    return { what: line.text, expected: 'unsupported-number' };
  },
  'a negation put in': ({ answer }, random) => {
    const line = random.of(linesOf(answer).filter(({ text }) => verbs(text).length > 0));
    const verb = line === undefined ? undefined : random.of(verbs(line.text));
    if (line === undefined || verb === undefined || deniedAnyway(line, verb)) return null;
    line.text = spliced(line.text, verb.at, verb.text, `${verb.text} not`);
    return { what: line.text, expected: 'unsupported-negation' };
  },
  'a negation taken out': ({ answer }, random) => {
    const line = random.of(linesOf(answer).filter(({ text }) => negations(text).length > 0));
    const word = line === undefined ? undefined : random.of(negations(line.text));
    if (line === undefined || word === undefined) return null;
    line.text = spliced(line.text, word.at, word.text, INSTEAD[word.text.trim()] ?? ' ').replace(/ {2,}/g, ' ');
    return { what: line.text, expected: 'unsupported-negation' };
  },
  'the citations of a line': ({ answer }, random) => {
    const line = random.of(linesOf(answer));
    if (line === undefined) return null;
    line.citations = [];
    return { what: line.text, expected: 'missing-citation' };
  },
  'a hash': ({ answer, reports }, random) => {
    const source = random.of(answer.sources);
    if (source === undefined || !reports.some(({ id }) => id === source.report)) return null;
    source.sha256 = createHash('sha256').update(source.sha256).digest('hex');
    return { what: `the hash of ${source.file}`, expected: 'changed-report' };
  },
  'a field': ({ answer }, random) => {
    const citation = random.of(citationsOf(answer)) as Partial<CitationJson> | undefined;
    if (citation === undefined) return null;
    const field = random.of(['report', 'file', 'start', 'end', 'quote'] as const) ?? 'start';
    delete citation[field];
    return { what: `a citation without ${field}`, expected: 'malformed' };
  },
};

/** Not at the ends, where it would make another stretch. */
const MARKS = /(?<=[\s\S])[“”‘’"'–—](?=[\s\S])/u;
const STRETCH = /“[^“”]{8,}”/u;
const STRETCHES = /“([^“”]{8,})”/gu;

interface At {
  readonly at: number;
  readonly text: string;
}

/** Lines that state something and cite for it. */
function linesOf({ sections }: AnswerJson): LineJson[] {
  return sections
    .filter(({ role }) => !['takeaway', 'missing', 'limits', 'next'].includes(role))
    .flatMap(({ lines }) => lines.filter(({ citations }) => citations.length > 0));
}

function citationsOf(answer: AnswerJson): CitationJson[] {
  return linesOf(answer).flatMap(({ citations }) => citations);
}

function stretchesOf(text: string): string[] {
  return [...text.matchAll(STRETCHES)].map(([, words = '']) => words);
}

function spliced(text: string, at: number, old: string, put: string): string {
  return text.slice(0, at) + put + text.slice(at + old.length);
}

function otherLetter(text: string, random: Random): string | null {
  const letters = [...text.matchAll(/[a-z]/g)];
  const letter = random.of(letters);
  if (letter === undefined) return null;
  const other = String.fromCharCode(97 + ((letter[0].charCodeAt(0) - 97 + 1 + random.below(25)) % 26));
  return spliced(text, letter.index, letter[0], other);
}

const OTHER_MARKS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '"': '”',
  '‘': "'",
  '’': "'",
  "'": '’',
  '–': '-',
  '—': '-',
};

function otherMark(text: string): string {
  return text.replace(MARKS, (mark) => OTHER_MARKS[mark] ?? mark);
}

function fiveWords(text: string, random: Random): string | null {
  const paragraphs = text.split('\n').filter((line) => line.split(' ').length > 12 && !/[“”"]/u.test(line));
  const words = random.of(paragraphs)?.trim().split(/\s+/u) ?? [];
  const from = random.below(Math.max(1, words.length - 6));
  return words.length < 7 ? null : words.slice(from, from + 6).join(' ');
}

/** Occurrences outside quotation marks. */
function outside(text: string, pattern: RegExp): At[] {
  const inside = [...text.matchAll(/“[^“”]*”|"[^"]*"/gu)];
  return [...text.matchAll(pattern)]
    .map((match) => ({ at: match.index, text: match[0] }))
    .filter(({ at }) => !inside.some((stretch) => stretch.index <= at && at < stretch.index + stretch[0].length));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The name in front of a verb of saying (with words of no other name between), a colon, or in brackets behind a pronoun. */
function givenTo({ text }: LineJson, names: readonly string[]): At | null {
  for (const name of names) {
    const [found] = outside(
      text,
      new RegExp(`(?<![\\p{L}-])${escaped(name)}${SAYS}|(?<=\\[)${escaped(name)}(?=\\])`, 'gu'),
    );
    if (found !== undefined) return found;
  }
  return null;
}

const SAYS = `(?=(?:['’]s)?(?:,? [\\p{Ll}’'-]+,?){0,4} (?:said|says|told|wrote|denied|denies|confirmed|promised|warned|accused|announced|insisted|repeated|rejected|rejects|thanked|has thanked|urged|claimed)\\b|: “)`;

/** Names of a line that nothing is given to. */
function mentioned(line: LineJson, names: readonly string[], speakers: readonly string[]): At[] {
  return names.flatMap((name) =>
    outside(line.text, new RegExp(`(?<![\\p{L}\\[-])${escaped(name)}(?![\\p{L}\\]-]|:)`, 'gu')).filter(
      ({ at }) =>
        !speakers.some((speaker) =>
          outside(line.text, new RegExp(`${escaped(speaker)}${SAYS}`, 'gu')).some(
            (given) => given.at <= at && at < given.at + given.text.length,
          ),
        ),
    ),
  );
}

/** “Dane accused …”, “said Dane”: the name of somebody who says something, whether or not the words are quoted. */
function speaksBeside(text: string, { at, text: name }: At): boolean {
  const next = (
    text
      .slice(at + name.length)
      .split(/[.;:—“”]/u)[0]
      ?.match(/[\p{L}'’-]+/gu) ?? []
  ).slice(0, 6);
  const until = next.findIndex((word) => /^\p{Lu}/u.test(word));
  const verbs = until < 0 ? next : next.slice(0, until);
  const led = /(?:said|says|according to|wrote|added) (?:\p{L}+ )?$/u.test(text.slice(0, at));
  return led || verbs.some((word) => SAYING.has(word.toLowerCase()));
}

/** A name of which no word stands in the line or what it cites. */
function foreign(name: string, { text, citations }: LineJson): boolean {
  const known = [text, ...citations.map(({ quote }) => quote)].join(' ').toLowerCase();
  return name
    .toLowerCase()
    .split(/[\s-]+/u)
    .every((word) => !known.includes(word.slice(0, 5)));
}

const NUMBER_WORDS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

function numbersOf(text: string): At[] {
  return outside(
    text,
    new RegExp(`(?<![\\p{L}\\d.,:])(?:\\d{1,4}|${NUMBER_WORDS.join('|')})(?![\\p{L}\\d]|[.,:]\\d)`, 'gu'),
  );
}

/** “told by one (2 reports), by another (1 report)”: which report belongs to which count only the writer knows. */
function countsSeveral(text: string): boolean {
  return [...text.matchAll(/\d+ (?:independent )?(?:reports?|origins?)\b/g)].length > 1;
}

function otherNumber(text: string, random: Random): string {
  const by = 1 + random.below(3);
  const word = NUMBER_WORDS.indexOf(text);
  if (word >= 0) return NUMBER_WORDS[(word + by) % NUMBER_WORDS.length] ?? 'two';
  return String(Number(text) + (Number(text) > 3 && random.below(2) === 0 ? -by : by));
}

function verbs(text: string): At[] {
  return outside(text, /(?<= )(?:was|were|is|are|had|has|have|would|will|could|did|must|should)(?= [a-z])/gu).filter(
    ({ at, text: verb }) => !/^ (?:not|no|never)\b/u.test(text.slice(at + verb.length)),
  );
}

/** Whether one of the cited reports denies itself what follows the verb: “nobody had brokered it”, “denied any mediation”. */
function deniedAnyway({ text, citations }: LineJson, verb: At): boolean {
  const next = text.slice(verb.at + verb.text.length).match(/\p{L}+/gu) ?? [];
  const stems = next.slice(0, TURNED).flatMap((word) => (word.length > 3 ? [word.slice(0, 5).toLowerCase()] : []));
  return citations.some(({ quote }) => {
    const words = quote.toLowerCase().match(/\p{L}+/gu) ?? [];
    const from = words.findIndex((word) => NEGATION.has(word));
    return from >= 0 && words.slice(from + 1).some((word) => stems.includes(word.slice(0, 5)));
  });
}

/** Words after a verb that a “not” before them may turn round. */
const TURNED = 5;

/** “in the night to Friday” has two days, and another one for the day of the line may be right. */
const NIGHT_TO = /\bnight to \p{Lu}/u;

const INSTEAD: Readonly<Record<string, string>> = {
  denied: 'confirmed',
  denies: 'confirms',
  rejected: 'accepted',
  no: ' a ',
  not: ' ',
  never: ' ',
};

function negations(text: string): At[] {
  return outside(
    text,
    / (?:not|never|no) (?=[a-z])|(?<= )(?:denied|denies|rejected)(?= (?:that|reports|on|the|any|it)\b)/gu,
  );
}
