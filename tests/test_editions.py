"""Pages over time and across counties: every statement has its source, every count is computed."""

import re
from collections.abc import Iterator

import pytest
from project import Project

from samsyn.history import succession
from samsyn.models import County, Document, Responsibility
from samsyn.pages import pages
from samsyn.pages.blocks import Callout, Cell, Items, Page, Prose, Table


@pytest.fixture(scope="module")
def printed(real: Project) -> dict[str, Page]:
    return {page.address: page for page, _ in pages(real.read(), str)}


def _cells(page: Page, first: int) -> Iterator[Cell]:
    """The cells of a page's tables, from the column `first`."""
    for section in page.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                for row in block.rows:
                    yield from row.cells[first:]


def _unsourced(cells: Iterator[Cell]) -> list[str]:
    return [
        str(item.html)
        for cell in cells
        for item in cell.items
        if not item.notes and 'class="empty"' not in item.html and 'class="unknown"' not in item.html
    ]


def test_every_cell_of_the_comparison_has_a_source(printed: dict[str, Page]) -> None:
    assert _unsourced(_cells(printed["jamforelse/"], 1)) == []


def test_the_comparison_says_where_a_countys_documents_are_silent(printed: dict[str, Page]) -> None:
    silent = [cell.empty for cell in _cells(printed["jamforelse/"], 1) if not cell.items]
    assert set(silent) == {"inget i källan"}


def test_every_statement_on_what_changed_has_a_source(printed: dict[str, Page]) -> None:
    address = "blekinge/andringar/rok-2019-2021-till-integrationsstrategi-2023-2026/"
    holders = [
        section for section in printed[address].sections if section.id in {"arbetsformedlingen", "migrationsverket"}
    ]
    tables = [block for section in holders for block in section.blocks if isinstance(block, Table)]
    assert _unsourced(cell for table in tables for row in table.rows for cell in row.cells[2:]) == []


def test_the_counts_of_what_changed_are_those_of_the_duties(real: Project, printed: dict[str, Page]) -> None:
    address = "blekinge/andringar/rok-2019-2021-till-integrationsstrategi-2023-2026/"
    block = printed[address].sections[0].blocks[0]
    assert isinstance(block, Items)
    told = sum(int(str(item.html).partition("</b>")[0].removeprefix("<b>")) for item in block.items)
    assert told == sum(1 for duty in real.graph.every(Responsibility) if duty.county == "blekinge")


def test_a_moved_duty_names_who_had_it_and_who_has_it(printed: dict[str, Page]) -> None:
    page = printed["blekinge/andringar/rok-2019-2021-till-integrationsstrategi-2023-2026/"]
    rows = [
        [str(item.html) for item in row.cells[1].items]
        for section in page.sections
        if section.id == "migrationsverket"
        for block in section.blocks
        if isinstance(block, Table)
        for row in block.rows
    ]
    assert any("Övertaget från en annan aktör" in html and "Arbetsförmedlingen" in html for [html] in rows)


def test_there_is_a_page_for_each_succession_and_each_year(real: Project, printed: dict[str, Page]) -> None:
    graph = real.graph
    pairs = [pair for county in graph.every(County) for pair in succession(graph, county.slug)]
    years = {address for address in printed if re.search(r"^\w+/ar/\d", address)}
    assert (len([a for a in printed if "/andringar/" in a and not a.endswith("/andringar/")]), years) == (
        len(pairs),
        {f"blekinge/ar/{year}/" for year in range(2019, 2027)},
    )


def test_a_year_without_a_document_says_so_once_and_tells_what_is_unsettled(printed: dict[str, Page]) -> None:
    page = printed["blekinge/ar/2022/"]
    found = [(s.title, str(s.blocks[0])) for s in page.sections[:2] if isinstance(s.blocks[0], Items)]
    assert "Inget dokument i materialet säger självt att det gällde 2022." in str(page.lead[0])
    assert [title for title, _ in found] == ["Där källorna inte är överens", "Obesvarade frågor"]
    assert "När upphör RÖK?" in found[0][1]
    assert "Vad gällde under 2022" in found[1][1]


def test_a_page_that_rests_on_a_document_that_has_run_out_says_its_last_year(printed: dict[str, Page]) -> None:
    page = printed["blekinge/uppdrag/besluta-om-etableringsersattning/"]
    items = [item for block in page.lead if isinstance(block, Callout) for item in block.items]
    [item] = [item for item in items if 'datetime="2021-12-31"' in item.html]
    assert item.html.endswith(">2021</time>.")
    assert "När upphör RÖK?" in item.detail


def test_a_document_that_ends_on_another_day_says_the_day(tiny_county: Project) -> None:
    tiny_county.edit("data/provlan/documents/overenskommelsen.yml", "until: 2021-12-31", "until: 2021-06-30")
    told = next(page for page, _ in pages(tiny_county.read(), str) if page.id == "provlan/overenskommelsen")
    items = [item.html for block in told.lead if isinstance(block, Callout) for item in block.items]
    assert [re.sub(r"<[^>]+>", "", html) for html in items if "<time" in html] == [
        "Överenskommelsen 2019–2021 gällde enligt sin egen text till och med 2021-06-30."
    ]


def test_an_undated_document_stands_after_the_ones_it_builds_on(printed: dict[str, Page]) -> None:
    history = next(section for section in printed["blekinge/"].sections if section.id == "historia")
    lines = next(block for block in history.blocks if isinstance(block, Items))
    assert [re.findall(r"dokument/([\w-]+)/", item.html)[0] for item in lines.items] == [
        "rok-2019-2021",
        "underlag-handlingsplan-2019",
        "remissvar-2022",
        "integrationsstrategi-2023-2026",
    ]


def test_the_coverage_of_every_document_is_told(real: Project, printed: dict[str, Page]) -> None:
    missing = [
        document.id
        for document in real.graph.every(Document)
        if "stycken:" not in str(printed[f"{document.county}/dokument/{document.slug}/"].lead)
    ]
    assert missing == []


def test_the_years_pages_tell_a_proposal_from_an_agreement(printed: dict[str, Page]) -> None:
    leads = {year: printed[f"blekinge/ar/{year}/"].lead[0] for year in (2020, 2024)}
    assert all(isinstance(lead, Prose) for lead in leads.values())
    assert [("förslag" in str(lead)) for lead in leads.values()] == [False, True]
