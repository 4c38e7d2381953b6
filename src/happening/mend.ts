import type { ActorMention, Mention, TimeMention } from '../model/mention.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import { mendSubjects } from './mend-subjects.ts';
import { mendTimes } from './mend-times.ts';
import { leadsTo } from './tree.ts';
import { isHappeningVerb } from './trigger.ts';

/** A sentence's tokens with arcs put right where the mentions show what the parser could not know: that a word is a name, and
 *  that a day of the week before it is none. Each repair is narrow; what it does not fit stays as parsed. */
export function mend(sentence: Sentence, mentions: readonly Mention[]): readonly Token[] {
  const names = mentions.filter(
    (mention): mention is ActorMention => mention.type === 'actor' && mention.form !== 'pronoun',
  );
  const tokens = sentence.tokens.slice();
  if (names.length === 0) {
    directions(tokens);
    mendSubjects(tokens, names);
    mendTimes(tokens, mentions);
    return tokens;
  }
  for (const name of names) afterPreposition(tokens, name);
  for (const name of names) if (name.form === 'demonym') deedsAfter(tokens, name.token);
  directions(tokens);
  infinitives(tokens);
  mendSubjects(tokens, names);
  const isTime = timeTokens(tokens, mentions);
  timesAsSubjects(tokens, isTime);
  const subjects = subjectsByVerb(tokens);
  const objects = new Set(tokens.flatMap((token) => (token.relation === 'obj' ? [token.head] : [])));
  const joined = new Set(tokens.flatMap((token) => (token.relation === 'cc' ? [token.head] : [])));
  const led = new Set(tokens.flatMap((token) => (token.relation === 'case' ? [token.head] : [])));
  timesOnNames(tokens, mentions, names, isTime);
  afterDateline(tokens, names, subjects, led);
  for (const name of names) {
    afterTime(tokens, name, isTime, subjects);
    if (led.has(name.token)) continue;
    beforeVerb(tokens, name, subjects);
    withOwnVerb(tokens, name, subjects);
    afterVerb(tokens, name, objects, joined);
  }
  mendTimes(tokens, mentions);
  return tokens;
}

/** “on Sunday thanked”: a day led by a preposition is no subject. */
function timesAsSubjects(tokens: Token[], isTime: readonly boolean[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    const lead = tokens[index - 1];
    if (isTime[index] !== true || token.relation !== 'nsubj' || lead?.tag !== 'ADP') continue;
    tokens[index] = { ...token, relation: 'obl' };
    tokens[index - 1] = { ...lead, head: index, relation: 'case' };
  }
}

/** “PORT ASHER: Norland's government on Sunday thanked …”: the subject stands after the dateline, not before it. */
function afterDateline(
  tokens: Token[],
  names: readonly ActorMention[],
  subjects: Map<number, number>,
  led: ReadonlySet<number>,
): void {
  const colon = tokens.slice(0, DATELINE).findIndex((token) => token.text === ':');
  const root = tokens.findIndex((token) => token.head === -1);
  if (colon < 0 || root < colon || tokens[root]?.tag !== 'VERB') return;
  const subject = subjects.get(root);
  if (subject !== undefined && subject > colon) return;
  const name = names.find(
    ({ token }) => token > colon && token < root && !led.has(token) && (tokens[token]?.head ?? -1) <= colon,
  );
  const own = name ? tokens[name.token] : undefined;
  if (!name || !own) return;
  if (subject !== undefined) tokens[subject] = { ...(tokens[subject] as Token), relation: 'dislocated' };
  tokens[name.token] = { ...own, head: root, relation: 'nsubj' };
  subjects.set(root, name.token);
}

/** Words at most before the colon of a dateline. */
const DATELINE = 6;

/** “called General Dane on Saturday”: a name takes no time; it is the verb's. */
function timesOnNames(
  tokens: Token[],
  mentions: readonly Mention[],
  names: readonly ActorMention[],
  isTime: readonly boolean[],
): void {
  if (names.length === 0) return;
  const owner = new Array<ActorMention | undefined>(tokens.length).fill(undefined);
  let next = 0;
  const inOrder = names.slice().sort((a, b) => a.start - b.start);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    while ((inOrder[next]?.end ?? Infinity) <= token.start) next++;
    const name = inOrder[next];
    if (name && name.start <= token.start && token.end <= name.end) owner[index] = name;
  }
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    const name = owner[token.head];
    if (!name || owner[index] !== undefined || name.form === 'unnamed') continue;
    if (index < token.head) {
      beforeName(tokens, index, isTime);
      continue;
    }
    if (token.relation !== 'nmod') continue;
    const time = mentions.find(
      (mention) => mention.type === 'time' && mention.start <= token.start && token.end <= mention.end,
    );
    if (!time || time.start < name.end) continue;
    const verb = verbAbove(tokens, token.head);
    if (verb >= 0 && !leadsTo(tokens, verb, index)) tokens[index] = { ...token, head: verb, relation: 'obl' };
  }
}

