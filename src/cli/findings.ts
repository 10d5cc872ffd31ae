import { examineBriefing, type Found } from "../check/check.ts";
import type { AnyExemption } from "../check/exemptions.ts";
import { fingerprintsOf } from "../check/fingerprints.ts";
import { withoutKnown } from "../check/known.ts";
import type { Level } from "../check/levels.ts";
import type { CheckedTexts, Suppressed } from "../check/reporter.ts";
import { type Tally, tallyOf } from "../check/tally.ts";
import type { Diagnostic, Edit } from "../model/diagnostic.ts";
import { standingEntries } from "../model/publication.ts";
import type { Version } from "../model/topic.ts";
import type { BriefingTree } from "../model/tree.ts";
import type { ReadTopic } from "../site/read.ts";
import type { ReadText } from "../site/read-text.ts";
import { checkTopicExemptions } from "./topic-exemptions.ts";

/** What the rules have to say of the texts that a command was given. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** What was found and does not count. */
  readonly suppressed: readonly Suppressed[];
  /** Those in which nothing was found are empty. */
  readonly texts: CheckedTexts;
  readonly tally: Tally;
  /** A name that a finding keeps while its words stay the same. */
  readonly fingerprintOf: (diagnostic: Diagnostic) => string | undefined;
  /** What mends a text without a change of meaning: the edits of each finding, by its file. */
  readonly fixes: ReadonlyMap<string, readonly (readonly Edit[])[]>;
}

/** How the texts of a command are checked. */
export interface FindingSettings {
  readonly levels: ReadonlyMap<string, Level>;
  /** The ISO day by which exemptions expire. */
  readonly today: string;
  /** Only what versions after this one brought in is reported. */
  readonly since?: number | undefined;
}

/** Checks the texts of some topics, each beside the other versions of its topic. */
export function findIn(topics: readonly ReadTopic[], settings: FindingSettings): Findings {
  return gather(topics.flatMap((topic) => findInTopic(topic, settings)));
}

/** Checks one text that belongs to no topic and has no file. */
export function findAlone(tree: BriefingTree, { levels, today }: FindingSettings): Findings {
  const found = examineBriefing(tree, { levels, today });
  return gather([{ file: null, tree, text: tree.text, found }]);
}

/**
 * The same findings without the trees in which they were found, so that those can be let go. Their
 * fingerprints, which are made from the trees, are made now if they will be asked for.
 */
export function withoutTrees(findings: Findings, hasFingerprints: boolean): Findings {
  const { fingerprintOf, ...kept } = findings;
  const all = [...kept.diagnostics, ...kept.suppressed.map(({ diagnostic }) => diagnostic)];
  const fingerprints = hasFingerprints ? all.map((one) => [one, fingerprintOf(one)] as const) : [];
  return { ...kept, fingerprintOf: finderIn(new Map(fingerprints)) };
}

// On its own, since a function keeps alive what others made beside it refer to: here the trees.
function finderIn(fingerprints: ReadonlyMap<Diagnostic, string | undefined>) {
  return (diagnostic: Diagnostic): string | undefined => fingerprints.get(diagnostic);
}

/** The findings in several topics as those of one command. */
export function joinFindings(parts: readonly Findings[]): Findings {
  const diagnostics = parts.flatMap((part) => part.diagnostics);
  const texts = new Map(parts.flatMap((part) => [...part.texts]));
  return {
    diagnostics,
    suppressed: parts.flatMap((part) => part.suppressed),
    texts,
    tally: tallyOf(diagnostics, texts),
    fingerprintOf: (diagnostic) => {
      const part = parts.find((candidate) => candidate.texts.has(diagnostic.file));
      return part?.fingerprintOf(diagnostic);
    },
    fixes: new Map(parts.flatMap((part) => [...part.fixes])),
  };
}

/** The findings with some of them set aside. */
export function suppress(findings: Findings, suppressed: readonly Suppressed[]): Findings {
  const set = new Set(suppressed.map(({ diagnostic }) => diagnostic));
  const diagnostics = findings.diagnostics.filter((diagnostic) => !set.has(diagnostic));
  return {
    ...findings,
    diagnostics,
    suppressed: [...findings.suppressed, ...suppressed],
    tally: tallyOf(diagnostics, findings.texts),
  };
}

