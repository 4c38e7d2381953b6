import {
  FIGHTING,
  OUTCOME_PHRASES,
  OUTCOMES,
  PEOPLE,
  POINTS_BACK,
  type RoleRow,
  STOPS,
  THINGS_RELEASED,
  WEAK_OUTCOMES,
} from '../lexicon/outcomes.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Telling } from '../model/happening.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';

/** The outcome that a telling is about: among what it acts on, else in its sentence, else the last one told just before. */
export function outcomeOf(telling: Telling, row: RoleRow, analysis: Analysis): string | null {
  const sentence = analysis.sentences[telling.sentence];
  const among = telling.objects.map((object) => headOutcome(sentence, object, object.lemma, analysis));
  const inside = row.outcome === 'object' ? [] : telling.objects.map((object) => outcomeIn(sentence, object, analysis));
  const own = telling.lemma.split(' ').map((word) => headOutcome(sentence, telling.trigger, word, analysis));
  const named = surest([...among, ...inside, ...own]);
  if (named !== null && named !== 'agreement') return named;
  if (named === 'agreement')
    return (
      kindOfAgreement(telling, sentence) ??
      pointedAt(telling.sentence, analysis) ??
      phraseIn(sentence, analysis) ??
      named
    );
  if (telling.kind === 'ceasefire' || (telling.kind === 'agree' && agreesToStop(telling, analysis))) return 'ceasefire';
  const pointing = telling.objects.some((object) => POINTS_BACK.has(object.lemma));
  if (MADE_KNOWN.has(telling.kind) && telling.objects.some(({ lemma }) => lemma === 'it')) {
    const before = analysis.sentences[telling.sentence - 1];
    return before === undefined ? null : nearestOutcome(before, before.end, analysis);
  }
  if (row.outcome === 'object' && !pointing) return null;
  const here =
    nearestOutcome(sentence, telling.trigger.start, analysis) ??
    phraseIn(sentence, analysis) ??
    broughtAbout(telling, row, analysis);
  if (here !== null) return here;
  if (row.outcome !== 'before' && !pointing) return null;
  return (
    outcomeBefore(telling.sentence, analysis) ??
    (sentence ? outcomeIn(sentence, sentence, analysis) : null) ??
    (isOfTheMatter(telling, row, analysis) ? mainOutcome(analysis) : null)
  );
}

/** “We brokered this”, “thanked Norland”: without a word on what for it is what the report is about. */
function isOfTheMatter(telling: Telling, { id }: RoleRow, analysis: Analysis): boolean {
  if (id === 'thanked') return !saysWhatFor(telling, analysis);
  return telling.kind === 'mediate' && telling.objects.some(({ lemma }) => lemma === 'this' || lemma === 'it');
}

/** “thanked Norland for the flowers”: not for what the report is about. */
function saysWhatFor({ trigger, sentence, span }: Telling, { report, sentences }: Analysis): boolean {
  const end = Math.max(span.end, Math.min(sentences[sentence]?.end ?? span.end, trigger.end + AFTER_THANKS));
  const words = report.text.slice(trigger.end, end).toLowerCase();
  return /\b(?:for|because|after|when|who|which|that)\b/u.test(words) && !FOR_A_PART.test(words);
}

/** Help that is thanked for without a word on with what. */
const FOR_A_PART =
  /\bfor (?:its|his|her|their|your) (?:\p{L}+ )?(?:role|part|help|mediation|efforts?|work|patience|support|assistance|hospitality|good offices|leadership|services|contribution|intervention|diplomacy)\b/u;

const AFTER_THANKS = 120;

/** What a report is about: the outcome that its headline or its first sentences name. */
function mainOutcome(analysis: Analysis): string | null {
  for (const sentence of analysis.sentences.slice(0, FIRST)) {
    const outcome =
      nearestOutcome(sentence, sentence.start, analysis) ??
      phraseIn(sentence, analysis) ??
      outcomeIn(sentence, sentence, analysis) ??
      doneIn(sentence.index, null, analysis);
    if (outcome !== null) return outcome;
  }
  return null;
}

/** A headline, a standfirst and the first sentence of the text. */
const FIRST = 3;

/** “They announced it in a joint communiqué”: what the sentence before names. */
const MADE_KNOWN: ReadonlySet<string> = new Set(['announce', 'sign', 'agree']);

/** The outcome that words at a place of a sentence are about: the nearest one that the sentence names or tells by a verb, and with
 *  `before` one told just before. */
