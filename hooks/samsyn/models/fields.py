"""The field types and shared parts that every record kind is built from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Any, ClassVar, Literal, Self, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a field that holds the id of another record, of one of `kinds` (empty: of any kind)."""

    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cites:
    """Marks a field that names a place in a document: `document#section`, `document#section.2` or `….2-3`."""


@dataclass(frozen=True, slots=True)
class Words:
    """Marks a text that readers see; `quoted` when it is an official wording, word for word."""

    quoted: bool = False


SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Slug = Annotated[str, StringConstraints(pattern=SLUG)]
"""Lower-case a–z, digits and single hyphens: what an address may hold."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=300), Words()]
"""One line of text, no Markdown."""

Prose = Annotated[str, StringConstraints(min_length=1, max_length=3000), Words()]
"""Text in our own words; light Markdown and `[[id]]` links are allowed."""

Quote = Annotated[str, StringConstraints(min_length=1, max_length=1500), Words(quoted=True)]
"""An official wording, word for word; shown as a quotation with its source."""

Citation = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)?#[a-z0-9-]+(\.[1-9][0-9]{0,2}(-[1-9][0-9]{0,2})?)?$"),
    Cites(),
]
"""A place in a document: `document#section`, with paragraph numbers when that helps: `document#section.2-3`."""


def _written_as_a_day(value: object) -> object:
    """Pydantic would also take seconds since 1970 and moments for a day."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise PydanticCustomError("date_form", "not a day")
    if isinstance(value, int | float) and not isinstance(value, bool):
        raise PydanticCustomError("date_form", "not a day")
    if not isinstance(value, str | date):
        raise PydanticCustomError("date_type", "not a day")
    return value


Day = Annotated[date, Field(strict=False), BeforeValidator(_written_as_a_day)]
"""A calendar day, ISO 8601: 2019-09-12."""

AnyId = Annotated[str, Refers()]
ActorId = Annotated[str, Refers(("actor",))]
BodyId = Annotated[str, Refers(("actor", "forum"))]
"""An actor, or a forum where the source gives the task to one."""
CountyId = Annotated[str, Refers(("county",))]
DocumentId = Annotated[str, Refers(("document",))]
SteeringId = Annotated[str, Refers(("document", "reference"))]
"""A document of ours, or a law or plan outside."""
ActivityId = Annotated[str, Refers(("activity",))]
AspectId = Annotated[str, Refers(("aspect",))]
GoalId = Annotated[str, Refers(("goal",))]
FocusAreaId = Annotated[str, Refers(("focus-area",))]
TargetGroupId = Annotated[str, Refers(("target-group",))]
ThemeId = Annotated[str, Refers(("theme",))]
PhaseId = Annotated[str, Refers(("phase",))]
ResponsibilityId = Annotated[str, Refers(("responsibility",))]
ForumId = Annotated[str, Refers(("forum",))]
TermId = Annotated[str, Refers(("term",))]
ReferenceId = Annotated[str, Refers(("reference",))]
ConsultationId = Annotated[str, Refers(("consultation",))]
DialogueFormId = Annotated[str, Refers(("dialogue-form",))]
FindingId = Annotated[str, Refers(("contradiction", "open-question"))]
"""Where the sources differ or are silent."""


class Model(BaseModel):
    """What all parts share: read-only, no unknown keys, no silent conversion, a docstring for each field."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        use_attribute_docstrings=True,
    )


class Unassigned(Model):
    """Says that the source names nobody (or nothing) here, and why we know."""

    unassigned: Prose
    """The reason, in one sentence."""


class NotKnown(Model):
    """Says that the material does not tell."""

    not_known: Prose
    """What is missing, in one sentence."""


class Review(Model):
    """How far a record has been checked, and by whom."""

    state: Literal["extracted", "confirmed"]
    """`extracted`: read from the source by an editor. `confirmed`: checked by the responsible actor."""
    role: Line | None = None
    """Who confirmed it: a role, never a person's name."""
    on: Day | None = None
    """The day it was confirmed."""
    checked: Prose | None = None
    """What was checked."""
    again_after_months: int = Field(default=12, ge=1, le=60)
    """Months until the record is due for review again."""


class Point(Model):
    """One thing a source says, in our own words."""

    says: Prose
    """What it says."""
    source: Citation
    """Where it says so."""


class InDocument(Model):
    """An edition: what one document says of a record that several documents speak of."""

    place: Annotated[Citation, Field(alias="in")]
    """The place in the document."""
    also_in: tuple[Citation, ...] = ()
    """Further places in the same document."""


class Editorial(Model):
    """Our own explanation, where the source gives none; always shown as ours."""

    text: Prose
    """The explanation."""
    why: Prose
    """Why we add it."""
    basis: Literal["editorial"] = "editorial"
    """Fixed: this is never a statement of the source."""


