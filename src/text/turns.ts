import type { Has } from '../model/analysis.ts';
import type { Block } from '../model/report.ts';
import type { Sentence, Token } from '../model/sentence.ts';

/** The beginning of a turn: of a transcript, of an interview by question and answer. */
export interface Turn {
  /** Index of its first sentence. */
  readonly sentence: number;
  /** Tokens of the label with its colon; 0 where only the layout shows the turn. */
  readonly end: number;
  /** `named`: the label says who speaks. `asks`, `answers`: it does not (“Q:”, “A:”, a question in bold). `claims`: what a fact-check
   *  looks at (“Claim: …”), said by nobody in particular. */
  readonly who: 'named' | 'asks' | 'answers' | 'claims';
}

/** The turns of a report by the index of their first sentence, in order; none where nobody takes turns. Labels before a colon alone are
 *  not enough: two of them alternate, or “Q:” and “A:” do, or questions are headings and somebody answers in the first person. */
export function findTurns({ report, sentences }: Has<'report' | 'sentences'>): ReadonlyMap<number, Turn> {
  const blocks = sentencesByBlock(sentences.filter(({ block }) => !isSignpost(report.blocks[block])));
  const labelled = labelledTurns(blocks);
  return labelled.size > 0 ? labelled : layoutTurns(blocks, report.text);
}

/** The sentences of questions whose label names nobody: what they take for granted is told by nobody. */
export function findAsked({ report, sentences }: Has<'report' | 'sentences'>): ReadonlySet<number> {
  const turns = findTurns({ report, sentences });
  const asked = new Set<number>();
  if (turns.size === 0) return asked;
  const blocks = new Set(sentences.filter(({ index }) => turns.get(index)?.who === 'asks').map(({ block }) => block));
  for (const { index, block } of sentences) if (blocks.has(block)) asked.add(index);
  return asked;
}

/** A headline may begin with who says it, and is no turn. */
function isSignpost(block: Block | undefined): boolean {
  return block?.role === 'headline' || block?.role === 'caption';
}

function sentencesByBlock(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const blocks: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = blocks.at(-1);
    if (last !== undefined && last[0]?.block === sentence.block) last.push(sentence);
    else blocks.push([sentence]);
  }
  return blocks;
}

interface Label {
  readonly text: string;
  readonly end: number;
  readonly sentence: number;
  /** Index of its block among those with sentences. */
  readonly block: number;
  readonly letter: boolean;
}

function labelledTurns(blocks: readonly (readonly Sentence[])[]): ReadonlyMap<number, Turn> {
  const labels = blocks.flatMap(([first], block) => {
    const label = first === undefined ? null : labelOf(first);
    return label === null ? [] : [{ ...label, block }];
  });
  const claims = labels.filter(({ text }) => kindOf(text) === 'claims');
  const roles = labels.filter(({ text }) => kindOf(text) === 'asks' || kindOf(text) === 'answers');
  const kinds = new Set(roles.map(({ text }) => kindOf(text)));
  const named = takeTurns(labels.filter(({ text, letter }) => !letter && kindOf(text) === 'named'));
  // “Q: … OH: …”: who asks has a letter, who answers a name.
  const others = kinds.size === 1 ? takeTurns(labels) : takeTurns(labels.filter(({ letter }) => !letter));
  const kept = kinds.size === 2 ? [...roles, ...named] : others;
  const inOrder = [...claims, ...kept].sort((a, b) => a.sentence - b.sentence || a.end - b.end);
  return new Map(inOrder.map(({ text, end, sentence }) => [sentence, { sentence, end, who: kindOf(text) }] as const));
}

function kindOf(label: string): Turn['who'] {
  const word = label
    .toLowerCase()
    .replace(/[^a-z ]/gu, '')
    .trim();
  return ASKS.has(word) ? 'asks' : ANSWERS.has(word) ? 'answers' : CLAIMS.has(word) ? 'claims' : 'named';
}

const ASKS: ReadonlySet<string> = new Set(
  'q question questions interviewer moderator host reporter journalist presenter anchor audience caller'.split(' '),
);
const ANSWERS: ReadonlySet<string> = new Set(['a', 'answer']);
const CLAIMS: ReadonlySet<string> = new Set(['claim', 'the claim', 'myth', 'rumour', 'rumor', 'allegation']);

