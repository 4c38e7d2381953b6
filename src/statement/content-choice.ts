import { type Bag, put2, put3, sized } from './bag.ts';
import type { Candidate } from './candidates.ts';
import { nounEnd, nounPhrase, type Phrase } from './noun-phrase.ts';
import type { Numbers } from './numbers.ts';
import { phraseBefore } from './phrase-before.ts';
import { isMark, type Line, tokenAt } from './reading.ts';
import { word } from './word.ts';

/** Where the words may be. `after`: from `start` to an end that is chosen next; `rule`: as the rules have them; `phrase`: a phrase before. */
export interface ContentChoice {
  readonly kind: 'after' | 'rule' | 'phrase';
  readonly start: number;
  /** One past the last token; -1 where it is chosen next. */
  readonly end: number;
  readonly ruled: boolean;
  /** How it was found. */
  readonly way: number;
}

/** The rules' words where they are one stretch after the cue in its sentence; else null. */
export function ruledStretch(
  line: Line,
  { at, found }: Candidate,
): { readonly start: number; readonly end: number } | null {
  if (found === null || found.wideContent.length !== 1) return null;
  const part = found.wideContent[0];
  const tokens = line.tokens;
  if (
    part === undefined ||
    part.start < (tokens[at]?.start ?? 0) ||
    part.start >= line.sentence.end ||
    part.end > line.sentence.end
  )
    return null;
  const start = tokenAt(line, part.start);
  if (start < 0) return null;
  let end = start + 1;
  while (end < tokens.length && (tokens[end]?.end ?? 0) <= part.end) end++;
  return { start, end };
}

const MOST_STARTS = 16;

/** A word stands here, or behind one opening mark. */
function hasWords({ tokens }: Line, from: number): boolean {
  const token = tokens[from];
  if (token?.tag !== 'PUNCT') return token !== undefined;
  return isMark(token.text) && tokens[from + 1] !== undefined && tokens[from + 1]?.tag !== 'PUNCT';
}

export function contentChoices(
  { line }: Numbers,
  candidate: Candidate,
  source: Phrase | null,
): readonly ContentChoice[] {
  const { tokens, quotation } = line;
  const { at, end, start, found } = candidate;
  const choices: ContentChoice[] = [];
  const ruled = ruledStretch(line, candidate);
  if (found !== null && ruled === null) choices.push({ kind: 'rule', start: -1, end: -1, ruled: true, way: 0 });
  const add = (from: number, way: number): void => {
    if (from <= at || choices.length >= MOST_STARTS || !hasWords(line, from)) return;
    if (choices.some((each) => each.kind === 'after' && each.start === from)) return;
    choices.push({ kind: 'after', start: from, end: -1, ruled: ruled?.start === from, way });
  };
  if (ruled !== null) add(ruled.start, 1);
  // “praised her: “…””: what stands in marks behind a colon is what was said.
  if (ruled !== null && found?.rule.endsWith('/quote') === true && isBehindColon(line, ruled.start)) return choices;
  const first = source !== null && source.start >= end && source.start - end < 6 ? source.end : end;
  add(first, 2);
  if (word(tokens[first]) === ',' || word(tokens[first]) === ':') add(first + 1, 3);
  if (tokens[first]?.tag === 'ADP' || tokens[first]?.tag === 'ADV') add(first + 1, 4);
  const object = nounPhrase(tokens, first);
  if (object !== null) add(object.end, 5);
  const plain = nounEnd(tokens, first);
  if (plain > first) add(plain, 6);
  for (let near = first; near < tokens.length && near - first < 18; near++) {
    const form = word(tokens[near]);
    if (
      form === 'that' ||
      form === 'to' ||
      form === 'whether' ||
      form === 'if' ||
      form === 'how' ||
      form === 'why' ||
      form === 'what' ||
      form === 'as'
    )
      add(near, 7);
    if ((quotation[near] ?? -1) !== -1 && (quotation[near - 1] ?? -1) === -1) add(near, 8);
    if (tokens[near]?.tag === 'ADP' && near > first) {
      add(near + 1, 9);
    }
    if (/^[;.?!]$/u.test(form)) break;
  }
  // “The plan was backed by”, “the plan that she backed”
  const phrase = phraseBefore(tokens, start, quotation);
  if (phrase !== null && !(source !== null && phrase.start < source.end && source.start < phrase.end))
    choices.push({ kind: 'phrase', start: phrase.start, end: phrase.end, ruled: false, way: 10 });
  for (const child of (line.children[at] ?? []).slice(0, 8)) {
    if (child >= at || !/^nsubj:pass|^obj/u.test(tokens[child]?.relation ?? '')) continue;
    const from = line.first[child] ?? child;
    const to = Math.min((line.last[child] ?? child) + 1, start);
    if (to > from && !choices.some((each) => each.kind === 'phrase' && each.start === from && each.end === to))
      choices.push({ kind: 'phrase', start: from, end: to, ruled: false, way: 11 });
  }
  return choices;
}

