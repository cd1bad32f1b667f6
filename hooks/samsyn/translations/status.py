"""How far each language has come: every text with its state, counted by kind."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from samsyn.graph import Graph
from samsyn.models import KINDS
from samsyn.translations.catalog import Catalog
from samsyn.translations.interface import interface_messages
from samsyn.translations.messages import Message, messages
from samsyn.translations.texts import State
from samsyn.translations.written import WrittenPage, read_written

STATES: tuple[State, ...] = ("reviewed", "draft", "outdated", "missing")
"""The states of a translation, the best first."""

SITE_WORDS = "site"
"""Stands for the site's own words where a kind is asked for."""

PAGES = "page"
"""Stands for the hand-written pages."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A text and how far its translation has come.

    Attributes:
        language: the language's code.
        kind: the kind of its record, `site` or `page`.
        record: the record's id; the page's address; empty for the site's own words.
        key: the key path inside the record.
        state: the state.
        source, text: the Swedish text and its translation; of a page only its file.
    """

    language: str
    kind: str
    record: str
    key: str
    state: State
    source: str
    text: str


def standings(graph: Graph, catalog: Catalog, root: Path) -> Iterator[Standing]:
    """Every text that a language needs, with its state.

    Args:
        graph: the records, in Swedish.
        catalog: the language's translations.
        root: the project's folder.
    """
    code = catalog.language.code
    for message in (*messages(graph, catalog.language), *interface_messages(root, catalog.language)):
        entry = catalog.entry(message.context, message.source)
        record, _, key = _record_and_key(message)
        kind = graph[record].kind if record else SITE_WORDS
        text = entry.text if entry else ""
        state = catalog.state(message.context, message.source)
        yield Standing(code, kind, record, key, state, message.source, text)
    yield from (_of_page(code, page) for page in _pages(root, catalog))


def _record_and_key(message: Message) -> tuple[str, str, str]:
    return message.context.partition(":") if message.context and ":" in message.context else ("", "", "")


def _of_page(code: str, page: WrittenPage) -> Standing:
    return Standing(code, PAGES, page.address, "", page.state, page.path, "")


def _pages(root: Path, catalog: Catalog) -> Iterator[WrittenPage]:
    """A language's pages; for everybody's languages also those that there are only in Swedish."""
    own = read_written(root, catalog.language.code)
    yield from own
    if catalog.language.audience == "everybody":
        there = {page.address for page in own}
        for page in read_written(root, "sv"):
            if page.address not in there:
                yield WrittenPage(page.path, page.address, "missing", "", page.body, {})


def by_kind(found: Sequence[Standing]) -> Mapping[str, Counter[State]]:
    """Kind → how many of its texts are in each state; the kinds in their order."""
    counts: dict[str, Counter[State]] = defaultdict(Counter)
    for one in found:
        counts[one.kind][one.state] += 1
    order = [*(kind.kind for kind in KINDS), SITE_WORDS, PAGES]
    return {kind: counts[kind] for kind in order if kind in counts}
