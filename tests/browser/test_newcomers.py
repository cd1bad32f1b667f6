"""The newcomer's pages in a browser: on a small phone, with large letters, mirrored, printed; and what "my plan" keeps."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

HOME = "for-nyanlanda/"
PAGES = [
    HOME,
    *(f"{HOME}{name}/" for name in "vagen min-plan skola-och-barn halsa pengar foreningar ord anhorig i".split()),
    f"{HOME}skyddsbehovande-enligt-massflyktsdirektivet/",
    f"{HOME}i/karlskrona-kommun/",
    f"{HOME}i/vasterbotten/",
]
PLAN = f"{HOME}min-plan/"
PHONE = {"width": 320, "height": 700}
WIRE = 100_000
"""Bytes that a page may take on the wire with everything it loads."""


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A phone."""
    made = chromium.new_context(viewport={"width": PHONE["width"], "height": PHONE["height"]}, reduced_motion="reduce")
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_sticks_out_of_a_small_phone_with_large_letters_in_either_direction(
    page: Page, address: str, path: str
) -> None:
    page.goto(address + path)
    widths = []
    for direction in ("ltr", "rtl"):
        for size in ("100%", "200%"):
            page.evaluate("([dir, size]) => { document.documentElement.dir = dir; document.documentElement.style.fontSize = size }", [direction, size])  # fmt: skip
            widths.append(page.evaluate("document.documentElement.scrollWidth"))
    assert max(widths) <= PHONE["width"]


SMALL = """() => [...document.querySelectorAll("article :is(a, button, label)")]
  .filter((one) => !one.matches(".way__link") && one.getBoundingClientRect().height < 24)
  .map((one) => one.textContent)"""


