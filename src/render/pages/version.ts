import { briefing } from "../components/briefing.ts";
import { supersededNotice } from "../components/version-header.ts";
import type { PageKind } from "../page.ts";
import { languageOf, versionPath } from "../topics.ts";
import { trailTo, versionPage, versionTitle } from "../version-page.ts";
import { viewVersion } from "../version-view.ts";
import { words } from "../words.ts";

/** The page of each version, which stays; an old one says that there is a later. */
export const version: PageKind = {
  name: "version",
  plan: (site) =>
    site.topics.flatMap((topic) =>
      topic.versions.map((version) => {
        const path = versionPath(topic, version);
        return {
          ...versionPage(site, topic, version),
          path,
          title: versionTitle(topic, version),
          trail: [...trailTo(topic), { name: words.version(version.number), path }],
          render: (linkTo) => {
            const view = viewVersion(topic, version, linkTo);
            return [
              briefing(view, {
                language: languageOf(site, topic, version),
                above: supersededNotice(view),
              }),
            ];
          },
        };
      }),
    ),
};
