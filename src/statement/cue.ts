import { SAYING, type SayingRow } from '../lexicon/saying.ts';
import type { Token } from '../model/sentence.ts';
import { remembered } from '../text/remembered.ts';
import { type VerbGroup, verbForms, verbGroup } from './verb-group.ts';
import { word } from './word.ts';

/** A verb of `lexicon/saying.ts` where it stands in a sentence. */
export interface VerbCue {
  readonly group: VerbGroup;
  /** One past the verb and its particle (“pointed out”). */
  readonly end: number;
  readonly lemma: string;
  readonly rows: readonly SayingRow[];
}

/** Every verb of a sentence that may tie words to somebody, in order. */
export function verbCues(tokens: readonly Token[]): readonly VerbCue[] {
  const cues: VerbCue[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.tag !== 'VERB' && token.tag !== 'AUX' && !mayBeVerb(tokens, at)) continue;
    if (token.relation === 'amod' && token.form === 'VBN') continue;
    const verbs = verbsOf(token);
    if (verbs === null) continue;
    for (const [rest, rows] of verbs) {
      const end = endOfRest(tokens, at + 1, rest);
      if (end === null) continue;
      const group = verbGroup(tokens, at);
      cues.push({ group, end, lemma: [rows.lemma, ...rest].join(' '), rows: rows.rows });
      break;
    }
  }
  return cues;
}

/** No other word is written so. */
const ALWAYS_VERBS: ReadonlySet<string> = new Set(['said', 'says', 'told', 'wrote', 'spoke']);

/** A tagger takes “claims” and “warns” for nouns at times: such a word right before “that” or a quotation, or after a name, may be a verb. */
function mayBeVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.tag === 'PRON' || token.tag === 'DET' || token.tag === 'PUNCT') return false;
  if (ALWAYS_VERBS.has(word(token))) return true;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  // “Four in ten say they would go”
  if (word(token) === 'say')
    return (
      /^(?:NOUN|PROPN|NUM)$/u.test(before?.tag ?? '') &&
      (/^(?:PRON|DET)$/u.test(next?.tag ?? '') || word(next) === 'that')
    );
  // “The company thanks the crew”: the tree gives it a subject right before it.
  if (token.relation === 'root' && /\p{Ll}s$/u.test(token.text) && before?.relation === 'nsubj' && before.head === at)
    return /^(?:PRON|DET|PROPN)$/u.test(next?.tag ?? '');
  if (before?.tag !== 'PROPN') return false;
  return /(?:ed|s)$/u.test(token.text) && ['that', ':'].includes(word(tokens[at + 1]));
}

/** What `VERBS` has for the first form of a verb that it has, or null. */
function verbsOf(token: Token): Verbs | null {
  const known = SEEN.get(token.text);
  if (known !== undefined && known.lemma === token.lemma) return known.verbs;
  const verbs =
    verbForms(token)
      .map((form) => VERBS.get(form))
      .find((each) => each !== undefined) ?? null;
  SEEN.set(token.text, { lemma: token.lemma, verbs });
  return verbs;
}

/** By the word: its lemma where it was seen last, and what came out. Verbs come again and again. */
const SEEN = remembered<{ readonly lemma: string; readonly verbs: Verbs | null }>(4_000);

/** Where the rest of a verb of several words ends, or null where it does not follow. “make clear” may have words between. */
function endOfRest(tokens: readonly Token[], from: number, rest: readonly string[]): number | null {
  let at = from;
  for (const part of rest) {
    while (tokens[at]?.tag === 'ADV' && word(tokens[at]) !== part) at++;
    if (word(tokens[at]) !== part) return null;
    at++;
  }
  return at;
}

interface Rows {
  readonly lemma: string;
  readonly rows: readonly SayingRow[];
}

/** What must follow the first word of a verb, the longest first, and the rows it stands in. */
type Verbs = readonly (readonly [readonly string[], Rows])[];

/** By the first word. */
const VERBS: ReadonlyMap<string, Verbs> = tableOfVerbs();

function tableOfVerbs(): ReadonlyMap<string, Verbs> {
  const table = new Map<string, Map<string, SayingRow[]>>();
  for (const row of SAYING) {
    for (const verb of row.verbs) {
      const [first = '', ...rest] = verb.split(' ');
      const under = table.get(first) ?? new Map<string, SayingRow[]>();
      under.set(rest.join(' '), [...(under.get(rest.join(' ')) ?? []), row]);
      table.set(first, under);
    }
  }
  return new Map(
    [...table].map(([lemma, under]) => [
      lemma,
      [...under]
        .map(([rest, rows]) => [rest === '' ? [] : rest.split(' '), { lemma, rows }] as const)
        .sort((a, b) => b[0].length - a[0].length || (a[0].join(' ') < b[0].join(' ') ? -1 : 1)),
    ]),
  );
}
