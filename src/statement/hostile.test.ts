import { test } from 'node:test';
import { takesTimeInProportion } from '../../test/in-proportion.ts';
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

for (const [what, make] of Object.entries(HOSTILE)) {
  test(`five times the text takes far less than twenty-five times as long: ${what}`, () => {
    const given = (times: number) => readingOf(paragraphs(make(times)), 'none');
    takesTimeInProportion((reading) => findAttributions(reading, MODEL), given(2000), given(10_000), 5);
  });
}
