"""Pages of counties, documents and what documents set: goals, principles, focus areas, references, figures."""

from collections import Counter

from markupsafe import Markup, escape

from samsyn import coverage
from samsyn.models import (
    Activity,
    Document,
    Figure,
    FocusArea,
    Goal,
    NotKnown,
    Principle,
    Record,
    Reference,
    Responsibility,
    Section,
)
from samsyn.pages import words
from samsyn.pages.blocks import Block, Callout, Fact, Item, Items, Page, Prose, Quote
from samsyn.pages.blocks import Section as Part
from samsyn.pages.frame import Content, record_page
from samsyn.pages.view import View, sentence
from samsyn.translations.texts import Translation, phrase

_EVERYTHING = set(words.KINDS)


def status_line(view: View, document: Record) -> Markup:
    """ "Överenskommelse, antaget, gäller 2019–2021"."""
    assert isinstance(document, Document)
    parts = [sentence(view.t(words.DOCUMENT_TYPE[document.type])), view.t(words.DOCUMENT_STATUS[document.status])]
    if not isinstance(document.validity, NotKnown):
        parts.append(f"{document.validity.since.year}–{document.validity.until.year}")
    return Markup(", ").join(parts)


def document_page(view: View, document: Document) -> Page:
    """A document: its status, what it sets, its outline with what each section says and yields."""
    lead = (
        Callout(
            document.status,
            sentence(view.t(words.DOCUMENT_STATUS[document.status])),
            (Item(view.text(document.status_note, document)),),
        ),
        Prose(view.text(document.summary, document)),
        view.facts(*_document_facts(view, document)),
    )
    groups = tuple(
        Item(
            Markup("<b>{}:</b> {}").format(sentence(view.t(words.RANK[group.rank])), view.text(group.says, document)),
            (view.note(group.source, document),),
            detail=Markup(", ").join(item.html for item in view.links(group.groups, document, "target-group")),
        )
        for group in document.target_groups
    )
    outline = Items(
        tuple(
            Item(Markup('<a href="#{}">{}</a>').format(section.id, _heading(section)))
            for section in document.outline
            if section.level == 1
        )
    )
    sections = (
        view.section("om-malgrupper", "Målgrupper", Items(groups)),
        view.section("om-innehall", "Innehåll", outline),
        *(_outline_part(view, document, section) for section in document.outline),
    )
    return record_page(
        view, document, Content(lead, sections, shown=frozenset(_EVERYTHING - {"consultation", "dialogue-entry"}))
    )


def _document_facts(view: View, document: Document) -> tuple[Fact, ...]:
    validity = document.validity
    if isinstance(validity, NotKnown):
        valid = view.unassigned(validity, document)
    else:
        span = f"{view.day(validity.since)} – {view.day(validity.until)}"
        if validity.in_whole_years:
            span = f"{validity.since.year}–{validity.until.year}"
        valid = Item(escape(span), (view.note(validity.source, document),))
    follower = view.graph.to(document, Document, "supersedes")
    return (
        view.fact("Sort", [Item(escape(sentence(view.t(words.DOCUMENT_TYPE[document.type]))))]),
        view.fact("Datum", [Item(escape(view.day(document.date)))] if document.date else []),
        view.fact("Giltighet", [valid]),
        view.fact("Bakom dokumentet", view.named(document.issued_by, document, "actor", "forum")),
        view.fact("Parter", view.links(document.parties, document, "actor")),
        view.fact(
            "Följer efter", view.links([document.supersedes] if document.supersedes else [], document, "document")
        ),
        view.fact("Avses följas av", [Item(view.link(next_one)) for next_one in follower]),
        view.fact("Täckning", [Item(escape(_coverage(view, document)))]),
        view.fact("Utgår från", view.links(document.builds_on, document, "document", "reference")),
    )


def _coverage(view: View, document: Document) -> str:
    """How many of the document's paragraphs the knowledge base carries, and how."""
    states = Counter(paragraph.state for paragraph in coverage.paragraphs(view.graph, document))
    total = states.total()
    text = view.t("{done} av {total} stycken: {cited} citerade av poster, {told} återgivna i avsnittens punkter, {aside} satta åt sidan med skäl")  # fmt: skip
    return text.format(
        done=total - states["left-out"],
        total=total,
        cited=states["cited"],
        told=states["told"],
        aside=states["set-aside"],
    )


