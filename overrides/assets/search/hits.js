/* Hits as a list: what a dialog and a page share. Every word comes from the page. */
import { load } from "./engine.js";

const FEW = 3;
const engines = new Map();

/** The engine of a language, loaded once; a failed attempt is forgotten, so that it can be tried again. */
export function engineOf(language, county) {
  if (!engines.has(language)) {
    const loading = load(language, county);
    loading.catch(() => engines.delete(language));
    engines.set(language, loading);
  }
  return engines.get(language);
}

/** The county whose pages the reader is on, as the address says. */
export const countyHere = (root) => new URL(location.href).pathname.slice(root.pathname.length).split("/")[0];

function element(tag, name, text = "") {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}

/** One hit: its name as a link to the very statement, what and where it is, who is to do it, the sentence that answers. */
function item(engine, hit, root) {
  const { head } = engine;
  const { row } = hit;
  const link = element("a", "", row.title);
  link.href = new URL(row.address, root);
  const facts = [head.kinds[row.kind], head.counties[row.county], ...row.actors.map((id) => head.actors[id])];
  const said = element("p", "search__said");
  for (const [text, asked] of engine.excerpt(hit)) said.append(asked ? element("mark", "", text) : text);
  const made = element("li");
  made.append(link, element("p", "search__facts", facts.filter(Boolean).join(" · ")), said);
  return made;
}

/** A place that shows hits: `place` holds the status, the list and the words. */
export class Results {
  constructor(place, language, root) {
    this.place = place;
    this.words = place.dataset;
    this.language = language;
    this.root = root;
    this.status = place.querySelector("[data-search-status]");
    this.meant = place.querySelector("[data-search-meant]");
    this.list = place.querySelector("[data-search-results]");
    this.languages = place.querySelectorAll("[data-script]");
    this.swedish = place.querySelector("[data-search-swedish]");
  }

  say(text) {
    this.status.textContent = text;
  }

  /** Empty, but for the search pages of languages with the letters of a question. */
  clear(question = "") {
    this.asked = null; // an answer that is still on its way is for another question
    this.say("");
    this.list.replaceChildren();
    this.meant.hidden = true;
    if (this.swedish) this.swedish.hidden = true;
    for (const one of this.languages) {
      one.hidden = !RegExp(`\\p{Script=${one.dataset.script}}`, "u").test(question);
      one.search = `q=${encodeURIComponent(question)}`;
    }
  }

  /** The engine, or null when it cannot be had; says so. */
  async engine() {
    const waiting = setTimeout(() => this.say(this.words.loading), 300);
    try {
      return await engineOf(this.language, countyHere(this.root));
    } catch (error) {
      console.warn(error);
      this.clear();
      this.say(this.words.failed);
      return null;
    } finally {
      clearTimeout(waiting);
    }
  }

  /** Shows the first `some` of `hits` for a question; `choose` is called with another question the reader may mean. */
  show(engine, question, hits, some, choose) {
    this.clear(question);
    this.list.replaceChildren(...hits.slice(0, some).map((hit) => item(engine, hit, this.root)));
    this.say(this.words.count.replace("{count}", hits.length));
    if (!hits.length) this.say(engine.isVague(question) ? this.words.vague : this.words.none);
    const other = engine.suggestion(question);
    if (other) {
      const button = element("button", "search__meant", other);
      button.type = "button";
      button.dir = "auto";
      button.addEventListener("click", () => choose(other));
      this.meant.replaceChildren(`${this.words.meant} `, button);
      this.meant.hidden = false;
    }
    if (this.swedish && hits.length < FEW) this.#offerSwedish(question, some);
  }

  /** Swedish hits below, when the reader's language has few. */
  async #offerSwedish(question, some) {
    const asked = (this.asked = question);
    const engine = await engineOf("sv", countyHere(this.root)).catch(() => null);
    const hits = engine?.search(question).slice(0, some) ?? [];
    if (asked !== this.asked || !hits.length) return;
    const root = new URL(this.swedish.dataset.root ?? "../", this.root);
    this.swedish.querySelector("ol").replaceChildren(...hits.map((hit) => item(engine, hit, root)));
    this.swedish.hidden = false;
  }
}
