import { MEASURES } from '../lexicon/counting.ts';
import { byPlace, cite, compareText } from '../model/citation.ts';
import type { Claim, Difference, Member } from '../model/claim.ts';
import { hashId } from '../model/id.ts';
import { FORGETFUL } from '../model/memory.ts';
import type { Quantity } from '../model/mention.ts';
import { ordered } from '../model/ordered.ts';
import { remembered } from '../model/remembered.ts';
import type { Citation, OriginId, ReportId } from '../model/span.ts';
import { sentencesIn } from '../model/within.ts';
import { originFinder } from '../origin/finder.ts';
import { gatherUnits } from './align.ts';
import { isAside } from './aside.ts';
import { countsOf } from './counts.ts';
import { creditClaims } from './credit.ts';
import { differencesIn, type Placed, touch } from './differ.ts';
import { weigher } from './gist.ts';
import type { Group } from './group.ts';
import type { Material } from './material.ts';
import { mentionsOf } from './mentioned.ts';
import { spellingClaims } from './name.ts';
import { type From, opposedClaims } from './opposed.ts';
import { rivals } from './rival.ts';
import { treeReader } from './sources.ts';
import { standingOf } from './standing.ts';
import { stateReader } from './state.ts';
import { staying } from './staying.ts';
import { memberOf, type Unit } from './unit.ts';
import { withDenials } from './with-denials.ts';

/** What is said, and what is only worth a look beside it; see `Story.asides`. */
export interface Claims {
  readonly claims: readonly Claim[];
  readonly asides: readonly Claim[];
}

/** Bring together what is said about the same thing, and find where the accounts differ. */
export function gatherClaims(material: Material): Claims {
  const { analyses, happenings, denials, origins, memory = FORGETFUL } = material;
  const actors = new Map(material.actors.map((actor) => [actor.id, actor]));
  const states = new Set(material.actors.filter(({ kind }) => kind === 'state').map(({ name }) => name));
  const { find, touched } = memory.of('origins by what they hold')('', [], originFinder).bring(origins, analyses);
  const textOf = (report: ReportId): OriginId | null => find(null, report);
  const originOf = (unit: Unit): OriginId | null => find(unit.statement, unit.analysis.report.id);
  const place = (unit: Unit, stance: Member['stance'], why: string): Placed => ({
    unit,
    member: memberOf(unit, stance, why, originOf, actors),
  });

  const gathered = gatherUnits(analyses, happenings, weigher(analyses, memory), memory);
  const groups = withDenials(gathered, analyses, denials, memory);
  const keep = memory.of('claims');
  const claims = memory
    .of('claims that stay')('', [], staying)
    .bring(rivals(groups, states), touched, ({ group, field, difference }) =>
      keep(keyOf(group, field), partsOf(group, { originOf, textOf }), () => {
        const placed = group.map(({ unit, stance, why }) => place(unit, stance, why));
        const rival = difference === null ? [] : [difference(placed)];
        const others = differencesIn(placed).filter((one) => !rival.some((known) => known.field === one.field));
        return claimOf(placed, [...rival, ...others], textOf);
      }),
    );
  const told = [...claims, ...creditClaims(material, { originOf, textOf })];
  const found = opposedClaims(material, told, place, { textOf, touched }, memory);
  const [asides, opposed] = [found.filter(isAside), found.filter((claim) => !isAside(claim))];
  const statesOf = stateReader(material);
  const treeOf = treeReader(material);
  const keepWhole = memory.of('claims with their states');
  const whole = (claim: Claim): Claim => {
    const states = statesOf(claim);
    // Its ways rest on it alone: it is another one where the analysis of a member is, and that is where an actor in it changes.
    return keepWhole(claim.id, [claim, states], () => ({ ...claim, states, ...treeOf(claim) }));
  };
  const inOrder = (name: string, list: readonly Claim[]): readonly Claim[] =>
    memory
      .of('claims in order')(name, [], () => ordered(byFirstPlace))
      .bring(list);
  return {
    claims: inOrder('', [...told, ...opposed, ...spellingClaims(analyses, memory)].map(whole)),
    asides: inOrder('asides', asides.map(whole)),
  };
}

function keyOf(group: Group, field: string | null): string {
  const unit = group[0]?.unit;
  return `${field ?? ''} ${unit?.telling?.id ?? unit?.statement?.id ?? ''}`;
}

