"""Read the whole project once, in order: load, validate, graph, checks."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samsyn.checks import check
from samsyn.graph import Graph
from samsyn.layout import DataFile, data_files
from samsyn.load import read_yaml
from samsyn.problems import Problem
from samsyn.validate import Placed, validate

Progress = Callable[[Iterable[DataFile]], Iterable[DataFile]]


@dataclass(frozen=True)
class Knowledge:
    """Everything there is to know, and everything that is wrong with it.

    Attributes:
        root: the project's folder.
        today: the day that expiry is counted from.
        graph: the records; when there are problems, only those that could be read.
        problems: every problem, by file and line; empty means that the site may be built.
    """

    root: Path
    today: date
    graph: Graph
    problems: tuple[Problem, ...]


def read(root: Path, today: date, progress: Progress = iter) -> Knowledge:
    """Run the stages once.

    Args:
        root: the folder that holds data/.
        today: the day that expiry is counted from.
        progress: wraps the files while they are read, to show how far it has come.
    """
    files, problems = data_files(root)
    placed: list[Placed] = []
    for file in progress(files):
        source, found = read_yaml(file.file, file.path)
        problems += found
        if source is not None:
            records, found = validate(file, source)
            placed += records
            problems += found
    graph = Graph(placed)
    # The rules look across records: on half a graph they would blame the wrong ones.
    problems += check(graph, today) if not problems else _independent(graph, today)
    return Knowledge(root, today, graph, tuple(sorted(set(problems))))


def _independent(graph: Graph, today: date) -> list[Problem]:
    """Problems of whole records that stay true although others could not be read."""
    about_others = ("unknown-", "unused-", "not-a-party")
    return [problem for problem in check(graph, today) if not problem.rule.startswith(about_others)]
