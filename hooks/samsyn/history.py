"""What became of a duty or a forum from one document to the next; computed, never written by hand."""

from dataclasses import dataclass
from typing import Literal

from samsyn.graph import Graph
from samsyn.models import Document, NotKnown, Record, Responsibility

Change = Literal["kept", "reworded", "new", "moved-here", "ended", "moved-away"]


@dataclass(frozen=True, slots=True)
class Step:
    """What happened to a duty between two documents; `other` is the duty it came from or went over to."""

    change: Change
    before: Document
    after: Document
    other: Responsibility | None = None


def succession(graph: Graph, county: str) -> tuple[tuple[Document, Document], ...]:
    """Pairs (older, newer) of a county's documents where the newer one replaces the older one."""
    pairs = []
    for newer in graph.every(Document):
        older = graph.resolve(newer.supersedes, newer.county, ("document",)) if newer.supersedes else None
        if newer.county == county and isinstance(older, Document):
            pairs.append((older, newer))
    return tuple(pairs)


def superseded(graph: Graph, county: str) -> frozenset[str]:
    """The ids of a county's documents that a newer one replaces, or would replace: it may be a proposal."""
    return frozenset(older.id for older, _ in succession(graph, county))


def steps(graph: Graph, duty: Responsibility) -> tuple[Step, ...]:
    """What became of `duty` in each succession of its county."""
    assert duty.county is not None
    found = (_step(graph, duty, older, newer) for older, newer in succession(graph, duty.county))
    return tuple(step for step in found if step is not None)


def _step(graph: Graph, duty: Responsibility, older: Document, newer: Document) -> Step | None:
    said = said_in(graph, duty)
    if older.id in said and newer.id in said:
        return Step("kept" if said[older.id] == said[newer.id] else "reworded", older, newer)
    if newer.id in said:
        source = graph.resolve(duty.continues, duty.county, ("responsibility",)) if duty.continues else None
        return Step("moved-here" if source else "new", older, newer, _duty(source))
    if older.id in said:
        heir = next(iter(graph.to(duty, Responsibility, "continues")), None)
        return Step("moved-away" if heir else "ended", older, newer, heir)
    return None


def _duty(record: object) -> Responsibility | None:
    return record if isinstance(record, Responsibility) else None


def said_in(graph: Graph, duty: Responsibility) -> dict[str, str | None]:
    """Document id → what that edition says beyond the statement."""
    result: dict[str, str | None] = {}
    for edition in duty.editions:
        cited = graph.cite(edition.place, duty.county)
        if cited is not None:
            result[cited.document.id] = edition.said
    return result


def first_year(graph: Graph, record: Record) -> int:
    """The year of the oldest document a record cites; 9999 when none has a year."""
    years = (year_of(cited.document) for cited in graph.cites(record))
    return min((year for year in years if year), default=9999)


def year_of(document: Document) -> int | None:
    """The year a document begins to hold, or was written; None when the material does not say."""
    if not isinstance(document.validity, NotKnown):
        return document.validity.since.year
    return document.date.year if document.date else None


def in_force(graph: Graph, county: str, year: int) -> tuple[Document, ...]:
    """The documents of a county whose validity, as they state it, covers some of `year`."""
    return tuple(
        document
        for document in graph.every(Document)
        if document.county == county
        and not isinstance(document.validity, NotKnown)
        and document.validity.since.year <= year <= document.validity.until.year
    )
