"""A page's blocks to text: the Markdown file that any site engine can take, article inside."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from samsyn.markup import Glossary, link_terms
from samsyn.pages.blocks import Page
from samsyn.pages.terms import glossary
from samsyn.pages.view import Gettext, View


@dataclass(frozen=True)
class Printer:
    """Prints pages with the templates in overrides/generated/; the glossary of each county is made once."""

    environment: Environment
    glossaries: dict[str | None, Glossary] = field(default_factory=dict, repr=False)

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
        html = self.environment.get_template("page.html").render(page=page, sources=view.href("kallor-och-metod/"))
        own = page.id.rpartition("/")[2] if page.kind == "term" else None
        head, body, tail = _article_parts(html)
        return _one_block(head + self.link_terms(body, view, own) + tail)

    def link_terms(self, html: str, view: View, own_key: str | None = None) -> str:
        """`html` with the terms of running text linked, as seen from `view`."""
        if view.county not in self.glossaries:
            self.glossaries[view.county] = glossary(view)
        return link_terms(html, self.glossaries[view.county], view.href, own_key)


def front_matter(page: Page) -> str:
    """The head of a page's Markdown file."""
    front = {"title": page.title, "description": page.description, "samsyn": True}
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
