import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseExample } from '../../test/example.ts';
import { storyOf } from '../../test/story.ts';
import { gatherHappenings } from '../happening/gather.ts';
import { loadLexicon } from '../load.ts';
import type { Agreement } from '../model/story.ts';
import { findAgreements } from './agreements.ts';
import { findRoles } from './roles.ts';

const lexicon = loadLexicon();

function ledger(...examples: readonly string[]): readonly Agreement[] {
  const analyses = examples.map((example, index) => analyseExample(example, lexicon, `${index}.txt`));
  const actors = analyses.flatMap((analysis) => analysis.actors);
  return findAgreements({
    analyses,
    actors,
    happenings: gatherHappenings(analyses, actors),
    roles: findRoles({ analyses, actors }),
  });
}

test('a truce has its parties, its channel, its terms, its day and its alleged breaches', () => {
  const [truce, ...others] = ledger(
    'On {time|Saturday@2031-05-10} {|Norland} and {|Sudmark} agreed to stop all firing. The breakthrough came in a telephone call between the armies.',
    '{|Sudmark} accused {|Norland} of breaking the truce.',
    '{|Norland} said that {|Sudmark} had violated the ceasefire.',
  );
  assert.equal(others.length, 0);
  assert.equal(truce?.what, 'ceasefire');
  assert.deepEqual(truce?.between, ['Norland', 'Sudmark']);
  assert.equal(truce?.channel, 'a telephone call');
  assert.equal(truce?.when?.from, '2031-05-10');
  assert.ok(truce?.terms.some((term) => term.startsWith('stop all firing')));
  assert.deepEqual(
    truce?.breaches.map(({ by, allegedBy }) => [by, allegedBy]),
    [
      ['Norland', 'Sudmark'],
      ['Sudmark', 'Norland'],
    ],
  );
});

test('two truces between different parties are two', () => {
  assert.deepEqual(
    ledger('{|Norland} and {|Sudmark} agreed to a truce.', '{|Estland} and {|Marrland} agreed to a truce.').map(
      ({ between }) => between,
    ),
    [
      ['Norland', 'Sudmark'],
      ['Estland', 'Marrland'],
    ],
  );
});

test('what is only planned, possible or denied is no entry', () => {
  assert.deepEqual(
    ledger('{|Norland} and {|Sudmark} may agree to a truce.', '{|Norland} did not sign the pact with {|Sudmark}.'),
    [],
  );
});

test('who mediates or announces is no party to the agreement', () => {
  const [truce] = ledger(
    '{|Norland} and {|Sudmark} agreed to a truce. {|Estland} announced the truce on Monday. {|Marrland} brokered the truce.',
  );
  assert.deepEqual(truce?.between, ['Norland', 'Sudmark']);
});

const TRUCE = `---
date: 2031-05-12
---
Norland and Sudmark agree to truce

Norland and Sudmark agreed on Friday to stop all firing along their border from midnight, after nine days of shelling.

The agreement was reached in a call on the hotline between the two armies, Norland's army chief, General Ivo Marsh, told reporters. Sudmark had proposed the truce on Thursday through the embassy of Estland, he said.

Estland's president, Orla Dane, announced the truce in a post on her page before either side had spoken.

Under the terms, both sides will pull their guns back ten kilometres and reopen the crossing at Lenn. The truce does not cover the island of Hale, and Norland's ban on Sudmark's fish remains in place.

Sudmark's defence minister, Pia Karr, accused Norland on Saturday of breaking the truce within hours. Norland denied it. The truce was holding in most places on Sunday, monitors said.
`;

const TRADE = `---
date: 2031-06-04
---
Norland and Estland sign trade deal

Norland and Estland signed a trade agreement in Port Asher on Wednesday that cuts tariffs on cars to 5 per cent.

Trade ministers Lea Holm of Norland and Tom Varga of Estland announced it in a joint communiqué. The deal was first proposed by Estland in March.

The agreement provides for free trade in grain and commits Norland to buy two million tonnes of wheat a year. In return, Estland will open its ports to Norland's ships. Steel is not part of the deal.

The agreement enters into force on 1 July if both parliaments approve it.
`;

const STRIKE = `---
date: 2031-03-16
---
Dockers end strike in Port Asher

The Dockers' Union called off its strike on Tuesday after reaching a settlement with the Harbour Company.

The settlement was mediated by Ada Lund, a state conciliator. The two sides agreed that wages would rise by 6 per cent over two years and that nobody would be dismissed, the union said in a statement.

The question of night shifts was left out of the settlement.

On Friday the union said that the Harbour Company had broken the agreement by dismissing nine men. The company rejected the accusation.
`;

