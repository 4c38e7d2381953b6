import type { Store } from './store.ts';

/** Copy all that cannot be made again from one store into another, empty one: reports with their versions and bytes, corrections, answers,
 *  filings, and what is remembered of sources.
 *  What was made of them is made again; the journal begins anew. */
export async function copyStore(from: Store, to: Store): Promise<void> {
  for (const { story } of await from.stories()) {
    const all = await from.reports(story, { all: true });
    const older = new Map(
      all.flatMap(({ report, replacedBy }) => (replacedBy === null ? [] : [[replacedBy, report.id]])),
    );
    for (const { report, capture: sha256, added } of all) {
      const capture = await from.capture(story, sha256, report.file);
      if (capture === null) continue;
      await to.add(story, {
        capture: { ...capture, taken: added },
        reports: [{ report, replaces: older.get(report.id) ?? null }],
      });
    }
    for (const { sha256, file, why, engine } of await from.handed(story)) {
      const capture = await from.capture(story, sha256, file);
      if (capture === null) continue;
      await to.handIn(story, capture);
      if (why !== null) await to.setAside(story, capture, { why, engine: engine ?? '' });
    }
    for (const { kind, about, at, number: _, takenBack } of await from.corrections(story)) {
      const { number } = await to.correct(story, { kind, about, at });
      if (takenBack !== null) await to.takeBack(story, number, takenBack);
    }
    for (const { number: _, ...answer } of await from.answers(story)) await to.keepAnswer(story, answer);
    await copyRemembered(story, from, to);
  }
  for (const stream of await from.streams()) {
    for (const { number: _, ...filing } of await from.filings(stream)) await to.keepFiling(stream, filing);
    await copyRemembered(stream, from, to);
  }
}

async function copyRemembered(story: string, from: Store, to: Store): Promise<void> {
  for (const { name, value } of await from.remembered(story)) await to.remember(story, name, value);
}
