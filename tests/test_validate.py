"""Raw values to records: each mistake at its line, with what was expected and the nearest right answer."""

from dataclasses import dataclass

import pytest
from project import TINY, Project

from samsyn.explain import slugify

ACTIVITY = "data/provlan/activities/sprakkafe.yml"
AGREEMENT = "data/provlan/documents/overenskommelsen.yml"
COUNCIL = "data/provlan/forums/provradet.yml"
COUNTY = "data/provlan/county.yml"
DUTIES = "data/provlan/responsibilities/exempelstads-kommun.yml"
FIGURE = "data/provlan/figures/antal-parter.yml"
FORM = "data/provlan/dialogue-forms/remiss.yml"
PHASES = "data/vocabulary/phases.yml"
THEMES = "data/vocabulary/themes.yml"

LIST = "en lista (rader som börjar med ”- ”)"
KEYS = "nycklar med värden (”nyckel: värde”)"
STATUSES = "proposed, planned, ongoing, done, dropped, problem, example"


@dataclass(frozen=True)
class Case:
    """An edit of one file, and every problem it makes in that file, without the path."""

    path: str
    old: str
    new: str
    problems: tuple[str, ...]


def case(path: str, old: str, new: str, *problems: str) -> Case:
    return Case(path, old, new, problems)


