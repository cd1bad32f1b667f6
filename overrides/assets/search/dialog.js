/* The search dialog: hits while the reader types, arrow keys between the field and the hits. */
import { Results } from "./hits.js";

const SHOWN = 12;
const dialog = document.querySelector("dialog[data-search]");
const field = dialog.querySelector("input");
const form = dialog.querySelector("form");
const root = new URL(dialog.dataset.root, document.baseURI);
const results = new Results(dialog.querySelector("[data-search-words]"), dialog.dataset.language, root);

async function answer() {
  const question = field.value.trim();
  if (!question) return results.clear();
  const engine = await results.engine();
  if (!engine || question !== field.value.trim()) return;
  results.show(engine, question, engine.search(question), SHOWN, ask);
}

function ask(question) {
  field.value = question;
  field.focus();
  answer();
}

field.addEventListener("input", answer);
form.addEventListener("submit", (event) => {
  if (!field.value.trim()) event.preventDefault();
});
dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close(); // beside it
  else if (event.target.closest("[data-search-words] a")) dialog.close(); // a hit may be on this very page
});

/* Down and up: from the field through the hits and back. */
dialog.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const stops = [field, ...dialog.querySelectorAll("[data-search-words] li a:not([hidden])")];
  const at = stops.indexOf(document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus();
});

answer();
