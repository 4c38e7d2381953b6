import { SAYING_NOUNS, type SayingNoun } from '../lexicon/saying-nouns.ts';
import type { Token } from '../model/sentence.ts';
import { contentEnd, spanOf } from './content.ts';
import type { Found } from './found.ts';
import { quotationsIn } from './found.ts';
import { endBeforeMainVerb } from './main-verb.ts';
import { headOf, nounEnd, nounPhrase, type Phrase } from './noun-phrase.ts';
import { isMark, type Line, mayState, type Reading } from './reading.ts';
import { isNominal, word } from './word.ts';

/** Attributions by a noun: “Dane's claim that …”, “the claim by officials that …”, “his promise to …”. */
export function findByNouns(reading: Reading): readonly Found[] {
  return reading.lines.flatMap((line) =>
    !mayState(line)
      ? []
      : line.tokens.flatMap((token, at) => {
          const row = token.tag === 'NOUN' ? NOUNS.get(word(token)) : undefined;
          const found = row === undefined ? null : findByNoun(line, at, row);
          return found === null ? [] : [found];
        }),
  );
}

const NOUNS: ReadonlyMap<string, SayingNoun> = new Map(
  SAYING_NOUNS.flatMap((row) => row.nouns.map((noun) => [noun, row] as const)),
);

/** What the rules would find if the noun were one of saying. */
export function proposeByNoun(line: Line, at: number): Found | null {
  return findByNoun(line, at, ANY_NOUN);
}

const ANY_NOUN: SayingNoun = {
  id: 'model-noun',
  nouns: [],
  links: ['that', 'to', 'of', 'for', 'about', 'on'],
  act: 'say',
  family: 'attitude',
  yes: [],
  no: [],
};

/** “the claim”, “an allegation”, “the report”: what may be true or not, unlike “the appeal”. */
export function isOfSaying(token: Token | undefined): boolean {
  return token?.tag === 'NOUN' && STATING.has(NOUNS.get(word(token))?.id ?? '');
}

const STATING: ReadonlySet<string> = new Set(['noun-claim', 'noun-statement', 'noun-accusation']);

/** What a noun of saying before a verb holds, as that verb's subject: “[Sudmark's claim that it won] | was rejected”. Token indexes; null where
 *  no such words end there. */
export function saidBefore(line: Line, verb: number): { readonly start: number; readonly end: number } | null {
  for (let at = verb - 1; at >= Math.max(0, verb - LONGEST_SUBJECT); at--) {
    const token = line.tokens[at];
    const row = token?.tag === 'NOUN' ? NOUNS.get(word(token)) : undefined;
    if (row === undefined) continue;
    const found = findByNoun(line, at, row);
    const [content] = found?.content ?? [];
    if (content === undefined || found?.phrase === true) continue;
    if (line.tokens[verb - 1]?.end !== content.end) continue;
    let start = at;
    while (start < verb && line.tokens[start]?.start !== content.start) start++;
    return { start, end: verb };
  }
  return null;
}

const LONGEST_SUBJECT = 30;

