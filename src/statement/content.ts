import type { Span } from '../model/span.ts';
import type { VerbCue } from './cue.ts';
import { finiteAt, isNominal, isPronoun, nounPhrase, word } from './grammar.ts';
import { isMark, type Line } from './reading.ts';
import { SPEAKING } from './speaking.ts';

/** One past the last token of what is said, when it starts at `start`: the end of the sentence, unless another attribution or a
 *  clause of the report's own follows. */
export function contentEnd(line: Line, start: number, cue: VerbCue | null): number {
  const { tokens, quotation } = line;
  const inside = quotation[start] ?? -1;
  let end = tokens.length;
  for (let at = start; at < tokens.length; at++) {
    if (at > start && endsBefore(line, at, inside, cue)) {
      end = at;
      break;
    }
  }
  while (end > start && isStop(line, end - 1)) end--;
  return end;
}

/** A full stop that belongs to the sentence, a comma or a dash at the end. */
function isStop(line: Line, at: number): boolean {
  const token = line.tokens[at];
  return token !== undefined && /^[.,;:—–-]+$/u.test(token.text) && (line.quotation[at] ?? -1) === -1;
}

function endsBefore(line: Line, at: number, inside: number, _cue: VerbCue | null): boolean {
  const { tokens, quotation } = line;
  if ((quotation[at] ?? -1) !== -1 && quotation[at] === quotation[at - 1]) return false;
  const form = word(tokens[at]);
  if (form === ';') return (quotation[at] ?? -1) === -1;
  if (
    inside !== -1 &&
    quotation[at - 1] === inside &&
    (quotation[at] ?? -1) === -1 &&
    form !== ',' &&
    attributionAt(line, at)
  )
    return true;
  if (form !== ',') return false;
  const next = word(tokens[at + 1]);
  if (next === 'according') return true;
  if (tokens[at + 1]?.tag === 'VERB' && next.endsWith('ing') && SPEAKING.has(tokens[at + 1]?.lemma ?? '')) return true;
  if (attributionAt(line, at + 1)) return true;
  if (['and', 'but', 'while', 'though', 'although', 'whereas', 'yet', 'even', 'with'].includes(next)) {
    if (attributionWithContentAt(line, at + 2)) return true;
    if (next !== 'and' && next !== 'with' && next !== 'even' && attributionAt(line, at + 2)) return true;
    if ((next === 'and' || next === 'but') && SPEAKING.has(tokens[at + 2]?.lemma ?? '') && finiteAt(tokens, at + 2))
      return true;
  }
  return false;
}

/** “, she said” / “, said Orla Dane” and then a stop. */
export function attributionAt(line: Line, at: number): boolean {
  const end = attributionEnd(line, at);
  if (end === null) return false;
  const form = word(line.tokens[end]);
  return (
    line.tokens[end] === undefined ||
    form === ',' ||
    form === '.' ||
    form === ';' ||
    isMark(form) ||
    line.tokens[end]?.tag === 'ADP' ||
    line.tokens[end]?.tag === 'PROPN'
  );
}

function attributionWithContentAt(line: Line, at: number): boolean {
  const end = attributionEnd(line, at);
  return end !== null;
}

function attributionEnd(line: Line, at: number): number | null {
  const { tokens } = line;
  if (SPEAKING.has(tokens[at]?.lemma ?? '') && tokens[at]?.tag === 'VERB') {
    const phrase = nounPhrase(tokens, at + 1);
    return phrase?.end ?? null;
  }
  if (!isNominal(tokens[at]) && !isPronoun(tokens[at])) return null;
  const phrase = nounPhrase(tokens, at);
  if (phrase === null) return null;
  let verb = phrase.end;
  while (tokens[verb]?.tag === 'ADV' || tokens[verb]?.tag === 'AUX') verb++;
  return tokens[verb]?.tag === 'VERB' && SPEAKING.has(tokens[verb]?.lemma ?? '') ? verb + 1 : null;
}

/** Character span of tokens `start` to `end`, quotation marks at the edges left out. */
export function spanOf(line: Line, start: number, end: number): Span {
  let first = start;
  let last = end - 1;
  while (first < last && isMark(line.tokens[first]?.text ?? '')) first++;
  while (last > first && isMark(line.tokens[last]?.text ?? '')) last--;
  return { start: line.tokens[first]?.start ?? 0, end: line.tokens[last]?.end ?? 0 };
}
