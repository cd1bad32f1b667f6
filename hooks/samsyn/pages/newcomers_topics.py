"""A newcomer's pages by subject: school and children, health, money, associations, words to know."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup, escape

from samsyn.models import Actor, County, DialogueElement, Phase, Responsibility, Term
from samsyn.pages.blocks import Block, Cell, Item, Items, Page, Prose, Row, Section, Table, Word, Words
from samsyn.pages.newcomers_frame import Content, health_site, newcomer_page
from samsyn.pages.newcomers_steps import (
    Steps,
    is_everybody,
    known_words,
    met,
    names_group,
    pattern,
    source_links,
    sources,
    swedish,
    translation,
    word_of,
)
from samsyn.pages.view import View, name_of, swedish_name


def _about(view: View, *themes: str) -> list[Responsibility]:
    """The steps about any of some themes."""
    return [duty for duty in met(view) if any(theme in duty.themes for theme in themes)]


def _silent(view: View, duties: Iterable[Responsibility]) -> tuple[Prose, ...]:
    """A word on each county whose documents have no such step."""
    told = {duty.county for duty in duties}
    return tuple(_unsaid(view, county) for county in view.graph.every(County) if county.slug not in told)


def _unsaid(view: View, county: County) -> Prose:
    unsaid = escape(view.t("Dokumenten från {county} säger inte vem som hjälper dig med det här."))
    return Prose(unsaid.format(county=name_of(county)), style="unsaid")


def school_page(view: View) -> Page:
    """School and children: what is for children, for parents, and what adults can study."""
    steps = Steps.of(view)
    children = _about(view, "barn")
    parents = [duty for duty in _about(view, "foraldraskap") if duty not in children]
    adults = [
        duty
        for duty in _about(view, "utbildning", "sprak", "samhallsorientering")
        if duty not in (*children, *parents) and not is_everybody(view.holder(duty))
    ]
    alone = [duty for duty in children if names_group(duty, "ensamkommande-barn")]
    schooling = [duty for duty in children if duty not in alone]
    parts = (("barn", view.t("Skola, förskola och barnomsorg"), schooling), ("ensamkommande", view.t("Barn utan föräldrar"), alone), ("foraldrar", view.t("Föräldrar"), parents), ("vuxna", view.t("Kurser för vuxna"), adults))  # fmt: skip
    sections = [
        Section(slug, title, (steps.helpers(duties), *_silent(view, duties))) for slug, title, duties in parts if duties
    ]
    shown = [*children, *parents, *adults]
    return newcomer_page(
        view,
        Content(
            title=view.t("Skola och barn"),
            intro=view.t("Här ser du vem som ordnar skola, förskola och kurser."),
            lead=() if shown else _silent(view, shown),
            sections=sections,
            duties=shown,
            questions=("hur-borjar-jag-pa-sfi", "vad-innehaller-samhallsorienteringen"),
        ),
    )


def health_page(view: View) -> Page:
    """Health: who offers what."""
    duties = _about(view, "halsa")
    helpers: tuple[Block, ...] = (Steps.of(view).helpers(duties),) if duties else ()
    return newcomer_page(
        view,
        Content(
            title=view.t("Hälsa"),
            intro=view.t("Här ser du vad dokumenten säger om vård och hälsa."),
            lead=(Prose(health_site(view)),),
            sections=(view.section("steg", "Vem hjälper dig?", *helpers, *_silent(view, duties)),),
            duties=duties,
            questions=("hur-far-jag-en-halsoundersokning", "hur-far-jag-vard", "vem-har-landstingets-ansvar-i-dag"),
        ),
    )


DECIDES, PAYS, GIVES = "beslutar", "betalar ut", "ger "
"""How the documents' statements, which are Swedish, tell who decides, who pays, and who does both or does not say."""


