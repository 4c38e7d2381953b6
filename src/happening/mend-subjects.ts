import type { ActorMention } from '../model/mention.ts';
import type { Token } from '../model/sentence.ts';
import { leadsTo } from './tree.ts';

/** Put subjects right that the words show and the parser lost: the second of two names before a verb, a name after “after” that has a
 *  verb of its own, a noun after “According to …,”, and what a cleft sets in front. Changes `tokens`. */
export function mendSubjects(tokens: Token[], names: readonly ActorMention[]): void {
  perfects(tokens);
  phrasesTakenForNames(tokens);
  nounsTakenForVerbs(tokens);
  asidesTakenForClauses(tokens);
  verbsWithoutJoint(tokens);
  const subjects = new Map<number, number>();
  for (const [index, token] of tokens.entries()) if (token.relation === 'nsubj') subjects.set(token.head, index);
  afterAccording(tokens, subjects);
  const stretches = stretchesOf(tokens, names);
  for (let order = 0; order < stretches.length; order++) {
    const stretch = stretches[order];
    if (stretch === undefined) continue;
    const before = stretches[order - 1];
    ownClause(tokens, stretch, before ?? null, subjects);
    if (before) joinedSubject(tokens, before, stretch, subjects);
  }
  listedSubjects(tokens, stretches, subjects);
}

/** “Norlandic jets bombed the airfield”: of two finite verbs without a comma or “and” between them, the first, in -s, is a noun. */
function nounsTakenForVerbs(tokens: Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.tag !== 'VERB' || token.form !== 'VBD' || token.head < 0 || token.head >= index) continue;
    if (token.relation !== 'ccomp' && token.relation !== 'parataxis' && token.relation !== 'conj') continue;
    const noun = token.head;
    const other = tokens[noun];
    const before = tokens[noun - 1];
    if (other?.tag !== 'VERB' || !other.text.endsWith('s') || other.form === 'VBD' || index - noun > STRETCH) continue;
    if (before?.head !== noun || before.relation !== 'nsubj') continue;
    const between = tokens.slice(noun + 1, index);
    if (between.some((word) => PARTS.has(word.tag) || word.relation === 'obj' || word.relation.startsWith('nsubj')))
      continue;
    tokens[index] = { ...token, head: other.head, relation: other.relation };
    tokens[noun] = { ...other, tag: 'NOUN', form: 'NNS', head: index, relation: 'nsubj' };
    tokens[noun - 1] = { ...before, relation: before.tag === 'PROPN' ? 'nmod' : 'amod' };
    for (let next = noun + 1; next < index; next++) {
      const word = tokens[next];
      if (word?.head === noun && word.relation === 'obl') tokens[next] = { ...word, relation: 'nmod' };
    }
  }
}

/** Words: a phrase may stand between a noun and its verb. */
const STRETCH = 8;
const PARTS: ReadonlySet<string> = new Set(['PUNCT', 'CCONJ', 'SCONJ', 'VERB', 'AUX']);

/** “Norland, which attacked the bridge, said that …”: the verb after the second comma has the subject, the one between the commas
 *  belongs to it. */
function asidesTakenForClauses(tokens: Token[]): void {
  let subject = -1;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || (token.relation !== 'nsubj' && token.relation !== 'nsubj:pass')) continue;
    if (!opensAside(tokens, index)) {
      subject = index;
      continue;
    }
    const aside = token.head;
    const own = tokens[subject];
    const verb = tokens[aside];
    if (!own || !verb || own.head !== aside || aside < index || verb.relation === 'acl:relcl') continue;
    const main = afterAside(tokens, aside);
    const clause = tokens[main];
    if (!clause) continue;
    const passive = tokens[main - 1]?.relation === 'aux:pass';
    tokens[main] = { ...clause, head: verb.head, relation: verb.relation };
    tokens[subject] = { ...own, head: main, relation: passive ? 'nsubj:pass' : 'nsubj' };
    tokens[aside] = { ...verb, head: subject, relation: 'acl:relcl' };
    for (let later = main + 1; later < tokens.length && later < main + ASIDE; later++) {
      const hanging = tokens[later];
      if (hanging?.head === aside) tokens[later] = { ...hanging, head: main };
    }
    index = main;
  }
}

/** “Workers who had been held since May were freed”, “One of them, the foreman, died”: a finite verb that no “and” joins to what it was
 *  hung on has the noun before it as its subject. */
