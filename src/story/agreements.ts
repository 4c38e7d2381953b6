import { ONE_SETTLEMENT } from '../lexicon/denied.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Happening } from '../model/happening.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import type { When } from '../model/mention.ts';
import { remembered } from '../model/remembered.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Citation, ReportId } from '../model/span.ts';
import type { Agreement, Role } from '../model/story.ts';
import { sentencesIn } from '../model/within.ts';
import { breachesOf } from './breaches.ts';
import { channelIn, clausesIn, type FoundClause } from './clauses.ts';
import { type Entry, entriesIn, mayTell } from './entries.ts';
import { dayIn, type Fate, fatesIn, stateOf } from './fate.ts';
import { STEPS, stepsOf } from './steps.ts';

/** The ledger of what was agreed: between whom, how it came about and through which channel, on which terms, what it leaves out, who is said
 *  to have broken it and denies it, and how it stands. Gathered by what it is and by its parties; what names no parties joins the only
 *  agreement of its kind, or the nearest one of its report, or stands alone. */
export function findAgreements({
  analyses,
  actors,
  happenings,
  roles,
  memory = FORGETFUL,
}: {
  readonly analyses: readonly Analysis[];
  readonly actors: readonly Actor[];
  readonly happenings: readonly Happening[];
  readonly roles: readonly Role[];
  readonly memory?: Memory;
}): readonly Agreement[] {
  const names = new Map(actors.map((actor) => [actor.id, actor.party ?? actor.name]));
  const whenOf = new Map(happenings.flatMap(({ tellings, when }) => tellings.map((id) => [id, when] as const)));
  const keep = memory.of('tellings of agreements');
  const entries = analyses.flatMap((analysis) => {
    const tellings = analysis.tellings.filter(mayTell);
    if (tellings.length === 0) return [];
    // An actor that changes gives its reports new analyses.
    const parts = [analysis, ...tellings.map(({ id }) => whenOf.get(id))];
    return keep(analysis.report.id, parts, () => entriesIn(analysis, names, whenOf));
  });
  if (entries.length === 0) return [];
  const { groups, places } = gather(entries);
  const scene: Scene = { analyses: new Map(analyses.map((analysis) => [analysis.report.id, analysis])), names, whenOf };
  hand(groups, places, { analyses, roles, scene });
  return groups
    .map((group) => agreementOf(group, scene))
    .filter((agreement): agreement is Agreement => agreement !== null)
    .sort((a, b) => compare(a.id, b.id));
}

interface Scene {
  readonly analyses: ReadonlyMap<ReportId, Analysis>;
  /** By actor: its party, else its name. */
  readonly names: ReadonlyMap<string, string>;
  readonly whenOf: ReadonlyMap<string, When | null>;
}

/** One agreement while it is put together. */
interface Group {
  /** Its place among the groups. */
  readonly number: number;
  what: string;
  about: string | null;
  readonly between: Set<string>;
  readonly entries: Entry[];
  readonly clauses: FoundClause[];
  readonly fates: Fate[];
  readonly told: {
    readonly role: Role;
    readonly at: Citation;
    readonly analysis: Analysis;
    readonly sentence: Sentence;
  }[];
}

/** By kind of agreement and parties. Two with different parties, or about different things, stay apart; fewer parties join the only one
 *  that holds them. */
function gather(entries: readonly Entry[]): { readonly groups: readonly Group[]; readonly places: Places } {
  const sorted = entries.slice().sort((a, b) => b.between.length - a.between.length || compare(a.id, b.id));
  const groups: Group[] = [];
  const places: Places = new Map();
  for (const entry of sorted) {
    const fitting = groups.filter(
      (group) =>
        (group.what === entry.what || (!entry.makes && GENERAL.has(entry.what))) &&
        (group.about === null || entry.about === null || group.about === entry.about) &&
        entry.between.every((party) => group.between.has(party)),
    );
    const target =
      fitting.length === 1 || (fitting.length > 1 && entry.between.length < 2)
        ? (nearest(places, entry, fitting) ?? fitting[0])
        : vague(entry)
          ? nearest(places, entry)
          : entry.between.length === 0 && fitting.length === 0
            ? nearest(places, entry, groups.filter(isVague))
            : undefined;
    if (target !== undefined) {
      target.entries.push(entry);
      target.about ??= entry.about;
      if (isVague(target)) target.what = entry.what; // “the deal” turns out to be an exchange of prisoners
    } else {
      const { what, about, between } = entry;
      const group = { what, about, between: new Set(between), entries: [entry], clauses: [], fates: [], told: [] };
      groups.push({ ...group, number: groups.length });
    }
    const home = target ?? groups.at(-1);
    const { report, start } = entry.evidence;
    if (home !== undefined) put(places, report, { group: home, start });
  }
  return { groups, places };
}