export function outcomeAt(at: number, index: number, reach: 'sentence' | 'before', analysis: Analysis): string | null {
  const sentence = analysis.sentences[index];
  if (sentence === undefined) return null;
  const here = nearestOutcome(sentence, at, analysis);
  const named = here === 'agreement' ? (pointedAt(index, analysis) ?? phraseIn(sentence, analysis) ?? here) : here;
  return (
    named ??
    phraseIn(sentence, analysis) ??
    outcomeIn(sentence, sentence, analysis) ??
    doneIn(index, null, analysis) ??
    (reach === 'before' ? outcomeBefore(index, analysis) : null)
  );
}

/** “agreed to stop firing” */
function agreesToStop({ sentence, span, trigger }: Telling, { tellings }: Analysis): boolean {
  const own = firstFrom(tellings, sentence);
  for (let index = own; tellings[index]?.sentence === sentence && index - own < MOST_TELLINGS; index++) {
    const other = tellings[index];
    if (other?.kind === 'ceasefire' && other.trigger.start > trigger.start && other.trigger.end <= span.end)
      return true;
  }
  return false;
}

function outcomeBefore(index: number, analysis: Analysis): string | null {
  for (let back = 1; back <= BEFORE; back++) {
    const before = analysis.sentences[index - back];
    const outcome = before ? nearestOutcome(before, before.end, analysis) : null;
    if (outcome !== null) return outcome;
  }
  return null;
}

/** “were freed after mediation by Norland”: an outcome told by a verb of the same sentence. */
function broughtAbout(telling: Telling, row: RoleRow, analysis: Analysis): string | null {
  return row.outcome === 'before' ? doneIn(telling.sentence, telling, analysis) : null;
}

function doneIn(sentence: number, but: Telling | null, { tellings }: Analysis): string | null {
  const own = firstFrom(tellings, sentence);
  for (let index = own; tellings[index]?.sentence === sentence && index - own < MOST_TELLINGS; index++) {
    const other = tellings[index];
    const outcome = other && other !== but && other.reality !== 'denied' ? DONE.get(other.kind) : undefined;
    if (outcome !== undefined) return outcome;
  }
  return null;
}

/** Kinds of happening that are outcomes themselves. */
const DONE: ReadonlyMap<string, string> = new Map([
  ['release', 'release'],
  ['ceasefire', 'ceasefire'],
  ['rescue', 'rescue'],
  ['recall', 'recall'],
]);

/** No sentence of written English tells so many things. */
const MOST_TELLINGS = 60;

/** Where the tellings of a sentence begin; they are in order of the text. */
function firstFrom(tellings: readonly Telling[], sentence: number): number {
  let low = 0;
  let high = tellings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tellings[middle]?.sentence ?? Infinity) < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sentences: an outcome told further back is no longer what “mediation” is about. */
const BEFORE = 3;

/** Of several words for it the one that says most: “the ceasefire deal” is a ceasefire. */
function surest(outcomes: readonly (string | null)[]): string | null {
  const named = outcomes.filter((outcome) => outcome !== null);
  return (
    named.find((outcome) => !WEAK_OUTCOMES.has(outcome) && outcome !== 'agreement') ??
    named.find((outcome) => !WEAK_OUTCOMES.has(outcome)) ??
    named[0] ??
    null
  );
}

/** “this agreement”: a ceasefire, where one was told of just before. */
function pointedAt(sentence: number, analysis: Analysis): string | null {
  for (let back = 0; back <= BEFORE; back++) {
    const words = analysis.sentences[sentence - back]?.tokens ?? [];
    if (words.some((token) => OUTCOMES.get(token.lemma.toLowerCase()) === 'ceasefire' && token.tag === 'NOUN'))
      return 'ceasefire';
  }
  return null;
}

/** “the truce deal” */
function kindOfAgreement(telling: Telling, sentence: Sentence | undefined): string | null {
  const inside = telling.objects
    .flatMap((object) => tokensWithin(sentence, object))
    .map((token) => OUTCOMES.get(token.lemma.toLowerCase()) ?? null);
  return inside.find((outcome) => outcome === 'ceasefire') ?? null;
}

/** The outcome that the main word of a thing names. */
function headOutcome(sentence: Sentence | undefined, span: Span, lemma: string, analysis: Analysis): string | null {
  if (!OUTCOMES.has(lemma)) return null;
  const tokens = sentence?.tokens ?? [];
  const at = tokens.findIndex((token) => token.start >= span.start && token.end <= span.end && token.lemma === lemma);
  return at < 0 ? (OUTCOMES.get(lemma) ?? null) : wordOutcome(tokens, at, analysis);
}

