/* Term previews (WCAG 1.4.13), the open table of contents, hand-written tables as cards, the menu of languages, the way to the search. Everything is readable without. */
const main = document.querySelector("main");
const preview = main.appendChild(document.createElement("div"));
preview.className = "preview";
preview.hidden = true;
let shown = null;
let pointer = "mouse";
let timer = 0;

const termAt = (target) => (target instanceof Element ? target.closest("a.term") : null);

function hide() {
  clearTimeout(timer);
  preview.hidden = true;
  shown = null;
}

/* Below the word, or above it when there is no room; never outside the text's width. */
function place(link) {
  const word = link.getClientRects()[0];
  const frame = main.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const left = Math.max(8, Math.min(word.left, room - preview.offsetWidth - 8));
  const below = word.bottom + 6;
  const above = word.top - preview.offsetHeight - 6;
  const top = below + preview.offsetHeight > innerHeight && above > 0 ? above : below;
  preview.style.translate = `${left - frame.left - main.clientLeft}px ${top - frame.top - main.clientTop}px`;
}

function show(link, withLink = false) {
  const meaning = document.getElementById(link.getAttribute("aria-describedby"));
  if (!meaning) return;
  clearTimeout(timer);
  preview.textContent = meaning.textContent;
  if (withLink) {
    const onward = preview.appendChild(document.createElement("a"));
    onward.href = link.href;
    onward.textContent = link.textContent;
  }
  shown = link;
  preview.hidden = false;
  place(link);
}

function later(act, wait) {
  clearTimeout(timer);
  timer = setTimeout(act, wait);
}

addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse") return;
  const link = termAt(event.target);
  if (link) link === shown ? clearTimeout(timer) : later(() => show(link), 200);
  else if (preview.contains(event.target)) clearTimeout(timer);
  else later(() => shown !== document.activeElement && hide(), 300);
});
document.documentElement.addEventListener("pointerleave", () => later(hide, 300));
addEventListener("focusin", (event) => {
  const link = termAt(event.target);
  if (link?.matches(":focus-visible")) show(link);
  else if (!link && !preview.contains(event.target)) hide();
});
addEventListener("focusout", (event) => {
  if (event.target === shown && pointer !== "touch") hide();
});
addEventListener("keydown", (event) => event.key === "Escape" && hide());
addEventListener("resize", hide);

/* On touch the first tap shows the meaning, the second follows the link. */
addEventListener("pointerdown", (event) => {
  pointer = event.pointerType;
  if (shown && !preview.contains(event.target) && termAt(event.target) !== shown) hide();
});
addEventListener("click", (event) => {
  const link = termAt(event.target);
  if (!link || pointer !== "touch" || link === shown) return;
  event.preventDefault();
  show(link, true);
});
addEventListener("keydown", () => (pointer = "keyboard"), true);

for (const toc of document.querySelectorAll(".toc"))
  toc.firstElementChild.open = getComputedStyle(toc).position === "sticky";

for (const table of document.querySelectorAll(".written .table")) {
  const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent);
  for (const row of table.querySelectorAll("tbody tr"))
    [...row.cells].forEach((cell, column) => (cell.dataset.label = heads[column] ?? ""));
  table.classList.add("cards");
}

/* A page that was not built again since a document ran out says so all the same. */
for (const day of document.querySelectorAll("time[data-valid-until]"))
  if (day.dataset.validUntil && new Date(`${day.dateTime}T23:59:59`) < new Date()) day.after(` (${day.dataset.validUntil})`);

/* Escape closes the languages and returns to where they were opened. */
document.querySelector("[data-languages]")?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !event.currentTarget.open) return;
  event.currentTarget.open = false;
  event.currentTarget.firstElementChild.focus();
});

if (document.querySelector("[data-finder]")) import("./finder.js");

/* The search is loaded when it is opened: by its button, "/" or Ctrl+K. Its page has a field of its own. */
const search = document.querySelector("dialog[data-search]");
const searchPage = document.querySelector("[data-search-page]");
if (searchPage) import("./search/page.js");

function openSearch(event) {
  event.preventDefault();
  if (searchPage) {
    searchPage.querySelector("input").focus();
    return;
  }
  if (search.open) return;
  search.showModal();
  search.querySelector("input").select();
  import("./search/dialog.js");
}

/* In the field Escape would only empty it. */
search?.querySelector("input").addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing) return;
  event.preventDefault();
  search.close();
});

const writes = (target) => target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
document.querySelector("[data-search-open]").addEventListener("submit", openSearch);
addEventListener("keydown", (event) => {
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !writes(event.target);
  if (slash || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k")) openSearch(event);
});

/* On paper everything is open. */
const folded = () => document.querySelectorAll("details.helper");
addEventListener("beforeprint", () => {
  for (const one of folded()) {
    one.dataset.open = one.open;
    one.open = true;
  }
});
addEventListener("afterprint", () => {
  for (const one of folded()) one.open = one.dataset.open !== "false";
});
