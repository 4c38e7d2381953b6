/** A tree while it may still be changed; indices of tokens, -1 for the head of the root. */
export interface Draft {
  readonly texts: readonly string[];
  readonly lemmas: readonly string[];
  readonly tags: readonly string[];
  readonly forms: string[];
  readonly head: number[];
  readonly relations: string[];
}

/** What a greedy parser gets wrong around verbs of saying, and who says what hangs on it:
 *  1. “…,” said Orla Dane: the name after the verb is its subject;
 *  2. … , police said: the verb of saying is the root and what was said its content, as GUM has it;
 *  3. says the hall was shut: a clause after the verb with a subject of its own and no conjunction is what is said;
 *  4. saying no meeting was held: the noun is the subject of the verb after it, not the object of “saying”.
 *  The arcs stay one tree. */
export function repairSaying(draft: Draft): void {
  for (let verb = 0; verb < draft.texts.length; verb++) {
    if (draft.tags[verb] !== 'VERB' || !SAYING.has(draft.lemmas[verb] ?? '')) continue;
    if (/^VB[DZP]$/u.test(draft.forms[verb] ?? '')) {
      invert(draft, verb);
      speakerAfterComma(draft, verb);
      lift(draft, verb);
    }
    nameContent(draft, verb);
    giveSubject(draft, verb);
  }
}

const SAYING: ReadonlySet<string> = new Set(
  `say tell add note explain claim announce report write warn insist confirm state argue believe think declare stress acknowledge admit
   suggest reply maintain allege assert recall deny know`.split(/\s+/u),
);

