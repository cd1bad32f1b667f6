"""Pydantic's errors in an editor's words: each at its line, with the nearest right value."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from samsyn.load import KeyPath, Source
from samsyn.models import Record
from samsyn.models.fields import SLUG
from samsyn.problems import Problem, Text, did_you_mean


@dataclass(frozen=True)
class Raw:
    """One record as written, before it is checked."""

    kind: type[Record]
    value: Any
    base: KeyPath
    shared: tuple[str, ...] = ()


_LETTERS = str.maketrans("åäöéèüøæ", "aaoeeuoa")


def slugify(text: str) -> str:
    """The nearest slug: lower case, å ä ö as a a o, everything else a hyphen."""
    plain = re.sub(r"[^a-z0-9]+", "-", text.lower().translate(_LETTERS)).strip("-")
    return plain or "namn"


def not_a_slug(slug: str) -> Text:
    """Says that `slug` is none, and what it could be."""
    return Text(
        f"”{slug}” ska bara ha a–z, 0–9 och bindestreck, som ”{slugify(slug)}”",
        f"'{slug}' should only have a-z, 0-9 and hyphens, like '{slugify(slug)}'",
    )


LIST = Text("en lista (rader som börjar med ”- ”)", "a list (lines that begin with '- ')")
KEYS = Text("nycklar med värden (”nyckel: värde”)", "keys with values ('key: value')")
_TEXT = Text("text", "text")
_NUMBER = Text("ett heltal", "a whole number")
_TYPES = {
    "tuple_type": LIST,
    "model_type": KEYS,
    "dict_type": KEYS,
    "string_type": _TEXT,
    "int_type": _NUMBER,
    "int_from_float": _NUMBER,
    "float_type": Text("ett tal", "a number"),
    "bool_type": Text("true eller false", "true or false"),
    "date_type": Text("ett datum som 2019-09-12", "a date such as 2019-09-12"),
}


def wrong_type(source: Source, key_path: KeyPath, *expected: Text) -> Problem:
    """Says that the value at `key_path` is not of an expected type."""
    value = source.value
    for key in key_path:
        value = value[key]
    sv = " eller ".join(text.sv for text in dict.fromkeys(expected))
    en = " or ".join(text.en for text in dict.fromkeys(expected))
    shown = _shown(value)
    quote = Text("", "")
    if expected == (_TEXT,) and isinstance(value, int | float):
        quote = Text(f"; skriv ”{value}” med citattecken", f'; write "{value}" in quotation marks')
    text = Text(f"här står {shown.sv}; {sv} väntades", f"this is {shown.en}; expected {en}") + quote
    return Problem(source.place(key_path), "wrong-type", text)


def _shown(value: Any) -> Text:
    if isinstance(value, tuple):
        return Text("en lista", "a list")
    if isinstance(value, dict):
        return Text("nycklar med värden", "keys with values")
    if isinstance(value, bool):
        word = str(value).lower()
        return Text(word, word)
    if value is None:
        return Text("inget", "nothing")
    short = str(value) if len(str(value)) <= 40 else str(value)[:37] + "…"
    return Text(f"”{short}”", f"'{short}'")


def explain(errors: list[ErrorDetails], source: Source, raw: Raw) -> list[Problem]:
    """Every pydantic error once, union branches that were never meant left out."""
    meant = [error for error in errors if not _of_another_branch(error, errors, raw)]
    located = [(_written(error, raw.value), error) for error in meant]
    told = {path for path, error in located if error["type"] not in _TYPES}
    problems: list[Problem] = []
    by_type: dict[KeyPath, list[Text]] = {}
    for path, error in located:
        if error["type"] in _TYPES:
            if not any(other[: len(path)] == path for other in told):
                by_type.setdefault(path, []).append(_TYPES[error["type"]])
        elif _is_own(path, error, located, raw):
            problems.append(_explain_one(path, error, source, raw))
    for path, expected in by_type.items():
        if _value_at(raw.value, path) is not None:  # an empty value is already reported
            problems.append(_wrong_type_at(source, raw, path, tuple(dict.fromkeys(expected))))
    return list(dict.fromkeys(problems))


def _is_own(path: KeyPath, error: ErrorDetails, located: list[tuple[KeyPath, ErrorDetails]], raw: Raw) -> bool:
    """False for what another problem already says: a value that is missing, a list whose items are all wrong."""
    if error["type"] == "missing":
        return not (raw.base and path == (path[-1],) and path[-1] in raw.shared)
    if error["type"] == "too_short":
        return not any(other[: len(path)] == path and len(other) > len(path) for other, _ in located)
    return error["input"] is not None


def _branch(error: ErrorDetails, value: Any) -> tuple[KeyPath, str] | None:
    """Where pydantic tried a model of a union, and which: the first part of its location that nobody wrote."""
    path: list[str | int] = []
    for part in error["loc"]:
        if _has(value, part):
            value = value[part]
        else:
            name = re.sub(r"^function-\w+\[.*?(\w+)\]$", r"\1", str(part))  # a model with a validator of its own
            return (tuple(path), name) if isinstance(value, dict | tuple) else None
        path.append(part)
    return None


def _of_another_branch(error: ErrorDetails, errors: list[ErrorDetails], raw: Raw) -> bool:
    """True when another model of the same union fits the written keys better."""
    own = _branch(error, raw.value)
    models = {model.__name__: model for model in _all_models(raw.kind)}
    if own is None or own[1] not in models:
        return False
    written = _value_at(raw.value, own[0])
    if isinstance(written, tuple):  # a list was written: no model of the union was meant
        return True
    tried = {found[1] for other in errors if (found := _branch(other, raw.value)) and found[0] == own[0]}

    def fit(name: str) -> int:
        return len({field.alias or key for key, field in models[name].model_fields.items()} & set(written))

    return any(fit(name) > fit(own[1]) for name in tried if name in models)


def _wrong_type_at(source: Source, raw: Raw, path: KeyPath, expected: tuple[Text, ...]) -> Problem:
    if path[:1] and path[0] in source.value and path[0] not in _value_at(source.value, raw.base):
        return wrong_type(source, path, *expected)  # a key shared by the whole list
    return wrong_type(source, raw.base + path, *expected)


def _written(error: ErrorDetails, value: Any) -> KeyPath:
    """Pydantic's location without the names of union branches: the path as the editor wrote it."""
    path: list[str | int] = []
    for part in error["loc"]:
        if _has(value, part):
            path.append(part)
            value = value[part]
    if error["type"] == "missing":
        path.append(error["loc"][-1])
    return tuple(path)


