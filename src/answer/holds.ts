import { PEOPLE, SITES, TOLLS } from '../lexicon/counting.ts';
import { EXPLAIN, UNKNOWN } from '../lexicon/explain.ts';
import type { Asks } from '../lexicon/questions.ts';
import type { Mention } from '../model/mention.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { Story } from '../model/story.ts';
import { actorsIn } from '../model/within.ts';
import {
  antecedentOf,
  complementOf,
  dependents,
  doerOf,
  isNegated,
  isPassive,
  objectsOf,
  obliquesOf,
  subjectOf,
  undergoerOf,
} from '../text/clause.ts';
import { CURRENCY, doerMention, type Hit, holdsWord, isNamedIn, mentionAt } from './hit.ts';
import type { Named } from './named.ts';
import type { Unit, Wanted } from './wanted.ts';
import type { Words } from './words.ts';

/** How well a stretch holds the kind of thing that is asked for: 0 not at all, 1 somewhere in it, more where it belongs to the deed. */
export function holdsAsked(
  words: Words,
  own: readonly Sentence[],
  hits: readonly Hit[],
  wanted: Wanted,
  story: Story,
): number {
  const test = wanted.office !== null && wanted.asks !== 'said' ? holdsOffice : KINDS[wanted.asks];
  return test === undefined ? 1 : test({ words, own, hits, wanted, story });
}

interface Held {
  readonly words: Words;
  readonly own: readonly Sentence[];
  readonly hits: readonly Hit[];
  readonly wanted: Wanted;
  readonly story: Story;
}

const KINDS: Partial<Readonly<Record<Asks, (held: Held) => number>>> = {
  who: holdsDoer,
  what: holdsThing,
  when: holdsTime,
  where: holdsPlace,
  'how-many': holdsFigure,
  'how-long': holdsDuration,
  'how-old': holdsAge,
  why: holdsReason,
  said: isSaidByFocus,
  denied: holdsDenial,
  identity: identifies,
  unknown: tellsUnknown,
  next: tellsFuture,
};

/** “The Red Lantern claimed responsibility”, “the group is responsible”: what for stands before it. */
export function claimsDeed({ report }: Words['analysis'], own: readonly Sentence[]): boolean {
  return own.some(({ start, end }) => RESPONSIBLE.test(report.text.slice(start, end)));
}

const RESPONSIBLE =
  /\b(?:claim(?:s|ed)|took|has taken|accept(?:s|ed)|admit(?:s|ted)) responsibility\b|\b(?:is|was|are|were|be) (?:responsible|behind (?:it|the \p{Ll}+))\b/u;

/** Denied by a word for it, or told with “no”, “not”: “said that no papers had been taken”. */
function holdsDenial({ words: { statement }, hits }: Held): number {
  if (statement === null) return 0;
  if (statement.act === 'deny') return 2;
  const isTold = hits.some(
    ({ sentence, token, unit }) =>
      unit.kind === 'deed' && sentence.tokens[token]?.tag === 'VERB' && isDenied(sentence, token),
  );
  return statement.negated || isTold ? 1 : 0;
}

/** Whoever does it, or to whom it is done: somebody told, and not only “somebody”. */
function holdsDoer({ words, hits, wanted, own }: Held): number {
  const { analysis, statement } = words;
  if (statement?.act === 'deny') return 0;
  if (wanted.asksDoer && claimsDeed(analysis, own)) return statement?.negated === true ? 0 : 2;
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
  return /^who (?:was|were|is|are|has been|had been|have been)\b/iu.test(text);
}

function isDenied(sentence: Sentence, verb: number): boolean {
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
  const mention = mentionAt(analysis, sentence, filler);
  if (mention !== null) return named.includes(mention.actor) ? 0 : 2.5;
  if (word.tag === 'NUM' || word.tag === 'PROPN') return 1.5;
  return word.tag === 'NOUN' && (PEOPLE.has(word.lemma) || GROUPS.has(word.lemma) || isPerson(word.lemma)) ? 1.5 : 0;
}

/** Nouns for those who act together. */
const GROUPS: ReadonlySet<string> = new Set(
  'army authority board body brigade cabinet church city commission committee company council country court crew department family firm force gang government group guard hospital household inspectorate institute judge jury laboratory law league militia ministry mission navy office organisation organization parliament party police regime senate side staff state team town tribunal troop union university nurse chief head spouse wife husband mother father son daughter brother sister king queen prince thief spy pilot guest child crowd mob'.split(
    ' ',
  ),
);

const NOBODY_NAMED = /^(?:somebody|someone|anybody|anyone|nobody|none|they|it|one|this|that|there|hand)$/iu;

