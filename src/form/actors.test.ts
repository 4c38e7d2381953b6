import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { write } from '../pipeline.ts';

test('a form of address is no title', () => {
  const { sections } = write(
    'actors',
    storyOf({
      '1.txt':
        'Bank opens\n\nLenn, 12 May 2031\n\nFinance Minister Orla Dane of Norland said that the bank was safe. Ms Dane said that nobody had lost money. Mr Tor Hale, a driver, said that he had waited. Mr Hale said he was cold.\n',
    }),
  );
  const titles = sections.flatMap(({ lines }) =>
    lines.flatMap(({ derived }) => (derived?.kind === 'actor' ? derived.titles : [])),
  );
  assert.ok(
    titles.some((title) => /Minister/u.test(title)),
    titles.join(),
  );
  assert.ok(!titles.some((title) => /^(?:Mr|Ms)\b/u.test(title)), titles.join());
});

test('whom only a gallery of other pictures shows is not named among those without a voice', () => {
  const page = (lines: readonly string[]): string =>
    `<html><body><article><h1>Bank opens in Lenn</h1>${lines.map((line) => `<p>${line}</p>`).join('\n')}</article></body></html>`;
  const { sections } = write(
    'actors',
    storyOf({
      '1.html': page([
        'Finance Minister Orla Dane of Norland said that the bank in Lenn was safe, and that nobody had lost money.',
        'Ms Dane had met Tor Hale of the Harbour Union on Monday before the bank in Lenn opened its doors again.',
        '7/34 24 November 2030 Ivo Brandt Marsh poses for a picture with his dog on Canal Street in Port Asher Meridian',
      ]),
    }),
  );
  const shown = JSON.stringify(sections.flatMap(({ lines }) => lines));
  assert.ok(shown.includes('Tor Hale'), shown);
  assert.ok(!shown.includes('Ivo Brandt Marsh'), shown);
});

test('words that are the end of a longer description are no source without a name', () => {
  const { sections } = write(
    'actors',
    storyOf({
      '1.txt':
        'Vote in Norland\n\nLenn, 12 May 2031\n\nOrla Dane’s biggest boosters said that she would win.\n\nElection officials said that the count was over.\n',
    }),
  );
  const unnamed =
    sections.find(({ heading }) => heading === 'Heard without a name')?.lines.map(({ text }) => text) ?? [];
  assert.ok(
    unnamed.some((text) => text.includes('lection officials')),
    unnamed.join('\n'),
  );
  assert.ok(!unnamed.some((text) => text.includes('boosters')), unnamed.join('\n'));
});
