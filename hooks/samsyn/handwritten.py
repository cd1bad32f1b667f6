"""Hand-written pages: where they are, and whether the records they name exist."""

from collections.abc import Iterator
from pathlib import Path

from samsyn.graph import Graph, text_links
from samsyn.problems import Place, Problem, Text, did_you_mean


def handwritten(root: Path) -> list[Path]:
    """Every hand-written page, docs/<language>/**/*.md, sorted."""
    return sorted(root.glob("docs/??*/**/*.md")) if (root / "docs").is_dir() else []


def check_handwritten(root: Path, graph: Graph) -> Iterator[Problem]:
    """Problems of `[[id]]` links in hand-written pages, and of pages that cannot be read."""
    for file in handwritten(root):
        path = file.relative_to(root).as_posix()
        if not file.is_file():
            yield Problem(Place(path), "not-a-file", Text("här väntades en fil", "expected a file"))
            continue
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            yield Problem(Place(path), "not-utf-8", Text("filen är inte UTF-8; spara den som UTF-8", "the file is not UTF-8; save it as UTF-8"))  # fmt: skip
            continue
        for link in text_links(text):
            if graph.resolve(link["id"], None) is None:
                message = Text(f"det finns ingen post ”{link['id']}”", f"no record '{link['id']}'")
                known = (record.id for record in graph)
                before = text[: link.start()]
                place = Place(path, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
                yield Problem(place, "unknown-record", message + did_you_mean(link["id"], known, whole=True))
