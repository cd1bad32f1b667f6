"""Translations: what is asked for, what PO files give, how it is kept up to date, what is told of faults."""

import re
import subprocess
from collections import Counter
from collections.abc import Callable
from shutil import which

import pytest
from document import Document
from project import REPOSITORY, Project

from samsyn.languages import SWEDISH, read_languages
from samsyn.models.languages import Language, Script
from samsyn.pages import pages
from samsyn.pages.addresses import address_of, nearest_address
from samsyn.pages.locale import Locale
from samsyn.pages.render import Printer
from samsyn.pages.version import version_of
from samsyn.pages.view import View
from samsyn.problems import as_text
from samsyn.search.homes import homes
from samsyn.translations import parity
from samsyn.translations.interface import interface_messages
from samsyn.translations.po import Entry, read_po, write_po
from samsyn.translations.status import STATES

LANGUAGES = "data/vocabulary/languages.yml"
HOME = "docs/qa/index.md"
LOCAL = "data/translations/qa/provlan.po"
SHARED = "data/translations/qa/shared.po"
SITE = "data/translations/qa/site.po"
CAFE = "data/provlan/activities/sprakkafe.yml"
PSEUDO = """\
languages:
  - {code: sv, name: Svenska, swedish: svenska, audience: everybody}
  - {code: qa, name: Qanska, swedish: qanska, audience: everybody, direction: rtl, cldr: ar}
"""


def pseudo(text: str) -> str:
    """A text in the pseudo-language: the Swedish, so marked that it is seen to have been translated."""
    lead = len(text) - len(text.lstrip())
    trail = len(text.rstrip())
    return f"{text[:lead]}«{text[lead:trail]}»{text[trail:]}"


def translated(project: Project, translate: Callable[[str], str] = pseudo) -> Project:
    """A project with one more language: one entry, a home page, and PO files full of drafts."""
    project.write(LANGUAGES, PSEUDO)
    project.write(HOME, (project.root / "docs/sv/index.md").read_text(encoding="utf-8") + "«»\n")
    assert project.samsyn("translate", "sync").returncode == 0
    for path in (LOCAL, SHARED, SITE):
        fill(project, path, translate)
    return project


def entries(project: Project, path: str = LOCAL) -> list[Entry]:
    """The messages of a PO file, without its header."""
    found, problems = read_po(project.root / path, path)
    assert problems == []
    return [entry for entry in found if entry.source]


def fill(project: Project, path: str, translate: Callable[[str], str]) -> None:
    """Give every message of a PO file a translation."""
    filled = (
        Entry(one.source, translate(one.source), one.context, one.comments, one.notes, one.places)
        for one in entries(project, path)
    )
    project.write(path, write_po(filled, "qa", "test"))


def entry(project: Project, context: str, path: str = LOCAL) -> Entry:
    """The message of a text."""
    return next(one for one in entries(project, path) if one.context == context)


