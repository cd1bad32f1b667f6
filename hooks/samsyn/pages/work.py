"""Pages of activities and processes."""

from markupsafe import Markup, escape

from samsyn.models import Activity, NotKnown, Process, Unassigned
from samsyn.models.fields import Period
from samsyn.models.work import ProcessEdition, Step
from samsyn.pages import words
from samsyn.pages.blocks import Block, Callout, Item, Items, Page, Prose, Section
from samsyn.pages.frame import Content, record_page
from samsyn.pages.view import View, sentence


def activity_page(view: View, activity: Activity) -> Page:
    """An activity: its goal and responsible actor first."""
    goals = view.named(activity.goals, activity, "goal")
    by_reading = view.own(view.links(activity.goals_by_reading, activity, "goal"))
    responsible = list(view.named(activity.responsible, activity, "actor", "forum"))
    if activity.responsible_note:
        responsible.append(Item(view.text(activity.responsible_note, activity)))
    status = [Item(escape(sentence(view.t(words.ACTIVITY_STATUS[activity.status]))))]
    if activity.status_note:
        status.append(Item(view.text(activity.status_note, activity)))
    lead: list[Block] = [
        view.facts(
            view.fact("Mål", (*goals, *by_reading)),
            view.fact("Ansvarig", responsible),
            view.fact("Medverkande", view.links(activity.partners, activity, "actor", "forum")),
            view.fact("Status", status),
        ),
        Prose(view.text(activity.summary, activity), view.notes(activity.sources, activity)),
        view.facts(
            view.fact("För vem", view.named(activity.target_groups, activity, "target-group")),
            view.fact("Tid", _period(view, activity)),
            view.fact("Teman", view.own(view.links(activity.themes, activity, "theme"))),
        ),
    ]
    if activity.not_to_be_confused_with:
        lead.append(
            Callout("ours", view.t("Förväxla inte med"), (Item(view.text(activity.not_to_be_confused_with, activity)),))
        )
    follow_ups = tuple(
        Item(
            Markup("<b>{}</b>, {}: {}").format(view.day(found.on), found.by, view.text(found.says, activity)),
            (view.note(found.source, activity),),
        )
        for found in activity.follow_ups
    )
    empty = view.t("Materialet visar ingen uppföljning av aktiviteten.")
    sections = (view.section("uppfoljning", "Uppföljning", Items(follow_ups, empty)),)
    return record_page(view, activity, Content(lead, sections))


def _period(view: View, activity: Activity) -> tuple[Item, ...]:
    if activity.period is None:
        return ()
    if isinstance(activity.period, NotKnown):
        return (view.unassigned(activity.period, activity),)
    return (Item(escape(_span(view, activity.period))),)


def _span(view: View, period: Period) -> str:
    since = view.day(period.since) if period.since else ""
    until = view.day(period.until) if period.until else ""
    return f"{since} – {until}".strip()


def process_page(view: View, process: Process) -> Page:
    """A process: how each document describes it, step by step."""
    lead = [Prose(view.text(process.summary, process))]
    if process.missing_in:
        lead.append(Prose(view.text(process.missing_in, process)))
    sections = [_edition(view, process, edition) for edition in process.editions]
    return record_page(view, process, Content(lead, sections))


def _edition(view: View, process: Process, edition: ProcessEdition) -> Section:
    cited = view.graph.cite(edition.place, process.county)
    assert cited is not None
    steps = tuple(_step(view, process, step) for step in edition.steps)
    unsaid = tuple(dict.fromkeys(step.who.unassigned for step in edition.steps if isinstance(step.who, Unassigned)))
    return Section(
        f"i-{cited.document.slug}",
        view.edition(cited.document),
        (
            Prose(view.text(edition.said, process), view.notes((edition.place, *edition.also_in), process)),
            view.facts(
                view.fact("Hur ofta", [view.cadence(edition.cadence, process)]),
                view.fact("Steg utan utpekad aktör", [Item(view.text(reason, process)) for reason in unsaid]),
            ),
            Items(steps, ordered=True),
        ),
    )


def _step(view: View, process: Process, step: Step) -> Item:
    """When, who, what; that nobody is named is said once for all the steps."""
    when = Markup("{}: ").format(step.when) if step.when else Markup()
    if isinstance(step.who, Unassigned):
        return Item(Markup("{}{}").format(when, view.text(step.does, process)), mark=view.t("ingen utpekad"))
    who = Markup(", ").join(item.html for item in view.named(step.who, process, "actor", "forum"))
    return Item(Markup("{}<b>{}</b> {}").format(when, who, view.text(step.does, process)))
