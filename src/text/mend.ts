import { mendListed } from './listed.ts';
import { childOf, type Draft, isBelow } from './repair.ts';

/** What grammar says for certain and the parser does not always see. The arcs stay one tree. */
export function mendTree(draft: Draft): void {
  if (wordsHangOnMarks(draft))
    for (let at = 0; at < draft.texts.length; at++) if (draft.tags[at] === 'PUNCT') freeMark(draft, at);
  for (let at = 0; at < draft.texts.length; at++) {
    mendPast(draft, at);
    mendCalled(draft, at);
    mendCounted(draft, at);
    mendAccording(draft, at);
    mendTime(draft, at);
    mendNot(draft, at);
    mendNumber(draft, at);
    mendAccused(draft, at);
    mendLabel(draft, at);
    mendListed(draft, at);
  }
}

function wordsHangOnMarks({ head, tags }: Draft): boolean {
  return head.some((above, at) => above >= 0 && tags[above] === 'PUNCT' && tags[at] !== 'PUNCT');
}

/** “thanked Orla Dane of St Asher's.”: words never hang on a mark. The last noun among them takes the others and, with a preposition,
 *  belongs to the noun before it. */
function freeMark(draft: Draft, mark: number): void {
  const { head, relations, tags } = draft;
  const hanging: number[] = [];
  for (let at = 0; at < head.length; at++) if (head[at] === mark && tags[at] !== 'PUNCT') hanging.push(at);
  const first = hanging[0];
  if (first === undefined) return;
  const top = hanging.findLast((at) => NOUN.test(tags[at] ?? '')) ?? (hanging.at(-1) as number);
  for (const at of hanging) if (at !== top) head[at] = top;
  const above = head[mark] as number;
  head[mark] = top;
  if (above < 0) {
    head[top] = -1;
    relations[top] = 'root';
    relations[mark] = 'punct';
    return;
  }
  const before = relations[first] === 'case' ? nounBefore(draft, first, top) : -1;
  head[top] = before >= 0 ? before : above;
  relations[top] = before >= 0 ? 'nmod' : 'dep';
}

function nounBefore(draft: Draft, from: number, below: number): number {
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    if (!NOUN.test(draft.tags[at] ?? '') || draft.relations[at] === 'flat' || isBelow(draft, at, below)) continue;
    return at;
  }
  return -1;
}

/** “The ministry denied on Thursday that …”: a participle with a subject of its own that acts, and without a helping verb, is the past
 *  tense, which most verbs write alike. “He put the number at 30”: what has no “-s” after “he” is the past tense too. */
function mendPast({ texts, tags, forms, head, relations }: Draft, at: number): void {
  const verb = head[at] as number;
  if (relations[at] !== 'nsubj' || verb <= at || tags[verb] !== 'VERB' || relations[verb] === 'amod') return;
  const word = texts[verb] ?? '';
  const past = forms[verb] === 'VBN' && LIKE_PAST.test(word);
  const unmarked =
    /^VBP?$/u.test(forms[verb] ?? '') && /^(?:he|she|it)$/iu.test(texts[at] ?? '') && UNMARKED.test(word);
  if (!past && !unmarked) return;
  if (!relations.some((relation, other) => head[other] === verb && /^(?:aux|cop)/u.test(relation))) forms[verb] = 'VBD';
}

const LIKE_PAST = /(?:[dt]|made|won|struck|hung|swung|stuck|dug|spun)$/iu;
const UNMARKED = /^(?:put|cut|set|let|hit|shut|hurt|cost|quit|split|spread|shed|thrust|burst|bet|cast|rid|read)$/iu;

/** “called the army chief, General Orla Dane, on Saturday”: who is called is the object; a second noun after a comma names the first. */
function mendCalled(draft: Draft, at: number): void {
  const { head, relations, tags, texts } = draft;
  const verb = head[at] as number;
  if (relations[at] !== 'xcomp' || draft.lemmas[verb] !== 'call' || !NOUN.test(tags[at] ?? '')) return;
  if (childOf(draft, verb, 'obj') >= 0 || childOf(draft, verb, 'nsubj:pass') >= 0) return;
  relations[at] = 'obj';
  for (let next = at + 1; next < texts.length; next++) {
    if (head[next] !== verb || relations[next] !== 'xcomp' || !NOUN.test(tags[next] ?? '')) continue;
    head[next] = at;
    relations[next] = 'appos';
  }
}

/** “counted 52 dead”, “with nine missing”: a counted adjective right after its verb is the object. */
function mendCounted(draft: Draft, at: number): void {
  const { head, relations, tags } = draft;
  const verb = head[at] as number;
  if (
    tags[at] !== 'ADJ' ||
    tags[verb] !== 'VERB' ||
    verb > at ||
    !/^(?:conj|xcomp|advcl|dep)$/u.test(relations[at] ?? '')
  )
    return;
  const count = childOf(draft, at, 'nummod');
  if (count !== verb + 1 || count > at || childOf(draft, at, 'cop') >= 0) return;
  const other = childOf(draft, verb, 'obj');
  if (other >= 0 && other < at) return;
  relations[at] = 'obj';
  if (other < 0) return;
  // “52 dead, many of them pickers”
  relations[other] = 'parataxis';
}

