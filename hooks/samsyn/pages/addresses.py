"""Where each record's page stands on the site."""

from samsyn.models import Actor, Record

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
    """Where the pages for newcomers have a record with plain words: a duty on the road, a word among the words; empty for others."""
    if getattr(record, "plain", None) is None:
        return ""
    if record.kind == "responsibility":
        return f"for-nyanlanda/vagen/#steg-{record.id.replace('/', '-')}"
    if record.kind == "dialogue-element":
        return "for-nyanlanda/foreningar/"
    return f"for-nyanlanda/ord/#{record.slug}" if record.kind == "term" else ""


NEAREST = {
    "vem-gor-vad/": "for-nyanlanda/vagen/",
    "lan/": "for-nyanlanda/i/",
    "ordlista/": "for-nyanlanda/ord/",
    "civilsamhallet/": "for-nyanlanda/foreningar/",
    "teman/barn/": "for-nyanlanda/skola-och-barn/",
    "teman/civilsamhalle/": "for-nyanlanda/foreningar/",
    "teman/ersattningar/": "for-nyanlanda/pengar/",
    "teman/foraldraskap/": "for-nyanlanda/skola-och-barn/",
    "teman/halsa/": "for-nyanlanda/halsa/",
    "teman/kultur-och-fritid/": "for-nyanlanda/foreningar/",
    "teman/samhallsorientering/": "for-nyanlanda/skola-och-barn/",
    "teman/sprak/": "for-nyanlanda/skola-och-barn/",
    "teman/utbildning/": "for-nyanlanda/skola-och-barn/",
}
"""Pages about a subject → the page for newcomers about the same."""


def nearest_address(address: str, record: Record | None = None) -> str:
    """The page for newcomers nearest to the one at `address`, for languages that have no other pages.

    Args:
        address: a page's address.
        record: the record the page is about, if any.

    Returns:
        Its address, which may not exist; empty where there is none but the home page.
    """
    if record is None or address in NEAREST:
        return NEAREST.get(address, "")
    if record.kind == "county" or (isinstance(record, Actor) and record.type == "municipality"):
        return f"for-nyanlanda/i/{record.slug}/"
    if record.kind == "target-group":
        return f"for-nyanlanda/{record.slug}/"
    if record.kind == "phase":
        return f"for-nyanlanda/vagen/#{record.slug}"
    return plain_address(record)


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
