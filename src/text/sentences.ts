import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Has } from '../model/analysis.ts';
import type { Sentence } from '../model/sentence.ts';
import { endsOfSentences } from './boundaries.ts';
import { findQuotations, quotedIn } from './quotations.ts';
import { readerOf } from './readable.ts';
import { newStructure } from './structure.ts';

/** The sentences of every block that is not furniture, in order of the text. A sentence never runs over the end of its block. */
export function findSentences({ report }: Has<'report'>, lexicon: Lexicon): readonly Sentence[] {
  const structure = newStructure(lexicon.parser);
  const quotations = findQuotations(report);
  const read = readerOf({ report }, lexicon);
  const sentences: Sentence[] = [];
  for (let block = 0; block < report.blocks.length; block++) {
    const part = report.blocks[block];
    if (part === undefined) continue;
    if (part.role === 'furniture') continue;
    const tokens = read(structure.tokens(report.text, part), part);
    let first = 0;
    for (const last of endsOfSentences(tokens, structure.isVerb)) {
      const own = tokens.slice(first, last);
      first = last;
      const start = own[0]?.start;
      const end = own.at(-1)?.end;
      if (start === undefined || end === undefined) continue;
      sentences.push({
        index: sentences.length,
        block,
        start,
        end,
        quoted: quotedIn(quotations, { start, end }),
        tokens: structure.tree(own),
      });
    }
  }
  return sentences;
}