def _has(value: Any, part: str | int) -> bool:
    """True when the editor wrote such a key, or so many items."""
    if isinstance(value, tuple):
        return isinstance(part, int) and part < len(value)
    return isinstance(value, dict) and part in value


def _value_at(value: Any, path: KeyPath) -> Any:
    for key in path:
        value = value[key]
    return value


def _explain_one(path: KeyPath, error: ErrorDetails, source: Source, raw: Raw) -> Problem:
    kind, context, given = error["type"], error.get("ctx", {}), error["input"]
    where = raw.base + path
    match kind:
        case "missing":
            text = Text(f"”{path[-1]}:” saknas", f"'{path[-1]}:' is missing")
            return Problem(source.place(where[:-1]), "missing-field", text)
        case "extra_forbidden":
            known = _known_keys(raw.kind, error["loc"][:-1])
            text = Text(f"okänd nyckel ”{path[-1]}”", f"unknown key '{path[-1]}'")
            nearest = did_you_mean(str(path[-1]), known)
            if not nearest.sv:
                nearest = Text(f"; kända: {', '.join(known)}", f"; known: {', '.join(known)}")
            return Problem(source.key_place(where), "unknown-key", text + nearest)
        case "literal_error":
            options = re.findall(r"'([^']+)'", str(context["expected"]))
            text = Text(
                f"”{given}” är inget av {', '.join(options)}", f"'{given}' is none of {', '.join(options)}"
            ) + did_you_mean(str(given), options)
            return Problem(source.place(where), "unknown-value", text)
        case "string_pattern_mismatch":
            return Problem(source.place(where), "wrong-form", _wrong_form(str(given), str(context["pattern"])))
        case "string_too_short" | "too_short":
            text = Text("här väntades minst ett värde", "at least one value was expected here")
        case "string_too_long":
            longest = context["max_length"]
            text = Text(
                f"texten har {len(str(given))} tecken; högst {longest} väntades",
                f"the text has {len(str(given))} characters; at most {longest} were expected",
            )
        case "half_a_cadence":
            text = Text(
                "skriv ett tal med sin enhet (”at_least: 2, per: year”), eller ”note” med ord",
                "write a number with its unit ('at_least: 2, per: year'), or 'note' in words",
            )
        case _ if kind.startswith("date"):
            text = Text(
                f"”{given}” är inget datum i kalendern; skriv år-månad-dag, som 2019-09-12",
                f"'{given}' is no date in the calendar; write year-month-day, such as 2019-09-12",
            )
        case "greater_than_equal" | "less_than_equal":
            least, most = context.get("ge"), context.get("le")
            bound = (
                Text(f"minst {least}", f"at least {least}")
                if most is None
                else Text(f"högst {most}", f"at most {most}")
            )
            text = Text(
                f"{given} är utanför gränsen; {bound.sv} väntades", f"{given} is out of bounds; expected {bound.en}"
            )
        case _:
            text = Text(f"värdet godtas inte ({error['msg']})", f"the value is not accepted ({error['msg']})")
    return Problem(source.place(where), "wrong-value", text)