@pytest.fixture
def two_languages(tiny_site: Project) -> Project:
    """The tiny county in Swedish and in the pseudo-language."""
    return translated(tiny_site)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of the tiny county in two languages, by path."""
    from project import copy_tiny_site  # noqa: PLC0415 - only this fixture needs it

    project = translated(copy_tiny_site(tmp_path_factory.mktemp("two") / "tiny"))
    result = project.samsyn("build", SOURCE_DATE_EPOCH="1700000000", SAMSYN_SITE_URL="https://example.org/")
    assert result.returncode == 0, result.stderr
    return {
        path: content.decode() for path, content in project.files("site").items() if path.endswith((".html", ".xml"))
    }


# --- what is asked for ----------------------------------------------------------------------------------


def asked_for(project: Project) -> set[str]:
    """Every word that the pages of a project pass to gettext."""
    asked: set[str] = set()

    def t(text: str) -> str:
        asked.add(str(text))
        return text

    printer = Printer.of(REPOSITORY, t)
    knowledge = project.read()
    printer.begin(knowledge.graph)
    for page, view in pages(knowledge, t):
        printer.article(page, view)
    return asked


@pytest.mark.parametrize("name", ["tiny", "real"])
def test_every_word_that_pages_ask_for_is_extracted(name: str, request: pytest.FixtureRequest) -> None:
    known = {message.source for message in interface_messages(REPOSITORY)}
    assert sorted(asked_for(request.getfixturevalue(name)) - known) == []


def test_the_english_site_has_every_text(real: Project) -> None:
    knowledge = real.read()
    catalog = knowledge.catalogs["en"]
    words = [one for one in interface_messages(REPOSITORY) if catalog.state(one.context, one.source) == "missing"]
    assert [one.source for one in words] == []


def test_po_files_are_what_gettext_takes(real: Project) -> None:
    if not which("msgfmt"):
        pytest.skip("no msgfmt: Debian's package gettext has it")
    for file in sorted((real.root / "data/translations").rglob("*.po")):
        result = subprocess.run(
            ["msgfmt", "--check", "--output-file=/dev/null", str(file)], capture_output=True, text=True, check=False
        )
        assert result.returncode == 0, result.stderr


def test_po_files_are_in_step_with_the_swedish(real: Project) -> None:
    before = real.files("data/translations")
    result = real.samsyn("translate", "sync")
    assert (result.stdout, real.files("data/translations") == before) == ("", True)


# --- keeping up -----------------------------------------------------------------------------------------


def sync(project: Project, *arguments: str) -> str:
    """What `samsyn translate sync` says that it wrote."""
    result = project.samsyn("translate", "sync", *arguments)
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_sync_again_writes_nothing(two_languages: Project) -> None:
    sync(two_languages)
    assert sync(two_languages) == ""


def test_a_changed_text_makes_its_translation_outdated_and_keeps_the_earlier_text(two_languages: Project) -> None:
    old = entry(two_languages, "provlan/sprakkafe:title")
    two_languages.edit(CAFE, old.source, "Starta ett nytt kafé")
    sync(two_languages)
    new = entry(two_languages, "provlan/sprakkafe:title")
    assert (new.source, new.text, new.flags, new.previous) == ("Starta ett nytt kafé", old.text, ("fuzzy",), old.source)


def test_a_text_changed_twice_remembers_what_was_translated(two_languages: Project) -> None:
    old = entry(two_languages, "provlan/sprakkafe:title")
    two_languages.edit(CAFE, old.source, "Starta ett nytt kafé")
    sync(two_languages)
    two_languages.edit(CAFE, "Starta ett nytt kafé", "Starta ännu ett kafé")
    sync(two_languages)
    assert entry(two_languages, "provlan/sprakkafe:title").previous == old.source


def test_a_minor_change_keeps_the_translation(two_languages: Project) -> None:
    old = entry(two_languages, "provlan/sprakkafe:title")
    two_languages.edit(CAFE, old.source, f"{old.source}!")
    sync(two_languages, "--minor", "provlan/sprakkafe")
    new = entry(two_languages, "provlan/sprakkafe:title")
    assert (new.text, new.flags, new.previous) == (old.text, (), None)


def test_a_minor_change_may_be_told_after_the_fact(two_languages: Project) -> None:
    old = reviewed(two_languages)
    two_languages.edit(CAFE, old.source, f"{old.source}!")
    sync(two_languages)
    sync(two_languages, "--minor", "provlan/sprakkafe:title")
    new = entry(two_languages, "provlan/sprakkafe:title")
    assert (new.text, new.flags, new.previous, new.comments) == (old.text, (), None, old.comments)


def reviewed(project: Project) -> Entry:
    """The title of the café, its translation now reviewed."""
    project.edit(LOCAL, TITLE, f"# {REVIEWED}\n{TITLE}")
    return entry(project, "provlan/sprakkafe:title")


def test_the_review_of_a_changed_text_is_in_the_past(two_languages: Project) -> None:
    old = reviewed(two_languages)
    two_languages.edit(CAFE, old.source, "Starta ett nytt kafé")
    sync(two_languages)
    two_languages.edit(LOCAL, "#, fuzzy\n", "")
    sync(two_languages)
    new = entry(two_languages, "provlan/sprakkafe:title")
    assert (new.comments, new.reviewed, new.previous) == ((f"was {REVIEWED}",), None, None)


def test_a_record_with_another_id_keeps_its_translations_and_their_review(two_languages: Project) -> None:
    old = reviewed(two_languages)
    content = (two_languages.root / CAFE).read_text(encoding="utf-8")
    two_languages.remove(CAFE).write("data/provlan/activities/kafe.yml", content)
    assert "[unknown-message]" in two_languages.problems()[0]
    sync(two_languages)
    new = entry(two_languages, "provlan/kafe:title")
    assert (new.text, new.reviewed, two_languages.problems()) == (old.text, old.reviewed, [])


@pytest.mark.parametrize(
    ("minor", "message"),
    [
        ("provlan/sprakkaffe", "”provlan/sprakkaffe” är ingen post, text eller sida som översätts; menade du ”provlan/sprakkafe”?"),
        ("docs/qa/inex.md", "”docs/qa/inex.md” är ingen post, text eller sida som översätts; menade du ”docs/qa/index.md”?"),
    ],
)  # fmt: skip
def test_a_minor_change_of_nothing_is_told(two_languages: Project, minor: str, message: str) -> None:
    result = two_languages.samsyn("translate", "sync", "--minor", minor)
    assert (result.returncode, result.stderr) == (2, f"{message}\n")


def test_sync_goes_on_when_a_translation_is_wrong_and_stops_at_a_broken_file(two_languages: Project) -> None:
    changed(two_languages, "Mötas 3 gånger", "Meet", REVIEWED)
    assert two_languages.samsyn("translate", "sync").returncode == 0
    before = two_languages.edit(LOCAL, TITLE, f'{TITLE}"').files("data/translations")
    result = two_languages.samsyn("translate", "sync")
    assert (result.returncode, two_languages.files("data/translations") == before) == (1, True)


@pytest.mark.parametrize("command", ["sync", "status", "check"])
def test_nothing_is_said_of_translations_while_a_record_or_their_file_is_broken(
    two_languages: Project, command: str
) -> None:
    for path, old in ((CAFE, "title:"), (LOCAL, TITLE)):
        two_languages.edit(path, old, f"{old[:-1]}'")
        result = two_languages.samsyn("translate", command)
        assert (result.returncode, path in result.stdout + result.stderr) == (1, True)
        two_languages.edit(path, f"{old[:-1]}'", old)


def test_words_that_the_site_no_longer_uses_are_told(two_languages: Project) -> None:
    two_languages.write(SITE, (two_languages.root / SITE).read_text("utf-8") + '\nmsgid "Förr"\nmsgstr "Then"\n')
    found = two_languages.samsyn("translate", "check", "qa").stdout
    assert "varning: sajten använder inte längre ”Förr”; kör samsyn translate sync qa [unknown-message]" in found


def test_a_text_that_is_gone_is_put_aside_and_comes_back(two_languages: Project) -> None:
    old = entry(two_languages, "provlan/sprakkafe:title")
    content = (two_languages.root / CAFE).read_text(encoding="utf-8")
    two_languages.remove(CAFE)
    sync(two_languages)
    assert next(one for one in entries(two_languages) if one.source == old.source).obsolete
    two_languages.write(CAFE, content)
    sync(two_languages)
    assert entry(two_languages, "provlan/sprakkafe:title").text == old.text


def test_a_text_that_stands_elsewhere_too_takes_the_translation_from_there(two_languages: Project) -> None:
    old = entry(two_languages, "provlan/sprakkafe:title")
    content = (two_languages.root / CAFE).read_text(encoding="utf-8")
    two_languages.write("data/provlan/activities/ett-till.yml", content)
    sync(two_languages)
    assert entry(two_languages, "provlan/ett-till:title").text == old.text


def test_what_a_translator_wrote_survives(two_languages: Project) -> None:
    two_languages.edit(
        LOCAL, '\nmsgctxt "provlan/sprakkafe:title"', '\n# Bättre ord?\nmsgctxt "provlan/sprakkafe:title"'
    )
    sync(two_languages)
    assert "Bättre ord?" in entry(two_languages, "provlan/sprakkafe:title").comments


@pytest.mark.parametrize(
    "text",
    ["Ett ord", 'Med ”citat” och "raka"', "två\nrader\n", "tabb\there", "bak\\streck", "ح‌ر", "x" * 300, "ord " * 60],
)
def test_what_is_written_is_what_is_read(text: str, tmp_path: object) -> None:
    file = REPOSITORY.__class__(str(tmp_path)) / "a.po"
    one = Entry(text, text, "a:b", ("en anmärkning",), ("mål",), ("data/a.yml",), ("fuzzy",), f"{text} förr")
    file.write_text(write_po([one], "qa", "test"), encoding="utf-8")
    found = read_po(file, "a.po")
    assert (
        found[1],
        [Entry(e.source, e.text, e.context, e.comments, e.notes, e.places, e.flags, e.previous) for e in found[0][1:]],
    ) == ([], [one])


# --- the pages ------------------------------------------------------------------------------------------


def test_a_language_more_is_one_entry_a_home_page_and_its_po_files(built: dict[str, str]) -> None:
    own = {path.removeprefix("qa/") for path in built if path.startswith("qa/")}
    generated = {path for path, html in built.items() if 'data-record-id="' in html and not path.startswith("qa/")}
    assert own == generated | {"index.html"}


def test_every_page_in_the_language_says_so(built: dict[str, str]) -> None:
    wrong = [path for path, html in built.items() if path.startswith("qa/") and '<html lang="qa" dir="rtl"' not in html]
    assert wrong == []


def test_every_page_in_the_language_says_that_it_is_a_draft_and_leads_to_the_swedish_one(built: dict[str, str]) -> None:
    told = "«Översättningen är ett utkast. Ingen mänsklig översättare har granskat den.»"
    own = {path: html for path, html in built.items() if path.startswith("qa/")}
    assert [path for path, html in own.items() if told not in html or 'class="translation"' not in html] == []


@pytest.mark.parametrize("before", ["", "qa/"])
def test_each_number_of_the_languages_leads_to_a_list_that_holds_as_many(built: dict[str, str], before: str) -> None:
    address = f"{before}oversattning/"
    numbers = re.findall(r'<td[^>]*><a href="(qa/\w+/)(?:#([\w-]+))?">(\d+)</a>', built[f"{address}index.html"])
    held = {(place, kind): listed(section_of(built[f"{address}{place}index.html"], kind)) for place, kind, _ in numbers}
    assert held == {(place, kind): int(number) for place, kind, number in numbers}
    assert [kind for _, kind, _ in numbers][-1] == ""
    assert f"{'../' * (1 + bool(before))}api/v1/csv/oversattning-qa.csv" in built[f"{address}index.html"]


def section_of(html: str, name: str) -> str:
    """The HTML of a section, or of all of them."""
    found = re.findall(r'<section class="part" id="([^"]+)">(.*?)</section>', html, re.DOTALL)
    return "".join(content for own, content in found if name in ("", own))


def listed(html: str) -> int:
    """How many texts the lines of a list stand for."""
    lines = re.findall(r"<li[ >](.*?)</li>", html)
    counts = [re.search(r'class="detail"[^>]*>\D*(\d+)', line) for line in lines]
    return sum(int(count[1]) if count else 1 for count in counts)


def test_a_name_keeps_its_swedish_beside_it(built: dict[str, str]) -> None:
    html = built["qa/aktorer/exempelforeningen/index.html"]
    assert '<h1>«Exempelföreningen»</h1>\n<p class="original"><bdi lang="sv">Exempelföreningen</bdi></p>' in html


def test_an_official_wording_stands_in_swedish_with_our_translation_below(built: dict[str, str]) -> None:
    html = built["qa/provlan/mal/alla-far-plats/index.html"]
    assert ('blockquote lang="sv"' in html, "«vår översättning»" in html) == (True, True)


def test_a_page_names_its_alternates(built: dict[str, str]) -> None:
    html = built["qa/ordlista/index.html"]
    assert '<link rel="alternate" hreflang="sv" href="https://example.org/ordlista/">' in html
    assert '<link rel="alternate" hreflang="qa" href="https://example.org/qa/ordlista/">' in html


def test_the_site_map_has_each_page_once_with_its_alternates(built: dict[str, str]) -> None:
    found = built["sitemap.xml"]
    assert found.count("<loc>https://example.org/qa/ordlista/</loc>") == 1
    assert found.count('hreflang="qa" href="https://example.org/qa/ordlista/"') == 2


def test_a_link_to_a_page_that_the_language_lacks_says_that_it_is_in_swedish(built: dict[str, str]) -> None:
    html = built["qa/ordlista/index.html"]
    assert '<a href="../../om/" hreflang="sv">«Om Samsyn» <span class="elsewhere">(«på svenska»)</span></a>' in html


def test_what_is_not_translated_is_marked_and_told(two_languages: Project) -> None:
    fill(two_languages, LOCAL, lambda _: "")
    knowledge = two_languages.read()
    version = version_of(knowledge, knowledge.languages[1])
    html = next(version.printer.article(page, view) for page, view in version.pages() if page.id == "provlan/sprakkafe")
    assert '<h1><span lang="sv" dir="ltr" data-state="missing">' in html
    assert "«Det som ännu inte är översatt står på svenska.»" in html


def test_what_is_outdated_is_shown_in_swedish_and_told(two_languages: Project) -> None:
    old = entry(two_languages, "provlan/sprakkafe:title")
    two_languages.edit(CAFE, old.source, "Starta ett nytt kafé")
    knowledge = two_languages.read()
    version = version_of(knowledge, knowledge.languages[1])
    html = next(version.printer.article(page, view) for page, view in version.pages() if page.id == "provlan/sprakkafe")
    assert '<span lang="sv" dir="ltr" data-state="outdated">Starta ett nytt kafé</span>' in html


def test_a_newcomers_language_has_the_pages_that_newcomers_meet(two_languages: Project) -> None:
    two_languages.edit(LANGUAGES, "qanska, audience: everybody", "qanska, audience: newcomers")
    knowledge = two_languages.read()
    version = version_of(knowledge, knowledge.languages[1])
    assert {page.address.partition("/")[0] for page, _ in version.pages()} == {"for-nyanlanda"}


NEAREST = {
    "": "qa/",
    "for-nyanlanda/pengar/": "qa/for-nyanlanda/pengar/",
    "om/": "qa/",
    "ordlista/": "qa/for-nyanlanda/ord/",
    "provlan/": "qa/for-nyanlanda/i/provlan/",
    "aktorer/exempelstads-kommun/": "qa/for-nyanlanda/i/exempelstads-kommun/",
    "aktorer/exempelforeningen/": "qa/",
    "malgrupper/nyanlanda/": "qa/for-nyanlanda/nyanlanda/",
    "malgrupper/unga-nyanlanda/": "qa/",
    "faser/etablering/": "qa/for-nyanlanda/vagen/#etablering",
    "teman/sprak/": "qa/for-nyanlanda/skola-och-barn/",
    "teman/samverkan/": "qa/",
    "provlan/uppdrag/moter-nyanlanda/": "qa/for-nyanlanda/vagen/#steg-provlan-moter-nyanlanda",
    "provlan/uppdrag/lar-ut-svenska/": "qa/",
    "provlan/begrepp/svenska/": "qa/for-nyanlanda/ord/#svenska",
    "provlan/begrepp/nyanland/": "qa/",
    "provlan/dialogens-delar/plats-i-radet/": "qa/",
    "provlan/mal/alla-far-plats/": "qa/",
}
"""Page → the nearest that a newcomers' language has."""


