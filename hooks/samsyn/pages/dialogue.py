"""Pages of consultations and of the dialogue with civil society."""

from dataclasses import replace

from markupsafe import Markup, escape

from samsyn.models import (
    Activity,
    Actor,
    Consultation,
    DialogueElement,
    DialogueEntry,
    DialogueForm,
    Document,
    NotKnown,
)
from samsyn.models.dialogue import Commitment, ConsultationPoint, DialoguePoint, DialogueQuestion, DialogueStep
from samsyn.pages import words
from samsyn.pages.blocks import Block, Fact, Item, Items, Page, Prose, Section
from samsyn.pages.frame import Content, record_page
from samsyn.pages.view import View, sentence


def consultation_page(view: View, consultation: Consultation) -> Page:
    """A consultation: each point, what it asks, what was decided, what came of it."""
    graph = view.graph
    lead = (
        Prose(view.text(consultation.summary, consultation)),
        view.facts(
            view.fact("Gäller", [Item(view.link(graph.one(Document, consultation.about, consultation)))]),
            view.fact("Svaret finns i", [Item(view.link(graph.one(Document, consultation.answer, consultation)))]),
            view.fact("Svarade", [Item(view.link(graph.one(Actor, consultation.answered_by, consultation)))]),
            view.fact("Beslutades", [Item(escape(view.day(consultation.date)))]),
        ),
    )
    facts = tuple(
        Fact(fact.label, (Item(escape(fact.value), (view.note(fact.source, consultation),)),))
        for fact in consultation.facts
    )
    steps = tuple(
        Item(
            Markup("{}{}").format(Markup("<b>{}:</b> ").format(view.day(step.on)) if step.on else "", view.text(step.says, consultation)),
            (view.note(step.source, consultation),),
        )
        for step in consultation.steps
    )  # fmt: skip
    points = tuple(_point(view, consultation, point) for point in consultation.points)
    sections = (
        *points,
        view.section("gang", "Så behandlades ärendet", Items(steps, ordered=True)),
        view.section("uppgifter", "Uppgifter om ärendet", view.facts(*facts)),
    )
    return record_page(view, consultation, Content(lead, sections))


def _point(view: View, consultation: Consultation, point: ConsultationPoint) -> Section:
    if isinstance(point.concerns, NotKnown):
        concerns = [view.unassigned(point.concerns, consultation)]
    else:
        concerns = [
            Item(Markup('<a href="{}">{}</a>').format(note.url, note.text))
            for note in view.notes(point.concerns, consultation)
        ]
    if isinstance(point.outcome, NotKnown):
        outcome = view.unassigned(point.outcome, consultation)
    else:
        outcome = Item(view.text(point.outcome, consultation))
    facts = view.facts(
        view.fact("Vill", [Item(view.text(point.asks, consultation), view.notes(point.sources, consultation))]),
        view.fact("Lades fram av", [Item(escape(point.raised_by))]),
        view.fact("Gäller avsnittet", concerns),
        view.fact("Nämndens beslut", [Item(view.text(point.decided, consultation))]),
        view.fact("Vad det ledde till", [outcome]),
        view.fact("Teman", view.own(view.links(point.themes, consultation, "theme"))),
    )
    return Section(point.id, point.title, (facts,))


def dialogue_form_page(view: View, form: DialogueForm) -> Page:
    """A form of dialogue: what it is, who does what, and when it was used."""
    lead = (Prose(view.text(form.summary, form), view.notes(form.sources, form)),)
    steps = tuple(_in_stage(view, step, step_item(view, form, step)) for step in form.steps)
    used = tuple(Item(view.link(entry)) for entry in view.graph.to(form, DialogueEntry, "form"))
    sections = (
        view.section("steg", "Vem gör vad", Items(steps, ordered=True)),
        view.section(
            "anvand", "Har använts", Items(used, view.t("Materialet visar inget tillfälle då formen har använts."))
        ),
    )
    return record_page(view, form, Content(lead, sections, shown=frozenset({"dialogue-entry"})))


def step_item(view: View, form: DialogueForm, step: DialogueStep) -> Item:
    """A step of a form: who does what, and whether a document or we say so."""
    html = Markup("<b>{}</b> {}").format(step.who, view.text(step.does, form))
    mark = view.t("vår modell") if step.basis == "editorial" else ""
    return Item(html, (view.note(step.source, form),) if step.source else (), mark)


