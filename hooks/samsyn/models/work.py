"""What is to be done together: activities and recurring processes."""

from typing import ClassVar, Literal

from pydantic import Field

from samsyn.models.fields import (
    BodyId,
    Cadence,
    Citation,
    Day,
    GoalId,
    InDocument,
    Line,
    Model,
    NotKnown,
    Period,
    Prose,
    Record,
    TargetGroupId,
    ThemeId,
    Unassigned,
)


class FollowUp(Model):
    """What is known of how an activity went."""

    on: Day
    """The day of the follow-up."""
    by: Line
    """Who followed up: a role or an organisation."""
    says: Prose
    """What was found; also that no evidence is available."""
    source: Citation
    """Where it stands."""


class Activity(Record):
    """Something proposed, planned, going on or done, linked to its goal and its responsible actor."""

    kind: ClassVar[str] = "activity"

    title: Line
    """What is to be done, in the infinitive."""
    summary: Prose
    """What it is about, in our own words."""
    status: Literal["proposed", "planned", "ongoing", "done", "dropped", "problem", "example"]
    """As far as the material shows. `problem`: described, nothing proposed. `example`: an illustration, no proposal."""
    status_note: Prose | None = None
    """What the material shows of decision and result."""
    responsible: tuple[BodyId, ...] | Unassigned
    """Who is to do it, or why nobody is named."""
    responsible_note: Prose | None = None
    """How the source puts the responsibility, where it is a wish or unclear."""
    partners: tuple[BodyId, ...] = ()
    """Who takes part."""
    goals: tuple[GoalId, ...] | Unassigned
    """Goals the source itself connects it to, or why it names none."""
    goals_by_reading: tuple[GoalId, ...] = ()
    """Goals we connect it to."""
    themes: tuple[ThemeId, ...] = Field(min_length=1)
    """Subjects (our reading)."""
    target_groups: tuple[TargetGroupId, ...] | Unassigned
    """Whom it is for."""
    period: Period | NotKnown | None = None
    """When."""
    follow_ups: tuple[FollowUp, ...] = ()
    """What is known of how it went."""
    not_to_be_confused_with: Prose | None = None
    """What else has a similar name."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it stands."""


class Step(Model):
    """One step of a process."""

    who: tuple[BodyId, ...] | Unassigned
    """Who takes the step."""
    does: Prose
    """What they do: a sentence that can follow the actor's name."""
    when: Line | None = None
    """When, as the document puts it."""


class ProcessEdition(InDocument):
    """A process as one document describes it."""

    said: Prose
    """What the document says, in our own words."""
    steps: tuple[Step, ...] = ()
    """Who does what, in order."""
    cadence: Cadence | NotKnown
    """How often."""


class Process(Record):
    """Recurring work: the action plan, the follow-up, the revision, the situation report."""

    kind: ClassVar[str] = "process"

    name: Line
    """The name."""
    summary: Prose
    """What it is for."""
    themes: tuple[ThemeId, ...] = ()
    """Subjects (our reading)."""
    editions: tuple[ProcessEdition, ...] = Field(min_length=1)
    """The process in each document, oldest first."""
    missing_in: Prose | None = None
    """What another document leaves out of it, where that matters."""