def test_where_a_language_lacks_a_page_the_way_leads_to_the_nearest_it_has(two_languages: Project) -> None:
    two_languages.edit(LANGUAGES, "qanska, audience: everybody", "qanska, audience: newcomers")
    knowledge = two_languages.read()
    version = version_of(knowledge, knowledge.languages[1])
    assert {address: version.nearest(address) for address in NEAREST} == NEAREST


def test_every_nearest_page_of_the_real_content_has_the_very_place(real: Project) -> None:
    knowledge = real.read()
    version = version_of(knowledge, next(one for one in knowledge.languages if one.audience == "newcomers"))
    places = {nearest_address(address_of(record), record) for record in knowledge.graph}
    pages_of = {page.address: Document(version.printer.article(page, view)) for page, view in version.pages()}
    parted = [place.partition("#")[::2] for place in sorted(places) if version.locale.has(place) and "#" in place]
    assert parted
    assert [(address, part) for address, part in parted if part not in pages_of[address].ids] == []


def test_the_page_for_wrong_addresses_leads_home_in_every_language(built: dict[str, str]) -> None:
    assert '<div lang="qa" dir="rtl" data-script="Latn"><h2>«Sidan finns inte»</h2>' in built["404.html"]
    assert '<a href="/qa/" hreflang="qa">«Till startsidan» (Qanska)</a>' in built["404.html"]


