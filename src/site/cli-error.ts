/**
 * The command could not be carried out: a file is missing, an option is unknown, the config is
 * wrong. Its message is for the person at the terminal: it is printed without a stack, and the
 * exit status is 2. A fault in sitrep itself is a plain `Error`.
 */
export class CliError extends Error {
  override readonly name = "CliError";
}

// More than these help nobody: the first ones have often brought about the others.
const MOST_LISTED = 20;

/** One failure as it is; several as a list under a line that counts them. */
export function failureOf(failures: readonly string[], what: string): CliError {
  if (failures.length === 1) return new CliError(failures[0]);
  const list = failures.slice(0, MOST_LISTED).map((failure) => failure.replaceAll("\n", "\n  "));
  if (failures.length > MOST_LISTED) list.push("…");
  return new CliError([`${failures.length} ${what}`, ...list].join("\n  "));
}

/**
 * Does one part of a job. If it cannot be carried out, the reason joins those of other parts and
 * the job goes on, so that one missing file hides nothing that is known of the others.
 */
export async function attempt<T>(
  failures: string[],
  part: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await part();
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    failures.push(error.message);
    return undefined;
  }
}
