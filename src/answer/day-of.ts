import type { Analysis } from '../model/analysis.ts';
import type { Telling } from '../model/happening.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { sentencesIn } from '../model/within.ts';

/** What the day of a telling belongs to: the sentence that tells it; a thing that the day only names (“the April 22 attack”, where the
 *  sentence tells of something later), as the words for it; or nothing that can be shown by itself, since the sentence states something
 *  else of whoever is described (“voters in states that vote on Tuesday are older”). */
export function dayOf(analysis: Analysis, telling: Telling): 'sentence' | 'nothing' | Span {
  const sentence = sentencesIn(analysis, telling.trigger)[0];
  if (sentence === undefined || telling.whenAt === null) return 'sentence';
  const thing = namedByDay(sentence, telling.whenAt);
  if (thing !== null) return thing;
  return isBeside(sentence, telling) ? 'nothing' : 'sentence';
}

/** The words for a thing that a day stands before, where the sentence does not tell of that day. */
function namedByDay(sentence: Sentence, at: Span): Span | null {
  const { tokens } = sentence;
  const head = thingAt(sentence, at);
  const noun = tokens[head];
  if (noun === undefined || noun.tag !== 'NOUN' || noun.relation === 'root' || noun.relation.startsWith('nsubj'))
    return null;
  const above = tokens[noun.head];
  const isOfMain = above?.head === -1 || above?.relation === 'ccomp' || above?.relation === 'conj';
  if (isOfMain && tokens.some((token) => token.head === head && token.relation === 'case' && ON.test(token.text)))
    return null; // “at Saturday’s debate he said”: on that day
  // “Voting Tuesday support a ban”: without a word before it that makes it one, nothing is named.
  if (!tokens.some((token, index) => index < head && /^(?:det|nmod:poss)/u.test(token.relation) && token.head === head))
    return null;
  const own = tokens.flatMap((token, index) =>
    index <= head && BEFORE.test(token.relation) && isUnder(sentence, index, head) ? [token.start] : [],
  );
  return { start: Math.min(noun.start, ...own), end: endOf(sentence, head) };
}

/** With what hangs on the noun right behind it: “the attack on a bus at the pass”. */
function endOf(sentence: Sentence, head: number): number {
  const { tokens } = sentence;
  let last = head;
  while (last - head < MOST_BEHIND) {
    const next = tokens[last + 1];
    if (next === undefined || next.tag === 'PUNCT' || !isUnder(sentence, last + 1, head)) break;
    if (next.tag === 'ADP' && /^(?:ADP|NUM)$/u.test(tokens[last + 2]?.tag ?? '')) break; // “the shelling at at least 40”
    last++;
  }
  if (last - head === MOST_BEHIND || /^(?:ADP|CCONJ|SCONJ|DET)$/u.test(tokens[last]?.tag ?? '')) last = head;
  return tokens[last]?.end ?? tokens[head]?.end ?? 0;
}

/** Tokens behind a noun that belong to it at most: what is longer is a sentence of its own. */
const MOST_BEHIND = 12;

const ON = /^(?:at|in|during|on)$/iu;
const BEFORE = /^(?:det|amod|compound|nummod|nmod:poss|flat|obl:unmarked|nmod:unmarked|case)/u;

function isUnder({ tokens }: Sentence, index: number, head: number): boolean {
  if (tokens[index]?.relation === 'case' && tokens[index]?.head === head) return false; // “following the attack”
  for (let at = index, steps = 0; steps < 10; steps++) {
    const above = tokens[at]?.head ?? -1;
    if (above === head) return true;
    if (above < 0) return false;
    at = above;
  }
  return false;
}

/** “The April 22 attack”, “Friday’s leak”: the noun that a day tells which is meant, as its index; -1 where it tells on which day something is told. */
export function thingAt({ tokens }: Sentence, { start, end }: Span): number {
  const isInside = (index: number): boolean => {
    const token = tokens[index];
    return token !== undefined && start <= token.start && token.end <= end;
  };
  const at = tokens.findIndex((token, index) => isInside(index) && !isInside(token.head));
  const token = tokens[at];
  const head = tokens[token?.head ?? -1];
  if (token === undefined || head === undefined || head.tag === 'VERB' || token.head < at) return -1;
  return /^(?:compound|nmod:poss|amod|nummod)/u.test(token.relation) ? token.head : -1;
}

/** In a clause that describes somebody, of a sentence that tells what is and not what was. */
function isBeside({ tokens }: Sentence, { trigger, reality }: Telling): boolean {
  if (reality === 'planned') return false;
  const root = tokens.find(({ head }) => head === -1);
  if (root === undefined || !/^VB[ZP]$/u.test(tenseOf(tokens, root))) return false;
  let at = tokens.findIndex(({ start, end }) => start <= trigger.start && trigger.start < end);
  for (let steps = 0; steps < tokens.length; steps++) {
    const token = tokens[at];
    if (token === undefined || token.head < 0) return false;
    if (token.relation.startsWith('acl')) return true;
    at = token.head;
  }
  return false;
}

/** The form of a verb, or of what stands for one: “are unhappy”. */
function tenseOf(tokens: Sentence['tokens'], root: Sentence['tokens'][number]): string {
  if (root.tag === 'VERB' || root.tag === 'AUX') return root.form;
  const at = tokens.indexOf(root);
  return tokens.find(({ head, relation }) => head === at && relation.startsWith('cop'))?.form ?? '';
}
