/** A value as a JSON file: two spaces, a line feed at its end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
