import type { Reader } from '../cite/verify.ts';
import { otherWords, wrongWording } from '../cite/worded.ts';
import type { ParserModel } from '../lexicon/parser.ts';
import { otherDeeds } from './deeds.ts';

/** What the guard makes of a wording: why it is dropped, or by whose judgement it stands. */
export type Judged = { readonly why: string } | { readonly why: null; readonly judge: 'words' | 'deeds' };

/** Two judges. The first compares words and knows no grammar (`wrongWording`); what it lets pass stands. What it refuses for its order alone
 *  may still stand where the same words are there and a second judge reads the same deeds in both. In doubt it is dropped. */
export function judge(line: string, wording: string, parser: ParserModel | null): Judged {
  const first = wrongWording(line, wording);
  if (first === null) return { why: null, judge: 'words' };
  const words = otherWords(line, wording);
  if (words !== null) return { why: words };
  return otherDeeds(line, wording, parser) === null ? { why: null, judge: 'deeds' } : { why: first };
}

/** The second judge for `verify`. */
export function readerOf(parser: ParserModel | null): Reader {
  return (line, wording) => otherDeeds(line, wording, parser);
}
