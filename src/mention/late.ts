import { bodyKey } from '../lexicon/same-name.ts';
import { titleFits } from '../lexicon/same-title.ts';
import type { Clue } from './clue.ts';
import type { Draft, Drafts } from './draft.ts';
import type { Party } from './party-scene.ts';
import { sameName } from './same-name.ts';

/** Join what only the parties tell to be one: “the government” of a report about Norland is Norland's, “the Norlandic leader” is its
 *  only premier, “the army” after “Norland's army” the same. Gives the drafts that are left. */
export function joinLate(drafts: Drafts, parties: ReadonlyMap<Draft, Party>): Drafts {
  const of = new Map(drafts.of);
  const gone = new Set<Draft>();
  const states = new Map<string, Draft>();
  /** Bodies and holders of offices of each party. */
  const bodies = new Map<string, Draft[]>();
  const holdersOf = new Map<string, Draft[]>();
  for (const draft of drafts.drafts) {
    const party = parties.get(draft)?.party ?? null;
    if (draft.kind === 'state') states.set(draft.name, draft);
    if (party === null) continue;
    if (draft.kind === 'organisation' && draft.owners.size > 0) shelve(bodies, party, draft);
    if (draft.kind === 'person' && draft.named) shelve(holdersOf, party, draft);
  }
  for (const draft of drafts.drafts) {
    const target = targetOf(draft);
    if (target === null) continue;
    for (const clue of draft.clues) {
      of.set(clue, target.draft);
      target.draft.clues.push(clue);
      target.draft.merges.push({ clue, why: target.why });
    }
    for (const title of draft.titles) if (!target.draft.titles.includes(title)) target.draft.titles.push(title);
    for (const [text, form] of draft.aliases) if (!target.draft.aliases.has(text)) target.draft.aliases.set(text, form);
    gone.add(draft);
  }
  return { ...drafts, drafts: drafts.drafts.filter((draft) => !gone.has(draft)), of };

  /** “Dane's government”: the state that Dane speaks for. */
  function ofPerson(draft: Draft): { readonly draft: Draft; readonly why: string } | null {
    const owner = draft.clues[0]?.owner?.name;
    if (
      draft.kind !== 'organisation' ||
      owner?.kind !== 'person' ||
      !draft.clues.every((clue) => clue.rule === 'government')
    )
      return null;
    const holders = drafts.drafts.filter(
      (other) => other.kind === 'person' && other.named && sameName(other.name, owner.key),
    );
    const [holder] = holders;
    const party = holder === undefined || holders.length > 1 ? null : (parties.get(holder)?.party ?? null);
    const state = party === null ? undefined : states.get(party);
    return state === undefined ? null : { draft: state, why: `the government of ${holder?.name ?? ''}` };
  }

  function targetOf(draft: Draft): { readonly draft: Draft; readonly why: string } | null {
    const party = parties.get(draft)?.party ?? null;
    if (party === null) return ofPerson(draft);
    if (draft.kind === 'organisation' && draft.clues.every((clue) => clue.rule === 'government')) {
      const state = states.get(party);
      return state === undefined ? null : { draft: state, why: `the government of ${party}` };
    }
    if (draft.kind === 'organisation' && draft.clues.every((clue) => clue.source === null && clue.owner === null)) {
      const name = bodyKey(draft.clues[0]?.name ?? '');
      const body = (bodies.get(party) ?? []).find(
        (other) =>
          other !== draft &&
          !gone.has(other) &&
          other.clues.slice(0, 8).some((clue) => clue.owner !== null && bodyKey(clue.name) === name),
      );
      return body === undefined ? null : { draft: body, why: `the same body of ${party}` };
    }
    if (draft.clues.every(isTitle) && draft.kind !== 'state' && draft.kind !== 'organisation') {
      const holders = (holdersOf.get(party) ?? []).filter((other) =>
        other.titles.some((title) => draft.titles.some((wanted) => titleFits(title, wanted))),
      );
      const [holder] = holders;
      return holder === undefined || holders.length > 1
        ? null
        : { draft: holder, why: `the only “${draft.titles[0] ?? ''}” of ${party} in the report` };
    }
    return null;
  }
}

function isTitle(clue: Clue): boolean {
  return clue.form === 'title';
}

/** The last ones; so many that no report has more. */
function shelve(map: Map<string, Draft[]>, party: string, draft: Draft): void {
  const list = map.get(party);
  if (list === undefined) map.set(party, [draft]);
  else if (list.length < MOST_OF_PARTY) list.push(draft);
}

const MOST_OF_PARTY = 64;
