import type { Mention, TimeMention } from '../model/mention.ts';
import type { Token } from '../model/sentence.ts';
import { leadsTo } from './tree.ts';
import { isHappeningNoun } from './trigger.ts';

/** Hang each day and hour on the verb that it dates. The parser hangs it on the noun before it (“attacked the bridge on Sunday”),
 *  makes one phrase of both (“the office today banned …”), or one name (“said on Monday Sudmark had …”). Changes `tokens`; linear in
 *  times and tokens. */
export function mendTimes(tokens: Token[], mentions: readonly Mention[]): void {
  let from = 0;
  for (const mention of mentions) {
    if (mention.type !== 'time') continue;
    while (from < tokens.length && (tokens[from]?.start ?? Infinity) < mention.start) from++;
    const phrase = phraseOf(tokens, mention, from);
    if (phrase) placePhrase(tokens, phrase);
  }
}

interface Phrase {
  /** The preposition or adverb that leads it, else its own first word. */
  readonly lead: number;
  readonly first: number;
  readonly last: number;
  /** “on”, “at”, “in”; '' for “today”, “last week”. */
  readonly preposition: string;
}

function phraseOf(tokens: readonly Token[], mention: TimeMention, from: number): Phrase | null {
  let last = from;
  while ((tokens[last + 1]?.end ?? Infinity) <= mention.end && last - from < LONGEST) last++;
  if ((tokens[from]?.end ?? Infinity) > mention.end) return null;
  let first = from;
  while (first < last && (tokens[first]?.tag === 'ADP' || ROUGHLY.has(tokens[first]?.lemma ?? ''))) first++;
  let lead = first;
  while (lead > 0 && first - lead < 3 && isLead(tokens[lead - 1])) lead--;
  const preposition = tokens.slice(lead, first).find((token) => token.tag === 'ADP')?.lemma ?? '';
  if (preposition !== '' && !LEADS.has(preposition)) return null;
  if (preposition === '' && mention.when === null) return null;
  return { lead, first, last, preposition };
}

const LONGEST = 12;
const ROUGHLY: ReadonlySet<string> = new Set(['late', 'early', 'around', 'about', 'shortly']);
const LEADS: ReadonlySet<string> = new Set(['on', 'at', 'in', 'late', 'early']);

function isLead(token: Token | undefined): boolean {
  return token !== undefined && ((token.tag === 'ADP' && LEADS.has(token.lemma)) || ROUGHLY.has(token.lemma));
}

function placePhrase(tokens: Token[], phrase: Phrase): void {
  const { lead, first, last } = phrase;
  const inside = (index: number): boolean => index >= lead && index <= last;
  let top = -1;
  for (let index = first; index <= last && top < 0; index++) if (!inside(tokens[index]?.head ?? -1)) top = index;
  splitPerfect(tokens, phrase);
  const own = tokens[top];
  if (!own || own.head < 0) return;
  releaseNeighbours(tokens, phrase, top);
  const verb = verbOf(tokens, phrase, top);
  if (verb < 0 || leadsTo(tokens, verb, top)) return;
  const now = tokens[top];
  if (now && (now.head !== verb || !DATING.has(now.relation)))
    tokens[top] = { ...now, head: verb, relation: phrase.preposition === '' ? 'obl:unmarked' : 'obl' };
  for (let index = lead; index < first; index++) {
    const word = tokens[index];
    if (word && !inside(word.head))
      tokens[index] = { ...word, head: top, relation: word.tag === 'ADP' ? 'case' : 'advmod' };
  }
  if (lead - 1 !== verb) return;
  thatClause(tokens, verb, last + 1);
  objectAfter(tokens, phrase, verb);
}

/** “condemned on Sunday the attack on Sudmark”: the noun after the time is the verb's. */
function objectAfter(tokens: Token[], { first, last }: Phrase, verb: number): void {
  let noun = last + 1;
  while (noun < tokens.length && noun - last < NEAR && BEFORE_NOUN.has(tokens[noun]?.tag ?? '')) noun++;
  if (tokens[noun]?.tag !== 'NOUN' && tokens[noun]?.tag !== 'PROPN') return;
  for (; noun < tokens.length && noun - last < NEAR; noun++) {
    const token = tokens[noun];
    if (token?.tag !== 'NOUN' && token?.tag !== 'PROPN') return;
    if (token.head < first || token.head > last) continue;
    if (token.relation === 'appos' || token.relation === 'nmod:unmarked' || token.relation === 'dep')
      tokens[noun] = { ...token, head: verb, relation: 'obj' };
    return;
  }
}

const BEFORE_NOUN: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM']);

const DATING: ReadonlySet<string> = new Set(['obl', 'obl:unmarked', 'advmod']);

/** “has today suspended”, read as “has” with a clause: the participle is the verb, and what hangs on “has” is its. */
function splitPerfect(tokens: Token[], { lead, last }: Phrase): void {
  const at = lead - 1;
  const have = tokens[at];
  const verb = tokens[last + 1];
  if (have?.lemma !== 'have' || have.tag !== 'VERB' || verb?.tag !== 'VERB' || verb.head !== at) return;
  if (verb.form !== 'VBN' && verb.form !== 'VBD') return;
  for (let index = Math.max(0, at - LONGEST * 3); index < Math.min(tokens.length, last + LONGEST * 3); index++) {
    const token = tokens[index];
    if (token?.head === at && index !== last + 1) tokens[index] = { ...token, head: last + 1 };
  }
  tokens[last + 1] = { ...verb, head: have.head, relation: have.relation };
  tokens[at] = { ...have, tag: 'AUX', head: last + 1, relation: 'aux' };
  for (let index = lead; index <= last; index++) {
    const token = tokens[index];
    if (token?.head === last + 1) tokens[index] = { ...token, relation: 'obl:unmarked' };
  }
}

