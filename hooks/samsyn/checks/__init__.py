"""The rules the content is held to, over the whole graph.

A rule is a generator of Problems. Its docstring is the rule as editors read it, in Swedish: the list in
CONTRIBUTING.md is made of these very sentences, and a test holds it to them.
"""

from collections.abc import Callable, Iterator
from datetime import date

from samsyn.checks.links import (
    activities_have_goal_and_actor,
    aliases_are_free,
    chains_end,
    citations_name_known_sections,
    consultation_points_have_ids_of_their_own,
    forum_mandates_are_known,
    one_record_per_id,
    references_name_known_records,
    text_links_name_known_records,
    vocabulary_is_used,
)
from samsyn.checks.substance import (
    continued_duties_are_older,
    duties_belong_to_parties,
    duties_say_different_things,
    editions_stand_in_order,
    periods_lie_within_validity,
    reviews_name_role_and_date,
    terms_have_a_meaning,
    terms_share_no_name,
)
from samsyn.checks.texts import (
    quotations_stand_where_allowed,
    texts_are_clean,
    texts_hold_no_html,
    texts_hold_no_personal_data,
)
from samsyn.graph import Graph
from samsyn.problems import Problem

Rule = Callable[[Graph, date], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    one_record_per_id,
    consultation_points_have_ids_of_their_own,
    references_name_known_records,
    text_links_name_known_records,
    citations_name_known_sections,
    activities_have_goal_and_actor,
    duties_belong_to_parties,
    duties_say_different_things,
    forum_mandates_are_known,
    editions_stand_in_order,
    continued_duties_are_older,
    chains_end,
    periods_lie_within_validity,
    terms_have_a_meaning,
    terms_share_no_name,
    vocabulary_is_used,
    aliases_are_free,
    reviews_name_role_and_date,
    quotations_stand_where_allowed,
    texts_are_clean,
    texts_hold_no_html,
    texts_hold_no_personal_data,
)


def check(graph: Graph, today: date) -> list[Problem]:
    """Every problem that every rule finds, in the order of the files."""
    return sorted({problem for rule in RULES for problem in rule(graph, today)})
