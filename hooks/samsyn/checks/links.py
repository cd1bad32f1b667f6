"""Rules about what refers to what."""

from collections.abc import Iterator
from datetime import date

from samsyn.graph import Cited, Graph, Link, text_links
from samsyn.models import (
    Activity,
    Actor,
    Consultation,
    Document,
    Forum,
    Goal,
    Record,
    Responsibility,
    TargetGroup,
    Term,
    Theme,
)
from samsyn.models.documents import SectionPoint, SetAside
from samsyn.problems import Problem, Text, did_you_mean

KIND_NAMES = {
    "actor": Text("aktör", "actor"),
    "forum": Text("forum", "forum"),
    "goal": Text("mål", "goal"),
    "focus-area": Text("fokusområde", "focus area"),
    "target-group": Text("målgrupp", "target group"),
    "theme": Text("tema", "theme"),
    "phase": Text("fas", "phase"),
    "responsibility": Text("uppdrag", "responsibility"),
    "reference": Text("referens", "reference"),
    "document": Text("dokument", "document"),
    "county": Text("län", "county"),
    "term": Text("begrepp", "term"),
    "consultation": Text("remiss", "consultation"),
    "dialogue-form": Text("dialogform", "dialogue form"),
    "activity": Text("aktivitet", "activity"),
    "aspect": Text("jämförelse", "aspect"),
    "contradiction": Text("motsägelse", "contradiction"),
    "open-question": Text("obesvarad fråga", "open question"),
}


def one_record_per_id(graph: Graph, today: date) -> Iterator[Problem]:
    """Två poster får inte ha samma id, inte heller om de är av olika sort."""
    for kept, refused in graph.repeated:
        first = kept.place()
        text = Text(
            f"id ”{refused.record.slug}” finns redan i {first.path}, rad {first.line}; välj ett annat",
            f"the id '{refused.record.slug}' is already in {first.path}, line {first.line}; choose another",
        )
        yield Problem(refused.place(), "repeated-id", text)


def consultation_points_have_ids_of_their_own(graph: Graph, today: date) -> Iterator[Problem]:
    """Två synpunkter i en remiss får inte ha samma id."""
    for consultation in graph.every(Consultation):
        seen: set[str] = set()
        for index, point in enumerate(consultation.points):
            if point.id in seen:
                text = Text(f"synpunkten ”{point.id}” finns redan", f"the point '{point.id}' is already there")
                yield Problem(graph.placed(consultation).place(("points", index, "id")), "repeated-id", text)
            seen.add(point.id)


def references_name_known_records(graph: Graph, today: date) -> Iterator[Problem]:
    """En hänvisning ska leda till en post som finns och är av rätt sort."""
    refused = {placed.record.id for _, placed in graph.repeated}  # told already
    for link in graph.links:
        meant = {link.value, f"{link.source.county}/{link.value}"}
        if graph.resolve(link.value, link.source.county, link.kinds) is None and not meant & refused:
            yield _unknown(graph, link)


def _unknown(graph: Graph, link: Link) -> Problem:
    source, value, kinds = link.source, link.value, link.kinds
    names = [KIND_NAMES[kind] for kind in kinds] or [Text("post", "record")]
    sv, en = " eller ".join(name.sv for name in names), " or ".join(name.en for name in names)
    other = graph.resolve(value, source.county)
    if other is not None:
        there = KIND_NAMES.get(other.kind, Text(other.kind, other.kind))
        text = Text(f"”{value}” är {there.sv}; {sv} väntades", f"'{value}' is a {there.en}; expected {en}")
    else:
        known = (record.id for record in graph if not kinds or record.kind in kinds)
        nearest = did_you_mean(value, known, whole=source.county is None)
        text = Text(f"det finns ingen post ”{value}” ({sv})", f"no {en} '{value}'") + nearest
    rule = f"unknown-{kinds[0]}" if kinds else "unknown-record"
    return Problem(graph.placed(source).place(link.path), rule, text)


def text_links_name_known_records(graph: Graph, today: date) -> Iterator[Problem]:
    """En länk ”[[id]]” i en text ska leda till en post som finns."""
    for record in graph:
        for found in graph.found(record):
            if found.words:
                for link in text_links(found.value):
                    if graph.resolve(link["id"], record.county) is None:
                        yield _unknown(graph, Link(record, found.path, link["id"], ()))


def citations_name_known_sections(graph: Graph, today: date) -> Iterator[Problem]:
    """En källa ska peka på ett dokument, ett avsnitt och ett stycke som finns."""
    for record in graph:
        for found in graph.found(record):
            if found.is_citation:
                text = _wrong_citation(graph, record, found.value)
                if text is not None:
                    yield Problem(graph.placed(record).place(found.path), "unknown-source", text)
        if isinstance(record, Document):
            yield from _points_beyond(graph, record)


def _wrong_citation(graph: Graph, record: Record, citation: str) -> Text | None:
    cited = graph.cite(citation, record.county)
    if cited is not None:
        return _beyond(cited)
    name, _, rest = citation.partition("#")
    document = graph.resolve(name, record.county, ("document",))
    if not isinstance(document, Document):
        known = (other.id for other in graph.every(Document))
        nearest = did_you_mean(name, known, whole=record.county is None)
        return Text(f"det finns inget dokument ”{name}”", f"no document '{name}'") + nearest
    section = rest.partition(".")[0]
    nearest = did_you_mean(section, (part.id for part in document.outline))
    return (
        Text(f"”{document.short_title}” har inget avsnitt ”{section}”", f"'{document.slug}' has no section '{section}'")
        + nearest
    )


