"""How counties compare: the aspects, and what a county's documents say in each."""

from typing import ClassVar

from pydantic import Field

from samsyn.models.fields import AspectId, Citation, Line, Prose, Record, ThemeId


class Aspect(Record):
    """A matter in which counties are compared."""

    kind: ClassVar[str] = "aspect"

    name: Line
    """The matter in a few words."""
    order: int = Field(ge=1)
    """Place in the comparison."""
    summary: Prose
    """The question that each county's documents are read for."""
    themes: tuple[ThemeId, ...] = ()
    """Themes where more is found."""


class Position(Record):
    """What one county's documents say in one aspect."""

    kind: ClassVar[str] = "position"

    name: Line
    """The position in a few words."""
    aspect: AspectId
    """The aspect."""
    summary: Prose
    """What the documents say, one or two sentences."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it stands."""
