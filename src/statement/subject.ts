import { SAYING } from '../lexicon/saying.ts';
import type { VerbCue } from './cue.ts';
import { nounEnd, nounPhrase, type Phrase } from './noun-phrase.ts';
import { phraseBefore } from './phrase-before.ts';
import type { Line } from './reading.ts';
import { isSpeaking } from './speaking.ts';
import { finiteAt, verbGroup } from './verb-group.ts';
import { isPronoun, isTime, word } from './word.ts';

/** Who speaks: the noun phrase before the cue where the tree does not speak against it, else the subject by the tree. */
export function sourceOf(line: Line, cue: VerbCue): Phrase | null {
  if (cue.group.form === 'infinitive') return sourceBySurface(line, cue) ?? joinedSubject(line, cue);
  const accompanied = cue.group.form === 'ing' ? withSubject(line, cue) : null;
  if (accompanied !== null) return accompanied;
  const aimed = cue.group.form === 'ing' ? blamedBefore(line, cue) : null;
  if (aimed !== null) return aimed;
  const opened = subjectOfClause(line, cue);
  if (opened !== null) return opened;
  const before = (cue.group.form === 'ing' ? speakerOfSentence(line, cue) : null) ?? sourceBySurface(line, cue);
  const hanging = ownSubject(line, cue.group.verb);
  if (before === null) return hanging !== null && isNear(line, hanging, cue) ? hanging : joinedSubject(line, cue);
  if (hanging === null) return isSubject(line, before) ? before : (joinedSubject(line, cue) ?? before);
  const inside = hanging.start <= before.head && before.head < hanging.end;
  const apart = line.tokens.slice(hanging.head, before.start).some((token) => token.tag === 'PUNCT');
  if (inside && hanging.head !== before.head && !isSubject(line, before) && !apart) return hanging;
  if (inside && hanging.head < before.head && describes(line, hanging.head, before.start)) return hanging;
  if (inside || hanging.head === before.head) return wider(line, before, hanging);
  return isRelative(line, hanging) || !isNear(line, hanging, cue) || isSubject(line, before) ? before : hanging;
}

/** “not to return before | the company | declared the streets safe”: right behind the word that opens its clause. */
function subjectOfClause(line: Line, cue: VerbCue): Phrase | null {
  if (!/^(?:finite|participle)$/u.test(cue.group.form) || ownSubject(line, cue.group.verb) !== null) return null;
  const near = phraseBefore(line.tokens, cue.group.start, line.quotation);
  if (near === null || near.start === 0 || near.end !== cue.group.start) return null;
  if (!OPENING.has(word(line.tokens[near.start - 1]))) return null;
  const tags = line.tokens.slice(near.start, near.end).map(({ tag }) => tag);
  return tags.every((tag) => /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/u.test(tag)) ? near : null;
}

const OPENING: ReadonlySet<string> = new Set([
  'before',
  'after',
  'until',
  'unless',
  'if',
  'because',
  'although',
  'though',
]);

/** “with the spokesman noting …”: the noun right before, after “with”. */
function withSubject(line: Line, cue: VerbCue): Phrase | null {
  const { tokens } = line;
  for (let at = cue.group.start - 2; at >= Math.max(0, cue.group.start - MOST_ACCOMPANIED); at--) {
    if (/^[,;:]$/u.test(word(tokens[at]))) return null;
    if (word(tokens[at]) !== 'with') continue;
    const phrase = nounPhrase(tokens, at + 1);
    return phrase?.end === cue.group.start ? phrase : null;
  }
  return null;
}

/** Tokens. */
const MOST_ACCOMPANIED = 20;

/** “thanked the farmers for | supporting | her”, “accused Marsh of | lying |”: whom the verb before is aimed at did it. */
function blamedBefore(line: Line, cue: VerbCue): Phrase | null {
  const { tokens, quotation } = line;
  const link = cue.group.start - 1;
  if (!/^(?:for|of)$/u.test(word(tokens[link]))) return null;
  const whom = phraseBefore(tokens, link, quotation);
  const verb = whom === null ? undefined : tokens[whom.start - 1];
  return verb?.tag === 'VERB' && AIMED.has(verb.lemma) ? whom : null;
}

/** Verbs of whom and for what: “blame somebody for …”. */
const AIMED: ReadonlySet<string> = new Set(
  SAYING.filter(({ frames }) => frames.includes('person for') || frames.includes('person of')).flatMap(
    ({ verbs }) => verbs,
  ),
);

/** “denied that the council had met, saying …”: after a comma, the participle goes on with whoever speaks in the sentence. */
function speakerOfSentence(line: Line, cue: VerbCue): Phrase | null {
  const { tokens, quotation } = line;
  if (!/^[,—–-]$/u.test(word(tokens[cue.group.start - 1]))) return null;
  for (let at = Math.max(mainClause(line, cue.group.start), cue.group.start - FAR); at < cue.group.start; at++) {
    if (!isSpeaking(tokens[at]) || quotation[at] !== quotation[cue.group.verb]) continue;
    const group = verbGroup(tokens, at);
    if (group.form !== 'finite' || group.passive) continue;
    return phraseBefore(tokens, group.start, quotation) ?? ownSubject(line, at);
  }
  return null;
}

