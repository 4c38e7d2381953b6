import { CREDIT_BY_ABSENCE, EXCLUSIVE_CREDIT, NOT_FOUND, ONE_SETTLEMENT } from '../lexicon/denied.ts';
import { OUTCOMES } from '../lexicon/outcomes.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import { byPlace, compareText } from '../model/citation.ts';
import type { Claim, Difference, Member } from '../model/claim.ts';
import { byId, gathered } from '../model/gathered.ts';
import { hashId } from '../model/id.ts';
import { FORGETFUL, type Keep } from '../model/memory.ts';
import { remembered } from '../model/remembered.ts';
import type { Citation, OriginId, ReportId } from '../model/span.ts';
import type { Role, RoleKind } from '../model/story.ts';
import { actorsIn, sentencesIn } from '../model/within.ts';
import { countsOf } from './counts.ts';
import { type Placed, sideOf } from './differ.ts';
import type { Material } from './material.ts';
import { put } from './search.ts';
import { standingOf } from './standing.ts';
import { memberOf, type Unit, unitsOf } from './unit.ts';

/** One claim for each outcome and each side that somebody credits with it or denies a part in it (“Arcenia had a part in the truce”),
 *  and one for each outcome that different sides are said to have asked for first. */
export function creditClaims(
  material: Material,
  { originOf, textOf }: Pick<Scene, 'originOf' | 'textOf'>,
): readonly Claim[] {
  const actors = new Map(material.actors.map((actor) => [actor.id, actor]));
  if (material.roles.length === 0) return [];
  const byReport = byId(material.analyses);
  const keep = (material.memory ?? FORGETFUL).of('claims of credit');
  const scene: Scene = { material, byReport, actors, originOf, textOf, keep };
  return [...new Set(material.roles.map(outcomeOf))].sort(compareText).flatMap((outcome) => {
    const roles = material.roles.filter((role) => outcomeOf(role) === outcome).sort(byFirstPlace);
    return [...disputedParts(outcome, roles, scene), ...rivalProposals(outcome, roles, scene)];
  });
}

interface Scene {
  readonly keep: Keep;
  readonly material: Material;
  readonly byReport: ReadonlyMap<ReportId, Analysis>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly originOf: (unit: Unit) => OriginId | null;
  /** The origin of a report's own text. */
  readonly textOf: (report: ReportId) => OriginId | null;
}

/** In the order in which the reports tell them: no name decides anything. */
function byFirstPlace(a: Role, b: Role): number {
  const [first, other] = [a.evidence[0], b.evidence[0]];
  return first === undefined || other === undefined ? 0 : byPlace(first, other) || compareText(a.role, b.role);
}

function outcomeOf({ outcome }: Role): string {
  return ONE_SETTLEMENT.has(outcome) ? 'settlement' : outcome;
}

/** Parts in an outcome for which credit is claimed, given or disputed. */
const CREDITED: ReadonlySet<RoleKind> = new Set([
  'brokered',
  'facilitated',
  'pressed',
  'hosted',
  'thanked',
  'announced',
]);

/** Of these alone nobody would say that the two sides did it without help. */
const MEDIATING: ReadonlySet<RoleKind> = new Set(['brokered', 'facilitated', 'hosted']);

function disputedParts(outcome: string, roles: readonly Role[], scene: Scene): readonly Claim[] {
  const sides = new Set(roles.filter(({ role }) => role === 'agreed' || role === 'broke').map(({ party }) => party));
  const bySide = new Map<string, Role[]>();
  for (const role of roles) {
    const side = role.party ?? role.actor;
    if (CREDITED.has(role.role) || role.role === 'no part') put(bySide, side, role);
  }
  const exclusive = outcome === 'settlement' ? exclusiveUnits(scene) : [];
  return [...bySide].flatMap(([side, own]) => {
    const told = own.flatMap((role) => placed(role, scene));
    const praised = creditedByAbsence(side, scene);
    const isThird = !sides.has(side) && own.some(({ role }) => MEDIATING.has(role));
    const others = isThird ? exclusive.filter(({ member }) => sides.size === 0 || sides.has(member.party)) : [];
    const all = distinct([...told, ...praised, ...others]);
    const crediting = all.some(({ member }) => member.stance === 'asserts');
    const parts = all.flatMap(({ unit, member }) => partsOf(unit, member, scene));
    const name = `credit ${outcome} ${side}`;
    return crediting ? [scene.keep(name, parts, () => claimFrom(name, all, creditDifference(all), scene))] : [];
  });
}

/** A role with each place that tells it, as a member of the claim. */
function placed(role: Role, scene: Scene): readonly Placed[] {
  const denies = role.role === 'no part' || role.stance === 'denies';
  return role.evidence.flatMap((at) => {
    const unit = NOT_FOUND.test(at.quote) ? null : unitAt(at, scene);
    if (unit === null) return [];
    const member = memberOf(
      unit,
      denies ? 'denies' : 'asserts',
      denies ? 'a part denied' : role.role,
      scene.originOf,
      scene.actors,
    );
    return [{ unit, member: { ...member, at, party: role.saidByParty, speaker: role.saidBy } }];
  });
}

/** All that its place in a claim rests on. */
function partsOf(
  unit: Unit,
  { at, stance, why, party, speaker, origin }: Member,
  { textOf }: Scene,
): readonly unknown[] {
  return [unit, at, stance, why, party, speaker, origin, textOf(unit.analysis.report.id)];
}

function unitAt(at: Citation, { byReport }: Scene): Unit | null {
  const analysis = byReport.get(at.report);
  const units = analysis === undefined ? [] : unitsOf(analysis);
  return units.find(({ at: own }) => own.start < at.end && at.start < own.end) ?? null;
}

