import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseExample } from '../../test/example.ts';
import { loadLexicon } from '../load.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import { gatherHappenings } from './gather.ts';
import { sameness } from './same.ts';

const lexicon = loadLexicon();

function reports(...examples: readonly string[]): readonly Analysis[] {
  return examples.map((example, index) => analyseExample(example, lexicon, `${index}.txt`));
}

/** Persons are those with two names. */
function actorsOf(analyses: readonly Analysis[]): readonly Actor[] {
  return analyses.flatMap(({ actors }) =>
    actors.map((actor) => ({ ...actor, kind: actor.name.includes(' ') ? ('person' as const) : actor.kind })),
  );
}

/** How many tellings each happening of a kind has. */
function sizes(kind: string, ...examples: readonly string[]): readonly number[] {
  const analyses = reports(...examples);
  return gatherHappenings(analyses, actorsOf(analyses))
    .filter((happening) => happening.kind === kind)
    .map(({ tellings }) => tellings.length)
    .sort();
}

test('one strike told in other words and with another figure is one happening, with the reason', () => {
  const analyses = reports(
    'On {time|Wednesday@2031-05-07} {|Norland} struck nine camps in {place|Sudmark}.',
    '{|Norland} bombed over a dozen places on {time|7 May@2031-05-07}.',
    'The {|Norland} raids of {time|Wednesday@2031-05-07} went on for an hour.',
  );
  const found = gatherHappenings(analyses, actorsOf(analyses)).filter(({ parts }) => parts.length > 0);
  assert.equal(found.length, 1);
  assert.equal(found[0]?.mentions.length, 3);
  assert.ok(found[0]?.because.some((why) => why.includes('same people')));
});

test('two attacks of one day by different parties stay apart', () => {
  assert.deepEqual(
    sizes(
      'strike',
      'On {time|Wednesday@2031-05-07} {|Norland} struck nine camps.',
      'On {time|Wednesday@2031-05-07} {|Sudmark} struck two camps.',
    ),
    [1, 1],
  );
});

test('two attacks of one party on different days stay apart, and so do two at different hours', () => {
  assert.deepEqual(
    sizes(
      'strike',
      '{|Norland} struck a camp on {time|Wednesday@2031-05-07}.',
      '{|Norland} struck a camp on {time|Thursday@2031-05-08}.',
    ),
    [1, 1],
  );
  assert.deepEqual(
    sizes(
      'strike',
      '{|Norland} struck a camp at {time|noon@2031-05-07T12:00}.',
      '{|Norland} struck a camp at {time|six@2031-05-07T18:00}.',
    ),
    [1, 1],
  );
});

test('calls to different persons stay apart, even where both speak for one party', () => {
  assert.deepEqual(
    sizes(
      'contact',
      '{|Orla Dane} called {|Ivo Marsh} on {time|Saturday@2031-05-10}.',
      '{|Orla Dane} called {|Ana Ferro} on {time|Saturday@2031-05-10}.',
    ),
    [1, 1],
  );
});

test('a call with a list of partners joins one of the calls to them and does not join these to each other', () => {
  assert.deepEqual(
    sizes(
      'contact',
      '{|Orla Dane} called {|Ivo Marsh} and {|Ana Ferro} on {time|Saturday@2031-05-10}.',
      '{|Orla Dane} called {|Ivo Marsh} on {time|Saturday@2031-05-10}.',
      '{|Orla Dane} called {|Ana Ferro} on {time|Saturday@2031-05-10}.',
    ),
    [1, 2],
  );
});

test('a call told with its day and one told without are one where both persons are named', () => {
  assert.deepEqual(
    sizes(
      'contact',
      '{|Orla Dane} called {|Ivo Marsh} on {time|Saturday@2031-05-10}.',
      '{|Orla Dane} spoke with {|Ivo Marsh}, the army chief.',
    ),
    [2],
  );
});

