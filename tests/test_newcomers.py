"""The newcomer's pages: which there are, what each says, and that they are easy to read."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from document import Document
from project import Project
from test_pages import printed

from samsyn.graph import Graph
from samsyn.models import Actor, County, Reference, Responsibility, TargetGroup, Term
from samsyn.models import Document as Text
from samsyn.readability import lix, sentences, words

HOME = "for-nyanlanda/"
AVERAGE = 15
"""Words a sentence has on average, at most."""
VERY_EASY = 30
"""The highest LIX of a very easy text."""


def of_newcomers(articles: dict[str, str]) -> dict[str, str]:
    """The newcomers' pages among all."""
    return {address: html for address, html in articles.items() if address.startswith(HOME)}


@pytest.fixture(scope="module")
def tiny_articles(tiny: Project) -> dict[str, str]:
    return of_newcomers(printed(tiny))


@pytest.fixture(scope="module")
def articles(real: Project) -> dict[str, str]:
    return of_newcomers(printed(real))


@pytest.fixture(scope="module")
def graph(real: Project) -> Graph:
    return real.graph


def text(html: str) -> str:
    return Document(html).text


def test_each_arrival_has_a_door(articles: dict[str, str]) -> None:
    ways = re.findall(r'class="way__link" href="([^"]+)"', articles[HOME].partition('id="vad-vill-du-veta"')[0])
    assert ways == [
        "asylsokande/",
        "skyddsbehovande-enligt-massflyktsdirektivet/",
        "nyanlanda/",
        "kvotflyktingar/",
        "anhorig/",
        "ensamkommande-barn/",
    ]


def test_children_and_young_people_alone_share_a_door(articles: dict[str, str]) -> None:
    assert 'href="ensamkommande-unga/"' in articles[HOME]


def test_the_road_holds_every_duty_that_has_plain_words(articles: dict[str, str], graph: Graph) -> None:
    road = articles[f"{HOME}vagen/"]
    met = [duty for duty in graph.every(Responsibility) if duty.plain]
    assert [duty.id for duty in met if f"/{duty.county}/uppdrag/{duty.slug}/" not in road] == []


def test_the_plan_has_a_box_for_each_that_one_can_ask_for_and_tells_the_others(
    articles: dict[str, str], graph: Graph
) -> None:
    plan = articles[f"{HOME}min-plan/"]
    met = [duty for duty in graph.every(Responsibility) if duty.plain]
    boxes = re.findall(r'type="checkbox" value="([^"]+)"', plan)
    assert sorted(boxes) == sorted(duty.id for duty in met if duty.ask)
    assert [duty.id for duty in met if duty.plain and duty.plain.strip() not in text(plan)] == []


def test_a_step_of_the_plan_names_the_groups_it_concerns(articles: dict[str, str]) -> None:
    groups = re.findall(r'data-plan-groups="([^"]*)"><label><input type="checkbox" value="([^"]+)"', articles[f"{HOME}min-plan/"])  # fmt: skip
    of = {duty: set(names.split()) for names, duty in groups}
    assert "kvotflyktingar" in of["blekinge/placera-kvotflyktingar"]
    assert "nyanlanda" not in of["blekinge/betala-ut-lma-ersattning"]


