import type { Span } from '../model/span.ts';
import type { VerbCue } from './cue.ts';
import { nounPhrase } from './noun-phrase.ts';
import { isMark, type Line } from './reading.ts';
import { isSpeaking } from './speaking.ts';
import { finiteAt, verbGroup } from './verb-group.ts';
import { isNominal, isPronoun, word } from './word.ts';

/** What a content may end before. */
export interface Around {
  /** Null for “according to”, which has no verb of its own. */
  readonly cue: VerbCue | null;
  /** `clause`: it has a finite verb of its own; `phrase`: a noun phrase, an infinitive or an -ing form, which cannot be joined with a
   *  finite verb, so that “and launched …” after it goes back to the speaker. */
  readonly kind: 'clause' | 'phrase';
  /** The words are a noun phrase: “when” and a subject behind it tell of the saying. */
  readonly noun?: boolean;
  /** The speaker is “who” or “which”: the words end where the main clause goes on. */
  readonly relative: boolean;
  /** An attribution at the end (“…, officials said”) belongs to the words: after “According to X, …”. */
  readonly whole?: boolean;
}

/** What stands around an inquit. */
export const PLAIN: Around = { cue: null, kind: 'clause', relative: false };

/** Longer contents than this many tokens are cut: keeps a sentence of a megabyte from being read again for each of its verbs. */
const LONGEST = 600;

/** One past the last token of what is said, when it starts at `start`: the end of the sentence, unless another attribution or a
 *  clause of the report's own follows. */
export function contentEnd(line: Line, start: number, around: Around): number {
  const most = Math.min(line.tokens.length, start + LONGEST);
  const aside = dashBefore(line, start);
  // What is said inside a quotation ends with it.
  const inside = around.cue === null ? -1 : (line.quotation[around.cue.group.verb] ?? -1);
  let end = most;
  let clause = around.kind === 'clause';
  let closable = false;
  const fronted = around.cue !== null && inside === -1 && opensWithClause(line, around.cue.group.start);
  for (let at = start + 1; at < most; at++) {
    if (inside !== -1 && line.quotation[at] !== inside) {
      end = at;
      break;
    }
    if (inMiddleOfQuotation(line, at) && inside === -1) continue;
    if (around.noun === true && !clause && at > start + 1 && tellsWhen(line, at)) {
      end = at;
      break;
    }
    if (!clause && RELATIVE.has(word(line.tokens[at]))) {
      clause = true;
      closable = word(line.tokens[at - 1]) === ',' || word(line.tokens[at - 2]) === ',';
    }
    if (fronted && word(line.tokens[at]) === ',' && (line.quotation[at] ?? -1) === -1 && subjectFollows(line, at + 1)) {
      end = at;
      break;
    }
    if (closable && closesRelative(line, at)) {
      end = at;
      break;
    }
    if (endsAt(line, at, start, { ...around, kind: clause ? 'clause' : 'phrase' }) || (aside && isDash(line, at))) {
      end = at;
      break;
    }
  }
  while (end > start && isStop(line, end - 1, inside)) end--;
  return end;
}

/** “alluded to the trip | when she spoke”, “praised the plan | after he had read it” */
function tellsWhen(line: Line, at: number): boolean {
  const { tokens, quotation } = line;
  return (
    /^(?:when|while|after|before)$/u.test(word(tokens[at])) &&
    (quotation[at] ?? -1) === -1 &&
    !/^(?:ADP|DET|VERB|AUX)$/u.test(tokens[at - 1]?.tag ?? '') &&
    isPronoun(tokens[at + 1]) &&
    subjectFollows(line, at + 1)
  );
}

const RELATIVE: ReadonlySet<string> = new Set(['that', 'who', 'which', 'whose', 'where', 'when', 'what', 'if']);

/** “…, in which nine died, and offered help”: the second comma closes what the first opened. */
function closesRelative(line: Line, at: number): boolean {
  return word(line.tokens[at]) === ',' && /^(?:and|but)$/u.test(word(line.tokens[at + 1])) && mainGoesOn(line, at + 2);
}

