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
  const from = /\p{L}/u.test(first.text) ? 0 : 1;
  return [
    {
      rule: RULES[turn.who],
      act: turn.who === 'asks' || isQuestion(reading, content) ? 'ask' : turn.who === 'claims' ? 'claim' : 'say',
      family: 'speech',
      line: turn.sentence,
      cue: { start: colon.start, end: colon.end },
      wideCue: { start: colon.start, end: colon.end },
      lemma: ':',
      source: named ? { start: from, end: last, head: headOf(line.tokens, from, last) } : null,
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
    if (start < end) parts.push({ start, end });
    at = after;
  }
  return parts;
}

/** “MS FERRO We wrote”: a label that lost its colon. */
function isLabelled({ tokens }: Line): boolean {
  return /^\p{Lu}{2,}\.?$/u.test(tokens[0]?.text ?? '') && /^\p{Lu}{2,}$/u.test(tokens[1]?.text ?? '');
}

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

function isQuestion({ text }: Reading, content: readonly Span[]): boolean {
  const last = content.at(-1);
  return last !== undefined && /\?["”’)*_\s]*$/u.test(text.slice(Math.max(last.start, last.end - 6), last.end));
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
  const people = [...new Set(before.map(({ actor }) => actor))];
  const until = reading.lines[first]?.sentence.start ?? 0;
  const told = reading.text.slice(0, until).search(ASKED) >= 0;
  const only = people.length === 1 && told ? before[0] : asked(reading, before, until);
  const actor = only === undefined ? undefined : cast.actors.get(only.actor);
  if (only === undefined || actor === undefined) return null;
  const { start, end } = only;
  return { actor: actor.id, name: reading.text.slice(start, end), party: actor.party, anonymous: false, start, end };
}

function isPerson(actor: Actor | undefined): boolean {
  return actor?.kind === 'person';
}

/** “Vera Quill spoke to Orla Dane”, “an interview with Orla Dane”; “Orla Dane spoke to Channel Nine” has no person after it. */
function asked(reading: Reading, people: readonly ActorMention[], end: number): ActorMention | undefined {
  const found = new Map<string, ActorMention>();
  for (const match of reading.text.slice(0, end).matchAll(ASKED)) {
    const after = match.index + match[0].length;
    const next = people.find(({ start }) => start >= after && start - after < NEAR && isClose(reading, after, start));
    const previous = people.findLast((mention) => mention.end <= match.index && match.index - mention.end < NEAR);
    const one = next ?? (INVERTED.test(match[0]) ? previous : undefined);
    if (one !== undefined && !found.has(one.actor)) found.set(one.actor, one);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

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
