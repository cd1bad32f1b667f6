"""The generated pages of the tiny county: which there are, and what each keeps."""

import re

import pytest
from document import Document, dead_links, is_outside
from project import REPOSITORY, Project

from samsyn.exports.tables import TABLES
from samsyn.models import KINDS
from samsyn.models.fields import Cadence
from samsyn.pages import pages
from samsyn.pages.addresses import FOLDERS, WITHOUT_PAGE, relative
from samsyn.pages.blocks import Finder, Items
from samsyn.pages.finder import finder_page
from samsyn.pages.overviews import everyday_page
from samsyn.pages.render import Printer
from samsyn.pages.version import version_of
from samsyn.pages.view import View

FILES = tuple(f"api/v1/csv/{name}.csv" for name in TABLES)
WRITTEN_BY_HAND = ("", "om/", "kallor-och-metod/", "oppna-data/", "redigera/", "sok/", "tillganglighet/")

ADDRESSES = """
    a-o/
    aktorer/
    aktorer/bada-parterna/
    aktorer/exempelforeningen/
    aktorer/exempelstads-kommun/
    aktorer/lansstyrelsen-i-provlan/
    aktorer/lansstyrelsen-provlan/
    civilsamhallet/
    faser/
    faser/etablering/
    for-nyanlanda/
    for-nyanlanda/anhorig/
    for-nyanlanda/foreningar/
    for-nyanlanda/halsa/
    for-nyanlanda/i/
    for-nyanlanda/i/exempelstads-kommun/
    for-nyanlanda/i/provlan/
    for-nyanlanda/min-plan/
    for-nyanlanda/nyanlanda/
    for-nyanlanda/ord/
    for-nyanlanda/pengar/
    for-nyanlanda/skola-och-barn/
    for-nyanlanda/vagen/
    jamforelse/
    jamforelse/motets-takt/
    lan/
    malgrupper/
    malgrupper/nyanlanda/
    malgrupper/unga-nyanlanda/
    ordlista/
    provlan/
    provlan/aktiviteter/
    provlan/aktiviteter/nagot-annat/
    provlan/aktiviteter/sprakkafe/
    provlan/aktorer-och-fokusomraden/
    provlan/andringar/
    provlan/andringar/overenskommelsen-till-forslaget/
    provlan/ar/
    provlan/ar/2019/
    provlan/ar/2020/
    provlan/ar/2021/
    provlan/ar/2022/
    provlan/ar/2023/
    provlan/ar/2024/
    provlan/arbetsgangar/
    provlan/arbetsgangar/uppfoljningen/
    provlan/begrepp/
    provlan/begrepp/nyanland/
    provlan/begrepp/svenska/
    provlan/dialog/
    provlan/dialog/remissen-2021/
    provlan/dialogens-delar/
    provlan/dialogens-delar/plats-i-radet/
    provlan/dialogformer/
    provlan/dialogformer/remiss/
    provlan/dokument/
    provlan/dokument/forslaget/
    provlan/dokument/overenskommelsen/
    provlan/dokument/remissvaret/
    provlan/fokusomraden/
    provlan/fokusomraden/spraket/
    provlan/forum/
    provlan/forum/provradet/
    provlan/hallningar/
    provlan/hallningar/motets-takt/
    provlan/luckor/
    provlan/mal/
    provlan/mal/alla-far-plats/
    provlan/mal/svenska-for-alla/
    provlan/motsagelser/
    provlan/motsagelser/hur-ofta-radet-mots/
    provlan/obesvarat/
    provlan/obesvarat/antogs-forslaget/
    provlan/principer/
    provlan/principer/tillsammans/
    provlan/remisser/
    provlan/remisser/remissen/
    provlan/siffror/
    provlan/siffror/antal-parter/
    provlan/uppdrag/
    provlan/uppdrag/ger-ut-ett-blad/
    provlan/uppdrag/lar-ut-svenska/
    provlan/uppdrag/moter-nyanlanda/
    provlan/uppdrag/oppnar-sprakhus/
    provlan/uppdrag/raknar-i-kommunen/
    provlan/uppdrag/raknar-i-lanet/
    provlan/uppdrag/samverkar/
    referenser/
    referenser/provlagen/
    teman/
    teman/samverkan/
    teman/sprak/
    vardagsord/
    vem-gor-vad/
""".split()  # fmt: skip


