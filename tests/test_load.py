"""Strict YAML: what is read, and where each mistake stands."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from samsyn.load import DEEPEST, LARGEST, Source, read_yaml
from samsyn.problems import Place, Problem


@dataclass(frozen=True)
class Case:
    """A file's bytes and what is wrong with them: `line:column rule`, one a problem."""

    name: str
    content: bytes
    found: str


CASES = (
    Case("a tab in the indentation", b"a:\n\tb: 1\n", "2:1 tab-indentation"),
    Case("a tab after two spaces", b"a:\n  b: 1\n  \tc: 2\n", "3:3 tab-indentation"),
    Case("every tab is reported", b"a:\n\tb: 1\n\tc: 2\n", "2:1 tab-indentation, 3:1 tab-indentation"),
    Case("a tab inside a value is allowed", b"a: b\tc\n", ""),
    Case("a repeated key", b"a: 1\nb: 2\na: 3\n", "3:1 duplicate-key"),
    Case("a repeated key inside", b"x:\n  - a: 1\n    a: 3\n", "3:5 duplicate-key"),
    Case("an open quotation mark", b'a: "b\nc: d\n', "1:4 yaml-syntax"),
    Case("a colon inside a value", b"a: b: c\n", "1:5 yaml-syntax"),
    Case("a missing colon", b"a: b\nc\nd: e\n", "2:1 yaml-syntax"),
    Case("a line less indented than its list", b"a:\n  - b\n c\n", "3:2 yaml-syntax"),
    Case("an open list", b"a: [b, c\nd: e\n", "2:2 yaml-syntax"),
    Case("a value beginning with @", b"a: @b\n", "1:4 yaml-syntax"),
    Case("a star that names nothing", b"a: *b\n", "1:4 yaml-syntax"),
    Case("an unknown escape", b'a: "\\q"\n', "1:5 yaml-syntax"),
    Case("two documents", b"a: 1\n---\nb: 2\n", "2:1 yaml-syntax"),
    Case("a control character", b"a: 1\nb: \x07\n", "2:4 yaml-syntax"),
    Case("a control character after other letters", "a: ååå\nb: \x07\n".encode(), "2:4 yaml-syntax"),
    Case("a NUL", b"a: \x00\n", "1:4 yaml-syntax"),
    Case("invalid UTF-8", b"a: 1\nb: \xe5\n", "2:4 not-utf-8"),
    Case("invalid UTF-8 after other letters", "å: å".encode() + b"\xff", "1:5 not-utf-8"),
    Case("UTF-16", "a: b".encode("utf-16"), "1:1 not-utf-8"),
    Case("an empty file", b"", "1:1 empty-file"),
    Case("only blank lines", b"\n\n", "1:1 empty-file"),
    Case("only a comment", b"# nothing yet\n", "1:1 empty-file"),
    Case("no as a value", b"a: no\n", "1:4 ambiguous-value"),
    Case("Yes as a value", b"a: [x, Yes]\n", "1:8 ambiguous-value"),
    Case("True with a capital", b"a: True\n", "1:4 ambiguous-value"),
    Case("quoted no is a word", b'a: "no"\n', ""),
    Case("no value", b"a:\nb: 1\n", "1:3 empty-value"),
    Case("a tilde as a value", b"a: ~\n", "1:4 empty-value"),
    Case("null as a value", b"a: null\n", "1:4 empty-value"),
    Case("a list item without a value", b"a:\n  -\n  - b\n", "2:4 empty-value"),
    Case("an anchor and an alias", b"a: &x b\nc: *x\n", "1:4 yaml-alias"),
    Case("an alias that holds itself", b"a: &x [*x]\n", "1:4 yaml-alias"),
    Case("a tag of one's own", b"a: !b c\n", "1:4 yaml-tag"),
    Case("a list as a key", b"? [a, b]\n: c\n", "1:3 yaml-key"),
    Case("nested to the limit", b"a: " + b"[" * (DEEPEST - 1) + b"b" + b"]" * (DEEPEST - 1), ""),
    Case("nested too deep", b"a: " + b"[" * (DEEPEST + 1) + b"b" + b"]" * (DEEPEST + 1), "1:24 yaml-syntax"),
    Case("5 MB", b"a: " + b"b" * 5_000_000, "1:1 file-too-large"),
    Case("just under the limit", b"a: " + b"b" * (LARGEST - 3), ""),
    Case("a byte order mark is allowed", b"\xef\xbb\xbfa: no\n", "1:4 ambiguous-value"),
    Case("Windows line ends are counted", b"a: 1\r\nb: 2\r\nc: no\r\n", "3:4 ambiguous-value"),
    Case("no line end at the end", b"a: 1\nb: no", "2:4 ambiguous-value"),
    Case("all of it at once", b"a: no\nb: 1\nb: 2\nc: *d\n", "4:4 yaml-syntax"),
    Case(
        "all that a readable file has", b"a: no\nb:\nb: 2\n", "1:4 ambiguous-value, 2:3 empty-value, 3:1 duplicate-key"
    ),
)