/** “According to the ministry, the call came”: what has a preposition is no subject; the noun after the comma is. */
function mendAccording(draft: Draft, at: number): void {
  const { head, relations, tags, texts } = draft;
  if (relations[at] !== 'nsubj' || !NOUN.test(tags[at] ?? '') || (head[at] as number) < at) return;
  const preposition = childOf(draft, at, 'case');
  if (preposition < 0 || preposition > at || draft.forms[preposition] === 'POS') return;
  const subject = childOf(draft, at, 'appos');
  const verb = head[at] as number;
  if (subject < at || subject > verb || childOf(draft, subject, 'case') >= 0) return;
  if (!texts.slice(at, subject).includes(',')) return;
  head[subject] = verb;
  relations[subject] = 'nsubj';
  relations[at] = 'obl';
}

/** “Not one coin had passed”: what is not there is the coin. “Confirmed dead by noon”: a time confirms nobody. */
function mendNot({ texts, head, relations }: Draft, at: number): void {
  const one = at + 1;
  if (relations[one] === 'nummod' && /^not$/iu.test(texts[at] ?? '') && /^one$/iu.test(texts[one] ?? '')) {
    head[at] = head[one] as number;
    relations[at] = 'advmod';
  }
  if (relations[at] === 'obl:agent' && CLOCK.test(texts[at] ?? '')) relations[at] = 'obl';
}

const CLOCK =
  /^(?:noon|midday|midnight|dawn|dusk|now|then|today|tonight|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|night|nightfall|\d{1,4}(?:[.:]\d\d)?(?:[ap]m)?)$/iu;

/** “had broken the truce the same evening”: a time without preposition belongs to the verb, not to the noun before it. */
function mendTime(draft: Draft, at: number): void {
  const { head, relations, tags } = draft;
  const noun = head[at] as number;
  if (noun < 0 || noun > at || tags[noun] !== 'NOUN' || !TIME.test(draft.texts[at] ?? '')) return;
  if (!/^(?:nsubj|obj|dep|appos)$/u.test(relations[at] ?? '') || childOf(draft, at, 'case') >= 0) return;
  if (childOf(draft, at, 'det') < 0 && childOf(draft, at, 'amod') < 0) return;
  const verb = head[noun] as number;
  if (verb < 0 || tags[verb] !== 'VERB' || isBelow(draft, verb, at)) return;
  head[at] = verb;
  relations[at] = 'obl:unmarked';
}

/** “put the number of burned ballots at 30,000”: the figure counts the ballots. */
function mendNumber({ head, relations, tags, lemmas, texts }: Draft, at: number): void {
  const verb = head[at] as number;
  if (tags[at] !== 'NUM' || relations[at] !== 'obl' || !/^(?:put|estimate|place|set)$/u.test(lemmas[verb] ?? ''))
    return;
  if (!texts.slice(Math.max(0, at - 3), at).includes('at')) return;
  for (let counted = verb + 1; counted < at; counted++) {
    const number = head[counted] as number;
    if (relations[counted] !== 'nmod' || head[number] !== verb || !COUNT.test(lemmas[number] ?? '')) continue;
    head[at] = counted;
    relations[at] = 'nmod';
    return;
  }
}

const COUNT = /^(?:number|toll|total|figure|count)$/u;

/** “accused its neighbour of breaking it”: of what somebody is accused belongs to the verb. */
function mendAccused({ head, relations, lemmas, forms, texts }: Draft, at: number): void {
  const noun = head[at] as number;
  if (forms[at] !== 'VBG' || relations[at] !== 'acl' || noun < 0 || texts[at - 1]?.toLowerCase() !== 'of') return;
  const verb = head[noun] as number;
  if (verb < 0 || verb > noun || !/^(?:accuse|suspect|convict|acquit)$/u.test(lemmas[verb] ?? '')) return;
  head[at] = verb;
  relations[at] = 'advcl';
}

/** “Interior Minister Orla Dane: 31 people confirmed dead”: the name before the colon is no subject of what follows. */
function mendLabel(draft: Draft, at: number): void {
  const { head, relations, tags, texts } = draft;
  const verb = head[at] as number;
  if (relations[at] !== 'nsubj' || verb < at || !NOUN.test(tags[at] ?? '')) return;
  const colon = texts.indexOf(':', at);
  if (colon < 0 || colon > verb) return;
  if (relations.some((relation, other) => other > colon && head[other] === verb && /^nsubj/u.test(relation)))
    relations[at] = 'parataxis';
}

const NOUN = /^(?:NOUN|PROPN)$/u;
const TIME = /^(?:morning|afternoon|evening|night|day|week|weekend|month|year)$/iu;
