"""A new county: a folder that builds at once, for the editor to fill."""

from dataclasses import dataclass
from pathlib import Path

from samsyn.ingest import fingerprint


@dataclass(frozen=True, slots=True)
class Names:
    """What a county is called: "Kalmar" and "Kalmar län"."""

    short: str
    full: str


_PLACEHOLDER = "Texten är inte inläst än."

_COUNTY = """# {name}: länet och vad dess dokument handlar om. Skriv om när dokumenten är inlästa.
name: {name}
full_name: {full_name}
code: "{code}"
summary: Länets dokument är inte inlästa än.
sources: [strategi#inledning.1]
"""

_DOCUMENT = """# {name}: länets strategi. Läs in texten med `samsyn ingest TEXT.md --county {slug} --document strategi`.
title: Strategi för integration i {full_name}
short_title: {name}s strategi
type: strategy
status: proposal
status_note: Hur dokumentet har beslutats är inte inläst än.
validity: {{not_known: Giltigheten är inte inläst än.}}
issued_by: {{unassigned: Vem som står bakom dokumentet är inte inläst än.}}
summary: Dokumentet är inte inläst än.
outline:
  - id: inledning
    title: Inledning
    paragraphs: ["{mark}"]
    set_aside:
      - at: [1]
        reason: Platshållare tills texten är inläst.
"""


def new_county(root: Path, slug: str, names: Names, code: str) -> list[Path]:
    """Write the folder of a new county.

    Args:
        root: the project's folder.
        slug: the county's id and folder.
        names: its short and its full name.
        code: its two-digit county code.

    Returns:
        The files written.

    Raises:
        FileExistsError: the folder is there already; nothing is written.
    """
    folder = root / "data" / slug
    folder.mkdir(parents=True)
    (folder / "documents").mkdir()
    words = {
        "name": names.short,
        "full_name": names.full,
        "code": code,
        "slug": slug,
        "mark": fingerprint(_PLACEHOLDER),
    }
    files = {folder / "county.yml": _COUNTY, folder / "documents" / "strategi.yml": _DOCUMENT}
    for file, text in files.items():
        file.write_text(text.format(**words), encoding="utf-8")
    return list(files)
