import papaparse from 'papaparse';
import type { Table } from './tables.ts';

/** A table as CSV (RFC 4180, UTF-8, line ends CR LF). A cell that a spreadsheet would take for a formula begins with an apostrophe: what a
 *  report says is never run. */
export function csvOf({ columns, rows }: Table): string {
  const text = papaparse.unparse(
    { fields: [...columns], data: rows.map((row) => [...row]) },
    { escapeFormulae: true, newline: '\r\n' },
  );
  return `${text}\r\n`;
}
