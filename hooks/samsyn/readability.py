"""How easy a Swedish text is to read: its sentences, and the readability index LIX."""

import re
from collections.abc import Iterable

LONG = 6
"""A word with more letters than this counts as long."""

_WORD = re.compile(r"[^\W_]+(?:[-–:’'][^\W_]+)*")
_END = re.compile(r"(?<=[.!?])\s+|(?<=[.!?][”\")])\s+|\n\s*\n")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text: each ends with a full stop, a question or exclamation mark, or an empty line."""
    return tuple(part for part in map(str.strip, _END.split(text)) if words(part))


def words(text: str) -> tuple[str, ...]:
    """The words of a text; a word with a hyphen is one."""
    return tuple(_WORD.findall(text))


def without(text: str, names: Iterable[str]) -> str:
    """`text` with official names taken out, whole words only, the longest name first; a genitive goes with its name."""
    ordered = sorted(filter(None, names), key=len, reverse=True)
    pattern = "|".join(map(re.escape, ordered))
    return re.sub(rf"(?<!\w)(?:{pattern})s?(?!\w)", " ", text, flags=re.IGNORECASE) if pattern else text


def lix(text: str, names: Iterable[str] = ()) -> float:
    """LIX: words a sentence, plus long words in a hundred. Below 30 is very easy, 30–40 easy, above 50 hard.

    Args:
        text: running text.
        names: official names, which readers must meet as they are; they count neither as words nor as long.

    Returns:
        The index; 0 for a text without words.
    """
    counted = words(without(text, names))
    if not counted:
        return 0.0
    long = sum(len(word) > LONG for word in counted)
    return len(counted) / len(sentences(text)) + 100 * long / len(counted)
