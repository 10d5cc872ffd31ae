import { englishNote } from "../../history/english-note.ts";

/** Everything that pages say in words of their own. A language holds all of it. */
export type Words = typeof en;

/** The words of English pages. */
export const en = {
  /** The language of these words, and the direction in which it is read. */
  lang: "en",
  dir: "ltr" as "ltr" | "rtl",

  skip: "To the text",
  home: "All topics",
  history: "All versions",
  trail: "Way to this page",
  sections: "Contents",
  versions: "Versions",
  draft: "Draft",
  noTopics: "No topics yet.",
  emptySection: "This section is empty.",
  emptyTitle: "Untitled",
  archived: "Archived copy",
  uncited: "Not cited.",
  unresolved: "No source has this number",
  copies: "This version for machines:",
  record: {
    hash: (day: string) => `On record as published since ${day}. SHA-256:`,
    text: "the text as published",
    amended: (reason: string) => `Corrected: ${reason}`,
    verify: "How to verify what was published",
    verifyText: "Take the text as published and compare its SHA-256 with the one shown here:",
    verifyChain:
      "Each entry of the record is tied to the one before: its link is the SHA-256 of one line, which gives the link before it (64 zeros for the first), the version, the SHA-256, the day, the name of the file and the reason of a correction. The record:",
    lastLink: "The last link is",
  },
  bibliographies: "Its sources for reference managers:",
  listedSources: "Sources:",
  notFound: "That page is not here",
  notFoundDescription: "There is no page at this address.",
  notFoundAdvice:
    "The address may be mistyped, or the topic may have another name. These are here:",

  version: (number: number) => `Version ${number}`,
  versionOf: (title: string, number: number, day: string | undefined) =>
    `${title}, version ${number}${day === undefined ? "" : ` (${day})`}`,
  historyOf: (title: string) => `All versions of ${title}`,
  historyDescription: (title: string) => `Every version of “${title}”, newest first.`,
  inText: (number: number) => `version ${number}`,
  permanentNote: "This address always shows the latest version. To cite this text, use ",
  superseded: (number: number, latest: number) => `Version ${number} of ${latest}. The latest is `,
  items: (count: number) => (count === 1 ? "1 item" : `${grouped(count)} items`),
  sources: (count: number) => (count === 1 ? "1 source" : `${grouped(count)} sources`),
  source: (number: string) => `Source ${number}`,
  citation: (number: string) => `Citation ${number}`,
  preview: {
    toList: "In the list of sources",
    back: (number: string) => `Back to source ${number}`,
    uses: "Uses of this source",
    place: (nth: string, count: string) => `${nth} of ${count}`,
    previous: "Previous use",
    next: "Next use",
    close: "Close",
    cameFrom: "You came from here",
  },
  status: { retracted: "Retracted", corrected: "Corrected" },
  reliability: (grade: string) => `Reliability: ${grade}`,
  paragraph: (section: string, place: number) => `${section}, paragraph ${place}`,
  entry: (section: string, name: string) => `${section}, ${name}`,

  findings: {
    title: "Findings",
    none: "Nothing was found.",
    line: (line: number) => `Line ${line}`,
  },

  across: {
    label: "Across versions",
    titleOf: (page: string, topic: string) => `${page}: ${topic}`,
    pages: {
      claims: {
        title: "Claims",
        deck: "Every claim that a version made, with each of its wordings.",
      },
      questions: {
        title: "Questions",
        deck: "What was asked, for how long, and what became of it.",
      },
      perspectives: {
        title: "Perspectives",
        deck: "Who held which stance in which version, and who moved.",
      },
      tensions: {
        title: "Tensions",
        deck: "Claims at odds: since when they are, and how it ended.",
      },
      timeline: {
        title: "Timeline",
        deck: "Every event that a version knew of, in order of date, and since when it is known.",
      },
      figures: {
        title: "Figures",
        deck: "Quantities through time: each value, how surely it was said, and on what grounds.",
      },
      sources: {
        title: "Sources",
        deck: "Every source that a version listed, with its numbers and what rests on it.",
      },
      compare: {
        title: "Compare",
        deck: "What is different between any two versions, in either direction.",
      },
    },
    inVersions: (count: number): string => (count === 1 ? "In version" : "In versions"),
    versionAndDay: (number: number, day: string | undefined) =>
      `version ${number}${day === undefined ? "" : ` (${day})`}`,
    inLatest: (number: number) => `In version ${number}`,
    withdrawn: "Withdrawn",
    withdrawnIn: (version: string) => `Withdrawn in ${version}`,
    mergedIn: (version: string) => `Made one with another claim in ${version}`,
    firstSeen: (version: string) => `First seen in ${version}`,
    lastChanged: (version: string) => `Last changed in ${version}`,
    showAll: (count: number) => `Show all ${count}`,
    changedIn: (count: number) =>
      count === 1 ? "What one version changed" : `What ${count} versions changed`,
    citing: (count: number) => (count === 1 ? "Cited once" : `Cited ${count} times`),
    gained: "Now also rests on",
    lost: "No longer rests on",
    hedgesGained: "Now said with",
    hedgesLost: "No longer said with",
    kinds: {
      moved: "Moved to another section.",
      split: "Split into two claims.",
      merged: "Made one of two claims.",
    },
    noClaims: "No version makes a claim.",
    noQuestions: "No version asks a question.",
    open: "Open",
    answered: "Answered",
    dropped: "Dropped",
    openedIn: (version: string) => `Since ${version}`,
    closedIn: (version: string) => `Gone in ${version}`,
    age: (versions: number, days: number | undefined) =>
      [
        versions === 1 ? "1 version" : `${grouped(versions)} versions`,
        !days ? undefined : days === 1 ? "1 day" : `${grouped(days)} days`,
      ]
        .filter((each) => each !== undefined)
        .join(", "),
    answer: (version: number) => `Answered in version ${version}:`,
    holder: "Holder",
    grid: "Stances by version",
    states: {
      new: "new",
      held: "held",
      moved: "moved",
      silent: "silent",
      before: "",
    },
    question: "Question",
    questionGrid: "Questions by version",
    questionStates: {
      new: "new",
      held: "open",
      moved: "reworded",
      resolved: "answered",
      gone: "dropped",
      before: "",
    },
    tension: "Tension",
    tensionGrid: "Tensions by version",
    tensionStates: {
      new: "new",
      held: "open",
      moved: "reworded",
      resolved: "resolved",
      gone: "gone",
      before: "",
    },
    lastVersions: (from: number, to: number) => `Versions ${from} to ${to}.`,
    noPerspectives: "No version has a perspective.",
    stances: "Stances",
    sameStance: "The same stance, word for word.",
    formerly: (name: string) => `Before: ${name}`,
    noTensions: "No version has a tension.",
    resolved: "Resolved",
    gone: "Gone",
    resolution: (version: number) => `Resolved in version ${version}:`,
    noSources: "No version lists a source.",
    noLongerListed: "No longer listed",
    numberIn: (source: string, version: number) => `[${source}] in version ${version}`,
    retitledIn: (version: number) => `Retitled in version ${version}:`,
    noEvents: "No version has an event.",
    events: "Events",
    knownSince: (version: string) => `Known since ${version}`,
    addedLate: (days: number | undefined) =>
      days === undefined || days < 1 ? "added late" : `added late: ${span(days)} after it happened`,
    redated: (version: number, from: string, to: string) =>
      `Moved in version ${version} from ${from} to ${to}.`,
    asKnown: "As known at",
    knownByAll: "All that is known",
    knownThen: (version: string, known: number, total: number) =>
      `As known at ${version}: ${grouped(known)} of ${grouped(total)} events.`,
    noFigures: "No claim gives a figure.",
    changed: "Changed",
    figuresOf: (number: number) => `All figures of version ${number}`,
    becomes: "→",
    figureKinds: {
      money: "Money",
      percent: "Percentages",
      multiple: "Multiples",
      count: "Counts",
      parameters: "Model parameters",
      period: "Lengths of time",
      date: "Dates",
    },
    valueHeads: { value: "Value", versions: "In version", sources: "On the word of" },
    toldOfBefore: "told as past in",
    severalValues: (version: string, values: string) => `${version} gives several: ${values}.`,
    valueIn: (value: string, versions: readonly number[]) =>
      `${value} in ${versions.length === 1 ? "version" : "versions"} ${versions.join(", ")}`,
    figureSince: (number: number) => `since version ${number}`,
    newFigure: "new",
    noSource: "no source",
    moreSources: (count: number) => (count === 1 ? "and 1 more" : `and ${count} more`),
    alsoStands: (count: number) => (count === 1 ? "and once more" : `and ${count} times more`),
    siteSources: "All sources",
    siteSourcesDeck: "Every source of every topic, and the versions that cite it.",
    ofSeveral: "Of several topics",
    ofOne: "Of one topic",
    citedIn: (count: number): string => (count === 1 ? "cited in version" : "cited in versions"),
  },

  search: {
    title: "Search",
    link: "Search",
    deck: "Everything that the latest versions say, in all topics.",
    label: "Words to find",
    submit: "Search",
    help: "All words have to be there. Put quotation marks around words that stand together.",
    kinds: "What to find",
    topic: "Topic",
    allTopics: "All topics",
    older: "Older wordings too",
    needsScript: "Searching needs a script, which this browser does not run.",
    instead: "These are there without it:",
    /** What `assets/search.js` says; `#` and `%` stand for numbers. */
    script: {
      kinds: {
        topic: "Topics",
        claim: "Claims",
        question: "Questions",
        event: "Events",
        perspective: "Perspectives",
        tension: "Tensions",
        source: "Sources",
      },
      kind: {
        topic: "Topic",
        claim: "Claim",
        question: "Question",
        event: "Event",
        perspective: "Perspective",
        tension: "Tension",
        source: "Source",
      },
      found: { one: "1 passage", other: "# passages", in: "#, %" },
      topics: { one: "1 topic", other: "# topics" },
      nothing: "Nothing has all of these words.",
      some: "Nothing has all of these words; these have some of them.",
      onlyLatest: "Older wordings were not searched.",
      short: "A word needs two letters.",
      phrase: "Only the first # topics were read for words that stand together.",
      searching: "Searching …",
      failed:
        "The index could not be read. If this page was open for long, load it again. If it was opened from a disk, this browser does not allow it: open the site from a web server.",
      more: "More topics",
      moreHere: "All # in this topic",
      moreOf: "More",
      inVersions: { one: "Only in version #", other: "Only in versions #" },
    },
  },

  lastRead: {
    intro: (number: number) => `Since version ${number}, which you read last:`,
    /** e.g. `4 claims new`, and after it `2 revised`; a number stays with its word. */
    count: (count: number, state: keyof typeof lastReadStates, noun?: [string, string]) => {
      const what = noun === undefined ? "" : `${noun[count === 1 ? 0 : 1]} `;
      return `${grouped(count)}\u{a0}${what}${lastReadStates[state]}`;
    },
    nouns: {
      claim: ["claim", "claims"],
      question: ["question", "questions"],
      perspective: ["perspective", "perspectives"],
      tension: ["tension", "tensions"],
      event: ["event", "events"],
      source: ["source", "sources"],
    } satisfies Record<string, [string, string]>,
    all: "What has changed",
    done: "Mark as read",
    isDone: (number: number) => `Version ${number} is marked as read.`,
    isNew: "New since you last read:",
    isRevised: "Revised since you last read:",
    inList: (number: number | string) =>
      `What has changed since version ${number}, which you read last`,
  },

  compare: {
    label: "Two versions to compare",
    others: "Compare others",
    from: "From",
    to: "To",
    swap: "Swap",
    ready: "Page by page",
    readyDeck:
      "The same between neighbours, and from each version to the latest, as pages that stay.",
    against: "Against the version before",
    sinceThen: "Since then",
    onlyOne: "There is only one version, so there is nothing to compare yet.",
    versionAndDay: (number: number, day: string | undefined) =>
      `Version ${number}${day === undefined ? "" : `, ${day}`}`,
    /** What `assets/compare.js` says. */
    script: {
      entities: {
        claim: "Claims",
        question: "Questions",
        event: "Events",
        perspective: "Perspectives",
        tension: "Tensions",
        source: "Sources",
      },
      kinds: {
        added: "new",
        answered: "answered",
        resolved: "resolved",
        renamed: "renamed",
        redated: "redated",
        stance: "of another stance",
        figure: "with another figure",
        hedge: "surer or less sure",
        reworded: "reworded",
        retitled: "retitled",
        evolution: "evolved",
        split: "split",
        merged: "merged",
        moved: "moved",
        citations: "on other sources",
        removed: "gone",
      },
      counts: "no one two three four five six seven eight nine ten eleven twelve".split(" "),
      before: "Before",
      now: "Now",
      same: "This is one and the same version.",
      nothing: "Nothing of the text is different.",
      all: "Show all",
      gone: "Removed:",
      come: "Added:",
      gained: "Now also rests on",
      lost: "No longer rests on",
      answer: "Answered:",
      in: "In",
    },
  },

  changes: "Changes",
  changesIn: (number: number) => `What changed in version ${number}`,
  changesSince: (number: number) => `What has changed since version ${number}`,
  sinceVersion: (number: number) => `Since version ${number}`,
  changesOf: (title: string, what: string) => `${title}: ${lowerFirst(what)}`,
  changesDescription: (before: number, after: number) =>
    `Every change from version ${before} to version ${after}, in words and in the text.`,
  changedSince: (number: number) => `Changed since version ${number}:`,
  sinceThen: "Since then:",
  changedLast: "Changed last:",
  allChangesLink: "All changes",
  nothingChanged: "Nothing of the text has changed.",
  firstVersion: "The first version.",
  socialPicture: (site: string) => `The mark of ${site}`,
  llms: {
    about:
      "Each topic is followed through versions; the links lead to the latest as Markdown. A citation such as [11] names a source in the list at the end.",
    topics: "Topics",
    feed: "What changed in the newest versions (Atom)",
    schema: "JSON Schema of the `briefing.json` beside each version",
  },
  filters: "Kinds of changes",
  allChanges: "Show all",
  changed: {
    new: (count: number) => `${grouped(count)} new`,
    revised: (count: number) => `${grouped(count)} revised`,
    moved: (count: number) => `${grouped(count)} moved`,
    split: (count: number) => `${grouped(count)} split`,
    merged: (count: number) => `${grouped(count)} merged`,
    gone: (count: number) => `${grouped(count)} gone`,
  },
  ended: {
    answered: (count: number) => `${grouped(count)} answered`,
    resolved: (count: number) => `${grouped(count)} resolved`,
  },
  unchanged: (count: number) => `${grouped(count)} unchanged`,
  sameSections: "Nothing changed in",
  otherSections: "Other sections",
  wordsBefore: "Before",
  wordsNow: "Now",
  onlyReworded: (count: number) => `${grouped(count)} only reworded`,
  inVersion: (number: number) => `In version ${number}`,
  shortVersion: (number: number) => `v${number}`,
  wordsGone: "Removed:",
  wordsCome: "Added:",
  changedFigures: "Changed figures",
  quantity: "Quantity",
  movedFrom: (section: string) => `Moved here from ${section}.`,
  hedge: (before: readonly string[], after: readonly string[]) =>
    before.length === 0
      ? `Now said with ${listed(after)}.`
      : after.length === 0
        ? `No longer said with ${listed(before)}.`
        : `How sure: from ${listed(before)} to ${listed(after)}.`,
  gained: "Now also rests on",
  lost: "No longer rests on",
  answeredBy: "Answered:",
  renumbered: (count: number) =>
    `${count === 1 ? "1 source has" : `${grouped(count)} sources have`} another number, which is no change.`,
  reused: (count: number, before: number) =>
    `${count === 1 ? "1 number means" : `${grouped(count)} numbers mean`} another source than in version ${before}.`,
  showNumbers: "Show the numbers",
  numberIn: (version: number) => `In version ${version}`,
  newSource: "new",
  sourceTitle: "Source",
  numberMeant: (version: number) => `What the new number meant in version ${version}`,
  claimsOverVersions: "Claims over versions",
  pictureKey:
    "Each row is a claim, each column a version. A dot: its words or sources were revised. A stroke across: it is gone.",
  pictureOf: (claims: number) =>
    `${grouped(claims)} claims over versions; the same in words follows`,
  sameInWords: "The same in words",
  life: (opening: string, first: number, revised: readonly number[], gone: number | undefined) =>
    [
      `“${opening}”: since version ${first}`,
      revised.length === 0 ? "" : `, revised in ${revised.join(", ")}`,
      gone === undefined ? "" : `, gone in ${gone}`,
    ].join(""),
  isNew: "New:",
  isRevised: "Revised:",

  pictures: {
    versions: (
      count: number,
      current: number,
      all: readonly { readonly number: number; readonly changes: number }[],
    ) =>
      `How much each of ${grouped(count)} versions changed, version ${current} marked: ${all
        .slice(1)
        .map(({ number, changes }) => `version ${number}, ${grouped(changes)}`)
        .join("; ")}`,
    timeline: (count: number, first: string, last: string) =>
      `${count === 1 ? "1 event" : `${grouped(count)} events`} from ${first} to ${last}`,
    denseScale: (from: string, to: string, times: number) =>
      `The shaded part, ${from} to ${to}, is drawn at ${grouped(times)} times the scale of the rest.`,
    isNew: (number: number) => `new in version ${number}`,
    isLate: "added late",
    allVersions: (count: number) => `${grouped(count)} versions`,
    isGone: "no longer told",
    inBrief: "In brief",
    sourcesInBrief: (count: number, uncited: number, dated: number) =>
      [
        `${count === 1 ? "1 source" : `${grouped(count)} sources`}:`,
        uncited === 0
          ? "all cited,"
          : `${grouped(count - uncited)} cited, ${grouped(uncited)} not,`,
        dated === 0 ? "none with a date." : `${grouped(dated)} with a date.`,
      ].join(" "),
    medianAge: (days: number) =>
      days === 0
        ? "Half of those are of its own day."
        : `Half of those were at most ${span(days)} old.`,
    age: (number: number) => `Age when version ${number} was published`,
    ages: {
      7: "up to a week",
      30: "up to a month",
      91: "up to 3 months",
      365: "up to a year",
      1825: "up to 5 years",
      7300: "up to 20 years",
    },
    older: "older",
    undated: "without a date",
    use: "How often each is cited",
    useKey: (number: string, uses: number) =>
      `A bar is a source, in the order of the list. Most cited: [${number}], ${uses === 1 ? "once" : `${grouped(uses)} times`}.`,
    uncited: "not cited",
    usesOf: (number: string, uses: number) =>
      `[${number}]: ${uses === 0 ? "not cited" : uses === 1 ? "cited once" : `cited ${grouped(uses)} times`}`,
  },

  note: englishNote,

  day: dayOf,
  instant: (iso: string) => `${dayOf(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`,
};

/** e.g. `22 May 2026`, `May 2026` */
function dayOf(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return [day.replace(/^0/, ""), MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

const lastReadStates = {
  new: "new",
  revised: "revised",
  answered: "answered",
  resolved: "resolved",
  gone: "gone",
};

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** e.g. `“may”, “reportedly”` */
function listed(hedges: readonly string[]): string {
  return hedges.length === 0 ? "no such word" : hedges.map((hedge) => `“${hedge}”`).join(", ");
}

/** e.g. `12 days`, `5 months`, `3 years` */
function span(days: number): string {
  const [count, unit] =
    days < 100
      ? [days, "day"]
      : days < 730
        ? [Math.round(days / 30.4), "month"]
        : [Math.round(days / 365.25), "year"];
  return count === 1 ? `1 ${unit}` : `${grouped(count)} ${unit}s`;
}

/** e.g. `1,240` */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