def money_page(view: View) -> Page:
    """Money: for each kind, who decides and who pays."""
    order = {phase.slug: phase.order for phase in view.graph.every(Phase)}
    duties = sorted(_about(view, "ersattningar"), key=lambda duty: order.get(str(duty.phase), len(order)))
    paid = [duty for duty in duties if _decides(duty) or _pays(duty)]
    sections: list[Section] = []
    for county in view.graph.every(County):
        here = [duty for duty in paid if duty.county == county.slug]
        told = (_money(view, county, here),) if here else (_unsaid(view, county),)
        sections.append(Section(county.slug, name_of(county), told, original=swedish_name(county)))
    others = [duty for duty in duties if duty not in paid]
    if others:
        sections.append(view.section("ovrigt", "Mer om pengar", Steps.of(view).helpers(others)))
    return newcomer_page(
        view,
        Content(
            title=view.t("Pengar"),
            intro=view.t("Ibland beslutar en myndighet och en annan betalar. Här ser du vem som gör vad."),
            sections=sections,
            duties=duties,
            questions=("hur-stora-ar-ersattningarna", "nar-kan-man-fa-forsorjningsstod"),
        ),
    )


def _decides(duty: Responsibility) -> bool:
    return DECIDES in swedish(duty.statement).lower()


def _pays(duty: Responsibility) -> bool:
    return PAYS in swedish(duty.statement).lower() or swedish(duty.statement).lower().startswith(GIVES)


def _money(view: View, county: County, duties: list[Responsibility]) -> Table:
    kinds: dict[str, list[Responsibility]] = defaultdict(list)
    named: dict[str, Term] = {}
    for duty in duties:
        term = _kind_of_money(view, duty)
        kinds[term.id if term else duty.id].append(duty)
        if term:
            named[term.id] = term
    rows = tuple(_money_row(view, named.get(key), found) for key, found in kinds.items())
    head = (view.t("Pengar"), view.t("Vem beslutar?"), view.t("Vem betalar?"), view.t("Så säger dokumenten"))
    caption = escape(view.t("Pengar, enligt dokumenten från {county}")).format(county=name_of(county))
    return Table(caption, head, rows)


def _kind_of_money(view: View, duty: Responsibility) -> Term | None:
    """The first term of the county in a duty's statement: what is decided on or paid."""
    said = swedish(duty.statement).lower()
    terms = [term for term in view.graph.every(Term) if term.county == duty.county]
    found = [(match.start(), -len(match[0]), term) for term in terms if (match := pattern(term).search(said))]
    return min(found, key=lambda one: one[:2])[2] if found else None


def _money_row(view: View, term: Term | None, duties: list[Responsibility]) -> Row:
    deciding = tuple(Item(view.link(view.holder(duty))) for duty in duties if _decides(duty))
    paying = tuple(Item(view.link(view.holder(duty))) for duty in duties if _pays(duty))
    said = tuple(
        Item(
            Markup("{} {}").format(view.text(duty.plain or "", duty), source_links(sources(view, duty, duty.editions))),
            detail=_to_say(view, duty),
        )
        for duty in duties
    )
    meant = view.text(term.plain, term) if term and term.plain else Markup()
    if term and meant and (mark := _whose(view, term)):
        meant = Markup('{} <span class="mark">{}</span>').format(meant, mark)
    first = Item(view.link(term), detail=meant) if term else Item(view.link(duties[0]))
    unsaid = view.t("Det står inte.")
    return Row((Cell((first,)), Cell(deciding, unsaid), Cell(paying, unsaid), Cell(said)))


def _to_say(view: View, duty: Responsibility) -> Markup:
    """What to say, in Swedish on a line of its own, as the road shows it."""
    if not duty.ask:
        return Markup()
    said = Markup('{} <q class="ask__line" lang="sv" dir="ltr">{}</q>').format(view.t("Säg eller visa:"), swedish(duty.ask))  # fmt: skip
    return Markup("{} {}").format(said, translation(duty.ask))


ARENA, OFFER = "arena", "offer"


