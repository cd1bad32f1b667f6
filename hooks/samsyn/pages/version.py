"""The site in one language: its records, its words, its addresses and its printer, together."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from samsyn.knowledge import Knowledge
from samsyn.models import Record
from samsyn.models.languages import Language
from samsyn.pages.addresses import address_of, nearest_address
from samsyn.pages.all import locale_of, pages
from samsyn.pages.blocks import Page
from samsyn.pages.locale import Gettext, Locale
from samsyn.pages.render import Printer
from samsyn.pages.view import View
from samsyn.translations.written import WrittenPage, read_written, written_addresses


@dataclass(frozen=True)
class Version:
    """A language version of the site.

    Attributes:
        knowledge: what there is to know, in the language.
        t: the words of the site.
        locale: its addresses, dates, numbers, alphabet.
        printer: prints its pages.
        written: its hand-written pages, by address; Swedish ones are not among them.
    """

    knowledge: Knowledge
    t: Gettext
    locale: Locale
    printer: Printer
    written: dict[str, WrittenPage] = field(default_factory=dict, repr=False)

    @property
    def language(self) -> Language:
        """The language."""
        return self.locale.language

    def pages(self) -> Iterator[tuple[Page, View]]:
        """Every generated page, with the view it was made from."""
        return pages(self.knowledge, self.t, self.locale)

    def view(self, address: str) -> View:
        """What a page at an address sees."""
        return View(self.knowledge, self.t, address, locale=self.locale)

    def nearest(self, address: str) -> str:
        """The way from the site's root to a page in this language; to the nearest one that it has, at last to its home page."""
        if not self.locale.has(address):
            near = nearest_address(address, self._records.get(address))
            address = near if self.locale.has(near) else ""
        return self.locale.prefix + address

    @cached_property
    def _records(self) -> dict[str, Record]:
        """The record of each page that is about one."""
        return {address_of(record): record for record in self.knowledge.graph}

    def with_notice(self, html: str, address: str) -> str:
        """A hand-written page's content, with what it says of its own translation under the heading."""
        page = self.written.get(address)
        if page is None:
            return html
        notice = self.printer.notice(address, html, page.state != "reviewed", page.state == "outdated")
        before, heading, after = html.partition("</h1>")
        return f"{before}{heading}{notice}{after}" if heading else f"{notice}{html}"


def version_of(knowledge: Knowledge, language: Language, before: Version | None = None) -> Version:
    """The site in a language.

    Args:
        knowledge: everything, in Swedish.
        language: the language.
        before: the same language at the last build, whose printer remembers what it has printed.
    """
    own = knowledge.in_language(language.code)
    catalog = knowledge.catalogs.get(language.code)
    t: Gettext = catalog.gettext if catalog else str
    locale = locale_of(own, written_addresses(knowledge.root, language.code))
    is_same = before is not None and before.locale == locale and before.knowledge.catalogs == knowledge.catalogs
    printer = before.printer.speaking(t, locale) if before and is_same else Printer.of(knowledge.root, t, locale)
    printer.begin(own.graph)
    written = {} if catalog is None else {page.address: page for page in read_written(knowledge.root, language.code)}
    return Version(own, t, locale, printer, written)