function verbsWithoutJoint(tokens: Token[]): void {
  const joined = new Set<number>();
  const having = new Set<number>();
  for (const token of tokens) {
    if (token.relation === 'cc') joined.add(token.head);
    if (token.relation.startsWith('nsubj') || token.relation === 'cop') having.add(token.head);
  }
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.tag !== 'VERB' || token.relation !== 'conj' || token.head >= index) continue;
    const above = tokens[token.head];
    if (!above || joined.has(index) || having.has(index)) continue;
    const led = tokens[index - 1]?.tag === 'AUX' ? ledByRelative(tokens, token.head) : -1;
    if (led >= 0) {
      const passive = tokens[index - 1]?.relation === 'aux:pass';
      const noun = tokens[led];
      if (noun === undefined) continue;
      tokens[index] = { ...token, head: above.head, relation: above.relation };
      tokens[led] = { ...noun, head: index, relation: passive ? 'nsubj:pass' : 'nsubj' };
      tokens[token.head] = { ...above, head: led, relation: 'acl:relcl' };
      beforeVerbOf(tokens, token.head, index);
      continue;
    }
    const relative = above.relation === 'acl:relcl' && above.tag === 'VERB' && tokens[index - 1]?.tag === 'AUX';
    const nominal =
      token.form === 'VBD' && NOMINAL.has(above.tag) && !having.has(token.head) && tokens[index - 1]?.text === ',';
    const noun = relative ? above.head : nominal ? token.head : -1;
    const own = tokens[noun];
    if (!own || noun >= index || leadsTo(tokens, index, noun) === false) continue;
    const passive = tokens[index - 1]?.relation === 'aux:pass';
    tokens[index] = { ...token, head: own.head, relation: own.relation };
    tokens[noun] = { ...own, head: index, relation: passive ? 'nsubj:pass' : 'nsubj' };
    if (relative) beforeVerbOf(tokens, token.head, index);
  }
}

/** “Workers who had been held since May were freed” where the whole hangs on “held”: the noun that “who” follows, as both are its subjects.
 *  -1 where there is none. */
function ledByRelative(tokens: readonly Token[], verb: number): number {
  const who = tokens.findIndex(
    ({ head, relation, lemma }) => head === verb && relation.startsWith('nsubj') && OPENS_ASIDE.has(lemma),
  );
  const noun = tokens[who - 1];
  return noun?.head === verb && noun.relation.startsWith('nsubj') && NOMINAL.has(noun.tag) ? who - 1 : -1;
}

const NOMINAL: ReadonlySet<string> = new Set(['NUM', 'NOUN', 'PROPN', 'PRON']);

/** “… held since May | were freed”: what stands before the auxiliaries belongs to the clause that ends there. */
function beforeVerbOf(tokens: Token[], relative: number, verb: number): void {
  let end = verb;
  while (tokens[end - 1]?.tag === 'AUX' || tokens[end - 1]?.tag === 'ADV') end--;
  for (let index = relative + 1; index < end; index++) {
    const token = tokens[index];
    if (token?.head !== verb) continue;
    const lead = token.relation === 'mark' ? (tokens[index + 1]?.head ?? -1) : -1;
    const noun = lead > index && lead < end && tokens[lead]?.tag !== 'VERB' ? lead : index + 1;
    tokens[index] =
      token.relation === 'mark' && noun < end
        ? { ...token, head: noun, relation: 'case', tag: 'ADP' }
        : { ...token, head: relative };
  }
}

/** “, who”, “, which”, “, whose spokesman” */
function opensAside(tokens: readonly Token[], index: number): boolean {
  if (OPENS_ASIDE.has(tokens[index]?.lemma ?? '')) return tokens[index - 1]?.text === ',';
  for (let whose = index - 1; whose > 0 && index - whose < 4; whose--)
    if (tokens[whose]?.text.toLowerCase() === 'whose') return tokens[whose - 1]?.text === ',';
  return false;
}

const OPENS_ASIDE: ReadonlySet<string> = new Set(['who', 'which']);
/** Words: longer asides are rare. */
const ASIDE = 40;

/** The verb right after the comma that closes an aside, where it hangs on the aside's verb without “and” or a subject; else -1. */
function afterAside(tokens: readonly Token[], aside: number): number {
  for (let index = aside + 1; index < tokens.length && index < aside + ASIDE; index++) {
    if (tokens[index]?.text !== ',') continue;
    let verb = index + 1;
    while (tokens[verb]?.tag === 'AUX' || tokens[verb]?.tag === 'ADV') verb++;
    const token = tokens[verb];
    if (token?.tag !== 'VERB' || token.head !== aside || token.form === 'VBG') continue;
    return verb;
  }
  return -1;
}

/** First and last token of a name, and the one that stands for it. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** In order of the text; one walk over the tokens. */
function stretchesOf(tokens: readonly Token[], names: readonly ActorMention[]): readonly Stretch[] {
  let next = 0;
  return names
    .slice()
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .flatMap((name) => {
      while (next < tokens.length && (tokens[next]?.start ?? Infinity) < name.start) next++;
      let last = next;
      while ((tokens[last + 1]?.end ?? Infinity) <= name.end && last - next < LONGEST_NAME) last++;
      return next <= name.token && name.token <= last ? [{ first: next, last, head: name.token }] : [];
    });
}

