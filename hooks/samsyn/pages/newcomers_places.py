"""Where do you live? A county's and a municipality's page for newcomers: chosen in the address, nothing is kept."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from samsyn.models import Actor, County, Responsibility
from samsyn.pages.blocks import Block, Door, Doors, Item, Items, Page, Prose, Section
from samsyn.pages.locale import SOURCE
from samsyn.pages.newcomers_frame import HOME, Content, newcomer_page
from samsyn.pages.newcomers_steps import Steps, is_municipal, met, nothing_said
from samsyn.pages.view import View, name_of, swedish_name

PLACES = f"{HOME}i/"
"""The page where a reader chooses a county or a municipality."""


def municipalities(view: View) -> tuple[tuple[Actor, County], ...]:
    """Every municipality that the documents name, with its county."""
    found = []
    for actor in view.graph.every(Actor):
        county = view.graph.resolve(actor.area, None, ("county",)) if actor.area else None
        if actor.type == "municipality" and isinstance(county, County):
            found.append((actor, county))
    return tuple(found)


def places_page(view: View) -> Page:
    """The choice of a place: counties, and the municipalities that the documents name."""
    sections = []
    for county in view.graph.every(County):
        own = sorted(
            (actor for actor, area in municipalities(view) if area is county), key=lambda one: SOURCE.order(one.name)
        )
        door = Door(
            escape(view.t("Hela {county}")).format(county=name_of(county)), view.href(f"{PLACES}{county.slug}/")
        )
        made = (door, *(Door(view.heading(actor), view.href(f"{PLACES}{actor.slug}/")) for actor in own))
        missing = (
            view.t("Ser du inte din kommun? Dokumenten nämner den inte. Välj hela länet.")
            if own
            else view.t("Dokumenten nämner ingen kommun här vid namn. Välj hela länet.")
        )
        blocks = (Doors(made, small=True), Prose(escape(missing)))
        sections.append(Section(county.slug, name_of(county), blocks, original=swedish_name(county)))
    return newcomer_page(
        view,
        Content(
            title=view.t("Min kommun"),
            intro=view.t("Var bor du? Välj i listan. Vi sparar inte vad du väljer."),
            sections=sections,
        ),
    )


def county_page(view: View, county: County) -> Page:
    """A county's part of the road."""
    duties = [duty for duty in met(view) if duty.county == county.slug]
    lead: list[Block] = [Prose(_same_everywhere(view, county))] if duties else [nothing_said(view, county)]
    if duties:
        lead.append(Steps.of(view).road(duties))
    intro = view.text(county.plain, county) if county.plain else _lives_in(view, county)
    return newcomer_page(
        view,
        Content(
            title=view.t("Vägen i {county}").format(county=name_of(county)),
            original=swedish_name(county),
            county=county.slug,
            intro=intro,
            lead=lead,
            duties=duties,
            questions=QUESTIONS,
        ),
    )


QUESTIONS = ("vad-kan-jag-fa-hjalp-med-i-vasterbotten", "vilka-ar-kommunerna", "var-ligger-servicekontoren")
"""Slugs of open questions about places."""


def _lives_in(view: View, county: County) -> Markup:
    return escape(view.t("Du bor i {county}. Här är vägen där.")).format(county=name_of(county))


def _same_everywhere(view: View, county: County) -> Markup:
    said = escape(view.t("Dokumenten från {county} skiljer inte på kommunerna. Alla har samma uppgifter."))
    return said.format(county=name_of(county))


@dataclass(frozen=True)
class _Own:
    """The duties of a municipality's county: its own, and the others'."""

    own: tuple[Responsibility, ...]
    others: tuple[Responsibility, ...]

    @classmethod
    def of(cls, view: View, county: County) -> "_Own":
        here = [duty for duty in met(view) if duty.county == county.slug]
        own = tuple(duty for duty in here if is_municipal(view.holder(duty)))
        return cls(own, tuple(duty for duty in here if duty not in own))


def municipality_page(view: View, municipality: Actor, county: County) -> Page:
    """A municipality's page: its county, what is the municipality's own task, and who else helps there."""
    found = _Own.of(view, county)
    whole = Markup('<a href="{}">{}</a>').format(view.href(f"{PLACES}{county.slug}/"), name_of(county))
    belongs = escape(view.t("{municipality} ligger i {county}.")).format(
        municipality=name_of(municipality), county=name_of(county)
    )
    sections = []
    if found.own:
        steps = Steps.of(view).road(found.own)
        same = Prose(_same_everywhere(view, county))
        sections.append(view.section("kommunen", "Det här ska kommunen göra", same, steps))
    if found.others:
        helpers = {view.holder(duty).id: view.holder(duty) for duty in found.others}
        items = Items(
            tuple(
                Item(
                    view.link(one),
                    detail=view.text(one.plain, one) if isinstance(one, Actor) and one.plain else Markup(),
                )
                for one in helpers.values()
            )
        )
        more = Prose(escape(view.t("Läs vad de gör i {county}.")).format(county=whole))
        sections.append(view.section("andra", "De här hjälper också till", items, more))
    lead = () if found.own or found.others else (nothing_said(view, county),)
    return newcomer_page(
        view,
        Content(
            title=name_of(municipality),
            original=swedish_name(municipality),
            intro=belongs,
            lead=lead,
            sections=sections,
            duties=[*found.own, *found.others],
        ),
    )
