"""The configured languages, read from data/vocabulary/languages.yml."""

from pathlib import Path
from typing import cast

from babel import localedata
from pydantic import ValidationError

from samsyn.explain import KEYS, LIST, Raw, explain, wrong_type
from samsyn.layout import LANGUAGES
from samsyn.load import Source, read_yaml
from samsyn.models import Record
from samsyn.models.languages import Language
from samsyn.problems import Problem, Text

SWEDISH = Language(
    code="sv",
    name="Svenska",
    swedish="svenska",
    audience="everybody",
    alphabet="0123456789abcdefghijklmnopqrstuvwxyzåäö",
)
"""The source language: every record and every word of the site is written in it."""


def read_languages(root: Path) -> tuple[tuple[Language, ...], list[Problem]]:
    """The site's languages, Swedish first, and every problem of the file; without the file Swedish only."""
    file = root / "data" / LANGUAGES
    if not file.exists():
        return (SWEDISH,), []
    source, problems = read_yaml(file, f"data/{LANGUAGES}")
    if source is None:
        return (SWEDISH,), problems
    found, more = _languages(source)
    others = tuple(one for one in found if one.code != SWEDISH.code)
    own = next((one for one in found if one.code == SWEDISH.code), SWEDISH)
    return (own, *others), problems + more


def _languages(source: Source) -> tuple[list[Language], list[Problem]]:
    if not isinstance(source.value, dict):
        return [], [wrong_type(source, (), KEYS)]
    items = source.value.get("languages", ())
    problems = [
        Problem(source.key_place((key,)), "unknown-key", Text(f"okänd nyckel ”{key}”", f"unknown key '{key}'"))
        for key in source.value
        if key != "languages"
    ]
    if not isinstance(items, tuple):
        return [], [*problems, wrong_type(source, ("languages",), LIST)]
    found: dict[str, Language] = {}
    for index, item in enumerate(items):
        language, wrong = _language(source, item, index)
        problems += wrong
        if language and language.code in found:
            text = Text(f"språket ”{language.code}” finns redan", f"the language '{language.code}' is already there")
            problems.append(Problem(source.place(("languages", index, "code")), "repeated-id", text))
        elif language:
            problems += _without_rules(source, language, index)
            found[language.code] = language
    return list(found.values()), problems


def _without_rules(source: Source, language: Language, index: int) -> list[Problem]:
    """Says that nobody knows how a language writes dates and numbers."""
    if localedata.exists(language.locale):
        return []
    place = source.place(("languages", index, "cldr" if language.cldr else "code"))
    text = Text(
        f"CLDR har inga datum och tal för ”{language.locale}”; skriv ”cldr:” med ett språk som skriver dem likadant",
        f"CLDR has no dates and numbers for '{language.locale}'; write 'cldr:' with a language that writes them alike",
    )
    return [Problem(place, "unknown-locale", text)]


def _language(source: Source, item: object, index: int) -> tuple[Language | None, list[Problem]]:
    if not isinstance(item, dict):
        return None, [wrong_type(source, ("languages", index), KEYS)]
    try:
        return Language.model_validate(item), []
    except ValidationError as error:
        # A language is no record, but its errors are told alike.
        raw = Raw(cast(type[Record], Language), item, ("languages", index))
        return None, explain(error.errors(include_url=False), source, raw)
