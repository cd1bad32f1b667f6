/* My plan: ticks, the chosen county and who the reader is are kept in this browser only. Without this script the list is an ordinary one. */
const KEY = "samsyn-min-plan";
const plan = document.querySelector("[data-plan]");
const boxes = [...plan.querySelectorAll("input[type=checkbox]")];
const counties = [...plan.querySelectorAll("[data-plan-county]")];
const choices = [...plan.querySelectorAll("input[type=radio]")];
const group = plan.querySelector("[data-plan-group]");
const parts = [...plan.querySelectorAll("[data-plan-part]")];
const status = plan.querySelector("[data-plan-status]");

/* What was kept may be gone, forbidden or anything at all: then the plan begins empty. */
function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY)) ?? {};
    return { done: new Set(Array.isArray(found.done) ? found.done : []), county: String(found.county ?? ""), group: String(found.group ?? "") };
  } catch {
    return { done: new Set(), county: "", group: "" };
  }
}

/* Steps of other pages' versions stay: only what this page shows is changed. */
function keep() {
  const { done } = kept();
  for (const box of boxes) box.checked ? done.add(box.value) : done.delete(box.value);
  const county = choices.find((choice) => choice.checked)?.value ?? "";
  try {
    localStorage.setItem(KEY, JSON.stringify({ done: [...done], county, group: group?.value ?? "" }));
  } catch {
    plan.querySelector("[data-plan-unkept]").hidden = false;
  }
}

function show() {
  const chosen = choices.find((choice) => choice.checked)?.value ?? "";
  for (const box of boxes) {
    const step = box.closest("[data-plan-groups]");
    step.hidden = Boolean(group?.value) && !step.dataset.planGroups.split(" ").includes(group.value);
  }
  for (const part of parts) part.hidden = !part.querySelector("[data-plan-groups]:not([hidden])");
  for (const county of counties) {
    county.hidden = Boolean(chosen) && county.dataset.planCounty !== chosen;
    const own = [...county.querySelectorAll("[data-plan-groups]:not([hidden]) input")];
    const count = county.querySelector("[data-plan-count]");
    const done = own.filter((box) => box.checked).length;
    count.textContent = !own.length ? "" : count.dataset.planCount.replace("{done}", done).replace("{all}", own.length);
  }
}

function fill() {
  const { done, county, group: who } = kept();
  if (group) group.value = [...group.options].some(({ value }) => value === who) ? who : "";
  for (const box of boxes) box.checked = done.has(box.value);
  for (const choice of choices) choice.checked = choice.value === county;
  if (choices.length && !choices.some((choice) => choice.checked)) choices[0].checked = true;
  show();
}

plan.querySelector("[data-plan-tools]").hidden = false;
fill();
plan.addEventListener("change", () => {
  status.textContent = "";
  keep();
  show();
});
plan.querySelector("[data-plan-print]").addEventListener("click", () => print());
plan.querySelector("[data-plan-forget]").addEventListener("click", () => {
  try {
    localStorage.removeItem(KEY);
  } catch {
    /* nothing was kept */
  }
  fill();
  status.textContent = status.dataset.forgotten;
});
/* Ticked in another tab, or shown again from the browser's memory of pages. */
addEventListener("storage", (event) => event.key === KEY && fill());
addEventListener("pageshow", (event) => event.persisted && fill());