/** “What burned?”, “What did the court decide?”: something told that burned, that was decided. */
function holdsThing({ hits, wanted }: Held): number {
  const deeds = hits.filter(({ unit }) => unit.kind === 'deed' && !unit.soft);
  const asksVerb = wanted.doer !== null || /^what (?!is\b|are\b|was\b|were\b)/iu.test(wanted.text);
  if (!asksVerb || wanted.noun !== null || deeds.every(({ unit }) => unit.use === 'noun')) return 1;
  const things = new Set(hits.filter(({ unit }) => unit.kind === 'thing').map(({ token }) => token));
  const isObject = wanted.doer !== null || /^what (?:do|does|did|has|have|had|will|would)\b/iu.test(wanted.text);
  const told = deeds.some(({ sentence, token }) => {
    if (sentence.tokens[token]?.tag !== 'VERB') return false;
    const filler = isObject ? doneTo(sentence, token) : doing(sentence, token);
    return filler !== null && !things.has(filler) && sentence.tokens[filler]?.tag !== 'PRON';
  });
  return told ? 1.5 : 0;
}

function doneTo(sentence: Sentence, verb: number): number | null {
  return (
    objectsOf(sentence, verb)[0] ?? complementOf(sentence, verb)?.verb ?? obliquesOf(sentence, verb)[0]?.word ?? null
  );
}

function doing(sentence: Sentence, verb: number): number | null {
  const word = sentence.tokens[verb];
  if (word?.relation.startsWith('amod') === true) return word.head;
  return isPassive(sentence, verb) ? undergoerOf(sentence, verb) : subjectOf(sentence, verb);
}

/** A mention of a kind in the sentence of the deed, counted more where it hangs near it. */
function near({ words: { analysis }, own, hits }: Held, type: Mention['type']): number {
  const held = analysis.mentions.filter(
    (mention) => mention.type === type && own.some(({ start, end }) => start <= mention.start && mention.end <= end),
  );
  if (held.length === 0) return 0;
  const deeds = hits.filter(({ unit }) => unit.kind === 'deed');
  const distances = deeds.flatMap(({ sentence, token }) =>
    held.map(({ start, end }) => {
      const at = sentence.tokens[token];
      if (at === undefined || start < sentence.start || end > sentence.end) return Number.POSITIVE_INFINITY;
      return sentence.tokens.filter((one) => one.start >= Math.min(start, at.start) && one.end <= Math.max(end, at.end))
        .length;
    }),
  );
  const nearest = distances.reduce((least, distance) => Math.min(least, distance), Number.POSITIVE_INFINITY);
  return nearest <= 8 ? 2 : nearest <= 20 ? 1.5 : 1;
}

/** A time of day or a date tells more than a weekday, a year or “last week”. */
function holdsTime(held: Held): number {
  const {
    words: { analysis, statement },
    own,
  } = held;
  if (statement?.act === 'deny') return 0;
  const worth = near(held, 'time');
  const isExact = analysis.mentions.some(
    (mention) =>
      mention.type === 'time' &&
      mention.when !== null &&
      (mention.when.given.includes('time') || /\d/u.test(mention.when.stated)) &&
      own.some(({ start, end }) => start <= mention.start && mention.end <= end),
  );
  return worth === 0 ? 0 : worth + (isExact ? 1.5 : 0);
}

/** Where somebody or something is, of whom nothing else is asked, has to be told of them and not beside them. */
function holdsPlace(held: Held): number {
  const {
    words: { analysis },
    own,
    wanted,
  } = held;
  const text = own.map(({ start, end }) => analysis.report.text.slice(start, end)).join(' ');
  const isBare =
    wanted.units.every(({ kind }) => kind === 'name') ||
    (wanted.units.length === 1 && /^where (?:is|are|was|were)\b/iu.test(wanted.text));
  if (!isBare) return Math.max(near(held, 'place'), LOCATED.test(text) ? 1 : TOWARDS.test(text) ? 0.8 : 0);
  const name = wanted.units[0];
  const isOfIt =
    name !== undefined && own.some((sentence) => isNamedIn(analysis, sentence, name) || hitsName(sentence, held));
  if (!isOfIt) return 0;
  if (FATE.test(text)) return 2.5;
  if (LOCATED.test(text)) return 2;
  const sought = name?.kind === 'deed' || name?.kind === 'thing';
  return sought ? 0.8 * near(held, 'place') : 0;
}

function hitsName(sentence: Sentence, { hits }: Held): boolean {
  return hits.some((hit) => hit.sentence === sentence);
}

