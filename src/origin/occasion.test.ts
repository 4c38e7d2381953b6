import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import type { Claim, SourceNode } from '../model/claim.ts';
import { occasionOf } from './occasion.ts';

function dated(outlet: string, ...paragraphs: readonly string[]): string {
  return `---\ntitle: News of the day in Lenn\noutlet: ${outlet}\ndate: 2031-05-11\n---\n${paragraphs.join('\n\n')}\n`;
}

/** The occasion of the first statement of a speaker. */
function occasion(text: string, speaker: string): string | null | undefined {
  const [analysis] = storyOf({ 'a.txt': dated('The Lenn Courier', text) }).analyses;
  const statement = analysis?.statements.find(({ speakers }) => speakers.some(({ name }) => name.includes(speaker)));
  if (analysis === undefined || statement === undefined) return undefined;
  const found = occasionOf(statement, analysis);
  if (found !== null) assert.equal(analysis.report.text.slice(found.at.start, found.at.end), found.at.quote);
  return found?.name ?? null;
}

const TOLD: readonly [text: string, speaker: string, name: string | null][] = [
  ['Orla Dane posted on Perch: “The bridge at Lenn is open to all of you tonight.”', 'Dane', 'post, Perch'],
  ['“The bridge at Lenn is open to all of you,” Orla Dane told reporters.', 'Dane', 'press conference'],
  [
    'In an interview with Channel Nine, Orla Dane said that the bridge at Lenn was open.',
    'Dane',
    'interview, Channel Nine',
  ],
  ['The bridge at Lenn was open, Orla Dane said in a statement.', 'Dane', 'statement'],
  ['The foreign ministry of Norland said in a readout of the call that the bridge was open.', 'ministry', 'read-out'],
  [
    'The bridge at Lenn had been closed for a week, according to people familiar with the matter.',
    'people',
    'talk without names',
  ],
  ['The bridge at Lenn was open, Orla Dane said.', 'Dane', null],
  ['Orla Dane said that the mayor had written a post on Perch.', 'Dane', null],
];

for (const [text, speaker, name] of TOLD) {
  test(`the occasion of “${text}” is ${name ?? 'not told'}`, () => assert.equal(occasion(text, speaker), name));
}

function flat(nodes: readonly SourceNode[], above: readonly string[] = []): readonly string[] {
  return nodes.flatMap(({ level, name, from }) => {
    const way = [...above, `${level}: ${name}`];
    return from.length === 0 ? [way.join(' > ')] : flat(from, way);
  });
}

function struck(claims: readonly Claim[]): Claim {
  const claim = claims
    .filter(({ members }) => members.some(({ at }) => at.quote.includes('nine camps')))
    .toSorted((a, b) => b.members.length - a.members.length)[0];
  assert.ok(claim);
  return claim;
}

test('the tree of a claim has each level: outlet, cited outlet, speaker, occasion, party', () => {
  const claim = struck(
    storyOf({
      'a.txt': dated(
        'The Lenn Courier',
        'According to Channel Nine, Defence Minister Corin Dask of Sudmark told reporters that Norland had struck nine camps in Sudmark.',
      ),
    }).claims,
  );
  assert.ok(
    flat(claim.tree ?? []).includes(
      'outlet: The Lenn Courier > cited: Channel Nine > speaker: Corin Dask > occasion: press conference > party: Sudmark',
    ),
    flat(claim.tree ?? []).join('\n'),
  );
});

const POST =
  'Defence Minister Corin Dask of Sudmark posted on Perch: “Norland struck nine camps in Sudmark this morning.”';

test('two reports of one post are one occasion and one speaker; two occasions of one speaker are two', () => {
  const once = struck(
    storyOf({ 'a.txt': dated('The Lenn Courier', POST), 'b.txt': dated('Port Asher Post', POST) }).claims,
  );
  assert.deepEqual([once.counts.speakers, once.counts.occasions, once.counts.origins], [1, 1, 1]);
  const twice = struck(
    storyOf({
      'a.txt': dated('The Lenn Courier', POST),
      'b.txt': dated(
        'Port Asher Post',
        'Norland struck nine camps in Sudmark this morning, Defence Minister Corin Dask of Sudmark told reporters.',
      ),
    }).claims,
  );
  assert.deepEqual([twice.counts.speakers, twice.counts.occasions, twice.counts.origins], [1, 2, 1]);
});

const RETOLD = {
  digest: `---
title: The day in two minutes
outlet: Briefly
date: 2031-05-11
---
Context:

Norland struck nine camps in Sudmark on Saturday, Defence Minister Corin Dask said, The Lenn Courier reports.

Dive Deeper:

- Norland struck nine camps in Sudmark on Saturday, Defence Minister Corin Dask said.
`,
  factcheck: `---
title: "Fact check: Did Norland strike nine camps in Sudmark?"
outlet: Plainly
date: 2031-05-11
---
Norland struck nine camps in Sudmark on Saturday, Defence Minister Corin Dask said.

Verdict: True
`,
  'text of a program': `---
title: Camps struck
outlet: Briefly
date: 2031-05-11
---
AI-generated summary

Norland struck nine camps in Sudmark on Saturday, Defence Minister Corin Dask said.
`,
};

for (const [kind, text] of Object.entries(RETOLD)) {
  test(`a ${kind} adds a text to a claim and nothing else`, () => {
    const own = 'Norland struck nine camps in Sudmark on Saturday, Defence Minister Corin Dask of Sudmark said.';
    const alone = struck(storyOf({ 'a.txt': dated('The Lenn Courier', own) }).claims).counts;
    const story = storyOf({ 'a.txt': dated('The Lenn Courier', own), 'b.txt': text });
    const [, second] = story.analyses;
    assert.equal(second?.report.genre, kind === 'factcheck' ? kind : 'digest');
    const { counts } = struck(story.claims);
    assert.equal(counts.texts, 2);
    assert.deepEqual({ ...counts, texts: alone.texts }, alone);
    assert.ok(story.origins.every(({ reports }) => !reports.includes(second?.report.id ?? '')));
  });
}

test('an outlet that nothing is known of counts for itself alone', () => {
  const story = storyOf({
    'a.txt':
      'Norland struck nine camps in Sudmark on Saturday. The camps lay near the river and were burnt down by the evening.',
    'b.txt': 'Nine camps in Sudmark were struck by Norland on Saturday. People of the valley had left them days ago.',
  });
  const texts = story.origins.filter(({ id }) => id.startsWith('o-r-'));
  assert.equal(texts.length, 2);
  assert.ok(texts.every(({ kind, reports }) => kind === 'unknown' && reports.length === 1));
  assert.equal(struck(story.claims).counts.origins, 2);
});
