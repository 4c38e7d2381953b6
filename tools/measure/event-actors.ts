/** The codes of actors in the coded sentences: the set's own dictionary first, then states by the names that the product knows,
 *  under the three letters that CAMEO uses for them (ISO 3166-1 alpha-3, `state-codes.tsv`). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { readTable } from '../../src/lexicon/table.ts';
import type { Part } from '../../src/model/happening.ts';
import type { Given } from './event-reading.ts';

export interface ActorCodes {
  readonly patterns: readonly Pattern[];
  /** Names, demonyms, capitals and seats of states → code. */
  readonly states: ReadonlyMap<string, string>;
  /** The most words that one of those names has. */
  readonly longest: number;
}

interface Pattern {
  readonly words: RegExp;
  readonly code: string;
}

export function readActorCodes(folder: string, lexicon: Lexicon): ActorCodes {
  const states = new Map<string, string>();
  const file = 'state-codes.tsv';
  const rows = readTable(file, readFileSync(new URL(file, import.meta.url), 'utf8'), ['id', 'code'], (cells) => cells);
  const codes = new Map(rows.map(([id = '', code = '']) => [id, code]));
  for (const { id, name, names, demonyms, capitals, seats } of lexicon.states) {
    const code = codes.get(id);
    if (code === undefined) continue;
    for (const each of [name, ...names, ...demonyms, ...capitals, ...seats])
      if (!states.has(each)) states.set(each, code);
  }
  const longest = Math.max(...[...states.keys()].map((name) => name.split(' ').length));
  return { patterns: readPatterns(folder), states, longest };
}

/** Patterns of the sets' actor dictionary; a name without a final underscore is a stem. */
function readPatterns(folder: string): readonly Pattern[] {
  const file = join(folder, 'petrarch-dictionaries', 'PETR.Validate.actors.txt');
  if (!existsSync(file)) return [];
  const found: Pattern[] = [];
  let names: string[] = [];
  let code = '';
  const close = (): void => {
    for (const name of names) if (code !== '') found.push({ words: patternOf(name), code });
    names = [];
    code = '';
  };
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [text = ''] = line.split('#');
    const bare = text.replace(/<!--.*?-->/gu, '').trim();
    if (bare === '') continue;
    const codes = /\[([A-Za-z]{3})[^\]]*\]/u.exec(bare);
    const name = bare
      .replace(/\[[^\]]*\]/gu, '')
      .replace(/^\+/u, '')
      .trim();
    if (!bare.startsWith('+') && name !== '') close();
    if (name !== '') names.push(name);
    if (codes?.[1] && code === '') code = codes[1].toUpperCase();
  }
  close();
  return found;
}

function patternOf(name: string): RegExp {
  const words = name
    .replace(/_$/u, '')
    .split(/[_ ]+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`\\b${words.join('[ _-]')}${name.endsWith('_') ? '\\b' : ''}`, 'iu');
}

/** The dictionary's names in a text, to the end of their last word. */
export function namesIn(text: string, { patterns }: ActorCodes): readonly Given[] {
  const found: Given[] = [];
  for (const { words } of patterns) {
    for (const match of text.matchAll(new RegExp(words.source, 'gu'.concat('i')))) {
      const end = match.index + match[0].length;
      const rest = /^[a-z]*/u.exec(text.slice(end))?.[0].length ?? 0;
      if (/^[A-Z]/u.test(match[0]) && !found.some((one) => one.start < end && match.index < one.end)) {
        found.push({ start: match.index, end: end + rest, name: text.slice(match.index, end + rest) });
      }
    }
  }
  return found;
}

/** The actor's own words, with the article (“The AU” is a name of the set) or the possessor before them (“Norland's army”). */
export function codesAt(text: string, part: Part, codes: ActorCodes): readonly string[] {
  const own = text.slice(part.start, part.end);
  const before =
    /(?:[A-Z][\w-]*[ _])*[A-Z][\w-]*['’]s? $/u.exec(text.slice(Math.max(0, part.start - 60), part.start))?.[0] ?? '';
  const article = /\bThe $/iu.exec(text.slice(Math.max(0, part.start - 4), part.start))?.[0] ?? '';
  return codesOf([own, `${article}${own}`, before, part.name, part.party ?? ''], codes);
}

/** The code of the longest name in the first of these words that has any; a name of the set goes before a state's. */
export function codesOf(tries: readonly string[], codes: ActorCodes): readonly string[] {
  for (const words of tries) {
    const found = codes.patterns
      .filter((actor) => actor.words.test(words))
      .sort((a, b) => b.words.source.length - a.words.source.length)[0];
    if (found) return [found.code];
  }
  for (const words of tries) {
    const state = stateIn(words, codes);
    if (state !== null) return [state];
  }
  return [];
}

function stateIn(text: string, { states, longest }: ActorCodes): string | null {
  const words = text.replace(/['’]s?(?= |$)/gu, '').split(/\s+/u);
  for (let size = longest; size > 0; size--) {
    for (let at = 0; at + size <= words.length; at++) {
      const code = states.get(words.slice(at, at + size).join(' '));
      if (code !== undefined) return code;
    }
  }
  return null;
}
