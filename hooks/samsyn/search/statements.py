"""Knowledge to statements: everything that can be a hit, with the address where it stands."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from samsyn.history import superseded
from samsyn.languages import SWEDISH
from samsyn.markup import plain_text
from samsyn.models import (
    Activity,
    Actor,
    Consultation,
    County,
    DialogueEntry,
    Document,
    Forum,
    OpenQuestion,
    Process,
    Record,
    Responsibility,
    Term,
)
from samsyn.models.fields import Found
from samsyn.pages.addresses import FOLDERS, WITHOUT_PAGE, address_of, plain_address
from samsyn.pages.blocks import Page, Prose
from samsyn.pages.view import View, name_of, sentence
from samsyn.search import written
from samsyn.search.everyday import Everyday
from samsyn.search.homes import homes


@dataclass(frozen=True, slots=True)
class Statement:
    """One hit of the search.

    Attributes:
        address: where it stands, from the root of its language, with a fragment when it is part of a page.
        kind: the record kind's address word, `uppdrag`; WRITTEN for hand-written pages and overviews.
        county: the county's slug, or None.
        title: what the hit is called.
        text: what it says besides, plain text, a full stop after each sentence.
        actors: ids of the actors or forums that are to do it, in order; named on the hit.
        themes: ids of its themes.
        about: names of what else it hangs together with; searched, not shown.
        weight: 1 for what holds now; less for what has ended, is an example or was never proposed.
        asked: in other languages than Swedish, the places of the everyday words it answers to.
        called: those of them that mean the very thing the statement is called.
    """

    address: str
    kind: str
    county: str | None
    title: str
    text: str
    actors: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    weight: float = 1.0
    asked: tuple[int, ...] = ()
    called: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a record's page that is an answer of its own."""

    fragment: str
    title: str


WRITTEN = "sida"
"""The kind of hand-written pages and overviews."""

KIND_WEIGHT = {
    "responsibility": 1.3,
    "actor": 1.1,
    "forum": 1.1,
    "term": 1.05,
    "goal": 1.05,
    "document": 0.65,
    "contradiction": 0.75,
    "figure": 0.85,
}
"""Record kind → weight: who does what before what only tells of it."""

GUIDE = 1.1
"""Weight of hand-written pages and of those for newcomers: they speak the reader's language and lead on."""

OVERVIEW = 0.9
"""Weight of pages over many records: they tell what other hits say themselves."""

ENDED = 0.8
"""Weight of what stands only in documents that another one has followed."""

BACKGROUND = {"example": 0.85, "problem": 0.85, "dropped": 0.85}
"""Activity status → weight, where nobody has decided or proposed it."""


def statements(view: View, overviews: Iterable[Page] = ()) -> Iterator[Statement]:
    """Everything that can be a hit.

    Args:
        view: the knowledge in the search's language, seen from the root of that language.
        overviews: the generated pages over many records; each is a hit of its own.
    """
    found = _of_records(view)
    yield from found if view.locale.is_source else _asked(view, found)
    for page in overviews:
        county = page.address.partition("/")[0]
        intro = (plain_text(block.html) for block in page.lead if isinstance(block, Prose))
        is_guide = page.audience == "newcomers"
        text = _joined((*intro, *([page.eyebrow] if is_guide else ()), *_headings(page)))
        known = county if county in view.graph else None
        yield Statement(page.address, WRITTEN, known, page.title, text, weight=GUIDE if is_guide else OVERVIEW)
    for home in homes(view):
        yield Statement(home.address, WRITTEN, None, home.title, _joined((sentence(home.name),)), weight=GUIDE)
    for section in written.sections(view):
        yield Statement(section.address, WRITTEN, None, section.title, section.text, about=(section.page,), weight=GUIDE)  # fmt: skip


def _of_records(view: View) -> Iterator[Statement]:
    followed = {older for county in view.graph.every(County) for older in superseded(view.graph, county.slug)}
    for record in view.graph:
        if record.kind in WITHOUT_PAGE:
            continue
        if view.locale.has(address_of(record)):
            yield from _of_record(view, record, _weight(view, record, followed))
        elif address := plain_address(record):
            yield _in_plain_words(view, record, address)


def _in_plain_words(view: View, record: Any, address: str) -> Statement:
    """A record as the pages for newcomers have it, in a language that has no page of its own for it."""
    name = record.plain if isinstance(record, Responsibility) else sentence(name_of(record))
    text = _joined((record.plain, getattr(record, "ask", None) or ""))
    return Statement(address, FOLDERS[record.kind], record.county, str(name), text, _actors(view, record))


def _asked(view: View, found: Iterable[Statement]) -> Iterator[Statement]:
    """The same statements with the everyday words that their Swedish answers to."""
    knowledge = view.knowledge
    source = View(replace(knowledge, graph=knowledge.source, language=SWEDISH, swedish=None), str, "")
    everyday = Everyday.of(knowledge.source)
    swedish = {one.address: one for one in _of_records(source)}
    plain = {plain_address(one): swedish[address_of(one)] for one in knowledge.source if plain_address(one)}
    for one in found:
        same = swedish.get(one.address) or plain.get(one.address)
        if same:
            asked = everyday.answered(f"{same.title} {same.text}")
            one = replace(one, asked=asked, called=everyday.named(same.title))  # noqa: PLW2901
        yield one


def _headings(page: Page) -> Iterator[str]:
    """What an overview's parts are called, where they are few enough to say what it is about."""
    if len(page.sections) <= HEADINGS:
        yield from (section.title for section in page.sections)