/** By report: which group it tells of where. */
type Places = Map<ReportId, { readonly group: Group; readonly start: number }[]>;

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** “this agreement” may be any. */
const GENERAL: ReadonlySet<string> = new Set(['agreement', 'word', 'commitment', 'promise']);

/** “the deal”, without a word on whose or about what. */
function vague({ what, about, between }: Entry): boolean {
  return what === 'agreement' && about === null && between.length === 0;
}

function isVague({ what, about }: Pick<Group, 'what' | 'about'>): boolean {
  return what === 'agreement' && about === null;
}

/** The group that the report of a place tells of in the same sentence, else last before it, else first.
 *  @param among the groups that are looked at; all where none are given */
function nearest(
  places: Places,
  { evidence: { report, start } }: Pick<Entry, 'evidence'>,
  among?: readonly Group[],
): Group | undefined {
  const wanted = among === undefined ? null : new Set(among);
  let best: { readonly group: Group; readonly start: number } | null = null;
  let first: { readonly group: Group; readonly start: number } | null = null;
  for (const one of places.get(report) ?? []) {
    if (wanted !== null && !wanted.has(one.group)) continue;
    const isFirst = (other: typeof one): boolean => one.group.number < other.group.number;
    if (one.start <= start && (best === null || one.start > best.start || (one.start === best.start && isFirst(best))))
      best = one;
    if (first === null || one.start < first.start || (one.start === first.start && isFirst(first))) first = one;
  }
  return (best ?? first)?.group;
}

/** Hand out what else is told of agreements: parts, terms, what stays outside, and how they fare. */
function hand(
  groups: readonly Group[],
  places: Places,
  {
    analyses,
    roles,
    scene,
  }: { readonly analyses: readonly Analysis[]; readonly roles: readonly Role[]; readonly scene: Scene },
): void {
  for (const analysis of analyses) {
    for (const fate of fatesOf(analysis)) groupAt(groups, places, fate.at, fate.what)?.fates.push(fate);
    for (const clause of clausesOf(analysis)) {
      // “The gates remain shut” is left outside an agreement only where the report tells of one.
      if (clause.kind === 'outside' && clause.what === null && !places.has(analysis.report.id)) continue;
      if (isOfItsOwn(clause, places)) continue;
      groupAt(groups, places, clause.at, clause.what)?.clauses.push(clause);
    }
  }
  for (const role of roles) {
    if (!STEPS.has(role.role) || role.stance === 'denies') continue;
    for (const at of role.evidence) {
      const analysis = scene.analyses.get(at.report);
      const sentence = analysis === undefined ? undefined : sentencesIn(analysis, at)[0];
      if (analysis === undefined || sentence === undefined) continue;
      groupAt(groups, places, at, role.outcome)?.told.push({ role, at, analysis, sentence });
    }
  }
}

/** “They agreed to reopen the line”, in a report that tells of the truce far from there: a word of its own and no term of the truce. */
function isOfItsOwn({ kind, what, rule, at }: FoundClause, places: Places): boolean {
  if (kind !== 'term' || what !== null || rule !== 'term-agreed-to') return false;
  return !(places.get(at.report) ?? []).some(({ start }) => start <= at.start && at.start - start < NEAR);
}

/** UTF-16 units: some three sentences. */
const NEAR = 400;

const fatesOf = remembered(fatesIn);
const clausesOf = remembered(clausesIn);

/** The agreement that a place is about: of its kind, the nearest one that its report tells of, else the only one there is. */
function groupAt(groups: readonly Group[], places: Places, evidence: Citation, what: string | null): Group | undefined {
  const here = places.get(evidence.report) ?? [];
  const same = new Set(here.flatMap(({ group, start }) => (start === evidence.start ? [group] : [])));
  const [only] = same;
  if (only !== undefined && same.size === 1) return only;
  const exact = what === null || what === 'agreement' ? groups : groups.filter((group) => group.what === what);
  const kin =
    exact.length > 0 || what === null || !ONE_SETTLEMENT.has(what)
      ? exact
      : groups.filter((group) => ONE_SETTLEMENT.has(group.what));
  return nearest(places, { evidence }, kin) ?? (kin.length === 1 ? kin[0] : undefined);
}