/** “the office today”, “the plan last week”, “on Monday Sudmark”: the noun that was taken for a part of the time has the time's place
 *  in the grammar, and what belongs to it. */
function releaseNeighbours(tokens: Token[], { lead, first, last }: Phrase, top: number): void {
  const own = tokens[top];
  if (!own) return;
  const isPart = (index: number): boolean => {
    const token = tokens[index];
    return (
      token !== undefined &&
      token.head >= first &&
      token.head <= last &&
      JOINED.has(token.relation) &&
      (token.tag === 'NOUN' || token.tag === 'PROPN')
    );
  };
  const noun = isPart(lead - 1) ? lead - 1 : isPart(last + 1) ? last + 1 : -1;
  const other = tokens[noun];
  if (!other || (noun > last && own.relation !== 'nsubj' && own.relation !== 'nsubj:pass')) return;
  tokens[noun] = { ...other, head: own.head, relation: own.relation };
  for (let index = Math.max(0, lead - NEAR); index < Math.min(tokens.length, last + NEAR); index++) {
    const token = tokens[index];
    if (!token || index === noun || (index >= lead && index <= last)) continue;
    if (token.head >= first && token.head <= last) tokens[index] = { ...token, head: noun };
  }
  tokens[top] = { ...own, head: noun, relation: 'nmod' };
}

const JOINED: ReadonlySet<string> = new Set(['compound', 'flat', 'nmod', 'nmod:unmarked', 'nmod:desc', 'appos']);
/** Words: what belongs to the noun beside a time stands no further off. */
const NEAR = 12;

/** The verb that a time dates, -1 where the parser's own place for it stands. */
function verbOf(tokens: readonly Token[], { lead, last, preposition }: Phrase, top: number): number {
  const before = tokens[lead - 1];
  if (before?.tag === 'VERB' && before.relation !== 'amod' && lead - 1 !== top) return lead - 1;
  let noun = tokens[top]?.head ?? -1;
  if (noun < 0 || noun >= lead || !isNominal(tokens[noun])) return -1;
  let happening = false;
  for (let step = 0; step < NEAR; step++) {
    const token = tokens[noun];
    if (!token || noun >= lead) return -1;
    const lemma = token.lemma;
    if (isHappeningNoun(lemma)) happening = true;
    else if (preposition === 'in' && step === 0 && PERIODIC.has(lemma)) return -1;
    const head = tokens[token.head];
    if (!head) return -1;
    if (isNominal(head) && UNDER.has(token.relation)) {
      noun = token.head;
      continue;
    }
    if (head.tag !== 'VERB') return -1;
    if (token.head > last)
      return !happening && SUBJECTS.has(token.relation) && startsVerb(tokens, last + 1) ? token.head : -1;
    if (token.head > noun || SUBJECTS.has(token.relation)) return -1;
    const free = !happening || BRINGS.has(head.lemma) || (token.relation === 'obl' && OUTER.has(leadOf(tokens, noun)));
    return free ? token.head : -1;
  }
  return -1;
}

function leadOf(tokens: readonly Token[], noun: number): string {
  for (let index = noun - 1; index >= 0 && noun - index < NEAR; index--)
    if (tokens[index]?.head === noun && tokens[index]?.relation === 'case') return tokens[index]?.lemma ?? '';
  return '';
}

/** “appealed against the verdict on Tuesday”: the day is the verb's; “left after the talks on Tuesday”: it may be that of the talks. */
const OUTER: ReadonlySet<string> = new Set(['against', 'to', 'from', 'with', 'by', 'into', 'through']);

function isNominal(token: Token | undefined): boolean {
  return token !== undefined && NOMINAL.has(token.tag);
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'PRON', 'ADJ']);
function startsVerb(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = token?.tag === 'ADV' ? tokens[index + 1] : token;
  return next?.tag === 'VERB' || next?.tag === 'AUX';
}

const UNDER: ReadonlySet<string> = new Set(['nmod', 'nmod:unmarked', 'conj', 'compound', 'flat', 'appos']);
const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass']);
/** “the report in May”, “growth in May”: what comes again every month is told with its month. */
const PERIODIC: ReadonlySet<string> = new Set(
  'report figure rate growth rise fall increase sale price value level vote'.split(' '),
);
/** “won the election on Sunday”: who brings a thing about or to its end does so on that day; “condemned the raid on Sunday” leaves
 *  open of what the day is. */
const BRINGS: ReadonlySet<string> = new Set(
  (
    'begin start open end stop win lose refuse accept annul overturn uphold cancel halt suspend resume launch carry hold sign declare ' +
    'break violate ban lift adopt pass reject offer tender submit quash confirm drop finish conclude stage make conduct join attend ' +
    'overturn extend impose revoke grant file leave survive mount call'
  ).split(' '),
);

/** “denied on 11 May that gunmen attacked the bridge”: “that” opens what is denied. */
function thatClause(tokens: Token[], verb: number, index: number): void {
  const that = tokens[index];
  const clause = tokens[that?.head ?? -1];
  if (that?.text !== 'that' || !clause || clause.head !== verb || that.head <= index) return;
  if (clause.relation !== 'advcl' && clause.relation !== 'acl:relcl') return;
  tokens[that.head] = { ...clause, relation: 'ccomp' };
  tokens[index] = { ...that, tag: 'SCONJ', relation: 'mark' };
}
