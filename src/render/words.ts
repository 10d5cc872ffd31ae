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

/** e.g. `1,240` */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
