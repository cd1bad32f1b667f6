"""An HTML page as a test sees it: its ids, its links, its articles, its words."""

import posixpath
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


class Document(HTMLParser):
    """Reads a page once; what it found is in the attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.described: list[str] = []
        self.articles: list[tuple[str | None, str | None]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.misnested: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the element is and has."""
        found = dict(attrs)
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value or "" for name, value in attrs if tag == "a" and name == "href"]
        self.described += [value for name, value in attrs if name == "aria-describedby" and value]
        if tag in ("img", "script", "iframe", "link", "source"):
            self.fetched += [value for name, value in attrs if name in ("src", "href") and value]
        if tag == "article":
            self.articles.append((found.get("data-record-kind"), found.get("data-record-id")))
        if tag in ("p", "ul", "ol", "div", "dl", "table", "section", "figure", "aside") and "p" in self.open:
            self.misnested.append(f"{tag} inside p")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element, which must be the one open last."""
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.misnested.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Gather the words."""
        self.words.append(data)

    @property
    def text(self) -> str:
        """The words, white space folded."""
        return " ".join(" ".join(self.words).split())


def is_outside(href: str) -> bool:
    """True for a link to another host, or to a mail program."""
    return href.startswith(("http://", "https://", "//", "mailto:"))


def target(address: str, href: str) -> tuple[str, str]:
    """The address and the fragment that `href` on the page at `address` (ending in a slash, or empty) leads to."""
    way, _, fragment = href.partition("#")
    joined = posixpath.normpath(posixpath.join("/", address, way)).lstrip("/") if way else address
    return (joined + "/" if way and joined and not posixpath.splitext(joined)[1] else joined), fragment


def dead_links(pages: dict[str, Document]) -> list[str]:
    """Every internal link of `pages` (by address) that leads to no page, or to no id on it."""
    dead = []
    for address, page in pages.items():
        for href in page.links:
            if is_outside(href):
                continue
            there, fragment = target(address, href)
            if there not in pages or (fragment and fragment not in pages[there].ids):
                dead.append(f"{address or '/'}: {href}")
    return dead
