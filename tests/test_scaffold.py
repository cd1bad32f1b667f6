"""`samsyn new county`: a folder that builds at once."""

from project import Project


def test_a_new_county_has_no_problems(tiny_county: Project) -> None:
    assert tiny_county.samsyn("new", "county", "Ångerås", "--code", "77").returncode == 0
    assert tiny_county.problems() == []


def test_a_new_county_builds_at_once(tiny_site: Project) -> None:
    tiny_site.samsyn("new", "county", "Ångerås", "--code", "77")
    result = tiny_site.samsyn("build")
    assert (result.returncode, (tiny_site.root / "site/angeras/index.html").is_file()) == (0, True)


def test_a_county_that_is_there_is_left_alone(tiny_county: Project) -> None:
    tiny_county.samsyn("new", "county", "Nyby", "--code", "77")
    before = tiny_county.files("data")
    result = tiny_county.samsyn("new", "county", "Nyby", "--code", "78")
    assert (result.returncode, tiny_county.files("data") == before) == (1, True)


def test_a_code_that_is_none_is_refused(tiny_county: Project) -> None:
    before = tiny_county.files("data")
    result = tiny_county.samsyn("new", "county", "Nyby", "--code", "7")
    assert (result.returncode, tiny_county.files("data") == before) == (2, True)
