/** The numbers of a list of sources, for the question which of them a number was meant to be. */
export interface NumberList {
  /** In ascending order, as written; what is no whole number is left out. */
  readonly written: readonly string[];
  readonly values: readonly bigint[];
}

export function listNumbers(numbers: Iterable<string>): NumberList {
  const entries = [...new Set(numbers)]
    .filter((written) => /^\d+$/.test(written))
    .map((written) => ({ written, value: BigInt(written) }))
    .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  return {
    written: entries.map(({ written }) => written),
    values: entries.map(({ value }) => value),
  };
}

/** The number of the list that differs least; of two as near, the lower. */
export function findNearest({ written, values }: NumberList, number: string): string | undefined {
  const wanted = BigInt(number);
  const above = firstNotBelow(values, wanted);
  const high = values[above];
  const low = values[above - 1];
  if (high === undefined || low === undefined)
    return written[high === undefined ? above - 1 : above];
  return written[wanted - low <= high - wanted ? above - 1 : above];
}

export function findHighest({ written }: NumberList): string | undefined {
  return written.at(-1);
}

/** The place of the first value that is not below the wanted one, by binary search. */
function firstNotBelow(values: readonly bigint[], wanted: bigint): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? wanted) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
