import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { write } from '../pipeline.ts';

const STORY = storyOf({
  '1.txt':
    'Port Asher, 12 May 2031\n\nNorland’s foreign minister, Orla Dane, called the foreign minister of Sudmark, Ivo Karr, on Saturday and urged him to stop the raids.\n\n' +
    'General Pia Lund of Norland met General Bast Merrow of Sudmark on Sunday.\n',
  '2.txt': 'Lenn, 13 May 2031\n\nPrime Minister Hadrin Sool of Sudmark denied that he had met Orla Dane.\n',
});

const page = write('brief', STORY);
const headings = page.sections.map(({ heading }) => heading);

test('a brief has one section for each two sides, the one who called first, in order of time', () => {
  const contacts = page.sections.filter(({ role }) => role === 'contact').map(({ heading }) => heading);
  assert.match(contacts[0] ?? '', /^Orla Dane \(Norland\) to Ivo Karr \(Sudmark\)$/u);
  assert.match(contacts[1] ?? '', /Pia Lund.* and .*Bast Merrow/u);
});

test('what was urged in a call stands with the call, and its day as stated and as worked out', () => {
  const [call] = page.sections;
  const text = call?.lines.map((line) => line.text).join('\n') ?? '';
  assert.match(text, /^10 May 2031 \(stated: “Saturday”\) — .*urged him to stop the raids/u);
});

test('a contact that is denied stands apart', () => {
  const denied = page.sections.find(({ heading }) => heading === 'Contacts denied or ruled out');
  assert.match(denied?.lines.map(({ text }) => text).join('\n') ?? '', /denied that he had met Orla Dane/u);
  assert.ok(!headings.some((heading) => heading.includes('Hadrin Sool')));
});

test('a topic narrows the brief to its contacts', () => {
  const narrow = write('brief', STORY, { about: 'Ivo Karr' });
  const contacts = narrow.sections.filter(({ role }) => role === 'contact').map(({ heading }) => heading);
  assert.ok(contacts.some((heading) => heading.includes('Ivo Karr')));
  assert.ok(!contacts.some((heading) => heading.includes('Pia Lund')));
});

test('a state that is only spoken of beside a call of two people is none of those who spoke', () => {
  const told = storyOf({
    '1.txt':
      'Lenn, 12 May 2031\n\nNorland’s foreign minister, Orla Dane, called the army chief of Sudmark, General Bast Merrow, on Saturday.\n\nOrla Dane of Norland called General Bast Merrow of Sudmark on Saturday, urging calm in the dispute with Estland.\n',
  });
  const contacts = write('brief', told).sections.filter(({ role }) => role === 'contact');
  assert.deepEqual(
    contacts.map(({ heading }) => heading),
    ['Orla Dane (Norland) to Bast Merrow (Sudmark)'],
  );
});

test('lost contact, a call on somebody to resign and police called to a house are no contacts', () => {
  const { sections } = write(
    'brief',
    storyOf({
      '1.txt':
        'Ship missing\n\nLenn, 12 May 2031\n\nThe Lenn Line said it had lost contact with the captain, Tor Hale. Councillor Ada Pell called on Mr Hale to resign. Police were called to two branches of the Lenn Line on Monday.\n',
    }),
  );
  assert.deepEqual(
    sections.filter(({ role }) => role === 'contact').flatMap(({ lines }) => lines.map(({ text }) => text)),
    [],
  );
});

test('what somebody who took part says of the call stands with it', () => {
  const { sections } = write(
    'brief',
    storyOf({
      '1.txt':
        'Crew freed\n\nLenn, 12 May 2031\n\nForeign Minister Orla Dane of Norland telephoned Foreign Minister Ivo Karr of Sudmark on Sunday night. The crew left on Monday. Karr’s office was pleased. Karr said the two had agreed that the ship could stay in Lenn.\n',
    }),
  );
  const [call] = sections;
  assert.match(call?.lines.map(({ text }) => text).join('\n') ?? '', /the ship could stay in Lenn/u);
});

const NO_CONTACTS: readonly string[] = [
  'Orla Dane discussed her plan in a speech.',
  'The minister rejected calls to resign.',
  'The ship Grey Heron sent a distress call.',
  'Orla Dane visited a restaurant in Lenn.',
  'Speaking to Channel Nine, Orla Dane praised the vote.',
];

for (const sentence of NO_CONTACTS)
  test(`nobody is in touch with anybody in: ${sentence}`, () => {
    const { sections } = write('brief', storyOf({ '1.txt': `Norland votes\n\nLenn, 12 May 2031\n\n${sentence}\n` }));
    assert.ok(!sections.some(({ role }) => role === 'contact'));
  });

test('a report of a meeting that is denied stands with what is denied, and silence about one does not', () => {
  const { sections } = write(
    'brief',
    storyOf({
      '1.txt':
        'Norland votes\n\nLenn, 12 May 2031\n\nPrime Minister Hadrin Sool of Sudmark denied that he had met Orla Dane.\n\nAn official who was not authorised to discuss the talks said that they would go on.\n',
    }),
  );
  const denied = sections.find(({ heading }) => heading === 'Contacts denied or ruled out');
  assert.equal(denied?.lines.length, 1);
  assert.match(denied?.lines[0]?.text ?? '', /Hadrin Sool/u);
});

test('whoever is named alone before a word for a call has made it, where nobody else is told to', () => {
  const { sections } = write(
    'brief',
    storyOf({
      '1.txt':
        'Norland votes\n\nLenn, 12 May 2031\n\nAccording to Channel Nine, Vice President Orla Dane of Norland who was in Lenn—spoke with Prime Minister Hadrin Sool of Sudmark.\n',
    }),
  );
  const headings = sections.filter(({ role }) => role === 'contact').map(({ heading }) => heading);
  assert.ok(
    headings.some((heading) => heading.includes('Orla Dane') && heading.includes('Hadrin Sool')),
    headings.join('\n'),
  );
});
