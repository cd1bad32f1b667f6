"""The finder as readers use it: choices, address, keyboard, paper, phone, wrong input."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from samsyn import clock
from samsyn.graph import Graph
from samsyn.history import superseded
from samsyn.knowledge import read
from samsyn.models import Activity, Forum, Responsibility

ROOT = Path(__file__).parents[2]
PHONE = {"width": 320, "height": 700}
WIDE = {"width": 1280, "height": 900}


@pytest.fixture(scope="module")
def graph() -> Graph:
    return read(ROOT, clock.today()).graph


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page that fails the test when anything goes wrong on it."""
    context = chromium.new_context(
        viewport={"width": 1280, "height": 900}, reduced_motion="reduce", accept_downloads=True
    )
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: wrong.append(f"executed: {dialog.message}"))
    yield page
    context.close()
    assert wrong == []


def find(page: Page, address: str, query: str = "") -> None:
    page.goto(f"{address}vem-gor-vad/{query}")
    expect(page.get_by_role("status")).not_to_be_empty()


def shown(page: Page) -> list[str]:
    """The ids of the rows on show."""
    rows = page.locator("tbody tr")
    ids: list[str] = rows.evaluate_all("rows => rows.filter((row) => row.checkVisibility()).map((row) => row.id)")
    return ids


def told(page: Page, count: int) -> None:
    """The reader is told that `count` rows are on show, and they are."""
    expect(page.get_by_role("status")).to_contain_text(f"{count} av ")
    assert len(shown(page)) == count


def is_latest(graph: Graph, record: Responsibility) -> bool:
    gone = superseded(graph, record.county or "")
    return any(document.id not in gone for document in graph.documents(record))


def test_every_duty_task_and_activity_is_a_row(page: Page, address: str, graph: Graph) -> None:
    find(page, address, "?visa=allt&utgavor=alla")
    tasks = sum(len(forum.mandate) for forum in graph.every(Forum))
    told(page, len(graph.every(Responsibility)) + tasks + len(graph.every(Activity)))


def test_activities_can_be_shown_alone(page: Page, address: str, graph: Graph) -> None:
    find(page, address, "?utgavor=alla")
    page.get_by_role("radio", name="Aktiviteter").check()
    told(page, len(graph.every(Activity)))


def test_the_latest_texts_are_shown_first_and_older_ones_are_a_choice_away(
    page: Page, address: str, graph: Graph
) -> None:
    latest = [duty for duty in graph.every(Responsibility) if is_latest(graph, duty)]
    find(page, address, "?slag=uppdrag")
    told(page, sum(duty.standing == "duty" for duty in latest))
    page.get_by_label("Utgåva").select_option(value="alla")
    told(page, sum(duty.standing == "duty" for duty in graph.every(Responsibility)))


@pytest.mark.parametrize(
    ("label", "parameter", "value"),
    [
        ("Län", "lan", "vasternorrland"),
        ("Vem", "aktor", "forsakringskassan"),
        ("Tema", "tema", "halsa"),
        ("För vem", "malgrupp", "asylsokande"),
        ("Fas", "fas", "etablering"),
        ("Slag", "slag", "forumuppgift"),
    ],
)
def test_a_choice_shows_as_many_rows_as_it_says_and_stands_in_the_address(
    page: Page, address: str, label: str, parameter: str, value: str
) -> None:
    find(page, address)
    select = page.get_by_label(label, exact=True)
    number = select.locator(f"option[value={value}]").inner_text().rpartition("(")[2].rstrip(")")
    select.select_option(value=value)
    told(page, int(number))
    assert page.url.endswith(f"?{parameter}={value}")
    carried = page.locator("tbody tr:not([hidden])").evaluate_all(f"rows => rows.map((row) => row.dataset.{parameter})")
    assert all(value in tokens.split() for tokens in carried)
    page.reload()
    told(page, int(number))
    page.go_back()
    expect(select).to_have_value("")


def test_a_year_shows_what_stood_in_documents_in_force_then(page: Page, address: str, graph: Graph) -> None:
    find(page, address, "?ar=2020")
    in_force = [
        duty
        for duty in graph.every(Responsibility)
        if any(document.id == "blekinge/rok-2019-2021" for document in graph.documents(duty))
    ]
    rows = page.locator("tbody tr:not([hidden])")
    assert rows.filter(has=page.locator("a.source", has_text="RÖK 2019–2021")).count() == rows.count()
    assert {duty.slug for duty in in_force} <= {row.removeprefix("blekinge-") for row in shown(page)}


