import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { writeAnswer } from './answer.ts';

const CHESS = storyOf({
  '1.txt':
    'Dane stays head of the chess league\n\nPORT ASHER, May 11, 2031 (Lenn News) - Orla Dane won a second term as head of the Norland Chess League on Sunday. Dane received 44 votes to Tor Vayne’s 39. The first round, held at noon, was annulled when a box of papers was found in the kitchen. The second round was held at 6.15 p.m.\n\nThe vote was repeated twice in the evening. Vayne, who plays for Sudmark, declined to speak. Dane said that she was glad. “I have seen fairer dice,” Tor Vayne said.\n',
  '2.txt':
    'STATEMENT OF THE LEAGUE\n\n12 May 2031\n\nOrla Dane received 44 votes, Tor Vayne 39. It has not been established who put the box in the kitchen. The cup is kept in Lenn.\n',
});

const TANK = storyOf({
  '1.txt':
    'Acid leak in Lenn\n\nLENN, May 9, 2031 (Lenn News) - Acid escaped from a tank in the harbour of Lenn at 4.10 a.m. on Friday, the fire service said. The director of the works, Bast Merrow, told reporters that a crane had hit the tank. He put it down to the wind.\n\nA leak in 2019 at the same works killed a guard. Firemen stopped the leak at 9 a.m.\n',
  '2.txt':
    'What is known of the leak in Lenn\n\n10 May 2031\n\nThe acid escaped through a cracked seal, inspectors say. The leak was noticed on Friday by a baker. The mayor resigned because of the leak in the town hall in 2012.\n',
});

const SHOTS = storyOf({
  '1.txt':
    'Shots at the ford\n\nLENN, May 9, 2031 (Lenn News) - Shots were fired at a post of Sudmark at Ford Hill late on Thursday. Sudmark blamed the army of Norland. An official of Norland said that the shots had come from poachers. Rudo Kemmer blamed the guards for leaving the gate open.\n\nThe attack on the post was the second on it. The attack took place on Thursday at 11 p.m.\n',
  '2.txt':
    'After the attack at Ford Hill\n\n10 May 2031\n\nThe attack on the post of Sudmark came on Thursday night, a soldier said. An attack on a mill in April was never explained. Nobody has claimed responsibility for the shots.\n',
});

const CONVOY = storyOf({
  '1.txt':
    'Convoy hit near Lenn\n\nPORT ASHER, May 9, 2031 (Lenn News) - A convoy with flour for Lenn was struck at a bridge near Sool on Thursday, 8 May 2031, shortly after 10 a.m., and four drivers were killed, the charity Open Door said. The army of Norland said that the convoy was hit by fire from positions held by the Red Front. Five people died in the attack, according to the hospital at Merrow.\n',
  '2.txt':
    'A pause in Lenn\n\n12 May 2031\n\nThe Red Front ordered its fighters to cease fire at 6 a.m. on Monday. Two shells fell on a mill at 8.45 a.m. on Monday and wounded a baker, the Red Front said. Flour played a part in the pause, the mayor of Lenn, Orla Dane, said. Norland thanked Arcenia for brokering the truce.\n',
});

const COUNT = storyOf({
  '1.txt':
    'Vote in Norland\n\nLENN, May 9, 2031 (Lenn News) - The election board said at midnight that Tor Vayne had won 52 per cent of the vote, with 80 per cent of the votes counted.\n',
  '2.txt':
    'Norland has voted\n\n12 May 2031\n\nThe chair of the election board, Ana Merrow, declared Orla Dane elected on Monday.\n',
});

const SWAP = storyOf({
  '1.txt':
    'Two days of talks in Lenn\n\nLENN, May 9, 2031 (Lenn News) - Norland and Sudmark agreed on Friday to exchange prisoners after two days of talks in Lenn. The talks almost failed on Thursday night, when a shot was fired at a guard post near Sool. On Monday 12 May 61 prisoners are to be handed over at a bridge. The envoy of Arcenia, Orla Dane, talked to the two delegations for twenty minutes. Dane has been in office for seven months.\n\nThe interior ministry of Norland said that no soldier of Norland had fired a shot at Sool. Two diplomats said that Tor Vayne had threatened to leave. Vayne denied having put pressure on anybody.\n',
});