/** “When Dane replied that it was, the chief asked …”, “In the talk in which she asked for it, they …”: the cue stands in a clause in front
 *  of the sentence, which ends where the main clause begins. */
function opensWithClause({ tokens }: Line, cue: number): boolean {
  if (cue > MOST_FRONTED) return false;
  let opened = FRONTING.has(word(tokens[0]));
  const adverbial = tokens[0]?.tag === 'ADP';
  for (let at = 1; at < cue; at++) {
    if (word(tokens[at]) === ',') return false;
    opened ||= adverbial && /^(?:which|when|where|who)$/u.test(word(tokens[at]));
  }
  return opened;
}

/** Tokens. */
const MOST_FRONTED = 30;
const FRONTING: ReadonlySet<string> = new Set(
  'when after before while as although though because since until once whenever where'.split(' '),
);

function inMiddleOfQuotation({ quotation }: Line, at: number): boolean {
  return (quotation[at] ?? -1) !== -1 && quotation[at] === quotation[at - 1];
}

function isDash(line: Line, at: number): boolean {
  const form = word(line.tokens[at]);
  return (
    form === '—' ||
    form === '–' ||
    form === '--' ||
    (form === '-' && line.tokens[at - 1]?.end !== line.tokens[at]?.start)
  );
}

/** Whether the words stand in an insertion between dashes: one dash before them in the sentence, after a verb. */
function dashBefore(line: Line, start: number): boolean {
  let dashes = 0;
  let verb = false;
  for (let at = Math.max(0, start - 60); at < start; at++) {
    if (at > 0 && isDash(line, at) && (line.quotation[at] ?? -1) === -1) dashes++;
    else if (dashes === 0) verb ||= finiteAt(line.tokens, at);
  }
  return dashes % 2 === 1 && verb;
}

/** A full stop that belongs to the sentence, a comma or a dash at the end. */
function isStop(line: Line, at: number, inside: number): boolean {
  const token = line.tokens[at];
  return token !== undefined && /^[.,;:—–-]+$/u.test(token.text) && (line.quotation[at] ?? -1) === inside;
}

function endsAt(line: Line, at: number, start: number, around: Around): boolean {
  const { tokens, quotation } = line;
  const form = word(tokens[at]);
  if (form === ';') return true;
  // “A woman who accused the mayor of theft said”: a noun phrase has no finite verb of its own.
  if (around.relative && around.kind === 'phrase' && finiteAt(tokens, at)) return true;
  if (isDash(line, at) && speakingParticiple(line, at + 1)) return true;
  const leaves = (quotation[at] ?? -1) === -1 && (quotation[at - 1] ?? -1) !== -1;
  // The comma may stand inside the mark: “…,” he said.
  if (leaves && form !== ',' && (form === 'according' || attributionAt(line, at) || speakingParticiple(line, at)))
    return true;
  // “short- and medium-range missiles”
  if (form !== ',' && word(tokens[at - 1]) === '-' && tokens[at - 1]?.start === tokens[at - 2]?.end) return false;
  if (form === 'and' && deniesToo(line, at, around)) return true;
  if ((form === 'and' || form === 'but' || form === 'or') && tokens[at]?.tag === 'CCONJ')
    return (around.kind === 'phrase' || hasFinite(line, start, at)) && joinedElsewhere(line, at, start, around);
  if (form !== ',') return false;
  const next = word(tokens[at + 1]);
  if (next === 'according' || next === 'citing') return true;
  if (around.whole !== true && (speakingParticiple(line, at + 1) || attributionEnd(line, at + 1) !== null)) return true;
  if (around.relative && mainGoesOn(line, at + 1)) return true;
  if (!OPENERS.has(next)) return false;
  // “denied that it had a purpose, but she seemed to allude to one”
  if (next === 'but' && denies(around) && subjectFollows(line, at + 2)) return true;
  if (next === 'and' || next === 'but')
    return joinedElsewhere(line, at + 1, start, around) || attributionEnd(line, at + 2) !== null;
  return attributionEnd(line, at + 2) !== null || hangsOnCue(line, at + 1, around);
}

