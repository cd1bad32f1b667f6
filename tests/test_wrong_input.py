"""Whatever an editor's file holds, it is read or its problems are told: no exception ever."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from project import REPOSITORY, TINY, TODAY, Project, copy_tiny
from test_pages import printed

from samsyn import knowledge
from samsyn.knowledge import Memory
from samsyn.problems import FORMATS, Problem

REAL_FILES = {
    file.relative_to(REPOSITORY).as_posix(): file.read_bytes() for file in sorted((REPOSITORY / "data").rglob("*.yml"))
}
PIECES = (
    b"\t", b":", b" ", b"-", b"- ", b"\n", b"\r\n", b"'", b'"', b"[", b"]", b"{", b"}", b"#", b"&a ", b"*a", b"!", b"|", b">",
    b"%", b"@", b"`", b"? ", b"<<: ", b"---\n", b"no", b"~", b"null", b"true", b"0", b"-1", b"2019-02-30", b"1e9", b".5", b"[[", b"]]",
    b"[[x]]", b"#x.1", b".0", b".9-1", b"/", b"\x00", b"\x07", b"\xff", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xc2\x85", "å".encode(),
    "\u202e".encode(), "e\u0301".encode(), b"<b>", b"id: ", b"unassigned: ", b"not_known: ", b"811218-9876",
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """A real file with one to four changes: bytes put in, taken out, doubled, or lines moved."""
    path = draw(st.sampled_from(sorted(REAL_FILES)))
    content = REAL_FILES[path]
    for _ in range(draw(st.integers(1, 4))):
        content = draw(st.sampled_from((inserted, cut, swapped)))(draw, content)
    return path, content


def inserted(draw: st.DrawFn, content: bytes) -> bytes:
    """Something put in anywhere."""
    at = draw(st.integers(0, len(content)))
    return content[:at] + draw(st.sampled_from(PIECES) | st.binary(min_size=1, max_size=4)) + content[at:]


def cut(draw: st.DrawFn, content: bytes) -> bytes:
    """Some bytes taken out, or the rest of the file."""
    at = draw(st.integers(0, len(content)))
    return content[:at] + content[at + draw(st.integers(1, 40) | st.just(len(content))) :]


def swapped(draw: st.DrawFn, content: bytes) -> bytes:
    """A line moved, doubled, or with another indentation."""
    lines = content.split(b"\n")
    at, to = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
    lines[to] = draw(st.sampled_from((b"", b"  ", b"      "))) + lines[at].lstrip()
    return b"\n".join(lines)


def are_told_well(problems: tuple[Problem, ...], root: Path) -> bool:
    """Every problem once, with a file of the project, a position and both languages; printable in every format."""
    for problem in problems:
        place = problem.place
        if not ((root / place.path).exists() and place.line >= 1 and place.column >= 1):
            return False
        if not (problem.text.sv and problem.text.en and problem.rule):
            return False
    printed = [form(problems, language) for form in FORMATS.values() for language in ("sv", "en")]
    return len(set(problems)) == len(problems) and all(isinstance(text, str) for text in printed)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The tiny county, where a real file is read beside files it does not belong to."""
    return copy_tiny(tmp_path_factory.mktemp("small") / "tiny")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Memory]:
    """A copy of the real content, and what was read of it."""
    root = tmp_path_factory.mktemp("whole")
    shutil.copytree(REPOSITORY / "data", root / "data")
    memory = Memory()
    knowledge.read(root, TODAY, memory=memory)
    return Project(root), memory


relaxed = settings(
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


@settings(relaxed, max_examples=200)
@given(change=mutated())
def test_a_changed_file_among_strangers_is_read_or_told(small: Project, change: tuple[str, bytes]) -> None:
    path, content = change
    file = small.root / path
    before = file.read_bytes() if file.exists() else None
    try:
        assert are_told_well(small.write(path, content).read().problems, small.root)
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)


@settings(relaxed, max_examples=12, phases=(Phase.explicit, Phase.generate))
@given(change=mutated())
def test_a_changed_file_of_the_whole_content_is_read_or_told(
    whole: tuple[Project, Memory], change: tuple[str, bytes]
) -> None:
    project, memory = whole
    path, content = change
    try:
        project.write(path, content)
        assert are_told_well(
            knowledge.read(project.root, TODAY, memory=replace(memory, records=dict(memory.records))).problems,
            project.root,
        )
    finally:
        project.write(path, REAL_FILES[path])


