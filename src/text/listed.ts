import type { Draft } from './repair.ts';

/** “Norland, Sudmark, and Estland met”: the comma before “and” makes a greedy parser begin a clause with the last name, and hang it on a
 *  list without a verb. A list of nouns that no verb goes before is the subject of that verb as a whole. */
export function mendListed(draft: Draft, and: number): void {
  const { head, relations, tags, texts, lemmas } = draft;
  if (lemmas[and] !== 'and' || texts[and - 1] !== ',') return;
  const verb = head[and] as number;
  if (verb <= and || tags[verb] !== 'VERB' || !JOINED.has(relations[verb] ?? '')) return;
  const top = head[verb] as number;
  const last = subjectBetween(draft, and, verb);
  if (last < 0 || top < 0 || top >= and - 1 || !NOMINAL.has(tags[top] ?? '')) return;
  const that = head.findIndex((above, at) => above === top && at < top && relations[at] === 'mark');
  if (!OWN.has(relations[top] ?? '') && !(that >= 0 && relations[top] === 'dep')) return;
  const led = head.findIndex((above, at) => above === top && relations[at] === 'case') >= 0;
  const first = led ? memberAfter(draft, top, and) : firstOf(draft, top);
  if (first < 0 || !isList(draft, first, and)) return;
  head[verb] = head[top] as number;
  relations[verb] = relations[top] === 'dep' ? 'ccomp' : (relations[top] ?? 'root');
  if (that >= 0) head[that] = verb;
  for (let at = 0; at < head.length; at++) {
    if (head[at] !== top || at === verb) continue;
    if (at > first && at < and && MEMBER.has(relations[at] ?? '')) {
      head[at] = first;
      relations[at] = 'conj';
    } else if (at > verb) head[at] = verb;
  }
  if (top !== first) {
    head[top] = led ? verb : first;
    relations[top] = led ? 'obl' : 'conj';
  }
  head[first] = verb;
  relations[first] = relations[last] ?? 'nsubj';
  head[last] = first;
  relations[last] = 'conj';
  head[and] = last;
  head[and - 1] = last;
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** “…, and two of her friends were hurt” */
const COUNTED: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM']);
const JOINED: ReadonlySet<string> = new Set(['conj', 'acl', 'acl:relcl', 'parataxis']);
/** What stands where a clause of its own would. */
const OWN: ReadonlySet<string> = new Set(['root', 'ccomp', 'parataxis', 'advcl']);
const MEMBER: ReadonlySet<string> = new Set(['conj', 'nmod:unmarked', 'appos', 'nmod:desc', 'flat', 'dep', 'compound']);

function subjectBetween({ head, relations, tags }: Draft, from: number, verb: number): number {
  for (let at = from + 1; at < verb; at++)
    if (head[at] === verb && /^nsubj/u.test(relations[at] ?? '') && COUNTED.has(tags[at] ?? '')) return at;
  return -1;
}

/** “On Sunday, Norland, …”: the first member after the phrase that the list was hung on. */
function memberAfter({ head, relations, texts }: Draft, top: number, end: number): number {
  for (let at = top + 1; at < end; at++)
    if (head[at] === top && MEMBER.has(relations[at] ?? '')) return texts.slice(top, at).includes(',') ? at : -1;
  return -1;
}

/** “Police, soldiers, and …” where the first noun was taken for a part of the second. */
function firstOf({ head, tags, texts }: Draft, top: number): number {
  const before = top - 2;
  return texts[top - 1] === ',' && head[before] === top && NOMINAL.has(tags[before] ?? '') ? before : top;
}

/** A comma in it besides the last one, no verb, and no more than a list of some words. */
function isList({ tags, texts }: Draft, first: number, and: number): boolean {
  if (and - first > LONGEST) return false;
  let commas = 0;
  for (let at = first; at < and - 1; at++) {
    if (tags[at] === 'VERB' || tags[at] === 'AUX' || tags[at] === 'SCONJ' || texts[at] === ':') return false;
    if (texts[at] === ',') commas++;
  }
  return commas > 0;
}

/** Words: longer lists are rare. */
const LONGEST = 40;
