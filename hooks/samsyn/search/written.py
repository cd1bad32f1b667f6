"""Hand-written pages as the search sees them: each section a hit of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown.extensions.toc import slugify
from markdown_it import MarkdownIt

from samsyn.pages.view import View
from samsyn.translations.written import WrittenPage, read_written

_MARKDOWN = MarkdownIt("commonmark").enable("table")
_OWN_ID = re.compile(r"\s*\{#(?P<id>[\w-]+)\}$")
"""A heading's own id, so that it is the same in every language."""


@dataclass(frozen=True, slots=True)
class Written:
    """A section of a hand-written page: its address, the page's title, its heading and its words."""

    address: str
    page: str
    title: str
    text: str


def sections(view: View) -> Iterator[Written]:
    """The sections of every hand-written page of the view's language, in order; the first one is the page itself."""
    for written in read_written(view.knowledge.root, view.locale.language.code):
        yield from _sections(view.at(written.address), written)


def _sections(view: View, written: WrittenPage) -> Iterator[Written]:
    address, page = written.address, str(written.front.get("title", ""))
    body = view.markdown(written.body)
    title, fragment = page, ""
    said = [str(written.front.get("description", ""))]
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
                own = _OWN_ID.search(text)
                title = _OWN_ID.sub("", text)
                fragment, said = f"#{own['id'] if own else slugify(title, '-')}", []
            elif not after_heading:
                said.append(text)
            after_heading = ""
    yield Written(f"{address}{fragment}", page, title, " ".join(said))
