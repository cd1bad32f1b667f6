"""PO files: read with the line of everything and nothing swallowed, written so that gettext's tools take them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from babel.messages.pofile import denormalize, normalize

from samsyn.problems import Place, Problem, Text
from samsyn.translations.syntax import STRING, fault_of, no_text, without_conflicts

WIDTH = 77
"""Columns of a line in a PO file: what gettext's tools write."""

_LINE = re.compile(
    rf"(?P<old>#~\s*)?(?:(?P<bar>\|)\s*)?(?P<key>msgctxt|msgid_plural|msgid|msgstr)(?:\[\d+\])?\s+(?P<text>{STRING})\s*"
)
_MORE = re.compile(rf"(?:#~\s*)?(?:#?\|\s*)?(?P<text>{STRING})\s*")
_PREVIOUS = re.compile(rf"#\|\s*(?:(?P<key>msgctxt|msgid)\s+)?(?P<text>{STRING})\s*")
_REVIEWED = re.compile(r"reviewed:\s*(?P<role>\S.*?),\s*(?P<on>\d{4}-\d{2}-\d{2})")


@dataclass(frozen=True, slots=True)
class Entry:
    """A message: the Swedish text, where it belongs, its translation and what is known of that.

    Attributes:
        source: the Swedish text (msgid).
        text: the translation (msgstr); empty when there is none.
        context: where the text belongs (msgctxt), `record:key.path`; None for the site's own words.
        comments: translators' remarks; `reviewed: role, 2026-11-02` is one of them.
        notes, places: what the tool tells translators: what kind of text, which file.
        flags: gettext's flags; `fuzzy` means that the Swedish has changed.
        previous: the Swedish text before it changed.
        obsolete: True when nothing asks for the text any more.
        line, text_line: where msgid and msgstr stand.
    """

    source: str
    text: str = ""
    context: str | None = None
    comments: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous: str | None = None
    obsolete: bool = False
    line: int = 1
    text_line: int = 1

    @property
    def fuzzy(self) -> bool:
        """True when the translation belongs to an earlier Swedish text."""
        return "fuzzy" in self.flags

    @property
    def reviewed(self) -> tuple[str, str] | None:
        """Who reviewed the translation, by role, and when; None when nobody has."""
        found = (_REVIEWED.fullmatch(comment) for comment in self.comments)
        return next(((one["role"], one["on"]) for one in found if one), None)


def read_po(file: Path, path: str) -> tuple[list[Entry], list[Problem]]:
    """Every message of a PO file, and every line that is none.

    Args:
        file: where it is on this disk.
        path: its path from the project's root, for messages.
    """
    try:
        raw = file.read_bytes()
    except OSError:
        return [], [Problem(Place(path), "not-a-file", Text("här väntades en fil", "expected a file"))]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return [], [no_text(path, raw, error)]
    lines, conflicts = without_conflicts(re.split(r"\r\n?|\n", text), path)
    reading = _Reading(path)
    for number, line in lines:
        reading.line(line.strip(), number)
    reading.finish()
    if reading.problems and not reading.entries:
        return [], [Problem(reading.problems[0].place, "po-syntax", Text("filen är ingen PO-fil", "the file is no PO file"))]  # fmt: skip
    return reading.entries, [*conflicts, *reading.problems]


