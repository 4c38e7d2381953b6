import { COMPANY_NOUNS, STATE_BODIES, TAKEN_UP } from '../lexicon/bodies.ts';
import { OFFICE_MODIFIERS } from '../lexicon/offices.ts';
import type { Speakers } from '../lexicon/speakers.ts';
import type { UnnamedNoun } from '../lexicon/unnamed.ts';
import type { Name, Names } from './name.ts';
import { officeHead } from './office.ts';
import { isNoun, isPlural, type Phrase, phraseAt, UNNAMED } from './phrase.ts';
import { isQuotedText } from './quoted-text.ts';
import { isSayingAt, isThirdPerson, speaks } from './speaks.ts';
import type { Line, Word } from './words.ts';

/** All phrases of a report around a common noun that stands for somebody, in order; within a line they do not overlap. */
export function findPhrases(
  lines: readonly Line[],
  { names, runs }: Names,
  speakers: Speakers = NO_SPEAKERS,
): readonly Phrase[] {
  const found: Phrase[] = [];
  const byLine = lines.map((): Name[] => []);
  for (const name of names) byLine[name.line]?.push(name);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    if (line.shape === 'capitals') continue;
    const own = byLine[index] ?? [];
    const offices = new Map(
      (runs[index] ?? []).flatMap((run) => (run.office === null ? [] : [[run.first, run] as const])),
    );
    let free = 0;
    for (let at = 0; at < line.words.length; at++) {
      const run = offices.get(at);
      const inName = own.some((name) => name.first <= at && at < name.last);
      const phrase =
        run !== undefined && run.office !== null
          ? phraseAt(index, line.words, own, free, run.first, run.last, { what: 'office', office: run.office })
          : inName
            ? null
            : (commonPhrase(index, line.words, own, free, at) ?? speaker(index, line.words, own, free, at, speakers));
      if (phrase === null) continue;
      found.push(phrase);
      free = phrase.last;
      at = phrase.last - 1;
    }
  }
  return found;
}

/** A phrase whose noun stands at this word, in lower case (or first in its sentence). */
function commonPhrase(
  line: number,
  words: readonly Word[],
  names: readonly Name[],
  free: number,
  at: number,
): Phrase | null {
  const word = words[at];
  if (word === undefined || (word.capital && !word.opening)) return null;
  // “her first official foreign visit”; “an official familiar with the matter” is somebody.
  if (word.tag === 'ADJ' && words[words[at + 1]?.tag === 'ADJ' ? at + 2 : at + 1]?.tag === 'NOUN') return null;
  if (isOneOfThem(words, at)) return phraseAt(line, words, names, free, at, at + 3, { what: 'unnamed', noun: ONE });
  if (word.tag === 'VERB' && !word.opening) return null;
  const next = words[at + 1];
  const office = officeHead(word.lower);
  const unnamed = UNNAMED.get(word.lower);
  // “the count was slow”, “they dig”; “Count Orla” is somebody.
  if ((word.lower === 'count' && words[at + 1]?.capital !== true) || word.lower === 'dig') return null;
  // “5 pm” is a time, “PM Dane” a premier.
  if (words[at - 1]?.tag === 'NUM' && /^(?:pm|p\.m\.)$/u.test(word.lower)) return null;
  // “army chief”, “police officer”: the noun comes later.
  if (next !== undefined && !next.capital && !next.joined && isNoun(next.lower) && next.tag !== 'VERB') return null;
  // “military strikes”, “troop movements”, “military-to-military”: it only describes.
  if (next !== undefined && !next.capital && next.tag === 'NOUN' && !isThirdPerson(words, at + 1)) return null;
  if (next?.text === '-' && next.joined) return null;
  if (words[at - 1]?.text === '-' && word.joined && !OFFICE_MODIFIERS.has(words[at - 2]?.lower ?? '')) return null;
  const nameNext = names.some((name) => name.first === at + 1);
  if (office !== null && (unnamed === undefined || nameNext || !isPlural(word.lower))) {
    const phrase = phraseAt(line, words, names, free, at, at + 1, { what: 'office', office });
    const alone =
      phrase.owner === null &&
      phrase.from === at &&
      !['the', 'his', 'her', 'their', 'its', 'a', 'an'].includes(phrase.determiner);
    if ((office.loose === true || !phrase.plural) && alone && !nameNext && words[at]?.opening !== true) return null;
    return phrase;
  }
  if (unnamed !== undefined) {
    const { speaksFor } = unnamed.noun;
    if (speaksFor === 'victim' && !speaks(words, at)) return null;
    if (speaksFor === 'document' && !isQuotedText(words, at)) return null;
    // “the nurse | Orla Dane” is told by her name.
    if (speaksFor === 'told' && nameNext) return null;
    const phrase = phraseAt(line, words, names, free, at, at + 1, { what: 'unnamed', noun: unnamed.noun });
    return speaksFor !== 'told' || isTold(words, phrase) || speaks(words, at) ? phrase : null;
  }
  if (COMPANY_NOUNS.has(word.lower) || TAKEN_UP.has(word.lower))
    return phraseAt(line, words, names, free, at, at + 1, { what: 'company' });
  if (STATE_BODIES.has(word.lower) || STATE_BODIES.has(word.lemma)) {
    return phraseAt(line, words, names, free, at, at + 1, { what: 'body' });
  }
  return null;
}

