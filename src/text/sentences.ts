import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Has } from '../model/analysis.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { endsOfSentences } from './boundaries.ts';
import { findQuotations, quotedIn } from './quotations.ts';
import { readerOf } from './readable.ts';
import { endsWithoutMarks, hasNoMarks } from './run-on.ts';
import { newStructure, SENTENCES_TOGETHER, type Structure } from './structure.ts';
import type { RawToken } from './tokens.ts';
import { turnedMarks } from './turned.ts';

/** The sentences of every block that is not furniture, in order of the text. A sentence never runs over the end of its block. */
export function findSentences({ report }: Has<'report'>, lexicon: Lexicon): readonly Sentence[] {
  const structure = newStructure(lexicon.parser);
  const quotations = findQuotations(report);
  const read = readerOf({ report }, lexicon);
  const sentences: Sentence[] = [];
  let cut: Cut[] = [];
  for (let block = 0; block < report.blocks.length; block++) {
    const part = report.blocks[block];
    if (part === undefined) continue;
    if (part.role === 'furniture') continue;
    const tokens = turnBack(read(structure.tokens(report.text, part), part), turnedMarks(report.text, part));
    let first = 0;
    for (const last of endsIn(tokens, structure)) {
      const own = tokens.slice(first, last);
      first = last;
      cut.push({ block, own, dateline: own[0]?.start === part.start ? datelineIn(own, report.text, part) : 0 });
      if (cut.length === SENTENCES_TOGETHER) flush();
    }
  }
  flush();
  return sentences;

  function flush(): void {
    const trees = treesOf(cut, structure);
    for (const [at, { block, own }] of cut.entries()) {
      const [start, end, tokens] = [own[0]?.start, own.at(-1)?.end, trees[at]];
      if (start === undefined || end === undefined || tokens === undefined) continue;
      const quoted = quotedIn(quotations, { start, end });
      sentences.push({ index: sentences.length, block, start, end, quoted, tokens });
    }
    cut = [];
  }
}

/** Where the sentences of a block end; by the words alone where it has next to no marks. */
function endsIn(tokens: readonly RawToken[], structure: Structure): readonly number[] {
  const ends = endsOfSentences(tokens, structure.isVerb);
  if (!hasNoMarks(tokens)) return ends;
  return ends.flatMap((end, at) => {
    const first = ends[at - 1] ?? 0;
    return endsWithoutMarks(structure.tree(tokens.slice(first, end))).map((own) => first + own);
  });
}

/** An opening mark that stands for a closing one is read as what it stands for. */
function turnBack(tokens: readonly RawToken[], turned: ReadonlySet<number>): readonly RawToken[] {
  if (turned.size === 0) return tokens;
  return tokens.map((token) => (turned.has(token.start) ? { start: token.start, end: token.end, text: '”' } : token));
}

/** A sentence before it is read. */
interface Cut {
  readonly block: number;
  readonly own: readonly RawToken[];
  /** How many of its tokens are a dateline. */
  readonly dateline: number;
}

/** How many tokens at the head of a block are its dateline: “PORT ASHER, Norland, March 9, 2031 (Meridian) —”. 0 where there is none. */
function datelineIn(tokens: readonly RawToken[], text: string, { start, end }: Span): number {
  const head = text.slice(start, Math.min(end, start + LONGEST));
  const found = DATELINE.exec(head) ?? IN_SMALL.exec(head);
  return found === null
    ? 0
    : Math.max(
        0,
        tokens.findIndex((token) => token.start >= start + found[0].length),
      );
}

/** The trees of sentences. A dateline adds no word to that of its sentence: it hangs beside what the sentence says. */
function treesOf(sentences: readonly Cut[], structure: Structure): readonly (readonly Token[])[] {
  const parts = sentences.flatMap(({ own, dateline }) =>
    dateline === 0 ? [own] : [own.slice(0, dateline), own.slice(dateline)],
  );
  const trees = structure.trees(parts).values();
  const next = (): readonly Token[] => trees.next().value ?? [];
  return sentences.map(({ dateline }) => (dateline === 0 ? next() : beside(next(), next())));
}

function beside(dateline: readonly Token[], sentence: readonly Token[]): readonly Token[] {
  const count = dateline.length;
  const root = count + sentence.findIndex(({ head }) => head < 0);
  return [
    ...dateline.map((token) => (token.head < 0 ? { ...token, head: root, relation: 'parataxis' } : token)),
    ...sentence.map((token) => (token.head < 0 ? token : { ...token, head: token.head + count })),
  ];
}

/** UTF-16 units that a dateline may have. */
const LONGEST = 140;
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3}`;
const DAY = String.raw`(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}{2,8}\.?)(?:,? \d{4})?`;
const SHOUTED = String.raw`\p{Lu}[\p{Lu}.'’-]{2,}(?:[ /]\p{Lu}[\p{Lu}.'’-]+){0,3}`;
/** A place and a day, “Port Asher, 9 March. – A ferry”; or a place in brackets, “(Lenn) – Today”. */
const IN_SMALL = new RegExp(
  String.raw`^(?:${PLACE}(?:, ${PLACE})?(?:,| [–—-]) ${DAY}[.,]? ?(?:—|–|--?) ?|\(${PLACE}\) ?[—–-] )(?=["“‘']?\p{Lu})`,
  'u',
);

/** A place in capitals, then a day or an agency in brackets or both, then a dash; or the place alone, where a sentence begins behind the
 *  dash: “PORT ASHER, Nor. — The minister”. */
const DATELINE = new RegExp(
  String.raw`^(?:(?=\p{Lu}{2})${PLACE}(?:, ${PLACE}){0,2}(?:, ${DAY}(?: ?\(\p{Lu}[^()]{1,40}\))?| ?\(\p{Lu}[^()]{1,40}\)) ?(?:—|–|--?) ?|${SHOUTED}(?:, ${PLACE}){0,2} (?:—|–|--?) (?=[“"]?\p{Lu}))`,
  'u',
);
