import { CORRECTIONS } from '../lexicon/corrections.ts';
import type { Analysis } from '../model/analysis.ts';
import { byPlace, cite, compareText } from '../model/citation.ts';
import type { Claim, ClaimState, Member } from '../model/claim.ts';
import { byId, gathered } from '../model/gathered.ts';
import type { Telling } from '../model/happening.ts';
import { FORGETFUL } from '../model/memory.ts';
import { remembered } from '../model/remembered.ts';
import type { Citation } from '../model/span.ts';
import { covering, type Gist, gistOf } from './gist.ts';
import type { Material } from './material.ts';
import { tellingOf } from './telling.ts';

/** Days without a word after which an open claim is stale, counted to the newest report of the case: a week, the pace at which a running
 *  story is told anew. */
const STALE_AFTER = 7;

/** At least this share of a claim's words stands in a correction that withdraws it. */
const WITHDRAWN = 0.5;

/** Read what became of a claim over time, from the days of its members and from corrections. Every state stays in the list: a claim that
 *  was open and then settled was open. */
export function stateReader({
  analyses,
  memory = FORGETFUL,
}: Pick<Material, 'analyses' | 'memory'>): (claim: Claim) => readonly ClaimState[] {
  const scene: Scene = {
    reports: byId(analyses),
    corrections: Map.groupBy(correctionsOf(analyses), ({ outlet }) => outlet),
  };
  const newest = newestOf(analyses);
  const [keep, keepStale] = [memory.of('states of claims'), memory.of('stale claims')];
  return (claim) => {
    const { states, open } = keep(claim.id, [claim, ...correctionsFor(claim, scene)], () => stateOf(claim, scene));
    if (open === null || newest === null || daysBetween(open, newest) <= STALE_AFTER) return states;
    return keepStale(claim.id, [states, newest], () => [...states, staleSince(newest)]);
  };
}

interface Told {
  readonly states: readonly ClaimState[];
  /** Day of the last word on an open claim that may grow stale; null for any other. */
  readonly open: string | null;
}

function stateOf(claim: Claim, scene: Scene): Told {
  const ordered = inTime(claim.members, scene);
  const later = [withdrawn(claim, scene), resolved(claim, ordered, scene)].filter((state) => state !== null);
  const states = [
    openState(claim, ordered, scene),
    ...later.sort((a, b) => compareText(a.since ?? '~', b.since ?? '~')),
  ];
  return { states, open: later.length === 0 ? openSince(claim, ordered, scene) : null };
}

function newestOf(analyses: readonly Analysis[]): string | null {
  let newest: string | null = null;
  for (const analysis of analyses) {
    const day = dayOf(analysis);
    if (day !== null && (newest === null || day > newest)) newest = day;
  }
  return newest;
}

/** What the outlets that tell a claim have corrected. */
function correctionsFor({ members }: Claim, { corrections, reports }: Scene): readonly Correction[] {
  if (corrections.size === 0) return [];
  const lists = new Set<readonly Correction[]>();
  for (const { at } of members) {
    const report = reports.get(at.report)?.report;
    const own = report === undefined ? undefined : corrections.get(report.outlet ?? report.file);
    if (own !== undefined) lists.add(own);
  }
  return [...lists].flat();
}

interface Scene {
  readonly reports: ReadonlyMap<string, Analysis>;
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

function openState(claim: Claim, [first]: readonly Member[], scene: Scene): ClaimState {
  const contested = claim.differences.some(({ verdict }) => verdict === 'real');
  return {
    state: 'open',
    since: first === undefined ? null : dayAt(first.at, scene),
    why: contested ? 'the accounts contradict each other' : 'told, and neither settled nor taken back since',
    evidence: first === undefined ? [claim.at] : [first.at],
  };
}

function inTime(members: readonly Member[], scene: Scene): readonly Member[] {
  return members
    .map((member) => ({ member, day: dayAt(member.at, scene) ?? '~' }))
    .sort((a, b) => compareText(a.day, b.day) || byPlace(a.member.at, b.member.at))
    .map(({ member }) => member);
}

/** A sentence by which a report takes back what it, or an earlier version of it, said. */
const correctionsIn = remembered((analysis: Analysis): readonly Correction[] => {
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
});

const correctionsOf = gathered(correctionsIn);

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
function resolved(claim: Claim, ordered: readonly Member[], scene: Scene): ClaimState | null {
  const settled = claim.differences.find(({ rule }) => rule === 'later-count' || rule === 'position-changed');
  const real = claim.differences.some(({ verdict }) => verdict === 'real');
  const last = ordered.at(-1);
  if (settled !== undefined && !real && last !== undefined) {
    const why = settled.rule === 'later-count' ? 'a later report counts anew' : 'the speaker later says the other';
    return { state: 'resolved', since: dayAt(last.at, scene), why, evidence: [last.at] };
  }
  const planned = ordered.find((member) => tellingOf(member, scene.reports)?.reality === 'planned');
  const done = ordered.find(
    (member) =>
      planned !== undefined &&
      tellingOf(member, scene.reports)?.reality === 'happened' &&
      (dayAt(planned.at, scene) ?? '~') < (dayAt(member.at, scene) ?? ''),
  );
  return done === undefined
    ? null
    : { state: 'resolved', since: dayAt(done.at, scene), why: 'what was planned took place', evidence: [done.at] };
}

/** A claim that was never settled is stale where its newest member is older than a week before the newest report. */
function openSince({ standing, members }: Claim, ordered: readonly Member[], scene: Scene): string | null {
  const last = ordered.at(-1);
  const contested = standing === 'contested' || members.some((member) => isUnsettled(tellingOf(member, scene.reports)));
  return last === undefined || !contested ? null : dayAt(last.at, scene);
}

function staleSince(since: string): ClaimState {
  return { state: 'stale', since, why: 'the newest reports no longer touch it', evidence: [] };
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
