import { ONCE_ACTS } from '../lexicon/acts.ts';
import { LOOSELY } from '../lexicon/converses.ts';
import { PEOPLE, TOLLS } from '../lexicon/counting.ts';
import type { Analysis } from '../model/analysis.ts';
import { shareClass } from './act.ts';
import { DOUBTFUL } from './aside.ts';
import { isVague, rangeText, touch } from './differ.ts';
import { excludedBy } from './excluded.ts';
import { fitOf } from './fit.ts';
import { apartInTime } from './moment.ts';
import { MEN, type Outline, outlinesOf, STEM } from './outline.ts';
import type { Opposition, Pair } from './pair.ts';
import { bearingOf, canMeet } from './phrase.ts';
import type { Point } from './point.ts';
import type { Slot } from './slot.ts';

/** What two sentences of nearly the same names and words may contradict each other in: weaker than what is called real, since nothing but
 *  these words shows that they tell of one thing. Looked for in small cases only: a large one has enough that is surer. */
export function doubtfulPairs(analyses: readonly Analysis[]): readonly Pair[] {
  if (analyses.length < 2 || analyses.length > MOST_REPORTS) return [];
  const outlines = analyses.flatMap(outlinesOf);
  const byWord = new Map<string, Outline[]>();
  for (const outline of outlines) {
    for (const word of outline.told.keys()) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [outline]);
      else list.push(outline);
    }
  }
  const found: Pair[] = [];
  for (const b of outlines) {
    if (b.told.size < LEAST_WORDS || b.told.size > MOST_WORDS) continue;
    const common = new Map<Outline, number>();
    for (const word of b.told.keys())
      for (const a of (byWord.get(word) ?? []).slice(0, NEIGHBOURS)) common.set(a, (common.get(a) ?? 0) + 1);
    for (const [a, words] of common) {
      if (words < Math.min(2, b.told.size)) continue;
      if (a.passage.analysis === b.passage.analysis) continue;
      const opposition = doubtBetween(a, b);
      if (opposition === null || !canMeet(a.passage, b.passage, [-1, -1], !OF_ONE_TIME.has(opposition.field))) continue;
      found.push({ a: bearingOf(a.passage, true), b: bearingOf(b.passage, true), opposition });
    }
  }
  return found;
}

/** What grows or changes: told of another month, it is another matter. */
const OF_ONE_TIME: ReadonlySet<Opposition['field']> = new Set(['number']);

/** Reports of a case in which it is looked for. */
const MOST_REPORTS = 40;

/** Sentences with one word that are looked at. */
const NEIGHBOURS = 40;

/** Words of a sentence that tells little enough to stand in another as a whole. */
const LEAST_WORDS = 2;
const MOST_WORDS = 14;

function doubtBetween(a: Outline, b: Outline): Opposition | null {
  return (
    negatedIn(a, b) ??
    oppositeIn(a, b) ??
    converseIn(a, b) ??
    movedOtherwise(a, b) ??
    otherNumber(a, b) ??
    otherTime(a, b) ??
    otherDoer(a, b) ??
    otherTie(a, b)
  );
}

function doubt(id: string, field: Opposition['field'], why: string, values: Opposition['values']): Opposition {
  return {
    field,
    verdict: 'undecided',
    rule: `${DOUBTFUL}${id}`,
    why: `${why}: these two may contradict each other`,
    values,
  };
}

/** How much of what a sentence tells stands in another; words of `but` left out. */
function cover(a: Outline, b: Outline, but: ReadonlySet<string> = new Set()): number {
  let all = 0;
  let common = 0;
  for (const [word, weight] of b.told) {
    if (but.has(word)) continue;
    all += weight;
    if (a.near.has(word)) common += weight;
  }
  return all === 0 ? 0 : common / all;
}

const MUCH = 0.7;
const NEARLY_ALL = 0.85;

/** One clause says that it is so, the other that it is not, with nearly all words in common. */
function negatedIn(a: Outline, b: Outline): Opposition | null {
  for (const p of a.points) {
    for (const q of b.points) {
      if (p.holds === q.holds || p.act !== q.act || EMPTY.has(p.act)) continue;
      const fits = [fitOf(p.subject, q.subject), fitOf(p.object, q.object)];
      if (!fits.includes('same')) continue;
      if ([a, b].some(({ passage }) => ONLY.test(passage.words) || SUPPOSED.test(passage.words))) continue;
      if (cover(a, b) < (LIGHT.has(p.act) || fits.includes('other') ? NEARLY_ALL : MUCH)) continue;
      return doubt(
        'negation',
        'truth',
        'one says that it is so and the other that it is not, in nearly the same words',
        p.holds ? ['said', 'denied'] : ['denied', 'said'],
      );
    }
  }
  const without = [...a.lacking].find((noun) => b.having.has(noun));
  if (without === undefined || cover(a, b) < MUCH || BEFORE.test(a.passage.words)) return null;
  return doubt('without', 'truth', `one tells of ${without}, the other of none, in nearly the same words`, [
    `without ${without}`,
    without,
  ]);
}

