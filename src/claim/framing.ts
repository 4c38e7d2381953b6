import { FRAMED, type FramingRow } from '../lexicon/framing.ts';
import type { Analysis } from '../model/analysis.ts';
import { gathered } from '../model/gathered.ts';
import { remembered } from '../model/remembered.ts';
import type { Token } from '../model/sentence.ts';
import type { Together } from './event.ts';
import { disjoint } from './fit.ts';
import type { Bearing, Pair } from './pair.ts';
import { bearingOf, canMeet, headAt, type Passage, passagesOf, sharedNouns, standingAt } from './phrase.ts';
import { under } from './tree.ts';

/** The same thing told with words that take sides: compatible in what they say, and worth seeing beside each other. */
export function framingPairs(analyses: readonly Analysis[], together: Together): readonly Pair[] {
  const byRow = Map.groupBy(framedOf(analyses), ({ row }) => row);
  return [...byRow.values()].flatMap((all) => {
    const some = all.slice(0, MOST);
    return some.flatMap((a, at) => some.slice(at + 1).flatMap((b) => pairOf(a, b, together) ?? []));
  });
}

/** Places of one row that are looked at. */
const MOST = 60;

interface Framed {
  readonly row: FramingRow;
  readonly slant: number;
  /** As the text has it. */
  readonly word: string;
  readonly passage: Passage;
  readonly head: number;
  /** The token. */
  readonly at: number;
  readonly bearing: Bearing;
}

const framedIn = remembered((analysis: Analysis): readonly Framed[] =>
  passagesOf(analysis).flatMap((passage) =>
    passage.sentence.tokens.flatMap((token, at): Framed[] => {
      const place = token.start - passage.sentence.start;
      if (passage.words[place] === ' ') return [];
      return (FRAMED.get(token.lemma.toLowerCase()) ?? []).flatMap(({ row, slant }) => {
        if (row.tag !== token.tag || isPartOfName(token, passage) || standingAt(passage, place) !== 'holds') return [];
        const head = headAt(passage, place);
        return [{ row, slant, word: token.text, passage, head, at, bearing: bearingOf(passage, true) }];
      });
    }),
  ),
);

const framedOf = gathered(framedIn);

/** “Campaign operation”, “war games”, “an invasion of privacy”: what another noun narrows may be another thing. */
function isPartOfName(token: Token, { sentence, clauses }: Passage): boolean {
  if (token.tag !== 'NOUN') return false;
  const at = sentence.tokens.indexOf(token);
  const near = [sentence.tokens[at - 1], sentence.tokens[at + 1]];
  return (
    token.relation === 'compound' || near.some((other) => other?.tag === 'NOUN') || clauses.tokens[at + 1]?.text === '-'
  );
}

function pairOf(a: Framed, b: Framed, together: Together): Pair | null {
  if (a.slant === b.slant || a.passage.analysis === b.passage.analysis) return null;
  if (!canMeet(a.passage, b.passage, [a.head, b.head])) return null;
  const shared = sharedNouns(a.passage, b.passage).filter((noun) => !FRAMED.has(noun));
  const many = shared.length >= MANY && shared.some((noun) => !isNamed(noun, a.passage));
  if (!many && !shared.some((noun) => standsIn(noun, a) && standsIn(noun, b))) return null;
  if (shared.length < SHARED || !shared.some((noun) => isNamed(noun, a.passage))) return null;
  if (a.row.tag === 'VERB' && !meet(objectsOf(a), objectsOf(b))) return null;
  if (shared.length < MANY && !together(a.passage.analysis, b.passage.analysis)) return null;
  return {
    a: a.bearing,
    b: b.bearing,
    opposition: {
      field: 'framing',
      verdict: 'compatible',
      rule: `framing/${a.row.id}`,
      why: 'the same thing told with words that take sides; what they say of it can both be so',
      values: [a.word, b.word],
    },
  };
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && !disjoint(a, b);
}

/** In the very clause of the word, or close to it. */
function standsIn(noun: string, { passage: { nouns, clauses, sentence }, head, at }: Framed): boolean {
  const token = nouns.get(noun);
  const place = token === undefined ? -1 : sentence.tokens.indexOf(token);
  return place >= 0 && (clauses.clauseOf[place] === head || Math.abs(place - at) <= CLOSE);
}

/** Tokens. */
const CLOSE = 4;

/** To what or whom it is done. */
function objectsOf({ head, passage: { clauses } }: Framed): ReadonlySet<string> {
  const passive = under(clauses, head, 'aux').some((at) => clauses.tokens[at]?.relation === 'aux:pass');
  return new Set(
    under(clauses, head, passive ? 'nsubj' : 'obj').flatMap((at) => clauses.tokens[at]?.lemma.toLowerCase() ?? []),
  );
}

/** Nouns and names besides the word itself that both must hold: with less, two things are as likely as one. */
const SHARED = 2;

/** So many show by themselves that it is one thing. */
const MANY = 3;

function isNamed(noun: string, { nouns }: Passage): boolean {
  return noun.startsWith('@') || nouns.get(noun)?.tag === 'PROPN';
}