const LONGEST_NAME = 30;

/** “that had asked”: without a form of “be” no passive; “the inquiry is to begin”: a plain subject. */
function perfects(tokens: Token[]): void {
  const passive = new Set<number>();
  const infinitive = new Set<number>();
  const perfect = new Set<number>();
  for (const token of tokens) {
    if (token.relation === 'aux:pass') passive.add(token.head);
    if (token.relation === 'mark' && token.lemma === 'to') infinitive.add(token.head);
    if (token.relation === 'aux' && token.lemma === 'have') perfect.add(token.head);
  }
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.relation === 'nsubj:pass' && perfect.has(token.head) && !passive.has(token.head))
      tokens[index] = { ...token, relation: 'nsubj' };
    if (token.relation === 'nsubj:outer' && infinitive.has(token.head) && tokens[token.head]?.tag === 'VERB')
      tokens[index] = { ...token, relation: 'nsubj' };
    const noun = tokens[index - 2];
    if (token.tag === 'VERB' && infinitive.has(index) && tokens[index - 1]?.lemma === 'to' && noun?.tag === 'NOUN')
      infinitiveOfNoun(tokens, index);
  }
}

/** “thanked Norland for its offer to host them”: the offer is to host. */
function infinitiveOfNoun(tokens: Token[], verb: number): void {
  const own = tokens[verb];
  const noun = tokens[verb - 2];
  if (!own || !noun || own.head >= verb - 2 || !TAKES_INFINITIVE.has(noun.lemma) || leadsTo(tokens, verb - 2, verb))
    return;
  if (own.relation === 'xcomp' || own.relation === 'advcl') tokens[verb] = { ...own, head: verb - 2, relation: 'acl' };
}

const TAKES_INFINITIVE: ReadonlySet<string> = new Set([
  'offer',
  'proposal',
  'promise',
  'refusal',
  'readiness',
  'willingness',
]);

/** “It was Norland that had asked, through Estland”: a phrase with a preposition is not joined to a name without one; it belongs to the
 *  verb between them. */
function phrasesTakenForNames(tokens: Token[]): void {
  const led = new Set<number>();
  const joined = new Set<number>();
  for (const token of tokens) {
    if (token.relation === 'case') led.add(token.head);
    if (token.relation === 'cc') joined.add(token.head);
  }
  let verb = -1;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.tag === 'VERB') verb = index;
    if (token.relation !== 'conj' || !led.has(index) || joined.has(index) || led.has(token.head)) continue;
    const head = tokens[token.head];
    if (verb <= token.head || token.head > index || (head?.tag !== 'PROPN' && head?.tag !== 'NOUN')) continue;
    if (!leadsTo(tokens, verb, index)) tokens[index] = { ...token, head: verb, relation: 'obl' };
  }
}

/** “According to the ministry, the call came in”: the first noun after the comma is the subject of a verb that has none. */
function afterAccording(tokens: Token[], subjects: Map<number, number>): void {
  const opens = tokens[0]?.lemma === 'accord' || tokens[0]?.text === 'According';
  const root = tokens.findIndex((token) => token.head === -1);
  const comma = tokens.findIndex((token) => token.text === ',');
  if (!opens || comma < 0 || root <= comma || tokens[root]?.tag !== 'VERB' || subjects.has(root)) return;
  for (let index = comma + 1; index < root; index++) {
    const token = tokens[index];
    if (!token || (token.tag !== 'NOUN' && token.tag !== 'PROPN' && token.tag !== 'PRON') || token.head > comma)
      continue;
    tokens[index] = { ...token, head: root, relation: 'nsubj' };
    subjects.set(root, index);
    return;
  }
}

/** “after Norland launched strikes”, “after Norland and Sudmark accepted a truce”: “after” leads the clause here and not the name.
 *  @param before the name before it */
function ownClause(
  tokens: Token[],
  { first: ownFirst, last, head: ownHead }: Stretch,
  before: Stretch | null,
  subjects: Map<number, number>,
): void {
  const joined = before !== null && ownFirst === before.last + 2 && tokens[before.last + 1]?.lemma === 'and';
  const { first, head } = joined ? before : { first: ownFirst, head: ownHead };
  const lead = tokens[first - 1];
  const own = tokens[head];
  const verb = last + 1;
  const after = tokens[verb];
  if (!lead || !own || !OPENS_CLAUSE.has(lead.text.toLowerCase()) || after?.tag !== 'VERB') return;
  if (!FINITE.has(after.form) || leadsTo(tokens, verb, head)) return;
  const known = subjects.get(verb);
  if (known !== undefined && (!joined || known !== ownHead)) return;
  const above = own.head;
  tokens[head] = { ...own, head: verb, relation: 'nsubj' };
  tokens[first - 1] = { ...lead, head: verb, relation: 'mark' };
  if (after.relation === 'conj' && after.head === above) tokens[verb] = { ...after, relation: 'advcl' };
  subjects.set(verb, head);
}

