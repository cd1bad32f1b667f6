/* The search engine: statements and a question in, hits out. It knows nothing of the page it stands on. */
import MiniSearch from "../vendor/minisearch-7.2.0.min.js";

const STEMMERS = { sv: "../vendor/stemmer-sv-3.1.18.js", en: "../vendor/stemmer-en-3.1.18.js" };

/* No question is longer; what comes after is not read. */
const LONGEST = 400;

/* How much a match counts in each field. */
const FIELDS = { title: 2, names: 2, text: 1.1, actor: 2, theme: 0.5, about: 0.8, keywords: 1, parts: 0.5, question: 1 };

/* The fields that are made here and hold terms, not words. */
const COMPUTED = new Set(["keywords", "parts", "question"]);

/* How much a term of the question counts: a place that the hits are sorted by anyway, the parts of a compound that
   the statements know or do not know, a word without meaning of its own. */
const COUNTY = 0.3;
const KNOWN_PART = 0.2;
const PART = 0.8;
const QUESTION_WORD = 0.2;

/* How much a hit counts that is named just so, that is a page of the site with the very title, that is the body asked about
   or one of its duties, that is of another county than the one asked for, or of none. */
const NAMED = 2;
const TITLED = 6;
const PHRASE = 1.5;
const BODY_ITSELF = 1.6;
const BODY = 1.2;
const OTHER_COUNTY = 0.35;
const NO_COUNTY = 0.8;

/* How much a hit counts for each better one of the same name or on the same page. */
const AGAIN = 0.9;

/* A hit below this share of the best one only met by chance. */
const LEAST = 0.05;

/* The kinds of what can act, and of pages that are no record. */
const BODIES = new Set(["aktorer", "forum"]);
const WRITTEN = "sida";

/* Marks a word without meaning of its own: it tells which of many questions is meant. */
const ASKING = "?";

const WORD = /[\p{L}\p{M}\p{N}]+|§/gu;
/* One character for a word that comes again and again (hooks/samsyn/search/files.py). */
const SHORT = /[\ue000-\uf8ff]/g;
const SENTENCE = /[^.?!]+(?:[.?!](?!\s|$)[^.?!]*)*[.?!]*/g;

const lower = (text) => text.normalize("NFKC").toLowerCase();
const wordsOf = (text) => lower(text).match(WORD) ?? [];

/** Without accents, as people write who lack the keyboard: "hälsa" and "halsa" are one word. */
export const fold = (word) => word.normalize("NFKD").replace(/\p{M}/gu, "");

/** The hits, each counting less for every better one of the same name or on the same page: many counties, one word. */
function varied(hits) {
  const seen = new Map();
  for (const hit of hits) {
    const { title, address } = hit.row;
    let before = 0;
    for (const likeness of [lower(title), address.split("#")[0]]) {
      before = Math.max(before, seen.get(likeness) ?? 0);
      seen.set(likeness, (seen.get(likeness) ?? 0) + 1);
    }
    hit.score *= AGAIN ** before;
  }
  return hits;
}

/** The contents of a file; a host may already have unpacked it on the way. */
async function unpacked(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return JSON.parse(new TextDecoder().decode(bytes));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
}

/** An engine for a language. When the language is divided by county, `county` (the reader's) comes first. */
export async function load(language, county) {
  const file = (name) => unpacked(new URL(`${name}.json.gz`, import.meta.url));
  const [head, { stemmer }] = await Promise.all([
    file(language),
    STEMMERS[language] ? import(STEMMERS[language]) : { stemmer: (word) => word },
  ]);
  const engine = new Engine(head, stemmer);
  const shards = head.shards ?? [];
  const first = shards.filter((shard) => shard === county);
  for (const shard of first) engine.add(await file(`${language}-${shard}`));
  const rest = shards.filter((shard) => shard !== county);
  engine.whole = Promise.all(rest.map(async (shard) => engine.add(await file(`${language}-${shard}`))));
  return engine;
}

