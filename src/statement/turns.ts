import type { Actor } from '../model/actor.ts';
import type { ActorMention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import type { Speaker } from '../model/statement.ts';
import { isSpoken, type Turn } from '../text/turns.ts';
import type { Cast } from './cast.ts';
import type { Found } from './found.ts';
import { quotationsIn } from './found.ts';
import { headOf } from './noun-phrase.ts';
import type { Line, Reading } from './reading.ts';

/** The turns of a transcript or interview: each is what somebody says. Where a label names nobody (“Q:”, “A:”) the source is null. */
export function findByTurns(reading: Reading): readonly Found[] {
  const turns = [...reading.turns.values()];
  return turns.flatMap((turn, at) => turnOf(reading, turn, turns[at + 1] ?? null));
}

function turnOf(reading: Reading, turn: Turn, next: Turn | null): readonly Found[] {
  const line = reading.lines[turn.sentence];
  const first = line?.tokens[0];
  if (line === undefined || first === undefined) return [];
  const content = contentOf(reading, line, turn, next);
  if (content.length === 0) return [];
  const colon = turn.end === 0 ? { start: first.start, end: first.start } : line.tokens[turn.end - 1];
  if (colon === undefined) return [];
  const last = turn.end - (line.tokens[turn.end - 1]?.text === ':' ? 1 : 0);
  const named = turn.who === 'named';
  const from = Math.max(
    0,
    line.tokens.findIndex(({ text }) => /\p{L}/u.test(text)),
  );
  return [
    {
      rule: RULES[turn.who],
      act: turn.who === 'asks' || isQuestion(reading, content) ? 'ask' : turn.who === 'claims' ? 'claim' : 'say',
      family: 'speech',
      line: turn.sentence,
      cue: { start: colon.start, end: colon.end },
      wideCue: { start: colon.start, end: colon.end },
      lemma: ':',
      source: named ? sourceOf(line, from, last) : null,
      sourceLine: turn.sentence,
      addressee: null,
      cited: null,
      content,
      wideContent: content,
      quotations: quotationsIn(line, turn.end, line.tokens.length),
      phrase: false,
      // A question without a name is nobody's statement, and what it takes for granted neither.
      unsaid: turn.who === 'asks',
    },
  ];
}

/** “Mara Ferro (Prime Minister):” and “MARA FERRO, PRIME MINISTER:” are Mara Ferro, “The Speaker (Mara Ferro):” too. */
function sourceOf({ tokens }: Line, from: number, last: number): { start: number; end: number; head: number } {
  const bracket = tokens.findIndex(({ text }, at) => at > from && at < last && (text === '(' || text === ','));
  const closes = tokens.findIndex(({ text }, at) => at > bracket && at < last && text === ')');
  const office = /^the$/iu.test(tokens[from]?.text ?? '');
  const start = bracket > 0 && closes > 0 && office ? bracket + 1 : from;
  const end = bracket > 0 ? (office && closes > 0 ? closes : bracket) : last;
  return { start, end, head: headOf(tokens, start, end) };
}

const RULES: Readonly<Record<Turn['who'], string>> = {
  named: 'colon-turn',
  asks: 'turn-question',
  answers: 'turn-answer',
  claims: 'turn-claim',
};

/** The rest of the paragraph, and those after it up to the next turn as long as somebody speaks in them. */
function contentOf(reading: Reading, line: Line, turn: Turn, next: Turn | null): readonly Span[] {
  const parts: Span[] = [];
  const until = next?.sentence ?? reading.lines.length;
  let at = turn.sentence;
  while (at < until) {
    const opening = reading.lines[at];
    if (opening === undefined) break;
    let after = at + 1;
    while (after < until && reading.lines[after]?.sentence.block === opening.sentence.block) after++;
    const block = reading.lines.slice(at, after);
    const own = opening === line;
    if (!own && (next === null || parts.length >= MOST_PARAGRAPHS || opening.role !== 'paragraph')) break;
    if (!own && (turn.who === 'claims' || isLabelled(opening))) break;
    // Between a question and the next one nobody else speaks.
    if (!own && turn.who === 'named' && !isSpoken(block.map(({ sentence }) => sentence))) break;
    const start = own ? startOf(block, turn.end) : opening.sentence.start;
    const end = endOf(reading, block);
    parts.push(...spokenParts(reading.text, start, end));
    at = after;
  }
  return parts;
}

/** Without what nobody says: “[00:00:03]”, “(Laughter.)”, “[crosstalk]”. */
function spokenParts(text: string, start: number, end: number): readonly Span[] {
  if (start >= end) return [];
  const parts: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(NOT_SAID)) {
    parts.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  parts.push({ start: from, end });
  return parts.map((part) => trimmed(text, part)).filter((part) => part.start < part.end);
}

const NOT_SAID =
  /\[\d{1,2}:\d{2}(?::\d{2})?\]|[[(](?:laugh(?:s|ter|ing)?|applause|cheers?|cheering|crosstalk|cross-talk|pause|inaudible|unintelligible|interruption|murmurs?|silence|sighs?|coughs?|phonetic|voice-over|overlapping[^()[\]]{0,20})\.?[\])]/giu;

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from] ?? '')) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

