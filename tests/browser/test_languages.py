"""Other languages in a real browser: direction, language, the switch, what is marked as Swedish."""

import gzip
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from project import copy_tiny_site
from test_translations import translated

from browser.conftest import _Quiet
from browser.test_pages import LONG, PHONE, WIDE, _opened

ENGLISH = {
    "home": "en/",
    "who-does-what": "en/vem-gor-vad/",
    "glossary": "en/ordlista/",
    "actor": "en/aktorer/migrationsverket/",
    "goal": "en/blekinge/mal/minska-skillnader-i-halsa/",
    "document": "en/blekinge/dokument/rok-2019-2021/",
    "activity": "en/blekinge/aktiviteter/servicecenter-pa-flera-sprak/",
    "changes": "en/blekinge/andringar/rok-2019-2021-till-integrationsstrategi-2023-2026/",
    "comparison": "en/jamforelse/",
    "translation": "en/oversattning/",
}
MIRRORED = ("qa/", "qa/ordlista/", "qa/vem-gor-vad/", "qa/aktorer/exempelforeningen/", "qa/provlan/mal/alla-far-plats/")


@pytest.fixture(scope="session")
def mirrored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The tiny county in Swedish and in a language that is written from right to left; its address."""
    project = translated(copy_tiny_site(tmp_path_factory.mktemp("mirrored") / "tiny"))
    result = project.samsyn("build")
    assert result.returncode == 0, result.stderr
    handler = partial(_Quiet, directory=str(project.root / "site"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.mark.parametrize("name", ENGLISH)
def test_english_page_opens_fits_a_phone_and_is_accessible(chromium: Browser, address: str, name: str) -> None:
    with _opened(chromium, address + ENGLISH[name], PHONE) as (page, wrong):
        page.wait_for_load_state("networkidle")
        width = page.evaluate("document.documentElement.scrollWidth")
        found = [] if name in LONG else [violation["id"] for violation in Axe().run(page).response["violations"]]
        assert (page.locator("html").get_attribute("lang"), width <= PHONE["width"], found, wrong) == (
            "en",
            True,
            [],
            [],
        )


@pytest.mark.parametrize("path", MIRRORED)
def test_page_from_right_to_left_fits_a_phone_and_is_accessible(chromium: Browser, mirrored: str, path: str) -> None:
    with _opened(chromium, mirrored + path, PHONE) as (page, _):
        width = page.evaluate("document.documentElement.scrollWidth")
        found = [violation["id"] for violation in Axe().run(page).response["violations"]]
        # The pseudo-language is no language: what axe says of its code is right.
        found = [one for one in found if one not in ("html-lang-valid", "valid-lang")]
        assert (page.evaluate("getComputedStyle(document.body).direction"), width <= PHONE["width"], found) == (
            "rtl",
            True,
            [],
        )


def test_the_language_switch_stays_on_the_page(chromium: Browser, address: str) -> None:
    with _opened(chromium, address + "aktorer/migrationsverket/") as (page, _):
        page.locator(".languages summary").click()
        page.get_by_role("link", name="English", exact=True).click()
        page.wait_for_url("**/en/aktorer/migrationsverket/")
        assert page.locator("h1").inner_text() == "Swedish Migration Agency"
        page.locator(".languages summary").click()
        page.get_by_role("link", name="Svenska", exact=True).click()
        page.wait_for_url("**/samsyn/aktorer/migrationsverket/")
        assert page.locator("h1").inner_text() == "Migrationsverket"


def test_the_language_switch_works_by_keyboard_and_without_javascript(chromium: Browser, address: str) -> None:
    with _opened(chromium, address + "ordlista/", PHONE, javascript=False) as (page, _):
        page.locator(".languages summary").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/en/ordlista/")


def test_the_language_switch_closes_with_escape_and_leads_to_the_very_step(chromium: Browser, address: str) -> None:
    with _opened(chromium, address + "blekinge/uppdrag/erbjuda-sfi/", PHONE) as (page, _):
        opener = page.locator(".languages summary")
        assert opener.inner_text().split() == ["Språk", "/", "Language"]
        opener.click()
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        assert opener.evaluate("one => [one.parentNode.open, one === document.activeElement]") == [False, True]
        opener.click()
        page.get_by_role("link", name="العربية", exact=True).click()
        page.wait_for_url("**/ar/for-nyanlanda/vagen/#steg-blekinge-erbjuda-sfi")
        assert page.locator(":target").is_visible()


def test_every_swedish_name_of_an_actor_is_marked_as_swedish(chromium: Browser, address: str) -> None:
    with _opened(chromium, address + ENGLISH["actor"]) as (page, _):
        assert page.locator(".record__head bdi[lang=sv]").inner_text() == "Migrationsverket"


def test_the_english_page_says_what_it_is_and_leads_to_the_swedish_one(chromium: Browser, address: str) -> None:
    with _opened(chromium, address + ENGLISH["goal"]) as (page, _):
        assert "No human translator has reviewed it." in page.locator(".translation").inner_text()
        page.locator(".translation a[hreflang=sv]").click()
        page.wait_for_url("**/samsyn/blekinge/mal/minska-skillnader-i-halsa/")


def test_searching_in_english_finds_english_pages(chromium: Browser, address: str) -> None:
    with _opened(chromium, address + "en/", WIDE) as (page, _):
        page.keyboard.press("/")
        page.locator("dialog input[type=search]").fill("Who decides how many people each municipality receives?")
        page.locator("[data-search-results] a").first.wait_for()
        first = page.locator("[data-search-results] a").first
        assert "/en/" in str(first.evaluate("link => link.href"))


def test_a_page_that_does_not_exist_speaks_every_language(site: Path) -> None:
    html = (site / "404.html").read_text(encoding="utf-8")
    assert ('<html lang="sv"' in html, [one for one in ("en", *DIRECTION) if f'<div lang="{one}"' not in html]) == (
        True,
        [],
    )


DIRECTION = {"ar": "rtl", "fa-AF": "rtl", "uk": "ltr", "so": "ltr", "ti": "ltr"}


@pytest.mark.parametrize("path", ["", "for-nyanlanda/vagen/", "for-nyanlanda/pengar/"])
@pytest.mark.parametrize("language", DIRECTION)
def test_newcomers_page_speaks_its_language_fits_and_is_accessible(
    chromium: Browser, address: str, language: str, path: str
) -> None:
    with _opened(chromium, f"{address}{language}/{path}", PHONE) as (page, wrong):
        said = page.locator("html").get_attribute("lang"), page.evaluate("getComputedStyle(document.body).direction")
        fits = page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        found = [violation["id"] for violation in Axe().run(page).response["violations"]]
        assert (said, fits, found, wrong) == ((language, DIRECTION[language]), True, [], [])


@pytest.mark.parametrize("language", ["ar", "ti"])
def test_newcomers_page_is_accessible_wide_too(chromium: Browser, address: str, language: str) -> None:
    with _opened(chromium, f"{address}{language}/for-nyanlanda/vagen/", WIDE) as (page, _):
        assert [violation["id"] for violation in Axe().run(page).response["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDE["width"]


NO_GLYPH = """(signs) => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 40, height: 40 });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.font = `24px ${getComputedStyle(document.body).fontFamily}`;
  const drawn = (sign) => {
    pen.clearRect(0, 0, 40, 40);
    pen.fillText(sign, 4, 30);
    return pen.getImageData(0, 0, 40, 40).data.join();
  };
  const box = drawn("\\u0378");
  return signs.filter((sign) => drawn(sign) === box);
}"""


@pytest.mark.parametrize("language", ["uk", "ar", "fa-AF", "ti"])
def test_no_letter_of_a_page_is_a_box(chromium: Browser, address: str, language: str) -> None:
    with _opened(chromium, f"{address}{language}/for-nyanlanda/ord/") as (page, _):
        page.wait_for_load_state("networkidle")
        page.evaluate("document.fonts.ready")
        signs = sorted({sign for sign in page.locator("main").inner_text() if sign.isalpha()})
        assert len(signs) > 40
        assert page.evaluate(NO_GLYPH, signs) == []


@pytest.mark.parametrize("language", DIRECTION)
def test_swedish_words_to_say_are_swedish_in_every_language(chromium: Browser, address: str, language: str) -> None:
    with _opened(chromium, f"{address}{language}/for-nyanlanda/ord/") as (page, _):
        words = page.locator(".word__swedish [lang=sv]")
        assert words.count() > 50
        assert "etableringsersättning" in {word.lower() for word in words.all_inner_texts()}


@pytest.mark.parametrize("language", DIRECTION)
def test_a_newcomers_page_is_light(chromium: Browser, address: str, language: str) -> None:
    with _opened(chromium, f"{address}") as (page, _):
        sent: list[int] = []
        page.on("response", lambda answer: sent.append(len(_packed(answer.url, answer.body()))))
        page.goto(f"{address}{language}/for-nyanlanda/vagen/", wait_until="networkidle")
        assert len(sent) > 2
        assert sum(sent) <= 100_000


def _packed(url: str, body: bytes) -> bytes:
    """What a host sends: fonts are packed already."""
    return body if url.endswith(".woff2") else gzip.compress(body)


@pytest.mark.parametrize("language", DIRECTION)
def test_search_answers_in_each_language_and_offers_swedish_hits(
    chromium: Browser, address: str, language: str
) -> None:
    with _opened(chromium, f"{address}{language}/") as (page, wrong):
        page.keyboard.press("/")
        page.locator("dialog input[type=search]").fill("etableringsersättning")
        page.locator("[data-search-results] a").first.wait_for()
        page.locator("dialog input[type=search]").fill("beredningsgruppen")
        hit = page.locator("[data-search-swedish] ol[lang=sv] a").first
        hit.wait_for()
        assert "/samsyn/blekinge/" in (hit.get_attribute("href") or "")
        assert wrong == []