function findByNoun(line: Line, at: number, row: SayingNoun): Found | null {
  const { tokens } = line;
  let source = possessorOf(line, at);
  let link = at + 1;
  if (source === null && (word(tokens[link]) === 'by' || word(tokens[link]) === 'from')) {
    source = nounPhrase(tokens, link + 1);
    if (source === null) return null;
    link = source.end;
  }
  const form = word(tokens[link]);
  const known = row.links.find((each) => each === form);
  if (known === undefined) return null;
  // “the claim that …” without a speaker is told only where a clause follows; “the threat of rain” says nothing.
  if (source === null && (known !== 'that' || row.family === 'attitude' || isPlaceOfSaying(line, at))) return null;
  if (known === 'that' && !isClause(line, link)) return null;
  if (known === 'to' && !isInfinitive(line, link)) return null;
  const start = known === 'to' ? link : link + 1;
  const cue = {
    group: { verb: at, start: at, end: at + 1, form: 'finite', passive: false, negated: false },
    end: at + 1,
    lemma: word(tokens[at]),
    rows: [],
  } as const;
  const whole = endOfWords(
    line,
    start,
    known === 'that',
    contentEnd(line, start, { cue, kind: known === 'that' ? 'clause' : 'phrase', relative: false }),
  );
  const end = known === 'that' ? endBeforeMainVerb(line, at, start, whole) : whole;
  if (end <= start) return null;
  const wide = { start: tokens[known === 'that' ? link : start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
  return {
    rule: `${row.id}/${known}`,
    act: row.act,
    family: row.family,
    line: line.sentence.index,
    cue: { start: tokens[at]?.start ?? 0, end: tokens[at]?.end ?? 0 },
    wideCue: {
      start: tokens[at]?.start ?? 0,
      end: tokens[known === 'of' || known === 'for' || known === 'on' || known === 'about' ? link : at]?.end ?? 0,
    },
    lemma: word(tokens[at]),
    source,
    sourceLine: line.sentence.index,
    addressee: null,
    cited: null,
    content: [spanOf(line, start, end)],
    wideContent: [wide],
    quotations: quotationsIn(line, start, end),
    phrase: known !== 'that',
    unsaid: false,
  };
}

/** “said in a statement that …”: the verb is the cue. */
function isPlaceOfSaying(line: Line, noun: number): boolean {
  const head = line.first[noun] ?? noun;
  return line.tokens.slice(Math.max(0, Math.min(head, noun - 4)), noun).some((token) => token.tag === 'ADP');
}

/** “Dane's”, “his”, “the ministry's” before the noun, adjectives between passed over. */
function possessorOf(line: Line, noun: number): Phrase | null {
  const { tokens } = line;
  let at = noun - 1;
  while (
    at >= 0 &&
    noun - at < 6 &&
    (tokens[at]?.tag === 'ADJ' || tokens[at]?.tag === 'NUM' || tokens[at]?.tag === 'ADV' || isMark(word(tokens[at])))
  )
    at--;
  const form = word(tokens[at]);
  if (/^(?:his|her|its|their)$/u.test(form)) return { start: at, end: at + 1, head: at };
  if (form !== "'s" && form !== '’s' && form !== "'" && form !== '’') return null;
  let start = at - 1;
  while (start > 0 && at - start < 15 && (isNominal(tokens[start - 1]) || /^['’]s$/u.test(word(tokens[start - 1]))))
    start--;
  if (start < 0 || !isNominal(tokens[at - 1])) return null;
  return { start, end: at, head: headOf(tokens, start, at) };
}

/** “that” opens a clause with a subject of its own, not a relative clause (“the claim that was made”). */
function isClause(line: Line, that: number): boolean {
  const next = line.tokens[that + 1];
  if (next === undefined || next.tag === 'VERB' || next.tag === 'AUX' || next.tag === 'ADV') return false;
  const relation = line.tokens[that]?.relation ?? '';
  // “that she opened the gate”: the verb has an object besides.
  const verb = line.tokens[that]?.head ?? -1;
  const filled = (line.children[verb] ?? []).some((child) => child > verb && line.tokens[child]?.relation === 'obj');
  // “that votes had been bought”: a passive has none.
  const passive = (line.children[verb] ?? []).some((child) => line.tokens[child]?.relation === 'nsubj:pass');
  if (relation === 'obj' && (filled || passive)) return true;
  return !relation.startsWith('obj') && !relation.startsWith('nsubj');
}

function isInfinitive(line: Line, to: number): boolean {
  const tag = line.tokens[to + 1]?.tag;
  return tag === 'VERB' || tag === 'AUX' || tag === 'ADV';
}

/** A noun may be the subject of the sentence: its words end where the main verb comes. */
function endOfWords(line: Line, start: number, clause: boolean, end: number): number {
  const { tokens } = line;
  if (!clause) {
    const phrase = nounEnd(tokens, start) > start ? nounPhrase(tokens, start) : null;
    if (phrase !== null) return Math.min(end, phrase.end);
  }
  const noun = start - 2;
  const reach = line.last[noun] ?? end;
  return tokens[noun]?.form !== '' && reach + 1 > start + 1 && reach + 1 < end ? reach + 1 : end;
}
