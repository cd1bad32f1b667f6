"""Rules about what the records say."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations

from samsyn.graph import Graph
from samsyn.models import Activity, Actor, Document, Forum, NotKnown, Process, Responsibility, Term
from samsyn.problems import Problem, Text

ALIKE = 0.94
"""Likeness (0–1, difflib) from which two statements of one actor are taken for the same."""


def duties_belong_to_parties(graph: Graph, today: date) -> Iterator[Problem]:
    """Ett uppdrag får bara ligga på en part i det dokument det står i (eller på ett forum)."""
    for duty in graph.every(Responsibility):
        actor = graph.resolve(duty.actor, duty.county, ("actor",))
        if not isinstance(actor, Actor):
            continue
        for index, edition in enumerate(duty.editions):
            cited = graph.cite(edition.place, duty.county)
            if cited is None or not cited.document.parties or actor.members == "parties":
                continue
            parties = {
                found.id for party in cited.document.parties if (found := graph.resolve(party, duty.county, ("actor",)))
            }
            own = graph.members(actor) or (actor,)
            strangers = [one for one in own if one.id not in parties and one.part_of not in parties]
            if strangers:
                names = ", ".join(one.slug for one in strangers)
                text = Text(
                    f"{names} är inte part i ”{cited.document.short_title}”; rätta ”actor” eller dokumentets ”parties”",
                    f"{names} is no party of '{cited.document.slug}'; correct 'actor' or the document's 'parties'",
                )
                yield Problem(graph.placed(duty).place(("editions", index, "in")), "not-a-party", text)


def duties_say_different_things(graph: Graph, today: date) -> Iterator[Problem]:
    """En aktör får inte ha två uppdrag som säger samma sak; ett uppdrag i flera dokument är en post."""
    by_actor: dict[str, list[Responsibility]] = defaultdict(list)
    for duty in graph.every(Responsibility):
        by_actor[f"{duty.county}/{duty.actor}"].append(duty)
    for duties in by_actor.values():
        for first, second in combinations(duties, 2):
            if _alike(first.statement, second.statement):
                text = Text(
                    f"säger samma sak som ”{first.slug}”; slå ihop dem till en post med flera upplagor",
                    f"says the same as '{first.slug}'; merge them into one record with several editions",
                )
                yield Problem(graph.placed(second).place(("statement",)), "same-duty", text)


def _alike(first: str, second: str) -> bool:
    one, other = _folded(first), _folded(second)
    if one == other:
        return True
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() > ALIKE and matcher.quick_ratio() > ALIKE and matcher.ratio() > ALIKE


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _first_day(graph: Graph, citation: str, county: str | None) -> date | None:
    cited = graph.cite(citation, county)
    if cited is None:
        return None
    validity = cited.document.validity
    return cited.document.date if isinstance(validity, NotKnown) else validity.since


def editions_stand_in_order(graph: Graph, today: date) -> Iterator[Problem]:
    """Upplagorna av en post står äldst först, en för varje dokument."""
    for kind in (Responsibility, Forum, Process):
        for record in graph.every(kind):
            assert isinstance(record, Responsibility | Forum | Process)
            before: date | None = None
            documents: set[str] = set()
            for index, edition in enumerate(record.editions):
                place = graph.placed(record).place(("editions", index, "in"))
                cited = graph.cite(edition.place, record.county)
                day = _first_day(graph, edition.place, record.county)
                if cited and cited.document.id in documents:
                    text = Text(
                        "dokumentet har redan en upplaga här; använd ”also_in” för fler ställen",
                        "the document already has an edition here; use 'also_in' for more places",
                    )
                    yield Problem(place, "edition-repeated", text)
                if cited:
                    documents.add(cited.document.id)
                    yield from _elsewhere(graph, record, index, cited.document.id)
                if before and day and day < before:
                    text = Text("upplagorna står inte äldst först", "the editions are not in order, oldest first")
                    yield Problem(place, "edition-order", text)
                before = day or before


def _elsewhere(graph: Graph, record: Responsibility | Forum | Process, index: int, document: str) -> Iterator[Problem]:
    """Further places of an edition that stand in another document."""
    for number, place in enumerate(record.editions[index].also_in):
        cited = graph.cite(place, record.county)
        if cited and cited.document.id != document:
            text = Text(
                "”also_in” nämner ett annat dokument; gör en egen upplaga",
                "'also_in' names another document; make an edition of its own",
            )
            where = ("editions", index, "also_in", number)
            yield Problem(graph.placed(record).place(where), "edition-other", text)


def continued_duties_are_older(graph: Graph, today: date) -> Iterator[Problem]:
    """Ett uppdrag som fortsätter ett annat (”continues”) ska stå i ett yngre dokument än det."""
    for duty in graph.every(Responsibility):
        older = graph.resolve(duty.continues, duty.county, ("responsibility",)) if duty.continues else None
        if not isinstance(older, Responsibility) or older is duty:
            continue
        own = _first_day(graph, duty.editions[0].place, duty.county)
        before = _first_day(graph, older.editions[-1].place, older.county)
        if own and before and own <= before:
            text = Text(
                f"”{older.slug}” står i ett lika nytt dokument; kedjan är bruten",
                f"'{older.slug}' stands in a document just as new; the chain is broken",
            )
            yield Problem(graph.placed(duty).place(("continues",)), "broken-chain", text)


def periods_lie_within_validity(graph: Graph, today: date) -> Iterator[Problem]:
    """En aktivitets tid ska ligga inom den tid som något av dess dokument gäller."""
    for document in graph.every(Document):
        span = document.validity
        if not isinstance(span, NotKnown) and span.until < span.since:
            text = Text("slutet ligger före början", "the end lies before the beginning")
            yield Problem(graph.placed(document).place(("validity",)), "period", text)
    for activity in graph.every(Activity):
        period = activity.period
        if period is None or isinstance(period, NotKnown):
            continue
        place = graph.placed(activity).place(("period",))
        if period.since and period.until and period.until < period.since:
            text = Text("slutet ligger före början", "the end lies before the beginning")
            yield Problem(place, "period", text)
            continue
        stated = [c.document.validity for c in graph.cites(activity) if not isinstance(c.document.validity, NotKnown)]
        spans = [span for span in stated if span.since <= span.until]
        inside = any(
            (period.since is None or span.since <= period.since <= span.until)
            and (period.until is None or span.since <= period.until <= span.until)
            for span in spans
        )
        if spans and not inside:
            years = ", ".join(f"{span.since:%Y}–{span.until:%Y}" for span in dict.fromkeys(spans))
            text = Text(f"tiden ligger utanför dokumentets giltighet ({years})", f"the period lies outside the document's validity ({years})")  # fmt: skip
            yield Problem(place, "period", text)


def terms_have_a_meaning(graph: Graph, today: date) -> Iterator[Problem]:
    """Ett begrepp har minst en definition med källa, eller säger i ”not_defined” att källorna inte förklarar det."""
    for term in graph.every(Term):
        if not term.uses and not (term.not_defined and term.sources):
            text = Text(
                "skriv ”uses” med definition och källa, eller ”not_defined” och ”sources”",
                "write 'uses' with definition and source, or 'not_defined' and 'sources'",
            )
            yield Problem(graph.placed(term).place(), "term-without-meaning", text)


def terms_share_no_name(graph: Graph, today: date) -> Iterator[Problem]:
    """Två begrepp i samma län får inte göra anspråk på samma ord, böjning eller förkortning."""
    owners: dict[tuple[str | None, str], Term] = {}
    for term in graph.every(Term):
        for path, name in _names(term):
            owner = owners.setdefault((term.county, name.lower()), term)
            if owner is not term:
                text = Text(f"”{name}” hör redan till ”{owner.slug}”", f"'{name}' already belongs to '{owner.slug}'")
                yield Problem(graph.placed(term).place(path), "term-name-taken", text)


def _names(term: Term) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("preferred",), term.preferred
    if term.abbreviation:
        yield ("abbreviation",), term.abbreviation
    for field in ("other_names", "inflected"):
        for index, name in enumerate(getattr(term, field)):
            yield (field, index), name


def reviews_name_role_and_date(graph: Graph, today: date) -> Iterator[Problem]:
    """En granskning som sägs vara gjord (”confirmed”) nämner roll, dag och vad som granskades; dagen har varit."""
    for record in graph:
        review = record.review
        if review.state != "confirmed":
            continue
        place = graph.placed(record).place(("review",))
        missing = [name for name in ("role", "on", "checked") if getattr(review, name) is None]
        if missing:
            text = Text(f"granskningen saknar {', '.join(missing)}", f"the review lacks {', '.join(missing)}")
            yield Problem(place, "review-unproved", text)
        elif review.on and review.on > today:
            text = Text(f"{review.on} har inte varit än", f"{review.on} is still to come")
            yield Problem(place, "review-unproved", text)