/** “a call between Orla Dane and Ivo Marsh.”: a preposition that opens no clause leads the name after it, and the name hangs on
 *  what stands before. */
function afterPreposition(tokens: Token[], name: ActorMention): void {
  let first = name.token;
  while (first > 0 && (tokens[first - 1]?.start ?? -1) >= name.start) first--;
  const at = tokens[first - 1]?.tag === 'DET' ? first - 2 : first - 1;
  const lead = tokens[at];
  const own = tokens[name.token];
  if (!lead || !own || lead.tag !== 'ADP' || !LEADS.has(lead.lemma) || (lead.head >= first && lead.head <= name.token))
    return;
  let after = name.token + 1;
  while ((tokens[after]?.start ?? Infinity) < name.end) after++;
  if (tokens[after]?.form === 'POS') return;
  // “were killed in Norlandic air strikes”: the preposition leads what the name describes.
  if (describes(tokens, name.token, lead.head)) return;
  const before = tokens[at - 1];
  if (!before || leadsTo(tokens, at - 1, name.token)) return;
  const noun = before.tag === 'NOUN' || before.tag === 'PROPN';
  const target = noun ? at - 1 : before.tag === 'VERB' || before.tag === 'ADJ' ? at - 1 : verbAbove(tokens, at - 1);
  if (target < 0 || leadsTo(tokens, target, name.token)) return;
  tokens[at] = { ...lead, head: name.token, relation: 'case' };
  if (own.head > name.token || own.head < 0 || own.head === at)
    tokens[name.token] = { ...own, head: target, relation: noun ? 'nmod' : 'obl' };
}

/** “were killed in Norlandic tank shelling”: after a demonym and bare nouns what ends in -ing and has no object is what was done. */
function deedsAfter(tokens: Token[], demonym: number): void {
  let deed = demonym + 1;
  while (tokens[deed]?.tag === 'NOUN' && deed - demonym < 3) deed++;
  const own = tokens[deed];
  const top = deed > demonym + 1 ? deed - 1 : demonym;
  const above = tokens[top];
  if (own?.tag !== 'VERB' || own.form !== 'VBG' || (own.relation !== 'advcl' && own.relation !== 'acl')) return;
  if (
    !above ||
    (own.head !== above.head && own.head !== top) ||
    (above.relation !== 'obl' && above.relation !== 'nmod')
  )
    return;
  const lead = tokens.findIndex((token) => token.head === top && token.relation === 'case');
  if (lead < 0 || !DONE_IN.has(tokens[lead]?.lemma ?? '')) return;
  if (tokens.some((token) => token.head === deed && token.relation === 'obj')) return;
  const lemma = own.text.toLowerCase();
  tokens[deed] = { ...own, tag: 'NOUN', form: 'NN', lemma, head: above.head, relation: above.relation };
  for (let index = lead; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || index === deed) continue;
    if (index === top) tokens[index] = { ...token, head: deed, relation: token.tag === 'NOUN' ? 'compound' : 'amod' };
    else if (token.head === top) tokens[index] = { ...token, head: deed };
    else if (token.head === deed && token.relation === 'obl') tokens[index] = { ...token, relation: 'nmod' };
  }
}

const DONE_IN: ReadonlySet<string> = new Set(['in', 'by', 'during', 'after', 'from', 'under']);
/** Whether a word describes a noun behind it, by itself or as part of another (“Norlandic air | strikes”). */
function describes(tokens: readonly Token[], word: number, noun: number): boolean {
  let current = word;
  for (let step = 0; step < 3 && current < noun; step++) {
    const token = tokens[current];
    if (!token || !MODIFIES.has(token.relation) || token.head <= current) return false;
    current = token.head;
    if (current === noun) return true;
  }
  return false;
}

const MODIFIES: ReadonlySet<string> = new Set(['amod', 'compound']);

