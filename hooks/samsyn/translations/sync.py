"""Bring a language's PO files up to date with the Swedish: keep, move, mark as outdated, put aside, add."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from samsyn.models.languages import Language
from samsyn.translations.catalog import FOLDER, Catalog
from samsyn.translations.messages import SHARED, SITE, Message
from samsyn.translations.po import Entry, write_po


@dataclass(frozen=True)
class _Known:
    """The translations there are, by where they belong and by what they say in Swedish."""

    by_context: dict[str, Entry]
    by_record: dict[tuple[str, str], Entry]
    by_source: dict[str, Entry]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "_Known":
        ordered = sorted((entry for entry in entries if entry.source), key=lambda entry: entry.obsolete)
        known = cls({}, {}, {})
        for entry in ordered:
            known.by_context.setdefault(_name_of(entry), entry)
            if entry.text and not entry.fuzzy:
                known.by_record.setdefault((_record_of(entry) or SITE, entry.source), entry)
                known.by_source.setdefault(entry.source, entry)
        return known


def _record_of(entry: Entry | Message) -> str:
    return (entry.context or "").partition(":")[0]


def _name_of(entry: Entry | Message) -> str:
    """What a text is known by: its place in a record, or itself with its context."""
    return entry.context if entry.context and ":" in entry.context else f"{entry.context}:{entry.source}"


def synchronised(catalog: Catalog, wanted: Iterable[Message], minor: frozenset[str] = frozenset()) -> dict[str, str]:
    """The text of each PO file of a language, by name, brought up to date.

    An unchanged text keeps its translation, also when it has moved inside its record. A changed one keeps it
    marked as outdated (fuzzy), with the Swedish it was made from. A text that stands elsewhere too takes the
    translation from there, as a draft. What nothing asks for any more is put aside (`#~`).

    Args:
        catalog: what there is.
        wanted: every text that needs a translation.
        minor: records (or single texts) whose change in Swedish leaves their translations valid.
    """
    known = _Known.of(entry for entries in catalog.files.values() for entry in entries)
    files: dict[str, list[Entry]] = defaultdict(list)
    used: set[str] = set()
    for message in wanted:
        entry = _entry(message, known, minor)
        files[message.file].append(entry)
        used.add(_name_of(message))
    for name, entries in catalog.files.items():
        files[name] += _put_aside(entries, used)
    return {
        name: write_po(entries, catalog.language.code, _about(name, catalog.language))
        for name, entries in files.items()
    }


def _entry(message: Message, known: _Known, minor: frozenset[str]) -> Entry:
    fresh = Entry(
        message.source,
        context=message.context,
        notes=(message.note,) if message.note else (),
        places=(message.place,) if message.place else (),
    )
    same = known.by_context.get(_name_of(message))
    if same is not None and same.source == message.source:
        return _with(fresh, same)
    moved = known.by_record.get((_record_of(message) or SITE, message.source))
    if moved is not None:
        return _with(fresh, moved)
    if same is not None and same.text:
        if {message.context, _record_of(message)} & minor:
            return _with(
                fresh, replace(same, flags=tuple(flag for flag in same.flags if flag != "fuzzy"), previous=None)
            )
        return replace(_with(fresh, same), flags=_fuzzy(same.flags), previous=same.previous or same.source)
    elsewhere = known.by_source.get(message.source)
    return replace(fresh, text=elsewhere.text) if elsewhere is not None else fresh


def _with(fresh: Entry, old: Entry) -> Entry:
    """The translation of `old`, and what is known of it, for the text of `fresh`."""
    return replace(fresh, text=old.text, comments=old.comments, flags=old.flags, previous=old.previous)


def _fuzzy(flags: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({*flags, "fuzzy"}))


def _put_aside(entries: Iterable[Entry], used: set[str]) -> list[Entry]:
    """What nothing asks for any more, where there is a translation to keep."""
    return [
        replace(entry, obsolete=True, notes=(), places=())
        for entry in entries
        if entry.source and entry.text and _name_of(entry) not in used
    ]


def _about(name: str, language: Language) -> str:
    what = {SITE: "sajtens egna ord", SHARED: "poster utan län"}.get(name, f"poster i {name}")
    return (
        f"{language.swedish.capitalize()}: {what}. Hålls i takt med svenskan av samsyn translate sync {language.code}."
    )


def write(root: Path, language: Language, texts: dict[str, str]) -> list[Path]:
    """Write the PO files of a language; those that are as they were are left alone.

    Returns:
        The files that were written.
    """
    written = []
    for name, text in sorted(texts.items()):
        file = root / FOLDER / language.code / f"{name}.po"
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
            written.append(file)
    return written
