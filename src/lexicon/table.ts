/** Read a table of `data/`: one record a line, cells between tabs, `#` lines are comments, the first other line names the columns.
 *  @throws with the file, the line and what is wrong with it: a data file of ours is never half-read. */
export function readTable<Row>(
  file: string,
  text: string,
  columns: readonly string[],
  row: (cells: readonly string[]) => Row,
): readonly Row[] {
  const rows: Row[] = [];
  let header = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    const where = `${file}, line ${index + 1}`;
    if (!header) {
      if (line !== columns.join('\t')) throw new Error(`${where}: the columns must be ${columns.join(', ')}`);
      header = true;
      continue;
    }
    if (cells.length !== columns.length) {
      throw new Error(
        `${where}: ${cells.length} cells, but there are ${columns.length} columns (${columns.join(', ')})`,
      );
    }
    rows.push(row(cells));
  }
  if (!header) throw new Error(`${file}: no line names the columns ${columns.join(', ')}`);
  return rows;
}

/** A cell that holds several values: `Oslo|Bergen`. An empty cell holds none. */
export function several(cell: string | undefined): readonly string[] {
  return cell === undefined || cell === '' ? [] : cell.split('|');
}
