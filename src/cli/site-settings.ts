import type { z } from "zod";
import type { SiteSettings } from "../site/assemble.ts";
import { CliError } from "../site/cli-error.ts";
import { validate } from "../site/mistakes.ts";
import { Address, BasePath, hasPath, withPath } from "./address.ts";
import type { Config } from "./config.ts";

/** The options that say where a site will be. */
export interface AddressFlags {
  readonly "site-url"?: string;
  readonly base?: string;
}

/** What flags and config say of a site as a whole; flags beat the config. */
export function siteSettings(config: Config, flags: AddressFlags): SiteSettings {
  const { title, description = "", lang = "en" } = config;
  return { title, description, lang, ...addressOf(config, flags) };
}

/** The `base` of the config is not for an address given by a flag with a path of its own. */
function addressOf(config: Config, flags: AddressFlags): Pick<SiteSettings, "url" | "base"> {
  const given = readFlag(Address, flags["site-url"], "--site-url");
  const usual = given !== undefined && hasPath(given) ? undefined : config.base;
  const base = readFlag(BasePath, flags.base, "--base") ?? usual;
  const url = given ?? config.url;
  return {
    url: url === undefined ? null : withPath(url, base),
    ...(base === undefined ? {} : { base }),
  };
}

function readFlag<Schema extends z.ZodType>(
  schema: Schema,
  value: string | undefined,
  name: string,
): z.infer<Schema> | undefined {
  if (value === undefined) return undefined;
  const { value: valid, mistakes } = validate(schema, value);
  if (!mistakes) return valid;
  throw new CliError(`In \`${name}\`: ${mistakes.map(({ message }) => message).join("; ")}`);
}
