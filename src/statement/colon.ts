import type { Token } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { opensQuotation } from './complement.ts';
import { spanOf } from './content.ts';
import type { Found } from './found.ts';
import { quotationsIn } from './found.ts';
import { headOf, type Phrase, word } from './grammar.ts';
import type { Line, Reading } from './reading.ts';

/** “Dane: “The truce holds.”” and the turns of a transcript. Only the layout shows who speaks, so a name and a colon are not enough:
 *  a quotation follows, or it is a headline, or the same two labels come back at the beginning of paragraphs. */
export function findByColon(reading: Reading): readonly Found[] {
  const labels = new Map<number, Phrase>();
  for (const line of reading.lines) {
    const label = isFirstOfBlock(reading, line) ? labelOf(line) : null;
    if (label !== null) labels.set(line.sentence.index, label);
  }
  const turns = turnLabels(reading, labels);
  return [...labels].flatMap(([index, label]) => {
    const line = reading.lines[index];
    if (line === undefined) return [];
    const transcript = turns.has(textOf(line, label));
    const found = turnAt(reading, line, label, transcript);
    return found === null ? [] : [found];
  });
}

/** A name or title of at most eight words before a colon at the beginning of a paragraph. */
function labelOf(line: Line): Phrase | null {
  const colon = line.tokens.findIndex((token, at) => at < 10 && token.text === ':');
  if (colon < 1 || colon + 1 >= line.tokens.length) return null;
  const named = line.tokens
    .slice(0, colon)
    .every((token) => ['PROPN', 'NOUN', 'ADJ', 'DET', 'PUNCT'].includes(token.tag) && token.text !== ',');
  return named ? { start: 0, end: colon, head: headOf(line.tokens, 0, colon) } : null;
}

function isFirstOfBlock(reading: Reading, line: Line): boolean {
  return reading.lines[line.sentence.index - 1]?.sentence.block !== line.sentence.block;
}

function textOf(line: Line, label: Phrase): string {
  return line.tokens.slice(label.start, label.end).map(word).join(' ');
}

/** Labels that begin at least two paragraphs, where at least two such labels take turns. */
function turnLabels(reading: Reading, labels: ReadonlyMap<number, Phrase>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [index, label] of labels) {
    const line = reading.lines[index];
    if (line !== undefined) counts.set(textOf(line, label), (counts.get(textOf(line, label)) ?? 0) + 1);
  }
  const often = [...counts].filter(([, count]) => count > 1).map(([text]) => text);
  if (often.length > 1) return new Set(often);
  // Two turns of one and a single one of another, all by name.
  const named = [...labels].every(([index, { head }]) => isName(reading.lines[index]?.tokens[head]));
  return new Set(named && often.length === 1 && counts.size > 1 && labels.size > 2 ? counts.keys() : []);
}

function isName(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'PROPN' || /^\p{Lu}{2,}$/u.test(token.text));
}

function turnAt(reading: Reading, line: Line, label: Phrase, transcript: boolean): Found | null {
  const { tokens } = line;
  // “Q:” and “A:” do not say who.
  if (label.end === 1 && /^[A-Z]$/u.test(tokens[0]?.text ?? '')) return null;
  const from = label.end + 1;
  const quoted = opensQuotation(line, from);
  const capital = /^\p{Lu}/u.test(tokens[label.head]?.text ?? '');
  if (
    !transcript &&
    !(quoted && capital) &&
    !(line.role === 'headline' && tokens.length - from > 2 && tokens[label.head]?.tag === 'PROPN')
  )
    return null;
  const region = quoted ? reading.quotations[line.quotation[from] ?? -1] : undefined;
  const content: readonly Span[] = transcript
    ? [restOfBlock(reading, line, from)]
    : (region?.parts ?? [spanOf(line, from, tokens.length)]);
  const colon = tokens[label.end];
  if (colon === undefined || content.length === 0) return null;
  return {
    rule: transcript ? 'colon-turn' : quoted ? 'colon-quotation' : 'colon-headline',
    act: 'say',
    family: 'speech',
    line: line.sentence.index,
    cue: { start: colon.start, end: colon.end },
    wideCue: { start: colon.start, end: colon.end },
    lemma: ':',
    source: label,
    sourceLine: line.sentence.index,
    addressee: null,
    cited: null,
    content,
    wideContent: content,
    quotations: quotationsIn(line, from, tokens.length),
    phrase: false,
    unsaid: false,
  };
}

function restOfBlock(reading: Reading, line: Line, from: number): Span {
  let last = line;
  for (
    let next = reading.lines[last.sentence.index + 1];
    next !== undefined && next.sentence.block === line.sentence.block;
    next = reading.lines[last.sentence.index + 1]
  )
    last = next;
  return { start: line.tokens[from]?.start ?? 0, end: last.sentence.end };
}