const PRISONERS = `---
date: 2031-08-22
---
Norland and Sudmark exchange prisoners

Norland and Sudmark exchanged 40 prisoners on a bridge near Lenn on Wednesday under a deal brokered by Estland.

Under the deal, Norland's government freed 25 soldiers and Sudmark's army handed over 15 pilots.

The exchange was agreed in secret talks in Port Hale in July, Estland's foreign ministry said.

The bodies of the dead are not covered by the agreement, which expired on Thursday.
`;

/** What the ledger has of the only agreement of a text, by parts. */
function only(text: string): Readonly<Record<string, unknown>> {
  const { agreements, actors, analyses } = storyOf({ 'a.txt': text });
  assert.equal(agreements.length, 1);
  const [agreement] = agreements;
  assert.ok(agreement);
  const [report] = analyses.map((analysis) => analysis.report);
  for (const { at } of agreement.clauses) assert.equal(report?.text.slice(at.start, at.end), at.quote);
  for (const { channel } of agreement.steps)
    if (channel !== null) assert.equal(report?.text.slice(channel.start, channel.end), channel.quote);
  const name = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? id;
  return {
    what: `${agreement.about === null ? '' : `${agreement.about} `}${agreement.what}`,
    between: agreement.between,
    channel: agreement.channel,
    steps: agreement.steps.map(
      ({ kind, actor, channel, when }) =>
        `${kind}: ${name(actor)}${channel === null ? '' : `, ${channel.quote}`}${when === null ? '' : `, ${when.from}`}`,
    ),
    terms: agreement.clauses.filter(({ kind }) => kind === 'term').map(({ at }) => at.quote),
    outside: agreement.clauses.filter(({ kind }) => kind === 'outside').map(({ at }) => at.quote),
    breaches: agreement.breaches.map(
      ({ by, allegedBy, denied }) => `${by} (${allegedBy})${denied.map(({ quote }) => `: ${quote}`).join('')}`,
    ),
    state: `${agreement.state.is} ${agreement.state.day}`,
  };
}

test('the ledger of a truce: proposed through an embassy, agreed on a hotline, announced in a post, broken and denied, held since', () => {
  assert.deepEqual(only(TRUCE), {
    what: 'ceasefire',
    between: ['Norland', 'Sudmark'],
    channel: 'a call on the hotline',
    steps: [
      'proposed: Sudmark, the embassy of Estland, 2031-05-08',
      'agreed: Norland, 2031-05-09',
      'agreed: Sudmark, 2031-05-09',
      'announced: Orla Dane, a post on her page',
    ],
    terms: [
      'stop all firing along their border from midnight',
      'both sides will pull their guns back ten kilometres and reopen the crossing at Lenn',
    ],
    outside: ["The truce does not cover the island of Hale, and Norland's ban on Sudmark's fish remains in place."],
    breaches: ['Norland (Sudmark): Norland denied it.'],
    state: 'in force 2031-05-11',
  });
});

test('the ledger of a trade deal: its terms, what it leaves out, its communiqué, and that it is not yet in force', () => {
  const { steps, ...rest } = only(TRADE);
  assert.deepEqual(rest, {
    what: 'trade agreement',
    between: ['Estland', 'Norland'],
    channel: null,
    terms: [
      'cuts tariffs on cars to 5 per cent',
      'provides for free trade in grain and commits Norland to buy two million tonnes of wheat a year',
      "Estland will open its ports to Norland's ships",
    ],
    outside: ['Steel is not part of the deal.'],
    breaches: [],
    state: 'not yet in force 2031-06-04',
  });
  assert.ok(Array.isArray(steps));
  assert.deepEqual(
    ['proposed: Estland, 2031-03-01', 'announced: Lea Holm, a joint communiqué'].filter(
      (step) => !steps.includes(step),
    ),
    [],
  );
});

test('the ledger of the end of a strike: union and company, the conciliator, the terms, a breach alleged and denied', () => {
  assert.deepEqual(only(STRIKE), {
    what: 'agreement',
    between: ["Dockers' Union", 'Harbour Company'],
    channel: null,
    steps: ["agreed: Dockers' Union, 2031-03-11", 'agreed: Harbour Company', 'brokered: Ada Lund'],
    terms: ['wages would rise by 6 per cent over two years and that nobody would be dismissed'],
    outside: ['The question of night shifts was left out of the settlement.'],
    breaches: ["Harbour Company (Dockers' Union): The company rejected the accusation."],
    state: 'disputed 2031-03-14',
  });
});

test('the ledger of an exchange of prisoners: who handed over whom, who brokered it, and that it ran out', () => {
  assert.deepEqual(only(PRISONERS), {
    what: 'exchange',
    between: ['Norland', 'Sudmark'],
    channel: 'secret talks',
    steps: ['brokered: Estland'],
    terms: [
      'Norland and Sudmark exchanged 40 prisoners on a bridge near Lenn on Wednesday',
      "Norland's government freed 25 soldiers and Sudmark's army handed over 15 pilots",
    ],
    outside: ['The bodies of the dead are not covered by the agreement, which expired on Thursday.'],
    breaches: [],
    state: 'expired 2031-08-21',
  });
});

