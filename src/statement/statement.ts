import type { AttributionModel } from '../lexicon/attribution.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Has } from '../model/analysis.ts';
import { hashId } from '../model/id.ts';
import type { ReportId, Span, StatementId } from '../model/span.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import { unreadable } from '../text/difficult.ts';
import { isCutOut } from '../text/run-on.ts';
import { findAccording } from './according.ts';
import { actOf, isNegated } from './act.ts';
import { type Cast, chainsOf, readCast, timeOf } from './cast.ts';
import { readChains, wholeSpan } from './chain.ts';
import { findByColon } from './colon.ts';
import { confidenceOf } from './confidence.ts';
import type { Found } from './found.ts';
import { judge } from './judge.ts';
import { findByNouns } from './nouns.ts';
import { lineAt, type Reading, readQuotations } from './reading.ts';
import { addresseeOf, bothOf } from './reciprocal.ts';
import { dropDoubles, type Placed, refine } from './refine.ts';
import { isJoinedOn, namesItself } from './self-named.ts';
import { findByTurns, findInterviewee } from './turns.ts';
import { findByVerbs } from './verbs.ts';

/** Find who says what in one report, in order of the text. Several who speak together (“Dane and Ferro said”) give a statement each,
 *  with the same words. */
export function findStatements(
  { report, sentences, mentions, actors }: Has<'report' | 'sentences' | 'mentions' | 'actors' | 'dated'>,
  lexicon: Pick<Lexicon, 'attribution'>,
): readonly Statement[] {
  const reading = readQuotations({ report, sentences });
  const placed = findAttributions(reading, lexicon.attribution);
  return toStatements(report.id, reading, placed, readCast({ mentions, actors })).flatMap((statement) => {
    const sentence = sentences[statement.sentences[0]];
    const block = report.blocks[sentence?.block ?? -1];
    if (sentence === undefined || block === undefined) return [statement];
    if (unreadable(sentence, report.text) !== null) return [];
    if (!isCutOut(sentence, block, report.text)) return [statement];
    // “the bridge is shut the mayor said we will pay”: whose words stand before and behind, only “that” tells.
    const told = statement.cue !== null && isBeforeThat(report.text, statement.cue);
    return told ? [{ ...statement, confidence: Math.min(statement.confidence, WITHOUT_MARKS) }] : [];
  });
}

/** Of statements in paragraphs whose marks were taken away, about eight in ten have the speaker and half of the words that they have with
 *  their marks; some of the others take in the words of somebody else. So answers do not rest on them first. */
const WITHOUT_MARKS = 0.6;

function isBeforeThat(text: string, { end }: Span): boolean {
  return /^\s+(?:[\p{L}\p{N}]+\s+){0,4}that\s/u.test(text.slice(end, end + 60));
}

/** Every attribution, inner ones too, in order of their cues, before speakers are looked up.
 *  @param wide see `judge`. */
export function findAttributions(
  reading: Reading,
  model: AttributionModel | null = null,
  wide = false,
): readonly Placed[] {
  const found = dropDoubles(findByRules(reading));
  return refine(model === null ? found : dropDoubles(judge(found, reading, model, wide)), reading);
}

/** What the rules find, each finder by itself. */
export function findByRules(reading: Reading): readonly Found[] {
  return [
    ...findByTurns(reading),
    ...findAccording(reading),
    ...findByColon(reading),
    ...findByVerbs(reading),
    ...findByNouns(reading),
  ];
}

function toStatements(report: ReportId, reading: Reading, placed: readonly Placed[], cast: Cast): readonly Statement[] {
  const { around, hollow } = readChains(reading, placed);
  const answers = placed.some(({ found }) => found.rule === 'turn-answer') ? findInterviewee(reading, cast) : null;
  const chains = placed.map(({ found }) =>
    found.rule === 'turn-answer' && answers !== null ? [[answers]] : chainsOf(reading, found, cast),
  );
  for (const [at, { found }] of placed.entries()) {
    const joined = isJoinedOn(reading, found);
    if (joined !== null && namesItself(reading, found, chains[at]?.[0]?.[0], cast))
      chains[at] = joined === 'participle' ? firstBefore(placed, chains, at) : null;
  }
  const ids = placed.map(() => null as StatementId | null);
  const statements: Statement[] = [];
  for (const [at, { found }] of placed.entries()) {
    const holders = around[at] ?? [];
    if (
      found.unsaid ||
      isWelcome(found, cast) ||
      hollow[at] === true ||
      isCounted(reading, found) ||
      !mayStand(reading, found, holders, placed)
    )
      continue;
    const outer = holders.flatMap((holder) => chains[holder]?.[0] ?? []);
    const span = wholeSpan(reading, found);
    const own = bothOf(reading, found, cast, chains[at] ?? []);
    for (const [number, chain] of own.entries()) {
      const id = hashId('s', report, span.start, span.end, found.cue.start, found.rule, number);
      if (number === 0) ids[at] = id;
      const addressee = addresseeOf(reading, found, cast, own, number);
      statements.push(
        toStatement(reading, found, cast, { id, span, speakers: withoutDoubles([...outer, ...chain]), addressee }),
      );
    }
  }
  const within = new Map(
    placed.map((_, at) => [
      ids[at],
      (around[at] ?? []).map((holder) => ids[holder]).findLast((id) => id !== null) ?? null,
    ]),
  );
  return statements.map((statement) => ({ ...statement, within: within.get(statement.id) ?? null })).sort(byPlace);
}

