"""What imports what, and that everything says what it is for."""

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from project import REPOSITORY
from pydantic import BaseModel

from samsyn.models import KINDS, Record
from samsyn.models.fields import Model

PACKAGE = REPOSITORY / "hooks/samsyn"

FLOW = (
    "problems",
    "clock",
    "readability",
    "models",
    "layout",
    "load",
    "explain",
    "languages",
    "validate",
    "graph",
    "checks",
    "coverage",
    "history",
    "handwritten",
    "translations",
    "ingest",
    "knowledge",
    "ingesting",
    "scaffold",
    "markup",
    "pages",
    "exports",
    "search",
    "staging",
    "translating",
    "mkdocs_adapter",
    "cli",
    "__main__",
)
"""The modules and packages of samsyn; each imports only what stands before it."""

FILES = sorted(PACKAGE.rglob("*.py"))
NAMES = {file: ".".join(file.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__") for file in FILES}


def imported(file: Path) -> set[str]:
    """Every module that a file imports, also inside functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file}: imports name the package"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def ours(file: Path) -> set[str]:
    """The modules of samsyn that a file imports, without `samsyn.`."""
    found = {name.removeprefix("samsyn.") for name in imported(file) if name.startswith("samsyn.")}
    return {name if name in NAMES.values() else name.rpartition(".")[0] for name in found}


def test_the_table_holds_every_module() -> None:
    assert {name.partition(".")[0] for name in NAMES.values()} - {"__init__"} == set(FLOW)


@pytest.mark.parametrize("file", FILES, ids=lambda file: NAMES[file])
def test_a_module_imports_only_what_stands_before_it(file: Path) -> None:
    own = NAMES[file].partition(".")[0]
    before = FLOW[: FLOW.index(own)] if own in FLOW else ()
    assert {name.partition(".")[0] for name in ours(file)} - {own} <= set(before)


def test_no_modules_import_each_other_in_a_circle() -> None:
    imports = {name: ours(file) - {name} for file, name in NAMES.items()}
    assert len(tuple(TopologicalSorter(imports).static_order())) == len(FILES)


def test_only_the_adapter_imports_mkdocs() -> None:
    importers = {NAMES[file] for file in FILES if any(name.startswith("mkdocs") for name in imported(file))}
    assert {name.partition(".")[0] for name in importers} == {"mkdocs_adapter"}


def test_the_programmers_guide_has_the_same_table() -> None:
    guide = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## Moduler")[2]
    assert tuple(re.findall(r"^\| `(\w+)` \|", guide.partition("\n## ")[0], re.MULTILINE)) == FLOW[:-1]


def definitions(file: Path) -> list[ast.FunctionDef | ast.ClassDef]:
    """Public functions, classes and methods of a file."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    top = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    inner = [
        node
        for parent in top
        if isinstance(parent, ast.ClassDef) and not parent.name.startswith("_")
        for node in parent.body
        if isinstance(node, ast.FunctionDef)
    ]
    return [node for node in (*top, *inner) if not node.name.startswith("_")]


@pytest.mark.parametrize("file", FILES, ids=lambda file: NAMES[file])
def test_every_module_class_and_function_says_what_it_is_for(file: Path) -> None:
    silent = [node.name for node in definitions(file) if not ast.get_docstring(node)]
    if not ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))):
        silent.insert(0, "the module")
    assert silent == []


def parts_of(model: type[BaseModel]) -> list[type[BaseModel]]:
    """A model and all that inherit from it."""
    return [model, *(part for child in model.__subclasses__() for part in parts_of(child))]


MODELS = {model.__name__: model for model in parts_of(Model)}


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_every_field_of_a_model_is_described(model: type[BaseModel]) -> None:
    assert [name for name, field in model.model_fields.items() if not field.description] == []


def test_every_record_is_frozen_and_refuses_unknown_keys() -> None:
    assert {(m.model_config.get("frozen"), m.model_config.get("extra")) for m in parts_of(Model)} == {(True, "forbid")}


def test_every_record_kind_is_listed_once() -> None:
    assert sorted(KINDS, key=lambda kind: kind.kind) == sorted(Record.__subclasses__(), key=lambda kind: kind.kind)
