import type { Analysis } from '../model/analysis.ts';
import type { Member } from '../model/claim.ts';
import type { Telling } from '../model/happening.ts';
import { remembered } from '../model/remembered.ts';
import type { ReportId } from '../model/span.ts';

/** The telling that a member of a claim is; undefined where it is none. */
export function tellingOf({ of, at }: Member, reports: ReadonlyMap<ReportId, Analysis>): Telling | undefined {
  const analysis = reports.get(at.report);
  return analysis === undefined ? undefined : tellingsIn(analysis).get(of);
}

const tellingsIn = remembered(
  ({ tellings }: Analysis): ReadonlyMap<string, Telling> => new Map(tellings.map((one) => [one.id, one])),
);
