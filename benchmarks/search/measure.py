"""Ask every engine every question in Chromium, and print a table."""

import gzip
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, which

import material
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.utils import yaml_load
from playwright.sync_api import Page, Response, sync_playwright

from benchmarks.search.questions import Question, questions
from benchmarks.served import served
from benchmarks.speed import ENVIRON, ROOT, samsyn
from samsyn import clock
from samsyn.knowledge import read

LANGUAGES = ("sv",)
"""The languages the site is built in; the questions of the others wait for their pages."""


@dataclass(frozen=True)
class Engine:
    """An engine: its name, the folder it serves, and JavaScript that gives a function from a question to ten addresses."""

    name: str
    folder: Path
    script: str


OURS = """async (language) => {
  const { load } = await import(new URL("assets/search/engine.js", location.href));
  const engine = await load(language);
  return (question) => engine.search(question).slice(0, 10).map(({ row }) => row.address);
}"""

WITHOUT_KEYWORDS = """async (language) => {
  const { Engine, load } = await import(new URL("assets/search/engine.js", location.href));
  class Plain extends Engine { parts() { return []; } }
  const { head, stem } = await load(language);
  const engine = new Plain({ ...head, synonyms: [] }, stem);
  return (question) => engine.search(question).slice(0, 10).map(({ row }) => row.address);
}"""

PAGEFIND = """async () => {
  const pagefind = await import(new URL("pagefind/pagefind.js", location.href));
  const base = new URL(".", location.href).pathname;
  return async (question) => {
    const { results } = await pagefind.search(question);
    const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return found.map(({ url }) => url.slice(base.length));
  };
}"""

MATERIAL = """async () => {
  const worker = new Worker(document.querySelector("#worker").href);
  const answer = (type) => new Promise((resolve) => {
    worker.addEventListener("message", function heard({ data }) {
      if (data.type !== type) return;
      worker.removeEventListener("message", heard);
      resolve(data.data);
    });
  });
  const index = await (await fetch("search/search_index.json")).json();
  const ready = answer(1);
  worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
  await ready;
  return async (question) => {
    const result = answer(3);
    worker.postMessage({ type: 2, data: question });
    return (await result).items.slice(0, 10).map(([first]) => first.location);
  };
}"""


def main() -> None:
    """Build the site once for each engine, ask, print."""
    graph = read(ROOT, clock.today()).graph
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
        print(
            "| språk | motor | svar först | bland tre | MRR | utan rätt svar | kB till första träffen |\n|---|---|---|---|---|---|---|"
        )
        for engine in engines(Path(folder)):
            for language in LANGUAGES:
                with served(engine.folder) as address:
                    page = browser.new_page()
                    print(row(language, engine, *ask(page, address, engine, questions(language, graph))), flush=True)
                    page.close()


def engines(folder: Path) -> Iterator[Engine]:
    """The engines, each on a site of its own."""
    site = folder / "site"
    subprocess.run(samsyn("build", "--site", str(site)), cwd=ROOT, env=ENVIRON, check=True, capture_output=True)
    yield Engine("Samsyn", site, OURS)
    yield Engine("Samsyn utan orden människor använder", site, WITHOUT_KEYWORDS)
    beside = folder / "pagefind"
    copytree(site, beside)
    command = [sys.executable, "-m", "pagefind", "--site", str(beside), "--root-selector", "main"]
    subprocess.run(command, check=True, capture_output=True)
    yield Engine("Pagefind", beside, PAGEFIND)
    yield Engine("Material", _with_material(folder / "material"), MATERIAL)


def _with_material(site: Path) -> Path:
    """The same pages with Material's own search: its index, its worker."""
    written = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    plugins = [*written["plugins"], {"search": {"lang": ["sv", "en"]}}]
    build.build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site), plugins=plugins))
    scripts = Path(material.__file__).parent / "templates/assets/javascripts"
    copytree(scripts, site / "assets/javascripts", dirs_exist_ok=True)
    [worker] = (scripts / "workers").glob("search.*.min.js")
    home = site / "index.html"
    link = f'<link id="worker" href="assets/javascripts/workers/{worker.name}">'
    home.write_text(home.read_text(encoding="utf-8").replace("</head>", f"{link}</head>"), encoding="utf-8")
    return site


def ask(page: Page, address: str, engine: Engine, task: Sequence[Question]) -> tuple[list[int | None], int]:
    """The rank of the first right hit for each question, and the bytes that were sent until the first hits."""
    sent: list[int] = []

    def count(response: Response) -> None:
        if response.ok and response.url not in (address, f"{address}favicon.ico"):
            body = response.body()
            sent.append(len(body) if body[:2] == b"\x1f\x8b" else len(gzip.compress(body)))

    page.goto(address, wait_until="networkidle")
    page.on("response", count)
    page.evaluate(f"async () => {{ window.ask = await ({engine.script})('sv'); }}")
    page.evaluate("(question) => window.ask(question)", task[0].ask)
    page.wait_for_load_state("networkidle")
    weight = sum(sent)
    ranks = [one.rank(page.evaluate("(question) => window.ask(question)", one.ask)) for one in task]
    return ranks, weight


def row(language: str, engine: Engine, ranks: Sequence[int | None], weight: int) -> str:
    """A line of the table."""
    found = [rank for rank in ranks if rank]
    shares = (
        sum(rank == 1 for rank in found) / len(ranks),
        sum(rank <= 3 for rank in found) / len(ranks),
        sum(1 / rank for rank in found) / len(ranks),
        ranks.count(None) / len(ranks),
    )
    return (
        f"| {language} | {engine.name} | "
        + " | ".join(f"{share:.2f}" for share in shares)
        + f" | {weight / 1000:.0f} |"
    )


if __name__ == "__main__":
    main()
