import type { Words } from "./en.ts";
import { germanNote } from "./german-note.ts";

/** The words of German pages. */
export const de: Words = {
  lang: "de",
  dir: "ltr",

  skip: "Zum Text",
  home: "Alle Themen",
  history: "Alle Fassungen",
  trail: "Weg zu dieser Seite",
  sections: "Inhalt",
  versions: "Fassungen",
  draft: "Entwurf",
  noTopics: "Noch keine Themen.",
  emptySection: "Dieser Abschnitt ist leer.",
  emptyTitle: "Ohne Titel",
  archived: "Archivierte Kopie",
  uncited: "Nicht zitiert.",
  unresolved: "Keine Quelle hat diese Nummer",
  copies: "Diese Fassung für Programme:",
  record: {
    hash: (day) => `Als veröffentlicht verzeichnet seit ${day}. SHA-256:`,
    text: "der veröffentlichte Text",
    amended: (reason) => `Berichtigt: ${reason}`,
    verify: "Wie sich prüfen lässt, was veröffentlicht wurde",
    verifyText:
      "Man nehme den veröffentlichten Text und vergleiche seine SHA-256 mit der, die hier steht:",
    verifyChain:
      "Jeder Eintrag des Verzeichnisses hängt am vorigen: Sein Glied ist die SHA-256 einer Zeile, die das vorige Glied nennt (beim ersten 64 Nullen), dazu die Fassung, die SHA-256, den Tag, den Namen der Datei und den Grund einer Berichtigung. Das Verzeichnis:",
    lastLink: "Das letzte Glied ist",
  },
  bibliographies: "Ihre Quellen für Literaturverwaltungen:",
  listedSources: "Quellen:",
  notFound: "Diese Seite gibt es hier nicht",
  notFoundDescription: "Unter dieser Adresse steht keine Seite.",
  notFoundAdvice:
    "Vielleicht ist die Adresse vertippt, oder das Thema heißt inzwischen anders. Das gibt es hier:",

  version: (number) => `Fassung ${number}`,
  versionOf: (title, number, day) =>
    `${title}, Fassung ${number}${day === undefined ? "" : ` (${day})`}`,
  historyOf: (title) => `Alle Fassungen von ${title}`,
  historyDescription: (title) => `Jede Fassung von „${title}“, die neueste zuerst.`,
  inText: (number) => `Fassung ${number}`,
  permanentNote:
    "Unter dieser Adresse steht immer die neueste Fassung. Zitieren lässt sich dieser Text als ",
  superseded: (number, latest) => `Fassung ${number} von ${latest}. Die neueste ist `,
  items: (count) => (count === 1 ? "1 Meldung" : `${grouped(count)} Meldungen`),
  sources: (count) => (count === 1 ? "1 Quelle" : `${grouped(count)} Quellen`),
  source: (number) => `Quelle ${number}`,
  citation: (number) => `Beleg ${number}`,
  preview: {
    toList: "Im Quellenverzeichnis",
    back: (number) => `Zurück zu Quelle ${number}`,
    uses: "Verwendungen dieser Quelle",
    place: (nth, count) => `${nth} von ${count}`,
    previous: "Vorige Verwendung",
    next: "Nächste Verwendung",
    close: "Schließen",
    cameFrom: "Von hier sind Sie gekommen",
  },
  status: { retracted: "Zurückgezogen", corrected: "Berichtigt" },
  reliability: (grade) => `Verlässlichkeit: ${grade}`,
  paragraph: (section, place) => `${section}, Absatz ${place}`,
  entry: (section, name) => `${section}, ${name}`,

  findings: {
    title: "Befunde",
    none: "Nichts gefunden.",
    line: (line) => `Zeile ${line}`,
  },

  across: {
    label: "Über alle Fassungen",
    titleOf: (page, topic) => `${page}: ${topic}`,
    pages: {
      claims: {
        title: "Aussagen",
        deck: "Jede Aussage, die eine Fassung gemacht hat, in allen ihren Wortlauten.",
      },
      questions: {
        title: "Fragen",
        deck: "Was gefragt wurde, wie lange schon, und was daraus geworden ist.",
      },
      perspectives: {
        title: "Positionen",
        deck: "Wer in welcher Fassung welche Haltung vertrat, und wer sie geändert hat.",
      },
      tensions: {
        title: "Widersprüche",
        deck: "Aussagen, die sich widersprechen: seit wann, und wie es ausging.",
      },
      timeline: {
        title: "Zeitleiste",
        deck: "Jedes Ereignis, von dem eine Fassung wusste, nach Datum, und seit wann es bekannt ist.",
      },
      figures: {
        title: "Zahlen",
        deck: "Größen im Lauf der Zeit: jeder Wert, wie sicher er genannt wurde, und auf welcher Grundlage.",
      },
      sources: {
        title: "Quellen",
        deck: "Jede Quelle, die eine Fassung aufführt, mit ihren Nummern und dem, was sich auf sie stützt.",
      },
      compare: {
        title: "Vergleich",
        deck: "Was zwei beliebige Fassungen unterscheidet, in beiden Richtungen.",
      },
    },
    inVersions: (count) => (count === 1 ? "In Fassung" : "In den Fassungen"),
    versionAndDay: (number, day) => `Fassung ${number}${day === undefined ? "" : ` (${day})`}`,
    inLatest: (number) => `In Fassung ${number}`,
    withdrawn: "Nicht mehr vertreten",
    withdrawnIn: (version) => `Nicht mehr vertreten seit ${version}`,
    mergedIn: (version) => `Mit einer anderen Aussage vereint in ${version}`,
    firstSeen: (version) => `Zuerst in ${version}`,
    lastChanged: (version) => `Zuletzt geändert in ${version}`,
    showAll: (count) => `Alle ${count} zeigen`,
    changedIn: (count) =>
      count === 1 ? "Was eine Fassung geändert hat" : `Was ${count} Fassungen geändert haben`,
    citing: (count) => (count === 1 ? "Einmal zitiert" : `${count}-mal zitiert`),
    gained: "Stützt sich jetzt auch auf",
    lost: "Stützt sich nicht mehr auf",
    hedgesGained: "Jetzt gesagt mit",
    hedgesLost: "Nicht mehr gesagt mit",
    kinds: {
      moved: "In einen anderen Abschnitt gerückt.",
      split: "In zwei Aussagen geteilt.",
      merged: "Aus zwei Aussagen vereint.",
    },
    noClaims: "Keine Fassung macht eine Aussage.",
    noQuestions: "Keine Fassung stellt eine Frage.",
    open: "Offen",
    answered: "Beantwortet",
    dropped: "Fallen gelassen",
    openedIn: (version) => `Seit ${version}`,
    closedIn: (version) => `Weggefallen in ${version}`,
    age: (versions, days) =>
      [
        versions === 1 ? "1 Fassung" : `${grouped(versions)} Fassungen`,
        !days ? undefined : days === 1 ? "1 Tag" : `${grouped(days)} Tage`,
      ]
        .filter((each) => each !== undefined)
        .join(", "),
    answer: (version) => `Beantwortet in Fassung ${version}:`,
    holder: "Wer",
    grid: "Haltungen nach Fassung",
    states: {
      new: "neu",
      held: "gleich",
      moved: "geändert",
      silent: "schweigt",
      before: "",
    },
    question: "Frage",
    questionGrid: "Fragen nach Fassung",
    questionStates: {
      new: "neu",
      held: "offen",
      moved: "umformuliert",
      resolved: "beantwortet",
      gone: "fallen gelassen",
      before: "",
    },
    tension: "Widerspruch",
    tensionGrid: "Widersprüche nach Fassung",
    tensionStates: {
      new: "neu",
      held: "offen",
      moved: "umformuliert",
      resolved: "aufgelöst",
      gone: "weggefallen",
      before: "",
    },
    lastVersions: (from, to) => `Fassungen ${from} bis ${to}.`,
    noPerspectives: "Keine Fassung nennt eine Position.",
    stances: "Haltungen",
    sameStance: "Dieselbe Haltung, Wort für Wort.",
    formerly: (name) => `Zuvor: ${name}`,
    noTensions: "Keine Fassung nennt einen Widerspruch.",
    resolved: "Aufgelöst",
    gone: "Weggefallen",
    resolution: (version) => `Aufgelöst in Fassung ${version}:`,
    noSources: "Keine Fassung führt eine Quelle auf.",
    noLongerListed: "Nicht mehr aufgeführt",
    numberIn: (source, version) => `[${source}] in Fassung ${version}`,
    retitledIn: (version) => `Neuer Titel in Fassung ${version}:`,
    noEvents: "Keine Fassung nennt ein Ereignis.",
    events: "Ereignisse",
    knownSince: (version) => `Bekannt seit ${version}`,
    addedLate: (days) =>
      days === undefined || days < 1 ? "nachgetragen" : `nachgetragen: ${span(days)} danach`,
    redated: (version, from, to) => `In Fassung ${version} umdatiert: erst ${from}, jetzt ${to}.`,
    asKnown: "Stand von",
    knownByAll: "Alles, was bekannt ist",
    knownThen: (version, known, total) =>
      `Stand von ${version}: ${grouped(known)} von ${grouped(total)} Ereignissen.`,
    noFigures: "Keine Aussage nennt eine Zahl.",
    changed: "Geändert",
    figuresOf: (number) => `Alle Zahlen von Fassung ${number}`,
    becomes: "→",
    figureKinds: {
      money: "Geld",
      percent: "Prozentwerte",
      multiple: "Vielfache",
      count: "Anzahlen",
      parameters: "Modellparameter",
      period: "Zeitspannen",
      date: "Daten",
    },
    valueHeads: { value: "Wert", versions: "In Fassung", sources: "Beruft sich auf" },
    toldOfBefore: "als vergangen erzählt in",
    severalValues: (version, values) => `${version} nennt mehrere: ${values}.`,
    valueIn: (value, versions) =>
      `${value} in ${versions.length === 1 ? "Fassung" : "den Fassungen"} ${versions.join(", ")}`,
    figureSince: (number) => `seit Fassung ${number}`,
    newFigure: "neu",
    noSource: "keine Quelle",
    moreSources: (count) => (count === 1 ? "und 1 weitere" : `und ${grouped(count)} weitere`),
    alsoStands: (count) => (count === 1 ? "und noch einmal" : `und noch ${grouped(count)}-mal`),
    siteSources: "Alle Quellen",
    siteSourcesDeck: "Jede Quelle jedes Themas, und die Fassungen, die sie zitieren.",
    ofSeveral: "Aus mehreren Themen",
    ofOne: "Aus einem Thema",
    citedIn: (count) => (count === 1 ? "zitiert in Fassung" : "zitiert in den Fassungen"),
  },

  search: {
    title: "Suche",
    link: "Suche",
    deck: "Alles, was die neuesten Fassungen sagen, in allen Themen.",
    label: "Gesuchte Wörter",
    submit: "Suchen",
    help: "Alle Wörter müssen vorkommen. Was zusammensteht, kommt in Anführungszeichen.",
    kinds: "Was gesucht wird",
    topic: "Thema",
    allTopics: "Alle Themen",
    older: "Auch ältere Wortlaute",
    needsScript: "Die Suche braucht ein Skript, das dieser Browser nicht ausführt.",
    instead: "Ohne Skript gibt es diese Seiten:",
    script: {
      kinds: {
        topic: "Themen",
        claim: "Aussagen",
        question: "Fragen",
        event: "Ereignisse",
        perspective: "Positionen",
        tension: "Widersprüche",
        source: "Quellen",
      },
      kind: {
        topic: "Thema",
        claim: "Aussage",
        question: "Frage",
        event: "Ereignis",
        perspective: "Position",
        tension: "Widerspruch",
        source: "Quelle",
      },
      found: { one: "1 Stelle", other: "# Stellen", in: "#, %" },
      topics: { one: "1 Thema", other: "# Themen" },
      nothing: "Nirgends kommen alle diese Wörter vor.",
      some: "Nirgends kommen alle diese Wörter vor; hier stehen einige davon.",
      onlyLatest: "Ältere Wortlaute wurden nicht durchsucht.",
      short: "Ein Wort braucht zwei Buchstaben.",
      phrase: "Nach Wörtern, die zusammenstehen, wurden nur die ersten # Themen gelesen.",
      searching: "Suche läuft …",
      failed:
        "Das Verzeichnis konnte nicht gelesen werden. War diese Seite lange offen, so laden Sie sie neu. Wurde sie von einer Festplatte geöffnet, so lässt dieser Browser das nicht zu: Öffnen Sie sie von einem Webserver.",
      more: "Weitere Themen",
      moreHere: "Alle # in diesem Thema",
      moreOf: "Mehr",
      inVersions: { one: "Nur in Fassung #", other: "Nur in den Fassungen #" },
    },
  },

  lastRead: {
    intro: (number) => `Seit Fassung ${number}, die Sie zuletzt gelesen haben:`,
    count: (count, state, noun) => {
      const what = noun === undefined ? "" : `${noun[count === 1 ? 0 : 1]} `;
      return `${grouped(count)}\u{a0}${what}${lastReadStates[state]}`;
    },
    nouns: {
      claim: ["Aussage", "Aussagen"],
      question: ["Frage", "Fragen"],
      perspective: ["Position", "Positionen"],
      tension: ["Widerspruch", "Widersprüche"],
      event: ["Ereignis", "Ereignisse"],
      source: ["Quelle", "Quellen"],
    },
    all: "Was sich geändert hat",
    done: "Als gelesen merken",
    isDone: (number) => `Fassung ${number} ist als gelesen gemerkt.`,
    isNew: "Neu, seit Sie zuletzt gelesen haben:",
    isRevised: "Überarbeitet, seit Sie zuletzt gelesen haben:",
    inList: (number) =>
      `Was sich seit Fassung ${number} geändert hat, die Sie zuletzt gelesen haben`,
  },

  compare: {
    label: "Zwei Fassungen zum Vergleich",
    others: "Andere vergleichen",
    from: "Von",
    to: "Bis",
    swap: "Tauschen",
    ready: "Seite für Seite",
    readyDeck:
      "Dasselbe zwischen Nachbarn, und von jeder Fassung zur neuesten, als Seiten, die bleiben.",
    against: "Gegenüber der vorigen Fassung",
    sinceThen: "Seither",
    onlyOne: "Es gibt erst eine Fassung, also noch nichts zu vergleichen.",
    versionAndDay: (number, day) => `Fassung ${number}${day === undefined ? "" : `, ${day}`}`,
    script: {
      entities: {
        claim: "Aussagen",
        question: "Fragen",
        event: "Ereignisse",
        perspective: "Positionen",
        tension: "Widersprüche",
        source: "Quellen",
      },
      kinds: {
        added: "neu",
        answered: "beantwortet",
        resolved: "aufgelöst",
        renamed: "umbenannt",
        redated: "umdatiert",
        stance: "mit anderer Haltung",
        figure: "mit anderer Zahl",
        hedge: "sicherer oder unsicherer",
        reworded: "umformuliert",
        retitled: "mit neuem Titel",
        evolution: "mit anderer Entwicklung",
        split: "geteilt",
        merged: "vereint",
        moved: "verschoben",
        citations: "mit anderen Quellen",
        removed: "weggefallen",
      },
      // In digits: one is `eine`, `einer` or `eines`, by what is counted.
      counts: [],
      before: "Vorher",
      now: "Jetzt",
      same: "Das ist ein und dieselbe Fassung.",
      nothing: "Am Text ist nichts anders.",
      all: "Alle zeigen",
      gone: "Entfernt:",
      come: "Hinzugefügt:",
      gained: "Stützt sich jetzt auch auf",
      lost: "Stützt sich nicht mehr auf",
      answer: "Beantwortet:",
      in: "In",
    },
  },

  changes: "Änderungen",
  changesIn: (number) => `Was sich in Fassung ${number} geändert hat`,
  changesSince: (number) => `Was sich seit Fassung ${number} geändert hat`,
  sinceVersion: (number) => `Seit Fassung ${number}`,
  changesOf: (title, what) => `${title}: ${what}`,
  changesDescription: (before, after) =>
    `Jede Änderung von Fassung ${before} zu Fassung ${after}, in Worten und im Text.`,
  changedSince: (number) => `Geändert seit Fassung ${number}:`,
  sinceThen: "Seither:",
  changedLast: "Zuletzt geändert:",
  allChangesLink: "Alle Änderungen",
  nothingChanged: "Am Text hat sich nichts geändert.",
  firstVersion: "Die erste Fassung.",
  socialPicture: (site) => `Das Zeichen von ${site}`,
  llms: {
    about:
      "Jedes Thema wird über seine Fassungen hinweg verfolgt; die Links führen zur neuesten als Markdown. Ein Beleg wie [11] nennt eine Quelle des Verzeichnisses am Ende.",
    topics: "Themen",
    feed: "Was sich in den neuesten Fassungen geändert hat (Atom)",
    schema: "JSON-Schema der `briefing.json` neben jeder Fassung",
  },
  filters: "Arten von Änderungen",
  allChanges: "Alle zeigen",
  changed: {
    new: (count) => `${grouped(count)} neu`,
    revised: (count) => `${grouped(count)} überarbeitet`,
    moved: (count) => `${grouped(count)} verschoben`,
    split: (count) => `${grouped(count)} geteilt`,
    merged: (count) => `${grouped(count)} vereint`,
    gone: (count) => `${grouped(count)} weggefallen`,
  },
  ended: {
    answered: (count) => `${grouped(count)} beantwortet`,
    resolved: (count) => `${grouped(count)} aufgelöst`,
  },
  unchanged: (count) => `${grouped(count)} unverändert`,
  sameSections: "Unverändert:",
  otherSections: "Andere Abschnitte",
  wordsBefore: "Vorher",
  wordsNow: "Jetzt",
  onlyReworded: (count) => `${grouped(count)} nur umformuliert`,
  inVersion: (number) => `In Fassung ${number}`,
  shortVersion: (number) => `F${number}`,
  wordsGone: "Entfernt:",
  wordsCome: "Hinzugefügt:",
  changedFigures: "Geänderte Zahlen",
  quantity: "Größe",
  movedFrom: (section) => `Hierher gerückt aus ${section}.`,
  hedge: (before, after) =>
    before.length === 0
      ? `Jetzt gesagt mit ${listed(after)}.`
      : after.length === 0
        ? `Nicht mehr gesagt mit ${listed(before)}.`
        : `Wie sicher: erst ${listed(before)}, jetzt ${listed(after)}.`,
  gained: "Stützt sich jetzt auch auf",
  lost: "Stützt sich nicht mehr auf",
  answeredBy: "Beantwortet:",
  renumbered: (count) =>
    `${count === 1 ? "1 Quelle hat" : `${grouped(count)} Quellen haben`} eine andere Nummer, was keine Änderung ist.`,
  reused: (count, before) =>
    `${count === 1 ? "1 Nummer meint" : `${grouped(count)} Nummern meinen`} eine andere Quelle als in Fassung ${before}.`,
  showNumbers: "Nummern zeigen",
  numberIn: (version) => `In Fassung ${version}`,
  newSource: "neu",
  sourceTitle: "Quelle",
  numberMeant: (version) => `Was die neue Nummer in Fassung ${version} meinte`,
  claimsOverVersions: "Aussagen über die Fassungen",
  pictureKey:
    "Jede Zeile ist eine Aussage, jede Spalte eine Fassung. Ein Punkt: Wortlaut oder Quellen wurden überarbeitet. Ein Querstrich: Sie ist weggefallen.",
  pictureOf: (claims) =>
    `${claims === 1 ? "1 Aussage" : `${grouped(claims)} Aussagen`} über die Fassungen; dasselbe folgt in Worten`,
  sameInWords: "Dasselbe in Worten",
  life: (opening, first, revised, gone) =>
    [
      `„${opening}“: seit Fassung ${first}`,
      revised.length === 0 ? "" : `, überarbeitet in ${revised.join(", ")}`,
      gone === undefined ? "" : `, weggefallen in ${gone}`,
    ].join(""),
  isNew: "Neu:",
  isRevised: "Überarbeitet:",

  pictures: {
    versions: (count, current, all) =>
      `Wie viel sich in jeder von ${grouped(count)} Fassungen änderte, Fassung ${current} hervorgehoben: ${all
        .slice(1)
        .map(({ number, changes }) => `Fassung ${number}, ${grouped(changes)}`)
        .join("; ")}`,
    timeline: (count, first, last) =>
      `${count === 1 ? "1 Ereignis" : `${grouped(count)} Ereignisse`}, ${first} bis ${last}`,
    denseScale: (from, to, times) =>
      `Der getönte Teil, ${from} bis ${to}, ist im ${grouped(times)}-fachen Maßstab des Übrigen gezeichnet.`,
    isNew: (number) => `neu in Fassung ${number}`,
    isLate: "nachgetragen",
    allVersions: (count) => `${grouped(count)} Fassungen`,
    isGone: "nicht mehr erwähnt",
    inBrief: "Auf einen Blick",
    sourcesInBrief: (count, uncited, dated) =>
      [
        `${count === 1 ? "1 Quelle" : `${grouped(count)} Quellen`}:`,
        uncited === 0
          ? "alle zitiert,"
          : `${grouped(count - uncited)} zitiert, ${grouped(uncited)} nicht,`,
        dated === 0 ? "keine mit Datum." : `${grouped(dated)} mit Datum.`,
      ].join(" "),
    medianAge: (days) =>
      days === 0
        ? "Die Hälfte davon ist vom selben Tag."
        : `Die Hälfte davon war höchstens ${span(days)} alt.`,
    age: (number) => `Alter beim Erscheinen von Fassung ${number}`,
    ages: {
      7: "bis zu einer Woche",
      30: "bis zu einem Monat",
      91: "bis zu 3 Monaten",
      365: "bis zu einem Jahr",
      1825: "bis zu 5 Jahren",
      7300: "bis zu 20 Jahren",
    },
    older: "älter",
    undated: "ohne Datum",
    use: "Wie oft jede zitiert wird",
    useKey: (number, uses) =>
      `Ein Balken ist eine Quelle, in der Reihenfolge des Verzeichnisses. Am häufigsten zitiert: [${number}], ${uses === 1 ? "einmal" : `${grouped(uses)}-mal`}.`,
    uncited: "nicht zitiert",
    usesOf: (number, uses) =>
      `[${number}]: ${uses === 0 ? "nicht zitiert" : uses === 1 ? "einmal zitiert" : `${grouped(uses)}-mal zitiert`}`,
  },

  note: germanNote,

  day: dayOf,
  instant: (iso) => `${dayOf(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`,
};

/** e.g. `22. Mai 2026`, `Mai 2026` */
function dayOf(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  const nth = day === "" ? "" : `${day.replace(/^0/, "")}.`;
  return [nth, MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

const MONTHS = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
];

const lastReadStates = {
  new: "neu",
  revised: "überarbeitet",
  answered: "beantwortet",
  resolved: "aufgelöst",
  gone: "weggefallen",
};

/** e.g. `„angeblich“, „wohl“` */
function listed(hedges: readonly string[]): string {
  return hedges.length === 0 ? "kein solches Wort" : hedges.map((hedge) => `„${hedge}“`).join(", ");
}

/** e.g. `12 Tage`, `5 Monate`, `3 Jahre` */
function span(days: number): string {
  if (days < 100) return days === 1 ? "1 Tag" : `${days} Tage`;
  const [count, one, many] =
    days < 730
      ? [Math.round(days / 30.4), "Monat", "Monate"]
      : [Math.round(days / 365.25), "Jahr", "Jahre"];
  return count === 1 ? `1 ${one}` : `${grouped(count)} ${many}`;
}

/** e.g. `1.240` */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ".");
}
