import type { Analysis } from '../model/analysis.ts';
import type { Sentence } from '../model/sentence.ts';
import { isPassive, objectsOf, obliquesOf } from '../text/clause.ts';
import type { Held } from './held.ts';
import { isPerson } from './person.ts';

/** A reason that hangs on what is asked, or a sentence that names a cause. */
export function holdsReason({ words: { analysis, statement }, hits, own }: Held): number {
  const text = own.map(({ start, end }) => analysis.report.text.slice(start, end)).join(' ');
  const all = hits.filter(({ unit }) => unit.kind === 'deed');
  const deeds = all.filter(({ sentence, token }) => !isReasonItself(sentence, token));
  if (deeds.length < all.length && deeds.length === 0) return 0;
  const hangs = deeds.some(
    ({ sentence, token }) =>
      reasonBelow(sentence, token) ||
      failsWhen(sentence, token) ||
      isPunishedFor(analysis, sentence, token) ||
      isAgainst(sentence, token) ||
      isBrought(sentence, token),
  );
  if (hangs) return 2;
  if (deeds.some(({ sentence, token }) => isBlamedFor(sentence, token))) return 0;
  if (deeds.some(({ sentence, token }) => follows(analysis, sentence, token, MEANING))) return 1.5;
  if (deeds.some(({ sentence, token }) => leads(analysis, sentence, token, ACCUSING))) return 1.5;
  const isOfOther = deeds.length > 0 && deeds.every(({ sentence, token }) => standsInReason(analysis, sentence, token));
  if (REASON.test(text.replaceAll(SOUGHT, ' ')) && !isOfOther) return 1.5;
  if (deeds.some(({ sentence, token }) => hasPurpose(sentence, token))) return 1.4;
  return statement?.act === 'accuse' && /\bblam/iu.test(text) ? 1 : 0;
}

/** “A probe into the cause has begun”, “investigate what caused the crash”: a reason is looked for. */
const SOUGHT =
  /\b(?:investigat\p{L}*|prob(?:e|es|ed|ing)|inquir\p{L}*|look(?:s|ed|ing)? (?:into|at)|examin\p{L}*|determin\p{L}*|establish\p{L}*|seek\p{L}*|sought|search\p{L}*|find out|stud(?:y|ies|ying)|clear|unclear|know|known|say|said|ask(?:s|ed)?)\b[^.;:]{0,30}\b(?:what|the (?:possible |exact |likely )?causes?|why|how)\b(?: (?:the |may |might |could |had |have |has )*(?:caused|led to|triggered|sparked|prompted))?|\bcauses? (?:is|was|remains?|are|were) (?:not|un|being|under)|\bunder investigation\b/giu;

/** What follows from it: “The dam leaked, meaning that the town was evacuated.” */
const MEANING = /, (?:meaning|which (?:means|meant)|forcing|prompting|leading|causing)\b/iu;
/** “Boarded the tanker, accusing it of a spill”, “resigned, citing her health”. */
const ACCUSING =
  /\b(?:accusing|citing(?! .{0,40}(?:authorit|official|source|police|agenc|media|report|statement|spokes|document|data))|blaming|fearing|alleging|claiming|arguing|on (?:suspicion|charges|grounds) of|on the grounds? (?:of|that)|to protest|in protest)\b/iu;

/** Whether a deed stands behind a turn of speech. */
function follows({ report }: Analysis, { start, tokens }: Sentence, deed: number, turn: RegExp): boolean {
  return turn.test(report.text.slice(start, tokens[deed]?.start ?? start));
}

/** Whether a deed stands before a turn of speech. */
function leads({ report }: Analysis, { end, tokens }: Sentence, deed: number, turn: RegExp): boolean {
  return turn.test(report.text.slice(tokens[deed]?.end ?? end, end));
}

/** “Jailed for fraud”, “sacked over a leak”, and not “jailed for nine years”. */
function isPunishedFor({ mentions }: Analysis, sentence: Sentence, deed: number): boolean {
  if (!PUNISHING.has(sentence.tokens[deed]?.lemma ?? '')) return false;
  return sentence.tokens.some(({ text, start }, at) => {
    if (at <= deed || at > deed + 8 || !/^(?:for|over|after|following|amid)$/iu.test(text)) return false;
    const next = sentence.tokens[at + 1];
    const behind = sentence.tokens.slice(at + 1, at + 5);
    if (next === undefined || behind.some(({ lemma }) => TIMES.has(lemma))) return false;
    return !mentions.some((one) => one.type === 'time' && one.start >= start && one.start <= next.end);
  });
}

