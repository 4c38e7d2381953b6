import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import type { Section } from '../model/answer.ts';
import { write } from '../pipeline.ts';

function turns(texts: Readonly<Record<string, string>>): readonly Section[] {
  return write('course', storyOf(texts)).sections.filter(({ role }) => role === 'turn' || role === 'missing');
}

const WAR = {
  'a.txt': `---
outlet: Northern Post
date: 2031-05-12
---
How the border war ended

Norland's army shelled nine villages in Sudmark on 5 May in response to the killing of two guards, the Norlandic government said. Sudmark's government said that the shelling was triggered by an election in Norland.

On 9 May Norland and Sudmark agreed to a truce.

Norland's foreign minister, Orla Dane, said the truce was brokered by Estland. Sudmark's defence minister, Pia Karr, said that Estland had no part in the truce.
`,
};

test('at a turn every account stands with what it says brought it about, none preferred', () => {
  const [conflict, settled, ...more] = turns(WAR);
  assert.equal(more.length, 0);
  assert.equal(conflict?.heading, 'Turn towards conflict, 5 May 2031');
  assert.equal(settled?.heading, 'Turn towards cooperation, 9 May 2031');
  const accounts = (section: Section | undefined): readonly string[] =>
    (section?.lines ?? []).flatMap(({ derived, text }) =>
      derived?.kind === 'turn' && derived.part === 'explanation' ? [`${derived.party}: ${text}`] : [],
    );
  assert.deepEqual(
    accounts(settled).map((line) => line.replace(/:.*(brokered|no part).*$/u, ': $1')),
    ['Norland: brokered', 'Sudmark: no part'],
  );
  assert.ok(accounts(conflict).some((line) => line.startsWith('Sudmark:') && line.includes('election')));
  for (const { lines } of turns(WAR)) for (const { citations } of lines) assert.ok(citations.length > 0);
});

test('a settlement after which force is told of again did not last, and the next one may', () => {
  const headings = turns({
    'a.txt': `---
date: 2031-05-20
---
The long week at the border

Norland's army shelled a village in Sudmark on 5 May. On 7 May Norland and Sudmark agreed to a truce. Sudmark's army attacked two posts of Norland on 10 May. On 14 May Norland and Sudmark agreed to a truce.
`,
  }).map(({ heading }) => heading);
  assert.deepEqual(headings, [
    'Turn towards conflict, 5 May 2031',
    'Turn towards cooperation that did not last, 7 May 2031',
    'Turn towards conflict, 10 May 2031',
    'Turn towards cooperation, 14 May 2031',
  ]);
});

test('a strike turns with the walkout and with its end', () => {
  const headings = turns({
    'a.txt': `---
date: 2031-03-14
---
Dockers back at work

The Dockers' Union walked out on 3 March after the Harbour Company had cut the night pay. The Dockers' Union called off the strike on 12 March after mediation by Ada Lund, a state conciliator.
`,
  }).map(({ heading }) => heading);
  assert.deepEqual(headings, ['Turn towards conflict, 3 March 2031', 'Turn towards cooperation, 12 March 2031']);
});

test('a story without force turns at what decided it, with the causes that are given', () => {
  const [point] = turns({
    'a.txt': `---
date: 2031-03-14
---
Fire at the mill

A fire destroyed the old mill of Port Asher on 12 March.

The fire was caused by a broken lamp, said the head of the fire brigade, Orla Dane. The owner, Ivo Marsh, said that the cause of the fire was a thunderstorm.
`,
  });
  assert.match(point?.heading ?? '', /^Turning point, 12 March 2031$/u);
  const explained = (point?.lines ?? []).filter(
    ({ derived }) => derived?.kind === 'turn' && derived.part === 'explanation',
  );
  assert.equal(explained.length, 2);
});

test('where no turn is told the page says so, with what was searched', () => {
  const [missing] = turns({
    'a.txt': 'The choir of Port Asher sang on Monday. The hall was full and the bread was good.',
  });
  assert.equal(missing?.role, 'missing');
  assert.ok(missing?.lines[0]?.searched);
});
