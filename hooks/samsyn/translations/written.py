"""Hand-written pages in other languages: which there are, and whether they still say what the Swedish page says."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from samsyn.problems import Place, Problem, Text
from samsyn.translations.note import is_proved, note_faults
from samsyn.translations.texts import State

_FRONT = re.compile(r"\A---\n(?P<front>.*?\n)---\n(?P<body>.*)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A hand-written page in another language than Swedish.

    Attributes:
        path, address: the file from the project's root, and the page's address without the language.
        state: `outdated` when the Swedish page has changed since, else `reviewed` or `draft`.
        body: its text; `source` the Swedish page's (empty when there is none).
        front: its front matter.
        problems: what is wrong with the front matter itself.
    """

    path: str
    address: str
    state: State
    body: str
    source: str
    front: dict[str, Any]
    problems: tuple[Problem, ...] = ()


def written_addresses(root: Path, code: str) -> frozenset[str]:
    """The addresses of the pages written by hand in a language."""
    folder = root / "docs" / code
    return frozenset(_address(file.relative_to(folder)) for file in folder.rglob("*.md"))


def _address(inside: Path) -> str:
    plain = inside.with_suffix("").as_posix()
    return "" if plain == "index" else f"{plain.removesuffix('/index')}/"


def fingerprint(text: str) -> str:
    """What the front matter notes of the Swedish page: ten hex digits of SHA-256 over its body, white space folded."""
    return hashlib.sha256(" ".join(parts(text)[1].split()).encode()).hexdigest()[:10]


def parts(text: str) -> tuple[str, str]:
    """The front matter and the body of a page."""
    found = _FRONT.match(text.replace("\r\n", "\n"))
    return (found["front"], found["body"]) if found else ("", text)


def read_written(root: Path, code: str) -> list[WrittenPage]:
    """Every hand-written page of a language, with its state."""
    folder = root / "docs" / code
    return [_read(root, folder, file) for file in sorted(folder.rglob("*.md")) if file.is_file()]


def _read(root: Path, folder: Path, file: Path) -> WrittenPage:
    inside = file.relative_to(folder)
    path = file.relative_to(root).as_posix()
    front, body = parts(file.read_text(encoding="utf-8-sig", errors="replace"))
    value, problems = _front(front, path)
    swedish = root / "docs" / "sv" / inside
    text = swedish.read_text(encoding="utf-8-sig", errors="replace") if swedish.is_file() else ""
    note = value.get("l10n") or None
    if folder.name != "sv" and text:
        problems = (*problems, *note_faults(note, front, path))
    state = _state(note if isinstance(note, dict) else {}, text)
    return WrittenPage(path, _address(inside), state, body, parts(text)[1], value, problems)


def renew(root: Path, code: str, minor: frozenset[str]) -> list[Path]:
    """Note the Swedish text in pages that have no note yet, and in those whose Swedish changed without consequence.

    Args:
        root: the project's folder.
        code: the language.
        minor: paths of pages (docs/en/om.md) whose translation is still valid.

    Returns:
        The pages that were written.
    """
    written = []
    for page in read_written(root, code):
        note = page.front.get("l10n") or None
        is_new = note is None or (isinstance(note, dict) and "source" not in note)
        is_broken = any(problem.severity == "error" for problem in page.problems)
        if is_broken or not page.source or not (is_new or (page.path in minor and page.state == "outdated")):
            continue
        file = root / page.path
        front, body = parts(file.read_text(encoding="utf-8-sig"))
        swedish = (root / "docs" / "sv" / file.relative_to(root / "docs" / code)).read_text(encoding="utf-8-sig")
        file.write_text(f"---\n{_noted(front, fingerprint(swedish))}---\n{body}", encoding="utf-8", newline="\n")
        written.append(file)
    return written


def _noted(front: str, source: str) -> str:
    if re.search(r"(?m)^ +source:", front):
        return re.sub(r"(?m)^( +source:).*$", rf"\g<1> {source}", front, count=1)
    if re.search(r"(?m)^l10n:", front):
        return re.sub(r"(?m)^l10n:.*$", f"l10n:\n  source: {source}", front, count=1)
    return f"{front}l10n:\n  source: {source}\n"


def _front(front: str, path: str) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    try:
        value = yaml.safe_load(front)
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 2
        text = Text("sidans huvud är ingen YAML; se en annan sidas", "the page's head is no YAML; see another page's")
        return {}, (Problem(Place(path, line), "yaml-syntax", text),)
    if not isinstance(value, dict):
        return {}, ()
    if "l10n" in value:  # read as written: in YAML `on` is true, and a fingerprint of digits a number
        value["l10n"] = yaml.load(front, Loader=yaml.BaseLoader)["l10n"]  # noqa: S506 - makes only texts
    return value, ()


def _state(note: dict[str, Any], swedish: str) -> State:
    if swedish and note.get("source") != fingerprint(swedish):
        return "outdated"
    return "reviewed" if is_proved(note.get("reviewed")) else "draft"