def _wrong_form(given: str, pattern: str) -> Text:
    if "#" in pattern:
        return Text(
            f"”{given}” är ingen källa; skriv dokument#avsnitt eller dokument#avsnitt.stycke, som rok-2019-2021#malgrupp.1",
            f"'{given}' is no source; write document#section or document#section.paragraph, such as rok-2019-2021#malgrupp.1",
        )
    if pattern == SLUG:
        return not_a_slug(given)
    if pattern == r"^[0-9]{2}$":
        return Text(f"”{given}” är ingen länskod; två siffror väntades", f"'{given}' is no county code; expected two digits")  # fmt: skip
    if pattern.startswith("^[a-z]{2"):
        return Text(f"”{given}” är ingen språkkod; skriv två bokstäver och vid behov skrift och land, som fa-AF eller ku-Arab", f"'{given}' is no language code; write two letters, and script and country where needed, such as fa-AF or ku-Arab")  # fmt: skip
    return Text(f"”{given}” har inte formen {pattern}", f"'{given}' does not have the form {pattern}")


def _known_keys(kind: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """The keys an editor may write where the unknown one stands."""
    model = kind
    for part in loc:
        if isinstance(part, int):
            continue
        field = next((f for name, f in model.model_fields.items() if part in (name, f.alias)), None)
        inner = list(_models_in(field.annotation)) if field else [m for m in _inner_models(model) if m.__name__ == part]
        if inner:
            model = (
                inner[0]
                if len(inner) == 1 or field is None
                else next((m for m in inner if m.__name__ in loc), inner[0])
            )
    return [field.alias or name for name, field in model.model_fields.items()]


def _inner_models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for field in model.model_fields.values():
        yield from _models_in(field.annotation)


def _all_models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The models inside `model`, at any depth."""
    for inner in _inner_models(model):
        yield inner
        yield from _all_models(inner)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for option in get_args(annotation):
        yield from _models_in(option)
