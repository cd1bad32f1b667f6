"""What another county costs: builds with 1, 3, 9 and 21 counties of Blekinge's size."""

import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.speed import ENVIRON, ROOT, samsyn

COUNTIES = (1, 3, 9, 21)
MODEL = "blekinge"


def scale() -> str:
    """Seconds and milliseconds a page for each number of counties, each a copy of Blekinge's folder."""
    return "; ".join(_build(count) for count in COUNTIES)


def _build(count: int) -> str:
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        shutil.copytree(ROOT, project, ignore=shutil.ignore_patterns(".git", ".venv*", "site", "__pycache__"))
        data = project / "data"
        for county in data.glob("*/county.yml"):
            if county.parent.name != MODEL:
                shutil.rmtree(county.parent)
        _drop_what_names_others(data)
        for number in range(1, count):
            shutil.copytree(data / MODEL, data / f"prov-{number}")
        begun = time.perf_counter()
        command = samsyn("build", "--root", str(project), "--site", f"{folder}/site")
        subprocess.run(command, cwd=project, env=ENVIRON, check=True, capture_output=True)
        seconds = time.perf_counter() - begun
        pages = sum(1 for _ in Path(folder, "site").rglob("*.html"))
        return f"{count} counties: {pages} pages, {seconds:.1f} s, {1000 * seconds / pages:.1f} ms a page"


def _drop_what_names_others(data: Path) -> None:
    """Shared records that speak of counties that are not in this measurement."""
    others = [path.name for path in (ROOT / "data").iterdir() if (path / "county.yml").exists() and path.name != MODEL]
    for file in (*data.glob("actors/*.yml"), *data.glob("references/*.yml")):
        if any(f"{other}/" in file.read_text(encoding="utf-8") for other in others):
            file.unlink()


MEASURES: dict[str, Callable[[], str]] = {"counties of Blekinge's size": scale}
