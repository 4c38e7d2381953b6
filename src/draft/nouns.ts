import { OFFICE } from '../cite/worded-plain.ts';
import { tellsTime } from '../cite/worded-tokens.ts';
import type { Word } from './words.ts';

/** Who or what a stretch of words names, in one plain form: “Trent's lawyer, Mira Soll” and “Mira Soll, the lawyer of Trent” alike. Two
 *  stretches of the same form name the same; the other way round does not hold. */
export function nounOf(words: readonly Word[]): string {
  const own = withoutArticles(words);
  // What tells something of its own is kept as it stands.
  if (own.some(({ tag, key }) => tag === 'VERB' || tag === 'AUX' || key === 'that' || key === 'which'))
    return own.flatMap(formsOf).join(' ');
  const pieces: (readonly Word[])[] = [];
  let first = 0;
  for (let at = 0; at <= own.length; at++) {
    if (at < own.length && own[at]?.kind !== 'break') continue;
    if (at > first) pieces.push(...titleApart(own.slice(first, at)));
    first = at + 1;
  }
  const forms = pieces.map((piece) => ownersFirst(piece).join(' '));
  const listed = own.some(({ key }) => key === 'and' || key === 'or');
  // A name and what its bearer is, in either order; of several, who is what would be lost.
  return (listed || forms.length > 3 ? forms : forms.toSorted((a, b) => (a < b ? -1 : 1))).join(', ');
}

/** Articles tell nothing here but those inside a name. */
export function withoutArticles(words: readonly Word[]): readonly Word[] {
  return words.filter(({ key, optional, text }, at) => {
    if (optional) return false;
    return !/^(?:a|an|the)$/u.test(key) || (/^\p{Lu}/u.test(text) && /^\p{Lu}/u.test(words[at - 1]?.text ?? ''));
  });
}

/** “Foreign Minister Orla Dane” as “Foreign Minister”, “Orla Dane”. */
function titleApart(piece: readonly Word[]): readonly (readonly Word[])[] {
  const name = piece.findLastIndex(({ text, possessive }) => !/^\p{Lu}/u.test(text) || possessive) + 1;
  for (let at = Math.max(1, name); at < piece.length; at++) {
    const before = piece[at - 1] as Word;
    const office = OFFICE.test(before.key) || (at === name && before.tag === 'NOUN' && piece.length - at > 1);
    if (office && !before.possessive && !OFFICE.test(piece[at]?.key ?? ''))
      return [piece.slice(0, at), piece.slice(at)];
  }
  // “Dr Olive Strand”, “Striker Ana Reyl”: the first word of a sentence may be no name.
  const [first] = piece;
  if (name === 0 && piece.length > 2 && first !== undefined && (OFFICE.test(first.key) || TRADE.test(first.key)))
    return [piece.slice(0, 1), piece.slice(1)];
  return [piece];
}

const TRADE = /(?:..er|..or|..ist|..ian|man|woman)$/u;

/** “the minutes of the board” as “board 's minutes”; “an appeal by the club” likewise. */
function ownersFirst(piece: readonly Word[]): readonly string[] {
  const of = piece.findIndex(
    ({ key }, at) => at > 0 && (key === 'of' || key === 'by') && at < piece.length - 1 && !isTimed(piece, at),
  );
  if (of < 0) return piece.flatMap(formsOf);
  let start = of;
  while (start > 0 && !PREPOSITIONS.has(piece[start - 1]?.key ?? '') && piece[start - 1]?.kind !== 'quote') start--;
  const before = piece.slice(0, start).flatMap(formsOf);
  const owned = piece.slice(start, of).flatMap(formsOf);
  return [...before, ...ownersFirst(piece.slice(of + 1)), '’s', ...owned];
}

/** “by the end of May”, “the night of 18 May”: a time, and nobody's. */
function isTimed(piece: readonly Word[], at: number): boolean {
  const [before, next] = [piece[at - 1], piece[at + 1]];
  if (next === undefined) return false;
  return (
    tellsTime(next) ||
    /^(?:end|start|beginning|middle)$/u.test(before?.key ?? '') ||
    /^(?:end|start|beginning|middle|this|next)$/u.test(next.key)
  );
}

export function formsOf({ key, kind, possessive }: Word): readonly string[] {
  if (kind === 'break') return [];
  return kind === 'quote' ? [`“${key}”`] : possessive ? [key, '’s'] : [key];
}

export const PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    'by to from of for with against between in on at into onto through during toward towards near inside outside along across behind below ' +
    'above among amid within upon off over under after before since until despite without about around following as than per via like'
  ).split(' '),
);
