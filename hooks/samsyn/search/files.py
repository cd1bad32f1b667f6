"""Statements to the files the browser loads: one a language, or one a county when there is much."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import zopfli.gzip

from samsyn.models import Actor, County, EverydayWord, Forum, Theme
from samsyn.pages import words
from samsyn.pages.addresses import FOLDERS
from samsyn.pages.view import View, name_of, sentence
from samsyn.search.everyday import Synonym, places, synonyms
from samsyn.search.homes import homes
from samsyn.search.statements import WRITTEN, Statement
from samsyn.search.stop_words import NAMING, STOP_WORDS

SHARD_ABOVE = 300_000
"""Bytes, compressed, above which a language is divided by county."""

FOLDER = "assets/search"
"""Where the files stand, from the site's root."""


def quickly(content: bytes) -> bytes:
    """Packed in a moment, for the one who sits and waits."""
    return gzip.compress(content, mtime=0)


def tightly(content: bytes) -> bytes:
    """Packed as small as the format allows, for everybody who loads it."""
    packed: bytes = zopfli.gzip.compress(content)
    return packed


@dataclass(frozen=True, slots=True)
class Packing:
    """How files are made: what packs their bytes, and above which size a language is divided by county."""

    pack: Callable[[bytes], bytes] = tightly
    limit: int = SHARD_ABOVE


def files(view: View, found: Iterable[Statement], packing: Packing = Packing()) -> Iterator[tuple[str, bytes]]:
    """Each file's path from the site's root, and its bytes: JSON, packed so that every host sends it small.

    The first file holds the words, the names, and all statements; when that is too much, only those of no
    county, and the list of counties that have a file of their own.

    Args:
        view: the knowledge in the search's language.
        found: the statements.
        packing: how the files are made.
    """
    statements = list(found)
    language = view.locale.language.code
    head = _head(view, statements)

    def packed(*parts: dict[str, Any]) -> bytes:
        whole = {key: value for part in parts for key, value in part.items()}
        return packing.pack(json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode())

    one_file = packed(head, _columns(head, statements))
    if len(one_file) <= packing.limit:
        yield f"{FOLDER}/{language}.json.gz", one_file
        return
    counties = [county.slug for county in view.graph.every(County)]
    shared = [one for one in statements if one.county is None]
    yield f"{FOLDER}/{language}.json.gz", packed(head, {"shards": counties}, _columns(head, shared))
    for county in counties:
        own = [one for one in statements if one.county == county]
        yield f"{FOLDER}/{language}-{county}.json.gz", packed(_columns(head, own))


def _head(view: View, statements: list[Statement]) -> dict[str, Any]:
    """What every search needs to know besides the statements."""
    language = view.locale.language.code
    acting = {actor for one in statements for actor in one.actors}
    return {
        "language": language,
        "kinds": {WRITTEN: view.t("Sida")} | {FOLDERS[kind]: view.t(words.KIND[kind]) for kind in FOLDERS},
        "counties": {county.slug: county.name for county in view.graph.every(County)},
        "places": places(view.graph),
        "themes": {theme.slug: sentence(name_of(theme)) for theme in view.graph.every(Theme)},
        "actors": {one.id: one.label for kind in (Actor, Forum) for one in view.graph.every(kind) if one.id in acting},
        "names": sorted({name for one in statements for name in one.about}),
        "synonyms": [_synonym(one) for one in _synonyms(view)],
        "asked": _everyday(view),
        "common": _common(statements),
        "stopWords": STOP_WORDS.get(language, "").split(),
        "naming": NAMING.get(language, "").split(),
    }


def _synonyms(view: View) -> Iterator[Synonym]:
    yield from (Synonym((home.title, *home.names), (home.title,)) for home in homes(view))
    yield from synonyms(view.graph, view.knowledge.source)


def _synonym(one: Synonym) -> list[Any]:
    """Its words, and what they stand for: other words, or how many of the first ones."""
    count = len(one.means)
    return [one.words, count if one.words[:count] == one.means else one.means]


PRIVATE = 0xE000
"""The first of Unicode's characters for private use: each stands for one of the words that come again and again."""

COMMON = 6400
"""How many words are written so at most: there are no more such characters. It makes the file a twentieth smaller."""

_WORD = re.compile(r"[^\W\d_]{3,}")


def _common(statements: list[Statement]) -> list[str]:
    """The words that take most room, longest savings first."""
    texts = (text for one in statements for text in (one.title, one.text))
    count = Counter(word for text in texts for word in _WORD.findall(text))
    return sorted(count, key=lambda word: (-(count[word] - 1) * (len(word) - 2), word))[:COMMON]


def _shortened(text: str, short: dict[str, str]) -> str:
    return _WORD.sub(lambda word: short.get(word[0], word[0]), text)


def _everyday(view: View) -> list[list[str]]:
    """What people write for each everyday word; in Swedish these are among the synonyms."""
    if view.locale.is_source:
        return []
    return [[one.word, *one.english] for one in view.knowledge.source.every(EverydayWord)]


HERE = "~"
"""Stands in an address for the folder of the statement's kind, in its county: most begin so, and a browser fills it in."""


def _folder(one: Statement) -> str:
    return f"{one.county}/{one.kind}/" if one.county else f"{one.kind}/"


def _columns(head: dict[str, Any], statements: list[Statement]) -> dict[str, list[Any]]:
    """The statements field by field, which compresses better than one by one."""
    index = {name: number for number, name in enumerate(head["names"])}
    short = {word: chr(PRIVATE + number) for number, word in enumerate(head["common"])}
    return {
        "address": [one.address.replace(_folder(one), HERE, 1) for one in statements],
        "kind": [one.kind for one in statements],
        "county": [one.county for one in statements],
        "title": [_shortened(one.title, short) for one in statements],
        "text": [_shortened(one.text, short) for one in statements],
        "actor": [one.actors for one in statements],
        "theme": [one.themes for one in statements],
        "about": [[index[name] for name in one.about] for one in statements],
        "weight": [one.weight for one in statements],
        "answers": [one.asked for one in statements],
        "called": [one.called for one in statements],
    }
