import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { crossread } from '../../test/memory-terminal.ts';

const FILES = { 'a.txt': 'The mayor, Orla Dane, said on Monday that the bridge had been closed.\n' };

test('--language gives headings and labels, and leaves the sentences as they are', () =>
  withFolder(FILES, async (folder) => {
    const { printed } = await crossread(['ask', 'What did the mayor say?', join(folder, 'a.txt'), '--language', 'es']);
    assert.match(printed, /^Resumen$/mu);
    assert.match(printed, /^Fuentes$/mu);
    assert.match(printed, /said on Monday that the bridge had been closed/u);
  }));

test('a language that is not there ends with 2 and names those that are', () =>
  withFolder(FILES, async (folder) => {
    const { code, noted } = await crossread(['timeline', join(folder, 'a.txt'), '--language', 'xx']);
    assert.equal(code, 2);
    assert.match(noted, /Allowed choices are en, hi, ur, ar, es/u);
  }));