@pytest.mark.parametrize("text", ["hälsa", "halsa", "HÄLSA"])
def test_words_are_found_with_or_without_accents_and_all_of_them_must_be_there(
    page: Page, address: str, text: str
) -> None:
    find(page, address, "?visa=allt")
    page.get_by_label("Sök i tabellen").fill(text)
    expect(page.get_by_role("status")).not_to_contain_text("263 av")
    one = shown(page)
    assert one
    page.get_by_label("Sök i tabellen").fill(f"{text} blekinge")
    expect(page.get_by_role("status")).to_contain_text(f"{len(shown(page))} av")
    assert set(shown(page)) < set(one)


def test_choices_are_taken_back_one_by_one_or_all_at_once(page: Page, address: str) -> None:
    find(page, address, "?lan=blekinge&tema=halsa&text=vård")
    chosen = page.get_by_role("list", name="Dina val").get_by_role("button")
    expect(chosen).to_have_count(3)
    chosen.first.click()
    expect(chosen).to_have_count(2)
    page.get_by_role("button", name="Rensa alla val").click()
    expect(chosen).to_have_count(0)
    assert "?" not in page.url


def test_no_rows_says_what_to_loosen(page: Page, address: str) -> None:
    find(page, address, "?text=qqqq")
    expect(page.get_by_text("Ingen rad passar alla val")).to_be_visible()
    expect(page.get_by_role("list", name="Dina val")).to_contain_text("utan valet:")


def test_the_rows_on_show_can_be_fetched_for_a_spreadsheet(page: Page, address: str) -> None:
    find(page, address, "?lan=vasterbotten&visa=allt")
    with page.expect_download() as download:
        page.get_by_role("button", name="Hämta raderna som CSV").click()
    content = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(content), delimiter=";")
    assert (head[:3], len(rows)) == (["Län", "Vem", "Gör vad"], len(shown(page)))
    assert {row[0] for row in rows} == {"Västerbotten"}
    assert download.value.suggested_filename == "vem-gor-vad-visa-allt-lan-vasterbotten.csv"


def test_a_link_to_a_row_shows_the_row_whatever_is_chosen(page: Page, address: str) -> None:
    find(page, address, "?lan=vasterbotten#betala-ut-etableringsersattning")
    expect(page.locator("#betala-ut-etableringsersattning")).to_be_visible()
    assert "lan=" not in page.url


def test_the_finder_works_by_keyboard_alone(page: Page, address: str) -> None:
    find(page, address)
    page.get_by_label("Sök i tabellen").focus()
    page.keyboard.type("tolk")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Aktiviteter")).to_be_checked()
    page.keyboard.press("Tab")
    expect(page.locator("details.finder__more summary")).to_be_focused()


@pytest.mark.parametrize("text", ["😀", "<script>alert(1)</script>", "x" * 10_000, "   ", "قادم", "\\", "(["])
def test_strange_words_get_a_sane_answer(page: Page, address: str, text: str) -> None:
    find(page, address)
    page.get_by_label("Sök i tabellen").fill(text)
    expect(page.get_by_role("status")).not_to_be_empty()
    find(page, address, f"?text={quote(text[:2000])}&lan=atlantis&ar=abc&okand=%F0%9F%98%80")
    assert page.locator("[data-finder] script").count() == 0


def test_the_table_is_complete_without_javascript(chromium: Browser, address: str, graph: Graph) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "vem-gor-vad/")
    assert page.locator("form.finder__form").is_hidden()
    assert page.locator("tbody tr:visible").count() > len(graph.every(Responsibility)) + len(graph.every(Activity))
    expect(page.get_by_role("link", name="alla uppdrag")).to_be_visible()
    context.close()


def test_what_is_chosen_is_what_is_printed(page: Page, address: str) -> None:
    find(page, address, "?lan=vasternorrland")
    page.emulate_media(media="print")
    expect(page.locator("form.finder__form")).to_be_hidden()
    expect(page.locator(".finder__printed")).to_contain_text("Län: Västernorrland")
    assert len(shown(page)) < page.locator("tbody tr").count()


def test_rows_are_cards_on_a_phone(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    find(page, address, "?lan=vasternorrland")
    assert page.locator("tbody tr:not([hidden])").first.evaluate("row => getComputedStyle(row).display") == "block"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_finder_has_no_accessibility_violation(
    chromium: Browser, address: str, viewport: dict[str, int], scheme: Literal["light", "dark"]
) -> None:
    size = {"width": viewport["width"], "height": viewport["height"]}
    context = chromium.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    find(page, address, "?lan=blekinge&tema=halsa&text=xyz")
    page.locator("details.finder__more").evaluate("one => (one.open = true)")
    assert [violation["id"] for violation in Axe().run(page).response["violations"]] == []
    find(page, address, "?lan=vasternorrland")
    assert [violation["id"] for violation in Axe().run(page).response["violations"]] == []
    context.close()
