import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import type { Line } from '../model/answer.ts';
import { writeAnswer } from './answer.ts';
import { asShown } from './open.ts';

/** A lead, what went before it, a later turn, and what a congress also did. */
const FERRY = storyOf({
  '1.txt':
    'Ferry sinks off Port Asher\n\nPORT ASHER, Norland, June 3, 2031 (Lenn News) - A ferry with 80 passengers sank off Port Asher in Norland on Tuesday after it hit a rock, and eleven passengers died, the coast guard said.\n\nThe captain of the ferry, Tor Vayne, told reporters in Port Asher that a light on the rock had been out. The coast guard of Norland denied that the light was out.\n\nA crowd sang in the harbour.\n',
  '2.txt':
    'HARBOUR COUNCIL OF PORT ASHER\n\nWednesday, 4 June 2031\n\nThe Council also approved the accounts for 2030 and a new colour for the ferry hall of Port Asher. The ferry that sank off Port Asher on Tuesday was inspected in May.\n',
  '3.txt':
    'Port Asher mourns\n\nThe police of Norland arrested the captain of the ferry on Thursday, 5 June 2031, two days after the ferry sank off Port Asher. Captain Tor Vayne said that the light on the rock was out when the ferry hit it.\n',
});

test('“What happened?” is first told with the lead of a report, and with nothing that a council also did', () => {
  const [summary] = writeAnswer('What happened?', FERRY).sections;
  const text = summary?.lines.map((line) => line.text) ?? [];
  assert.match(text[0] ?? '', /sank off Port Asher in Norland on Tuesday/u);
  assert.ok(
    text.every((line) => !line.includes('accounts for 2030')),
    text.join('\n'),
  );
  assert.ok(text.length <= 6);
});

test('of an open answer no section is long, nothing stands in three of them, and no heading of others repeats the summary', () => {
  const { sections } = writeAnswer('What happened?', FERRY);
  const seen = new Map<string, number>();
  for (const { role, lines } of sections.filter((one) => one.role !== 'contested')) {
    assert.ok(lines.length <= 8, role);
    for (const { citations } of lines) {
      const [first] = citations;
      if (first === undefined) continue;
      const key = `${first.report} ${first.start}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
      assert.ok((seen.get(key) ?? 0) <= (role === 'others' ? 1 : 2), first.quote);
    }
  }
});

test('a day inside the name of a thing is not the day on which something is told', () => {
  const story = storyOf({
    'a.txt':
      'Talks in Lenn\n\nNorland fired rockets at Port Asher in Sudmark on 2 May 2031, and the rockets killed nine people in Port Asher.\n\nOn 10 May 2031 Sudmark and Norland signed a truce in Lenn, which ended the raids that followed the 9 April raid on Port Asher in Sudmark.\n',
  });
  const [summary] = writeAnswer('What happened?', story).sections;
  assert.match(summary?.lines[0]?.text ?? '', /fired rockets/u);
  assert.match(summary?.lines[1]?.text ?? '', /signed a truce/u);
});

test('how a matter ended stands in what is told first, however much more the reports say of how it went', () => {
  const raids = ['Port Asher', 'Gannet', 'Marle', 'Sund', 'Torvik', 'Hale', 'Brill', 'Ness'].map(
    (place, at) =>
      `On ${at + 1} May 2031 Norland's army fired rockets at the harbour of ${place} in Sudmark and killed ${at + 3} dock workers and a pilot there.`,
  );
  const story = storyOf({
    'a.txt': `Norland shells the coast of Sudmark\n\n${raids.join('\n\n')}\n\nOn 9 May 2031 Norland and Sudmark signed a truce in Lenn, and Norland's army left the harbour of Ness in Sudmark.\n`,
    'b.txt': `Rockets on the harbours of Sudmark\n\n${raids.map((raid) => raid.replace('fired rockets at', 'hit')).join('\n\n')}\n`,
  });
  const [summary] = writeAnswer('What happened?', story).sections;
  assert.ok(
    summary?.lines.some(({ text }) => text.includes('signed a truce')),
    summary?.lines.map(({ text }) => text).join('\n'),
  );
});

test('a heading of an account quotes only what the lines that are left cite', () => {
  const { sections } = writeAnswer('What happened?', FERRY);
  const lines = sections.find(({ role }) => role === 'summary')?.lines ?? [];
  const quote = lines[0]?.citations[0]?.quote ?? '';
  const headed = (words: string) =>
    asShown({ role: 'account', heading: `Norland: “${words}”`, party: 'Norland', lines }, lines).heading;
  assert.equal(headed(quote), `Norland: “${quote}”`);
  assert.equal(headed('the quay is closed for good'), 'What Norland says');
});

test('a heading that states what a party says of others states nothing where lines of its account are left out', () => {
  const line = { text: 'It rained.', citations: [] } as unknown as Line;
  const account = {
    role: 'account',
    heading: 'Norland: thanks Estland',
    party: 'Norland',
    lines: [line, line],
  } as const;
  assert.equal(asShown(account, account.lines).heading, 'Norland: thanks Estland');
  assert.equal(asShown(account, [line]).heading, 'What Norland says');
});