test('terms of a list are found behind the line that announces them', () => {
  const { agreements } = storyOf({
    'a.txt':
      'The Miners and the Coal Board signed an agreement on Monday after a strike of nine weeks in all pits of the north.\n\nThe main terms are as follows:\n\n(a) wages will rise by 9 per cent over two years;\n\n(b) the night premium is kept;\n\nThe minister was pleased with what was reached on Monday, and so was everybody whom he met in the street.',
  });
  assert.deepEqual(
    agreements.flatMap(({ terms }) => terms),
    ['wages will rise by 9 per cent over two years', 'the night premium is kept'],
  );
});

test('both sides that accuse each other are each accused by the other', () => {
  const [truce] = ledger(
    '{|Norland} and {|Sudmark} agreed to a truce. Both sides accused each other of violating the truce on Monday.',
  );
  assert.deepEqual(
    truce?.breaches.map(({ by, allegedBy }) => [by, allegedBy]),
    [
      ['Norland', 'Sudmark'],
      ['Sudmark', 'Norland'],
    ],
  );
});

test('how it stands: what one side alone calls dead is disputed, what a report calls dead is broken, an old word gives way to a new one', () => {
  const base = '{|Norland} and {|Sudmark} agreed to a truce.';
  const state = (...examples: readonly string[]): string | undefined => ledger(base, ...examples)[0]?.state.is;
  assert.equal(state(), 'unknown');
  assert.equal(state('{|Norland} said that the truce had collapsed.'), 'disputed');
  assert.equal(state('The truce collapsed.'), 'broken');
  assert.equal(state('The truce could collapse.'), 'unknown');
  assert.equal(
    state('The truce was holding on {time|Monday@2031-05-12}.', 'The truce collapsed on {time|Tuesday@2031-05-13}.'),
    'broken',
  );
  assert.equal(state('{|Sudmark} accused {|Norland} of breaking the truce.'), 'disputed');
});

const DAWN =
  'PORT ASHER, 17 March 2031 (Northline) - Norland and Sudmark stopped shelling each other before dawn on Monday after nine days of fighting, but Sudmark officials said rockets had struck the town of Brae Sound barely four hours later.\n\nUnder the paper, a copy of which was seen by Northline, Norland will pull its boats back to twelve miles and Sudmark will release 41 detained fishermen within a week. The question of who owns the islands is left out.\n\nSudmark\u2019s defence minister, Ivo Marsh, accused Norland of firing six rockets at Brae Sound at about 7 a.m., wounding three dock workers.\n\nNorland says that it is keeping to the ceasefire.\n';

test('what is told to have followed a truce by hours is an alleged breach of it, and whoever is accused of the same is named', () => {
  const { agreements } = storyOf({ 'a.txt': `Guns fall silent\n\n${DAWN}` });
  const truce = agreements.find(({ what }) => what === 'ceasefire');
  assert.deepEqual(
    truce?.breaches.map(({ by, allegedBy }) => [by, allegedBy]),
    [
      [null, 'Sudmark'],
      ['Norland', 'Sudmark'],
    ],
  );
  assert.equal(truce.state.is, 'disputed');
  assert.ok(
    truce.terms.some((term) => term.startsWith('Norland will pull its boats back')),
    truce.terms.join('\n'),
  );
  assert.ok(truce.clauses.some(({ kind }) => kind === 'outside'));
});

test('what two leaders agree on far from the truce in a report is no term of the truce', () => {
  const { agreements } = storyOf({
    'a.txt': `Guns fall silent\n\n${'Norland and Sudmark agreed to a truce on Monday, the army said. '}${'The harbour of Port Asher was quiet, and many people came out to look at the sea. '.repeat(8)}They agreed to reopen the military line.\n`,
  });
  assert.ok(agreements.flatMap(({ terms }) => terms).every((term) => !term.includes('reopen')));
});

test('a count of those killed that rises hours after a truce is no breach of it, and what it ended is none of its terms', () => {
  const [truce, ...others] = ledger(
    'The guns went quiet on {time|Sunday@2031-05-11}, after {|Norland} and {|Sudmark} accepted a ceasefire that ended five days of the heaviest fighting between them.',
    '{|Sudmark} raised the number of people killed in the shelling of Lenn to 13 on {time|Sunday@2031-05-11}, hours after a ceasefire with {|Norland} came into force.',
  );
  assert.deepEqual(others, []);
  assert.deepEqual(truce?.between, ['Norland', 'Sudmark']);
  assert.deepEqual(truce?.breaches, []);
  assert.deepEqual(truce?.terms, []);
});
