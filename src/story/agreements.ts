import { AGREEMENTS } from '../lexicon/happenings.ts';
import { OUTCOMES } from '../lexicon/outcomes.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Happening, Part, Telling } from '../model/happening.ts';
import type { When } from '../model/mention.ts';
import type { ActorId, Citation, Span } from '../model/span.ts';
import type { Agreement, Breach } from '../model/story.ts';
import { voiceIn } from './voice.ts';

/** The ledger of what was agreed: between whom, through which channel, on which terms, and who is said to have broken it.
 *  Gathered by what it is and by its parties; what names no parties joins the only agreement of its kind, or stands alone. */
export function findAgreements({
  analyses,
  actors,
  happenings,
}: {
  readonly analyses: readonly Analysis[];
  readonly actors: readonly Actor[];
  readonly happenings: readonly Happening[];
}): readonly Agreement[] {
  const names = new Map(actors.map((actor) => [actor.id, actor.party ?? actor.name]));
  const whenOf = new Map(happenings.flatMap(({ tellings, when }) => tellings.map((id) => [id, when] as const)));
  const found = analyses.flatMap((analysis) => entriesIn(analysis, names, whenOf));
  return gather(found)
    .map((entries) => agreementOf(entries))
    .filter((agreement): agreement is Agreement => agreement !== null)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** One telling that makes or breaks an agreement. */
interface Entry {
  readonly what: string;
  readonly between: readonly string[];
  readonly makes: boolean;
  readonly channel: string | null;
  readonly terms: readonly string[];
  readonly when: When | null;
  readonly breach: Breach | null;
  readonly id: string;
  readonly evidence: Citation;
}

const MAKING: ReadonlySet<string> = new Set([
  'agree',
  'sign',
  'ceasefire',
  'mediate',
  'facilitate',
  'announce',
  'propose',
]);
/** Those whose people are the partners; who mediates or announces is none. */
const PARTNERS: ReadonlySet<string> = new Set(['agree', 'sign', 'ceasefire']);

function entriesIn(
  analysis: Analysis,
  names: ReadonlyMap<string, string>,
  whenOf: ReadonlyMap<string, When | null>,
): readonly Entry[] {
  const voice = voiceIn(analysis);
  return analysis.tellings.flatMap((telling): readonly Entry[] => {
    const breaks = telling.kind === 'breach';
    if (!breaks && !MAKING.has(telling.kind)) return [];
    const what = whatOf(telling, analysis);
    if (
      what === null ||
      telling.reality === 'denied' ||
      (telling.reality !== 'happened' && telling.reality !== 'ongoing')
    )
      return [];
    const people = telling.parts
      .filter((part) => part.role !== 'through' && part.role !== 'to')
      .map((part) => part.party ?? names.get(part.actor) ?? part.name);
    const by = telling.parts.filter((part) => part.role === 'by');
    const said = voice(telling);
    const breaches = breaks ? breachesOf(by, said, names, citation(telling, analysis)) : [null];
    return breaches.map((breach) => ({
      what,
      between: PARTNERS.has(telling.kind) ? [...new Set(people)].sort(compare) : [],
      makes: !breaks,
      channel: breaks ? null : (channelOf(telling, telling.span, analysis) ?? channelAfter(telling, analysis)),
      terms: PARTNERS.has(telling.kind) ? termsOf(telling, analysis) : [],
      when: breaks ? null : (whenOf.get(telling.id) ?? telling.when),
      breach,
      id: telling.id,
      evidence: citation(telling, analysis),
    }));
  });
}

/** One breach for each who is said to have broken it; nobody accuses itself. */
function breachesOf(
  by: readonly Part[],
  said: { readonly actor: ActorId; readonly party: string | null } | null,
  names: ReadonlyMap<string, string>,
  evidence: Citation,
): readonly Breach[] {
  const allegedBy = said ? (said.party ?? names.get(said.actor) ?? null) : null;
  const breakers = [...new Set(by.map((part) => part.party ?? part.name))].filter((breaker) => breaker !== allegedBy);
  if (breakers.length === 0) return [{ by: null, allegedBy, evidence: [evidence] }];
  return breakers.map((breaker) => ({ by: breaker, allegedBy, evidence: [evidence] }));
}

/** Whole sentence: a clause alone rarely says who alleges it. */
function citation(telling: Telling, { report, sentences }: Analysis): Citation {
  const { start, end } = sentences[telling.sentence] ?? telling.span;
  return { report: report.id, file: report.file, start, end, quote: report.text.slice(start, end) };
}

/** What was agreed, under the word that stands for its like; null where no agreement is named. */
function whatOf(telling: Telling, analysis: Analysis): string | null {
  for (const object of telling.objects) {
    if (AGREEMENTS.has(object.lemma)) return OUTCOMES.get(object.lemma) ?? object.lemma;
  }
  for (const word of telling.lemma.split(' '))
    if (AGREEMENTS.has(word) && OUTCOMES.has(word)) return OUTCOMES.get(word) ?? null;
  if (telling.kind === 'ceasefire') return 'ceasefire';
  if (telling.kind !== 'agree' && telling.kind !== 'breach') return null;
  const stops = analysis.tellings.some(
    (other) => other.kind === 'ceasefire' && other.sentence === telling.sentence && inside(other, telling),
  );
  if (stops) return 'ceasefire';
  if (telling.kind !== 'breach') return null;
  return modifierOf(telling, analysis) ?? before(telling, analysis) ?? 'agreement';
}

function inside(one: Telling, other: Telling): boolean {
  return (
    one.trigger.start >= other.span.start &&
    one.trigger.end <= other.span.end &&
    one.trigger.start > other.trigger.start
  );
}

/** “ceasefire violations” */
function modifierOf(telling: Telling, analysis: Analysis): string | null {
  const tokens = analysis.sentences[telling.sentence]?.tokens ?? [];
  const at = tokens.findIndex((token) => token.start === telling.trigger.start);
  const before = tokens[at - 1];
  return before ? (OUTCOMES.get(before.lemma) ?? null) : null;
}

/** “agreed to stop firing. The breakthrough came in a telephone call”: the next sentence says by which channel. */
function channelAfter(telling: Telling, analysis: Analysis): string | null {
  const next = analysis.sentences[telling.sentence + 1];
  if (!next || !PARTNERS.has(telling.kind)) return null;
  const subject = next.tokens.find((token) => token.relation.startsWith('nsubj'));
  if (!subject || !BREAKTHROUGHS.has(subject.lemma)) return null;
  return channelOf({ ...telling, sentence: telling.sentence + 1 }, next, analysis);
}

const BREAKTHROUGHS: ReadonlySet<string> = new Set([
  'breakthrough',
  'agreement',
  'deal',
  'ceasefire',
  'truce',
  'accord',
  'it',
]);

/** “the truce …, and breaking it” */
function before(telling: Telling, { sentences }: Analysis): string | null {
  const tokens = (sentences[telling.sentence]?.tokens ?? []).filter(
    (token) => token.start < telling.trigger.start && token.tag === 'NOUN',
  );
  return (
    tokens
      .map((token) => OUTCOMES.get(token.lemma) ?? null)
      .filter((outcome) => outcome === 'ceasefire')
      .at(-1) ?? null
  );
}

function channelOf(telling: Telling, within: Span, { report, sentences }: Analysis): string | null {
  const tokens = sentences[telling.sentence]?.tokens ?? [];
  for (const [index, token] of tokens.entries()) {
    if (token.start < within.start || token.end > within.end) continue;
    const lead = token.text.toLowerCase();
    if (lead !== 'through' && lead !== 'via' && lead !== 'in' && lead !== 'over') continue;
    const top = tokens[token.head];
    if (!top || !CHANNELS.has(top.lemma) || token.head <= index) continue;
    return report.text.slice(tokens[index + 1]?.start ?? top.start, top.end);
  }
  return null;
}

const CHANNELS: ReadonlySet<string> = new Set(
  'call hotline line channel conversation talk mediation meeting phone telephone letter intermediary contact backchannel'.split(
    ' ',
  ),
);

/** What was undertaken: the tellings inside the agreement's clause, in their own words. */
function termsOf(telling: Telling, analysis: Analysis): readonly string[] {
  return analysis.tellings
    .filter((other) => other.sentence === telling.sentence && inside(other, telling) && TERMS.has(other.kind))
    .filter((other) => isInfinitive(other, analysis))
    .map((other) =>
      analysis.report.text.slice(
        other.trigger.start,
        Math.max(other.trigger.end, ...other.objects.map((object) => object.end)),
      ),
    );
}

/** “agreed to stop firing”, not “agreed …, ending the crisis”. */
function isInfinitive(telling: Telling, { sentences }: Analysis): boolean {
  const tokens = sentences[telling.sentence]?.tokens ?? [];
  return tokens[tokens.findIndex((token) => token.start === telling.trigger.start) - 1]?.lemma === 'to';
}

const TERMS: ReadonlySet<string> = new Set([
  'ceasefire',
  'withdraw',
  'release',
  'ease',
  'close',
  'resume',
  'suspend',
  'meet',
  'negotiate',
  'aid',
  'lend',
  'investigate',
]);

/** By kind of agreement and parties. Two with different parties stay apart; fewer parties join the only one that holds them. */
function gather(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const sorted = entries.slice().sort((a, b) => b.between.length - a.between.length || compare(a.id, b.id));
  const groups: { readonly what: string; readonly between: Set<string>; readonly entries: Entry[] }[] = [];
  for (const entry of sorted) {
    const fitting = groups.filter(
      (group) =>
        (group.what === entry.what || (entry.breach !== null && GENERAL.has(entry.what))) &&
        entry.between.every((party) => group.between.has(party)),
    );
    const target = fitting.length === 1 || (fitting.length > 1 && entry.between.length < 2) ? fitting[0] : undefined;
    if (target) target.entries.push(entry);
    else groups.push({ what: entry.what, between: new Set(entry.between), entries: [entry] });
  }
  return groups.map((group) => group.entries);
}

/** “this agreement” may be any. */
const GENERAL: ReadonlySet<string> = new Set(['agreement', 'word', 'commitment', 'promise']);

function agreementOf(entries: readonly Entry[]): Agreement | null {
  const making = entries.filter((entry) => entry.makes);
  const between = [...new Set(entries.flatMap((entry) => entry.between))].sort(compare);
  const breaches = mergeBreaches(entries.flatMap((entry) => (entry.breach ? [entry.breach] : [])));
  if (between.length === 0 && breaches.length === 0) return null;
  const ids = entries.map((entry) => entry.id).sort(compare);
  const timed = making
    .filter((entry) => entry.when !== null)
    .sort((a, b) => Number(b.between.length > 1) - Number(a.between.length > 1) || compare(a.id, b.id));
  return {
    id: `g-${(ids[0] ?? '').slice(2)}`,
    what: entries[0]?.what ?? '',
    between,
    channel:
      making
        .map((entry) => entry.channel)
        .filter((channel) => channel !== null)
        .sort(compare)[0] ?? null,
    terms: [...new Set(making.flatMap((entry) => entry.terms))].sort(compare),
    when: timed[0]?.when ?? null,
    breaches,
    evidence: distinct(making.map((entry) => entry.evidence)),
  };
}

function mergeBreaches(breaches: readonly Breach[]): readonly Breach[] {
  const found = new Map<string, Breach>();
  for (const breach of breaches) {
    const key = `${breach.by ?? ''}\n${breach.allegedBy ?? ''}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, evidence: distinct([...known.evidence, ...breach.evidence]) } : breach);
  }
  return [...found.entries()].sort(([a], [b]) => compare(a, b)).map(([, breach]) => breach);
}

function distinct(citations: readonly Citation[]): readonly Citation[] {
  return citations
    .filter(
      (one, index) =>
        citations.findIndex((other) => other.report === one.report && other.start === one.start) === index,
    )
    .sort((a, b) => compare(a.file, b.file) || a.start - b.start);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
