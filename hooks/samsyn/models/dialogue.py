"""The dialogue with civil society: its forms, its log, and consultations point by point."""

from typing import ClassVar, Literal

from pydantic import Field

from samsyn.models.fields import (
    ActivityId,
    ActorId,
    BodyId,
    Citation,
    ConsultationId,
    Day,
    DialogueFormId,
    DocumentId,
    Line,
    Model,
    NotKnown,
    Prose,
    Record,
    Slug,
    ThemeId,
    Unassigned,
)


class Fact(Model):
    """A plain fact of a decision: date, number, place."""

    label: Line
    """What it is."""
    value: Line
    """The value."""
    source: Citation
    """Where it stands."""


class ConsultationPoint(Model):
    """One point of a consultation answer."""

    id: Slug
    """A stable name."""
    title: Line
    """The point in a few words."""
    raised_by: Line
    """Who raised it: a role."""
    concerns: tuple[Citation, ...] | NotKnown
    """The section of the proposal it is about."""
    asks: Prose
    """What it asks for."""
    decided: Prose
    """What the committee decided."""
    outcome: Prose | NotKnown
    """What came of it in the final text."""
    themes: tuple[ThemeId, ...] = ()
    """Subjects."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it stands."""


class ConsultationStep(Model):
    """One step in the handling of a consultation."""

    on: Day | None = None
    """The day, where the source says."""
    says: Prose
    """What happened or was to happen."""
    source: Citation
    """Where it stands."""


class Consultation(Record):
    """A consultation answer: each point, what it asks for, what came of it."""

    kind: ClassVar[str] = "consultation"

    title: Line
    """The title."""
    about: DocumentId
    """The proposal it answers."""
    answer: DocumentId
    """The document that holds the answer."""
    answered_by: ActorId
    """Who answered."""
    date: Day
    """The day it was decided."""
    summary: Prose
    """What was said, in a few sentences."""
    facts: tuple[Fact, ...] = ()
    """Numbers, dates, places."""
    steps: tuple[ConsultationStep, ...] = ()
    """How the matter was handled."""
    points: tuple[ConsultationPoint, ...] = Field(min_length=1)
    """The points."""


class DialogueStep(Model):
    """One step of a form of dialogue."""

    who: Line
    """Who."""
    does: Prose
    """Does what."""
    stage: Literal["invite", "meet", "record", "answer", "commit", "follow-up"] | None = None
    """The stage of the dialogue's cycle the step belongs to."""
    basis: Literal["source", "editorial"]
    """`source`: a document says so. `editorial`: our model."""
    source: Citation | None = None
    """Where, when a document says so."""


class DialogueForm(Record):
    """A form that the dialogue with civil society can take."""

    kind: ClassVar[str] = "dialogue-form"

    name: Line
    """The form's name."""
    summary: Prose
    """What it is, in the documents' sense."""
    steps: tuple[DialogueStep, ...] = ()
    """Who does what."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it stands."""


class DialoguePoint(Model):
    """Something that was raised in a dialogue, and what it was answered."""

    says: Prose
    """What was raised."""
    raised_by: Line | None = None
    """Who raised it: a role or a group."""
    answer: Prose | NotKnown
    """What was answered or decided."""
    source: Citation
    """Where it stands."""


class DialogueQuestion(Model):
    """A question that a dialogue was about."""

    question: Prose
    """The question."""
    points: tuple[DialoguePoint, ...] = Field(min_length=1)
    """What was said."""
    decision: Prose | NotKnown
    """What was decided on the question."""
    source: Citation
    """Where it stands."""


class Commitment(Model):
    """Something that somebody took upon them in a dialogue."""

    says: Prose
    """What."""
    by: tuple[BodyId, ...] | Unassigned
    """Who."""
    activity: ActivityId | NotKnown
    """The activity it became; `not_known` when it is unanswered."""
    source: Citation
    """Where it stands."""


class DialogueElement(Record):
    """Part of the dialogue with civil society: a role it is given, an arena, a need, something it offers."""

    kind: ClassVar[str] = "dialogue-element"

    name: Line
    """A short name."""
    type: Literal["role", "arena", "need", "offer", "authorities-offer"]
    """What it is. `offer`: what associations have to give; `authorities-offer`: what authorities can give them."""
    summary: Prose
    """What the document says."""
    plain: Prose | None = None
    """The same in easy Swedish, where it is about newcomers and associations."""
    themes: tuple[ThemeId, ...] = ()
    """Subjects (our reading)."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it stands."""


class DialogueEntry(Record):
    """One dialogue that took place, from the documents."""

    kind: ClassVar[str] = "dialogue-entry"

    title: Line
    """What it was."""
    form: DialogueFormId
    """The form it took."""
    date: Day
    """The day."""
    about: DocumentId
    """The document it was about."""
    held_by: BodyId | Unassigned
    """Who held it."""
    summary: Prose
    """What was said and answered."""
    participants: Prose | None = None
    """Who took part: organisations and roles."""
    consultation: ConsultationId | None = None
    """The consultation whose points it carries."""
    questions: tuple[DialogueQuestion, ...] = ()
    """The questions, with what was said."""
    commitments: tuple[Commitment, ...] = ()
    """What was taken on."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it stands."""