def printed(project: Project) -> dict[str, str]:
    """Each generated page's article, by address."""
    knowledge = project.read()
    assert knowledge.problems == ()
    printer = Printer.of(REPOSITORY, str)
    printer.begin(knowledge.graph)
    return {page.address: printer.article(page, view) for page, view in pages(knowledge, str)}


@pytest.fixture(scope="module")
def articles(tiny: Project) -> dict[str, str]:
    return printed(tiny)


@pytest.fixture(scope="module")
def documents(articles: dict[str, str]) -> dict[str, Document]:
    return {address: Document(html) for address, html in articles.items()}


def test_these_pages_are_generated_and_no_others(articles: dict[str, str]) -> None:
    assert sorted(articles) == sorted(ADDRESSES)


def test_the_tiny_county_has_a_record_of_every_kind(tiny: Project) -> None:
    assert {record.kind for record in tiny.graph} == {kind.kind for kind in KINDS}


def test_every_kind_has_an_address_word() -> None:
    assert set(FOLDERS) == {kind.kind for kind in KINDS}


def test_every_address_is_lower_case_ascii(articles: dict[str, str]) -> None:
    assert [address for address in articles if not re.fullmatch(r"([a-z0-9-]+/)+", address)] == []


def test_every_page_has_one_article_with_kind_and_id(documents: dict[str, Document]) -> None:
    bad = [address for address, page in documents.items() if len(page.articles) != 1 or not all(page.articles[0])]
    assert bad == []


def test_every_record_has_a_page_with_its_kind_and_id(tiny: Project, documents: dict[str, Document]) -> None:
    shown = {page.articles[0] for page in documents.values()}
    assert {(record.kind, record.id) for record in tiny.graph if record.kind not in WITHOUT_PAGE} <= shown


def test_every_link_leads_to_a_page_and_a_place_on_it(documents: dict[str, Document]) -> None:
    others = {address: Document("") for address in (*WRITTEN_BY_HAND, *FILES)}
    assert dead_links({**others, **documents}) == []


def test_no_page_fetches_from_another_host_and_only_health_care_is_linked(documents: dict[str, Document]) -> None:
    fetched = [href for page in documents.values() for href in page.fetched if is_outside(href)]
    linked = {href for page in documents.values() for href in page.links if is_outside(href)}
    assert (fetched, linked) == ([], {"https://www.1177.se/"})


def test_every_id_stands_once_on_a_page(documents: dict[str, Document]) -> None:
    twice = {address: {one for one in page.ids if page.ids.count(one) > 1} for address, page in documents.items()}
    assert {address: ids for address, ids in twice.items() if ids} == {}


def test_every_preview_that_a_term_names_is_on_the_page(documents: dict[str, Document]) -> None:
    assert [one for page in documents.values() for one in page.described if one not in page.ids] == []


def test_every_element_is_closed_and_no_block_stands_in_a_paragraph(documents: dict[str, Document]) -> None:
    assert {address: page.misnested for address, page in documents.items() if page.misnested or page.open} == {}


def test_no_article_has_a_blank_line(articles: dict[str, str]) -> None:
    assert [address for address, html in articles.items() if re.search(r"\n\s*\n", html)] == []


def test_every_record_page_but_a_moved_one_tells_its_review_state(documents: dict[str, Document]) -> None:
    state = "Ännu inte bekräftad av den ansvariga aktören."
    silent = [page.articles[0] for page in documents.values() if state not in page.text]
    assert {kind for kind, _ in silent} == {"overview", "moved"}


