"""The dialogue with civil society, across the counties: how it stands, the log, roles, arenas, needs, offers, forms."""

from collections import defaultdict
from collections.abc import Iterator

from markupsafe import Markup, escape

from samsyn.models import Consultation, County, DialogueElement, DialogueEntry, DialogueForm, NotKnown, Record
from samsyn.models.dialogue import ConsultationPoint
from samsyn.pages import words
from samsyn.pages.blocks import Cell, Fact, Facts, Item, Items, Page, Prose, Row, Section, Table
from samsyn.pages.dialogue import step_item
from samsyn.pages.frame import overview_page
from samsyn.pages.view import View, name_of, sentence
from samsyn.translations.texts import phrase


def civil_society_page(view: View) -> Page:
    """The model in one page; every statement leads to its record and its source."""
    sections = (
        view.section("laget", "Så står det till", _standing(view)),
        view.section("logg", "Dialoger som har hållits", Items(_log(view), view.t("Materialet visar ingen."))),
        view.section("ataganden", "Åtaganden och vad de blev", *_commitments(view)),
        *(_elements(view, element_type) for element_type in words.ELEMENT_TYPE),
        view.section("former", "Former för dialog", Items(_forms(view))),
        *_cycle(view),
    )
    intro = view.t("Vad dokumenten säger om civilsamhällets plats, och hur en dialog kan gå till. Det som är vår modell och inte står i något dokument är märkt.")  # fmt: skip
    return overview_page(view, view.t("Dialogen med civilsamhället"), intro, sections)


def _standing(view: View) -> Facts:
    """For each county what was asked for in its dialogues, and how much of it has a known outcome."""
    facts = []
    for county in view.graph.every(County):
        items = tuple(_stands(view, *found) for found in _answers(view) if found[0].county == county.slug)
        facts.append(Fact(name_of(county), items or (Item(escape(view.t("Materialet visar ingen dialog."))),)))
    return Facts(tuple(facts))


def _stands(view: View, dialogue: Record, answers: list[str | NotKnown]) -> Item:
    known = sum(isinstance(answer, str) for answer in answers)
    some = view.t("{dialogue}. Synpunkter: {count}, med känt svar eller utfall: {known}.")
    none = view.t("{dialogue}. Synpunkter: {count}. Vad de ledde till framgår inte.")
    told = escape(some if known else none)
    return Item(told.format(dialogue=view.link(dialogue), count=len(answers), known=known))


def _answers(view: View) -> Iterator[tuple[Record, list[str | NotKnown]]]:
    """What each point of a consultation or a dialogue led to."""
    for consultation in view.graph.every(Consultation):
        yield consultation, [point.outcome for point in consultation.points]
    for entry in view.graph.every(DialogueEntry):
        if not entry.consultation:
            yield entry, [point.answer for question in entry.questions for point in question.points]


def _elements(view: View, element_type: str) -> Section:
    """The parts of a type, folded by county."""
    blocks = []
    for county in view.graph.every(County):
        items = tuple(
            Item(
                Markup("{}: {}").format(view.link(one), view.text(one.summary, one)),
                view.notes(one.sources, one),
                detail=view.text(one.note, one) if one.note else Markup(),
            )
            for one in view.in_order(view.graph.every(DialogueElement))
            if one.county == county.slug and one.type == element_type
        )
        empty = phrase("{}: {}", name_of(county), view.t("inget i källan"))
        blocks.append(Items(items, empty, title=phrase("{} ({})", name_of(county), len(items))))
    return Section(element_type, sentence(view.t(words.ELEMENT_TYPE[element_type])), tuple(blocks))


def _forms(view: View) -> tuple[Item, ...]:
    return tuple(
        Item(
            Markup("{} ({}): {}").format(view.link(form), _county(view, form.county), view.text(form.summary, form)),
            view.notes(form.sources, form),
        )
        for form in view.graph.every(DialogueForm)
    )


def _county(view: View, slug: str | None) -> str:
    return view.graph[slug].label if slug else ""


def _cycle(view: View) -> tuple[Section, ...]:
    """The stages of every form whose steps name them all: a structured dialogue from invitation to follow-up."""
    sections = []
    for form in view.graph.every(DialogueForm):
        stages: dict[str, list[Item]] = defaultdict(list)
        for step in form.steps:
            if step.stage:
                stages[step.stage].append(step_item(view, form, step))
        if set(stages) == set(words.STAGE):
            rows = tuple(
                Row((Cell((Item(escape(view.t(word))),)), Cell(tuple(stages[stage])))) for stage, word in words.STAGE.items()
            )  # fmt: skip
            head = (view.t("Steg"), view.t("Vem gör vad"))
            title = view.t("Så kan det gå till: {form}").format(form=form.name.lower())
            sections.append(Section(f"steg-{form.slug}", title, (Table(title, head, rows),)))
    return tuple(sections)


def _log(view: View) -> tuple[Item, ...]:
    entries = sorted(view.graph.every(DialogueEntry), key=lambda entry: entry.date)
    return tuple(
        Item(
            Markup("<b>{}</b>, {}: {}. {}").format(
                view.day(entry.date), _county(view, entry.county), view.link(entry), view.text(entry.summary, entry)
            ),
            view.notes(entry.sources, entry),
        )
        for entry in entries
    )


def _commitments(view: View) -> tuple[Items | Prose, ...]:
    """How many points and commitments there are and how many have an answer; each on its own page."""
    entries = view.graph.every(DialogueEntry)
    taken = [(entry, one) for entry in entries for one in entry.commitments]
    linked = [pair for pair in taken if isinstance(pair[1].activity, str)]
    points = [point for consultation in view.graph.every(Consultation) for point in consultation.points]
    known = [point for point in points if isinstance(point.outcome, str)]
    counted = view.t("Kopplade till en aktivitet: {linked} av {taken}. Remissynpunkter med känt utfall: {known} av {points}.").format(linked=len(linked), taken=len(taken), known=len(known), points=len(points))  # fmt: skip
    items = tuple(
        Item(Markup("{}: {}").format(view.link(entry), view.text(one.says, entry)), (view.note(one.source, entry),))
        for entry, one in taken
    )
    consultations = tuple(
        Item(
            Markup('<a href="{}#{}">{}</a>: {}').format(
                view.url(one), point.id, point.title, view.text(point.asks, one)
            ),
            view.notes(point.sources, one),
            detail=_outcome(view, one, point),
        )
        for one in view.graph.every(Consultation)
        for point in one.points
    )
    return (Prose(escape(counted)), Items(items), Items(consultations))


def _outcome(view: View, consultation: Consultation, point: ConsultationPoint) -> Markup:
    """What came of a point, or that the material does not tell."""
    if isinstance(point.outcome, NotKnown):
        return view.unassigned(point.outcome, consultation).html
    return view.text(point.outcome, consultation)
