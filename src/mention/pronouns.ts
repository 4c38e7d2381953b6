import { isDocument, SAYING_VERBS } from '../lexicon/unnamed.ts';
import type { Clue } from './clue.ts';
import type { Draft, Drafts } from './draft.ts';
import { leadOf, mainSubject, ownsSubject, standsAsSubject } from './subjects.ts';
import type { Line } from './words.ts';

export interface Pronoun {
  readonly clue: Clue;
  readonly draft: Draft;
}

/** Pronouns whose actor is plain. Unresolved is better than wrong: who is not plain is left out. */
export function findPronouns(lines: readonly Line[], drafts: Drafts): readonly Pronoun[] {
  const byLine = lines.map((): Clue[] => []);
  for (const clue of drafts.of.keys()) byLine[clue.line]?.push(clue);
  for (let index = 0; index < byLine.length; index++) {
    const clues = byLine[index];
    if (clues === undefined) continue;
    byLine[index] = clues
      // Whoever speaks in a turn says “I”, and the label of another turn is no part of what is told.
      .filter((clue) => !(clue.first === 0 && lines[index]?.turn === true))
      .filter((clue) => !inQuotation(lines[index], lines[index]?.words[clue.first]?.start ?? 0))
      .sort((a, b) => a.first - b.first);
  }
  const text: Text = { lines, byLine, drafts, told: new Map(), several: new Map(), sexes: new Map() };
  const found: Pronoun[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    for (let at = 0; at < line.words.length; at++) {
      const word = line.words[at];
      if (word === undefined) continue;
      const wanted = WANTED.get(word.lower);
      if (wanted === undefined || inQuotation(line, word.start)) continue;
      const draft =
        wanted === 'man' || wanted === 'woman'
          ? OBJECTS.has(word.lower)
            ? called(text, index, at, wanted)
            : person(text, index, at, wanted)
          : body(text, index, at, wanted);
      if (draft === null) continue;
      if (wanted === 'man' || wanted === 'woman') {
        if (!text.sexes.has(draft)) text.sexes.set(draft, wanted);
        if (!OBJECTS.has(word.lower)) text.told.set(index, draft);
      }
      if (wanted === 'several') text.several.set(index, draft);
      found.push({ draft, clue: pronounClue(index, at, word.text, wanted, draft) });
    }
  }
  return found;
}

interface Text {
  readonly lines: readonly Line[];
  /** What stands in quotation marks is left out: whoever is talked about there is seldom who “he” outside is. */
  readonly byLine: readonly (readonly Clue[])[];
  readonly drafts: Drafts;
  /** Whom “he” or “she” of an earlier line meant. */
  readonly told: Map<number, Draft>;
  /** Whom “they” of an earlier line meant. */
  readonly several: Map<number, Draft>;
  /** What an earlier pronoun showed. */
  readonly sexes: Map<Draft, Wanted>;
}

function pronounClue(line: number, at: number, name: string, wanted: Wanted, draft: Draft): Clue {
  return {
    line,
    first: at,
    last: at + 1,
    head: at,
    form: 'pronoun',
    kind: draft.kind,
    name,
    source: null,
    titles: [],
    field: null,
    owner: null,
    phrase: null,
    plural: wanted === 'several',
    pair: [],
    definite: true,
    rule: `pronoun-${wanted}`,
  };
}

const OBJECTS = new Set(['him']);

type Wanted = 'man' | 'woman' | 'several' | 'thing';

const WANTED: ReadonlyMap<string, Wanted> = new Map([
  ['he', 'man'],
  ['him', 'man'],
  ['she', 'woman'],
  ['they', 'several'],
  ['it', 'thing'],
]);

function inQuotation(line: Line | undefined, at: number): boolean {
  return line?.sentence.quoted.some((quoted) => quoted.start <= at && at < quoted.end) ?? false;
}

/** “It”, “They” at the beginning, “…, it said” at the end: who began the sentence before. */
function body({ lines, byLine, drafts, several }: Text, index: number, at: number, wanted: Wanted): Draft | null {
  const line = lines[index];
  if (line === undefined) return null;
  // “Norland traces it to Thursday, when, it says, …”: who began this very sentence.
  if (wanted === 'thing' && isInserted(line, at)) {
    const [own] = byLine[index] ?? [];
    const opens = own !== undefined && own.last < at && standsAsSubject(line, own) ? drafts.of.get(own) : undefined;
    return opens !== undefined && isBody(opens) ? opens : null;
  }
  const inquit = isInquit(line, at);
  if (wanted === 'several' && inquit) return manyBefore({ lines, byLine, drafts, several }, index);
  const told = wanted === 'thing' && inquit;
  if (at > 1 && !told) return null;
  // “It has not been touched, it said”: the first is what is told about.
  if (
    !told &&
    wanted === 'thing' &&
    line.words.some((word, other) => other > at && word.lower === 'it' && isInquit(line, other))
  )
    return null;
  const [lead] = byLine[index - 1] ?? [];
  if (lead === undefined || lines[index - 1]?.sentence.block !== line.sentence.block) return null;
  const draft = drafts.of.get(lead);
  if (draft === undefined) return null;
  if (wanted === 'several') return draft.kind === 'unnamed' && lead.plural ? draft : null;
  if (isBody(draft) && lead.first <= 1) return draft;
  // “In a statement, the union noted it. It said …”, “The suit says so. It says …”
  const line0 = lines[index - 1];
  const main = line0 === undefined || !saysAt(line, at + 1) ? null : leadOf(line0, byLine[index - 1] ?? []);
  const leading = main === null ? undefined : drafts.of.get(main);
  return leading !== undefined && (isBody(leading) || isDocument(leading.name)) ? leading : null;
}

