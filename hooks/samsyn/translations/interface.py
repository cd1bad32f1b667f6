"""The site's own words: every Swedish text that code and templates pass to gettext.

Python is read with `ast` and templates with Jinja's own parser: Babel's extractors do not see `samsyn._('…')`,
nor texts chosen by a condition.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jinja2 import Environment, nodes
from jinja2.exceptions import TemplateSyntaxError

from samsyn.models.languages import Language
from samsyn.translations.messages import SITE, Message
from samsyn.translations.texts import SINGULAR, One

KEYWORDS = {"t": 0, "_": 0, "N_": 0, "fact": 0, "section": 1, "_label": 1, "facet": 1, "_forum_row": 1, "MenuEntry": 1}
"""Function → which of its arguments is a text to translate."""

_PACKAGE = Path(__file__).parents[1]
_SOURCES = ("pages/*.py", "mkdocs_adapter/*.py", "search/*.py")
_WORDS = "pages/words.py"


_FOR_NEWCOMERS = re.compile(
    r"hooks/samsyn/(pages/(newcomers\w*|view|locale|words:(KIND|\w+_PLAIN))|mkdocs_adapter/\w+|search/\w+)"
    r"|overrides/(?!generated/finder)"
)
"""Where the words stand that the pages for newcomers use."""


def interface_messages(root: Path, language: Language | None = None) -> Iterator[Message]:
    """The site's words, once each: those of the program, then those of the project's templates.

    Args:
        root: the project's folder.
        language: the language they are wanted in; one for newcomers needs only the words of their pages.
    """
    seen: set[tuple[str, str]] = set()
    is_whole = language is None or language.audience == "everybody"
    for place, text in (*_of_program(), *_of_templates(root)):
        if not is_whole and not _FOR_NEWCOMERS.match(place):
            continue
        kind = SINGULAR if isinstance(text, One) else ""
        if (kind, text) not in seen and any(sign.isalpha() for sign in text):
            seen.add((kind, text))
            yield Message(str(text), kind or None, SITE, place=place.replace(":", ".py:").partition(":")[0])


@cache
def _of_program() -> tuple[tuple[str, str], ...]:
    """The program does not change while it runs."""
    return tuple(_program())


def _program() -> Iterator[tuple[str, str]]:
    for pattern in _SOURCES:
        for file in sorted(_PACKAGE.glob(pattern)):
            place = f"hooks/samsyn/{file.relative_to(_PACKAGE).as_posix()}"
            tree = ast.parse(file.read_text(encoding="utf-8"))
            if place.endswith(_WORDS):
                yield from ((f"{place.removesuffix('.py')}:{table}", text) for table, text in _tables(tree))
            else:
                yield from ((place, text) for text in _calls(tree))


def _calls(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        position = KEYWORDS.get(name)
        if position is not None and len(node.args) > position:
            yield from _texts(node.args[position])


def _texts(node: ast.expr) -> Iterator[str]:
    """The text of an argument, or the texts a condition chooses between."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "One":
        yield from (One(text) for argument in node.args for text in _texts(argument))
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def _tables(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The values of the tables of words, texts or tuples of texts, each with its table's name."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict) and isinstance(node.targets[0], ast.Name):
            for value in node.value.values:
                for one in value.elts if isinstance(value, ast.Tuple) else (value,):
                    yield from ((node.targets[0].id, text) for text in _texts(one))


def _of_templates(root: Path) -> Iterator[tuple[str, str]]:
    environment = Environment(extensions=["jinja2.ext.loopcontrols"], autoescape=True)
    for file in sorted((root / "overrides").rglob("*.html")):
        try:
            tree = environment.parse(file.read_text(encoding="utf-8"))
        except TemplateSyntaxError:
            continue  # the build tells it
        for call in tree.find_all(nodes.Call):
            name = getattr(call.node, "attr", getattr(call.node, "name", ""))
            if name == "_" and call.args and isinstance(call.args[0], nodes.Const):
                yield file.relative_to(root).as_posix(), str(call.args[0].value)
