import { MEASURES, PEOPLE, SITES, TOLLS } from '../lexicon/counting.ts';
import { byPlace, compareText } from '../model/citation.ts';
import type { Difference, Member, Side } from '../model/claim.ts';
import type { Quantity, When } from '../model/mention.ts';
import { isPart } from './people.ts';
import { dayOf, type Unit } from './unit.ts';

/** One unit with its place in a claim. */
export interface Placed {
  readonly unit: Unit;
  readonly member: Member;
}

/** Find in what the members of one claim differ. */
export function differencesIn(placed: readonly Placed[]): readonly Difference[] {
  return [...truth(placed), ...change(placed), ...numbers(placed), ...times(placed), ...places(placed)];
}

/** Somebody denies what somebody else says is so. One speaker who does both has changed position: see `change`. */
function truth(placed: readonly Placed[]): Difference[] {
  const denying = placed.filter(({ member }) => member.stance === 'denies');
  const deniers = new Set(denying.map(({ member }) => member.speaker).filter((speaker) => speaker !== null));
  const saying = placed.filter(
    ({ member }) => member.stance !== 'denies' && !(member.speaker !== null && deniers.has(member.speaker)),
  );
  if (denying.length === 0 || saying.length === 0) return [];
  const sides = [sideOf('said', saying), sideOf('denied', denying)];
  if (saying.every(isLookedInto))
    return [
      {
        field: 'truth',
        sides,
        verdict: 'undecided',
        rule: 'denied-what-is-looked-into',
        why: 'somebody denies what the reports only say to be alleged or looked into',
      },
    ];
  return [
    {
      field: 'truth',
      sides,
      verdict: 'real',
      rule: 'denied',
      why: 'somebody says that it is so and somebody else that it is not',
    },
  ];
}

/** “The inquiry into alleged bribes”, “looks into whether”: a report in its own voice says neither yes nor no. */
function isLookedInto({ unit: { analysis, statement, at } }: Placed): boolean {
  return statement === null && LOOKED_INTO.test(analysis.report.text.slice(at.start, at.end));
}

const LOOKED_INTO =
  /\b(?:alleged|allegations? (?:of|that)|whether|(?:inquir(?:y|ies)|enquir(?:y|ies)|investigations?|probes?|look(?:s|ed|ing)) into|(?:investigat|prob|examin)(?:e|es|ed|ing) (?:possible|suspected|claims))\b/iu;

/** One speaker on both sides: a position that changed from one day to another, or of which nobody can tell what came last. */
function change(placed: readonly Placed[]): Difference[] {
  const found: Difference[] = [];
  const bySpeaker = Map.groupBy(placed, ({ member }) => member.speaker);
  for (const [speaker, own] of bySpeaker) {
    if (speaker === null) continue;
    const denying = own.filter(({ member }) => member.stance === 'denies');
    const saying = own.filter(({ member }) => member.stance !== 'denies');
    if (denying.length === 0 || saying.length === 0) continue;
    const [said, denied] = [daysOf(saying), daysOf(denying)];
    const ordered = said !== null && denied !== null && (said.last < denied.first || denied.last < said.first);
    const saidFirst = !ordered || (said?.last ?? '') < (denied?.first ?? '');
    const sides = [
      sideOf('once', saidFirst ? saying : denying),
      sideOf('once otherwise', saidFirst ? denying : saying),
    ];
    found.push({
      field: 'change',
      sides,
      verdict: ordered ? 'compatible' : 'undecided',
      rule: ordered ? 'position-changed' : 'one-speaker-both-ways',
      why: ordered
        ? 'the same speaker says the one and on a later day the other'
        : 'the same speaker is reported with both; the reports do not show which came last',
    });
  }
  return found;
}

/** First and last day on which some members were said; null where one of them has no day. */
function daysOf(placed: readonly Placed[]): { readonly first: string; readonly last: string } | null {
  const days = placed
    .map(({ unit }) => dayOf(unit))
    .filter((day) => day !== null)
    .sort(compareText);
  const [first, last] = [days[0], days.at(-1)];
  return days.length < placed.length || first === undefined || last === undefined ? null : { first, last };
}

