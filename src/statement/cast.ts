import { isDocument } from '../lexicon/unnamed.ts';
import type { Actor } from '../model/actor.ts';
import type { Has } from '../model/analysis.ts';
import type { ActorMention, TimeMention, When } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import type { Speaker } from '../model/statement.ts';
import type { Found } from './found.ts';
import type { Phrase } from './noun-phrase.ts';
import type { Reading } from './reading.ts';
import { word } from './word.ts';

/** Who and when stands where in a report. */
export interface Cast {
  readonly byToken: ReadonlyMap<string, ActorMention>;
  readonly bySentence: ReadonlyMap<number, readonly ActorMention[]>;
  readonly times: ReadonlyMap<number, readonly TimeMention[]>;
  readonly actors: ReadonlyMap<string, Actor>;
}

export function readCast({ mentions, actors }: Has<'mentions' | 'actors'>): Cast {
  const byToken = new Map<string, ActorMention>();
  const bySentence = new Map<number, ActorMention[]>();
  const times = new Map<number, TimeMention[]>();
  for (const mention of mentions) {
    if (mention.type === 'actor') {
      byToken.set(`${mention.sentence}:${mention.token}`, mention);
      listAt(bySentence, mention.sentence).push(mention);
    } else if (mention.type === 'time') listAt(times, mention.sentence).push(mention);
  }
  return { byToken, bySentence, times, actors: new Map(actors.map((actor) => [actor.id, actor])) };
}

function listAt<T>(lists: Map<number, T[]>, at: number): T[] {
  const list = lists.get(at);
  if (list !== undefined) return list;
  const made: T[] = [];
  lists.set(at, made);
  return made;
}

/** The chain of speakers of one attribution; several who speak together give one chain each. Empty: the text does not say who.
 *  null: the source is nobody who could speak (“the push highlights …”), so there is no statement. */
export function chainsOf(reading: Reading, found: Found, cast: Cast): readonly (readonly Speaker[])[] | null {
  if (found.source === null) return [[]];
  const sources = speakersIn(reading, found.sourceLine, found.source, cast);
  // Whoever “THE CHAIR:” is, somebody says it, and not the report.
  if (sources.length === 0) return found.rule === 'colon-turn' ? [[]] : null;
  const cited = found.cited === null ? [] : speakersIn(reading, found.line, found.cited, cast).slice(0, 1);
  return sources.map((source) => [source, ...cited]);
}

/** The actors that a noun phrase names: its head, and those joined to it by “and”. */
export function speakersIn(reading: Reading, line: number, phrase: Phrase, cast: Cast): readonly Speaker[] {
  const tokens = reading.lines[line]?.tokens ?? [];
  const mentions = cast.bySentence.get(line) ?? [];
  const head = headMention(reading, line, phrase, cast);
  if (head === undefined) return [];
  const found = [head];
  // “Orla Dane, | deputy leader and spokesperson | said”: the phrase only describes.
  const apart = head.end <= (tokens[phrase.start]?.start ?? 0) && tokens[phrase.start - 1]?.text === ',';
  for (let at = phrase.start; at < phrase.end; at++) {
    if (apart || tokens[at]?.tag !== 'CCONJ') continue;
    // “Dane and Ferro”, not “a spokesman for Dane and Ferro”.
    const from = tokens[at + 1]?.start ?? 0;
    const joined = mentions.find((mention) => mention.start === from && mention.token < phrase.end);
    const comma = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
    if (joined !== undefined && found.includes(joined)) {
      // The tree took the second for the head: the first opens the phrase.
      const opening = mentions.find(
        (mention) => mention.end === tokens[comma]?.end && opens(mention, tokens[phrase.start]),
      );
      if (opening !== undefined && !found.includes(opening)) found.unshift(opening);
      continue;
    }
    if (joined === undefined || isDescription(tokens, head, joined, at)) continue;
    const beside = found.some((mention) => mention.end === tokens[comma]?.end);
    if (beside || joinsHead(reading, line, phrase, joined.token)) found.push(joined);
  }
  for (const first of listedBefore(tokens, found, mentions)) found.unshift(first);
  return found.flatMap((mention) => {
    const speaker = speakerOf(reading, mention, cast);
    return speaker === null ? [] : [mention === head ? withOwner(reading, tokens, phrase, speaker) : speaker];
  });
}

