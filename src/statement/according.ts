import { wordsAround } from './around.ts';
import { citedIn } from './cited.ts';
import { contentEnd, PLAIN, spanOf } from './content.ts';
import type { Found } from './found.ts';
import { quotationsIn } from './found.ts';
import { nounPhrase, type Phrase } from './noun-phrase.ts';
import { type Line, mayState, type Reading, startsClause } from './reading.ts';
import { word } from './word.ts';

/** “According to X, …”, “…, according to X”, “…, according to X, …”. */
export function findAccording(reading: Reading): readonly Found[] {
  return reading.lines.flatMap((line) =>
    line.tokens.flatMap((token, at) => {
      if (word(token) !== 'according' || word(line.tokens[at + 1]) !== 'to' || !mayState(line)) return [];
      const found = accordingAt(reading, line, at);
      return found === null ? [] : [found];
    }),
  );
}

function accordingAt(reading: Reading, line: Line, at: number): Found | null {
  const { tokens } = line;
  const phrase = nounPhrase(tokens, at + 2);
  if (phrase === null || isNoSource(word(tokens[phrase.head]))) return null;
  const source: Phrase = { ...phrase, end: endOfSource(line, phrase.end) };
  const common = {
    act: 'say' as const,
    family: 'speech' as const,
    line: line.sentence.index,
    cue: { start: tokens[at]?.start ?? 0, end: tokens[at + 1]?.end ?? 0 },
    wideCue: { start: tokens[at]?.start ?? 0, end: tokens[at + 1]?.end ?? 0 },
    lemma: 'according to',
    source,
    sourceLine: line.sentence.index,
    addressee: null,
    cited: citedIn(line, source.end),
    phrase: false,
    unsaid: false,
  };
  if (startsClause(line, at)) {
    const from = word(tokens[source.end]) === ',' ? source.end + 1 : source.end;
    if (from >= tokens.length) return fragment(reading, line, common);
    const end = contentEnd(line, from, { ...PLAIN, whole: true });
    if (end - from < 2) return fragment(reading, line, common);
    const content = [spanOf(line, from, end)];
    return {
      ...common,
      rule: 'according-to-first',
      content,
      wideContent: content,
      quotations: quotationsIn(line, from, end),
    };
  }
  const around = wordsAround(reading, line, at, source.end);
  if (around === null) return null;
  return {
    ...common,
    rule: around.content.length > 1 ? 'according-to-middle' : 'according-to-last',
    content: around.content,
    wideContent: around.content,
    quotations: around.quotations,
  };
}

/** “According to plan”, “according to law”: nobody speaks. */
function isNoSource(head: string): boolean {
  return NO_SOURCE.has(head);
}

const NO_SOURCE: ReadonlySet<string> = new Set([
  'plan',
  'plans',
  'law',
  'schedule',
  'need',
  'needs',
  'ability',
  'size',
  'age',
  'taste',
  'tradition',
  'custom',
  'rules',
  'recipe',
  'type',
  'preference',
  'weight',
  'rank',
  'order',
  'season',
  'protocol',
]);

/** The source with its insertions: up to the comma that begins the words. */
function endOfSource(line: Line, end: number): number {
  const { tokens } = line;
  let at = end;
  while (word(tokens[at]) === ',' && /^(?:a|an|the|who|which|whose|citing)$/u.test(word(tokens[at + 1]))) {
    let close = at + 1;
    while (close < tokens.length && word(tokens[close]) !== ',') close++;
    if (close >= tokens.length || !insertion(line, at + 1, close)) break;
    at = close;
  }
  if (at === end && word(tokens[at]) === 'who') {
    while (at < tokens.length && word(tokens[at]) !== ',') at++;
  }
  return at;
}

/** No finite verb of its own, or begins with “who”. */
function insertion(line: Line, start: number, close: number): boolean {
  if (/^(?:who|which|whose|citing)$/u.test(word(line.tokens[start]))) return true;
  return line.tokens.slice(start, close).every((token) => token.tag !== 'VERB' && token.tag !== 'AUX');
}

/** “According to spokesman T. Bell.” as a sentence of its own: the words are the next sentence, unless that has a speaker of its own. */
function fragment(
  reading: Reading,
  line: Line,
  common: Omit<Found, 'rule' | 'content' | 'wideContent' | 'quotations'>,
): Found | null {
  const next = reading.lines[line.sentence.index + 1];
  if (next === undefined || next.sentence.block !== line.sentence.block) return null;
  const end = contentEnd(next, 0, PLAIN);
  if (end < 2) return null;
  const content = [spanOf(next, 0, end)];
  return {
    ...common,
    rule: 'according-to-fragment',
    content,
    wideContent: content,
    quotations: quotationsIn(next, 0, end),
  };
}
