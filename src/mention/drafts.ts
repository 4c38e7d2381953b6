import { GOVERNMENTS } from '../lexicon/bodies.ts';
import { bodyKey, initialsOf } from '../lexicon/same-name.ts';
import { titleFits } from '../lexicon/same-title.ts';
import type { ActorKind } from '../model/actor.ts';
import { acts } from './acts.ts';
import type { Clue } from './clue.ts';
import type { Draft, Drafts } from './draft.ts';
import { FIRM_NOUNS, isFirm, NO_FIRMS } from './firm.ts';
import type { Name } from './name.ts';
import { headOf, lastOf, sameName, wordsIn } from './same-name.ts';
import { newShelf, type Shelf } from './shelf.ts';
import { foremost, holderWithoutName, introduced, isGroup, isThe, latest, sharesTitle } from './taken-up.ts';
import type { Line } from './words.ts';

/** Put the clues of one report together: whose is whose. `capitals` are cities that the text ties to a state. */
export function draftActors(
  lines: readonly Line[],
  clues: readonly Clue[],
  capitals: ReadonlyMap<string, string>,
): Drafts {
  const drafts: Draft[] = [];
  const of = new Map<Clue, Draft>();
  const stateOf = statesIn(capitals);
  const byKey = new Map<string, Draft>();
  const shelf = newShelf();
  /** Organisations and outlets in the order in which they are named. */
  const recent: { readonly draft: Draft; readonly clue: Clue }[] = [];
  /** The first organisations that may be companies; two tell that there is not one alone. */
  const firms = new Set<Draft>();
  const start = (clue: Clue, kind: ActorKind, name: string): Draft => {
    const draft: Draft = {
      kind,
      name,
      titles: [],
      aliases: new Map(),
      clues: [],
      merges: [],
      owners: new Set(),
      named: false,
    };
    drafts.push(draft);
    const words = name.split(' ');
    shelf.put(`${kind} first ${words[0] ?? ''}`, draft);
    shelf.put(`${kind} last ${kind === 'person' ? lastOf(name) : (words.at(-1) ?? '')}`, draft);
    if (kind === 'organisation' || kind === 'outlet' || kind === 'person')
      shelf.put(`${kind} initials ${initialsOf(name)}`, draft);
    join(draft, clue, null);
    return draft;
  };
  const join = (draft: Draft, clue: Clue, why: string | null): void => {
    of.set(clue, draft);
    draft.clues.push(clue);
    for (const title of clue.titles) {
      if (title === 'counterpart' || draft.titles.includes(title)) continue;
      draft.titles.push(title);
      if (draft.kind === 'person') for (const word of title.toLowerCase().split(' ')) shelf.put(`title ${word}`, draft);
    }
    if (clue.form !== 'title') draft.named = true;
    const state = clue.owner === null ? null : stateOf(clue.owner.name);
    if (state !== null) draft.owners.add(state);
    if (draft.kind === 'organisation' || draft.kind === 'outlet') {
      shelf.put(`${draft.kind} body ${bodyKey(clue.name)}`, draft);
      if (clue.source !== null) {
        recent.push({ draft, clue });
        for (const head of headsOf(clue)) shelf.put(`${draft.kind} head ${head}`, draft);
        if (draft.kind === 'organisation' && draft.name.includes(' ') && isFirm(draft.name))
          shelf.put(`firm first ${draft.name.slice(0, draft.name.indexOf(' '))}`, draft);
      }
      if (clue.source !== null && draft.kind === 'organisation' && firms.size < 2 && isFirm(draft.name))
        firms.add(draft);
    }
    if (draft.kind === 'unnamed') shelf.put(`unnamed ${lines[clue.line]?.words[clue.head]?.lower ?? ''}`, draft);
    const text = clue.kind === 'person' && clue.form === 'name' ? clue.name : wording(lines, clue);
    if (!draft.aliases.has(text)) draft.aliases.set(text, clue.form);
    if (why !== null) draft.merges.push({ clue, why });
  };
  const keyed = (clue: Clue, key: string, kind: ActorKind, name: string): void => {
    const draft = byKey.get(key);
    if (draft === undefined) byKey.set(key, start(clue, kind, name));
    else join(draft, clue, null);
  };

  const inFull = new Set(
    clues.flatMap((clue) => (clue.kind === 'state' && clue.rule === 'government' ? [clue.name] : [])),
  );
  const [governed = null] = inFull.size === 1 ? inFull : [];
  // Full names first: “Dane” may stand before “Orla Dane”.
  const people = clues.filter((clue) => clue.kind === 'person' && clue.form === 'name');
  for (const clue of [...people].sort((a, b) => wordsIn(b.name) - wordsIn(a.name))) {
    const matches = shelf.look(`person last ${lastOf(clue.name)}`).filter((draft) => sameName(draft.name, clue.name));
    const family =
      matches.length === 0 && wordsIn(clue.name) === 1
        ? shelf.look(`person first ${clue.name}`).filter((draft) => draft.name.startsWith(`${clue.name} `))
        : [];
    const short =
      matches.length === 0 && isLabel(lines[clue.line], clue) ? shelf.look(`person initials ${clue.name}`) : [];
    const match =
      short.length === 1
        ? short[0]
        : family.length === 1
          ? family[0]
          : matches.length === 1
            ? matches[0]
            : (matches.find((draft) => sharesTitle(draft, clue)) ?? introduced(matches, clue));
    if (match === undefined) start(clue, 'person', clue.name);
    else join(match, clue, match.name === clue.name ? null : `“${clue.name}” is short for “${match.name}”`);
  }
  for (const clue of clues) {
    if (of.has(clue)) continue;
    const owner = clue.owner === null ? null : (stateOf(clue.owner.name) ?? ownerPerson(clue, shelf));
    if (clue.kind === 'state') {
      const state = (clue.source === null ? null : stateOf(clue.source)) ?? clue.name;
      keyed(clue, `state ${state}`, 'state', state);
    } else if (clue.kind === 'organisation' && clue.rule === 'government' && owner !== null) {
      keyed(clue, `state ${owner}`, 'state', owner);
    } else if (clue.kind === 'organisation' || clue.kind === 'outlet') {
      organisation(clue, owner);
    } else if (clue.kind === 'person') {
      office(clue, owner);
    } else {
      unnamed(clue);
    }
  }
  return { drafts, of, stateOf };

  function organisation(clue: Clue, owner: string | null): void {
    const known = clue.source?.known;
    // “The Government” of a text that names one in full
    if (clue.source !== null && clue.owner === null && governed !== null && clue.name === 'Government') {
      keyed(clue, `state ${governed}`, 'state', governed);
      return;
    }
    if (known?.what === 'organisation') {
      keyed(clue, `org ${known.organisation.id}`, clue.kind, known.organisation.name);
      return;
    }
    if (clue.source === null && clue.owner === null && clue.rule !== 'government') {
      const named = takenUp(clue);
      if (named !== null) {
        join(named, clue, `the only “${wordOf(clue)}” named before “${clue.name}”`);
        return;
      }
      if (clue.rule === 'take-up') {
        // “The board approved the plan”: whose board it is the text does not say, but somebody acts.
        if (acts(lines[clue.line]?.words ?? [], clue)) unnamed(clue);
        return;
      }
    }
    if (clue.rule === 'company') {
      company(clue);
      return;
    }
    const name = bodyKey(clue.name);
    const longer = shelf
      .look(`${clue.kind} last ${clue.name.split(' ').at(-1) ?? ''}`)
      .filter((draft) => draft.name.endsWith(` ${clue.name}`));
    if (clue.source !== null && longer.length === 1 && longer[0] !== undefined) {
      join(longer[0], clue, `“${clue.name}” is short for “${longer[0].name}”`);
      return;
    }
    const front = shortOf(clue);
    if (front !== null) {
      join(front, clue, `“${clue.name}” is short for “${front.name}”`);
      return;
    }
    const same = shelf.look(`${clue.kind} body ${name}`);
    const acronym = /^[A-Z]{2,7}$/u.test(clue.name) ? shelf.look(`${clue.kind} initials ${clue.name}`)[0] : undefined;
    if (acronym !== undefined) {
      join(acronym, clue, `“${clue.name}” is short for “${acronym.name}”`);
      return;
    }
    const fitting = same.filter((draft) => owner === null || draft.owners.size === 0 || draft.owners.has(owner));
    const [only] = fitting;
    if (only !== undefined && (fitting.length === 1 || owner !== null)) {
      join(only, clue, null);
      return;
    }
    const person = clue.owner?.name.kind === 'person' ? `${clue.owner.name.key} ` : '';
    start(clue, clue.kind, owner === null ? `${person}${clue.name}` : `${owner}’s ${clue.name}`);
  }

  /** “Harlan” after “Harlan Metals”: one word, and the only firm that begins with it. */
  function shortOf({ source, name, kind }: Clue): Draft | null {
    if (source === null || source.known !== null || kind !== 'organisation' || name.includes(' ')) return null;
    const [only, another] = shelf.look(`firm first ${name}`);
    return only === undefined || another !== undefined ? null : only;
  }

  /** “the inspectorate” after “Port Asher Water Inspectorate”, “the commission” after “Commission for Fisheries”: the only one of that word
   *  in the report, where it was named before. */
  function takenUp(clue: Clue): Draft | null {
    const [only, another] = shelf.look(`organisation head ${wordOf(clue)}`);
    if (only === undefined || another !== undefined) return null;
    const before = only.clues.some(
      (other) =>
        other.source !== null && (other.line < clue.line || (other.line === clue.line && other.first < clue.first)),
    );
    return before ? only : null;
  }

  function wordOf(clue: Clue): string {
    return lines[clue.line]?.words[clue.head]?.lower ?? '';
  }

  /** “the company” after “Port Asher Power”: the only one named in the last sentences, else the only one named at all. */
  function company(clue: Clue): void {
    const head = wordOf(clue);
    // “The operator of the ferry, Port Asher Lines,”: named behind, and no firm named before.
    const words = lines[clue.line]?.words ?? [];
    const comma = words.findIndex(({ text }, at) => at > clue.last && text === ',');
    if (words[clue.last]?.lower === 'of' && comma > 0 && comma <= clue.last + 5 && words[comma + 1]?.capital === true) {
      start(clue, 'organisation', clue.name);
      return;
    }
    const near = namedBefore(clue, 'organisation', 4).filter((draft) => isFirm(draft.name));
    const [sole] = firms;
    const one =
      shelf.look(`organisation head ${head}`).length > 0 || NO_FIRMS.has(head)
        ? undefined
        : near.length === 1
          ? near[0]
          : near.length === 0 && firms.size === 1 && FIRM_NOUNS.has(head)
            ? sole
            : undefined;
    if (one !== undefined) {
      join(one, clue, `the only organisation named before “${clue.name}”`);
      return;
    }
    start(clue, 'organisation', clue.name);
  }

  function namedBefore(clue: Clue, kind: ActorKind, lineCount: number): readonly Draft[] {
    const found = new Set<Draft>();
    for (let at = recent.length - 1; at >= 0; at--) {
      const one = recent[at];
      if (one === undefined || one.clue.line <= clue.line - lineCount) break;
      if (one.draft.kind === kind && (one.clue.line < clue.line || one.clue.first < clue.first)) found.add(one.draft);
    }
    return [...found];
  }

  /** “the broadcaster” after “Channel Nine”: the only outlet that the last sentences name. */
  function outletBefore(clue: Clue): Draft | null {
    const near = namedBefore(clue, 'outlet', 3);
    return near.length === 1 ? (near[0] ?? null) : null;
  }

  function office(clue: Clue, owner: string | null): void {
    const head = lines[clue.line]?.words[clue.head]?.lower ?? '';
    if (clue.definite && clue.owner === null && OUTLET_NOUNS.has(head)) {
      const outlet = outletBefore(clue);
      if (outlet !== null) {
        join(outlet, clue, `the only outlet named before “${clue.name}”`);
        return;
      }
    }
    const holders = shelf.look(`title ${head}`);
    const wanted = (clue.titles[0] ?? '').toLowerCase();
    const fitting = holders.filter((draft) => {
      // “the Norlandic president” is not whoever is called president: the party must be told.
      if (owner !== null && !draft.owners.has(owner)) return false;
      return draft.titles.some((title) => titleFits(title, wanted));
    });
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1 && clue.definite && !clue.plural) {
      join(only, clue, `the only “${wanted}” in the report`);
      return;
    }
    const main =
      clue.definite && !clue.plural
        ? foremost(fitting.filter((draft) => draft.titles.some((title) => title.toLowerCase() === wanted)))
        : null;
    if (main !== null) {
      join(main, clue, `the report’s foremost “${wanted}”`);
      return;
    }
    const same = holders.find(
      (draft) =>
        !draft.named &&
        owner !== null &&
        draft.owners.has(owner) &&
        draft.titles.some((title) => title.toLowerCase() === wanted),
    );
    if (same !== undefined) {
      join(same, clue, `the same office of ${owner}`);
      return;
    }
    const unnamedHolder =
      owner === null && isThe(clue) && !clue.plural ? holderWithoutName(shelf.look(`unnamed ${head}`), wanted) : null;
    if (unnamedHolder !== null) {
      join(unnamedHolder, clue, `“${clue.name}” takes up “${unnamedHolder.name}”`);
      return;
    }
    start(
      clue,
      owner === null ? 'unnamed' : 'person',
      owner === null ? clue.name : `${owner}’s ${clue.titles[0] ?? ''}`,
    );
  }

  function unnamed(clue: Clue): void {
    const word = lines[clue.line]?.words[clue.head]?.lower;
    const bare = clue.plural && clue.phrase?.determiner === '' && isGroup(clue);
    const alike = (clue.definite || bare) && clue.owner === null ? shelf.look(`unnamed ${word}`) : [];
    // “the rebels”, “rebels”, “the caravan” are those of the whole report; officials are others each time.
    const only = isGroup(clue) && (clue.plural || isThe(clue)) && alike.length === 1 ? alike[0] : undefined;
    const before =
      only ??
      alike.filter((draft) => (draft.clues.at(-1)?.line ?? 0) >= clue.line - 3).at(-1) ??
      (isGroup(clue) && clue.plural && isThe(clue) ? latest(alike, clue) : undefined);
    if (before !== undefined) join(before, clue, `“${clue.name}” takes up “${before.name}”`);
    else start(clue, 'unnamed', clue.name);
  }
}

