"""What became of each duty from one document to the next."""

import pytest
from project import Project

from samsyn.graph import Graph
from samsyn.history import said_in, steps, succession, superseded
from samsyn.models import Responsibility


@pytest.fixture(scope="module")
def graph(tiny: Project) -> Graph:
    return tiny.graph


def duty(graph: Graph, slug: str) -> Responsibility:
    found = graph[f"provlan/{slug}"]
    assert isinstance(found, Responsibility)
    return found


def test_the_proposal_succeeds_the_agreement(graph: Graph) -> None:
    assert [(older.slug, newer.slug) for older, newer in succession(graph, "provlan")] == [
        ("overenskommelsen", "forslaget")
    ]


def test_what_a_newer_text_is_to_replace_is_superseded(graph: Graph) -> None:
    assert superseded(graph, "provlan") == {"provlan/overenskommelsen"}


@pytest.mark.parametrize(
    ("slug", "change", "other"),
    [
        ("moter-nyanlanda", "kept", None),
        ("lar-ut-svenska", "reworded", None),
        ("oppnar-sprakhus", "new", None),
        ("ger-ut-ett-blad", "ended", None),
        ("raknar-i-kommunen", "moved-here", "raknar-i-lanet"),
        ("raknar-i-lanet", "moved-away", "raknar-i-kommunen"),
    ],
)
def test_each_duty_is_kept_reworded_new_ended_or_moved(graph: Graph, slug: str, change: str, other: str | None) -> None:
    found = [(step.change, step.other.slug if step.other else None) for step in steps(graph, duty(graph, slug))]
    assert found == [(change, other)]


def test_a_duty_of_neither_document_has_no_history(tiny_county: Project) -> None:
    path = "data/provlan/responsibilities/bada-parterna.yml"
    graph = tiny_county.edit(path, "overenskommelsen#parterna.2", "remissvaret#beslut.1").graph
    assert steps(graph, duty(graph, "samverkar")) == ()


def test_each_edition_keeps_its_own_words(graph: Graph) -> None:
    assert said_in(graph, duty(graph, "lar-ut-svenska")) == {
        "provlan/overenskommelsen": "Undervisar varje vecka.",
        "provlan/forslaget": "Undervisar varje dag.",
    }
