import { PEOPLE, SITES, TOLLS } from '../lexicon/counting.ts';
import type { Mention } from '../model/mention.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import { type Held, near } from './held.ts';
import { CURRENCY } from './hit.ts';
import { isPerson } from './person.ts';
import type { Unit } from './unit.ts';
import type { Words } from './words.ts';

/** A figure of what is counted. */
export function holdsFigure(held: Held): number {
  const {
    words: { analysis },
    own,
    wanted,
  } = held;
  if (/\bhow often\b/iu.test(wanted.text))
    return own.some(({ start, end }) => FREQUENCY.test(analysis.report.text.slice(start, end))) ? 2 : 0;
  const inside = ({ start, end }: Mention): boolean => own.some((one) => one.start <= start && end <= one.end);
  const noun = wanted.units.find(({ words }) => words === wanted.noun) ?? null;
  const quantities = analysis.mentions.flatMap((mention) =>
    mention.type === 'quantity' && inside(mention) ? [mention.quantity] : [],
  );
  if (/\bby (?:how much|what margin)\b/iu.test(wanted.text))
    return quantities.some(({ unit }) => MARGINS.test(unit)) ? near(held, 'quantity') + 0.5 : 0;
  if (CHANGED.test(wanted.text) && quantities.some(({ unit }) => /^(?:%|per ?cent)/iu.test(unit)))
    return near(held, 'quantity') + 0.5;
  if (MONEY_ASKED.test(wanted.text))
    return quantities.some(({ unit }) => CURRENCY.test(unit)) ? near(held, 'quantity') + 0.5 : 0;
  const isMass = /\bhow much\b/iu.test(wanted.text);
  if (MEASURED.test(wanted.text))
    return quantities.some(({ unit }) => LENGTHS.test(unit)) ? near(held, 'quantity') + 0.5 : 0;
  const fits = quantities.filter(({ unit }) => {
    if (noun === null || isMass) return true;
    if (noun.forms.includes(unit)) return true;
    if (PLACES.has(wanted.noun ?? '')) return SITES.has(unit);
    return noun.soft && (unit === '' || PEOPLE.has(unit) || DEAD.has(unit) || isPerson(unit));
  });
  if (fits.length > 0) return near(held, 'quantity') + 0.5;
  const isCounted = own.some((sentence) =>
    sentence.tokens.some(
      (token, at) => token.tag === 'NUM' && !isTimeAt(analysis, token) && counts(sentence, at, noun, isMass),
    ),
  );
  return isCounted ? 1 : 0;
}

const FREQUENCY =
  /\b(?:once|twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) times|(?:second|third|fourth|fifth|last) time|(?:every|each|once a|times a|per) (?:second |other )?(?:minute|hour|day|night|week|month|quarter|year)|hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually|repeated(?:ly)?|never|rarely|regularly|no further)\b/iu;

function isTimeAt({ mentions }: Words['analysis'], { start, end }: Token): boolean {
  return mentions.some((mention) => mention.type === 'time' && mention.start <= start && end <= mention.end);
}

/** Whether a number counts what is asked for: its noun is named behind it, or, of people, none that is counted or measured. */
function counts(sentence: Sentence, number: number, noun: Unit | null, isMass: boolean): boolean {
  if (noun === null || isMass) return true;
  const head = sentence.tokens[sentence.tokens[number]?.head ?? -1];
  if (head !== undefined && noun.forms.includes(head.lemma)) return true;
  const behind = sentence.tokens.slice(number + 1, number + 5);
  if (behind.some(({ lemma }) => noun.forms.includes(lemma))) return true;
  return (
    noun.soft &&
    !PLACES.has(noun.words) &&
    !/^(?:NOUN|PROPN|ADJ|SYM)$/u.test(behind[0]?.tag ?? '') &&
    sentence.tokens[number]?.form === 'CD'
  );
}

const MEASURED =
  /\bhow (?:high|deep|wide|tall|far|heavy|fast)\b(?! (?:is|was|were|are) (?:the )?(?:turnout|toll|price|share|rate|cost|loss|number|figure))/iu;
const LENGTHS =
  /^(?:%|°|millimet|centimet|met(?:re|er)|kilomet|km|mile|foot|feet|inch|yard|kilo|ton|pound|knot|degree|stor(?:e?y|ies)|floor|litre|liter|per cent|percent)/u;

const PLACES: ReadonlySet<string> = new Set(['places', 'place']);
const DEAD: ReadonlySet<string> = new Set(TOLLS.flatMap(({ lemmas }) => lemmas));

const MARGINS = /^(?:%|per ?cent|point|percentage|vote|seat|goal|run|length|second|minute|stroke|lap)/iu;
const CHANGED =
  /\bhow much (?:did|do|does|has|have|had|will|would) .*\b(?:fall|rise|drop|climb|grow|shrink|increase|decrease|decline|soar|plunge|jump|gain|lose|fallen|risen|grown|gone)\b/iu;
const MONEY_ASKED = /\b(?:cost|price|pay|paid|money|worth|loan|ransom|fine|salary)\b/iu;