@pytest.mark.parametrize("path", PAGES)
def test_page_is_accessible_in_the_dark_and_large_enough_to_touch(page: Page, address: str, path: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(address + path)
    found = [violation["id"] for violation in Axe().run(page).response["violations"]]
    assert (found, page.evaluate(SMALL)) == ([], [])


@pytest.mark.parametrize("path", [HOME, f"{HOME}vagen/", f"{HOME}pengar/"])
def test_page_is_accessible_in_the_light_and_light_on_the_wire(page: Page, address: str, site: Path, path: str) -> None:
    loaded: list[str] = []
    page.on("response", lambda response: loaded.append(response.url))
    page.goto(address + path, wait_until="networkidle")
    assert [violation["id"] for violation in Axe().run(page).response["violations"]] == []
    files = [site / url.removeprefix(address) for url in loaded if url.startswith(address)]
    sizes = [len(gzip.compress((file / "index.html" if file.is_dir() else file).read_bytes())) for file in files]
    assert sum(sizes) <= WIRE


@pytest.mark.parametrize("size", ["100%", "200%"])
@pytest.mark.parametrize("language", ["", "en/", "ar/", "uk/", "so/", "fa-AF/", "ti/"])
def test_the_menu_of_languages_stays_on_a_small_phone(page: Page, address: str, language: str, size: str) -> None:
    page.goto(f"{address}{language}{HOME}")
    page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
    page.locator(".languages summary").click()
    menu = page.locator(".languages ul").bounding_box()
    assert menu
    assert menu["x"] >= 0
    assert menu["x"] + menu["width"] <= PHONE["width"]


CLIPPED = """() => [...document.querySelectorAll(".table, .helper, .way, .ask, .step")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.textContent)"""


@pytest.mark.parametrize("name", ["pengar", "i", "foreningar"])
@pytest.mark.parametrize("language", ["ar", "uk", "so", "fa-AF", "ti"])
def test_nothing_is_cut_off_in_a_card_with_large_letters(page: Page, address: str, language: str, name: str) -> None:
    page.goto(f"{address}{language}/{HOME}{name}/")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert (page.evaluate(CLIPPED), page.evaluate("document.documentElement.scrollWidth")) == ([], PHONE["width"])


JOINED = """() => [...document.querySelectorAll("main *")]
  .filter((one) => /[\\u0600-\\u06ff\\u1200-\\u137f]/.test(one.textContent))
  .map((one) => getComputedStyle(one))
  .filter((style) => !["normal", "0px"].includes(style.letterSpacing) || style.fontStyle !== "normal" || style.textTransform !== "none").length"""


@pytest.mark.parametrize("path", ["ar/", f"ar/{HOME}vagen/", f"fa-AF/{HOME}pengar/", f"ti/{HOME}"])
def test_letters_are_not_drawn_together_or_slanted(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    assert page.evaluate(JOINED) == 0


@pytest.mark.parametrize("selector", [".road .ask__words", ".plan .ask__words"])
def test_swedish_lines_begin_at_the_right_on_a_page_from_right_to_left(page: Page, address: str, selector: str) -> None:
    page.goto(f"{address}ar/{PLAN if 'plan' in selector else HOME + 'vagen/'}")
    style = "one => [getComputedStyle(one).direction, getComputedStyle(one).textAlign]"
    assert page.locator(selector).first.evaluate(style) == ["ltr", "right"]


def test_places_have_the_name_that_stands_on_their_signs(page: Page, address: str) -> None:
    page.goto(f"{address}ar/{HOME}i/")
    assert page.locator(".way bdi[lang=sv]", has_text="Karlskrona kommun").count() == 1
    page.goto(f"{address}ar/{HOME}i/karlskrona-kommun/")
    assert page.locator(".record__head bdi[lang=sv]").inner_text() == "Karlskrona kommun"


@pytest.mark.parametrize("language", ["fa-AF", "so"])
def test_the_meaning_of_a_word_is_in_the_pages_own_language(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}{language}/")
    meanings = page.locator("[role=tooltip]").all_text_contents()
    assert meanings
    assert [one for one in meanings if " som " in one or "Barn under" in one] == []


def test_the_road_is_a_list_whose_line_is_at_the_start_of_the_text(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1000, "height": 800})
    page.goto(address + f"{HOME}vagen/")
    sides = []
    for direction in ("ltr", "rtl"):
        page.evaluate("html => { document.documentElement.dir = html }", direction)
        sides.append(page.evaluate("getComputedStyle(document.querySelector('ol.road > .station'), '::before').right"))
    assert float(sides[0].removesuffix("px")) > float(sides[1].removesuffix("px"))


def _boxes(page: Page) -> list[bool]:
    return [box.is_checked() for box in page.locator("[data-plan] input[type=checkbox]").all()[:3]]


def test_ticks_are_still_there_when_the_page_is_opened_again(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + PLAN)
    page.locator("[data-plan] input[type=checkbox]").nth(1).check()
    again = context.new_page()
    again.goto(address + PLAN)
    assert _boxes(again) == [False, True, False]


def test_the_chosen_county_is_shown_alone_and_kept(page: Page, address: str) -> None:
    page.goto(address + PLAN)
    page.get_by_role("radio", name="Västernorrland").check()
    page.reload()
    shown = [one.get_attribute("id") for one in page.locator("[data-plan-county]:visible").all()]
    assert shown == ["vasternorrland"]


def test_the_plan_counts_what_is_done(page: Page, address: str) -> None:
    page.goto(address + PLAN)
    page.locator("[data-plan] input[type=checkbox]").first.check()
    assert re.fullmatch(r"1 av \d+ klara", page.locator("[data-plan-count]").first.inner_text())


def test_one_button_forgets_everything_and_says_so(page: Page, address: str) -> None:
    page.goto(address + PLAN)
    page.locator("[data-plan] input[type=checkbox]").nth(1).check()
    page.locator("[data-plan-forget]").click()
    assert page.locator("[data-plan-status]").inner_text() == "Alla kryss är borta."
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    assert _boxes(page) == [False, False, False]


def test_the_plan_keeps_nothing_anywhere_else(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + PLAN)
    page.locator("[data-plan] input[type=checkbox]").first.check()
    assert context.cookies() == []
    assert page.evaluate("Object.keys(localStorage)") == ["samsyn-min-plan"]


@pytest.mark.parametrize("kept", ["{", "null", "[]", '{"done": 3}', '{"done": [1, {}], "county": 7}'])
def test_a_spoilt_memory_gives_an_empty_plan(page: Page, address: str, kept: str) -> None:
    page.goto(address + PLAN)
    page.evaluate("text => localStorage.setItem('samsyn-min-plan', text)", kept)
    page.reload()
    assert _boxes(page) == [False, False, False]
    assert page.locator("[data-plan-tools]").is_visible()


def test_a_browser_that_keeps_nothing_says_so(page: Page, address: str) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }")
    page.goto(address + PLAN)
    page.locator("[data-plan] input[type=checkbox]").first.check()
    assert page.get_by_text("Din webbläsare sparar inga kryss.").is_visible()


def test_without_javascript_the_plan_is_an_ordinary_list(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PLAN)
    assert page.locator("noscript .plan__kept").is_visible()  # searching by text passes noscript over
    assert not page.get_by_text("Dina kryss sparas").is_visible()
    assert page.locator("[data-plan] input[type=checkbox]").first.is_visible()
    context.close()


def test_printed_the_plan_has_its_boxes_and_no_buttons(page: Page, address: str) -> None:
    page.goto(address + PLAN)
    page.emulate_media(media="print")
    shown = {
        one: page.locator(one).first.is_visible()
        for one in ("[data-plan] [type=checkbox]", "[data-plan-tools]", "#mer")
    }
    assert shown == {"[data-plan] [type=checkbox]": True, "[data-plan-tools]": False, "#mer": False}


@pytest.mark.parametrize("path", [f"{HOME}vagen/", f"{HOME}ord/"])
def test_other_pages_do_not_load_the_plan(page: Page, address: str, path: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(address + path)
    assert [url for url in loaded if "my-plan" in url] == []