/** “Kettle notes that Dane praised Kettle, noting that the minister …”: the speaker of the first verb of the sentence goes on. */
function firstBefore(
  placed: readonly Placed[],
  chains: readonly (readonly (readonly Speaker[])[] | null)[],
  at: number,
): readonly (readonly Speaker[])[] | null {
  const [line, own] = [placed[at]?.found.line, chains[at]?.[0]?.[0]?.actor];
  const first = placed.findIndex(({ found }) => found.line === line);
  return first < at && chains[first]?.[0]?.[0]?.actor !== own ? (chains[first] ?? null) : null;
}

/** What stands inside a denial or a question is not vouched for by anybody, nor is a claim without a speaker inside another's words. */
function mayStand(reading: Reading, found: Found, holders: readonly number[], placed: readonly Placed[]): boolean {
  for (const holder of holders) {
    const outer = placed[holder]?.found;
    if (outer === undefined || outer.act === 'deny' || outer.unsaid) return false;
    // “Dane has called it a mistake. Is he right?”: only what is asked is left open.
    if (outer.act === 'ask' && !(outer.rule === 'colon-turn' && isStated(reading, found))) return false;
  }
  return found.source !== null || holders.length === 0;
}

/** “welcomed the prime minister to her house”: a guest is welcomed, no deed. */
function isWelcome({ lemma, rule, line, content: [first] }: Found, { bySentence, actors }: Cast): boolean {
  if (lemma !== 'welcome' || !rule.endsWith('/object') || first === undefined) return false;
  const guest = (bySentence.get(line) ?? []).find(({ start, end }) => start - first.start <= 4 && end > first.start);
  return guest !== undefined && guest.start >= first.start && actors.get(guest.actor)?.kind === 'person';
}

/** “said little that was new”: how much was said, and not what. */
function isCounted({ text }: Reading, { content: [first] }: Found): boolean {
  return (
    first !== undefined &&
    /^(?:little|nothing|much) (?:that|about|of)\b/u.test(text.slice(first.start, first.start + 16))
  );
}

function isStated({ text, lines }: Reading, { line }: Found): boolean {
  const sentence = lines[line]?.sentence;
  return (
    sentence !== undefined &&
    !/\?[”"’')\s]*$/u.test(text.slice(Math.max(sentence.start, sentence.end - 6), sentence.end))
  );
}

/** “Norland said that Norland …” is one speaker once. */
function withoutDoubles(chain: readonly Speaker[]): readonly Speaker[] {
  return chain.filter((speaker, at) => chain[at + 1]?.actor !== speaker.actor);
}

function toStatement(
  reading: Reading,
  found: Found,
  cast: Cast,
  given: {
    readonly id: StatementId;
    readonly span: Span;
    readonly speakers: readonly Speaker[];
    readonly addressee: Speaker | null;
  },
): Statement {
  return {
    id: given.id,
    span: given.span,
    content: withBlamed(reading, found, given.addressee),
    cue:
      found.cue.start === found.cue.end
        ? null
        : { ...found.cue, text: reading.text.slice(found.cue.start, found.cue.end), lemma: found.lemma },
    speakers: given.speakers,
    act: actOf(reading, found),
    mode: modeOf(reading, found),
    negated: isNegated(reading, found),
    addressee: given.addressee,
    said: timeOf(reading, found, cast),
    within: null,
    sentences: [lineAt(reading, given.span.start), lineAt(reading, given.span.end - 1)],
    rule: found.rule,
    confidence: confidenceOf(found),
    ...(found.sure === undefined ? {} : { sure: toHundredths(found.sure) }),
  };
}

/** “blamed | a power line for the blaze |”: what is blamed and is nobody belongs to what is said. */
function withBlamed({ lines }: Reading, found: Found, whom: Speaker | null): readonly Span[] {
  const { addressee, act, content, wideContent, rule, line } = found;
  const thing = addressee === null ? undefined : lines[line]?.tokens[addressee.head];
  return act === 'accuse' && rule.endsWith('/person-for') && whom === null && thing?.tag === 'NOUN'
    ? wideContent
    : content;
}

function toHundredths({ cue, speaker, words }: NonNullable<Statement['sure']>): NonNullable<Statement['sure']> {
  const rounded = (share: number): number => Math.round(share * 100) / 100;
  return { cue: rounded(cue), speaker: rounded(speaker), words: rounded(words) };
}

function modeOf(reading: Reading, found: Found): Statement['mode'] {
  const all = found.content.reduce((sum, part) => sum + part.end - part.start, 0);
  let inside = 0;
  for (const part of found.content) {
    for (const quotation of found.quotations) {
      for (const quoted of reading.quotations[quotation]?.parts ?? []) {
        inside += Math.max(0, Math.min(part.end, quoted.end) - Math.max(part.start, quoted.start));
      }
    }
  }
  if (inside === 0) return 'indirect';
  return inside >= all - 2 * found.content.length ? 'direct' : 'mixed';
}

/** Joint speakers keep the order of their names. */
function byPlace(a: Statement, b: Statement): number {
  const from = ({ cue, content }: Statement): number => cue?.start ?? content[0]?.start ?? 0;
  return a.span.start - b.span.start || from(a) - from(b) || b.span.end - a.span.end;
}
