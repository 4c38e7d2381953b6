import { MEASURES, PEOPLE } from '../lexicon/counting.ts';
import { ALIKE_ACTS, CURRENCIES, MEASURED, type MeasureRow, NOT_COUNTED } from '../lexicon/tallies.ts';
import type { Analysis } from '../model/analysis.ts';
import { gathered } from '../model/gathered.ts';
import type { Quantity } from '../model/mention.ts';
import { remembered } from '../model/remembered.ts';
import { shareClass } from './act.ts';
import { figuresOf } from './amount.ts';
import { isVague, mayBeTwoDollars, rangeText, TWO_DOLLARS, touch } from './differ.ts';
import type { Together } from './event.ts';
import { disjoint } from './fit.ts';
import { mentionsOf } from './mentioned.ts';
import type { Bearing, Opposition, Pair } from './pair.ts';
import {
  bearingOf,
  canMeet,
  daysApart,
  headAt,
  type Passage,
  passagesOf,
  sharedNouns,
  standingAt,
  VAGUE,
} from './phrase.ts';

/** How many or how much, by the words alone: “three undersea cables were cut” and “two undersea cables suffered damage” of one event;
 *  “burned 340 hectares” and “has eaten 1,200 hectares” (`lexicon/tallies.ts`). */
export function tallyPairs(analyses: readonly Analysis[], together: Together): readonly Pair[] {
  const byThing = Map.groupBy(talliesOf(analyses), ({ thing }) => thing);
  return [...byThing.values()].flatMap((tallies) => {
    const some = tallies.slice(0, MOST);
    return some.flatMap((a, at) => some.slice(at + 1).flatMap((b) => pairOf(a, b, together) ?? []));
  });
}

/** Figures of one thing that are looked at. */
const MOST = 60;

interface Tally {
  /** What is counted (“cable”) or measured (“burned-land hectare”). */
  readonly thing: string;
  /** Null where things are counted. */
  readonly row: MeasureRow | null;
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly head: number;
  /** Words between the figure and the noun: “undersea”. */
  readonly kinds: ReadonlySet<string>;
  /** Verbs beside the figure. */
  readonly acts: readonly string[];
  readonly bearing: Bearing;
}

const talliesIn = remembered((analysis: Analysis): readonly Tally[] => passagesOf(analysis).flatMap(talliesAt));

const talliesOf = gathered(talliesIn);

function talliesAt(passage: Passage): readonly Tally[] {
  return figuresOf(passage).flatMap(({ quantity, start }): readonly Tally[] => {
    if (isPartAt(passage, start) || standingAt(passage, start) !== 'holds') return [];
    const rows = MEASURED.filter((row) => isMeasuredBy(row, quantity, passage));
    const of = { passage, quantity, head: headAt(passage, start), bearing: bearingOf(passage, true) };
    if (rows.length > 0) {
      const nothing = { kinds: new Set<string>(), acts: [] };
      return rows.map((row) => ({ ...of, ...nothing, thing: `${row.id} ${quantity.unit}`, row }));
    }
    const counted = countedAt(passage, start);
    return counted === null ? [] : [{ ...of, ...counted, row: null }];
  });
}

function isMeasuredBy({ units, cues }: MeasureRow, { unit }: Quantity, { sentence, words }: Passage): boolean {
  if (!units.has(CURRENCIES.has(unit) ? 'money' : unit)) return false;
  return sentence.tokens.some(({ lemma, start }) => words[start - sentence.start] !== ' ' && cues.has(lemma));
}

/** The noun that a figure counts, with the words between them and the verbs on both sides; null for people, measures and what may be
 *  several sets. */
function countedAt({ sentence }: Passage, start: number): Pick<Tally, 'thing' | 'kinds' | 'acts'> | null {
  const { tokens } = sentence;
  const figure = tokens.findIndex((token) => token.start >= sentence.start + start);
  const kinds = new Set<string>();
  for (let at = figure + 1; figure >= 0 && at <= figure + WITHIN; at++) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.tag === 'ADJ' || token.tag === 'PROPN' || token.form === 'VBG' || token.form === 'VBN') {
      kinds.add(token.lemma.toLowerCase());
    } else if (token.tag === 'NOUN') {
      if (tokens[at + 1]?.tag === 'NOUN') {
        kinds.add(token.lemma);
        continue;
      }
      return isCounted(token.lemma) && token.text.endsWith('s')
        ? { thing: token.lemma, kinds, acts: actsBeside(figure, at, tokens) }
        : null;
    } else if (token.tag !== 'NUM') return null;
  }
  return null;
}

function isCounted(noun: string): boolean {
  return ![MEASURES, PEOPLE, NOT_COUNTED, VAGUE, CURRENCIES].some((list) => list.has(noun));
}

