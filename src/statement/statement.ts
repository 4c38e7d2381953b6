import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Actor } from '../model/actor.ts';
import type { Has } from '../model/analysis.ts';
import { hashId } from '../model/id.ts';
import type { ActorMention, Mention, TimeMention, When } from '../model/mention.ts';
import type { ReportId, Span, StatementId } from '../model/span.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import { findAccording } from './according.ts';
import { actOf, isNegated } from './act.ts';
import { confidenceOf } from './confidence.ts';
import type { Found } from './found.ts';
import type { Phrase } from './grammar.ts';
import { type Reading, readQuotations } from './reading.ts';
import { type Placed, refine } from './refine.ts';
import { findByVerbs } from './verbs.ts';

/** Find who says what in one report. */
export function findStatements(
  { report, sentences, mentions, actors }: Has<'report' | 'sentences' | 'mentions' | 'actors' | 'dated'>,
  _lexicon: Lexicon,
): readonly Statement[] {
  const reading = readQuotations({ report, sentences });
  const cast = readCast(mentions, actors);
  return toStatements(report.id, reading, findAttributions(reading), cast);
}

/** Every attribution, inner ones too, in order of their cues. */
export function findAttributions(reading: Reading): readonly Placed[] {
  return refine([...findAccording(reading), ...findByVerbs(reading)], reading);
}

interface Cast {
  readonly byToken: ReadonlyMap<string, ActorMention>;
  readonly bySentence: ReadonlyMap<number, readonly ActorMention[]>;
  readonly times: ReadonlyMap<number, readonly TimeMention[]>;
  readonly actors: ReadonlyMap<string, Actor>;
}

function readCast(mentions: readonly Mention[], actors: readonly Actor[]): Cast {
  const byToken = new Map<string, ActorMention>();
  const bySentence = new Map<number, ActorMention[]>();
  const times = new Map<number, TimeMention[]>();
  for (const mention of mentions) {
    if (mention.type === 'actor') {
      byToken.set(`${mention.sentence}:${mention.token}`, mention);
      bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention]);
    } else if (mention.type === 'time') times.set(mention.sentence, [...(times.get(mention.sentence) ?? []), mention]);
  }
  return { byToken, bySentence, times, actors: new Map(actors.map((actor) => [actor.id, actor])) };
}

