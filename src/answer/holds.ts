import { PEOPLE, ROOMS, SITES, SPOTS } from '../lexicon/counting.ts';
import { EXPLAIN, UNKNOWN } from '../lexicon/explain.ts';
import type { Asks } from '../lexicon/questions.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import {
  complementOf,
  doerOf,
  isPassive,
  objectsOf,
  obliquesOf,
  predicates,
  subjectOf,
  undergoerOf,
} from '../text/clause.ts';
import { dependents } from '../text/dependents.ts';
import { holdsDoer, isDenied } from './doer.ts';
import { holdsFigure } from './figure.ts';
import { escaped, type Held, near } from './held.ts';
import { type Hit, isNamedIn } from './hit.ts';
import { isPerson } from './person.ts';
import { holdsReason } from './reason.ts';
import { holdsOffice, isSaidByFocus } from './speaker.ts';
import type { Wanted } from './wanted.ts';
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

/** Denied by a word for it, or told with “no”, “not”: “said that no papers had been taken”. */
function holdsDenial(held: Held): number {
  const {
    words: { statement },
    hits,
    wanted,
  } = held;
  if (statement === null) return 0;
  // “What does Norland deny?” is not answered by what others deny of it.
  if (WHAT_ONE_DENIES.test(wanted.text) && isSaidByFocus(held) === 0) return 0;
  if (statement.act === 'deny') return 2;
  const isTold = hits.some(
    ({ sentence, token, unit }) =>
      unit.kind === 'deed' && sentence.tokens[token]?.tag === 'VERB' && isDenied(sentence, token),
  );
  return statement.negated || isTold ? 1 : 0;
}

const WHAT_ONE_DENIES = /^what (?:else )?(?:do|does|did|has|have|had) .{1,60} (?:den(?:y|ied)|reject(?:ed)?)\b/iu;

