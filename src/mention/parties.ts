import type { Report } from '../model/report.ts';
import type { Draft, Drafts } from './draft.ts';
import type { Name } from './name.ts';
import { statedBeside } from './party-beside.ts';
import { tellsContext } from './party-context.ts';
import { type Evidence, type Party, readScene } from './party-scene.ts';
import { isOfState } from './party-speaks.ts';
import type { Line } from './words.ts';

/** For whom each actor speaks, with the words that show it. Bodies first: a spokesman of the ministry speaks for the ministry's state. */
export function findParties(
  lines: readonly Line[],
  byLine: readonly (readonly Name[])[],
  drafts: Drafts,
  report: Report,
): ReadonlyMap<Draft, Party> {
  const scene = readScene(lines, byLine, drafts, report);
  const { parties, ordered } = scene;
  for (const draft of ordered) {
    if (draft.kind === 'outlet') continue;
    const own = draft.kind === 'state' ? { party: draft.name, because: [] } : strongest(statedOf(draft));
    parties.set(draft, own);
  }
  for (const draft of ordered) {
    if (draft.kind === 'outlet' || parties.get(draft)?.party != null) continue;
    const found = tellsContext(scene, draft);
    if (found !== null) parties.set(draft, { party: found.party, because: [found.because] });
    else if (draft.kind === 'organisation' && draft.clues.some((clue) => clue.source !== null) && !isOfState(draft)) {
      parties.set(draft, { party: draft.name, because: [] });
    }
  }
  return parties;

  function statedOf(draft: Draft): readonly Evidence[] {
    return draft.clues.flatMap((clue) => statedBeside(scene, clue));
  }
}

function strongest(evidence: readonly Evidence[]): Party {
  const sums = new Map<string, number>();
  for (const { party } of evidence) sums.set(party, (sums.get(party) ?? 0) + 1);
  let best: string | null = null;
  for (const [party, sum] of sums) if (best === null || sum > (sums.get(best) ?? 0)) best = party;
  const because = evidence.filter(({ party }) => party === best).map((one) => one.because);
  return { party: best, because: because.slice(0, 3) };
}