function outcomeIn(sentence: Sentence | undefined, span: Span, analysis: Analysis): string | null {
  const tokens = sentence?.tokens ?? [];
  return surest(
    tokens.map((token, at) =>
      token.start >= span.start && token.end <= span.end && isNoun(tokens, at)
        ? wordOutcome(tokens, at, analysis)
        : null,
    ),
  );
}

/** “The recall came about” is a noun, whatever the tagger makes of it. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const tag = tokens[at]?.tag;
  return tag === 'NOUN' || tag === 'PROPN' || tokens[at - 1]?.tag === 'DET';
}

function tokensWithin(sentence: Sentence | undefined, span: Span): readonly Token[] {
  return (sentence?.tokens ?? []).filter((token) => token.start >= span.start && token.end <= span.end);
}

/** The nearest word for an outcome; one too common to be sure of only where no other stands in the sentence, and never far. */
function nearestOutcome(sentence: Sentence | undefined, at: number, analysis: Analysis): string | null {
  let best: string | null = null;
  let distance = Infinity;
  const tokens = sentence?.tokens ?? [];
  for (const [index, token] of tokens.entries()) {
    const known = OUTCOMES.get(token.lemma.toLowerCase());
    if (known === undefined || token.tag === 'ADJ' || WEAK_OUTCOMES.has(known)) continue;
    const away = Math.abs(token.start - at);
    if (away >= distance || wordOutcome(tokens, index, analysis) === null) continue;
    best = known;
    distance = away;
  }
  return best;
}

/** “called off the strike”, “the results of the vote” */
function phraseIn(sentence: Sentence | undefined, { report }: Analysis): string | null {
  if (sentence === undefined) return null;
  const text = report.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST)).toLowerCase();
  return OUTCOME_PHRASES.find(({ pattern }) => pattern.test(text))?.outcome ?? null;
}

/** Characters of a sentence that are looked through. */
const LONGEST = 2000;

/** The outcome that a word names where it stands: “the release of the crew” and not “of the report”, “an exchange of prisoners” and not
 *  “of fire”, “a pause in the fighting” and not “in production”. */
function wordOutcome(tokens: readonly Token[], at: number, analysis: Analysis): string | null {
  const token = tokens[at];
  const lemma = token?.lemma.toLowerCase() ?? '';
  const outcome = OUTCOMES.get(lemma) ?? null;
  if (token === undefined || outcome === null) return null;
  if (lemma === 'accord' && !isNoun(tokens, at)) return null; // “according to”
  if (outcome === 'release' && isOfThings(tokens, at)) return null;
  if (outcome === 'exchange' && !tokens.some((one) => PEOPLE.has(one.lemma.toLowerCase())))
    return token.form === 'NNS' && tokens[at + 1]?.lemma !== 'of' ? 'talks' : null; // “the exchanges between the two capitals”
  if (lemma === 'settlement' && token.form === 'NNS') return null; // villages
  if (STOPS.has(lemma) && !tokens.some((one) => FIGHTING.has(one.lemma.toLowerCase())) && !tellsOfFiring(analysis))
    return null;
  return outcome;
}

function isOfThings(tokens: readonly Token[], at: number): boolean {
  if (THINGS_RELEASED.has(tokens[at - 1]?.lemma.toLowerCase() ?? '')) return true;
  if (tokens[at + 1]?.lemma.toLowerCase() !== 'of') return false;
  const governed = tokens.slice(at + 2, at + 7).find(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
  return THINGS_RELEASED.has(governed?.lemma.toLowerCase() ?? '');
}

/** Whether a report tells of a ceasefire, by its name or as a stop of fighting. */
function tellsOfFiring(analysis: Analysis): boolean {
  const known = FIRING.get(analysis);
  if (known !== undefined) return known;
  const found = analysis.sentences.some(
    ({ tokens, start, end }) =>
      tokens.some(({ lemma }) => NAMED_CEASEFIRES.has(lemma)) ||
      STOPPED.some(({ pattern }) =>
        pattern.test(analysis.report.text.slice(start, Math.min(end, start + LONGEST_SAID)).toLowerCase()),
      ),
  );
  FIRING.set(analysis, found);
  return found;
}

const STOPPED = OUTCOME_PHRASES.filter(({ outcome }) => outcome === 'ceasefire');
/** Characters of a sentence that are looked through. */
const LONGEST_SAID = 600;
const FIRING = new WeakMap<Analysis, boolean>();
const NAMED_CEASEFIRES: ReadonlySet<string> = new Set(['ceasefire', 'cease-fire', 'truce', 'armistice']);