/** 1. A name or noun right after a verb of saying that follows the end of a quotation. */
function invert(draft: Draft, verb: number): void {
  const { head, relations, tags } = draft;
  if (!/^[”"’']$/u.test(draft.texts[verb - 1] ?? '') || childOf(draft, verb, 'nsubj') >= 0) return;
  if (!/^(?:PROPN|NOUN|DET|PRON)$/u.test(tags[verb + 1] ?? '')) return;
  let noun = verb + 1;
  for (let step = 0; step < NEAR; step++) {
    const above = head[noun] as number;
    if (above <= verb || !/^(?:PROPN|NOUN|PRON)$/u.test(tags[above] ?? '')) break;
    noun = above;
  }
  if (noun - verb > NEAR || !/^(?:PROPN|NOUN|PRON)$/u.test(tags[noun] ?? '') || isBelow(draft, verb, noun)) return;
  head[noun] = verb;
  relations[noun] = 'nsubj';
}

// A subject with its titles is hardly longer.
const NEAR = 12;

/** “… and wounded a third, police said”: one word between a comma and the verb speaks, and is not what the clause before it acts on. */
function speakerAfterComma(draft: Draft, verb: number): void {
  const { head, relations, tags, texts } = draft;
  const noun = verb - 1;
  if (texts[noun - 1] !== ',' || !/^(?:PROPN|NOUN)$/u.test(tags[noun] ?? '') || relations[noun] !== 'obj') return;
  const above = head[noun] as number;
  if (above < 0 || above >= noun - 1 || childOf(draft, verb, 'nsubj') >= 0 || isBelow(draft, verb, noun)) return;
  let last = -1;
  for (let at = 0; at < noun - 1; at++) if (head[at] === noun && tags[at] !== 'PUNCT') last = at;
  for (let at = 0; at < noun - 1; at++) if (head[at] === noun && at !== last) head[at] = last;
  if (last >= 0) {
    head[last] = above;
    relations[last] = 'obj';
  }
  head[noun] = verb;
  relations[noun] = 'nsubj';
  head[noun - 1] = verb;
}

/** 2. A verb of saying with its subject after what was said. */
function lift(draft: Draft, verb: number): void {
  const { head, relations, tags, texts } = draft;
  const subject = childOf(draft, verb, 'nsubj');
  if (subject < 0 || /^(?:who|which|that|whom)$/iu.test(texts[subject] ?? '')) return;
  const first = Math.min(verb, firstBelow(draft, subject));
  if (first < 4 || !/^(?:,|”|"|’|'|\?|!)$/u.test(texts[first - 1] ?? '')) return;
  if (texts.slice(verb + 1).some((text) => /^(?:[:“]|that)$/iu.test(text))) return;
  for (let at = 0; at < texts.length; at++) {
    if (head[at] !== verb) continue;
    if (
      /^(?:mark|cc|ccomp|conj)/u.test(relations[at] ?? '') &&
      (at > verb || relations[at] === 'mark' || relations[at] === 'cc')
    )
      return;
  }
  const root = head.indexOf(-1);
  if (root === verb) {
    const said = headsBefore(draft, verb, first);
    if (said >= 0) relations[said] = 'ccomp';
    return;
  }
  if (
    root > first ||
    /^(?:acl|ccomp|xcomp)/u.test(relations[verb] ?? '') ||
    !/^(?:VERB|ADJ|NOUN|AUX)$/u.test(tags[root] ?? '')
  )
    return;
  head[root] = verb;
  relations[root] = 'ccomp';
  head[verb] = -1;
  relations[verb] = 'root';
}

/** The clause before a verb of saying that hangs loosely on it and has no mark of its own. */
function headsBefore(draft: Draft, verb: number, before: number): number {
  for (let at = before - 1; at >= 0; at--) {
    if (draft.head[at] !== verb || !/^(?:advcl|parataxis|dep|conj)$/u.test(draft.relations[at] ?? '')) continue;
    if (draft.forms[at] === 'VBG' || draft.forms[at] === 'VBN') continue;
    if (childOf(draft, at, 'mark') < 0 && childOf(draft, at, 'nsubj') >= 0) return at;
  }
  return -1;
}

/** 3. A clause after a verb of saying that hangs on it loosely. */
function nameContent(draft: Draft, verb: number): void {
  if (childOf(draft, verb, 'ccomp') >= 0 || childOf(draft, verb, 'obj') >= 0) return;
  for (let at = verb + 1; at < draft.texts.length; at++) {
    if (draft.head[at] !== verb) continue;
    if (!/^(?:advcl|xcomp)$/u.test(draft.relations[at] ?? '')) return;
    const subject = childOf(draft, at, 'nsubj');
    if (subject > verb && subject < at && childOf(draft, at, 'mark') < 0 && draft.texts[verb + 1] !== ',')
      draft.relations[at] = 'ccomp';
    return;
  }
}

/** 4. An object of saying right before a verb without subject. */
function giveSubject(draft: Draft, verb: number): void {
  const { head, relations, tags, texts } = draft;
  const noun = childOf(draft, verb, 'obj');
  if (noun < verb) return;
  const clause = childOf(draft, verb, 'ccomp');
  const first = firstBelow(draft, noun);
  if (first !== verb + 1) return;
  if (joinedAfter(draft, verb, noun)) return;
  const next = verbAfter(draft, lastBelow(draft, noun) + 1) ?? verbAfterThat(draft, verb, noun, first);
  if (next === null || (clause >= 0 && clause !== next)) return;
  const passive = childOf(draft, next, 'aux:pass') >= 0;
  if (childOf(draft, next, 'nsubj') >= 0 || /^(?:acl|xcomp)/u.test(relations[next] ?? '') || isBelow(draft, verb, next))
    return;
  for (let at = noun + 1; at < next; at++) {
    // What stood between them belongs to the noun: “pressure, above all the loan, worked”.
    if (head[at] !== verb || isBelow(draft, noun, at)) continue;
    head[at] = tags[at] === 'AUX' ? next : noun;
    if (relations[at]?.startsWith('obl')) relations[at] = 'appos';
  }
  head[noun] = next;
  relations[noun] = passive ? 'nsubj:pass' : 'nsubj';
  head[next] = verb;
  relations[next] = 'ccomp';
  if (/^that$/iu.test(texts[first] ?? '') && head[first] === noun && first !== noun) {
    head[first] = next;
    relations[first] = 'mark';
  }
}

/** “said two women and one man died”: both are the subject of the clause, where the parser lets it begin with the second. */
function joinedAfter(draft: Draft, verb: number, noun: number): boolean {
  const { head, relations, tags, lemmas } = draft;
  const and = lastBelow(draft, noun) + 1;
  const next = head[and] as number;
  if (lemmas[and] !== 'and' || head[next] !== verb || relations[next] !== 'conj' || tags[next] !== 'VERB') return false;
  const other = childOf(draft, next, 'nsubj');
  if (other <= and || other > next || firstBelow(draft, other) !== and + 1 || draft.texts[and - 1] === ',')
    return false;
  head[noun] = next;
  relations[noun] = relations[other] ?? 'nsubj';
  head[other] = noun;
  relations[other] = 'conj';
  head[and] = other;
  relations[next] = 'ccomp';
  return true;
}

/** The finite verb that begins at a place, its helpers before it. */
function verbAfter({ tags, forms, texts }: Draft, from: number): number | null {
  let next = from;
  let finite = false;
  while (next < texts.length && (tags[next] === 'AUX' || tags[next] === 'ADV' || tags[next] === 'PART')) {
    if (/^(?:VB[DZP]|MD)$/u.test(forms[next] ?? '')) finite = true;
    next++;
  }
  return tags[next] === 'VERB' && (finite || /^VB[DZP]$/u.test(forms[next] ?? '')) ? next : null;
}

/** “said that pressure, above all the loan, worked”: the first verb joined to “said” without “and”, since “that” asks for one. */
function verbAfterThat(draft: Draft, verb: number, noun: number, first: number): number | null {
  const { head, relations, tags, forms, texts } = draft;
  if (first === noun || texts[first]?.toLowerCase() !== 'that') return null;
  for (let at = noun + 1; at < head.length; at++) {
    if (head[at] !== verb || tags[at] !== 'VERB' || !/^VB[DZP]$/u.test(forms[at] ?? '')) continue;
    const joined = /^(?:conj|parataxis|advcl|dep)$/u.test(relations[at] ?? '');
    return joined && childOf(draft, at, 'cc') < 0 && childOf(draft, at, 'mark') < 0 ? at : null;
  }
  return null;
}

export function childOf({ head, relations }: Draft, word: number, relation: string): number {
  for (let at = 0; at < head.length; at++) {
    if (head[at] === word && (relations[at] === relation || relations[at]?.startsWith(`${relation}:`))) return at;
  }
  return -1;
}

export function isBelow({ head }: Draft, word: number, above: number): boolean {
  let at = word;
  for (let step = 0; step <= head.length && at >= 0; step++) {
    if (at === above) return true;
    at = head[at] as number;
  }
  return false;
}

function firstBelow(draft: Draft, word: number): number {
  for (let at = 0; at < word; at++) if (isBelow(draft, at, word)) return at;
  return word;
}

function lastBelow(draft: Draft, word: number): number {
  for (let at = draft.head.length - 1; at > word; at--) if (isBelow(draft, at, word)) return at;
  return word;
}
