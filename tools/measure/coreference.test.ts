import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ecbplus, meantime } from './coreference.ts';

/** A set of one file in each form that a measure needs, in a folder that is gone afterwards. */
function withFolder<Result>(files: Readonly<Record<string, string>>, work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const words = (document: string, sentence: number, text: string): string =>
  text
    .split(' ')
    .map((word, at) => `${document}\t${sentence}\t${at}\t${word}\t-`)
    .join('\n');

test('given mentions of one event in two articles are scored against what the product makes of them', () => {
  const mention = (doc: string, token: number, chain: string): string =>
    JSON.stringify({ doc, sent: 0, tokens: [token], text: '', type: 'ACT', chain, singleton: false });
  const { figures } = withFolder(
    {
      'A_corpus.txt': `${words('1_1ecb', 0, 'The dam of Port Asher collapsed .')}\n\n${words('1_2ecb', 0, 'Rain made the dam of Port Asher collapse .')}\n`,
      'A_Event_mentions.jsonl': `${mention('1_1ecb', 5, 'x')}\n${mention('1_2ecb', 7, 'x')}\n${mention('1_2ecb', 1, 'y')}\n`,
    },
    ecbplus,
  );
  assert.deepEqual([figures.mentions, figures.conll, figures.sameLemma], [3, 1, 1]);
});

test('the day of an event counts as right where the article’s words tell it', () => {
  const document = ['Dam breaks above Port Asher', 'May 07 , 2031', 'The dam of Port Asher collapsed on Monday .'].map(
    (text, at) => words('corpus_dam/1', at, text),
  );
  const conll = `#begin document (corpus_dam/1); part 000\n${document.join('\n\n')}\n`.replace(
    'collapsed\t-',
    'collapsed\t(intra_OTH12)',
  );
  const instances = '#ID\tTYPE\tCLASS\tNAME\tDESCR\tLINK\tCOMMENT\tTIME\nOTH12\tEVENT\tOTHER\tx\tx\t\t\t2031-05-05\n';
  const { figures } = withFolder({ 'a.conll': conll, 'instances.dev.tsv': instances }, meantime);
  assert.deepEqual([figures.mentions, figures.datedEvents, figures.rightDay, figures.otherDay], [1, 1, 1, 0]);
});

test('a folder without the set is refused', () => {
  assert.throws(() => withFolder({}, ecbplus), /holds no/u);
  assert.throws(() => withFolder({}, meantime), /holds no/u);
});
