import type { Because } from '../model/actor.ts';
import type { Report } from '../model/report.ts';
import type { Clue } from './clues.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { Name } from './names.ts';
import type { Line } from './words.ts';

export interface Party {
  readonly party: string | null;
  readonly because: readonly Because[];
}

interface Evidence {
  readonly party: string;
  readonly strength: number;
  readonly because: Because;
}

/** For whom each actor speaks, with the words that show it. */
export function findParties(
  lines: readonly Line[],
  names: readonly Name[],
  drafts: Drafts,
  report: Report,
): ReadonlyMap<Draft, Party> {
  const leads = leadingActors(drafts);
  const parties = new Map<Draft, Party>();
  for (const draft of drafts.drafts) {
    if (draft.kind === 'state') parties.set(draft, { party: draft.name, because: [] });
    else if (draft.kind !== 'outlet') parties.set(draft, stated(draft));
  }
  for (const draft of drafts.drafts) {
    if (draft.kind === 'outlet' || parties.get(draft)?.party != null) continue;
    const found = fromContext(draft);
    if (found !== null) parties.set(draft, { party: found.party, because: [found.because] });
    else if (draft.kind === 'organisation' && draft.clues.every((clue) => clue.source !== null))
      parties.set(draft, { party: draft.name, because: [] });
  }
  return parties;

  /** What the words beside the actor say. */
  function stated(draft: Draft): Party {
    const evidence = draft.clues.flatMap((clue) => evidenceOf(clue));
    return strongest(evidence);
  }

  function evidenceOf(clue: Clue): Evidence[] {
    if (clue.owner === null || !speaksFor(clue)) return [];
    const { name } = clue.owner;
    const state = drafts.stateOf(name);
    let party = state;
    if (party === null) {
      const owner =
        drafts.drafts.find((draft) => draft.clues.some((other) => other.source === name)) ??
        drafts.drafts.find((draft) => draft.kind !== 'person' && draft.clues.some((other) => other.name === name.key));
      if (owner !== undefined && owner.kind === 'organisation') party = parties.get(owner)?.party ?? owner.name;
    }
    if (party === null) return [];
    const because = span(
      clue,
      `“${party}” ${clue.owner.how === 'of' ? 'after' : 'before'} the ${clue.kind === 'organisation' ? 'body' : 'office'}`,
    );
    return because === null ? [] : [{ party, strength: 5, because }];
  }

  function span(clue: Clue, why: string): Because | null {
    const words = lines[clue.line]?.words ?? [];
    const first = Math.min(clue.first, clue.owner?.name.first ?? clue.first);
    const last = Math.max(clue.last, clue.phrase?.last ?? clue.last, clue.owner?.name.last ?? clue.last);
    const start = words[first]?.start;
    const end = words[last - 1]?.end;
    return start === undefined || end === undefined ? null : { report: report.id, start, end, why };
  }

  function fromContext(draft: Draft): { party: string; because: Because } | null {
    for (const clue of draft.clues) {
      if (
        !(draft.kind === 'person'
          ? inOffice(clue)
          : draft.kind === 'organisation'
            ? clue.source === null
            : speaksForState(clue))
      )
        continue;
      const framed = frame(clue) ?? passage(clue);
      if (framed !== null) return framed;
    }
    return null;
  }

  /** “In Norland, Prime Minister Orla Dane …” */
  function frame(clue: Clue): { party: string; because: Because } | null {
    const words = lines[clue.line]?.words ?? [];
    for (const [at, word] of words.entries()) {
      if (at >= clue.first || at > 6) break;
      if (word.lower !== 'in') continue;
      const place = namesAt(clue.line, at + 1);
      if (place === null) continue;
      const because = span(clue, `told under “in ${place}”`);
      if (because !== null) return { party: place, because };
    }
    return null;
  }

  function namesAt(line: number, at: number): string | null {
    for (const name of names) if (name.line === line && name.first === at) return drafts.stateOf(name);
    return null;
  }

  /** The party whose words or acts the sentence before tells, in the same block. */
  function passage(clue: Clue): { party: string; because: Because } | null {
    const line = lines[clue.line];
    const before = lines[clue.line - 1];
    if (line === undefined || before === undefined || before.sentence.block !== line.sentence.block) return null;
    const lead = leads.get(clue.line - 1);
    const party = lead === undefined ? null : (parties.get(lead)?.party ?? null);
    const because = party === null ? null : span(clue, `the sentence before is about ${party}`);
    return party === null || because === null ? null : { party, because };
  }
}

function strongest(evidence: readonly Evidence[]): Party {
  const sums = new Map<string, number>();
  for (const { party, strength } of evidence) sums.set(party, (sums.get(party) ?? 0) + strength);
  let best: string | null = null;
  for (const [party, sum] of sums) if (best === null || sum > (sums.get(best) ?? 0)) best = party;
  return {
    party: best,
    because: evidence
      .filter(({ party }) => party === best)
      .map(({ because }) => because)
      .slice(0, 3),
  };
}

/** The first actor of each line. */
function leadingActors(drafts: Drafts): ReadonlyMap<number, Draft> {
  const first = new Map<number, Clue>();
  for (const clue of drafts.of.keys()) {
    const other = first.get(clue.line);
    if (other === undefined || clue.first < other.first) first.set(clue.line, clue);
  }
  return new Map(
    [...first]
      .flatMap(([line, clue]) => [[line, drafts.of.get(clue)] as const])
      .filter((pair): pair is readonly [number, Draft] => pair[1] !== undefined),
  );
}

/** Fields whose holders speak for the state or body that they belong to. */
const SPEAKING: ReadonlySet<string> = new Set([
  'government',
  'military',
  'police',
  'diplomacy',
  'speaker',
  'company',
  'body',
]);

function speaksFor(clue: Clue): boolean {
  if (clue.kind === 'organisation') return true;
  if (clue.kind === 'unnamed' && clue.field === null)
    return speaksForState(clue) || /sources?$/u.test(clue.name.toLowerCase());
  return clue.field !== null && SPEAKING.has(clue.field);
}

function speaksForState(clue: Clue): boolean {
  return clue.phrase?.noun.what === 'unnamed' && clue.phrase.noun.noun.speaksFor === 'state' && clue.rule === 'unnamed';
}

function inOffice(clue: Clue): boolean {
  return (
    clue.field === 'government' || clue.field === 'military' || clue.field === 'speaker' || clue.field === 'diplomacy'
  );
}
