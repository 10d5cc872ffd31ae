// Part of `sitrep dev` alone; no built site has it. Follows the texts as they are saved: asks for the
// page again, puts what has changed in place, and shows what was found at the sentence concerned.

const STATE = "sitrep dev";

let served; // the page as it came from the server last, before any script had changed it
let asked = 0;
let isLate = false; // something has changed before `served` was there

addStyle();
restoreState();
const events = new EventSource("/.sitrep/events");
listen();
showFindings();
Promise.all([fetchPage(), opened(events)]).then(([page]) => {
  // A save came between the page and its script.
  if (nameOf(page) !== nameOf(document)) return reload();
  served = page;
  document.documentElement.dataset.sitrepReady = "";
  if (isLate) update();
});

function opened(source) {
  return new Promise((done) => source.addEventListener("open", done, { once: true }));
}

function listen() {
  let wasLost = false;
  events.addEventListener("change", update);
  events.addEventListener("error", () => {
    wasLost = true;
  });
  // The server was started again: something may have changed in the meantime.
  events.addEventListener("open", () => {
    if (wasLost) update();
    wasLost = false;
  });
  // So that a page which is left does not keep one of the few connections that a browser has.
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

async function fetchPage() {
  const response = await fetch(location.pathname + location.search, { cache: "no-store" });
  const text = await response.text();
  return new DOMParser().parseFromString(text, "text/html");
}

async function update() {
  if (served === undefined) {
    isLate = true;
    return;
  }
  const nth = ++asked;
  let page;
  try {
    page = await fetchPage();
  } catch {
    return; // The server has gone; the page asks again when it is back.
  }
  // A later change is on its way.
  if (nth !== asked) return;
  if (frameOf(page) !== frameOf(served)) return reload();
  const [now, next] = [document.querySelector("main"), page.querySelector("main")];
  if (!next.isEqualNode(served.querySelector("main"))) {
    keepPlace(() => {
      removeFindings();
      morph(now, next.cloneNode(true));
      // Where elements changed places in a way that the above does not follow.
      if (!areEqual(now, next)) now.replaceChildren(...next.cloneNode(true).childNodes);
    });
    document.title = page.title;
  }
  served = page;
  await showFindings();
}

/** What the server calls a page; another one has another name. */
function nameOf(page) {
  return page.querySelector("script[data-page]")?.dataset.page;
}

/** All of a page that cannot be changed while it stands: its scripts, styles, and what is around its text. */
function frameOf(page) {
  const copy = page.documentElement.cloneNode(true);
  const main = copy.querySelector("main");
  // Without a text of its own there is nothing to put in place.
  if (!main) return Math.random();
  const isLive = [...main.querySelectorAll("script[src]")].length > 0;
  const hasCards = main.querySelector("template.preview") !== null;
  main.replaceChildren();
  copy.querySelector("script[data-page]")?.removeAttribute("data-page");
  for (const part of copy.querySelectorAll(
    "title, meta[name], meta[property], link[rel]:not([rel=stylesheet]), script[type*=json]",
  )) {
    part.remove();
  }
  // A page that its own script draws is drawn anew.
  return isLive ? page.documentElement.outerHTML : `${hasCards} ${copy.outerHTML}`;
}

// Putting a new text in place of the old one, with all that the reader has done kept.

/**
 * Makes an element like another one. What has an id of its own is the same element afterwards,
 * wherever it stands then, and so is what holds it; all else goes by its place.
 */
function morph(from, to, ids = { now: idsIn(from), next: idsIn(to) }) {
  for (const { name } of [...from.attributes]) {
    if (!to.hasAttribute(name) && !isKept(from, name)) from.removeAttribute(name);
  }
  for (const { name, value } of [...to.attributes]) {
    if (from.getAttribute(name) !== value && !isKept(from, name)) from.setAttribute(name, value);
  }
  let at = from.firstChild;
  for (const next of [...to.childNodes]) {
    const match = matchOf(next, at, from, ids);
    if (match === undefined) {
      from.insertBefore(next, at);
      continue;
    }
    if (match === at) at = at.nextSibling;
    else from.insertBefore(match, at);
    if (match.nodeType !== Node.ELEMENT_NODE) {
      if (match.data !== next.data) match.data = next.data;
    } else if (!match.isEqualNode(next)) morph(match, next, ids);
  }
  while (at) {
    const { nextSibling } = at;
    // What comes later takes it to its new place.
    if (!isWanted(at, ids.next)) at.remove();
    at = nextSibling;
  }
}

function areEqual(...elements) {
  const [a, b] = elements.map((each) => {
    const copy = each.cloneNode(true);
    for (const details of copy.querySelectorAll("details")) details.open = false;
    return copy;
  });
  return a.isEqualNode(b);
}

function matchOf(next, at, from, ids) {
  if (next.nodeType !== Node.ELEMENT_NODE) return at?.nodeName === next.nodeName ? at : undefined;
  const same = idOf(next) && ids.now.get(next.id);
  if (same) return same.nodeName === next.nodeName && !same.contains(from) ? same : undefined;
  for (const id of idsIn(next).keys()) {
    const holder = childHolding(ids.now.get(id), from);
    if (holder && holder.nodeName === next.nodeName && !idOf(holder)) return holder;
    if (holder) break;
  }
  return at?.nodeName === next.nodeName && !isWanted(at, ids.next) ? at : undefined;
}

function childHolding(element, parent) {
  let child = element;
  while (child && child.parentNode !== parent) child = child.parentNode;
  return child;
}

function isWanted(node, ids) {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  return ids.has(idOf(node)) || [...idsIn(node).keys()].some((id) => ids.has(id));
}

/** The elements below one by their ids. */
function idsIn(element) {
  const all = [...element.querySelectorAll("[id]")].filter(idOf);
  return new Map(all.map((each) => [each.id, each]));
}

/** The id of an element if it stays: those of citations count, and change with what stands before. */
function idOf(element) {
  return element.nodeName === "A" ? "" : element.id;
}

/** What the reader opened stays open. */
function isKept({ nodeName }, name) {
  return nodeName === "DETAILS" && name === "open";
}

/** Makes a change under which neither the place on the screen nor the focus moves. */
function keepPlace(change) {
  const { activeElement } = document;
  const seen = [...document.querySelectorAll("main [id]:not(a)")]
    .map((element) => ({ element, place: element.getBoundingClientRect() }))
    .filter(({ place }) => place.bottom > 0 && place.top < innerHeight);
  // What has the focus, or begins on the screen, is what the reader looks at.
  const anchor = seen.findLast(({ element }) => element.contains(activeElement));
  const { element, place } = anchor ?? seen.find(({ place }) => place.top >= 0) ?? seen[0] ?? {};
  const focus = focusOf();
  const root = document.documentElement;
  // The browser would move the page too.
  root.style.overflowAnchor = "none";
  const from = scrollY;
  change();
  if (!element?.isConnected) scrollTo({ top: from, behavior: "instant" });
  else if (from > 0) {
    scrollBy({ top: element.getBoundingClientRect().top - place.top, behavior: "instant" });
  }
  if (activeElement?.isConnected) activeElement.focus({ preventScroll: true });
  else restoreFocus(focus);
  requestAnimationFrame(() => root.style.removeProperty("overflow-anchor"));
}

function focusOf() {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return undefined;
  const all = [...document.querySelectorAll(activeElement.nodeName)];
  const { id, nodeName, selectionStart, selectionEnd } = activeElement;
  return { id, nodeName, nth: all.indexOf(activeElement), selectionStart, selectionEnd };
}

function restoreFocus(focus) {
  if (focus === undefined) return;
  const { id, nodeName, nth, selectionStart, selectionEnd } = focus;
  const element = id ? document.getElementById(id) : document.querySelectorAll(nodeName)[nth];
  if (!element || element === document.activeElement) return;
  element.focus({ preventScroll: true });
  try {
    if (typeof selectionStart === "number") element.setSelectionRange(selectionStart, selectionEnd);
  } catch {
    // A field of another kind has no selection.
  }
}

// Where the page must be loaded anew, its state goes with it.

function reload() {
  const open = [...document.querySelectorAll("details")].map((each) => each.open);
  const { pathname } = location;
  try {
    sessionStorage.setItem(
      STATE,
      JSON.stringify({ pathname, top: scrollY, focus: focusOf(), open }),
    );
  } catch {
    // The browser keeps nothing.
  }
  location.reload();
}

function restoreState() {
  let state;
  try {
    state = JSON.parse(sessionStorage.getItem(STATE));
    sessionStorage.removeItem(STATE);
  } catch {
    return;
  }
  if (state?.pathname !== location.pathname) return;
  document.querySelectorAll("details").forEach((each, nth) => {
    if (nth < state.open.length) each.open = state.open[nth];
  });
  scrollTo({ top: state.top, behavior: "instant" });
  restoreFocus(state.focus);
}

// What was found: a note at the sentence concerned, a list of the rest, and a sheet over the page
// where something cannot be read.

async function showFindings() {
  let found;
  try {
    const page = encodeURIComponent(decodeURI(location.pathname));
    const response = await fetch(`/.sitrep/findings?page=${page}`, { cache: "no-store" });
    found = await response.json();
  } catch {
    return;
  }
  keepPlace(() => {
    removeFindings();
    const placed = found.findings.filter((each) => mark(each));
    const rest = found.findings.filter((each) => !placed.includes(each));
    const errors = found.findings.filter(({ severity }) => severity === "error");
    if (found.failures.length + errors.length > 0)
      document.body.append(sheet(found.failures, errors));
    if (rest.length > 0) document.body.append(list(rest));
  });
}

function removeFindings() {
  for (const each of document.querySelectorAll("[data-sitrep-dev]")) each.remove();
  for (const each of document.querySelectorAll(".sitrep-marked")) {
    each.classList.remove("sitrep-marked");
    if (each.className === "") each.removeAttribute("class");
  }
}

function mark(finding) {
  const place = finding.id ? document.getElementById(finding.id) : null;
  if (!place) return false;
  const note = own("span", `sitrep-note is-${finding.severity}`, describe(finding));
  note.setAttribute("role", "note");
  const heading = place.matches("section") ? place.querySelector("h2, h3") : null;
  (heading ?? place).append(note);
  if (!heading) place.classList.add("sitrep-marked");
  return true;
}

function sheet(failures, errors) {
  const box = own("section", "sitrep-sheet");
  box.setAttribute("role", "alert");
  const button = element("button", "close", "Close");
  button.type = "button";
  button.addEventListener("click", () => box.remove());
  const items = [...failures, ...errors].map((each) => {
    if (typeof each === "string") return element("li", "", each);
    const item = element("li", "");
    item.append(
      element("code", "", `${each.file}:${each.line}:${each.column}`),
      " ",
      ...describe(each),
    );
    return item;
  });
  const rows = element("ol", "");
  rows.append(...items);
  const count = items.length === 1 ? "one thing" : `${items.length} things`;
  box.append(element("h2", "", `Before this can be built, mend ${count}`), rows, button);
  return box;
}

addEventListener("keydown", ({ key }) => {
  if (key === "Escape") document.querySelector(".sitrep-sheet")?.remove();
});

function list(findings) {
  const box = own("details", "sitrep-list");
  const count = `${findings.length} more finding${findings.length === 1 ? "" : "s"}`;
  const rows = element("ol", "");
  rows.append(
    ...findings.map((each) => {
      const item = element("li", `is-${each.severity}`);
      item.append(
        element("code", "", `${each.file}:${each.line}:${each.column}`),
        " ",
        ...describe(each),
      );
      return item;
    }),
  );
  box.append(element("summary", "", count), rows);
  return box;
}

function describe({ severity, message, hint, rule }) {
  return [
    element("b", "", severity),
    ` ${message} `,
    element("code", "", rule),
    ...(hint ? [element("i", "", ` ${hint}`)] : []),
  ];
}

/** An element that is no part of the page. */
function own(name, className, children = []) {
  const made = element(name, className);
  made.dataset.sitrepDev = "";
  made.append(...children);
  return made;
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function addStyle() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("dev.css", import.meta.url).pathname;
  document.head.append(link);
}
