"""The list of generated pages, in order."""

from collections.abc import Callable, Iterator
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
    overviews,
    terms,
    vocabulary,
    work,
)
from samsyn.pages.addresses import address_of, alias_addresses, list_address
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


def pages(knowledge: Knowledge, t: Gettext) -> Iterator[tuple[Page, View]]:
    """Every generated page of the site with the view it was made from.

    Args:
        knowledge: what there is to know; it has no problems.
        t: the words of the site in the pages' language.
    """
    graph = knowledge.graph
    every_county = graph.every(County)

    def view(address: str, county: str | None = None) -> View:
        return View(knowledge, t, address, county)

    for record in graph:
        own = view(address_of(record), record.county)
        yield _COMPOSERS[type(record)](own, record), own
        for address in alias_addresses(record):
            old = view(address, record.county)
            yield moved_page(old, record), old
    for kind in KINDS:
        for county in (None, *every_county):
            records = tuple(r for r in graph.every(kind) if r.county == (county.slug if county else None))
            if records and kind not in (County, models.Aspect):
                own = view(list_address(kind.kind, county.slug if county else None), county.slug if county else None)
                yield overviews.list_page(own, kind, county, records), own
    for county in every_county:
        for year in editions.years(view(""), county):
            own = view(editions.year_address(county, year), county.slug)
            yield editions.year_page(own, county, year), own
        for older, newer in succession(graph, county.slug):
            own = view(editions.changes_address(older, newer), county.slug)
            yield editions.changes_page(own, county, older, newer), own
        own = view(f"{county.slug}/luckor/", county.slug)
        yield findings.gaps_page(own, county), own
        if any(area.county == county.slug for area in graph.every(models.FocusArea)):
            own = view(f"{county.slug}/aktorer-och-fokusomraden/", county.slug)
            yield overviews.matrix_page(own, county), own
    for address, compose in _SHARED.items():
        yield compose(view(address)), view(address)


_SHARED: dict[str, Callable[[View], Page]] = {
    "ordlista/": overviews.glossary_page,
    "vem-gor-vad/": overviews.who_does_what_page,
    "lan/": counties.counties_page,
    "jamforelse/": comparison.comparison_page,
    "civilsamhallet/": civil_society.civil_society_page,
    "a-o/": overviews.everything_page,
}
