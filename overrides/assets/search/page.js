/* The search page: all hits with facets; the address says what is shown, so that it can be linked and gone back to. */
import { Results } from "./hits.js";

const STEP = 20;
const place = document.querySelector("[data-search-page]");
const form = place.querySelector("form");
const field = form.querySelector("input[type=search]");
const facets = [...place.querySelectorAll("[data-facet]")];
const more = place.querySelector("[data-search-more]");
const { language, root } = place.dataset;
const results = new Results(place.querySelector("[data-search-words]"), language, new URL(root, document.baseURI));
let shown = STEP;

/* Facet → what a hit has of it, and the names of its choices. */
const OF = {
  slag: (engine) => [(row) => [row.kind], engine.head.kinds],
  lan: (engine) => [(row) => (row.county ? [row.county] : []), engine.head.counties],
  tema: (engine) => [(row) => row.themes, engine.head.themes],
  aktor: (engine) => [(row) => row.actors, engine.head.actors],
};

function state() {
  const asked = new URL(location.href).searchParams;
  return { question: (asked.get("q") ?? "").trim(), chosen: Object.fromEntries(facets.map(({ dataset }) => [dataset.facet, asked.get(dataset.facet) ?? ""])) };
}

function go(change, replace = false) {
  const address = new URL(location.href);
  for (const [key, value] of Object.entries(change)) {
    if (value) address.searchParams.set(key, value);
    else address.searchParams.delete(key);
  }
  if (address.href !== location.href) history[replace ? "replaceState" : "pushState"](null, "", address);
  shown = STEP;
  answer();
}

async function answer() {
  const { question, chosen } = state();
  if (field.value.trim() !== question) field.value = question;
  place.classList.toggle("is-asked", Boolean(question));
  if (!question) {
    more.hidden = true;
    return results.clear();
  }
  const engine = await results.engine();
  if (!engine) return;
  await engine.whole;
  if (state().question !== question) return;
  const all = engine.search(question);
  const has = Object.fromEntries(facets.map(({ dataset }) => [dataset.facet, OF[dataset.facet](engine)]));
  const fits = (hit, but) => Object.entries(has).every(([key, [of, names]]) => key === but || !names[chosen[key]] || of(hit.row).includes(chosen[key]));
  const hits = all.filter((hit) => fits(hit));
  for (const facet of facets) choices(facet, all.filter((hit) => fits(hit, facet.dataset.facet)), has[facet.dataset.facet], chosen[facet.dataset.facet]);
  results.show(engine, question, hits, shown, (other) => go({ q: other }));
  more.hidden = hits.length <= shown;
}

/** The choices of a facet with the number of hits each would leave. */
function choices(facet, hits, [of, names], chosen) {
  const count = new Map();
  for (const { row } of hits) for (const value of of(row)) count.set(value, (count.get(value) ?? 0) + 1);
  const options = Object.entries(names).filter(([value]) => count.has(value) || value === chosen);
  const made = options.map(([value, name]) => new Option(`${name} (${count.get(value) ?? 0})`, value, false, value === chosen));
  facet.replaceChildren(facet.options[0], ...made.sort((one, other) => (count.get(other.value) ?? 0) - (count.get(one.value) ?? 0)));
  if (!names[chosen]) facet.value = "";
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  go({ q: field.value.trim() });
});
field.addEventListener("input", () => go({ q: field.value.trim() }, true));
for (const facet of facets) facet.addEventListener("change", () => go({ [facet.dataset.facet]: facet.value }));
more.addEventListener("click", () => {
  const first = shown;
  shown += STEP;
  answer().then(() => results.list.children[first]?.querySelector("a").focus());
});
addEventListener("popstate", answer);
form.hidden = false;
answer();
