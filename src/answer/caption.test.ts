import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCaption } from './caption.ts';

const CAPTIONS: readonly string[] = [
  'Photos: Norland opens its dam The gates were opened at noon on Sunday.',
  'Image copyright Channel Nine',
  'Skip Twitter post by @orladane We were told on Sunday.',
  'Orla Dane is hugged by Tor Vayne at the end of the match, Sunday, Dec. 31, 2034, in Lenn.',
  'Police officers stand guard in Port Asher, Norland, Saturday, June 3, 2034.',
  'A rocket is launched in this undated photo released by the army of Norland.',
  'The bridge of Lenn in a file picture.',
  'Orla Dane, photographed in 2031, will leave the stage in May.',
  'Orla Dane opens her tour in Lenn (Tor Vayne / Lenn Times)',
  'Orla Dane (pictured here with her band) has recovered.',
  'The mayor opens the bridge (Photo: Channel Nine)',
  'We are ready for the truce. — Orla Dane (@orladane) May 3, 2034',
  'The mayor of Lenn opens the new bridge over the river Tor Vayne/Reuters',
];

const SENTENCES: readonly string[] = [
  'Norland opened its dam on Sunday.',
  'The board said on Tuesday, Jan. 2, 2034, that the bridge had been closed.',
  'The photos of the dam were published on Sunday.',
  'Dane watches the river every day.',
  'The video: nobody had seen it.',
  'Police released a picture of the man.',
];

test('What stands under a picture or frames a post is told from the text', () => {
  for (const text of CAPTIONS) assert.ok(isCaption(text), text);
  for (const text of SENTENCES) assert.ok(!isCaption(text), text);
});

test('A very long line is no caption and takes no time to tell', () => {
  assert.ok(!isCaption('is '.repeat(100_000)));
  assert.ok(!isCaption(`${'('.repeat(50_000)}${'@a'.repeat(50_000)}`));
});