/** “…,” they wrote: those many whom the sentence before is about, what is quoted over several sentences left out. */
function manyBefore({ lines, byLine, drafts, several }: Many, index: number): Draft | null {
  for (let back = index - 1; back >= Math.max(0, index - FARTHEST); back--) {
    const line = lines[back];
    if (line === undefined) return null;
    const same = several.get(back);
    if (same !== undefined) return same;
    if (isQuoted(line)) continue;
    const main = leadOf(line, byLine[back] ?? []);
    const draft = main === null ? undefined : drafts.of.get(main);
    return main?.plural === true && draft?.kind === 'unnamed' ? draft : null;
  }
  return null;
}

type Many = Pick<Text, 'lines' | 'byLine' | 'drafts' | 'several'>;

function saysAt({ words }: Line, at: number): boolean {
  const verb = words[at]?.tag === 'ADV' ? at + 1 : at;
  return words[verb]?.tag === 'VERB' && SAYING_VERBS.has(words[verb]?.lemma ?? '');
}

/** “…, when, it says, …” */
function isInserted({ words }: Line, at: number): boolean {
  const verb = words[at + 1]?.tag === 'ADV' ? at + 2 : at + 1;
  return (
    words[at - 1]?.text === ',' &&
    OPENS_CLAUSE.has(words[at - 2]?.lower ?? '') &&
    SAYING_VERBS.has(words[verb]?.lemma ?? '') &&
    words[verb + 1]?.text === ','
  );
}

function isBody({ kind }: Draft): boolean {
  return kind === 'state' || kind === 'organisation' || kind === 'outlet';
}

const OPENS_CLAUSE: ReadonlySet<string> = new Set([
  'when',
  'that',
  'where',
  'who',
  'which',
  'because',
  'after',
  'since',
  'as',
]);

/** “Dane called Orla, urging him”: him is whom the call went to. With one person before it, nothing tells. */
function called(text: Text, index: number, at: number, wanted: Wanted): Draft | null {
  const line = text.lines[index];
  const here = peopleIn(text, index, wanted).filter(({ clue }) => clue.last <= at);
  if (line === undefined || new Set(here.map(({ draft }) => draft)).size < 2) return null;
  const subject = here.find(({ clue }) => standsAsSubject(line, clue)) ?? here[0];
  return only(here.filter(({ draft }) => draft !== subject?.draft));
}

/** “He”, “she”: the subject before it in its sentence, else the subject of the sentence before. Who stands in “in his talk with Dane” is
 *  neither; between two who fit equally nothing is decided. */
function person(text: Text, index: number, at: number, wanted: Wanted): Draft | null {
  const line = text.lines[index];
  if (line === undefined) return null;
  const same = text.told.get(index);
  if (same !== undefined && text.sexes.get(same) === wanted) return same;
  // “The court found nothing, she said”: whoever spoke before.
  if (isInquit(line, at)) {
    const colon = colonBefore(line, at);
    // “Dane told of her joy over the visit: “I look forward to it,” she wrote.”
    const own = colon < 0 ? [] : peopleIn(text, index, wanted).filter(({ clue }) => clue.last <= colon);
    return (own.length > 0 ? foremost(line, own) : undefined) ?? before(text, index, wanted, tellsSomebody(line, at));
  }
  const here = peopleIn(text, index, wanted).filter(({ clue }) => clue.last <= at);
  const subject = foremost(line, here);
  if (subject !== undefined) return subject;
  // “Asked about Dane’s letter, she said …” goes on with whom the text was about.
  const main = line.tokens[line.tokens[at]?.head ?? -1]?.relation === 'root';
  return (
    (main ? before(text, index, wanted) : null) ?? only(here) ?? (here.length > 0 ? null : before(text, index, wanted))
  );
}

/** The colon before the words that “…, she wrote” follows; -1 where there is none. */
function colonBefore(line: Line, at: number): number {
  return line.words.findLastIndex((word, index) => index < at && word.text === ':' && !inQuotation(line, word.start));
}

/** So many sentences back, and with those that are words of somebody. */
const REACH = 3;
const FARTHEST = 12;

