"""Counties, the documents they are bound by, and what a document sets."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from samsyn.models.fields import (
    ActorId,
    BodyId,
    Citation,
    Day,
    DocumentId,
    FindingId,
    FocusAreaId,
    GoalId,
    Line,
    Model,
    NotKnown,
    Point,
    Prose,
    Quote,
    Record,
    Slug,
    SteeringId,
    TargetGroupId,
    ThemeId,
    Unassigned,
)


class County(Record):
    """A Swedish county: the area that documents, forums and duties belong to."""

    kind: ClassVar[str] = "county"

    name: Line
    """The county's short name, as in "Blekinge"."""
    full_name: Line
    """The official name, as in "Blekinge län"."""
    code: Annotated[str, Field(pattern=r"^[0-9]{2}$")]
    """The county code of Statistics Sweden, two digits, in quotation marks."""
    summary: Prose
    """How the county works with integration, in two or three sentences."""
    plain: Prose | None = None
    """The same in easy Swedish, for newcomers."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where the summary comes from."""

    @property
    def county(self) -> str:
        """Itself: what it refers to is in its own folder."""
        return self.id


class SectionPoint(Model):
    """One thing a section says, in our own words."""

    says: Prose
    """What it says."""
    at: tuple[Annotated[int, Field(ge=1)], ...] = Field(min_length=1)
    """The section's paragraphs that say so, counted from 1."""


class SetAside(Model):
    """Paragraphs that no record needs to cite, and why."""

    at: tuple[Annotated[int, Field(ge=1)], ...] = Field(min_length=1)
    """The section's paragraphs, counted from 1."""
    reason: Prose
    """Why they say nothing for the knowledge base: a heading repeated, a name, a page number."""


class Section(Model):
    """A section of a document's outline."""

    id: Slug
    """Stable name of the section; citations use it."""
    number: str | None = None
    """The section's own number, as printed."""
    title: Line
    """The heading as printed, misprints put right."""
    level: int = Field(default=1, ge=1, le=4)
    """1 for a main section, 2 for one inside it."""
    paragraphs: tuple[Annotated[str, Field(pattern=r"^[0-9a-f]{10}$")], ...] = ()
    """A fingerprint per paragraph (never the text): the first ten hex digits of SHA-256 over the text, NFC, white space folded."""
    points: tuple[SectionPoint, ...] = ()
    """What the section says, in our own words."""
    set_aside: tuple[SetAside, ...] = ()
    """Paragraphs that no record needs to cite."""


class Addressed(Model):
    """A target group as a document sets it."""

    rank: Literal["primary", "secondary", "third", "main", "also", "prioritised"]
    """The rank the document gives the group; `main` where it gives none."""
    groups: tuple[TargetGroupId, ...] = Field(min_length=1)
    """The groups."""
    says: Prose
    """What the document says of them."""
    source: Citation
    """Where."""


class Validity(Model):
    """The years a document holds for, as it says itself."""

    since: Annotated[Day, Field(alias="from")]
    """First day."""
    until: Day
    """Last day."""
    source: Citation
    """Where the document says so."""
    unsettled: tuple[FindingId, ...] = ()
    """Contradictions and open questions about when it ends."""

    @property
    def in_whole_years(self) -> bool:
        """True when the document names years and no days, as far as the span shows."""
        return (self.since.month, self.since.day, self.until.month, self.until.day) == (1, 1, 12, 31)


class TextFile(Model):
    """The file a document's text was read from; it is not part of the project."""

    file: Annotated[str, Field(pattern=r"^[\w.-]+\.md$")]
    """The file's name, without folder."""
    first_line: int = Field(default=1, ge=1)
    """The line where the document begins."""
    last_line: int | None = None
    """The line where it ends; left out when that is the end of the file."""


class Goal(Record):
    """What a document wants to reach."""

    kind: ClassVar[str] = "goal"
    may_quote: ClassVar[bool] = True

    name: Line
    """A short name; the official one where there is one."""
    level: Literal["vision", "purpose", "overall", "strategic", "sub-goal", "strategy", "priority"]
    """What the document calls it."""
    wording: Quote | None = None
    """The official wording, word for word."""
    summary: Prose
    """What it means, in our own words."""
    parent: GoalId | None = None
    """The goal it belongs under."""
    focus_area: FocusAreaId | None = None
    """The focus area it is the goal of."""
    rationale: tuple[Point, ...] = ()
    """Why, and in which direction, as the document puts it."""
    themes: tuple[ThemeId, ...] = ()
    """Subjects it is about (our reading)."""
    target_groups: tuple[TargetGroupId, ...] = ()
    """Groups it is about, where the document says."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it stands."""


