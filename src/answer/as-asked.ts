import type { Asks } from '../lexicon/questions.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Story } from '../model/story.ts';
import { antecedentOf, complementOf, doerOf, obliquesOf, subjectOf, undergoerOf } from '../text/clause.ts';
import { dependents } from '../text/dependents.ts';
import { isAnotherDoer } from './another-doer.ts';
import { isDenied } from './doer.ts';
import { type Hit, isNamedIn } from './hit.ts';
import { LOOSE } from './loose.ts';
import type { Unit } from './unit.ts';
import { CONTESTS } from './units.ts';
import type { Wanted } from './wanted.ts';
import type { Words } from './words.ts';

/** Whether one of the deeds is told as having been done, by whom and to what the question says; a deed told by a noun always is. */
export function isToldAsAsked({ analysis }: Words, hits: readonly Hit[], wanted: Wanted, story: Story): boolean {
  const { text, asks } = wanted;
  const deeds = hits.filter(({ unit }) => unit.kind === 'deed' && !unit.soft);
  const verbs = deeds.filter(
    ({ sentence, token }) =>
      isVerb(sentence, token) && (asks !== 'whether' || sentence.tokens[token]?.relation.startsWith('amod') !== true),
  );
  if (LOOSE.has(asks) || asks === 'denied') return true;
  if (asks === 'whether' && !isByThem(deeds, hits, wanted)) return false;
  if (verbs.length === 0) return !OF_DEEDS.has(asks) || deeds.length === 0 || isOfThose(analysis, deeds, hits, wanted);
  const isOfFuture = /\b(?:will|would|could|can|may|might|should|going to|planned?|nearly|almost)\b/iu.test(text);
  return verbs.some(
    ({ sentence, token }) =>
      !isAskedOrSupposed(sentence, token) &&
      !(asks === 'whether' && HAS_BEEN.test(text) && isOnlyPossible(sentence, token)) &&
      (isOfFuture || asks === 'whether' || !isNotYet(analysis, sentence, token)) &&
      !isAnotherDoer(analysis, sentence, token, wanted, story) &&
      !isAnotherThing(analysis, sentence, token, hits, wanted),
  );
}

/** “Did the marchers kill three people?” is not answered by three who died while the police fought marchers: who is called by a noun must be
 *  whoever does it, or have nobody else beside the deed who does. */
function isByThem(deeds: readonly Hit[], hits: readonly Hit[], { units, text, doer }: Wanted): boolean {
  const asked = doer === null ? (DONE_BY_NOUN.exec(text)?.slice(1) ?? []) : [];
  const named = units.find(({ kind, words, soft }) => kind === 'thing' && !soft && asked.includes(words));
  if (named === undefined) return true;
  const theirs = hits.filter(({ unit }) => unit === named);
  if (theirs.length === 0 || deeds.length === 0) return true;
  return deeds.some(({ sentence, token }) => {
    const own = new Set(theirs.flatMap((hit) => (hit.sentence === sentence ? [hit.token] : [])));
    if (own.size === 0) return true;
    const word = sentence.tokens[token];
    if (word?.tag !== 'VERB')
      return (
        dependents(sentence, token, 'nmod', 'compound', 'amod').some((at) => own.has(at)) ||
        [...own].some((at) => sentence.tokens[at]?.relation.startsWith('nsubj') === true)
      );
    const by = doerOf(sentence, token);
    if (by === null) return [...own].some((at) => at < token);
    // “The agency says the trains met but did not derail”: a verb behind is easily given to whoever speaks.
    const isSpeaker = SAYING.has(sentence.tokens[sentence.tokens[by]?.head ?? -1]?.lemma ?? '');
    return (
      own.has(by) ||
      /^(?:PRON|PROPN|DET)$/u.test(sentence.tokens[by]?.tag ?? '') ||
      (isSpeaker && [...own].some((at) => at > by && at < token))
    );
  });
}

const SAYING: ReadonlySet<string> = new Set(['say', 'tell', 'add', 'report', 'state', 'claim', 'confirm', 'announce']);

const DONE_BY_NOUN = /^(?:did|does|do|has|have|had|will|would) (?:the |any )?(\p{Ll}+)(?: (\p{Ll}+))?/iu;

/** Kinds of question in which a noun has to tell whose deed it is. */
const OF_DEEDS: ReadonlySet<Asks> = new Set<Asks>(['who', 'whether', 'what', 'how-many', 'where']);

/** A deed told by a noun is of whom and what the question names only where they stand beside it. */
function isOfThose(
  analysis: Analysis,
  deeds: readonly Hit[],
  hits: readonly Hit[],
  { doer, object, units }: Wanted,
): boolean {
  const sentences = new Set(deeds.map(({ sentence }) => sentence));
  const isHere = (unit: Unit): boolean =>
    hits.some((hit) => hit.unit === unit && sentences.has(hit.sentence)) ||
    [...sentences].some((sentence) => isNamedIn(analysis, sentence, unit));
  const needed = units.filter((unit) => unit === object || (doer !== null && unit.named === doer));
  return needed.every((unit) => unit.soft || isHere(unit));
}