const NO_SPEAKERS: Speakers = new Map();

/** “forecasters warned”, “said the two shippers”, “its club confirmed”: a common noun for people or a group, where it speaks. */
function speaker(
  line: number,
  words: readonly Word[],
  names: readonly Name[],
  free: number,
  at: number,
  speakers: Speakers,
): Phrase | null {
  const word = words[at];
  if (word === undefined || word.tag !== 'NOUN' || (word.capital && !word.opening)) return null;
  // “the defence | ministry”: the noun comes later.
  const next = words[at + 1];
  if (next?.tag === 'NOUN' && !isThirdPerson(words, at + 1)) return null;
  if (next?.joined === true && next.text === '-') return null;
  const noun = speakers.get(word.lower);
  if (noun === undefined || !speaks(words, at)) return null;
  const phrase = phraseAt(line, words, names, free, at, at + 1, { what: 'unnamed', noun });
  // “the nurse | Orla Dane” is told by her name.
  return names.some((name) => name.first === phrase.last && name.kind === 'person') ? null : phrase;
}

/** “two gunmen”, “Norlandic soldiers”, “the villagers”, “a shepherd”; “workers” alone only where they do something. */
function isTold(words: readonly Word[], phrase: Phrase): boolean {
  if (phrase.determiner !== '' || phrase.owner !== null) return true;
  const next = words[phrase.last];
  // “a group of villagers”
  if (phrase.plural && words[phrase.first - 1]?.lower === 'of' && GROUPS.has(words[phrase.first - 2]?.lower ?? ''))
    return true;
  return phrase.plural && (next?.tag === 'VERB' || next?.tag === 'AUX') && words[phrase.first - 1]?.tag !== 'ADP';
}

const GROUPS = new Set(
  'group groups crowd crowds gang mob band team dozens hundreds thousands scores number handful couple majority'.split(
    ' ',
  ),
);

/** “One of them said”: somebody of those told about before. */
function isOneOfThem(words: readonly Word[], at: number): boolean {
  return (
    ONES.has(words[at]?.lower ?? '') &&
    words[at + 1]?.lower === 'of' &&
    words[at + 2]?.lower === 'them' &&
    isSayingAt(words, at + 3)
  );
}

const ONES = new Set(['one', 'two', 'three', 'some', 'several', 'many', 'most', 'another']);

const ONE: UnnamedNoun = { noun: 'one of them', plural: 'some of them', speaksFor: 'self' };