/** “Though the ministry did not comment, | Dane confirmed it, saying …”: where the clause in front ends; 0 where none stands there. */
function mainClause({ tokens }: Line, before: number): number {
  if (!FRONTED.has(word(tokens[0]))) return 0;
  for (let at = 2; at < Math.min(before, FAR); at++) {
    if (word(tokens[at]) !== ',') continue;
    const phrase = nounPhrase(tokens, at + 1);
    let verb = phrase?.end ?? before;
    while (tokens[verb]?.tag === 'ADV') verb++;
    if (verb < before && finiteAt(tokens, verb)) return at + 1;
  }
  return 0;
}

const FRONTED: ReadonlySet<string> = new Set(
  'though although while when after before as since because if once unless until'.split(' '),
);

/** Tokens; a sentence that a person wrote is shorter. */
const FAR = 120;

/** “Dane, who will serve in Norland, Sudmark and Ostrel, praised”: the places belong to the clause after “who”. */
function describes(line: Line, head: number, before: number): boolean {
  for (let at = head + 1; at < before; at++) {
    if (word(line.tokens[at]) === ',') return /^(?:who|which|whose)$/u.test(word(line.tokens[at + 1]));
  }
  return false;
}

/** Subject through the tree of a verb that is joined to another or hangs on it. */
function joinedSubject(line: Line, cue: VerbCue): Phrase | null {
  const found = subjectByTree(line, cue.group.verb, 3);
  if (found === null || line.quotation[found.head] !== line.quotation[cue.group.verb]) return null;
  return !isRelative(line, found) && found.end <= cue.group.start ? found : null;
}

/** No other finite verb between subject and cue, but for a relative clause that belongs to the subject. */
function isNear(line: Line, phrase: Phrase, cue: VerbCue): boolean {
  if (phrase.start > cue.group.verb) return true;
  for (let at = phrase.end; at < cue.group.start; at++) if (finiteAt(line.tokens, at)) return false;
  return true;
}

function isRelative(line: Line, phrase: Phrase): boolean {
  return /^(?:whom|which|that|what|whose)$/u.test(word(line.tokens[phrase.head]));
}

/** Whether the tree lets the phrase be a subject: an object or the noun of an adverbial is none. */
function isSubject(line: Line, phrase: Phrase): boolean {
  const token = line.tokens[phrase.head];
  if (token === undefined || token.form === '') return true;
  // Right after a comma only a subject can stand before the verb: “After the talks, Dane said”.
  const before = line.tokens[phrase.start - 1];
  if (before === undefined || before.tag === 'PUNCT' || before.tag === 'SCONJ') return true;
  return !/^(?:obj|iobj|obl|nmod|advmod|amod|case)/u.test(token.relation);
}

/** The wider of two readings of the same subject, but not past a comma to the left: “On Friday, the minister” is “the minister”. */
function wider(line: Line, before: Phrase, hanging: Phrase): Phrase {
  const comma = line.tokens
    .slice(hanging.start, before.start)
    .some((token) => /^[,;:—–“”"]$/u.test(token.text) || token.tag === 'ADP');
  const start = hanging.start < before.start && !comma ? hanging.start : before.start;
  return {
    start,
    end: before.end,
    head: hanging.head >= start && hanging.head < before.end ? hanging.head : before.head,
  };
}

/** Subject of the verb at `verb`, or of the verb that it is joined to or governed by. */
function subjectByTree(line: Line, verb: number, steps: number): Phrase | null {
  const own = ownSubject(line, verb);
  if (own !== null) return own;
  const token = line.tokens[verb];
  if (token === undefined || token.head < 0 || steps === 0) return null;
  const relation = token.relation;
  if (relation === 'conj' || relation === 'xcomp' || relation === 'parataxis')
    return subjectByTree(line, token.head, steps - 1);
  if (relation === 'advcl' && token.form === 'VBG') return subjectByTree(line, token.head, steps - 1);
  if (relation === 'acl' && token.form === 'VBG') return phraseOf(line, token.head, verb);
  return null;
}

const SUBJECT: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'nsubj:outer']);

function ownSubject(line: Line, verb: number): Phrase | null {
  for (const child of line.children[verb] ?? []) {
    if (!SUBJECT.has(line.tokens[child]?.relation ?? '')) continue;
    if ((line.quotation[child] ?? -1) !== (line.quotation[verb] ?? -1)) continue;
    return child < verb ? phraseOf(line, child, verb) : phraseAfter(line, child);
  }
  return null;
}