def _beyond(cited: Cited) -> Text | None:
    if cited.paragraphs != tuple(sorted(cited.paragraphs)):
        first, last = cited.paragraphs[0], cited.paragraphs[-1]
        return Text(f"styckena ”{first}-{last}” går baklänges; skriv ”{last}-{first}”", f"the paragraphs '{first}-{last}' run backwards; write '{last}-{first}'")  # fmt: skip
    count = len(cited.section.paragraphs)
    if all(number <= count for number in cited.paragraphs):
        return None
    return Text(
        f"avsnittet ”{cited.section.id}” har {count} stycken, inte {max(cited.paragraphs)}",
        f"the section '{cited.section.id}' has {count} paragraphs, not {max(cited.paragraphs)}",
    )


def _points_beyond(graph: Graph, document: Document) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, section in enumerate(document.outline):
        if section.id in seen:
            first = next(number for number, one in enumerate(document.outline) if one.id == section.id)
            line = graph.placed(document).place(("outline", first)).line
            text = Text(f"avsnittet ”{section.id}” finns redan på rad {line}", f"the section '{section.id}' is already on line {line}")  # fmt: skip
            yield Problem(graph.placed(document).place(("outline", index)), "repeated-section", text)
        seen.add(section.id)
        listed: dict[str, tuple[SectionPoint | SetAside, ...]] = {
            "points": section.points,
            "set_aside": section.set_aside,
        }
        for key, parts in listed.items():
            for number, part in enumerate(parts):
                beyond = _beyond(Cited(document, section, tuple(sorted(part.at))))
                if beyond is not None:
                    path = ("outline", index, key, number, "at")
                    yield Problem(graph.placed(document).place(path), "unknown-source", beyond)


def activities_have_goal_and_actor(graph: Graph, today: date) -> Iterator[Problem]:
    """En aktivitet ska ha mål och ansvarig; där källan inte nämner någon står ”unassigned” med skälet."""
    for activity in graph.every(Activity):
        for field in ("responsible", "goals"):
            if getattr(activity, field) == ():
                text = Text(
                    f"”{field}” är tom; skriv ett id, eller ”{field}: {{unassigned: skälet}}”",
                    f"'{field}' is empty; write an id, or '{field}: {{unassigned: the reason}}'",
                )
                yield Problem(graph.placed(activity).place((field,)), "activity-unlinked", text)


def forum_mandates_are_known(graph: Graph, today: date) -> Iterator[Problem]:
    """En upplaga av ett forum nämner bara uppgifter som står i forumets ”mandate”, och varje uppgift används."""
    for forum in graph.every(Forum):
        used = {key for edition in forum.editions for key in edition.mandate}
        for index, edition in enumerate(forum.editions):
            for number, key in enumerate(edition.mandate):
                if key not in forum.mandate:
                    text = Text(f"uppgiften ”{key}” finns inte i ”mandate”", f"the task '{key}' is not in 'mandate'")
                    place = graph.placed(forum).place(("editions", index, "mandate", number))
                    yield Problem(place, "unknown-mandate", text + did_you_mean(key, forum.mandate))
        for key in forum.mandate.keys() - used:
            text = Text(f"uppgiften ”{key}” står inte i någon upplaga", f"the task '{key}' is in no edition")
            yield Problem(graph.placed(forum).place(("mandate", key)), "unused-mandate", text)


_CHAINS = (
    (Goal, "parent"),
    (Actor, "part_of"),
    (TargetGroup, "part_of"),
    (Document, "supersedes"),
    (Responsibility, "continues"),
    (Forum, "continues"),
    (Term, "broader"),
)


def chains_end(graph: Graph, today: date) -> Iterator[Problem]:
    """En kedja av ”parent”, ”part_of”, ”supersedes”, ”continues” eller ”broader” får inte gå i cirkel."""
    for kind, field in _CHAINS:
        for record in graph.every(kind):
            circle = _circle(graph, record, field)
            if circle:
                names = " → ".join(part.slug for part in circle)
                text = Text(f"”{field}” går i cirkel: {names}", f"'{field}' goes in a circle: {names}")
                yield Problem(graph.placed(record).place((field,)), "circle", text)


def _circle(graph: Graph, start: Record, field: str) -> list[Record]:
    """The way from `start` back to itself, or nothing."""
    ways: list[list[Record]] = [[start]]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        value = getattr(way[-1], field)
        for target in value if isinstance(value, tuple) else (value,):
            found = graph.resolve(target, way[-1].county, (start.kind,)) if target else None
            if found is start:
                return [*way, start]
            if found is not None and found.id not in seen:
                seen.add(found.id)
                ways.append([*way, found])
    return []


def vocabulary_is_used(graph: Graph, today: date) -> Iterator[Problem]:
    """Ett tema eller en målgrupp som ingen post använder ska bort."""
    for kind in (Theme, TargetGroup):
        for record in graph.every(kind):
            if not graph.to(record, Record):
                name = KIND_NAMES[kind.kind]
                text = Text(
                    f"ingen post använder {name.sv} ”{record.slug}”; ta bort det eller använd det",
                    f"no record uses the {name.en} '{record.slug}'; remove it or use it",
                )
                yield Problem(graph.placed(record).place(), f"unused-{kind.kind}", text)


def aliases_are_free(graph: Graph, today: date) -> Iterator[Problem]:
    """En gammal adress (”aliases”) får inte vara en annan posts adress."""
    taken = {(record.kind, record.county, record.slug) for record in graph}
    for record in graph:
        for index, alias in enumerate(record.aliases):
            key = (record.kind, record.county, alias)
            if key in taken:
                text = Text(f"adressen ”{alias}” är redan upptagen", f"the address '{alias}' is already taken")
                yield Problem(graph.placed(record).place(("aliases", index)), "alias-taken", text)
            taken.add(key)
