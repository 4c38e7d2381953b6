import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Member } from '../model/claim.ts';
import type { Telling } from '../model/happening.ts';
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

/** Findings below this are left out of claims: what a rule of attitudes or a weak pattern found may be shown, never compared. */
export const TRUSTED = 0.5;

/** All units of one report. */
export function unitsOf(analysis: Analysis): readonly Unit[] {
  const statements = new Map(analysis.statements.map((statement) => [statement.id, statement]));
  const told = new Set<string>();
  const cues = new Set(analysis.statements.map(({ cue }) => cue?.start));
  const units: Unit[] = [];
  for (const telling of analysis.tellings) {
    const statement = telling.within === null ? null : (statements.get(telling.within) ?? null);
    if (statement !== null && statement.confidence < TRUSTED) continue;
    if (telling.reality === 'possible') continue; // what might be is compared with nothing
    if (cues.has(telling.trigger.start)) continue; // that somebody denied something is the statement itself
    const denial = statement?.act === 'deny';
    if (denial && told.has(statement.id)) continue; // one denial is one unit, however many happenings stand in it
    if (statement !== null) told.add(statement.id);
    units.push({
      analysis,
      telling,
      statement,
      at: cite(analysis.report, statement?.span ?? sentenceOf(analysis, telling)),
      gist: gistOf(analysis, denial ? statement.content : [telling.span]),
      denies: deniesTelling(telling, statement),
    });
  }
  for (const statement of analysis.statements) {
    if (told.has(statement.id) || statement.confidence < TRUSTED) continue;
    units.push({
      analysis,
      telling: null,
      statement,
      at: cite(analysis.report, statement.span),
      gist: gistOf(analysis, statement.content),
      denies: statement.negated !== (statement.act === 'deny'),
    });
  }
  return units;
}

/** A telling inside a denial is denied already; a denial of a negation (“denied that no warning was given”) says that it is so. */
function deniesTelling(telling: Telling, statement: Statement | null): boolean {
  if (statement?.act === 'deny') return !statement.negated;
  return telling.reality === 'denied';
}

/** A telling in the report's own voice is shown with its whole sentence. */
function sentenceOf(analysis: Analysis, telling: Telling): Telling['span'] {
  return sentencesIn(analysis, telling.trigger)[0] ?? telling.span;
}

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
    counts: isOriginal(unit.analysis.report.genre),
    why,
  };
}
