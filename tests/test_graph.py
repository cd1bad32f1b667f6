"""Ids, references, backlinks and citations."""

import pytest
from project import Project

from samsyn.graph import Graph
from samsyn.models import Activity, Actor, Document, Goal, Responsibility, Theme


@pytest.fixture(scope="module")
def graph(tiny: Project) -> Graph:
    return tiny.graph


@pytest.mark.parametrize(
    ("written", "county", "kinds", "found"),
    [
        ("provradet", "provlan", (), "provlan/provradet"),
        ("exempelforeningen", "provlan", (), "exempelforeningen"),
        ("provradet", None, (), None),
        ("provlan/provradet", None, (), "provlan/provradet"),
        ("provlan/provradet", "provlan", (), "provlan/provradet"),
        ("provlan", "provlan", ("county",), "provlan"),
        ("nyanlanda", "provlan", ("term",), None),
        ("/nyanlanda", "provlan", (), "nyanlanda"),
        ("/provradet", "provlan", (), None),
        ("", "provlan", (), None),
    ],
)
def test_an_id_means_a_record_of_its_county_before_a_shared_one(
    graph: Graph, written: str, county: str | None, kinds: tuple[str, ...], found: str | None
) -> None:
    record = graph.resolve(written, county, kinds)
    assert (record.id if record else None) == found


def test_a_record_of_the_county_hides_a_shared_one_of_the_same_slug(tiny_county: Project) -> None:
    tiny_county.edit("data/provlan/documents/forslaget.yml", "id: tillsammans", "id: samverkan")
    record = tiny_county.graph.resolve("samverkan", "provlan")
    assert record is not None
    assert record.id == "provlan/samverkan"


def test_a_hidden_shared_record_is_still_meant_where_its_kind_is(tiny_county: Project) -> None:
    tiny_county.edit("data/provlan/documents/forslaget.yml", "id: tillsammans", "id: samverkan")
    assert isinstance(tiny_county.graph.resolve("samverkan", "provlan", ("theme",)), Theme)


@pytest.mark.parametrize(
    ("citation", "found"),
    [
        ("overenskommelsen#uppdrag", ("provlan/overenskommelsen#uppdrag", ())),
        ("overenskommelsen#uppdrag.2", ("provlan/overenskommelsen#uppdrag", (2,))),
        ("overenskommelsen#uppdrag.1-2", ("provlan/overenskommelsen#uppdrag", (1, 2))),
        ("provlan/overenskommelsen#uppdrag", ("provlan/overenskommelsen#uppdrag", ())),
        ("overenskommelsen#nagot", None),
        ("avtalet#uppdrag", None),
        ("provradet#uppdrag", None),
        ("overenskommelsen", None),
        ("", None),
    ],
)
def test_a_citation_is_a_document_a_section_and_paragraphs(
    graph: Graph, citation: str, found: tuple[str, tuple[int, ...]] | None
) -> None:
    cited = graph.cite(citation, "provlan")
    assert ((cited.key, cited.paragraphs) if cited else None) == found


def test_backlinks_name_each_record_once(graph: Graph) -> None:
    goal = graph["provlan/svenska-for-alla"]
    assert [record.id for record in graph.to(goal, Activity)] == ["provlan/sprakkafe"]


def test_backlinks_can_be_asked_of_one_field(graph: Graph) -> None:
    goal = graph["provlan/svenska-for-alla"]
    fields = ("goals", "goals_by_reading")
    assert [[duty.slug for duty in graph.to(goal, Responsibility, field)] for field in fields] == [
        [],
        ["lar-ut-svenska"],
    ]


def test_a_section_is_cited_by_records_of_every_kind(graph: Graph) -> None:
    assert [record.id for record in graph.citing("provlan/overenskommelsen#uppdrag")] == [
        "provlan/moter-nyanlanda",
        "provlan/lar-ut-svenska",
        "provlan/raknar-i-lanet",
        "provlan/ger-ut-ett-blad",
        "provlagen",
    ]


def test_a_record_cites_its_places_once_in_order(graph: Graph) -> None:
    duty = graph["provlan/lar-ut-svenska"]
    assert [cited.key.rpartition("/")[2] for cited in graph.cites(duty)] == [
        "overenskommelsen#uppdrag",
        "forslaget#uppdrag",
        "forslaget#fokus",
    ]


def test_every_kind_is_listed_in_the_order_of_its_files(graph: Graph) -> None:
    assert [actor.id for actor in graph.every(Actor)] == [
        "bada-parterna",
        "exempelforeningen",
        "exempelstads-kommun",
        "lansstyrelsen-provlan",
    ]


def test_what_a_document_sets_comes_after_it(graph: Graph) -> None:
    assert [goal.id for goal in graph.every(Goal)] == ["provlan/svenska-for-alla", "provlan/alla-far-plats"]


def test_the_members_of_a_collective_are_actors(graph: Graph) -> None:
    group = graph["bada-parterna"]
    assert isinstance(group, Actor)
    assert [member.id for member in graph.members(group)] == ["exempelstads-kommun", "lansstyrelsen-provlan"]


def test_the_members_of_the_parties_are_those_of_a_document(tiny_county: Project) -> None:
    members = "members: [exempelstads-kommun, lansstyrelsen-provlan]"
    tiny_county.edit("data/actors/bada-parterna.yml", members, "members: parties")
    tiny_county.edit("data/provlan/documents/forslaget.yml", ", lansstyrelsen-provlan]", "]")
    graph = tiny_county.graph
    group, document = graph["bada-parterna"], graph["provlan/forslaget"]
    assert isinstance(group, Actor)
    assert isinstance(document, Document)
    assert [member.id for member in graph.members(group, document)] == ["exempelstads-kommun"]


def test_the_second_record_of_an_id_is_refused_and_kept_apart(tiny_county: Project) -> None:
    tiny_county.edit("data/provlan/documents/forslaget.yml", "id: tillsammans", "id: sprakkafe")
    assert [(kept.record.kind, refused.record.kind) for kept, refused in tiny_county.graph.repeated] == [
        ("activity", "principle")
    ]


def test_a_part_of_a_record_has_the_place_where_it_is_written(graph: Graph) -> None:
    duty = graph["provlan/lar-ut-svenska"]
    place = graph.placed(duty).place(("editions", 1, "also_in", 0))
    assert (place.path, place.line, place.column) == ("data/provlan/responsibilities/exempelstads-kommun.yml", 25, 19)


def test_a_key_that_a_list_shares_has_the_place_where_it_is_written(graph: Graph) -> None:
    place = graph.placed(graph["provlan/lar-ut-svenska"]).place(("actor",))
    assert (place.line, place.column) == (2, 8)