/** All that a claim is made of: its units tell who speaks for whom, since an actor that changes gives its reports new analyses. */
function partsOf(group: Group, { originOf, textOf }: From): readonly unknown[] {
  const parts: unknown[] = [];
  for (const { unit, stance, why } of group)
    parts.push(unit, stance, why, originOf(unit), textOf(unit.analysis.report.id));
  return parts;
}

function byFirstPlace(a: Claim, b: Claim): number {
  return byPlace(a.at, b.at) || compareText(fieldsOf(a), fieldsOf(b)) || compareText(a.id, b.id);
}

/** Between claims that are shown at one place, what they differ in decides; ids come last, since they hold names. */
function fieldsOf({ differences, members }: Claim): string {
  return `${differences.map(({ field, rule }) => `${field} ${rule}`).join(' ')} ${members.length}`;
}

/** Put the members of one claim together. */
function claimOf(
  placed: readonly Placed[],
  differences: readonly Difference[],
  textOf: (report: ReportId) => OriginId | null,
): Claim {
  const ordered = [...placed].sort(
    (a, b) => byPlace(a.member.at, b.member.at) || compareText(a.member.of, b.member.of),
  );
  const members = oncePerPlace(ordered.map(({ member }) => member));
  const clearest = clearestOf(ordered);
  const at = wordsOf(clearest.unit);
  const counts = countsOf(ordered, textOf);
  return {
    id: hashId('c', ...members.map(({ of }) => of)),
    text: at.quote,
    at,
    topics: topicsOf(ordered),
    members,
    differences,
    standing: standingOf(members, differences, counts),
    counts,
  };
}

/** The words of a unit alone: the clause of a telling, the content of a statement. */
function wordsOf({ analysis, telling, statement }: Unit): Citation {
  const content = statement?.content[0];
  return cite(analysis.report, telling?.span ?? content ?? { start: 0, end: 0 });
}

function oncePerPlace(members: readonly Member[]): Member[] {
  const seen = new Set<string>();
  return members.filter(({ at, stance, speaker }) => {
    const key = `${at.report} ${at.start} ${at.end} ${stance} ${speaker}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Full, not long, not a digest's wording, asserting where there is a choice, without a figure that no other account gives where several
 *  tell it; the place decides between equals. */
function clearestOf(placed: readonly Placed[]): Placed {
  const several =
    placed.every(({ member }) => member.stance === 'asserts') &&
    new Set(placed.map(({ unit }) => unit.analysis)).size > 1;
  const figures = placed.map(({ unit }) => figuresIn(unit));
  const isAlone = (one: Placed): boolean =>
    several &&
    figuresIn(one.unit).some((quantity) =>
      placed.every(
        ({ unit }, at) => unit.analysis === one.unit.analysis || !figures[at]?.some((other) => touch(quantity, other)),
      ),
    );
  const score = ({ unit, member }: Placed): number => {
    const length = wordsOf(unit).quote.length;
    const fits = length >= 40 && length <= 220 ? 2 : length > 220 ? 1 : 0; // characters: a sentence a reader takes in at once
    return (
      fits +
      (member.counts ? 2 : 0) +
      (member.stance === 'asserts' ? 2 : 0) +
      Math.min(2, unit.telling?.parts.length ?? 0) +
      (unit.telling?.when === null ? 0 : 1)
    );
  };
  const scores = placed.slice(0, LOOKED_AT).map((one) => score(one) - (isAlone(one) ? 4 : 0));
  const best = placed[scores.indexOf(Math.max(...scores))] ?? null;
  if (best === null) throw new RangeError('a claim needs a member');
  return best;
}

/** Members of which one is chosen: among so many there is a clear one. */
const LOOKED_AT = 60;

/** Numbers in the words that are shown, but for times and measures. */
const figuresIn = remembered((unit: Unit): readonly Quantity[] =>
  sentencesIn(unit.analysis, wordsOf(unit))
    .flatMap(({ index }) => mentionsOf(unit.analysis, index))
    .flatMap((mention) =>
      mention.type === 'quantity' && mention.quantity.unit !== '' && !MEASURES.has(mention.quantity.unit)
        ? [mention.quantity]
        : [],
    ),
);

function topicsOf(placed: readonly Placed[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { unit } of placed) for (const term of unit.gist.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([term]) => term);
}
