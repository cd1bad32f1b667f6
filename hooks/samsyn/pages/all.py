"""The list of generated pages, in order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from samsyn import models
from samsyn.history import succession
from samsyn.knowledge import Knowledge
from samsyn.languages import SWEDISH
from samsyn.models import KINDS, County, Record
from samsyn.pages import (
    actors,
    civil_society,
    comparison,
    counties,
    dialogue,
    documents,
    editions,
    finder,
    findings,
    newcomers,
    overviews,
    terms,
    translations,
    vocabulary,
    work,
)
from samsyn.pages.addresses import WITHOUT_PAGE, address_of, alias_addresses, list_address
from samsyn.pages.blocks import Page
from samsyn.pages.frame import moved_page
from samsyn.pages.locale import Gettext, Locale
from samsyn.pages.newcomers_frame import HOME
from samsyn.pages.view import View

_COMPOSERS: dict[type[Record], Callable[[View, Any], Page]] = {
    models.County: counties.county_page,
    models.Document: documents.document_page,
    models.Goal: documents.goal_page,
    models.Principle: documents.principle_page,
    models.FocusArea: documents.focus_area_page,
    models.Reference: documents.reference_page,
    models.Figure: documents.figure_page,
    models.TargetGroup: vocabulary.target_group_page,
    models.Theme: vocabulary.theme_page,
    models.Phase: vocabulary.phase_page,
    models.Actor: actors.actor_page,
    models.Responsibility: actors.responsibility_page,
    models.Forum: actors.forum_page,
    models.Process: work.process_page,
    models.Activity: work.activity_page,
    models.Term: terms.term_page,
    models.Consultation: dialogue.consultation_page,
    models.DialogueForm: dialogue.dialogue_form_page,
    models.DialogueElement: dialogue.dialogue_element_page,
    models.Aspect: comparison.aspect_page,
    models.Position: comparison.position_page,
    models.DialogueEntry: dialogue.dialogue_entry_page,
    models.Contradiction: findings.contradiction_page,
    models.OpenQuestion: findings.question_page,
}


@dataclass(frozen=True, slots=True)
class _Planned:
    """A page that is to be made: where, in which county, of which kind (empty: an overview), and how."""

    address: str
    county: str | None
    kind: str
    compose: Callable[[View], Page]

    @property
    def is_for_newcomers(self) -> bool:
        return self.address.startswith(HOME)


def pages(knowledge: Knowledge, t: Gettext, locale: Locale | None = None) -> Iterator[tuple[Page, View]]:
    """Every generated page of the site in a language, each with the view it was made from.

    Args:
        knowledge: what there is to know, in the language; it has no problems.
        t: the words of the site in the pages' language.
        locale: the language's pages; left out: it has every page.
    """
    site = View(knowledge, t, "", locale=locale or Locale(knowledge.language))
    for one in _plan(knowledge):
        if locale is not None and not locale.has(one.address):
            continue
        own = site.at(one.address, one.county)
        yield one.compose(own), own


def locale_of(knowledge: Knowledge, written: frozenset[str]) -> Locale:
    """What a language has: its generated pages, by its audience, and those written by hand at `written`."""
    language = knowledge.language
    if language.code == SWEDISH.code:
        return Locale(language)
    planned = {one.address for one in _plan(knowledge) if language.audience == "everybody" or one.is_for_newcomers}
    catalog = knowledge.catalogs.get(language.code)
    return Locale(language, frozenset(planned | written), catalog is not None and not catalog.is_reviewed)


def _plan(knowledge: Knowledge) -> Iterator[_Planned]:
    """Every page there can be, in any language."""
    site = View(knowledge, str, "")
    yield from _records(site)
    yield from _lists(site)
    for county in knowledge.graph.every(County):
        yield from _overviews(site, county)
    yield from (_Planned(address, None, "", compose) for address, compose in _SHARED.items())
    yield from (_Planned(address, None, "", compose) for address, compose in translations.addresses(knowledge))
    yield from (_Planned(address, None, "", compose) for address, compose in newcomers.newcomer_pages(site))


def _records(site: View) -> Iterator[_Planned]:
    """Each record's page, and what stands at its earlier addresses."""
    for record in site.graph:
        if record.kind in WITHOUT_PAGE:
            continue
        yield _Planned(address_of(record), record.county, record.kind, partial(_record, record))
        for address in alias_addresses(record):
            yield _Planned(address, record.county, record.kind, partial(_moved, record))


def _record(record: Record, own: View) -> Page:
    return _COMPOSERS[type(record)](own, record)


def _moved(record: Record, own: View) -> Page:
    return moved_page(own, record)


def _lists(site: View) -> Iterator[_Planned]:
    """Everything of a kind, shared or in a county."""
    for kind in KINDS:
        for county in (None, *site.graph.every(County)):
            slug = county.slug if county else None
            records = tuple(record for record in site.graph.every(kind) if record.county == slug)
            if records and kind not in (County, models.Aspect, models.EverydayWord):
                yield _Planned(list_address(kind.kind, slug), slug, kind.kind, partial(_list, kind, county, records))


def _list(kind: type[Record], county: County | None, records: tuple[Record, ...], own: View) -> Page:
    return overviews.list_page(own, kind, county, records)


def _overviews(site: View, county: County) -> Iterator[_Planned]:
    """A county's pages over time and over many records."""
    years = editions.years(site, county)
    pairs = succession(site.graph, county.slug)
    made: list[tuple[str, Callable[[View], Page]]] = [
        *((editions.year_address(county, year), partial(_year, county, year)) for year in years),
        *((editions.changes_address(*pair), partial(_changes, county, pair)) for pair in pairs),
        (f"{county.slug}/luckor/", lambda own: findings.gaps_page(own, county)),
    ]
    if years:
        made.append((f"{county.slug}/ar/", lambda own: editions.years_page(own, county)))
    if pairs:
        made.append((f"{county.slug}/andringar/", lambda own: editions.successions_page(own, county)))
    if any(area.county == county.slug for area in site.graph.every(models.FocusArea)):
        made.append((f"{county.slug}/aktorer-och-fokusomraden/", lambda own: overviews.matrix_page(own, county)))
    yield from (_Planned(address, county.slug, "", compose) for address, compose in made)


def _year(county: County, year: int, own: View) -> Page:
    return editions.year_page(own, county, year)


def _changes(county: County, pair: tuple[models.Document, models.Document], own: View) -> Page:
    return editions.changes_page(own, county, *pair)


_SHARED: dict[str, Callable[[View], Page]] = {
    "ordlista/": overviews.glossary_page,
    "vem-gor-vad/": finder.finder_page,
    "lan/": counties.counties_page,
    "jamforelse/": comparison.comparison_page,
    "civilsamhallet/": civil_society.civil_society_page,
    "a-o/": overviews.everything_page,
    "vardagsord/": overviews.everyday_page,
}