/** A story, a question, what its answer holds, and what stands in no line of it. */
const ASKED: readonly (readonly [Parameters<typeof writeAnswer>[1], string, RegExp, RegExp])[] = [
  [CHESS, 'Who won the election?', /Dane won a second term/u, /kitchen|dice/u],
  [CHESS, 'How many votes did Tor Vayne receive?', /Vayne’s 39|Vayne 39/u, /noun|kitchen/u],
  [CHESS, 'When was the second round held?', /6\.15 p\.m\./u, /at noon|44 votes/u],
  [CHESS, 'How often was the vote held?', /repeated twice/u, /44 votes|at noon/u],
  [CHESS, 'Why was the first round annulled?', /when a box of papers was found/u, /dice|6\.15/u],
  [CHESS, 'What do we not know?', /has not been established who put the box/u, /cup is kept/u],
  [CHESS, 'Compare Orla Dane and Tor Vayne.', /she was glad[\s\S]*fairer dice/u, /cup is kept/u],
  [COUNT, 'Who won the vote?', /declared Orla Dane elected[\s\S]*80 per cent of the votes counted/u, /kitchen/u],
  [TANK, 'When did the leak begin?', /escaped .* at 4\.10 a\.m\./u, /9 a\.m\.|2019|2012/u],
  [TANK, 'Why did the acid escape?', /through a cracked seal/u, /2012|2019/u],
  [SHOTS, 'Who fired the shots at the post?', /poachers[\s\S]*blamed the army of Norland/u, /Kemmer|mill/u],
  [CONVOY, 'Who attacked the convoy?', /fire from positions held by the Red Front/u, /baker|hospital/u],
  [CONVOY, 'How many died?', /Five people died/u, /baker|6 a\.m\./u],
  [CONVOY, 'How many people died in the bridge tragedy?', /Five people died/u, /baker|6 a\.m\./u],
  [CONVOY, 'When did the attack take place?', /10 a\.m\./u, /baker|6 a\.m\./u],
  [CONVOY, 'Where was the convoy hit?', /bridge near Sool/u, /hospital|baker/u],
  [CONVOY, 'What role did flour play in the pause?', /Flour played a part/u, /Arcenia|baker/u],
  [SWAP, 'When will the prisoners be exchanged?', /On Monday 12 May 61 prisoners/u, /agreed on Friday/u],
  [SWAP, 'How many prisoners are to be exchanged?', /61 prisoners/u, /seven months/u],
  [SWAP, 'How long did the talks last?', /two days of talks/u, /twenty minutes|seven months/u],
  [SWAP, 'Why did the talks almost fail?', /when a shot was fired/u, /seven months/u],
  [SWAP, 'Who denies having fired at Sool?', /no soldier of Norland had fired/u, /pressure/u],
  [SHOTS, 'When did the attack take place?', /on Thursday at 11 p\.m\./u, /mill in April/u],
];

for (const [story, question, held, left] of ASKED)
  test(`asked for one fact, a reader gets it and nothing of another: ${question} (${held.source})`, () => {
    const { sections } = writeAnswer(question, story);
    const text = sections
      .filter(({ role }) => !['limits', 'next', 'takeaway'].includes(role))
      .flatMap(({ lines }) => lines.map((line) => line.text))
      .join('\n');
    assert.notEqual(sections[0]?.role, 'missing', text);
    assert.match(text, held);
    assert.doesNotMatch(text, left);
  });

test('a denial right after what somebody else said is not called a denial of what nobody claims', () => {
  const text = writeAnswer('What happened?', SWAP)
    .sections.flatMap(({ lines }) => lines.map((line) => line.text))
    .join('\n');
  assert.doesNotMatch(text, /claimed in none of the reports: Vayne/u);
});
