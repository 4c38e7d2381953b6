import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphs, readingOf } from '../../test/reading.ts';
import { loadLexicon } from '../load.ts';
import { findAttributions } from './statement.ts';

const MODEL = loadLexicon().attribution;

const HOSTILE: Readonly<Record<string, (times: number) => string>> = {
  'opening marks only': (times) => '“'.repeat(times),
  'quotations that are never closed': (times) => 'Dane said: “we go '.repeat(times),
  'ten thousand quotations': (times) => '“We go,” Dane said. '.repeat(times),
  'one sentence of attributions': (times) => 'Dane said the dam held and Kettle said it broke, '.repeat(times),
  'attributions inside attributions': (times) => 'Dane said that '.repeat(times),
  'nothing but “according to”': (times) => 'according to Dane, '.repeat(times),
  'dashes everywhere': (times) => ' — Dane said'.repeat(times),
  'claims of claims': (times) => 'Dane’s claim that '.repeat(times),
  'paragraphs that all begin with a mark': (times) => '“Dane said it.\n'.repeat(times),
};

/** CPU milliseconds of finding attributions, the sentences given; the better of two runs. */
function cost(text: string): number {
  const reading = readingOf(paragraphs(text), 'none');
  const runs = [0, 1].map(() => {
    const before = process.cpuUsage();
    findAttributions(reading, MODEL);
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...runs);
}

for (const [what, make] of Object.entries(HOSTILE)) {
  test(`five times the text takes far less than twenty-five times as long: ${what}`, () => {
    cost(make(500));
    const small = Math.max(cost(make(2000)), 5);
    assert.ok(cost(make(10_000)) / small < 14);
  });
}
