"""The command line: check, build, serve, stage, translate, ingest, new."""

import gc
import io
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import click

from samsyn import clock, problems
from samsyn.knowledge import Knowledge, read
from samsyn.layout import LANGUAGES, DataFile
from samsyn.problems import Problem, Text

_ROOT = click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False, resolve_path=True),
    default=Path(),
    help="Projektets katalog, med mkdocs.yml och data/. / The project's folder.",
)


def _say(text: Text, err: bool = True) -> None:
    click.echo(text.to(problems.language_of()), err=err)


def _progress(files: Iterable[DataFile]) -> Iterable[DataFile]:
    """The files, with a bar on a terminal while they are read."""
    with click.progressbar(list(files), label="data/", file=sys.stderr) as bar:
        yield from bar


def _pages_progress(pages: list[Any]) -> Iterable[Any]:
    """The pages, with a bar on a terminal while they are printed."""
    with click.progressbar(pages, label="site/", file=sys.stderr) as bar:
        yield from bar


def _today() -> date:
    try:
        return clock.today()
    except ValueError:
        _say(Text("SOURCE_DATE_EPOCH ska vara ett heltal (sekunder)", "SOURCE_DATE_EPOCH should be a whole number (seconds)"))  # fmt: skip
        sys.exit(2)


def _read(root: Path) -> Knowledge:
    gc.disable()  # the process is short: looking for garbage costs more than it frees
    return read(root, _today(), _progress if sys.stderr.isatty() else iter)


def _cannot_write(error: OSError) -> NoReturn:
    _say(Text(f"kan inte skriva {error.filename} ({error.strerror})", f"cannot write {error.filename} ({error.strerror})"))  # fmt: skip
    sys.exit(1)


def _stop_at_problems(knowledge: Knowledge, chosen: tuple[Problem, ...] | None = None) -> None:
    """Tell every problem, or those `chosen`, and end; without any, go on."""
    found = knowledge.problems if chosen is None else chosen
    if not found:
        return
    click.echo(problems.as_text(found, problems.language_of()), err=True, nl=False)
    count = len(found)
    _say(Text(f"{count} problem; ingenting är skrivet", f"{count} problem(s); nothing is written"))
    sys.exit(1)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Samsyn: vem gör vad, enligt vilket dokument. / Who does what, according to which document."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a letter shows its code
            stream.reconfigure(errors="backslashreplace")


@main.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(problems.FORMATS)),
    default="text",
    show_default=True,
    help="Hur problemen skrivs ut. / How problems are printed.",
)
@_ROOT
def check(form: str, root: Path) -> None:
    """Granska data/: alla problem på en gång. / Check data/: every problem at once."""
    knowledge = _read(root)
    found = sorted((*knowledge.problems, *knowledge.warnings))
    click.echo(problems.FORMATS[form](found, problems.language_of()), nl=False)
    if not knowledge.problems and form == "text":
        count, warnings = sum(1 for _ in knowledge.graph), len(knowledge.warnings)
        told = Text(f", {warnings} varningar", f", {warnings} warnings") if warnings else Text("", "")
        _say(Text(f"Inga problem i {count} poster", f"No problems in {count} records") + told + Text(".", "."))
    sys.exit(1 if knowledge.problems else 0)


@main.command()
@click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    help="Dit sidan byggs. / Where the site is built. [site/]",
)
@_ROOT
def build(root: Path, site: Path | None) -> None:
    """Bygg sidan, allt eller inget. / Build the site, all or nothing."""
    from samsyn.mkdocs_adapter import commands  # noqa: PLC0415 - MkDocs takes half a second to import

    knowledge = _read(root)
    _stop_at_problems(knowledge)
    click.echo(problems.as_text(knowledge.warnings, problems.language_of()), err=True, nl=False)
    target = site or root / "site"
    if target.exists() and any(target.iterdir()) and not (target / "index.html").is_file():
        _say(Text(f"{target} är ingen byggd sida; välj en annan katalog", f"{target} is no built site; choose another folder"))  # fmt: skip
        sys.exit(2)
    _say(Text(f"Bygger {target} …", f"Building {target} …"))
    try:
        commands.build(root, target, _pages_progress if sys.stderr.isatty() else iter, knowledge)
    except commands.BuildError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except OSError as error:
        _cannot_write(error)
    count = sum(1 for _ in target.rglob("*.html"))
    _say(Text(f"{count} sidor i {target}", f"{count} pages in {target}"))


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option(
    "--language",
    "codes",
    multiple=True,
    metavar="SPRÅK",
    help="Fler språk än svenska; varje språk tar tid vid varje sparning. / More languages than Swedish.",
)
@_ROOT
def serve(root: Path, host: str, port: int, codes: tuple[str, ...]) -> None:
    """Visa sidan medan du skriver. / Show the site while you write."""
    from samsyn.mkdocs_adapter import commands  # noqa: PLC0415 - as above

    _today()
    try:
        commands.serve(root, (host, port), lambda text: click.echo(text, err=True), ("sv", *codes))
    except OSError as error:
        _say(Text(f"kan inte visa sidan på {host}:{port} ({error.strerror})", f"cannot serve at {host}:{port} ({error.strerror})"))  # fmt: skip
        sys.exit(1)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--county", required=True, help="Länets katalog i data/. / The county's folder in data/.")
