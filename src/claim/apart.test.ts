import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';

function told(outlet: string, date: string, text: string): string {
  return `---\ntitle: News of the day\noutlet: ${outlet}\ndate: ${date}\n---\n${text}\n`;
}

/** Texts that several independent origins are said to agree on. */
function agreed(one: string, other: string, dates: readonly [string, string] = ['2031-03-05', '2031-03-05']): number {
  const { claims } = storyOf({
    'a.txt': told('Lenn Post', dates[0], one),
    'b.txt': told('Vell Mirror', dates[1], other),
  });
  return claims.filter(({ standing }) => standing === 'agreed').length;
}

const NOT_AGREED: readonly (readonly [string, string, string, (readonly [string, string])?])[] = [
  [
    'a talk that is to come and a meeting that was, of the same two',
    '“I am going to have an in-depth discussion with Jon Arvid,” Orla Dane said before the journey.',
    'Jon Arvid spoke to reporters as he met with Orla Dane at his house in Vell.',
  ],
  [
    'launches of two years',
    'Norland launched a rocket from Lenn in a rainstorm.',
    'Norland launched a long rocket on 12 December 2028.',
  ],
  [
    'one statement printed by two',
    'The 42-year-old driver of the tram is being held on suspicion of manslaughter and remains in custody, the police of Lenn said.',
    'The 42-year-old driver of the tram is being held on suspicion of manslaughter and remains in custody, Captain Ivo Marsh said.',
  ],
  [
    'the dead of today and those of years ago',
    'Seven people were killed in Lenn on Monday when a tram derailed.',
    'It was the worst crash since 2014, when seven people were killed by a train near Vell.',
  ],
];

for (const [title, one, other, dates] of NOT_AGREED) {
  test(`not agreed by two origins: ${title}`, () => assert.equal(agreed(one, other, dates), 0));
}

const AGREED: readonly (readonly [string, string, string])[] = [
  [
    'one meeting of two persons, in other words',
    'Foreign Minister Orla Dane of Norland called General Ivo Marsh of Sudmark on Monday.',
    'General Ivo Marsh of Sudmark spoke with Foreign Minister Orla Dane of Norland.',
  ],
  [
    'the dead of one crash',
    'Seven people were killed in Lenn on Monday when a tram derailed.',
    'A tram overturned in Lenn on Monday, killing seven people.',
  ],
];

for (const [title, one, other] of AGREED) {
  test(`still agreed by two origins: ${title}`, () => assert.ok(agreed(one, other) > 0));
}