/** Labels that begin at least two paragraphs, where at least two such take turns; or two turns of one and a single one of another. */
function takeTurns(labels: readonly Label[]): readonly Label[] {
  const counts = new Map<string, number>();
  for (const { text } of labels) if (!isHeading(text)) counts.set(lastOf(text), (counts.get(lastOf(text)) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count > 1).map(([text]) => text);
  const turns = labels.filter(({ text }) => counts.has(lastOf(text)));
  if (often.length === 0 || counts.size < 2 || turns.length < 3) return [];
  // One who speaks once stands among the turns of the others; a date line does not.
  return turns.filter(
    ({ text, block }, at) =>
      (counts.get(lastOf(text)) ?? 0) > 1 ||
      [block - (turns[at - 1]?.block ?? -9), (turns[at + 1]?.block ?? -9) - block].some(
        (away) => away === 1 || (away === 2 && tellsOffice(text)),
      ),
  );
}

/** “MARA FERRO, NURSE:”, beside which a direction for the stage may stand: “(BEGIN VIDEO CLIP)”. */
function tellsOffice(text: string): boolean {
  return /[(,]/u.test(text);
}

/** “ORLA DANE:” is “DANE:” later; “QUENT (voice-over):” is Quent, “MARA FERRO, NURSE:” is Ferro, “Speaker 1” is not “Speaker 2”. */
function lastOf(label: string): string {
  const name = /^[^(,]*/u.exec(label)?.[0].trim() || label;
  return (/\S+(?: \d+)?$/u.exec(name)?.[0] ?? name).toLowerCase();
}

/** “Claim: … Fact: …”, “Date: …” */
function isHeading(label: string): boolean {
  return NO_SPEAKERS.has(label.toLowerCase().split(' ').at(-1) ?? '');
}

const NO_SPEAKERS: ReadonlySet<string> = new Set(
  (
    'claim claims myth rumour rumor allegation fact facts verdict rating update note notes date time venue place photo image picture video caption credit source sources ' +
    'background context analysis example result results score scorers summary answer pros cons step tip warning conclusion evidence contact ' +
    'phone email address website price prices status category scorer attendance cards injured dead'
  ).split(' '),
);

/** At most eight words with a capital before a colon; or “Q:”, “A.”. */
function labelOf({ tokens, index }: Sentence): Omit<Label, 'block'> | null {
  let from = 0;
  while (from < 3 && /^[*_“">]+$/u.test(tokens[from]?.text ?? '')) from++;
  const opening = tokens[from];
  if (opening === undefined) return null;
  const letter = /^[QA]\d{0,2}[.:]?$/u.test(opening.text);
  const mark = tokens[from + 1]?.text ?? '';
  if (letter && (/[.:]$/u.test(opening.text) || mark === ':' || mark === '.'))
    return {
      text: opening.text,
      end: /[.:]$/u.test(opening.text) ? from + 1 : from + 2,
      sentence: index,
      letter: true,
    };
  const end = endOfLabel(tokens, from);
  if (end === from || tokens[end]?.text !== ':' || !FOLLOWS.test(tokens[end + 1]?.text ?? '')) return null;
  const text = tokens
    .slice(from, end)
    .map((token) => token.text)
    .join(' ');
  return /^(?:(?:the )?\p{Lu}|@\p{L})/iu.test(text) ? { text, end: end + 1, sentence: index, letter: false } : null;
}

/** What may stand after the colon of a label. */
const FOLLOWS = /^[\p{L}“"‘'([…—–-]/u;

/** Where the label ends, if its colon stands there: “MARA FERRO, FORMER HOSTAGE:”. Words in brackets may be small: “QUENT (voice-over):”. */
function endOfLabel(tokens: readonly Token[], from: number): number {
  let end = from;
  let inside = false;
  while (end - from < LONGEST && end < tokens.length && tokens[end]?.text !== ':') {
    const { text } = tokens[end] ?? { text: '' };
    if (text === '(') inside = true;
    else if (text === ')') inside = false;
    else if (text === ',' && end > from) {
      end++;
      continue;
    } else if (!inside && !mayName(tokens[end]) && !(end > from && /^\d{1,2}$/u.test(text))) return from;
    end++;
  }
  return end;
}

const LONGEST = 10;

function mayName(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^\p{Lu}|^@\p{L}|^['’()*_.-]+s?$/u.test(token.text) || /^(?:of|for|the|de|von|al|bin)$/u.test(token.text))
  );
}

/** Questions that stand alone and answers in the first person: “**Will you resign?** / No. I was elected.” */
function layoutTurns(blocks: readonly (readonly Sentence[])[], text: string): ReadonlyMap<number, Turn> {
  const none: ReadonlyMap<number, Turn> = new Map();
  const asks = askedBlocks(blocks, text);
  const first = asks.indexOf(true);
  if (first < 0 || asks.filter((one) => one).length < 2) return none;
  if (!blocks.some((block, at) => asks[at] === true && speaks(block, YOU))) return none;
  let answers = 0;
  let personal = 0;
  for (let at = first; at + 1 < blocks.length; at++) {
    if (asks[at] !== true || asks[at + 1] === true) continue;
    answers++;
    if (speaks(blocks[at + 1] ?? [], ME)) personal++;
  }
  if (answers < 2 || personal * 2 < answers) return none;
  const last = asks.lastIndexOf(true);
  const turns = new Map<number, Turn>();
  for (let at = first; at <= last + 1; at++) {
    const sentence = blocks[at]?.[0]?.index;
    if (sentence === undefined) continue;
    if (asks[at] === true) turns.set(sentence, { sentence, end: 0, who: 'asks' });
    else if (asks[at - 1] === true) turns.set(sentence, { sentence, end: 0, who: 'answers' });
  }
  return turns;
}

/** Questions, and what stands as they do: all in bold, or behind the label that they have, “**The mayor denies it.**” among two questions
 *  in bold. */
function askedBlocks(blocks: readonly (readonly Sentence[])[], text: string): readonly boolean[] {
  const asked = blocks.map((block) => isAsked(block, text));
  const bold = blocks.map((block) => isBold(block, text));
  const labels = blocks.map(([first]) => (first === undefined ? null : (labelOf(first)?.text ?? null)));
  const inBold = asked.filter((asks, at) => asks && bold[at] === true).length;
  const counts = new Map<string, number>();
  for (const [at, label] of labels.entries())
    if (asked[at] === true && label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  return asked.map((asks, at) => asks || (inBold > 1 && bold[at] === true) || (counts.get(labels[at] ?? '') ?? 0) > 1);
}

function isBold(block: readonly Sentence[], text: string): boolean {
  const [first, last] = [block[0], block.at(-1)];
  if (first === undefined || last === undefined) return false;
  const own = text.slice(first.start, last.end);
  return own.length < LONGEST_BOLD && (/^\*\*[^*]+\*\*$/u.test(own) || /^__[^_]+__$/u.test(own));
}

/** UTF-16 units: questions are short. */
const LONGEST_BOLD = 400;

/** A block that ends with a question mark, and quotes nobody. */
function isAsked(block: readonly Sentence[], text: string): boolean {
  const last = block.at(-1);
  return (
    last !== undefined &&
    block.length <= 4 &&
    block.every(({ quoted }) => quoted.length === 0) &&
    /\?[*_\s]*$/u.test(text.slice(Math.max(last.start, last.end - 6), last.end))
  );
}

const YOU: ReadonlySet<string> = new Set(['you', 'your']);
const ME: ReadonlySet<string> = new Set(['i', 'we', 'my', 'our', 'me', 'us']);

/** Whether one of these words stands outside of quotations. */
function speaks(block: readonly Sentence[], words: ReadonlySet<string>): boolean {
  return block.some(({ tokens, quoted }) =>
    tokens.some(
      (token) =>
        words.has(token.text.toLowerCase()) &&
        !quoted.some((part) => part.start <= token.start && token.end <= part.end),
    ),
  );
}

/** Whether somebody speaks in a block: of themselves or to somebody. */
export function isSpoken(block: readonly Sentence[]): boolean {
  return speaks(block, ME) || speaks(block, YOU);
}
