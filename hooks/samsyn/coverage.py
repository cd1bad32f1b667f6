"""How much of a document the records carry: each paragraph cited, told in the outline's points, or set aside."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from samsyn.graph import Graph
from samsyn.models import Document, Record, Section

State = Literal["cited", "told", "set-aside", "left-out"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a document with what carries it.

    Attributes:
        number: its place in the section, from 1.
        state: `cited` by a record, `told` in the outline's points only, `set-aside` with a reason, or `left-out`.
        records: the records that cite it, the document itself not counted.
        reason: why it is set aside.
    """

    section: Section
    number: int
    state: State
    records: tuple[Record, ...] = ()
    reason: str = ""

    @property
    def address(self) -> str:
        """`section.number`."""
        return f"{self.section.id}.{self.number}"


def paragraphs(graph: Graph, document: Document) -> Iterator[Paragraph]:
    """Every paragraph of `document`, in order, with its state."""
    citing = _citing(graph, document)
    for section in document.outline:
        told = {number for point in section.points for number in point.at}
        aside = {number: one.reason for one in section.set_aside for number in one.at}
        for number in range(1, len(section.paragraphs) + 1):
            records = tuple(citing[section.id, number].values())
            if records:
                yield Paragraph(section, number, "cited", records)
            elif number in told:
                yield Paragraph(section, number, "told")
            elif number in aside:
                yield Paragraph(section, number, "set-aside", reason=aside[number])
            else:
                yield Paragraph(section, number, "left-out")


def _citing(graph: Graph, document: Document) -> dict[tuple[str, int], dict[str, Record]]:
    """(section, paragraph) → the records that cite it; a citation of the whole section cites each."""
    found: dict[tuple[str, int], dict[str, Record]] = defaultdict(dict)
    for record in graph.citing(document.id):
        if record is document:
            continue
        for cited in graph.cites(record):
            if cited.document is document:
                every = range(1, len(cited.section.paragraphs) + 1)
                for number in cited.paragraphs or every:
                    found[cited.section.id, number][record.id] = record
    return found
