"""Open data: the public shape of api/v1, its schemas, and the CSV lists."""

import csv
import io
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from project import REPOSITORY, Project

from samsyn.exports import files
from samsyn.exports.tables import TABLES, as_csv
from samsyn.models import KINDS


@pytest.fixture(scope="module")
def real_files(real: Project) -> dict[str, str]:
    return dict(files(real.graph, ""))


@pytest.fixture(scope="module")
def tiny_files(tiny: Project) -> dict[str, str]:
    return dict(files(tiny.graph, "https://exempel.test/"))


def _records(found: dict[str, str], kind: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads(found[f"api/v1/{kind}.json"])
    return records


@pytest.mark.parametrize("kind", [kind.kind for kind in KINDS])
def test_every_kind_is_valid_against_its_schema(real_files: dict[str, str], kind: str) -> None:
    schema = json.loads(real_files[f"api/v1/schema/{kind}.json"])
    Draft202012Validator.check_schema(schema)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(_records(real_files, kind))] == []


def test_a_schema_refuses_what_is_not_in_the_public_shape(tiny_files: dict[str, str]) -> None:
    schema = json.loads(tiny_files["api/v1/schema/goal.json"])
    wrong = [{**record, "fel": 1} for record in _records(tiny_files, "goal")]
    assert len(list(Draft202012Validator(schema).iter_errors(wrong))) == len(wrong)


def test_index_counts_every_kind_and_names_its_schema(tiny: Project, tiny_files: dict[str, str]) -> None:
    index = json.loads(tiny_files["api/v1/index.json"])
    base = "https://exempel.test/api/v1"
    assert index["kinds"] == [
        {
            "kind": kind.kind,
            "count": len(tiny.graph.every(kind)),
            "url": f"{base}/{kind.kind}.json",
            "schema": f"{base}/schema/{kind.kind}.json",
        }
        for kind in KINDS
    ]


def test_a_record_has_the_contracts_parts(tiny_files: dict[str, str]) -> None:
    [goal] = [record for record in _records(tiny_files, "goal") if record["id"] == "provlan/svenska-for-alla"]
    source = goal["sources"][0]
    assert (sorted(goal), sorted(source), goal["url"]["sv"]) == (
        ["county", "id", "kind", "label", "record", "relations", "review", "sources", "texts", "url"],
        ["document", "paragraphs", "section", "url"],
        "https://exempel.test/provlan/mal/svenska-for-alla/",
    )


def test_relations_are_full_ids_of_records_that_exist(real: Project, real_files: dict[str, str]) -> None:
    graph = real.graph
    unknown = {
        target
        for kind in KINDS
        for record in _records(real_files, kind.kind)
        for targets in record["relations"].values()
        for target in targets
        if target not in graph
    }
    assert unknown == set()


@pytest.mark.parametrize("name", TABLES)
def test_csv_opens_in_a_spreadsheet_with_a_row_as_wide_as_its_head(real_files: dict[str, str], name: str) -> None:
    text = real_files[f"api/v1/csv/{name}.csv"]
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert (text[0], {len(row) for row in rows}, len(rows) > 1) == ("\ufeff", {len(rows[0])}, True)


def test_a_value_that_looks_like_a_formula_is_harmless() -> None:
    assert as_csv(["a"], [["=1+1"]]) == "\ufeffa\r\n'=1+1\r\n"


def test_the_page_on_open_data_names_every_list() -> None:
    page = (REPOSITORY / "docs/sv/oppna-data.md").read_text(encoding="utf-8")
    assert [name for name in TABLES if f"api/v1/csv/{name}.csv" not in page] == []


def test_the_files_are_the_same_each_time(tiny: Project, tiny_files: dict[str, str]) -> None:
    assert dict(files(tiny.graph, "https://exempel.test/")) == tiny_files
