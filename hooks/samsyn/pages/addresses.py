"""Where each record's page stands on the site."""

from samsyn.models import Record

FOLDERS = {
    "county": "lan",
    "document": "dokument",
    "goal": "mal",
    "principle": "principer",
    "focus-area": "fokusomraden",
    "target-group": "malgrupper",
    "theme": "teman",
    "phase": "faser",
    "actor": "aktorer",
    "responsibility": "uppdrag",
    "forum": "forum",
    "process": "arbetsgangar",
    "activity": "aktiviteter",
    "term": "begrepp",
    "figure": "siffror",
    "reference": "referenser",
    "consultation": "remisser",
    "dialogue-form": "dialogformer",
    "dialogue-element": "dialogens-delar",
    "dialogue-entry": "dialog",
    "aspect": "jamforelse",
    "position": "hallningar",
    "contradiction": "motsagelser",
    "open-question": "obesvarat",
    "everyday-word": "vardagsord",
}
"""The address word of each record kind."""

WITHOUT_PAGE = frozenset({"everyday-word"})
"""Kinds whose records are small: they stand on their list's page only."""


def address_of(record: Record) -> str:
    """The page of `record`: `blekinge/mal/halsa/`, `aktorer/migrationsverket/`; a county is its own folder."""
    if record.kind == "county":
        return f"{record.slug}/"
    if record.kind in WITHOUT_PAGE:
        return f"{list_address(record.kind, record.county)}#{record.slug}"
    return f"{list_address(record.kind, record.county)}{record.slug}/"


def plain_address(record: Record) -> str:
    """Where the pages for newcomers have a record: a duty on the road, a word among the words; empty for others."""
    if record.kind == "responsibility":
        return f"for-nyanlanda/vagen/#steg-{record.id.replace('/', '-')}"
    if record.kind == "dialogue-element":
        return "for-nyanlanda/foreningar/"
    return f"for-nyanlanda/ord/#{record.slug}" if record.kind == "term" else ""


def alias_addresses(record: Record) -> tuple[str, ...]:
    """Earlier addresses of `record`."""
    if record.kind == "county":
        return tuple(f"{alias}/" for alias in record.aliases)
    return tuple(f"{list_address(record.kind, record.county)}{alias}/" for alias in record.aliases)


def list_address(kind: str, county: str | None) -> str:
    """The page that lists every record of `kind`, in a county or shared."""
    return f"{county}/{FOLDERS[kind]}/" if county else f"{FOLDERS[kind]}/"


def relative(source: str, target: str) -> str:
    """The way from the page `source` to `target` (an address, maybe with a fragment), for any sub-path."""
    here, there = source.split("/")[:-1], target.split("/")
    same = 0
    while same < min(len(here), len(there) - 1) and here[same] == there[same]:
        same += 1
    way = "../" * (len(here) - same) + "/".join(there[same:])
    return way or "./"
