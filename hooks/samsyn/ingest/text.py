"""A strategy's Markdown as blocks: headings and paragraphs, each with its line."""

import hashlib
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt

from samsyn.problems import Place, Problem, Text

_MARKDOWN = MarkdownIt()
_LISTS_AND_TEXT = {"paragraph_open", "bullet_list_open", "ordered_list_open", "blockquote_open", "html_block", "fence", "code_block"}  # fmt: skip


class UnreadableError(Exception):
    """The file is no Markdown text that can be read; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.text.en)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Block:
    """A top-level block: a paragraph, a whole list, or a heading.

    Attributes:
        text: as written.
        line: its first line in the file, from 1.
        level: 1–6 for a Markdown heading, else 0.
    """

    text: str
    line: int
    level: int = 0

    @property
    def fingerprint(self) -> str:
        """What the outline keeps of a paragraph instead of its text."""
        return fingerprint(self.text)

    @property
    def excerpt(self) -> str:
        """The first words, to recognise it by."""
        words = " ".join(self.text.split())
        return words if len(words) <= 60 else words[:57].rpartition(" ")[0] + " …"


def fingerprint(text: str) -> str:
    """The first ten hex digits of SHA-256 over `text` in NFC with white space folded."""
    folded = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(folded.encode()).hexdigest()[:10]


def read_text(file: Path) -> str:
    """The text of a Markdown file.

    Raises:
        UnreadableError: it is a folder, holds other bytes than UTF-8 text, or is empty.
    """
    place = Place(str(file))
    if not file.is_file():
        raise UnreadableError(Problem(place, "not-a-file", Text("här väntades en fil", "expected a file")))
    raw = file.read_bytes()
    if b"\0" in raw or raw.startswith((b"%PDF", b"PK\x03\x04")):
        text = Text("filen är inte Markdown; spara texten som .md", "the file is not Markdown; save the text as .md")
        raise UnreadableError(Problem(place, "not-markdown", text))
    try:
        found = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        text = Text("filen är inte UTF-8; spara den som UTF-8", "the file is not UTF-8; save it as UTF-8")
        raise UnreadableError(Problem(Place(str(file), line), "not-utf-8", text)) from None
    if not found.strip():
        raise UnreadableError(Problem(place, "empty-file", Text("filen är tom", "the file is empty")))
    return found


def blocks(text: str, first: int = 1, last: int | None = None) -> tuple[Block, ...]:
    """The top-level blocks of the lines `first` to `last` (counted from 1, both included)."""
    lines = text.split("\n")[first - 1 : last]
    found: list[Block] = []
    end = -1
    for token in _MARKDOWN.parse("\n".join(lines)):
        if token.level or token.map is None or token.map[0] < end:
            continue
        start, end = token.map
        written = "\n".join(lines[start:end]).strip()
        if token.type == "heading_open" and written:
            found.append(Block(written, first + start, int(token.tag[1])))
        elif (token.type in _LISTS_AND_TEXT and written) or (token.type == "table_open" and written):
            found.append(Block(written, first + start))
    return tuple(found)
