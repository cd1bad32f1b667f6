"""Where each record kind lives below data/, and which files are expected there."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from samsyn import models
from samsyn.problems import Place, Problem, Text, did_you_mean


@dataclass(frozen=True, slots=True)
class Home:
    """A place below data/: a pattern, the kind it holds, and how.

    `listed` names the key under which the file holds a list of records; without it the file is one record.
    `shared` names keys beside the list that every record of the list gets. `nested` are lists inside the
    record that become records of their own.
    """

    pattern: str
    kind: type[models.Record]
    listed: str | None = None
    shared: tuple[str, ...] = ()
    nested: tuple[tuple[str, type[models.Record]], ...] = ()


SET_BY_DOCUMENTS = (
    ("goals", models.Goal),
    ("principles", models.Principle),
    ("focus_areas", models.FocusArea),
)

LAYOUT: tuple[Home, ...] = (
    Home("vocabulary/themes.yml", models.Theme, listed="themes"),
    Home("vocabulary/target-groups.yml", models.TargetGroup, listed="target_groups"),
    Home("vocabulary/phases.yml", models.Phase, listed="phases"),
    Home("vocabulary/aspects.yml", models.Aspect, listed="aspects"),
    Home("vocabulary/everyday-words.yml", models.EverydayWord, listed="words"),
    Home("actors/*.yml", models.Actor),
    Home("references/*.yml", models.Reference),
    Home("<county>/county.yml", models.County),
    Home("<county>/documents/*.yml", models.Document, nested=SET_BY_DOCUMENTS),
    Home("<county>/responsibilities/*.yml", models.Responsibility, listed="responsibilities", shared=("actor",)),
    Home("<county>/forums/*.yml", models.Forum),
    Home("<county>/processes/*.yml", models.Process),
    Home("<county>/activities/*.yml", models.Activity),
    Home("<county>/terms/*.yml", models.Term),
    Home("<county>/figures/*.yml", models.Figure),
    Home("<county>/consultations/*.yml", models.Consultation),
    Home("<county>/dialogue-forms/*.yml", models.DialogueForm),
    Home("<county>/dialogue-elements/*.yml", models.DialogueElement),
    Home("<county>/dialogue/*.yml", models.DialogueEntry),
    Home("<county>/positions/*.yml", models.Position),
    Home("<county>/contradictions/*.yml", models.Contradiction),
    Home("<county>/open-questions/*.yml", models.OpenQuestion),
)

LANGUAGES = "vocabulary/languages.yml"
"""The configured languages: no records, read by a module of their own."""

SHARED_FOLDERS = ("vocabulary", "actors", "references", "translations")

TAKEN = frozenset(
    "dokument mal principer fokusomraden malgrupper teman faser aktorer uppdrag forum arbetsgangar aktiviteter begrepp siffror "
    "referenser remisser dialogformer dialogens-delar dialog jamforelse hallningar motsagelser obesvarat vardagsord "
    "vem-gor-vad lan civilsamhallet ordlista a-o sok for-nyanlanda oversattning api assets".split()
)
"""First words of addresses that the site itself uses; no county may be named so. (A test holds it to the pages.)."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file below data/ with its home; `county` is the folder it stands in, or None."""

    file: Path
    path: str
    home: Home
    county: str | None


def data_files(root: Path) -> tuple[list[DataFile], list[Problem]]:
    """Find every data file below `root`/data, sorted by path, and say what does not belong there."""
    files: list[DataFile] = []
    problems: list[Problem] = []
    data = root / "data"
    for file in sorted(_entries(data)):
        place = Place(file.relative_to(root).as_posix())
        relative = PurePosixPath(file.relative_to(data).as_posix())
        home = home_of(relative)
        if home is None:
            problems.append(Problem(place, "unexpected-file", _unexpected(relative)))
        else:
            county = None if relative.parts[0] in SHARED_FOLDERS else relative.parts[0]
            files.append(DataFile(file, place.path, home, county))
    problems += _without_county(data, files)
    if not files and not problems:
        problems.append(Problem(Place("data"), "no-data", Text("här finns inga poster", "there are no records here")))
    return files, problems


def _without_county(data: Path, files: list[DataFile]) -> Iterator[Problem]:
    """Folders of a county that nobody has described."""
    for county in sorted({file.county for file in files if file.county}):
        if county in TAKEN:
            text = Text(f"namnet ”{county}” är upptaget av en sida; välj ett annat", f"the name '{county}' is taken by a page; choose another")  # fmt: skip
            yield Problem(Place(f"data/{county}"), "county-name-taken", text)
        if not (data / county / "county.yml").exists():
            text = Text("”county.yml” saknas; den beskriver länet", "'county.yml' is missing; it describes the county")
            yield Problem(Place(f"data/{county}"), "county-missing", text)


def _entries(data: Path) -> Iterator[Path]:
    """Everything below `data` that an editor may have meant as a record, folders named *.yml included."""
    for entry in data.rglob("*"):
        inside = entry.relative_to(data).parts
        if inside[0] == "translations" or "/".join(inside) == LANGUAGES or any(part.startswith(".") for part in inside):
            continue
        if any(part.endswith(".yml") for part in inside[:-1]):
            continue  # the folder itself is reported
        if entry.is_file() or entry.suffix == ".yml":
            yield entry


def home_of(relative: PurePosixPath) -> Home | None:
    """The home of a path below data/, or None."""
    for home in LAYOUT:
        if _matches(relative, home.pattern):
            return home
    return None


def _matches(relative: PurePosixPath, pattern: str) -> bool:
    wanted = PurePosixPath(pattern).parts
    if len(wanted) != len(relative.parts):
        return False
    if wanted[0] == "<county>" and relative.parts[0] in SHARED_FOLDERS:
        return False
    return all(
        want in {"<county>", have} or (want == "*.yml" and have.endswith(".yml"))
        for want, have in zip(wanted, relative.parts, strict=True)
    )


def _unexpected(relative: PurePosixPath) -> Text:
    if relative.suffix != ".yml":
        return Text(
            f"”{relative.name}” hör inte hemma i data/; poster heter .yml",
            f"'{relative.name}' does not belong in data/; records end in .yml",
        )
    parent = relative.parent if relative.parent.name else PurePosixPath("data")
    names = {PurePosixPath(home.pattern).name for home in LAYOUT if home.pattern.startswith(f"{relative.parent}/")}
    if names - {"*.yml"}:
        text = Text(f"ingen postsort heter ”{relative.name}”", f"no record kind is named '{relative.name}'")
        return text + did_you_mean(relative.name, names)
    folders = {PurePosixPath(home.pattern).parent.name for home in LAYOUT}
    return Text(f"ingen postsort bor i ”{parent}/”", f"no record kind lives in '{parent}/'") + did_you_mean(
        relative.parent.name, folders
    )