class Period(Model):
    """A span of time; either end may be open."""

    since: Annotated[Day | None, Field(alias="from")] = None
    """First day."""
    until: Day | None = None
    """Last day."""


Count = Annotated[int, Field(ge=1, le=365)]
"""How many times, or every how many."""


class Cadence(Model):
    """How often something happens: a number with its unit, or words, or both."""

    at_least: Count | None = None
    """At least so many times …"""
    times: Count | None = None
    """Exactly so many times …"""
    every: Count | None = None
    """Every so many …"""
    per: Literal["year", "month"] | None = None
    """… per this unit."""
    note: Line | None = None
    """In words, where numbers do not fit: "på hösten", "kontinuerligt"."""

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        """A number needs its unit, a unit its number; without both, words."""
        if bool(self.at_least or self.times or self.every) != bool(self.per) or not (self.per or self.note):
            raise PydanticCustomError("half_a_cadence", "a number needs its unit")
        return self


class Record(Model):
    """What every record has. Its id is its file's place: `<county>/<slug>`, or `<slug>` for shared records."""

    kind: ClassVar[str]
    """The record kind's name in addresses, exports and problems."""
    may_quote: ClassVar[bool] = False
    """True for the kinds whose texts may hold a quotation: goal, principle, focus area, term, reference."""

    id: str
    """Set when the record is read; not written by editors (but in list files, where it is the slug)."""
    review: Review = Review(state="extracted")
    """How far the record has been checked. Left out: read from the source, not yet confirmed."""
    note: Prose | None = None
    """A remark by the editors, shown as ours."""
    aliases: tuple[Slug, ...] = ()
    """Earlier slugs of this record; their addresses lead here."""

    @property
    def county(self) -> str | None:
        """The county part of the id, or None for shared records."""
        head, slash, _ = self.id.partition("/")
        return head if slash else None

    @property
    def slug(self) -> str:
        """The last part of the id."""
        return self.id.rpartition("/")[2]

    @property
    def label(self) -> str:
        """The name readers know the record by."""
        for field in _label_fields(type(self)):
            value = getattr(self, field)
            if isinstance(value, str):
                return value
        return self.id


@cache  # asked for every link of every page
def _label_fields(kind: type[Record]) -> tuple[str, ...]:
    known = ("name", "title", "preferred", "statement", "question", "word")
    return tuple(field for field in known if field in kind.model_fields)


@dataclass(frozen=True, slots=True)
class Found:
    """A marked value inside a record: where it stands, what it is, and its marks."""

    path: tuple[str | int, ...]
    value: str
    marks: tuple[object, ...]

    @property
    def refers(self) -> Refers | None:
        """The reference mark, when the value is another record's id."""
        return next((mark for mark in self.marks if isinstance(mark, Refers)), None)

    @property
    def words(self) -> Words | None:
        """The text mark, when readers see the value."""
        return next((mark for mark in self.marks if isinstance(mark, Words)), None)

    @property
    def is_citation(self) -> bool:
        """True when the value names a place in a document."""
        return any(isinstance(mark, Cites) for mark in self.marks)


def walk(model: BaseModel) -> Iterator[Found]:
    """Yield every marked string inside `model`, depth first, with the key path as an editor wrote it."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        yield from _walk(field.annotation, value, (field.alias or name,), tuple(field.metadata))


def _walk(annotation: Any, value: Any, path: tuple[str | int, ...], marks: tuple[object, ...]) -> Iterator[Found]:
    if value is None:
        return
    if isinstance(value, BaseModel):
        yield from (Found(path + found.path, found.value, found.marks) for found in walk(value))
    elif get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        yield from _walk(inner, value, path, (*marks, *more))
    elif isinstance(value, tuple):
        inner = _branch(annotation, tuple)
        for index, item in enumerate(value):
            yield from _walk(inner, item, (*path, index), ())
    elif isinstance(value, dict):
        inner = _branch(annotation, dict)
        for key, item in value.items():
            yield from _walk(inner, item, (*path, key), ())
    elif isinstance(value, str):
        yield Found(path, value, (*marks, *_marks_of_union(annotation, value)))


def _branch(annotation: Any, container: type) -> Any:
    """The item type of the tuple or dict branch of `annotation`."""
    if get_origin(annotation) is Annotated:
        return _branch(get_args(annotation)[0], container)
    if get_origin(annotation) is container:
        args = get_args(annotation)
        return args[0] if container is tuple else args[1]
    found = (_branch(option, container) for option in get_args(annotation) if option is not Ellipsis)
    return next((item for item in found if item is not None), None)


def _marks_of_union(annotation: Any, value: str) -> tuple[object, ...]:
    """The marks of the string branch of a union such as `Line | None`; none when `value` is a fixed word."""
    options = get_args(annotation)
    if any(get_origin(option) is Literal and value in get_args(option) for option in options):
        return ()
    for option in options:
        if get_origin(option) is Annotated and get_args(option)[0] is str:
            return get_args(option)[1:]
    return ()