def _heading(section: Section) -> str:
    if not section.number:
        return section.title
    return phrase("{}. {}" if section.number.isdigit() else "{} {}", section.number, section.title)


def _outline_part(view: View, document: Document, section: Section) -> Part:
    points = tuple(
        Item(
            view.text(point.says, document),
            detail=Markup('<span class="at">{} {}</span>').format(view.t("stycke"), _span(point.at)),
        )
        for point in section.points
    )
    records = [record for record in view.graph.citing(f"{document.id}#{section.id}") if record is not document]
    yielded = tuple(
        Fact(view.t(words.KINDS[kind]), tuple(Item(view.mention(record)) for record in records if record.kind == kind))
        for kind in words.KINDS
        if any(record.kind == kind for record in records)
    )
    points += tuple(
        Item(
            view.text(one.reason, document),
            mark=view.t("satt åt sidan"),
            detail=Markup('<span class="at">{} {}</span>').format(view.t("stycke"), _span(one.at)),
        )
        for one in section.set_aside
    )
    blocks: list[Block] = [Items(points, view.t("Avsnittet har ingen egen text."))]
    if yielded:
        blocks.append(Prose(Markup("<b>{}</b>").format(view.t("Ur avsnittet kommer")), style="label"))
        blocks.append(view.facts(*yielded))
    original = section.title.source if isinstance(section.title, Translation) else ""
    return Part(section.id, _heading(section), tuple(blocks), section.level, original)


def _span(numbers: tuple[int, ...]) -> str:
    return ", ".join(str(number) for number in numbers)


def goal_page(view: View, goal: Goal) -> Page:
    """A goal: its wording, why, what serves it, and who."""
    notes = view.notes(goal.sources, goal)
    lead: list[Block] = [Quote(goal.wording, notes)] if goal.wording else []
    lead += [
        Prose(view.text(goal.summary, goal), () if goal.wording else notes),
        view.facts(
            view.fact("Dokument", document_items(view, goal)),
            view.fact("Hör till", view.links([goal.parent] if goal.parent else [], goal, "goal")),
            view.fact("Fokusområde", view.links([goal.focus_area] if goal.focus_area else [], goal, "focus-area")),
            view.fact("Delmål", [Item(view.link(child)) for child in view.graph.to(goal, Goal, "parent")]),
            view.fact("Målgrupper", view.links(goal.target_groups, goal, "target-group")),
            view.fact("Teman", view.own(view.links(goal.themes, goal, "theme"))),
        ),
    ]
    sections = (
        view.section("varfor", "Varför och hur", Items(tuple(view.point(point, goal) for point in goal.rationale))),
        view.section("aktiviteter", "Aktiviteter för målet", Items(_served_by(view, goal, Activity), view.t("Ingen aktivitet i materialet är kopplad till målet."))),
        view.section("uppdrag", "Uppdrag som tjänar målet", Items(_served_by(view, goal, Responsibility), view.t("Inget uppdrag i materialet är kopplat till målet."))),
    )  # fmt: skip
    eyebrow = sentence(view.t(words.GOAL_LEVEL[goal.level]))
    return record_page(view, goal, Content(lead, sections, eyebrow, frozenset({"goal", "activity", "responsibility"})))


def _served_by(view: View, goal: Goal, kind: type[Activity] | type[Responsibility]) -> tuple[Item, ...]:
    stated = view.graph.to(goal, kind, "goals")
    read = [record for record in view.graph.to(goal, kind, "goals_by_reading") if record not in stated]
    return (
        *(_with_holder(view, record) for record in stated),
        *view.own(_with_holder(view, record) for record in read),
    )


def _with_holder(view: View, record: Record) -> Item:
    if isinstance(record, Responsibility):
        return Item(Markup("{}: {}").format(view.link(view.holder(record)), view.link(record)))
    assert isinstance(record, Activity)
    responsible = view.named(record.responsible, record, "actor", "forum")
    return Item(Markup("{} – {}").format(view.link(record), Markup(", ").join(item.html for item in responsible)))


def document_items(view: View, record: Record) -> list[Item]:
    """The documents a record cites, with their status."""
    return [
        Item(view.document(document), mark=view.t(words.DOCUMENT_STATUS_SHORT[document.status]))
        for document in view.graph.documents(record)
    ]


