"""Problems are printed in four formats and two languages."""

import hashlib
import json
from dataclasses import replace

import pytest

from samsyn.problems import FORMATS, Language, Place, Problem, Text, did_you_mean, language_of

UNKNOWN = Problem(
    Place("data/a.yml", 7, 9), "unknown-actor", Text("ingen aktör ”x”, 100 %: se", "no actor 'x', 100 %: see")
)
WARNING = Problem(Place("data/b,c.yml", 2, 1), "old", Text("gammalt\nvärde", "old\nvalue"), "warning")


def test_text_is_one_line_a_problem() -> None:
    assert FORMATS["text"]([UNKNOWN, UNKNOWN], "sv") == (
        "data/a.yml:7:9: ingen aktör ”x”, 100 %: se [unknown-actor]\n"
        "data/a.yml:7:9: ingen aktör ”x”, 100 %: se [unknown-actor]\n"
    )


def test_text_speaks_english_when_asked() -> None:
    assert FORMATS["text"]([UNKNOWN], "en") == "data/a.yml:7:9: no actor 'x', 100 %: see [unknown-actor]\n"


def test_gitlab_gets_code_quality_json() -> None:
    assert json.loads(FORMATS["gitlab"]([UNKNOWN, WARNING], "en")) == [
        {
            "description": "no actor 'x', 100 %: see",
            "check_name": "unknown-actor",
            "fingerprint": "272263c947fbfcbce8e981f5df01bf0f3652d743c6ae0849bb01aa369f4f4b03",
            "severity": "major",
            "location": {"path": "data/a.yml", "lines": {"begin": 7}},
        },
        {
            "description": "old value",
            "check_name": "old",
            "fingerprint": hashlib.sha256("data/b,c.yml:old:gammalt\nvärde".encode()).hexdigest(),
            "severity": "minor",
            "location": {"path": "data/b,c.yml", "lines": {"begin": 2}},
        },
    ]


def fingerprints(problems: list[Problem], language: Language = "sv") -> list[str]:
    return [issue["fingerprint"] for issue in json.loads(FORMATS["gitlab"](problems, language))]


def test_a_gitlab_fingerprint_is_the_same_in_both_languages() -> None:
    assert fingerprints([UNKNOWN], "sv") == fingerprints([UNKNOWN], "en")


def test_a_gitlab_fingerprint_stays_when_lines_are_added_above() -> None:
    assert fingerprints([UNKNOWN]) == fingerprints([replace(UNKNOWN, place=Place("data/a.yml", 8, 9))])


def test_two_problems_with_the_same_words_in_a_file_have_fingerprints_of_their_own() -> None:
    assert len(set(fingerprints([UNKNOWN, replace(UNKNOWN, place=Place("data/a.yml", 8, 9))]))) == 2


def test_github_gets_annotations_with_its_signs_escaped() -> None:
    assert FORMATS["github"]([UNKNOWN, WARNING], "en") == (
        "::error file=data/a.yml,line=7,col=9,title=unknown-actor::no actor 'x', 100 %25: see\n"
        "::warning file=data/b%2Cc.yml,line=2,col=1,title=old::old value\n"
    )


def test_junit_has_a_failed_case_for_each_problem() -> None:
    assert FORMATS["junit"]([UNKNOWN], "sv") == (
        '<testsuite name="samsyn check" tests="1" failures="1">'
        '<testcase classname="unknown-actor" name="data/a.yml:7:9">'
        '<failure message="ingen aktör ”x”, 100 %: se">data/a.yml:7:9</failure>'
        "</testcase></testsuite>\n"
    )


def test_junit_has_one_passed_case_when_nothing_is_wrong() -> None:
    assert FORMATS["junit"]([], "sv") == (
        '<testsuite name="samsyn check" tests="1" failures="0">'
        '<testcase classname="samsyn" name="check" /></testsuite>\n'
    )


def test_junit_leaves_out_what_xml_cannot_hold() -> None:
    broken = Problem(Place("a.yml"), "wrong-form", Text("tecknet \x07 här", "the sign \x07 here"))
    assert 'message="tecknet \N{REPLACEMENT CHARACTER} här"' in FORMATS["junit"]([broken], "sv")


@pytest.mark.parametrize(("form", "nothing"), [("text", ""), ("gitlab", "[]\n"), ("github", "")])
def test_no_problems_print_nothing(form: str, nothing: str) -> None:
    assert FORMATS[form]([], "sv") == nothing


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "sv"),
        ({"SAMSYN_LANG": "en"}, "en"),
        ({"SAMSYN_LANG": "EN"}, "en"),
        ({"SAMSYN_LANG": "sv", "LANG": "en_GB.UTF-8"}, "sv"),
        ({"SAMSYN_LANG": "", "LANG": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "sv_SE.UTF-8", "LANG": "en_GB.UTF-8"}, "sv"),
        ({"LC_MESSAGES": "en_IE", "LANG": "sv_SE"}, "en"),
        ({"LANG": "C.UTF-8"}, "sv"),
        ({"SAMSYN_LANG": "de"}, "sv"),
    ],
)
def test_the_editors_language_is_samsyn_lang_then_the_locale_then_swedish(
    environ: dict[str, str], language: str
) -> None:
    assert language_of(environ) == language


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("lanstyrelsen-blekinge", "lansstyrelsen-blekinge"),
        ("halsan", "halsa"),
        ("halsa", "blekinge/halsa"),
        ("cykelbana", None),
    ],
)
def test_the_nearest_known_value_is_suggested(wrong: str, right: str | None) -> None:
    known = ["lansstyrelsen-blekinge", "blekinge/halsa", "migrationsverket"]
    expected = Text(f"; menade du ”{right}”?", f"; did you mean '{right}'?") if right else Text("", "")
    assert did_you_mean(wrong, known) == expected
