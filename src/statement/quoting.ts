import { type Complement, complementAfter } from './complement.ts';
import type { VerbCue } from './cue.ts';
import { type Found, fromComplement } from './found.ts';
import { nounPhrase, type Phrase } from './noun-phrase.ts';
import type { Line, Reading } from './reading.ts';
import { SAY_ROWS } from './speaking.ts';
import { word } from './word.ts';

/** “In a speech she declared:” with the quotation as the next paragraph. */
export function quotationAfterColon(reading: Reading, line: Line, cue: VerbCue, source: Phrase): Found | null {
  if (line.tokens.at(-1)?.text !== ':' || (line.quotation.at(-1) ?? -1) !== -1) return null;
  const row =
    cue.rows.find((each) => each.frames.includes('quote')) ?? cue.rows.find((each) => each.frames.includes('clause'));
  const next = reading.lines[line.sentence.index + 1];
  const region = reading.quotations[next?.quotation[0] ?? -1];
  if (row === undefined || next === undefined || region === undefined) return null;
  const complement: Complement = {
    row,
    frame: 'quote',
    start: 0,
    end: next.tokens.length,
    wide: 0,
    addressee: null,
    cueEnd: cue.end,
  };
  return {
    ...fromComplement(reading, line, cue, source, {
      ...complement,
      start: line.tokens.length - 1,
      end: line.tokens.length,
    }),
    content: region.parts,
    wideContent: region.parts,
    quotations: [next.quotation[0] ?? -1],
  };
}

/** “Channel Nine quoted Dane as saying that …” */
export function quotedAsSaying(reading: Reading, line: Line, cue: VerbCue, source: Phrase): Found | null {
  const { tokens } = line;
  const whom = nounPhrase(tokens, cue.end);
  if (whom === null) return null;
  let at = whom.end;
  while (at < tokens.length && at - whom.end < 12 && word(tokens[at]) !== 'as') at++;
  if (word(tokens[at]) !== 'as' || !/^(?:saying|telling)$/u.test(word(tokens[at + 1]))) return null;
  const complement = complementAfter(line, { ...cue, end: at + 2, rows: SAY_ROWS }, false);
  if (complement === null) return null;
  return { ...fromComplement(reading, line, cue, source, complement), rule: 'quoted-somebody-as-saying', cited: whom };
}