CASES = {
    "an unknown key has the nearest known one": case(
        ACTIVITY, "partners:", "parners:", "6:1: okänd nyckel ”parners”; menade du ”partners”? [unknown-key]"
    ),
    "an unknown key inside an item": case(
        THEMES, "name: språk", "namm: språk",
        "3:5: ”name:” saknas [missing-field]",
        "4:5: okänd nyckel ”namm”; menade du ”name”? [unknown-key]",
    ),
    "an unknown key in one of two forms": case(
        ACTIVITY, "2022-01-01, until:", "2022-01-01, untill:",
        "10:28: okänd nyckel ”untill”; menade du ”until”? [unknown-key]",
    ),
    "an unknown key in one of two forms, deeper": case(
        COUNCIL, "chair: {role: länschef,", "chair: {rolle: länschef,",
        "14:12: ”role:” saknas [missing-field]",
        "14:13: okänd nyckel ”rolle”; menade du ”role”? [unknown-key]"),
    "an unknown value in one of two forms, deeper": case(
        COUNCIL, "per: year", "per: år", "23:33: ”år” är inget av year, month [unknown-value]"),
    "a misspelled unassigned": case(
        ACTIVITY, "[exempelstads-kommun]", "{unasigned: Ingen.}",
        "5:14: ”unassigned:” saknas [missing-field]",
        "5:15: okänd nyckel ”unasigned”; menade du ”unassigned”? [unknown-key]",
    ),
    "a file that names itself": case(
        ACTIVITY, "title:", "id: sprakkafe\ntitle:",
        "2:1: filens namn är postens id; ta bort ”id:” [unknown-key]",
    ),
    "a missing field": case(
        ACTIVITY, "summary: Ett kafé där nyanlända talar svenska.\n", "", "2:1: ”summary:” saknas [missing-field]"
    ),
    "a missing field inside": case(
        COUNCIL, "- role: kommunchef\n        from:", "- from:", "19:9: ”role:” saknas [missing-field]"
    ),
    "an item without an id": case(
        DUTIES, "id: moter-nyanlanda\n    statement", "statement", "4:5: ”id:” saknas [missing-field]"
    ),
    "a list without its actor": case(
        DUTIES, "actor: exempelstads-kommun\n", "", "2:1: ”actor:” saknas [missing-field]"
    ),
    "a text for a list": case(
        ACTIVITY, "themes: [sprak]", "themes: sprak",
        f"8:9: här står ”sprak”; {LIST} väntades [wrong-type]",
    ),
    "a list for a text": case(
        ACTIVITY, "title: Öppna ett språkkafé", "title: [Öppna, kafé]",
        "2:8: här står en lista; text väntades [wrong-type]",
    ),
    "a list for a text that a whole list shares": case(
        DUTIES, "actor: exempelstads-kommun", "actor: [exempelstads-kommun]",
        "2:8: här står en lista; text väntades [wrong-type]",
    ),
    "a number for a text": case(
        COUNTY, 'code: "99"', "code: 99",
        "4:7: här står ”99”; text väntades; skriv ”99” med citattecken [wrong-type]",
    ),
    "a text for a number": case(
        PHASES, "order: 1", "order: ett", "5:12: här står ”ett”; ett heltal väntades [wrong-type]"
    ),
    "true for a number": case(PHASES, "order: 1", "order: true", "5:12: här står true; ett heltal väntades [wrong-type]"),
    "a decimal for a whole number": case(
        PHASES, "order: 1", "order: 1.5", "5:12: här står ”1.5”; ett heltal väntades [wrong-type]"
    ),
    "a number too small": case(
        PHASES, "order: 1", "order: 0", "5:12: 0 är utanför gränsen; minst 1 väntades [wrong-value]"
    ),
    "a number too large": case(
        AGREEMENT, "level: 2", "level: 5", "46:12: 5 är utanför gränsen; högst 4 väntades [wrong-value]"
    ),
    "keys for a text": case(
        ACTIVITY, "title: Öppna ett språkkafé", "title: {sv: kafé}",
        "2:8: här står nycklar med värden; text väntades [wrong-type]",
    ),
    "a text for keys": case(
        COUNCIL, "cadence: {at_least: 2, per: year}", "cadence: ofta",
        f"23:14: här står ”ofta”; {KEYS} väntades [wrong-type]",
    ),
    "a text for a list or keys": case(
        ACTIVITY, "[exempelstads-kommun]", "exempelstads-kommun",
        f"5:14: här står ”exempelstads-kommun”; {LIST} eller {KEYS} väntades [wrong-type]",
    ),
    "a number in a list or keys": case(
        ACTIVITY, "[exempelstads-kommun]", "[1]",
        "5:15: här står ”1”; text väntades; skriv ”1” med citattecken [wrong-type]"),
    "a list for a number or a text": case(
        FIGURE, "value: 2", "value: [2]",
        "3:8: här står en lista; ett heltal eller ett tal eller text väntades [wrong-type]",
    ),
    "a text for an item": case(
        THEMES, "  - id: sprak\n    name: språk\n    summary: Att lära sig svenska.\n", "  - språk\n",
        f"3:5: här står ”språk”; {KEYS} väntades [wrong-type]",
    ),
    "keys for a list of records": case(
        AGREEMENT, "goals:\n  - id:", "goals:\n    id:",
        f"18:5: här står nycklar med värden; {LIST} väntades [wrong-type]",
    ),
    "a value that is none of the fixed ones": case(
        ACTIVITY, "status: proposed", "status: föreslaget", f"4:9: ”föreslaget” är inget av {STATUSES} [unknown-value]"
    ),
    "a value near a fixed one": case(
        ACTIVITY, "status: proposed", "status: propsed",
        f"4:9: ”propsed” är inget av {STATUSES}; menade du ”proposed”? [unknown-value]",
    ),
    "no for a fixed value": case(
        ACTIVITY, "status: proposed", "status: no",
        "4:9: ”no” kan läsas som sant eller falskt; skriv true eller false, eller sätt ordet inom citattecken [ambiguous-value]"),
    "nothing for a fixed value": case(
        ACTIVITY, "status: proposed", "status:",
        "4:8: värdet saknas; skriv det eller ta bort nyckeln [empty-value]"),
    "30 February": case(
        ACTIVITY, "from: 2022-01-01", "from: 2019-02-30",
        "10:16: ”2019-02-30” är inget datum i kalendern; skriv år-månad-dag, som 2019-09-12 [wrong-value]",
    ),
    "a date in words": case(
        ACTIVITY, "from: 2022-01-01", "from: januari",
        "10:16: ”januari” är inget datum i kalendern; skriv år-månad-dag, som 2019-09-12 [wrong-value]",
    ),
    "a date without hyphens": case(
        ACTIVITY, "from: 2022-01-01", "from: 20220101",
        "10:16: ”20220101” är inget datum i kalendern; skriv år-månad-dag, som 2019-09-12 [wrong-value]",
    ),
    "true for a date": case(
        ACTIVITY, "from: 2022-01-01", "from: true",
        "10:16: här står true; ett datum som 2019-09-12 väntades [wrong-type]",
    ),
    "seconds since 1970 for a date": case(
        ACTIVITY, "from: 2022-01-01", "from: 1640995200",
        "10:16: ”1640995200” är inget datum i kalendern; skriv år-månad-dag, som 2019-09-12 [wrong-value]"),
    "a moment for a date": case(
        ACTIVITY, "from: 2022-01-01", "from: 2022-01-01T00:00:00",
        "10:16: ”2022-01-01T00:00:00” är inget datum i kalendern; skriv år-månad-dag, som 2019-09-12 [wrong-value]"),
    "a citation without a section": case(
        ACTIVITY, "[forslaget#fokus.2]", "[forslaget]",
        "11:11: ”forslaget” är ingen källa; skriv dokument#avsnitt eller dokument#avsnitt.stycke, som rok-2019-2021#malgrupp.1 [wrong-form]"),
    "a citation of paragraph 0": case(
        COUNCIL, "in: forslaget#radet.1", "in: forslaget#radet.0",
        "17:9: ”forslaget#radet.0” är ingen källa; skriv dokument#avsnitt eller dokument#avsnitt.stycke, som rok-2019-2021#malgrupp.1 [wrong-form]",
    ),
    "an empty list": case(
        ACTIVITY, "[forslaget#fokus.2]", "[]", "11:10: här väntades minst ett värde [wrong-value]"
    ),
    "an empty text": case(
        ACTIVITY, "title: Öppna ett språkkafé", 'title: ""', "2:8: här väntades minst ett värde [wrong-value]"
    ),
    "a line too long": case(
        ACTIVITY, "title: Öppna ett språkkafé", f"title: {'å' * 301}",
        "2:8: texten har 301 tecken; högst 300 väntades [wrong-value]",
    ),
    "an id that is no slug": case(
        DUTIES, "id: moter-nyanlanda", "id: Möter nyanlända",
        "4:9: ”Möter nyanlända” ska bara ha a–z, 0–9 och bindestreck, som ”moter-nyanlanda” [not-a-slug]",
    ),
    "an alias that is no slug": case(
        ACTIVITY, "title:", "aliases: [Språk_kafé]\ntitle:",
        "2:11: ”Språk_kafé” ska bara ha a–z, 0–9 och bindestreck, som ”sprak-kafe” [wrong-form]",
    ),
    "a key that is no slug": case(
        COUNCIL, "  enas: Enas", "  Enas om: Enas",
        "7:12: ”Enas om” ska bara ha a–z, 0–9 och bindestreck, som ”enas-om” [wrong-form]",
    ),
    "a county code of one digit": case(
        COUNTY, 'code: "99"', 'code: "9"', "4:7: ”9” är ingen länskod; två siffror väntades [wrong-form]"
    ),
    "two mistakes at once": case(
        ACTIVITY, "status: proposed\nresponsible:", "status: klart\nresponsble:",
        "2:1: ”responsible:” saknas [missing-field]",
        f"4:9: ”klart” är inget av {STATUSES} [unknown-value]",
        "5:1: okänd nyckel ”responsble”; menade du ”responsible”? [unknown-key]",
    ),
}  # fmt: skip