@settings(relaxed, max_examples=100)
@given(content=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
@example(content=b"a: " + b"[" * 900)
def test_any_bytes_at_all_are_read_or_told(small: Project, content: bytes) -> None:
    path = "data/provlan/activities/nagot-annat.yml"
    before = (small.root / path).read_bytes()
    try:
        assert are_told_well(small.write(path, content).read().problems, small.root)
    finally:
        small.write(path, before)


VALUES = (
    "''", "x", "1", "0", "-1", "1.5", "true", "no", "[]", "{}", "[x]", "[1]", "[[x]]", "{x: y}", "[{x: y}]", "{unassigned: x}",
    "{not_known: x}", "{unassigned: [x]}", "2019-02-30", "1970-01-01", "'[[x]]'", "x#y", "x#y.1", "x#y.2-1", "parties", "each-party",
)  # fmt: skip


@settings(relaxed, max_examples=120)
@given(path=st.sampled_from(sorted(Project(TINY).files("data"))), data=st.data())
def test_any_value_in_any_place_is_told_or_printed(small: Project, path: str, data: st.DataObject) -> None:
    before = (small.root / "data" / path).read_text(encoding="utf-8")
    lines = before.split("\n")
    keys = [number for number, line in enumerate(lines) if ": " in line and not line.startswith("#")]
    number = data.draw(st.sampled_from(keys))
    lines[number] = lines[number].partition(": ")[0] + ": " + data.draw(st.sampled_from(VALUES))
    try:
        problems = small.write(f"data/{path}", "\n".join(lines)).read().problems
        assert are_told_well(problems, small.root)
        assert problems or printed(small)
    finally:
        small.write(f"data/{path}", before)


HUGE = "9" * 30


ACTIVITY = "data/provlan/activities/sprakkafe.yml"


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        pytest.param(ACTIVITY, "fokus.2]", f"fokus.{HUGE}]", id="far paragraph"),
        pytest.param(ACTIVITY, "fokus.2]", f"fokus.1-{HUGE}]", id="long range"),
        pytest.param(ACTIVITY, "fokus.2]", f"fokus.{'9' * 5000}]", id="5000 digits"),
        pytest.param("data/provlan/documents/overenskommelsen.yml", "at: [1]", f"at: [{HUGE}]", id="far point"),
        pytest.param("data/vocabulary/phases.yml", "order: 1", f"order: {HUGE}", id="order"),
        pytest.param("data/provlan/forums/provradet.yml", "at_least: 2", f"at_least: {HUGE}", id="cadence"),
    ],
)
def test_a_huge_number_is_told_at_once(path: str, old: str, new: str, tiny_county: Project) -> None:
    assert {problem.place.path for problem in tiny_county.edit(path, old, new).read().problems} == {path}


@pytest.mark.parametrize("level", ["[", "- "], ids=["flow", "block"])
def test_a_file_of_very_many_levels_ends_no_process(level: str, tiny_county: Project) -> None:
    assert tiny_county.write(ACTIVITY, level * 200_000).samsyn("check").returncode == 1


def test_a_link_in_the_folder_that_leads_nowhere_is_told(tiny_county: Project) -> None:
    (tiny_county.root / "data/actors/borta.yml").symlink_to("finns-inte.yml")
    assert [problem.rule for problem in tiny_county.read().problems] == ["not-a-file"]


def test_folders_named_like_files_are_told_once_each(tiny_county: Project) -> None:
    tiny_county.write("data/actors/mapp.yml/inne.yml", "name: x\n")
    (tiny_county.root / "data/provlan/terms/tom.yml").mkdir()
    assert tiny_county.places() == ["data/actors/mapp.yml:1:1 not-a-file", "data/provlan/terms/tom.yml:1:1 not-a-file"]


def test_a_record_changed_since_is_read_again(tiny_county: Project) -> None:
    memory = Memory()
    knowledge.read(tiny_county.root, TODAY, memory=memory)
    tiny_county.edit("data/provlan/activities/sprakkafe.yml", "status: proposed", "status: klart")
    again = knowledge.read(tiny_county.root, TODAY + timedelta(days=1), memory=memory)
    assert [problem.rule for problem in again.problems] == ["unknown-value"]


def test_a_problem_is_one_line_whatever_the_value_holds(tiny_county: Project) -> None:
    path = "data/provlan/activities/sprakkafe.yml"
    found = tiny_county.edit(path, "status: proposed", 'status: "a\\nb\\e[31mc"').problems()
    assert (len(found), "\x1b" in found[0]) == (1, False)


def test_a_problem_shows_a_long_value_in_short(tiny_county: Project) -> None:
    path = "data/provlan/activities/sprakkafe.yml"
    found = tiny_county.edit(path, "goals: [svenska-for-alla]", f"goals: [{'x' * 5000}]").problems()
    assert max(len(problem) for problem in found) < 400


def test_a_countys_folder_without_its_county_is_told(tiny_county: Project) -> None:
    term = "preferred: ord\nnot_defined: Nej.\nsources: [provlan/forslaget#fokus.1]\n"
    assert tiny_county.write("data/nytt/terms/ord.yml", term).read().problems != ()


@pytest.mark.parametrize("taken", ["teman", "ordlista"])
def test_a_county_named_like_a_page_of_the_site_is_told(taken: str, tiny_county: Project) -> None:
    county = tiny_county.files("data/provlan")["county.yml"].decode().replace("[[provradet|råd]]", "råd")
    assert tiny_county.write(f"data/{taken}/county.yml", county).read().problems != ()


@pytest.mark.parametrize("kind", ["folder", "link that leads nowhere"])
def test_a_hand_written_page_that_is_no_file_is_told(kind: str, tiny_county: Project) -> None:
    page = tiny_county.root / "docs/sv/sida.md"
    if kind == "folder":
        page.mkdir()
    else:
        page.symlink_to("borta.md")
    assert tiny_county.read().problems != ()


def test_two_points_of_one_id_are_told(tiny_county: Project) -> None:
    path = "data/provlan/consultations/remissen.yml"
    point = tiny_county.files("data")[path.removeprefix("data/")].decode().partition("points:\n")[2]
    assert tiny_county.edit(path, "points:\n", f"points:\n{point}").read().problems != ()


@pytest.mark.parametrize("cadence", ["{}", "{at_least: 2}", "{times: 0, per: year}", "{every: -2, per: year}"])
def test_half_a_cadence_is_told(cadence: str, tiny_county: Project) -> None:
    path = "data/provlan/forums/provradet.yml"
    assert tiny_county.edit(path, "{at_least: 2, per: year}", cadence).read().problems != ()
