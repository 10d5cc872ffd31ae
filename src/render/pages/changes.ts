import { changes as changesArticle } from "../components/changes.ts";
import { changesPath } from "../components/changes-paths.ts";
import { viewChanges } from "../components/changes-view.ts";
import type { PageKind } from "../page.ts";
import { languageOf, neighboursOf, titleOf, topicPath, versionPath } from "../topics.ts";
import { trailTo } from "../version-page.ts";
import { words } from "../words.ts";

/** What each version changed against the one before it; the first has no such page. */
export const changes: PageKind = {
  name: "changes",
  plan: (site) =>
    site.topics.flatMap((topic) =>
      topic.versions.flatMap((version) => {
        const { before } = neighboursOf(topic, version);
        if (before === undefined) return [];
        const path = changesPath(topic, version);
        const title = words.changesIn(version.number);
        return [
          {
            path,
            title: words.changesOf(titleOf(topic), title),
            description: words.changesDescription(before.number, version.number),
            ...languageOf(site, topic, version),
            canonical: path,
            relations: [{ rel: "latest-version", path: topicPath(topic) }],
            trail: [
              ...trailTo(topic),
              { name: words.version(version.number), path: versionPath(topic, version) },
              { name: words.changes, path },
            ],
            links: "relative" as const,
            render: (linkTo) => [
              changesArticle(viewChanges(topic, before, version, linkTo), title),
            ],
          },
        ];
      }),
    ),
};
