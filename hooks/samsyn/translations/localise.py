"""The records in another language: the same graph, its texts translated or marked as Swedish."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from samsyn.graph import Graph
from samsyn.models import Record
from samsyn.models.fields import Found
from samsyn.translations.catalog import Catalog
from samsyn.translations.messages import context_of, is_text, is_translated, own_name
from samsyn.translations.texts import Foreign, Translation
from samsyn.validate import Placed

_ALSO_SWEDISH = frozenset({"inflected", "other_names", "word", "also", "means"})
"""Words that the documents write: Swedish in every language."""


def localised(graph: Graph, catalog: Catalog) -> Graph:
    """The same records as `graph` in the catalogue's language; a text without a valid translation stays Swedish, marked."""
    return Graph(_localised(graph, record, catalog) for record in graph)


def _localised(graph: Graph, record: Record, catalog: Catalog) -> Placed:
    placed = graph.placed(record)
    changes = {found.path: text for found in graph.found(record) if (text := _text(record, found, catalog)) is not None}
    changed = _changed(record, changes) if changes else record
    assert isinstance(changed, Record)
    return Placed(changed, placed.source, placed.base)


def _text(record: Record, found: Found, catalog: Catalog) -> str | None:
    """The text in the catalogue's language; None for what stays as it is."""
    code = catalog.language.code
    if not found.words:
        return None
    if found.path[0] in _ALSO_SWEDISH:
        return Foreign(found.value, "name")
    name = own_name(record, found, code)
    if name is not None:
        return Translation(name, found.value, "reviewed")
    if is_translated(record, found, catalog.language):
        return catalog.text(context_of(record, found), found.value)
    return Foreign(found.value) if is_text(found) else None


def _changed(value: Any, changes: Mapping[tuple[str | int, ...], str]) -> Any:
    """A copy of a record, or of a part of one, with the texts at the key paths replaced."""
    if () in changes:
        return changes[()]
    by_key: dict[str | int, dict[tuple[str | int, ...], str]] = {}
    for path, text in changes.items():
        by_key.setdefault(path[0], {})[path[1:]] = text
    if isinstance(value, BaseModel):
        names = {field.alias or name: name for name, field in type(value).model_fields.items()}
        return value.model_copy(
            update={names[str(key)]: _changed(getattr(value, names[str(key)]), inner) for key, inner in by_key.items()}
        )
    if isinstance(value, dict):
        return {key: _changed(one, by_key[key]) if key in by_key else one for key, one in value.items()}
    assert isinstance(value, tuple)
    return tuple(_changed(one, by_key[index]) if index in by_key else one for index, one in enumerate(value))