/** Words between a figure and its noun. */
const WITHIN = 5;

/** Verbs near a figure: the last before it and the first behind its noun, within a clause. */
function actsBeside(from: number, to: number, tokens: Passage['sentence']['tokens']): readonly string[] {
  const found: string[] = [];
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    const token = tokens[at];
    if (token?.tag === 'PUNCT') break;
    if (token?.tag !== 'VERB') continue;
    found.push(token.lemma);
    break;
  }
  for (let at = to + 1; at <= to + REACH; at++) {
    const token = tokens[at];
    if (token === undefined || token.tag === 'PUNCT') break;
    if (token.tag !== 'VERB') continue;
    found.push(token.lemma);
    break;
  }
  return found;
}

const REACH = 8;

/** “Another two cables”, “two of the cables”, “two more”: a part. */
function isPartAt({ words }: Passage, start: number): boolean {
  return (
    PART_BEFORE.test(words.slice(Math.max(0, start - 24), start)) || PART_BEHIND.test(words.slice(start, start + 60))
  );
}

const PART_BEFORE =
  /\b(?:another|other|further|additional|remaining|last|first|next|each|every|per|by|extra|also|including|among them|these|those|his|her|their|its|out of|one of|to)\s(?:the )?(?:[$€£]\s?)?$/u;

const PART_BEHIND =
  /^[\p{L}\p{N}.,$€£-]+(?: (?:million|billion|thousand|hundred))?(?: (?:more|others?|of (?:the|them|its|their|his|her|these|those|which|whom)|further|additional|remaining|each|per|a|an|every)\b|\/)/u;

function pairOf(a: Tally, b: Tally, together: Together): Pair | null {
  if (touch(a.quantity, b.quantity) || isRough(a, b)) return null;
  if (a.passage.analysis === b.passage.analysis || !canMeet(a.passage, b.passage, [a.head, b.head])) return null;
  if (a.row === null && (disjoint(a.kinds, b.kinds) || !areAlike(a.acts, b.acts))) return null;
  if (gives(a.passage.analysis, b) || gives(b.passage.analysis, a)) return null;
  const shared = sharedNouns(a.passage, b.passage).filter((noun) => noun !== a.thing && !CURRENCIES.has(noun));
  if (shared.length < (together(a.passage.analysis, b.passage.analysis) ? 1 : ALONE)) return null;
  return { a: a.bearing, b: b.bearing, opposition: oppositionOf(a, b) };
}

/** Nouns and names that two sentences share besides what is counted, where nothing else shows that they are of one event. */
const ALONE = 3;

function oppositionOf(a: Tally, b: Tally): Opposition {
  const values: readonly [string, string] = [textOf(a), textOf(b)];
  if (mayBeTwoDollars(a.quantity, b.quantity))
    return { field: 'number', verdict: 'undecided', rule: 'dollars-apart', why: TWO_DOLLARS, values };
  const grown = (a.row?.grows ?? false) && daysApart(a.passage, b.passage);
  return {
    field: 'number',
    verdict: grown ? 'undecided' : 'real',
    rule: grown ? 'tally-may-have-grown' : `tallies-apart/${a.row?.id ?? 'count'}`,
    why: grown ? 'told of different days: it may have grown' : 'figures of the same thing that cannot both be right',
    values,
  };
}

function textOf({ quantity }: Tally): string {
  return `${rangeText(quantity)} ${quantity.unit}`.trim();
}

/** A rounded figure beside an exact one: a tenth of leeway for what is measured. */
function isRough(a: Tally, b: Tally): boolean {
  if (a.row === null || a.quantity.most === null || b.quantity.most === null) return false;
  const [few, many] = [a.quantity.least, b.quantity.most].sort((one, other) => one - other);
  return (many ?? 0) <= (few ?? 0) * 1.1;
}

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) =>
    b.some(
      (other) =>
        (one === other && !LIGHT.has(one)) ||
        shareClass(one, other) ||
        ALIKE_ACTS.some((row) => row.has(one) && row.has(other)),
    ),
  );
}

/** Verbs that say nothing of what is counted. */
const LIGHT: ReadonlySet<string> = new Set('be have do make get give go come say see know use include'.split(' '));

/** A report that gives the other figure too, of whatever is counted so, tells of both. */
function gives(analysis: Analysis, { quantity }: Tally): boolean {
  return analysis.sentences.some(({ index }) =>
    mentionsOf(analysis, index).some(
      (mention) =>
        mention.type === 'quantity' &&
        mention.quantity.unit === quantity.unit &&
        !isVague(mention.quantity) &&
        touch(mention.quantity, quantity),
    ),
  );
}
