import type { Actor } from '../model/actor.ts';
import { madeOf } from '../model/changes.ts';
import type { Called } from './called.ts';
import type { Group } from './group.ts';
import type { Look } from './look.ts';
import { isAcronym } from './same.ts';
import { slug } from './slug.ts';
import { forceOf } from './sole.ts';
import { byCode } from './states.ts';
import { wordsIn } from './word.ts';

/** Somebody without a name whom no other report tells of: of ten thousand reports most actors are such. Nothing of it rests on other
 *  actors but its party and, between two of one report, its number. */
export interface Single {
  readonly look: Look;
  /** Its id but for the number. */
  readonly base: string;
  /** As its report alone tells it. */
  readonly party: string | null;
  /** Of which body it is the force, “Norland” of “40 Norland soldiers”; null where it has a party, or is none. */
  readonly force: string | null;
  /** What was made of it last. */
  made: Made | null;
}

interface Made {
  readonly id: string;
  readonly party: string | null;
  /** As the user says. */
  readonly told: string | null | undefined;
  readonly actor: Actor;
  readonly called: Called;
}

/** One for each of their parties, and whose forces they are: all of them that others are joined by. */
export function cluesIn(singles: readonly Single[]): {
  readonly parties: readonly Actor[];
  readonly forces: ReadonlySet<string>;
} {
  const parties = new Map<string, Actor>();
  const forces = new Set<string>();
  for (const { party, force, look } of singles) {
    if (party !== null && !parties.has(party)) parties.set(party, look.actor);
    if (force !== null) forces.add(force);
  }
  return { parties: [...parties.values()], forces };
}

/** Whether its look shares nothing with others that joining rests on, unless it is of a crowd. */
function isSingle({ actor: { kind, titles, name }, alone }: Look): boolean {
  return kind === 'unnamed' && !alone && titles.length === 0 && !isAcronym(name);
}

/** The looks of a case sorted into those that are single and all others, brought up to its looks. */
export function singlesKept(): {
  readonly bring: (
    looks: readonly Look[],
    crowded: ReadonlySet<Look>,
  ) => {
    readonly singles: readonly Single[];
    readonly others: readonly Look[];
    /** For each look the single one that it is, or null. */
    readonly byLook: readonly (Single | null)[];
  };
} {
  const singles = madeOf<Look, Single | null>();
  return {
    bring: (looks, crowded) => {
      const all = singles(looks, (look) => (isSingle(look) ? singleOf(look) : null));
      const byLook =
        crowded.size === 0 ? all : all.map((single, at) => (crowded.has(looks[at] as Look) ? null : single));
      return {
        singles: byLook.filter((single) => single !== null),
        others: looks.filter((_, at) => byLook[at] === null),
        byLook,
      };
    },
  };
}

function singleOf(look: Look): Single {
  const { actor, members } = look;
  const base = `unnamed/${members[0]?.analysis.report.id ?? ''}/${slug(actor.name)}`;
  return { look, base, party: actor.party, force: forceOf(actor), made: null };
}

/** The number of each among those of one report that are called the same: the fullest name first, ties by text, then by the order of the
 *  report.
 *  @param singles those of one report stand together */
export function* numbered(singles: readonly Single[]): Generator<readonly [Single, number]> {
  for (let first = 0; first < singles.length; ) {
    const report = reportOf(singles[first]);
    let end = first + 1;
    while (end < singles.length && reportOf(singles[end]) === report) end++;
    if (end === first + 1) yield [singles[first] as Single, 1];
    else {
      const used = new Map<string, number>();
      const own = singles.slice(first, end);
      for (const single of own.sort((a, b) => inOrder(a.look, b.look))) {
        const number = (used.get(single.base) ?? 0) + 1;
        used.set(single.base, number);
        yield [single, number];
      }
    }
    first = end;
  }
}

function reportOf(single: Single | undefined): unknown {
  return single?.look.members[0]?.analysis;
}

function inOrder(a: Look, b: Look): number {
  return wordsIn(b.actor.name) - wordsIn(a.actor.name) || byCode(a.actor.name, b.actor.name);
}

export function groupOf({ look }: Single, id: string, party: string | null): Group {
  const { kind, name } = look.actor;
  return { id, kind, name, party, sole: null, joined: [{ look, why: 'the same name' }] };
}
