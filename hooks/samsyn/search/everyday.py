"""The words people use: which everyday words, names and abbreviations stand for which words of the documents."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property

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
    vocabulary: frozenset[str] = field(repr=False)

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
        texts = (found.value for record in source for found in source.found(record) if found.words)
        return cls(dict(words), tuple(phrases), frozenset(stem for text in texts for stem in _stems(text)))

    def answered(self, text: str) -> tuple[int, ...]:
        """The places of the everyday words that a Swedish text answers to; a compound counts by its first or last part."""
        stems = _stems(text)
        running = _running(stems)
        found = {number for phrase, number in self.phrases if phrase in running}
        for stem in set(stems):
            found |= self._of_stem(stem)
        return tuple(sorted(found))

    def named(self, title: str) -> tuple[int, ...]:
        """The places of the everyday words that mean the very thing with a Swedish title of several words."""
        running = _running(_stems(title))
        return tuple(sorted({number for phrase, number in self.phrases if phrase == running}))

    @cached_property
    def _known(self) -> dict[str, set[int]]:
        return {}

    def _of_stem(self, stem: str) -> set[int]:
        """The places for a word: those of itself, also inflected, and for a compound of its first and its last part."""
        known = self._known.get(stem)
        if known is None:
            known = self._known[stem] = set(self.words.get(stem, ()))
            known |= self.words.get(_ENDING.sub("", stem), set())
            for cut in range(SHORTEST, len(stem) - SHORTEST + 1):
                first, last = _stem(stem[:cut].removesuffix("s")), stem[cut:]
                if first in self.vocabulary and last in self.vocabulary:
                    known |= self.words.get(first, set()) | self.words.get(last, set())
        return known


_WORD = re.compile(r"\w+")
_stem = cache(snowballstemmer.stemmer("swedish").stemWord)


def _stems(text: str) -> tuple[str, ...]:
    return tuple(_stem(word) for word in _WORD.findall(text.lower()))


def _running(stems: tuple[str, ...]) -> str:
    return f" {' '.join(stems)} "


_ENDING = re.compile(r"(?:[aeo]r)?(?:en|et|n|t|na)?s?$")
"""Swedish endings that the stemmer leaves on some words: "civilsamhället"."""

SHORTEST = 4
"""Letters of the shortest part of a compound."""


def places(graph: Graph) -> dict[str, str]:
    """Municipality → its county's slug: "Umeå" → "vasterbotten"."""
    towns = (actor for actor in graph.every(Actor) if actor.type == "municipality" and actor.area)
    return {_TOWN.sub("", actor.name): str(actor.area) for actor in towns}


_TOWN = re.compile(r"s? kommun$")
