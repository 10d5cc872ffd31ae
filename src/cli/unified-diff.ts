/**
 * Two texts of a file as a unified diff that `patch -p1` and `git apply` take; empty where they
 * are equal.
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return "";
  const steps = stepsBetween(linesOf(before), linesOf(after));
  const hunks = hunksOf(steps).map(formatHunk).join("");
  return `--- ${nameOf(`a/${file}`)}\n+++ ${nameOf(`b/${file}`)}\n${hunks}`;
}

const CONTEXT = 3;

/** A line that both texts have, or that only one has. */
interface Step {
  readonly sign: " " | "-" | "+";
  /** With what ends it. */
  readonly line: string;
}

/** A name with other than plain characters is quoted as git quotes it. */
function nameOf(path: string): string {
  if (/^[\x20-\x7e]*$/.test(path) && !/["\\]/.test(path)) {
    return path.includes(" ") ? `${path}\t` : path;
  }
  const bytes = [...new TextEncoder().encode(path)].map((byte) => {
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
    return isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`;
  });
  return `"${bytes.join("")}"`;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function stepsBetween(before: readonly string[], after: readonly string[]): Step[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [
    ...stepsOf(" ", before.slice(0, head)),
    ...middleSteps(
      before.slice(head, before.length - tail),
      after.slice(head, after.length - tail),
    ),
    ...stepsOf(" ", before.slice(before.length - tail)),
  ];
}

function stepsOf(sign: Step["sign"], lines: readonly string[]): Step[] {
  return lines.map((line) => ({ sign, line }));
}

// More comparisons than these would take longer than a diff is worth.
const MOST_COMPARED = 4_000_000;

/** By the longest common subsequence; where that takes too long all lines are replaced. */
function middleSteps(before: readonly string[], after: readonly string[]): Step[] {
  const [rows, columns] = [before.length, after.length];
  if (rows * columns > MOST_COMPARED) return [...stepsOf("-", before), ...stepsOf("+", after)];
  const width = columns + 1;
  const common = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      common[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const steps: Step[] = [];
  for (let [row, column] = [0, 0]; row < rows || column < columns; ) {
    const [removed, added] = [before[row], after[column]];
    if (removed !== undefined && removed === added) {
      steps.push({ sign: " ", line: removed });
      row++;
      column++;
    } else if (
      removed !== undefined &&
      (added === undefined || at(row + 1, column) >= at(row, column + 1))
    ) {
      steps.push({ sign: "-", line: removed });
      row++;
    } else {
      steps.push({ sign: "+", line: added ?? "" });
      column++;
    }
  }
  return steps;
}

interface Hunk {
  /** How many lines of the two texts stand before it. */
  readonly before: number;
  readonly after: number;
  readonly steps: readonly Step[];
}

/** The changed lines with a few around them; what is near to each other is one hunk. */
function hunksOf(steps: readonly Step[]): Hunk[] {
  const changed = steps.flatMap(({ sign }, nth) => (sign === " " ? [] : [nth]));
  const ranges: { start: number; end: number }[] = [];
  for (const nth of changed) {
    const last = ranges.at(-1);
    if (last && nth - CONTEXT <= last.end) last.end = nth + CONTEXT + 1;
    else ranges.push({ start: Math.max(0, nth - CONTEXT), end: nth + CONTEXT + 1 });
  }
  return ranges.map(({ start, end }) => {
    const above = steps.slice(0, start);
    return {
      before: above.filter(({ sign }) => sign !== "+").length,
      after: above.filter(({ sign }) => sign !== "-").length,
      steps: steps.slice(start, end),
    };
  });
}

function formatHunk({ before, after, steps }: Hunk): string {
  const removed = steps.filter(({ sign }) => sign !== "+").length;
  const added = steps.filter(({ sign }) => sign !== "-").length;
  const lines = steps.map(({ sign, line }) =>
    line.endsWith("\n") ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`,
  );
  return `@@ -${range(before, removed)} +${range(after, added)} @@\n${lines.join("")}`;
}

/** An empty range is named by the line before it. */
function range(above: number, count: number): string {
  return `${count === 0 ? above : above + 1},${count}`;
}