def test_a_confirmed_review_names_role_day_and_what_was_checked(tiny_county: Project) -> None:
    review = "review: {state: confirmed, role: samordnare, on: 2026-11-02, checked: Hela texten.}"
    tiny_county.edit("data/provlan/activities/sprakkafe.yml", "title:", f"{review}\ntitle:")
    page = Document(printed(tiny_county)["provlan/aktiviteter/sprakkafe/"])
    assert "Bekräftad av samordnare den 2026-11-02: Hela texten." in page.text


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("provlan/aktiviteter/nagot-annat/", "Framgår inte av källan. Förslaget skriver ”man”."),
        ("provlan/uppdrag/raknar-i-kommunen/", "Förslaget nämner ingen grupp."),
        ("provlan/dokument/forslaget/", "Förslag på remiss, inte antaget så vitt materialet visar"),
        ("provlan/dokument/forslaget/", "Var på remiss; om det antogs framgår inte."),
        ("provlan/forum/provradet/", "Överenskommelsen säger inte hur ofta."),
        ("provlan/forum/provradet/", "Platser för andra än medlemmarna En förening"),
        ("provlan/forum/provradet/", "minst två gånger per år"),
        ("provlan/forum/provradet/", "Hur ofta möts rådet?"),
        ("provlan/uppdrag/lar-ut-svenska/", "Undervisar varje vecka."),
        ("provlan/uppdrag/lar-ut-svenska/", "Undervisar varje dag."),
        ("provlan/uppdrag/lar-ut-svenska/", "vår läsning"),
        ("provlan/begrepp/svenska/", "Dokumenten använder ordet utan att förklara det."),
        ("provlan/begrepp/svenska/", "Vår förklaring"),
        ("provlan/remisser/remissen/", "Materialet visar inte vad det ledde till."),
        ("provlan/dialog/remissen-2021/", "Det framgår inte vem som frågade."),
        (
            "civilsamhallet/",
            "Så står det till Provlän Remissen av förslaget . Synpunkter: 1. Vad de ledde till framgår inte.",
        ),
        ("provlan/luckor/", "Göra något annat"),
        ("aktorer/exempelforeningen/", "Aktiviteter där aktören nämns som medverkande Öppna ett språkkafé"),
        ("aktorer/exempelforeningen/", "Dokumenten ger inte aktören något eget uppdrag."),
        ("aktorer/lansstyrelsen-i-provlan/", "Sidan har flyttat"),
    ],
)
def test_a_page_says_what_its_record_says(documents: dict[str, Document], address: str, words: str) -> None:
    assert words in documents[address].text


@pytest.mark.parametrize(
    ("slug", "change"),
    [
        ("moter-nyanlanda", "oförändrat i sak"),
        ("lar-ut-svenska", "ändrat"),
        ("oppnar-sprakhus", "nytt"),
        ("ger-ut-ett-blad", "finns inte kvar"),
        ("raknar-i-kommunen", "övertaget från en annan aktör"),
        ("raknar-i-lanet", "flyttat till en annan aktör"),
    ],
)
def test_a_duty_tells_what_became_of_it(documents: dict[str, Document], slug: str, change: str) -> None:
    assert change in documents[f"provlan/uppdrag/{slug}/"].text


def test_a_source_stands_at_the_statement(articles: dict[str, str]) -> None:
    summary = "Ett kafé där.*?talar.*?</p>"
    found = re.search(summary, articles["provlan/aktiviteter/sprakkafe/"], re.DOTALL)
    assert found is not None
    assert 'href="../../dokument/forslaget/#fokus"' in found[0]


def test_places_in_one_section_are_one_source(tiny_county: Project) -> None:
    old = "also_in: [forslaget#fokus.2]\n        said: Undervisar varje dag."
    new = old.replace("fokus.2", "fokus.2, forslaget#fokus.1, forslaget#radet.1")
    tiny_county.edit("data/provlan/responsibilities/exempelstads-kommun.yml", old, new)
    page = Document(printed(tiny_county)["provlan/uppdrag/lar-ut-svenska/"])
    assert (
        "Undervisar varje dag. Förslaget 2022–2024, Uppdrag, stycke 1 ; Fokus, stycke 1–2 ; Rådet, stycke 1"
        in page.text
    )


@pytest.mark.parametrize(
    ("numbers", "words"),
    [((2,), "stycke 2"), ((2, 3), "stycke 2–3"), ((1, 2, 3, 5, 7, 8), "stycke 1–3, 5, 7–8")],
)
def test_paragraphs_in_a_row_are_a_span(tiny: Project, numbers: tuple[int, ...], words: str) -> None:
    assert View(tiny.read(), str, "").paragraphs(numbers) == words


@pytest.mark.parametrize(
    ("cadence", "words"),
    [
        ({"times": 1, "per": "year"}, "en gång per år"),
        ({"times": 12, "per": "month"}, "12 gånger per månad"),
        ({"at_least": 2, "per": "year", "note": "på våren"}, "minst två gånger per år; på våren"),
        ({"every": 2, "per": "year"}, "vartannat år"),
    ],
)
def test_how_often_is_told_in_words(tiny: Project, cadence: dict[str, object], words: str) -> None:
    knowledge = tiny.read()
    forum = knowledge.graph["provlan/provradet"]
    assert View(knowledge, str, "").cadence(Cadence.model_validate(cadence), forum).html == words