/** “The town that lies nearest to the dam”, “14 kilometres along the coast”. */
const LOCATED =
  /\b(?:lies|situated|located|nearest to|close to|(?:kilomet(?:re|er)s?|miles?|met(?:re|er)s?) (?:from|along|down|further|up|north|south|east|west|outside|inside|away)|(?:north|south|east|west)(?:ern)? of|on the (?:coast|border|frontier|river|quay))\b/u;

/** “Toward the Lenn reserve”: a name behind such a word is a place, whether it is known or not. */
const TOWARDS = /\b(?:towards?|near|off|along|around) (?:the )?\p{Lu}\p{Ll}/u;

const FATE = /\b(?:fate|whereabouts)\b|\b(?:where (?:he|she|it|they) (?:is|are|was|were))\b/iu;

/** A figure of what is counted. */
function holdsFigure(held: Held): number {
  const {
    words: { analysis },
    own,
    wanted,
  } = held;
  const inside = ({ start, end }: Mention): boolean => own.some((one) => one.start <= start && end <= one.end);
  const noun = wanted.units.find(({ words }) => words === wanted.noun) ?? null;
  const quantities = analysis.mentions.flatMap((mention) =>
    mention.type === 'quantity' && inside(mention) ? [mention.quantity] : [],
  );
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

/** “Dockers”, “firefighters”, “employees”: whoever does something. */
function isPerson(unit: string): boolean {
  return /(?:er|or|ee|ist|ant|man|woman|ian)$/u.test(unit) && !NO_PERSONS.has(unit);
}

const NO_PERSONS: ReadonlySet<string> = new Set(
  'number paper letter water river tower matter order quarter corner centimeter meter meter litre liter power chapter computer container tanker cruiser fighter helicopter copter door floor factor sector corridor motor reactor tractor list tree fee grant plant restaurant can'.split(
    ' ',
  ),
);

const MONEY_ASKED = /\b(?:cost|price|pay|paid|money|worth|loan|ransom|fine|salary)\b/iu;
/** How long something went on. */
function holdsDuration({ words: { analysis }, own }: Held): number {
  const text = own.map(({ start, end }) => analysis.report.text.slice(start, end)).join(' ');
  return DURATION.test(text) ? 2 : UNTIL.test(text) ? 1 : 0;
}

const NUMBER =
  '(?:\\d+(?:\\.\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|several|half an)';
const DURATION = new RegExp(
  `\\b(?:for|lasted|lasting|took|after|within|over|in) (?:about |some |nearly |almost |more than |less than |only )?${NUMBER} (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\b|\\b${NUMBER}-(?:minute|hour|day|week|month|year)\\b`,
  'iu',
);
const UNTIL = /\b(?:until|till|since|from .{1,20} to)\b/iu;

/** “Orla Dane, 54,”, “aged 54”, “a 54-year-old”, “He was 26”. */
function holdsAge({ words: { analysis }, own, wanted }: Held): number {
  const text = own.map(({ start, end }) => analysis.report.text.slice(start, end)).join(' ');
  const names = wanted.units.flatMap(({ named, forms }) =>
    named === null ? forms.slice(-1) : named.aliases.map(lastWord),
  );
  const isBeside = names.some((name) =>
    new RegExp(`${escaped(name)}, (?:aged )?\\d{1,3}\\b(?! [a-z])`, 'iu').test(text),
  );
  return isBeside || AGED.test(text) ? 2 : 0;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

const AGED = /\baged \d{1,3}\b|\b\d{1,3}-year-old\b|\b(?:he|she) (?:was|is) \d{1,3}\b/iu;

/** A reason that hangs on what is asked, or a sentence that names a cause. */
function holdsReason({ words: { analysis, statement }, hits, own }: Held): number {
  const text = own.map(({ start, end }) => analysis.report.text.slice(start, end)).join(' ');
  const deeds = hits.filter(({ unit }) => unit.kind === 'deed');
  const hangs = deeds.some(({ sentence, token }) => reasonBelow(sentence, token));
  if (hangs) return 2;
  if (deeds.some(({ sentence, token }) => isBlamedFor(sentence, token))) return 0;
  if (REASON.test(text)) return 1.5;
  return statement?.act === 'accuse' && /\bblam/iu.test(text) ? 1 : 0;
}

/** “Blamed the police for opening a gate” gives no reason why they opened it. */
function isBlamedFor({ tokens }: Sentence, deed: number): boolean {
  const before = tokens.slice(Math.max(0, deed - 12), deed).map(({ lemma }) => lemma);
  const blamed = before.lastIndexOf('blame');
  return blamed >= 0 && before.indexOf('for', blamed) >= before.length - 2 && before.includes('for');
}

/** What hangs on a deed and gives its reason: “because …”, “after the city had agreed”, “over plans to sell”. */
function reasonBelow(sentence: Sentence, deed: number): boolean {
  return sentence.tokens.some((token, at) => {
    const word = token.text.toLowerCase();
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
  /\b(?:because|due to|owing to|caused by|the causes? of|this was the cause|(?:root|main|likely|first) causes?|reasons? (?:for|why|that|was|were)|blam(?:ed|es|ing)|as a result of|result(?:ed|s) (?:of|from|in)|led to|attribut(?:ed|es)|in order to|so that|was meant to|were meant to|aimed (?:at|to)|in (?:response|retaliation|reply|answer) to|(?:its|their|his|her) (?:answer|response|reply) to|put the .{1,40} down to|explain(?:s|ed)? (?:why|that)|that is why|triggered|sparked|prompted|set off|came after|caused|started by|on purpose|deliberate(?:ly)?|accidental(?:ly)?|by accident|arson|sabotage|too early to (?:say|speak|tell))\b/iu;

/** Words of whom the question asks about: a name, or what the speaker is called. */
function isSaidByFocus({ words: { statement, sentence }, wanted, story }: Held): number {
  const named =
    wanted.doer ??
    (wanted.speaker.length > 0 ? null : (wanted.units.find((unit) => unit.named !== null)?.named ?? null));
  if (named !== null) return statement?.speakers.some(({ actor }) => named.actors.has(actor)) ? 2 : 0;
  if (wanted.speaker.length === 0) return 0;
  if (statement === null) return wanted.office === null && saysAs(sentence, wanted.speaker) ? 1 : 0;
  return statement.speakers.some(({ name, actor }) =>
    isCalled(name, actor, wanted.speaker, wanted.office?.of ?? null, story),
  )
    ? 2
    : 0;
}

/** Whether somebody is called so, by title, alias or as the sentence has it, and belongs to whom the question names. */
function isCalled(
  name: string,
  actor: string,
  called: readonly string[],
  of: Named | null,
  { actors }: Story,
): boolean {
  const known = actors.find(({ id }) => id === actor);
  const words = [name, ...(known?.titles ?? []), ...(known?.aliases.map(({ text }) => text) ?? [])]
    .join(' ')
    .toLowerCase();
  if (!called.every((word) => holdsWord(words, word))) return false;
  return (
    of === null ||
    of.actors.has(actor) ||
    (of.party !== null && known?.party === of.party) ||
    holdsWord(words, of.name.toLowerCase())
  );
}

/** Whoever holds the office, named with it. */
function holdsOffice({ words: { analysis }, own, wanted: { office }, story }: Held): number {
  if (office === null) return 0;
  const named = own.flatMap((sentence) => actorsIn(analysis, sentence)).filter(({ form }) => form === 'name');
  const holds = named.some(({ actor, start, end }) => {
    const titles = story.actors.find(({ id }) => id === actor)?.titles ?? [];
    const before = analysis.report.text.slice(Math.max(0, start - 40), start);
    const called = [
      ...titles,
      analysis.report.text.slice(start, end),
      /(?:[\p{L}-]+[ ,]+){1,4}$/u.exec(before)?.[0] ?? '',
    ]
      .join(' ')
      .toLowerCase();
    const isPerson =
      story.actors.some(({ id, kind, name }) => id === actor && kind === 'person' && name.includes(' ')) ||
      /^\p{Lu}\p{L}+ \p{Lu}/u.test(analysis.report.text.slice(start, end));
    const isTitled = office.words.every((word) => holdsWord(called, word));
    const isOf =
      office.of === null ||
      isCalled('', actor, [], office.of, story) ||
      isNamedBeside(before, analysis.report.text.slice(end, end + 40), office.of);
    return isPerson && isTitled && isOf;
  });
  if (!holds) return 0;
  const isInFull = named.some(({ actor, start, end }) => {
    const words = analysis.report.text.slice(start, end);
    return (
      story.actors.some(({ id, name }) => id === actor && name.includes(' ') && words.includes(name)) &&
      office.words.every((word) => holdsWord(words.toLowerCase(), word))
    );
  });
  return isInFull ? 3.5 : 2.5;
}

/** “Sultan Idrin of Norland”, “Norland’s envoy Orla Dane”: right beside the name, since a name further off belongs to somebody else. */
function isNamedBeside(before: string, after: string, { aliases }: Named): boolean {
  return aliases.some(
    (alias) =>
      (after.startsWith(` of ${alias}`) && !/^[\p{L}\p{N}]/u.test(after.slice(alias.length + 4))) ||
      [`${alias}'s `, `${alias}’s `, `${alias} `].some((whose) => before.endsWith(whose)),
  );
}

/** What a report itself calls unknown, or does not get told. */
function tellsUnknown({ words: { analysis }, own }: Held): number {
  const text = own.map(({ start, end }) => analysis.report.text.slice(start, end)).join(' ');
  return UNKNOWN.test(text) ? 2 : UNTOLD.test(text) ? 1 : 0;
}

/** Somebody does not tell, or nothing is published. */
const UNTOLD =
  /\b(?:declined to|do(?:es)? not (?:say|comment)|did not (?:say|describe|give|name|answer|respond|immediately)|(?:has|have|had) not (?:answered|replied|commented|responded|spoken publicly)|refused to (?:say|name|answer)|would not (?:say|comment)|could not (?:\p{L}+ )?(?:verify|confirm|establish|be (?:\p{L}+ )?(?:verified|confirmed|established|reached))|(?:has|have|had) not been (?:published|named|confirmed|released|found|identified)|(?:is|are) (?:withheld|still missing|still unaccounted for)|no decision has been|no (?:transcript|record|account|full account|details)|(?:neither|nobody|none) .{0,30}(?:has|have) (?:given|said|published|confirmed)|cannot both be true|is told differently|remains? (?:contested|disputed))\b/iu;

/** What is to come after the day of its report. */
function tellsFuture({ words: { analysis, statement, tellings }, own }: Held): number {
  const { dated, mentions } = analysis;
  if (statement?.act === 'deny' || own.some(({ tokens }) => tokens.some(({ lemma }) => lemma === 'deny'))) return 0;
  const isToCome = mentions.some(
    (mention) =>
      mention.type === 'time' &&
      dated !== null &&
      mention.when !== null &&
      mention.when.from >= dated.to &&
      own.some(({ start, end }) => start <= mention.start && mention.end <= end),
  );
  if (isToCome) return 2;
  const text = own.map(({ start, end }) => analysis.report.text.slice(start, end)).join(' ');
  const isPlanned = statement?.act === 'promise' || tellings.some(({ reality }) => reality === 'planned');
  return NEXT?.test(text.toLowerCase()) ? (isPlanned ? 1.8 : 1.4) : 0;
}

const NEXT = EXPLAIN.find(({ id }) => id === 'next')?.words;

/** “The works council rejected it and said that …”, where nobody was found to speak. */
function saysAs({ tokens }: Sentence, speaker: readonly string[]): boolean {
  return tokens.some(({ head, relation, text }, at) => {
    const verb = tokens[head];
    const before = tokens.slice(Math.max(0, at - speaker.length + 1), at + 1).map((token) => token.text.toLowerCase());
    return (
      /^nsubj/u.test(relation) &&
      text.toLowerCase() === speaker.at(-1) &&
      speaker.every((word) => before.includes(word)) &&
      verb !== undefined &&
      SAYING.has(verb.lemma)
    );
  });
}

const SAYING: ReadonlySet<string> = new Set(
  'say tell add state claim announce reject deny confirm warn promise insist explain write argue declare'.split(' '),
);

/** Says who somebody is: a title before the name, a description after it, or what they lead. */
function identifies({ words: { analysis }, own, wanted }: Held): number {
  const unit = wanted.units[0];
  if (unit === undefined) return 0;
  const names = unit.named === null ? [unit.words] : unit.named.aliases;
  const text = own.map(({ start, end }) => analysis.report.text.slice(start, end)).join(' ');
  return Math.max(
    0,
    ...names.map((name) => {
      if (!text.includes(name)) return 0;
      const pattern = escaped(name);
      if (
        new RegExp(
          `${pattern}\\. (?:He|She|It) (?:was|is) |${pattern},? (?:who|which) (?!(?:said|told|says|wrote|added)\\b)|${pattern}, (?:an?|the|its|his|her|their) |${pattern} (?:is|was) (?:an?|the) `,
          'u',
        ).test(text)
      )
        return 2;
      if (
        new RegExp(
          `(?:\\p{L}+[’']s [\\p{Ll}-]+(?: [\\p{Ll}-]+){0,4}|\\b[Tt]he [\\p{L}-]+(?: [\\p{L}-]+){0,5}),? ${pattern}`,
          'u',
        ).test(text)
      )
        return 1.5;
      return new RegExp(`\\p{Lu}[\\p{L}-]+ ${pattern}`, 'u').test(text) ? 1 : 0;
    }),
  );
}
