import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysisOf, paragraphs } from '../../test/reading.ts';
import type { Analysis } from '../model/analysis.ts';

/** `speaker > speaker | act | words`; “-” where nobody is known to speak. Only the turns themselves. */
function turns({ statements }: Analysis, text: string): readonly string[] {
  return statements
    .filter(({ rule }) => /^(?:colon-turn|turn-)/u.test(rule))
    .map(({ speakers, act, content }) => {
      const words = content.map(({ start, end }) => text.slice(start, end)).join(' / ');
      return `${speakers.map(({ name }) => name).join(' > ') || '-'} | ${act} | ${words}`;
    });
}

interface Case {
  readonly about: string;
  /** One paragraph a line. */
  readonly text: readonly string[];
  readonly wanted: readonly string[];
}

const INTRO = 'Orla Quent, the defence minister of Norland, spoke to Channel Nine on Monday.';
const ASKED = "Vera Quill asked Corin Dask, the secretary of the Dockers' League, about the fire.";

const CASES: readonly Case[] = [
  {
    about: 'labels in capitals that take turns name the speakers',
    text: ['JOHN QUENT: We saw the wall move.', 'MARA FERRO: Nobody came.', 'JOHN QUENT: That is so.'],
    wanted: [
      'JOHN QUENT | say | We saw the wall move.',
      'MARA FERRO | say | Nobody came.',
      'JOHN QUENT | say | That is so.',
    ],
  },
  {
    about: 'a surname alone is the person named in full before, and who asks says nothing',
    text: [
      `${INTRO}`,
      'CHANNEL NINE: Sudmark says that you shelled Lenn. Did you?',
      'ORLA QUENT: We fired nothing.',
      'CHANNEL NINE: Will you meet them?',
      'QUENT: I will meet them next week.',
    ],
    wanted: [
      'CHANNEL NINE | ask | Sudmark says that you shelled Lenn. Did you?',
      'ORLA QUENT | say | We fired nothing.',
      'CHANNEL NINE | ask | Will you meet them?',
      'QUENT | say | I will meet them next week.',
    ],
  },
  {
    about: 'labels without a name leave the words to somebody unknown, never to the report',
    text: [
      'MODERATOR: Sudmark shelled Lenn.',
      'MINISTER QUENT: That is so.',
      'MODERATOR: Why?',
      'MINISTER QUENT: Ask them.',
    ],
    wanted: ['MINISTER QUENT | say | That is so.', 'MINISTER QUENT | say | Ask them.'],
  },
  {
    about: '“A:” is the one person named before',
    text: [INTRO, 'Q: Did the wall move?', 'A: It did.', 'Q: Who saw it?', 'A: Nobody.'],
    wanted: ['Orla Quent | say | It did.', 'Orla Quent | say | Nobody.'],
  },
  {
    about: '“A.” is nobody where nobody is named before',
    text: ['Q. Did the wall move?', 'A. It did. Sudmark blew it up.', 'Q. Who saw it?', 'A. Nobody.'],
    wanted: ['- | say | It did. Sudmark blew it up.', '- | say | Nobody.'],
  },
  {
    about: 'questions without labels are answered, over paragraphs, by whom the text says was asked',
    text: [
      ASKED,
      '**What do you want?**',
      'We want what was promised to us. The company broke its word.',
      '**Who set the fire?**',
      'I do not know.',
      'The police arrested two of their own guards.',
      '**Will you meet the company?**',
      'We will meet anybody.',
      'The company did not comment.',
    ],
    wanted: [
      'Corin Dask | say | We want what was promised to us. The company broke its word.',
      'Corin Dask | say | I do not know. / The police arrested two of their own guards.',
      'Corin Dask | say | We will meet anybody.',
    ],
  },
  {
    about: 'two who may have been asked leave the answers to nobody',
    text: [
      'Orla Quent and Corin Dask run the port of Lenn.',
      'Q: Will you talk?',
      'A: I will not.',
      'Q: Why do you refuse?',
      'A: I was told to.',
    ],
    wanted: ['- | say | I will not.', '- | say | I was told to.'],
  },
  {
    about: 'a speech goes on over paragraphs in which somebody speaks, and no further',
    text: [
      'MR DASK: The minister broke the truce.',
      'MINISTER QUENT: We signed it on Saturday.',
      'I thank the mediators.',
      'The minister drank some water.',
      'MR DASK: That is false.',
    ],
    wanted: [
      'MR DASK | say | The minister broke the truce.',
      'MINISTER QUENT | say | We signed it on Saturday. / I thank the mediators.',
      'MR DASK | say | That is false.',
    ],
  },
  {
    about: 'a claim that a fact-check looks at is nobody’s',
    text: ['Claim: Sudmark shelled Lenn.', 'The army of Sudmark says that it did not.'],
    wanted: ['- | claim | Sudmark shelled Lenn.'],
  },
  {
    about: 'headings that are questions make no interview where nobody answers for himself',
    text: [
      'What happened?',
      'A fire broke out at the depot.',
      'Who set it?',
      'That is not known.',
      'What is next?',
      'A trial.',
    ],
    wanted: [],
  },
  {
    about: '“Q:” is answered under a name or its initials, and what is no question is asked all the same',
    text: ['Q: Did the wall move?', 'CD: It did.', 'Q: Orla Quent says that it stands.', 'CD: She was not there.'],
    wanted: ['- | say | It did.', '- | say | She was not there.'],
  },
  {
    about: 'whoever has an office answers, not who asks',
    text: ['Engineer Orla Quent spoke to Vera Lunt.', 'Q: Did it move?', 'A: It did.', 'Q: When?', 'A: On Sunday.'],
    wanted: ['Orla Quent | say | It did.', 'Orla Quent | say | On Sunday.'],
  },
  {
    about: 'whoever stands behind “spoke to” does not answer where somebody is named before it',
    text: ['Skier Mara Lunt spoke to Jo Tarr.', 'Q: Did it move?', 'A: It did.', 'Q: When?', 'A: On Sunday.'],
    wanted: ['- | say | It did.', '- | say | On Sunday.'],
  },
  {
    about: 'of two without an office nobody is taken',
    text: ['Orla Quent spoke to Vera Lunt.', 'Q: Did it move?', 'A: It did.', 'Q: When?', 'A: On Sunday.'],
    wanted: ['- | say | It did.', '- | say | On Sunday.'],
  },
  {
    about: '“Interview by” names who asks, and a sentence in bold stands with the questions',
    text: [
      'Orla Quent on the gates of the dam. Interview by Vera Lunt.',
      '**Why did you leave?**',
      'I was told to.',
      '**The mayor says that you fled.**',
      'He is wrong.',
      '**Will you return?**',
      'I will.',
    ],
    wanted: ['Orla Quent | say | I was told to.', 'Orla Quent | say | He is wrong.', 'Orla Quent | say | I will.'],
  },
  {
    about: 'a paper that asks is asking where it does not use a question mark too',
    text: [
      'Orla Quent sat down with the Gazette on Tuesday.',
      'Gazette: Did the wall move?',
      'It did. I saw it.',
      'Gazette: A nurse, Mara Ferro, says it stands.',
      'She was not there. I was.',
      'Gazette: Will you stay?',
      'I will.',
    ],
    wanted: [
      'Orla Quent | say | It did. I saw it.',
      'Orla Quent | say | She was not there. I was.',
      'Orla Quent | say | I will.',
    ],
  },
  {
    about: 'offices, directions and brackets in a label are no part of the name, nor of what is said',
    text: [
      'QUENT (voice-over): The wall moved at dawn. [crosstalk]',
      '(BEGIN VIDEO CLIP)',
      'MARA FERRO, FORMER NURSE: Nobody came. (Laughter.) We waited.',
      '(END VIDEO CLIP)',
      'QUENT: -- and nobody called.',
      'Ivo Dask (Leader of the Opposition): I called.',
    ],
    wanted: [
      'QUENT | say | The wall moved at dawn.',
      'MARA FERRO | say | Nobody came. / We waited.',
      'QUENT | say | -- and nobody called.',
      'Ivo Dask | say | I called.',
    ],
  },
  {
    about: 'closed captions, numbered speakers and the time of each turn',
    text: [
      '>> MAYOR QUENT: [00:00:03] We lost forty roofs.',
      '>> MR DASK: [00:00:06] They came late.',
      '>> MAYOR QUENT: [00:00:09] They did.',
    ],
    wanted: [
      'MAYOR QUENT | say | We lost forty roofs.',
      'MR DASK | say | They came late.',
      'MAYOR QUENT | say | They did.',
    ],
  },
  {
    about: 'a turn ends where a label begins that is no plain name',
    text: ['Ms Quent: I wrote.', 'Mr Dask, for the ministry: Who told you?', 'Ms Quent: A nurse.', 'Ms Ferro: I did.'],
    wanted: ['Ms Quent | say | I wrote.', 'Ms Quent | say | A nurse.', 'Ms Ferro | say | I did.'],
  },
  {
    about: 'a date line, a list of places and a table of facts are no turns',
    text: [
      'PORT ASHER: The count began on Sunday.',
      'Lenn: Quent beat Dask.',
      'Velden: Dask beat Quent.',
      'Date: Sunday.',
      'Venue: the town hall.',
      'Date: Monday.',
      'Venue: the church.',
    ],
    wanted: [],
  },
];

for (const { about, text, wanted } of CASES) {
  test(`turns: ${about}`, () => {
    const whole = text.join('\n');
    assert.deepEqual(turns(analysisOf(paragraphs(whole)), whole), wanted);
  });
}

test('what is told in a turn is told by its speaker, and what a question takes for granted by nobody', () => {
  const text = [
    INTRO,
    'Q: Norway arrested two of your officers. Why?',
    'A: I called President Kettle on Sunday. Norway attacked the bridge.',
    'Q: Who signed the truce?',
    'A: President Kettle signed the truce.',
  ].join('\n');
  const { tellings, statements } = analysisOf(paragraphs(text));
  const within = new Map(statements.map(({ id, speakers }) => [id, speakers.at(-1)?.name ?? '-'] as const));
  assert.deepEqual(
    tellings
      .filter(({ sentence }) => sentence > 0)
      .map(
        ({ kind, parts, within: at }) =>
          `${kind} ${parts.map(({ role, name }) => `${role} ${name}`).join(', ')} | ${at === null ? 'the report' : within.get(at)}`,
      ),
    ['contact by Orla Quent, to Kettle | Orla Quent', 'attack by Norway | Orla Quent', 'sign by Kettle | Orla Quent'],
  );
});