function isBehindColon({ tokens }: Line, start: number): boolean {
  const before = isMark(word(tokens[start - 1])) ? start - 2 : start - 1;
  return word(tokens[before]) === ':';
}

export function startFeatures(
  n: Numbers,
  candidate: Candidate,
  source: Phrase | null,
  choice: ContentChoice,
  bag: Bag,
): void {
  const { line, count } = n;
  const { tokens, quotation } = line;
  const { at, start, end, group } = candidate;
  const { any, rule, frame } = candidate.ruled;
  const lemma = n.lemma[at] as number;
  const kind = choice.kind.length;
  bag.count = 0;
  put3(bag, 3000, kind, choice.way, any);
  put3(bag, 3001, kind, choice.ruled ? 1 : 0, any);
  put3(bag, 3002, kind, choice.ruled ? 1 : 0, rule);
  put3(bag, 3003, kind, choice.ruled ? 1 : 0, frame);
  put3(bag, 3004, kind, group.passive ? 1 : 0, n.tag[at] as number);
  if (choice.kind === 'rule') {
    put2(bag, 3005, lemma, 0);
    return;
  }
  const from = choice.start;
  const gap = choice.kind === 'after' ? from - end : start - choice.end;
  const tag = n.tag[from] as number;
  put3(bag, 3006, kind, sized(gap), any);
  put3(bag, 3007, kind, n.word[from] as number, any);
  put3(bag, 3008, kind, tag, any);
  put3(bag, 3009, kind, n.word[from] as number, lemma);
  put3(bag, 3010, kind, tag, lemma);
  put3(bag, 3011, kind, n.word[from] as number, n.cluster6[at] as number);
  put3(bag, 3012, kind, tag, n.cluster6[at] as number);
  put3(bag, 3013, kind, from > 0 ? (n.word[from - 1] as number) : 0, lemma);
  put3(bag, 3014, kind, from > 0 ? (n.word[from - 1] as number) : 0, any);
  put3(bag, 3015, from > 0 ? (n.tag[from - 1] as number) : 0, tag, kind);
  put3(bag, 3016, from > 0 ? (n.tag[from - 1] as number) : 0, tag, from + 1 < count ? (n.tag[from + 1] as number) : 0);
  put3(bag, 3017, kind, sized(gap), lemma);
  put3(bag, 3018, kind, sized(gap), tag);
  const opens = (quotation[from] ?? -1) !== -1 && (quotation[from - 1] ?? -1) === -1 ? 1 : 0;
  put3(bag, 3019, kind, opens, any);
  put3(bag, 3020, (quotation[from] ?? -1) === (quotation[at] ?? -1) ? 1 : 0, opens, kind);
  // The clause or object of the cue by the tree: whether it starts here.
  let by = 0;
  for (const child of (line.children[at] ?? []).slice(0, 12)) {
    if (child < at) continue;
    if (line.first[child] === from) by = n.relation[child] as number;
  }
  put3(bag, 3021, kind, by, any);
  put3(bag, 3022, kind, by, lemma);
  put3(bag, 3023, by, tag, sized(gap));
  let [nouns, verbs, marks, ads] = [0, 0, 0, 0];
  for (let between = end; between < from && between < end + 30; between++) {
    const name = tokens[between]?.tag;
    if (name === 'NOUN' || name === 'PROPN' || name === 'PRON') nouns++;
    else if (name === 'VERB' || name === 'AUX') verbs++;
    else if (name === 'PUNCT') marks++;
    else if (name === 'ADP') ads++;
  }
  put3(bag, 3024, Math.min(nouns, 2) * 4 + Math.min(ads, 2), Math.min(verbs, 2), Math.min(marks, 2));
  put3(bag, 3025, Math.min(nouns, 2) * 4 + Math.min(ads, 2), lemma, kind);
  put3(bag, 3026, source !== null && source.start >= end ? 1 : 0, sized(gap), kind);
  put3(bag, 3027, n.cluster6[from] as number, n.cluster6[at] as number, kind);
  if (choice.kind === 'phrase') put2(bag, 3028, lemma, group.passive ? 1 : 0);
}
