import { briefing } from "../components/briefing.ts";
import { permanentNotice } from "../components/version-header.ts";
import type { PageKind } from "../page.ts";
import { languageOf, latestOf, titleOf, topicPath } from "../topics.ts";
import { trailTo, versionPage } from "../version-page.ts";
import { viewVersion } from "../version-view.ts";

/** The page of a topic: its latest version, always at the same address. */
export const latest: PageKind = {
  name: "latest",
  plan: (site) =>
    site.topics.map((topic) => ({
      ...versionPage(site, topic, latestOf(topic)),
      path: topicPath(topic),
      title: titleOf(topic),
      trail: trailTo(topic),
      render: (linkTo) => {
        const view = viewVersion(topic, latestOf(topic), linkTo);
        return [
          briefing(view, {
            language: languageOf(site, topic, latestOf(topic)),
            below: permanentNotice(view),
          }),
        ];
      },
    })),
};
