import type { OutputFile } from "../../model/topic.ts";
import type { Template } from "../template.ts";
import type { Overview } from "../topic-card.ts";
import { speaking } from "../words.ts";
import { siteFeeds } from "./feeds.ts";
import { headers } from "./headers.ts";
import { llms } from "./llms.ts";
import { policyOf } from "./policy.ts";
import { robots, sitemap } from "./sitemap.ts";

/** What a site has for feed readers, search engines, language models and servers. */
export function machineFiles(site: Overview, template: Template): OutputFile[] {
  return speaking([site.lang], () => filesOf(site, template));
}

function filesOf(site: Overview, template: Template): OutputFile[] {
  return [
    ...siteFeeds(site),
    ...sitemap(site),
    ...robots(site),
    llms(site),
    headers(policyOf(template), site),
  ];
}
