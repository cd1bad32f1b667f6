"""The finder as a reader drives it: what it shows is reckoned here anew, from the records."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from samsyn import clock
from samsyn.graph import Graph
from samsyn.knowledge import read
from samsyn.models import Activity, Actor, Forum, Record, Responsibility, Unassigned

ROOT = Path(__file__).parents[2]
OLDER = {"blekinge/rok-2019-2021"}
HOLDING_2020 = {"blekinge/rok-2019-2021"}
PHONE = {"width": 320, "height": 700}
WIDE = {"width": 1280, "height": 900}
ROWS = ".finder tbody tr:not([hidden])"

Open = Callable[..., Page]


@dataclass(frozen=True)
class Row:
    """What the records say of one row."""

    activity: bool
    county: str
    bodies: frozenset[str]
    themes: frozenset[str]
    groups: frozenset[str]
    phase: str
    kind: str
    documents: frozenset[str]

    @property
    def latest(self) -> bool:
        return not self.documents <= OLDER


def _rows(graph: Graph) -> Iterator[Row]:
    for duty in graph.every(Responsibility):
        holder = graph.body(duty.actor, duty)
        documents = [cited.document for e in duty.editions if (cited := graph.cite(e.place, duty.county))]
        members = {m.id for d in documents for m in (graph.members(holder, d) if isinstance(holder, Actor) else ())}
        phase = "ingen" if isinstance(duty.phase, Unassigned) else duty.phase
        yield _row(duty, {holder.id, *members}, [d.id for d in documents], phase=phase, kind=duty.standing)
    for forum in graph.every(Forum):
        duties = {duty.statement.rstrip(".") for duty in graph.to(forum, Responsibility, "actor")}
        for key in (key for key, task in forum.mandate.items() if task.rstrip(".") not in duties):
            found = [graph.cite(e.place, forum.county) for e in forum.editions if key in e.mandate]
            yield _row(forum, {forum.id}, [cited.document.id for cited in found if cited], phase="", kind="forum")
    for activity in graph.every(Activity):
        named = () if isinstance(activity.responsible, Unassigned) else activity.responsible
        bodies = {graph.body(one, activity).id for one in (*named, *activity.partners)}
        groups = [one for b in bodies if isinstance(one := graph[b], Actor) and one.type != "civil-society"]
        bodies |= {member.id for one in groups for member in graph.members(one)}
        cited = [graph.cite(source, activity.county) for source in activity.sources]
        yield _row(activity, bodies, [one.document.id for one in cited if one], phase="", kind=activity.status)


def _row(record: Any, bodies: set[str], documents: list[str], **rest: str) -> Row:
    groups = getattr(record, "target_groups", ())
    return Row(
        activity=isinstance(record, Activity),
        county=record.county,
        bodies=frozenset(bodies or {"ingen"}),
        themes=frozenset(record.themes),
        groups=frozenset({"ingen"} if isinstance(groups, Unassigned) else groups),
        documents=frozenset(documents),
        **rest,
    )


@pytest.fixture(scope="session")
def graph() -> Graph:
    return read(ROOT, clock.today()).graph


@pytest.fixture(scope="session")
def rows(graph: Graph) -> list[Row]:
    return list(_rows(graph))


@pytest.fixture
def finder(chromium: Browser, address: str) -> Iterator[Open]:
    """Opens the finder with a query, in a browser of its own kind; the page must stay free of errors."""
    contexts, wrong = [], []

    def opened(query: str = "", **options: Any) -> Page:
        context = chromium.new_context(**{"viewport": WIDE, "reduced_motion": "reduce"} | options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith((address, "blob:")) else wrong.append(request.url))  # fmt: skip
        page.goto(f"{address}vem-gor-vad/{query}")
        if options.get("java_script_enabled", True):
            page.wait_for_selector(".finder form:not([hidden])")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


def _shown(page: Page) -> int:
    return page.locator(ROWS).count()


FACETS: dict[str, tuple[str, Callable[[Row], bool]]] = {
    "county": ("lan=vasterbotten", lambda row: row.county == "vasterbotten"),
    "actor": ("aktor=karlskrona-kommun", lambda row: "karlskrona-kommun" in row.bodies),
    "forum": (
        "aktor=vasternorrland.politikernatverket",
        lambda row: "vasternorrland/politikernatverket" in row.bodies,
    ),
    "theme": ("tema=halsa", lambda row: "halsa" in row.themes),
    "target-group": ("malgrupp=barn-och-unga", lambda row: "barn-och-unga" in row.groups),
    "no-target-group": ("malgrupp=ingen", lambda row: "ingen" in row.groups),
    "phase": ("fas=etablering", lambda row: row.phase == "etablering"),
    "kind": ("slag=atagande", lambda row: row.kind == "commitment"),
}


def _expected(rows: list[Row], fits: Callable[[Row], bool]) -> int:
    return sum(1 for row in rows if row.latest and not row.activity and fits(row))


@pytest.mark.parametrize("facet", FACETS)
def test_a_choice_shows_the_rows_that_the_records_give(finder: Open, rows: list[Row], facet: str) -> None:
    query, fits = FACETS[facet]
    name, value = query.split("=")
    page = finder()
    page.locator(f"select[name={name}]").select_option(value)
    expected = _expected(rows, fits)
    assert expected > 0
    assert (_shown(page), page.url.partition("?")[2]) == (expected, query)


@pytest.mark.parametrize("facet", FACETS)
def test_an_address_brings_the_same_rows_back(finder: Open, rows: list[Row], facet: str) -> None:
    query, fits = FACETS[facet]
    assert _shown(finder(f"?{query}")) == _expected(rows, fits)


def test_at_first_duties_and_forum_tasks_of_the_latest_texts_are_shown(finder: Open, rows: list[Row]) -> None:
    assert _shown(finder()) == _expected(rows, lambda _: True)


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("visa=aktiviteter", lambda row: row.latest and row.activity),
        ("visa=allt", lambda row: row.latest),
        ("utgavor=alla", lambda row: not row.activity),
        ("visa=allt&utgavor=alla", lambda _: True),
        ("visa=allt&ar=2020", lambda row: row.documents & HOLDING_2020),
        ("ar=2020&utgavor=alla", lambda row: not row.activity and row.documents & HOLDING_2020),
        ("visa=allt&aktor=ingen", lambda row: row.latest and "ingen" in row.bodies),
        ("visa=aktiviteter&slag=aktivitet-exempel", lambda row: row.kind == "example"),
        ("lan=atlantis&tema=%3Cscript%3E&fas=&visa=%F0%9F%98%80&okand=1", lambda row: row.latest and not row.activity),
    ],
)
def test_activities_editions_and_years_are_a_choice_away(
    finder: Open, rows: list[Row], query: str, fits: Callable[[Row], bool]
) -> None:
    assert _shown(finder(f"?{query}")) == sum(1 for row in rows if fits(row))


def test_counts_beside_choices_hold_under_the_other_choices(finder: Open, graph: Graph, rows: list[Row]) -> None:
    page = finder("?lan=blekinge&fas=etablering")
    told = page.locator("select[name=tema] option").all_inner_texts()
    here = [r for r in rows if r.latest and not r.activity and r.county == "blekinge" and r.phase == "etablering"]
    counted = {text.rpartition(" (")[0]: int(text.rpartition("(")[2][:-1]) for text in told}
    themes = {_name(graph[theme]): sum(theme in row.themes for row in here) for row in rows for theme in row.themes}
    assert counted == {"Alla": len(here), **themes}


def _name(record: Record) -> str:
    return record.label[:1].upper() + record.label[1:]


def test_counts_of_the_chosen_facet_are_of_all_its_choices(finder: Open, rows: list[Row]) -> None:
    told = finder("?lan=blekinge").locator("select[name=lan] option").all_inner_texts()
    now = [row for row in rows if row.latest and not row.activity]
    names = {"Blekinge": "blekinge", "Västerbotten": "vasterbotten", "Västernorrland": "vasternorrland"}
    expected = [f"{name} ({sum(row.county == county for row in now)})" for name, county in names.items()]
    assert told == [f"Alla ({len(now)})", *expected]


def test_a_choice_without_rows_cannot_be_made(finder: Open) -> None:
    page = finder("?lan=vasternorrland")
    assert page.locator("select[name=utgavor] option[value='2020']").is_disabled()


def test_the_back_button_takes_the_last_choice_back(finder: Open) -> None:
    page = finder()
    first = _shown(page)
    page.locator("select[name=lan]").select_option("blekinge")
    second = _shown(page)
    page.locator("select[name=tema]").select_option("halsa")
    page.go_back()
    after_one = (_shown(page), page.locator("select[name=lan]").input_value())
    page.go_back()
    assert (after_one, _shown(page)) == ((second, "blekinge"), first)


def test_typing_is_one_step_back(finder: Open) -> None:
    page = finder()
    first = _shown(page)
    page.locator("#val-text").press_sequentially("kommun", delay=150)
    page.wait_for_url("**?text=kommun")
    page.go_back()
    assert (_shown(page), page.locator("#val-text").input_value()) == (first, "")


@pytest.mark.parametrize(("typed", "word"), [("halsa", "hälsa"), ("HÄLSA", "hälsa"), ("  sprak\tSVENSKA ", "språk")])
def test_text_is_found_without_regard_to_case_and_marks(finder: Open, typed: str, word: str) -> None:
    page = finder("?visa=allt&utgavor=alla")
    page.locator("#val-text").fill(typed)
    found = page.locator(ROWS).all_text_contents()
    assert found
    assert all(word in row.lower() for row in found)


def test_a_row_must_have_every_word(finder: Open) -> None:
    page = finder("?visa=allt&text=skola")
    one = _shown(page)
    page.locator("#val-text").fill("skola försäkringskassan")
    assert 0 <= _shown(page) < one


def test_the_count_is_told_to_screen_readers_when_the_reader_pauses(finder: Open, rows: list[Row]) -> None:
    page = finder()
    status = page.get_by_role("status")
    before = status.inner_text()
    page.locator("#val-text").press_sequentially("halsa", delay=20)
    while_typing = status.inner_text()
    page.wait_for_function("before => document.querySelector('[role=status]').textContent !== before", arg=before)
    assert while_typing == before
    assert status.inner_text() == f"{_shown(page)} av {sum(row.latest for row in rows)} rader"


@pytest.mark.parametrize(
    "typed",
    ["<script>alert(1)</script>", "😀", "x" * 10_000, '"><img src=x onerror=alert(1)>', "\u202e[[", "a\0b", "[.*+?^${}()|\\"],
)  # fmt: skip
def test_hostile_text_finds_nothing_and_breaks_nothing(finder: Open, typed: str) -> None:
    page = finder()
    page.locator("#val-text").fill(typed)
    assert (_shown(page), page.locator(".finder__none").is_visible()) == (0, True)
    page.locator("#val-text").blur()
    page.reload()
    page.wait_for_selector(".finder form:not([hidden])")
    assert (_shown(page), page.locator(".finder script, .finder img").count()) == (0, 0)


def test_only_spaces_leave_the_table_as_it_was(finder: Open, rows: list[Row]) -> None:
    page = finder()
    page.locator("#val-text").fill("   ")
    page.locator("#val-text").blur()
    assert (_shown(page), "?" in page.url) == (_expected(rows, lambda _: True), False)


def test_a_long_text_in_the_address_is_cut(finder: Open) -> None:
    page = finder(f"?text={'y' * 10_000}")
    assert len(page.locator("#val-text").input_value()) == 200


def test_where_no_row_fits_each_choice_tells_what_its_removal_gives(finder: Open, rows: list[Row]) -> None:
    page = finder("?lan=vasternorrland&ar=2020")
    told = page.locator(".finder__chosen button").all_inner_texts()
    in_2020 = sum(1 for row in rows if not row.activity and row.documents & HOLDING_2020)
    latest = _expected(rows, lambda row: row.county == "vasternorrland")
    assert told == [
        f"Län: Västernorrland (utan valet: {in_2020} rader)",
        f"Utgåva: Texter för 2020 (utan valet: {latest} rader)",
    ]


def test_a_choice_is_taken_back_where_it_is_told_and_the_focus_stays_near(finder: Open) -> None:
    page = finder("?lan=blekinge&tema=halsa")
    page.get_by_role("button", name="Ta bort valet Län: Blekinge").click()
    assert page.url.endswith("?tema=halsa")
    assert page.evaluate("document.activeElement.textContent") == "Tema: Hälsa och vård"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Rensa alla val"


def test_everything_is_cleared_at_once(finder: Open, rows: list[Row]) -> None:
    page = finder("?lan=blekinge&tema=halsa&text=vård&visa=allt&utgavor=alla")
    page.get_by_role("button", name="Rensa alla val").click()
    assert (_shown(page), "?" in page.url) == (_expected(rows, lambda _: True), False)


def test_a_link_to_a_row_shows_it_whatever_is_chosen(finder: Open) -> None:
    page = finder("?lan=blekinge&text=vård#synliggor-kompetens-genom-validering")
    assert page.locator("#synliggor-kompetens-genom-validering").is_visible()
    assert page.url.endswith("#synliggor-kompetens-genom-validering")


def test_csv_holds_the_rows_that_are_shown(finder: Open, tmp_path: Path) -> None:
    page = finder("?lan=blekinge&tema=halsa")
    with page.expect_download() as download:
        page.get_by_role("button", name="Hämta raderna som CSV").click()
    download.value.save_as(tmp_path / "view.csv")
    text = (tmp_path / "view.csv").read_bytes().decode("utf-8")
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))
    assert download.value.suggested_filename == "vem-gor-vad-lan-blekinge-tema-halsa.csv"
    assert (text[0], text.count("\r\n"), len(lines)) == ("\ufeff", len(lines), _shown(page) + 1)
    assert lines[0] == ["Län", "Vem", "Gör vad", "Slag", "För vem", "Tema", "Fas", "Står i", "Sida"]
    assert [line[2] for line in lines[1:]] == [text.strip() for text in page.locator(f"{ROWS} th").all_text_contents()]
    assert all(line[8].startswith("http") for line in lines[1:])


def test_csv_has_no_formula(finder: Open) -> None:
    page = finder("?lan=blekinge&tema=halsa")
    page.locator(f"{ROWS} th").first.evaluate("cell => { cell.textContent = '=1+1;\"x\"'; }")
    with page.expect_download() as download:
        page.get_by_role("button", name="Hämta raderna som CSV").click()
    assert '''"'=1+1;""x"""''' in Path(download.value.path()).read_text(encoding="utf-8-sig")


def test_without_javascript_the_table_is_whole_and_the_form_away(finder: Open, rows: list[Row]) -> None:
    page = finder("?lan=blekinge", java_script_enabled=False)
    assert page.locator(".finder tbody tr").evaluate_all("rows => rows.length") == len(rows)
    assert page.locator(".finder tbody tr:visible").count() == len(rows)
    assert page.locator(".finder form").is_hidden()
    assert page.locator(".finder .finder__result").is_hidden()


def test_what_is_filtered_is_what_is_printed(finder: Open) -> None:
    page = finder("?lan=blekinge&tema=halsa")
    page.emulate_media(media="print")
    assert page.locator(".finder tbody tr:visible").count() == _shown(page)
    assert page.locator(".finder form").is_hidden()
    assert page.locator(".finder__printed").inner_text() == (
        "Urval: Visa: Uppdrag och forumens uppgifter; Län: Blekinge; Tema: Hälsa och vård; Utgåva: Länens senaste texter. "
        f"{page.locator('.finder__count').text_content()}."
    )


def test_the_choices_never_call_a_proposal_the_text_that_holds(finder: Open) -> None:
    page = finder()
    hint = page.locator("#om-utgavor").inner_text()
    assert "den behöver inte vara antagen eller gälla" in hint
    assert "I Blekinge är den ett förslag, inte antaget så vitt materialet visar." in hint
    years = page.locator("select[name=utgavor] optgroup option").all_inner_texts()
    assert [year.rpartition(" (")[0] for year in years] == [
        *(f"Texter för {year}" for year in range(2019, 2022)),
        *(f"Texter för {year}, bara förslag" for year in range(2023, 2027)),
    ]


def test_on_a_phone_rows_are_cards_and_the_choices_a_drawer(finder: Open) -> None:
    page = finder("?lan=blekinge&tema=halsa", viewport=PHONE)
    assert page.locator(f"{ROWS} td").first.evaluate("cell => getComputedStyle(cell).display") == "block"
    assert page.locator("select[name=lan]").is_hidden()
    page.locator(".finder summary").click()
    assert page.locator("select[name=lan]").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_the_keyboard_alone_narrows_and_takes_back(finder: Open) -> None:
    page = finder()
    page.locator("#val-text").focus()
    page.keyboard.type("kommun")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")  # the drawer
    page.keyboard.press("Tab")
    page.keyboard.type("Ble")
    page.keyboard.press("Enter")
    page.wait_for_url("**?visa=allt&lan=blekinge&text=kommun")
    counties = set(page.locator(f"{ROWS} td:first-child").all_text_contents())
    assert counties == {"Blekinge"}


ROWS_SHOWN, NONE_SHOWN = "?lan=blekinge&text=kommun&visa=allt", "?text=finns-inte"


@pytest.mark.parametrize(
    ("query", "scheme", "viewport"),
    [
        pytest.param(ROWS_SHOWN, "light", WIDE, id="light-wide"),
        pytest.param(ROWS_SHOWN, "dark", WIDE, id="dark-wide"),
        pytest.param(ROWS_SHOWN, "light", PHONE, id="light-phone"),
        pytest.param(ROWS_SHOWN, "dark", PHONE, id="dark-phone"),
        pytest.param(NONE_SHOWN, "light", WIDE, id="no-rows-light-wide"),
        pytest.param(NONE_SHOWN, "dark", PHONE, id="no-rows-dark-phone"),
    ],
)
def test_the_open_finder_has_no_accessibility_violation(
    finder: Open, query: str, scheme: str, viewport: dict[str, int]
) -> None:
    page = finder(query, viewport=viewport, color_scheme=scheme)
    page.locator(".finder details").evaluate("details => { details.open = true; }")
    found = Axe().run(page)
    assert [violation["id"] for violation in found.response["violations"]] == []


def test_from_right_to_left_nothing_runs_out_of_the_page(finder: Open) -> None:
    page = finder("?lan=blekinge", viewport=PHONE)
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
