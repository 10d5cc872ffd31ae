const CANONICAL = /^(?:0|[1-9]\d{0,14})$/;

/**
 * A number as the published model shows it: a whole number where the text writes it plainly, the
 * text itself where a number would say something else, e.g. `"01"` or one of thirty digits.
 */
export function publishedNumber(written: string): number | string {
  return CANONICAL.test(written) ? Number(written) : written;
}

/** The numbers of some citations or sources in order of appearance, each once. */
export function distinctNumbers(
  items: readonly { readonly number: string }[],
): (number | string)[] {
  return [...new Set(items.map((item) => item.number))].map(publishedNumber);
}
