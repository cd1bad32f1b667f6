"""Pages of counties: one county with its documents and lists, and all of them."""

from markupsafe import Markup, escape

from samsyn.history import year_of
from samsyn.models import (
    Activity,
    Consultation,
    Contradiction,
    County,
    DialogueElement,
    DialogueEntry,
    DialogueForm,
    Document,
    Figure,
    FocusArea,
    Forum,
    Goal,
    OpenQuestion,
    Position,
    Principle,
    Process,
    Record,
    Responsibility,
    Term,
)
from samsyn.pages import words
from samsyn.pages.addresses import list_address
from samsyn.pages.blocks import Item, Items, Page, Prose, Section
from samsyn.pages.documents import status_line
from samsyn.pages.editions import history_blocks
from samsyn.pages.frame import Content, overview_page, record_page
from samsyn.pages.view import View
from samsyn.pages.words import N_

COUNTY_LISTS: tuple[type[Record], ...] = (
    Document,
    Goal,
    Principle,
    FocusArea,
    Responsibility,
    Forum,
    Process,
    Activity,
    Term,
    Figure,
    Consultation,
    DialogueForm,
    DialogueElement,
    DialogueEntry,
    Position,
    Contradiction,
    OpenQuestion,
)
"""Kinds that a county has lists of, in the order its page names them."""


def county_page(view: View, county: County) -> Page:
    """A county: its documents, its lists, its overviews."""
    lead = (Prose(view.text(county.summary, county), view.notes(county.sources, county)),)
    documents = tuple(
        Item(view.link(document), detail=status_line(view, document)) for document in _documents(view, county)
    )
    overviews = (
        *(
            (
                (
                    f"{county.slug}/aktorer-och-fokusomraden/",
                    N_("Aktörer och fokusområden"),
                    N_("Vem arbetar med vad, som en tabell."),
                ),
            )
            if _of(view, FocusArea, county)
            else ()
        ),
        (f"{county.slug}/luckor/", N_("Luckor"), N_("Det som saknar ansvarig, mål eller uppdrag.")),
        ("vem-gor-vad/", N_("Vem gör vad"), N_("Alla uppdrag i en tabell.")),
        ("jamforelse/", N_("Jämför länen"), N_("Vad varje läns dokument säger i samma frågor.")),
        ("civilsamhallet/", N_("Dialogen med civilsamhället"), N_("Roller, former, platser och vad som har sagts.")),
    )
    lists = tuple(
        Item(
            Markup('<a href="{}">{}</a>').format(
                view.href(list_address(kind.kind, county.slug)), view.t(words.KINDS[kind.kind])
            ),
            detail=escape(f"{len(found)}"),
        )
        for kind in COUNTY_LISTS
        if (found := _of(view, kind, county))
    )
    sections = (
        view.section("dokument", "Dokumenten", Items(documents)),
        view.section("historia", "Historia", *history_blocks(view, county)),
        view.section(
            "oversikter",
            "Översikter",
            Items(
                tuple(
                    Item(
                        Markup('<a href="{}">{}</a>').format(view.href(to), view.t(title)), detail=escape(view.t(what))
                    )
                    for to, title, what in overviews
                )
            ),
        ),
        view.section("forteckningar", "Allt om länet", Items(lists)),
    )
    return record_page(view, county, Content(lead, sections, shown=frozenset(words.KINDS)))


def _of(view: View, kind: type[Record], county: County) -> tuple[Record, ...]:
    return tuple(record for record in view.graph.every(kind) if record.county == county.slug)


def _documents(view: View, county: County) -> list[Document]:
    """A county's documents, oldest first, those without a year last."""
    found = (one for one in view.graph.every(Document) if one.county == county.slug)
    return sorted(found, key=lambda one: (year_of(one) or 9999, one.slug))


def counties_page(view: View) -> Page:
    """Every county with its documents."""
    sections = tuple(
        Section(
            county.slug,
            county.full_name,
            (
                Prose(Markup("{} {}").format(view.text(county.summary, county), view.link(county, view.t("Till länets sida")))),
                Items(tuple(Item(view.link(one), detail=status_line(view, one)) for one in _documents(view, county))),
            ),
        )
        for county in view.graph.every(County)
    )  # fmt: skip
    intro = view.t("Länen i kunskapsbasen och de dokument som är inlästa från vart och ett.")
    return overview_page(view, view.t("Län"), intro, sections)
