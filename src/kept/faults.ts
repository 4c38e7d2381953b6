import { openCase } from '../case.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Store, StoreFault } from '../store/store.ts';
import { COMPARISON, comparisonOf, madeOfStory } from './comparison.ts';
import { openKept } from './kept.ts';

/** Hold what is kept of comparisons against what comparing the reports gives, byte for byte. One of other reports than stand now is nothing
 *  wrong: it is made again when it is asked for. */
export async function comparisonFaults(
  store: Store,
  { load, engine }: { readonly load: () => Lexicon; readonly engine: string },
): Promise<readonly StoreFault[]> {
  const faults: StoreFault[] = [];
  for (const { story } of await store.stories()) {
    const bytes = await store.made(story, { kind: COMPARISON, subject: COMPARISON, engine });
    if (bytes === null) continue;
    const lexicon = load();
    const kept = await openKept(store, { story, lexicon, engine });
    const grounds = { separate: kept.case.analyses(), corrections: kept.case.corrections() };
    if (comparisonOf(bytes, grounds) === null) continue;
    const anew = openCase(lexicon, { analyses: grounds.separate, corrections: grounds.corrections });
    if (Buffer.compare(bytes, madeOfStory(anew.story(), grounds, engine).bytes) === 0) continue;
    faults.push({
      kind: 'comparison',
      message: `story “${story}”: what is kept of its comparison is not what comparing its reports gives. “crossread rebuild” makes it anew.`,
    });
  }
  return faults;
}
