import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { FRAMING } from '../lexicon/framing.ts';

/** Two reports of one event; each ends with one of the sentences. */
function framedIn([one, other]: readonly [string, string]): readonly string[] {
  const told = (sentence: string): string =>
    `Night of alarm in Lenn\n\n4 May 2031\n\nThe harbour of Lenn, the bridge over the Tarn and the Corran road were shut in the night, Norland Radio ` +
    `said.\n\n${sentence}\n`;
  const { asides = [] } = storyOf({ 'a.txt': told(one), 'b.txt': told(other) });
  return asides.flatMap(({ differences, standing }) =>
    differences.map(({ field, verdict, rule, sides }) => `${field} ${verdict} ${rule} ${standing} ${sides.length}`),
  );
}

for (const { id, yes, no } of FRAMING) {
  test(`one thing told with words that take sides is compatible, and both words are shown: ${id}`, () => {
    assert.ok(
      framedIn(yes).some((line) => line.startsWith(`framing compatible framing/${id} `) && !line.includes('contested')),
      framedIn(yes).join('; '),
    );
    assert.deepEqual(
      framedIn(no).filter((line) => line.startsWith('framing')),
      [],
    );
  });
}
