"""Read the whole project once, in order: load, validate, graph, checks."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from samsyn.checks import check
from samsyn.graph import Graph
from samsyn.handwritten import check_handwritten
from samsyn.languages import SWEDISH, read_languages
from samsyn.layout import DataFile, data_files
from samsyn.load import read_yaml
from samsyn.models import County
from samsyn.models.languages import Language
from samsyn.problems import Problem
from samsyn.translations import catalog as catalogs
from samsyn.translations.catalog import Catalog, read_catalogs
from samsyn.translations.check import check_translations
from samsyn.translations.localise import localised
from samsyn.translations.status import Standing, standings
from samsyn.validate import Placed, validate

Progress = Callable[[Iterable[DataFile]], Iterable[DataFile]]


@dataclass(frozen=True)
class Knowledge:
    """Everything there is to know, and everything that is wrong with it.

    Attributes:
        root: the project's folder.
        today: the day that expiry is counted from.
        graph: the records; when there are problems, only those that could be read.
        problems: every error, by file and line; empty means that the site may be built.
        warnings: what should be mended but stops nothing.
        languages: the languages of the site, Swedish first.
        catalogs: language code → its translations; Swedish has none.
        language: the language the records speak.
        swedish: the records in Swedish, where `graph` has them in another language.
    """

    root: Path
    today: date
    graph: Graph
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
    languages: tuple[Language, ...] = (SWEDISH,)
    catalogs: Mapping[str, Catalog] = field(default_factory=dict, repr=False)
    language: Language = SWEDISH
    swedish: Graph | None = field(default=None, repr=False)

    def in_language(self, code: str) -> "Knowledge":
        """The same knowledge with its records in one of its languages."""
        if code == self.language.code:
            return self
        catalog = self.catalogs[code]
        made = replace(self, graph=localised(self.graph, catalog), language=catalog.language, swedish=self.graph)
        vars(made)["standings"] = self.standings  # the same in every language; counted once
        return made

    @cached_property
    def standings(self) -> dict[str, tuple[Standing, ...]]:
        """Language code → every text it needs, with the state of its translation."""
        return {code: tuple(standings(self.source, catalog, self.root)) for code, catalog in self.catalogs.items()}

    @property
    def source(self) -> Graph:
        """The records in Swedish, whatever language the knowledge speaks."""
        return self.swedish or self.graph


@dataclass(frozen=True)
class Memory:
    """What each file gave last time, by its path: the file's stamp (time, size), and what was read from it.

    `languages` are those whose translations the reader needs; None for all.
    """

    records: dict[str, tuple[tuple[int, int], tuple[list[Placed], list[Problem]]]] = field(default_factory=dict)
    translations: catalogs.Memory = field(default_factory=dict)
    languages: frozenset[str] | None = None


def read(root: Path, today: date, progress: Progress = iter, memory: Memory | None = None) -> Knowledge:
    """Run the stages once.

    Args:
        root: the folder that holds data/.
        today: the day that expiry is counted from.
        progress: wraps the files while they are read, to show how far it has come.
        memory: kept by a caller that reads again and again; files that did not change are not read again.
    """
    memory = memory or Memory()
    files, problems = data_files(root)
    placed: list[Placed] = []
    for file in progress(files):
        records, found = _remembered(file, memory)
        placed += records
        problems += found
    languages, found = read_languages(root)
    problems += found
    graph = Graph(placed)
    counties = frozenset(county.slug for county in graph.every(County))
    catalogs_read, found = read_catalogs(root, languages, counties, memory.translations)
    if memory.languages is not None:
        catalogs_read = {code: one for code, one in catalogs_read.items() if code in memory.languages}
    # The rules look across records: on half a graph they would blame the wrong ones.
    if problems:
        problems += _independent(graph, today)
        problems += (one for one in found if one.rule not in ("unknown-language", "unexpected-file"))
    else:
        problems += check(graph, today)
        problems += check_handwritten(root, graph)
        problems += check_translations(root, graph, languages, catalogs_read)
        problems += found
    ordered = sorted(set(problems))
    return Knowledge(
        root,
        today,
        graph,
        tuple(problem for problem in ordered if problem.severity == "error"),
        tuple(problem for problem in ordered if problem.severity == "warning"),
        languages,
        catalogs_read,
    )


def _remembered(file: DataFile, memory: Memory) -> tuple[list[Placed], list[Problem]]:
    stamp = (0, 0)
    if file.file.exists():  # a link that leads nowhere is told when it is read
        status = file.file.stat()
        stamp = (status.st_mtime_ns, status.st_size)
    known = memory.records.get(file.path)
    if known is None or known[0] != stamp:
        known = memory.records[file.path] = (stamp, _records(file))
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
