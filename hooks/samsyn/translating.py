"""`samsyn translate`: bring PO files up to date, count what is translated, tell what does not hold."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from samsyn.knowledge import Knowledge
from samsyn.models.languages import Language
from samsyn.translations.interface import interface_messages
from samsyn.translations.messages import Message, messages
from samsyn.translations.sync import synchronised, write

STATES = ("reviewed", "draft", "outdated", "missing")
"""The states of a translation, the best first."""


def sync(knowledge: Knowledge, codes: tuple[str, ...], minor: frozenset[str]) -> list[Path]:
    """Bring the PO files of some languages up to date.

    Args:
        knowledge: the records, in Swedish.
        codes: the languages; empty for all.
        minor: records (or single texts) whose change in Swedish leaves their translations valid.

    Returns:
        The files that were written.
    """
    written = []
    for language in _chosen(knowledge, codes):
        catalog = knowledge.catalogs[language.code]
        texts = synchronised(catalog, _wanted(knowledge, language), minor)
        written += write(knowledge.root, language, texts)
    return written


def _chosen(knowledge: Knowledge, codes: tuple[str, ...]) -> Iterator[Language]:
    for language in knowledge.languages:
        if language.code in knowledge.catalogs and (not codes or language.code in codes):
            yield language


def _wanted(knowledge: Knowledge, language: Language) -> Iterator[Message]:
    yield from messages(knowledge.graph, language.code)
    yield from interface_messages(knowledge.root)


def counts(knowledge: Knowledge, code: str) -> dict[str, Counter[str]]:
    """PO file → how many texts are in each state, for one language."""
    catalog = knowledge.catalogs[code]
    found: dict[str, Counter[str]] = {}
    for message in _wanted(knowledge, catalog.language):
        state = catalog.state(message.context, message.source)
        found.setdefault(message.file, Counter())[state] += 1
    return found


def status(knowledge: Knowledge) -> str:
    """A table of how far each language has come, ready to print."""
    names = [file for code in knowledge.catalogs for file in counts(knowledge, code)]
    width = max([len(name) for name in names], default=0) + 10
    lines = [" " * width + "".join(f"{state:>10}" for state in STATES)]
    for code in knowledge.catalogs:
        for name, count in counts(knowledge, code).items():
            lines.append(f"{f'{code}/{name}.po':<{width}}" + "".join(f"{count[state]:>10}" for state in STATES))
    return "\n".join(lines) + "\n"
