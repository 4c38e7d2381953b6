import type { Analysis } from '../model/analysis.ts';
import type { Denial } from '../model/claim.ts';
import { byId, gathered } from '../model/gathered.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import { remembered } from '../model/remembered.ts';
import type { Citation } from '../model/span.ts';
import { saidBehind } from './beside.ts';
import { denyingIn, type Group, type Placing } from './group.ts';
import { idOf, put } from './search.ts';
import { type Unit, unitsOf } from './unit.ts';

/** A denial stands in the claim of what it denies; one that answers nothing here is a claim of its own. What is denied counts as said
 *  to be so even where it is a negation itself (“there will be no trade”, “trade did not come up”). */
export function withDenials(
  groups: readonly Group[],
  analyses: readonly Analysis[],
  denials: readonly Denial[],
  memory: Memory = FORGETFUL,
): readonly Group[] {
  const byDenier = new Map(denials.filter(({ denied }) => denied !== null).map((denial) => [denial.statement, denial]));
  const answered = new Set(denials.map(({ denied }) => denied));
  const behind = quotedBehind(analyses, [...byDenier.values()]);
  const denies = (unit: Unit): boolean => unit.denies && !idsOf(unit).some((id) => answered.has(id));
  const asserting = groups.filter(
    (group) => denyingIn(group).length < group.length || group.some(({ unit }) => !denies(unit)),
  );
  const homes = homesOf(asserting, answered, denies);
  const come = new Map<Group, Placing[]>();
  const alone: Group[] = [];
  const keepAlone = memory.of('denials alone');
  for (const unit of denyingOfAll(analyses)) {
    if (!denies(unit)) continue;
    const denial = byDenier.get(idOf(unit));
    const goesOn = denial === undefined ? behind.get(placeOf(unit.at)) : undefined;
    const home = homes.get((denial ?? goesOn)?.denied ?? '');
    const why =
      denial?.why ?? (goesOn === undefined || home === undefined ? 'a denial' : 'said right behind the denial');
    const entry = { unit, stance: 'denies' as const, why };
    if (home !== undefined) put(come, home, entry);
    else alone.push(keepAlone(`${idOf(unit)} ${unit.telling?.id ?? ''}`, [unit, entry.why], () => [entry]));
  }
  const keep = memory.of('groups with denials');
  const told = asserting.map((group): Group => {
    const [denying, entries] = [denyingIn(group), come.get(group) ?? []];
    if (denying.length === 0 && entries.length === 0) return group;
    const first = group[0]?.unit;
    const flags = denying.map(denies);
    const parts = [group, ...flags, ...entries.flatMap(({ unit, why }) => [unit, why])];
    return keep(`${first?.telling?.id ?? ''} ${first === undefined ? '' : idOf(first)}`, parts, () => [
      ...group.filter(({ unit }) => !denies(unit)).map(asserted),
      ...entries,
    ]);
  });
  return [...told, ...alone];
}

/** “Dane rejected that account. ‘We asked nobody for anything,’ he said.”: what is quoted right behind a denial goes on with it. */
function quotedBehind(analyses: readonly Analysis[], denials: readonly Denial[]): ReadonlyMap<string, Denial> {
  const byReport = byId(analyses);
  return new Map(
    denials.flatMap((denial) => {
      const analysis = byReport.get(denial.at.report);
      return analysis === undefined
        ? []
        : saidBehind(denial, analysis).map((at): [string, Denial] => [placeOf(at), denial]);
    }),
  );
}

function placeOf({ report, start, end }: Citation): string {
  return `${report} ${start} ${end}`;
}

/** By what is denied: the first group that says it to be so. */
function homesOf(
  groups: readonly Group[],
  answered: ReadonlySet<string | null>,
  denies: (unit: Unit) => boolean,
): ReadonlyMap<string, Group> {
  const homes = new Map<string, Group>();
  const look = (id: string | undefined, group: Group): void => {
    if (id !== undefined && answered.has(id) && !homes.has(id)) homes.set(id, group);
  };
  for (const group of groups) {
    for (const { unit } of group) {
      if (denies(unit)) continue;
      look(unit.statement?.id, group);
      look(unit.telling?.id, group);
    }
  }
  return homes;
}

function asserted(placing: Placing): Placing {
  return placing.stance === 'asserts' ? placing : { ...placing, stance: 'asserts' };
}

const denyingOf = remembered((analysis: Analysis): readonly Unit[] => unitsOf(analysis).filter(({ denies }) => denies));

const denyingOfAll = gathered(denyingOf);

function idsOf(unit: Unit): readonly string[] {
  return [unit.statement?.id, unit.telling?.id].filter((id) => id !== undefined);
}