@click.option("--document", required=True, help="Dokumentets id. / The document's id.")
@click.option("--lines", help="Bara dessa rader, som 180-394. / Only these lines.")
@_ROOT
def ingest(file: Path, county: str, document: str, lines: str | None, root: Path) -> None:
    """Läs in en strategis text: disposition, stycken, vad som ändrats. / Read a strategy's text into its outline."""
    from samsyn import ingesting  # noqa: PLC0415 - only this command needs it

    knowledge = _read(root)
    try:
        report = ingesting.ingest(knowledge, file, f"{county}/{document}", lines)
    except ingesting.IngestError as error:
        click.echo(problems.as_text(error.problems, problems.language_of()), err=True, nl=False)
        _say(Text("Dispositionen är orörd.", "The outline is untouched."))
        sys.exit(1)
    click.echo(report.to(problems.language_of()), nl=False)


@main.group()
def translate() -> None:
    """Översättningarna: håll dem i takt, räkna dem. / The translations: keep them up to date, count them."""


_CODES = click.argument("codes", nargs=-1, metavar="[SPRÅK]…")


def _known_languages(knowledge: Knowledge, codes: tuple[str, ...]) -> None:
    for code in codes:
        if code not in knowledge.catalogs:
            hint = problems.did_you_mean(code, knowledge.catalogs)
            _say(
                Text(f"språket ”{code}” finns inte i data/{LANGUAGES}", f"no language '{code}' in data/{LANGUAGES}")
                + hint
            )
            sys.exit(2)


@translate.command("sync")
@_CODES
@click.option(
    "--minor",
    multiple=True,
    metavar="ID",
    help="Post vars ändring inte rör översättningen. / A record whose change leaves translations valid.",
)
@_ROOT
def sync_command(codes: tuple[str, ...], minor: tuple[str, ...], root: Path) -> None:
    """Håll PO-filerna i takt med svenskan. / Bring the PO files up to date with the Swedish."""
    from samsyn import translating  # noqa: PLC0415 - only this command needs it

    knowledge = _read(root)
    _known_languages(knowledge, codes)
    _stop_at_problems(knowledge, tuple(filter(translating.stops_sync, knowledge.problems)))
    if unknown := translating.unknown_minor(knowledge, frozenset(minor)):
        for text in unknown:
            _say(text)
        sys.exit(2)
    for file in translating.sync(knowledge, codes, frozenset(minor)):
        click.echo(file.relative_to(root))


@translate.command("status")
@_CODES
@_ROOT
def status_command(codes: tuple[str, ...], root: Path) -> None:
    """Visa hur långt varje språk har kommit. / Show how far each language has come."""
    from samsyn import translating  # noqa: PLC0415 - only this command needs it

    knowledge = _read(root)
    _known_languages(knowledge, codes)
    _stop_at_problems(knowledge, tuple(filter(translating.stops_sync, knowledge.problems)))
    click.echo(translating.status(knowledge, codes), nl=False)


@translate.command("check")
@_CODES
@_ROOT
def check_command(codes: tuple[str, ...], root: Path) -> None:
    """Granska översättningarna, också deras begrepp. / Check the translations, their terms included."""
    from samsyn import translating  # noqa: PLC0415 - only this command needs it

    knowledge = _read(root)
    _known_languages(knowledge, codes)
    _stop_at_problems(knowledge, tuple(filter(translating.is_of_records, knowledge.problems)))
    found = translating.problems(knowledge, codes)
    click.echo(problems.as_text(found, problems.language_of()), nl=False)
    sys.exit(1 if any(problem.severity == "error" for problem in found) else 0)


@main.group()
def new() -> None:
    """Skapa något nytt. / Make something new."""


@new.command()
@click.argument("name")
@click.option("--code", required=True, help="Länskod, två siffror. / County code, two digits.")
@click.option("--full-name", help="Länets hela namn, som ”Kalmar län”. / The county's full name.")
@_ROOT
def county(name: str, code: str, full_name: str | None, root: Path) -> None:
    """Ett nytt län: en katalog som går att bygga direkt. / A new county: a folder that builds at once."""
    from samsyn import explain, scaffold  # noqa: PLC0415 - only this command needs them

    if not (len(code) == 2 and code.isdigit() and code.isascii()):
        _say(Text(f"”{code}” är ingen länskod; två siffror väntades, som 10", f"'{code}' is no county code; expected two digits, such as 10"))  # fmt: skip
        sys.exit(2)
    names = scaffold.Names(name, full_name or f"{name.removesuffix('s')}s län")
    try:
        files = scaffold.new_county(root, explain.slugify(name), names, code)
    except FileExistsError as error:
        _say(Text(f"{error.filename} finns redan; ingenting är skrivet", f"{error.filename} is there already; nothing is written"))  # fmt: skip
        sys.exit(1)
    for file in files:
        click.echo(file.relative_to(root))


@main.command()
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False))
@_ROOT
def stage(directory: Path, root: Path) -> None:
    """Skriv sidorna som ren Markdown för en annan motor. / Write the pages as plain Markdown for another engine."""
    from samsyn import staging  # noqa: PLC0415 - only this command needs it

    knowledge = _read(root)
    _stop_at_problems(knowledge)
    if directory.exists() and any(directory.iterdir()):
        _say(Text(f"{directory} är inte tom; välj en tom katalog", f"{directory} is not empty; choose an empty folder"))
        sys.exit(2)
    try:
        count = staging.stage(knowledge, directory)
    except OSError as error:
        _cannot_write(error)
    _say(Text(f"{count} filer i {directory}", f"{count} files in {directory}"))
