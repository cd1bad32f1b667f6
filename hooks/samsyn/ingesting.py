"""`samsyn ingest`: a text read into a document's outline, and what its editor must look at."""

import re
from pathlib import Path

from samsyn.coverage import Paragraph, paragraphs
from samsyn.graph import Graph
from samsyn.ingest import Block, Change, UnreadableError, Update, blocks, compare, read_text, write_outline
from samsyn.ingest.compare import repeated_headings, title_of
from samsyn.knowledge import Knowledge
from samsyn.models import Document
from samsyn.problems import Place, Problem, Text, did_you_mean


class IngestError(Exception):
    """The text was not read in; the outline is untouched."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(problems[0].text.en)
        self.problems = problems


def ingest(knowledge: Knowledge, file: Path, document_id: str, lines: str | None = None) -> Text:
    """Read `file` into the outline of a document.

    Args:
        knowledge: the project.
        file: the strategy's text, Markdown.
        document_id: `county/document`; the document's record must exist.
        lines: "first-last" when the document is a part of the file; else what its record says.

    Returns:
        The report: what changed and who cites it, and the paragraphs that no record cites.

    Raises:
        IngestError: with what is wrong; nothing is written.
    """
    document = _document(knowledge.graph, document_id, file)
    try:
        text = read_text(file)
    except UnreadableError as error:
        raise IngestError(error.problem) from None
    first, last = _span(document, file, lines)
    found = blocks(text, first, last)
    _demand_headings(found, document, file)
    update = compare(document, found)
    _demand_sections(update, file)
    cited = {paragraph.address: paragraph for paragraph in paragraphs(knowledge.graph, document)}
    path = knowledge.graph.placed(document).source.path
    written = write_outline(knowledge.root / path, update)
    return _report(path, update, cited, written)


def _document(graph: Graph, document_id: str, file: Path) -> Document:
    found = graph.resolve(document_id, None, ("document",))
    if isinstance(found, Document):
        return found
    known = [document.id for document in graph.every(Document)]
    text = Text(f"det finns inget dokument ”{document_id}”", f"no document '{document_id}'")
    raise IngestError(Problem(Place(str(file)), "unknown-document", text + did_you_mean(document_id, known)))


def _span(document: Document, file: Path, lines: str | None) -> tuple[int, int | None]:
    if lines is None:
        known = document.text
        return (known.first_line, known.last_line) if known and known.file == file.name else (1, None)
    match = re.fullmatch(r"(\d+)-(\d*)", lines)
    if not match or int(match[1]) < 1:
        text = Text(f"”{lines}” är inga rader; skriv dem som 180-394", f"'{lines}' are no lines; write them as 180-394")
        raise IngestError(Problem(Place(str(file)), "lines", text))
    return int(match[1]), int(match[2]) if match[2] else None


def _demand_headings(found: tuple[Block, ...], document: Document, file: Path) -> None:
    """Markdown headings must be told apart, or citations could not say which is meant."""
    repeated = [
        (first, again)
        for first, again in repeated_headings(found)
        if not any(again.fingerprint in section.paragraphs for section in document.outline)
    ]
    if repeated:
        raise IngestError(
            *(
                Problem(
                    Place(str(file), again.line),
                    "repeated-heading",
                    Text(
                        f"rubriken ”{title_of(again.text)[1]}” står redan på rad {first.line}; skilj dem åt",
                        f"the heading '{title_of(again.text)[1]}' is already on line {first.line}; tell them apart",
                    ),
                )
                for first, again in repeated
            )
        )


def _demand_sections(update: Update, file: Path) -> None:
    if all(section.id == "inledning" for section in update.sections):
        text = Text("texten har inga rubriker; skriv dem med # i början av raden", "the text has no headings; write them with # at the start of the line")  # fmt: skip
        raise IngestError(Problem(Place(str(file)), "no-headings", text))


_KINDS = {
    "changed": Text("ändrat", "changed"),
    "moved": Text("flyttat", "moved"),
    "removed": Text("borttaget", "removed"),
    "added": Text("nytt", "new"),
}


def _report(path: str, update: Update, cited: dict[str, Paragraph], written: bool) -> Text:
    total = sum(len(section.paragraphs) for section in update.sections)
    sections = len(update.sections)
    head = (
        Text(f"{path}: {sections} avsnitt, {total} stycken", f"{path}: {sections} sections, {total} paragraphs")
        + (Text("; skriven\n", "; written\n") if written else Text("; oförändrad\n", "; unchanged\n"))
    )  # fmt: skip
    for change in update.changes:
        head += _change_line(change, cited.get(change.before))
    return head + _left_out(update, cited)


def _change_line(change: Change, paragraph: Paragraph | None) -> Text:
    way = " → ".join(address for address in (change.before, change.after) if address)
    line = Text("  ", "  ") + _KINDS[change.kind] + Text(f": #{way}", f": #{way}")
    if change.excerpt:
        line += Text(f" ”{change.excerpt}”", f" '{change.excerpt}'")
    if paragraph and paragraph.records:
        names = ", ".join(record.id for record in paragraph.records)
        line += Text(f" – citeras av {names}", f" – cited by {names}")
    return line + Text("\n", "\n")


def _left_out(update: Update, cited: dict[str, Paragraph]) -> Text:
    """The paragraphs nobody cites, tells or has set aside, as they stand now."""
    now = {change.after: change.before for change in update.changes if change.after}
    lines = Text("", "")
    for section in update.sections:
        for number, block in enumerate(section.paragraphs, 1):
            address = f"{section.id}.{number}"
            known = cited.get(now.get(address, address))
            if known is None or known.state == "left-out":
                lines += Text(f"  #{address}, rad {block.line}: ”{block.excerpt}”\n", f"  #{address}, line {block.line}: '{block.excerpt}'\n")  # fmt: skip
    if not lines.sv:
        return Text("Varje stycke är citerat eller satt åt sidan.\n", "Every paragraph is cited or set aside.\n")
    return Text("Ingen post citerar:\n", "No record cites:\n") + lines
