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

from benchmarks.search.questions import questions
from benchmarks.served import served
from benchmarks.speed import ENVIRON, ROOT, samsyn
from samsyn import clock
from samsyn.knowledge import read

LANGUAGES = {"sv": "", "en": "en/"}
"""Language → the folder of its pages."""


MATERIALS_SCRIPTS = Path(material.__file__).parent / "templates/assets/javascripts"


@dataclass(frozen=True)
class Engine:
    """An engine: its name, the folder it serves, and JavaScript that gives a function from a question to ten addresses."""

    name: str
    folder: Path
    script: str


OURS = """async (language, root) => {
  const { load } = await import(new URL("assets/search/engine.js", root));
  const engine = await load(language);
  return (question) => engine.search(question).slice(0, 10).map(({ row }) => row.address);
}"""

WITHOUT_KEYWORDS = """async (language, root) => {
  const { Engine, load } = await import(new URL("assets/search/engine.js", root));
  class Plain extends Engine { parts() { return []; } }
  const { head, stem } = await load(language);
  const engine = new Plain({ ...head, synonyms: [], answers: head.answers.map(() => []), called: head.called.map(() => []) }, stem);
  return (question) => engine.search(question).slice(0, 10).map(({ row }) => row.address);
}"""

PAGEFIND = """async (language, root) => {
  const pagefind = await import(new URL("pagefind/pagefind.js", root));
  const base = new URL(".", location.href).pathname;
  return async (question) => {
    const { results } = await pagefind.search(question);
    const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return found.map(({ url }) => url.slice(base.length));
  };
}"""

MATERIAL = """async (language, root) => {
  const prefix = location.href.slice(root.length);
  const worker = new Worker(new URL(WORKER, root));
  const answer = (type) => new Promise((resolve) => {
    worker.addEventListener("message", function heard({ data }) {
      if (data.type !== type) return;
      worker.removeEventListener("message", heard);
      resolve(data.data);
    });
  });
  const index = await (await fetch(new URL("search/search_index.json", root))).json();
  const ready = answer(1);
  worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
  await ready;
  return async (question) => {
    const result = answer(3);
    worker.postMessage({ type: 2, data: question });
    const found = (await result).items.map(([first]) => first.location);
    return found.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length)).slice(0, 10);
  };
}"""


def main() -> None:
    """Build the site once for each engine, ask, print."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
        print(
            "| språk | motor | svar först | bland tre | MRR | utan rätt svar | kB till första träffen |\n|---|---|---|---|---|---|---|"
        )
        for engine in engines(Path(folder)):
            for language in LANGUAGES:
                with served(engine.folder) as root:
                    page = browser.new_page()
                    print(row(language, engine, *ask(page, root, engine, language)), flush=True)
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
    [worker] = (MATERIALS_SCRIPTS / "workers").glob("search.*.min.js")
    script = MATERIAL.replace("WORKER", f"'assets/javascripts/workers/{worker.name}'")
    yield Engine("Material", _with_material(folder / "material"), script)


def _with_material(site: Path) -> Path:
    """The same pages with Material's own search: its index, its worker."""
    written = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    plugins = [*written["plugins"], {"search": {"lang": ["sv", "en"]}}]
    build.build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site), plugins=plugins))
    copytree(MATERIALS_SCRIPTS, site / "assets/javascripts", dirs_exist_ok=True)
    return site


def ask(page: Page, root: str, engine: Engine, language: str) -> tuple[list[int | None], int]:
    """The rank of the first right hit for each question, and the bytes that were sent until the first hits."""
    task = questions(language, read(ROOT, clock.today()).graph)
    address = root + LANGUAGES[language]
    sent: list[int] = []

    def count(response: Response) -> None:
        if response.ok and response.url not in (address, f"{address}favicon.ico"):
            body = response.body()
            sent.append(len(body) if body[:2] == b"\x1f\x8b" else len(gzip.compress(body)))

    page.goto(address, wait_until="networkidle")
    page.on("response", count)
    page.evaluate(f"async () => {{ window.ask = await ({engine.script})('{language}', '{root}'); }}")
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
