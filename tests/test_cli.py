"""The command line: exit codes, what it says, and what it leaves untouched."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from project import Project, clean_environment

CAFE = "data/provlan/activities/sprakkafe.yml"
THEMES = "data/vocabulary/themes.yml"
SWEDISH = (
    f"{CAFE}:4:9: ”klart” är inget av proposed, planned, ongoing, done, dropped, problem, example [unknown-value]\n"
    f"{THEMES}:5:5: okänd nyckel ”namm”; menade du ”name”? [unknown-key]\n"
)
ENGLISH = (
    f"{CAFE}:4:9: 'klart' is none of proposed, planned, ongoing, done, dropped, problem, example [unknown-value]\n"
    f"{THEMES}:5:5: unknown key 'namm'; did you mean 'name'? [unknown-key]\n"
)


@pytest.fixture
def faulty(tiny_site: Project) -> Project:
    """A project with two mistakes, in two files."""
    tiny_site.edit(CAFE, "status: proposed", "status: klart")
    return tiny_site.edit(THEMES, "    name: språk\n", "    name: språk\n    namm: språk\n")


def test_check_says_that_all_is_well(tiny_county: Project) -> None:
    count = sum(1 for _ in tiny_county.graph)
    result = tiny_county.samsyn("check")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", f"Inga problem i {count} poster.\n")


def test_check_lists_every_problem_once(faulty: Project) -> None:
    result = faulty.samsyn("check")
    assert (result.returncode, result.stdout, result.stderr) == (1, SWEDISH, "")


def test_check_speaks_english(faulty: Project) -> None:
    result = faulty.samsyn("check", SAMSYN_LANG="en")
    assert (result.returncode, result.stdout) == (1, ENGLISH)


def test_check_writes_gitlabs_form(faulty: Project) -> None:
    issues = json.loads(faulty.samsyn("check", "--format", "gitlab").stdout)
    assert [issue["location"] for issue in issues] == [
        {"path": CAFE, "lines": {"begin": 4}},
        {"path": THEMES, "lines": {"begin": 5}},
    ]


def test_check_writes_githubs_form(faulty: Project) -> None:
    lines = faulty.samsyn("check", "--format", "github").stdout.splitlines()
    assert [line.partition("::")[2].partition("::")[0] for line in lines] == [
        f"error file={CAFE},line=4,col=9,title=unknown-value",
        f"error file={THEMES},line=5,col=5,title=unknown-key",
    ]


def test_check_writes_junits_form(faulty: Project) -> None:
    suite = ElementTree.fromstring(faulty.samsyn("check", "--format", "junit").stdout)  # noqa: S314 - our own output
    assert (suite.get("tests"), suite.get("failures")) == ("2", "2")


@pytest.mark.parametrize(("form", "nothing"), [("gitlab", "[]\n"), ("github", "")])
def test_check_in_a_form_for_machines_says_nothing_else(form: str, nothing: str, tiny_county: Project) -> None:
    result = tiny_county.samsyn("check", "--format", form)
    assert (result.returncode, result.stdout, result.stderr) == (0, nothing, "")


def test_check_finds_the_project_elsewhere(faulty: Project) -> None:
    elsewhere = Project(faulty.root.parent)
    assert elsewhere.samsyn("check", "--root", "tiny").stdout == SWEDISH


def test_check_without_data_is_a_problem(tiny_county: Project) -> None:
    (tiny_county.root / "data").rename(tiny_county.root / "annat")
    result = tiny_county.samsyn("check")
    assert (result.returncode, result.stdout) == (1, "data:1:1: här finns inga poster [no-data]\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--formt", "text"),
        ("check", "--format", "xml"),
        ("kontrollera",),
        ("stage",),
        ("check", "--root", "x"),
    ],
)
def test_a_wrong_command_line_is_told_without_a_traceback(arguments: tuple[str, ...], tiny_county: Project) -> None:
    result = tiny_county.samsyn(*arguments)
    assert (result.returncode, "Error" in result.stderr, "Traceback" in result.stderr) == (2, True, False)


@pytest.mark.parametrize(
    "epoch",
    [
        "nyss",
        "1.5",
        "99999999999999",
        pytest.param("9" * 30),
    ],
)
def test_a_wrong_source_date_epoch_is_told(epoch: str, tiny_county: Project) -> None:
    result = tiny_county.samsyn("check", SOURCE_DATE_EPOCH=epoch)
    assert (result.returncode, result.stderr) == (2, "SOURCE_DATE_EPOCH ska vara ett heltal (sekunder)\n")


def test_build_with_problems_lists_them_and_leaves_the_site(faulty: Project) -> None:
    faulty.write("site/index.html", "den gamla sidan")
    before = faulty.files(".")
    result = faulty.samsyn("build")
    assert (result.returncode, result.stderr, faulty.files(".") == before) == (
        1,
        SWEDISH + "2 problem; ingenting är skrivet\n",
        True,
    )


def test_build_with_a_broken_template_leaves_the_site(tiny_site: Project) -> None:
    tiny_site.write("site/index.html", "den gamla sidan").write("overrides/generated/page.html", "{{ page.nothing }}")
    before = tiny_site.files(".")
    result = tiny_site.samsyn("build")
    assert (result.returncode, tiny_site.files(".") == before) == (1, True)


def test_build_with_a_dead_link_in_a_hand_written_page_leaves_the_site(tiny_site: Project) -> None:
    tiny_site.write("site/index.html", "den gamla sidan").edit("docs/sv/om.md", "Ett litet", "[Ett](borta.md) litet")
    before = tiny_site.files(".")
    result = tiny_site.samsyn("build")
    assert (result.returncode, "borta.md" in result.stderr, tiny_site.files(".") == before) == (1, True, True)


def test_a_hand_written_page_that_names_no_record_is_a_problem(tiny_site: Project) -> None:
    tiny_site.edit("docs/sv/om.md", "Ett litet", "Se [[provradt]]. Ett litet")
    assert tiny_site.places() == ["docs/sv/om.md:3:4 unknown-record"]


def test_a_hand_written_page_may_show_a_wiki_link_as_code(tiny_site: Project) -> None:
    assert tiny_site.edit("docs/sv/om.md", "Ett litet", "Skriv `[[id]]`. Ett litet").problems() == []


def test_build_replaces_the_site_and_leaves_nothing_else(tiny_site: Project) -> None:
    tiny_site.write("site/index.html", "den gamla sidan").write("site/borta/index.html", "en sida som inte finns mer")
    before = set(tiny_site.files("."))
    result = tiny_site.samsyn("build")
    others = {path for path in tiny_site.files(".") if not path.startswith("site/") and "__pycache__" not in path}
    assert (result.returncode, others, (tiny_site.root / "site/borta").exists()) == (
        0,
        {path for path in before if not path.startswith("site/")},
        False,
    )


def test_build_writes_to_the_folder_asked_for(tiny_site: Project) -> None:
    result = tiny_site.samsyn("build", "--site", "ut/webb", SAMSYN_LANG="en")
    assert result.returncode == 0, result.stderr
    assert (tiny_site.root / "ut/webb/index.html").is_file()


@pytest.mark.parametrize("folder", ["data", ".", "annat", "docs/sv"])
def test_build_never_replaces_a_folder_that_is_no_site(folder: str, tiny_site: Project) -> None:
    before = tiny_site.write("annat/anteckningar.txt", "viktigt").files(".")
    result = tiny_site.samsyn("build", "--site", str(tiny_site.root / folder))
    kept = all(tiny_site.files(".").get(path) == content for path, content in before.items())
    assert (result.returncode, kept, "Traceback" in result.stderr) == (2, True, False)


def test_stage_writes_plain_markdown_and_assets(tiny_site: Project) -> None:
    result = tiny_site.samsyn("stage", "ut")
    staged = tiny_site.files("ut/sv")
    names = ("index.md", "provlan/forum/provradet/index.md", "assets/samsyn.css")
    assert (result.returncode, [name in staged for name in names]) == (0, [True, True, True])


def test_a_staged_page_is_front_matter_and_one_article(tiny_site: Project) -> None:
    tiny_site.samsyn("stage", "ut")
    page = tiny_site.files("ut/sv")["provlan/forum/provradet/index.md"].decode()
    head, _, body = page.partition('---\n\n<article class="record')
    assert (head.splitlines()[:2], body.endswith("</article>\n")) == (["---", 'title: "Provrådet"'], True)


def test_staged_hand_written_pages_have_ordinary_links(tiny_site: Project) -> None:
    tiny_site.samsyn("stage", "ut")
    assert "Här finns [Provlän](provlan/) och dess [råd](provlan/forum/provradet/)" in (
        tiny_site.files("ut/sv")["index.md"].decode()
    )


def test_stage_writes_only_to_an_empty_folder(tiny_site: Project) -> None:
    before = tiny_site.files(".")
    result = tiny_site.samsyn("stage", "data")
    assert (result.returncode, result.stderr, tiny_site.files(".") == before) == (
        2,
        "data är inte tom; välj en tom katalog\n",
        True,
    )


def test_stage_with_problems_writes_nothing(faulty: Project) -> None:
    result = faulty.samsyn("stage", "ut")
    assert (result.returncode, (faulty.root / "ut").exists()) == (1, False)


def test_a_file_name_that_is_no_text_is_a_problem_and_no_traceback(tiny_county: Project) -> None:
    (tiny_county.root / "data/actors" / os.fsdecode(b"\xe5hus.yml")).write_text("name: Åhus\n", encoding="utf-8")
    result = tiny_county.samsyn("check", PYTHONIOENCODING="utf-8:strict")
    assert (result.returncode, "Traceback" in result.stderr) == (1, False)


def test_a_terminal_that_lacks_letters_gets_no_traceback(faulty: Project) -> None:
    result = faulty.samsyn("check", PYTHONUTF8="0", PYTHONIOENCODING="latin-1")
    assert (result.returncode, "Traceback" in result.stderr) == (1, False)


def free_port() -> int:
    """A port that nobody listens to."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def page(url: str) -> str:
    """What is served at `url`, or nothing."""
    try:
        with urllib.request.urlopen(url, timeout=1) as response:  # noqa: S310 - our own server
            return str(response.read().decode())
    except OSError:
        return ""


