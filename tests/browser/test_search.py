"""The search as readers use it: the dialog on every page, the page with facets, keyboard, phone, wrong input."""

import gzip
import re
from collections.abc import Iterator
from typing import Literal
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

PHONE = {"width": 320, "height": 700}
WIDE = {"width": 1280, "height": 900}
QUESTION = "vem betalar etableringsersättningen?"
ANSWER = "Betalar ut etableringsersättningen efter Arbetsförmedlingens beslut"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page that fails the test when anything goes wrong on it."""
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: wrong.append(f"executed: {dialog.message}"))
    yield page
    context.close()
    assert wrong == []


def ask(page: Page, question: str) -> None:
    """Open the dialog and ask."""
    page.keyboard.press("/")
    page.locator("dialog input[type=search]").fill(question)
    expect(page.locator("dialog [data-search-status]")).not_to_be_empty()


def hits(page: Page) -> list[str]:
    return page.locator("[data-search-results] a").all_inner_texts()


def open_page(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}sok/?{query}")
    expect(page.locator("main [data-search-status]")).not_to_be_empty()


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_key_opens_the_dialog_with_the_field_ready(page: Page, address: str, key: str) -> None:
    page.goto(address)
    page.keyboard.press(key)
    expect(page.locator("dialog[data-search]")).to_be_visible()
    expect(page.locator("dialog input[type=search]")).to_be_focused()


def test_the_button_of_the_header_opens_the_dialog_and_escape_returns_to_it(page: Page, address: str) -> None:
    page.goto(address + "ordlista/")
    button = page.locator("header").get_by_role("button", name="Sök")
    button.click()
    expect(page.get_by_role("dialog", name="Sök i Samsyn")).to_be_visible()
    page.keyboard.type("tolk")
    page.keyboard.press("Escape")
    expect(page.locator("dialog[data-search]")).to_be_hidden()
    expect(button).to_be_focused()


def test_a_slash_in_a_field_is_a_slash(page: Page, address: str) -> None:
    page.goto(address)
    ask(page, "ask")
    page.keyboard.type("/")
    expect(page.locator("dialog input[type=search]")).to_have_value("ask/")


def test_a_question_is_answered_by_the_statement_with_its_actor_county_and_sentence(page: Page, address: str) -> None:
    page.goto(address)
    ask(page, QUESTION)
    first = page.locator("[data-search-results] li").first
    expect(first.locator("a")).to_have_text(ANSWER)
    expect(first.locator(".search__facts")).to_have_text("Uppdrag · Blekinge · Försäkringskassan")
    assert "etableringsersättning" in first.locator("mark").all_inner_texts()


def test_nothing_is_loaded_before_and_little_when_the_search_is_opened(page: Page, address: str) -> None:
    loaded: dict[str, int] = {}
    page.on("response", lambda answer: loaded.update({answer.url: len(_sent(answer.body()))}))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert [url for url in loaded if "search" in url or "vendor" in url] == []
    before = set(loaded)
    ask(page, QUESTION)
    expect(page.locator("[data-search-results] a").first).to_be_visible()
    assert sum(size for url, size in loaded.items() if url not in before) <= 150_000


def _sent(body: bytes) -> bytes:
    """What a host sends: what is packed already as it is, the rest packed on the way."""
    return body if body[:2] == b"\x1f\x8b" else gzip.compress(body)


def test_the_search_works_offline_once_it_is_loaded(page: Page, address: str) -> None:
    page.goto(address)
    ask(page, "tolk")
    page.context.set_offline(True)
    page.locator("dialog input[type=search]").fill(QUESTION)
    expect(page.locator("[data-search-results] a").first).to_have_text(ANSWER)


def test_arrow_keys_go_between_the_field_and_the_hits_and_enter_follows_one(page: Page, address: str) -> None:
    page.goto(address)
    ask(page, QUESTION)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-search-results] a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("dialog input[type=search]")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/blekinge/uppdrag/betala-ut-etableringsersattning/")


def test_enter_in_the_field_shows_all_hits_on_the_search_page(page: Page, address: str) -> None:
    page.goto(address + "blekinge/")
    ask(page, "hälsa")
    shown = hits(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/?q=*")
    expect(page.locator("main [data-search-results] a").nth(len(shown) - 1)).to_be_visible()
    assert hits(page)[: len(shown)] == shown


def test_a_hit_in_a_long_page_leads_to_its_very_place(page: Page, address: str) -> None:
    open_page(page, address, f"q={quote('fastställer regionala överenskommelsen integrationsrådet')}&slag=forum")
    page.locator("main [data-search-results] a").first.click()
    page.wait_for_url("**/blekinge/forum/integrationsradet/#uppgift-*")
    assert page.locator(":target").count() == 1


def test_misspelt_words_get_another_question_that_can_be_chosen(page: Page, address: str) -> None:
    page.goto(address)
    ask(page, "vad gör migratonsverket")
    page.get_by_role("button", name="vad gör migrationsverket").click()
    expect(page.locator("dialog input[type=search]")).to_have_value("vad gör migrationsverket")
    expect(page.locator("dialog [data-search-meant]")).to_be_hidden()


def test_a_question_in_other_letters_can_be_asked_in_their_languages(page: Page, address: str) -> None:
    page.goto(address + "en/")
    ask(page, "arabiska")
    expect(page.locator("dialog [data-search-results] a").first).to_have_text("العربية")
    ask(page, "طبيب")
    offered = page.locator("dialog .search__languages a:visible")
    expect(offered).to_have_text(["Search: العربية", "Search: دری"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/samsyn/ar/sok/?q={quote('طبيب')}")
    expect(page.locator("main input[type=search]")).to_have_value("طبيب")


def test_the_number_of_hits_is_announced(page: Page, address: str) -> None:
    page.goto(address)
    ask(page, QUESTION)
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^Träffar: \d+$"))


def test_facets_narrow_the_hits_and_stand_in_the_address(page: Page, address: str) -> None:
    open_page(page, address, "q=boende")
    county = page.get_by_label("Län")
    told = county.locator("option[value=vasterbotten]").inner_text()
    county.select_option("vasterbotten")
    expect(page.locator("main [data-search-status]")).to_have_text(f"Träffar: {re.findall('[0-9]+', told)[0]}")
    facts = page.locator("main .search__facts").all_inner_texts()
    assert facts
    assert all("Västerbotten" in fact for fact in facts)
    assert parse_qs(urlsplit(page.url).query) == {"q": ["boende"], "lan": ["vasterbotten"]}
    page.reload()
    expect(page.get_by_label("Län")).to_have_value("vasterbotten")
    page.go_back()
    expect(page.get_by_label("Län")).to_have_value("")


@pytest.mark.parametrize("facet", ["lan", "slag", "tema", "aktor"])
def test_every_choice_of_a_facet_leaves_as_many_hits_as_it_says(page: Page, address: str, facet: str) -> None:
    open_page(page, address, "q=svenska")
    choices = page.locator(f"#facet-{facet} option:not([value=''])").all_inner_texts()
    assert choices
    for label in choices[:3]:
        page.locator(f"#facet-{facet}").select_option(label=label)
        expect(page.locator("main [data-search-status]")).to_have_text(f"Träffar: {label.rpartition('(')[2][:-1]}")
        page.go_back()
        expect(page.locator(f"#facet-{facet}")).to_have_value("")


def test_more_hits_come_on_demand_and_the_first_new_one_gets_the_focus(page: Page, address: str) -> None:
    open_page(page, address, "q=kommun")
    assert len(hits(page)) == 20
    page.get_by_role("button", name="Visa fler").click()
    expect(page.locator("main [data-search-results] a").nth(20)).to_be_focused()


def test_unknown_values_in_the_address_are_left_alone(page: Page, address: str) -> None:
    open_page(page, address, "q=boende&lan=atlantis&slag=%3Cscript%3E&okand=1")
    assert hits(page)


@pytest.mark.parametrize(
    "question",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '"; alert(1); "',
        "😀🏳️‍🌈",
        "وكالة الهجرة",
        "\u202eetablering\u202c",
        "vad är det som",
        "x" * 10_000,
        "etableringsersättning " * 500,
        "+-~*^:()[]{}\\/",
        "constructor __proto__ toString",
    ],
    ids=lambda question: question[:12],
)
def test_a_strange_question_gets_a_sane_answer(page: Page, address: str, question: str) -> None:
    open_page(page, address, f"q={quote(question[:3000])}")
    page.goto(address)
    ask(page, question)
    assert page.locator("[data-search-results] :is(script, img)").count() == 0


@pytest.mark.parametrize(
    ("question", "told"),
    [("vad är det som", "Skriv minst ett ord"), ("qqqqqqqq", "Inga träffar"), ("😀", "Skriv minst ett ord")],
)
def test_a_question_without_hits_says_why(page: Page, address: str, question: str, told: str) -> None:
    page.goto(address)
    ask(page, question)
    expect(page.locator("dialog [data-search-status]")).to_contain_text(told)


def test_a_search_that_cannot_be_fetched_says_so_and_can_be_tried_again(chromium: Browser, address: str) -> None:
    page = chromium.new_page()
    page.route("**/*.json.gz", lambda route: route.abort())
    page.goto(address)
    ask(page, "tolk")
    expect(page.locator("dialog [data-search-status]")).to_contain_text("gick inte att hämta")
    page.unroute("**/*.json.gz")
    page.locator("dialog input[type=search]").fill("tolk ")
    page.locator("dialog input[type=search]").fill("tolkar")
    expect(page.locator("[data-search-results] a").first).to_be_visible()
    page.context.close()


def test_a_host_that_unpacks_on_the_way_is_no_trouble(page: Page, address: str) -> None:
    def unpacked(route: Route) -> None:
        route.fulfill(body=gzip.decompress(route.fetch().body()), content_type="application/json")

    page.route("**/*.json.gz", unpacked)
    page.goto(address)
    ask(page, QUESTION)
    expect(page.locator("[data-search-results] a").first).to_have_text(ANSWER)


def test_without_javascript_the_button_leads_to_a_page_that_says_what_to_use(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("button", name="Sök").click()
    page.wait_for_url("**/sok/?")
    expect(page.get_by_text("Sökningen behöver JavaScript")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Allt från A till Ö").click()
    page.wait_for_url("**/a-o/")
    context.close()


@pytest.mark.parametrize("where", ["dialog", "page"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_search_has_no_accessibility_violation_and_fits(
    chromium: Browser, address: str, where: str, viewport: dict[str, int], scheme: Literal["light", "dark"]
) -> None:
    size = {"width": viewport["width"], "height": viewport["height"]}
    context = chromium.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    if where == "dialog":
        page.goto(address)
        ask(page, "migratonsverket boende")
    else:
        open_page(page, address, "q=migratonsverket+boende")
    found = Axe().run(page).response["violations"]
    assert [violation["id"] for violation in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    context.close()
