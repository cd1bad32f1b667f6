"""Write an outline into a document's YAML; everything else in the file stays as the editor wrote it."""

import io
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from samsyn.ingest.compare import Found, Update


def write_outline(file: Path, update: Update) -> bool:
    """Put `update`'s sections into the `outline:` of `file`; points and what is set aside follow their paragraphs.

    Returns:
        True when the file changed.
    """
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 10_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    before = file.read_text(encoding="utf-8")
    content = yaml.load(before)
    known = {section["id"]: section for section in content["outline"]}
    content["outline"] = CommentedSeq([_section(found, known.get(found.id)) for found in update.sections])
    out = io.StringIO()
    yaml.dump(content, out)
    if out.getvalue() == before:
        return False
    file.write_text(out.getvalue(), encoding="utf-8", newline="\n")
    return True


def _section(found: Found, known: Any) -> Any:
    section = known if known is not None else CommentedMap({"id": found.id})
    marks = [block.fingerprint for block in found.paragraphs]
    where = _new_numbers(found, marks)
    _set(section, "number", DoubleQuotedScalarString(found.number) if found.number else None, 1)
    _set(section, "title", found.title, 2)
    _set(section, "level", found.level if found.level > 1 else None, 3)
    if list(section.get("paragraphs", [])) != marks:
        listed = CommentedSeq([DoubleQuotedScalarString(mark) for mark in marks])
        listed.fa.set_flow_style()
        _set(section, "paragraphs", listed if marks else None, 4)
    for key in ("points", "set_aside"):
        kept = [part for part in section.get(key, []) if _renumber(part, where)]
        if key in section and len(kept) != len(section[key]):
            _set(section, key, CommentedSeq(kept) if kept else None, 5)
    return section


def _new_numbers(found: Found, marks: list[str]) -> dict[int, int]:
    """Paragraph numbers before → now; a changed paragraph keeps its place, and the editor is told to read it again."""
    old = found.known.paragraphs if found.known else ()
    numbers: dict[int, int] = {}
    for match in SequenceMatcher(None, old, marks, autojunk=False).get_matching_blocks():
        numbers |= {match.a + offset + 1: match.b + offset + 1 for offset in range(match.size)}
    taken = set(numbers.values())
    for number in range(1, len(old) + 1):
        if number not in numbers and number <= len(marks) and number not in taken:
            numbers[number] = number
    return numbers


def _renumber(part: Any, where: dict[int, int]) -> bool:
    now = [where[number] for number in part["at"] if number in where]
    if now != list(part["at"]):
        listed = CommentedSeq(now)
        listed.fa.set_flow_style()
        part["at"] = listed
    return bool(now)


def _set(section: Any, key: str, value: Any, position: int) -> None:
    if value is None:
        section.pop(key, None)
    elif key not in section:
        section.insert(min(position, len(section)), key, value)
    elif section[key] != value:
        section[key] = value