def becomes_true(question: Callable[[], bool], server: subprocess.Popen[bytes]) -> bool:
    """Ask until the answer is yes, the server has ended, or half a minute has passed."""
    end = time.monotonic() + 30
    while server.poll() is None and time.monotonic() < end:
        if question():
            return True
        time.sleep(0.1)
    return False


@pytest.mark.slow
def test_serve_follows_edits_and_keeps_the_last_good_page(tiny_site: Project) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}/provlan/aktiviteter/sprakkafe/"
    log = tiny_site.root / "log.txt"
    with log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "samsyn", "serve", "--port", str(port)],
            cwd=tiny_site.root,
            env=clean_environment(),
            stdout=output,
            stderr=output,
        )
    try:
        served = becomes_true(lambda: "Öppna ett språkkafé" in page(url), server)
        tiny_site.edit(CAFE, "status: proposed", "status: klart")
        told = becomes_true(lambda: f"{CAFE}:4:9" in log.read_text(encoding="utf-8"), server)
        kept = "Öppna ett språkkafé" in page(url)
        tiny_site.edit(CAFE, "status: klart", "status: planned").edit(
            CAFE, "Öppna ett språkkafé", "Öppna ett språkbibliotek"
        )
        followed = becomes_true(lambda: "Öppna ett språkbibliotek" in page(url), server)
    finally:
        server.terminate()
        server.wait(10)
    assert (served, told, kept, followed) == (True, True, True, True), log.read_text(encoding="utf-8")


def test_serve_with_a_port_in_use_says_so(tiny_site: Project) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        result = tiny_site.samsyn("serve", "--port", str(listener.getsockname()[1]))
    assert (result.returncode, "Traceback" in result.stderr) == (1, False)


def test_serve_with_a_wrong_source_date_epoch_says_so(tiny_site: Project) -> None:
    result = tiny_site.samsyn("serve", SOURCE_DATE_EPOCH="nyss")
    assert (result.returncode, result.stderr) == (2, "SOURCE_DATE_EPOCH ska vara ett heltal (sekunder)\n")
