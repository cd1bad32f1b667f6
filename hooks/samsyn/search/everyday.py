"""The words people use: which everyday words, names and abbreviations stand for which words of the documents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.graph import Graph
from samsyn.models import Actor, County, EverydayWord, Forum, Term


@dataclass(frozen=True, slots=True)
class Synonym:
    """What people may write (`words`) for what stands in a statement (`means`)."""

    words: tuple[str, ...]
    means: tuple[str, ...]


def synonyms(graph: Graph) -> Iterator[Synonym]:
    """Everyday words, then the names, abbreviations and English forms of terms, actors and forums."""
    for word in graph.every(EverydayWord):
        yield Synonym((word.word, *word.also, *word.english), word.means)
    for county in graph.every(County):
        yield Synonym((county.full_name,), (county.name,))
    for term in graph.every(Term):
        yield _named((term.preferred,), term.other_names, term.abbreviation, term.english)
    for actor in graph.every(Actor):
        yield _named((actor.name,), actor.other_names, actor.abbreviation, actor.english)
    for forum in graph.every(Forum):
        yield _named((forum.name,), forum.other_names, None, forum.english)


def _named(names: tuple[str, ...], others: tuple[str, ...], abbreviation: str | None, english: str | None) -> Synonym:
    """Each of a thing's names stands for all of them; its English form is only searched, not found in texts."""
    own = (*names, *others, *([abbreviation] if abbreviation else []))
    return Synonym((*own, *([english] if english else [])), own)


def places(graph: Graph) -> dict[str, str]:
    """Municipality → its county's slug: "Umeå" → "vasterbotten"."""
    towns = (actor for actor in graph.every(Actor) if actor.type == "municipality" and actor.area)
    return {_TOWN.sub("", actor.name): str(actor.area) for actor in towns}


_TOWN = re.compile(r"s? kommun$")
