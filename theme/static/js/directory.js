// Directories: what the filters lead to is shown without loading it, and rows are found by name.
// The address says what is shown: that of the first part chosen, further parts and letters behind it.
// Nothing is read before somebody uses it, or the address asks: most readers only look down the list.
const form = document.querySelector("form.search");
const input = form.elements.q;
const FILTER = ".filters a[data-part]";
const lang = document.documentElement.lang;
let status, shown, none, found, heading, kicker, titled, groups, links, home, number;
let rows = [];
let further = [];
let whole = false;
let latest = 0;

function ready() {
  if (groups) return;
  ({ shown, none } = form.dataset);
  status = form.querySelector("[role=status]");
  found = document.getElementById("_found");
  heading = document.querySelector("h1");
  kicker = document.querySelector(".list__head .kicker");
  titled = document.title.slice(heading.textContent.length);
  links = [...document.querySelectorAll(FILTER)];
  groups = [...new Set(links.map((link) => link.closest("nav")))].map((nav) => links.filter((link) => nav.contains(link)));
  home = new Map(links.map((link) => [link, link.pathname]));
  number = new Intl.NumberFormat(lang);
  whole = location.pathname === home.get(links[0]);
  read();
  // The page of a part was made without knowing what else may be chosen with it.
  if (!whole) point(asked(location), []);
}

// Letters as people type them who do not have, or know, those of the name: å as a or aa, ø as o or oe.
const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")
  .replace(/æ/g, "ae").replace(/ø/g, "o").replace(/[ðþ]/g, (c) => (c === "ð" ? "d" : "th"))
  .replace(/a[ae]/g, "a").replace(/oe/g, "o").replace(/\s+/g, " ");

function read() {
  rows = [...found.querySelectorAll("[data-parts]")].map((row) => ({
    row,
    parts: row.dataset.parts.split(" "),
    get text() {
      return (this.folded ??= fold(`${row.textContent} ${row.dataset.names ?? ""}`));
    },
    get href() {
      return row.querySelector("a[href]")?.getAttribute("href");
    },
  }));
  further = [...found.querySelectorAll(".section")];
}

// What an address asks for: a link of each group at most, and letters.
function asked(url) {
  const query = new URLSearchParams(url.search);
  const parts = query.getAll("also");
  const chosen = groups.map((group) => group.find((link) => link.dataset.part
    && (home.get(link) === url.pathname || parts.includes(link.dataset.part))));
  return { chosen, letters: query.get("q") ?? "" };
}

function address({ chosen, letters }) {
  const [first, ...others] = chosen.filter(Boolean);
  const query = new URLSearchParams(others.map((link) => ["also", link.dataset.part]));
  if (letters) query.set("q", letters);
  return home.get(first ?? links[0]) + (`${query}` && `?${query}`);
}

// A part has a page of its own, which holds no rows but its own: the others are on that of the whole.
async function complete() {
  if (whole) return;
  const answer = await fetch(home.get(links[0]));
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  found.replaceChildren(...page.getElementById("_found").childNodes);
  whole = true;
  read();
}

const fits = (row, chosen, words) =>
  chosen.every((link) => !link || row.parts.includes(link.dataset.part)) && words.every((word) => row.text.includes(word));

function show(state) {
  const { chosen, letters } = state;
  const words = fold(letters).split(" ").filter(Boolean);
  const gone = new Set();
  let count = 0;
  for (const one of rows) {
    one.row.hidden = !fits(one, chosen, words);
    if (one.row.hidden) gone.add(one.href);
    else count += 1;
  }
  const several = chosen.filter(Boolean);
  heading.textContent = several.length
    ? [several[0].dataset.heading, ...several.slice(1).map((link) => link.firstChild.textContent.trim())].join(", ")
    : links[0].dataset.heading;
  document.title = heading.textContent + titled;
  if (kicker) kicker.hidden = !several.length;
  for (const list of found.querySelectorAll(".rows")) {
    const title = list.previousElementSibling;
    list.hidden = !list.querySelector("[data-parts]:not([hidden])");
    if (title?.tagName === "H2") {
      title.hidden = list.hidden;
      title.classList.toggle("visually-hidden", title.textContent === heading.textContent);
    }
  }
  for (const section of further) follow(section, gone);
  point(state, words);
  const elsewhere = (several[0] ?? links[0]).dataset.elsewhere?.split(" ") ?? [];
  for (const way of document.querySelectorAll(".languages a")) {
    const at = elsewhere.indexOf(way.hreflang);
    if (at >= 0) way.href = elsewhere[at + 1] + new URL(address(state), location).search;
  }
  status.textContent = count
    ? shown.replace("{count}", number.format(count)).replace("{total}", number.format(rows.length))
    : none;
}

// Each filter leads to what would be shown, and says how much that is as far as rows tell.
function point({ chosen, letters }, words) {
  groups.forEach((group, at) => {
    for (const link of group) {
      const { part } = link.dataset;
      const next = part ? chosen.map((one, other) => (other === at ? link : one)) : [];
      if (part ? chosen[at] === link : !chosen.some(Boolean)) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
      link.href = address({ chosen: next, letters: part ? letters : "" });
      const told = link.querySelector(".count");
      if (told && (whole || !chosen[at])) {
        told.textContent = `(${number.format(rows.filter((one) => fits(one, next, words)).length)})`;
      }
    }
  });
}

// Maps and timelines show what the list shows.
function follow(section, gone) {
  const isGone = (link) => {
    const href = link.getAttribute("href");
    return href.startsWith("#") ? document.getElementById(href.slice(1))?.hidden : gone.has(href);
  };
  for (const entry of section.querySelectorAll("li, p")) {
    const ways = [...entry.querySelectorAll("a")];
    if (ways.length) entry.hidden = ways.every(isGone);
  }
  for (const mark of section.querySelectorAll("svg a")) mark.toggleAttribute("hidden", isGone(mark));
  section.hidden = [...section.querySelectorAll("li")].every((entry) => entry.hidden);
}

// Shows what an address asks for; "how" says how the browser remembers it.
async function go(url, how) {
  ready();
  const turn = ++latest;
  const state = asked(url);
  try {
    await complete();
  } catch {
    location.assign(url);
    return;
  }
  if (turn !== latest) return;
  if (how && url.href !== location.href) history[how](null, "", url);
  if (how !== "replaceState") input.value = state.letters;
  show(state);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest(FILTER);
  if (!link) return;
  ready();
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(new URL(link.href), "pushState");
});
input.addEventListener("input", () => {
  ready();
  const state = asked(location);
  go(new URL(address({ ...state, letters: input.value.trim() }), location), "replaceState");
});
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("popstate", () => go(new URL(location)));
form.hidden = false;
if (/[?&](q|also)=/.test(location.search)) go(new URL(location));
// Safari has no requestIdleCallback.
else (window.requestIdleCallback ?? setTimeout)(() => {
  if (document.querySelector(`${FILTER}[aria-current]:not([data-part=""])`)) ready();
});
