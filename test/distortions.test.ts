import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLexicon } from '../src/load.ts';
import type { Line, Verdict } from '../src/model/answer.ts';
import { check, readReports, understand } from '../src/pipeline.ts';
import { gatherInputs } from '../src/read/gather.ts';
import { type Bent, DISTORTIONS, type Distortion, distort, invented } from './distort.ts';
import { goldenNames, goldenStory, reportsOf } from './golden-stories.ts';

/** Story → true sentences, and the same with one distortion each: kind, sentence, the words that must be named as the difference. */
const CASES: Readonly<
  Record<
    string,
    { readonly kept: readonly string[]; readonly bent: readonly (readonly [Distortion, string, string])[] }
  >
> = {
  'border-crisis': {
    kept: [
      'Tarvania struck nine militant camps inside Kessland on March 6, 2024.',
      'Quent said that Tarvania and Kessland had agreed to a full and immediate truce.',
      'Spokesman Rudo Kemmer said the pause was settled directly between the two directors of military operations.',
      'General Bast Merrow took a call from Pell.',
    ],
    bent: [
      ['figure', 'Tarvania struck nineteen militant camps inside Kessland on March 6, 2024.', 'nineteen'],
      ['motive', 'Kessland proposed the truce in order to save its currency.', 'save its currency'],
      [
        'inverted',
        'Tarvania’s foreign ministry accepted on Sunday the claim that Arcenia had brokered the truce.',
        'accepted',
      ],
      ['invented', 'Kessland and Tarvania exchanged forty prisoners at the Orrin Pass on Sunday.', ''],
      [
        'lasting',
        'Tarvania and Kessland have agreed to a temporary truce after talks brokered by Arcenia, Quent said.',
        'temporary',
      ],
      ['actor', 'The fighting began when Belloria struck nine militant camps inside Kessland.', 'Belloria'],
    ],
  },
  'contested-election': {
    kept: [
      'Thea Marrick leads New Harvest.',
      'The Constitutional Court on Friday annulled the result of the presidential election in 112 polling stations.',
      'General Ada Renwick denied that she had met either candidate since the vote.',
    ],
    bent: [
      ['figure', 'Observers found serious flaws in 312 of the country’s 640 polling stations.', '312'],
      ['motive', 'The army said that it would stay in its barracks because it feared a mutiny.', 'feared a mutiny'],
      ['inverted', 'Castane said on Friday evening that he would reject the ruling.', 'reject'],
      ['invented', 'Thea Marrick was arrested at the harbour on Thursday.', ''],
      ['lasting', 'Hanna Oswin said the voting on Sunday had been violent and chaotic.', 'violent and chaotic'],
      [
        'actor',
        'The Electoral Commission accused Rosmark of sending 40 technicians to the counting centre in Castrel.',
        'Electoral Commission',
      ],
    ],
  },
  'dam-failure': {
    kept: [
      'Prime Minister Osric Hallam announced that a judge would lead a public inquiry.',
      'Tamsel Power, which has run the dam since 2009, blamed the rain.',
    ],
    bent: [
      ['figure', 'The death toll rose to 72 on Wednesday, Interior Minister Halka Drost said.', '72'],
      ['motive', 'Tamsel Power blamed the rain in order to escape its creditors.', 'escape its creditors'],
      [
        'inverted',
        'Tamsel Power confirms that it received a warning from the Dam Safety Inspectorate in the course of this year.',
        'received',
      ],
      ['invented', 'Engineers blew up the Upper Wrenlow Dam on Friday.', ''],
      ['actor', 'Halka Drost announced that a judge would lead a public inquiry.', 'Halka Drost'],
    ],
  },
  'hostage-release': {
    kept: [
      'Hestland has paid no ransom and has promised none.',
      'Olmen promised that Qamara would go on looking for anyone who might still be in the desert.',
    ],
    bent: [
      ['figure', 'Olmen said that he had met emissaries of the Salt Brigade sixteen times.', 'sixteen times'],
      ['motive', 'Ostarra freed five jailed members of the brigade on Tuesday to please the army.', 'please the army'],
      ['inverted', 'Hestland has paid a ransom.', ''],
      ['invented', 'The Sultan of Qamara flew to Marrowdale on Friday.', ''],
      ['actor', 'Belmora freed five jailed members of the brigade on Tuesday.', 'Belmora'],
    ],
  },
};

const CONFIRMING: readonly (Verdict | undefined)[] = ['corroborated', 'contested'];
const lexicon = loadLexicon();
const named = new Map<Distortion, boolean[]>();

