"""What a reader meets: every kind of page, on phone and wide, light and dark, with and without JavaScript."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from samsyn import clock
from samsyn.knowledge import read
from samsyn.models import KINDS
from samsyn.pages.addresses import WITHOUT_PAGE, address_of, list_address

ROOT = Path(__file__).parents[2]
PHONE = {"width": 320, "height": 700}
WIDE = {"width": 1280, "height": 900}


def _one_of_each_kind() -> dict[str, str]:
    """Kind → the address of its first record's page."""
    graph = read(ROOT, clock.today()).graph
    kinds = [kind for kind in KINDS if graph.every(kind) and kind.kind not in WITHOUT_PAGE]
    return {kind.kind: address_of(graph.every(kind)[0]) for kind in kinds}


OVERVIEWS = {
    "home": "",
    "who-does-what": "vem-gor-vad/",
    "glossary": "ordlista/",
    "a-to-o": "a-o/",
    "matrix": "blekinge/aktorer-och-fokusomraden/",
    "gaps": "blekinge/luckor/",
    "list": list_address("activity", "blekinge"),
    "everyday-words": "vardagsord/",
    "changes": "blekinge/andringar/rok-2019-2021-till-integrationsstrategi-2023-2026/",
    "year": "blekinge/ar/2022/",
    "comparison": "jamforelse/",
    "civil-society": "civilsamhallet/",
    "counties": "lan/",
    "open-data": "oppna-data/",
    "search": "sok/",
    "network": "vasternorrland/forum/politikernatverket/",
    "process-map": "vasterbotten/arbetsgangar/framtagande-av-rus/",
    "dialogue": "vasterbotten/dialog/migrationsradet-2018-03-16/",
    "about": "om/",
    "method": "kallor-och-metod/",
    "accessibility": "tillganglighet/",
    "associations": "for-foreningar/",
    "staff": "for-personal/",
    "newcomers": "for-nyanlanda/",
    "editors": "redigera/",
}
ADDRESSES = OVERVIEWS | _one_of_each_kind()
LONG = {"who-does-what", "glossary", "a-to-o", "everyday-words", "changes"}
"""Thousands of lines made as those of shorter pages; looked at on the phone only."""


@contextmanager
def _opened(
    chromium: Browser,
    url: str,
    viewport: dict[str, int] = WIDE,
    scheme: Literal["light", "dark"] = "light",
    javascript: bool = True,
) -> Iterator[tuple[Page, list[str]]]:
    """A page, and what went wrong on it: errors on the console, requests to other hosts."""
    context = chromium.new_context(
        viewport={"width": viewport["width"], "height": viewport["height"]},
        color_scheme=scheme,
        java_script_enabled=javascript,
        reduced_motion="reduce",
    )
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: None if "127.0.0.1" in request.url else wrong.append(request.url))
    page.goto(url)
    yield page, wrong
    context.close()


@pytest.mark.parametrize("name", ADDRESSES)
def test_page_fits_a_small_phone_and_is_accessible_in_the_dark(chromium: Browser, address: str, name: str) -> None:
    with _opened(chromium, address + ADDRESSES[name], PHONE, "dark") as (page, wrong):
        width = page.evaluate("document.documentElement.scrollWidth")
        found = [violation["id"] for violation in Axe().run(page).response["violations"]]
        assert (page.locator("h1").count(), width <= PHONE["width"], found, wrong) == (1, True, [], [])


@pytest.mark.parametrize("name", [name for name in OVERVIEWS if name not in LONG])
def test_page_is_accessible_wide_and_asks_no_other_host(chromium: Browser, address: str, name: str) -> None:
    with _opened(chromium, address + ADDRESSES[name]) as (page, wrong):
        found = [violation["id"] for violation in Axe().run(page).response["violations"]]
        assert (page.locator("h1").count(), found, wrong) == (1, [], [])


@pytest.mark.parametrize("kind", _one_of_each_kind())
def test_record_page_is_whole_without_javascript(chromium: Browser, address: str, kind: str) -> None:
    url = address + ADDRESSES[kind]
    with _opened(chromium, url) as (page, _):
        with_javascript = page.locator("article").text_content()
    with _opened(chromium, url, javascript=False) as (page, _):
        assert page.locator(f"article[data-record-kind='{kind}']").text_content() == with_javascript


def test_skip_link_is_the_first_stop_and_leads_to_the_content(chromium: Browser, address: str) -> None:
    with _opened(chromium, address + "vem-gor-vad/") as (page, _):
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_term_shows_its_meaning_on_keyboard_focus_and_hides_on_escape(chromium: Browser, address: str) -> None:
    with _opened(chromium, address + ADDRESSES["focus-area"]) as (page, _):
        term = page.locator("a.term").first
        meaning = page.locator(f"#{term.get_attribute('aria-describedby')}").text_content() or ""
        term.focus()
        shown = page.get_by_text(meaning, exact=True).locator("visible=true")
        shown.first.wait_for()
        page.keyboard.press("Escape")
        assert shown.count() == 0


def test_source_note_leads_to_the_section_of_the_document(chromium: Browser, address: str) -> None:
    with _opened(chromium, address + "blekinge/mal/minska-skillnader-i-halsa/") as (page, _):
        page.locator("a.source").first.click()
        page.wait_for_url(re.compile("#halsa$"))
        assert page.locator("#halsa h2").inner_text() == "Strategiskt mål för området Hälsa"


def test_activity_page_names_goal_and_responsible_first(chromium: Browser, address: str) -> None:
    with _opened(chromium, address + "blekinge/aktiviteter/servicecenter-pa-flera-sprak/") as (page, _):
        assert page.locator("article dl dt").all_inner_texts()[:2] == ["Mål", "Ansvarig"]


def test_every_generated_page_names_its_kind_and_id(site: Path) -> None:
    pages = [file for file in site.rglob("index.html") if "data-record-id" not in file.read_text(encoding="utf-8")]
    written = {
        file.relative_to(ROOT / "docs").with_suffix("").as_posix().removeprefix("sv/").removesuffix("index").rstrip("/")
        for file in (ROOT / "docs").glob("[a-z][a-z]*/*.md")
        if file.parent.name not in ("decisions", "bilder")
    }
    assert {file.parent.relative_to(site).as_posix().removeprefix(".") for file in pages} == written
