"""The outline a text has, set against the outline a document had: ids kept, paragraphs followed."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import Literal

from samsyn.explain import slugify
from samsyn.ingest.text import Block
from samsyn.models import Document, Section

LIKE = 0.88
"""Likeness (0–1, difflib) from which a line is taken for a heading the outline knows."""

_NUMBERED = re.compile(r"(?P<number>§ ?\d+|\d+(?:\.\d+)*)[.)]?\s+(?P<title>\D.*)", re.DOTALL)
_PLAIN_HEADING = re.compile(r"\d+(?:\.\d+)*[.)]?\s+[^\d\s][^.\n]{1,118}[^.\n:;,]")


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a paragraph: its address before and after (`section.number`), and its first words."""

    kind: Literal["changed", "moved", "removed", "added"]
    before: str
    after: str
    excerpt: str = ""


@dataclass
class Found:
    """A section of the text: the outline's section it continues (None: a new one), its heading, its paragraphs."""

    id: str
    title: str
    number: str | None
    level: int
    known: Section | None = None
    paragraphs: list[Block] = field(default_factory=list)


@dataclass(frozen=True)
class Update:
    """The outline of a text, and how it differs from the one before.

    Attributes:
        sections: the sections in order.
        changes: the paragraphs that changed, moved, were removed or added.
    """

    sections: tuple[Found, ...]
    changes: tuple[Change, ...]


def title_of(heading: str) -> tuple[str | None, str]:
    """The number and the words of a heading as printed: `## **4. Mål**` → ("4", "Mål")."""
    words = re.sub(r"[*_`]|<[^>]+>", "", heading.lstrip("#")).strip().rstrip(":*").strip()
    words = " ".join(words.split())
    match = _NUMBERED.fullmatch(words)
    return (match["number"], match["title"].strip()) if match else (None, words)


def repeated_headings(found: tuple[Block, ...]) -> list[tuple[Block, Block]]:
    """Markdown headings of the same words and level: the first, and each that repeats it."""
    first: dict[tuple[int, str], Block] = {}
    pairs = []
    for block in found:
        if block.level:
            kept = first.setdefault((block.level, title_of(block.text)[1].lower()), block)
            if kept is not block:
                pairs.append((kept, block))
    return pairs


def compare(document: Document, found: tuple[Block, ...]) -> Update:
    """The outline that `found` has, with the ids of `document`'s outline kept.

    A section is the one before when most of its known paragraphs were there, or when its heading has the
    same words; a paragraph is known by its fingerprint. Paragraphs without a heading of their own in the
    text stay in the section the outline gave them.
    """
    reading = _Reading(document, found)
    groups = list(reading.groups())
    sections = reading.sections(groups)
    return Update(tuple(sections), tuple(_changes(document, sections)))


@dataclass
class _Group:
    """A heading and the paragraphs under it; before the first heading there is none."""

    heading: Block | None
    paragraphs: list[Block] = field(default_factory=list)


