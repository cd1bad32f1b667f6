"""Texts that know which language they are in: a translation with its source, and Swedish on a page in another language."""

from typing import Literal, Self

from markupsafe import Markup, escape

State = Literal["missing", "draft", "reviewed", "outdated"]
"""How far a text has come in a language; computed, never written."""


SINGULAR = "singular"
"""The context (msgctxt) of a word in the singular that Swedish spells as in the plural."""


class One(str):
    """One of the site's own words in the singular, where Swedish has one form and other languages two: mål, goal, goals."""

    __slots__ = ()


class Translation(str):
    """A translated text; it remembers the Swedish it was made from, and its state."""

    __slots__ = ("source", "state")
    source: str
    state: State

    def __new__(cls, text: str, source: str, state: State = "draft") -> Self:
        """Make `text` remember its Swedish source."""
        made = super().__new__(cls, text)
        made.source = source
        made.state = state
        return made

    def format(self, *values: object, **named: object) -> str:
        """As for any text; HTML when a value is in another language and must say so."""
        if any(hasattr(value, "__html__") for value in (*values, *named.values())):
            return escape(str(self)).format(*values, **named)
        return str(self).format(*values, **named)


class Foreign(str):
    """A Swedish text on a page in another language; printed, it says so to browsers and screen readers."""

    __slots__ = ("state",)
    state: State | Literal["name"]

    def __new__(cls, text: str, state: State | Literal["name"] = "missing") -> Self:
        """Mark `text` as Swedish: `name` where that is meant, else the reason why there is no translation."""
        made = super().__new__(cls, text)
        made.state = state
        return made

    def __html__(self) -> str:
        """The text in an element that tells its language and direction."""
        return mark_swedish(escape(str(self)), self.state)

    def format(self, *values: object, **named: object) -> "Foreign":
        """As for any text; the result is Swedish too."""
        return Foreign(str(self).format(*values, **named), self.state)


def phrase(template: str, *values: object) -> str:
    """`template` with its places filled; HTML when a value is in another language and must say so."""
    if any(hasattr(value, "__html__") for value in values):
        return Markup("{}").format(template).format(*values)
    return template.format(*values)


def mark_swedish(html: str, state: State | Literal["name"]) -> Markup:
    """Finished HTML in Swedish, in an element that tells its language and direction."""
    if state == "name":
        return Markup('<bdi lang="sv">{}</bdi>').format(Markup(html))  # noqa: S704 - escaped by the caller
    tag = "div" if "</p>" in html or "</li>" in html else "span"
    return Markup('<{0} lang="sv" dir="ltr" data-state="{1}">{2}</{0}>').format(tag, state, Markup(html))  # noqa: S704


def like(text: str, changed: str) -> str:
    """`changed`, a rewording of `text`, in the language of `text`."""
    if isinstance(text, Foreign):
        return Foreign(changed, text.state)
    return Translation(changed, text.source, text.state) if isinstance(text, Translation) else changed
