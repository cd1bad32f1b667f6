"""A language's translations as the site uses them: every text with its state, no text without."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from samsyn.models.languages import Language
from samsyn.problems import Place, Problem, Text, did_you_mean
from samsyn.translations.header import header_faults
from samsyn.translations.messages import SHARED, SITE
from samsyn.translations.po import Entry, read_po
from samsyn.translations.texts import SINGULAR, Foreign, One, State, Translation

FOLDER = "data/translations"
"""Where PO files stand: a folder a language, a file a county."""

Stamp = tuple[int, int]
Memory = dict[str, tuple[Stamp, tuple[list[Entry], list[Problem]]]]
"""What each PO file gave last time, by its path: its stamp (time, size), its messages and problems."""


@dataclass(frozen=True)
class Catalog:
    """A language's translations.

    Attributes:
        language: the language.
        files: PO file, without folder and ending → its messages.
    """

    language: Language
    files: dict[str, tuple[Entry, ...]] = field(default_factory=dict, repr=False)
    _by_context: dict[tuple[str | None, str], Entry] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, language: Language, files: dict[str, tuple[Entry, ...]]) -> "Catalog":
        """Index what was read; of two entries for one text (a problem tells) the first counts."""
        index: dict[tuple[str | None, str], Entry] = {}
        for entries in files.values():
            for entry in entries:
                if not entry.obsolete and entry.source:
                    index.setdefault(_key(entry.context, entry.source), entry)
        return cls(language, files, index)

    def entry(self, context: str | None, source: str) -> Entry | None:
        """The message for a text, whether it still says the same in Swedish or not."""
        return self._by_context.get(_key(context, source))

    def state(self, context: str | None, source: str) -> State:
        """How far the translation of a text has come."""
        return state_of(self.entry(context, source), source)

    def text(self, context: str | None, source: str) -> Translation | Foreign:
        """A text in this language; the Swedish, marked as such, where there is no valid translation."""
        entry = self.entry(context, source)
        state = state_of(entry, source)
        if entry is None or state in ("missing", "outdated"):
            return Foreign(source, state)
        return Translation(entry.text, source, state)

    @property
    def is_reviewed(self) -> bool:
        """True when every translation has been reviewed by a human translator."""
        return all(entry.reviewed for entry in self._by_context.values() if entry.text)

    def gettext(self, source: str) -> str:
        """One of the site's own words in this language."""
        return self.text(SINGULAR if isinstance(source, One) else None, str(source))


def _key(context: str | None, source: str) -> tuple[str | None, str]:
    """A record's text is known by its place, the site's own words by themselves."""
    return (context, "") if context and ":" in context else (context, source)


def state_of(entry: Entry | None, source: str) -> State:
    """The state of a text's translation: by what stands in the file, and by whether the Swedish is the same."""
    if entry is None or not entry.text:
        return "missing"
    if entry.fuzzy or entry.source != source:
        return "outdated"
    return "reviewed" if entry.reviewed else "draft"


def read_catalogs(
    root: Path, languages: tuple[Language, ...], counties: frozenset[str], memory: Memory
) -> tuple[dict[str, Catalog], list[Problem]]:
    """Every language's catalogue (not Swedish), and what is wrong with the files.

    Args:
        root: the project's folder.
        languages: the configured languages.
        counties: the counties' ids: each has a file of its own.
        memory: kept by a caller that reads again and again.
    """
    others = {language.code: language for language in languages if language.code != "sv"}
    problems: list[Problem] = []
    files: dict[str, dict[str, tuple[Entry, ...]]] = {code: {} for code in others}
    for file in _files(root / FOLDER):
        path = file.relative_to(root).as_posix()
        wrong = _unexpected(file.relative_to(root / FOLDER), frozenset(others), counties)
        if wrong:
            problems.append(Problem(Place(path), *wrong))
            continue
        entries, found = _remembered(file, path, memory)
        problems += found or header_faults(entries, path, others[file.parent.name])
        files[file.parent.name][file.stem] = tuple(entries)
    problems += [problem for code in others for problem in _repeated(files[code], f"{FOLDER}/{code}")]
    return {code: Catalog.of(others[code], files[code]) for code in others}, problems


def _files(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        if (not file.is_dir() or file.suffix == ".po") and not any(
            part.startswith(".") for part in file.relative_to(folder).parts
        ):
            yield file


def _unexpected(inside: Path, codes: frozenset[str], counties: frozenset[str]) -> tuple[str, Text] | None:
    """The rule and the message for a file that does not belong there."""
    if len(inside.parts) != 2 or inside.suffix != ".po":
        text = Text(f"”{inside.name}” hör inte hemma här; här bor <språk>/<län>.po", f"'{inside.name}' does not belong here; <language>/<county>.po does")  # fmt: skip
        return "unexpected-file", text
    code = inside.parts[0]
    if code not in codes:
        text = Text(f"språket ”{code}” finns inte i data/vocabulary/languages.yml", f"the language '{code}' is not in data/vocabulary/languages.yml")  # fmt: skip
        return "unknown-language", text + near_code(code, codes)
    if inside.stem not in {*counties, SHARED, SITE}:
        text = Text(f"det finns inget län ”{inside.stem}”", f"no county '{inside.stem}'")
        return "unexpected-file", text + did_you_mean(inside.stem, {*counties, SHARED, SITE})
    return None


def near_code(wrong: str, codes: Iterable[str]) -> Text:
    """The language whose code was nearly written, as fa_af for fa-AF, as the end of a sentence."""
    alike = {code.lower(): code for code in codes}
    right = wrong.replace("_", "-").lower()
    return did_you_mean(alike.get(right, right), alike.values())


def _remembered(file: Path, path: str, memory: Memory) -> tuple[list[Entry], list[Problem]]:
    status = file.stat() if file.exists() else None
    stamp = (status.st_mtime_ns, status.st_size) if status else (0, 0)
    known = memory.get(path)
    if known is None or known[0] != stamp:
        known = memory[path] = (stamp, read_po(file, path))
    return known[1]


def _repeated(files: dict[str, tuple[Entry, ...]], folder: str) -> Iterator[Problem]:
    """Texts that two messages translate, in one file or in two."""
    first: dict[tuple[str | None, str], tuple[Entry, str]] = {}
    for name, entries in files.items():
        for entry in entries:
            if entry.obsolete or not (entry.source or entry.context):
                continue
            kept, where = first.setdefault(_key(entry.context, entry.source), (entry, name))
            if kept is not entry:
                told = entry.context or entry.source
                place = ("", "") if where == name else (f" i {where}.po", f" of {where}.po")
                text = Text(f"”{told}” finns redan på rad {kept.line}{place[0]}; ta bort den ena", f"'{told}' is already on line {kept.line}{place[1]}; remove one")  # fmt: skip
                yield Problem(Place(f"{folder}/{name}.po", entry.line), "repeated-message", text)
