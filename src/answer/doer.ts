import { PEOPLE } from '../lexicon/counting.ts';
import type { Sentence } from '../model/sentence.ts';
import { actorsIn } from '../model/within.ts';
import { antecedentOf, doerOf, objectsOf, undergoerOf } from '../text/clause.ts';
import { dependents } from '../text/dependents.ts';
import { isNegated } from '../text/negated.ts';
import type { Held } from './held.ts';
import { doerMention, mentionAt } from './hit.ts';
import { isPerson } from './person.ts';
import type { Wanted } from './wanted.ts';
import type { Words } from './words.ts';

/** Whoever does it, or to whom it is done: somebody told, and not only “somebody”. */
export function holdsDoer({ words, hits, wanted, own }: Held): number {
  const { analysis, statement } = words;
  if (statement?.act === 'deny') return 0;
  if (wanted.asksDoer && claimsDeed(analysis, own)) return statement?.negated === true ? 0 : 2;
  if (SAYER.test(wanted.text)) return statement !== null && statement.speakers.length > 0 ? 2 : 0;
  const deeds = hits.filter(({ unit }) => unit.kind === 'deed' && !unit.soft);
  const named = wanted.units.flatMap((unit) => (unit.named === null || !unit.direct ? [] : [unit.named.id]));
  if (/^whose\b/iu.test(wanted.text))
    return own.some((sentence) => actorsIn(analysis, sentence).some(({ actor }) => !named.includes(actor))) ? 1 : 0;
  let best = 0;
  for (const { sentence, token, unit } of deeds) {
    if (sentence.tokens[token]?.tag !== 'VERB' || isDenied(sentence, token)) continue;
    const otherWord = !unit.words.startsWith(sentence.tokens[token]?.lemma.slice(0, 3) ?? '');
    const fillers = wantsUndergoer(wanted)
      ? [undergoerOf(sentence, token)]
      : otherWord
        ? [doerOf(sentence, token), whomAt(analysis, sentence, undergoerOf(sentence, token))]
        : [doerOf(sentence, token)];
    for (const filler of fillers)
      best = Math.max(best, filler === null ? 0 : fillerWorth(analysis, sentence, filler, named));
  }
  if (best > 0) return best;
  const isBeside =
    !wantsUndergoer(wanted) &&
    deeds.some(({ sentence, token }) => {
      if (sentence.tokens[token]?.tag !== 'VERB' || isDenied(sentence, token)) return false;
      const doer = doerMention(analysis, sentence, token);
      return doer !== null && doer.form !== 'pronoun' && !named.includes(doer.actor);
    });
  if (isBeside) return 2;
  const asNoun = deeds.some(
    ({ sentence, token }) => sentence.tokens[token]?.tag === 'NOUN' && isSomebodys(analysis, sentence, token, named),
  );
  return asNoun ? 1.5 : 0;
}

/** “Who said that the bridge was safe?”: whoever it is whose words tell it. */
const SAYER =
  /^who (?:has |have |had )?(?:said|says?|claim(?:s|ed)|stated?|argue[sd]?|believe[sd]?|insist(?:s|ed)) (?!what\b)/iu;

/** “The Red Lantern claimed responsibility”, “the group is responsible”: what for stands before it. */
export function claimsDeed({ report }: Words['analysis'], own: readonly Sentence[]): boolean {
  return own.some(({ start, end }) => RESPONSIBLE.test(report.text.slice(start, end)));
}

const RESPONSIBLE =
  /\b(?:claim(?:s|ed)|took|has taken|accept(?:s|ed)|admit(?:s|ted)) responsibility\b|\bblam(?:es|ed) (?!.* for )(?:\p{Lu}|the \p{L}+ (?:army|forces|guards?|troops|military|side))|\b(?:shots?|gunfire|rockets?|shells?|missiles?|drones?|bombs?) (?:had |have |has )?c[ao]me from\b|\bcarried out by\b|\b(?:fire|shots?|shells?|rockets?|missiles?|drones?) from (?:the )?(?:positions?|territory|side|direction|areas?|posts?) (?:of|held|under)\b|\b(?:is|was|are|were|be) (?:responsible|behind (?:it|the \p{Ll}+))\b/iu;

