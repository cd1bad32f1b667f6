"""`samsyn translate`: bring translations up to date, count them, tell what does not hold."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import snowballstemmer

from samsyn.knowledge import Knowledge
from samsyn.markup import link_terms
from samsyn.models import Term
from samsyn.models.languages import Language
from samsyn.pages.terms import glossary
from samsyn.problems import Place, Problem, Text, did_you_mean
from samsyn.translations.catalog import FOLDER
from samsyn.translations.interface import interface_messages
from samsyn.translations.messages import SHARED, SITE, Message, messages
from samsyn.translations.status import PAGES, SITE_WORDS, STATES, Standing
from samsyn.translations.sync import synchronised, write
from samsyn.translations.texts import Foreign
from samsyn.translations.written import read_written, renew


def sync(knowledge: Knowledge, codes: tuple[str, ...], minor: frozenset[str]) -> list[Path]:
    """Bring the PO files of some languages up to date, and note what new hand-written pages were made from.

    Args:
        knowledge: the records, in Swedish.
        codes: the languages; empty for all.
        minor: records, single texts, or hand-written pages (docs/en/om.md) that the change in Swedish leaves valid.

    Returns:
        The files that were written.
    """
    written = []
    for language in chosen(knowledge, codes):
        catalog = knowledge.catalogs[language.code]
        written += write(knowledge.root, language, synchronised(catalog, _wanted(knowledge, language), minor))
        written += renew(knowledge.root, language.code, minor)
    return written


BROKEN = frozenset(
    {"po-syntax", "po-language", "merge-conflict", "not-utf-8", "not-a-file", "repeated-message"}
    | {"unexpected-file", "unknown-language"}
)
"""What must be mended by hand before PO files are written anew: else something a translator wrote would be lost."""


def stops_sync(problem: Problem) -> bool:
    """True for a problem with which the PO files must stay untouched; the others are mended in them, or by sync itself."""
    return is_of_records(problem) or (problem.place.path.startswith(f"{FOLDER}/") and problem.rule in BROKEN)


def is_of_records(problem: Problem) -> bool:
    """True for a problem of what is to be translated; with it translations cannot be checked against anything."""
    return not problem.place.path.startswith((f"{FOLDER}/", "docs/"))


def unknown_minor(knowledge: Knowledge, minor: frozenset[str]) -> list[Text]:
    """What was named as a minor change, but is no record, text or page that is translated; with the nearest that is."""
    if not minor:
        return []
    known = {
        name
        for language in chosen(knowledge, ())
        for message in messages(knowledge.graph, language)
        for name in (message.context or "", (message.context or "").partition(":")[0])
    }
    pages = {page.path for language in chosen(knowledge, ()) for page in read_written(knowledge.root, language.code)}
    return [
        Text(
            f"”{name}” är ingen post, text eller sida som översätts", f"'{name}' is no translated record, text or page"
        )
        + did_you_mean(name, pages if name.startswith("docs/") else known, whole=True)
        for name in sorted(minor - known - pages)
    ]


def chosen(knowledge: Knowledge, codes: tuple[str, ...]) -> Iterator[Language]:
    """The languages meant by their codes; all of them when none is named."""
    for language in knowledge.languages:
        if language.code in knowledge.catalogs and (not codes or language.code in codes):
            yield language


def _wanted(knowledge: Knowledge, language: Language) -> Iterator[Message]:
    yield from messages(knowledge.graph, language)
    yield from interface_messages(knowledge.root, language)


def status(knowledge: Knowledge, codes: tuple[str, ...]) -> str:
    """A table of how far each PO file and the hand-written pages have come, ready to print."""
    found: dict[str, Counter[str]] = {}
    for language in chosen(knowledge, codes):
        for one in knowledge.standings[language.code]:
            found.setdefault(_file_of(knowledge, one), Counter())[one.state] += 1
    rows = list(found.items())
    width = max((len(name) for name, _ in rows), default=0)
    lines = [" " * width + "".join(f"{state:>10}" for state in STATES)]
    lines += [f"{name:<{width}}" + "".join(f"{count[state]:>10}" for state in STATES) for name, count in rows]
    return "\n".join(lines) + "\n"


def _file_of(knowledge: Knowledge, text: Standing) -> str:
    """The PO file that a text stands in, from the folder of translations; the folder of hand-written pages."""
    if text.kind == PAGES:
        return f"docs/{text.language}"
    name = SITE if text.kind == SITE_WORDS else knowledge.graph[text.record].county or SHARED
    return f"{text.language}/{name}.po"


def problems(knowledge: Knowledge, codes: tuple[str, ...]) -> list[Problem]:
    """What is wrong with the translations of some languages, terms that are called something else included."""
    folders = tuple(f"{top}/{one.code}/" for one in chosen(knowledge, codes) for top in (FOLDER, "docs"))
    told = [problem for problem in (*knowledge.problems, *knowledge.warnings) if problem.place.path.startswith(folders)]
    for language in chosen(knowledge, codes):
        told += [*_other_words(knowledge, language), *_missing_words(knowledge, language)]
    return sorted(set(told))


def _missing_words(knowledge: Knowledge, language: Language) -> Iterator[Problem]:
    catalog = knowledge.catalogs[language.code]
    missing = [
        one
        for one in interface_messages(knowledge.root, language)
        if catalog.state(one.context, one.source) == "missing"
    ]
    path = f"{FOLDER}/{language.code}/site.po"
    asked = {(one.context, one.source) for one in interface_messages(knowledge.root, language)}
    for entry in catalog.files.get(SITE, ()):
        if entry.source and not entry.obsolete and (entry.context, entry.source) not in asked:
            gone = Text(
                f"sajten använder inte längre ”{entry.source}”; kör samsyn translate sync {language.code}",
                f"the site no longer uses '{entry.source}'; run samsyn translate sync {language.code}",
            )
            yield Problem(Place(path, entry.line), "unknown-message", gone, "warning")
    if missing:
        count = len(missing)
        text = Text(
            f"{count} av sajtens egna ord saknar översättning", f"{count} of the site's own words lack a translation"
        )
        yield Problem(Place(path), "not-translated", text, "warning")


def _other_words(knowledge: Knowledge, language: Language) -> Iterator[Problem]:
    """Translations that do not use the agreed word for a term that the Swedish text uses."""
    graph = knowledge.graph
    local = knowledge.in_language(language.code).graph
    names = {
        term.slug: (term.preferred.lower(), (term.abbreviation or term.preferred).lower())
        for term in local.every(Term)
        if not isinstance(term.preferred, Foreign)
    }
    glossaries = {county: glossary(graph, county) for county in {record.county for record in graph}}
    catalog = knowledge.catalogs[language.code]
    for message in messages(graph, language):
        entry = catalog.entry(message.context, message.source)
        if entry is None or catalog.state(message.context, message.source) not in ("draft", "reviewed"):
            continue
        record = graph[(message.context or "").partition(":")[0]]
        linked = link_terms(message.source, glossaries[record.county], str)
        path = f"{FOLDER}/{language.code}/{message.file}.po"
        for key in dict.fromkeys(_TERM.findall(linked)):
            name, short = names.get(key, ("", ""))
            if name and short not in entry.text.lower() and not _mentions(entry.text.lower(), name, language.code):
                text = Text(f"begreppet heter ”{name}” på {language.swedish}", f"the term is '{name}' in this language")
                yield Problem(Place(path, entry.text_line), "term-form", text, "warning")


def _mentions(text: str, name: str, code: str) -> bool:
    """True when a word of a term's name stands in a text; languages inflect, so the beginning of a word is enough."""
    stem = _STEMMERS.get(code, str)
    return any(
        word[: max(MARKS, len(word) - MARKS // 2)] in text or stem(word) in text
        for word in name.split()
        if len(word) >= MARKS or word == name
    )


_STEMMERS = {"en": snowballstemmer.stemmer("english").stemWord}
"""Language → what takes the ending off a word: "mapping" is meant where "mapped" stands."""


MARKS = 4
"""Letters that are enough to know a word by."""

_TERM = re.compile(r'aria-describedby="term-([^"]+)"')
