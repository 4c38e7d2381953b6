import type { SayingRow } from '../lexicon/saying.ts';
import { isWishForAnonymity } from './anonymity.ts';
import { type Complement, complementAfter } from './complement.ts';
import { type VerbCue, verbCues } from './cue.ts';
import { type Found, fromComplement } from './found.ts';
import { inquitOf } from './inquit.ts';
import { nounPhrase, type Phrase } from './noun-phrase.ts';
import { findPassive } from './passive.ts';
import { phraseBefore } from './phrase-before.ts';
import { quotationAfterColon, quotedAsSaying } from './quoting.ts';
import { type Line, mayState, type Reading } from './reading.ts';
import { isSpeaking } from './speaking.ts';
import { sourceOf } from './subject.ts';
import { finiteAt } from './verb-group.ts';
import { isNominal, word } from './word.ts';

/** Attributions by a verb: “X said that …”, “…,” said X, “urged them to …”. */
export function findByVerbs(reading: Reading): readonly Found[] {
  return reading.lines.flatMap((line) => {
    if (!mayState(line)) return [];
    const found: Found[] = [];
    for (const cue of verbCues(line.tokens)) {
      for (const each of findByVerb(reading, line, cue)) {
        const own = sharedSource(line, cue, found.at(-1), each);
        // “…, citing two officials”: whom the speaker has it from (`citedIn`), nothing that is said.
        // “…, referring to the mayor”: the report tells what was meant.
        const aside = /^(?:cite|refer)$/u.test(cue.lemma) && cue.group.form === 'ing';
        found.push(aside ? { ...own, unsaid: true } : own);
      }
    }
    return found;
  });
}

/** “condemned the attack, in which nine died, and offered help”: where the words before end at the “and”, the speaker is the same. */
function sharedSource(line: Line, cue: VerbCue, before: Found | undefined, found: Found): Found {
  const { tokens } = line;
  // “Dane expects a truce, said | Bram Kettle |”
  if (found.source !== null && found.source.start >= cue.end) return found;
  let at = cue.group.start - 1;
  const joined = tokens[at]?.tag === 'CCONJ';
  if (!joined && word(tokens[at]) !== ',') return found;
  // “Dane, who said it rained, said …”: the second verb is that of the main clause.
  const who = before?.source ?? null;
  if (!joined && who !== null && /^(?:who|which|that)$/u.test(word(tokens[who.head]))) return found;
  while (at > 0 && (tokens[at]?.tag === 'CCONJ' || word(tokens[at]) === ',')) at--;
  const end = tokens[at]?.end;
  if (
    before === undefined ||
    before.source === null ||
    before.family === 'attitude' ||
    before.wideContent.at(-1)?.end !== end
  )
    return found;
  return { ...found, source: before.source };
}

function findByVerb(reading: Reading, line: Line, given: VerbCue): readonly Found[] {
  if (isWishForAnonymity(line.tokens, given.end)) return [];
  if (isName(line, given) || word(line.tokens[given.group.start - 1]) === 'as') return [];
  const bare = given.group.form === 'participle' && !isPast(line, given);
  if (given.group.passive || (bare && !hasSubject(line, given))) return findPassive(reading, line, given);
  const cue: VerbCue =
    given.group.form === 'participle' ? { ...given, group: { ...given.group, form: 'finite' } } : given;
  if (splitsWords(line, cue)) {
    const split = inquitOf(reading, line, { ...cue, group: { ...cue.group, form: 'finite' } }, null);
    if (split !== null) return [split];
  }
  const source = sourceOf(line, cue);
  if (source !== null && (cue.lemma === 'quote' || cue.lemma === 'cite')) {
    const quoted = quotedAsSaying(reading, line, cue, source);
    if (quoted !== null) return [quoted];
  }
  const relative =
    (source !== null && /^(?:who|which|that)$/u.test(word(line.tokens[source.head]))) || followsRelative(line, cue);
  // “…,” said Dane: what follows the verb is the speaker.
  const inverted = source !== null && source.start > cue.group.verb;
  const complement = inverted ? null : complementAfter(line, cue, relative);
  if (source !== null && complement !== null && wordsStandBefore(line, source, complement)) {
    const before = inquitOf(reading, line, cue, source);
    if (before !== null) return [before];
  }
  if (
    complement !== null &&
    (source !== null || complement.frame === 'quote') &&
    !isSplit(line, cue, source, complement)
  ) {
    if (source === null && !mayLackSource(line, cue)) return [];
    if (source !== null && isQuoted(line, cue) && isFirstPerson(line, source)) return [];
    return [fromComplement(reading, line, cue, source, complement)];
  }
  if (isQuoted(line, cue)) return [];
  const next = source === null ? null : quotationAfterColon(reading, line, cue, source);
  if (next !== null) return [next];
  const inquit = inquitOf(reading, line, cue, source);
  return inquit === null ? [] : [inquit];
}

