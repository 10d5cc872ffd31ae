import type { Element, ElementContent } from "hast";
import type { Block, BlockOf } from "../../model/blocks.ts";
import { slice } from "../../model/span.ts";
import type { Section } from "../../model/tree.ts";
import { h } from "../element.ts";
import type { VersionView } from "../version-view.ts";
import { words } from "../words.ts";
import { marginSources } from "./margin-sources.ts";
import { perspectives } from "./perspectives.ts";
import { sourceList } from "./source-list.ts";
import { tensions } from "./tensions.ts";
import { timeline } from "./timeline.ts";
import { versionTimeline } from "./timeline-figure.ts";

/** A section under the heading that its author gave it. */
export function sectionElement(section: Section, view: VersionView): Element {
  const { name, heading, blocks } = section;
  return h(
    "section",
    { id: view.ids.get(section), className: name === "what" ? "lede" : undefined },
    [
      h("h2", [h("bdi", [heading])]),
      ...(blocks.length === 0
        ? [h("p.empty", [words.emptySection])]
        : runsOf(blocks).flatMap((run) => renderRun(run, view, section))),
    ],
  );
}

/** Blocks of one type that follow each other make one list. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run?.[0]?.type === block.type) run.push(block);
    else runs.push([block]);
  }
  return runs;
}

function renderRun(run: readonly Block[], view: VersionView, section: Section): ElementContent[] {
  const [first] = run;
  return first ? runRenderers[first.type](run as never, view, section) : [];
}

type RunRenderer<Type extends Block["type"]> = (
  blocks: readonly BlockOf<Type>[],
  view: VersionView,
  section: Section,
) => ElementContent[];

const runRenderers: { [Type in Block["type"]]: RunRenderer<Type> } = {
  paragraph: (blocks, view, { name }) =>
    name === "openQuestions" ? [questions(blocks, view)] : paragraphs(blocks, view),
  event: (blocks, view) =>
    [versionTimeline(blocks, view), timeline(blocks, view)].flatMap((each) => each ?? []),
  perspective: (blocks, view) => perspectives(blocks, view),
  tension: (blocks, view) => [tensions(blocks, view)],
  source: (blocks, view) => [sourceList(blocks, view)],
  unreadable: (blocks, { tree }) =>
    blocks.map(({ span }) => h("p.unreadable", [slice(tree.text, span)])),
};

function paragraphs(blocks: readonly BlockOf<"paragraph">[], view: VersionView): Element[] {
  const proses = blocks.map(({ prose }) => prose);
  const besides = marginSources(proses, view);
  return proses.flatMap((prose, nth) => {
    const beside = besides[nth];
    const paragraph = h("p", view.renderProse(prose));
    return beside === undefined ? [paragraph] : [paragraph, beside];
  });
}

function questions(
  blocks: readonly BlockOf<"paragraph">[],
  { renderProse, ids }: VersionView,
): Element {
  return h(
    "ol.questions",
    blocks.map((block) => h("li", { id: ids.get(block) }, renderProse(block.prose))),
  );
}
