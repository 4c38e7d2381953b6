import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Member } from '../model/claim.ts';
import type { Telling } from '../model/happening.ts';
import { remembered } from '../model/remembered.ts';
import type { Citation, OriginId } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { sentencesIn } from '../model/within.ts';
import { isOriginal } from '../origin/origin.ts';
import { type Gist, gistOf } from './gist.ts';

/** The smallest thing that can bear on a claim: a telling, with the statement it stands in; or a statement that tells no happening. */
export interface Unit {
  readonly analysis: Analysis;
  readonly telling: Telling | null;
  readonly statement: Statement | null;
  /** What a citation shows: the statement with its attribution, else the whole sentence of the telling. */
  readonly at: Citation;
  readonly gist: Gist;
  /** Whether the unit says that it is not so: a denial, a negation; a denial of a negation says that it is. */
  readonly denies: boolean;
}

/** Findings below this are left out of claims: what a weak pattern found may be shown, never compared. */
export const TRUSTED = 0.4;

/** All units of one report. A statement that denies or negates is one unit however many happenings stand in it;
 *  any other is told apart into its happenings, and is a unit itself where it has none. */
export const unitsOf: (analysis: Analysis) => readonly Unit[] = remembered(readUnits);

function readUnits(analysis: Analysis): readonly Unit[] {
  const trusted = analysis.statements.filter(
    (statement) =>
      statement.confidence >= TRUSTED && !statement.rule.startsWith('attitude') && !isGainsaid(analysis, statement),
  );
  const statements = new Map(trusted.map((statement) => [statement.id, statement]));
  const all = new Set(analysis.statements.flatMap((one) => (isGainsaid(analysis, one) ? [] : [one.id])));
  const known = new Set(analysis.statements.map(({ id }) => id));
  const cues = new Set(analysis.statements.map(({ cue }) => cue?.start));
  const tellings = new Map<string, Telling[]>();
  const units: Unit[] = [];
  for (const telling of analysis.tellings) {
    if (telling.reality === 'possible') continue; // what might be is compared with nothing
    if (cues.has(telling.trigger.start)) continue; // that somebody denied something is the statement itself
    const own = telling.within === null || (known.has(telling.within) && !all.has(telling.within));
    if (own) units.push(ownVoice(analysis, telling));
    else if (telling.within !== null && all.has(telling.within))
      tellings.set(telling.within, [...(tellings.get(telling.within) ?? []), telling]);
  }
  for (const [id, statement] of statements) {
    const inside = tellings.get(id) ?? [];
    const whole =
      inside.length === 0 ||
      (statement.negated && !isNegatedElsewhere(analysis, statement, inside)) ||
      statement.act === 'deny';
    units.push(
      ...(whole
        ? [wholeStatement(analysis, statement, inside)]
        : inside.map((telling) => partOf(analysis, statement, telling))),
    );
  }
  return units;
}

/** “So Norland did not shut the gate, as its minister suggests”: the report's own finding against the minister, who says that it did. */
function isGainsaid({ report }: Analysis, { negated, cue, content, span }: Statement): boolean {
  const last = content.at(-1);
  if (!negated || cue === null || last === undefined || cue.start < last.end || cue.start - last.end > SOURCE_REACH)
    return false;
  const between = report.text.slice(last.end, cue.start);
  return /^\s*,?\s*as\s/u.test(between) && CONTENDING.test(report.text.slice(cue.start, span.end));
}

/** UTF-16 units that a source with its title may take. */
const SOURCE_REACH = 120;

/** “As she says” may stand by what she denies; “as she claims” stands by what she says to be so. */
const CONTENDING = /^(?:suggest|claim|alleg|assert|contend|maintain|insist|argu|believe|impl|insinuat)/iu;

