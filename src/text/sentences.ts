import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Has } from '../model/analysis.ts';
import type { Sentence, Tag, Token } from '../model/sentence.ts';
import { endsOfSentences } from './boundaries.ts';
import { findQuotations, quotedIn } from './quotations.ts';
import { findTokens, type RawToken } from './tokens.ts';

/** The sentences of every block that is not furniture, in order of the text. A sentence never runs over the end of its block. */
export function findSentences({ report }: Has<'report'>, _lexicon: Lexicon): readonly Sentence[] {
  const quotations = findQuotations(report);
  const sentences: Sentence[] = [];
  for (const [block, part] of report.blocks.entries()) {
    if (part.role === 'furniture') continue;
    const tokens = findTokens(report.text, part);
    let first = 0;
    for (const last of endsOfSentences(report.text, tokens)) {
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
        tokens: structure(own),
      });
    }
  }
  return sentences;
}

/** Makeshift: the first verb is the root, everything hangs on it. */
function structure(tokens: readonly RawToken[]): readonly Token[] {
  const verb = tokens.findIndex((token) => token.tag === 'VERB');
  const root = verb < 0 ? 0 : verb;
  return tokens.map((token, at) => ({
    start: token.start,
    end: token.end,
    text: token.text,
    lemma: token.lemma,
    tag: token.tag as Tag,
    head: at === root ? -1 : root,
    relation: at === root ? 'root' : token.tag === 'PUNCT' ? 'punct' : 'dep',
    form: '',
  }));
}