function agreementOf(group: Group, scene: Scene): Agreement | null {
  const making = group.entries.filter((entry) => entry.makes);
  const between = partnersOf(group, scene);
  const breaches = breachesOf(group.entries, between, scene);
  const settled = group.entries.some(({ settles }) => settles) && group.clauses.some(({ kind }) => kind === 'term');
  if (between.length === 0 && breaches.length === 0 && !settled) return null;
  const ids = group.entries.map((entry) => entry.id).sort(compare);
  const settling = making.filter(({ settles }) => settles);
  const timed = making
    .filter(
      (entry) => entry.when !== null && (entry.between.length > 0 || making.every((one) => one.between.length === 0)),
    )
    .sort((a, b) => Number(b.between.length > 1) - Number(a.between.length > 1) || compare(a.id, b.id));
  const clauses = group.clauses.toSorted((a, b) => inOrder(a.at, b.at));
  const steps = stepsOf(group.told, scene.whenOf);
  return {
    id: `g-${(ids[0] ?? '').slice(2)}`,
    what: group.what,
    about: group.about,
    between,
    channel:
      channelOf(making, scene) ??
      steps.find(({ kind, channel }) => kind !== 'announced' && channel !== null)?.channel?.quote ??
      null,
    terms: [...new Set(clauses.filter(({ kind }) => kind === 'term').map(({ at }) => at.quote))],
    when: timed[0]?.when ?? null,
    steps,
    clauses: clauses.map(({ kind, at, rule }) => ({ kind, at, rule })),
    breaches,
    state: stateOf(group.fates, breaches, between, (at) => dayAt(at, scene)),
    evidence: distinct((settling.length > 0 ? settling : making).map((entry) => entry.evidence)),
  };
}

/** Who agreed; where fewer than two are told, those who undertake something in its terms, and whoever is said to have broken it. */
function partnersOf({ entries, clauses }: Group, scene: Scene): readonly string[] {
  const named = new Set(entries.flatMap(({ between }) => between));
  if (named.size < 2) for (const party of entries.flatMap(({ breakers }) => breakers)) named.add(party);
  if (named.size < 2) {
    for (const { kind, at } of clauses) {
      const analysis = scene.analyses.get(at.report);
      if (kind !== 'term' || analysis === undefined) continue;
      for (const { trigger, parts } of analysis.tellings) {
        if (trigger.start < at.start || trigger.end > at.end) continue;
        for (const part of parts)
          if (part.role === 'by') named.add(part.party ?? scene.names.get(part.actor) ?? part.name);
      }
    }
  }
  return [...named].sort(compare);
}

/** “The breakthrough came in a telephone call”: the sentence of the agreement, or one right after it about how it came about. */
function channelOf(making: readonly Entry[], { analyses }: Scene): string | null {
  const found = making.flatMap(({ evidence, sentence, settles }) => {
    const analysis = analyses.get(evidence.report);
    const own = analysis?.sentences[sentence];
    if (analysis === undefined || own === undefined || !settles) return [];
    const next = analysis.sentences[sentence + 1];
    const subject = next?.tokens.find((token) => token.relation.startsWith('nsubj'));
    const follows = next !== undefined && subject !== undefined && BREAKTHROUGHS.has(subject.lemma);
    return channelIn(own, 'agreed', analysis) ?? (follows ? channelIn(next, 'agreed', analysis) : null) ?? [];
  });
  return found.toSorted(inOrder)[0]?.quote ?? null;
}

const BREAKTHROUGHS: ReadonlySet<string> = new Set([
  'breakthrough',
  'agreement',
  'deal',
  'ceasefire',
  'truce',
  'accord',
  'settlement',
  'it',
]);

function dayAt(at: Citation, { analyses }: Scene): string | null {
  const analysis = analyses.get(at.report);
  const sentence = analysis === undefined ? undefined : sentencesIn(analysis, at)[0];
  return analysis === undefined || sentence === undefined ? null : dayIn(sentence, analysis);
}

function distinct(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Set<string>();
  return citations
    .filter(({ report, start }) => !seen.has(`${report} ${start}`) && seen.add(`${report} ${start}`))
    .sort(inOrder);
}

function inOrder(a: Citation, b: Citation): number {
  return compare(a.file, b.file) || a.start - b.start;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
