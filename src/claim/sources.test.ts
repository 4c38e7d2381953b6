import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import type { SourceNode } from '../model/claim.ts';

function shown(nodes: readonly SourceNode[], depth = 0): readonly string[] {
  return nodes.flatMap(({ level, name, members, from }) => [
    `${' '.repeat(depth)}${level} ${name} ${members}`,
    ...shown(from, depth + 1),
  ]);
}

function dated(outlet: string, ...paragraphs: readonly string[]): string {
  return `---\ntitle: News of the day in Lenn\noutlet: ${outlet}\ndate: 2031-05-04\n---\n${paragraphs.join('\n\n')}\n`;
}

test('the tree of a claim leads from the outlet over the speaker to the party', () => {
  const story = storyOf({
    'a.txt': dated(
      'The Lenn Courier',
      'Defence Minister Corin Dask of Sudmark said on Sunday that Norland had struck nine camps in Sudmark.',
    ),
    'b.txt': dated(
      'Port Asher Post',
      'Norland had struck nine camps in Sudmark, Defence Minister Corin Dask of Sudmark said on Sunday.',
    ),
  });
  const claim = story.claims.find(({ members }) => members.length > 1);
  const tree = shown(claim?.tree ?? []);
  assert.ok(
    tree.some((line) => line.startsWith('outlet The Lenn Courier')),
    tree.join('\n'),
  );
  assert.ok(
    tree.some((line) => line.startsWith(' speaker Corin Dask')),
    tree.join('\n'),
  );
  assert.ok(
    tree.some((line) => line.includes('party Sudmark')),
    tree.join('\n'),
  );
});

test('every member of a claim stands at an outlet of its tree', () => {
  const story = storyOf({
    'a.txt': dated(
      'The Lenn Courier',
      'Norland struck nine camps in Sudmark on Sunday. The army of Norland said that it was over.',
    ),
    'b.txt': dated('Port Asher Post', 'Norland struck nine camps in Sudmark on Sunday. Nobody was hurt.'),
  });
  for (const { members, tree } of story.claims) {
    assert.equal(
      (tree ?? []).reduce((sum, node) => sum + node.members, 0),
      members.length,
    );
  }
});

test('a claim that only the side concerned makes names that side', () => {
  const story = storyOf({
    'a.txt': dated(
      'The Lenn Courier',
      'Norland’s army said on Sunday that Norland had destroyed nine camps in Sudmark.',
    ),
  });
  assert.ok(
    story.claims.some(({ concerned }) => concerned === 'Norland'),
    JSON.stringify(story.claims.map((one) => one.concerned)),
  );
});

test('who offers sympathy is no source of what happened', () => {
  const story = storyOf({
    'a.txt': dated('The Lenn Courier', '“Our thoughts are with those who lost their lives in Lenn,” Orla Dane said.'),
    'b.txt': dated(
      'Port Asher Post',
      'The club sends its condolences to the families of those who lost their lives in Lenn, Ivo Marsh said.',
    ),
  });
  assert.deepEqual(
    story.claims.filter(({ standing }) => standing === 'agreed'),
    [],
  );
});

test('words that are told and the same words quoted are of one origin', () => {
  const story = storyOf({
    'a.txt': dated('The Lenn Courier', 'Orla Dane checked herself into the Harke Treatment Centre, her rep told Star.'),
    'b.txt': dated(
      'Port Asher Post',
      '“Orla Dane has checked herself into the Harke Treatment Centre,” Dane’s rep told Us.',
    ),
  });
  const claim = story.claims.find(({ members }) => members.length > 1);
  assert.equal(claim?.counts.origins, 1);
});
