/** How often something was found that is there, found that is not, and missed. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

function precisionOf({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

function recallOf({ right, missed }: Tally): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

/** The harmonic mean of precision and recall. */
export function f1Of({ right, wrong, missed }: Tally): number {
  const all = 2 * right + wrong + missed;
  return all === 0 ? 1 : (2 * right) / all;
}

/** Compares what should be found with what was, as sets. */
export function tallyOf(expected: Iterable<string>, found: Iterable<string>): Tally {
  const [there, got] = [new Set(expected), new Set(found)];
  const right = [...got].filter((key) => there.has(key)).length;
  return { right, wrong: got.size - right, missed: there.size - right };
}

/** Tallies by row and column, e.g. by kind of change and strength of the edit. */
export class Scores {
  readonly #cells = new Map<string, Map<string, Tally>>();

  add(row: string, column: string, { right, wrong, missed }: Tally): void {
    const cell = this.at(row, column);
    cell.right += right;
    cell.wrong += wrong;
    cell.missed += missed;
  }

  at(row: string, column: string): Tally {
    const cells = this.#cells.get(row) ?? new Map<string, Tally>();
    this.#cells.set(row, cells);
    const cell = cells.get(column) ?? { right: 0, wrong: 0, missed: 0 };
    cells.set(column, cell);
    return cell;
  }

  /** The rows by name, of which a total, in brackets, is the first. */
  get rows(): string[] {
    return [...this.#cells.keys()].sort();
  }

  /** Precision, recall, and right/wrong/missed; empty where there was nothing to find. */
  rates(row: string, column: string): string {
    const tally = this.at(row, column);
    const { right, wrong, missed } = tally;
    if (right + wrong + missed === 0) return "";
    const rates = `P ${precisionOf(tally).toFixed(2)} R ${recallOf(tally).toFixed(2)}`;
    return `${rates} ${right}/${wrong}/${missed}`;
  }

  /** One line a row, for the terminal. */
  draw(columns: readonly string[]): string {
    const head = ["".padEnd(24), ...columns.map((column) => column.padEnd(26))].join("");
    const rows = this.rows.map((row) =>
      [row.padEnd(24), ...columns.map((column) => this.rates(row, column).padEnd(26))].join(""),
    );
    return [head, ...rows].map((line) => line.trimEnd()).join("\n");
  }
}
