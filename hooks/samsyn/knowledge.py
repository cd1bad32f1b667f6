"""Read the whole project once, in order: load, validate, graph, checks."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samsyn.checks import check
from samsyn.graph import Graph
from samsyn.handwritten import check_handwritten
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


Memory = dict[str, tuple[tuple[int, int], tuple[list[Placed], list[Problem]]]]
"""What each file gave last time, by its path: the file's stamp (time, size), its records and problems."""


def read(root: Path, today: date, progress: Progress = iter, memory: Memory | None = None) -> Knowledge:
    """Run the stages once.

    Args:
        root: the folder that holds data/.
        today: the day that expiry is counted from.
        progress: wraps the files while they are read, to show how far it has come.
        memory: kept by a caller that reads again and again; files that did not change are not read again.
    """
    files, problems = data_files(root)
    placed: list[Placed] = []
    for file in progress(files):
        records, found = _remembered(file, {} if memory is None else memory)
        placed += records
        problems += found
    graph = Graph(placed)
    # The rules look across records: on half a graph they would blame the wrong ones.
    if problems:
        problems += _independent(graph, today)
    else:
        problems += check(graph, today)
        problems += check_handwritten(root, graph)
    return Knowledge(root, today, graph, tuple(sorted(set(problems))))


def _remembered(file: DataFile, memory: Memory) -> tuple[list[Placed], list[Problem]]:
    stamp = (0, 0)
    if file.file.exists():  # a link that leads nowhere is told when it is read
        status = file.file.stat()
        stamp = (status.st_mtime_ns, status.st_size)
    known = memory.get(file.path)
    if known is None or known[0] != stamp:
        known = memory[file.path] = (stamp, _records(file))
    return known[1]


def _records(file: DataFile) -> tuple[list[Placed], list[Problem]]:
    source, problems = read_yaml(file.file, file.path)
    if source is None:
        return [], problems
    placed, found = validate(file, source)
    return placed, problems + found


def _independent(graph: Graph, today: date) -> list[Problem]:
    """Problems of whole records that stay true although others could not be read."""
    about_others = ("unknown-", "unused-", "not-a-party")
    return [problem for problem in check(graph, today) if not problem.rule.startswith(about_others)]
