"""The editors' guide names every rule, in its own words."""

import re
from pathlib import Path

import pytest
from project import REPOSITORY, Project

from samsyn.checks import RULES
from samsyn.layout import data_files
from samsyn.load import read_yaml
from samsyn.validate import validate

GUIDE = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_the_guide_lists_the_rules_as_their_docstrings_say_them() -> None:
    listed = GUIDE.partition("<!-- rules -->\n")[2].partition("<!-- /rules -->")[0]
    assert listed.strip() == "\n".join(f"- {rule.__doc__}" for rule in RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_is_one_sentence(rule: object) -> None:
    assert re.fullmatch(r"[A-ZÅÄÖ][^\n]+[^.\n]\.", rule.__doc__ or "")


def test_the_guide_explains_only_rules_that_problems_name() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in (REPOSITORY / "hooks/samsyn").rglob("*.py"))
    explained = set(re.findall(r"\[([a-z0-9-]+)\]` \|", GUIDE))
    assert {rule for rule in explained if f'"{rule}"' not in code and not rule.startswith("unknown-")} == set()


@pytest.mark.parametrize("path", re.findall(r"^<!-- (data/\S+) -->$", GUIDE, re.MULTILINE))
def test_an_example_in_the_guide_is_a_right_file(path: str, tmp_path: Path) -> None:
    shown = GUIDE.partition(f"<!-- {path} -->\n```yaml\n")[2].partition("```")[0]
    county = (REPOSITORY / "data/blekinge/county.yml").read_bytes()
    Project(tmp_path).write(path, shown).write("data/blekinge/county.yml", county)
    files, problems = data_files(tmp_path)
    (file,) = (file for file in files if file.path == path)
    source, found = read_yaml(file.file, file.path)
    assert source is not None
    assert (problems, found, validate(file, source)[1]) == ([], [], [])
