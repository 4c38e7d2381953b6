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
