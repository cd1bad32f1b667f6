"""Pages of contradictions and open questions, and the gaps of a county."""

from markupsafe import Markup, escape

from samsyn.models import (
    Activity,
    Actor,
    Contradiction,
    County,
    FocusArea,
    Goal,
    OpenQuestion,
    Responsibility,
    Term,
    Unassigned,
)
from samsyn.pages import words
from samsyn.pages.blocks import Item, Items, Page, Prose
from samsyn.pages.frame import Content, contradiction_block, overview_page, record_page
from samsyn.pages.view import R, View, sentence
from samsyn.pages.words import N_


def contradiction_page(view: View, found: Contradiction) -> Page:
    """A contradiction: what each place says, and which pages it concerns."""
    lead = (contradiction_block(view, found),)
    concerns = Items(view.links(found.about, found))
    sections = (view.section("galler", "Gäller", concerns),)
    eyebrow = sentence(view.t(words.CONTRADICTION_TYPE[found.type]))
    return record_page(view, found, Content(lead, sections, eyebrow))


def question_page(view: View, question: OpenQuestion) -> Page:
    """A question the documents leave open: what they say and do not say."""
    lead = (
        Prose(view.unassigned(question.answer, question).html, view.notes(question.sources, question)),
        view.facts(
            view.fact("Vi har läst", view.links(question.searched, question, "document")),
            view.fact("Gäller", view.links(question.about, question)),
        ),
    )
    return record_page(view, question, Content(lead, ()))


def gaps_page(view: View, county: County) -> Page:
    """What has no responsible actor, no goal, no duty; computed from the records."""
    graph = view.graph

    def of(kind: type[R]) -> list[R]:
        return view.in_order(one for one in graph.every(kind) if county.slug in (one.county, getattr(one, "area", "")))

    activities = of(Activity)
    duties = of(Responsibility)
    goals = of(Goal)
    areas = of(FocusArea)
    terms = of(Term)
    actors = of(Actor)

    def reason(record: Activity | Responsibility | FocusArea, field: str) -> Item:
        value = getattr(record, field)
        text = view.text(value.unassigned, record) if isinstance(value, Unassigned) else Markup()
        return Item(view.mention(record), detail=text)

    no_one = [reason(one, "responsible") for one in activities if isinstance(one.responsible, Unassigned)]
    no_goal = [reason(one, "goals") for one in activities if isinstance(one.goals, Unassigned)]
    idle = [Item(view.link(one)) for one in goals if not graph.to(one, Activity)]
    unowned = [reason(one, "responsible") for one in areas if isinstance(one.responsible, Unassigned)]
    aimless = [
        reason(one, "goals_by_reading")
        for one in duties
        if not one.goals and (isinstance(one.goals_by_reading, Unassigned) or not one.goals_by_reading)
    ]
    dutiless = [Item(view.link(one)) for one in actors if not _has_duty(view, one)]
    undefined = [Item(view.link(one)) for one in terms if not one.uses]
    lists = (
        ("aktiviteter-utan-ansvarig", N_("Aktiviteter utan ansvarig"), no_one, activities),
        ("aktiviteter-utan-mal", N_("Aktiviteter som källan inte knyter till något mål"), no_goal, activities),
        ("mal-utan-aktivitet", N_("Mål utan aktivitet, också enligt vår läsning"), idle, goals),
        ("fokusomraden-utan-ansvarig", N_("Fokusområden utan ansvarig"), unowned, areas),
        ("uppdrag-utan-mal", N_("Uppdrag utan mål"), aimless, duties),
        ("aktorer-utan-uppdrag", N_("Aktörer i länet utan uppdrag"), dutiless, actors),
        ("begrepp-utan-definition", N_("Begrepp som källorna inte definierar"), undefined, terms),
    )
    sections = tuple(
        view.section(
            section_id,
            title,
            Prose(escape(view.t("{count} av {total}").format(count=len(found), total=len(total)))),
            Items(tuple(found), view.t("Inga.")),
        )
        for section_id, title, found, total in lists
        if total
    )
    intro = view.t("Det här är inte fel i kunskapsbasen utan luckor i dokumenten. Varje lucka sägs med källans egna skäl där det finns.")  # fmt: skip
    return overview_page(view, view.t("Luckor i {name}").format(name=county.name), intro, sections)


def _has_duty(view: View, actor: Actor) -> bool:
    if view.graph.to(actor, Responsibility, "actor"):
        return True
    return any(view.graph.to(group, Responsibility, "actor") for group in view.graph.to(actor, Actor, "members"))