class _Steps(HTMLParser):
    """The steps of a page, each with the words and links in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.steps: list[str] = []
        self._depth = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "li" and found.get("class") == "step":
            self.steps.append("")
            self._depth = 1
        elif tag == "li" and self._depth:
            self._depth += 1
        if self._depth and found.get("class") in ("source", "step__place"):
            self.steps[-1] += f" <{found['class']}>"

    def handle_endtag(self, tag: str) -> None:
        if tag == "li" and self._depth:
            self._depth -= 1


def test_every_step_has_its_county_and_its_source(articles: dict[str, str]) -> None:
    steps = [step for html in articles.values() for step in _Steps(html).steps]
    assert steps
    assert [step for step in steps if "<source>" not in step or "<step__place>" not in step] == []


def test_a_phase_says_which_counties_say_nothing_of_it(articles: dict[str, str]) -> None:
    asylum = articles[f"{HOME}vagen/"].partition('id="bosattning"')[0]
    assert "Dokumenten från Västernorrland säger inte vem som hjälper dig den här tiden." in text(asylum)


def test_a_county_that_never_says_who_helps_is_named_once(articles: dict[str, str]) -> None:
    road = text(articles[f"{HOME}vagen/"])
    assert road.count("Dokumenten från Västerbotten säger inte vem som ska hjälpa dig.") == 1


def test_a_long_road_is_folded_and_a_short_one_open(articles: dict[str, str]) -> None:
    folded = {address: html.count('<details class="helper') - len(re.findall(r'<details class="helper[^>]*\bopen>', html)) for address, html in articles.items()}  # fmt: skip
    assert folded[f"{HOME}vagen/"] > 10
    assert (folded[f"{HOME}halsa/"], folded[f"{HOME}i/vasternorrland/"]) == (0, 0)


def test_a_phase_without_steps_says_so(tiny_county: Project) -> None:
    phase = (
        "  - id: senare\n    name: senare\n    order: 2\n    summary: Sedan.\n    basis: {text: Vi delar., why: Så.}\n"
    )
    tiny_county.edit("data/vocabulary/phases.yml", "phases:\n", f"phases:\n{phase}")
    assert "Inget dokument säger vem som hjälper dig då." in text(printed(tiny_county)[f"{HOME}vagen/"])


def test_what_to_say_is_shown_in_swedish(tiny_articles: dict[str, str]) -> None:
    assert (
        '<q class="ask__words" lang="sv" dir="ltr">Jag vill gå till språkhuset.</q>' in tiny_articles[f"{HOME}vagen/"]
    )


def test_a_step_leads_to_the_words_it_holds(tiny_articles: dict[str, str]) -> None:
    assert '<a href="../ord/#svenska"><bdi lang="sv">svenska</bdi></a>' in tiny_articles[f"{HOME}vagen/"]


def test_what_is_no_plain_duty_promises_nothing(tiny_articles: dict[str, str]) -> None:
    assert "Det här vill de göra. Det är inget löfte." in text(tiny_articles[f"{HOME}vagen/"])


def test_what_only_a_proposal_says_is_told(tiny_articles: dict[str, str]) -> None:
    assert "Det står bara i ett förslag." in text(tiny_articles[f"{HOME}vagen/"])


def test_what_only_an_older_text_says_is_told(tiny_county: Project) -> None:
    path = "data/provlan/responsibilities/lansstyrelsen-provlan.yml"
    tiny_county.edit(
        path, "statement: Ger ut ett nyhetsblad.", "statement: Ger ut ett nyhetsblad.\n    plain: Du får ett blad."
    )
    assert "Det står bara i ett äldre dokument." in text(printed(tiny_county)[f"{HOME}vagen/"])


def test_the_municipality_is_told_apart(tiny_articles: dict[str, str]) -> None:
    assert "Det här gör kommunen" in text(tiny_articles[f"{HOME}vagen/"])


def test_a_group_gets_only_the_places_that_name_it(articles: dict[str, str]) -> None:
    """RÖK's school is for children, the proposal's for asylum seekers too."""
    page = articles[f"{HOME}asylsokande/"]
    school = page.partition("skolan")[2].partition("</li>")[0]
    assert ("förslaget 2023–2026" in school, "RÖK" in school) == (True, False)


def test_a_group_gets_the_steps_that_name_nobody_apart(articles: dict[str, str]) -> None:
    assert "Här säger dokumenten inte vem stegen gäller." in text(articles[f"{HOME}nyanlanda/"])


def test_a_county_without_steps_says_so_on_a_group_page(articles: dict[str, str]) -> None:
    assert "Dokumenten från Västerbotten säger inte vem som ska hjälpa dig." in text(articles[f"{HOME}nyanlanda/"])


def test_families_are_told_that_the_documents_hardly_mention_them(articles: dict[str, str]) -> None:
    page = articles[f"{HOME}anhorig/"]
    assert "Dokumenten har ingen egen del för dig." in text(page)
    assert "anhoriginvandring/" in page


def test_money_names_who_decides_and_who_pays(articles: dict[str, str]) -> None:
    row = re.search(r"<tr[^>]*><th[^>]*><a[^>]*>Etableringsersättning<.*?</tr>", articles[f"{HOME}pengar/"], re.DOTALL)
    assert row
    cells = [text(cell) for cell in re.findall(r"<td[^>]*>.*?</td>", row[0], re.DOTALL)]
    assert cells[:2] == ["Arbetsförmedlingen", "Försäkringskassan"]


def test_money_that_is_given_has_no_told_decision(articles: dict[str, str]) -> None:
    row = re.search(r"<tr[^>]*><th[^>]*><a[^>]*>Försörjningsstöd<.*?</tr>", articles[f"{HOME}pengar/"], re.DOTALL)
    assert row
    cells = [text(cell) for cell in re.findall(r"<td[^>]*>.*?</td>", row[0], re.DOTALL)]
    assert cells[:2] == ["Det står inte.", "Kommunerna i Blekinge"]


def test_every_municipality_and_every_county_has_a_page(articles: dict[str, str], graph: Graph) -> None:
    municipalities = [actor.slug for actor in graph.every(Actor) if actor.type == "municipality"]
    places = [*municipalities, *(county.slug for county in graph.every(County))]
    assert {address for address in articles if address.startswith(f"{HOME}i/")} == {
        f"{HOME}i/",
        *(f"{HOME}i/{place}/" for place in places),
    }


def test_a_county_whose_documents_name_no_municipality_says_so(articles: dict[str, str]) -> None:
    assert "Dokumenten nämner ingen kommun här vid namn." in text(articles[f"{HOME}i/"])


def test_every_page_says_what_is_not_here(articles: dict[str, str]) -> None:
    said = "Dokumenten säger inte hur mycket pengar du kan få."
    assert [address for address, html in articles.items() if said not in text(html)] == []


def test_only_authorities_own_sites_are_linked_outside(articles: dict[str, str]) -> None:
    hosts = set(re.findall(r'href="https?://([^/"]+)', " ".join(articles.values())))
    allowed = {
        f"www.{name}.se"
        for name in ("migrationsverket", "arbetsformedlingen", "forsakringskassan", "skatteverket", "1177")
    }
    assert hosts == allowed


def test_only_my_plan_has_a_script(articles: dict[str, str]) -> None:
    assert [address for address, html in articles.items() if "<script" in html] == [f"{HOME}min-plan/"]


def test_words_to_know_stand_once_each_in_alphabetical_order(articles: dict[str, str]) -> None:
    shown = re.findall(r'class="word__swedish"[^>]*><bdi lang="sv">([^<]+)<', articles[f"{HOME}ord/"])
    keys = [re.sub(r" \(.*", "", word).lower().translate(str.maketrans("åäö", "{|}")) for word in shown]
    assert len(keys) > 40
    assert keys == sorted(set(keys))


def test_no_page_is_longer_than_a_cheap_phone_can_take(articles: dict[str, str]) -> None:
    assert {address for address, html in articles.items() if len(html.encode()) > 80_000} == set()


_PARAGRAPHS = frozenset("p li td dd figcaption".split())
_BREAKS = _PARAGRAPHS | frozenset("h1 h2 h3 h4 ul ol table tr th div section nav label legend button".split())
_NOT_PROSE = re.compile(r"\b(step__where|step__words|notes|eyebrow|crumbs|ways--small|helper__own|mark)\b")


class _Prose(HTMLParser):
    """The running text of a page, a paragraph apart; headings, names in lists, sources and controls are left out."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._open: list[tuple[str, bool]] = []
        self._text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("input", "br", "img"):
            return
        closed = tag in ("h1", "h2", "h3", "h4", "nav", "th", "button", "legend", "script") or bool(
            _NOT_PROSE.search(dict(attrs).get("class") or "")
        )
        self._open.append((tag, closed))
        if tag in _BREAKS:
            self._text.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass
        if tag in _BREAKS:
            self._text.append("\n\n")

    def handle_data(self, data: str) -> None:
        inside = any(tag in _PARAGRAPHS for tag, _ in self._open)
        if inside and not any(closed for _, closed in self._open):
            self._text.append(data)

    @property
    def paragraphs(self) -> Iterator[str]:
        """Those with a sentence in them: a lone link or name is none."""
        for part in re.split(r"\n\n+", "".join(self._text)):
            folded = " ".join(part.split())
            if re.search(r"[.?!]”?$", folded):
                yield folded


@pytest.fixture(scope="module")
def official_names(graph: Graph) -> frozenset[str]:
    """Every form of the names of actors, terms, groups, counties and documents, laws included."""
    fields = ("name", "full_name", "title", "short_title", "preferred", "abbreviation", "other_names", "inflected")
    kinds = (Actor, Term, Text, Reference, County, TargetGroup)
    found = (getattr(one, field, None) or () for kind in kinds for one in graph.every(kind) for field in fields)
    return frozenset(name for value in found for name in ((value,) if isinstance(value, str) else value))


def test_every_page_is_very_easy_to_read(articles: dict[str, str], official_names: frozenset[str]) -> None:
    measured = {
        address: lix("\n\n".join(_Prose(html).paragraphs), official_names) for address, html in articles.items()
    }
    assert {address: round(found, 1) for address, found in measured.items() if found > VERY_EASY} == {}


def test_every_page_has_short_sentences(articles: dict[str, str]) -> None:
    said = {address: sentences("\n\n".join(_Prose(html).paragraphs)) for address, html in articles.items()}
    average = {address: sum(len(words(one)) for one in found) / len(found) for address, found in said.items()}
    assert {address: round(found, 1) for address, found in average.items() if found > AVERAGE} == {}
