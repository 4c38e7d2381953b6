import type { Actor } from '../model/actor.ts';
import type { Corrections } from '../model/correction.ts';
import type { ReportId } from '../model/span.ts';
import { type Correction, KeeperError, type NewCorrection, type State } from './keeper.ts';

/** What holds of a list of corrections, as a comparison heeds it. */
export function standingOf(
  corrections: readonly (NewCorrection & { readonly takenBack: string | null })[],
): Corrections {
  const standing = corrections.filter(({ takenBack }) => takenBack === null);
  const byField = Map.groupBy(standing.map(storedAs), ([field]) => field);
  return Object.fromEntries([...byField].map(([field, rows]) => [field, rows.map(([, about]) => about)]));
}

/** What a correction names, in words: `titles` of the reports, `names` of all else. One of something that is not there would do nothing,
 *  and nobody would see it.
 *  @throws KeeperError for such a one */
export function wordsOf(
  correction: NewCorrection,
  { separate, story }: Pick<State, 'separate' | 'story'>,
): Pick<Correction, 'titles' | 'names'> {
  const titles = titlesOf(correction, separate);
  switch (correction.kind) {
    case 'unmerge': {
      const joined = story.actors.find(({ merged }) =>
        merged.some(({ report, actor }) => report === correction.report && actor === correction.actor),
      );
      if (joined === undefined)
        throw new KeeperError('wrong-correction', `“${correction.actor}” was not joined with anybody in that report`);
      return { titles, names: [joined.name] };
    }
    case 'speaker': {
      const found = separate
        .map((analysis) => ({ analysis, said: analysis.statements.find(({ id }) => id === correction.statement) }))
        .find(({ said }) => said !== undefined);
      if (found?.said === undefined)
        throw new KeeperError('wrong-correction', `the story has no statement “${correction.statement}”`);
      const { report } = found.analysis;
      const words = report.text.slice(found.said.span.start, found.said.span.end);
      const speaker = correction.speaker === null ? [] : [actorOf(correction.speaker, story.actors).name];
      return { titles, names: [words, ...speaker] };
    }
    case 'party':
      return {
        titles,
        names: [actorOf(correction.actor, story.actors).name, ...(correction.party === null ? [] : [correction.party])],
      };
    case 'date':
      if (!(Date.parse(correction.from) < Date.parse(correction.to)))
        throw new KeeperError(
          'wrong-correction',
          'the time begins before it ends: an ISO 8601 day each, the end exclusive',
        );
      return { titles, names: [] };
    default:
      return { titles, names: [] };
  }
}

function titlesOf(correction: NewCorrection, analyses: State['separate']): readonly string[] {
  const named = reportsIn(correction);
  if (new Set(named).size < named.length)
    throw new KeeperError('wrong-correction', 'a report cannot be kept apart from itself');
  return named.map((id) => {
    const found = analyses.find(({ report }) => report.id === id);
    if (found === undefined) throw new KeeperError('no-report', `the story has no report “${id}”`);
    return found.report.title;
  });
}

function reportsIn(correction: NewCorrection): readonly ReportId[] {
  if ('reports' in correction) return correction.reports;
  return 'report' in correction ? [correction.report] : [];
}

function actorOf(id: string, actors: readonly Actor[]): Actor {
  const found = actors.find((actor) => actor.id === id);
  if (found === undefined) throw new KeeperError('wrong-correction', `the story has no actor “${id}”`);
  return found;
}

/** How a correction stands in a store: by the field of `Corrections` that it adds to, with what it adds. The words that it names go
 *  with it where they are known. */
export function storedAs(
  correction: NewCorrection & Partial<Pick<Correction, 'names'>>,
): readonly [kind: keyof Corrections, about: unknown] {
  const names = correction.names === undefined || correction.names.length === 0 ? {} : { names: correction.names };
  switch (correction.kind) {
    case 'hide':
      return ['hidden', correction.report];
    case 'pin':
      return ['pinned', correction.report];
    case 'apart':
      return ['apart', correction.reports];
    case 'unmerge':
      return ['unmerged', { report: correction.report, actor: correction.actor, ...names }];
    case 'speaker':
      return ['speakers', { statement: correction.statement, speaker: correction.speaker, ...names }];
    case 'party':
      return ['parties', { actor: correction.actor, party: correction.party, ...names }];
    case 'date': {
      const { report, from, to, precision } = correction;
      return ['dates', { report, from, to, precision }];
    }
  }
}

/** The same back; null for a kind that this version does not know. */
export function fromStored(
  {
    kind,
    about,
    number,
    at,
    takenBack,
  }: { readonly kind: string; readonly about: unknown } & Pick<Correction, 'number' | 'at' | 'takenBack'>,
  titleOf: (id: ReportId) => string,
): Correction | null {
  const head = { number, at, takenBack, names: namesIn(about) };
  const made = madeFrom(kind, about);
  return made === null ? null : { ...made, ...head, titles: reportsIn(made).map(titleOf) };
}

function madeFrom(kind: string, about: unknown): NewCorrection | null {
  if ((kind === 'hidden' || kind === 'pinned') && typeof about === 'string')
    return { kind: kind === 'hidden' ? 'hide' : 'pin', report: about };
  if (kind === 'apart' && Array.isArray(about) && about.length === 2)
    return { kind, reports: [String(about[0]), String(about[1])] };
  if (typeof about !== 'object' || about === null) return null;
  const { report, actor, statement, speaker, party, from, to, precision } = about as Readonly<Record<string, unknown>>;
  if (kind === 'unmerged' && typeof report === 'string' && typeof actor === 'string')
    return { kind: 'unmerge', report, actor };
  if (kind === 'speakers' && typeof statement === 'string' && isNameOrNull(speaker))
    return { kind: 'speaker', statement, speaker };
  if (kind === 'parties' && typeof actor === 'string' && isNameOrNull(party)) return { kind: 'party', actor, party };
  if (kind === 'dates' && typeof report === 'string' && typeof from === 'string' && typeof to === 'string')
    return { kind: 'date', report, from, to, precision: precision as 'day' };
  return null;
}

function isNameOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function namesIn(about: unknown): readonly string[] {
  const names = typeof about === 'object' && about !== null && 'names' in about ? about.names : [];
  return Array.isArray(names) ? names.map(String) : [];
}