interface Counted extends Placed {
  readonly quantity: Quantity;
}

/** Counts of the same thing. Ranges that touch are compatible: “over a dozen” and “up to 15”. */
function numbers(placed: readonly Placed[]): Difference[] {
  const byUnit = new Map<string, Counted[]>();
  for (const one of placed) {
    const { telling, analysis } = one.unit;
    if (one.member.stance === 'denies' || (telling !== null && isPart(analysis, telling))) continue;
    for (const quantity of one.unit.telling?.quantities ?? []) {
      const unit = countedAs(quantity, one.unit);
      if (unit !== null) byUnit.set(unit, [...(byUnit.get(unit) ?? []), { ...one, quantity }]);
    }
  }
  return [...byUnit].flatMap(([, counted]) => numberDifference(counted));
}

/** Under which name things are counted together; null for measures and for numbers of nothing. */
function countedAs({ unit }: Quantity, { telling }: Unit): string | null {
  if (unit === '' || MEASURES.has(unit)) return null;
  const toll = TOLLS.find(({ lemmas }) => lemmas.includes(telling?.lemma ?? '') || lemmas.includes(unit));
  if (PEOPLE.has(unit) || toll !== undefined) return `people ${toll?.id ?? ''}`;
  return SITES.has(unit) ? 'sites' : unit;
}

function numberDifference(counted: readonly Counted[]): Difference[] {
  const sides = new Map<string, Counted[]>();
  for (const one of counted) {
    const key = rangeText(one.quantity);
    sides.set(key, [...(sides.get(key) ?? []), one]);
  }
  if (sides.size < 2 || [...sides.values()].some(([one]) => one !== undefined && isVague(one.quantity))) return [];
  const apart = counted.some((a, at) => counted.slice(at + 1).some((b) => standApart(a, b, counted)));
  if (apart && counted.every((a) => counted.every((b) => mayBeTwoDollars(a.quantity, b.quantity))))
    return [
      {
        field: 'number',
        sides: [...sides].map(([value, list]) => sideOf(value, list)).sort((a, b) => compareText(a.value, b.value)),
        verdict: 'undecided',
        rule: 'dollars-apart',
        why: TWO_DOLLARS,
      },
    ];
  return [
    {
      field: 'number',
      sides: [...sides].map(([value, list]) => sideOf(value, list)).sort((a, b) => compareText(a.value, b.value)),
      verdict: apart ? 'real' : 'compatible',
      rule: apart ? 'ranges-apart' : 'ranges-touch',
      why: apart ? 'the figures cannot both be right' : 'both figures can be right',
    },
  ];
}

export const TWO_DOLLARS = 'the figures differ; the dollars may be those of two countries';

/** Whether two sums in dollars lie so near that one may be in those of another country. */
export function mayBeTwoDollars(a: Quantity, b: Quantity): boolean {
  if (a.unit !== '$' || b.unit !== '$') return false;
  return Math.max(a.least, b.least) < Math.min(a.least, b.least) * DOLLARS;
}

/** No dollar in wide use is worth less than half of another. */
const DOLLARS = 2;

/** Two figures that cannot both be right, of two reports (or voices) neither of which gives the other's figure too: a report that tells
 *  of two and of 23 dead tells of a part and the whole. */
function standApart(a: Counted, b: Counted, all: readonly Counted[]): boolean {
  if (touch(a.quantity, b.quantity) || isOneVoice(a, b)) return false;
  const gives = (one: Counted, other: Counted): boolean =>
    all.some((each) => isOneVoice(each, one) && touch(each.quantity, other.quantity));
  return !gives(a, b) && !gives(b, a);
}

/** One report in its own voice, or one speaker in one report. */
function isOneVoice(a: Placed, b: Placed): boolean {
  return a.member.at.report === b.member.at.report && a.member.speaker === b.member.speaker;
}

/** “several”, “multiple”: compatible with almost everything, and worth telling of nothing. */
export function isVague({ least, most }: Quantity): boolean {
  return most === null && least <= 3;
}