const PUNISHING: ReadonlySet<string> = new Set(
  'arrest charge sentence jail imprison fine sack fire dismiss suspend ban criticise criticize condemn praise thank sue convict conviction detain award punish expel apologise apologize blame indict wanted honour honor'.split(
    ' ',
  ),
);
const TIMES: ReadonlySet<string> = new Set('second minute hour day week month year life now comment time'.split(' '));

/** Whoever protests does so against something. */
function isAgainst({ tokens }: Sentence, deed: number): boolean {
  if (!PROTESTING.has(tokens[deed]?.lemma ?? '')) return false;
  return tokens
    .slice(deed + 1, deed + 8)
    .some(({ text, tag }) => tag === 'ADP' && /^(?:against|over|at|about)$/iu.test(text));
}

const PROTESTING: ReadonlySet<string> = new Set(
  'protest protester protestor demonstrate demonstration demonstrator march rally riot rioter strike striker unrest'.split(
    ' ',
  ),
);

/** “Delayed by a fault”, “fighting that was sparked by a shot”, “the shot that sparked the fighting”. */
function isBrought(sentence: Sentence, deed: number): boolean {
  const { tokens } = sentence;
  if (CAUSED.has(tokens[deed]?.lemma ?? '') && isPassive(sentence, deed)) {
    return obliquesOf(sentence, deed).some(
      ({ preposition, word }) =>
        preposition === 'by' && tokens[word]?.tag === 'NOUN' && !isPerson(tokens[word]?.lemma ?? ''),
    );
  }
  if (tokens[deed]?.tag !== 'NOUN') return false;
  const before = tokens.slice(Math.max(0, deed - 8), deed);
  const after = tokens.slice(deed + 1, deed + 6);
  return (
    before.some(
      ({ lemma, tag }, at) =>
        tag === 'VERB' &&
        BRINGING.has(lemma) &&
        !/^(?:what|whatever|may|might|could)$/iu.test(before[at - 1]?.text ?? 'what'),
    ) || after.some(({ lemma, tag }, at) => tag === 'VERB' && BRINGING.has(lemma) && after[at + 1]?.text === 'by')
  );
}

const CAUSED: ReadonlySet<string> = new Set(
  'delay postpone hold cause spark trigger prompt interrupt disrupt hamper block close ground damage cancel force halt'.split(
    ' ',
  ),
);
const BRINGING: ReadonlySet<string> = new Set('spark trigger unleash provoke prompt ignite fuel cause'.split(' '));

/** “Released a patch to close the hole”: what it was done for. */
function hasPurpose(sentence: Sentence, deed: number): boolean {
  const { tokens } = sentence;
  if (tokens[deed]?.tag !== 'VERB' || TO_COMPLEMENT.has(tokens[deed]?.lemma ?? '')) return false;
  const objects = objectsOf(sentence, deed);
  return tokens.some((token, at) => {
    if (token.tag !== 'VERB' || at <= deed || tokens[at - 1]?.text !== 'to') return false;
    const ofDeed =
      token.head === deed &&
      (token.relation.startsWith('advcl') || (objects.length > 0 && token.relation.startsWith('xcomp')));
    const ofObject =
      objects.includes(token.head) &&
      token.relation.startsWith('acl') &&
      !OF_INFINITIVE.has(tokens[token.head]?.lemma ?? '');
    return ofDeed || ofObject;
  });
}

/** Behind these an infinitive tells what, and not what for. */
const TO_COMPLEMENT: ReadonlySet<string> = new Set(
  'agree plan ask try want refuse decide continue begin start fail order tell urge call seem appear expect need have hope promise vow offer threaten manage use be go due force allow enable help get lead cause require permit encourage persuade invite teach warn'.split(
    ' ',
  ),
);
const OF_INFINITIVE: ReadonlySet<string> = new Set(
  'plan decision attempt bid offer right order request call deal agreement chance ability effort way power time step move need reason'.split(
    ' ',
  ),
);

/** The deed stands in the words that give the reason of another: “died as a result of a fire during the protest”. */
function standsInReason({ report }: Analysis, sentence: Sentence, deed: number): boolean {
  const token = sentence.tokens[deed];
  if (token === undefined) return false;
  const before = report.text.slice(sentence.start, token.start);
  return /\S.*\b(?:because of|due to|owing to|as a result of|in (?:response|retaliation|reply|answer) to)\b[^,;]*$/iu.test(
    before,
  );
}

