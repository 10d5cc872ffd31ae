/** Everything that pages say in words of their own, in English. */
export const words = {
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
  status: { retracted: "Retracted", corrected: "Corrected" },
  reliability: (grade: string) => `Reliability: ${grade}`,
  paragraph: (section: string, place: number) => `${section}, paragraph ${place}`,
  entry: (section: string, name: string) => `${section}, ${name}`,

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
    },
    inVersions: (count: number) => (count === 1 ? "In version" : "In versions"),
    versionAndDay: (number: number, day: string | undefined) =>
      `version ${number}${day === undefined ? "" : ` (${day})`}`,
    inLatest: (number: number) => `In version ${number}`,
    withdrawn: "Withdrawn",
    withdrawnIn: (version: string) => `Withdrawn in ${version}`,
    mergedIn: (version: string) => `Made one with another claim in ${version}`,
    firstSeen: (version: string) => `First seen in ${version}`,
    lastChanged: (version: string) => `Last changed in ${version}`,
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
      new: "+ new",
      held: "held",
      moved: "◆ moved",
      silent: "– silent",
      before: "",
    },
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
    addedLate: "added late",
    redated: (version: number, from: string, to: string) =>
      `Moved in version ${version} from ${from} to ${to}.`,
    asKnown: "As known at",
    noFigures: "No claim gives a figure.",
    changed: "Changed",
    steady: (number: number) => `The same as ever in version ${number}`,
    becomes: "→",
    siteSources: "All sources",
    siteSourcesDeck: "Every source of every topic, and the versions that cite it.",
    ofSeveral: "Of several topics",
    ofOne: "Of one topic",
    citedIn: (count: number) => (count === 1 ? "cited in version" : "cited in versions"),
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
  unchanged: (count: number) => `${grouped(count)} unchanged`,
  sameSections: "Nothing changed in",
  otherSections: "Other sections",
  wordsGone: "Removed:",
  wordsCome: "Added:",
  changedFigures: "Changed figures",
  quantity: "Quantity",
  movedFrom: (section: string) => `Moved here from ${section}.`,
  hedge: (before: readonly string[], after: readonly string[]) =>
    `How sure: ${listed(before)} before, ${listed(after)} now.`,
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
    "Each row is a claim, each column a version. A dot: its words or sources were revised. A cross: it is gone.",
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

  day: (iso: string) => {
    const [year = "", month = "", day = ""] = iso.split("-");
    return [day.replace(/^0/, ""), MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
  },
  instant: (iso: string) => `${words.day(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`,
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

/** e.g. `1,240` */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
