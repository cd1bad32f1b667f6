"""The languages the site speaks: configuration, written beside the vocabulary."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from samsyn.models.fields import Line, Model, Slug

LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
"""An IETF language tag as far as the site's engine takes it: sv, fa-AF."""


Locale = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
"""A locale of Unicode CLDR: en-GB, ckb."""

Script = Literal[
    "Arab", "Armn", "Beng", "Cyrl", "Deva", "Ethi", "Geor", "Grek", "Hebr", "Latn", "Mymr", "Syrc", "Taml", "Thai"
]
"""A script by its code in ISO 15924."""


class Language(Model):
    """A language of the site."""

    code: LanguageCode
    """The language's code: it names the addresses and the folders of its translations."""
    name: Line
    """The language's own name, as its readers know it."""
    swedish: Line
    """Its name in Swedish, in lower case."""
    direction: Literal["ltr", "rtl"] = "ltr"
    """The direction it is written in."""
    script: Script = "Latn"
    """The script it is written in (ISO 15924)."""
    audience: Literal["everybody", "newcomers"]
    """`everybody`: every page. `newcomers`: the pages that newcomers meet."""
    cldr: Locale | None = None
    """The locale whose dates and numbers it uses (Unicode CLDR), where that is not the code: en-GB."""
    alphabet: Line | None = None
    """Its letters in order, lower case, without spaces; left out: digits and a to z."""
    font: Slug | None = None
    """A style sheet assets/fonts/<font>.css that its pages also get, where systems lack letters."""

    @property
    def locale(self) -> str:
        """The CLDR locale, as Babel names it."""
        return (self.cldr or self.code).replace("-", "_")
