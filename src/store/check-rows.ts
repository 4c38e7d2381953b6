import { createHash } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import { isAsMade } from './made.ts';
import type { Kysely } from './query.ts';
import { isOfRow, reportOf } from './rows.ts';
import type { Tables } from './schema.ts';
import type { StoreFault } from './store.ts';

/** Whether the rows hold together: every hash is that of its words, nothing points at what is not there. */
export async function checkRows(db: Kysely<Tables>): Promise<readonly StoreFault[]> {
  const faults: StoreFault[] = [];
  const captures = new Map<string, string>();
  for await (const { story, sha256, bytes } of db.selectFrom('content').selectAll().stream()) {
    const key = `${story}\0${sha256}`;
    captures.set(key, sha256);
    if (hashOf(bytes) !== sha256) {
      faults.push({
        kind: 'hash',
        message: `story “${story}”: the bytes kept as ${sha256.slice(0, 12)} are not those that came.`,
      });
    }
  }
  for await (const row of db.selectFrom('report').selectAll().stream()) {
    const where = `story “${row.story}”, report ${row.report} (${row.file})`;
    if (!captures.has(`${row.story}\0${row.capture}`)) {
      faults.push({ kind: 'orphan', message: `${where}: the bytes that it was read from are missing.` });
    }
    if (!isJson(row.record)) faults.push({ kind: 'record', message: `${where}: what is kept of it cannot be read.` });
    else if (createHash('sha256').update(reportOf(row).text, 'utf8').digest('hex') !== row.sha256) {
      faults.push({ kind: 'hash', message: `${where}: its text is not the text that was read.` });
    } else if (!isOfRow(reportOf(row), row)) {
      faults.push({ kind: 'record', message: `${where}: what is kept of it is not what was read.` });
    }
  }
  for await (const row of db.selectFrom('made').selectAll().stream()) {
    if (row.sha256 === null || isAsMade(row)) continue;
    faults.push({
      kind: 'made',
      message: `story “${row.story}”: the ${row.kind} of ${row.subject} is damaged. It is made anew when it is asked for; “crossread rebuild” makes all anew.`,
    });
  }
  for await (const { story, number, json } of db.selectFrom('answer').selectAll().stream()) {
    if (!isJson(json)) faults.push({ kind: 'record', message: `story “${story}”: answer ${number} cannot be read.` });
  }
  return faults;
}

/** null where they cannot be unpacked. */
function hashOf(packed: Uint8Array): string | null {
  try {
    return createHash('sha256').update(zstdDecompressSync(packed)).digest('hex');
  } catch {
    return null;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
