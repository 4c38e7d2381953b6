import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import type { Story } from '../model/story.ts';

/** What no comparison may do: each sentence of it a test of its own, on texts of other fields than those that it was first seen in. */

/** Real differences as “field: quote | quote”. */
function real({ claims }: Story): readonly string[] {
  return claims.flatMap(({ differences }) =>
    differences.flatMap(({ field, verdict, sides }) =>
      verdict === 'real'
        ? [`${field}: ${sides.map(({ evidence }) => evidence.map(({ quote }) => quote).join(' + ')).join(' | ')}`]
        : [],
    ),
  );
}

function told(outlet: string, ...paragraphs: readonly string[]): string {
  return `---\ntitle: News of the day from the coast\noutlet: ${outlet}\ndate: 2031-05-04\n---\n${paragraphs.join('\n\n')}\n`;
}

const UNRELATED: readonly (readonly [string, string])[] = [
  ['Norland does not want to use its fleet in the dispute.', 'Norland can use the port of Lenn in the dispute.'],
  ['The ferry line does not plan to sell its ships.', 'The ferry line can sell tickets on its ships.'],
  ['The mayor, Orla Dane, did not sign the order.', 'The mayor, Orla Dane, can sign cheques up to 900 crowns.'],
  ['The pilots may not strike before June.', 'The pilots can strike an agreement with the airline.'],
];

for (const [one, other] of UNRELATED) {
  test(`a negation is not set against an unrelated “can”: ${one}`, () => {
    assert.deepEqual(real(storyOf({ 'a.txt': told('The Lenn Post', one), 'b.txt': told('Vell Mirror', other) })), []);
  });
}

const CONTACTS: readonly (readonly [string, string])[] = [
  [
    'The defence ministers of Norland and Sudmark did not speak to each other on Friday.',
    'Defence Secretary Ada Quill of Estland spoke on Friday with the defence minister of Norland and with the defence minister of Sudmark.',
  ],
  [
    'Foreign Minister Jon Arvid of Norland had no contact with his counterpart in Sudmark, his office said.',
    'Estland’s foreign minister, Mira Sand, called Jon Arvid on Saturday and then called his counterpart in Sudmark.',
  ],
];

for (const [none, calls] of CONTACTS) {
  test(`a lack of contact between two is not set against a third country’s calls to each of them: ${none}`, () => {
    const story = storyOf({ 'a.txt': told('The Lenn Post', none), 'b.txt': told('Vell Mirror', calls) });
    assert.deepEqual(real(story), []);
    assert.deepEqual(
      story.denials.filter(({ denied }) => denied !== null),
      [],
    );
  });
}

const INVOLVEMENT: readonly (readonly [string, string])[] = [
  ['Norland denies involvement in the attack on the ferry.', 'Sudmark said that Norland had raised the tax on grain.'],
  [
    'Norland denies involvement in the attack on the ferry.',
    'Norland denied that it had closed the border, Sudmark said.',
  ],
  ['Harke denied any role in the theft of the plans.', 'Harke was accused by Estland of polluting the river Lenn.'],
  ['Ivo Marsh denied any part in the murder.', 'The police said that Ivo Marsh had driven without a licence.'],
];

for (const [denial, other] of INVOLVEMENT) {
  test(`a denial of involvement is linked to no other thing: ${denial} / ${other}`, () => {
    const { denials } = storyOf({ 'a.txt': told('The Lenn Post', denial), 'b.txt': told('Vell Mirror', other) });
    assert.deepEqual(
      denials.filter(({ denied }) => denied !== null).map(({ at, deniedAt }) => [at.quote, deniedAt?.quote]),
      [],
    );
  });
}

const OUTSIDE: readonly (readonly [what: string, text: string])[] = [
  [
    'a question',
    'Did nine people die in the fire at the mill in Lenn on Saturday? Nobody in the town hall would answer.',
  ],
  [
    'a heading',
    '## Nine people died in the fire at the mill in Lenn on Saturday\n\nThe mayor went to church on Sunday.',
  ],
  ['a follow-up question', 'The mayor spoke.\n\nWhy did nine people die in the fire at the mill in Lenn on Saturday?'],
  [
    'a teaser',
    'The mayor spoke of the harvest.\n\nSee also: Nine people died in the fire at the mill in Lenn on Saturday',
  ],
];