PARAMETERS = [pytest.param(case, id=case.name) for case in CASES]


def read(tmp_path: Path, content: bytes) -> tuple[Source | None, list[Problem]]:
    file = tmp_path / "x.yml"
    file.write_bytes(content)
    return read_yaml(file, "data/x.yml")


@pytest.mark.parametrize("case", PARAMETERS)
def test_each_mistake_has_its_line_and_column(case: Case, tmp_path: Path) -> None:
    problems = read(tmp_path, case.content)[1]
    assert ", ".join(f"{p.place.line}:{p.place.column} {p.rule}" for p in problems) == case.found


@pytest.mark.parametrize("case", [case for case in CASES if case.found], ids=lambda case: case.name)
def test_each_mistake_is_told_in_both_languages_and_names_the_file(case: Case, tmp_path: Path) -> None:
    problems = read(tmp_path, case.content)[1]
    assert all(p.text.sv and p.text.en and p.text.sv != p.text.en and p.place.path == "data/x.yml" for p in problems)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"a: b: c\n", id="colon"),
        pytest.param(b"a: [b\n", id="open list"),
        pytest.param(b"a: ]\n", id="closed list"),
        pytest.param(b"a: - b\n", id="list on the line"),
        pytest.param(b"a: 1\n---\nb: 2\n", id="documents"),
        pytest.param(b"a: > b\n", id="text after >"),
    ],
)
def test_a_syntax_error_is_told_in_swedish_words(content: bytes, tmp_path: Path) -> None:
    assert "filen är inte giltig YAML" not in read(tmp_path, content)[1][0].text.sv


def test_a_folder_named_as_a_file_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "x.yml").mkdir()
    source, problems = read_yaml(tmp_path / "x.yml", "data/x.yml")
    assert (source, [(p.place, p.rule) for p in problems]) == (None, [(Place("data/x.yml"), "not-a-file")])


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("sv", "sv"),
        ("2019-09-12", "2019-09-12"),
        ("12:30", "12:30"),
        ("10", 10),
        ("-3", -3),
        ("010", "010"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        ("12345678901234567890", "12345678901234567890"),
        ("2.5", 2.5),
        (".5", ".5"),
        (".inf", ".inf"),
        ("true", True),
        ("false", False),
        ('"10"', "10"),
        ("'true'", "true"),
        ("[a, 1]", ("a", 1)),
        ("{b: c}", {"b": "c"}),
        (">-\n  en\n  rad", "en rad"),
        ("|\n  två\n  rader\n", "två\nrader\n"),
        ("!!int abc", "abc"),
    ],
)
def test_a_value_means_what_it_looks_like(written: str, value: object, tmp_path: Path) -> None:
    source, problems = read(tmp_path, f"a: {written}\n".encode())
    assert source is not None
    assert (source.value, problems) == ({"a": value}, [])


def test_every_part_has_a_position(tmp_path: Path) -> None:
    source = read(tmp_path, "a: 1\nb:\n  - c: å\n    d: [x, y]\n".encode())[0]
    assert source is not None
    assert {path: (place.line, place.column) for path, place in source.places.items()} == {
        (): (1, 1),
        ("a",): (1, 4),
        ("b",): (3, 3),
        ("b", 0): (3, 5),
        ("b", 0, "c"): (3, 8),
        ("b", 0, "d"): (4, 8),
        ("b", 0, "d", 0): (4, 9),
        ("b", 0, "d", 1): (4, 12),
    }


def test_a_missing_part_stands_where_the_part_above_it_stands(tmp_path: Path) -> None:
    source = read(tmp_path, b"a: 1\nb:\n  - c: 2\n")[0]
    assert source is not None
    assert source.place(("b", 0, "e", 7)) == Place("data/x.yml", 3, 5)


def test_a_key_has_a_position_of_its_own(tmp_path: Path) -> None:
    source = read(tmp_path, b"a: 1\nb:\n  - c: 2\n")[0]
    assert source is not None
    assert source.key_place(("b", 0, "c")) == Place("data/x.yml", 3, 5)
