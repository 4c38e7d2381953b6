import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import type { Origin } from '../model/claim.ts';
import { findOrigins, isOriginal, originFinder } from './origin.ts';

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

test('a user who knows better takes a merge away, and no third report brings the two together again', () => {
  const texts = { 'a.txt': ITEM, 'b.txt': `${ITEM}\nMore follows.`, 'c.txt': `${ITEM}\nThe end.` };
  const { analyses, actors } = storyOf(texts);
  const groups = findOrigins(analyses, actors, { apart: [['a.txt', 'b.txt']] }).filter(({ kind }) => kind !== 'party');
  assert.equal(groups.length, 2);
  const [a, b] = ['a.txt', 'b.txt'].map((file) => analyses.find(({ report }) => report.file === file)?.report.id);
  assert.ok(groups.every(({ reports }) => !(reports.includes(a ?? '') && reports.includes(b ?? ''))));
  for (const { reports, because } of groups) {
    assert.equal(because.length, reports.length - 1, 'a merge that was taken away leaves no reason behind');
  }
});

test('a correction that names no report of the case is refused, since it would go unseen', () => {
  const { analyses, actors } = storyOf({ 'a.txt': ITEM });
  assert.throws(() => findOrigins(analyses, actors, { apart: [['a.txt', 'z.txt']] }), /“z\.txt” is to be kept apart/u);
});

test('what is cited from an outlet that is one of the reports is of that report’s origin', () => {
  const head = (outlet: string): string =>
    `---\noutlet: ${outlet}\ndate: 2031-03-04\n---\nDam breaks above Port Asher\n\n`;
  const cited = `${head('Channel Nine')}The dam above Port Asher broke on Tuesday. Eleven people were hurt in the market.`;
  const citing = `${head('Northern Post')}The lake is gone. Eleven people were hurt in the flood at the market of Port Asher, Channel Nine reported.`;
  const { analyses, origins } = storyOf({ 'nine.txt': cited, 'post.txt': citing });
  const [nine, post] = ['nine.txt', 'post.txt'].map((file) => analyses.find(({ report }) => report.file === file));
  const statement = post?.statements.find(({ speakers }) => speakers.some(({ name }) => name === 'Channel Nine'));
  assert.ok(nine && post && statement);
  const originOf = originFinder(origins);
  assert.equal(originOf(statement, post.report.id), originOf(null, nine.report.id));
  assert.notEqual(originOf(null, post.report.id), originOf(null, nine.report.id));
  const reasons = origins.flatMap(({ because }) => because).filter(({ kind }) => kind === 'cites');
  assert.deepEqual(
    reasons.map(({ b }) => b.quote),
    ['Channel Nine reported'],
  );
});

test('a quotation that two reports have from unnamed people is one origin, and a report that only shares the phrase for them is not', () => {
  const quote = '“The order was signed before the water reached the second gate,”';
  const { analyses, origins } = storyOf({
    'a.txt': `The council met at night in Port Asher.\n\n${quote} said an official familiar with the matter.`,
    'b.txt': `Nobody slept in the town hall.\n\n${quote} an official familiar with the matter said.`,
    'c.txt': `The gates were old.\n\n“We had no key to the second gate for a month,” an official familiar with the matter said.`,
  });
  const originOf = originFinder(origins);
  const of = (file: string): string | null => {
    const analysis = analyses.find(({ report }) => report.file === file);
    const statement = analysis?.statements.find(({ mode }) => mode === 'direct');
    assert.ok(analysis && statement, file);
    return originOf(statement, analysis.report.id);
  };
  assert.equal(of('a.txt'), of('b.txt'));
  assert.notEqual(of('a.txt'), of('c.txt'));
});
