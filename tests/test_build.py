"""The built site: the same bytes each time, every page in its place, every link leading somewhere."""

import re

import pytest
from document import Document, dead_links, is_outside
from project import Project, copy_tiny_site
from test_pages import ADDRESSES, WRITTEN_BY_HAND

EPOCH = "1700000000"


@pytest.fixture(scope="module")
def site(built_tiny: Project) -> dict[str, bytes]:
    return built_tiny.files("site")


@pytest.fixture(scope="module")
def documents(site: dict[str, bytes]) -> dict[str, Document]:
    """Each page of the site, by address."""
    return {
        path.removesuffix("index.html"): Document(content.decode())
        for path, content in site.items()
        if path.endswith("index.html")
    }


def test_the_site_has_the_generated_and_the_hand_written_pages_and_no_others(documents: dict[str, Document]) -> None:
    assert sorted(documents) == sorted([*ADDRESSES, *WRITTEN_BY_HAND])


def test_every_page_leads_to_the_issues_of_a_project_that_has_a_repository(
    tiny_site: Project, documents: dict[str, Document]
) -> None:
    issues = "https://git.example.org/samsyn/issues"
    tiny_site.samsyn("build", SOURCE_DATE_EPOCH=EPOCH, SAMSYN_REPO_URL="https://git.example.org/samsyn")
    with_one = {path for path, text in tiny_site.files("site").items() if f'href="{issues}"'.encode() in text}
    assert {f"{address}index.html" for address in documents} <= with_one
    assert not any("/issues" in href for page in documents.values() for href in page.links)


def test_two_builds_of_the_same_moment_are_the_same_bytes(
    site: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    again = copy_tiny_site(tmp_path_factory.mktemp("elsewhere") / "another-name")
    again.samsyn("build", SOURCE_DATE_EPOCH=EPOCH, PYTHONHASHSEED="7")
    assert {path for path, content in again.files("site").items() if site.get(path) != content} == set()


def test_building_again_over_a_site_gives_the_same_bytes(tiny_site: Project, site: dict[str, bytes]) -> None:
    for _ in range(2):
        tiny_site.samsyn("build", SOURCE_DATE_EPOCH=EPOCH)
    assert tiny_site.files("site") == site


def test_every_page_has_one_article(documents: dict[str, Document]) -> None:
    assert {address for address, page in documents.items() if len(page.articles) != 1} == set()


def test_every_link_leads_to_a_page_and_a_place_on_it(documents: dict[str, Document], site: dict[str, bytes]) -> None:
    files = {path: Document("") for path in site}
    assert dead_links({**files, **documents}) == []


def test_nothing_is_fetched_from_another_host(documents: dict[str, Document]) -> None:
    assert {href for page in documents.values() for href in page.fetched if is_outside(href)} == set()


def test_no_style_or_script_names_another_host(site: dict[str, bytes]) -> None:
    texts = {path: content.decode() for path, content in site.items() if path.endswith((".css", ".js", ".svg"))}
    named = {
        path: re.findall(r"""(?:url\(|@import|import|fetch\()\s*["']?(?:https?:)?//[^"')]+""", text)
        for path, text in texts.items()
    }
    assert {path: found for path, found in named.items() if found} == {}


def test_every_page_speaks_swedish_and_has_a_title_of_its_own(site: dict[str, bytes]) -> None:
    pages = [content.decode() for path, content in site.items() if path.endswith("index.html")]
    titles = [found[1] if (found := re.search(r"<title>(.+?)</title>", page)) else "" for page in pages]
    assert (all('<html lang="sv"' in page for page in pages), "" in titles) == (True, False)


def test_an_earlier_address_leads_on_and_is_not_indexed(site: dict[str, bytes]) -> None:
    page = site["aktorer/lansstyrelsen-i-provlan/index.html"].decode()
    assert ('content="0; url=../lansstyrelsen-provlan/"' in page, 'content="noindex"' in page) == (True, True)


def test_a_hand_written_page_links_records_and_terms(site: dict[str, bytes]) -> None:
    home = site["index.html"].decode()
    assert ('<a href="provlan/forum/provradet/">råd</a>' in home, 'href="begrepp/' in home) == (True, False)
    assert 'href="provlan/begrepp/nyanland/"' in home


def test_plain_mkdocs_builds_the_same_pages(tiny_site: Project, site: dict[str, bytes]) -> None:
    result = tiny_site.python("-m", "mkdocs", "build", "--quiet", "--strict", SOURCE_DATE_EPOCH=EPOCH)
    assert result.returncode == 0, result.stderr
    assert tiny_site.files("site") == site


def test_a_staged_page_says_what_the_built_page_says(built_tiny: Project, documents: dict[str, Document]) -> None:
    built_tiny.samsyn("stage", "staged", SOURCE_DATE_EPOCH=EPOCH)
    staged = built_tiny.files("staged/sv")
    articles = {
        address: Document(staged[f"{address}index.md"].decode().partition("---\n\n")[2]).text for address in ADDRESSES
    }
    assert {address for address, text in articles.items() if text not in documents[address].text} == set()


def test_properdocs_builds_the_same_pages(tiny_site: Project, site: dict[str, bytes]) -> None:
    pytest.importorskip("properdocs")
    result = tiny_site.python("-m", "properdocs", "build", "--quiet", "-f", "mkdocs.yml", SOURCE_DATE_EPOCH=EPOCH)
    assert result.returncode == 0, result.stderr
    pages = {path: content for path, content in tiny_site.files("site").items() if path.endswith(".html")}
    assert {path for path, content in pages.items() if site.get(path) != content} == set()