def associations_page(view: View) -> Page:
    """Associations as part of the road: where to meet them, what they can do, which are named."""
    duties = _about(view, "civilsamhalle", "kultur-och-fritid")
    arenas, offers = _elements(view, ARENA), _elements(view, OFFER)
    nothing = view.t("Dokumenten säger inget om det.")
    sections = [
        view.section(
            "motas",
            "Här kan ni mötas",
            Prose(
                escape(
                    view.t(
                        "Dokumenten har idéer om var du kan möta föreningar. Det är inte säkert att det finns där du bor."
                    )
                )
            ),
            Items(arenas, nothing),
        ),
        view.section(
            "ger",
            "Det här kan föreningar ge",
            Prose(escape(view.t("Så skriver dokumenten. De lovar ingenting."))),
            Items(offers, nothing),
        ),
    ]
    if duties:
        sections.append(view.section("steg", "Kultur", Steps.of(view).helpers(duties)))
    sections.append(view.section("namn", "Föreningar i dokumenten", *_named(view)))
    return newcomer_page(
        view,
        Content(
            title=view.t("Föreningar"),
            intro=view.t("I en förening gör människor saker tillsammans. Här ser du vad dokumenten säger om dem."),
            sections=sections,
            duties=duties,
        ),
    )


def _elements(view: View, element_type: str) -> tuple[Item, ...]:
    """What documents say of associations and newcomers, as far as it has plain words."""
    found = [element for element in view.graph.every(DialogueElement) if element.type == element_type and element.plain]
    return tuple(Item(view.text(element.plain or "", element), detail=_where(view, element)) for element in found)


def _where(view: View, element: DialogueElement) -> Markup:
    """The county, the sources, and that nothing is decided where that is so."""
    place = name_of(view.graph[element.county]) if element.county else ""
    links = source_links(view.notes(element.sources, element))
    mark = view.t("inte beslutat") if _is_undecided(view, element) else ""
    chips = Markup(" ").join(
        Markup('<span class="step__place">{}</span>').format(word) for word in (place, mark) if word
    )
    more = Markup('<a class="step__more" href="{}">{}</a>').format(view.url(element), view.t("Mer (svår text)"))
    return Markup('<span class="step__where">{} {} {}</span>').format(chips, links, more)


def _is_undecided(view: View, element: DialogueElement) -> bool:
    """True when the first document that is cited decides nothing; the others tell of what it is about."""
    return view.graph.documents(element)[0].status not in ("adopted", "position-taken")


def _named(view: View) -> tuple[Block, ...]:
    """The associations that have a page, those that documents name and those they speak of together."""
    found = [actor for actor in view.graph.every(Actor) if actor.type == "civil-society"]
    said = Prose(escape(view.t("De här står i dokumenten. Det finns många fler.")))
    items = tuple(
        Item(view.link(actor), detail=view.text(actor.plain, actor) if actor.plain else Markup()) for actor in found
    )
    return (said, Items(items, view.t("Dokumenten nämner ingen förening.")))


def words_page(view: View) -> Page:
    """Words to know, large enough to point at."""
    known = tuple(_explained(view, term) for term in known_words(view))
    ours = view.t("Ibland förklarar dokumenten inte ordet. Då står det ”vår förklaring”.")
    return newcomer_page(
        view,
        Content(
            title=view.t("Viktiga ord"),
            intro=view.t("Läs ordet högt eller visa det. Då förstår den du möter vad du menar."),
            lead=(Prose(escape(ours)), Words(known)),
        ),
    )  # fmt: skip


def _explained(view: View, term: Term) -> Word:
    """A word with its explanation, leading to what the documents say of it."""
    word = word_of(view, term)
    html = view.text(term.plain or "", term)
    return replace(word, url=view.url(term), html=html, mark=_whose(view, term), id=term.slug)


def _whose(view: View, term: Term) -> str:
    """What is said of an explanation that is ours: that the documents do not give it."""
    return "" if term.uses else view.t("vår förklaring")