def test_the_home_page_of_a_language_is_found_by_the_names_of_the_language(two_languages: Project) -> None:
    two_languages.edit(LANGUAGES, "swedish: qanska", "swedish: qanska, also: [qanisch]")
    knowledge = two_languages.read()
    found = [(one.address, one.title, one.names) for one in homes(View(knowledge, str, ""))]
    assert [(address, title) for address, title, _ in found] == [("qa/", "Qanska")]
    assert {"qanska", "qanisch"} <= set(found[0][2])


def test_the_source_language_is_no_home_to_be_found(two_languages: Project) -> None:
    knowledge = two_languages.read()
    version = version_of(knowledge, knowledge.languages[1])
    assert list(homes(version.view(""))) == []


def test_every_element_is_closed_in_another_language_too(built: dict[str, str]) -> None:
    pages_of = {
        path: Document(html) for path, html in built.items() if path.startswith("qa/") and path.endswith(".html")
    }
    assert {path: page.misnested for path, page in pages_of.items() if page.misnested} == {}


# --- what is told ---------------------------------------------------------------------------------------

TITLE = 'msgctxt "provlan/sprakkafe:title"'
CLAIM = "data/provlan/contradictions/hur-ofta-radet-mots.yml"


def told(project: Project) -> list[str]:
    """Every problem of the translations, rule and severity, by file and line."""
    knowledge = project.read()
    return [f"{one.place.path}:{one.rule}:{one.severity}" for one in (*knowledge.problems, *knowledge.warnings)]


