import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Analysis } from '../src/model/analysis.ts';
import { analysisOf, paragraphs } from './reading.ts';

/** Reports as they are printed; each names several speakers, so that words can come to the wrong one. */
const REPORTS: readonly string[] = [
  [
    "PORT ASHER, May 12, 2031 - Norland's Defence Minister Orla Quent said on Monday that Sudmark had shelled the border town of Lenn, killing three people.",
    "Sudmark's Foreign Ministry denied the claim. “We fired nothing at all that night,” spokesman Ivo Marsh said.",
    'President Kettle of Norland warned that his country would answer. Police arrested twelve protesters in Lenn, the mayor said.',
  ].join('\n'),
  [
    'Corin Dask, who leads the dockers, accused the shipping company of breaking its promise of March.',
    '“They signed a paper and they tore it up,” Dask said on Sunday. The director of Vell Lines, Mara Ferro, rejected that.',
    'According to the harbour police, two men set fire to the depot before dawn; nobody was hurt.',
    'Ferro told Channel Nine that the strike would cost the port nine million crowns a week.',
  ].join('\n'),
  [
    'Vera Holm interviewed Orla Quent, the defence minister of Norland, on Tuesday.',
    'Q: Did Sudmark attack the bridge at Velden?',
    'A: Sudmark attacked the bridge on Sunday, and we did not answer.',
    'Q: Will you meet President Kettle of Sudmark?',
    'A: I called him on Monday and he promised to stop the shelling.',
  ].join('\n'),
  [
    'The inquiry into the flood at Velden began on Monday.',
    'MR MARSH: When did the company write to the inspectorate?',
    'MS FERRO: We wrote to the inspectorate on the third of May.',
    'MR MARSH: The inspectorate says that no such letter ever came.',
    'MS FERRO: The letter was signed for by a clerk of theirs.',
  ].join('\n'),
];

interface Mangler {
  readonly name: string;
  /** `chance` gives numbers from 0 to 1. */
  readonly mangle: (text: string, chance: () => number) => string;
}

const MANGLERS: readonly Mangler[] = [
  { name: 'capitals', mangle: (text) => text.toUpperCase() },
  { name: 'small letters', mangle: (text) => text.toLowerCase() },
  { name: 'no marks', mangle: (text) => text.replace(/[^\p{L}\p{N}\s]/gu, '') },
  { name: 'no marks, no paragraphs', mangle: (text) => text.replace(/[^\p{L}\p{N}\s]/gu, '').replaceAll('\n', ' ') },
  {
    name: 'marks lost here and there',
    mangle: (text, chance) => text.replace(/[.,:;“”"-]/gu, (mark) => (chance() < 0.4 ? '' : mark)),
  },
  {
    name: 'scanned',
    mangle: (text, chance) =>
      text
        .replace(/(?<=\p{L})[lo](?=\p{L})/gu, (letter) => (chance() < 0.5 ? (letter === 'l' ? '1' : '0') : letter))
        .replace(/(?<=\p{Ll}{3})(?=\p{Ll}{3})/gu, () => (chance() < 0.06 ? '-\n' : ''))
        .replace(/ /gu, () => (chance() < 0.1 ? '  ' : ' ')),
  },
  {
    name: 'cut to pieces',
    mangle: (text, chance) => {
      const from = Math.floor(chance() * text.length * 0.6);
      return text.slice(from, from + 40 + Math.floor(chance() * text.length));
    },
  },
  {
    name: 'words lost',
    mangle: (text, chance) => text.replace(/(?<!\p{L})\p{Ll}+ /gu, (word) => (chance() < 0.12 ? '' : word)),
  },
];

/** Numbers from 0 to 1 that look like chance and are the same each time. */
function newChance(seed: number): () => number {
  let state = seed * 2654435761 + 12345;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A paragraph ends where a line of the report ends; a scanned line breaks anywhere. */
function read(text: string, lines: boolean): Analysis {
  const one = paragraphs(text);
  return analysisOf(
    lines ? one : { ...one, blocks: [{ start: 0, end: text.length, role: 'paragraph', why: 'example' }] },
  );
}

/** Letters alone, as they were before a scanner read them. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/-\s*\n\s*/gu, '')
    .replaceAll('1', 'l')
    .replaceAll('0', 'o')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

interface Said {
  readonly speaker: string;
  readonly words: string;
}

function said({ report, statements }: Analysis): readonly Said[] {
  return statements.flatMap(({ speakers, content }) =>
    content.map(({ start, end }) => ({
      speaker: plain(speakers.map(({ name }) => name).join(' ')),
      words: plain(report.text.slice(start, end)),
    })),
  );
}

/** Words that the report gives to one speaker alone and the mangled report to another. */
function astray(before: readonly Said[], after: readonly Said[]): readonly string[] {
  const shares = (one: string, other: string): boolean =>
    one.split(' ').some((word) => other.split(' ').includes(word));
  return after.flatMap(({ speaker, words }) => {
    const others = before.filter((one) => one.words.split(' ').length > 3 && ` ${words} `.includes(` ${one.words} `));
    const owned = others.some((one) => one.speaker === '' || shares(one.speaker, speaker));
    if (speaker === '' || owned) return [];
    return others.map((one) => `${one.speaker} said “${one.words}”, now it is ${speaker}’s: “${words}”`);
  });
}

function spansHold({ report, sentences, mentions, statements, tellings, notes }: Analysis): void {
  const { text } = report;
  const holds = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start >= 0 && start < end && end <= text.length;
  for (const sentence of sentences) {
    assert.ok(holds(sentence));
    for (const token of sentence.tokens)
      assert.ok(holds(token) && token.start >= sentence.start && token.end <= sentence.end);
  }
  for (const mention of mentions) assert.ok(holds(mention));
  for (const note of notes) assert.ok(holds(note));
  for (const { span, content, speakers, cue } of statements) {
    assert.ok(holds(span) && content.every(holds));
    if (cue !== null) assert.equal(text.slice(cue.start, cue.end), cue.text);
    for (const speaker of speakers) assert.equal(text.slice(speaker.start, speaker.end), speaker.name);
  }
  for (const { span, trigger, parts, objects } of tellings)
    assert.ok([span, trigger, ...parts, ...objects].every(holds));
}

for (const { name, mangle } of MANGLERS) {
  test(`a mangled report never throws, keeps its spans and gives nobody the words of another: ${name}`, () => {
    const printed = REPORTS.map((text) => said(read(text, true)));
    fc.assert(
      fc.property(fc.nat(REPORTS.length - 1), fc.nat(99_999), (at, seed) => {
        const text = mangle(REPORTS[at] ?? '', newChance(seed));
        if (text.trim() === '') return;
        const analysis = read(text, name !== 'scanned');
        spansHold(analysis);
        assert.deepEqual(astray(printed[at] ?? [], said(analysis)), []);
      }),
      { numRuns: 150, seed: 11 },
    );
  });
}
