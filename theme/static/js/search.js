// The search page: shows the form, and loads the index when somebody begins to search.
const form = document.querySelector("form.search");
const { index, base, count, none, failed, all } = form.dataset;
const input = form.elements.q;
const filters = form.querySelector(".search__filters");
const status = form.querySelector("[role=status]");
const list = form.querySelector("ol");
const more = form.querySelector("[data-more]");
const lang = document.documentElement.lang;
const selects = [...filters.querySelectorAll("select")];
const PAGE = 10;

let loading;
let latest = 0;
let found = [];

function load() {
  loading ??= (async () => {
    const pagefind = await import(new URL(`${index}pagefind.js`, location.href.split("?")[0]));
    await pagefind.options({ baseUrl: base, excerptLength: 28 });
    await pagefind.init();
    fill(await pagefind.filters());
    return pagefind;
  })();
  return loading;
}

// Every choice with how many there are; one that nothing could be chosen in is not shown.
function fill(choices) {
  for (const select of selects) {
    const values = Object.entries(choices[select.name] ?? {});
    values.sort(([a], [b]) =>
      select.name === "year" ? b.localeCompare(a) : a.localeCompare(b, lang));
    select.replaceChildren(new Option(all, ""));
    for (const [value, number] of values) select.add(new Option(`${value} (${number})`, value));
    select.value = asked.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.selectedIndex = 0;
    select.parentElement.hidden = values.length < 2;
  }
  filters.hidden = false;
}

async function search() {
  const turn = ++latest;
  let pagefind;
  try {
    pagefind = await load();
  } catch {
    loading = undefined;
    status.textContent = failed;
    return;
  }
  const words = input.value.trim();
  const chosen = selects.filter((select) => select.value);
  remember(words, chosen);
  if (!words && !chosen.length) return show([], "");
  const options = { filters: Object.fromEntries(chosen.map((s) => [s.name, s.value])) };
  const answer = await pagefind.search(words || null, options);
  if (turn !== latest) return;
  const number = new Intl.NumberFormat(lang).format(answer.results.length);
  await show(answer.results, answer.results.length ? count.replace("{count}", number) : none);
}

function remember(words, chosen) {
  const query = new URLSearchParams(words ? { q: words } : {});
  for (const select of chosen) query.set(select.name, select.value);
  history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
}

async function show(results, text) {
  found = results;
  list.replaceChildren();
  status.textContent = text;
  await next();
}

async function next() {
  const turn = latest;
  const shown = list.children.length;
  const page = await Promise.all(found.slice(shown, shown + PAGE).map((one) => one.data()));
  if (turn !== latest) return;
  list.append(...page.map(item));
  more.hidden = list.children.length >= found.length;
}

function item({ url, meta, excerpt, sub_results: parts }) {
  const entry = document.createElement("li");
  const kicker = document.createElement("p");
  const title = document.createElement("h2");
  const link = document.createElement("a");
  const text = document.createElement("p");
  entry.className = "teaser";
  kicker.className = "kicker";
  kicker.textContent = [meta.kind, meta.date].filter(Boolean).join(" · ");
  title.className = "teaser__title";
  link.href = url;
  link.textContent = meta.title;
  text.className = "teaser__summary";
  text.innerHTML = excerpt; // Pagefind's own, all but its marks escaped
  if (/^\p{Ll}/u.test(text.textContent)) text.prepend("… ");
  if (!/[.!?…]\s*$/.test(text.textContent)) text.append(" …");
  title.append(link);
  entry.append(kicker, title, text);
  const part = parts?.find((one) => one.url !== url && one.url.includes("#"));
  if (part) {
    const way = document.createElement("p");
    const deep = document.createElement("a");
    deep.href = part.url;
    deep.textContent = part.title;
    way.append("→ ", deep);
    way.className = "count";
    entry.append(way);
  }
  return entry;
}

const asked = new URLSearchParams(location.search);
let wait;
form.hidden = false;
input.value = asked.get("q") ?? "";
input.addEventListener("focus", () => load().catch(() => { loading = undefined; }), { once: true });
input.addEventListener("input", () => {
  clearTimeout(wait);
  wait = setTimeout(search, 150);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
filters.addEventListener("change", search);
more.addEventListener("click", async () => {
  const first = list.children.length;
  await next();
  list.children[first]?.querySelector("a").focus();
});

// Ctrl + K leads to the field; from there the arrow keys go from one result to the next. A sign alone
// would do so for those as well who speak to their computers, and did not mean it.
const mac = /Mac|iPhone|iPad/.test(navigator.platform);
const keys = document.getElementById("_keys");
if (mac) keys.textContent = keys.textContent.replace("Ctrl", "⌘");
document.addEventListener("keydown", (event) => {
  if (event.key?.toLowerCase() === "k" && (mac ? event.metaKey : event.ctrlKey) && !event.altKey && !event.shiftKey) {
    event.preventDefault();
    input.focus();
    input.select();
  }
});
form.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const ways = [input, ...list.querySelectorAll("h2 a")];
  const here = ways.indexOf(document.activeElement);
  if (event.key === "Escape" && here > 0) input.focus();
  else if (step && here >= 0 && ways[here + step]) {
    event.preventDefault();
    ways[here + step].focus();
  }
});

if ([...asked.keys()].length) search();