def changed(project: Project, source: str, text: str, comment: str = "") -> Project:
    """The project with the title of the café's translation replaced, reviewed when `comment` says so."""
    others = [one for one in entries(project) if one.context != "provlan/sprakkafe:title"]
    own = Entry(source, text, "provlan/sprakkafe:title", (comment,) if comment else ())
    project.edit(CAFE, entry(project, "provlan/sprakkafe:title").source, source)
    return project.write(LOCAL, write_po([*others, own], "qa", "test"))


def test_a_whole_language_has_no_problems(two_languages: Project) -> None:
    assert told(two_languages) == []


REVIEWED = "reviewed: auktoriserad översättare, 2026-11-02"


@pytest.mark.parametrize(("comment", "severity"), [("", "warning"), (REVIEWED, "error")], ids=["draft", "reviewed"])
@pytest.mark.parametrize(
    ("source", "text", "rule"),
    [
        ("Mötas 3 gånger", "Meet now", "translation-number"),
        ("Mötas 3 gånger", "Meet 4 times, 3 days", "translation-number"),
        ("Gå till [[exempelforeningen]]", "Go there", "translation-record"),
        ("Gå till [[exempelforeningen]]", "Go to [[provradet]]", "translation-record"),
        ("Kalla {name}", "Call", "translation-placeholder"),
        ("Läs [mer](https://example.org)", "Read [more](https://example.com)", "translation-link"),
        ("Starta ett nytt kafé", "Start a new caf\u0065\u0301", "not-nfc"),
        ("Starta ett nytt kafé", "Start a \u202enew café", "hidden-character"),
        ("Starta ett nytt kafé", "Start <b>a</b> café", "raw-html"),
        ("Starta ett nytt kafé", "Starta ett nytt kafé", "not-translated"),
    ],
)
def test_a_reviewed_text_with_a_fault_stops_and_a_draft_is_warned_of(
    two_languages: Project, source: str, text: str, rule: str, comment: str, severity: str
) -> None:
    assert f"{LOCAL}:{rule}:{severity}" in told(changed(two_languages, source, text, comment))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Mötas 3 gånger, 2,5 timmar", "\u0663 مرات، \u0662\u066b\u0665 ساعة"),
        ("Mötas år 2019–2021", "Meet in ۲۰۱۹–۲۰۲۱"),
        ("Få 12 000 kronor", "Get 12,000 kronor"),
    ],
)
def test_numbers_are_the_same_in_any_digits(source: str, text: str) -> None:
    assert [rule for rule, _ in parity.faults(source, text, SWEDISH) if rule == "translation-number"] == []


