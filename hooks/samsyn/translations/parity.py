"""What a translation must keep of the Swedish: numbers, links, placeholders, headings, lists, clean characters."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from babel import Locale as Cldr

from samsyn.checks.texts import hidden_sign
from samsyn.graph import WIKI_LINK
from samsyn.languages import SWEDISH
from samsyn.models.languages import Language, Script
from samsyn.problems import Text

Fault = tuple[str, Text]
"""A rule's name, and what is wrong."""

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_TARGET = re.compile(r"\]\(([^)\s]*)\)|(https?://[^\s)>\]]+)")
_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f\u066b\u066c ]\d{3}(?!\d))*(?:[.,\u066b]\d+)?")
_DIGIT = re.compile(r"\d")
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")
_ISO_DATE = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_HEADING = re.compile(r"(?m)^(#{1,6}) ")
_ITEM = re.compile(r"(?m)^\s*(?:[-*]|\d+\.) ")
_HTML = re.compile(r"<[/!?a-zA-Z]")
_ZWNJ = "\u200c"
_ZWNJ_LOST = re.compile(r"(?<!\w)ن?می (?=\w)")
WORDS = 4
"""Words from which a translation that is just the Swedish text counts as none."""

_SCRIPTS: dict[Script, str] = {
    "Arab": "ARABIC",
    "Armn": "ARMENIAN",
    "Beng": "BENGALI",
    "Cyrl": "CYRILLIC",
    "Deva": "DEVANAGARI",
    "Ethi": "ETHIOPIC",
    "Geor": "GEORGIAN",
    "Grek": "GREEK",
    "Hebr": "HEBREW",
    "Latn": "LATIN",
    "Mymr": "MYANMAR",
    "Syrc": "SYRIAC",
    "Taml": "TAMIL",
    "Thai": "THAI",
}
"""Script → the first word of its letters' names in Unicode."""


@lru_cache(maxsize=200_000)
def faults(source: str, text: str, language: Language) -> tuple[Fault, ...]:
    """Everything that a translation has lost or that does not belong in it.

    Args:
        source: the Swedish text.
        text: its translation; not empty.
        language: the translation's language.
    """
    return (*_kept(source, text), *_dated(source, text, language), *_clean(source, text, language))


def _kept(source: str, text: str) -> Iterator[Fault]:
    for rule, found, sv, en in _KEPT:
        of_source, of_text = found(source), found(text)
        if of_source == of_text:
            continue  # nearly always
        here, there = Counter(of_source), Counter(of_text)
        lost, added = _listed(here - there), _listed(there - here)
        if lost.sv:
            yield rule, Text(f"{sv} {lost.sv} saknas i översättningen", f"the translation lacks {en} {lost.en}")
        if added.sv:
            yield rule, Text(f"{sv} {added.sv} finns inte i svenskan", f"{en} {added.en} is not in the Swedish")
    for edge in (0, -1):
        if source[edge].isspace() != text[edge].isspace():
            text_of = Text("mellanslag eller radslut i början eller slutet skiljer sig från svenskan", "white space at the beginning or end differs from the Swedish")  # fmt: skip
            yield "translation-space", text_of


def _dated(source: str, text: str, language: Language) -> Iterator[Fault]:
    """A month that only the translation names. One that it writes in a way unknown to CLDR is no fault."""
    named = Counter(months(text, language.locale))
    added = _listed(named - Counter(months(source, SWEDISH.locale))) if named else Text("", "")
    if added.sv:
        yield "translation-date", Text(f"månaden {added.sv} finns inte i svenskan", f"the month {added.en} is not in the Swedish")  # fmt: skip


def _listed(values: Counter[str]) -> Text:
    named = sorted(values.elements())
    return Text(", ".join(f"”{value}”" for value in named), ", ".join(f"'{value}'" for value in named))


def placeholders(text: str) -> list[str]:
    """`{name}` in a text."""
    return _PLACEHOLDER.findall(text)


