"""Build all or nothing, and serve with live reload that keeps the last good site."""

import gc
import logging
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

from samsyn.knowledge import Knowledge, Memory
from samsyn.mkdocs_adapter.events import KNOWLEDGE, LANGUAGES, PROGRESS, SERVING, Session
from samsyn.problems import Text, language_of

log = logging.getLogger("mkdocs.plugins.samsyn")

Say = Callable[[str], None]
Progress = Callable[[list[Any]], Iterable[Any]]

_KEPT = Text(
    "Den senaste felfria sidan visas tills felen är rättade.", "The last good site is shown until this is mended."
)


class BuildError(Exception):
    """The site could not be built; the message says why, line by line."""


def build(root: Path, target: Path, progress: Progress = iter, knowledge: Knowledge | None = None) -> None:
    """Build the site into `target`, all or nothing.

    Args:
        root: the folder with mkdocs.yml.
        target: the site's folder; replaced when, and only when, the build succeeded.
        progress: wraps the pages while they are printed, to show how far it has come.
        knowledge: what a caller has read already, without problems; left out: it is read.

    Raises:
        BuildError: with everything that is wrong; `target` is as it was.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".samsyn-", dir=target.resolve().parent) as temporary:
        fresh = Path(temporary) / "site"
        config = _config(root, fresh)
        config.extra[PROGRESS] = progress
        config.extra[KNOWLEDGE] = knowledge
        _build(config)
        if target.exists():
            target.rename(Path(temporary) / "before")
        fresh.rename(target)
        target.chmod(0o755)


def _build(config: MkDocsConfig, serve_url: str | None = None, dirty: bool = False) -> None:
    with _warnings() as warnings:
        try:
            mkdocs_build(config, serve_url=serve_url, dirty=dirty)
        except (MkDocsException, TemplateError) as error:
            raise BuildError("\n".join(warnings) or str(error)) from None
    if warnings:
        raise BuildError("\n".join(warnings))


def _config(root: Path, site: Path) -> MkDocsConfig:
    return load_config(str(root / "mkdocs.yml"), site_dir=str(site))


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """What MkDocs and its plugins warn of, while it builds: to us a warning is an error."""
    found: list[str] = []

    class Gather(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if "'dirty' build" not in record.getMessage():  # our own choice while serving
                found.append(record.getMessage().strip())

    logger, handler = logging.getLogger("mkdocs"), Gather(logging.WARNING)
    logger.addHandler(handler)
    try:
        yield found
    finally:
        logger.removeHandler(handler)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """No garbage collection: looking through so many records takes a third of an editor's wait."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _dirty_for_all(dirty: bool) -> Iterator[None]:
    """static-i18n builds its further languages dirty only when the command line says so."""
    if dirty:
        sys.argv.append("--dirty")
    try:
        yield
    finally:
        if dirty:
            sys.argv.remove("--dirty")


def serve(root: Path, address: tuple[str, int], say: Say, languages: tuple[str, ...] = ("sv",)) -> None:
    """Serve the site at an address (host, port) and build it again at each saved change; Ctrl+C ends it.

    A faulty edit is told through `say`; the last good site stays on screen. Only pages whose content
    changed are written again, unless a template, a style or the configuration changed.
    """
    host, port = address
    site = Path(tempfile.mkdtemp(prefix="samsyn-"))
    watched = [root / name for name in ("data", "docs", "overrides", "mkdocs.yml")]
    shell = _Shell(root)
    session = Session(root, Memory(languages=frozenset(languages)))

    def rebuild() -> None:
        started = time.monotonic()
        config = _config(root, site)
        config.extra[SERVING] = session
        config.extra[LANGUAGES] = languages
        dirty = not shell.changed() and bool(session.articles)
        if not dirty:
            session.forget()
        try:
            with _undisturbed(), _dirty_for_all(dirty):
                _build(config, f"http://{host}:{port}/", dirty)
        except BuildError as error:
            say(f"{error}")
            say(_KEPT.to(language_of()))
            shell.forget()
            return
        say(f"http://{host}:{port}/  ({time.monotonic() - started:.1f} s)")

    server = LiveReloadServer(builder=rebuild, host=host, port=port, root=str(site), polling_interval=0.1)
    server.error_handler = lambda code: _page(site / f"{code}.html")
    try:
        rebuild()
        for path in watched:
            server.watch(str(path))
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs leaves it so
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
        shutil.rmtree(site, ignore_errors=True)


def _page(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


class _Shell:
    """What every page is made with: templates, styles, hand-written pages' folder, the configuration."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._stamp = self._now()

    def _now(self) -> tuple[tuple[str, int], ...]:
        files = [*self._root.glob("overrides/**/*"), *self._root.glob("docs/**/*"), self._root / "mkdocs.yml"]
        return tuple(sorted((str(file), file.stat().st_mtime_ns) for file in files if file.is_file()))

    def changed(self) -> bool:
        """True when any of it changed since the last question."""
        now = self._now()
        was, self._stamp = self._stamp, now
        return was != now

    def forget(self) -> None:
        """Make the next question be answered with yes."""
        self._stamp = ()
