/* The finder: narrows the table of who does what. The table is complete without it; every word comes from the page. */

const root = document.querySelector("[data-finder]");
const part = (selector) => root.querySelector(selector);
const form = part("form");
const field = form.elements.text;
const status = part("[role=status]");
const chosen = part(".finder__chosen");
const printed = part(".finder__printed");
const none = part(".finder__none");
const table = part("table");
const rows = [...table.tBodies[0].rows];
const MANY = 150; // rows that even a slow phone lays out without a wait

const plain = (text) => text.replace(/\s+/g, " ").trim();
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const texts = rows.map((row) => fold([...row.cells].map((cell) => plain(cell.textContent)).join(" ")));

/* A facet is a select or a set of buttons. `fits[choice][row]` tells whether a choice shows a row. */
const facets = [...form.querySelectorAll("[data-facet]")].map((control) => {
  const elements = [...control.querySelectorAll("option, input")];
  const carried = rows.map((row) => new Set(row.dataset[control.dataset.facet].split(" ")));
  const choices = elements.map((element) => {
    const shown = element instanceof HTMLOptionElement ? element : element.nextElementSibling;
    const { token, parameter } = element.dataset;
    return { element, shown, token, parameter, value: element.value, label: plain(shown.textContent), count: 0 };
  });
  const fits = choices.map(({ token }) => carried.map((tokens) => !token || tokens.has(token)));
  return {
    label: control.dataset.label,
    control,
    choices,
    fits,
    fitting: rows.map((_, row) => choices.filter((_, choice) => fits[choice][row])),
    get current() {
      return control.selectedIndex ?? elements.findIndex((element) => element.checked);
    },
    set current(choice) {
      if (control.selectedIndex === undefined) elements[choice].checked = true;
      else control.selectedIndex = choice;
    },
  };
});

const editions = facets.find(({ control }) => control.dataset.facet === "utgavor");

/* Beside a choice stands how many rows it would show while everything else stays as chosen: rows that fit all
   facets count in each of them, rows that fail a single one count in that one. */
function narrow() {
  const words = fold(field.value).split(/\s+/).filter(Boolean);
  const current = facets.map((facet) => facet.fits[facet.current]);
  const result = { shown: 0, withoutText: 0 };
  for (const facet of facets) for (const choice of facet.choices) choice.count = 0;
  rows.forEach((row, index) => {
    const failing = facets.filter((_, number) => !current[number][index]);
    const inText = failing.length > 1 || words.every((word) => texts[index].includes(word));
    if (!failing.length) result.withoutText += 1;
    if (inText && failing.length < 2)
      for (const facet of failing.length ? failing : facets) for (const choice of facet.fitting[index]) choice.count += 1;
    const hidden = failing.length > 0 || !inText;
    if (!hidden) result.shown += 1;
    if (row.hidden !== hidden) row.hidden = hidden;
  });
  return result;
}

function showCounts() {
  for (const { choices, current } of facets)
    choices.forEach((choice, index) => {
      const text = `${choice.label} (${choice.count})`;
      if (choice.shown.textContent !== text) choice.shown.textContent = text;
      if (choice.shown === choice.element) choice.element.disabled = !choice.count && index > 0 && index !== current;
    });
}

/* What the reader has chosen, each a button that takes it back. */
function showChosen({ shown, withoutText }) {
  const made = facets.filter((facet) => facet.current > 0).map((facet) => ({
    label: facet.label,
    value: facet.choices[facet.current].label,
    count: facet.choices[0].count,
    undo: () => (facet.current = 0),
  }));
  const text = plain(field.value);
  if (text) made.push({ label: field.dataset.label, value: text, count: withoutText, undo: () => (field.value = "") });
  chosen.replaceChildren(
    ...made.map((one, index) => {
      const item = document.createElement("li");
      const button = item.appendChild(document.createElement("button"));
      button.type = "button";
      button.textContent = fill(shown ? chosen.dataset.words : chosen.dataset.without, one);
      button.setAttribute("aria-label", fill(chosen.dataset.remove, { choice: button.textContent }));
      button.addEventListener("click", () => {
        one.undo();
        changed();
        (chosen.querySelectorAll("button")[index] ?? part("[data-act=clear]")).focus();
      });
      return item;
    }),
  );
  chosen.hidden = !made.length;
}

