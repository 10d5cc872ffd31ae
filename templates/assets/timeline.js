// The timeline as a version knew it: events that it did not have are hidden, the others stand under
// the date and in the words of then. The address after `#` says which version.

(() => {
  const data = JSON.parse(document.getElementById("timeline-data").textContent);
  const nav = document.querySelector(".as-known");
  const all = nav.querySelector('a[data-at="all"]');
  const links = [...nav.querySelectorAll("a[data-at]")].filter((link) => link !== all);
  const status = nav.querySelector('[role="status"]');
  const list = document.querySelector(".events > ol");
  const items = [...list.children].map((element) => {
    const [date, words] = [element.querySelector(".date"), element.querySelector(".wording")];
    const dot = document.querySelector(`.timeline-picture a[href="#${element.id}"]`);
    return { element, dot, date, words, now: [date.textContent, words.textContent] };
  });

  for (const link of links) link.href = `#known=${data.versions[link.dataset.at].number}`;
  all.href = "#known=all";
  all.parentElement.hidden = false;

  /** How an event was told in a version; undefined where that did not have it. */
  function toldAt(steps, at) {
    const told = steps.findLast((step) => step.at <= at);
    return told?.text === undefined ? undefined : told;
  }

  function show() {
    const asked = new URLSearchParams(location.hash.slice(1)).get("known");
    const at = data.versions.findIndex(({ number }) => String(number) === asked);
    for (const link of [...links, all]) {
      const isCurrent = link === all ? at < 0 : Number(link.dataset.at) === at;
      if (isCurrent) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    status.textContent = at < 0 ? "" : data.versions[at].told;
    list.classList.toggle("is-then", at >= 0);
    const told = items.map((item) => ({
      ...item,
      then: at < 0 ? undefined : toldAt(data.events[item.element.id], at),
    }));
    for (const { element, dot, date, words, now, then } of told) {
      element.hidden = at >= 0 && then === undefined;
      dot?.toggleAttribute("hidden", element.hidden);
      [date.textContent, words.textContent] = then ? [then.date, then.text] : now;
    }
    // In the order of then; sorting keeps the order of those on one day.
    const known = told.filter(({ then }) => then);
    known.sort((a, b) => (a.then.day < b.then.day ? -1 : Number(a.then.day > b.then.day)));
    const rest = told.filter(({ then }) => !then);
    list.append(...[...known, ...rest].map(({ element }) => element));
  }

  addEventListener("hashchange", show);
  show();
})();
