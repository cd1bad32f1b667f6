"""The way out of the ageing engine: ProperDocs, a fork of MkDocs, builds the same project to the same pages."""

import filecmp
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.speed import ENVIRON, ROOT, samsyn


def properdocs() -> str:
    """How many pages ProperDocs makes as MkDocs does, byte for byte."""
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder) / "mkdocs", Path(folder) / "properdocs"
        environ = {**ENVIRON, "SOURCE_DATE_EPOCH": "1767225600"}
        commands = (
            samsyn("build", "--site", str(ours)),
            [sys.executable, "-m", "properdocs", "build", "-q", "-f", "mkdocs.yml", "-d", str(theirs)],
        )
        for command in commands:
            subprocess.run(command, cwd=ROOT, env=environ, check=True, capture_output=True)
        pages = list(_pages(ours))
        same = sum(filecmp.cmp(ours / page, theirs / page, shallow=False) for page in pages if (theirs / page).exists())
        return f"{same} of {len(pages)} pages the same; {len(list(_pages(theirs)))} pages in all"


def _pages(site: Path) -> Iterator[Path]:
    return (file.relative_to(site) for file in site.rglob("*.html"))


MEASURES: dict[str, Callable[[], str]] = {"ProperDocs beside MkDocs": properdocs}
