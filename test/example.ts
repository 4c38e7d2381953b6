import { findTellings } from '../src/happening/telling.ts';
import { topOf, treeOf } from '../src/happening/tree.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import type { Actor } from '../src/model/actor.ts';
import type { Analysis } from '../src/model/analysis.ts';
import type { Telling } from '../src/model/happening.ts';
import type { Mention, When } from '../src/model/mention.ts';
import type { Report } from '../src/model/report.ts';
import type { Sentence } from '../src/model/sentence.ts';
import type { Span } from '../src/model/span.ts';
import { findStatements } from '../src/statement/statement.ts';
import { findSentences } from '../src/text/sentences.ts';

/** What an example of a rule marks and what was found in it, both as `by: Norland` and `[struck]`. */
export interface Shown {
  readonly marked: readonly string[];
  readonly found: readonly string[];
  readonly tellings: readonly Telling[];
}

/** Read an example of `lexicon/happenings.ts`: `{by|Norland} [struck] nine camps in {|Sudmark}.` The braces make the actor
 *  mentions, so that an example rests on the grammar alone and on no name that is known. */
export function readExample(example: string, lexicon: Lexicon): Shown {
  const { text, names, triggers } = unmark(example);
  const { tellings } = analyse(text, names, lexicon);
  const wanted = tellings.filter((telling) => triggers.some((trigger) => meets(trigger, telling.trigger)));
  const shown = (trigger: Span | undefined): string => (trigger ? `[${text.slice(trigger.start, trigger.end)}]` : '');
  return {
    marked: [
      ...triggers.map(shown),
      ...names.filter((name) => name.role !== '' && isActor(name)).map(({ role, name }) => `${role}: ${name}`),
    ].sort(),
    found: [
      ...wanted.map((telling) => shown(triggers.find((trigger) => meets(trigger, telling.trigger)))),
      ...wanted.flatMap(({ parts }) => parts.map((part) => `${part.role}: ${part.name}`)),
    ].sort(),
    tellings,
  };
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The analysis of an example: its sentences, the actors that it marks, what it says and tells. */
export function analyseExample(
  example: string,
  lexicon: Lexicon,
  file = 'example.txt',
): Analysis & { readonly names: readonly Named[] } {
  const { text, names } = unmark(example);
  return { ...analyse(text, names, lexicon, file), names };
}

function analyse(text: string, names: readonly Named[], lexicon: Lexicon, file = 'example.txt'): Analysis {
  const report = { ...reportOf(text), file, id: `r-${file}` };
  const sentences = findSentences({ report }, lexicon);
  const mentions = names.flatMap((name): readonly Mention[] => {
    const sentence = sentences.find((one) => one.start <= name.start && name.end <= one.end);
    return sentence ? [mentionOf(name, sentence)] : [];
  });
  const actors = [...new Set(names.filter(isActor).map(({ name }) => name))].map(actorOf);
  const statements = findStatements({ report, sentences, mentions, actors, dated: null }, lexicon);
  const tellings = findTellings({ report, sentences, mentions, actors, dated: null, statements }, lexicon);
  return { report, sentences, mentions, actors, dated: null, statements, tellings, notes: [] };
}

function isActor({ role }: Named): boolean {
  return role !== 'time' && role !== 'place' && role !== 'count';
}

/** `{time|on Monday}` is a time, on the day after the marks “@2031-05-10” where given; `{place|Port Asher}` a place; `{count|nine@9 camp}` a figure of a unit. */
function mentionOf({ start, end, role, name, day }: Named, sentence: Sentence): Mention {
  const span = { start, end, sentence: sentence.index, rule: 'example' };
  if (role === 'time') return { ...span, type: 'time', when: whenOf(day ?? '2031-05-10', name) };
  if (role === 'place') return { ...span, type: 'place', place: name };
  if (role === 'count') {
    const [figure = '1', unit = ''] = (day ?? '1').split(' ');
    return { ...span, type: 'quantity', quantity: { least: Number(figure), most: Number(figure), unit, about: false } };
  }
  return { ...span, type: 'actor', actor: name, form: 'name', token: topOf(treeOf(sentence), { start, end }) };
}

/** A whole day, or with “T” an hour. */
function whenOf(day: string, stated: string): When {
  const next = `${day.slice(0, 8)}${String(Number(day.slice(8, 10)) + 1).padStart(2, '0')}`;
  const to = day.includes('T')
    ? `${day.slice(0, 11)}${String(Number(day.slice(11, 13)) + 1).padStart(2, '0')}:00`
    : next;
  return { from: day, to, stated, given: ['day'], because: '' };
}

export interface Named {
  readonly start: number;
  readonly end: number;
  readonly role: string;
  readonly name: string;
  /** What stands after “@”: the day of a time, the figure of a count. */
  readonly day: string | null;
}

function unmark(example: string): {
  readonly text: string;
  readonly names: readonly Named[];
  readonly triggers: readonly { readonly start: number; readonly end: number }[];
} {
  const names: Named[] = [];
  const triggers: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of example.split(/(\{[^}]*\}|\[[^\]]*\])/u)) {
    const start = text.length;
    if (piece.startsWith('{')) {
      const [role = '', words = ''] = piece.slice(1, -1).split('|');
      const [name = '', day = null] = words.split('@');
      text += name;
      names.push({ start, end: text.length, role, name, day });
    } else if (piece.startsWith('[')) {
      text += piece.slice(1, -1);
      triggers.push({ start, end: text.length });
    } else text += piece;
  }
  return { text, names, triggers };
}

function actorOf(name: string): Actor {
  return { id: name, kind: 'state', name, titles: [], aliases: [], party: name, partyBecause: [], merged: [] };
}

export function reportOf(text: string): Report {
  return {
    id: 'r-example',
    file: 'example.txt',
    sha256: '',
    text,
    title: text,
    outlet: null,
    url: null,
    byline: null,
    credits: [],
    published: null,
    language: 'en',
    genre: 'news',
    genreBecause: [],
    blocks: [{ start: 0, end: text.length, role: 'paragraph', why: 'example' }],
    gaps: [],
  };
}