const OPENERS: ReadonlySet<string> = new Set([
  'and',
  'but',
  'while',
  'though',
  'although',
  'whereas',
  'yet',
  'even',
  'with',
  'as',
]);

function denies({ cue }: Around): boolean {
  return cue?.rows.some(({ act }) => act === 'deny') === true;
}

/** “Dane has denied it and | Sudmark has denied it too”: the same verb with a subject of its own. */
function deniesToo(line: Line, and: number, around: Around): boolean {
  if (!denies(around)) return false;
  const end = attributionEnd(line, and + 1);
  return end !== null && line.tokens[end - 1]?.lemma === around.cue?.lemma;
}

function speakingParticiple(line: Line, at: number): boolean {
  const token = line.tokens[at];
  return word(token).endsWith('ing') && isSpeaking(token);
}

/** “, spoke in another voice” after “who said …”. */
function mainGoesOn(line: Line, at: number): boolean {
  let verb = at;
  while (line.tokens[verb]?.tag === 'ADV') verb++;
  return finiteAt(line.tokens, verb);
}

/** “and launched …”, “and warned that …”: whether what follows the conjunction at `at` is joined with the cue rather than with the words. */
function joinedElsewhere(line: Line, at: number, start: number, around: Around): boolean {
  const { tokens } = line;
  let verb = at + 1;
  while (
    tokens[verb]?.tag === 'ADV' ||
    ["n't", 'not', 'n’t'].includes(word(tokens[verb])) ||
    (tokens[verb]?.tag === 'AUX' && verb - at < 6)
  )
    verb++;
  const token = tokens[verb];
  const finite =
    finiteAt(tokens, verb) ||
    (verb > at + 1 && token?.tag === 'VERB' && finiteAt(tokens, verb - 1)) ||
    (token?.tag === 'VERB' && finiteAt(tokens, at + 1));
  // “condemned the attack and called on Norland”: a past tense that the tagger took for a participle.
  const past = token?.form === 'VBN' && verb === at + 1 && word(tokens[verb + 1]) !== 'by';
  if (past && around.kind === 'phrase' && around.cue !== null && hangsOn(line, verb, around.cue.group.verb))
    return true;
  // “are questioning how it was run and | demanding that …”
  const going = around.cue === null ? undefined : tokens[around.cue.group.verb];
  if (going?.form === 'VBG' && token?.form === 'VBG' && verb === at + 1 && isSpeaking(token)) return true;
  if (token?.tag === 'VERB' && finite) {
    if (around.kind === 'phrase') return true;
    const cue = around.cue;
    if (cue !== null && hangsOn(line, verb, cue.group.verb)) return true;
    if (!isSpeaking(token) || cue === null) return false;
    // “said that A and warned B”: a second thing said would have its own “that”, or go on in the same tense.
    const next = word(tokens[verb + 1]);
    return word(tokens[start - 1]) === 'that' || isCompound(line, start, at) || next === 'that' || next === ':';
  }
  if (around.kind === 'phrase') {
    const phrase = isPronoun(tokens[at + 1]) || isNominal(tokens[at + 1]) ? nounPhrase(tokens, at + 1) : null;
    if (
      phrase !== null &&
      finiteAfter(line, phrase.end) &&
      (!isList(line, at, start) || mayBeSubject(line, phrase.head))
    )
      return true;
  }
  // “nearly an hour and a half before the wall gave way”: the tree alone is not enough, a subject and a verb must follow.
  return hangsOnCue(line, at, around) && finiteSoon(line, at) && subjectFollows(line, at + 1);
}

function subjectFollows(line: Line, at: number): boolean {
  const phrase = isPronoun(line.tokens[at]) || isNominal(line.tokens[at]) ? nounPhrase(line.tokens, at) : null;
  return phrase !== null && finiteAfter(line, phrase.end);
}