test('an exact large figure of the same people makes two tellings one; a small one or another one does not', () => {
  const killed = (figure: string): string => `The attack killed {count|${figure}} tourists.`;
  assert.deepEqual(sizes('casualties', killed('26@26 tourist'), killed('26@26 tourist')), [2]);
  assert.deepEqual(sizes('casualties', killed('three@3 tourist'), killed('three@3 tourist')), [1, 1]);
  assert.deepEqual(sizes('casualties', killed('26@26 tourist'), killed('27@27 tourist')), [1, 1]);
});

test('a place named before the noun is its place where another report tells of that place', () => {
  assert.deepEqual(
    sizes(
      'attack',
      'He condemned the {time|April 22@2031-04-22} attack in {place|Port Asher}.',
      'It followed the {time|April 22@2031-04-22} Port Asher attack.',
    ),
    [2],
  );
});

test('to agree to stop firing and to agree to a truce is one thing', () => {
  assert.deepEqual(
    sizes(
      'agree',
      '{|Norland} and {|Sudmark} agreed to halt hostilities on {time|Saturday@2031-05-10}.',
      '{|Norland} and {|Sudmark} agreed to a truce.',
    ),
    [2],
  );
});

test('a call from somebody is not the call to somebody', () => {
  assert.deepEqual(
    sizes(
      'contact',
      'The call from {|Ivo Marsh} came at {time|noon@2031-05-10T12:00}.',
      '{|Orla Dane} called {|Ivo Marsh} on {time|Saturday@2031-05-10}.',
    ),
    [1, 1],
  );
});

test('“A spoke with B” and “B took a call from A” are one contact', () => {
  assert.deepEqual(
    sizes(
      'contact',
      '{|Orla Dane} spoke with {|Ivo Marsh} on {time|Saturday@2031-05-10}.',
      '{|Ivo Marsh} took a call from {|Orla Dane} on {time|Saturday@2031-05-10}.',
    ),
    [2],
  );
});

test('“the attack” without anything of its own takes up the attack told before', () => {
  const analyses = reports('{|Norland} attacked {|Sudmark} on {time|Monday@2031-05-05}. The attack lasted two hours.');
  const found = gatherHappenings(analyses, actorsOf(analyses)).filter(({ kind }) => kind === 'attack');
  assert.ok(found.every(({ tellings }) => tellings.length === 2) || found.length === 1);
});

test('the order of the reports changes nothing', () => {
  const examples = [
    'On {time|Wednesday@2031-05-07} {|Norland} struck nine camps.',
    '{|Norland} bombed nine camps on {time|7 May@2031-05-07}.',
    '{|Orla Dane} called {|Ivo Marsh} on {time|Saturday@2031-05-10}.',
    '{|Orla Dane} called {|Ivo Marsh} and {|Ana Ferro} on {time|Saturday@2031-05-10}.',
  ];
  const analyses = reports(...examples);
  const actors = actorsOf(analyses);
  const straight = JSON.stringify(gatherHappenings(analyses, actors));
  assert.equal(JSON.stringify(gatherHappenings(analyses.slice().reverse(), actors.slice().reverse())), straight);
  assert.equal(
    JSON.stringify(
      gatherHappenings(
        [2, 0, 3, 1].map((index) => analyses[index] as Analysis),
        actors,
      ),
    ),
    straight,
  );
});

test('what is told and what is denied of one thing is one happening', () => {
  assert.deepEqual(sizes('mediate', '{|Norland} brokered the truce.', '{|Norland} did not broker the truce.'), [2]);
});

test('tellings of different groups are never the same', () => {
  const [analysis] = reports('{|Norland} struck nine camps and closed the border.');
  assert.ok(analysis);
  const [a, b] = analysis.tellings.map((telling) => ({
    telling,
    analysis,
    group: telling.kind,
    words: new Set<string>(),
    places: new Set<string>(),
    kinds: new Map(),
    sole: false,
  }));
  assert.ok(a && b);
  assert.equal(sameness(a, b), null);
});