@pytest.mark.parametrize(
    ("source", "text", "code", "rules"),
    [
        ("Beslutet fattades 2022-10-25", "The decision was made on 25 October 2022", "en", []),
        ("Beslutet fattades den 25 oktober 2022", "The decision was made on 25 October 2022", "en", []),
        ("Beslutet fattades den 25 oktober 2022", "It was decided on 25 November 2022", "en", ["translation-date"]),
        ("Beslutet fattades 2022-10-25", "It was decided on 25 November 2022", "en", ["translation-date"]),
        ("Beslutet fattades 2022-10-25", "It was decided on 26 October 2022", "en", ["translation-number"] * 2),
        ("Det gäller i oktober 2022", "This may apply in October 2022", "en", []),
        ("Beslutet fattades den 25 oktober 2022", "اتخذ القرار في ٢٥ أكتوبر ٢٠٢٢", "ar", []),
        ("Beslutet fattades den 25 oktober 2022", "اتخذ القرار في ٢٥ نوفمبر ٢٠٢٢", "ar", ["translation-date"]),
    ],
)
def test_dates_are_the_same_in_any_form(source: str, text: str, code: str, rules: list[str]) -> None:
    script: Script = "Arab" if code == "ar" else "Latn"
    language = Language(code=code, name=code, swedish=code, script=script, direction="ltr", audience="everybody")
    assert [rule for rule, _ in parity.faults(source, text, language)] == rules