/** “said the mayor and her deputy had left”: a clause does not end before its verb has come. */
function hasFinite(line: Line, start: number, before: number): boolean {
  for (let at = start; at < before; at++) if (finiteAt(line.tokens, at)) return true;
  return false;
}

/** “…, the north, and the south”: a comma between nouns before the one at “and”. */
function isList(line: Line, and: number, start: number): boolean {
  for (let at = start + 1; at < and - 1; at++) {
    if (word(line.tokens[at]) === ',' && isNominal(line.tokens[at - 1]) && isNominal(line.tokens[at + 1])) return true;
  }
  return false;
}

/** “…, Norland and Sudmark played a part” is a list by the tree, not the beginning of another clause. */
function mayBeSubject(line: Line, head: number): boolean {
  const token = line.tokens[head];
  return token?.form === '' || token?.relation.startsWith('nsubj') === true;
}

function finiteAfter(line: Line, at: number): boolean {
  let verb = at;
  while (line.tokens[verb]?.tag === 'ADV') verb++;
  return finiteAt(line.tokens, verb);
}

/** The first finite verb of the words is “had fired”, “would fire”: a plain past after “and” does not go on with it. */
function isCompound(line: Line, start: number, before: number): boolean {
  for (let at = start; at < before; at++) {
    if (!finiteAt(line.tokens, at)) continue;
    const group = line.tokens[at]?.tag === 'AUX' ? at : -1;
    return (
      group >= 0 && line.tokens.slice(group + 1, group + 4).some((token) => token.tag === 'VERB' || token.tag === 'AUX')
    );
  }
  return true;
}

function hangsOn(line: Line, at: number, verb: number): boolean {
  const token = line.tokens[at];
  return token?.head === verb && token.form !== '' && /^(?:conj|advcl|parataxis)/u.test(token.relation);
}

/** Whether the clause that the conjunction at `at` opens hangs on the cue by the tree. */
function hangsOnCue(line: Line, at: number, around: Around): boolean {
  const verb = line.tokens[at]?.head ?? -1;
  return around.cue !== null && verb > at && hangsOn(line, verb, around.cue.group.verb);
}

function finiteSoon(line: Line, at: number): boolean {
  const verb = line.tokens[at]?.head ?? -1;
  return verb > at && verbGroup(line.tokens, verb).form === 'finite';
}

/** “, she said” / “, said Orla Dane” and then a stop. */
function attributionAt(line: Line, at: number): boolean {
  const end = attributionEnd(line, at);
  if (end === null) return false;
  const form = word(line.tokens[end]);
  const tag = line.tokens[end]?.tag;
  return (
    line.tokens[end] === undefined || [',', '.', ';'].includes(form) || isMark(form) || tag === 'ADP' || tag === 'PROPN'
  );
}

/** Where “she said”, “said Orla Dane”, “she told reporters” ends; null where no attribution starts at `at`. */
function attributionEnd(line: Line, at: number): number | null {
  const { tokens } = line;
  if (isSpeaking(tokens[at]) && finiteAt(tokens, at)) {
    const phrase = nounPhrase(tokens, at + 1);
    return phrase?.end ?? null;
  }
  if (!isNominal(tokens[at]) && !isPronoun(tokens[at])) return null;
  const phrase = nounPhrase(tokens, at);
  if (phrase === null) return null;
  let verb = phrase.end;
  while (tokens[verb]?.tag === 'ADV' || tokens[verb]?.tag === 'AUX') verb++;
  if (!isSpeaking(tokens[verb])) return null;
  return verb + 1;
}

/** Character span of tokens `start` to `end`, quotation marks at the edges left out. */
export function spanOf(line: Line, start: number, end: number): Span {
  let first = start;
  let last = end - 1;
  while (first < last && isMark(line.tokens[first]?.text ?? '')) first++;
  while (last > first && (isMark(line.tokens[last]?.text ?? '') || line.tokens[last]?.text === ',')) last--;
  return { start: line.tokens[first]?.start ?? 0, end: line.tokens[last]?.end ?? 0 };
}