test('three thousand reports of one story take far less than a hundred times what three hundred take', () => {
  const many = (count: number): readonly Analysis[] =>
    Array.from({ length: count }, (_, index) => {
      const day = `2031-05-${String(1 + (index % 20)).padStart(2, '0')}`;
      const analysis = analysesOnce[index % analysesOnce.length] as Analysis;
      return {
        ...analysis,
        report: { ...analysis.report, id: `r-${index}`, file: `${index}.txt` },
        tellings: analysis.tellings.map((telling) => ({
          ...telling,
          id: `t-${index}-${telling.trigger.start}`,
          when: telling.when && {
            ...telling.when,
            from: day,
            to: `2031-05-${String(2 + (index % 20)).padStart(2, '0')}`,
          },
        })),
      };
    });
  const analysesOnce = reports(
    '{|Norland} struck nine camps on {time|Monday@2031-05-05} and closed the border.',
    '{|Norland} bombed a camp on {time|Monday@2031-05-05}.',
    '{|Orla Dane} called {|Ivo Marsh} on {time|Monday@2031-05-05}.',
  );
  const actors = actorsOf(analysesOnce);
  const time = (analyses: readonly Analysis[]): number => {
    const began = process.hrtime.bigint();
    gatherHappenings(analyses, actors);
    return Number(process.hrtime.bigint() - began);
  };
  const few = many(300);
  time(few);
  const short = Math.min(time(few), time(few), time(few));
  const long = Math.min(time(many(3000)), time(many(3000)));
  assert.ok(long < 60 * short + 2e7, `${long} ns against ${short} ns`);
});

test('where doubt is to join, one rare word is one thing in a story, unless its times do not touch', () => {
  const joined = (...examples: readonly string[]): readonly number[] => {
    const analyses = reports(...examples);
    return gatherHappenings(analyses, actorsOf(analyses), lexicon.common)
      .filter(({ kind }) => kind === 'strike')
      .map(({ tellings }) => tellings.length)
      .sort();
  };
  const bombed = ['{|Norland} bombed the harbour.', 'Planes bombed the railway station of {place|Lenn}.'];
  assert.deepEqual(sizes('strike', ...bombed), [1, 1]);
  assert.deepEqual(joined(...bombed), [2]);
  assert.deepEqual(
    joined(
      '{|Norland} bombed the harbour on {time|Wednesday@2031-05-07}.',
      '{|Norland} bombed the station on {time|Friday@2031-05-09}.',
    ),
    [1, 1],
  );
});

test('the accident of a day, told as known and with nothing but its day, is the one accident that the other reports tell', () => {
  assert.deepEqual(
    sizes(
      'accident',
      'A train derailed near {place|Orla} on {time|Sunday@2031-05-04}.',
      'The driver was hurt in the crash on {time|Sunday@2031-05-04}.',
      'The ministry spoke of the derailment on {time|Sunday@2031-05-04}.',
    ),
    [3],
  );
});

test('the accident of a day is no accident of a report that tells of two', () => {
  assert.deepEqual(
    sizes(
      'accident',
      'A plane crashed near {place|Orla} on {time|Sunday@2031-05-04}. A ferry crashed into a pier on {time|Sunday@2031-05-04}.',
      'The ministry spoke of the crash on {time|Sunday@2031-05-04}.',
    ),
    [1, 1, 1],
  );
});

test('an earlier accident, and those that it is measured by, are not the one that a report tells of', () => {
  assert.deepEqual(
    sizes(
      'accident',
      'A train derailed near {place|Orla} on {time|Sunday@2031-05-04}. The earlier crash on {time|April 2@2031-04-02} cost a life. It rained. It was cold. He was alone. The driver was hurt in the crash on {time|Sunday@2031-05-04}.',
    ),
    [1, 2],
  );
});
