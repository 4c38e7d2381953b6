import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { answer } from '../pipeline.ts';

/** The lines of a direct answer to a question about one report. */
function told(question: string, ...sentences: readonly string[]): readonly string[] {
  const story = storyOf({
    '1.txt': `News of the day\n\nIt was a long day in Port Asher, and many came.\n\n${sentences.join('\n\n')}\n`,
  });
  const summary = answer(question, story).sections.find(({ role }) => role === 'summary');
  return summary?.lines.map(({ text }) => text) ?? [];
}

const TOLD: readonly (readonly [question: string, sentence: string])[] = [
  ['Where will the pupils meet?', 'The pupils will meet in a local church after the fire.'],
  ['Why did the firm release the patch?', 'The firm released an emergency patch on Monday to fix a hole.'],
  ['Why was the tanker seized?', 'The coast guard seized the tanker, accusing it of a spill.'],
  ['Why were the results delayed?', 'The results were delayed by a technical fault in the building.'],
  ['Why did the riots start?', 'The killing of a student sparked the riots.'],
  ['Why was the pilot fined?', 'The pilot was fined for flying over the palace.'],
  ['Who is the prosecutor?', 'Prosecutor Orla Dane began her speech at noon.'],
  ['Who foiled the robbery?', 'A patrol foiled the robbery on Monday.'],
  ['Who is the suspect?', 'Tor Marsh, 41, was charged with arson on Monday.'],
  ['Did the trains derail?', 'The trains bumped into each other but did not derail, the agency said.'],
  ['What could the hackers do?', 'The hole allowed hackers to take over computers.'],
  ['How much snow fell?', 'The storm brought 34 inches of snow to Port Asher.'],
  ['When did the accident happen?', 'The ferry hit a pier on Tuesday evening.'],
  ['How long will the repairs take?', 'The repairs will take several days.'],
];

for (const [question, sentence] of TOLD) {
  test(`a question is answered where it is told: ${question}`, () => {
    assert.match(told(question, sentence).join('\n'), new RegExp(sentence.slice(4, 24), 'u'));
  });
}

const UNTOLD: readonly (readonly [question: string, sentence: string])[] = [
  ['Did the marchers kill three people?', 'Three people died in a fire while the police fought marchers.'],
  ['Did Dane ask for a recount?', 'With so few votes between them, Orla Dane could have asked for a recount.'],
  ['Why did the plane crash?', 'A probe into the cause of the crash has begun.'],
  ['What caused the cut?', 'Cables in the sea were cut, causing outages in Port Asher.'],
  ['What was seized from the smugglers?', 'The navy seized 23 smugglers off Port Asher.'],
  ['When was the guard shot?', 'In court on Tuesday, Orla Dane said that the guard was shot by a stranger.'],
];

for (const [question, sentence] of UNTOLD) {
  test(`nothing is told for an answer that tells something else: ${question}`, () => {
    assert.deepEqual(told(question, sentence), []);
  });
}

test('who said what is told speaker by speaker', () => {
  const lines = told(
    'Who said what?',
    '“The bridge is safe,” Orla Dane said.',
    'Tor Marsh said that nobody had looked at the bridge.',
    '“It will open on Monday,” Dane said.',
  );
  assert.equal(lines.length, 3);
  assert.match(lines[0] ?? '', /safe/u);
  assert.match(lines[1] ?? '', /Monday/u);
  assert.match(lines[2] ?? '', /Marsh/u);
});
