import { CORRECTIONS } from '../lexicon/corrections.ts';
import type { Analysis } from '../model/analysis.ts';
import { byPlace, cite, compareText } from '../model/citation.ts';
import type { Claim, ClaimState, Member } from '../model/claim.ts';
import type { Telling } from '../model/happening.ts';
import type { Citation } from '../model/span.ts';
import { covering, type Gist, gistOf } from './gist.ts';
import type { Material } from './material.ts';

/** Days without a word after which an open claim is stale, counted to the newest report of the case: a week, the pace at which a running
 *  story is told anew. */
const STALE_AFTER = 7;

/** At least this share of a claim's words stands in a correction that withdraws it. */
const WITHDRAWN = 0.5;

/** Read what became of a claim over time, from the days of its members and from corrections. Every state stays in the list: a claim that
 *  was open and then settled was open. */
export function stateReader({ analyses }: Pick<Material, 'analyses'>): (claim: Claim) => readonly ClaimState[] {
  const reports = new Map(analyses.map((analysis) => [analysis.report.id, analysis]));
  const tellings = new Map(analyses.flatMap((analysis) => analysis.tellings.map((telling) => [telling.id, telling])));
  const newest =
    analyses
      .map(dayOf)
      .filter((day) => day !== null)
      .sort(compareText)
      .at(-1) ?? null;
  const corrections = Map.groupBy(analyses.flatMap(correctionsIn), ({ outlet }) => outlet);
  const scene: Scene = { reports, tellings, newest, corrections };
  return (claim) => {
    const open = openState(claim, scene);
    const later = [withdrawn(claim, scene), resolved(claim, scene)].filter((state) => state !== null);
    const states = [open, ...later.sort((a, b) => compareText(a.since ?? '~', b.since ?? '~'))];
    const stale = later.length === 0 ? staleState(claim, scene) : null;
    return stale === null ? states : [...states, stale];
  };
}

interface Scene {
  readonly reports: ReadonlyMap<string, Analysis>;
  readonly tellings: ReadonlyMap<string, Telling>;
  readonly newest: string | null;
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
}

interface Correction {
  readonly outlet: string;
  readonly at: Citation;
  readonly day: string | null;
  readonly gist: Gist;
  readonly figures: ReadonlySet<string>;
}

function dayOf({ dated }: Analysis): string | null {
  return dated === null || (dated.precision !== 'day' && dated.precision !== 'minute') ? null : dated.from.slice(0, 10);
}

function dayAt(at: Citation, { reports }: Scene): string | null {
  const analysis = reports.get(at.report);
  return analysis === undefined ? null : dayOf(analysis);
}

function openState(claim: Claim, scene: Scene): ClaimState {
  const [first] = inTime(claim.members, scene);
  const contested = claim.differences.some(({ verdict }) => verdict === 'real');
  return {
    state: 'open',
    since: first === undefined ? null : dayAt(first.at, scene),
    why: contested ? 'the accounts contradict each other' : 'told, and neither settled nor taken back since',
    evidence: first === undefined ? [claim.at] : [first.at],
  };
}

function inTime(members: readonly Member[], scene: Scene): readonly Member[] {
  return [...members].sort(
    (a, b) => compareText(dayAt(a.at, scene) ?? '~', dayAt(b.at, scene) ?? '~') || byPlace(a.at, b.at),
  );
}

/** A sentence by which a report takes back what it, or an earlier version of it, said. */
function correctionsIn(analysis: Analysis): readonly Correction[] {
  const { report, sentences } = analysis;
  return sentences.flatMap((sentence): Correction[] => {
    const words = report.text.slice(sentence.start, sentence.end).toLowerCase();
    if (!CORRECTIONS.some(({ pattern }) => pattern.test(words))) return [];
    const gist = gistOf(analysis, [sentence]);
    return [
      {
        outlet: report.outlet ?? report.file,
        at: cite(report, sentence),
        day: dayOf(analysis),
        gist,
        figures: figuresIn(words),
      },
    ];
  });
}

function figuresIn(words: string): ReadonlySet<string> {
  return new Set(words.match(/\d[\d,.]*\d|\d/gu) ?? []);
}

/** The outlet that tells it says itself that it was wrong, with the same words and the same figure. */
function withdrawn({ members }: Claim, { corrections, reports }: Scene): ClaimState | null {
  for (const { at } of members) {
    const analysis = reports.get(at.report);
    if (analysis === undefined) continue;
    const own = corrections.get(analysis.report.outlet ?? analysis.report.file) ?? [];
    if (own.length === 0) continue;
    const words = gistOf(analysis, [at]).words;
    const figures = figuresIn(at.quote.toLowerCase());
    const found = own.find(
      (one) =>
        !(one.at.report === at.report && one.at.start < at.end && at.start < one.at.end) &&
        covering(one.gist.words, () => 1)(words) >= WITHDRAWN / 2 &&
        covering(words, () => 1)(one.gist.words) >= WITHDRAWN / 2 &&
        (figures.size === 0 || [...figures].some((figure) => one.figures.has(figure))),
    );
    if (found !== undefined) {
      return {
        state: 'withdrawn',
        since: found.day,
        why: 'the outlet that told it corrects itself',
        evidence: [found.at],
      };
    }
  }
  return null;
}

/** A later count, a speaker who comes round, a thing planned that took place. */
function resolved(claim: Claim, scene: Scene): ClaimState | null {
  const settled = claim.differences.find(({ rule }) => rule === 'later-count' || rule === 'position-changed');
  const real = claim.differences.some(({ verdict }) => verdict === 'real');
  const ordered = inTime(claim.members, scene);
  const last = ordered.at(-1);
  if (settled !== undefined && !real && last !== undefined) {
    const why = settled.rule === 'later-count' ? 'a later report counts anew' : 'the speaker later says the other';
    return { state: 'resolved', since: dayAt(last.at, scene), why, evidence: [last.at] };
  }
  const planned = ordered.find(({ of }) => scene.tellings.get(of)?.reality === 'planned');
  const done = ordered.find(
    ({ of, at }) =>
      scene.tellings.get(of)?.reality === 'happened' &&
      planned !== undefined &&
      (dayAt(planned.at, scene) ?? '~') < (dayAt(at, scene) ?? ''),
  );
  return done === undefined
    ? null
    : { state: 'resolved', since: dayAt(done.at, scene), why: 'what was planned took place', evidence: [done.at] };
}

/** The newest member is older than a week before the newest report, and the claim was never settled. */
function staleState(claim: Claim, scene: Scene): ClaimState | null {
  const last = inTime(claim.members, scene).at(-1);
  const day = last === undefined ? null : dayAt(last.at, scene);
  if (day === null || scene.newest === null) return null;
  const contested =
    claim.standing === 'contested' || claim.members.some(({ of }) => isUnsettled(scene.tellings.get(of)));
  if (!contested || daysBetween(day, scene.newest) <= STALE_AFTER) return null;
  return { state: 'stale', since: scene.newest, why: 'the newest reports no longer touch it', evidence: [] };
}

function isUnsettled(telling: Telling | undefined): boolean {
  return telling?.reality === 'planned' || telling?.reality === 'ongoing';
}

function daysBetween(from: string, to: string): number {
  const days = (date: string): number => {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    return year * 372 + month * 31 + day;
  };
  return days(to) - days(from);
}
