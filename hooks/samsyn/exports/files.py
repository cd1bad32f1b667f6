"""Every open data file of the site: its path and its text."""

import json
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from samsyn.exports.records import Translated, record_as_json
from samsyn.exports.schemas import schema_of
from samsyn.exports.tables import TABLES, as_csv, translation_rows
from samsyn.graph import Graph
from samsyn.models import KINDS
from samsyn.translations.status import Standing

API = "api/v1"
"""The folder of this version of the public shape; a change that breaks it goes to a new one."""

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def files(
    graph: Graph,
    base: str,
    translated: Sequence[Translated] = (),
    texts: Mapping[str, Sequence[Standing]] = MappingProxyType({}),
) -> Iterator[tuple[str, str]]:
    """Each file's path below the site's root, and its text.

    Args:
        graph: all records.
        base: the site's address, ending in a slash; empty for addresses from the site's root.
        translated: the same records in each of the site's other languages.
        texts: language code → every text with the state of its translation, for translators.
    """
    languages = ["sv", *(locale.language.code for _, locale in translated)]
    yield f"{API}/index.json", _json(_index(graph, base, languages, tuple(f"oversattning-{code}" for code in texts)))
    for kind in KINDS:
        records = [record_as_json(graph, record, base, translated) for record in graph.every(kind)]
        yield f"{API}/{kind.kind}.json", _json(records)
        yield f"{API}/schema/{kind.kind}.json", _json(schema_of(kind))
    for name, table in TABLES.items():
        head, *rows = table(graph)
        yield f"{API}/csv/{name}.csv", as_csv(head, rows)
    for code, found in texts.items():
        head, *rows = translation_rows(found)
        yield f"{API}/csv/oversattning-{code}.csv", as_csv(head, rows)


def _index(graph: Graph, base: str, languages: list[str], more: tuple[str, ...]) -> dict[str, Any]:
    return {
        "version": 1,
        "licence": LICENCE,
        "languages": languages,
        "kinds": [
            {
                "kind": kind.kind,
                "count": len(graph.every(kind)),
                "url": f"{base}{API}/{kind.kind}.json",
                "schema": f"{base}{API}/schema/{kind.kind}.json",
            }
            for kind in KINDS
        ],
        "csv": [f"{base}{API}/csv/{name}.csv" for name in (*TABLES, *more)],
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
