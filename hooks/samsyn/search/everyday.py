"""The words people use: which everyday words, names and abbreviations stand for which words of the documents."""

import re
from collections import defaultdict
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

    words: dict[str, set[int]] = field(repr=False)
    phrases: tuple[tuple[str, int], ...] = field(repr=False)

    @classmethod
    def of(cls, source: Graph) -> "Everyday":
        """The everyday words of the Swedish records, by their place in the file."""
        words, phrases = defaultdict[str, set[int]](set), []
        for number, word in enumerate(source.every(EverydayWord)):
            for meant in word.means:
                stems = _stems(meant)
                if len(stems) == 1:
                    words[stems[0]].add(number)
                elif stems:
                    phrases.append((_running(stems), number))
        return cls(dict(words), tuple(phrases))

    def answered(self, text: str) -> tuple[int, ...]:
        """The places of the everyday words that a Swedish text answers to; a compound counts by its first or last part."""
        stems = _stems(text)
        running = _running(stems)
        found = {number for phrase, number in self.phrases if phrase in running}
        for stem in set(stems):
            for part in _parts(stem):
                found |= self.words.get(part, set())
        return tuple(sorted(found))


_WORD = re.compile(r"\w+")
_stem = cache(snowballstemmer.stemmer("swedish").stemWord)


def _stems(text: str) -> tuple[str, ...]:
    return tuple(_stem(word) for word in _WORD.findall(text.lower()))


def _running(stems: tuple[str, ...]) -> str:
    return f" {' '.join(stems)} "


SHORTEST_PART = 5
"""Letters of the shortest stem that is looked for at the ends of a compound."""


@cache
def _parts(stem: str) -> frozenset[str]:
    """A stem, its beginnings and its ends."""
    cuts = range(SHORTEST_PART, len(stem))
    return frozenset((stem, *(stem[:cut] for cut in cuts), *(stem[-cut:] for cut in cuts)))


def places(graph: Graph) -> dict[str, str]:
    """Municipality → its county's slug: "Umeå" → "vasterbotten"."""
    towns = (actor for actor in graph.every(Actor) if actor.type == "municipality" and actor.area)
    return {_TOWN.sub("", actor.name): str(actor.area) for actor in towns}


_TOWN = re.compile(r"s? kommun$")