HEADINGS = 15
"""Parts of a page above which their headings are a list of things rather than a summary."""


def _weight(view: View, record: Record, followed: set[str]) -> float:
    weight = KIND_WEIGHT.get(record.kind, 1.0)
    documents = view.graph.documents(record)
    if documents and all(document.id in followed for document in documents) and not isinstance(record, Document | Term):
        weight *= ENDED
    if isinstance(record, Activity):
        weight *= BACKGROUND.get(record.status, 1.0)
    return round(weight, 3)


def _of_record(view: View, record: Record, weight: float) -> Iterator[Statement]:
    """The record itself, then the parts of its page that are answers of their own."""
    texts: dict[_Part | None, list[str]] = defaultdict(list)
    for found in view.graph.found(record):
        if found.words and _is_told(record, found.path):
            texts[_part_of(view, record, found)].append(_plain(view, record, found.value))
    title, address = sentence(name_of(record)), address_of(record)
    themes = _names_in(view, record, "theme")
    about = _about(view, record)
    county = record.area if isinstance(record, Actor) else record.county
    actors = _actors(view, record)
    yield Statement(
        address,
        FOLDERS[record.kind],
        county,
        title,
        _joined(text for text in texts.pop(None, ()) if text.rstrip(".").lower() != title.lower()),
        actors,
        themes,
        about,
        weight,
    )
    for part, said in texts.items():
        assert part is not None
        yield Statement(
            f"{address}#{part.fragment}",
            FOLDERS[record.kind],
            county,
            part.title,
            _joined(text for text in said if text != part.title),
            (record.id,) if isinstance(record, Forum) else actors,
            themes,
            (title, *about),
            weight,
        )


_NOT_TOLD = frozenset(
    # what a page says of the record's making
    "set_aside why note status_note responsible_note review "
    # names that the search has among its synonyms
    "inflected other_names abbreviation english".split()
)


def _is_told(record: Record, path: Sequence[str | int]) -> bool:
    """False for what is said of the record's making, such as the reason why a field is empty."""
    if path[-1] in ("unassigned", "not_known"):
        return isinstance(record, OpenQuestion)
    return _NOT_TOLD.isdisjoint(path)


def _part_of(view: View, record: Record, found: Found) -> _Part | None:
    """The part a text belongs to; None for the record itself."""
    field, *rest = found.path
    make = _PARTS.get((type(record), str(field)))
    return make(view, record, rest[0]) if make and rest else None


def _outline_part(_: View, record: Any, index: Any) -> _Part:
    section = record.outline[index]
    return _Part(section.id, section.title)


def _consultation_part(_: View, record: Any, index: Any) -> _Part:
    point = record.points[index]
    return _Part(point.id, point.title)


def _question_part(view: View, record: Any, index: Any) -> _Part:
    return _Part(f"fraga-{index + 1}", _plain(view, record, record.questions[index].question))


def _task_part(view: View, record: Any, key: Any) -> _Part:
    return _Part(f"uppgift-{key}", _plain(view, record, record.mandate[key]))


def _process_part(view: View, record: Any, index: Any) -> _Part:
    cited = view.graph.cite(record.editions[index].place, record.county)
    assert cited is not None
    return _Part(f"i-{cited.document.slug}", f"{record.name}, {cited.document.short_title}")


_PARTS: dict[tuple[type[Record], str], Callable[[View, Any, Any], _Part]] = {
    (Document, "outline"): _outline_part,
    (Consultation, "points"): _consultation_part,
    (DialogueEntry, "questions"): _question_part,
    (Forum, "mandate"): _task_part,
    (Process, "editions"): _process_part,
}
"""Kind and field → the part of the page that an item of the field becomes."""


def _plain(view: View, record: Record, text: str) -> str:
    return plain_text(view.text(text, record))


def _joined(texts: Iterable[str]) -> str:
    """Texts as sentences: once each, with a full stop where there is no mark."""
    return " ".join(text if text[-1:] in ".?!:" else f"{text}." for text in dict.fromkeys(texts) if text)


_DOES = {"responsibility": "actor", "activity": "responsible", "focus-area": "responsible", "dialogue-entry": "held_by"}
"""Kind → the field that names who is to do it."""


def _actors(view: View, record: Record) -> tuple[str, ...]:
    field = _DOES.get(record.kind)
    return tuple(one.id for one in _targets(view, record, "actor", "forum", field=field)) if field else ()


def _names_in(view: View, record: Record, kind: str) -> tuple[str, ...]:
    return tuple(one.id for one in _targets(view, record, kind))


def _about(view: View, record: Record) -> tuple[str, ...]:
    """Names of groups, phases, bodies, laws and documents that the record is tied to."""
    tied = _targets(view, record, "target-group", "phase", "actor", "forum", "reference")
    names = [name_of(one) for one in tied]
    return tuple(dict.fromkeys([*names, *(one.short_title for one in view.graph.documents(record))]))


def _targets(view: View, record: Record, *kinds: str, field: str = "") -> Iterator[Record]:
    """The records of some kinds that `record` refers to, once each."""
    found = {
        target.id: target
        for mark in view.graph.found(record)
        if mark.refers and set(mark.refers.kinds) & set(kinds) and (not field or mark.path[0] == field)
        if (target := view.graph.resolve(mark.value, record.county, mark.refers.kinds)) is not None
    }
    yield from (target for target in found.values() if target.kind in kinds)