export class Engine {
  constructor(head, stem) {
    this.head = head;
    this.stem = stem;
    this.rows = [];
    this.vocabulary = new Set();
    this.frequency = new Map();
    this.known = new Map();
    this.stopWords = new Set(head.stopWords.flatMap((word) => [word, fold(word)]));
    this.naming = new Set(head.naming.map(fold));
    this.counties = new Map(Object.entries(head.counties).map(([slug, name]) => [this.term(lower(name)), slug]));
    const towns = Object.entries(head.places).map(([name, slug]) => [this.term(lower(name)), slug]);
    this.places = new Map([...this.counties, ...towns]);
    this.synonyms = this.#synonyms();
    this.index = new MiniSearch({
      fields: Object.keys(FIELDS),
      extractField: (row, field) => row[field],
      tokenize: (text, field) => (COMPUTED.has(field) ? text.split(" ").filter(Boolean) : wordsOf(text)),
      processTerm: (word, field) => (COMPUTED.has(field) ? word : this.term(word)),
    });
    this.add(head);
  }

  /** A word as the index holds it, stemmed and without accents; null for one that carries no meaning. */
  term(word) {
    let term = this.known.get(word);
    if (term === undefined) {
      term = this.stopWords.has(word) ? null : fold(this.stem(word));
      this.known.set(word, term);
    }
    return term;
  }

  terms(text) {
    return wordsOf(text)
      .map((word) => this.term(word))
      .filter(Boolean);
  }

