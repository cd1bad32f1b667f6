"""What is wrong with the translations. A reviewed text with a fault stops the build; a draft is warned of."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from samsyn.graph import Graph
from samsyn.models.languages import Language
from samsyn.problems import Place, Problem, Severity, Text, did_you_mean
from samsyn.translations import parity
from samsyn.translations.catalog import FOLDER, Catalog, near_code, state_of
from samsyn.translations.messages import SITE, messages
from samsyn.translations.po import Entry
from samsyn.translations.texts import State
from samsyn.translations.written import WrittenPage, read_written

_LANGUAGE_FOLDER = re.compile(r"[a-z]{2,3}([-_][a-z]{2,4})*", re.IGNORECASE)
_REVIEW = re.compile(r"(?i)(reviewed\b|(review|granska[dt])\s*:)")


def check_translations(
    root: Path, graph: Graph, languages: tuple[Language, ...], catalogs: Mapping[str, Catalog]
) -> Iterator[Problem]:
    """Problems of PO files and of hand-written pages in other languages than Swedish.

    Args:
        root: the project's folder.
        graph: the records, in Swedish.
        languages: the configured languages.
        catalogs: language code → its translations.
    """
    for catalog in catalogs.values():
        known = {message.context: message.source for message in messages(graph, catalog.language)}
        for name, entries in catalog.files.items():
            path = f"{FOLDER}/{catalog.language.code}/{name}.po"
            for entry in entries:
                yield from _of_entry(entry, path, catalog.language, known)
                if name != SITE and entry.source and not entry.context and not entry.obsolete:
                    yield Problem(Place(path, entry.line), "unknown-message", _NO_CONTEXT)
        yield from _of_pages(root, catalog.language)
    yield from _of_folders(root, languages)


def _severity(state: State) -> Severity:
    return "error" if state == "reviewed" else "warning"


def _of_entry(entry: Entry, path: str, language: Language, known: Mapping[str | None, str]) -> Iterator[Problem]:
    if entry.obsolete or not entry.source:
        return
    yield from _of_review(entry, path)
    swedish = known.get(entry.context) if entry.context and ":" in entry.context else entry.source
    if swedish is None:
        severity: Severity = "error" if entry.reviewed else "warning"
        yield Problem(Place(path, entry.line), "unknown-message", _gone(entry, known, language), severity)
        return
    state = state_of(entry, swedish)
    if state in ("draft", "reviewed"):
        place = Place(path, entry.text_line)
        for rule, text in parity.faults(entry.source, entry.text, language):
            yield Problem(place, rule, text, _severity(state))


_NO_CONTEXT = Text(
    "msgctxt saknas: raden som säger vilken post och nyckel texten hör till",
    "msgctxt is missing: the line that says which record and key the text belongs to",
)


def _gone(entry: Entry, known: Mapping[str | None, str], language: Language) -> Text:
    name = entry.context or ""
    text = Text(
        f"ingen post har texten ”{name}”; kör samsyn translate sync {language.code}",
        f"no record has the text '{name}'; run samsyn translate sync {language.code}",
    )
    return text + did_you_mean(name, (context for context in known if context), whole=True)


def _of_review(entry: Entry, path: str) -> Iterator[Problem]:
    told = next((comment for comment in entry.comments if _REVIEW.match(comment)), None)
    if told and (entry.reviewed is None or not _is_day(entry.reviewed[1])):
        text = Text(
            f"”{told}” säger inte vem och vilken dag; en granskning skrivs ”reviewed: roll, 2026-11-02”",
            f"'{told}' does not say who and on which day; a review is written 'reviewed: role, 2026-11-02'",
        )
        yield Problem(Place(path, entry.line), "review-unproved", text)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _of_folders(root: Path, languages: tuple[Language, ...]) -> Iterator[Problem]:
    """Folders of pages in a language that nobody configured, and languages without a home page."""
    codes = {language.code for language in languages}
    for folder in sorted((root / "docs").glob("*")):
        if folder.is_dir() and _LANGUAGE_FOLDER.fullmatch(folder.name) and folder.name not in codes:
            text = Text(
                f"språket ”{folder.name}” finns inte i data/vocabulary/languages.yml",
                f"the language '{folder.name}' is not in data/vocabulary/languages.yml",
            )
            yield Problem(Place(f"docs/{folder.name}"), "unknown-language", text + near_code(folder.name, codes))
    for code in sorted(codes - {"sv"}):
        if (root / "docs" / "sv").is_dir() and not (root / "docs" / code / "index.md").is_file():
            text = Text("språket saknar startsida; skriv index.md", "the language has no home page; write index.md")
            yield Problem(Place(f"docs/{code}"), "page-missing", text)


def _of_pages(root: Path, language: Language) -> Iterator[Problem]:
    for page in read_written(root, language.code):
        yield from page.problems
        if not page.source:
            text = Text("sidan finns inte på svenska", "there is no such page in Swedish")
            yield Problem(Place(page.path), "unknown-page", text, "warning")
        elif not page.body.strip():
            text = Text("sidan är tom", "the page is empty")
            yield Problem(Place(page.path), "empty-file", text)
        elif page.state != "outdated":
            yield from _of_page(page, language)


def _of_page(page: WrittenPage, language: Language) -> Iterator[Problem]:
    for rule, text in parity.faults(page.source.strip(), page.body.strip(), language):
        yield Problem(Place(page.path), rule, text, _severity(page.state))