/** “settled directly between the two armies”, “no third party sat at the table”: said by somebody of an outcome named in the same
 *  or the sentence before. */
function exclusiveUnits({ material, actors, originOf }: Scene): readonly Placed[] {
  return allKeepingCredit(material.analyses).map((unit) => ({
    unit,
    member: memberOf(unit, 'denies', 'keeps the credit for the two sides', originOf, actors),
  }));
}

const keepingCredit = remembered((analysis: Analysis): readonly Unit[] => unitsOf(analysis).filter(keepsCredit));

const allKeepingCredit = gathered(keepingCredit);

function keepsCredit(unit: Unit): boolean {
  if (unit.statement === null) return false;
  const text = wordsOf(unit).toLowerCase();
  return EXCLUSIVE_CREDIT.some(({ pattern }) => pattern.test(text)) && namesOutcome(unit);
}

function namesOutcome({ analysis, at }: Unit): boolean {
  return sentencesIn(analysis, at).some(({ tokens }) =>
    tokens.some(({ lemma, tag }) => tag === 'NOUN' && isEnding(lemma)),
  );
}

/** Talks alone end nothing: that they were bilateral leaves room for whoever brought them about. */
function isEnding(lemma: string): boolean {
  const outcome = OUTCOMES.get(lemma) ?? '';
  return ONE_SETTLEMENT.has(outcome) && outcome !== 'talks';
}

/** “Without President Quent this would not have ended.” */
function creditedByAbsence(side: string, { material, actors, originOf }: Scene): readonly Placed[] {
  return allCreditingByAbsence(material.analyses).flatMap((unit) => {
    const named = (unit.statement?.content ?? [])
      .flatMap((part) => actorsIn(unit.analysis, part))
      .map(({ actor }) => actors.get(actor));
    if (!named.some((actor) => actor !== undefined && (actor.party ?? actor.id) === side)) return [];
    return [{ unit, member: memberOf(unit, 'asserts', 'credited by what would not have been', originOf, actors) }];
  });
}

const creditingByAbsence = remembered((analysis: Analysis): readonly Unit[] =>
  unitsOf(analysis).filter((unit) => unit.statement !== null && CREDIT_BY_ABSENCE.test(wordsOf(unit))),
);

const allCreditingByAbsence = gathered(creditingByAbsence);

function wordsOf({ analysis, at }: Unit): string {
  return analysis.report.text.slice(at.start, at.end);
}

function creditDifference(all: readonly Placed[]): readonly Difference[] {
  const denying = all.filter(({ member }) => member.stance === 'denies');
  const crediting = all.filter(({ member }) => member.stance === 'asserts');
  if (denying.length === 0 || crediting.length === 0) return [];
  const oneVoice = new Set(all.map(({ member }) => member.speaker ?? member.at.report)).size === 1;
  return [
    {
      field: 'credit',
      sides: [sideOf('credited', crediting), sideOf('denied or limited', denying)],
      verdict: oneVoice ? 'undecided' : 'real',
      rule: oneVoice ? 'credit-one-voice' : 'credit-denied',
      why: oneVoice
        ? 'one voice tells both; they may be about different parts'
        : 'a part that one account gives is denied or left no room by another',
    },
  ];
}

/** Who asked first. */
function rivalProposals(outcome: string, roles: readonly Role[], scene: Scene): readonly Claim[] {
  const sides = new Map<string, Placed[]>();
  const first = roles.find(({ role, outcome: own }) => role === 'proposed' && !WISHED.has(own));
  if (first === undefined) return [];
  for (const role of roles) {
    if (role.role !== 'proposed' || role.stance !== 'asserts' || role.party === null) continue;
    if (WISHED.has(role.outcome) || (role.outcome === 'talks') !== (first.outcome === 'talks')) continue;
    sides.set(role.party, [...(sides.get(role.party) ?? []), ...placed(role, scene)]);
  }
  const told = [...sides].filter(([, list]) => list.length > 0);
  if (told.length < 2) return [];
  const all = told.flatMap(([, list], at) =>
    at === 0 ? list : list.map(({ unit, member }) => ({ unit, member: { ...member, stance: 'differs' as const } })),
  );
  const difference: Difference = {
    field: 'actor',
    sides: told.map(([party, list]) => sideOf(party, list)),
    verdict: 'real',
    rule: 'another-proposer',
    why: 'the accounts name different sides as the one that asked first',
  };
  return [claimFrom(`proposed ${outcome}`, distinct(all), [difference], scene)];
}

/** “Called for peace”: whoever wishes for it was not the one that asked for a truce or for talks. */
const WISHED: ReadonlySet<string> = new Set(['peace', 'calm']);

function distinct(all: readonly Placed[]): readonly Placed[] {
  const seen = new Set<string>();
  return all.filter(({ member }) => {
    const key = `${member.at.report} ${member.at.start} ${member.stance}`;
    return !seen.has(key) && seen.add(key);
  });
}

function claimFrom(name: string, all: readonly Placed[], differences: readonly Difference[], { textOf }: Scene): Claim {
  const ordered = [...all].sort((a, b) => byPlace(a.member.at, b.member.at));
  const members: readonly Member[] = ordered.map(({ member }) => member);
  const asserted = members.filter(({ stance }) => stance === 'asserts');
  const first = asserted.find(({ counts }) => counts) ?? asserted[0] ?? members[0];
  if (first === undefined) throw new RangeError(`nobody is a member of the claim “${name}”`);
  const counts = countsOf(ordered, textOf);
  return {
    id: hashId('c', name, ...members.map(({ of }) => of)),
    text: first.at.quote,
    at: first.at,
    topics: [name],
    members,
    differences,
    standing: standingOf(members, differences, counts),
    counts,
  };
}