  /** First term of what stands in statements → the whole of it, and what people write for it, as words and as terms. */
  #synonyms() {
    const written = new Map();
    this.titles = new Map(); // what only a title is known by, since most of its words carry no meaning: "god man"
    for (const [words, stands] of this.head.synonyms) {
      const means = typeof stands === "number" ? words.slice(0, stands) : stands; // the first of them stand in statements
      const said = words.map((word) => [word, this.terms(word)]);
      for (const meant of means) {
        const terms = this.terms(meant);
        if (!terms.length) continue;
        const others = said.filter(([word]) => word !== meant);
        const only = terms.length === 1 && wordsOf(meant).length > 1;
        const [place, key] = only ? [this.titles, lower(meant)] : [written.get(terms[0]) ?? new Map(), terms.join(" ")];
        place.set(key, [...(place.get(key) ?? []), ...others]);
        if (!only) written.set(terms[0], place);
      }
    }
    return written;
  }

  /** Statements, field by field as the file has them. */
  add(columns) {
    const { head } = this;
    const first = this.rows.length;
    const whole = (text) => text.replace(SHORT, (sign) => head.common[sign.charCodeAt(0) - 0xe000]);
    const rows = columns.address.map((address, at) => ({
      id: first + at,
      address: address.replace("~", `${columns.county[at] ? `${columns.county[at]}/` : ""}${columns.kind[at]}/`),
      kind: columns.kind[at],
      county: columns.county[at],
      title: whole(columns.title[at]),
      text: whole(columns.text[at]),
      actors: columns.actor[at],
      themes: columns.theme[at],
      weight: columns.weight[at],
      answers: columns.answers[at],
      called: columns.called[at],
      actor: columns.actor[at].map((id) => head.actors[id]).join(" "),
      theme: columns.theme[at].map((id) => head.themes[id]).join(" "),
      about: [
        ...columns.about[at].map((name) => head.names[name]),
        head.counties[columns.county[at]] ?? "",
        head.kinds[columns.kind[at]],
      ].join(" "),
    }));
    this.rows.push(...rows);
    const said = new Map(rows.map((row) => [row, wordsOf(`${row.title} ${row.text} ${row.actor} ${row.theme}`)]));
    for (const words of said.values()) for (const word of words) this.vocabulary.add(this.term(word));
    for (const [row, words] of said) this.#enrich(row, words);
    this.index.addAll(rows);
  }

  /** What people may write for a statement besides its own words. */
  #enrich(row, words) {
    const own = new Set();
    const parts = new Set();
    for (const word of new Set(words)) {
      const term = this.term(word);
      if (!term) continue;
      own.add(term);
      for (const part of this.parts(word)) parts.add(this.term(part));
    }
    parts.delete(null);
    const running = ` ${words.map((word) => this.term(word)).filter(Boolean).join(" ")} `;
    const phrases = [];
    for (const term of new Set([...own, ...parts]))
      for (const [meant, said] of this.synonyms.get(term) ?? [])
        if (meant === term || running.includes(` ${meant} `)) for (const [, terms] of said) phrases.push(terms);
    for (const group of row.answers) for (const words of this.head.asked[group]) phrases.push(this.terms(words));
    const keywords = new Set(phrases.flat());
    row.phrases = phrases.filter((terms) => terms.length > 1);
    const title = this.terms(row.title);
    const called = row.called.flatMap((group) => this.head.asked[group]).map((words) => [words, this.terms(words)]);
    const names = [...(this.titles.get(lower(row.title)) ?? this.synonyms.get(title[0])?.get(title.join(" ")) ?? []), ...called];
    const question = row.title.endsWith("?") ? this.#asking(row.title) : [];
    row.parts = [...parts].join(" ");
    row.keywords = [...keywords].join(" ");
    row.question = question.join(" ");
    row.names = names.map(([name]) => name).join(" ");
    row.titles = new Set([row.title, ...names.map(([name]) => name)].map(lower));
    row.named = new Set([title, ...names.map(([, terms]) => terms)].map((terms) => [...terms].sort().join(" ")));
    for (const term of new Set([...own, ...parts, ...keywords, ...question]))
      this.frequency.set(term, (this.frequency.get(term) ?? 0) + 1);
  }

  /** The words of a question that carry no meaning of their own. */
  #asking(text) {
    return wordsOf(text)
      .filter((word) => !this.term(word))
      .map((word) => ASKING + fold(word));
  }

  /** The two words a compound is made of, when the statements know both; with or without an s between. */
  parts(word) {
    for (let at = word.length - 4; at >= 4; at--) {
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      if (!this.vocabulary.has(this.term(tail))) continue;
      const bare = [head, head.replace(/s$/, "")].find((one) => this.vocabulary.has(this.term(one)));
      if (bare) return [bare, tail];
    }
    return [];
  }

  /** How telling a term is: 1 for one that stands in a single statement, near 0 for one that stands everywhere. */
  rarity(term) {
    const all = this.rows.length;
    return Math.sqrt(Math.log(1 + all / (this.frequency.get(term) ?? 1)) / Math.log(1 + all));
  }

  /** The terms of a question with their weights, the county it asks about, and whether it only asks what something is. */
  #understood(question) {
    const weights = new Map();
    let county = null;
    let naming = true;
    const words = wordsOf(question.slice(0, LONGEST));
    for (const word of new Set([...words, ...this.#joined(words)])) {
      const term = this.term(word);
      if (!term) {
        weights.set(ASKING + fold(word), QUESTION_WORD);
        naming &&= this.naming.has(fold(word));
        continue;
      }
      county ??= this.places.get(term) ?? null;
      weights.set(term, this.counties.has(term) ? COUNTY : 1);
      for (const part of this.terms(this.parts(word).join(" ")))
        if (!weights.has(part)) weights.set(part, this.frequency.has(term) ? KNOWN_PART : PART);
    }
    return { weights, county, naming, bodies: this.#bodies(weights) };
  }

  /** Compounds that the reader wrote apart, "läns partnerskapet": neighbours that are a known word together. */
  #joined(words) {
    const pairs = words.slice(1).map((word, at) => words[at] + word);
    return pairs.filter((pair) => pair.length > 7 && this.vocabulary.has(this.term(pair)));
  }

  /** The addresses of actors and forums that a question names, by all the words of one of their names. */
  #bodies(weights) {
    const named = this.rows.filter((row) => BODIES.has(row.kind) && !row.address.includes("#") && [...row.named].some((name) => name.split(" ").every((term) => weights.has(term))));
    return new Set(named.map((row) => row.title));
  }

  /** The pages of the site that are called what the question says, even when no word of it carries meaning: "Vem gör vad". */
  #titled(question) {
    const asked = lower(question.trim());
    return new Set(this.rows.filter((row) => row.kind === WRITTEN && row.titles.has(asked)));
  }

  /** True for a question in which no word carries meaning. */
  isVague(question) {
    return !this.terms(question.slice(0, LONGEST)).length;
  }

  /** Hits, best first: the statement, its score, and the terms that were found in it. */
  search(question) {
    const { weights, county, naming, bodies } = this.#understood(question);
    const terms = [...weights.keys()];
    const telling = terms.filter((term) => term[0] !== ASKING);
    const titled = this.#titled(question);
    if (!telling.length) return [...titled].map((row) => ({ row, matched: [], score: 1 }));
    const found = this.index.search(terms.join(" "), {
      tokenize: (text) => text.split(" "),
      processTerm: (term) => term,
      boost: FIELDS,
      prefix: (term) => term[0] !== ASKING && term.length > 2,
      fuzzy: (term) => (term[0] !== ASKING && term.length > 4 && !this.frequency.has(term) ? 0.2 : false),
      maxFuzzy: 2,
      weights: { fuzzy: 0.5, prefix: 0.35 },
      boostTerm: (term) => this.rarity(term) * weights.get(term),
      boostDocument: (id) => this.rows[id].weight,
      bm25: { k: 1.2, b: 0.7, d: 0.4 },
    });
    const weigh = (some) => some.reduce((sum, term) => sum + this.rarity(term) * weights.get(term), 0);
    const all = weigh(terms);
    const whole = telling.filter((term) => weights.get(term) === 1).sort().join(" ");
    const hits = found.map(({ id, score, queryTerms, terms: matched }) => {
      const row = this.rows[id];
      const there = !county || row.county === county ? 1 : row.county ? OTHER_COUNTY : NO_COUNTY;
      const named = naming && there === 1 && row.kind !== WRITTEN && row.named.has(whole) ? NAMED : 1;
      const own = row.actors.some((id) => bodies.has(this.head.actors[id])) ? BODY : 1;
      const body = bodies.has(row.title) ? BODY_ITSELF : own;
      const phrase = row.phrases.some((terms) => terms.every((term) => weights.has(term))) ? PHRASE : 1;
      const page = titled.has(row) ? TITLED : 1;
      return { row, matched, score: score * (weigh(queryTerms) / all) ** 0.7 * named * body * there * phrase * page };
    });
    const byScore = (one, other) => other.score - one.score;
    hits.sort(byScore);
    const likely = hits.filter(({ score }) => score >= LEAST * hits[0].score);
    return varied(likely).sort(byScore);
  }

  /** The sentence of a hit that answers best, as pieces [text, whether it was asked for]. */
  excerpt({ row, matched }) {
    const wanted = new Set(matched);
    const weigh = (sentence) => [...new Set(this.terms(sentence))].reduce((sum, term) => sum + (wanted.has(term) ? this.rarity(term) : 0), 0);
    const sentences = row.text.match(SENTENCE) ?? [];
    const best = sentences.reduce((one, other) => (weigh(other) > weigh(one) ? other : one), sentences[0] ?? "");
    const pieces = [];
    let end = 0;
    for (const { 0: word, index } of best.matchAll(WORD)) {
      if (!wanted.has(this.term(lower(word)))) continue;
      pieces.push([best.slice(end, index), false], [word, true]);
      end = index + word.length;
    }
    return [...pieces, [best.slice(end), false]].filter(([text]) => text);
  }

  /** The question with misspelt words put right, or null when there is nothing to put right. */
  suggestion(question) {
    this.spelling ??= this.#spelling();
    let changed = false;
    const words = question.slice(0, LONGEST).replace(WORD, (word) => {
      const term = this.term(lower(word));
      if (!term || term.length < 4 || this.#isKnown(term)) return word;
      const [nearest] = this.spelling.search(fold(lower(word)), { fuzzy: 0.34, maxFuzzy: 3 });
      if (!nearest || nearest.id === lower(word)) return word;
      changed = true;
      return nearest.id;
    });
    return changed ? words : null;
  }

  #isKnown(term) {
    return this.frequency.has(term) || this.index.search(term, { prefix: true, processTerm: (one) => one }).length > 0;
  }

  /** Names, terms and everyday words, to compare a misspelt word with. */
  #spelling() {
    const names = [...Object.values(this.head.counties), ...Object.values(this.head.actors), ...Object.values(this.head.themes)];
    const words = wordsOf([...names, ...this.head.synonyms.flat(2)].join(" ")).filter((word) => word.length > 3 && this.term(word));
    const spelling = new MiniSearch({ fields: ["word"], tokenize: (text) => [text], processTerm: (word) => word });
    spelling.addAll([...new Set(words)].map((word) => ({ id: word, word: fold(word) })));
    return spelling;
  }
}