def test_a_document_is_named_with_its_status_unless_its_name_says_it(documents: dict[str, Document]) -> None:
    assert (
        "Fråga Överenskommelsen 2019–2021 (antaget) Förslaget 2022–2024 Namn"
        in documents["provlan/forum/provradet/"].text
    )


def test_a_markdown_list_in_a_field_is_no_paragraph(tiny_county: Project) -> None:
    summary = "summary: |\n  - ett\n  - två\n\n  slut"
    path = "data/provlan/activities/sprakkafe.yml"
    tiny_county.edit(path, "summary: Ett kafé där nyanlända talar svenska.", summary)
    assert Document(printed(tiny_county)["provlan/aktiviteter/sprakkafe/"]).misnested == []


def test_a_callout_may_have_several_paragraphs(tiny_county: Project) -> None:
    path = "data/provlan/documents/forslaget.yml"
    note = "status_note: |\n  Var på remiss.\n\n  Om det antogs framgår inte."
    tiny_county.edit(path, "status_note: Var på remiss; om det antogs framgår inte.", note)
    assert Document(printed(tiny_county)["provlan/dokument/forslaget/"]).misnested == []


def test_a_statement_with_a_link_is_named_by_its_words(tiny_county: Project) -> None:
    path = "data/provlan/responsibilities/exempelstads-kommun.yml"
    tiny_county.edit(path, "statement: Lär ut svenska.", 'statement: "Lär ut [[svenska|vårt språk]]."')
    assert "[[" not in "".join(printed(tiny_county).values())


def test_sections_of_a_document_may_be_named_like_parts_of_its_page(tiny_county: Project) -> None:
    path = "data/provlan/documents/forslaget.yml"
    section = "outline:\n  - {id: innehall, title: Innehåll}\n  - {id: malgrupper, title: Målgrupper}"
    ids = Document(printed(tiny_county.edit(path, "outline:", section))["provlan/dokument/forslaget/"]).ids
    assert sorted(set(ids)) == sorted(ids)


def test_a_second_county_has_pages_of_its_own(tiny_county: Project) -> None:
    second = two_counties(tiny_county)
    assert {address for address in printed(second) if address.startswith("grannlan/")} == {
        address.replace("provlan/", "grannlan/") for address in ADDRESSES if address.startswith("provlan/")
    }


def test_in_a_second_county_every_id_stands_once_on_a_page(tiny_county: Project) -> None:
    found = {address: Document(html).ids for address, html in printed(two_counties(tiny_county)).items()}
    assert {address for address, ids in found.items() if len(set(ids)) < len(ids)} == set()


def test_with_a_second_county_every_link_leads_somewhere(tiny_county: Project) -> None:
    found = {address: Document(html) for address, html in printed(two_counties(tiny_county)).items()}
    others = {address: Document("") for address in (*WRITTEN_BY_HAND, *FILES)}
    assert dead_links({**others, **found}) == []


def two_counties(project: Project) -> Project:
    """The tiny county and a neighbour that says just the same."""
    for path, content in project.files("data/provlan").items():
        project.write(f"data/grannlan/{path}", content)
    project.edit("data/grannlan/county.yml", "provlan/", "grannlan/")
    return project.edit("data/grannlan/county.yml", "[[provradet|råd]]", "[[grannlan/provradet|råd]]")


@pytest.mark.parametrize(
    "path",
    [
        "data/actors/exempelforeningen.yml",
        pytest.param("data/provlan/county.yml"),
    ],
)
def test_a_record_of_any_kind_may_have_aliases(path: str, tiny_county: Project) -> None:
    tiny_county.edit(path, "name:", "aliases: [gamla-namnet]\nname:")
    assert any("gamla-namnet/" in address for address in printed(tiny_county))


@pytest.mark.parametrize(
    ("source", "there", "way"),
    [
        ("", "om/", "om/"),
        ("om/", "", "../"),
        ("a/b/", "a/b/", "./"),
        ("a/b/", "a/b/#c", "#c"),
        ("a/b/", "a/", "../"),
        ("a/b/", "a/c/#d", "../c/#d"),
        ("a/b/", "c/d/", "../../c/d/"),
        ("a/", "a/b/", "b/"),
        ("", "", "./"),
    ],
)
def test_the_way_from_a_page_to_another_works_below_any_path(source: str, there: str, way: str) -> None:
    assert relative(source, there) == way