function isQuoted({ sentence, words }: Line): boolean {
  const [first, last] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  return sentence.quoted.some(({ start, end }) => start <= first + 1 && end >= last - 1);
}

/** “…, he told her”: whoever is told is another, a reporter where there is one. */
function tellsSomebody({ words }: Line, at: number): boolean {
  return words[at + 1]?.lemma === 'tell' && /^(?:her|him|us|me)$/u.test(words[at + 2]?.lower ?? '');
}

function before(text: Text, index: number, wanted: Wanted, told = false): Draft | null {
  let left = REACH;
  for (let back = index - 1; back >= Math.max(0, index - FARTHEST) && left > 0; back--) {
    const line = text.lines[back];
    if (line === undefined) continue;
    // What is quoted over several sentences, and stands before “she said”, names nobody for it.
    if (isQuoted(line)) continue;
    left--;
    const all = peopleIn(text, back, wanted);
    const asked = all.filter(({ draft }) => !draft.titles.some((title) => PRESS.test(title)));
    const people = told && asked.length > 0 ? asked : all;
    const same = text.told.get(back);
    if (same !== undefined && fits(text, same, wanted) && mainOf(line, people) === undefined) return same;
    // “The president named Dane. She …”: either may be meant.
    if (appoints(line) && new Set(people.map(({ draft }) => draft)).size > 1) return null;
    const subject = foremost(line, people);
    if (subject !== undefined) return subject;
    if (people.length > 0) return only(people);
  }
  return null;
}

interface Person {
  readonly clue: Clue;
  readonly draft: Draft;
}

function peopleIn(text: Text, index: number, wanted: Wanted): readonly Person[] {
  return (text.byLine[index] ?? []).flatMap((clue) => {
    const draft = text.drafts.of.get(clue);
    return draft !== undefined && fits(text, draft, wanted) ? [{ clue, draft }] : [];
  });
}

/** The subject of the main clause, or whose that subject is; undefined: nobody is; null: several are. */
function mainOf(line: Line, people: readonly Person[]): Draft | null | undefined {
  const subject = people.find(({ clue }) => mainSubject(line, clue));
  if (subject !== undefined) return subject.draft;
  const owners = people.filter(({ clue }) => ownsSubject(line, clue));
  return owners.length > 0 ? only(owners) : undefined;
}

/** The same, or the only subject of another clause. */
function foremost(line: Line, people: readonly Person[]): Draft | null | undefined {
  const first = mainOf(line, people);
  if (first !== undefined) return first;
  const subjects = people.filter(({ clue }) => standsAsSubject(line, clue));
  return subjects.length > 0 ? only(subjects) : undefined;
}

function only(people: readonly Person[]): Draft | null {
  const drafts = new Set(people.map(({ draft }) => draft));
  const [first] = drafts;
  return drafts.size === 1 ? (first ?? null) : null;
}

/** “…, he said”, “…”, she told reporters on Sunday”: the words before are what was said. */
function isInquit({ words }: Line, at: number): boolean {
  const previous = words[at - 1]?.text ?? '';
  const verb = words[at + 1]?.tag === 'ADV' ? at + 2 : at + 1;
  if (at < 3 || !/^[,”"’'—–-]+$/u.test(previous) || !SAYING_VERBS.has(words[verb]?.lemma ?? '')) return false;
  if (previous === ',' && (words[0]?.tag === 'ADP' || words[0]?.tag === 'SCONJ' || words[0]?.tag === 'VERB'))
    return false;
  // “The papers, they said, show it”
  if (previous === ',' && words[verb + 1]?.text === ',') return true;
  for (let after = verb + 1; after < words.length; after++) {
    if (/^[“"]$/u.test(words[after]?.text ?? '')) break;
    if (words[after]?.tag === 'VERB' || words[after]?.tag === 'AUX') return false;
  }
  return true;
}

const PRESS = /\b(?:reporter|correspondent|journalist|presenter|editor)\b/iu;

const APPOINTING = new Set('name appoint elect choose nominate pick replace succeed introduce'.split(' '));

function appoints({ words }: Line): boolean {
  return words.some((word) => word.tag === 'VERB' && APPOINTING.has(word.lemma));
}

const WOMEN =
  /\b(?:ms|mrs|miss|madam|lady|queen|princess|spokeswoman|chairwoman|congresswoman|sister|dame|baroness|duchess|countess|actress)\b/iu;
const MEN = /\b(?:mr|sir|lord|king|prince|spokesman|chairman|congressman|father|brother|duke|baron)\b/iu;

function fits({ sexes }: Text, draft: Draft, wanted: Wanted): boolean {
  if ((sexes.get(draft) ?? wanted) !== wanted) return false;
  if (draft.kind === 'unnamed') return draft.clues.every((clue) => !clue.plural);
  if (draft.kind !== 'person') return false;
  const titles = draft.titles.join(' ');
  return wanted === 'man' ? !WOMEN.test(titles) : !MEN.test(titles);
}
