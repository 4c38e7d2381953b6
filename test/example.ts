import { findTellings } from '../src/happening/telling.ts';
import { topOf, treeOf } from '../src/happening/tree.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import type { Actor } from '../src/model/actor.ts';
import type { Analysis } from '../src/model/analysis.ts';
import type { Telling } from '../src/model/happening.ts';
import type { ActorMention } from '../src/model/mention.ts';
import type { Report } from '../src/model/report.ts';
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
      ...names.filter(({ role }) => role !== '').map(({ role, name }) => `${role}: ${name}`),
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
  const mentions = names.flatMap(({ start, end, name }): readonly ActorMention[] => {
    const sentence = sentences.find((one) => one.start <= start && end <= one.end);
    if (!sentence) return [];
    const token = topOf(treeOf(sentence), { start, end });
    return [{ type: 'actor', start, end, actor: name, form: 'name', sentence: sentence.index, token, rule: 'example' }];
  });
  const actors = [...new Set(names.map(({ name }) => name))].map(actorOf);
  const statements = findStatements({ report, sentences, mentions, actors, dated: null }, lexicon);
  const tellings = findTellings({ report, sentences, mentions, actors, dated: null, statements }, lexicon);
  return { report, sentences, mentions, actors, dated: null, statements, tellings, notes: [] };
}

export interface Named {
  readonly start: number;
  readonly end: number;
  readonly role: string;
  readonly name: string;
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
      const [role = '', name = ''] = piece.slice(1, -1).split('|');
      text += name;
      names.push({ start, end: text.length, role, name });
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
