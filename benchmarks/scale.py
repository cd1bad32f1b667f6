"""What another county costs: builds with 1, 3, 9 and 21 copies of Blekinge beside the real content."""

import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.speed import ENVIRON, ROOT, samsyn

COPIES = (0, 1, 3, 9, 21)
MODEL = "blekinge"


def scale() -> str:
    """Seconds and milliseconds a page for each number of copies."""
    return "; ".join(_build(count) for count in COPIES)


def _build(count: int) -> str:
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        shutil.copytree(ROOT, project, ignore=shutil.ignore_patterns(".git", ".venv*", "site", "__pycache__"))
        data = project / "data"
        for number in range(1, count + 1):
            shutil.copytree(data / MODEL, data / f"prov-{number}")
        begun = time.perf_counter()
        command = samsyn("build", "--root", str(project), "--site", f"{folder}/site")
        subprocess.run(command, cwd=project, env=ENVIRON, check=True, capture_output=True)
        seconds = time.perf_counter() - begun
        pages = sum(1 for _ in Path(folder, "site").rglob("*.html"))
        return f"+{count}: {pages} pages, {seconds:.1f} s, {1000 * seconds / pages:.1f} ms a page"


MEASURES: dict[str, Callable[[], str]] = {"copies of Blekinge beside the real content": scale}
