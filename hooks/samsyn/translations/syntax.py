"""What is wrong with the form of a PO file, told to a translator who has never seen one from the inside."""

import re

from samsyn.problems import Place, Problem, Text, did_you_mean

STRING = r'"(?:[^"\\]|\\[nrt"\\])*"'
"""A text as gettext writes it; of its escapes those that translators meet."""

KEYWORDS = ("msgctxt", "msgid", "msgstr")
"""The words that begin a line of a PO file."""

_FIRST = re.compile(r"(?:#~\s*|#?\|\s*)*(?P<word>[^\s\"”“'#]*)\s*(?P<rest>.*)")
_ESCAPE = re.compile(r"\\(?![nrt\"\\]).?|\\\\")


def no_text(path: str, raw: bytes, error: UnicodeDecodeError) -> Problem:
    """The problem of a file that is not UTF-8, at its first byte that is not."""
    before = raw[: error.start].decode("utf-8", "replace")
    place = Place(path, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
    byte = f"0x{raw[error.start]:02x}"
    text = Text(
        f"byten {byte} är inte UTF-8; spara filen som UTF-8", f"the byte {byte} is not UTF-8; save the file as UTF-8"
    )
    return Problem(place, "not-utf-8", text)


def fault_of(line: str) -> tuple[Text, int]:
    """What is wrong with a line that is none of a PO file, and in which column."""
    found = _FIRST.match(line)
    assert found is not None  # every part of the pattern may be empty
    if re.fullmatch(STRING, line):
        alone = Text("texten hör inte till något; msgid eller msgstr väntades före den", "the text belongs to nothing; msgid or msgstr was expected before it")  # fmt: skip
        return alone, 1
    word, rest = found["word"], found["rest"]
    if word in KEYWORDS or line.startswith('"'):
        return _fault_of_text(rest, found.start("rest"))
    shown = f"”{line}” är ingen rad i en PO-fil", f"'{line}' is no line of a PO file"
    near = did_you_mean(word.lower(), KEYWORDS)
    return Text(*shown) + near, found.start("word") + 1


def _fault_of_text(text: str, start: int) -> tuple[Text, int]:
    """What is wrong with a text that should stand between quotation marks, `start` signs into its line."""
    if not text.startswith('"'):
        expected = Text('texten ska stå inom raka citattecken: "text"', 'the text belongs in straight quotation marks: "text"')  # fmt: skip
        return expected, start + 1
    escape = next((one for one in _ESCAPE.finditer(text) if one[0] != r"\\"), None)
    if escape and not (escape[0] == "\\" and escape.end() == len(text)):
        odd = escape[0]
        unknown = Text(f"”{odd}” betyder inget i en PO-fil; ett omvänt snedstreck skrivs \\\\", f"'{odd}' means nothing in a PO file; a backslash is written \\\\")  # fmt: skip
        return unknown, start + escape.start() + 1
    marks = [one.start() for one in re.finditer(r'(?<!\\)"', text)]
    if len(marks) == 1 or not text.endswith('"'):
        never = Text('citattecknet avslutas inte; raden ska sluta med "', 'the quotation mark is never closed; the line should end with "')  # fmt: skip
        return never, start + 1
    inside = Text(
        'ett rakt citattecken i texten skrivs \\"', 'a straight quotation mark inside the text is written \\"'
    )
    return inside, start + marks[1] + 1


_OURS, _BASE, _MIDDLE, _THEIRS = "<<<<<<<", "|||||||", "=======", ">>>>>>>"


def without_conflicts(lines: list[str], path: str) -> tuple[list[tuple[int, str]], list[Problem]]:
    """The numbered lines as our side of an unfinished merge has them, and a problem for each conflict."""
    kept: list[tuple[int, str]] = []
    problems: list[Problem] = []
    side = ""
    for number, line in enumerate(lines, 1):
        mark = line[:7] if line.startswith((_OURS, _BASE, _MIDDLE, _THEIRS) if side else _OURS) else ""
        if mark and not side:
            problems.append(Problem(Place(path, number), "merge-conflict", _CONFLICT))
        side = mark or side
        if side in ("", _OURS) and not mark:
            kept.append((number, line))
        if side == _THEIRS:
            side = ""
    return kept, problems


_CONFLICT = Text(
    "en sammanslagning är inte avslutad; behåll en av texterna och ta bort raderna <<<<<<<, ======= och >>>>>>>",
    "a merge is not finished; keep one of the texts and remove the lines <<<<<<<, ======= and >>>>>>>",
)
