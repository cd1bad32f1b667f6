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
    """The translations there are, by where they belong and by what they say in Swedish.

    `by_key` has those of records that are gone, by their key: a record that got another id is one.
    """

    by_context: dict[str, Entry]
    by_record: dict[tuple[str, str], Entry]
    by_source: dict[str, Entry]
    by_key: dict[tuple[str, str], Entry]

    @classmethod
    def of(cls, entries: Iterable[Entry], used: set[str]) -> "_Known":
        ordered = sorted((entry for entry in entries if entry.source), key=lambda entry: entry.obsolete)
        known = cls({}, {}, {}, {})
        for entry in ordered:
            known.by_context.setdefault(_name_of(entry), entry)
            if entry.text and not entry.fuzzy:
                known.by_record.setdefault((_record_of(entry) or SITE, entry.source), entry)
                known.by_source.setdefault(entry.source, entry)
                if not entry.obsolete and _name_of(entry) not in used:
                    known.by_key.setdefault((_key_of(entry), entry.source), entry)
        return known


def _record_of(entry: Entry | Message) -> str:
    return (entry.context or "").partition(":")[0]


def _key_of(entry: Entry | Message) -> str:
    return (entry.context or "").partition(":")[2]


def _name_of(entry: Entry | Message) -> str:
    """What a text is known by: its place in a record, or itself with its context."""
    return entry.context if entry.context and ":" in entry.context else f"{entry.context}:{entry.source}"


def synchronised(catalog: Catalog, wanted: Iterable[Message], minor: frozenset[str] = frozenset()) -> dict[str, str]:
    """The text of each PO file of a language, by name, brought up to date.

    An unchanged text keeps its translation, also when it has moved inside its record or the record has got
    another id. A changed one keeps it marked as outdated (fuzzy), with the Swedish it was made from; its review is
    then in the past. A text that stands elsewhere too takes the
    translation from there, as a draft. What nothing asks for any more is put aside (`#~`).

    Args:
        catalog: what there is.
        wanted: every text that needs a translation.
        minor: records (or single texts) whose change in Swedish leaves their translations valid.
    """
    wanted = tuple(wanted)
    used = {_name_of(message) for message in wanted}
    known = _Known.of((entry for entries in catalog.files.values() for entry in entries), used)
    files: dict[str, list[Entry]] = defaultdict(list)
    for message in wanted:
        files[message.file].append(_entry(message, known, minor))
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
    is_minor = bool({message.context, _record_of(message)} & minor)
    if same is not None and same.source == message.source:
        return _with(fresh, _valid(same) if is_minor else same)
    moved = known.by_record.get((_record_of(message) or SITE, message.source))
    if moved is not None:
        return _with(fresh, moved)
    if same is not None and same.text:
        return _with(fresh, _valid(same) if is_minor else _outdated(same))
    renamed = known.by_key.get((_key_of(message), message.source))
    if renamed is not None:
        return _with(fresh, renamed)
    elsewhere = known.by_source.get(message.source)
    return replace(fresh, text=elsewhere.text) if elsewhere is not None else fresh


def _with(fresh: Entry, old: Entry) -> Entry:
    """The translation of `old`, and what is known of it, for the text of `fresh`."""
    previous = old.previous if old.fuzzy else None
    return replace(fresh, text=old.text, comments=old.comments, flags=old.flags, previous=previous)


_WAS = "was "
"""Stands before the remark of a review of the text as it was: the review of a new translation is a new one."""


def _outdated(entry: Entry) -> Entry:
    """The translation of a text that has changed: marked, its review in the past."""
    comments = tuple(f"{_WAS}{one}" if one.startswith("reviewed:") else one for one in entry.comments)
    flags = tuple(sorted({*entry.flags, "fuzzy"}))
    return replace(entry, comments=comments, flags=flags, previous=entry.previous or entry.source)


def _valid(entry: Entry) -> Entry:
    """The translation of a text whose change does not matter; its review too holds."""
    if not entry.fuzzy and entry.previous is None:
        return entry
    comments = tuple(one.removeprefix(_WAS) if one.startswith(f"{_WAS}reviewed:") else one for one in entry.comments)
    return replace(
        entry, comments=comments, flags=tuple(flag for flag in entry.flags if flag != "fuzzy"), previous=None
    )


def _put_aside(entries: Iterable[Entry], used: set[str]) -> list[Entry]:
    """What nothing asks for any more, where there is a translation to keep, once each; a merge may have left it twice."""
    aside = {
        _name_of(entry): replace(entry, obsolete=True, notes=(), places=())
        for entry in entries
        if entry.source and entry.text and _name_of(entry) not in used
    }
    return [aside[name] for name in sorted(aside)]


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
