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

  /** One line a row: precision, recall, and right/wrong/missed. */
  draw(columns: readonly string[]): string {
    const cell = (row: string, column: string) => {
      const tally = this.at(row, column);
      const { right, wrong, missed } = tally;
      if (right + wrong + missed === 0) return "".padEnd(26);
      const rates = `P ${precisionOf(tally).toFixed(2)} R ${recallOf(tally).toFixed(2)}`;
      return `${rates} ${`${right}/${wrong}/${missed}`.padEnd(10)}`.padEnd(26);
    };
    const head = ["".padEnd(24), ...columns.map((column) => column.padEnd(26))].join("");
    const rows = [...this.#cells.keys()].map((row) =>
      [row.padEnd(24), ...columns.map((column) => cell(row, column))].join("").trimEnd(),
    );
    return [head.trimEnd(), ...rows].join("\n");
  }
}
