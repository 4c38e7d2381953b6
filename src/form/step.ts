import { analysisOf, type Material } from '../answer/material.ts';
import { fold, plainLine, quoted } from '../answer/phrase.ts';
import { byDay, happeningLine } from '../answer/timeline.ts';
import { codeOf } from '../lexicon/happenings.ts';
import type { DerivedStep, Line } from '../model/answer.ts';
import { compareText } from '../model/citation.ts';
import type { Happening } from '../model/happening.ts';
import { retells } from '../model/retells.ts';
import type { HappeningId } from '../model/span.ts';
import type { Step, Story } from '../model/story.ts';

/** A step as it is shown: the strongest of its happenings in the words of a report. */
export interface ShownStep {
  readonly step: DerivedStep;
  readonly happening: Happening;
  readonly line: Line;
}

/** In order of time. Parties whose strongest act is the same happening share one step: they agreed with each other. */
export function stepsOf({ story, relevance }: Material): readonly ShownStep[] {
  const happenings = new Map(story.happenings.map((happening) => [happening.id, happening]));
  const relevant = ({ mentions }: Happening): boolean =>
    mentions.some((at) => {
      const analysis = analysisOf(story, at.report);
      return analysis !== undefined && relevance(analysis, at) > 0;
    });
  const retelling = new Set(story.analyses.flatMap(({ report: { id, genre } }) => (retells(genre) ? [id] : [])));
  const isRetold = ({ mentions }: Happening): boolean =>
    retelling.size < story.analyses.length && mentions.every(({ report }) => retelling.has(report));
  const found = new Map<string, { step: DerivedStep; happening: Happening }>();
  for (const step of story.course) {
    const own = step.happenings
      .flatMap((id) => happenings.get(id) ?? [])
      .filter((one) => relevant(one) && !isRetold(one));
    const strongest = strongestOf(own, story);
    if (strongest === null) continue;
    const intensity = intensityOf(strongest) ?? step.intensity;
    const key = [step.from, step.to, step.class, strongest.id].join('\n');
    const known = found.get(key);
    const parties = [...(known?.step.parties ?? []), step.party];
    const of = Math.max(known?.step.happenings ?? 0, own.length);
    found.set(key, {
      step: { ...stepIn(step), parties, intensity, happenings: of },
      happening: strongest,
    });
  }
  const told = new Set<string>();
  return [...found.values()].sort(inTime).flatMap(({ step, happening }) => {
    const whole = happeningLine(happening, story);
    const line = whole === null || !told.has(whole.text) ? whole : clauseOf(happening, whole);
    if (line === null || told.has(line.text)) return [];
    told.add(line.text);
    return [{ step, happening, line: { ...line, derived: step } }];
  });
}

/** A sentence that tells of several acts stands there once; of the next one only its clause. */
function clauseOf({ mentions }: Happening, { citations: [whole], claims }: Line): Line | null {
  const at = mentions.find(
    ({ report, start, end }) => whole?.report === report && whole.start <= start && end <= whole.end,
  );
  return at === undefined ? null : plainLine(`The same sentence: ${quoted(fold(at.quote))}`, [at], claims);
}

/** Days that a step may be uncertain by: what is told of a month or “since February” has no place in the course of days. */
const LONGEST = 14;

export function isPlaced({ step: { from, to } }: ShownStep): boolean {
  const days = (day: string): number => Date.parse(`${day.replace(/^-/u, '2000')}T00:00:00Z`) / 86_400_000;
  return days(to) - days(from) <= LONGEST;
}

function stepIn({ from, to, class: kind }: Step): Pick<DerivedStep, 'kind' | 'from' | 'to' | 'class'> {
  return { kind: 'step', from, to, class: kind };
}

/** By day; on one day what is worse comes first, since what mends it comes after. */
function inTime(
  a: { readonly step: DerivedStep; readonly happening: Happening },
  b: { readonly step: DerivedStep; readonly happening: Happening },
): number {
  return (
    compareText(a.step.from, b.step.from) ||
    compareText(a.step.to, b.step.to) ||
    a.step.intensity - b.step.intensity ||
    byDay(a.happening, b.happening)
  );
}

/** The one farthest from 0 that a report tells in words of its own; of equals the first in time. */
function strongestOf(happenings: readonly Happening[], story: Story): Happening | null {
  const sorted = happenings
    .toSorted(
      (a, b) => Math.abs(intensityOf(b) ?? 0) - Math.abs(intensityOf(a) ?? 0) || byDay(a, b) || byId(a.id, b.id),
    )
    .filter((happening) => happeningLine(happening, story) !== null);
  return sorted[0] ?? null;
}

function byId(a: HappeningId, b: HappeningId): number {
  return compareText(a, b);
}

/** null for what lies outside the scale. */
function intensityOf({ kind, reality }: Happening): number | null {
  return codeOf(kind, reality)?.intensity ?? null;
}