PARAMETERS = [pytest.param(one, id=name) for name, one in CASES.items()]


@pytest.mark.parametrize("one", PARAMETERS)
def test_each_mistake_is_told_once_at_its_place(one: Case, tiny_county: Project) -> None:
    found = tiny_county.edit(one.path, one.old, one.new).problems()
    assert found == [f"{one.path}:{problem}" for problem in one.problems]


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        (
            "data/provlan/activities/Språkkafé.yml",
            "namnet ”Språkkafé.yml” ska bara ha a–z, 0–9 och bindestreck, som ”sprakkafe” [file-name]",
        ),
        (
            "data/provlan/activities/sprak_kafe.yml",
            "namnet ”sprak_kafe.yml” ska bara ha a–z, 0–9 och bindestreck, som ”sprak-kafe” [file-name]",
        ),
        (
            "data/provlan/activities/a.yaml",
            "”a.yaml” hör inte hemma i data/; poster heter .yml [unexpected-file]",
        ),
        (
            "data/provlan/activites/a.yml",
            "ingen postsort bor i ”provlan/activites/”; menade du ”activities”? [unexpected-file]",
        ),
        ("data/actors/inne/a.yml", "ingen postsort bor i ”actors/inne/” [unexpected-file]"),
        pytest.param("data/a.yml", "ingen postsort bor i ”data/” [unexpected-file]"),
        pytest.param(
            "data/vocabulary/theme.yml", "ingen postsort heter ”theme.yml”; menade du ”themes.yml”? [unexpected-file]"
        ),
    ],
)
def test_a_file_in_the_wrong_place_or_with_the_wrong_name(path: str, problem: str, tiny_county: Project) -> None:
    content = (TINY / "data/provlan/activities/nagot-annat.yml").read_bytes()
    assert tiny_county.write(path, content).problems() == [f"{path}:1:1: {problem}"]


def test_what_is_wrong_in_a_file_does_not_hide_the_right_records_beside_it(tiny_county: Project) -> None:
    tiny_county.edit(THEMES, "name: språk", "namm: språk")
    assert "samverkan" in tiny_county.graph


def test_hidden_files_are_left_alone(tiny_county: Project) -> None:
    assert tiny_county.write("data/actors/.sparad.yml", "x").problems() == []


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Öppna språkkafé", "oppna-sprakkafe"),
        ("  Ängö & Åby ", "ango-aby"),
        ("RÖK 2019–2021", "rok-2019-2021"),
        ("中文", "namn"),
    ],
)
def test_a_slug_keeps_the_letters_without_their_signs(text: str, slug: str) -> None:
    assert slugify(text) == slug