/** “the committees | that requested the files | said”: the verb right behind its relative pronoun. */
function followsRelative({ tokens }: Line, { group }: VerbCue): boolean {
  const before = tokens[group.start - 1];
  return before?.tag === 'PRON' && /^(?:who|which|that)$/u.test(word(before)) && isNominal(tokens[group.start - 2]);
}

/** “It was kind,” Kettle wrote of meeting Dane. / “I will see,” Kettle said he replied.: the words are those in the marks before the speaker. */
function wordsStandBefore(line: Line, source: Phrase, { frame, start, end }: Complement): boolean {
  const mark = source.start - 1;
  if ((line.quotation[mark] ?? -1) === -1 || (line.quotation[source.start] ?? -1) !== -1) return false;
  if (/^prep (?:of|about|on)$/u.test(frame)) return true;
  return end - start <= 3 && line.tokens[start]?.tag === 'PRON' && isSpeaking(line.tokens[end - 1]);
}

/** “The bridge, says Orla Dane, is safe”: one comma before the verb and one behind the phrase after it, where the first verb of the
 *  sentence's own stands. */
function splitsWords({ tokens, quotation }: Line, cue: VerbCue): boolean {
  const { start, verb: own, form } = cue.group;
  if (
    (form !== 'finite' && !(form === 'infinitive' && start === own)) ||
    start < 2 ||
    start > MOST_WORDS ||
    word(tokens[start - 1]) !== ','
  )
    return false;
  for (let at = 0; at < start - 1; at++)
    if (word(tokens[at]) === ',' || finiteAt(tokens, at) || quotation[at] !== -1) return false;
  const speaker = nounPhrase(tokens, cue.end);
  if (speaker === null || word(tokens[speaker.end]) !== ',' || quotation[speaker.end] !== -1) return false;
  let verb = speaker.end + 1;
  while (tokens[verb]?.tag === 'ADV') verb++;
  return finiteAt(tokens, verb);
}

/** What the rules would find if the verb were one of saying; null where there is neither speaker nor words. */
export function proposeByVerb(reading: Reading, line: Line, cue: Omit<VerbCue, 'rows'>): Found | null {
  return findByVerb(reading, line, { ...cue, rows: ANY_VERB })[0] ?? null;
}

const ANY_VERB: readonly SayingRow[] = [
  {
    id: 'model-verb',
    verbs: [],
    frames: [
      'clause',
      'question',
      'quote',
      'to',
      'ing',
      'object',
      'person to',
      'object as',
      ...['about', 'against', 'for', 'in', 'of', 'on', 'over', 'to', 'with', 'at', 'into', 'from'].map(
        (form) => `prep ${form}` as const,
      ),
    ],
    act: 'say',
    family: 'attitude',
    yes: [],
    no: [],
  },
];

/** A past tense that the tagger took for a participle: “said” without “by”; “…?” asked Orla Dane; “Dane, the head of the port, added that”. */
function isPast(line: Line, cue: VerbCue): boolean {
  const { tokens, quotation } = line;
  const { start, verb, passive } = cue.group;
  if (passive || isByAgent(line, verb + 1) || (quotation[verb] ?? -1) !== -1) return false;
  if (/^(?:said|wrote|spoke)$/u.test(word(tokens[verb]))) return true;
  // “Several agencies concluded in a report that …”: no other verb could be that of the sentence.
  const above = tokens[tokens[verb]?.head ?? -1];
  if (tokens[verb]?.relation === 'acl' && above?.relation === 'root' && above === tokens[start - 1] && isNominal(above))
    return hasFiniteComplement(cue) && thatSoon(line, verb + 1);
  // “The firm dismissed as absurd the claim that …”
  if (word(tokens[verb + 1]) === 'as' && start === verb && isNominal(tokens[start - 1]) && judgesObject(line, verb + 2))
    return true;
  // “condemned the attack and called on Norland to …”
  const joined = tokens[verb]?.relation === 'conj' ? tokens[tokens[verb]?.head ?? -1] : undefined;
  if (joined?.form === 'VBD' && start === verb && tokens[start - 1]?.tag === 'CCONJ') return true;
  if (start > 0 && (quotation[start - 1] ?? -1) !== -1)
    return isNominal(tokens[cue.end]) || tokens[cue.end]?.tag === 'PRON';
  if (word(tokens[start - 1]) !== ',') return false;
  const subject = phraseBefore(tokens, start, quotation);
  if (subject === null || !isNominal(tokens[subject.head])) return false;
  for (let at = 0; at < Math.min(tokens.length, MOST_WORDS); at++) {
    if ((quotation[at] ?? -1) === -1 && finiteAt(tokens, at) && !(at > start && hasFiniteComplement(cue))) return false;
  }
  return true;
}

