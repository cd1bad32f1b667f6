"""Everyday words: what people type instead of the documents' words."""

from typing import ClassVar

from pydantic import Field

from samsyn.models.fields import Line, Record


class EverydayWord(Record):
    """A word people use, and the words of the documents that answer to it. The choice is ours."""

    kind: ClassVar[str] = "everyday-word"

    word: Line
    """The everyday word, in its basic form."""
    also: tuple[Line, ...] = ()
    """Other everyday words for the same thing; inflected forms are found anyway."""
    means: tuple[Line, ...] = Field(min_length=1)
    """Words or names that the documents use for it; also as the first or last part of a compound."""
    english: tuple[Line, ...] = ()
    """English words people use for it."""