const EMPTY: ReadonlySet<string> = new Set(['be', 'exist', 'do', 'say']);

/** Acts that say nothing without their object. */
const LIGHT: ReadonlySet<string> = new Set(['have', 'get', 'make', 'take', 'see', 'know', 'win', 'go']);

/** What is compared with other times. */
const BEFORE = /\b(?:since|first|earlier|previous(?:ly)?|last such|record)\b/u;

/** What might have been. */
const SUPPOSED = /\b(?:would|could|might|if|unless)\b/u;

/** What holds with an exception, or since some time. */
const ONLY = /\b(?:only|since|except|first|until|before)\b/u;

/** Acts that exclude each other, told of nearly the same; what the other account tells too, at any time, is left alone. */
function oppositeIn(a: Outline, b: Outline): Opposition | null {
  for (const q of b.points) {
    const act = actIn(q);
    if (!q.holds || a.acts.has(act) || UNTELLING.has(act)) continue;
    for (const p of a.points) {
      if (!p.holds || p.form !== q.form || UNTELLING.has(p.act) || !excludes(actIn(p), act)) continue;
      if (cover(a, b, new Set([q.act.slice(0, STEM)])) < MUCH) continue;
      if (p.times.some((one) => q.times.some((other) => apartInTime(one, other) === 'apart'))) continue;
      const slots = (point: Point): readonly (Slot | null)[] => [
        point.subject,
        point.object,
        ...point.around.map(({ slot }) => slot),
      ];
      if (!slots(p).some((one) => slots(q).some((other) => fitOf(one, other) === 'same')) && cover(a, b) < NEARLY_ALL)
        continue;
      return doubt('opposite-acts', 'truth', 'acts that exclude each other, with nearly the same names and words', [
        p.act,
        q.act,
      ]);
    }
  }
  return null;
}

/** Acts whose opposite depends on what else is told. */
const UNTELLING: ReadonlySet<string> = new Set(['work', 'go', 'have', 'take', 'make', 'see', 'know']);

/** “Voted against the bill” is a rejection. */
function actIn({ act, around }: Point): string {
  const ways = act === 'vote' ? around.map(({ preposition }) => preposition) : [];
  return ways.includes('against') ? 'reject' : ways.includes('for') ? 'approve' : act;
}

function excludes(one: string, other: string): boolean {
  return (
    excludedBy(one).some(
      ({ row, side }) => row.follows !== true && (side === 0 ? row.other : row.one).includes(other),
    ) || LOOSELY.some(([left, right]) => (left.has(one) && right.has(other)) || (left.has(other) && right.has(one)))
  );
}

/** “X is a subsidiary of Y” and “X owns Y”; “X succeeded Y” and “Y succeeded X”. */
function converseIn(a: Outline, b: Outline): Opposition | null {
  for (const one of a.ties) {
    for (const other of b.ties) {
      if (one.row !== other.row || one.row === '' || !isNamed(one.over, other.under) || !isNamed(one.under, other.over))
        continue;
      return doubt(`turned-round/${one.row}`, 'actor', 'the same two, the other way round', [one.over, other.over]);
    }
  }
  return null;
}

function isNamed(one: string, other: string): boolean {
  return one !== '' && one === other;
}

/** “Left for Norland” and “left Norland”; “departed from Lenn” and “reached Lenn” on one day. */
function movedOtherwise(a: Outline, b: Outline): Opposition | null {
  for (const one of a.moves) {
    for (const other of b.moves) {
      if (one.place !== other.place || one.way === other.way || one.day === '' || one.day !== other.day) continue;
      if (cover(a, b, new Set([one.act, other.act])) < MUCH) continue;
      return doubt('to-and-from', 'place', 'one goes to a place and the other from it on the same day', [
        `${one.way} ${one.place}`,
        `${other.way} ${other.place}`,
      ]);
    }
  }
  return null;
}

/** The same thing counted with numbers that cannot both be right. */
function otherNumber(a: Outline, b: Outline): Opposition | null {
  for (const one of b.figures) {
    const others = a.figures.filter(({ thing }) => thing === one.thing);
    const [other] = others;
    if (other === undefined || others.length > 1 || isVague(one.quantity) || isVague(other.quantity)) continue;
    if (a.numbers.some((quantity) => touch(quantity, one.quantity))) continue;
    if (!isOneSort(one.quantity.unit, other.quantity.unit)) continue;
    if (b.numbers.some((quantity) => touch(quantity, other.quantity)) || isOfBefore(a) || isOfBefore(b)) continue;
    if (cover(a, b, one.words) < MOST_OF || tollsOf(a) !== tollsOf(b)) continue;
    return doubt('other-number', 'number', 'the same is counted with numbers that cannot both be right', [
      `${rangeText(other.quantity)} ${other.thing}`,
      `${rangeText(one.quantity)} ${one.thing}`,
    ]);
  }
  return null;
}

