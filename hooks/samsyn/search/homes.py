"""The home pages of the site's other languages, as the search finds them: by the names of the language."""

from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.pages.addresses import relative
from samsyn.pages.locale import Locale
from samsyn.pages.view import View


@dataclass(frozen=True, slots=True)
class Home:
    """A language's home page.

    Attributes:
        address: the way there from the root of the search's language.
        title: the language's own name.
        name: what the search's language calls it.
        names: that, what the languages that have every page call it, and what people do besides.
    """

    address: str
    title: str
    name: str
    names: tuple[str, ...]


def homes(view: View) -> Iterator[Home]:
    """The home page of each other language that is translated: a question with the name of Swedish is about learning it."""
    known = view.knowledge
    for code in known.catalogs:
        language = known.catalogs[code].language
        if language == view.locale.language:
            continue
        name = view.locale.name_of(language)
        common = (Locale(one).name_of(language) for one in known.languages if one.audience == "everybody")
        names = dict.fromkeys((name, *common, *language.also))
        names.pop(language.name, None)
        yield Home(relative(view.locale.prefix, Locale(language).prefix), language.name, name, tuple(names))
