import type { Actor } from '../model/actor.ts';
import { byPlace, compareText } from '../model/citation.ts';
import type { Claim, Difference, Member } from '../model/claim.ts';
import { hashId } from '../model/id.ts';
import type { Citation, OriginId } from '../model/span.ts';
import type { Role, RoleKind } from '../model/story.ts';
import type { Material } from './claim.ts';
import { countsOf } from './claim.ts';
import { sideOf } from './differ.ts';
import { standingOf } from './standing.ts';
import { memberOf, type Unit } from './unit.ts';

/** Parts in an outcome for which credit is claimed, given or disputed; the sides of the agreement itself need no credit. */
const CREDITED: ReadonlySet<RoleKind> = new Set(['brokered', 'facilitated', 'pressed', 'hosted', 'thanked']);

/** One claim for each outcome and each actor that somebody credits with it or denies a part in it: “Arcenia had a part in the truce”. */
export function creditClaims(
  material: Material,
  originOf: (unit: Unit) => OriginId | null,
  units: readonly Unit[],
): readonly Claim[] {
  const actors = new Map(material.actors.map((actor) => [actor.id, actor]));
  const byMatter = new Map<string, Role[]>();
  for (const role of material.roles) {
    if (!CREDITED.has(role.role) && role.role !== 'no part') continue;
    const key = `${role.outcome} ${role.party ?? role.actor}`;
    byMatter.set(key, [...(byMatter.get(key) ?? []), role]);
  }
  const credited = [...byMatter.values()].flatMap((roles) => {
    const placed = roles.flatMap((role) => place(role, material, units, originOf, actors));
    if (placed.length === 0 || !roles.some((role) => CREDITED.has(role.role))) return [];
    return [claimFrom(roles, placed, creditDifference(placed))];
  });
  return [...credited, ...rivalProposals(material.roles, (role) => place(role, material, units, originOf, actors))];
}

/** Who asked first: one claim for each outcome that different sides are said to have proposed. */
function rivalProposals(roles: readonly Role[], placeOf: (role: Role) => readonly Credited[]): readonly Claim[] {
  const proposed = roles.filter(
    ({ role, stance, party }) => role === 'proposed' && stance === 'asserts' && party !== null,
  );
  return [...new Set(proposed.map(({ outcome }) => outcome))].flatMap((outcome) => {
    const sides = new Map<string, Credited[]>();
    for (const role of proposed) {
      if (role.outcome !== outcome || role.party === null) continue;
      const placed = placeOf(role);
      if (placed.length > 0) sides.set(role.party, [...(sides.get(role.party) ?? []), ...placed]);
    }
    if (sides.size < 2) return [];
    const [first, ...others] = [...sides.values()];
    const placed = [
      ...(first ?? []),
      ...others.flat().map(({ unit, member }) => ({ unit, member: { ...member, stance: 'differs' as const } })),
    ];
    const difference: Difference = {
      field: 'actor',
      sides: [...sides].map(([party, list]) => sideOf(party, list)),
      verdict: 'real',
      rule: 'another-proposer',
      why: 'the accounts name different sides as the one that asked first',
    };
    return [
      claimFrom(
        proposed.filter((role) => role.outcome === outcome),
        placed,
        [difference],
      ),
    ];
  });
}

interface Credited {
  readonly unit: Unit;
  readonly member: Member;
}

function place(
  role: Role,
  { analyses }: Material,
  units: readonly Unit[],
  originOf: (unit: Unit) => OriginId | null,
  actors: ReadonlyMap<string, Actor>,
): readonly Credited[] {
  const at = role.evidence[0];
  const analysis = analyses.find(({ report }) => report.id === at?.report);
  if (at === undefined || analysis === undefined) return [];
  const unit = units.find(
    (candidate) => candidate.analysis === analysis && candidate.at.start < at.end && at.start < candidate.at.end,
  );
  if (unit === undefined) return [];
  const denies = role.role === 'no part' || role.stance === 'denies';
  const member = memberOf(
    unit,
    denies ? 'denies' : 'asserts',
    `${denies ? 'denied a part' : role.role}`,
    originOf,
    actors,
  );
  return [{ unit, member: { ...member, at, party: role.saidByParty, speaker: role.saidBy } }];
}

function claimFrom(roles: readonly Role[], placed: readonly Credited[], differences: readonly Difference[]): Claim {
  const ordered = [...placed].sort((a, b) => byPlace(a.member.at, b.member.at));
  const members = ordered.map(({ member }) => member);
  const first = (members.find(({ stance, counts }) => stance === 'asserts' && counts) ?? members[0])?.at as Citation;
  const counts = countsOf(ordered);
  return {
    id: hashId('c', differences[0]?.rule ?? 'credit', roles[0]?.outcome ?? '', ...members.map(({ of }) => of)),
    text: first.quote,
    at: first,
    topics: [roles[0]?.outcome ?? '', ...new Set(roles.map(({ actor }) => `@${actor}`))].sort(compareText),
    members,
    differences,
    standing: standingOf(members, differences, counts),
    counts,
  };
}

function creditDifference(placed: readonly Credited[]): readonly Difference[] {
  const denying = placed.filter(({ member }) => member.stance === 'denies');
  const crediting = placed.filter(({ member }) => member.stance === 'asserts');
  if (denying.length === 0 || crediting.length === 0) return [];
  const oneVoice = new Set(placed.map(({ member }) => member.speaker ?? member.at.report)).size === 1;
  return [
    {
      field: 'credit',
      sides: [sideOf('credited', crediting), sideOf('denied or limited', denying)],
      verdict: oneVoice ? 'undecided' : 'real',
      rule: oneVoice ? 'credit-one-voice' : 'credit-denied',
      why: oneVoice
        ? 'one voice tells both; they may be about different parts'
        : 'a part that one account gives is denied by another',
    },
  ];
}
