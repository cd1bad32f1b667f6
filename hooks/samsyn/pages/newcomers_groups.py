"""Who are you? A newcomer's own page by target group, and the page of somebody's family."""

from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from samsyn.models import County, Responsibility, TargetGroup, Term, Unassigned
from samsyn.pages.blocks import Block, Door, Doors, Item, Items, Page, Prose, Road, Section
from samsyn.pages.newcomers_frame import HOME, Content, newcomer_page
from samsyn.pages.newcomers_steps import Steps, concerns, met, names_group, source_links
from samsyn.pages.view import View, name_of, sentence, swedish_name

ARRIVALS = (
    ("asylsokande",),
    ("skyddsbehovande-enligt-massflyktsdirektivet",),
    ("nyanlanda",),
    ("kvotflyktingar",),
    ("ensamkommande-barn", "ensamkommande-unga"),
)
"""The ways to arrive that have target groups; of several groups behind one door the first one is where it leads."""

FAMILY = "anhorig/"
"""The page of somebody's family; the documents have no target group for them."""

FAMILY_TERM = "anhoriginvandring"
"""The term by which the documents mention families that come."""

FAMILY_MAY_BE = ("nyanlanda", "ovriga-utrikesfodda")
"""The target groups that somebody's family may belong to."""

QUESTIONS = {
    "asylsokande": ("vad-galler-vid-avslag", "vad-far-asylsokande-i-viss-man", "vad-far-asylsokande"),
    "skyddsbehovande-enligt-massflyktsdirektivet": ("vilka-rattigheter-ger-massflyktsdirektivet",),
    "nyanlanda": ("hur-far-jag-en-bostad", "hur-kommer-jag-in-i-etableringsprogrammet", "vad-hander-efter-36-manader"),
    "kvotflyktingar": ("far-jag-valja-kommun", "hur-far-jag-en-bostad"),
    "ensamkommande-unga": ("var-bor-ensamkommande-unga",),
}
"""Target group → slugs of open questions that its people ask."""


def groups(view: View) -> tuple[TargetGroup, ...]:
    """The target groups with plain words that arrive in a way of their own, or that a step names."""
    arriving = {slug for slugs in ARRIVALS for slug in slugs}
    duties = met(view)
    return tuple(
        group
        for group in view.graph.every(TargetGroup)
        if group.plain and (group.slug in arriving or any(names_group(duty, group.slug) for duty in duties))
    )


def arrival_doors(view: View) -> tuple[Door, ...]:
    """Who are you: a door for each way to arrive, the family's last but for children alone."""
    known = {group.slug: group for group in groups(view)}
    found = [[known[slug] for slug in slugs if slug in known] for slugs in ARRIVALS]
    made = [_door(view, first, *others) for first, *others in filter(None, found)]
    family = Door(view.t("Familj till någon som bor i Sverige"), view.href(HOME + FAMILY), escape(view.t("Du kommer till någon i din familj som redan bor i Sverige.")))  # fmt: skip
    place = len(made) - 1 if made and made[-1].also else len(made)
    return (*made[:place], family, *made[place:])


def other_groups(view: View) -> Items:
    """The target groups that no door leads to."""
    behind_doors = {slug for slugs in ARRIVALS for slug in slugs}
    return Items(
        tuple(
            Item(Markup("{}: {}").format(_link(view, group), view.text(group.plain or "", group)))
            for group in groups(view)
            if group.slug not in behind_doors
        )
    )


def _door(view: View, group: TargetGroup, *others: TargetGroup) -> Door:
    also = tuple(
        Item(Markup("{}: {}").format(_link(view, other), view.text(other.plain or "", other))) for other in others
    )
    return Door(view.heading(group), _url(view, group), view.text(group.plain or "", group), also)


def _url(view: View, group: TargetGroup) -> str:
    return view.href(f"{HOME}{group.slug}/")


def _link(view: View, group: TargetGroup) -> Markup:
    return Markup('<a href="{}">{}</a>').format(_url(view, group), name_of(group))


@dataclass(frozen=True)
class _Concerning:
    """The duties of a county that concern a group: its own, a wider group's, those that name no group."""

    own: tuple[Responsibility, ...]
    wider: tuple[tuple[TargetGroup, tuple[Responsibility, ...]], ...]
    anybody: tuple[Responsibility, ...]


