import { PARTY_REASONS } from '../lexicon/parties.ts';
import type { Actor } from '../model/actor.ts';
import type { Group } from './group.ts';
import type { Look } from './look.ts';
import type { StateName } from './states.ts';
import { lastWord } from './word.ts';

/** In a case of one state its ministers and ministries need no other word. */
export function inSole(group: Group, sole: string | null, taken: ReadonlySet<string>): Group {
  const first = group.joined[0]?.look.members[0];
  if (sole === null || group.party !== null || first === undefined) return group;
  const offices =
    group.kind === 'organisation'
      ? [group.name]
      : group.kind === 'person'
        ? group.joined.flatMap(({ look }) => look.actor.titles)
        : [];
  if (!offices.some((office) => NATIONAL.test(office) && !taken.has(lastWord(office)) && !FORMER.test(office)))
    return group;
  const { analysis, at } = first;
  const { why } = PARTY_REASONS.sole;
  return { ...group, party: sole, sole: { report: analysis.report.id, start: at?.start ?? 0, end: at?.end ?? 0, why } };
}

/** “40 Norland soldiers”, “Norland’s ambassador”: another state is named in the case, although no report shows that it is one, or Norland
 *  is the foreign one. */
export function namesUnknown(
  looks: readonly Look[],
  forces: ReadonlySet<string>,
  states: ReadonlyMap<string, StateName>,
): boolean {
  if (looks.some(({ actor }) => SENT.test(actor.name))) return true;
  const owners = [...looks.map(({ actor }) => forceOf(actor)), ...forces];
  return owners.some((owner) => owner !== null && !states.has(owner));
}

/** “Norland” of “40 Norland soldiers”; null where the words tell no owner, or where the party is known. */
export function forceOf({ kind, name, party }: Actor): string | null {
  return kind === 'unnamed' && party === null ? (FORCES.exec(name)?.[1] ?? null) : null;
}

const SENT = /\p{L}['’]s? (?:ambassador|embassy|consul|consulate)$/u;
const FORCES =
  /(\p{Lu}\p{L}+)(?:['’]s)? (?:(?:coast|border) guard|soldiers|troops|forces|navy|army|diplomats|fighters|ambassador|embassy)$/u;

/** The president of a world body is not the president of the one state that the reports name. */
export function bodyOfficesOf(looks: readonly Look[], states: ReadonlyMap<string, StateName>): ReadonlySet<string> {
  const offices = new Set<string>();
  for (const { actor } of looks) {
    if (actor.titles.length === 0) continue;
    const [office = '', body = ''] = actor.name.split(/ of (?:the )?(?=\p{Lu})/u);
    if (body.includes(' ') && !states.has(body) && !states.has(actor.party ?? '')) offices.add(lastWord(office));
  }
  return offices;
}

const FORMER = /^(?:former|ex|one-time|onetime)\b/iu;

export const NATIONAL =
  /\b(?:minister|president|premier|chancellor|king|queen|ministry|police|army|military|armed forces)$/iu;
