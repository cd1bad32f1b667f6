"""The main lists as CSV for spreadsheets: UTF-8 with BOM, semicolons, one row a record."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence

from samsyn.graph import Graph
from samsyn.models import (
    Activity,
    Actor,
    Aspect,
    Document,
    Forum,
    Goal,
    NotKnown,
    Position,
    Record,
    Responsibility,
    Term,
    Unassigned,
)
from samsyn.pages import words
from samsyn.pages.addresses import address_of
from samsyn.translations.status import Standing

Row = Sequence[str]
Table = Callable[[Graph], Iterable[Row]]


def as_csv(head: Row, rows: Iterable[Row]) -> str:
    """A table as text; a value that a spreadsheet would take for a formula is shown as text."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_harmless(value) for value in row] for row in rows)
    return "\ufeff" + out.getvalue()


def _harmless(value: str) -> str:
    return f"'{value}" if value.startswith(("=", "+", "-", "@", "\t", "\r")) else value


def _named(graph: Graph, value: Sequence[str] | Unassigned | NotKnown, beside: Record, *kinds: str) -> str:
    if isinstance(value, Unassigned | NotKnown):
        return "framgår inte av källan"
    found = (graph.resolve(one, beside.county, kinds) for one in value)
    return ", ".join(record.label for record in found if record is not None)


def _sources(graph: Graph, record: Record) -> str:
    places = []
    for cited in graph.cites(record):
        span = f".{cited.paragraphs[0]}" if cited.paragraphs else ""
        span += f"-{cited.paragraphs[-1]}" if len(cited.paragraphs) > 1 else ""
        places.append(f"{cited.key}{span}")
    return " ".join(places)


def _ends(graph: Graph, record: Record) -> tuple[str, str, str]:
    return _sources(graph, record), record.id, address_of(record)


ENDS = ("källor", "id", "sida")


def responsibilities(graph: Graph) -> Iterable[Row]:
    """Who does what."""
    yield ("län", "vem", "gör vad", "slag", "för vem", "teman", "fas", "dokument", *ENDS)
    for duty in graph.every(Responsibility):
        documents = dict.fromkeys(cited.document.short_title for cited in graph.cites(duty))
        yield (
            duty.county or "",
            graph.body(duty.actor, duty).label,
            duty.statement,
            words.STANDING[duty.standing],
            _named(graph, duty.target_groups, duty, "target-group"),
            _named(graph, duty.themes, duty, "theme"),
            "" if isinstance(duty.phase, Unassigned) else _named(graph, (duty.phase,), duty, "phase"),
            ", ".join(documents),
            *_ends(graph, duty),
        )


def activities(graph: Graph) -> Iterable[Row]:
    """What is proposed, planned and done."""
    yield ("län", "aktivitet", "status", "ansvarig", "mål", "mål enligt vår läsning", "teman", *ENDS)
    for activity in graph.every(Activity):
        yield (
            activity.county or "",
            activity.title,
            words.ACTIVITY_STATUS[activity.status],
            _named(graph, activity.responsible, activity, "actor", "forum"),
            _named(graph, activity.goals, activity, "goal"),
            _named(graph, activity.goals_by_reading, activity, "goal"),
            _named(graph, activity.themes, activity, "theme"),
            *_ends(graph, activity),
        )


def actors(graph: Graph) -> Iterable[Row]:
    """The register of actors."""
    yield ("namn", "sort", "län", "förkortning", "engelska", *ENDS)
    for actor in graph.every(Actor):
        sort = words.ACTOR_TYPE[actor.type]
        yield (actor.name, sort, actor.area or "", actor.abbreviation or "", actor.english or "", *_ends(graph, actor))


def forums(graph: Graph) -> Iterable[Row]:
    """Councils, groups, networks."""
    yield ("län", "namn", "nivå", "uppgifter", *ENDS)
    for forum in graph.every(Forum):
        tasks = " ".join(forum.mandate.values())
        yield (forum.county or "", forum.name, words.FORUM_LEVEL[forum.level], tasks, *_ends(graph, forum))


def goals(graph: Graph) -> Iterable[Row]:
    """Goals with their official wording."""
    yield ("län", "namn", "slag", "lydelse", *ENDS)
    for goal in graph.every(Goal):
        yield (goal.county or "", goal.name, words.GOAL_LEVEL[goal.level], goal.wording or "", *_ends(graph, goal))


def terms(graph: Graph) -> Iterable[Row]:
    """The glossary, one row a meaning."""
    yield ("län", "begrepp", "förkortning", "engelska", "vem använder det så", "betydelse", *ENDS)
    for term in graph.every(Term):
        uses = [(use.who, use.definition) for use in term.uses] or [("", term.not_defined or "")]
        for who, meaning in uses:
            name = (term.county or "", term.preferred, term.abbreviation or "", term.english or "")
            yield (*name, who, meaning, *_ends(graph, term))


def documents(graph: Graph) -> Iterable[Row]:
    """The source documents."""
    yield ("län", "titel", "slag", "status", "gäller från", "gäller till", "id", "sida")
    for one in graph.every(Document):
        span = ("", "") if isinstance(one.validity, NotKnown) else (str(one.validity.since), str(one.validity.until))
        kind = (words.DOCUMENT_TYPE[one.type], words.DOCUMENT_STATUS[one.status])
        yield (one.county or "", one.title, *kind, *span, one.id, address_of(one))


def comparison(graph: Graph) -> Iterable[Row]:
    """What each county's documents say in the same matters."""
    yield ("fråga", "län", "vad dokumenten säger", *ENDS)
    for aspect in sorted(graph.every(Aspect), key=lambda one: one.order):
        for position in graph.to(aspect, Position, "aspect"):
            yield (aspect.name, position.county or "", position.summary, *_ends(graph, position))


def translation_rows(found: Iterable[Standing]) -> Iterable[Row]:
    """Every text of a language with the state of its translation, for translators."""
    yield ("slag", "post", "nyckel", "läge", "svenska", "översättning")
    for one in found:
        yield one.kind, one.record, one.key, words.TRANSLATION_STATE[one.state], one.source, one.text


TABLES: dict[str, Table] = {
    "uppdrag": responsibilities,
    "aktiviteter": activities,
    "aktorer": actors,
    "forum": forums,
    "mal": goals,
    "begrepp": terms,
    "dokument": documents,
    "jamforelse": comparison,
}
"""File name without ending → its rows, the first one the head."""
