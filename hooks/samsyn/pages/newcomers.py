"""The newcomer's pages: who are you, the road, my plan; and the list of them all."""

from collections.abc import Callable, Iterator
from functools import partial

from markupsafe import escape

from samsyn.models import County
from samsyn.pages.blocks import CountyPlan, Doors, Page, Plan, Prose
from samsyn.pages.newcomers_frame import HOME, Content, doors, newcomer_page, read_documents
from samsyn.pages.newcomers_groups import FAMILY, arrival_doors, family_page, group_page, groups, other_groups
from samsyn.pages.newcomers_places import PLACES, county_page, municipalities, municipality_page, places_page
from samsyn.pages.newcomers_steps import WORDS, Steps, met, nothing_said
from samsyn.pages.newcomers_topics import associations_page, health_page, money_page, school_page, words_page
from samsyn.pages.view import View, name_of, sentence

Planned = Iterator[tuple[str, Callable[[View], Page]]]
"""Addresses, each with what makes the page that stands there."""


def newcomer_pages(site: View) -> Planned:
    """Every page for newcomers, with its address."""
    yield HOME, home_page
    yield f"{HOME}vagen/", road_page
    yield f"{HOME}min-plan/", plan_page
    yield f"{HOME}skola-och-barn/", school_page
    yield f"{HOME}halsa/", health_page
    yield f"{HOME}pengar/", money_page
    yield f"{HOME}foreningar/", associations_page
    yield WORDS, words_page
    yield HOME + FAMILY, family_page
    for group in groups(site):
        yield f"{HOME}{group.slug}/", partial(group_page, group=group)
    yield PLACES, places_page
    for county in site.graph.every(County):
        yield f"{PLACES}{county.slug}/", partial(county_page, county=county)
    for actor, county in municipalities(site):
        yield f"{PLACES}{actor.slug}/", partial(municipality_page, municipality=actor, county=county)


def home_page(view: View) -> Page:
    """Who are you, and what do you want to know?"""
    duties = met(view)
    others = other_groups(view)
    arrived = view.section("vem-ar-du", "Vem är du?", Doors(arrival_doors(view)))
    asked = view.section("vad-vill-du-veta", "Vad vill du veta?", Doors(doors(view)))
    read = view.section(
        "dokumenten",
        "Var kommer texten ifrån?",
        Prose(escape(view.t("Vi har läst de här dokumenten. De säger vad andra ska göra för dig."))),
        read_documents(view, duties),
        Prose(escape(view.t("De säger inte vad just du har rätt till. Är stegen från ett annat län? Då kan det vara på ett annat sätt där du bor."))),
    )  # fmt: skip
    also = [view.section("fler", "Är du också något av det här?", others)] if others.items else []
    return newcomer_page(
        view,
        Content(
            title=view.t("För dig som är ny i Sverige"),
            intro=view.t("Här ser du vem som ska hjälpa dig. Texten är på lätt svenska."),
            sections=(arrived, asked, *also, read),
            duties=duties,
            questions=("var-finns-kontaktuppgifter", "pa-vilka-sprak-finns-information"),
        ),
    )


def road_page(view: View) -> Page:
    """The road, phase by phase: what happens, who helps, what to ask for."""
    duties = met(view)
    told = {duty.county for duty in duties}
    silent = [nothing_said(view, county) for county in view.graph.every(County) if county.slug not in told]
    said = view.t(
        "Vid varje steg står vilket län det gäller. Ditt län kan göra på ett annat sätt. Dokumenten är några år gamla. Fråga om det gäller i dag."
    )
    return newcomer_page(
        view,
        Content(
            title=view.t("Vägen från asyl till arbete"),
            intro=view.t("Följ vägen steg för steg. Vid varje steg ser du vem som hjälper dig."),
            lead=(Prose(escape(said)), *silent, Steps.of(view).road(duties, whole=True)),
            duties=duties,
            questions=("vad-hander-efter-36-manader", "hur-far-jag-en-bostad", "far-jag-valja-kommun"),
        ),
    )


def plan_page(view: View) -> Page:
    """My plan: the steps of each county for which there is something to say, as boxes to tick."""
    duties = met(view)
    known = groups(view)
    steps = Steps.of(view).among(known)
    counties, silent = [], []
    for county in view.graph.every(County):
        own = [duty for duty in duties if duty.county == county.slug]
        if own:
            asked = [duty for duty in own if duty.ask]
            others = steps.helpers(duty for duty in own if not duty.ask).helpers
            counties.append(CountyPlan(county.slug, name_of(county), steps.road(asked).stations, others))
        else:
            silent.append(nothing_said(view, county))
    choices = tuple((group.slug, sentence(name_of(group))) for group in known)
    return newcomer_page(
        view,
        Content(
            title=view.t("Min plan"),
            intro=view.t("Kryssa för det som är klart. Skriv ut listan och ta med den."),
            lead=(*silent, Plan(tuple(counties), choices, view.href("assets/my-plan.js"))),
            duties=duties,
        ),
    )
