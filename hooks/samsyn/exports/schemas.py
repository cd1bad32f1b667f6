"""JSON Schema of the public shape, generated from the models."""

from typing import Any

from samsyn.models import Record
from samsyn.models.fields import Review

Json = dict[str, Any]

_IDS = {"type": "array", "items": {"type": "string"}}
_STRINGS = {"type": "object", "additionalProperties": {"type": "string"}}
_SOURCE = {
    "type": "object",
    "required": ["document", "section", "paragraphs", "url"],
    "additionalProperties": False,
    "properties": {
        "document": {"type": "string", "description": "The document's id."},
        "section": {"type": "string", "description": "The section's id in the document's outline."},
        "paragraphs": {"type": "array", "items": {"type": "integer"}, "description": "Empty: the whole section."},
        "url": {"type": "string"},
    },
}


def schema_of(kind: type[Record]) -> Json:
    """The schema of `<kind>.json`: a list of records in the public shape."""
    model = kind.model_json_schema(by_alias=True, mode="serialization", ref_template="#/$defs/{model}")
    review = Review.model_json_schema(mode="serialization")
    definitions = model.pop("$defs", {})
    properties: Json = {
        "id": {"type": "string", "description": "`<county>/<slug>`, or `<slug>` for shared records."},
        "kind": {"const": kind.kind},
        "county": {"type": ["string", "null"]},
        "label": {"type": "string", "description": "The name readers know the record by."},
        "texts": {"type": "object", "additionalProperties": _STRINGS, "description": "Language → key path → text."},
        "url": {**_STRINGS, "description": "Language → address."},
        "sources": {"type": "array", "items": _SOURCE},
        "relations": {"type": "object", "additionalProperties": _IDS, "description": "Field → ids."},
        "review": {"$ref": "#/$defs/Review"},
        "record": {"$ref": f"#/$defs/{kind.__name__}"},
    }
    item = {"type": "object", "required": list(properties), "additionalProperties": False, "properties": properties}
    # The export leaves out what is empty, so nothing inside a record can be demanded but what the model demands.
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Samsyn api/v1: {kind.kind}",
        "type": "array",
        "items": item,
        "$defs": {**definitions, kind.__name__: _lenient(model), "Review": review, **_all_lenient(definitions)},
    }


def _all_lenient(definitions: Json) -> Json:
    return {name: _lenient(one) for name, one in definitions.items()}


def _lenient(model: Json) -> Json:
    """A model's schema without demands on fields that have a default: the export leaves them out when empty."""
    properties = model.get("properties", {})
    required = [name for name in model.get("required", ()) if "default" not in properties.get(name, {})]
    return {**model, "required": required} if "required" in model else model
