import type { Actor } from '../model/actor.ts';
import { compareText } from '../model/citation.ts';
import type { ActorId } from '../model/span.ts';

/** An actor in a question: all actors of one party where the words mean the party. */
export interface Named {
  /** Of whoever is named; others may speak and act for them. */
  readonly id: ActorId;
  /** As the question has it. */
  readonly words: string;
  /** “United States”, “Marla Quent”. */
  readonly name: string;
  /** All names under which the reports know it: what a search must look for. */
  readonly aliases: readonly string[];
  readonly actors: ReadonlySet<ActorId>;
  readonly party: string | null;
}

export interface NamedAt {
  readonly at: number;
  readonly end: number;
  readonly named: Named;
}

/** Find actors by their longest alias; a blank is left in their place. */
export function namedIn(
  text: string,
  actors: readonly Actor[],
): { readonly named: readonly Named[]; readonly rest: string; readonly places: readonly NamedAt[] } {
  const aliases = [...actors, ...partiesOf(actors)]
    .filter(({ kind }) => kind !== 'unnamed') // “the Sultan” is asked for by a word
    .flatMap((actor) =>
      [actor.name, ...actor.aliases.flatMap(({ text: alias, form }) => (FORMS.has(form) ? [alias] : []))].map(
        (alias) => ({ alias, actor }),
      ),
    )
    .filter(({ alias }) => alias.length > 1 && /^\p{Lu}/u.test(alias) && !HELPED.test(alias))
    .sort(
      (a, b) => b.alias.length - a.alias.length || compareText(a.alias, b.alias) || compareText(a.actor.id, b.actor.id),
    );
  const found: NamedAt[] = [];
  let rest = text;
  for (const { alias, actor } of aliases) {
    for (let at = wordAt(rest, alias, 0); at >= 0; at = wordAt(rest, alias, at + 1)) {
      found.push({ at, end: at + alias.length, named: namedOf(alias, actor, actors) });
      rest = rest.slice(0, at) + ' '.repeat(alias.length) + rest.slice(at + alias.length);
    }
  }
  const seen = new Set<string>();
  const places = found.sort((a, b) => a.at - b.at);
  const named = places.map((one) => one.named).filter(({ name }) => !seen.has(name) && seen.add(name));
  return { named, rest, places };
}

/** Parties of which only others are named: Norland where the reports know “Norland’s embassy” alone. */
function partiesOf(actors: readonly Actor[]): readonly Actor[] {
  const parties = new Set(actors.flatMap(({ party }) => (party === null ? [] : [party])));
  const own = new Set(actors.map(({ name }) => name));
  return [...parties]
    .filter((party) => !own.has(party))
    .map((party) => ({
      id: `party/${party}`,
      kind: 'state',
      name: party,
      titles: [],
      aliases: [{ text: party, form: 'name' }],
      party,
      partyBecause: [],
      merged: [],
    }));
}

/** “Was Norland” of a heading is no name to look for. */
const HELPED = /^(?:Was|Were|Is|Are|Did|Does|Do|Has|Have|Had|Will|Can|Could|Who|What|When|Where|Why|How) /u;

const FORMS: ReadonlySet<string> = new Set(['name', 'metonym', 'demonym']);

function wordAt(text: string, alias: string, from: number): number {
  for (let at = text.indexOf(alias, from); at >= 0; at = text.indexOf(alias, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + alias.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return at;
  }
  return -1;
}

/** A state means everybody who speaks for it. */
function namedOf(words: string, actor: Actor, actors: readonly Actor[]): Named {
  const wide = actor.kind === 'state' || (actor.party === actor.name && actor.kind !== 'person');
  const members = wide ? actors.filter(({ party }) => party !== null && party === actor.party) : [actor];
  const aliases = actor.aliases.filter(({ form }) => FORMS.has(form)).map(({ text }) => text);
  return {
    id: actor.id,
    words,
    name: actor.name,
    aliases: [...new Set([actor.name, words, ...aliases])].sort(compareText),
    actors: new Set([actor.id, ...members.map(({ id }) => id)]),
    party: actor.party,
  };
}