/** A tenth of leeway where a text says “about”. */
const LEEWAY = 0.1;

/** Whether two figures can both be right. */
export function touch(a: Quantity, b: Quantity): boolean {
  const [aLeast, aMost] = widened(a);
  const [bLeast, bMost] = widened(b);
  return aLeast <= bMost && bLeast <= aMost;
}

function widened({ least, most, about }: Quantity): readonly [number, number] {
  const leeway = about ? LEEWAY : 0;
  return [least * (1 - leeway), (most ?? Number.POSITIVE_INFINITY) * (1 + leeway)];
}

/** “9”, “at least 13”, “up to 15”, “about 40”. */
export function rangeText({ least, most, about }: Quantity): string {
  const range =
    most === null
      ? `at least ${least}`
      : least === most
        ? `${least}`
        : least <= 1
          ? `up to ${most}`
          : `${least} to ${most}`;
  return about ? `about ${range}` : range;
}

/** Times of the same happening that do not touch, each given by its text at least to the day. */
function times(placed: readonly Placed[]): Difference[] {
  const told = placed.filter(({ unit, member }) => member.stance !== 'denies' && isExact(unit.telling?.when ?? null));
  const sides = new Map<string, Placed[]>();
  for (const one of told) {
    const when = one.unit.telling?.when;
    const key = when === null || when === undefined ? '' : `${when.from}/${when.to}`;
    sides.set(key, [...(sides.get(key) ?? []), one]);
  }
  const whens = [...sides.values()]
    .map((list) => list[0]?.unit.telling?.when)
    .filter((when) => when !== null && when !== undefined);
  const apart = whens.some((a, at) => whens.slice(at + 1).some((b) => !(a.from < b.to && b.from < a.to)));
  if (!apart) return [];
  return [
    {
      field: 'time',
      sides: [...sides.values()]
        .map((list) => sideOf(list[0]?.unit.telling?.when?.stated ?? '', list))
        .sort((a, b) => compareText(a.value, b.value)),
      verdict: severalInOneReport(sides) ? 'undecided' : 'real',
      rule: severalInOneReport(sides) ? 'one-report-tells-both-times' : 'times-apart',
      why: severalInOneReport(sides)
        ? 'one report gives both times: it may tell of two happenings or contradict itself'
        : 'told of the same happening with times that do not touch',
    },
  ];
}

function isExact(when: When | null): boolean {
  return when?.given.some((field) => field === 'day' || field === 'weekday' || field === 'time') ?? false;
}

function severalInOneReport(sides: ReadonlyMap<string, readonly Placed[]>): boolean {
  const first = new Map<string, string>();
  for (const [key, list] of sides) {
    for (const { unit } of list) {
      const other = first.get(unit.analysis.report.id);
      if (other !== undefined && other !== key) return true;
      first.set(unit.analysis.report.id, key);
    }
  }
  return false;
}

/** Places that differ: a town and its country are no difference, but the reports do not say what lies in what. */
function places(placed: readonly Placed[]): Difference[] {
  const sides = new Map<string, Placed[]>();
  for (const one of placed) {
    const place = one.unit.telling?.place ?? null;
    if (place !== null && one.member.stance !== 'denies') sides.set(place, [...(sides.get(place) ?? []), one]);
  }
  if (sides.size < 2) return [];
  return [
    {
      field: 'place',
      sides: [...sides].map(([value, list]) => sideOf(value, list)).sort((a, b) => compareText(a.value, b.value)),
      verdict: 'undecided',
      rule: 'other-place-name',
      why: 'the places have different names; one may lie in the other',
    },
  ];
}

/** One side of a difference: its party and speaker where all its members share them. */
export function sideOf(value: string, placed: readonly Placed[]): Side {
  const parties = new Set(placed.map(({ member }) => member.party));
  const speakers = new Set(placed.map(({ member }) => member.speaker));
  return {
    value,
    party: parties.size === 1 ? ([...parties][0] ?? null) : null,
    speaker: speakers.size === 1 ? ([...speakers][0] ?? null) : null,
    evidence: placed.map(({ member }) => member.at).sort(byPlace),
  };
}