FINDER_ROWS = {
    "lar-ut-svenska": "uppdrag provlan exempelstads-kommun sprak nyanlanda etablering uppdrag senaste+2019+2020+2021+2022+2023+2024",
    "samverkar": "uppdrag provlan bada-parterna+exempelstads-kommun+lansstyrelsen-provlan samverkan nyanlanda etablering atagande 2019+2020+2021",
    "oppnar-sprakhus": "uppdrag provlan exempelstads-kommun sprak unga-nyanlanda etablering stravan senaste+2022+2023+2024",
    "raknar-i-kommunen": "uppdrag provlan exempelstads-kommun samverkan ingen ingen uppdrag senaste+2022+2023+2024",
    "provradet-enas": "uppdrag provlan provlan.provradet - - - forumuppgift senaste+2019+2020+2021+2022+2023+2024",
    "provradet-foljer-upp": "uppdrag provlan provlan.provradet - - - forumuppgift senaste+2022+2023+2024",
    "sprakkafe": "aktiviteter provlan exempelforeningen+exempelstads-kommun sprak nyanlanda - aktivitet-forslag senaste+2022+2023+2024",
    "nagot-annat": "aktiviteter provlan ingen samverkan ingen - aktivitet-forslag senaste+2022+2023+2024",
}
"""Row → what it carries: visa, lan, aktor, tema, malgrupp, fas, slag, utgavor."""


def finder_rows(articles: dict[str, str]) -> dict[str, str]:
    """The rows of the finder as HTML, by id."""
    found = re.findall(r'<tr id="([^"]+)"(.*?</tr>)', articles["vem-gor-vad/"])
    return dict(found)


def _years_last(token: str) -> tuple[bool, str]:
    return token.isdigit(), token


@pytest.mark.parametrize("row", FINDER_ROWS)
def test_a_row_of_the_finder_carries_ids(articles: dict[str, str], row: str) -> None:
    carried = re.findall(r' data-[a-z]+="([^"]*)"', finder_rows(articles)[row].partition(">")[0])
    assert " ".join("+".join(sorted(one.split(), key=_years_last)) or "-" for one in carried) == FINDER_ROWS[row]  # fmt: skip


def test_the_finder_has_a_row_for_each_duty_forum_task_and_activity(articles: dict[str, str]) -> None:
    assert len(finder_rows(articles)) == 7 + 2 + 2


def test_rows_of_the_finder_stand_by_kind_and_actor(articles: dict[str, str]) -> None:
    assert list(finder_rows(articles)) == [
        "samverkar",
        "moter-nyanlanda",
        "lar-ut-svenska",
        "raknar-i-kommunen",
        "oppnar-sprakhus",
        "raknar-i-lanet",
        "ger-ut-ett-blad",
        "provradet-enas",
        "provradet-foljer-upp",
        "sprakkafe",
        "nagot-annat",
    ]


@pytest.mark.parametrize(
    ("row", "marks"),
    [
        ("ger-ut-ett-blad", ["inte i den senaste texten"]),
        ("oppnar-sprakhus", ["bara i ett förslag"]),
        ("lar-ut-svenska", []),
    ],
)
def test_a_row_of_the_finder_says_which_texts_it_is_missing_in(
    articles: dict[str, str], row: str, marks: list[str]
) -> None:
    assert re.findall(r'<span class="mark[^"]*">([^<]+)', finder_rows(articles)[row]) == marks


def test_a_row_of_a_forum_task_names_every_place_it_may_stand_in(tiny_county: Project) -> None:
    tiny_county.edit(
        "data/provlan/forums/provradet.yml",
        "  - in: forslaget#radet.1\n",
        "  - in: forslaget#radet.1\n    also_in: [forslaget#fokus.2]\n",
    )
    row = finder_rows(printed(tiny_county))["provradet-foljer-upp"]
    assert re.findall(r'class="source" href="[^"]*#(\w+)', row) == ["radet", "fokus"]


def test_a_task_that_is_also_a_duty_of_the_forum_is_one_row_of_the_finder(tiny_county: Project) -> None:
    duties = tiny_county.root / "data/provlan/responsibilities/lansstyrelsen-provlan.yml"
    own = duties.read_text(encoding="utf-8").replace("lansstyrelsen-provlan", "provradet")
    own = own.replace("id: ", "id: radet-").replace("Ger ut ett nyhetsblad.", "Följer upp arbetet")
    tiny_county.write("data/provlan/responsibilities/provradet.yml", own)
    rows = [row for row in finder_rows(printed(tiny_county)) if row.startswith(("provradet", "radet"))]
    assert rows == ["radet-raknar-i-lanet", "radet-ger-ut-ett-blad", "provradet-enas"]