class _Reading:
    """One reading of a text beside a document's outline."""

    def __init__(self, document: Document, found: tuple[Block, ...]) -> None:
        self._old = document.outline
        self._known = {mark for section in document.outline for mark in section.paragraphs}
        self._taken = {section.id for section in document.outline}
        self._parts = [part for block in found for part in self._split(block)]
        self._home = self._homes()

    def _homes(self) -> dict[Block, Section]:
        """Block → the section it stood in before; where words repeat, by their order."""
        old = [(mark, section) for section in self._old for mark in section.paragraphs]
        marks = [part.fingerprint for part in self._parts]
        homes: dict[Block, Section] = {}
        used: set[int] = set()
        for match in SequenceMatcher(None, [mark for mark, _ in old], marks, autojunk=False).get_matching_blocks():
            for offset in range(match.size):
                homes[self._parts[match.b + offset]] = old[match.a + offset][1]
                used.add(match.a + offset)
        left = {mark: section for index, (mark, section) in enumerate(old) if index not in used}
        for part in self._parts:
            if part not in homes and part.fingerprint in left:
                homes[part] = left[part.fingerprint]
        return homes

    def groups(self) -> Iterator[_Group]:
        """The blocks under their headings."""
        plain = not any(part.level or self._titled(part.text) for part in self._parts)
        group = _Group(None)
        for part in self._parts:
            if self._is_heading(part, plain):
                yield group
                group = _Group(part)
            else:
                group.paragraphs.append(part)
        yield group

    def _split(self, block: Block) -> tuple[Block, ...]:
        """A heading the text runs together with its paragraph, as two; else the block itself."""
        head, newline, rest = block.text.partition("\n")
        if not newline or block.level or block.fingerprint in self._known:
            return (block,)
        body = Block(rest.strip(), block.line + 1)
        return (replace(block, text=head), body) if self._titled(head) or body.fingerprint in self._known else (block,)

    def _is_heading(self, block: Block, plain: bool) -> bool:
        if block in self._home:
            return False
        if block.level or self._titled(block.text):
            return True
        return plain and bool(_PLAIN_HEADING.fullmatch(block.text))

    def _titled(self, text: str) -> Section | None:
        """The section whose heading `text` is, nearly enough."""
        if "\n" in text or len(text) > 200:
            return None
        words = title_of(text)[1].lower()
        likeness = [(SequenceMatcher(None, words, section.title.lower()).ratio(), section) for section in self._old]
        best = max(likeness, key=lambda pair: pair[0], default=(0.0, None))
        return best[1] if best[0] >= LIKE else None

    def sections(self, groups: list[_Group]) -> list[Found]:
        """The sections of the text, in order of appearance."""
        owners = self._owners(groups)
        headed = {owner.id for owner in owners if owner}
        result: dict[str, Found] = {}
        for group, owner in zip(groups, owners, strict=True):
            here = self._open(group, owner, result)
            for block in group.paragraphs:
                home = self._home.get(block)
                if home and home is not owner and home.id not in headed:
                    here = result.setdefault(home.id, _continued(home))
                elif home and home is owner:
                    here = result[home.id]
                if here is None:
                    here = self._fresh("inledning", Block("Inledning", block.line, 1), result)
                here.paragraphs.append(block)
        return list(result.values())

    def _owners(self, groups: list[_Group]) -> list[Section | None]:
        """For each group the known section it continues; each section is continued once."""
        owners: list[Section | None] = []
        used: set[str] = set()
        for group in groups:
            owner = self._owner(group, used) if group.heading else None
            if owner:
                used.add(owner.id)
            owners.append(owner)
        return owners

    def _owner(self, group: _Group, used: set[str]) -> Section | None:
        assert group.heading is not None
        named = self._titled(group.heading.text)
        votes = Counter(home.id for block in group.paragraphs if (home := self._home.get(block)))
        if named and named.id not in used and (not votes or named.id in votes or not named.paragraphs):
            return named
        by_id = {section.id: section for section in self._old}
        for section_id, _ in votes.most_common():
            if section_id not in used:
                return by_id[section_id]
        return named if named and named.id not in used else None

    def _open(self, group: _Group, owner: Section | None, result: dict[str, Found]) -> Found | None:
        if group.heading is None:
            return None
        if owner is None:
            return self._fresh("", group.heading, result)
        opened = result.setdefault(owner.id, _continued(owner))
        if group.heading.level:
            opened.number, opened.title = title_of(group.heading.text)
        return opened

    def _fresh(self, section_id: str, heading: Block, result: dict[str, Found]) -> Found:
        number, title = title_of(heading.text)
        wanted = section_id or slugify(title)[:60].strip("-")
        unique = wanted
        count = 2
        while unique in self._taken:
            unique = f"{wanted}-{count}"
            count += 1
        self._taken.add(unique)
        result[unique] = Found(unique, title, number, min(heading.level or 1, 4))
        return result[unique]


def _continued(section: Section) -> Found:
    return Found(section.id, section.title, section.number, section.level, section)


def _changes(document: Document, sections: list[Found]) -> Iterator[Change]:
    old = [(mark, f"{s.id}.{n}") for s in document.outline for n, mark in enumerate(s.paragraphs, 1)]
    new = [(block, f"{s.id}.{n}") for s in sections for n, block in enumerate(s.paragraphs, 1)]
    new_marks = [block.fingerprint for block, _ in new]
    gone: list[tuple[str, str]] = []
    come: list[tuple[Block, str]] = []
    matcher = SequenceMatcher(None, [mark for mark, _ in old], new_marks, autojunk=False)
    for operation, a, b, c, d in matcher.get_opcodes():
        if operation == "equal":
            pairs = zip(old[a:b], new[c:d], strict=True)
            yield from (Change("moved", was, now, block.excerpt) for (_, was), (block, now) in pairs if was != now)
            continue
        before, after = old[a:b], new[c:d]
        stayed = {mark for mark, _ in before} & set(new_marks) | {block.fingerprint for block, _ in after} & {
            m for m, _ in old
        }
        here = [pair for pair in before if pair[0] not in stayed]
        there = [pair for pair in after if pair[0].fingerprint not in stayed]
        paired = min(len(here), len(there))
        for (_, was), (block, now) in zip(here, there, strict=False):
            yield Change("changed", was, now, block.excerpt)
        yield from (Change("removed", was, "") for _, was in here[paired:])
        yield from (Change("added", "", now, block.excerpt) for block, now in there[paired:])
        gone += [pair for pair in before if pair[0] in stayed]
        come += [pair for pair in after if pair[0].fingerprint in stayed]
    places = {block.fingerprint: (now, block) for block, now in come}
    yield from (Change("moved", was, places[mark][0], places[mark][1].excerpt) for mark, was in gone if mark in places)
