"""What the browser's search loads: every statement once, at an address that exists, small enough."""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from document import Document
from project import REPOSITORY, Project
from test_pages import printed

from samsyn import clock, search
from samsyn.knowledge import read
from samsyn.pages import pages
from samsyn.pages.view import View
from samsyn.search.everyday import Synonym, places, synonyms
from samsyn.search.files import HERE
from samsyn.search.stop_words import NAMING, STOP_WORDS


def found(project: Project) -> list[search.Statement]:
    knowledge = project.read()
    overviews = [page for page, _ in pages(knowledge, str) if page.kind == "overview"]
    return list(search.statements(View(knowledge, str, ""), overviews))


@pytest.fixture(scope="module")
def statements(tiny: Project) -> dict[str, search.Statement]:
    return {one.address: one for one in found(tiny)}


def unpacked(project: Project, limit: int = search.Packing().limit) -> dict[str, Any]:
    """Each file's contents by its name."""
    view = View(project.read(), str, "")
    files = search.files(view, found(project), search.Packing(search.quickly, limit))
    return {Path(path).name: json.loads(gzip.decompress(content)) for path, content in files}


def test_every_address_is_one_hit(tiny: Project) -> None:
    addresses = [one.address for one in found(tiny)]
    assert len(addresses) == len(set(addresses))


def test_every_record_with_a_page_is_a_hit(tiny: Project, statements: dict[str, search.Statement]) -> None:
    records = {page.address for page, _ in pages(tiny.read(), str) if page.kind not in ("overview", "moved")}
    assert records <= set(statements)


def test_every_hit_leads_to_a_place_that_exists(tiny: Project, statements: dict[str, search.Statement]) -> None:
    documents = {address: Document(html) for address, html in printed(tiny).items()}
    parts = [address.split("#") for address in statements if "#" in address]
    by_record = [(address, fragment) for address, fragment in parts if address in documents]
    assert [(address, fragment) for address, fragment in by_record if fragment not in documents[address].ids] == []


@pytest.mark.parametrize(
    ("address", "kind", "title", "actors"),
    [
        ("provlan/uppdrag/lar-ut-svenska/", "uppdrag", "Lär ut svenska", ("exempelstads-kommun",)),
        ("provlan/begrepp/nyanland/", "begrepp", "Nyanländ", ()),
        ("vem-gor-vad/", "sida", "Vem gör vad", ()),
        ("kallor-och-metod/", "sida", "Källor och metod", ()),
    ],
)
def test_a_hit_tells_what_it_is(
    statements: dict[str, search.Statement], address: str, kind: str, title: str, actors: tuple[str, ...]
) -> None:
    one = statements[address]
    assert (one.kind, one.title, one.actors) == (kind, title, actors)


def test_a_heading_that_names_its_place_is_found_there_by_its_words(tiny_county: Project) -> None:
    tiny_county.write("docs/sv/vagledning.md", "# Vägledning\n\n## Om du bor i länet {#lanet}\n\nFråga rådet.\n")
    hits = {one.address: (one.title, one.text) for one in found(tiny_county)}
    assert hits["vagledning/#lanet"] == ("Om du bor i länet", "Fråga rådet.")


@pytest.mark.parametrize("kind", ["forum", "dokument", "remisser", "arbetsgangar"])
def test_parts_of_a_long_page_are_hits_of_their_own(statements: dict[str, search.Statement], kind: str) -> None:
    assert any(one.kind == kind and "#" in address for address, one in statements.items())


def test_reasons_why_a_field_is_empty_are_no_hits(tiny: Project, statements: dict[str, search.Statement]) -> None:
    reasons = {
        mark.value
        for record in tiny.graph
        for mark in tiny.graph.found(record)
        if mark.words and mark.path[-1] in ("unassigned", "set_aside") and record.kind != "open-question"
    }
    assert reasons
    assert [reason for reason in reasons for one in statements.values() if reason in one.text] == []


def test_what_stands_only_in_a_followed_document_counts_less(statements: dict[str, search.Statement]) -> None:
    weights = {one.weight for one in statements.values() if one.kind == "uppdrag"}
    assert weights == {1.3, 1.04}


def test_everyday_words_names_and_abbreviations_stand_for_each_other(tiny: Project) -> None:
    graph = tiny.graph
    known = list(synonyms(graph, graph))
    assert known[0] == Synonym(("pengar", "cash", "money"), ("ersättning",))
    assert all(one.words and one.means for one in known)


def test_a_municipality_is_a_place_in_its_county(tiny: Project) -> None:
    assert places(tiny.graph) == {"Exempelstad": "provlan"}


@pytest.mark.parametrize("language", STOP_WORDS)
def test_the_words_that_ask_what_something_is_are_stop_words(language: str) -> None:
    assert set(NAMING[language].split()) <= set(STOP_WORDS[language].split())


def test_a_small_language_is_one_file(tiny: Project) -> None:
    assert list(unpacked(tiny)) == ["sv.json.gz"]


def test_an_address_is_put_together_from_county_and_kind(tiny: Project) -> None:
    file = unpacked(tiny)["sv.json.gz"]
    folders = [f"{county}/{kind}/" if county else f"{kind}/" for county, kind in zip(file["county"], file["kind"], strict=True)]  # fmt: skip
    addresses = [one.replace(HERE, folder) for one, folder in zip(file["address"], folders, strict=True)]
    assert addresses == [one.address for one in found(tiny)]


def test_a_large_language_has_a_file_for_each_county(tiny: Project) -> None:
    whole, divided = unpacked(tiny), unpacked(tiny, limit=100)
    assert list(divided) == ["sv.json.gz", "sv-provlan.json.gz"]
    assert divided["sv.json.gz"]["shards"] == ["provlan"]
    addresses = [address for file in divided.values() for address in file["address"]]
    assert sorted(addresses) == sorted(whole["sv.json.gz"]["address"])
    assert set(divided["sv-provlan.json.gz"]["county"]) == {"provlan"}


def test_the_same_knowledge_gives_the_same_bytes(tiny: Project) -> None:
    view = View(tiny.read(), str, "")
    assert list(search.files(view, found(tiny))) == list(search.files(view, found(tiny)))


@pytest.mark.slow
def test_the_search_of_the_real_content_is_light() -> None:
    knowledge = read(REPOSITORY, clock.today())
    overviews = [page for page, _ in pages(knowledge, str) if page.kind == "overview"]
    view = View(knowledge, str, "")
    [(_, content)] = search.files(view, search.statements(view, overviews))
    assets = REPOSITORY / "overrides/assets"
    scripts = [*(assets / "search").glob("[!p]*.js"), *(assets / "vendor").glob("minisearch*.js"), *(assets / "vendor").glob("stemmer-sv*.js")]  # fmt: skip
    loaded = len(content) + sum(len(gzip.compress(script.read_bytes())) for script in scripts)
    assert loaded <= 150_000


def test_vendored_files_are_what_they_claim_to_be() -> None:
    vendor = REPOSITORY / "overrides/assets/vendor"
    listed = dict(reversed(line.split()) for line in (vendor / "SHA256SUMS").read_text(encoding="utf-8").splitlines())
    files = {file.name: file for file in vendor.iterdir() if file.name != "SHA256SUMS"}
    assert listed == {name: hashlib.sha256(file.read_bytes()).hexdigest() for name, file in files.items()}
