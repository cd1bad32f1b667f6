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


def test_a_year_without_a_document_says_so(printed: dict[str, Page]) -> None:
    block = printed["blekinge/ar/2022/"].sections[0].blocks[0]
    assert isinstance(block, Items)
    assert (block.items, block.empty) == ((), "Inget dokument i materialet gäller det här året enligt sin egen text.")


def test_a_page_that_rests_on_a_document_that_has_run_out_says_its_last_day(printed: dict[str, Page]) -> None:
    page = printed["blekinge/uppdrag/besluta-om-etableringsersattning/"]
    words = [str(item.html) for block in page.lead if isinstance(block, Callout) for item in block.items]
    assert any('datetime="2021-12-31"' in html for html in words)


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
