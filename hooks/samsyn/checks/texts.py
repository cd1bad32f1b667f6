"""Rules about the texts themselves."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from samsyn.graph import Graph
from samsyn.load import KeyPath
from samsyn.models import Record
from samsyn.problems import Problem, Text

QUOTED_WORDS = 5
"""Words a quotation may have outside the kinds that quote: a name or a word being discussed."""

_QUOTATION = re.compile(r"[”“\"«»„]([^”“\"«»„]+)[”“\"«»„]")
_HIDDEN = re.compile("[\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]")
_CONTROL = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f]")
_HTML = re.compile(r"<[/!?a-zA-Z][^>]*>?")
_PICTURE = re.compile(r"!\[[^\]]*\](?:\([^)]*\)?)?")
_LINK = re.compile(r"(?i)\b(?:javascript|vbscript)\s*:\s*\S|\bdata\s*:\s*\w+/|\(\s*data\s*:")
_PERSONAL_NUMBER = re.compile(r"(?<!\d)(?:19|20)?(\d{6})[-+ ]?(\d{4})(?!\d)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w.#/-])(?:\+46|\(?0[1-9])[\d\s()–-]{5,18}\d(?!\w)")
PHONE_DIGITS = (8, 13)
"""The least and the most digits that a Swedish phone number has."""

_FUNCTION_BOXES = {"info", "kontakt", "registrator", "kansli", "post", "integration", "kommun", "region"}


def _texts(graph: Graph) -> Iterator[tuple[Record, KeyPath, str, bool]]:
    """Every text readers see: record, key path, text, and whether it is an official wording."""
    for record in graph:
        for found in graph.found(record):
            if found.words:
                yield record, found.path, found.value, found.words.quoted


def quotations_stand_where_allowed(graph: Graph, today: date) -> Iterator[Problem]:
    """Ordagranna citat hör hemma i mål, principer, fokusområden, begrepp och referenser; annars skriver vi med egna ord."""
    for record, path, text, quoted in _texts(graph):
        if record.may_quote or quoted:
            continue
        for match in _QUOTATION.finditer(text):
            if len(match[1].split()) > QUOTED_WORDS:
                message = Text(
                    f"citatet ”{match[1][:40]}…” hör inte hemma här; skriv med egna ord",
                    f"the quotation '{match[1][:40]}…' does not belong here; use our own words",
                )
                yield Problem(graph.placed(record).place(path), "quotation", message)


def hidden_sign(text: str) -> re.Match[str] | None:
    """The first sign of a text that nobody sees: a mark of direction or width, a control character."""
    return _HIDDEN.search(text) or _CONTROL.search(text)


def texts_are_clean(graph: Graph, today: date) -> Iterator[Problem]:
    """En text är i Unicode-formen NFC, utan styrtecken och utan dolda riktningstecken."""
    for record, path, text, _ in _texts(graph):
        hidden = hidden_sign(text)
        if hidden:
            code = f"U+{ord(hidden[0]):04X}"
            message = Text(
                f"dolt tecken {code} i texten; ta bort det", f"hidden character {code} in the text; remove it"
            )
            yield Problem(graph.placed(record).place(path), "hidden-character", message)
        if not unicodedata.is_normalized("NFC", text):
            message = Text("texten är inte i formen NFC; skriv om bokstäverna med prickar och ringar", "the text is not in the form NFC; type the accented letters again")  # fmt: skip
            yield Problem(graph.placed(record).place(path), "not-nfc", message)


def texts_hold_no_html(graph: Graph, today: date) -> Iterator[Problem]:
    """En text har ingen HTML, inga bilder och inga länkar som kör kod; enkel Markdown och ”[[id]]” räcker."""
    for record, path, text, _ in _texts(graph):
        picture = _PICTURE.search(text)
        if picture:
            shown = picture[0][:29]
            message = Text(f"”{shown}” är en bild; ta bort den", f"'{shown}' is a picture; remove it")
            yield Problem(graph.placed(record).place(path), "raw-html", message)
        found = _HTML.search(text) or _LINK.search(text)
        if found:
            shown = found[0][:30]
            message = Text(f"”{shown}” är HTML eller kod; ta bort det", f"'{shown}' is HTML or code; remove it")
            yield Problem(graph.placed(record).place(path), "raw-html", message)


def texts_hold_no_personal_data(graph: Graph, today: date) -> Iterator[Problem]:
    """En text har inga personnummer, privata e-postadresser eller telefonnummer."""
    for record, path, text, _ in _texts(graph):
        for what in _personal_data(text):
            message = Text(f"{what.sv} i texten; ta bort uppgiften", f"{what.en} in the text; remove it")
            yield Problem(graph.placed(record).place(path), "personal-data", message)


def _personal_data(text: str) -> Iterator[Text]:
    if any(_is_personal_number(*match) for match in _PERSONAL_NUMBER.findall(text)):
        yield Text("personnummer", "personal identity number")
    if any(box.partition("@")[0].lower() not in _FUNCTION_BOXES for box in _EMAIL.findall(text)):
        yield Text("personlig e-postadress", "personal e-mail address")
    if any(PHONE_DIGITS[0] <= sum(map(str.isdigit, found)) <= PHONE_DIGITS[1] for found in _PHONE.findall(text)):
        yield Text("telefonnummer", "phone number")


def _is_personal_number(birth: str, rest: str) -> bool:
    """True for six digits that can be a birthday (or a co-ordination number) with a right check digit."""
    month, day = int(birth[2:4]), int(birth[4:6])
    if not (1 <= month <= 12 and (1 <= day <= 31 or 61 <= day <= 91)):
        return False
    digits = [int(sign) for sign in birth + rest]
    doubled = [digit * 2 if index % 2 == 0 else digit for index, digit in enumerate(digits)]
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0
