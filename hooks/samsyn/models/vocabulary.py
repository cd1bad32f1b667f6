"""Shared concepts that every county uses: themes, target groups, phases of the journey."""

from typing import ClassVar

from pydantic import Field

from samsyn.models.fields import Editorial, Line, Prose, Record, TargetGroupId


class Theme(Record):
    """A subject that duties and activities are about."""

    kind: ClassVar[str] = "theme"

    name: Line
    """The theme's name, in lower case."""
    summary: Prose
    """What belongs here, in one or two sentences."""
    plain: Prose | None = None
    """The same in easy Swedish, for a subject newcomers meet."""


class TargetGroup(Record):
    """A group of people or organisations that the documents address."""

    kind: ClassVar[str] = "target-group"

    name: Line
    """The group's name, in the plural, in lower case."""
    summary: Prose
    """Who belongs to it."""
    plain: Prose | None = None
    """The same in easy Swedish, to the one who belongs to it; left out for groups of organisations."""
    part_of: tuple[TargetGroupId, ...] = ()
    """Wider groups that include this one."""


class Phase(Record):
    """A phase of a newcomer's journey."""

    kind: ClassVar[str] = "phase"

    name: Line
    """The phase's name, in lower case."""
    order: int = Field(ge=1)
    """Place in the journey: 1 is the first."""
    summary: Prose
    """What happens in it."""
    plain: Prose | None = None
    """The same in easy Swedish, to the newcomer who is there."""
    basis: Editorial
    """Why we divide the journey so: the division is ours."""
