"""Raw YAML to records; every mistake becomes a Problem at its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from pydantic import ValidationError

from samsyn.explain import KEYS, LIST, Raw, explain, not_a_slug, slugify, wrong_type
from samsyn.layout import DataFile, Home
from samsyn.load import KeyPath, Source
from samsyn.models import Record
from samsyn.models.fields import SLUG, Found, walk
from samsyn.problems import Place, Problem, Text, did_you_mean


@dataclass(frozen=True)
class Placed:
    """A record and where an editor wrote it: the file, and the key path inside it."""

    record: Record
    source: Source
    base: KeyPath

    @cached_property
    def found(self) -> tuple[Found, ...]:
        """Every marked value inside the record: references, citations, texts."""
        return tuple(walk(self.record))

    def place(self, key_path: KeyPath = ()) -> Place:
        """The position of a part of the record; a key shared by a whole list stands outside it."""
        if self.base and self.base + key_path[:1] not in self.source.places and key_path[:1] in self.source.places:
            return self.source.place(key_path)
        return self.source.place(self.base + key_path)


def validate(file: DataFile, source: Source) -> tuple[list[Placed], list[Problem]]:
    """Make the records of one file.

    Args:
        file: the data file with its home.
        source: what was read from it.

    Returns:
        The records that are right, and every problem of the others.
    """
    problems = list(_name_problems(file))
    if not isinstance(source.value, dict):
        return [], [*problems, wrong_type(source, (), KEYS)]
    raws, found = _split(file.home, source)
    problems += found
    placed: list[Placed] = []
    for raw in raws:
        record, found = _record(file, source, raw)
        problems += found
        if record is not None:
            placed.append(Placed(record, source, raw.base))
    return placed, problems


def _name_problems(file: DataFile) -> Iterator[Problem]:
    for part in PurePosixPath(file.path).parts[1:]:
        stem = part.removesuffix(".yml")
        if not re.fullmatch(SLUG, stem):
            yield Problem(
                Place(file.path),
                "file-name",
                Text(
                    f"namnet ”{part}” ska bara ha a–z, 0–9 och bindestreck, som ”{slugify(stem)}”",
                    f"the name '{part}' should only have a-z, 0-9 and hyphens, like '{slugify(stem)}'",
                ),
            )


def _split(home: Home, source: Source) -> tuple[list[Raw], list[Problem]]:
    """The records inside a file, by its home: one, a list, or one with lists of others inside."""
    if home.listed:
        return _listed(home, source)
    value = dict(source.value)
    raws: list[Raw] = []
    problems: list[Problem] = []
    for key, kind in home.nested:
        items = value.pop(key, ())
        if not isinstance(items, tuple):
            problems.append(wrong_type(source, (key,), LIST))
            continue
        raws += [Raw(kind, item, (key, index)) for index, item in enumerate(items)]
    return [Raw(home.kind, value, ()), *raws], problems


def _listed(home: Home, source: Source) -> tuple[list[Raw], list[Problem]]:
    assert home.listed is not None
    known = (home.listed, *home.shared)
    problems = [
        Problem(
            source.key_place((key,)),
            "unknown-key",
            Text(f"okänd nyckel ”{key}”", f"unknown key '{key}'") + did_you_mean(key, known),
        )
        for key in source.value
        if key not in known
    ]
    problems += [
        Problem(source.place(()), "missing-field", Text(f"”{key}:” saknas", f"'{key}:' is missing"))
        for key in known
        if key not in source.value
    ]
    items = source.value.get(home.listed, ())
    if not isinstance(items, tuple):
        return [], [*problems, wrong_type(source, (home.listed,), LIST)]
    given = {key: source.value[key] for key in home.shared if key in source.value}
    raws = [
        Raw(home.kind, {**given, **item} if isinstance(item, dict) else item, (home.listed, index), home.shared)
        for index, item in enumerate(items)
    ]
    return raws, problems


def _record(file: DataFile, source: Source, raw: Raw) -> tuple[Record | None, list[Problem]]:
    if not isinstance(raw.value, dict):
        return None, [wrong_type(source, raw.base, KEYS)]
    value = dict(raw.value)
    problems: list[Problem] = []
    if raw.base:  # an item of a list names itself
        slug = value.get("id")
        if isinstance(slug, str) and not re.fullmatch(SLUG, slug):
            problems.append(Problem(source.place((*raw.base, "id")), "not-a-slug", not_a_slug(slug)))
    else:
        if "id" in value:
            text = Text("filens namn är postens id; ta bort ”id:”", "the file's name is the record's id; remove 'id:'")
            problems.append(Problem(source.key_place(("id",)), "unknown-key", text))
        slug = file.county if PurePosixPath(file.path).name == "county.yml" else PurePosixPath(file.path).stem
    if isinstance(slug, str):
        is_county = raw.kind.kind == "county"
        value["id"] = f"{file.county}/{slug}" if file.county and not is_county else slug
    try:
        record = raw.kind.model_validate(value)
    except ValidationError as error:
        return None, problems + explain(error.errors(include_url=False), source, raw)
    return (None if problems else record), problems
