"""A record as open data: what it says, where it stands, what it hangs together with."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from samsyn.graph import Graph
from samsyn.models import Record
from samsyn.models.fields import AnyId
from samsyn.pages.addresses import address_of
from samsyn.pages.locale import Locale
from samsyn.translations.texts import Translation

Json = dict[str, Any]

Translated = tuple[Graph, Locale]
"""The records in another language than Swedish, and which pages it has."""


def record_as_json(graph: Graph, record: Record, base: str, translated: Sequence[Translated] = ()) -> Json:
    """A record in the public shape of api/v1.

    Args:
        graph: all records.
        record: the one to export.
        base: the site's address, ending in a slash; empty for addresses from the site's root.
        translated: the same records in other languages.

    Returns:
        id, kind, county, texts per language, url per language, sources, relations and the whole record.
    """
    return {
        "id": record.id,
        "kind": record.kind,
        "county": record.county,
        "label": record.label,
        "texts": {
            "sv": _texts(graph, record),
            **{locale.language.code: _translations(one, one[record.id]) for one, locale in translated},
        },
        "url": {
            "sv": base + address_of(record),
            **{
                locale.language.code: f"{base}{locale.prefix}{address_of(record)}"
                for _, locale in translated
                if locale.has(address_of(record))
            },
        },
        "sources": [
            {
                "document": cited.document.id,
                "section": cited.section.id,
                "paragraphs": list(cited.paragraphs),
                "url": f"{base}{address_of(cited.document)}#{cited.section.id}",
            }
            for cited in graph.cites(record)
        ],
        "relations": _relations(graph, record),
        "review": record.review.model_dump(mode="json"),
        "record": record.model_dump(mode="json", by_alias=True, exclude_none=True),
    }


def _texts(graph: Graph, record: Record) -> dict[str, str]:
    """Key path, joined with dots → text."""
    return {".".join(str(key) for key in found.path): found.value for found in graph.found(record) if found.words}


def _translations(graph: Graph, record: Record) -> dict[str, str]:
    """Key path → text, for what has a valid translation."""
    return {path: text for path, text in _texts(graph, record).items() if isinstance(text, Translation)}


def _relations(graph: Graph, record: Record) -> dict[str, list[AnyId]]:
    """Field → the full ids it refers to, once each."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for mark in graph.found(record):
        if mark.refers:
            target = graph.resolve(mark.value, record.county, mark.refers.kinds)
            assert target is not None, f"{mark.value} was checked before"
            found[str(mark.path[0])][target.id] = None
    return {field: list(ids) for field, ids in sorted(found.items())}