class _Reading:
    """One pass over a file: the message being read, and what has been found."""

    def __init__(self, path: str) -> None:
        self.entries: list[Entry] = []
        self.problems: list[Problem] = []
        self._path = path
        self._begin()

    def _begin(self) -> None:
        self._texts: dict[str, str] = {}
        self._lines: dict[str, int] = {}
        self._remarks: dict[str, list[str]] = {}
        self._obsolete = False
        self._open = ""
        self._is_wrong = False

    def line(self, line: str, number: int) -> None:
        """Take the next line."""
        if not line:
            self._open = ""
            return
        if found := _LINE.fullmatch(line):
            self._keyword(found, number)
        elif line.startswith("#|"):
            self._previous(line, number)
        elif (found := _MORE.fullmatch(line)) and self._open:
            self._texts[self._open] += denormalize(found["text"])
        elif line.startswith("#") and not line.startswith("#~"):
            self._comment(line)
        else:
            self._wrong(number, *fault_of(line))
            self._open = ""

    def _wrong(self, number: int, text: Text, column: int = 1) -> None:
        """Tell the first fault of a message; what follows of it would only confuse."""
        if not self._is_wrong:
            self.problems.append(Problem(Place(self._path, number, column), "po-syntax", text))
        self._is_wrong = True

    def _keyword(self, found: re.Match[str], number: int) -> None:
        key = found["key"] if not found["bar"] else f"previous {found['key']}"
        if key == "msgid_plural":
            self._wrong(number, Text("pluralformer används inte här", "plural forms are not used here"))
            return
        if "msgstr" in self._texts and key != "msgstr":
            self.finish()
        elif key in ("msgctxt", "msgid") and "msgid" in self._texts:
            self.finish()  # its msgstr is missing
        if key in self._texts:
            self._wrong(number, Text(f"”{key}” står två gånger i samma meddelande", f"'{key}' stands twice in a message"))  # fmt: skip
        self._texts[key] = denormalize(found["text"])
        self._lines[key] = number
        self._obsolete = bool(found["old"])
        self._open = key

    def _previous(self, line: str, number: int) -> None:
        found = _PREVIOUS.fullmatch(line)
        if found is None:
            self._wrong(number, Text(f"”{line}” är ingen rad i en PO-fil", f"'{line}' is no line of a PO file"))
            return
        if "msgstr" in self._texts:
            self.finish()
        if found["key"]:
            self._open = f"previous {found['key']}"
            self._texts[self._open] = ""
        if self._open:
            self._texts[self._open] += denormalize(found["text"])

    def _comment(self, line: str) -> None:
        if "msgstr" in self._texts:
            self.finish()
        mark, text = (line[:2], line[2:]) if line[1:2] in tuple(".:,") and line[1:2] else ("#", line[1:])
        self._remarks.setdefault(mark, []).append(text.strip())

    def finish(self) -> None:
        """End the message being read."""
        texts, remarks = self._texts, self._remarks
        if self._is_wrong:
            pass  # told; half a message would be blamed for the rest
        elif "msgid" in texts and "msgstr" in texts:
            self.entries.append(
                Entry(
                    source=texts["msgid"],
                    text=texts["msgstr"],
                    context=texts.get("msgctxt"),
                    comments=tuple(filter(None, remarks.get("#", ()))),
                    notes=tuple(remarks.get("#.", ())),
                    places=tuple(" ".join(remarks.get("#:", ())).split()),
                    flags=tuple(flag.strip() for line in remarks.get("#,", ()) for flag in line.split(",")),
                    previous=texts.get("previous msgid"),
                    obsolete=self._obsolete,
                    line=self._lines["msgid"],
                    text_line=self._lines["msgstr"],
                )
            )
        elif texts:
            number = max(self._lines.values(), default=1)
            missing = "msgstr" if "msgid" in texts else "msgid"
            self._wrong(number, Text(f"”{missing}” saknas i meddelandet som slutar här", f"'{missing}' is missing in the message that ends here"))  # fmt: skip
        self._begin()


def write_po(entries: Iterable[Entry], language: str, about: str) -> str:
    """A PO file's text: a header that never changes by itself, then the messages in their order.

    Args:
        entries: the messages; obsolete ones last.
        language: the language's code.
        about: what the file holds, as its first line.
    """
    header = (
        f'# {about}\nmsgid ""\nmsgstr ""\n"Project-Id-Version: Samsyn\\n"\n"Language: {language.replace("-", "_")}\\n"\n'
        '"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
    )
    return "\n".join([header, *(_printed(entry) for entry in entries)])


def _printed(entry: Entry) -> str:
    lines = [f"# {comment}" for comment in entry.comments]
    if not entry.obsolete:
        lines += [f"#. {note}" for note in entry.notes]
        lines += [f"#: {place}" for place in entry.places]
    if entry.flags:
        lines.append(f"#, {', '.join(sorted(entry.flags))}")
    if entry.previous is not None and not entry.obsolete:
        lines += [f"#| {line}" for line in f"msgid {normalize(entry.previous, width=WIDTH)}".split("\n")]
    mark = "#~ " if entry.obsolete else ""
    if entry.context is not None:
        lines += [f"{mark}{line}" for line in f"msgctxt {normalize(entry.context, width=WIDTH)}".split("\n")]
    for key, text in (("msgid", entry.source), ("msgstr", entry.text)):
        lines += [f"{mark}{line}" for line in f"{key} {normalize(text, width=WIDTH)}".split("\n")]
    return "\n".join(lines) + "\n"
