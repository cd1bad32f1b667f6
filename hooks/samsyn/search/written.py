"""Hand-written pages as the search sees them: each section a hit of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown.extensions.toc import slugify
from markdown_it import MarkdownIt

from samsyn.handwritten import handwritten
from samsyn.markup import wiki_links
from samsyn.pages.view import View, name_of

_MARKDOWN = MarkdownIt("commonmark").enable("table")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TITLE = re.compile(r"^title: (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Written:
    """A section of a hand-written page: its address, the page's title, its heading and its words."""

    address: str
    page: str
    title: str
    text: str


def sections(view: View, language: str) -> Iterator[Written]:
    """The sections of every hand-written page of a language, in order; the first one is the page itself."""
    folder = view.knowledge.root / "docs" / language
    for file in handwritten(view.knowledge.root):
        if not file.is_relative_to(folder):
            continue
        path = file.relative_to(folder).with_suffix("").as_posix().removesuffix("index").rstrip("/")
        address = f"{path}/" if path else ""
        yield from _sections(view, address, file.read_text(encoding="utf-8"))


def _sections(view: View, address: str, source: str) -> Iterator[Written]:
    head = _FRONT_MATTER.match(source)
    named = _TITLE.search(head[0]) if head else None
    page = named[1] if named else ""
    body = wiki_links(source[head.end() if head else 0 :], lambda one: ("", _name(view, one)))
    title, fragment = page, ""
    said: list[str] = []
    after_heading = ""
    for token in _MARKDOWN.parse(body):
        if token.type == "heading_open":
            after_heading = token.tag
        elif token.type == "fence":
            said.append(" ".join(token.content.split()))
        elif token.type == "inline":
            text = " ".join("".join(child.content or " " for child in token.children or ()).split())
            if after_heading == "h1" and not page:
                page = title = text
            elif after_heading > "h1":
                yield Written(f"{address}{fragment}", page, title, " ".join(said))
                title, fragment, said = text, f"#{slugify(text, '-')}", []
            elif not after_heading:
                said.append(text)
            after_heading = ""
    yield Written(f"{address}{fragment}", page, title, " ".join(said))


def _name(view: View, record_id: str) -> str:
    record = view.graph.resolve(record_id, None)
    assert record is not None, f"{record_id} was checked before"
    return name_of(record)
