/** A Markdown table; all columns but the first are set to the right. */
export function table(head, rows) {
  const widths = head.map((title, column) =>
    Math.max(title.length, 3, ...rows.map((row) => row[column].length)),
  );
  const cells = (row) =>
    row.map((cell, nth) => (nth === 0 ? cell.padEnd(widths[nth]) : cell.padStart(widths[nth])));
  const line = (row) => `| ${cells(row).join(" | ")} |`;
  const rule = widths.map((width, nth) =>
    nth === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

/** Three digits that count, e.g. `0.0841`, `12.3`, `1,240`. */
export function formatNumber(value) {
  if (value === undefined) return "–";
  return value.toLocaleString("en", { maximumSignificantDigits: value < 1000 ? 3 : 4 });
}

/** How many times the base a value is, e.g. `1.24`. */
export function formatRatio(value, base) {
  return value === undefined || base === undefined ? "–" : formatNumber(value / base);
}