/** “OD: I do not know”: initials of somebody who was named, before a turn. */
function isLabel(line: Line | undefined, { first, name }: Clue): boolean {
  return line?.turn === true && first === 0 && /^\p{Lu}{2,3}$/u.test(name);
}

/** The words that a body may be called by: of its name here and, where a data file knows it, of all its names. */
function headsOf(clue: Clue): readonly string[] {
  const known = clue.source?.known;
  const names = known?.what === 'organisation' ? [known.organisation.name, ...known.organisation.names] : [clue.name];
  return [...new Set(names.map(headOf))];
}

const OUTLET_NOUNS = new Set(['broadcaster', 'newspaper', 'agency', 'paper', 'magazine', 'network', 'channel']);

/** “Dane administration”: the state of the person. */
function ownerPerson(clue: Clue, shelf: Shelf): string | null {
  if (clue.owner?.name.kind !== 'person' || !GOVERNMENTS.has(clue.name.toLowerCase().split(' ').at(-1) ?? ''))
    return null;
  const { key } = clue.owner.name;
  const draft = shelf.look(`person last ${key.split(' ').at(-1) ?? ''}`).find((other) => sameName(other.name, key));
  const [state] = draft?.owners ?? [];
  return state ?? null;
}

function wording(lines: readonly Line[], clue: Clue): string {
  const words = lines[clue.line]?.words ?? [];
  let text = '';
  for (let at = clue.first; at < clue.last; at++) {
    const word = words[at];
    if (word !== undefined) text += word.joined || text === '' ? word.text : ` ${word.text}`;
  }
  return text;
}

/** Which state each name stands for: by the data, by what the text shows, by a capital that it names. */
function statesIn(capitals: ReadonlyMap<string, string>): (name: Name) => string | null {
  return (name) => {
    if (name.known !== null) return name.known.what === 'organisation' ? null : name.known.state.name;
    return capitals.get(name.key) ?? null;
  };
}