def test_a_lost_joiner_is_told_in_dari() -> None:
    dari = Language(code="fa-AF", name="دری", swedish="dari", script="Arab", direction="rtl", audience="newcomers")
    assert [rule for rule, _ in parity.faults("Hon går", "او می رود", dari)] == ["zwnj-lost"]
    assert parity.faults("Hon går", "او می\u200cرود", dari) == ()


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        (LOCAL, TITLE, f'{TITLE}\n{TITLE}', "”msgctxt” står två gånger i samma meddelande [po-syntax]"),
        (LOCAL, TITLE, 'msgctxt "provlan/sprakkafe:title', "42:9: citattecknet avslutas inte; raden ska sluta med \" [po-syntax]"),
        (LOCAL, TITLE, 'msgctxt "provlan/sprakkafet:title"', "ingen post har texten ”provlan/sprakkafet:title”; kör samsyn translate sync qa; menade du ”provlan/sprakkafe:title”? [unknown-message]"),
        (LOCAL, TITLE, f"# reviewed: igår\n{TITLE}", "”reviewed: igår” säger inte vem och vilken dag; en granskning skrivs ”reviewed: roll, 2026-11-02” [review-unproved]"),
        (LOCAL, TITLE, f'{TITLE}\nmsgid "a"\nmsgstr "b"\n\n{TITLE}', "”provlan/sprakkafe:title” finns redan på rad"),
        (LANGUAGES, "code: qa", "code: qb", "språket ”qa” finns inte i data/vocabulary/languages.yml [unknown-language]"),
        (LANGUAGES, "cldr: ar", "cldr: qq", "CLDR har inga datum och tal för ”qq”"),
        (LANGUAGES, "code: qa", "code: sv", "språket ”sv” finns redan [repeated-id]"),
        (LANGUAGES, "direction: rtl", "direction: up", "”up” är inget av ltr, rtl [unknown-value]"),
        (HOME, "---\n", "---\ntitle: [\n", "sidans huvud är ingen YAML; se en annan sidas [yaml-syntax]"),
    ],
)  # fmt: skip
def test_wrong_input_is_told_at_its_place(two_languages: Project, path: str, old: str, new: str, message: str) -> None:
    result = two_languages.edit(path, old, new).samsyn("check")
    assert message in result.stdout, result.stdout


def test_files_that_belong_to_no_county_are_told(two_languages: Project) -> None:
    two_languages.write("data/translations/qa/provlam.po", "").write("data/translations/qa/anteckningar.txt", "")
    assert [line.partition(": ")[2] for line in two_languages.problems()] == [
        "”anteckningar.txt” hör inte hemma här; här bor <språk>/<län>.po [unexpected-file]",
        "det finns inget län ”provlam”; menade du ”provlan”? [unexpected-file]",
    ]


def test_a_language_without_a_home_page_is_told(two_languages: Project) -> None:
    two_languages.remove(HOME)
    assert two_languages.problems() == ["docs/qa:1:1: språket saknar startsida; skriv index.md [page-missing]"]


def test_a_changed_swedish_page_makes_its_translation_outdated_unless_the_change_is_minor(
    two_languages: Project,
) -> None:
    knowledge = two_languages.edit("docs/sv/index.md", "råd", "rådet").read()
    assert version_of(knowledge, knowledge.languages[1]).written[""].state == "outdated"
    sync(two_languages, "--minor", HOME)
    knowledge = two_languages.read()
    assert version_of(knowledge, knowledge.languages[1]).written[""].state == "draft"


def test_a_page_that_has_been_translated_anew_notes_the_swedish_again(two_languages: Project) -> None:
    two_languages.edit("docs/sv/index.md", "råd", "rådet")
    page = (two_languages.root / HOME).read_text(encoding="utf-8")
    note = next(line for line in page.splitlines() if line.startswith("  source: "))
    for without in (f"{note}\n", f"l10n:\n{note}\n"):
        two_languages.write(HOME, page.replace(without, ""))
        sync(two_languages)
        knowledge = two_languages.read()
        assert version_of(knowledge, knowledge.languages[1]).written[""].state == "draft"


