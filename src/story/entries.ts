import { SUBJECTS } from '../lexicon/agreements.ts';
import { AGREEMENTS } from '../lexicon/happenings.ts';
import { OUTCOMES } from '../lexicon/outcomes.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Telling } from '../model/happening.ts';
import type { When } from '../model/mention.ts';
import type { Citation } from '../model/span.ts';
import { accuserOf, FORCE, followsTruce, isWhatFollowed } from './followed.ts';
import { type Said, voiceIn } from './voice.ts';

/** One telling that makes or breaks an agreement. */
export interface Entry {
  readonly what: string;
  readonly about: string | null;
  /** Its partners, as far as this telling names them. */
  readonly between: readonly string[];
  readonly makes: boolean;
  /** Tells that they came to terms, not that somebody mediated, proposed or announced. */
  readonly settles: boolean;
  readonly when: When | null;
  /** Who is said to have broken it; empty where it is not broken, or where nobody is named. */
  readonly breakers: readonly string[];
  /** Who tells it; null for the report's own voice. */
  readonly said: Said | null;
  readonly id: string;
  readonly sentence: number;
  /** The whole sentence: a clause alone rarely says who alleges it. */
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

/** Whether a telling may make or break an agreement. */
export function mayTell({ kind }: Telling): boolean {
  return kind === 'breach' || FORCE.has(kind) || MAKING.has(kind);
}

/** The tellings of a report that make or break an agreement.
 *  @param names the party of an actor, else its name */
export function entriesIn(
  analysis: Analysis,
  names: ReadonlyMap<string, string>,
  whenOf: ReadonlyMap<string, When | null>,
): readonly Entry[] {
  const voice = voiceIn(analysis);
  const followers = analysis.tellings.filter((telling) => FORCE.has(telling.kind) && followsTruce(telling, analysis));
  return analysis.tellings.flatMap((telling): readonly Entry[] => {
    const forces = FORCE.has(telling.kind);
    const accuser = forces ? accuserOf(telling, analysis) : null;
    if (!mayTell(telling)) return [];
    if (
      forces &&
      !followsTruce(telling, analysis) &&
      (accuser === null || !isWhatFollowed(telling, followers, analysis))
    )
      return [];
    const breaks = telling.kind === 'breach' || forces;
    const planned = telling.reality === 'planned' && telling.kind === 'ceasefire' && isUnderDeal(telling, analysis);
    if (telling.reality !== 'happened' && telling.reality !== 'ongoing' && !planned) return [];
    const what = forces ? 'ceasefire' : whatOf(telling, analysis);
    const sentence = analysis.sentences[telling.sentence];
    if (what === null || sentence === undefined || endsWalkout(telling, analysis)) return [];
    const people = telling.parts
      .filter((part) => part.role !== 'through' && part.role !== 'to')
      .map((part) => part.party ?? names.get(part.actor) ?? part.name);
    const blamed = accuser?.parts.filter(({ role }) => role === 'to') ?? [];
    const by = (blamed.length > 0 ? blamed : telling.parts.filter(({ role }) => role === 'by')).map(
      (part) => part.party ?? part.name,
    );
    return [
      {
        what,
        about: aboutOf(telling, analysis),
        between: PARTNERS.has(telling.kind) ? [...new Set(people)].sort(compare) : [],
        makes: !breaks,
        settles: PARTNERS.has(telling.kind),
        when: breaks ? null : (whenOf.get(telling.id) ?? telling.when),
        breakers: breaks ? [...new Set(by)] : [],
        said: voice(telling),
        id: telling.id,
        sentence: telling.sentence,
        evidence: cite(analysis.report, sentence),
      },
    ];
  });
}

/** “A deal with dockers ended a strike”: no fire ceases. */
function endsWalkout({ kind, objects }: Telling, { tellings }: Analysis): boolean {
  return (
    kind === 'ceasefire' &&
    tellings.some(
      (other) =>
        other.kind === 'walkout' &&
        objects.some(({ start, end }) => start <= other.trigger.start && other.trigger.end <= end),
    )
  );
}

/** “will cease fire under a deal”: what is planned has been agreed. */
function isUnderDeal({ trigger, sentence }: Telling, { report, sentences }: Analysis): boolean {
  const words = report.text.slice(trigger.end, Math.min(sentences[sentence]?.end ?? trigger.end, trigger.end + 300));
  return /\bunder (?:an?|the|their|this) (?:[\p{L}-]+ ){0,3}(?:deal|agreement|accord|pact|truce|ceasefire|understanding|plan)\b/u.test(
    words.toLowerCase(),
  );
}

/** What was agreed, under the word that stands for its like; null where no agreement is named. */
function whatOf(telling: Telling, analysis: Analysis): string | null {
  for (const object of telling.objects) {
    if (AGREEMENTS.has(object.lemma)) return OUTCOMES.get(object.lemma) ?? object.lemma;
  }
  const exchange = telling.objects.some(({ lemma }) => OUTCOMES.get(lemma) === 'exchange');
  if (exchange && (telling.kind === 'agree' || telling.kind === 'mediate')) return 'exchange';
  for (const word of telling.lemma.split(' '))
    if (AGREEMENTS.has(word) && OUTCOMES.has(word)) return OUTCOMES.get(word) ?? null;
  if (telling.kind === 'ceasefire') return 'ceasefire';
  if (telling.kind !== 'agree' && telling.kind !== 'breach') return null;
  const stops = analysis.tellings.some(
    (other) => other.kind === 'ceasefire' && other.sentence === telling.sentence && isInside(other, telling),
  );
  if (stops || (telling.kind === 'agree' && isStop(telling, analysis))) return 'ceasefire';
  if (telling.kind !== 'breach') return null;
  return modifierOf(telling, analysis) ?? before(telling, analysis) ?? 'agreement';
}

/** “agreed to stop fighting” */
function isStop({ trigger, sentence }: Telling, { report, sentences }: Analysis): boolean {
  const end = Math.min(sentences[sentence]?.end ?? trigger.end, trigger.end + 60);
  return /^ to (?:stop|end|cease|halt|suspend) (?:all |the |their )?(?:fighting|shelling|firing|hostilities|fire)\b/u.test(
    report.text.slice(trigger.end, end).toLowerCase(),
  );
}

function isInside(one: Telling, other: Telling): boolean {
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

/** “a trade agreement”, “the pay deal” */
function aboutOf(telling: Telling, { sentences }: Analysis): string | null {
  const tokens = sentences[telling.sentence]?.tokens ?? [];
  for (const { start, end, lemma } of telling.objects) {
    if (!AGREEMENTS.has(lemma)) continue;
    const head = tokens.findIndex((token) => token.start >= start && token.end <= end && token.lemma === lemma);
    const subject = tokens
      .slice(Math.max(0, head - 2), head)
      .findLast((token) => SUBJECTS.has(token.lemma.toLowerCase()));
    if (head >= 0 && subject !== undefined) return subject.lemma.toLowerCase();
  }
  return null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
