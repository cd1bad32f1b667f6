"""Reading a strategy's text into its outline: what is kept, followed, told and refused."""

import os
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from project import Project

from samsyn.coverage import paragraphs
from samsyn.ingest import blocks, compare, fingerprint, read_text
from samsyn.models import Document

SOURCES = Path(os.environ.get("SAMSYN_SOURCES") or "not given")
needs_sources = pytest.mark.skipif(not SOURCES.is_dir(), reason="SAMSYN_SOURCES names no folder with the source texts")

TEXT = """# Avsikt

Parterna vill samma sak.

Alla får plats.

## Möten

Rådet möts varje vår.
"""


@pytest.fixture
def county(tmp_path: Path) -> Project:
    """A new county with TEXT read in, and one record that cites its second paragraph."""
    project = Project(tmp_path)
    assert project.samsyn("new", "county", "Nyby", "--code", "99").returncode == 0
    result = _ingest(project, TEXT)
    assert result.returncode == 0, result.stderr
    project.edit("data/nyby/county.yml", "strategi#inledning.1", "strategi#avsikt.2")
    return project


def _ingest(project: Project, text: str | bytes) -> CompletedProcess[str]:
    project.write("strategi.md", text)
    return project.samsyn("ingest", "strategi.md", "--county", "nyby", "--document", "strategi")


def _outline(project: Project) -> list[tuple[str, str, int]]:
    document = project.graph.every(Document)[0]
    return [(section.id, section.title, len(section.paragraphs)) for section in document.outline]


def _told(project: Project, text: str) -> list[str]:
    """The lines about paragraphs that an ingest of `text` prints."""
    lines = _ingest(project, text).stdout.splitlines()
    return [line.strip() for line in lines if line.startswith("  ")]


def test_headings_become_sections_and_paragraphs_fingerprints(county: Project) -> None:
    assert _outline(county) == [("avsikt", "Avsikt", 2), ("moten", "Möten", 1)]


def test_the_outline_holds_no_word_of_the_text(county: Project) -> None:
    assert "varje vår" not in (county.root / "data/nyby/documents/strategi.yml").read_text(encoding="utf-8")


def test_the_same_text_again_changes_nothing(county: Project) -> None:
    before = county.files("data")
    _ingest(county, TEXT)
    assert county.files("data") == before


def test_a_renamed_heading_keeps_its_section_id(county: Project) -> None:
    _ingest(county, TEXT.replace("## Möten", "## 3. Sammanträden"))
    assert _outline(county)[1] == ("moten", "Sammanträden", 1)


def test_a_changed_paragraph_is_told_with_the_records_that_cite_it(county: Project) -> None:
    told = _told(county, TEXT.replace("Alla får plats.", "Alla i länet får plats."))
    assert told[:1] == ["ändrat: #avsikt.2 → avsikt.2 ”Alla i länet får plats.” – citeras av nyby"]


def test_a_moved_paragraph_is_told_with_both_its_places(county: Project) -> None:
    moved = TEXT.replace("Alla får plats.\n\n", "") + "\nAlla får plats.\n"
    assert "flyttat: #avsikt.2 → moten.2 ”Alla får plats.” – citeras av nyby" in _told(county, moved)


def test_a_removed_paragraph_is_told_with_the_records_that_cite_it(county: Project) -> None:
    assert "borttaget: #avsikt.2 – citeras av nyby" in _told(county, TEXT.replace("Alla får plats.\n\n", ""))


def test_a_new_paragraph_is_told_as_uncited_with_its_line(county: Project) -> None:
    assert _told(county, TEXT + "\nDet tar tid.\n")[-1] == "#moten.2, rad 11: ”Det tar tid.”"


def test_points_follow_their_paragraph(county: Project) -> None:
    path = "data/nyby/documents/strategi.yml"
    county.edit(path, "    title: Möten\n", "    title: Möten\n    points:\n      - {says: Våren., at: [1]}\n")
    _ingest(county, TEXT.replace("Rådet möts", "Ett råd finns.\n\nRådet möts"))
    section = county.graph.every(Document)[0].outline[1]
    assert section.points[0].at == (2,)


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "empty-file"),
        (b"   \n\n", "empty-file"),
        (b"%PDF-1.7 \x00\x01", "not-markdown"),
        ("# Mål\n\nÖrat.\n".encode("latin-1"), "not-utf-8"),
        ("# Mål\n\nÖrat.\n".encode("utf-16"), "not-markdown"),
        (b"Bara text.\n\nMer text.\n", "no-headings"),
        (b"# A\n\nEtt.\n\n# A\n\nTio.\n", "repeated-heading"),
    ],
    ids=["empty", "blank", "pdf", "latin-1", "utf-16", "no headings", "repeated heading"],
)
def test_a_text_that_cannot_be_read_in_is_refused_and_the_outline_untouched(
    county: Project, content: bytes, rule: str
) -> None:
    before = county.files("data")
    result = _ingest(county, content)
    told = (result.returncode, f"[{rule}]" in result.stderr, "Traceback" in result.stderr)
    assert (*told, county.files("data") == before) == (1, True, False, True)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--county", "nyby", "--document", "strateg"), "menade du ”strategi”?"),
        (("--county", "nyb", "--document", "strategi"), "det finns inget dokument ”nyb/strategi”"),
        (("--county", "nyby", "--document", "strategi", "--lines", "tio"), "är inga rader"),
    ],
)
def test_a_wrong_place_is_refused_with_the_nearest_right_one(
    county: Project, arguments: tuple[str, ...], says: str
) -> None:
    county.write("strategi.md", TEXT)
    result = county.samsyn("ingest", "strategi.md", *arguments)
    assert (result.returncode, says in result.stderr) == (1, True)


def test_a_file_that_is_not_there_is_refused(county: Project) -> None:
    result = county.samsyn("ingest", "borta.md", "--county", "nyby", "--document", "strategi")
    assert (result.returncode, "[not-a-file]" in result.stderr) == (1, True)


def test_a_fingerprint_does_not_see_line_breaks() -> None:
    assert fingerprint("ett\n  två") == fingerprint("ett två")


def test_every_paragraph_of_the_real_documents_is_cited_or_set_aside(real: Project) -> None:
    graph = real.graph
    left_out = [
        f"{document.id}#{paragraph.address}"
        for document in graph.every(Document)
        for paragraph in paragraphs(graph, document)
        if paragraph.state == "left-out"
    ]
    assert left_out == []


@needs_sources
def test_the_real_outlines_are_those_of_the_source_texts(real: Project) -> None:
    differing = {}
    for document in real.graph.every(Document):
        assert document.text, document.id
        text = read_text(SOURCES / document.text.file)
        found = compare(document, blocks(text, document.text.first_line, document.text.last_line))
        differing[document.id] = found.changes
    assert {key: changes for key, changes in differing.items() if changes} == {}