const MOST_OF = 0.75;

/** “Three children” are no count of “five victims”; soldiers may be called people. */
function isOneSort(a: string, b: string): boolean {
  const whole = (unit: string): boolean => unit === 'person' || unit === 'people';
  if (a === b || !(PEOPLE.has(a) && PEOPLE.has(b))) return true;
  return (whole(a) || MEN.has(a)) && (whole(b) || MEN.has(b));
}

function isOfBefore({ passage }: Outline): boolean {
  return BEFORE.test(passage.words);
}

/** What is told to have been done to people, if anything: dead are not set against hurt, nor against those of a sect. */
function tollsOf({ points }: Outline): string {
  const acts = new Set(points.map(({ act }) => act));
  return TOLLS.filter(({ lemmas }) => lemmas.some((lemma) => acts.has(lemma)))
    .map(({ id }) => id)
    .join(' ');
}

/** One day or year in each sentence, and not the same. */
function otherTime(a: Outline, b: Outline): Opposition | null {
  const [one, other] = [a.times[0], b.times[0]];
  if (one === undefined || other === undefined || a.times.length + b.times.length > 2) return null;
  if (apartInTime(one, other) !== 'apart' || cover(a, b) < MOST_OF || !b.points.some(({ holds }) => holds)) return null;
  if (isOfBefore(a) || isOfBefore(b) || a.days.some((when) => apartInTime(when, other) !== 'apart')) return null;
  const isSame = (p: Point, q: Point): boolean =>
    (p.act === q.act || shareClass(p.act, q.act)) &&
    fitOf(p.object, q.object) !== 'other' &&
    fitOf(p.subject ?? p.object, q.subject ?? q.object) === 'same';
  if (!a.points.some((p) => b.points.some((q) => isSame(p, q)))) return null;
  return doubt('other-time', 'time', 'told with nearly the same names and words of two times', [
    one.stated,
    other.stated,
  ]);
}

/** Somebody else does it: nobody in the sentence of the other account goes by that name. */
function otherDoer(a: Outline, b: Outline): Opposition | null {
  for (const q of b.points) {
    const who = q.subject;
    if (
      !q.holds ||
      who === null ||
      !(ONCE_ACTS.has(q.act) || MAKING.has(q.act)) ||
      q.form !== 'deed' ||
      !/^\p{Lu}/u.test(who.told)
    )
      continue;
    const own = new Set(
      who.told
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .flatMap((word) => (word === '' ? [] : [word.slice(0, STEM)])),
    );
    if ([...own].some((word) => a.near.has(word))) continue;
    for (const p of a.points) {
      if (!p.holds || p.act !== q.act || p.subject === null || fitOf(p.subject, who) !== 'other') continue;
      if (q.object === null || cover(a, b, own) < NEARLY_ALL) continue;
      return doubt('another-doer', 'actor', 'the same is told of somebody else', [p.subject.told, who.told]);
    }
  }
  return null;
}

/** What somebody does once and for all to a thing. */
const MAKING: ReadonlySet<string> = new Set(['create', 'invent', 'discover', 'found', 'write', 'design', 'build']);

/** Of a sentence that tells a tie and nothing else. */
const FEW_WORDS = 6;

/** “The president, who left for Norland” and “the president of Norland”: both names and the tie stand in the other sentence, but not this
 *  name with this tie. */
function otherTie(a: Outline, b: Outline): Opposition | null {
  for (const tie of b.ties) {
    const { word, over, under, plural } = tie;
    if (over === '' || under === '' || over === under || plural) continue;
    if (!a.named.has(over) || !a.named.has(under) || !a.nouns.has(word)) continue;
    if (a.joined.has(`${over} ${under}`) || a.joined.has(`${under} ${over}`)) continue;
    const own = a.ties.filter((other) => other.word === word);
    if (own.some((other) => [other.over, other.under].includes(over) && [other.over, other.under].includes(under)))
      continue;
    if (own.length > 1 || own.some((other) => other.open || (other.whose === tie.whose && other.who === ''))) continue;
    const [other] = own;
    if (other === undefined || cover(a, b) < NEARLY_ALL || b.told.size > FEW_WORDS) continue;
    return doubt('another-tie', 'actor', 'both name the two, and tie them to each other in another way', [
      `${word}${other.under === '' ? '' : `: ${other.under}`}${other.over === '' ? '' : ` of ${other.over}`}`,
      `${word}: ${under} of ${over}`,
    ]);
  }
  return null;
}
