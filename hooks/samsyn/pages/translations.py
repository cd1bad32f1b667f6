"""How far the site's languages have come: counted by kind, each number leading to the texts it counts."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from markupsafe import Markup, escape

from samsyn.knowledge import Knowledge
from samsyn.models.languages import Language
from samsyn.pages import words
from samsyn.pages.blocks import Cell, Item, Items, Page, Prose, Row, Section, Table
from samsyn.pages.frame import overview_page
from samsyn.pages.view import View, sentence
from samsyn.translations.status import PAGES, STATES, Standing, by_kind
from samsyn.translations.texts import Foreign, State

ADDRESS = "oversattning/"

_WORDS: dict[State, str] = {"reviewed": "granskat", "draft": "utkast", "outdated": "inaktuellt", "missing": "saknas"}
"""State → the address word of its list."""


def addresses(knowledge: Knowledge) -> Iterator[tuple[str, partial[Page]]]:
    """The page of the languages and a list for each language and state, each with what makes it."""
    if not knowledge.catalogs:
        return
    found = knowledge.standings
    yield ADDRESS, partial(_overview, found)
    for code, texts in found.items():
        for state in STATES:
            if any(one.state == state for one in texts):
                yield _list_address(code, state), partial(_list, code, [one for one in texts if one.state == state])


def _list_address(code: str, state: State) -> str:
    return f"{ADDRESS}{code.lower()}/{_WORDS[state]}/"


def _overview(found: dict[str, tuple[Standing, ...]], view: View) -> Page:
    sections = tuple(
        Section(
            language.code.lower(),
            sentence(view.locale.name_of(language)),
            (_table(view, language, found[language.code]), _download(view, language)),
        )
        for language in view.knowledge.languages
        if language.code in found
    )
    intro = view.t("Svenskan är källan. Här står hur många texter som är översatta till varje språk, och hur långt de har kommit. Varje tal leder till texterna.")  # fmt: skip
    return overview_page(view, view.t("Översättning"), intro, sections)


def _table(view: View, language: Language, texts: Sequence[Standing]) -> Table:
    rows = [
        Row(
            (
                Cell((Item(escape(_kind(view, kind))),)),
                *(_count(view, language, (kind, state), counts) for state in STATES),
            )
        )
        for kind, counts in by_kind(texts).items()
    ]
    total = Counter(one.state for one in texts)
    together = Cell((Item(escape(view.t("Tillsammans"))),))
    rows.append(Row((together, *(_count(view, language, ("", state), total) for state in STATES))))
    head = (view.t("Slag"), *(sentence(view.t(words.TRANSLATION_STATE[state])) for state in STATES))
    return Table(view.t("Texter, efter slag och läge"), head, tuple(rows))


def _download(view: View, language: Language) -> Prose:
    """The way to every text of a language, for a spreadsheet."""
    file = f"oversattning-{language.code}.csv"
    link = Markup('<a href="{}">{}</a>').format(view.href(f"api/v1/csv/{file}"), file)
    return Prose(Markup("{} {}").format(view.t("Alla texter med sitt läge som CSV:"), link))


def _count(view: View, language: Language, which: tuple[str, State], counts: Counter[State]) -> Cell:
    kind, state = which
    if not counts[state]:
        return Cell((), "0")
    href = view.href(f"{_list_address(language.code, state)}{'#' if kind else ''}{kind}")
    return Cell((Item(Markup('<a href="{}">{}</a>').format(href, counts[state])),))


def _kind(view: View, kind: str) -> str:
    return view.t(words.KINDS.get(kind) or words.TRANSLATED[kind])


def _list(code: str, texts: Sequence[Standing], view: View) -> Page:
    state = view.t(words.TRANSLATION_STATE[texts[0].state])
    language = next(one for one in view.knowledge.languages if one.code == code)
    title = view.t("Översättning till {language}: {state}").format(language=view.locale.name_of(language), state=state)
    kinds = by_kind(texts)
    sections = tuple(Section(kind, _kind(view, kind), (Items(_lines(view, texts, kind)),)) for kind in kinds)
    return overview_page(view, title, view.t("Texter: {count}.").format(count=len(texts)), sections)


def _lines(view: View, texts: Sequence[Standing], kind: str) -> tuple[Item, ...]:
    """A line a record with the number of its texts, a line a text for the site's own words and a page."""
    own = [one for one in texts if one.kind == kind]
    if own[0].record and kind != PAGES:
        count = Counter(one.record for one in own)
        told = view.t("Texter: {count}.")
        return tuple(
            Item(view.mention(view.graph[record]), detail=escape(told.format(count=number)))
            for record, number in count.items()
        )
    is_source = view.locale.is_source
    return tuple(Item(escape(one.source if is_source or kind == PAGES else Foreign(one.source, "name"))) for one in own)
