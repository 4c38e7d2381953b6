import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Has } from '../model/analysis.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { endsOfSentences } from './boundaries.ts';
import { findQuotations, quotedIn } from './quotations.ts';
import { readerOf } from './readable.ts';
import { newStructure } from './structure.ts';
import type { RawToken } from './tokens.ts';

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
        tokens: withoutDateline(own, start === part.start ? datelineIn(own, report.text, part) : 0, structure.tree),
      });
    }
  }
  return sentences;
}

/** How many tokens at the head of a block are its dateline: “PORT ASHER, Norland, March 9, 2031 (Meridian) —”. 0 where there is none. */
function datelineIn(tokens: readonly RawToken[], text: string, { start, end }: Span): number {
  const found = DATELINE.exec(text.slice(start, Math.min(end, start + LONGEST)));
  return found === null
    ? 0
    : Math.max(
        0,
        tokens.findIndex((token) => token.start >= start + found[0].length),
      );
}

/** The tree of a sentence, to which its dateline adds no word: it hangs beside what the sentence says. */
function withoutDateline(
  tokens: readonly RawToken[],
  count: number,
  tree: (tokens: readonly RawToken[]) => readonly Token[],
): readonly Token[] {
  if (count === 0) return tree(tokens);
  const sentence = tree(tokens.slice(count));
  const root = count + sentence.findIndex(({ head }) => head < 0);
  return [
    ...tree(tokens.slice(0, count)).map((token) =>
      token.head < 0 ? { ...token, head: root, relation: 'parataxis' } : token,
    ),
    ...sentence.map((token) => (token.head < 0 ? token : { ...token, head: token.head + count })),
  ];
}

/** UTF-16 units that a dateline may have. */
const LONGEST = 140;
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3}`;
const DAY = String.raw`(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}{2,8}\.?)(?:,? \d{4})?`;
/** A place in capitals, then a day or an agency in brackets or both, then a dash. */
const DATELINE = new RegExp(
  String.raw`^(?=\p{Lu}{2})${PLACE}(?:, ${PLACE}){0,2}(?:, ${DAY}(?: ?\(\p{Lu}[^()]{1,40}\))?| ?\(\p{Lu}[^()]{1,40}\)) ?(?:—|–|--?) ?`,
  'u',
);
