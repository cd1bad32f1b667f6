"""Pages of themes, target groups and phases: everything that is about them."""

from markupsafe import Markup

from samsyn.models import (
    Activity,
    Document,
    Figure,
    Forum,
    Goal,
    Phase,
    Process,
    Record,
    Responsibility,
    TargetGroup,
    Theme,
)
from samsyn.models.actors import Edition
from samsyn.pages import words
from samsyn.pages.blocks import Block, Item, Items, Page, Prose, Section
from samsyn.pages.frame import Content, plain_box, record_page
from samsyn.pages.view import View

_SHOWN = frozenset({"responsibility", "activity", "goal", "forum", "figure", "process", "document"})


def theme_page(view: View, theme: Theme) -> Page:
    """A theme: who does what about it, in every county."""
    lead = (Prose(view.text(theme.summary, theme)),)
    return record_page(
        view, theme, Content(lead, (_duties(view, theme, "themes"), *_others(view, theme)), shown=_SHOWN)
    )


def target_group_page(view: View, group: TargetGroup) -> Page:
    """A target group: how documents address it, and what is done for it."""
    lead: list[Block] = [Prose(view.text(group.summary, group))]
    if group.plain:
        lead.append(plain_box(view, group.plain, group))
    lead.append(view.facts(view.fact("Del av", view.links(group.part_of, group, "target-group"))))
    addressed = tuple(
        Item(
            Markup("{}, <b>{}</b>: {}").format(view.document(document), view.t(words.RANK[one.rank]), view.text(one.says, document)),
            (view.note(one.source, document),),
        )
        for document in view.graph.to(group, Document)
        for one in document.target_groups
        if group.slug in one.groups
    )  # fmt: skip
    sections = (
        view.section(
            "i-dokumenten", "I dokumenten", Items(addressed, view.t("Inget dokument sätter gruppen som egen målgrupp."))
        ),
        _duties(view, group, "target_groups"),
        *_others(view, group),
    )
    return record_page(view, group, Content(lead, sections, shown=_SHOWN))


def phase_page(view: View, phase: Phase) -> Page:
    """A phase of the journey: who does what in it."""
    lead = (
        Prose(view.text(phase.summary, phase)),
        Prose(
            Markup("{} {}").format(view.text(phase.basis.text, phase), view.text(phase.basis.why, phase)), style="ours"
        ),
    )
    return record_page(view, phase, Content(lead, (_duties(view, phase, "phase"),), shown=_SHOWN))


def _duties(view: View, target: Record, field: str) -> Section:
    items = tuple(
        Item(Markup("{}: {}").format(view.link(view.holder(duty)), view.link(duty)), view.notes((e.place for e in duty.editions if _names(e, target, field)), duty))
        for duty in view.graph.to(target, Responsibility, field)
    )  # fmt: skip
    return view.section("uppdrag", "Vem gör vad", Items(items, view.t("Inget uppdrag i materialet.")))


def _names(edition: Edition, target: Record, field: str) -> bool:
    """False for an edition that does not name the target group the page is about."""
    return field != "target_groups" or edition.target_groups is None or target.slug in edition.target_groups


_LISTED: tuple[type[Record], ...] = (Activity, Goal, Forum, Process, Figure)


def _others(view: View, target: Record) -> tuple[Section, ...]:
    return tuple(
        view.section(
            f"{kind.kind}",
            words.KINDS[kind.kind],
            Items(tuple(Item(view.link(record)) for record in view.in_order(view.graph.to(target, kind)))),
        )
        for kind in _LISTED
    )