def principle_page(view: View, principle: Principle) -> Page:
    """A principle: its wording and what it means."""
    lead = (
        Quote(principle.wording, view.notes(principle.sources, principle)),
        Prose(view.text(principle.summary, principle)),
        view.facts(view.fact("Dokument", document_items(view, principle))),
    )
    eyebrow = sentence(view.t(words.PRINCIPLE_TYPE[principle.type]))
    return record_page(view, principle, Content(lead, (), eyebrow))


def focus_area_page(view: View, area: FocusArea) -> Page:
    """A focus area: its goals, who is responsible, and the duties within its themes."""
    lead = (
        Prose(view.text(area.summary, area), view.notes(area.sources, area)),
        view.facts(
            view.fact("Dokument", document_items(view, area)),
            view.fact("Ansvarig för området", view.named(area.responsible, area, "actor", "forum")),
            view.fact("Mål", [Item(view.link(goal)) for goal in view.graph.to(area, Goal, "focus_area")]),
            view.fact("Teman", view.own(view.links(area.themes, area, "theme"))),
        ),
    )
    activities = tuple(
        _with_holder(view, activity)
        for goal in view.graph.to(area, Goal, "focus_area")
        for activity in view.graph.to(goal, Activity, "goals")
    )
    duties = view.own(_with_holder(view, duty) for duty in duties_in(view, area))
    sections = (
        view.section("aktiviteter", "Aktiviteter", Items(activities, view.t("Ingen aktivitet i materialet."))),
        view.section("uppdrag", "Uppdrag inom området", Items(duties, view.t("Inget uppdrag i materialet."))),
    )
    return record_page(view, area, Content(lead, sections, shown=frozenset({"goal"})))


def duties_in(view: View, area: FocusArea) -> tuple[Responsibility, ...]:
    """The duties, of the documents that set the area, whose themes meet the area's."""
    documents = {document.id for document in view.graph.documents(area)}
    return tuple(
        duty
        for duty in view.graph.every(Responsibility)
        if duty.county == area.county
        and set(duty.themes) & set(area.themes)
        and documents & {document.id for document in view.graph.documents(duty)}
    )


def reference_page(view: View, reference: Reference) -> Page:
    """A law, plan or study: what the documents say of it, and where."""
    lead = (
        Prose(view.text(reference.summary, reference), view.notes(reference.sources, reference)),
        view.facts(
            view.fact("Sort", [Item(escape(sentence(view.t(words.REFERENCE_TYPE[reference.type]))))]),
            view.fact("Nummer", [Item(escape(reference.identifier))] if reference.identifier else []),
            view.fact("Antagen", [Item(escape(reference.adopted))] if reference.adopted else []),
            view.fact("Sträcker sig till", [Item(escape(reference.until))] if reference.until else []),
            view.fact("Nämns i", document_items(view, reference)),
        ),
    )
    parts = Items(tuple(_official(part) for part in reference.parts))
    return record_page(view, reference, Content(lead, (view.section("delar", "Mål eller delar", parts),)))


def _official(wording: str) -> Item:
    """A wording; the Swedish beside our translation of it."""
    if isinstance(wording, Translation):
        return Item(Markup('{} <bdi lang="sv" class="original">{}</bdi>').format(wording, wording.source))
    return Item(escape(wording))


def figure_page(view: View, figure: Figure) -> Page:
    """A number with its unit, time, area and origin."""
    value = figure_text(view, figure)
    lead = (
        Prose(Markup('<span class="figure">{}</span>').format(value), view.notes(figure.sources, figure)),
        view.facts(
            view.fact("Tid", [view.line(figure.date, figure)]),
            view.fact("Område eller grupp", [view.line(figure.area, figure)]),
            view.fact("Uppgiften kommer från", [view.line(figure.publisher, figure)]),
            view.fact("Teman", view.own(view.links(figure.themes, figure, "theme"))),
        ),
    )
    return record_page(view, figure, Content(lead, ()))


def figure_text(view: View, figure: Figure) -> str:
    """The value with its unit, as the page's language writes numbers."""
    value = figure.value if isinstance(figure.value, str) else view.locale.number(figure.value)
    return phrase("{} {}", value, figure.unit) if figure.unit else value
