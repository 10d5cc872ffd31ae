import { changes } from "../components/changes.ts";
import { sincePath } from "../components/changes-paths.ts";
import { viewChanges } from "../components/changes-view.ts";
import { readingOf } from "../components/last-read.ts";
import type { PageKind } from "../page.ts";
import { languageOf, latestOf, titleOf, topicPath } from "../topics.ts";
import { trailTo } from "../version-page.ts";
import { words } from "../words.ts";

/** What has changed from each old version to the latest, for who read that one last. */
export const since: PageKind = {
  name: "since",
  plan: (site) =>
    site.topics.flatMap((topic) => {
      const latest = latestOf(topic);
      return topic.versions.slice(0, -1).map((version) => {
        const path = sincePath(topic, version);
        const title = words.changesSince(version.number);
        return {
          path,
          title: words.changesOf(titleOf(topic), title),
          description: words.changesDescription(version.number, latest.number),
          ...languageOf(site, topic, latest),
          canonical: path,
          relations: [{ rel: "latest-version", path: topicPath(topic) }],
          trail: [...trailTo(topic), { name: words.sinceVersion(version.number), path }],
          links: "relative" as const,
          render: (linkTo) => {
            const { properties, ...page } = changes(
              viewChanges(topic, version, latest, linkTo),
              title,
            );
            return [{ ...page, properties: { ...properties, ...readingOf(topic, latest) } }];
          },
        };
      });
    }),
};
