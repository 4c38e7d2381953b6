import type { CommonWords } from '../lexicon/common.ts';
import type { Report } from '../model/report.ts';
import type { ReportId } from '../model/span.ts';
import { openSorter, partsOf, type Sorter } from './sorter.ts';

/** What a change of the stories of a stream does to reports. */
export interface Moved {
  readonly from: string;
  readonly into: string;
  readonly reports: readonly ReportId[];
  /** “joined, 0.21 alike”: no words of the reports. */
  readonly why: string;
}

/** Let stories join and come apart after a report came into one of them.
 *  @param reportsOf the reports of a story, in the order in which they came into it
 *  @param move takes reports from one story into another */
export async function settle(
  sorter: Sorter,
  story: string,
  common: CommonWords,
  {
    reportsOf,
    move,
  }: {
    readonly reportsOf: (story: string) => Promise<readonly Report[]>;
    readonly move: (moved: Moved) => Promise<void>;
  },
): Promise<string> {
  let now = story;
  for (let joint = sorter.twin(now); joint !== null; joint = sorter.twin(now)) {
    const reports = (await reportsOf(joint.from)).map(({ id }) => id);
    const { from, into, alike } = joint;
    await move({ from, into, reports, why: `joined, ${alike.toFixed(2)} alike` });
    sorter.join(joint);
    now = into;
  }
  if (!sorter.mayPart(now)) return now;
  const reports = await reportsOf(now);
  for (const ids of partsOf(reports, common)) {
    const leaving = reports.filter(({ id }) => ids.includes(id));
    const into = sorter.part(now, leaving);
    await move({
      from: now,
      into,
      reports: ids,
      why: `parted, too little like the other ${reports.length - ids.length}`,
    });
  }
  return now;
}

/** The stories of reports that come in this order, by name: what following them would have made. For measuring. */
export async function sortAll(
  reports: readonly Report[],
  common: CommonWords,
): Promise<ReadonlyMap<string, readonly ReportId[]>> {
  const sorter = openSorter(common);
  const held = new Map<string, Report[]>();
  const listOf = (story: string): Report[] => {
    const list = held.get(story) ?? [];
    held.set(story, list);
    return list;
  };
  const move = async ({ from, into, reports: ids }: Moved): Promise<void> => {
    const [leaving, staying] = [
      listOf(from).filter(({ id }) => ids.includes(id)),
      listOf(from).filter(({ id }) => !ids.includes(id)),
    ];
    held.set(from, staying);
    listOf(into).push(...leaving);
  };
  for (const report of reports) {
    const { story } = sorter.place(report);
    listOf(story).push(report);
    await settle(sorter, story, common, { reportsOf: async (name) => listOf(name), move });
  }
  return new Map(
    [...held].filter(([, list]) => list.length > 0).map(([name, list]) => [name, list.map(({ id }) => id)]),
  );
}