/** A file with what was found in it; a `topic.yaml` has no tree. */
export interface CheckedFile {
  readonly file: string | null;
  readonly tree: BriefingTree | null;
  readonly text: string;
  readonly found: readonly Found[];
}

/** What was found in some files, as one. */
export function gather(files: readonly CheckedFile[]): Findings {
  const found = files.flatMap((file) => file.found);
  const diagnostics = found.flatMap(({ exemption, diagnostic }) => (exemption ? [] : diagnostic));
  const texts = new Map(files.map((file) => [file.file, file.found.length > 0 ? file.text : ""]));
  return {
    diagnostics,
    suppressed: found.flatMap(suppressedBy),
    texts,
    tally: tallyOf(diagnostics, texts),
    fingerprintOf: fingerprintFinder(files),
    fixes: new Map(files.flatMap(fixesOf)),
  };
}

function suppressedBy({ diagnostic, exemption }: Found): Suppressed[] {
  if (exemption === null) return [];
  const kind = isComment(exemption) ? "inSource" : "external";
  return [{ diagnostic, kind, reason: exemption.reason }];
}

function isComment(exemption: AnyExemption): boolean {
  return "span" in exemption;
}

function fixesOf({ file, found }: CheckedFile): [string, readonly (readonly Edit[])[]][] {
  const fixes = found.flatMap(({ exemption, fix }) => (exemption || !fix ? [] : [fix]));
  return file === null || fixes.length === 0 ? [] : [[file, fixes]];
}

/** Fingerprints are made when first asked for, and for all findings of a file at once. */
function fingerprintFinder(files: readonly CheckedFile[]): Findings["fingerprintOf"] {
  let known: ReadonlyMap<Diagnostic, string> | undefined;
  return (diagnostic) => {
    known ??= new Map(files.flatMap(fingerprintsIn));
    return known.get(diagnostic);
  };
}

function fingerprintsIn({ tree, found }: CheckedFile): [Diagnostic, string][] {
  const diagnostics = found.map(({ diagnostic }) => diagnostic);
  const fingerprints = fingerprintsOf({ tree, diagnostics });
  return diagnostics.map((diagnostic, nth) => [diagnostic, fingerprints[nth] ?? ""]);
}

/** Checks the texts of a topic that a command was given, each beside the others. */
export function findInTopic(topic: ReadTopic, settings: FindingSettings): CheckedFile[] {
  const { facts, texts, publication } = topic;
  const standing = publication && standingEntries(publication.record);
  const { levels, today, since } = settings;
  const versions = texts.flatMap(versionOf);
  const examine = ({ file, tree, sha256 }: ReadText) => {
    const entry = standing?.get(tree.header.version?.value ?? 0);
    return examineBriefing(tree, {
      file,
      levels,
      today,
      facts,
      published: entry === undefined ? null : { entry, sha256 },
      exemptions: facts.exemptions ?? [],
      siblings: versions.filter((version) => version.file !== file),
    });
  };
  const base = since === undefined ? undefined : texts.findLast((text) => isUpTo(text, since));
  const earlier = base && { tree: base.tree, diagnostics: countedIn(examine(base)) };
  const checked = texts
    .filter(({ isNamed, tree }) => isNamed && isAfter(tree, since))
    .map((text) => {
      const { file, tree } = text;
      const found = examine(text);
      if (earlier === undefined) return { file, tree, text: tree.text, found };
      const news = new Set(withoutKnown({ tree, diagnostics: countedIn(found) }, earlier));
      const rest = found.filter(({ exemption, diagnostic }) => exemption || news.has(diagnostic));
      return { file, tree, text: tree.text, found: rest };
    });
  return [...checked, ...checkTopicExemptions(topic, checked, settings)];
}

function countedIn(found: readonly Found[]): Diagnostic[] {
  return found.flatMap(({ exemption, diagnostic }) => (exemption ? [] : diagnostic));
}

function versionOf({ file, tree }: ReadText): Version[] {
  const number = tree.header.version?.value;
  return number === undefined ? [] : [{ file, number, tree }];
}

function isUpTo({ tree }: ReadText, version: number): boolean {
  const number = tree.header.version?.value;
  return number !== undefined && number <= version;
}

/** Whether a text is newer than a version; one that gives no version may be. */
function isAfter({ header: { version } }: BriefingTree, since: number | undefined): boolean {
  return since === undefined || version === null || version.value > since;
}