function toStatements(report: ReportId, reading: Reading, placed: readonly Placed[], cast: Cast): readonly Statement[] {
  const chains = placed.map(({ found }) => speakersOf(reading, found, cast));
  const statements: Statement[] = [];
  const ids = new Map<number, StatementId>();
  for (const [at, { found }] of placed.entries()) {
    if (found.unsaid || chains[at] === null || isHollow(reading, placed, at)) continue;
    const line = reading.lines[found.line];
    if (line === undefined) continue;
    const holders = holdersOf(placed, at);
    const outer = holders.flatMap((holder) => chains[holder]?.[0] ?? []);
    const holder = holders.findLast((each) => !isHollow(reading, placed, each));
    const span = wholeSpan(reading, found);
    for (const [number, speaker] of withNobody(chains[at] ?? []).entries()) {
      const id = hashId('s', report, span.start, span.end, found.cue.start, found.rule, number);
      if (number === 0) ids.set(at, id);
      statements.push({
        id,
        span,
        content: found.content,
        cue: { ...found.cue, text: reading.text.slice(found.cue.start, found.cue.end), lemma: found.lemma },
        speakers: speaker === null ? outer : [...outer, speaker],
        act: actOf(reading, found),
        mode: modeOf(reading, found),
        negated: isNegated(reading, found),
        addressee:
          found.addressee === null ? null : (speakersIn(reading, found.line, found.addressee, cast)[0] ?? null),
        said: timeOf(reading, found, cast),
        within: holder === undefined ? null : (ids.get(holder) ?? null),
        sentences: sentencesOf(reading, found),
        rule: found.rule,
        confidence: confidenceOf(found),
      });
    }
  }
  return statements.sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

function withNobody(speakers: readonly Speaker[]): readonly (Speaker | null)[] {
  return speakers.length === 0 ? [null] : speakers;
}

/** Attributions around this one, outermost first. */
function holdersOf(placed: readonly Placed[], at: number): readonly number[] {
  const holders: number[] = [];
  for (
    let parent = placed[at]?.parent ?? null;
    parent !== null && holders.length < 4;
    parent = placed[parent]?.parent ?? null
  ) {
    if (holders.includes(parent)) break;
    holders.unshift(parent);
  }
  return holders;
}

/** Whether all that somebody says is that somebody else says something: then only the inner statement counts, with both speakers. */
function isHollow(reading: Reading, placed: readonly Placed[], at: number): boolean {
  const outer = placed[at]?.found;
  if (outer === undefined) return false;
  return placed.some(({ found, parent }) => {
    if (parent !== at || found.unsaid) return false;
    const whole = wholeSpan(reading, found);
    const first = outer.content[0];
    const last = outer.content.at(-1);
    if (first === undefined || last === undefined) return false;
    return whole.start - first.start <= 2 && last.end - whole.end <= 2 && outer.content.length === 1;
  });
}

/** From the first to the last of cue, source and content. A source or content in another sentence is taken in with what lies between. */
function wholeSpan(reading: Reading, found: Found): Span {
  const source = found.source === null ? null : spanOfPhrase(reading, found.sourceLine, found.source);
  const parts = [found.cue, ...found.content, ...(source === null ? [] : [source])];
  return { start: Math.min(...parts.map((part) => part.start)), end: Math.max(...parts.map((part) => part.end)) };
}

export function spanOfPhrase(reading: Reading, line: number, phrase: Phrase): Span {
  const tokens = reading.lines[line]?.tokens ?? [];
  return { start: tokens[phrase.start]?.start ?? 0, end: tokens[phrase.end - 1]?.end ?? 0 };
}

function sentencesOf(reading: Reading, found: Found): readonly [number, number] {
  const span = wholeSpan(reading, found);
  let first = found.line;
  let last = found.line;
  while (first > 0 && (reading.lines[first]?.sentence.start ?? 0) > span.start) first--;
  while (last + 1 < reading.lines.length && (reading.lines[last]?.sentence.end ?? 0) < span.end) last++;
  return [first, last];
}

/** The speakers at this level; several who speak together each make a statement. null where the source is nobody who could speak. */
function speakersOf(reading: Reading, found: Found, cast: Cast): readonly Speaker[] | null {
  if (found.source === null) return [];
  const speakers = speakersIn(reading, found.sourceLine, found.source, cast);
  return speakers.length === 0 ? null : speakers;
}

function speakersIn(reading: Reading, line: number, phrase: Phrase, cast: Cast): readonly Speaker[] {
  const tokens = reading.lines[line]?.tokens ?? [];
  const heads = [phrase.head];
  for (let at = phrase.head + 1; at < phrase.end; at++) {
    if (tokens[at]?.tag !== 'CCONJ') continue;
    const joined = [...(cast.bySentence.get(line) ?? [])].find(
      (mention) => mention.token > at && mention.token < phrase.end && (tokens[at + 1]?.start ?? 0) >= mention.start,
    );
    if (joined !== undefined) heads.push(joined.token);
  }
  return heads.flatMap((head) => {
    const mention = cast.byToken.get(`${line}:${head}`) ?? around(cast.bySentence.get(line) ?? [], tokens[head]);
    const actor = mention === undefined ? undefined : cast.actors.get(mention.actor);
    if (mention === undefined || actor === undefined) return [];
    return [
      {
        actor: mention.actor,
        name: reading.text.slice(mention.start, mention.end),
        party: actor.party,
        anonymous: actor.kind === 'unnamed',
        start: mention.start,
        end: mention.end,
      },
    ];
  });
}

function around(mentions: readonly ActorMention[], head: Span | undefined): ActorMention | undefined {
  if (head === undefined) return undefined;
  return mentions.find((mention) => mention.start <= head.start && mention.end >= head.end);
}

/** The time that stands beside the cue, outside what was said. */
function timeOf(reading: Reading, found: Found, cast: Cast): When | null {
  const times = cast.times.get(found.line) ?? [];
  const inContent = (span: Span): boolean =>
    found.content.some((part) => span.start >= part.start && span.end <= part.end);
  const near = times.filter((time) => !inContent(time) && Math.abs(time.start - found.cue.end) < 40);
  void reading;
  return near[0]?.when ?? null;
}

function modeOf(reading: Reading, found: Found): Statement['mode'] {
  const quoted = found.quotations.map((at) => reading.quotations[at]).filter((each) => each !== undefined);
  const length = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0);
  const inside = found.content.reduce(
    (sum, part) =>
      sum +
      length(
        quoted.map((quotation) => ({
          start: Math.max(part.start, quotation.start),
          end: Math.max(Math.max(part.start, quotation.start), Math.min(part.end, quotation.end)),
        })),
      ),
    0,
  );
  if (inside === 0) return 'indirect';
  return inside >= length(found.content) - 2 * found.content.length ? 'direct' : 'mixed';
}
