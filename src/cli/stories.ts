import { loadLexicon } from '../load.ts';
import type { Cluster } from '../model/cluster.ts';
import type { Report } from '../model/report.ts';
import { showName } from '../model/show.ts';
import { SCHEMA, VERSION } from '../model/version.ts';
import { findStories } from '../stream/stories.ts';
import { openReports } from './case.ts';
import type { Call } from './command.ts';
import { formatOf, writeResult } from './result.ts';
import type { Terminal } from './terminal.ts';

/** `crossread stories FILE...` */
export async function stories(call: Call, terminal: Terminal): Promise<number> {
  const { reports, failed } = await openReports(call, terminal);
  if (reports.length === 0) return 1;
  const byId = new Map(reports.map((report) => [report.id, report]));
  const found = findStories(reports, loadLexicon({ models: 'none' }).common);
  writeResult((formatOf(call, ['text', 'json']) === 'json' ? asJson : asText)(found, byId), call, terminal);
  return failed ? 1 : 0;
}

function asText(found: readonly Cluster[], byId: ReadonlyMap<string, Report>): string {
  return found
    .map(({ reports, topics }) => {
      const lines = reports.map((id) => `  ${showName(byId.get(id)?.file ?? id)}`);
      return `${topics.join(', ')} (${reports.length})\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

function asJson(found: readonly Cluster[], byId: ReadonlyMap<string, Report>): string {
  const listed = found.map(({ id, reports, topics }) => ({
    id,
    topics,
    reports: reports.map((report) => {
      const { file = '', title = '', outlet = null } = byId.get(report) ?? {};
      return { report, file, title, outlet };
    }),
  }));
  return `${JSON.stringify({ crossread: { version: VERSION, schema: SCHEMA }, stories: listed }, null, 2)}\n`;
}
