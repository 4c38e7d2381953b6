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

/** The looks of a case, brought up to its reports: a look of which no member came or went is the very same one as before. */
export interface LooksKept {
  /** @param reports the members of each report, in the order of file and id
   *  @returns the looks in the order of their first members */
  readonly bring: (reports: readonly (readonly Member[])[]) => {
    readonly looks: readonly Look[];
    /** The looks of the members of a report, one by one. */
    readonly lookedAt: (members: readonly Member[]) => readonly Look[];
  };
}

/** A member and its number in its report. */
interface Place {
  readonly member: Member;
  readonly at: number;
}

interface Cell {
  /** In the order of the reports. */
  places: Place[];
  /** Null where a member came or went since it was made. */
  look: Look | null;
}

export function looksKept(): LooksKept {
  const cells = new Map<string, Cell>();
  let inside: ReadonlyMap<readonly Member[], readonly Cell[]> = new Map();
  let order: readonly Cell[] = [];
  return {
    bring: (reports) => {
      const now = new Map<readonly Member[], readonly Cell[]>(
        reports.map((members) => [members, inside.get(members) ?? NOWHERE]),
      );
      for (const [members, own] of inside) if (!now.has(members)) for (const cell of own) leave(cell, members);
      const fresh: Cell[] = [];
      for (const [members, own] of now) if (own === NOWHERE) now.set(members, enter(members, fresh));
      inside = now;
      order = [...order.filter(({ places }) => places.length > 0), ...fresh].sort(inOrder);
      return { looks: order.map(lookOf), lookedAt: (members) => (inside.get(members) ?? []).map(lookOf) };
    },
  };

  function enter(members: readonly Member[], fresh: Cell[]): readonly Cell[] {
    return members.map((member, at) => {
      const known = cells.get(member.look);
      const cell = known ?? { places: [], look: null };
      if (known === undefined) {
        cells.set(member.look, cell);
        fresh.push(cell);
      }
      const { places } = cell;
      let place = places.length;
      for (let low = 0; low < place; ) {
        const middle = (low + place) >>> 1;
        if (byReport(places[middle]?.member, member) <= 0) low = middle + 1;
        else place = middle;
      }
      places.splice(place, 0, { member, at });
      cell.look = null;
      return cell;
    });
  }

  function leave(cell: Cell, members: readonly Member[]): void {
    const gone = new Set(members);
    const left = cell.places.filter(({ member }) => !gone.has(member));
    const [first] = cell.places;
    if (left.length === 0 && first !== undefined) cells.delete(first.member.look);
    cell.places = left;
    cell.look = null;
  }
}

const NOWHERE: readonly Cell[] = [];

function lookOf(cell: Cell): Look {
  const [first] = cell.places;
  if (first === undefined) throw new RangeError('a look without members');
  const { actor, strength, named, alone = false } = first.member;
  cell.look ??= { actor, members: cell.places.map(({ member }) => member), strength, named, alone };
  return cell.look;
}

function inOrder({ places: [a] }: Cell, { places: [b] }: Cell): number {
  return byReport(a?.member, b?.member) || (a?.at ?? 0) - (b?.at ?? 0);
}

function byReport(a: Member | undefined, b: Member | undefined): number {
  const [one, other] = [a?.analysis.report, b?.analysis.report];
  if (one === undefined || other === undefined) throw new RangeError('a look without members');
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

export function isTitleOnly(actor: Actor): boolean {
  return actor.kind === 'person' && actor.aliases.every(({ form }) => form === 'title' || form === 'pronoun');
}
