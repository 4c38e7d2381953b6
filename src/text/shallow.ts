import type { Tag, Token } from '../model/sentence.ts';
import type { GuessedToken } from './guessed.ts';
import { isBe } from './lemma.ts';

/** A tree by rules, for `--models none`: marks, helping verbs and prepositions hang on what follows them, the last noun before a verb is
 *  its subject, the first after it its object, a noun with a preposition hangs on the verb before it, and verbs follow each other as content
 *  (after a verb of saying or “that”) or are joined by “and”. It has no memory of words, so it is right less often than the trained one,
 *  but the stages that ask for subjects and objects find the plain ones. Takes wink-nlp's tags; forms are not known. */
export function shallowTree(tokens: readonly GuessedToken[]): readonly Token[] {
  const tags = tokens.map(tagOf);
  const nouns = nounHeads(tags);
  const verbs = tags.map((_, at) => at).filter((at) => isFullVerb(tags, tokens, at));
  const root = verbs.find((at) => !afterMark(tokens, tags, at)) ?? verbs[0] ?? nouns.find((noun) => noun >= 0) ?? 0;
  const head = new Array<number>(tokens.length).fill(root);
  const relation = new Array<string>(tokens.length).fill('dep');
  let verb = -1;
  let taken = false;
  for (let at = 0; at < tokens.length; at++) {
    const tag = tags[at] as Tag;
    const noun = nouns[at] as number;
    const next = verbs.find((later) => later > at && later - at < REACH) ?? -1;
    const tie = (to: number, name: string): void => {
      head[at] = to >= 0 && to !== at ? to : root;
      relation[at] = name;
    };
    if (verbs.includes(at)) {
      const that = verb >= 0 && tokens.slice(verb + 1, at).some(({ text }) => /^(?:that|whether|,|“|")$/iu.test(text));
      const infinitive = tokens[at - 1]?.text.toLowerCase() === 'to';
      if (at !== root)
        tie(verb >= 0 ? verb : root, infinitive ? 'xcomp' : joins(tokens, at) ? 'conj' : that ? 'ccomp' : 'advcl');
      verb = at;
      taken = false;
    } else if (tag === 'PUNCT') tie(root, 'punct');
    else if (tag === 'AUX' || tag === 'PART')
      tie(next, tag === 'AUX' ? 'aux' : /^to$/iu.test(tokens[at]?.text ?? '') ? 'mark' : 'advmod');
    else if (tag === 'ADV') tie(next >= 0 && next - at < 3 ? next : verb, 'advmod');
    else if (tag === 'SCONJ') tie(next, 'mark');
    else if (tag === 'CCONJ') tie(noun >= 0 ? noun : next, 'cc');
    else if (tag === 'ADP') tie(noun, 'case');
    else if (noun >= 0 && noun !== at)
      tie(noun, tag === 'DET' ? 'det' : tag === 'NUM' ? 'nummod' : tag === 'ADJ' ? 'amod' : 'compound');
    else if (noun === at && at !== root) {
      const preposition = prepositionBefore(tags, at);
      const subject = !preposition && next >= 0 && noneBetween(nouns, at, next);
      if (subject) tie(next, 'nsubj');
      else if (preposition || taken || verb < 0) tie(verb, 'obl');
      else {
        tie(verb, 'obj');
        taken = true;
      }
    }
  }
  head[root] = -1;
  relation[root] = 'root';
  breakCircles(head, root);
  return tokens.map((token, at) => ({
    start: token.start,
    end: token.end,
    text: token.text,
    lemma: token.lemma.toLowerCase(),
    tag: tags[at] as Tag,
    head: head[at] as number,
    relation: relation[at] as string,
    form: '',
  }));
}

// Farther away nothing is tied: a subject stands nearer to its verb, and the work for each word stays bounded.
const REACH = 12;

function tagOf({ tag, text }: GuessedToken): Tag {
  if (tag === 'SPACE') return 'X';
  return tag === 'PROPN' && /^\p{P}+$/u.test(text) ? 'PUNCT' : (tag as Tag);
}

/** For each word of a run of nouns with what stands before them, the last noun; -1 outside. A preposition belongs to the run after it. */
function nounHeads(tags: readonly Tag[]): readonly number[] {
  const heads = new Array<number>(tags.length).fill(-1);
  let head = -1;
  for (let at = tags.length - 1; at >= 0; at--) {
    const tag = tags[at];
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON') head = head < 0 || tag === 'PRON' ? at : head;
    else if (tag !== 'DET' && tag !== 'ADJ' && tag !== 'NUM' && tag !== 'ADP' && tag !== 'CCONJ') head = -1;
    heads[at] = head;
    if (tag === 'ADP' || tag === 'CCONJ' || tag === 'DET' || tag === 'PRON') head = -1;
  }
  return heads;
}

function isFullVerb(tags: readonly Tag[], tokens: readonly GuessedToken[], at: number): boolean {
  if (tags[at] === 'VERB') return true;
  if (tags[at] !== 'AUX' || !isBe(tokens[at]?.text ?? '')) return false;
  const next = tags.findIndex((tag, later) => later > at && tag !== 'ADV' && tag !== 'PART');
  return tags[next] !== 'VERB' && tags[next] !== 'AUX';
}

/** Whether “that”, “if” and the like stand before it: then another verb is the main one. */
function afterMark(tokens: readonly GuessedToken[], tags: readonly Tag[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back < REACH; back--) {
    if (tags[back] === 'VERB' || tags[back] === 'PUNCT') return false;
    if (tags[back] === 'SCONJ' || /^(?:that|which|who)$/iu.test(tokens[back]?.text ?? '')) return true;
  }
  return false;
}

function joins(tokens: readonly GuessedToken[], at: number): boolean {
  return [1, 2].some((back) => /^(?:and|or|but)$/iu.test(tokens[at - back]?.text ?? ''));
}

function prepositionBefore(tags: readonly Tag[], noun: number): boolean {
  for (let at = noun - 1; at >= 0 && noun - at < REACH; at--) {
    if (tags[at] === 'ADP') return true;
    if (!/^(?:DET|ADJ|NUM|NOUN|PROPN|PART)$/u.test(tags[at] ?? '')) return false;
  }
  return false;
}

function noneBetween(nouns: readonly number[], at: number, verb: number): boolean {
  for (let between = at + 1; between < verb; between++) if (nouns[between] === between) return false;
  return true;
}

/** Whatever was tied in a circle hangs on the root. */
function breakCircles(head: number[], root: number): void {
  const safe = new Uint8Array(head.length);
  safe[root] = 1;
  for (let at = 0; at < head.length; at++) {
    const path: number[] = [];
    const seen = new Set<number>();
    let here = at;
    while (safe[here] === 0 && !seen.has(here)) {
      seen.add(here);
      path.push(here);
      here = head[here] as number;
    }
    if (safe[here] === 0) head[here] = root;
    for (const word of path) safe[word] = 1;
  }
}