for (const [what, text] of OUTSIDE) {
  test(`${what} is no evidence against a report`, () => {
    const story = storyOf({
      'a.txt': told('The Lenn Post', 'Two people died in the fire at the mill in Lenn on Saturday.'),
      'b.md': told('Vell Mirror', text),
    });
    assert.deepEqual(real(story), []);
  });
}

test('a caption is no evidence against a report', () => {
  const page = `<html><head><title>Mill burns</title></head><body><article><h1>Mill burns</h1><p>The mill in Lenn burned on Saturday, and the town watched it from the hill until the morning came.</p><figure><img src="a.jpg"><figcaption>Nine people died in the fire at the mill in Lenn on Saturday.</figcaption></figure><p>The mayor thanked the firemen in a letter which was read out in church on the day after the fire.</p></article></body></html>`;
  const story = storyOf({
    'a.txt': told('The Lenn Post', 'Two people died in the fire at the mill in Lenn on Saturday.'),
    'b.html': page,
  });
  assert.deepEqual(real(story), []);
});

const ITEM =
  'PORT ASHER, May 4 (Meridian) - The ferry Petrel sank off the coast of Norland before dawn on Sunday, and 31 of those aboard were brought ashore by fishing boats from the villages nearby, the coastguard said. Divers went on looking for the captain in the afternoon, although the wind had risen.';

test('the reprints of one agency item count as one origin in every claim', () => {
  const names = ['The Lenn Post', 'Vell Mirror', 'Kell Courier', 'Tarn Gazette', 'Lund Herald'];
  const { claims } = storyOf(Object.fromEntries(names.map((name, at) => [`${at}.txt`, told(name, ITEM)])));
  const shared = claims.filter(({ counts }) => counts.texts === 5);
  assert.ok(shared.length > 0);
  for (const { counts, standing } of shared) {
    assert.equal(counts.origins, 1);
    assert.notEqual(standing, 'agreed');
  }
});

test('a digest confirms nothing that it retells', () => {
  const fact = 'The ferry Petrel sank off the coast of Norland on Sunday, and 31 people were brought ashore.';
  const { analyses, claims } = storyOf({
    'a.txt': told('The Lenn Post', fact),
    'b.md':
      '---\ntitle: The week in brief: five stories from the coast\noutlet: Weekly Digest\ndate: 2031-05-07\n---\n# The week in brief\n\n- **The ferry.** The ferry Petrel sank off the coast of Norland on Sunday, and 31 people were brought ashore, the Lenn Post reported [1].\n- **The harvest.** It was late, the Vell Mirror reported [2].\n\nSources: [1] The Lenn Post. [2] Vell Mirror.\n',
  });
  assert.equal(analyses[1]?.report.genre, 'digest');
  for (const { counts, members } of claims) {
    if (members.length > 1) assert.ok(counts.origins <= 1, JSON.stringify(counts));
  }
});

test('what is quoted right behind a denial goes on with it and is no denial of its own', () => {
  const { claims } = storyOf({
    'a.txt':
      '---\ntitle: Talks in Lenn\noutlet: Lenn Post\ndate: 2031-03-05\n---\nTwo people with knowledge of the talks said Norland had asked Estland to step in after its depot at Port Asher was destroyed.\n\nJon Arvid rejected that account. “We did not go knocking on anybody’s door,” he said.\n',
  });
  const real = claims.filter(({ differences }) => differences.some(({ verdict }) => verdict === 'real'));
  assert.deepEqual(
    real.map(({ members }) => members.map(({ stance }) => stance)),
    [['asserts', 'denies', 'denies']],
  );
});

const ANSWERED: readonly (readonly [string, string])[] = [
  [
    'The captain said the operations manager of Norfer had ordered him to sail.',
    'Norfer denies that any such order was given.',
  ],
  [
    'Norland signed because Estland threatened to cut off its gas, a diplomat of Sudmark said.',
    'Estland denies that it made any threat to cut off the gas of Norland.',
  ],
  [
    '“We asked Norfer to recall the battery in November,” Ivo Marsh of the safety office said.',
    'The company Norfer denied that it had been asked to recall the battery in November.',
  ],
];

for (const [said, denied] of ANSWERED) {
  test(`what is denied by another word for the act is found: ${denied}`, () => {
    const { denials } = storyOf({
      'a.txt': `---\ntitle: News of the day\noutlet: Lenn Post\ndate: 2031-03-05\n---\n${said}\n\n${denied}\n`,
    });
    assert.deepEqual(
      denials.map(({ where }) => where),
      ['here'],
    );
  });
}