def noted(project: Project, note: str) -> Project:
    """The project with the `l10n:` of its page replaced; SOURCE stands for the right fingerprint."""
    page = (project.root / HOME).read_text(encoding="utf-8")
    before, source, after = re.split(r"l10n:\n  source: (\w+)\n", page)
    return project.write(HOME, before + note.replace("SOURCE", source) + after)


@pytest.mark.parametrize(
    "review",
    [
        "  reviewed: {role: auktoriserad översättare, on: 2026-11-02}\n",
        "  reviewed:\n    role: översättare\n    on: 2026-11-02\n",
    ],
)
def test_a_page_that_somebody_has_reviewed_says_no_more_that_it_is_a_draft(two_languages: Project, review: str) -> None:
    knowledge = noted(two_languages, f"l10n:\n  source: SOURCE\n{review}").read()
    version = version_of(knowledge, knowledge.languages[1])
    assert (knowledge.problems, version.written[""].state) == ((), "reviewed")
    assert "utkast" not in version.with_notice("<h1>a</h1>", "")


NOT_NOTED = (
    "1:1: varning: sidan säger inte vilken svensk text den är gjord av; kör samsyn translate sync qa [not-noted]"
)
NOT_PROVED = "en granskning säger vem och vilken dag: ”reviewed: {role: auktoriserad översättare, on: 2026-11-02}” [review-unproved]"  # fmt: skip


@pytest.mark.parametrize(
    ("note", "messages"),
    [
        ("", [NOT_NOTED]),
        ("l10n:\n  sorce: SOURCE\n", [NOT_NOTED, "4:3: okänd nyckel ”sorce”; menade du ”source”? [unknown-key]"]),
        ("l10n: ja\n", ["3:1: här väntades ”source:” på en egen rad under ”l10n:” [wrong-type]"]),
        ("l10n:\n  source: 123\n", ["4:3: ”123” är inget fingeravtryck; ta bort raden, så skriver samsyn translate sync den på nytt [wrong-form]"]),
        ("l10n:\n  source: SOURCE\n  reviewed: ja\n", [f"5:3: {NOT_PROVED}"]),
        ("l10n:\n  source: SOURCE\n  reviewed: {role: översättare, on: igår}\n", [f"5:3: {NOT_PROVED}"]),
    ],
)  # fmt: skip
def test_a_note_that_says_nothing_is_told(two_languages: Project, note: str, messages: list[str]) -> None:
    knowledge = noted(two_languages, note).read()
    found = as_text(sorted((*knowledge.problems, *knowledge.warnings)), "sv").splitlines()
    assert found == [f"{HOME}:{message}" for message in messages]


def test_the_status_counts_what_the_page_of_the_languages_counts(two_languages: Project) -> None:
    fill(two_languages, SHARED, lambda _: "")
    lines = two_languages.samsyn("translate", "status", "qa").stdout.splitlines()
    counted = {name: tuple(map(int, numbers)) for name, *numbers in map(str.split, lines[1:])}
    knowledge = two_languages.read()
    states = Counter(one.state for one in knowledge.standings["qa"])
    assert tuple(map(sum, zip(*counted.values(), strict=True))) == tuple(states[state] for state in STATES)
    assert set(counted) == {"qa/provlan.po", "qa/shared.po", "qa/site.po", "docs/qa"}


def test_a_warning_stops_no_build(two_languages: Project) -> None:
    changed(two_languages, "Mötas 3 gånger", "Meet")
    result = two_languages.samsyn("build")
    assert (result.returncode, result.stderr.count("[translation-number]")) == (0, 1)


def test_an_error_in_a_reviewed_text_stops_the_build(two_languages: Project) -> None:
    changed(two_languages, "Mötas 3 gånger", "Meet", REVIEWED)
    assert two_languages.samsyn("build").returncode == 1


# --- the language's own rules ---------------------------------------------------------------------------


def test_names_are_sorted_by_the_languages_own_alphabet() -> None:
    assert sorted(["ö", "z", "å", "ä", "é", "a", "f"], key=Locale(SWEDISH).order) == ["a", "é", "f", "z", "å", "ä", "ö"]


def test_the_configured_languages_are_right() -> None:
    assert read_languages(REPOSITORY)[1] == []
