"""The terms of the field, with who uses them how."""

from typing import ClassVar

from samsyn.models.fields import Citation, Editorial, Line, Model, Prose, Record, TermId


class Use(Model):
    """How one document or authority uses a term."""

    who: Line
    """Who uses it so."""
    definition: Prose
    """The meaning, in our own words."""
    source: Citation
    """Where it says so."""


class Term(Record):
    """A word of the field that a newcomer or an association must understand."""

    kind: ClassVar[str] = "term"
    may_quote: ClassVar[bool] = True

    preferred: Line
    """The term, in its basic form."""
    other_names: tuple[Line, ...] = ()
    """Other words for the same thing."""
    abbreviation: Line | None = None
    """The abbreviation."""
    inflected: tuple[Line, ...] = ()
    """Inflected forms that occur in running text."""
    english: Line | None = None
    """The English term."""
    uses: tuple[Use, ...] = ()
    """Definitions, one for each who uses it differently."""
    not_defined: Prose | None = None
    """Says that the sources use the word without explaining it."""
    explanation: Editorial | None = None
    """Our own explanation, where the sources give none."""
    plain: Prose | None = None
    """The same in easy Swedish, for a word newcomers must know; in one county's record where several have the word."""
    related: tuple[TermId, ...] = ()
    """Related terms."""
    broader: tuple[TermId, ...] = ()
    """Wider terms."""
    sources: tuple[Citation, ...] = ()
    """Where the word is used (needed when there is no definition)."""
