"""Ids to records, references resolved, backlinks, queries; read-only once built."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from samsyn.load import KeyPath
from samsyn.models import Actor, Document, Record, Section
from samsyn.models.fields import Found
from samsyn.validate import Placed

R = TypeVar("R", bound=Record)

WIKI_LINK = re.compile(r"\[\[\s*(?P<id>/?[^\]\[|\\]+?)\s*(\\?\|\s*(?P<text>[^\]\[]+?)\s*)?\]\]")
"""`[[id]]` or `[[id|text]]` in running text; in a Markdown table the bar is written `\\|`."""

_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]+`", re.MULTILINE | re.DOTALL)


def text_links(text: str) -> Iterator[re.Match[str]]:
    """The `[[id]]` links of a Markdown text; what is shown as code is none."""
    code = [match.span() for match in _CODE.finditer(text)]
    for match in WIKI_LINK.finditer(text):
        if not any(start <= match.start() < end for start, end in code):
            yield match


_CITATION = re.compile(r"(?P<document>[^#]+)#(?P<section>[^.]+)(\.(?P<first>\d+)(-(?P<last>\d+))?)?")


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation resolved: a document, one of its sections, and paragraphs in it (none: the whole section)."""

    document: Document
    section: Section
    paragraphs: tuple[int, ...]

    @property
    def key(self) -> str:
        """`county/document#section`, without paragraphs."""
        return f"{self.document.id}#{self.section.id}"


@dataclass(frozen=True, slots=True)
class Link:
    """A reference as written: from which record, at which key path, to which id."""

    source: Record
    path: KeyPath
    value: str
    kinds: tuple[str, ...]

    @property
    def field(self) -> str:
        """The first key of the path: the field the reference stands in."""
        return str(self.path[0])


class Graph:
    """All records and how they hang together."""

    def __init__(self, placed: Iterable[Placed]) -> None:
        self._placed: dict[str, Placed] = {}
        self._cites: dict[str, tuple[Cited, ...]] = {}
        self.repeated: list[tuple[Placed, Placed]] = []
        """Pairs of records with one id: the one kept, and the one refused."""
        for one in placed:
            kept = self._placed.setdefault(one.record.id, one)
            if kept is not one:
                self.repeated.append((kept, one))

    def __iter__(self) -> Iterator[Record]:
        return (placed.record for placed in self._placed.values())

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._placed

    def __getitem__(self, record_id: str) -> Record:
        return self._placed[record_id].record

    def placed(self, record: Record) -> Placed:
        """Where an editor wrote `record`."""
        return self._placed[record.id]

    def every(self, kind: type[R]) -> tuple[R, ...]:
        """All records of a kind, in the order of their files."""
        return tuple(record for record in self._of_kind.get(kind.kind, ()) if isinstance(record, kind))

    @cached_property
    def _of_kind(self) -> dict[str, list[Record]]:
        result: dict[str, list[Record]] = defaultdict(list)
        for record in self:
            result[record.kind].append(record)
        return result

    def resolve(self, record_id: str, county: str | None, kinds: tuple[str, ...] = ()) -> Record | None:
        """The record meant by `record_id` when written in `county`: a local one before a shared one.

        A leading slash means the shared one. With `kinds`, only a record of one of these is meant.
        """
        candidates = (f"{county}/{record_id}", record_id) if county else (record_id,)
        if record_id.startswith("/"):
            candidates = (record_id[1:],)
        for candidate in candidates:
            found = self._placed.get(candidate)
            if found and (not kinds or found.record.kind in kinds):
                return found.record
        return None

    def one(self, kind: type[R], record_id: str, beside: Record) -> R:
        """The record of `kind` that a reference in the record `beside` means; it is known to exist."""
        found = self.resolve(record_id, beside.county, (kind.kind,))
        assert isinstance(found, kind), f"{record_id} was checked before"
        return found

    def body(self, record_id: str, beside: Record) -> Record:
        """The actor or forum that a reference in the record `beside` means; it is known to exist."""
        found = self.resolve(record_id, beside.county, ("actor", "forum"))
        assert found is not None, f"{record_id} was checked before"
        return found

    def found(self, record: Record) -> tuple[Found, ...]:
        """Every marked value inside `record`: references, citations, texts."""
        return self._placed[record.id].found

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every reference between records, as written."""
        return tuple(
            Link(record, found.path, found.value, found.refers.kinds)
            for record in self
            for found in self.found(record)
            if found.refers
        )

    @cached_property
    def _backlinks(self) -> dict[str, list[Link]]:
        result: dict[str, list[Link]] = defaultdict(list)
        for link in self.links:
            target = self.resolve(link.value, link.source.county, link.kinds)
            if target is not None:
                result[target.id].append(link)
        return result

    def to(self, target: Record, kind: type[R], *fields: str) -> tuple[R, ...]:
        """The records of `kind` that refer to `target` (in one of `fields`, when given), once each."""
        found = {
            link.source.id: link.source
            for link in self._backlinks.get(target.id, ())
            if isinstance(link.source, kind) and (not fields or link.field in fields)
        }
        return tuple(record for record in found.values() if isinstance(record, kind))

    def cite(self, citation: str, county: str | None) -> Cited | None:
        """The place a citation means, or None when the document or the section is unknown."""
        match = _CITATION.fullmatch(citation)
        if match is None:
            return None
        document = self.resolve(match["document"], county, ("document",))
        section = document.section(match["section"]) if isinstance(document, Document) else None
        if not isinstance(document, Document) or section is None:
            return None
        first = int(match["first"]) if match["first"] else 0
        last = int(match["last"]) if match["last"] else first
        step = 1 if last >= first else -1  # a range that runs backwards is told by a rule
        return Cited(document, section, tuple(range(first, last + step, step)) if first else ())

    def cites(self, record: Record) -> tuple[Cited, ...]:
        """Every place `record` cites, in order of appearance."""
        known = self._cites.get(record.id)
        if known is None:
            written = dict.fromkeys(found.value for found in self.found(record) if found.is_citation)
            places = (self.cite(citation, record.county) for citation in written)
            known = self._cites[record.id] = tuple(cited for cited in places if cited is not None)
        return known

    def documents(self, record: Record) -> tuple[Document, ...]:
        """The documents `record` cites, once each."""
        return tuple({cited.document.id: cited.document for cited in self.cites(record)}.values())

    @cached_property
    def _citing(self) -> dict[str, dict[str, Record]]:
        result: dict[str, dict[str, Record]] = defaultdict(dict)
        for record in self:
            for cited in self.cites(record):
                result[cited.key][record.id] = record
                result[cited.document.id][record.id] = record
        return result

    def citing(self, key: str) -> tuple[Record, ...]:
        """The records that cite a document (`county/document`) or a section of it (`county/document#section`)."""
        return tuple(self._citing.get(key, {}).values())

    def members(self, actor: Actor, document: Document | None = None) -> tuple[Actor, ...]:
        """The members of a collective; for one made of the parties, those of `document`."""
        if isinstance(actor.members, tuple):
            found = [self.resolve(member, actor.county, ("actor",)) for member in actor.members]
        else:
            found = [self.resolve(party, document.county, ("actor",)) for party in document.parties] if document else []
        return tuple(member for member in found if isinstance(member, Actor))