/** “What burned?”, “What did the court decide?”: something told that burned, that was decided. */
function holdsThing({ hits, wanted }: Held): number {
  const deeds = hits.filter(({ unit }) => unit.kind === 'deed' && !unit.soft);
  if (DONE_BY.test(wanted.text)) return hits.some(doesSomething) ? 1.5 : 0;
  if (TAKEN.test(wanted.text) && deeds.some(isVerbHit)) return deeds.some((deed) => takesThing(deed, hits)) ? 1.5 : 0;
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

/** “What did the hackers do?”: a verb that they do. */
const DONE_BY = /^what (?:do|does|did|can|could|will|would|has|have|had) .+ (?:do|done)\??$/iu;

function doesSomething({ sentence, token }: Hit): boolean {
  return (
    sentence.tokens[token]?.tag === 'NOUN' &&
    predicates(sentence).some(
      (verb) => sentence.tokens[verb]?.tag === 'VERB' && doerOf(sentence, verb) === token && !isDenied(sentence, verb),
    )
  );
}

/** “What was seized from the smugglers?”, and not “What was Dane charged with?”: something was, and nobody. */
const TAKEN =
  /^what (?:was|were|has been|have been|had been) (?!called|named|known|done|said)\p{L}+(?: from\b.*|)\??$/iu;

function isVerbHit({ sentence, token }: Hit): boolean {
  return sentence.tokens[token]?.tag === 'VERB';
}

function takesThing({ sentence, token }: Hit, hits: readonly Hit[]): boolean {
  if (!isVerbHit({ sentence, token } as Hit)) return false;
  const things = new Set(hits.filter(({ unit }) => unit.kind === 'thing').map((hit) => hit.token));
  const done = undergoerOf(sentence, token);
  if (done === null) return false;
  return [done, ...dependents(sentence, done, 'conj')].some((at) => {
    const word = sentence.tokens[at];
    const isSomebody = word === undefined || PEOPLE.has(word.lemma) || isPerson(word.lemma);
    return !things.has(at) && !isSomebody && word.tag !== 'NUM' && word.tag !== 'PRON';
  });
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

/** A time of day or a date tells more than a weekday, a year or “last week”. */
function holdsTime(held: Held): number {
  const {
    words: { analysis, statement },
    own,
  } = held;
  if (statement?.act === 'deny') return 0;
  if (/^when (?:will|are|is) /iu.test(held.wanted.text) && !tellsOfLater(held)) return 0;
  const worth = near(held, 'time', (time) => !isOfSaying(held, time) && !isSince(held, time));
  const isExact = analysis.mentions.some(
    (mention) =>
      mention.type === 'time' &&
      mention.when !== null &&
      (mention.when.given.includes('time') || /\d/u.test(mention.when.stated)) &&
      own.some(({ start, end }) => start <= mention.start && mention.end <= end),
  );
  return worth === 0 ? 0 : worth + (isExact ? 1.5 : 0);
}

/** “In court on Tuesday, Dane said that the guard was shot”: when it was said, and not when it was done. */
function isOfSaying({ words: { analysis, statement }, own, hits }: Held, time: Span): boolean {
  const cue = statement?.cue ?? null;
  if (cue === null || !MERELY_SAYING.test(analysis.report.text.slice(cue.start, cue.end))) return false;
  const sentence = own.find(({ start, end }) => start <= time.start && time.end <= end);
  const at = sentence?.tokens.findIndex(({ start }) => start >= time.start) ?? -1;
  const verb = sentence?.tokens.findIndex(({ start, end }) => start < cue.end && cue.start < end) ?? -1;
  if (sentence === undefined || at < 0 || verb < 0) return false;
  if (hits.some((hit) => hit.sentence === sentence && hit.token === verb)) return false;
  let head = at;
  for (let steps = 0; steps < 4; steps++) {
    const next = sentence.tokens[head]?.head ?? -1;
    if (next < 0) return false;
    if (next === verb) return true;
    if (sentence.tokens[next]?.tag === 'VERB') return false;
    head = next;
  }
  return false;
}

/** “Members since 2001”: how long it has been so, and not when it happened. */
function isSince({ words: { analysis }, wanted }: Held, { start }: Span): boolean {
  return (
    !/\bsince\b/iu.test(wanted.text) &&
    /\bsince (?:the |early |late |mid-)?$/iu.test(analysis.report.text.slice(Math.max(0, start - 16), start))
  );
}

/** Verbs that do nothing but say: what is announced on a day is often done by it. */
const MERELY_SAYING =
  /\b(?:says?|said|saying|tells?|told|telling|testif(?:y|ied)|adds?|added|recall(?:s|ed)?|stat(?:es|ed)|claim(?:s|ed)?|alleg(?:es?|ed)|explain(?:s|ed)?|not(?:es|ed)|wr(?:ites|ote)|report(?:s|ed)?)\b/iu;

/** A time after the day of its report: “agreed on Monday to meet” does not tell when they will meet. */
function tellsOfLater({ words: { analysis }, own }: Held): boolean {
  const { dated, mentions } = analysis;
  return mentions.some(
    (mention) =>
      mention.type === 'time' &&
      mention.when !== null &&
      (dated === null || mention.when.to > dated.to) &&
      own.some(({ start, end }) => start <= mention.start && mention.end <= end),
  );
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
  if (!isBare)
    return Math.max(
      hasPlace(held) ? near(held, 'place') : 0,
      isAtSpot(held) ? 1.4 : 0,
      LOCATED.test(text) ? 1 : TOWARDS.test(text) ? 0.8 : 0,
    );
  const name = wanted.units[0];
  const isOfIt =
    name !== undefined && own.some((sentence) => isNamedIn(analysis, sentence, name) || hitsName(sentence, held));
  if (!isOfIt) return 0;
  if (FATE.test(text)) return 2.5;
  if (LOCATED.test(text)) return 2;
  const sought = name?.kind === 'deed' || name?.kind === 'thing';
  return sought ? 0.8 * near(held, 'place') : 0;
}

/** A place that is not only that of whoever says so: “according to the hospital at Lenn”. */
function hasPlace({ words: { analysis, statement }, own, hits }: Held): boolean {
  const speakers = statement?.speakers ?? [];
  // “Lenn Treatment Center” tells of no place where the center is.
  const isAskedFor = ({ start, end }: Span): boolean =>
    hits.some(({ sentence, token }) => {
      const at = sentence.tokens[token];
      return at !== undefined && start <= at.start && at.end <= end;
    });
  return analysis.mentions.some(
    (mention) =>
      mention.type === 'place' &&
      !isAskedFor(mention) &&
      own.some(({ start, end }) => start <= mention.start && mention.end <= end) &&
      !speakers.some(({ start, end }) => start <= mention.start && mention.end <= end) &&
      !own.some(({ start }) => /\baccording to [^,.;:]*$/iu.test(analysis.report.text.slice(start, mention.start))),
  );
}

/** “Will worship in a local school”: a place that has no name. */
function isAtSpot({ hits }: Held): boolean {
  return hits.some(
    ({ sentence, token, unit }) =>
      unit.kind === 'deed' &&
      !unit.soft &&
      sentence.tokens[token]?.tag === 'VERB' &&
      obliquesOf(sentence, token).some(
        ({ preposition, word }) => AT.has(preposition) && isSpot(sentence.tokens[word]?.lemma ?? ''),
      ),
  );
}

const AT: ReadonlySet<string> = new Set(
  'in at on inside outside near aboard under behind off onto into to beside'.split(' '),
);

function isSpot(noun: string): boolean {
  return SPOTS.has(noun) || ROOMS.has(noun) || SITES.has(noun) || GROUNDS.has(noun);
}

/** Places without walls. */
const GROUNDS: ReadonlySet<string> = new Set(
  'street corner square crossroads intersection roadside motorway highway bridge market mountain hill slope valley coast shore island harbour harbor port pier border frontier village suburb district neighbourhood neighborhood apartment bathtub ditch desert reef bay gulf sea ocean playground campus cell detention custody jail clinic'.split(
    ' ',
  ),
);

function hitsName(sentence: Sentence, { hits }: Held): boolean {
  return hits.some((hit) => hit.sentence === sentence);
}

/** “The town that lies nearest to the dam”, “14 kilometres along the coast”. */
const LOCATED =
  /\b(?:lies|situated|located|nearest to|close to|(?:kilomet(?:re|er)s?|miles?|met(?:re|er)s?) (?:from|along|down|further|up|north|south|east|west|outside|inside|away)|(?:north|south|east|west)(?:ern)? of|on the (?:coast|border|frontier|river|quay))\b/u;

/** “Toward the Lenn reserve”: a name behind such a word is a place, whether it is known or not. */
const TOWARDS = /\b(?:towards?|near|off|along|around) (?:the )?\p{Lu}\p{Ll}/u;

const FATE = /\b(?:fate|whereabouts)\b|\b(?:where (?:he|she|it|they) (?:is|are|was|were))\b/iu;

/** How long something went on. */
function holdsDuration({ words: { analysis }, own }: Held): number {
  const text = own.map(({ start, end }) => analysis.report.text.slice(start, end)).join(' ');
  return DURATION.test(text) ? 2 : UNTIL.test(text) ? 1 : 0;
}

const NUMBER =
  '(?:\\d+(?:\\.\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|several|half an)';
const DURATION = new RegExp(
  `\\b(?:for|lasts?|lasted|lasting|takes?|took|taking|after|within|over|in|stay|spend|spent|spends|serve|serving|served|time of)(?: up to| about| some| nearly| almost| as many as| at least| at most| another| (?:more|less|fewer|longer) than| only| roughly| around| an? (?:unprecedented|record|total of)| the (?:past|last|next))?(?: time of)? [“"'‘]?${NUMBER} (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\b|\\b${NUMBER}-(?:minute|hour|day|week|month|year)\\b`,
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

const AGED = /\baged \d{1,3}\b|\b\d{1,3}-year-old\b|\b(?:he|she) (?:was|is) \d{1,3}\b/iu;

/** What a report itself calls unknown, or does not get told. */
function tellsUnknown({ words: { analysis }, own }: Held): number {
  const text = own.map(({ start, end }) => analysis.report.text.slice(start, end)).join(' ');
  return UNKNOWN.test(text) ? 2 : UNTOLD.test(text) ? 1 : 0;
}

/** Somebody does not tell, or nothing is published. */
const UNTOLD =
  /\b(?:declined to|do(?:es)? not (?:say|comment)|did not (?:say|describe|give|name|answer|respond|immediately)|(?:has|have|had) not (?:answered|replied|commented|responded|spoken publicly)|refused to (?:say|name|answer)|would not (?:say|comment)|could not (?:\p{L}+ )?(?:verify|confirm|establish|be (?:\p{L}+ )?(?:verified|confirmed|established|reached))|(?:has|have|had) not been (?:published|named|confirmed|released|found|identified)|(?:is|are) (?:withheld|still missing|still unaccounted for)|no decision has been|(?:has|have) not (?:yet )?been (?:established|determined|clarified|settled|decided)|do(?:es)? not know|cannot (?:settle|verify|confirm)|(?:is|are) (?:still )?awaited|too early to (?:say|speak|speculate|tell)|no (?:transcript|record|account|full account|details)|(?:neither|nobody|none) .{0,30}(?:has|have) (?:given|said|published|confirmed)|cannot both be true|is told differently|remains? (?:contested|disputed))\b/iu;

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
