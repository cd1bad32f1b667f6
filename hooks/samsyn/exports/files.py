"""Every open data file of the site: its path and its text."""

import json
from collections.abc import Iterator
from typing import Any

from samsyn.exports.records import LANGUAGES, record_as_json
from samsyn.exports.schemas import schema_of
from samsyn.exports.tables import TABLES, as_csv
from samsyn.graph import Graph
from samsyn.models import KINDS

API = "api/v1"
"""The folder of this version of the public shape; a change that breaks it goes to a new one."""

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def files(graph: Graph, base: str) -> Iterator[tuple[str, str]]:
    """Each file's path below the site's root, and its text.

    Args:
        graph: all records.
        base: the site's address, ending in a slash; empty for addresses from the site's root.
    """
    yield f"{API}/index.json", _json(_index(graph, base))
    for kind in KINDS:
        yield f"{API}/{kind.kind}.json", _json([record_as_json(graph, record, base) for record in graph.every(kind)])
        yield f"{API}/schema/{kind.kind}.json", _json(schema_of(kind))
    for name, table in TABLES.items():
        head, *rows = table(graph)
        yield f"{API}/csv/{name}.csv", as_csv(head, rows)


def _index(graph: Graph, base: str) -> dict[str, Any]:
    return {
        "version": 1,
        "licence": LICENCE,
        "languages": list(LANGUAGES),
        "kinds": [
            {
                "kind": kind.kind,
                "count": len(graph.every(kind)),
                "url": f"{base}{API}/{kind.kind}.json",
                "schema": f"{base}{API}/schema/{kind.kind}.json",
            }
            for kind in KINDS
        ],
        "csv": [f"{base}{API}/csv/{name}.csv" for name in TABLES],
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
