"""The list of generated pages, in order."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from samsyn import models
from samsyn.history import succession
from samsyn.knowledge import Knowledge
from samsyn.models import KINDS, County, Record
from samsyn.pages import (
    actors,
    civil_society,
    comparison,
    counties,
    dialogue,
    documents,
    editions,
    findings,
    newcomers,
    overviews,
    terms,
    vocabulary,
    work,
)
from samsyn.pages.addresses import WITHOUT_PAGE, address_of, alias_addresses, list_address
from samsyn.pages.blocks import Page
from samsyn.pages.frame import moved_page
from samsyn.pages.view import Gettext, View

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


Made = Iterator[tuple[Page, View]]
"""Pages, each with the view it was made from."""


def pages(knowledge: Knowledge, t: Gettext) -> Made:
    """Every generated page of the site.

    Args:
        knowledge: what there is to know; it has no problems.
        t: the words of the site in the pages' language.
    """
    site = View(knowledge, t, "")
    yield from _records(site)
    yield from _lists(site)
    for county in knowledge.graph.every(County):
        yield from _overviews(site, county)
    for address, compose in (*_SHARED.items(), *newcomers.newcomer_pages(site)):
        own = site.at(address)
        yield compose(own), own


def _records(site: View) -> Made:
    """Each record's page, and what stands at its earlier addresses."""
    for record in site.graph:
        if record.kind in WITHOUT_PAGE:
            continue
        own = site.at(address_of(record), record.county)
        yield _COMPOSERS[type(record)](own, record), own
        for address in alias_addresses(record):
            old = site.at(address, record.county)
            yield moved_page(old, record), old


def _lists(site: View) -> Made:
    """Everything of a kind, shared or in a county."""
    for kind in KINDS:
        for county in (None, *site.graph.every(County)):
            slug = county.slug if county else None
            records = tuple(record for record in site.graph.every(kind) if record.county == slug)
            if records and kind not in (County, models.Aspect):
                own = site.at(list_address(kind.kind, slug), slug)
                yield overviews.list_page(own, kind, county, records), own


def _overviews(site: View, county: County) -> Made:
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
    for address, compose in made:
        own = site.at(address, county.slug)
        yield compose(own), own


def _year(county: County, year: int, own: View) -> Page:
    return editions.year_page(own, county, year)


def _changes(county: County, pair: tuple[models.Document, models.Document], own: View) -> Page:
    return editions.changes_page(own, county, *pair)


_SHARED: dict[str, Callable[[View], Page]] = {
    "ordlista/": overviews.glossary_page,
    "vem-gor-vad/": overviews.who_does_what_page,
    "lan/": counties.counties_page,
    "jamforelse/": comparison.comparison_page,
    "civilsamhallet/": civil_society.civil_society_page,
    "a-o/": overviews.everything_page,
}
