import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Corrections } from '../model/correction.ts';

/** What the user knew better and was heeded in these reports, one sentence each, for whoever reads an answer. */
export function tellCorrected(
  corrections: Corrections,
  analyses: readonly Analysis[],
  actors: readonly Actor[],
): readonly string[] {
  const { apart = [], unmerged = [], speakers = [], parties = [], dates = [] } = corrections;
  const all = [apart, unmerged, speakers, parties, dates];
  if (all.every((list) => list.length === 0)) return [];
  const files = new Map(analyses.flatMap(({ report: { id, file } }) => [[id, file] as const, [file, file] as const]));
  const fileOf = (name: string): string => files.get(name) ?? '';
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const statements =
    speakers.length === 0
      ? new Map<string, string>()
      : new Map(analyses.flatMap((one) => one.statements.map(({ id }) => [id, one.report.file] as const)));
  const alone = new Set(
    actors.map(({ merged }) => merged).flatMap((some) => some.map(({ report, actor }) => `${report} ${actor}`)),
  );
  const parted = apart
    .filter(([a, b]) => files.has(a) && files.has(b))
    .map(([a, b]) => `${fileOf(a)} and ${fileOf(b)} are no one origin`);
  const undone = unmerged.filter(({ report, actor }) => files.has(report) && !alone.has(`${report} ${actor}`));
  return [
    ...parted,
    ...undone.map(({ report }) => `an actor of ${fileOf(report)} is another than the one of the same name`),
    ...speakers.flatMap(({ statement, speaker }) => {
      const file = statements.get(statement);
      if (file === undefined || (speaker !== null && !names.has(speaker))) return [];
      const who = speaker === null ? 'nobody whom the reports name' : names.get(speaker);
      return [`words in ${file} are those of ${who}`];
    }),
    ...parties.flatMap(({ actor, party }) => {
      const name = names.get(actor);
      return name === undefined ? [] : [`${name} speaks for ${party ?? 'nobody else'}`];
    }),
    ...dates.flatMap(({ report, from, to, precision }) => {
      const day = precision === 'day' ? `on ${from}` : `between ${from} and ${to}`;
      return files.has(report) ? [`${fileOf(report)} was published ${day}`] : [];
    }),
  ];
}
