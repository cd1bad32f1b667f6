"""Pages that set the counties side by side."""

from markupsafe import Markup

from samsyn.history import first_year
from samsyn.models import Aspect, County, Position
from samsyn.pages.blocks import Cell, Item, Page, Prose, Row, Table
from samsyn.pages.frame import Content, overview_page, record_page
from samsyn.pages.view import View
from samsyn.translations.texts import One


def aspect_page(view: View, aspect: Aspect) -> Page:
    """One matter: what each county's documents say in it."""
    rows = tuple(
        Row((Cell((Item(view.link(county)),)), Cell(positions(view, aspect, county), view.t("inget i källan"))))
        for county in view.graph.every(County)
    )
    table = Table(aspect.name, (view.t(One("Län")), view.t("Vad dokumenten säger")), rows)
    lead = (
        Prose(view.text(aspect.summary, aspect)),
        view.facts(view.fact("Läs mer under", view.links(aspect.themes, aspect, "theme"))),
    )
    sections = (view.section("lanen", "Länen", table),)
    return record_page(view, aspect, Content(lead, sections, shown=frozenset({"position"})))


def positions(view: View, aspect: Aspect, county: County) -> tuple[Item, ...]:
    """What a county's documents say in an aspect, each with its sources."""
    return tuple(
        Item(
            Markup("{}: {}").format(view.link(position), view.text(position.summary, position)),
            view.notes(position.sources, position),
        )
        for position in sorted(view.graph.to(aspect, Position, "aspect"), key=lambda one: first_year(view.graph, one))
        if position.county == county.slug
    )


def comparison_page(view: View) -> Page:
    """Every matter by every county, in one table."""
    counties = view.graph.every(County)
    aspects = sorted(view.graph.every(Aspect), key=lambda aspect: aspect.order)
    empty = view.t("inget i källan")
    rows = tuple(
        Row(
            (
                Cell((Item(view.link(aspect)),)),
                *(Cell(positions(view, aspect, county), empty) for county in counties),
            ),
            aspect.slug,
        )
        for aspect in aspects
    )
    title = view.t("Jämför länen")
    intro = view.t("Vad varje läns dokument säger i samma frågor. Dokumenten är av olika slag och från olika år; urvalet av frågor är vårt.")  # fmt: skip
    table = Table(title, (view.t("Fråga"), *(county.name for county in counties)), rows)
    return overview_page(view, title, intro, (view.section("tabell", "Tabell", table),))


def position_page(view: View, position: Position) -> Page:
    """What one county's documents say in one aspect."""
    lead = (
        Prose(view.text(position.summary, position), view.notes(position.sources, position)),
        view.facts(view.fact("Jämför länen", view.links([position.aspect], position, "aspect"))),
    )
    return record_page(view, position, Content(lead))
