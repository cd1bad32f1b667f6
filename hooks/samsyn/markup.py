"""Markdown in fields, `[[id]]` links, and terms in running text."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from itertools import pairwise

from markdown_it import MarkdownIt

from samsyn.graph import text_links

_MARKDOWN = MarkdownIt("commonmark", {"html": False})
_PLAIN = re.compile(r"[^*_`\[\]<>&\\\n#!|~]*")

LinkOf = Callable[[str], tuple[str, str]]
"""Gives the address and the name for an id in `[[id]]`."""


def render(text: str, link_of: LinkOf) -> str:
    """HTML of a field's Markdown.

    Args:
        text: the field, as written.
        link_of: gives (address, name) for the ids in `[[id]]` and `[[id|text]]`.

    Returns:
        Inline HTML for a text of one paragraph, block HTML for a longer one.
    """
    if _PLAIN.fullmatch(text):
        return text  # nothing in it that Markdown or HTML would change; most fields are so
    source = wiki_links(text, link_of).strip()
    html: str = _MARKDOWN.render(source).strip() if "\n" in source else _MARKDOWN.renderInline(source)
    return html


def wiki_links(text: str, link_of: LinkOf) -> str:
    """`text` with every `[[id]]` turned into a Markdown link."""
    out: list[str] = []
    end = 0
    for match in text_links(text):
        address, name = link_of(match["id"])
        out += [text[end : match.start()], f"[{match['text'] or name}]({address})"]
        end = match.end()
    return "".join([*out, text[end:]])


def plain_text(html: str) -> str:
    """The words of an HTML text, tags taken out."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@dataclass(frozen=True, slots=True)
class Entry:
    """A term as running text meets it: its key, its page's address, a short meaning, and every form of its name."""

    key: str
    address: str
    meaning: str
    forms: tuple[str, ...]


@dataclass(frozen=True)
class Glossary:
    """Finds terms in text: forms of one or several words, the longest first."""

    by_first_word: Mapping[str, tuple[tuple[tuple[str, ...], Entry | None], ...]] = field(repr=False)

    @classmethod
    def of(cls, entries: Iterable[Entry], names: Iterable[str] = ()) -> "Glossary":
        """Make a glossary; where two entries share a form, the first one keeps it.

        Args:
            entries: the terms.
            names: proper names; a word inside one is no term: Region Blekinge.
        """
        found: dict[tuple[str, ...], Entry | None] = {}
        forms = ((form, entry) for entry in entries for form in entry.forms)
        for form, entry in (*forms, *((name, None) for name in names)):
            words = tuple(map(_written, _WORD.findall(form)))
            if words:
                found.setdefault(words, entry)
        index: dict[str, list[tuple[tuple[str, ...], Entry | None]]] = {}
        for words, entry in sorted(found.items(), key=lambda item: (-len(item[0]), item[0])):
            index.setdefault(words[0].lower(), []).append((words, entry))
        return cls({word: tuple(forms) for word, forms in index.items()})


SITE_NAME = "Samsyn"
"""The site's own name is also a word of the field; written with a capital it is the name."""

_WORD = re.compile(r"&#?\w+;|[^\W_]+(?:[-:][^\W_]+)*|§")
_PIECE = re.compile(r"<!--.*?-->|<[^>]+>|[^<]+", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-zA-Z0-9]+)")
_UNLINKED = frozenset(
    "a button h1 h2 h3 h4 h5 h6 code pre nav dt th caption summary label select option script style svg time bdi cite figcaption".split()
)
_VOID = frozenset("br hr img input meta link wbr source col".split())


def link_terms(html: str, glossary: Glossary, href: Callable[[str], str], own_key: str | None = None) -> str:
    """Link terms in the running text of `html` to the glossary: each once in a section.

    Headings, links, controls and elements marked `data-no-terms` are left alone. A preview of each
    linked term is added at the end, hidden; the link names it with `aria-describedby`.

    Args:
        html: a fragment; sections begin at `<h2>`.
        glossary: the terms.
        href: the way from the page to an address.
        own_key: the term whose page this is; it is not linked.
    """
    linker = _Linker(glossary, href, own_key)
    return "".join(linker.piece(piece) for piece in _PIECE.findall(html)) + linker.previews()


class _Linker:
    """One walk over a fragment: where it is, and what it has linked."""

    def __init__(self, glossary: Glossary, href: Callable[[str], str], own_key: str | None) -> None:
        self._glossary = glossary
        self._href = href
        self._own_key = own_key
        self._in_section: set[str] = set()
        self._linked: dict[str, Entry] = {}
        self._closed_to: list[str] = []  # the open elements inside which nothing is linked

    def piece(self, piece: str) -> str:
        """A tag as it is, or a text with its terms linked."""
        if piece.startswith("<"):
            self._tag(piece)
            return piece
        return piece if self._closed_to else self._text(piece)

    def _tag(self, piece: str) -> None:
        tag = _TAG.match(piece)
        if not tag:
            return
        closing, name = tag[1], tag[2].lower()
        if closing:
            if self._closed_to and self._closed_to[-1] == name:
                self._closed_to.pop()
            return
        if name == "h2":
            self._in_section.clear()
        if name in _VOID or piece.endswith("/>"):
            return
        if self._closed_to:
            if self._closed_to[-1] == name:
                self._closed_to.append(name)
        elif name in _UNLINKED or "data-no-terms" in piece:
            self._closed_to.append(name)

    def _text(self, text: str) -> str:
        words = list(_WORD.finditer(text))
        out: list[str] = []
        end = at = 0
        while at < len(words):
            match = _match(words, at, self._glossary)
            if match is None:
                at += 1
                continue
            length, entry = match
            first, last = words[at], words[at + length - 1]
            at += length
            if entry is None or first[0] == SITE_NAME or entry.key in self._in_section or entry.key == self._own_key:
                continue
            out += [text[end : first.start()], self._link(entry, text[first.start() : last.end()])]
            end = last.end()
        return "".join([*out, text[end:]])

    def _link(self, entry: Entry, shown: str) -> str:
        self._in_section.add(entry.key)
        self._linked[entry.key] = entry
        address = escape(self._href(entry.address))
        return f'<a class="term" href="{address}" aria-describedby="term-{entry.key}">{shown}</a>'

    def previews(self) -> str:
        """The short meanings of what was linked, hidden until the reader asks."""
        items = "".join(
            f'<span id="term-{entry.key}" role="tooltip">{escape(entry.meaning)}</span>'
            for entry in self._linked.values()
        )
        return f'<div class="term-previews" hidden>{items}</div>' if items else ""


def _side_by_side(words: list[re.Match[str]]) -> bool:
    """True when only white space stands between the words: a name does not run across a full stop."""
    pairs = pairwise(words)
    return all(not first.string[first.end() : second.start()].strip() for first, second in pairs)


def _match(words: list[re.Match[str]], at: int, glossary: Glossary) -> tuple[int, Entry | None] | None:
    for form, entry in glossary.by_first_word.get(words[at][0].lower(), ()):
        found = words[at : at + len(form)]
        if tuple(map(_is_form, found, form)) == (True,) * len(form) and _side_by_side(found):
            return len(form), entry
    return None


def _written(word: str) -> str:
    """A word of a form as it is looked for: capitals count in an abbreviation, SO is not "so"."""
    return word if word.isupper() else word.lower()


def _is_form(word: re.Match[str], form: str) -> bool:
    return word[0] == form if form.isupper() else word[0].lower() == form
