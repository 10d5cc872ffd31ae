export type Row = readonly [term: string, text: string];

/** Rows of two columns, the second in line. */
export function formatRows(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([term]) => term.length));
  return rows.map(([term, text]) => `  ${term.padEnd(width)}  ${text}`).join("\n");
}