/** “the prime minister’s | office |” by the whole of it: whose it is, nothing else tells. */
function withOwner(
  { text }: Reading,
  tokens: Reading['lines'][number]['tokens'],
  phrase: Phrase,
  speaker: Speaker,
): Speaker {
  const first = tokens.findIndex(({ start }) => start >= speaker.start);
  const start = tokens[phrase.start]?.start ?? speaker.start;
  const owned = first - 1 > phrase.start && /^['’]s?$/u.test(tokens[first - 1]?.text ?? '');
  const plain = tokens.slice(phrase.start, first).every(({ tag }) => tag !== 'PUNCT' && tag !== 'ADP');
  if (!speaker.anonymous || !owned || !plain) return speaker;
  return { ...speaker, start, name: text.slice(start, speaker.end) };
}

/** “Dane, Ferro and Kettle”: where the phrase holds the last two of a list, the names before them, the nearest first. */
function listedBefore(
  tokens: Reading['lines'][number]['tokens'],
  [head, second]: readonly ActorMention[],
  mentions: readonly ActorMention[],
): readonly ActorMention[] {
  if (head?.form !== 'name' || second?.form !== 'name') return [];
  const listed: ActorMention[] = [];
  let first = tokens.findIndex(({ start }) => start >= head.start);
  while (tokens[first - 1]?.text === ',' && listed.length < MOST_LISTED) {
    const before = mentions.find(({ end, form }) => end === tokens[first - 2]?.end && form === 'name');
    if (before === undefined) break;
    listed.push(before);
    first = tokens.findIndex(({ start }) => start >= before.start);
  }
  // “After talks in Lenn, Dane and Ferro said”: a list opens its clause.
  return first === 0 || /^(?:CCONJ|SCONJ|PUNCT)$/u.test(tokens[first - 1]?.tag ?? '') ? listed : [];
}

const MOST_LISTED = 6;

/** “Orla Dane, a former judge and | an expert on ports |, said”: two descriptions of one. */
function isDescription(
  tokens: Reading['lines'][number]['tokens'],
  head: ActorMention,
  joined: ActorMention,
  and: number,
): boolean {
  if (head.form !== 'name' || joined.form === 'name' || joined.start < head.end) return false;
  const comma = tokens.findIndex((token) => token.start >= head.end);
  if (tokens[comma]?.text !== ',' || comma >= and - 1) return false;
  return !tokens.slice(comma + 1, and).some(({ text }) => text === ',') && tokens[comma + 1]?.tag !== 'PROPN';
}

/** “the” may stand before the mention. */
function opens(mention: ActorMention, first: Span | undefined): boolean {
  return first !== undefined && mention.start >= first.start && mention.start - first.start <= 4;
}

function headMention(reading: Reading, line: number, phrase: Phrase, cast: Cast): ActorMention | undefined {
  const tokens = reading.lines[line]?.tokens ?? [];
  const mentions = cast.bySentence.get(line) ?? [];
  // “The WHO” is no pronoun.
  const body = tokens[phrase.head]?.text === 'WHO' && word(tokens[phrase.head - 1]) === 'the';
  const relative = !body && /^(?:who|which|that|whom)$/u.test(word(tokens[phrase.head]));
  if (relative) {
    // “Dane, who said …”: whoever was named right before.
    const before = tokens[phrase.head - 1]?.text === ',' ? phrase.head - 2 : phrase.head - 1;
    const end = tokens[before]?.end ?? 0;
    return (
      mentions.find((mention) => mention.end === end) ??
      mentions.find((mention) => mention.start < end && mention.end >= end)
    );
  }
  const some = someOf(reading, line, phrase, mentions);
  if (some !== undefined) return some;
  const own = cast.byToken.get(`${line}:${phrase.head}`);
  if (own !== undefined && own.form !== 'title' && own.form !== 'unnamed') return own;
  const described = own === undefined ? undefined : nameBehind(reading, line, phrase, own, mentions, cast);
  if (described !== undefined) return described;
  const named =
    apposedTo(reading, line, phrase, mentions, cast) ??
    namedFirst(reading, line, phrase, mentions) ??
    namedAfter(reading, line, phrase, mentions, cast) ??
    own;
  if (named !== undefined) return named;
  const token = tokens[phrase.head];
  if (token === undefined) return undefined;
  const around = mentions.find((mention) => mention.start <= token.start && mention.end >= token.end);
  return around ?? appositionOf(reading, line, phrase, mentions);
}

/** “Some of Dane’s critics”: those behind “of”, by their last word. */
function someOf(
  reading: Reading,
  line: number,
  phrase: Phrase,
  mentions: readonly ActorMention[],
): ActorMention | undefined {
  const tokens = reading.lines[line]?.tokens ?? [];
  const of = phrase.start + 1;
  if (!SOME.has(word(tokens[phrase.start])) || word(tokens[of]) !== 'of' || of >= phrase.end) return undefined;
  let last = of + 1;
  while (last + 1 < phrase.end && /^(?:DET|ADJ|NOUN|PROPN|PART|NUM|PRON)$/u.test(tokens[last + 1]?.tag ?? '')) last++;
  return mentions.find(({ token, form }) => token === last && form !== 'pronoun');
}

const SOME: ReadonlySet<string> = new Set('some many most several one two three four all few both others'.split(' '));

/** “Orla Dane, | deputy leader and harbour spokesperson | said”: the name that opens the sentence, where nothing closes the description. */
function apposedTo(
  reading: Reading,
  line: number,
  phrase: Phrase,
  mentions: readonly ActorMention[],
  cast: Cast,
): ActorMention | undefined {
  const tokens = reading.lines[line]?.tokens ?? [];
  const comma = phrase.start - 1;
  if (tokens[comma]?.text !== ',' || tokens[phrase.start]?.tag === 'DET') return undefined;
  const [first] = mentions;
  return first?.form === 'name' &&
    first.start === tokens[0]?.start &&
    first.end === tokens[comma - 1]?.end &&
    cast.actors.get(first.actor)?.kind === 'person' &&
    tokens[phrase.head]?.tag === 'NOUN'
    ? first
    : undefined;
}

/** “the commentator | Orla Dane |”, “the ambassador to Sudmark | Sir Bram Kettle | said”: who is named at the end of the phrase that describes
 *  them, no preposition between. */
function nameBehind(
  reading: Reading,
  line: number,
  phrase: Phrase,
  own: ActorMention,
  mentions: readonly ActorMention[],
  cast: Cast,
): ActorMention | undefined {
  const tokens = reading.lines[line]?.tokens ?? [];
  const plural = tokens[own.token]?.form === 'NNS';
  const name = mentions.find(
    (each) =>
      each.form === 'name' &&
      each.start >= own.end &&
      each.token < phrase.end &&
      // “the news agency | Meridian |”: right behind it.
      /^(?:person|outlet|organisation)$/u.test(cast.actors.get(each.actor)?.kind ?? ''),
  );
  if (name === undefined || plural) return undefined;
  if (cast.actors.get(name.actor)?.kind !== 'person' && name.start - own.end > 1) return undefined;
  const first = tokens.findIndex(({ start }) => start >= name.start);
  const last = tokens.findIndex(({ start }) => start >= own.end);
  const between = tokens.slice(last, first);
  if (between.some(({ text, tag }) => /^(?:,|and|or|['’]s?)$/u.test(text) || tag === 'VERB')) return undefined;
  return between.at(-1)?.tag === 'ADP' || between.length > 6 ? undefined : name;
}

/** “Orla Dane, a 34-year-old driver,”: who is named first, although the tree took the description for the head. */
function namedFirst(
  reading: Reading,
  line: number,
  phrase: Phrase,
  mentions: readonly ActorMention[],
): ActorMention | undefined {
  const tokens = reading.lines[line]?.tokens ?? [];
  const [start, head] = [tokens[phrase.start]?.start, tokens[phrase.head]?.start ?? 0];
  const first = mentions.find((mention) => mention.start === start && mention.form === 'name' && mention.end < head);
  const comma = tokens.findIndex((token, at) => at > phrase.start && token.start >= (first?.end ?? 0));
  return first !== undefined && tokens[comma]?.text === ',' && /^(?:a|an)$/u.test(word(tokens[comma + 1]))
    ? first
    : undefined;
}

/** “the secretary of the dockers’ union, Orla Dane,”: the phrase ends with the name of whom it describes, by the order of the words. */
function namedAfter(
  reading: Reading,
  line: number,
  phrase: Phrase,
  mentions: readonly ActorMention[],
  cast: Cast,
): ActorMention | undefined {
  const tokens = reading.lines[line]?.tokens ?? [];
  let comma = phrase.start;
  while (comma < phrase.end && tokens[comma]?.text !== ',') comma++;
  const first = tokens[comma + 1]?.start;
  // “Orla Dane, the minister,” is no description; “Dane’s agent, Bram Kettle,” is one.
  const owned = tokens.slice(phrase.start, phrase.head).some(({ text }) => /^['’]s?$/u.test(text));
  if (comma <= phrase.head || comma + 1 >= phrase.end || (tokens[phrase.start]?.tag === 'PROPN' && !owned))
    return undefined;
  const last = tokens[phrase.end - 1]?.text === ',' ? tokens[phrase.end - 2]?.end : tokens[phrase.end - 1]?.end;
  return mentions.find(
    (mention) =>
      mention.start === first &&
      mention.end === last &&
      mention.form === 'name' &&
      cast.actors.get(mention.actor)?.kind === 'person',
  );
}

/** “the foreign minister, Orla Dane,”: a description whose name follows. */
function appositionOf(
  reading: Reading,
  line: number,
  phrase: Phrase,
  mentions: readonly ActorMention[],
): ActorMention | undefined {
  const tokens = reading.lines[line]?.tokens ?? [];
  return mentions.find((mention) => {
    if (mention.token <= phrase.head || mention.token >= phrase.end || mention.form === 'pronoun') return false;
    const token = tokens[mention.token];
    return (token?.relation === 'appos' || token?.relation === 'flat') && token.head === phrase.head;
  });
}

/** By the tree: conjunct of the head, or of one joined to it. */
function joinsHead(reading: Reading, line: number, phrase: Phrase, token: number): boolean {
  const tokens = reading.lines[line]?.tokens ?? [];
  if (tokens[token]?.form === '') return true;
  let at = token;
  for (let steps = 0; steps < 6; steps++) {
    const relation = tokens[at]?.relation ?? '';
    const head = tokens[at]?.head ?? -1;
    if (head < 0) return false;
    if (head === phrase.head) return relation === 'conj' || relation === 'appos' || relation === 'flat';
    if (head < phrase.start || head >= phrase.end || !/^(?:conj|appos|flat|compound|nmod:poss)/u.test(relation))
      return false;
    at = head;
  }
  return false;
}

/** The actor of a mention as a speaker; null where no actor is known. */
export function speakerOf(reading: Reading, mention: ActorMention, cast: Cast): Speaker | null {
  const actor = cast.actors.get(mention.actor);
  if (actor === undefined) return null;
  return {
    actor: mention.actor,
    name: reading.text.slice(mention.start, mention.end),
    party: actor.party,
    anonymous: actor.kind === 'unnamed' && !isDocument(actor.name),
    start: mention.start,
    end: mention.end,
  };
}

/** The time that stands beside the cue, outside of what was said: “said on Saturday that …”. */
export function timeOf(reading: Reading, found: Found, cast: Cast): When | null {
  const outside = (span: Span): boolean =>
    !found.content.some((part) => span.start < part.end && span.end > part.start);
  const near = (cast.times.get(found.line) ?? []).filter((time) => outside(time) && isBeside(reading, found, time));
  return near[0]?.when ?? null;
}

/** In the clause of the cue: no comma but one at the beginning of the sentence between. */
function isBeside(reading: Reading, found: Found, time: Span): boolean {
  const from = Math.min(time.end, found.cue.end);
  const to = Math.max(time.start, found.cue.start);
  if (to - from > 60) return false;
  const between = reading.text.slice(from, to);
  return !/[;:.!?“”"]/u.test(between) && (between.split(',').length <= 2 || time.start > found.cue.start);
}