/* On paper: what the reader chose, and what leaves rows out without having been chosen. */
function showPrinted(count) {
  const told = facets.filter((facet) => facet.current > 0 || facet.choices[facet.current].token);
  const choices = told.map((facet) => fill(chosen.dataset.words, { label: facet.label, value: facet.choices[facet.current].label }));
  const text = plain(field.value);
  if (text) choices.push(fill(chosen.dataset.words, { label: field.dataset.label, value: text }));
  printed.textContent = choices.length ? fill(printed.dataset.words, { choices: choices.join("; "), count }) : count;
}

/* A screen reader hears the count when the reader pauses, not at each letter. */
let speaking = 0;
function show(pause = 0) {
  const result = narrow();
  showCounts();
  showChosen(result);
  const all = editions.fits[editions.current].filter(Boolean).length; // "all" is what the chosen texts hold
  const count = fill(status.dataset.words, { shown: result.shown, all });
  showPrinted(count);
  none.hidden = result.shown > 0;
  table.classList.toggle("finder__many", result.shown > MANY);
  clearTimeout(speaking);
  speaking = setTimeout(() => (status.textContent = count), pause);
}

function address() {
  const parameters = new URLSearchParams();
  for (const { choices, current } of facets)
    if (current > 0) parameters.set(choices[current].parameter, choices[current].value);
  if (plain(field.value)) parameters.set("text", plain(field.value));
  const query = parameters.toString();
  return location.pathname + (query && `?${query}`);
}

/* One step back for each choice, and one for all that was typed in a go. */
let writing = 0;
let typing = false;
function write(typed) {
  clearTimeout(writing);
  if (address() !== location.pathname + location.search)
    history[typed && typing ? "replaceState" : "pushState"](null, "", address());
  typing = typed;
}

function changed() {
  write(false);
  show();
}

/* What the address does not know of is left as it was when the page came; the last one of several choices holds. */
function read() {
  clearTimeout(writing);
  const parameters = new URLSearchParams(location.search);
  for (const facet of facets) {
    const asked = facet.choices.map((choice, index) => index > 0 && parameters.get(choice.parameter) === choice.value);
    facet.current = Math.max(0, asked.lastIndexOf(true));
  }
  field.value = plain(parameters.get("text") ?? "").slice(0, field.maxLength);
  typing = false;
  show();
}

/* A link to a row shows the row, whatever was chosen. */
function reveal() {
  const row = rows.find((one) => one.id && `#${one.id}` === location.hash);
  if (!row?.hidden) return;
  const index = rows.indexOf(row);
  for (const facet of facets)
    if (!facet.fits[facet.current][index]) facet.current = facet.choices.findIndex((choice) => !choice.token);
  field.value = "";
  show();
  history.replaceState(null, "", address() + location.hash);
  row.scrollIntoView();
}

/* The rows that are shown, as a spreadsheet reads them; a value it would take for a formula is shown as text. */
function asCsv(button) {
  const harmless = (value) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
  const quoted = (value) => (/[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const line = (values) => `${values.map((value) => quoted(harmless(value))).join(";")}\r\n`;
  const head = [...table.tHead.rows[0].cells].map((cell) => plain(cell.textContent));
  const shown = rows.filter((row) => !row.hidden).map((row) => {
    const page = row.querySelector("th a") ?? row.cells[1].querySelector("a");
    return line([...[...row.cells].map((cell) => plain(cell.textContent)), page?.href ?? ""]);
  });
  return `\ufeff${line([...head, button.dataset.page])}${shown.join("")}`;
}

function download(button) {
  const view = [...new URLSearchParams(address().split("?")[1])].flat().join("-");
  const name = fold(`${button.dataset.file}-${view}`).replace(/[^a-z0-9]+/g, "-").slice(0, 90).replace(/-$/, "");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([asCsv(button)], { type: "text/csv;charset=utf-8" }));
  link.download = `${name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

field.addEventListener("input", () => {
  if (field.value.length > field.maxLength) field.value = field.value.slice(0, field.maxLength);
  clearTimeout(writing);
  writing = setTimeout(() => write(true), 400);
  show(700);
});
form.addEventListener("change", (event) => (event.target === field ? write(true) : changed()));
form.addEventListener("submit", (event) => event.preventDefault());
part("[data-act=clear]").addEventListener("click", () => {
  for (const facet of facets) facet.current = 0;
  field.value = "";
  changed();
});
part("[data-act=csv]").addEventListener("click", (event) => download(event.currentTarget));
addEventListener("popstate", read);
addEventListener("hashchange", reveal);

part("details").open = matchMedia("(min-width: 48rem)").matches;
read();
reveal();
form.hidden = part(".finder__result").hidden = false;