def test_an_association_is_not_a_partner_for_being_one_of_civil_society(tiny_county: Project) -> None:
    tiny_county.edit(
        "data/actors/exempelforeningen.yml",
        "type: civil-society\n",
        "type: civil-society\nmembers: [lansstyrelsen-provlan]\n",
    )
    row = finder_rows(printed(tiny_county))["sprakkafe"]
    assert 'data-aktor="exempelstads-kommun exempelforeningen"' in row


def test_lists_stand_by_name_and_duties_as_the_document_has_them(tiny_county: Project) -> None:
    tiny_county.edit("data/provlan/activities/sprakkafe.yml", "title: Öppna ett", "title: Duka till")
    articles = printed(tiny_county)
    assert re.findall(r'href="([^"/.]+)/"', articles["provlan/aktiviteter/"]) == ["sprakkafe", "nagot-annat"]
    assert re.findall(r'<li id="([^"]+)"', articles["provlan/uppdrag/"])[1:3] == ["moter-nyanlanda", "lar-ut-svenska"]
    assert re.findall(r"<h2>(.*?)</h2>", articles["aktorer/"]) == [
        "Civilsamhälle",
        "Flera aktörer tillsammans",
        "Kommun",
        "Länsstyrelse",
    ]


def test_the_a_to_z_has_a_duty_under_the_one_who_has_it(articles: dict[str, str]) -> None:
    under_e = articles["a-o/"].partition(">E</h2>")[2].partition("</section>")[0]
    assert "Lär ut svenska" in under_e
    assert ">Uppdrag, Provlän</span>" in under_e


def test_everyday_words_stand_with_the_documents_words(documents: dict[str, Document]) -> None:
    assert "pengar, cash : ersättning" in documents["vardagsord/"].text


def test_in_english_everyday_words_are_english_and_mean_english_names(real: Project) -> None:
    knowledge = real.read()
    version = version_of(knowledge, next(one for one in knowledge.languages if one.code == "en"))
    page = everyday_page(version.view("vardagsord/"))
    assert isinstance(page.sections[0].blocks[0], Items)
    lines = [item.html for item in page.sections[0].blocks[0].items]
    assert "<b>illiterate, low-educated</b>: Person with little formal education" in lines
    assert (
        '<b>age, age limit, elderly, old people</b>: <bdi lang="sv">ålder</bdi>, <bdi lang="sv">åldersgräns</bdi>'
        in lines
    )
    assert "<b>AF" not in "".join(lines)


def test_what_stands_only_in_a_replaced_text_comes_last_among_duties(tiny_county: Project) -> None:
    first = "    editions:\n      - in: overenskommelsen#uppdrag.1\n      - in: forslaget#uppdrag.1\n"
    tiny_county.edit(
        "data/provlan/responsibilities/exempelstads-kommun.yml", first, first.partition("      - in: f")[0]
    )
    article = printed(tiny_county)["aktorer/exempelstads-kommun/"]
    assert re.findall(r'<tr id="([^"]+)"', article)[:4] == [
        "lar-ut-svenska",
        "raknar-i-kommunen",
        "oppnar-sprakhus",
        "moter-nyanlanda",
    ]


def test_in_two_counties_the_second_row_of_a_name_has_the_county_in_its_id(tiny_county: Project) -> None:
    ids = list(finder_rows(printed(two_counties(tiny_county))))
    assert {"samverkar", "provlan-samverkar"} <= set(ids)
    assert len(set(ids)) == len(ids) == 22


def test_forums_of_one_name_are_told_apart_in_the_finder(tiny_county: Project) -> None:
    two_counties(tiny_county).edit("data/grannlan/county.yml", "name: Provlän", "name: Grannlän")
    choices = re.findall(r"<option[^>]*>([^<]*)</option>", printed(tiny_county)["vem-gor-vad/"])
    assert {"Provrådet, Provlän", "Provrådet, Grannlän"} <= set(choices)


def test_the_finder_of_no_records_is_an_empty_table(tiny_county: Project) -> None:
    for folder in ("responsibilities", "forums", "activities"):
        for path in tiny_county.files(f"data/provlan/{folder}"):
            tiny_county.remove(f"data/provlan/{folder}/{path}")
    page = finder_page(View(tiny_county.read(), str, "vem-gor-vad/"))
    assert isinstance(page.sections[0].blocks[0], Finder)
    assert page.sections[0].blocks[0].rows == ()
