"""What a hand-written page notes of its translation (`l10n:`): which Swedish text it was made from, who reviewed it."""

import re
from collections.abc import Iterator
from datetime import date

from samsyn.problems import Place, Problem, Text, did_you_mean

_KEYS = ("source", "reviewed")
_FINGERPRINT = re.compile(r"[0-9a-f]{10}")


def is_proved(review: object) -> bool:
    """True for a review that says by whom (a role) and when."""
    if not (isinstance(review, dict) and isinstance(review.get("role"), str) and review["role"].strip()):
        return False
    try:
        date.fromisoformat(str(review.get("on")))
    except ValueError:
        return False
    return set(review) == {"role", "on"}


def note_faults(note: object, front: str, path: str) -> Iterator[Problem]:
    """What is wrong with a page's `l10n:`; a page without says nothing of the Swedish it was made from.

    Args:
        note: its value, texts only; None when there is none.
        front: the page's front matter.
        path: the page's path from the project's root.
    """
    sync = f"samsyn translate sync {path.split('/')[1]}"
    if note is None or (isinstance(note, dict) and "source" not in note):
        text = Text(f"sidan säger inte vilken svensk text den är gjord av; kör {sync}", f"the page does not say which Swedish text it was made from; run {sync}")  # fmt: skip
        yield Problem(Place(path), "not-noted", text, "warning")
    if note is not None and not isinstance(note, dict):
        text = Text("här väntades ”source:” på en egen rad under ”l10n:”", "'source:' was expected on a line of its own below 'l10n:'")  # fmt: skip
        yield Problem(_place(front, "l10n", path), "wrong-type", text)
    elif note is not None:
        yield from _of_keys(note, front, path)


def _of_keys(note: dict[str, object], front: str, path: str) -> Iterator[Problem]:
    for key in note:
        if key not in _KEYS:
            text = Text(f"okänd nyckel ”{key}”", f"unknown key '{key}'") + did_you_mean(key, _KEYS)
            yield Problem(_place(front, key, path), "unknown-key", text)
    source = str(note.get("source", "0" * 10))
    if not _FINGERPRINT.fullmatch(source):
        text = Text(
            f"”{source}” är inget fingeravtryck; ta bort raden, så skriver samsyn translate sync den på nytt",
            f"'{source}' is no fingerprint; remove the line, and samsyn translate sync writes it anew",
        )
        yield Problem(_place(front, "source", path), "wrong-form", text)
    if "reviewed" in note and not is_proved(note["reviewed"]):
        text = Text(
            "en granskning säger vem och vilken dag: ”reviewed: {role: auktoriserad översättare, on: 2026-11-02}”",
            "a review says who and on which day: 'reviewed: {role: authorised translator, on: 2026-11-02}'",
        )
        yield Problem(_place(front, "reviewed", path), "review-unproved", text)


def _place(front: str, key: str, path: str) -> Place:
    """Where a key stands; the front matter begins on the second line."""
    for number, line in enumerate(front.split("\n"), 2):
        if line.lstrip().startswith(f"{key}:"):
            return Place(path, number, len(line) - len(line.lstrip()) + 1)
    return Place(path)
