import type { Span } from '../model/span.ts';
import { opensQuotation } from './complement.ts';
import { spanOf } from './content.ts';
import type { Found } from './found.ts';
import { quotationsIn } from './found.ts';
import { headOf, type Phrase } from './noun-phrase.ts';
import type { Line, Reading } from './reading.ts';

/** “Dane: “The truce holds.””, and headlines that begin with a name and a colon. Only the layout shows who speaks, so a name and a colon
 *  are not enough: a quotation follows, or it is a headline. The turns of a transcript are found by `turns.ts`. */
export function findByColon(reading: Reading): readonly Found[] {
  return reading.lines.flatMap((line) => {
    if (!isFirstOfBlock(reading, line) || reading.turns.has(line.sentence.index)) return [];
    const label = labelOf(line);
    const found = label === null ? null : afterColon(reading, line, label);
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

function afterColon(reading: Reading, line: Line, label: Phrase): Found | null {
  const { tokens } = line;
  // “Q:” and “A:” do not say who.
  if (label.end === 1 && /^[A-Z]$/u.test(tokens[0]?.text ?? '')) return null;
  const from = label.end + 1;
  const quoted = opensQuotation(line, from);
  const capital = /^\p{Lu}/u.test(tokens[label.head]?.text ?? '');
  if (
    !(quoted && capital) &&
    !(line.role === 'headline' && tokens.length - from > 2 && tokens[label.head]?.tag === 'PROPN')
  )
    return null;
  const region = quoted ? reading.quotations[line.quotation[from] ?? -1] : undefined;
  const content: readonly Span[] = region?.parts ?? [spanOf(line, from, tokens.length)];
  const colon = tokens[label.end];
  if (colon === undefined || content.length === 0) return null;
  return {
    rule: quoted ? 'colon-quotation' : 'colon-headline',
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