def _in_stage(view: View, step: DialogueStep, item: Item) -> Item:
    if not step.stage:
        return item
    return replace(item, html=Markup("{} – {}").format(view.t(words.STAGE[step.stage]), item.html))


def dialogue_element_page(view: View, element: DialogueElement) -> Page:
    """A part of the dialogue with civil society."""
    lead = (
        Prose(view.text(element.summary, element), view.notes(element.sources, element)),
        view.facts(view.fact("Teman", view.own(view.links(element.themes, element, "theme")))),
    )
    return record_page(view, element, Content(lead, eyebrow=sentence(view.t(words.ELEMENT_TYPE[element.type]))))


def dialogue_entry_page(view: View, entry: DialogueEntry) -> Page:
    """A dialogue that took place."""
    held_by = (entry.held_by,) if isinstance(entry.held_by, str) else entry.held_by
    lead: list[Block] = [
        Prose(view.text(entry.summary, entry), view.notes(entry.sources, entry)),
        view.facts(
            view.fact("Form", view.links([entry.form], entry, "dialogue-form")),
            view.fact("Dag", [Item(escape(view.day(entry.date)))]),
            view.fact("Om", view.links([entry.about], entry, "document")),
            view.fact("Deltog", [Item(view.text(entry.participants, entry))] if entry.participants else []),
            view.fact("Hölls av", view.named(held_by, entry, "actor", "forum")),
            view.fact("Punkterna finns i", view.links([entry.consultation] if entry.consultation else [], entry, "consultation")),
        ),
    ]  # fmt: skip
    questions = tuple(_question(view, entry, number, question) for number, question in enumerate(entry.questions, 1))
    commitments = Items(tuple(_commitment(view, entry, one) for one in entry.commitments))
    sections = (*questions, view.section("ataganden", "Åtaganden", commitments))
    return record_page(view, entry, Content(lead, sections))


def _question(view: View, entry: DialogueEntry, number: int, question: DialogueQuestion) -> Section:
    points = tuple(_raised(view, entry, point) for point in question.points)
    decided = (
        view.unassigned(question.decision, entry)
        if isinstance(question.decision, NotKnown)
        else Item(view.text(question.decision, entry))
    )
    return Section(
        f"fraga-{number}",
        f"{view.t('Fråga')} {number}",
        (
            Prose(view.text(question.question, entry), (view.note(question.source, entry),)),
            Items(points),
            view.facts(view.fact("Beslut", [decided])),
        ),
    )


def _raised(view: View, entry: DialogueEntry, point: DialoguePoint) -> Item:
    answer = (
        view.unassigned(point.answer, entry).html
        if isinstance(point.answer, NotKnown)
        else view.text(point.answer, entry)
    )
    who = Markup("<b>{}:</b> ").format(point.raised_by) if point.raised_by else Markup()
    html = Markup("{}{}").format(who, view.text(point.says, entry))
    detail = Markup("{} {}").format(view.t("Svar:"), answer)
    return Item(html, (view.note(point.source, entry),), detail=detail)


def _commitment(view: View, entry: DialogueEntry, one: Commitment) -> Item:
    who = Markup(", ").join(item.html for item in view.named(one.by, entry, "actor", "forum"))
    if isinstance(one.activity, NotKnown):
        became = Markup("{} {}").format(view.t("Obesvarat."), view.text(one.activity.not_known, entry))
    else:
        became = _became(view, view.graph.one(Activity, one.activity, entry))
    html = Markup("<b>{}</b>: {}").format(who, view.text(one.says, entry))
    return Item(html, (view.note(one.source, entry),), detail=became)


def _became(view: View, activity: Activity) -> Markup:
    """The activity a commitment became, with its goal and actor."""
    goals = Markup(", ").join(item.html for item in view.named(activity.goals, activity, "goal"))
    who = Markup(", ").join(item.html for item in view.named(activity.responsible, activity, "actor", "forum"))
    return Markup("{} {} ({} {}; {} {})").format(
        view.t("Aktivitet:"), view.link(activity), view.t("mål:"), goals, view.t("ansvarig:"), who
    )
