"""The language of a page: its addresses, which pages it has, its dates, numbers and alphabet."""

import posixpath
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from babel import Locale as Cldr
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from markupsafe import escape

from samsyn.languages import SWEDISH
from samsyn.models.languages import Language
from samsyn.pages.addresses import relative

Gettext = Callable[[str], str]
"""Gives one of the site's words in the page's language."""

ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"
"""The order of letters where a language has no alphabet of its own configured."""

_NO_PAGES = ("api/", "assets/")
"""Addresses that belong to no language."""

_MARKDOWN_LINK = re.compile(r"\]\((?P<way>[^)\s#:]+?)(?P<ending>\.md|/)(?P<fragment>#[^)\s]*)?\)")
_DATA_LINK = re.compile(r"\[(?P<text>[^\]]*)\]\((?P<way>(?:\.\./)*(?:api|assets)/[^)\s]*)\)")
_LINK = re.compile(r'<a\b(?P<attributes>[^>]*?\bhref="(?P<href>\.\./[^"]*)"[^>]*)>(?P<inner>.*?)</a>', re.DOTALL)


@dataclass(frozen=True)
class Locale:
    """A language as its pages need it.

    Attributes:
        language: the language.
        addresses: the pages it has, without its prefix; None for every page there is.
        drafts: True while any of its translations has not been reviewed.
    """

    language: Language = SWEDISH
    addresses: frozenset[str] | None = field(default=None, repr=False)
    drafts: bool = True

    @property
    def is_source(self) -> bool:
        """True for Swedish: nothing is translated."""
        return self.language.code == SWEDISH.code

    @property
    def prefix(self) -> str:
        """What the addresses of its pages begin with: nothing in Swedish, `en/` in English."""
        return "" if self.is_source else f"{self.language.code}/"

    def has(self, address: str) -> bool:
        """True when the language has a page at an address (a fragment does not matter)."""
        return self.addresses is None or address.partition("#")[0] in self.addresses

    def at(self, address: str) -> str:
        """An address from the site's root: in this language where it has the page, else the Swedish one."""
        return (self.prefix if self.has(address) else "") + address

    def way(self, source: str, target: str) -> str:
        """The way from one of its pages to an address: in this language where there is one, else in Swedish."""
        if self.has(target):
            return relative(source, target)
        return relative(self.prefix + source, target)

    def listed(self, names: Iterable[str]) -> str:
        """ "Blekinge, Västerbotten och Västernorrland", as the language joins a list."""
        return format_list(list(names), locale=self.language.locale)

    def day(self, day: date) -> str:
        """A calendar day in words; in Swedish the ISO form, which is how Swedish writes it."""
        if self.is_source:
            return day.isoformat()
        return format_date(day, "long", locale=self.language.locale)

    def number(self, value: float) -> str:
        """A number, without marks between thousands: years are numbers too."""
        return format_decimal(value, "0.######", locale=self.language.locale)

    def name_of(self, language: Language) -> str:
        """What this language calls another one, in lower case where it writes languages so."""
        if self.is_source:
            return language.swedish
        names = Cldr.parse(self.language.locale).languages
        return str(names.get(language.code.replace("-", "_")) or names.get(language.code[:2]) or language.name)

    def letter(self, text: str) -> str:
        """The letter that `text` stands under in an index: one of the alphabet's own where that can be; 0–9 for none."""
        signs = _folded(text, self.language.alphabet or ALPHABET)
        first = next((sign for sign in signs if sign.isalnum()), "").upper()
        return first if first.isalpha() else "0–9"

    def order(self, text: str) -> tuple[int, ...]:
        """Sorting key by the language's own alphabet; other letters after it, other signs before."""
        return _order(str(text), self.language.alphabet or ALPHABET)

    def retarget(self, markdown: str, address: str) -> str:
        """A hand-written page's Markdown with its links to pages that the language lacks led to the Swedish ones.

        So a translated page has the same links as the Swedish page it was made from.
        """

        def lead(link: re.Match[str]) -> str:
            here = posixpath.dirname(address.rstrip("/")) if link["ending"] == ".md" else address
            target = posixpath.normpath(posixpath.join("/", here, link["way"])).strip("/")
            page = "" if target in ("", "index") else f"{target}/"
            if link["way"].startswith("/") or self.has(page):
                return link[0]
            return f"]({relative(self.prefix + address, page)}{link['fragment'] or ''})"

        def lead_to_data(link: re.Match[str]) -> str:
            # As HTML: the engine knows no such file below this language.
            target = posixpath.normpath(posixpath.join("/", address, link["way"])).strip("/")
            return f'<a href="{relative(self.prefix + address, target)}">{link["text"]}</a>'

        if self.is_source:
            return markdown
        return _MARKDOWN_LINK.sub(lead, _DATA_LINK.sub(lead_to_data, markdown))

    def mark_swedish_links(self, html: str, address: str, t: Gettext) -> str:
        """`html` of the page at `address`, with every link to a page in Swedish saying so."""
        if self.is_source or self.addresses is None:
            return html
        root = "../" * (self.prefix + address).count("/")
        word = escape(t("på svenska"))

        def mark(link: re.Match[str]) -> str:
            target = link["href"].removeprefix(root)
            inside = not link["href"].startswith(root) or target.startswith(("../", self.prefix, *_NO_PAGES))
            if inside or "hreflang" in link["attributes"]:
                return link[0]
            return f'<a{link["attributes"]} hreflang="sv">{link["inner"]} <span class="elsewhere">({word})</span></a>'

        return _LINK.sub(mark, html) if root else html


SOURCE = Locale()
"""Swedish, with every page there is."""


@cache
def _order(text: str, alphabet: str) -> tuple[int, ...]:
    return tuple(_place(sign, alphabet) for sign in _folded(text, alphabet))


def _folded(text: str, alphabet: str) -> str:
    """Lower case, accents dropped where the letter is not one of the alphabet's own."""
    signs = (
        sign if sign in alphabet else "".join(part for part in unicodedata.normalize("NFD", sign) if not unicodedata.combining(part))
        for sign in text.casefold()
    )  # fmt: skip
    return "".join(signs)


def _place(sign: str, alphabet: str) -> int:
    if sign in alphabet:
        return alphabet.index(sign)
    return len(alphabet) + ord(sign) if sign.isalnum() else -1