/** Prepositions that never open a clause, unlike “after” and “since”. */
const LEADS: ReadonlySet<string> = new Set(
  'to between with of on at in near by from against through over inside into via about under during among without toward towards upon across outside'.split(
    ' ',
  ),
);

/** “On Monday Norland struck”, read as if “Monday Norland” were one name: day and preposition belong to the verb. */
function beforeName(tokens: Token[], index: number, isTime: readonly boolean[]): void {
  const own = tokens[index];
  if (!own || isTime[index] !== true || !WITH_NAME.has(own.relation)) return;
  const verb = verbAbove(tokens, own.head);
  if (verb <= own.head) return;
  const lead = tokens[index - 1];
  if (lead?.relation === 'case' && lead.head === own.head) tokens[index - 1] = { ...lead, head: index };
  tokens[index] = { ...own, head: verb, relation: 'obl' };
}

const WITH_NAME: ReadonlySet<string> = new Set(['compound', 'nmod', 'amod', 'flat', 'nmod:unmarked', 'nmod:desc']);

/** “… attacked Sudmark, and Estland condemned it”: a name right before a finite verb that has no subject is its subject. */
function withOwnVerb(tokens: Token[], name: ActorMention, subjects: Map<number, number>): void {
  const own = tokens[name.token];
  if (!own || !(own.relation === 'obl' || own.relation === 'conj' || own.relation === 'appos') || own.head > name.token)
    return;
  let after = name.token + 1;
  while ((tokens[after]?.start ?? Infinity) < name.end) after++;
  const verb = tokens[after];
  if (verb?.tag !== 'VERB' || !FINITE.has(verb.form) || subjects.has(after) || leadsTo(tokens, after, name.token))
    return;
  tokens[name.token] = { ...own, head: after, relation: 'nsubj' };
  subjects.set(after, name.token);
}

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP']);

/** “called Orla Dane on Friday to explain”: an infinitive with “to” has no subject of its own (but after “for”); what stands before
 *  it is the object of the verb that it hangs on. */
function infinitives(tokens: Token[]): void {
  const marked = new Set<number>();
  for (const token of tokens) if (token.relation === 'mark' && token.lemma === 'to') marked.add(token.head);
  const free = new Set<number>();
  for (const token of tokens) if (token.relation === 'mark' && token.lemma === 'for') free.add(token.head);
  const objects = new Set<number>();
  for (const token of tokens) if (token.relation === 'obj') objects.add(token.head);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.relation !== 'nsubj' || !marked.has(token.head) || free.has(token.head)) continue;
    const verb = tokens[token.head]?.head ?? -1;
    if (verb < 0 || verb >= index || token.head <= index || tokens[verb]?.tag !== 'VERB' || objects.has(verb)) continue;
    tokens[index] = { ...token, head: verb, relation: 'obj' };
    // Of two words before the infinitive the later one is the name, the earlier belongs to it.
    if (token.tag !== 'ADJ') objects.add(verb);
  }
}

/** “ordered its troops to retreat”, read as “to the retreat”; and “taken to hospital”, read as “to do”. */
function directions(tokens: Token[]): void {
  const described = new Set<number>();
  for (const token of tokens)
    if (token.relation === 'det' || token.relation === 'amod' || token.relation === 'nmod:poss')
      described.add(token.head);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    const to = tokens[index - 1];
    if (token.tag !== 'NOUN' || to?.lemma !== 'to' || to.head !== index || token.head < 0) continue;
    if (token.relation === 'xcomp' && to.relation === 'mark') {
      tokens[index] = { ...token, relation: 'obl' };
      tokens[index - 1] = { ...to, tag: 'ADP', relation: 'case' };
    } else if (
      token.relation === 'obl' &&
      token.form === 'NN' &&
      TELLS_TO.has(tokens[token.head]?.lemma ?? '') &&
      !described.has(index) &&
      isHappeningVerb(token.lemma)
    ) {
      tokens[index] = { ...token, tag: 'VERB', form: 'VB', relation: 'xcomp' };
      tokens[index - 1] = { ...to, tag: 'PART', relation: 'mark' };
    }
  }
}

const TELLS_TO: ReadonlySet<string> = new Set(
  'order urge ask tell instruct command force want agree refuse vow threaten'.split(' '),
);