/** “… in a report | that |” */
function thatSoon({ tokens }: Line, from: number): boolean {
  for (let at = from; at < from + 8; at++) {
    if (word(tokens[at]) === 'that') return true;
    if (!/^(?:ADP|DET|ADJ|NOUN|PROPN|ADV|NUM)$/u.test(tokens[at]?.tag ?? '')) return false;
  }
  return false;
}

/** “by Orla Dane”; “said by phone” tells only how. */
function isByAgent({ tokens }: Line, at: number): boolean {
  return word(tokens[at]) === 'by' && !MEDIA.has(word(tokens[at + 1]));
}

const MEDIA: ReadonlySet<string> = new Set([
  'phone',
  'telephone',
  'email',
  'e-mail',
  'mail',
  'text',
  'message',
  'letter',
  'video',
  'videolink',
  'radio',
  'post',
  'fax',
]);

/** “as absurd | the claim”, “as pure speculation | a report”: the object stands behind what it is called. */
function judgesObject({ tokens }: Line, from: number): boolean {
  let at = from;
  while (at < from + 3 && /^(?:ADJ|NOUN|ADV)$/u.test(tokens[at]?.tag ?? '')) at++;
  return at > from && tokens[at]?.tag === 'DET' && isNominal(tokens[at + 1]);
}

/** Tokens; a sentence that a person wrote is shorter. */
const MOST_WORDS = 150;

/** What follows may have a verb of its own. */
function hasFiniteComplement(cue: VerbCue): boolean {
  return cue.rows.some(({ frames }) => frames.includes('clause'));
}

function hasSubject(line: Line, cue: VerbCue): boolean {
  if ((line.children[cue.group.verb] ?? []).some((child) => line.tokens[child]?.relation === 'nsubj')) return true;
  // “The rebels claimed to have …” with no other verb in the sentence: a past tense that the tagger took for a participle.
  return (
    isNominal(line.tokens[cue.group.start - 1]) &&
    line.tokens.length < 80 &&
    !line.tokens.some((_, at) => finiteAt(line.tokens, at))
  );
}

/** “…,” she said, “…”: words of hers stand before the attribution too. */
function isSplit(line: Line, cue: VerbCue, source: Phrase | null, complement: Complement): boolean {
  if (source === null || source.end < cue.group.start - 2) return false;
  if ((line.quotation[source.start - 1] ?? -1) === -1 && !opensClause(line, source)) return false;
  return word(line.tokens[complement.start - 1]) === ',' && (line.quotation[complement.start] ?? -1) !== -1;
}

/** “There was, | she said, “a bargain””: a verb that wants more stands before the comma. */
function opensClause({ tokens }: Line, { start }: Phrase): boolean {
  if (start < 3 || start > 8 || word(tokens[start - 1]) !== ',') return false;
  return /^(?:is|was|are|were|has|have|had)$/u.test(word(tokens[start - 2]));
}

/** “I told them …” inside a quotation is part of the words. */
function isFirstPerson(line: Line, source: Phrase): boolean {
  return /^(?:i|we|you|us|me)$/u.test(word(line.tokens[source.head]));
}

function isQuoted(line: Line, cue: VerbCue): boolean {
  return (line.quotation[cue.group.verb] ?? -1) !== -1;
}

/** “Hope Dane”: a capital inside a sentence that is not all capitals. */
function isName(line: Line, cue: VerbCue): boolean {
  const token = line.tokens[cue.group.verb];
  const next = line.tokens[cue.group.verb + 1];
  return (
    cue.group.verb > 0 && line.role !== 'headline' && /^\p{Lu}\p{Ll}/u.test(token?.text ?? '') && next?.tag === 'PROPN'
  );
}

function mayLackSource(line: Line, cue: VerbCue): boolean {
  return cue.group.verb === 0 && line.role === 'headline';
}
