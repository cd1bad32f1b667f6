"""A page's blocks to text: the Markdown file that any site engine can take, article inside."""

import json
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from samsyn.graph import Graph
from samsyn.markup import Glossary, link_terms, plain_text
from samsyn.models import County
from samsyn.pages.addresses import relative
from samsyn.pages.blocks import Page
from samsyn.pages.locale import SOURCE, Gettext, Locale
from samsyn.pages.terms import glossary
from samsyn.pages.view import View, name_of


@dataclass(frozen=True)
class Printer:
    """Prints pages with the templates in overrides/generated/; prints a page again only when it changed."""

    environment: Environment
    locale: Locale = SOURCE
    glossaries: dict[str | None, Glossary] = field(default_factory=dict, repr=False)
    printed: dict[str, tuple[Page, str]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, root: Path, t: Gettext, locale: Locale = SOURCE) -> "Printer":
        """A printer with the project's own templates.

        Args:
            root: the project's folder.
            t: the words of the site in the pages' language.
            locale: the language.
        """
        environment = Environment(
            loader=FileSystemLoader(root / "overrides" / "generated"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals["_"] = t
        environment.globals["locale"] = locale
        return cls(environment, locale)

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
        article = head + self.link_terms(body, view, own) + tail
        if not self.locale.is_source:
            article = article.replace(_NOTICE, self.notice(view.address, article, page.drafts), 1)
            article = self.locale.mark_swedish_links(article, view.address, self.t)
        return _one_block(article)

    @property
    def t(self) -> Gettext:
        """The words of the site in the pages' language."""
        return cast(Gettext, self.environment.globals["_"])

    def notice(self, address: str, html: str, drafts: bool, changed: bool = False) -> str:
        """What the page at `address` says of its translation, read off its finished HTML.

        Args:
            address: the page's address.
            html: its content, where what is in Swedish is marked.
            drafts: True when its own texts have not been reviewed.
            changed: True when it is a whole page and the Swedish one has changed since.
        """
        return self.environment.get_template("translation.html").render(
            drafts=drafts,
            changed=changed,
            missing='data-state="missing"' in html,
            outdated='data-state="outdated"' in html,
            swedish=relative(self.locale.prefix + address, address),
        )

    def speaking(self, t: Gettext, locale: Locale) -> "Printer":
        """The same printer, with what it has printed, for a later build in the same language."""
        self.environment.globals.update({"_": t, "locale": locale})
        return replace(self, locale=locale)

    def begin(self, graph: Graph) -> None:
        """Begin a build: make the glossary of each county, and forget what was printed with others."""
        counties = (None, *(county.slug for county in graph.every(County)))
        fresh = {county: glossary(graph, county, self.t, self.locale) for county in counties}
        if fresh != self.glossaries:
            self.printed.clear()
            self.glossaries.clear()
            self.glossaries.update(fresh)

    def link_terms(self, html: str, view: View, own_key: str | None = None) -> str:
        """`html` with the terms of running text linked, as seen from `view`."""
        return link_terms(html, self.glossaries[view.county], view.href, own_key)


def front_matter(page: Page, view: View) -> str:
    """The head of a page's Markdown file."""
    title = plain_text(page.title) if isinstance(page.title, Markup) else page.title
    front: dict[str, str | bool] = {"title": title, "description": page.description, "samsyn": True}
    if beside := _beside(page, view):
        front["beside"] = beside
    if page.moved_to:
        front["moved_to"] = page.moved_to
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front.items()]
    return "---\n" + "".join(lines) + "---\n"


def _beside(page: Page, view: View) -> str:
    """What tells a page from others of the same name in a tab or a list of hits: "Begrepp, Blekinge"."""
    is_list = page.kind == "overview" and not page.audience
    county = name_of(view.graph[view.county]) if view.county else ""
    words = ("" if is_list else page.eyebrow, "" if county in page.title else county)
    return plain_text(", ".join(word for word in words if word))


_NOTICE = "<!-- translation -->"
"""Where the template leaves room for what the page says of its translation."""

_BLANK_LINES = re.compile(r"\n\s*\n+")


def _one_block(html: str) -> str:
    return _BLANK_LINES.sub("\n", html).strip()


def _article_parts(html: str) -> tuple[str, str, str]:
    """The opening tag, the content, the closing tag."""
    start = html.index(">", html.index("<article")) + 1
    end = html.rindex("</article>")
    return html[:start], html[start:end], html[end:]
