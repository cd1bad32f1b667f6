"""What reading the documents side by side shows: contradictions, and questions they leave open."""

from typing import ClassVar, Literal

from pydantic import Field

from samsyn.models.fields import AnyId, Citation, DocumentId, Line, Model, NotKnown, Prose, Record


class Claim(Model):
    """What one place says in the matter."""

    says: Prose
    """What it says."""
    source: Citation
    """Where."""


class Contradiction(Record):
    """Places that do not agree, or one place that can be read in two ways."""

    kind: ClassVar[str] = "contradiction"

    title: Line
    """The matter, in a few words."""
    type: Literal["contradiction", "ambiguity", "gap", "misprint"]
    """What kind of disagreement it is."""
    about: tuple[AnyId, ...] = Field(min_length=1)
    """The records whose pages show it."""
    claims: tuple[Claim, ...] = Field(min_length=1)
    """What each place says."""
    comment: Prose | None = None
    """How we treat it on the site; shown as ours."""


class OpenQuestion(Record):
    """Something readers ask that the documents do not answer."""

    kind: ClassVar[str] = "open-question"

    question: Line
    """The question, as a reader would put it."""
    answer: NotKnown
    """What the material does and does not say."""
    about: tuple[AnyId, ...] = ()
    """The records whose pages show it."""
    searched: tuple[DocumentId, ...] = Field(min_length=1)
    """The documents read for an answer."""
    sources: tuple[Citation, ...] = ()
    """Places that touch on the question."""
