"""Every internal link and fragment of the built site leads somewhere."""

import subprocess
from pathlib import Path
from shutil import which
from sys import executable


def test_no_link_or_fragment_is_broken(site: Path) -> None:
    lychee = which("lychee", path=str(Path(executable).parent)) or which("lychee")
    assert lychee, "lychee is in the locked requirements"
    command = [
        lychee,
        "--offline",
        "--include-fragments",
        "--index-files",
        "index.html",
        "--no-progress",
        "--root-dir",
        str(site),
    ]
    result = subprocess.run([*command, str(site)], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout[-3000:] + result.stderr[-2000:]