def group_page(view: View, group: TargetGroup) -> Page:
    """A target group's page: what the word means, and the steps that concern it, county by county."""
    steps = Steps.of(view)
    concerning = {county: _concerning(view, county, group) for county in view.graph.every(County)}
    shown = [duty for one in concerning.values() for duty in (*one.own, *one.anybody)]
    shown += [duty for one in concerning.values() for _, duties in one.wider for duty in duties]
    sections = [_county(steps, county, group, one) for county, one in concerning.items()]
    lead: list[Block] = []
    same_door = [slugs for slugs in ARRIVALS if group.slug in slugs and len(slugs) > 1]
    others = [one for one in groups(view) if any(one.slug in slugs for slugs in same_door) and one is not group]
    if others:
        also = Markup("{} {}").format(view.t("Se också:"), Markup(", ").join(_link(view, one) for one in others))
        lead.append(Prose(also))
    return newcomer_page(
        view,
        Content(
            title=sentence(name_of(group)),
            original=swedish_name(group),
            intro=view.text(group.plain or "", group),
            lead=lead,
            sections=sections,
            duties=shown,
            questions=QUESTIONS.get(group.slug, ()),
        ),
    )


def _concerning(view: View, county: County, group: TargetGroup) -> _Concerning:
    here = [duty for duty in met(view) if duty.county == county.slug and concerns(duty, group)]
    own = tuple(duty for duty in here if names_group(duty, group.slug))
    taken = set(own)
    wider = []
    for slug in group.part_of:
        other = view.graph.one(TargetGroup, slug, group)
        duties = tuple(duty for duty in here if duty not in taken and names_group(duty, other.slug))
        taken.update(duties)
        if duties:
            wider.append((other, duties))
    anybody = tuple(duty for duty in here if isinstance(duty.target_groups, Unassigned))
    return _Concerning(own, tuple(wider), anybody)


def _county(steps: Steps, county: County, group: TargetGroup, found: _Concerning) -> Section:
    view = steps.view
    blocks: list[Block] = []
    if found.own:
        blocks.append(_road(steps, found.own, group))
    for other, duties in found.wider:
        counted = escape(view.t("Du kan också räknas till gruppen {group}. Här är de stegen."))
        blocks += [Prose(counted.format(group=_quoted(other))), _road(steps, duties, other)]
    if found.anybody:
        unnamed = view.t("Här säger dokumenten inte vem stegen gäller. Fråga om de gäller dig.")
        blocks += [Prose(escape(unnamed)), replace(steps.road(found.anybody), brief=True)]
    if not blocks:
        nothing = escape(view.t("Dokumenten från {county} säger inte vem som ska hjälpa dig."))
        blocks.append(Prose(nothing.format(county=name_of(county))))
    elif not found.own:
        nothing = escape(view.t("Dokumenten från {county} har inget steg bara för dig."))
        blocks.insert(0, Prose(nothing.format(county=name_of(county))))
    return Section(county.slug, name_of(county), tuple(blocks), original=swedish_name(county))


def _quoted(group: TargetGroup) -> Markup:
    return Markup("<b>{}</b>").format(group.name)


def _road(steps: Steps, duties: tuple[Responsibility, ...], group: TargetGroup) -> Road:
    """Its steps, each with the places that name the group."""
    return steps.about(group).road(duties)


def family_page(view: View) -> Page:
    """The page of somebody's family: that the documents hardly mention them, and where they may belong."""
    terms = [term for term in view.graph.every(Term) if term.slug == FAMILY_TERM]
    said: list[Block] = [Prose(escape(view.t("Dokumenten har ingen egen del för dig. De säger inte vem som ska hjälpa dig.")))]  # fmt: skip
    for term in terms:
        only = escape(view.t("De har bara ett ord för att familjer kommer hit: {word}."))
        links = source_links(view.notes(term.sources, term))
        said.append(Prose(Markup("{} {}").format(only.format(word=view.link(term)), links)))
    may_be = [group for group in groups(view) if group.slug in FAMILY_MAY_BE]
    sections = [view.section("i-dokumenten", "Vad dokumenten säger", *said)]
    if may_be:
        text = view.t("Du kan ändå höra till en av de här grupperna. Fråga vad som gäller för dig.")
        found = Doors(tuple(_door(view, group) for group in may_be))
        sections.append(view.section("grupper", "Det här kan gälla dig", Prose(escape(text)), found))
    return newcomer_page(
        view,
        Content(
            title=view.t("Familj till någon som bor i Sverige"),
            intro=view.t("Du kommer till någon i din familj som redan bor i Sverige."),
            sections=sections,
            duties=[duty for duty in met(view) if duty.actor == "migrationsverket"],
        ),
    )