/** “On Saturday Norland fired”: a name that hangs on the time before it is the subject of the verb that the time hangs on. */
function afterTime(
  tokens: Token[],
  name: ActorMention,
  isTime: readonly boolean[],
  subjects: Map<number, number>,
): void {
  const own = tokens[name.token];
  if (!own || own.head < 0 || own.head >= name.token || isTime[own.head] !== true) return;
  const verb = verbAbove(tokens, own.head);
  if (verb <= name.token || leadsTo(tokens, verb, name.token)) return;
  const other = subjects.get(verb);
  if (other !== undefined) {
    if (isTime[other] === true) tokens[other] = { ...(tokens[other] as Token), relation: 'obl' };
    // “… President Orla Dane and I have spoken”
    else if (other <= name.token || tokens[other]?.head !== verb || !onlyAnd(tokens, name, other)) return;
    else tokens[other] = { ...(tokens[other] as Token), head: name.token, relation: 'conj' };
  }
  const time = own.head;
  tokens[name.token] = { ...own, head: verb, relation: 'nsubj' };
  subjects.set(verb, name.token);
  // “On Saturday Norland and Sudmark agreed”: the second name goes with the first.
  for (let index = name.token + 1; index < verb && index < name.token + FAR; index++) {
    const token = tokens[index];
    if (token?.head === time && token.relation === 'conj') tokens[index] = { ...token, head: name.token };
  }
}

/** “Foreign Secretary Orla Dane spoke today”: a name right before a verb that has no subject is its subject, whatever else it
 *  was taken for. */
function beforeVerb(tokens: Token[], name: ActorMention, subjects: Map<number, number>): void {
  const own = tokens[name.token];
  if (!own || own.head <= name.token || !MISTAKEN.has(own.relation)) return;
  const verb = tokens[own.head];
  if (verb?.tag !== 'VERB' || subjects.has(own.head)) return;
  tokens[name.token] = { ...own, relation: 'nsubj' };
  subjects.set(own.head, name.token);
}

/** “appreciates the United Marches for …”: a name right after a verb that has no object is its object, unless “and” joins it. */
function afterVerb(tokens: Token[], name: ActorMention, objects: Set<number>, joined: ReadonlySet<number>): void {
  const own = tokens[name.token];
  if (!own || own.head < 0 || own.head >= name.token || !MISTAKEN_AFTER.has(own.relation)) return;
  if (tokens[own.head]?.tag !== 'VERB' || objects.has(own.head) || joined.has(name.token)) return;
  let between = own.head + 1;
  while (between < name.token && (tokens[between]?.tag === 'DET' || (tokens[between]?.start ?? 0) >= name.start))
    between++;
  if (between < name.token) return;
  tokens[name.token] = { ...own, relation: 'obj' };
  objects.add(own.head);
}

const MISTAKEN_AFTER: ReadonlySet<string> = new Set([
  'conj',
  'dep',
  'appos',
  'vocative',
  'obl',
  'parataxis',
  'compound',
]);

/** What a bare name before its verb is taken for by mistake; without a preposition none of these is possible English there. */
const MISTAKEN: ReadonlySet<string> = new Set([
  'vocative',
  'dislocated',
  'obl',
  'dep',
  'discourse',
  'obl:unmarked',
  'compound',
]);

function timeTokens(tokens: readonly Token[], mentions: readonly Mention[]): readonly boolean[] {
  const times = mentions
    .filter((mention): mention is TimeMention => mention.type === 'time')
    .sort((a, b) => a.start - b.start);
  let next = 0;
  return tokens.map((token) => {
    while ((times[next]?.end ?? Infinity) <= token.start) next++;
    return (times[next]?.start ?? Infinity) <= token.start;
  });
}

function subjectsByVerb(tokens: readonly Token[]): Map<number, number> {
  const found = new Map<number, number>();
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.relation === 'nsubj' || token.relation === 'nsubj:pass') found.set(token.head, index);
  }
  return found;
}

const FAR = 12;

function verbAbove(tokens: readonly Token[], index: number): number {
  let current = index;
  for (let step = 0; step < FAR; step++) {
    const head = tokens[current]?.head ?? -1;
    if (head < 0) return -1;
    if (tokens[head]?.tag === 'VERB') return head;
    current = head;
  }
  return -1;
}

/** Nothing but “and” stands between a mention and the next subject. */
function onlyAnd(tokens: readonly Token[], name: ActorMention, subject: number): boolean {
  let index = name.token;
  while (index < subject && (tokens[index]?.end ?? 0) <= name.end) index++;
  return index === subject - 1 && tokens[index]?.lemma === 'and';
}