/** “Blamed the police for opening a gate” gives no reason why they opened it. */
function isBlamedFor({ tokens }: Sentence, deed: number): boolean {
  const before = tokens.slice(Math.max(0, deed - 12), deed).map(({ lemma }) => lemma);
  const blamed = before.lastIndexOf('blame');
  return blamed >= 0 && before.indexOf('for', blamed) >= before.length - 2 && before.includes('for');
}

/** “The mayor resigned because of the leak” tells what the leak led to, and not why it leaked. */
function isReasonItself({ tokens }: Sentence, deed: number): boolean {
  const before = tokens.slice(Math.max(0, deed - 4), deed).map(({ text }) => text.toLowerCase());
  return REASON_BEFORE.test(before.join(' '));
}

const REASON_BEFORE =
  /\b(?:because of|over|due to|owing to|amid|after|following)(?: (?:the|an?|its|their|this|that))?(?: [\p{L}-]+)?$/u;

/** “The talks nearly collapsed on Monday, when shots were fired.” */
function failsWhen({ tokens }: Sentence, deed: number): boolean {
  if (tokens[deed]?.tag !== 'VERB' || !FAILING.has(tokens[deed]?.lemma ?? '')) return false;
  const behind = tokens.slice(deed + 1, deed + 9);
  const at = behind.findIndex(({ text }) => text === 'when');
  return at >= 0 && behind.slice(0, at).every(({ tag }) => tag !== 'VERB');
}

const FAILING: ReadonlySet<string> = new Set(
  'collapse fail break burst crash sink stall derail explode fall stop'.split(' '),
);

/** What hangs on a deed and gives its reason: “because …”, “after the city had agreed”, “over plans to sell”. */
function reasonBelow(sentence: Sentence, deed: number): boolean {
  return sentence.tokens.some((token, at) => {
    const word = token.text.toLowerCase();
    if (word === 'when' && isPassive(sentence, deed) && token.relation.startsWith('advmod')) {
      const clause = sentence.tokens[token.head];
      if (clause?.head === deed && at > deed) return true;
    }
    if (!REASON_WORDS.has(word) || !/^(?:mark|case|cc|advmod|fixed)/u.test(token.relation)) return false;
    const governed = token.head;
    const hangs = (sentence.tokens[governed]?.head ?? -1) === deed || governed === deed;
    const follows =
      word === 'after' &&
      sentence.tokens[deed]?.tag === 'VERB' &&
      at > deed &&
      at <= deed + 6 &&
      !hasStop(sentence, deed, at);
    return (hangs || follows) && (word !== 'after' || isClause(sentence, at));
  });
}

function hasStop({ tokens }: Sentence, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ tag }) => tag === 'PUNCT');
}

/** “After the government agreed”, and not “after three days” or “after talks in Lenn”. */
function isClause({ tokens }: Sentence, after: number): boolean {
  const behind = tokens.slice(after + 1, after + 8);
  const end = behind.findIndex(({ tag }) => tag === 'PUNCT');
  return behind
    .slice(0, end < 0 ? behind.length : end)
    .some(({ form, tag }) => tag === 'VERB' && /^VB[DPZ]$/u.test(form));
}

const REASON_WORDS: ReadonlySet<string> = new Set(['because', 'over', 'due', 'owing', 'amid', 'after', 'lest']);

/** Words by which a report gives a reason. */
const REASON =
  /\b(?:because|due to|owing to|caused by|the causes? of|this was the cause|(?:root|main|likely|first) causes?|reasons? (?:for|why|that|was|were)|blam(?:ed|es|ing)|as a result of|result(?:ed|s) (?:of|from|in)|led to|attribut(?:ed|es)|in order to|so that|was meant to|were meant to|aimed (?:at|to)|in (?:response|retaliation|reply|answer) to|as a precaution|as a result|for safety reasons|for fear of|out of fear|in (?:memory|honou?r|anticipation|preparation) (?:of|for)|(?:early|first|leading|likely) theor(?:y|ies)|(?:its|their|his|her) (?:answer|response|reply) to|put the .{1,40} down to|explain(?:s|ed)? (?:why|that)|that is why|triggered|sparked|prompted|set off|came after|caused|started by|on purpose|deliberate(?:ly)?|accidental(?:ly)?|by accident|arson|sabotage|too early to (?:say|speak|tell)|put (?:it|this|that) down to|causes?: |through an? (?:crack|cracked|broken|burst|faulty|leaking|torn|worn|corroded|ruptured|hole|gap|leak))\b/iu;