def records(text: str) -> list[str]:
    """The ids in `[[id]]`."""
    return [link["id"] for link in WIKI_LINK.finditer(text)]


def targets(text: str) -> list[str]:
    """Where links lead."""
    return [inside or plain for inside, plain in _TARGET.findall(text)]


def numbers(text: str) -> list[str]:
    """Numbers, whatever digits they are written in and however they are grouped; of a date its year and its day."""
    if not _DIGIT.search(text):
        return []  # most texts have none
    for pattern in (WIKI_LINK, _TARGET, _PLACEHOLDER):
        text = pattern.sub(" ", text)
    plain = _ISO_DATE.sub(lambda date: f"{date[1]} {int(date[3])}", _western(text))
    return ["".join(sign for sign in number if sign.isdigit()) for number in _NUMBER.findall(plain)]


def _western(text: str) -> str:
    if not _OTHER_DIGIT.search(text):
        return text
    return "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in text)


def months(text: str, locale: str) -> list[str]:
    """The months of the dates in a text, as ISO writes them: "10" of "2022-10-25", "25 oktober", "October 2022".

    Args:
        text: the text.
        locale: the language's code in CLDR, whose names of months count.
    """
    if not _DIGIT.search(text):
        return []
    plain = _western(text)
    names, pattern = _months_of(locale)
    named = [names[found.lower()] for pair in pattern.findall(plain) for found in pair if found]
    return [date[2] for date in _ISO_DATE.finditer(plain)] + named


@cache
def _months_of(locale: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """The names of months, and a pattern that finds one after a day or before a year."""
    widths = Cldr.parse(locale).months
    names = {
        str(name).lower(): f"{number:02}"
        for form in ("format", "stand-alone")
        for number, name in widths[form]["wide"].items()
    }
    either = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return names, re.compile(rf"(?i)\b\d{{1,2}}\.? ({either})\b|\b({either}) \d{{4}}\b")


def headings(text: str) -> list[str]:
    """The level of each heading."""
    return _HEADING.findall(text)


def items(text: str) -> list[str]:
    """A mark for each item of a list."""
    return ["-"] * len(_ITEM.findall(text))


_KEPT: tuple[tuple[str, Callable[[str], list[str]], str, str], ...] = (
    ("translation-placeholder", placeholders, "platshållaren", "the placeholder"),
    ("translation-record", records, "hänvisningen", "the reference"),
    ("translation-link", targets, "länken", "the link"),
    ("translation-number", numbers, "talet", "the number"),
    ("translation-heading", headings, "rubriken", "the heading"),
    ("translation-list", items, "listpunkten", "the list item"),
)
"""Rule, what it looks for, and what that is called."""


def _clean(source: str, text: str, language: Language) -> Iterator[Fault]:
    hidden = hidden_sign(text) or (None if language.script == "Arab" else re.search(_ZWNJ, text))
    if hidden:
        code = f"U+{ord(hidden[0]):04X}"
        yield "hidden-character", Text(f"dolt tecken {code} i översättningen; ta bort det", f"hidden character {code} in the translation; remove it")  # fmt: skip
    if not unicodedata.is_normalized("NFC", text):
        yield "not-nfc", Text("översättningen är inte i formen NFC", "the translation is not in the form NFC")
    if _HTML.search(text) and not _HTML.search(source):
        yield "raw-html", Text("översättningen har HTML; ta bort den", "the translation has HTML; remove it")
    if language.code.startswith("fa") and _ZWNJ_LOST.search(text):
        yield "zwnj-lost", Text("”می” står för sig; mellan det och verbet ska ZWNJ stå (U+200C)", "'می' stands alone; ZWNJ (U+200C) belongs between it and the verb")  # fmt: skip
    if len(source.split()) >= WORDS and (text == source or not _has_script(text, language)):
        yield "not-translated", Text("texten är inte översatt", "the text is not translated")


def _has_script(text: str, language: Language) -> bool:
    script = _SCRIPTS[language.script]
    return any(unicodedata.name(sign, "").startswith(script) for sign in text if sign.isalpha())
