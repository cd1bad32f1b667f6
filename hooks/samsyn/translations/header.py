"""The header of a PO file: which language and which characters, for the programs that translators use."""

import re
from collections.abc import Iterator

from samsyn.models.languages import Language
from samsyn.problems import Place, Problem, Text
from samsyn.translations.po import Entry

OTHER_LANGUAGE = "po-language"
"""The rule that a file lies in its own language's folder."""

_FIELD = re.compile(r"(?m)^(?P<name>[\w-]+):[ \t]*(?P<value>.*)$")


def header_faults(entries: list[Entry], path: str, language: Language) -> list[Problem]:
    """What is wrong with a file's header: it is missing, or says another language or other characters.

    Args:
        entries: the file's messages.
        path: its path from the project's root.
        language: the language of its folder.
    """
    if not entries:
        text = Text("filen är tom", "the file is empty") + _sync(language)
        return [Problem(Place(path), "empty-file", text)]
    header = next((entry for entry in entries if not entry.source and not entry.context), None)
    if header is None:
        return [Problem(Place(path), "po-header", Text("filens huvud saknas", "the file has no header") + _sync(language))]  # fmt: skip
    return list(_faults(header, path, language))


def _sync(language: Language) -> Text:
    command = f"samsyn translate sync {language.code}"
    return Text(f"; kör {command}", f"; run {command}")


def _faults(header: Entry, path: str, language: Language) -> Iterator[Problem]:
    fields = {found["name"].lower(): found["value"].strip() for found in _FIELD.finditer(header.text)}
    place = Place(path, header.text_line)
    told = fields.get("language", "")
    if not told:
        text = Text("huvudet säger inget språk (Language)", "the header says no language (Language)")
        yield Problem(place, "po-header", text + _sync(language))
    elif not _is_near(told, language.code):
        text = Text(
            f"huvudet säger språket ”{told}”, men filen ligger hos ”{language.code}”; är det rätt fil?",
            f"the header says the language '{told}', but the file is with '{language.code}'; is it the right file?",
        )
        yield Problem(place, OTHER_LANGUAGE, text)
    kind = fields.get("content-type", "")
    if not re.search(r"(?i)charset=utf-?8$", kind):
        text = Text(f"huvudet säger ”{kind}”; ”charset=UTF-8” väntades", f"the header says '{kind}'; 'charset=UTF-8' was expected")  # fmt: skip
        yield Problem(place, "po-header", text + _sync(language))
    if "@" in fields.get("last-translator", ""):
        text = Text("huvudet nämner en person (Last-Translator)", "the header names a person (Last-Translator)")
        yield Problem(place, "personal-data", text + _sync(language), "warning")


def _is_near(told: str, code: str) -> bool:
    """True for the same language, one of them perhaps with its country: en_GB for en, but not fa_IR for fa-AF."""
    pairs = zip(told.replace("_", "-").lower().split("-"), code.lower().split("-"), strict=False)
    return all(one == other for one, other in pairs)
