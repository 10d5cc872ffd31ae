/**
 * How files, clock and terminal reach cli/ and site/: all else is pure.
 * Paths are absolute. What the system refuses is thrown as a `CliError` that names the path.
 */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder in which the command was given. */
  readonly cwd: string;
  /** Milliseconds since 1970; no byte of a site depends on it. */
  now(): number;
  readStdin(): Promise<Uint8Array>;

  /**
   * The bytes of a file, or of one that is longer than `most` the first `most + 1`. What is no file,
   * such as a pipe that nobody writes to, is refused or empty; it is never waited for.
   */
  readFile(path: string, most?: number): Promise<Uint8Array>;
  /** What lies in a folder, sorted by name. */
  list(folder: string): Promise<readonly Entry[]>;
  /** What stands at a path, links followed; undefined where nothing does. */
  find(path: string): Promise<Kind | undefined>;
  /** What stands at a path, a link as a link; undefined where nothing does. */
  findEntry(path: string): Promise<Kind | undefined>;
  /** How each of many paths stands, a link as a link; undefined where nothing does. */
  stampsOf(paths: readonly string[]): readonly (Stamp | undefined)[];
  /** The path without links; undefined where one leads nowhere. */
  findRealPath(path: string): Promise<string | undefined>;

  /** Makes a folder, and those above it. */
  makeFolder(path: string): Promise<void>;
  /**
   * Puts a file in place at once: a reader sees the old one or the new one, never a half.
   * A link that stands at the path is replaced, not followed.
   */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Adds to the end of a file, or makes it. */
  appendFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Writes a file where nothing stands, and where nobody looks before it is whole. */
  writeNewFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Makes a file; false where one stands already. */
  claimFile(path: string, bytes: Uint8Array): Promise<boolean>;
  /** Gives a file, a folder or a link another name in the same file system. */
  rename(from: string, to: string): Promise<void>;
  /** Lets a file stand in a second place without a second copy; false where the file system cannot. */
  link(file: string, place: string): Promise<boolean>;
  /** Removes a folder with all that is in it; no link is followed. */
  removeTree(folder: string): Promise<void>;
  /** The number of this process, and whether there is one of a number. */
  readonly pid: number;
  isRunning(pid: number): boolean;
  /** Removes a file, or a link, which is not followed. */
  removeFile(path: string): Promise<void>;
  /** Removes a folder if nothing is in it. */
  removeEmptyFolder(path: string): Promise<void>;
}

export type Kind = "file" | "folder" | "link" | "other";

/** What tells whether something has been written since it was last looked at. */
export interface Stamp {
  readonly kind: Kind;
  /** Bytes of a file, entries of a folder. */
  readonly size: number;
  /** When its content was last written, and when anything about it was: milliseconds since 1970. */
  readonly modified: number;
  readonly changed: number;
}

interface Entry {
  readonly name: string;
  readonly kind: Kind;
}

export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** How many columns a terminal has. */
  readonly columns?: number;
}
