"""What a reader waits for in the finder: one choice, or one letter, on a table of more than 600 rows."""

import re
import tempfile
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from statistics import median
from typing import Any

from playwright.sync_api import Page, sync_playwright

from benchmarks.speed import ROOT
from samsyn.mkdocs_adapter import commands

ROWS = 600
PHONE, WIDE = (360, 740), (1280, 900)

_CHANGES = """() => {
  const theme = document.querySelector("[data-finder] select[name=tema]");
  const all = document.querySelector("[data-finder] [name=visa][value=allt]");
  const text = document.querySelector("[data-finder] [name=text]");
  const changes = [
    () => { all.checked = true; all.dispatchEvent(new Event("change", { bubbles: true })); },
    () => { theme.selectedIndex = 3; theme.dispatchEvent(new Event("change", { bubbles: true })); },
    () => { theme.selectedIndex = 0; theme.dispatchEvent(new Event("change", { bubbles: true })); },
    ...["s", "sp", "spr", "spra", "s", ""].map((typed) => () => { text.value = typed; text.dispatchEvent(new Event("input", { bubbles: true })); }),
  ];
  const times = [];
  for (let run = 0; run < 5; run++)
    for (const change of changes) {
      const begun = performance.now();
      change();
      document.body.getBoundingClientRect();
      times.push(performance.now() - begun);
    }
  return times;
}"""
"""Every change with its new layout, five times over; milliseconds."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Nothing on the terminal."""


def finder() -> str:
    """The median and the slowest change, on a phone and on a wide screen."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        commands.build(ROOT, site)
        rows = _multiply(site / "vem-gor-vad" / "index.html")
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        found = _measured(f"http://127.0.0.1:{server.server_port}/vem-gor-vad/")
        server.shutdown()
    told = (f"{name}: median {median(times):.0f} ms, slowest {max(times):.0f} ms" for name, times in found.items())
    return f"{rows} rows; {'; '.join(told)}"


def _multiply(page: Path) -> int:
    """Repeat the rows until there are more than enough; their ids only once."""
    html = page.read_text(encoding="utf-8")
    start = html.index("<tbody>", html.index("data-finder")) + len("<tbody>")
    body = html[start : html.index("</tbody>", start)]
    count = body.count("<tr")
    copies = -(-ROWS // count)
    more = re.sub(r'<tr id="[^"]*"', "<tr", body) * (copies - 1)
    page.write_text(html[:start] + body + more + html[start + len(body) :], encoding="utf-8")
    return count * copies


def _measured(url: str) -> dict[str, list[float]]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
        found = {}
        for name, (width, height) in {"phone": PHONE, "wide": WIDE}.items():
            page: Page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(url)
            page.wait_for_selector("[data-finder] form:not([hidden])")
            found[name] = page.evaluate(_CHANGES)
        browser.close()
        return found


MEASURES: dict[str, Callable[[], str]] = {"the finder, from a choice to the new layout": finder}
