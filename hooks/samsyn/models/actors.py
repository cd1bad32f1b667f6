"""Actors, their duties, and the forums where they meet."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from samsyn.models.fields import (
    ActorId,
    BodyId,
    Cadence,
    Citation,
    CountyId,
    ForumId,
    GoalId,
    InDocument,
    Line,
    Model,
    NotKnown,
    PhaseId,
    Prose,
    Record,
    ReferenceId,
    ResponsibilityId,
    Slug,
    TargetGroupId,
    ThemeId,
    Unassigned,
)


class Actor(Record):
    """An organisation, or a group of organisations, that does something or is asked to."""

    kind: ClassVar[str] = "actor"

    name: Line
    """The official name."""
    type: Literal[
        "government",
        "state-agency",
        "county-board",
        "region",
        "municipality",
        "municipal-board",
        "collective",
        "civil-society",
        "education",
        "business",
        "social-partner",
    ]
    """What kind of organisation it is."""
    area: CountyId | None = None
    """The county it works in; left out for national actors."""
    abbreviation: Line | None = None
    """The abbreviation the documents use."""
    other_names: tuple[Line, ...] = ()
    """Other spellings and names in the documents."""
    english: Line | None = None
    """The English name."""
    members: tuple[ActorId, ...] | Literal["parties"] = ()
    """For a collective: its members; `parties` means the parties of the document a duty cites."""
    part_of: ActorId | None = None
    """The organisation it belongs to."""
    summary: Prose
    """What the documents say it is, in one or two sentences."""
    plain: Prose | None = None
    """The same in easy Swedish, where newcomers meet the actor: what it does for them, according to the documents."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it is mentioned."""


class Edition(InDocument):
    """Where a duty stands in one document, and what that document says."""

    said: Prose | None = None
    """What this document says that the statement does not; left out when it says just the statement."""
    target_groups: tuple[TargetGroupId, ...] | None = None
    """The groups this document names, where it does not name all of the duty's."""


class Responsibility(Record):
    """One thing one actor is to do."""

    kind: ClassVar[str] = "responsibility"

    actor: BodyId
    """Who is to do it."""
    statement: Prose
    """What is to be done: a sentence whose subject is the actor, present tense, ending with a full stop."""
    plain: Prose | None = None
    """The same in easy Swedish, one or two short sentences; left out where newcomers do not meet the duty."""
    ask: Line | None = None
    """What a newcomer can say to ask for it, in easy Swedish, first person; only where it is something to ask for."""
    standing: Literal["duty", "commitment", "ambition", "described-role", "wished-role", "recommendation"] = "duty"
    """`duty`: a task the document assigns. `commitment`: the parties agree to it. `ambition`: they strive for it."""
    named_as: Line | None = None
    """How the source names the actor, where it uses another name."""
    stated_under: ActorId | None = None
    """The actor in whose paragraph the source says it, where that is another one."""
    condition: Prose | None = None
    """A limit the source sets: "i vissa situationer"."""
    target_groups: tuple[TargetGroupId, ...] | Unassigned
    """Whom it is for."""
    themes: tuple[ThemeId, ...] = Field(min_length=1)
    """Subjects (our reading)."""
    phase: PhaseId | Unassigned
    """The phase of the journey (our reading)."""
    legal_basis: tuple[ReferenceId, ...] = ()
    """Laws and provisions the source names."""
    goals: tuple[GoalId, ...] = ()
    """Goals the source itself connects it to."""
    goals_by_reading: tuple[GoalId, ...] | Unassigned = ()
    """Goals we connect it to."""
    editions: tuple[Edition, ...] = Field(min_length=1)
    """Each document it stands in, oldest first."""
    continues: ResponsibilityId | None = None
    """The duty it took over from, when another actor had it before."""


class Person(Model):
    """A role in an organisation; never a person's name."""

    role: Line
    """The role, as the source names it."""
    organisation: Annotated[ActorId | Literal["each-party", "parties"] | None, Field(alias="from")] = None
    """The organisation; `each-party`: one from each party; `parties`: from any of them."""


class Member(Person):
    """Who sits in a forum."""

    optional: bool = False
    """True when the source says they may take part."""
    note: Prose | None = None
    """What else the source says of the seat."""


class Seat(Model):
    """A seat open to others than the members."""

    to: Line
    """Whom it can be offered to."""
    condition: Prose
    """When, as the source puts it."""
    source: Citation
    """Where."""


class ForumEdition(InDocument):
    """A forum as one document describes it."""

    name: Line | None = None
    """The name in this document, where it differs."""
    members: tuple[Member, ...] | NotKnown
    """Who sits in it."""
    chair: Person | NotKnown | None = None
    """Who chairs it."""
    convener: BodyId | Unassigned | NotKnown | None = None
    """Who calls the meetings; `unassigned` with the reason when that is decided case by case."""
    rapporteur: Person | None = None
    """Who presents the matters."""
    appointed_by: BodyId | NotKnown | None = None
    """Who appoints the members or the group."""
    mandate: tuple[Slug, ...] = ()
    """What it is to do: keys of the forum's `mandate`."""
    cadence: Cadence | NotKnown
    """How often it meets."""
    reports_to: BodyId | NotKnown | None = None
    """To whom it reports."""
    open_seats: tuple[Seat, ...] = ()
    """Seats that others can be offered."""
    said: Prose | None = None
    """What else this document says."""


class Forum(Record):
    """A council, group or network."""

    kind: ClassVar[str] = "forum"

    name: Line
    """The name."""
    other_names: tuple[Line, ...] = ()
    """Other names in the documents."""
    english: Line | None = None
    """The English name."""
    level: Literal["strategic", "operational", "working", "local", "reference"]
    """Where it works."""
    area: Annotated[CountyId, Field(alias="county")]
    """The county."""
    summary: Prose
    """What it is for, in one or two sentences."""
    mandate: dict[Slug, Prose] = {}
    """Every task the forum has in any edition: a key and a sentence."""
    themes: tuple[ThemeId, ...] = ()
    """Subjects (our reading)."""
    editions: tuple[ForumEdition, ...] = Field(min_length=1)
    """The forum in each document, oldest first."""
    continues: ForumId | None = None
    """The forum it took over from."""
