"""A page's blocks to text: the Markdown file that any site engine can take, article inside."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from samsyn.graph import Graph
from samsyn.markup import Glossary, link_terms
from samsyn.models import County
from samsyn.pages.blocks import Page
from samsyn.pages.terms import glossary
from samsyn.pages.view import Gettext, View


@dataclass(frozen=True)
class Printer:
    """Prints pages with the templates in overrides/generated/; prints a page again only when it changed."""

    environment: Environment
    glossaries: dict[str | None, Glossary] = field(default_factory=dict, repr=False)
    printed: dict[str, tuple[Page, str]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, root: Path, t: Gettext) -> "Printer":
        """A printer with the project's own templates.

        Args:
            root: the project's folder.
            t: the words of the site in the pages' language.
        """
        environment = Environment(
            loader=FileSystemLoader(root / "overrides" / "generated"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals["_"] = t
        return cls(environment)

    def article(self, page: Page, view: View) -> str:
        """The page's `<article>`, terms linked, without blank lines (a blank line ends HTML in Markdown)."""
        known = self.printed.get(page.address)
        if known is None or known[0] != page:
            known = self.printed[page.address] = (page, self._print(page, view))
        return known[1]

    def _print(self, page: Page, view: View) -> str:
        html = self.environment.get_template("page.html").render(page=page, sources=view.href("kallor-och-metod/"))
        own = page.id.rpartition("/")[2] if page.kind == "term" else None
        head, body, tail = _article_parts(html)
        return _one_block(head + self.link_terms(body, view, own) + tail)

    def begin(self, graph: Graph) -> None:
        """Begin a build: make the glossary of each county, and forget what was printed with others."""
        counties = (None, *(county.slug for county in graph.every(County)))
        fresh = {county: glossary(graph, county) for county in counties}
        if fresh != self.glossaries:
            self.printed.clear()
            self.glossaries.clear()
            self.glossaries.update(fresh)

    def link_terms(self, html: str, view: View, own_key: str | None = None) -> str:
        """`html` with the terms of running text linked, as seen from `view`."""
        return link_terms(html, self.glossaries[view.county], view.href, own_key)


def front_matter(page: Page) -> str:
    """The head of a page's Markdown file."""
    front: dict[str, str | bool] = {"title": page.title, "description": page.description, "samsyn": True}
    if page.moved_to:
        front["moved_to"] = page.moved_to
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front.items()]
    return "---\n" + "".join(lines) + "---\n"


_BLANK_LINES = re.compile(r"\n\s*\n+")


def _one_block(html: str) -> str:
    return _BLANK_LINES.sub("\n", html).strip()


def _article_parts(html: str) -> tuple[str, str, str]:
    """The opening tag, the content, the closing tag."""
    start = html.index(">", html.index("<article")) + 1
    end = html.rindex("</article>")
    return html[:start], html[start:end], html[end:]
