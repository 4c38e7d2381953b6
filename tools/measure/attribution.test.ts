import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { attribution } from './attribution.ts';

const TEXT = 'The dam of Asher\n\nOrla Dane said that the dam was safe. “It will hold,” she said.\n';

function ann(rows: readonly (readonly [string, string, string])[]): string {
  const lines: string[] = [];
  for (const [index, row] of rows.entries()) {
    const kinds = ['Source', 'Cue', 'Content'] as const;
    let from = index === 0 ? TEXT.indexOf('Orla') : TEXT.indexOf('“');
    const events: string[] = [];
    for (const [at, kind] of kinds.entries()) {
      const words = row[at] ?? '';
      const start = kind === 'Content' ? TEXT.indexOf(words) : TEXT.indexOf(words, from);
      if (kind === 'Source') from = start;
      const id = `T${index * 3 + at + 1}`;
      lines.push(`${id}\t${kind} ${start} ${start + words.length}\t${words}`);
      events.push(`${kind}:${id}`);
    }
    lines.push(`E${index + 1}\tAttribution:T${index * 3 + 2} ${events.join(' ')}`);
  }
  return lines.join('\n');
}

const RIGHT = [
  ['Orla Dane', 'said', 'that the dam was safe'],
  ['she', 'said', '“It will hold,”'],
] as const;

test('measure attribution counts what is found exactly, with “that” and quotation marks in the content', () =>
  withFolder({ 'text/a.txt': TEXT, 'attributions/a_0001.ann': ann(RIGHT) }, (folder) => {
    const { figures } = attribution(folder);
    assert.equal(figures.texts, 1);
    assert.deepEqual([figures.source, figures.cue, figures.content, figures.whoWhat], [1, 1, 1, 1]);
  }));

test('measure attribution counts a wrong speaker against who-what', () =>
  withFolder(
    {
      'text/a.txt': TEXT,
      'attributions/a_0001.ann': ann([['dam', 'said', 'that the dam was safe'], RIGHT[1]]),
    },
    (folder) => {
      assert.equal(attribution(folder).figures.whoWhat, 0.5);
    },
  ));