const OPENS_CLAUSE: ReadonlySet<string> = new Set([
  'after',
  'before',
  'since',
  'until',
  'when',
  'while',
  'as',
  'because',
]);
const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP']);

/** “Spokeswoman Tia Bell and Foreign Secretary Orla Dane spoke”: of two names joined by “and” before their verb both are its subject. */
function joinedSubject(tokens: Token[], one: Stretch, other: Stretch, subjects: ReadonlyMap<number, number>): void {
  if (other.first !== one.last + 2 || tokens[one.last + 1]?.lemma !== 'and') return;
  const verb = tokens[other.last + 1]?.tag === 'ADV' ? other.last + 2 : other.last + 1;
  const subject = subjects.get(verb) ?? -1;
  if (tokens[verb]?.tag !== 'VERB' || subject < one.first || subject > one.last) return;
  const own = tokens[other.head];
  if (own && own.head !== subject && !leadsTo(tokens, subject, other.head))
    tokens[other.head] = { ...own, head: subject, relation: 'conj' };
}

/** “Norland, the distant Sudmark and Estland met”, “old foes Norland and Sudmark met”: names in a list that begins a clause and ends with
 *  “and” before its verb are its subject together. */
function listedSubjects(tokens: Token[], stretches: readonly Stretch[], subjects: ReadonlyMap<number, number>): void {
  let first = 0;
  for (let last = 0; last < stretches.length; last++) {
    const one = stretches[last];
    const next = stretches[last + 1];
    if (!one) break;
    const link = next ? linkOf(tokens, one, next) : null;
    if (link === ',') continue;
    const closes = link === 'and' && next !== undefined;
    const list = stretches.slice(first, closes ? last + 2 : last + 1);
    if (closes) last++;
    first = last + 1;
    if (closes && list.length < MOST_LISTED) joinList(tokens, list, subjects);
  }
}

const MOST_LISTED = 40;

/** What parts two names: a comma or “and”, and words that describe the second; null where anything else stands between. */
function linkOf(tokens: readonly Token[], one: Stretch, next: Stretch): ',' | 'and' | null {
  let link: ',' | 'and' | null = null;
  if (next.first - one.last > 6) return null;
  for (let index = one.last + 1; index < next.first; index++) {
    const token = tokens[index];
    if (token?.text === ',' && link === null) link = ',';
    else if (token?.lemma === 'and' && link !== 'and') link = 'and';
    else if (link === null || (token?.tag !== 'DET' && token?.tag !== 'ADJ')) return null;
  }
  return link;
}

function joinList(tokens: Token[], list: readonly Stretch[], subjects: ReadonlyMap<number, number>): void {
  const [head, ...others] = list;
  const end = list.at(-1);
  if (!head || !end) return;
  let verb = end.last + 1;
  while (tokens[verb]?.tag === 'AUX' || tokens[verb]?.tag === 'ADV') verb++;
  if (tokens[verb]?.tag !== 'VERB' || tokens[verb]?.form === 'VBG') return;
  const described = opensList(tokens, head.first);
  const subject = subjects.get(verb) ?? -1;
  if (described === null || (subject >= 0 && (subject < described || subject > end.last))) return;
  const own = tokens[head.head];
  if (!own || leadsTo(tokens, verb, head.head) || [...others].some(({ head: at }) => leadsTo(tokens, verb, at))) return;
  const noun = subject >= 0 && subject < head.first ? subject : -1;
  tokens[head.head] = { ...own, head: verb, relation: 'nsubj' };
  if (noun >= 0) tokens[noun] = { ...(tokens[noun] as Token), head: head.head, relation: 'nmod:desc' };
  for (const { head: at } of others) {
    const token = tokens[at];
    if (token) tokens[at] = { ...token, head: head.head, relation: 'conj' };
  }
}

/** Where the list begins with the words that describe its first name (“old foes”), if a clause begins there; else null. */
function opensList(tokens: readonly Token[], from: number): number | null {
  let start = from;
  while (start > 0 && DESCRIBES.has(tokens[start - 1]?.tag ?? '') && from - start < 4) start--;
  const before = tokens[start - 1];
  if (before === undefined || before.tag === 'SCONJ' || /^[“"‘]$/u.test(before.text) || before.text === 'that')
    return start;
  // “On Sunday, Norland and Sudmark met”
  const lead = tokens[0];
  const adverbial = before.text === ',' && start < 8 && (lead?.tag === 'ADP' || lead?.tag === 'ADV');
  return adverbial && !tokens.slice(0, start).some(({ tag }) => tag === 'VERB') ? start : null;
}

const DESCRIBES: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN']);
