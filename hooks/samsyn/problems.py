"""Problems in the content: where, what is wrong, what was expected; and the formats they are printed in."""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal
from xml.etree import ElementTree

Language = Literal["sv", "en"]
Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A message in both languages that editors read."""

    sv: str
    en: str

    def to(self, language: Language) -> str:
        """The message in `language`."""
        return self.en if language == "en" else self.sv

    def __add__(self, other: "Text") -> "Text":
        return Text(self.sv + other.sv, self.en + other.en)


LONGEST_WORD, LONGEST = 60, 390
"""Signs of a word, and of a message, before they are cut: an editor's file may hold anything."""


def _one_line(text: str) -> str:
    shown = "".join(sign if sign.isprintable() or sign.isspace() else "\N{REPLACEMENT CHARACTER}" for sign in text)
    words = (word if len(word) <= LONGEST_WORD else word[: LONGEST_WORD - 1] + "…" for word in shown.split())
    line = " ".join(words)
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a file: path from the project's root, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing an editor must mend; a warning stops nothing."""

    place: Place
    rule: str
    text: Text
    severity: Severity = "error"

    def message(self, language: Language) -> str:
        """What is wrong, in `language`: one line, printable, long values cut."""
        return _one_line(self.text.to(language))


def did_you_mean(wrong: str, known: Iterable[str], whole: bool = False) -> Text:
    """The nearest known value as the end of a sentence; empty when nothing is near.

    Args:
        wrong: what was written.
        known: what could have been meant.
        whole: shared records name a county's records by the whole id.
    """
    by_slug = {name.rpartition("/")[2]: name for name in sorted(set(known), reverse=True)}
    slug = wrong.rpartition("/")[2]
    near = get_close_matches(slug, by_slug, n=1, cutoff=0.6)
    if not near:
        return Text("", "")
    right = by_slug[near[0]] if whole or near[0] == wrong else near[0]
    return Text(f"; menade du ”{right}”?", f"; did you mean '{right}'?")


def language_of(environ: Mapping[str, str] = os.environ) -> Language:
    """The editor's language: `SAMSYN_LANG`, else the locale; Swedish unless that is English."""
    for name in ("SAMSYN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environ.get(name):
            return "en" if value.lower().startswith("en") else "sv"
    return "sv"


def as_text(problems: Sequence[Problem], language: Language) -> str:
    """One line a problem: `path:line:column: message [rule]`; a warning says that it is one."""
    return "".join(
        f"{p.place.path}:{p.place.line}:{p.place.column}: {_warning(p).to(language)}{p.message(language)} [{p.rule}]\n"
        for p in problems
    )


def _warning(problem: Problem) -> Text:
    return Text("varning: ", "warning: ") if problem.severity == "warning" else Text("", "")


def as_gitlab(problems: Sequence[Problem], language: Language) -> str:
    """GitLab Code Quality JSON; a fingerprint stays when a problem only moves to another line."""
    seen: Counter[str] = Counter()
    issues = []
    for problem in problems:
        identity = f"{problem.place.path}:{problem.rule}:{problem.text.sv}"
        seen[identity] += 1
        issues.append(
            _gitlab_issue(problem, f"{identity}:{seen[identity]}" if seen[identity] > 1 else identity, language)
        )
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _gitlab_issue(problem: Problem, identity: str, language: Language) -> dict[str, object]:
    return {
        "description": problem.message(language),
        "check_name": problem.rule,
        "fingerprint": hashlib.sha256(identity.encode()).hexdigest(),
        "severity": "major" if problem.severity == "error" else "minor",
        "location": {"path": problem.place.path, "lines": {"begin": problem.place.line}},
    }


def as_github(problems: Sequence[Problem], language: Language) -> str:
    """GitHub workflow annotations."""
    return "".join(
        f"::{p.severity} file={_property(p.place.path)},line={p.place.line},col={p.place.column},"
        f"title={_property(p.rule)}::{_data(p.message(language))}\n"
        for p in problems
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_junit(problems: Sequence[Problem], language: Language) -> str:
    """JUnit XML: one failed case an error, one passed case a warning, or one passed case when there are none."""
    failures = sum(problem.severity == "error" for problem in problems)
    suite = ElementTree.Element(
        "testsuite", name="samsyn check", tests=str(max(1, len(problems))), failures=str(failures)
    )
    for problem in problems:
        place = f"{problem.place.path}:{problem.place.line}:{problem.place.column}"
        case = ElementTree.SubElement(suite, "testcase", classname=problem.rule, name=place)
        if problem.severity == "warning":
            ElementTree.SubElement(case, "system-out").text = f"{place}: {problem.message(language)}"
            continue
        failure = ElementTree.SubElement(case, "failure", message=problem.message(language))
        failure.text = place
    if not problems:
        ElementTree.SubElement(suite, "testcase", classname="samsyn", name="check")
    return ElementTree.tostring(suite, encoding="unicode") + "\n"


FORMATS = {"text": as_text, "gitlab": as_gitlab, "github": as_github, "junit": as_junit}
"""Printers by the name `samsyn check --format` knows them by."""
