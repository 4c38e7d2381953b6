import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import type { Origin } from '../model/claim.ts';
import { isOriginal, originFinder } from './origin.ts';

const ITEM = `Water ran through Port Asher on Tuesday after the old dam gave way, and the market stood two metres deep.
“We warned the owners twice and have the receipts,” said Orla Dane, the mayor of Port Asher.
Eleven people were taken to the hospital of the town, and the bridge to the north was closed until the evening.`;

const OWN = `The dam above Port Asher broke on Tuesday. Rescuers brought families from their roofs by boat.
Mayor Orla Dane said: “We warned the owners twice and have the receipts.”
A school at the river was turned into a shelter where neighbours handed out bread and blankets.`;

function originsOf(texts: Readonly<Record<string, string>>): readonly Origin[] {
  return storyOf(texts).origins;
}

function filesOf(texts: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  const { analyses, origins } = storyOf(texts);
  const files = new Map(analyses.map(({ report }) => [report.id, report.file]));
  return origins.filter(({ kind }) => kind !== 'party').map(({ reports }) => reports.map((id) => files.get(id) ?? ''));
}

test('two reports that share a text are one origin, a report in its own words is another', () => {
  assert.deepEqual(filesOf({ 'a.txt': ITEM, 'b.txt': `${ITEM}\nMore follows.`, 'c.txt': OWN }), [
    ['a.txt', 'b.txt'],
    ['c.txt'],
  ]);
});

test('why two reports are one origin is shown by the words that they share', () => {
  const [shared] = originsOf({ 'a.txt': ITEM, 'b.txt': `${ITEM}\nMore follows.` }).flatMap(({ because }) => because);
  assert.ok(shared);
  assert.notEqual(shared.a.file, shared.b.file);
  assert.match(shared.a.quote, /Water ran through Port Asher/u);
  assert.equal(shared.a.quote, shared.b.quote);
});

test('a speaker is one origin in however many reports, joined by the same quotation', () => {
  const [speaker, ...others] = originsOf({ 'a.txt': ITEM, 'c.txt': OWN }).filter(({ kind }) => kind === 'party');
  assert.deepEqual(others, []);
  assert.equal(speaker?.name, 'Orla Dane');
  assert.equal(speaker?.reports.length, 2);
  assert.deepEqual(
    speaker?.because.map(({ kind }) => kind),
    ['same-quotes'],
  );
});

test('a quotation is of its speaker’s origin, what a report tells itself of the report’s', () => {
  const { analyses, origins } = storyOf({ 'c.txt': OWN });
  const [analysis] = analyses;
  const quotation = analysis?.statements.find(({ mode }) => mode === 'direct');
  assert.ok(analysis && quotation);
  const originOf = originFinder(origins);
  const nameOf = (id: string | null): string | undefined => origins.find((origin) => origin.id === id)?.name;
  assert.equal(nameOf(originOf(quotation, analysis.report.id)), 'Orla Dane');
  assert.equal(nameOf(originOf(null, analysis.report.id)), 'c.txt');
  assert.equal(originOf(null, 'r-unknown'), null);
});

test('digests and fact-checks bring nothing of their own', () => {
  assert.ok(isOriginal('news') && isOriginal('wire') && isOriginal('analysis'));
  assert.ok(!isOriginal('digest') && !isOriginal('factcheck'));
});