class Principle(Record):
    """A principle the cooperation rests on, or a recommendation for it."""

    kind: ClassVar[str] = "principle"
    may_quote: ClassVar[bool] = True

    name: Line
    """A short name."""
    type: Literal["principle", "recommendation"] = "principle"
    """What the document calls it."""
    wording: Quote
    """The official wording, word for word."""
    summary: Prose
    """What it means, in our own words."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it stands."""


class FocusArea(Record):
    """An area a document gives priority."""

    kind: ClassVar[str] = "focus-area"
    may_quote: ClassVar[bool] = True

    name: Line
    """The official name."""
    number: int | None = None
    """Its number in the document."""
    summary: Prose
    """What it covers, in our own words."""
    responsible: tuple[BodyId, ...] | Unassigned
    """Who is responsible for the area, or why nobody is named."""
    themes: tuple[ThemeId, ...] = Field(min_length=1)
    """Subjects it covers: they connect duties to the area in the matrix (our reading)."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it stands."""


class Document(Record):
    """A source document: what it is, how far it holds, how it is divided and what it sets."""

    kind: ClassVar[str] = "document"

    title: Line
    """The full title."""
    short_title: Line
    """The name used in source notes."""
    type: Literal["agreement", "strategy", "basis", "consultation-answer", "minutes", "presentation", "meeting-summary"]
    """What kind of text it is."""
    status: Literal["adopted", "position-taken", "proposal", "basis", "minutes", "presentation", "notes"]
    """How binding it is, as far as the material shows. `position-taken`: the parties took a position on it."""
    status_note: Prose
    """What is known, and not known, of how it was decided."""
    date: Day | None = None
    """The day it was adopted or written, where the material says."""
    validity: Validity | NotKnown
    """The years it holds for."""
    issued_by: tuple[BodyId, ...] | Unassigned
    """Who stands behind it."""
    parties: tuple[ActorId, ...] = ()
    """The organisations bound by it."""
    supersedes: DocumentId | None = None
    """The document it replaces or is meant to replace."""
    builds_on: tuple[SteeringId, ...] = ()
    """Documents and plans it says it starts from."""
    summary: Prose
    """What the document is about, in a few sentences."""
    target_groups: tuple[Addressed, ...] = ()
    """The groups it addresses."""
    text: TextFile | None = None
    """The file that `samsyn ingest` read."""
    outline: tuple[Section, ...] = Field(min_length=1)
    """Its sections, in order."""

    def section(self, section_id: str) -> Section | None:
        """The section of that id, or None; of two with one id (a rule tells) the fuller one."""
        found = (section for section in self.outline if section.id == section_id)
        return max(found, key=lambda section: len(section.paragraphs), default=None)


class Reference(Record):
    """A law, convention, plan or study that a document leans on."""

    kind: ClassVar[str] = "reference"
    may_quote: ClassVar[bool] = True

    name: Line
    """Its name, as the documents write it."""
    type: Literal[
        "law",
        "ordinance",
        "directive",
        "convention",
        "agenda",
        "strategy",
        "plan",
        "policy",
        "study",
        "letter",
        "provision",
    ]
    """What it is."""
    identifier: Line | None = None
    """A number such as 2017:820."""
    adopted: Line | None = None
    """When it was adopted, where the documents say."""
    until: Line | None = None
    """How far it reaches, where the documents say."""
    summary: Prose
    """What the documents say of it."""
    parts: tuple[Quote, ...] = ()
    """Its goals or parts, as the documents list them."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it is mentioned."""


class Figure(Record):
    """A number that a document gives."""

    kind: ClassVar[str] = "figure"

    name: Line
    """What is measured."""
    value: int | float | Line
    """The value, as given."""
    unit: Line | None = None
    """The unit: "procent", "månader", "möten per år"."""
    date: Line | NotKnown
    """The time it holds for."""
    area: Line | NotKnown
    """The area or group it holds for."""
    publisher: Line | NotKnown
    """Who the document names as its origin."""
    themes: tuple[ThemeId, ...] = ()
    """Subjects."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it stands."""