/** “MS FERRO We wrote”, a label that lost its colon; “Mr Dask, for the ministry: …”, one that is no plain name. */
function isLabelled({ tokens }: Line): boolean {
  if (/^\p{Lu}{2,}\.?$/u.test(tokens[0]?.text ?? '') && /^\p{Lu}{2,}$/u.test(tokens[1]?.text ?? '')) return true;
  const colon = tokens.findIndex(({ text }) => text === ':');
  return colon > 0 && colon <= LONGEST_LABEL && /^[\p{Lu}@>*[]/u.test(tokens[0]?.text ?? '');
}

/** Tokens. */
const LONGEST_LABEL = 10;

/** Longer answers are told as one all the same; without a limit a narration between two transcripts would become one. */
const MOST_PARAGRAPHS = 12;

/** The first word after the label, which may be a sentence of its own (“Q. | Who …”). */
function startOf(block: readonly Line[], label: number): number {
  const words = block.flatMap(({ tokens }) => tokens);
  const first = words.slice(label).find(({ text }) => !/^[*_]+$/u.test(text));
  return first?.start ?? block.at(-1)?.sentence.end ?? 0;
}

/** Marks of bold type left out. */
function endOf({ text }: Reading, block: readonly Line[]): number {
  let end = block.at(-1)?.sentence.end ?? 0;
  while (/[*_\s]/u.test(text[end - 1] ?? '')) end--;
  return end;
}

/** It ends with a question, and not with one after a speech: “We sign on Thursday. Nothing else is planned. Questions?” */
function isQuestion({ text }: Reading, content: readonly Span[]): boolean {
  const last = content.at(-1);
  if (last === undefined || !/\?["”’)*_\s]*$/u.test(text.slice(Math.max(last.start, last.end - 6), last.end)))
    return false;
  const words = content.map(({ start, end }) => text.slice(start, end)).join(' ');
  const asked = words.match(/\?/gu)?.length ?? 0;
  return (words.match(/[.!](?=\s)/gu)?.length ?? 0) <= asked;
}

/** Who answers where the turns do not say it: the one person whom the text names before where it tells of
 *  an interview, or the one to whom somebody speaks there.
 *  null where two may be meant. */
export function findInterviewee(reading: Reading, cast: Cast): Speaker | null {
  const first = Math.min(...reading.turns.keys());
  if (first === Number.POSITIVE_INFINITY) return null;
  const before: ActorMention[] = [];
  for (let at = 0; at < first; at++)
    for (const mention of cast.bySentence.get(at) ?? [])
      if (isPerson(cast.actors.get(mention.actor)) && mention.form === 'name') before.push(mention);
  const until = reading.lines[first]?.sentence.start ?? 0;
  const asking = new Set(before.filter(({ start }) => isAsking(reading, start)).map(({ actor }) => actor));
  const answering = before.filter((mention) => !asking.has(mention.actor) && !isWhere(reading, mention));
  const people = [...new Set(answering.map(({ actor }) => actor))];
  const told = reading.text.slice(0, until).search(ASKED) >= 0;
  const found = asked(reading, answering, until);
  const only =
    found ?? (people.length === 1 && told && !isUnclear(reading, answering[0], until) ? answering[0] : undefined);
  const actor = only === undefined ? undefined : cast.actors.get(only.actor);
  if (only === undefined || actor === undefined) return null;
  const { start, end } = only;
  return { actor: actor.id, name: reading.text.slice(start, end), party: actor.party, anonymous: false, start, end };
}

function isPerson(actor: Actor | undefined): boolean {
  return actor?.kind === 'person';
}

/** “Interview by Vera Quill”, “interviewed by Vera Quill”. */
function isAsking({ text }: Reading, start: number): boolean {
  return /(?:^|[\s(])by:? $/iu.test(text.slice(Math.max(0, start - 5), start));
}

/** Before “spoke to”: two words with capitals, the last of which ends no outlet's name. */
const NAMED_BEFORE =
  /(?<!\p{L})(?!The )\p{Lu}[\p{L}'’-]+ (?!(?:News|Times|Gazette|Post|Radio|TV|Television|Nine|Four|Six|One|Two|Herald|Press|Today|Tonight|Magazine|Journal|Tribune|Courier|Telegraph|Daily|Mail|Echo) )\p{Lu}[\p{L}'’-]+ $/u;

/** Whether the one person known stands behind “spoke to” and somebody else before it. */
function isUnclear({ text }: Reading, only: ActorMention | undefined, until: number): boolean {
  if (only === undefined) return false;
  for (const match of text.slice(0, until).matchAll(ASKED)) {
    const after = match.index + match[0].length;
    if (only.start < after || only.start - after > NEAR || !INVERTED.test(match[0])) continue;
    if (NAMED_BEFORE.test(text.slice(Math.max(0, match.index - 60), match.index))) return true;
  }
  return false;
}

/** “The mayor of Lenn”: one word that may be a place. */
function isWhere({ text }: Reading, { start, end }: ActorMention): boolean {
  return (
    /\b(?:of|in|from|at|near) $/u.test(text.slice(Math.max(0, start - 6), start)) && !/\s/u.test(text.slice(start, end))
  );
}

/** “Vera Quill spoke to Orla Dane”, “an interview with Orla Dane”; “Orla Dane spoke to Channel Nine” has no person after it.
 *  In “the engineer Orla Dane spoke to Vera Quill” whoever has an office answers; where both have one or none it is told of nobody. */
function asked(reading: Reading, people: readonly ActorMention[], end: number): ActorMention | undefined {
  const found = new Map<string, ActorMention>();
  for (const match of reading.text.slice(0, end).matchAll(ASKED)) {
    const after = match.index + match[0].length;
    const next = people.find(({ start }) => start >= after && start - after < NEAR && isClose(reading, after, start));
    const previous = people.findLast((mention) => mention.end <= match.index && match.index - mention.end < NEAR);
    const inverted = INVERTED.test(match[0]);
    if (inverted && next !== undefined && previous !== undefined && isClose(reading, previous.end, match.index)) {
      const [told, heard] = [hasOffice(reading, previous), hasOffice(reading, next)];
      const one = told === heard ? undefined : told ? previous : next;
      if (one !== undefined && !found.has(one.actor)) found.set(one.actor, one);
      continue;
    }
    // “Skier Mara Lunt spoke to Orla Dane”: somebody is named on both sides, and one of them is not known for a person.
    if (
      inverted &&
      next !== undefined &&
      NAMED_BEFORE.test(reading.text.slice(Math.max(0, match.index - 60), match.index))
    )
      return undefined;
    const one = next ?? (inverted ? previous : undefined);
    if (one !== undefined && !found.has(one.actor)) found.set(one.actor, one);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** “Engineer Orla Dane”, “Orla Dane, the mayor of Lenn,”; who writes for a paper is asked by nobody. */
function hasOffice({ text }: Reading, { start, end }: ActorMention): boolean {
  const before = /(\p{L}+) $/u.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? '';
  const told = before === '' || NO_OFFICE.test(before) ? text.slice(end, end + 60) : before;
  if (WRITES.test(told)) return false;
  return told === before || /^, (?:the|a|an|who|head|former) /u.test(told);
}

const NO_OFFICE = /^(?:when|and|as|with|by|to|from|of|after|before|then|but|while)$/iu;
const WRITES = /\b(?:reporter|correspondent|journalist|editor|presenter|host|writer|our|anchor)\b/iu;

/** No end of a sentence between. */
function isClose({ text }: Reading, from: number, to: number): boolean {
  return !/[.!?\n]/u.test(text.slice(from, to));
}

const ASKED =
  /\b(?:interview(?:ed|s)?(?: with)?|(?:spoke|speaks|talked|talks|sat down|sits down) (?:to|with)|asked|questioned|answers? (?:the )?questions)\b:?/giu;
/** Who stands before these answers, where nobody stands after them. */
const INVERTED = /^(?:spoke|speaks|talked|talks|sat down|sits down|answer)/iu;
/** Characters: a title and a body may stand between. */
const NEAR = 80;
