"""A project on disk that a test may edit: the tiny county, or any other."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samsyn import knowledge, problems
from samsyn.graph import Graph
from samsyn.knowledge import Knowledge

HERE = Path(__file__).parent
REPOSITORY = HERE.parent
TINY = HERE / "tiny"
TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Project:
    """A folder with data/; edits return the project, so that they read as one sentence."""

    root: Path

    def edit(self, path: str, old: str, new: str) -> "Project":
        """Replace the first `old`, which must be there."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text, f"{path} has no {old!r}"
        return self.write(path, text.replace(old, new, 1))

    def write(self, path: str, content: str | bytes) -> "Project":
        """Make or replace a file."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self

    def remove(self, path: str) -> "Project":
        """Remove a file."""
        (self.root / path).unlink()
        return self

    def read(self) -> Knowledge:
        """What `knowledge.read` makes of it, on a fixed day."""
        return knowledge.read(self.root, TODAY)

    @property
    def graph(self) -> Graph:
        """The records."""
        return self.read().graph

    def problems(self) -> list[str]:
        """Every problem as an editor reads it, in Swedish."""
        return problems.as_text(self.read().problems, "sv").splitlines()

    def places(self) -> list[str]:
        """Every problem as `path:line:column rule`, without the words."""
        return [f"{p.place.path}:{p.place.line}:{p.place.column} {p.rule}" for p in self.read().problems]

    def samsyn(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """Run the command line in the project's folder."""
        return self.python("-m", "samsyn", *arguments, **environ)

    def python(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """Run Python in the project's folder."""
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.root,
            env={**clean_environment(), **environ},
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )

    def files(self, folder: str) -> dict[str, bytes]:
        """Every file below `folder`, by its path in it."""
        base = self.root / folder
        return {
            file.relative_to(base).as_posix(): file.read_bytes() for file in sorted(base.rglob("*")) if file.is_file()
        }


def clean_environment() -> dict[str, str]:
    """Ours, without what decides language, day or terminal."""
    kept = {name: value for name, value in os.environ.items() if name not in _DECIDING}
    return {**kept, "PYTHONPATH": str(REPOSITORY / "hooks"), "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}


_DECIDING = {"SAMSYN_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "SOURCE_DATE_EPOCH", "COLUMNS"}


def copy_tiny(target: Path) -> Project:
    """The tiny county's records and hand-written pages."""
    shutil.copytree(TINY, target)
    return Project(target)


def copy_tiny_site(target: Path) -> Project:
    """The tiny county, with the real site's configuration, templates and hook around it."""
    project = copy_tiny(target)
    shutil.copytree(REPOSITORY / "overrides", target / "overrides")
    shutil.copy(REPOSITORY / "mkdocs.yml", target)
    (target / "hooks").mkdir()
    shutil.copy(REPOSITORY / "hooks/knowledge_base.py", target / "hooks")
    return project