for (const [name, { kept, bent }] of Object.entries(CASES)) {
  const reports = understand(readReports(gatherInputs([reportsOf(name)]).inputs).reports, lexicon);
  const checked = (sentence: string): Line => {
    const { reports: texts } = readReports([{ file: 'text', bytes: new TextEncoder().encode(sentence) }]);
    const [text] = understand(texts, lexicon);
    assert.ok(text !== undefined);
    const lines = check(text, reports, lexicon).answer.sections.flatMap((section) => section.lines);
    const line = lines.find((one) => one.checked?.kind === 'sentence');
    assert.ok(line !== undefined, 'the sentence was checked');
    return line;
  };

  for (const sentence of kept) {
    test(`a true sentence is found in the reports of ${name}: ${sentence}`, () => {
      assert.ok(CONFIRMING.includes(verdictOf(checked(sentence))), checked(sentence).text);
    });
  }

  for (const [kind, sentence, difference] of bent) {
    test(`no report of ${name} is said to hold a sentence bent by one ${kind}: ${sentence}`, () => {
      const line = checked(sentence);
      assert.ok(!CONFIRMING.includes(verdictOf(line)), line.text);
      named.set(kind, [...(named.get(kind) ?? []), tells(line, difference)]);
    });
  }
}

function verdictOf({ checked }: Line): Verdict | undefined {
  return checked?.kind === 'sentence' ? checked.verdict : undefined;
}

/** An invented event is named by saying that the reports do not hold it; any other by the words that differ. */
function tells({ checked }: Line, difference: string): boolean {
  if (checked?.kind !== 'sentence') return false;
  if (checked.verdict === 'contradicted') return true;
  if (difference === '') return checked.verdict === 'only-here' || checked.verdict === 'not-found';
  return checked.missing.some((words) => difference.split(' ').some((word) => words.includes(word)));
}

/** Distortions of each kind and story that are checked: all that the generator makes would take minutes. */
const EACH = 8;

/** A row of numbers from a seed, the same in every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Checked extends Bent {
  readonly line: Line;
}

/** Sentences of a story that `check` finds in the reports, bent by one distortion each. */
function bentSentences(name: string): readonly Checked[] {
  const next = numbersFrom(name.length * 7919 + name.charCodeAt(0));
  const pick = <One>(from: readonly One[]): One | undefined => from[Math.floor(next() * from.length)];
  const { analyses, actors } = goldenStory(name);
  const named = actors.filter(({ kind }) => kind === 'person' || kind === 'state' || kind === 'organisation');
  const made = analyses.flatMap((analysis) =>
    analysis.sentences.flatMap((sentence) => {
      const role = analysis.report.blocks[sentence.block]?.role;
      const long = sentence.end - sentence.start;
      const whole = role === 'paragraph' && sentence.quoted.length === 0 && long > 40 && long < 240;
      return whole && analysis.report.genre === 'news' ? distort(analysis, sentence, named, pick) : [];
    }),
  );
  for (let at = 0; at < EACH; at++) {
    const event = invented(named, pick);
    if (event !== null) made.push(event);
  }
  const chosen = DISTORTIONS.flatMap((kind) => {
    const own = made.filter((one) => one.kind === kind);
    const step = Math.max(1, Math.floor(own.length / EACH));
    return own.filter((_, at) => at % step === 0).slice(0, EACH);
  });
  const lines = linesOf(
    chosen.map(({ bent }) => bent),
    name,
  );
  return chosen.flatMap((one) => {
    const line = lines.find(({ text }) => text.includes(one.bent));
    return line === undefined ? [] : [{ ...one, line }];
  });
}

/** What `check` says to a text, a paragraph for each sentence, beside the reports of a story. */
function linesOf(sentences: readonly string[], name: string): readonly Line[] {
  const { inputs } = gatherInputs([reportsOf(name)]);
  const reports = understand(readReports(inputs).reports, lexicon);
  const bytes = new TextEncoder().encode(`A draft\n\n${sentences.join('\n\n')}\n`);
  const [text] = understand(readReports([{ file: 'text.txt', bytes }]).reports, lexicon);
  assert.ok(text !== undefined);
  const { sections } = check(text, reports, lexicon).answer;
  return sections.flatMap(({ lines }) => lines.filter(({ checked }) => checked?.kind === 'sentence'));
}

const generated = new Map<Distortion, { checked: number; named: number }>();

for (const name of goldenNames()) {
  test(`no sentence of ${name} that was bent by one distortion is said to stand in a report`, () => {
    const bent = bentSentences(name);
    assert.ok(bent.length >= 20, `the story gives ${bent.length} bent sentences`);
    for (const { kind, line, difference } of bent) {
      const count = generated.get(kind) ?? { checked: 0, named: 0 };
      generated.set(kind, { checked: count.checked + 1, named: count.named + (tells(line, difference) ? 1 : 0) });
    }
    const confirmed = bent.filter(({ line }) => verdictOf(line) === 'corroborated');
    assert.deepEqual(
      confirmed.map(({ kind, bent: text }) => `${kind}: ${text}`),
      [],
    );
  });
}

test('of sentences bent by chance the difference is named in at least five of the six kinds', () => {
  const shares = [...generated].map(([kind, { checked, named: told }]) => [kind, told / checked] as const);
  const well = shares.filter(([, share]) => share > 0.5);
  assert.ok(well.length >= 5, JSON.stringify([...generated]));
});

test('the difference is named for at least five of the six ways to bend a sentence', () => {
  const well = [...named].filter(([, told]) => told.filter(Boolean).length * 2 > told.length).map(([kind]) => kind);
  assert.ok(well.length >= 5, `${well.join(', ')}: ${JSON.stringify([...named])}`);
});
