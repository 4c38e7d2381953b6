import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Analysis } from '../src/model/analysis.ts';
import { analysisOf, paragraphs } from './reading.ts';

interface Case {
  readonly about: string;
  /** One paragraph a line, or where `lines` is set one paragraph with its line breaks. */
  readonly text: string;
  readonly lines?: true;
  /** `speaker | act | words` and `kind role name, …`, in order of the text, statements first. Nothing else may come out. */
  readonly wanted: readonly string[];
  /** What the notes say; none where it is left out. */
  readonly notes?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    about: 'a wire report in capitals is read as if it were not',
    text: `NORLAND'S DEFENCE MINISTER ORLA QUENT SAID ON MONDAY THAT SUDMARK HAD SHELLED LENN.
SUDMARK'S FOREIGN MINISTRY DENIED IT. "WE FIRED NOTHING," SPOKESMAN IVO MARSH SAID.
POLICE ARRESTED TWELVE PROTESTERS IN LENN.`,
    wanted: [
      'DEFENCE MINISTER ORLA QUENT | say | SUDMARK HAD SHELLED LENN',
      'SPOKESMAN IVO MARSH | say | WE FIRED NOTHING',
      'strike by SUDMARK',
      'deny by FOREIGN MINISTRY',
      'arrest by POLICE, to TWELVE PROTESTERS',
    ],
    notes: ['set in capitals: which words are names is told by a dictionary'],
  },
  {
    about: 'words broken at the ends of lines, and digits read for letters',
    text: `Norland's De-
fence Minister 0rla Quent said that Sudmark had she11ed the bor-
der town of Lenn.`,
    lines: true,
    wanted: ['De- fence Minister 0rla Quent | say | Sudmark had she11ed the bor- der town of Lenn', 'strike'],
    notes: ['broken words or letters read as digits: read as they were meant'],
  },
  {
    about: 'letters, blanks and marks that a scanner misread',
    text: `The shel-
ling is kill ing the town, the rninistry said. " We fired nothing , " Ivo Marsh told the counci1 .`,
    lines: true,
    wanted: [
      'the rninistry | say | The shel- ling is kill ing the town',
      'Ivo Marsh | say | We fired nothing',
      'casualties',
    ],
    notes: ['broken words or letters read as digits: read as they were meant'],
  },
  {
    about: 'a place before a dash is no word of what is said, nor who says it',
    text: `(Lenn) – On Sunday, Mayor Orla Quent demanded answers on the fire.
Port Asher, 9 March. – Two guards fell, Ivo Marsh said.`,
    wanted: ['Mayor Orla Quent | urge | answers on the fire', 'Ivo Marsh | say | Two guards fell', 'demand'],
  },
  {
    about: 'a well-known word keeps its hyphen at the end of a line',
    text: `The well-
known lawyer Orla Quent denied that a twenty-
year term was agreed.`,
    lines: true,
    wanted: ['lawyer Orla Quent | deny | a twenty- year term was agreed', 'deny by lawyer Orla Quent', 'agree'],
  },
  {
    about: 'clauses without a mark between them are noted and not read',
    text: "Sudmark's foreign ministry denied the claim We fired nothing that night spokesman Ivo Marsh said",
    wanted: [],
    notes: ['not read: no marks between its clauses'],
  },
  {
    about: 'a long sentence of one speaker needs no comma',
    text: 'The foreign ministry of Norland said that the guards who had held the bridge since Sunday had been told that they must leave it before dark.',
    wanted: [
      'The foreign ministry | say | the guards who had held the bridge since Sunday had been told that they must leave it before dark',
    ],
  },
  {
    about: 'rows of a table tell nothing',
    text: `The foreign ministry said that Orla Quent had won the vote.
Candidate | Attacked | Votes
Orla Quent | Ivo Marsh | 41,203`,
    wanted: ['The foreign ministry | say | Orla Quent had won the vote', 'elect to Orla Quent'],
    notes: ['not read: rows of a table'],
  },
  {
    about: 'results of a day of sport give no statement and no attack',
    text: `Norland United 3 Sudmark Rovers 1
Lenn City 0-0 Port Asher Athletic
Scorers: Quent 12, 45; Marsh 67 (pen)
Norland United: Quent; Marsh, Kettle, Quill (Ferro 67); Moor, Vint.
O Quent (Nor) bt I Marsh (Sud) 6-4 7-5`,
    wanted: [],
  },
  {
    about: 'posts of a live blog have times, not speakers',
    text: `14:32 Norland's defence minister Orla Quent says Sudmark has shelled Lenn.
3.20pm: Police arrested two men near the bridge.
15.41 BST
“We fired nothing,” Sudmark's foreign minister Ivo Marsh tells Channel Nine.`,
    wanted: [
      'defence minister Orla Quent | say | Sudmark has shelled Lenn',
      'foreign minister Ivo Marsh | say | We fired nothing',
      'strike by Sudmark, to Lenn',
      'arrest by Police, to two men',
    ],
  },
  {
    about: 'items of a list stand for themselves',
    text: `- Lenn: police arrested two men
- Velden: the mayor resigned
- Port Asher`,
    wanted: ['arrest by police, to two men', 'resign by the mayor'],
  },
];

function shown({ statements, tellings, report }: Analysis): readonly string[] {
  const words = (text: string): string => text.replace(/\s+/gu, ' ');
  return [
    ...statements.map(
      ({ speakers, act, content }) =>
        `${speakers.map(({ name }) => words(name)).join(' > ')} | ${act} | ${words(content.map(({ start, end }) => report.text.slice(start, end)).join(' / '))}`,
    ),
    ...tellings.map(({ kind, parts }) =>
      `${kind} ${parts.map(({ role, start, end }) => `${role} ${words(report.text.slice(start, end))}`).join(', ')}`.trim(),
    ),
  ];
}

for (const { about, text, lines, wanted, notes = [] } of CASES) {
  test(`robust: ${about}`, () => {
    const one = paragraphs(text);
    const whole = { ...one, blocks: [{ start: 0, end: text.length, role: 'paragraph', why: 'example' } as const] };
    const analysis = analysisOf(lines === true ? whole : one);
    assert.deepEqual(shown(analysis), wanted);
    assert.deepEqual([...new Set(analysis.notes.map(({ why }) => why))], notes);
  });
}
