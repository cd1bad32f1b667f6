"""The questions, and whether a hit answers one."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from samsyn.graph import Graph
from samsyn.pages.addresses import address_of

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Question:
    """What a reader asks, and the addresses that answer, from the root of the language.

    `divided` are pages that have been divided into pages below them: those answer too.
    """

    ask: str
    reader: str
    answers: tuple[str, ...]
    divided: tuple[str, ...] = ()

    def rank(self, hits: Sequence[str]) -> int | None:
        """The place of the first hit that answers, counted from 1.

        A hit anywhere on a page answers when the page does. When only a section does, a hit that names no
        section is still let pass for an engine that has no sections.
        """
        return next((place for place, hit in enumerate(hits, 1) if self._answers(hit)), None)

    def _answers(self, hit: str) -> bool:
        page, mark, _ = hit.partition("#")
        is_below = any(page.startswith(above) for above in self.divided)
        return hit in self.answers or page in self.answers or is_below or (not mark and self._on(page))

    def _on(self, page: str) -> bool:
        return any(answer.startswith(f"{page}#") for answer in self.answers)


def questions(language: str, graph: Graph) -> list[Question]:
    """The questions of a language; raises KeyError when an answer is no record of `graph`."""
    asked = yaml.safe_load((HERE / f"queries-{language}.yml").read_text(encoding="utf-8"))
    return [
        Question(one["ask"], one["reader"], tuple(_address(graph, answer) for answer in one["answers"]))
        for one in asked
    ]


def _address(graph: Graph, answer: str) -> str:
    """`county/slug` is a record, `county/document#section` a part of one, `page:om` a page by its address."""
    if answer.startswith("page:"):
        page = answer.removeprefix("page:").strip("/")
        return "" if page == "index" else f"{page}/"
    record, mark, section = answer.partition("#")
    return address_of(graph[record]) + mark + section
