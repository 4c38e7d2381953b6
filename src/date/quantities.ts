import { INDEFINITE } from '../lexicon/numbers.ts';
import type { Has } from '../model/analysis.ts';
import type { Quantity, QuantityMention } from '../model/mention.ts';
import type { Sentence } from '../model/sentence.ts';
import type { TimeExpression } from './meaning.ts';
import { readNumber } from './numbers.ts';
import { scanWords, type Word } from './words.ts';

/** Find what is counted and measured: “over a dozen locations”, “26 tourists”. Dates and clock times are none, lengths of time are. */
export function findQuantities(
  { report, sentences }: Has<'report' | 'sentences'>,
  times: readonly TimeExpression[],
): readonly QuantityMention[] {
  const taken = times.filter((time) => time.meaning.kind !== 'duration');
  return sentences.flatMap((sentence) => {
    const words = scanWords(report.text, sentence);
    const own = taken.filter((time) => time.sentence === sentence.index);
    return quantitiesIn(words, sentence).filter(
      (found) => !own.some((time) => time.start < found.end && time.end > found.start),
    );
  });
}

const BOUNDS: readonly {
  readonly words: readonly string[];
  readonly bound: 'above' | 'least' | 'most' | 'below' | 'about';
}[] = [
  { words: ['more', 'than'], bound: 'above' },
  { words: ['over'], bound: 'above' },
  { words: ['at', 'least'], bound: 'least' },
  { words: ['up', 'to'], bound: 'most' },
  { words: ['as', 'many', 'as'], bound: 'most' },
  { words: ['at', 'most'], bound: 'most' },
  { words: ['fewer', 'than'], bound: 'below' },
  { words: ['less', 'than'], bound: 'below' },
  { words: ['about'], bound: 'about' },
  { words: ['some'], bound: 'about' },
  { words: ['around'], bound: 'about' },
  { words: ['nearly'], bound: 'about' },
  { words: ['almost'], bound: 'about' },
  { words: ['roughly'], bound: 'about' },
  { words: ['approximately'], bound: 'about' },
];

function quantitiesIn(words: readonly Word[], sentence: Sentence): readonly QuantityMention[] {
  const found: QuantityMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const open = INDEFINITE.get(words[at]?.lower ?? '');
    const read = open === undefined ? readNumber(words, at) : { value: open, next: at + 1, digits: false };
    const first = words[at];
    if (read === null || first === undefined) continue;
    const behind = words[read.next];
    const last = words[read.next - 1];
    const before = words[at - 1];
    at = read.next - 1;
    if (last === undefined || ((before?.lower === '-' || before?.lower === '–') && !first.gap)) continue;
    if (
      before?.lower === '[' ||
      (first === words[0] && behind?.lower === '.') ||
      (/^\p{Lu}/u.test(behind?.text ?? '') === true && behind?.gap === false)
    )
      continue;
    const bound = BOUNDS.find((row) =>
      row.words.every((word, index) => words[words.indexOf(first) - row.words.length + index]?.lower === word),
    );
    const unit = unitOf(behind, sentence);
    const lead = bound === undefined ? first : (words[words.indexOf(first) - bound.words.length] ?? first);
    found.push({
      type: 'quantity',
      start: lead.start,
      end: last.end,
      sentence: sentence.index,
      rule: 'number',
      quantity: bounded(read.value, open !== undefined, bound?.bound ?? null, unit),
    });
  }
  return found;
}

function bounded(value: number, open: boolean, bound: string | null, unit: string): Quantity {
  const base = { least: value, most: open ? null : value, unit, about: bound === 'about' };
  if (bound === 'above') return { ...base, least: Number.isInteger(value) && !open ? value + 1 : value, most: null };
  if (bound === 'least') return { ...base, most: null };
  if (bound === 'most') return { ...base, least: 1, most: value };
  if (bound === 'below') return { ...base, least: 0, most: value - 1 };
  return base;
}

function unitOf(behind: Word | undefined, sentence: Sentence): string {
  if (behind === undefined) return '';
  if (behind.lower === '%' || behind.lower === 'percent') return '%';
  const at = sentence.tokens.findIndex((token) => token.start >= behind.start);
  for (let index = at; index >= 0 && index < at + 4; index++) {
    const token = sentence.tokens[index];
    const next = sentence.tokens[index + 1];
    if (token === undefined || token.tag === 'PUNCT' || token.tag === 'VERB') return '';
    if (token.tag === 'NOUN' && next?.tag !== 'NOUN') return token.lemma;
  }
  return '';
}
