import { resolve } from "node:path";
import { escapeInLine } from "../check/escape.ts";
import { CliError } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { shownPath } from "../site/layout.ts";
import { emptyWorkFolder } from "../site/work-folder.ts";
import { outFolderOf } from "./build-target.ts";
import type { ExitStatus } from "./command.ts";
import { openSite } from "./workspace.ts";

/** Removes what builds have remembered; the site stays. */
export async function cleanSite(
  io: Io,
  operands: readonly string[],
  flags: { readonly out?: string; readonly config?: string },
): Promise<ExitStatus> {
  const [operand = ".", other] = operands;
  if (other !== undefined) throw new CliError(`Unexpected \`${other}\`, expected one folder`);
  const path = resolve(io.cwd, operand);
  if ((await io.find(path)) !== "folder") {
    throw new CliError(`Cannot clean \`${operand}\`: there is no such folder`);
  }
  const { layout, config } = await openSite(io, [{ path, kind: "folder" }], flags.config);
  const out = outFolderOf(io, layout, config, flags);
  const wasThere = await emptyWorkFolder(io, out);
  const shown = escapeInLine(shownPath(out, io.cwd));
  io.stdout.write(
    wasThere
      ? `The next build of ${shown} makes everything anew.\n`
      : `Nothing is remembered of builds of ${shown}.\n`,
  );
  return 0;
}