/** “We gave nothing away. Norland shut the gate”: the negation stands in another sentence than what happened. */
function isNegatedElsewhere(analysis: Analysis, { act, content }: Statement, inside: readonly Telling[]): boolean {
  if (act === 'deny' || inside.some(({ reality }) => reality === 'denied')) return false;
  const sentences = new Set(content.flatMap((span) => sentencesIn(analysis, span)));
  if (sentences.size < 2) return false;
  const told = new Set(inside.map(({ sentence }) => sentence));
  return [...sentences].every(
    ({ index, start, end }) => !told.has(index) || !NEGATION.test(analysis.report.text.slice(start, end)),
  );
}

const NEGATION = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/iu;

function ownVoice(analysis: Analysis, telling: Telling): Unit {
  const at = cite(analysis.report, sentenceOf(analysis, telling));
  return {
    analysis,
    telling,
    statement: null,
    at,
    gist: gistOf(analysis, [telling.span]),
    denies: telling.reality === 'denied',
  };
}

/** A denial of a negation (“denied that no warning was given”) says that it is so. */
function wholeStatement(analysis: Analysis, statement: Statement, inside: readonly Telling[]): Unit {
  const telling = inside.find(({ reality }) => reality === 'denied') ?? inside[0] ?? null;
  const at = cite(analysis.report, statement.span);
  const denies = statement.negated !== (statement.act === 'deny');
  return { analysis, telling, statement, at, gist: gistOf(analysis, statement.content), denies };
}

function partOf(analysis: Analysis, statement: Statement, telling: Telling): Unit {
  const at = cite(analysis.report, statement.span);
  return {
    analysis,
    telling,
    statement,
    at,
    gist: gistOf(analysis, [telling.span]),
    denies: telling.reality === 'denied',
  };
}

/** A telling in the report's own voice is shown with its whole sentence. */
function sentenceOf(analysis: Analysis, telling: Telling): Telling['span'] {
  return sentencesIn(analysis, telling.trigger)[0] ?? telling.span;
}

/** The day on which something is said: as told with it, else the day of its report; null where neither is known to the day. */
export function dayOf({ analysis, statement }: Pick<Unit, 'analysis' | 'statement'>): string | null {
  const said = statement?.said;
  if (said != null && said.from.length >= 10 && !said.from.startsWith('--') && isDay(said.from, said.to))
    return said.from.slice(0, 10);
  const { dated } = analysis;
  return dated === null || (dated.precision !== 'day' && dated.precision !== 'minute') ? null : dated.from.slice(0, 10);
}

/** Not longer than a day and a night. */
function isDay(from: string, to: string): boolean {
  return (
    Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5, 7)) - 1, Number(to.slice(8, 10))) -
      Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1, Number(from.slice(8, 10))) <=
    86_400_000
  );
}

/** “Our thoughts are with those who lost their lives”: whoever offers sympathy is no source of what happened. */
function isCourtesy({ analysis, statement, at }: Unit): boolean {
  return statement !== null && COURTESY.test(analysis.report.text.slice(at.start, at.end));
}

const COURTESY =
  /\b(?:condolences?|sympath(?:y|ies)|(?:thoughts|prayers|hearts?)(?: and (?:thoughts|prayers))? (?:is|are|goe?s?)(?: out)? (?:to|with)|heartfelt|saddened|mourns? with)\b/iu;

/** A unit's place among the members of a claim. */
export function memberOf(
  unit: Unit,
  stance: Member['stance'],
  why: string,
  origin: (unit: Unit) => OriginId | null,
  actors: ReadonlyMap<string, Actor>,
): Member {
  const speaker = unit.statement?.speakers.at(-1) ?? null;
  return {
    of: unit.telling?.id ?? unit.statement?.id ?? '',
    at: unit.at,
    stance,
    party: speaker === null ? null : (actors.get(speaker.actor)?.party ?? speaker.party),
    speaker: speaker?.actor ?? null,
    origin: origin(unit),
    counts: isOriginal(unit.analysis.report.genre) && !isCourtesy(unit),
    why,
  };
}
