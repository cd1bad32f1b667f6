"""The times an editor waits: check, a cold build, a saved edit on screen."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
RUNS = 5
ENVIRON = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


def samsyn(*arguments: str) -> list[str]:
    """The command line of the project's own command."""
    return [sys.executable, "-m", "samsyn", *arguments]


def timed(command: list[str]) -> float:
    """Seconds a whole process takes; the median of five runs after one that is not counted."""
    seconds = []
    for _ in range(RUNS + 1):
        begun = time.perf_counter()
        subprocess.run(command, cwd=ROOT, env=ENVIRON, check=True, capture_output=True)
        seconds.append(time.perf_counter() - begun)
    return median(seconds[1:])


def check() -> str:
    """`samsyn check` on the whole content."""
    return f"{timed(samsyn('check')):.2f} s"


def build() -> str:
    """`samsyn build` from nothing."""
    with tempfile.TemporaryDirectory() as folder:
        return f"{timed(samsyn('build', '--site', f'{folder}/site')):.2f} s"


def edit() -> str:
    """From a saved edit to the changed page, in `samsyn serve`; the median of five edits."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        shutil.copytree(ROOT, project, ignore=shutil.ignore_patterns(".git", ".venv*", "site", "__pycache__"))
        port = _free_port()
        server = subprocess.Popen(
            samsyn("serve", "--port", str(port)), cwd=project, env=ENVIRON, stderr=subprocess.DEVNULL
        )
        try:
            return f"{median(_edits(project, port)):.2f} s"
        finally:
            server.terminate()
            server.wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _edits(project: Path, port: int) -> list[float]:
    page = f"http://127.0.0.1:{port}/teman/boende/"
    _wait_for(page, "<h1>")
    file = project / "data" / "vocabulary" / "themes.yml"
    text = file.read_text(encoding="utf-8")
    seconds = []
    for number in range(RUNS):
        word = f"Ändring {number}."
        time.sleep(1.5)  # the watcher has settled
        begun = time.perf_counter()
        file.write_text(text.replace("summary: Bostäder,", f"summary: {word} Bostäder,"), encoding="utf-8")
        _wait_for(page, word)
        seconds.append(time.perf_counter() - begun)
    return seconds


def _wait_for(page: str, word: str) -> None:
    for _ in range(2000):
        try:
            with urlopen(page, timeout=5) as answer:  # noqa: S310 - our own server
                if word in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(page)


MEASURES: dict[str, Callable[[], str]] = {
    "samsyn check, whole content": check,
    "samsyn build, cold": build,
    "samsyn serve, from saved edit to page": edit,
}