/** All that hangs on a noun before the verb, adverbials of time at the end left out. */
function phraseOf(line: Line, head: number, before: number): Phrase {
  const { tokens } = line;
  let start = line.first[head] ?? head;
  let end = Math.min((line.last[head] ?? head) + 1, before);
  while (start < head && (tokens[start]?.tag === 'PUNCT' || tokens[start]?.tag === 'CCONJ')) start++;
  if (end <= head) end = head + 1;
  for (let at = head + 1; at < end - 1; at++) {
    if (tokens[at]?.tag === 'ADP' && isTime(tokens[at + 1]) && nounEnd(tokens, at + 1) >= end) end = at;
  }
  if (word(tokens[end]) === ',' && end > head + 1 && tokens.slice(head, end).some((token) => token.text === ',')) {
    const next = tokens[end + 1];
    if (next?.tag === 'VERB' || next?.tag === 'AUX' || next?.tag === 'ADV') end++;
  }
  return { start, end, head };
}

function phraseAfter(line: Line, head: number): Phrase {
  const start = line.first[head] ?? head;
  let end = (line.last[head] ?? head) + 1;
  const inside = line.quotation[head] ?? -1;
  for (let at = head; at < end; at++)
    if ((line.quotation[at] ?? -1) !== inside || /^[;:—–]$/u.test(word(line.tokens[at]))) end = at;
  while (end > head + 1 && line.tokens[end - 1]?.tag === 'PUNCT') end--;
  return { start, end, head };
}

const GOVERNING: ReadonlySet<string> = new Set([
  'go',
  'continue',
  'begin',
  'start',
  'appear',
  'seem',
  'use',
  'come',
  'rush',
  'hasten',
  'proceed',
  'take',
]);

function sourceBySurface(line: Line, cue: VerbCue): Phrase | null {
  const { tokens, quotation } = line;
  const { start, form } = cue.group;
  if (form === 'finite') {
    const subject = phraseBefore(tokens, start, quotation);
    if (subject !== null && !isObjectOfPreposition(line, subject)) return subject;
    return isJoined(line, start) ? subjectBefore(line, start - 1) : null;
  }
  if (form === 'infinitive') {
    const before = tokens[start - 1];
    return before !== undefined && GOVERNING.has(before.lemma) ? subjectBefore(line, start) : null;
  }
  if (form === 'ing') {
    if (start === 0) return subjectAfter(line, cue.end);
    const before = word(tokens[start - 1]);
    return before === ',' ||
      before === '—' ||
      before === '–' ||
      before === 'and' ||
      before === 'while' ||
      before === 'but' ||
      before === 'by' ||
      tokens[start - 1]?.tag === 'NOUN' ||
      tokens[start - 1]?.tag === 'PROPN'
      ? subjectBefore(line, start)
      : null;
  }
  return null;
}

function isObjectOfPreposition(line: Line, phrase: Phrase): boolean {
  return (
    phrase.start > 0 &&
    line.tokens[phrase.start - 1]?.tag === 'ADP' &&
    isPronoun(line.tokens[phrase.head]) &&
    !/^(?:i|he|she|we|they)$/u.test(word(line.tokens[phrase.head]))
  );
}

function isJoined(line: Line, start: number): boolean {
  const before = line.tokens[start - 1];
  return before !== undefined && (before.tag === 'CCONJ' || before.text === ',');
}

/** “seems to say”, “went on to say”: said after all; “wants to say”, “refused to confirm” is not. */
export function isSaidInfinitive(line: Line, cue: VerbCue): boolean {
  return cue.group.form !== 'infinitive' || GOVERNING.has(line.tokens[cue.group.start - 1]?.lemma ?? '');
}

/** Subject of the nearest finite verb to the left that has one right before it. */
function subjectBefore(line: Line, before: number): Phrase | null {
  const { tokens, quotation } = line;
  let found: Phrase | null = null;
  for (let at = before - 1; at >= Math.max(0, before - FAR); at--) {
    if ((quotation[at] ?? -1) !== (quotation[before] ?? -1)) continue;
    if (!finiteAt(tokens, at) || tokens[at - 1]?.tag === 'AUX') continue;
    const subject = phraseBefore(tokens, at, quotation);
    if (subject === null) continue;
    const head = word(tokens[subject.head]);
    if (/^(?:who|which|that|it|there|what)$/u.test(head)) continue;
    found = subject;
    break;
  }
  return found;
}

function subjectAfter(line: Line, from: number): Phrase | null {
  const { tokens } = line;
  for (let at = from; at < Math.min(tokens.length, from + FAR); at++) {
    if (word(tokens[at]) !== ',') continue;
    const phrase = nounPhrase(tokens, at + 1);
    if (phrase === null) continue;
    let verb = phrase.end;
    while (tokens[verb]?.tag === 'ADV') verb++;
    if (finiteAt(tokens, verb)) return phrase;
  }
  return null;
}