function isVerb(sentence: Sentence, token: number): boolean {
  return sentence.tokens[token]?.tag === 'VERB';
}

function isAskedOrSupposed(sentence: Sentence, verb: number): boolean {
  if (isBehindIf(sentence, verb)) return true;
  const subject = subjectOf(sentence, verb);
  const word = subject === null ? '' : (sentence.tokens[subject]?.text.toLowerCase() ?? '');
  return subject !== null && /^(?:who|what|which)$/u.test(word) && antecedentOf(sentence, subject) === null;
}

/** “If Dane won”, “if Dane somehow managed to win”. */
function isBehindIf(sentence: Sentence, verb: number): boolean {
  for (let at = verb, steps = 0; steps < 4; steps++) {
    if (dependents(sentence, at, 'mark').some((mark) => SUPPOSING.has(sentence.tokens[mark]?.text.toLowerCase() ?? '')))
      return true;
    if (sentence.tokens[at]?.relation.startsWith('xcomp') !== true) return false;
    at = sentence.tokens[at]?.head ?? -1;
  }
  return false;
}

const SUPPOSING: ReadonlySet<string> = new Set(['if', 'unless', 'whether']);

/** “Did”, “was”, “has”: what is asked is done with. */
const HAS_BEEN = /^(?:did|was|were|has|have|had)\b/iu;

/** “Dane could have asked for a recount”, “may have fled”: not that she did, nor that she did not. */
function isOnlyPossible(sentence: Sentence, verb: number): boolean {
  const may = dependents(sentence, verb, 'aux').some((at) =>
    /^(?:can|could|may|might)$/u.test(sentence.tokens[at]?.lemma ?? ''),
  );
  return may && !isDenied(sentence, verb);
}

/** Wished for, possible, or told as no more than that. */
function isNotYet(analysis: Analysis, sentence: Sentence, verb: number): boolean {
  const token = sentence.tokens[verb];
  if (token === undefined) return false;
  if (dependents(sentence, verb, 'aux').some((at) => POSSIBLE.has(sentence.tokens[at]?.lemma ?? ''))) return true;
  const head = sentence.tokens[token.head];
  if (/^(?:xcomp|ccomp|advcl)/u.test(token.relation) && head !== undefined && WISHING.has(head.lemma)) return true;
  return analysis.tellings.some(
    ({ trigger, reality }) => reality === 'possible' && trigger.start <= token.start && token.end <= trigger.end,
  );
}

const POSSIBLE: ReadonlySet<string> = new Set(['can', 'could', 'may', 'might', 'would', 'should', 'must']);

const WISHING: ReadonlySet<string> = new Set(
  'ask urge want demand wish hope plan refuse threaten consider call request beg invite propose offer seek'.split(' '),
);

/** The deed is done to something else than what the question names: “proposed an inquiry”, where it asks who proposed the truce; or to
 *  nothing: “the lake ran over”, where it asks who ran the dam. */
function isAnotherThing(
  analysis: Analysis,
  sentence: Sentence,
  verb: number,
  hits: readonly Hit[],
  { object, asks }: Wanted,
): boolean {
  if (object === null || object.soft) return false;
  // “Dane won a third term”: whatever is won in a vote, the vote is.
  if (sentence.tokens[verb]?.lemma === 'win' && CONTESTS.some((one) => object.forms.includes(one))) return false;
  if (
    hits.some(({ unit, sentence: own }) => unit === object && own === sentence) ||
    isNamedIn(analysis, sentence, object)
  )
    return false;
  const done = undergoerOf(sentence, verb);
  if (done === null)
    return (
      complementOf(sentence, verb) !== null ||
      obliquesOf(sentence, verb).some(({ preposition }) => MOVING.has(preposition))
    );
  if (hits.some(({ sentence: own, token }) => own === sentence && token === done)) return false;
  const tag = sentence.tokens[done]?.tag;
  if (asks === 'why' && dependents(sentence, done, 'det').some((at) => /^the$/iu.test(sentence.tokens[at]?.text ?? '')))
    return false;
  if (tag === 'PRON' || tag === 'DET') return false;
  const isNew = !dependents(sentence, done, 'det', 'nmod:poss').some(
    (at) => !/^(?:an?|another|no|some)$/iu.test(sentence.tokens[at]?.text ?? ''),
  );
  return object.kind === 'thing' || isNew;
}

/** “Ran over the top”, “fell into the valley”: nothing is run or felled. */
const MOVING: ReadonlySet<string> = new Set(['over', 'into', 'through', 'along', 'out of', 'down', 'up']);
