import { strengthOf } from '../lexicon/parties.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import { following } from '../model/changes.ts';
import { cite } from '../model/citation.ts';
import { ordered } from '../model/ordered.ts';
import type { Citation } from '../model/span.ts';
import type { Called } from './called.ts';

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
  /** @param reports the members of each report, in the order of file and id */
  readonly bring: (reports: readonly (readonly Member[])[]) => Looks;
}

export interface Looks {
  /** In the order of their first members. */
  readonly looks: readonly Look[];
  /** Give each look what it is called.
   *  @returns the reports with a member that is called otherwise than before */
  readonly call: (calledOf: (look: Look, at: number) => Called) => ReadonlySet<readonly Member[]>;
  /** What the members of a report are called, once `call` has told it. */
  readonly called: (members: readonly Member[]) => readonly Called[];
}

/** A member, all of its report, and its number among them. */
interface Place {
  readonly member: Member;
  readonly among: readonly Member[];
  readonly at: number;
}

interface Cell {
  /** In the order of the reports. */
  places: Place[];
  /** Null where a member came or went since it was made. */
  look: Look | null;
  called: Called | null;
}

export function looksKept(): LooksKept {
  const cells = new Map<string, Cell>();
  const inside = new Map<readonly Member[], readonly Cell[]>();
  const changes = following<readonly Member[]>();
  const sorted = ordered(inOrder);
  let order: readonly Cell[] = [];
  return {
    bring: (reports) => {
      const { come, gone } = changes(reports);
      /** Cells that are new, or begin with another member: these alone may stand elsewhere. */
      const moved = new Set<Cell>();
      for (const members of gone) {
        for (const cell of inside.get(members) ?? []) leave(cell, members, moved);
        inside.delete(members);
      }
      for (const members of come) inside.set(members, enter(members, moved));
      if (moved.size > 0) {
        const stay = order.filter((cell) => !moved.has(cell));
        sorted.bring(stay);
        order = sorted.bring([...stay, ...[...moved].filter(({ places }) => places.length > 0)]);
      }
      const looks = order.map(lookOf);
      return {
        looks,
        call: (calledOf) => {
          const renewed = new Set<readonly Member[]>();
          for (const [at, cell] of order.entries()) {
            const called = calledOf(looks[at] as Look, at);
            if (cell.called === called) continue;
            cell.called = called;
            for (const { among } of cell.places) renewed.add(among);
          }
          return renewed;
        },
        called: (members) => (inside.get(members) ?? []).map(nameOf),
      };
    },
  };

  function enter(members: readonly Member[], moved: Set<Cell>): readonly Cell[] {
    return members.map((member, at) => {
      const known = cells.get(member.look);
      const cell = known ?? { places: [], look: null, called: null };
      if (known === undefined) cells.set(member.look, cell);
      const { places } = cell;
      let place = places.length;
      for (let low = 0; low < place; ) {
        const middle = (low + place) >>> 1;
        if (byReport(places[middle]?.member, member) <= 0) low = middle + 1;
        else place = middle;
      }
      places.splice(place, 0, { member, among: members, at });
      if (place === 0) moved.add(cell);
      cell.look = null;
      return cell;
    });
  }

  function leave(cell: Cell, members: readonly Member[], moved: Set<Cell>): void {
    const left = cell.places.filter(({ among }) => among !== members);
    const [first] = cell.places;
    if (left.length === 0 && first !== undefined) cells.delete(first.member.look);
    if (left[0] !== first) moved.add(cell);
    cell.places = left;
    cell.look = null;
  }
}

function nameOf({ called, places: [first] }: Cell): Called {
  if (called === null) throw new RangeError(`“${first?.member.actor.name}” was joined with nobody, not with itself`);
  return called;
}

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
