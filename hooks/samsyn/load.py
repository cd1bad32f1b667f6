"""Strict YAML with positions: what an editor wrote, and where; nothing guessed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from samsyn.problems import Place, Problem, Text

LARGEST = 1_000_000
"""Bytes a data file may hold; a larger one is a mistake (a pasted document, a picture)."""

DEEPEST = 20
"""Levels of nesting; the models need six."""

KeyPath = tuple[str | int, ...]

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_AMBIGUOUS = {"y", "n", "yes", "no", "on", "off"}
_EMPTY = {"", "~", "null"}


@dataclass(frozen=True)
class Source:
    """A data file as read: its value (dicts, tuples, texts, numbers, booleans) and where each part stands."""

    path: str
    value: Any
    places: dict[KeyPath, Place] = field(repr=False)
    keys: dict[KeyPath, Place] = field(repr=False)

    def place(self, key_path: KeyPath) -> Place:
        """The position of the value at `key_path`, or of the nearest part above it that exists."""
        while key_path not in self.places and key_path:
            key_path = key_path[:-1]
        return self.places.get(key_path, Place(self.path))

    def key_place(self, key_path: KeyPath) -> Place:
        """The position of the key itself, or of its value where there is no key."""
        return self.keys.get(key_path) or self.place(key_path)


def read_yaml(file: Path, path: str) -> tuple[Source | None, list[Problem]]:
    """Read one file.

    Args:
        file: where it is on this disk.
        path: its path from the project's root, for messages.

    Returns:
        The source (None when it cannot be read at all) and every problem found.
    """
    text, problems = _read_text(file, path)
    if text is None:
        return None, problems
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        return None, [_syntax_problem(error, text, path)]
    except RecursionError:
        return None, [Problem(Place(path), "yaml-syntax", _TOO_DEEP)]
    if node is None:
        return None, [_problem(Place(path), "empty-file", "filen är tom", "the file is empty")]
    reading = _Reading(path)
    value = reading.value(node, ())
    return Source(path, value, reading.places, reading.keys), reading.problems


_TOO_DEEP = Text(
    f"för många nivåer i varandra; högst {DEEPEST} väntades",
    f"nested too deep; at most {DEEPEST} levels were expected",
)


def _problem(place: Place, rule: str, sv: str, en: str) -> Problem:
    return Problem(place, rule, Text(sv, en))


def _read_text(file: Path, path: str) -> tuple[str | None, list[Problem]]:
    place = Place(path)
    if file.is_dir():
        folder = ("här väntades en fil, men det är en katalog", "expected a file, found a folder")
        return None, [_problem(place, "not-a-file", *folder)]
    if not file.is_file():
        nothing = ("länken leder inte till någon fil", "the link leads to no file")
        return None, [_problem(place, "not-a-file", *nothing)]
    size = file.stat().st_size
    if size > LARGEST:
        sv = f"filen är {size} byte; högst {LARGEST} väntades: dela den, eller ta bort det som inte är data"
        en = f"the file is {size} bytes; at most {LARGEST} were expected: split it, or remove what is not data"
        return None, [_problem(place, "file-too-large", sv, en)]
    raw = file.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = f"0x{raw[error.start]:02x}"
        sv, en = (
            f"byten {byte} är inte UTF-8; spara filen som UTF-8",
            f"the byte {byte} is not UTF-8; save the file as UTF-8",
        )
        before = raw[: error.start].decode("utf-8", "replace")
        return None, [_problem(_place_after(before, path), "not-utf-8", sv, en)]
    if _too_deep(text):
        return None, [Problem(place, "yaml-syntax", _TOO_DEEP)]
    tabs = list(_tab_problems(text, path))
    return (None, tabs) if tabs else (text, [])


def _too_deep(text: str) -> bool:
    """True for a text so nested that the parser, which calls itself for each level, would end the process."""
    depth = deepest = 0
    for sign in re.findall(r"[\[\]{}]", text):
        depth = depth + 1 if sign in "[{" else max(0, depth - 1)
        deepest = max(deepest, depth)
    steps = max((len(line) for line in re.findall(r"(?m)^(?:[ ]|- |\? )+", text)), default=0)
    return deepest > 10 * DEEPEST or steps > 20 * DEEPEST


def _place_after(before: str, path: str) -> Place:
    """The position of the sign that follows `before`."""
    return Place(path, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)


def _tab_problems(text: str, path: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            yield _problem(
                Place(path, number, indent.index("\t") + 1),
                "tab-indentation",
                "tabbtecken i indraget; använd två mellanslag för varje nivå",
                "tab in the indentation; use two spaces for each level",
            )


_SYNTAX = (
    ("mapping values are not allowed", "ett kolon mitt i ett värde; sätt hela värdet inom citattecken", "a colon inside a value; put the whole value in quotation marks"),
    ("could not find expected ':'", "här saknas ett kolon efter nyckeln", "a colon is missing after the key"),
    ("did not find expected '-'", "raden hör inte hemma i listan; kontrollera indraget och att punkten börjar med ”- ”", "the line does not belong to the list; check the indentation and that the item begins with '- '"),
    ("did not find expected key", "här väntades en ny nyckel; kontrollera indraget och citattecknen ovanför", "a new key was expected here; check the indentation and the quotation marks above"),
    ("unexpected end of stream", "citattecknet som börjar här avslutas aldrig", "the quotation mark that opens here is never closed"),
    ("cannot start any token", "tecknet kan inte börja ett värde; sätt värdet inom citattecken", "this character cannot begin a value; put the value in quotation marks"),
    ("unknown escape character", "okänt tecken efter \\; använd enkla citattecken", "unknown character after \\; use single quotation marks"),
    ("control characters are not allowed", "styrtecken är inte tillåtna; ta bort dem", "control characters are not allowed; remove them"),
    ("special characters are not allowed", "styrtecken är inte tillåtna; ta bort dem", "control characters are not allowed; remove them"),
    ("undefined alias", "* inleder en hänvisning i YAML; sätt värdet inom citattecken", "* begins an alias in YAML; put the value in quotation marks"),
    ("expected ',' or", "listan eller klammern avslutas inte; här väntades komma, ] eller }", "the list or brace is not closed; a comma, ] or } was expected"),
    ("expected a single document", "filen har flera YAML-dokument (---); bara ett väntades", "the file holds several YAML documents (---); one was expected"),
    ("did not find expected node content", "här väntades ett värde; sätt det inom citattecken", "a value was expected here; put it in quotation marks"),
    ("did not find expected comment", "texten ska börja på nästa rad, med indrag", "the text should begin on the next line, indented"),
    ("but found another document", "filen har flera YAML-dokument (---); bara ett väntades", "the file holds several YAML documents (---); one was expected"),
    ("block sequence entries are not allowed", "en lista kan inte börja på samma rad som nyckeln; byt rad", "a list cannot begin on the key's line; begin a new line"),
    ("block collections are not allowed", "en lista eller nyckel kan inte stå på samma rad; byt rad", "a list or key cannot stand on the same line; begin a new line"),
)  # fmt: skip


def _syntax_problem(error: yaml.YAMLError, text: str, path: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    message = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    unknown = (f"filen är inte giltig YAML ({message})", f"the file is not valid YAML ({message})")
    sv, en = next(((sv, en) for part, sv, en in _SYNTAX if part in message), unknown)
    if "unexpected end of stream" in message or "expected ':'" in message:
        mark = getattr(error, "context_mark", None) or mark  # where it begins, not where the parser gave up
    if mark is not None:
        return _problem(Place(path, mark.line + 1, mark.column + 1), "yaml-syntax", sv, en)
    before = text.encode()[: getattr(error, "position", 0) or 0]  # the C parser counts bytes
    return _problem(_place_after(before.decode("utf-8", "ignore"), path), "yaml-syntax", sv, en)


class _Reading:
    """One walk over a file's nodes; gathers values, positions and problems."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.places: dict[KeyPath, Place] = {}
        self.keys: dict[KeyPath, Place] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, at: KeyPath) -> Any:
        self.places[at] = self._place(node)
        if id(node) in self._seen:
            self._add(node, "yaml-alias", "hänvisningar (& och *) används inte här; skriv värdet igen", "anchors and aliases are not used here; write the value again")  # fmt: skip
            return None
        self._seen.add(id(node))
        if len(at) > DEEPEST:
            self.problems.append(Problem(self._place(node), "yaml-syntax", _TOO_DEEP))
            return None
        if not node.tag.startswith("tag:yaml.org,2002:"):
            self._add(node, "yaml-tag", f"märket {node.tag} används inte här; ta bort det", f"the tag {node.tag} is not used here; remove it")  # fmt: skip
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, at)
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.value(item, (*at, index)) for index, item in enumerate(node.value))
        assert isinstance(node, yaml.ScalarNode)
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, at: KeyPath) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._add(key_node, "yaml-key", "en nyckel ska vara ett enkelt ord", "a key should be a plain word")
                continue
            key = key_node.value
            if key in result:
                first = self.keys[(*at, key)].line
                self._add(key_node, "duplicate-key", f"nyckeln ”{key}” finns redan på rad {first}; slå ihop dem", f"the key '{key}' is already on line {first}; merge them")  # fmt: skip
                continue
            self.keys[(*at, key)] = self._place(key_node)
            result[key] = self.value(value_node, (*at, key))
        return result

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        text: str = node.value
        if node.style:  # quoted or block: always text (the C parser gives "" for a plain one)
            return text
        if text.lower() in _EMPTY:
            self._add(node, "empty-value", "värdet saknas; skriv det eller ta bort nyckeln", "the value is missing; write it or remove the key")  # fmt: skip
            return None
        if text.lower() in _AMBIGUOUS or (text.lower() in {"true", "false"} and text not in {"true", "false"}):
            self._add(node, "ambiguous-value", f"”{text}” kan läsas som sant eller falskt; skriv true eller false, eller sätt ordet inom citattecken", f"'{text}' can be read as true or false; write true or false, or put the word in quotation marks")  # fmt: skip
            return None
        if text in {"true", "false"}:
            return text == "true"
        if _INTEGER.fullmatch(text):
            return int(text) if len(text) < 16 else text
        return float(text) if _DECIMAL.fullmatch(text) and len(text) < 16 else text

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.path, node.start_mark.line + 1, node.start_mark.column + 1)

    def _add(self, node: yaml.Node, rule: str, sv: str, en: str) -> None:
        self.problems.append(Problem(self._place(node), rule, Text(sv, en)))
