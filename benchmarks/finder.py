"""How long the finder takes to narrow a table more than twice as long as today's."""

import re
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from shutil import which
from statistics import median

from playwright.sync_api import Route, sync_playwright

from benchmarks.served import served
from benchmarks.speed import ENVIRON, ROOT, samsyn

ROWS = 600

CHOOSE = """async () => {
  const select = document.querySelector("#val-tema");
  const times = [];
  for (const option of [...select.options].slice(0, 12)) {
    const begun = performance.now();
    select.value = option.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    document.body.getBoundingClientRect();
    times.push(performance.now() - begun);
    await new Promise(requestAnimationFrame);
  }
  return times;
}"""


def choice() -> str:
    """Milliseconds from a choice to the table laid out anew, in Chromium; the median and the slowest of twelve."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        subprocess.run(samsyn("build", "--site", str(site)), cwd=ROOT, env=ENVIRON, check=True, capture_output=True)
        browser = playwright.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.route("**/vem-gor-vad/**", _longer)
        with served(site) as address:
            page.goto(f"{address}vem-gor-vad/?visa=allt&utgavor=alla", wait_until="networkidle")
            rows = page.locator("[data-finder] tbody tr").count()
            times = page.evaluate(CHOOSE)
    return f"{median(times):.0f} ms, slowest {max(times):.0f} ms, {rows} rows"


def _longer(route: Route) -> None:
    """The page with its rows repeated until there are enough."""
    html = route.fetch().text()
    body = re.search(r"<tbody>(.*?)</tbody>", html, re.DOTALL)
    assert body
    copies = -(-ROWS // body[1].count("<tr "))
    route.fulfill(body=html.replace(body[1], body[1] * copies), content_type="text/html; charset=utf-8")


MEASURES: dict[str, Callable[[], str]] = {"a choice in the finder, 600 rows": choice}
