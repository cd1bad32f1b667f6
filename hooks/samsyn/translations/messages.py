"""What is to be translated of the records, and in which file it belongs."""

from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.graph import Graph
from samsyn.models import Record
from samsyn.models.fields import Found
from samsyn.models.languages import Language

SHARED = "shared"
"""The file of the records that belong to no county."""

SITE = "site"
"""The file of the site's own words."""

UNTRANSLATED = frozenset({"english", "inflected", "abbreviation", "other_names", "word", "also", "means"})
"""Fields that stay as they are: what the documents themselves write, and the agreed English."""

NAMES_IN = {"en": "english"}
"""Language → the field that holds a record's name in it; such a name is translated there and nowhere else."""

NAME_FIELDS = ("name", "preferred")

NEWCOMERS: dict[str, frozenset[str]] = {
    "actor": frozenset({"name", "plain"}),
    "county": frozenset({"name", "full_name", "plain"}),
    "dialogue-element": frozenset({"plain"}),
    "document": frozenset({"short_title"}),
    "phase": frozenset({"name", "plain"}),
    "responsibility": frozenset({"plain", "ask"}),
    "target-group": frozenset({"name", "plain"}),
    "term": frozenset({"preferred", "plain"}),
    "theme": frozenset({"name", "plain"}),
}
"""Kind → the fields of a record in plain words that a language whose audience is newcomers translates."""


@dataclass(frozen=True, slots=True)
class Message:
    """A Swedish text that needs a translation.

    Attributes:
        source: the Swedish text.
        context: `record:key.path`; None for the site's own words.
        file: the PO file, without folder and ending.
        note: what kind of text it is, for translators.
        place: the file it comes from.
    """

    source: str
    context: str | None
    file: str
    note: str = ""
    place: str = ""


def context_of(record: Record, found: Found) -> str:
    """Where a text belongs, as PO files write it: `blekinge/rok-2019-2021:outline.0.title`."""
    return f"{record.id}:{'.'.join(str(key) for key in found.path)}"


def own_name(record: Record, found: Found, language: str) -> str | None:
    """The record's name in a language, where `found` is its name and the record itself tells it."""
    if len(found.path) != 1 or found.path[0] not in NAME_FIELDS:
        return None
    value = getattr(record, NAMES_IN.get(language, ""), None)
    return value if isinstance(value, str) else None


def is_text(found: Found) -> bool:
    """True for a text that is in Swedish on a Swedish page."""
    return bool(found.words) and found.path[0] not in UNTRANSLATED and any(sign.isalpha() for sign in found.value)


def is_translated(record: Record, found: Found, language: Language) -> bool:
    """True for a text that a language's translators are asked for."""
    if language.audience == "newcomers" and not (_is_met(record) and found.path[0] in NEWCOMERS.get(record.kind, ())):
        return False
    return is_text(found) and own_name(record, found, language.code) is None


def _is_met(record: Record) -> bool:
    """True for what newcomers meet: what has plain words, and the documents it stands in."""
    return getattr(record, "plain", None) is not None or record.kind == "document"


def messages(graph: Graph, language: Language) -> Iterator[Message]:
    """Every text of the records that a language needs, in the order of the files."""
    for record in graph:
        file = record.county or SHARED
        place = graph.placed(record).source.path
        for found in graph.found(record):
            if is_translated(record, found, language):
                quoted = bool(found.words and found.words.quoted)
                note = f"{record.kind}, officiell lydelse" if quoted else record.kind
                yield Message(found.value, context_of(record, found), file, note, place)