/** “Norland's offer”, “its offer”, “the offer of Norland”, “the owner, Orla Dane”. */
function isSomebodys(analysis: Words['analysis'], sentence: Sentence, noun: number, named: readonly string[]): boolean {
  const head = sentence.tokens[noun]?.head ?? -1;
  const beside = /^(?:appos|nmod:desc|compound|flat|conj)/u.test(sentence.tokens[noun]?.relation ?? '') ? [head] : [];
  return [...dependents(sentence, noun, 'nmod', 'appos', 'nsubj', 'flat'), ...beside].some((at) => {
    const mention = mentionAt(analysis, sentence, at);
    return mention !== null && !named.includes(mention.actor);
  });
}

/** Only somebody who is named: “declared Dane elected”. */
function whomAt(analysis: Words['analysis'], sentence: Sentence, at: number | null): number | null {
  return at !== null && mentionAt(analysis, sentence, at) !== null ? at : null;
}

/** “Who was killed?”, and not “Who was the chair?” */
function wantsUndergoer({ text }: Wanted): boolean {
  return /^who (?:was|were|is|are|has been|had been|have been) (?!\p{L}{2,}ing\b)/iu.test(text);
}

export function isDenied(sentence: Sentence, verb: number): boolean {
  return (
    isNegated(sentence, verb) ||
    [...objectsOf(sentence, verb), undergoerOf(sentence, verb) ?? -1].some((at) =>
      dependents(sentence, at, 'det').some((det) => sentence.tokens[det]?.lemma === 'no'),
    )
  );
}

function fillerWorth(
  analysis: Words['analysis'],
  sentence: Sentence,
  filler: number,
  named: readonly string[],
): number {
  const word = sentence.tokens[filler];
  if (word === undefined) return 0;
  if (NOBODY_NAMED.test(word.text) && dependents(sentence, filler, 'nmod', 'acl').length === 0) return 0;
  if (/^(?:who|which|that)$/iu.test(word.text) && antecedentOf(sentence, filler) === null) return 0;
  if (OF_MANY.has(word.lemma)) {
    const [of] = dependents(sentence, filler, 'nmod');
    if (of !== undefined) return fillerWorth(analysis, sentence, of, named);
  }
  const mention = mentionAt(analysis, sentence, filler);
  if (mention !== null) return named.includes(mention.actor) ? 0 : 2.5;
  if (word.tag === 'NUM' || word.tag === 'PROPN') return 1.5;
  return word.tag === 'NOUN' &&
    (PEOPLE.has(word.lemma) || GROUPS.has(word.lemma) || CREWED.has(word.lemma) || isPerson(word.lemma))
    ? 1.5
    : 0;
}

/** Nouns for those who act together. */
const GROUPS: ReadonlySet<string> = new Set(
  'army authority board body brigade cabinet church city commission committee company council country court crew department family firm force gang government group guard hospital household inspectorate institute judge jury laboratory law league militia ministry mission navy office organisation organization parliament party police regime senate side staff state team town tribunal troop union university nurse chief head spouse wife husband mother father son daughter brother sister king queen prince thief spy pilot guest child crowd mob'.split(
    ' ',
  ),
);

/** “Two dozen of the deputies”, “a majority of voters”. */
const OF_MANY: ReadonlySet<string> = new Set(
  'dozen hundred thousand million score majority minority number most half third group handful couple some many several'.split(
    ' ',
  ),
);

/** Craft and bodies of armed people, which act by their crews. */
const CREWED: ReadonlySet<string> = new Set(
  'warship gunboat frigate destroyer submarine patrol squad unit helicopter jet warplane plane boat ship vessel commando youth teen boy girl rebel marine battalion regiment fleet gunner mayor captain boss coach judge pope bishop monk priest'.split(
    ' ',
  ),
);

const NOBODY_NAMED = /^(?:somebody|someone|anybody|anyone|nobody|none|they|it|one|this|that|there|hand)$/iu;
