import { strengthOf } from '../lexicon/parties.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Citation } from '../model/span.ts';

/** An actor of one report. */
export interface Member {
  readonly analysis: Analysis;
  readonly actor: Actor;
  /** Where it is named first. */
  readonly at: Citation | null;
  /** Equal for actors that are the same in all that joining rests on. */
  readonly look: string;
  /** How strongly the words of its report tie it to its party, all reasons together; 0 where it is the party, or of none. */
  readonly strength: number;
  /** Whether the text itself names the party beside it; context may err. */
  readonly named: boolean;
  /** The user says that it is nobody else's. */
  readonly alone?: true;
}

/** Actors of reports that are the same in all that joining rests on: one of them is joined, and the others with it. A case of ten thousand
 *  reports names most of its actors in a few ways. */
export interface Look {
  /** The first of them. */
  readonly actor: Actor;
  /** In the order of the reports. */
  readonly members: readonly Member[];
  readonly strength: number;
  readonly named: boolean;
  readonly alone: boolean;
}

/** The actors of a report, with what joining rests on. */
export function membersOf(analysis: Analysis): readonly Member[] {
  const { report, actors, mentions } = analysis;
  const first = new Map<string, Citation>();
  for (const mention of mentions) {
    if (mention.type === 'actor' && !first.has(mention.actor)) {
      const { start, end } = mention;
      first.set(mention.actor, cite(report, { start, end }));
    }
  }
  return actors.map((actor) => {
    const strengths = actor.partyBecause.map(({ why }) => strengthOf(why));
    const [strength, named] = [strengths.reduce((sum, one) => sum + one, 0), strengths.some((one) => one >= SURE)];
    const { name, kind, titles, party } = actor;
    const forms = kind === 'state' ? actor.aliases.map(({ text, form }) => `${form} ${text}`) : isTitleOnly(actor);
    // Nobody without a name is joined over reports: neither “officials” nor “the army” of a report that does not say whose.
    const own = kind === 'unnamed' || (/^\p{Ll}/u.test(name) && kind !== 'person') ? `${report.id} ${actor.id}` : '';
    const look = JSON.stringify([name, kind, titles, party, strength, named, forms, own]);
    return { analysis, actor, at: first.get(actor.id) ?? null, look, strength, named };
  });
}

/** Of a reason from which the text itself names the party. */
const SURE = 10;

/** Gather the members of all reports, which come in a fixed order, by their looks. */
export function looksOf(members: Iterable<Member>): readonly Look[] {
  const found = new Map<
    string,
    { actor: Actor; members: Member[]; strength: number; named: boolean; alone: boolean }
  >();
  for (const member of members) {
    const look = found.get(member.look);
    if (look !== undefined) look.members.push(member);
    else {
      const { actor, strength, named, alone = false } = member;
      found.set(member.look, { actor, members: [member], strength, named, alone });
    }
  }
  return [...found.values()];
}

export function isTitleOnly(actor: Actor): boolean {
  return actor.kind === 'person' && actor.aliases.every(({ form }) => form === 'title' || form === 'pronoun');
}
