"""The words people use: which everyday words, names and abbreviations stand for which words of the documents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

import snowballstemmer

from samsyn.graph import Graph
from samsyn.models import Actor, County, EverydayWord, Forum, Term


@dataclass(frozen=True, slots=True)
class Synonym:
    """What people may write (`words`) for what stands in a statement (`means`)."""

    words: tuple[str, ...]
    means: tuple[str, ...]


def synonyms(graph: Graph, source: Graph) -> Iterator[Synonym]:
    """Everyday words, then the names, abbreviations and English forms of terms, actors and forums.

    Args:
        graph: the records in the search's language.
        source: the same in Swedish; their names are searched in every language. Everyday words are Swedish:
            in another language see `Everyday`.
    """
    if graph is source:
        for word in graph.every(EverydayWord):
            yield Synonym((word.word, *word.also, *word.english), word.means)
    for county in graph.every(County):
        yield Synonym((county.full_name,), (county.name,))
    named: tuple[Term | Actor | Forum, ...] = (*graph.every(Term), *graph.every(Actor), *graph.every(Forum))
    for one in named:
        yield _named(one, source[one.id].label)


def _named(one: Term | Actor | Forum, swedish: str) -> Synonym:
    """Each of a thing's names stands for all of them; its English form is only searched, not found in texts."""
    abbreviation = getattr(one, "abbreviation", None)
    own = dict.fromkeys((one.label, swedish, *one.other_names, *([abbreviation] if abbreviation else [])))
    return Synonym(tuple(dict.fromkeys((*own, *([one.english] if one.english else [])))), tuple(own))


@dataclass(frozen=True)
class Everyday:
    """Which everyday words a Swedish text answers to: what other languages' statements are also found by."""

    means: tuple[tuple[tuple[str, ...], int], ...] = field(repr=False)

    @classmethod
    def of(cls, source: Graph) -> "Everyday":
        """The everyday words of the Swedish records, by their place in the file."""
        words = enumerate(source.every(EverydayWord))
        return cls(tuple((_stems(meant), number) for number, word in words for meant in word.means))

    def answered(self, text: str) -> tuple[int, ...]:
        """The places of the everyday words that a Swedish text answers to; a compound counts by its first or last part."""
        stems = _stems(text)
        own, running = set(stems), f" {' '.join(stems)} "
        found = {
            number
            for meant, number in self.means
            if (f" {' '.join(meant)} " in running if len(meant) > 1 else _is_part(meant[0], own) if meant else False)
        }
        return tuple(sorted(found))


_WORD = re.compile(r"\w+")
_stem = cache(snowballstemmer.stemmer("swedish").stemWord)


def _stems(text: str) -> tuple[str, ...]:
    return tuple(_stem(word) for word in _WORD.findall(text.lower()))


def _is_part(stem: str, stems: set[str]) -> bool:
    return stem in stems or (len(stem) > 4 and any(one.startswith(stem) or one.endswith(stem) for one in stems))


def places(graph: Graph) -> dict[str, str]:
    """Municipality → its county's slug: "Umeå" → "vasterbotten"."""
    towns = (actor for actor in graph.every(Actor) if actor.type == "municipality" and actor.area)
    return {_TOWN.sub("", actor.name): str(actor.area) for actor in towns}


_TOWN = re.compile(r"s? kommun$")
