import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadLexicon } from '../src/load.ts';
import { differing, make, unexpected } from '../tools/golden/check.ts';
import { fragments } from '../tools/golden/rows.ts';
import { readGolden, storyNames } from '../tools/golden/story.ts';

for (const name of storyNames()) {
  test(`every verbatim fragment of the judgements stands once in its file: ${name}`, () => {
    const { folder, must } = readGolden(name);
    const files = new Map(
      readdirSync(join(folder, 'reports')).map((file) => [file, readFileSync(join(folder, 'reports', file), 'utf8')]),
    );
    const wrong = must.flatMap((row) =>
      fragments(row).flatMap(({ file, words }) => {
        const texts = file === null ? [...files.values()] : [files.get(file) ?? ''];
        const times = texts.reduce((sum, text) => sum + text.split(words).length - 1, 0);
        // What the answer must say may stand in several reports.
        return words !== '' && (file === null ? times > 0 : times === 1 || row.note.includes('twice'))
          ? []
          : [`must.tsv:${row.line}: “${words}” stands ${times} times in ${file ?? 'the reports'}`];
      }),
    );
    assert.deepEqual(wrong, []);
  });

  test(`a golden story gives what is recorded, and what was judged by hand holds: ${name}`, () => {
    const golden = readGolden(name);
    const made = make(golden, loadLexicon());
    assert.deepEqual([...differing(golden, made), ...unexpected(golden, made)], []);
  });
}
