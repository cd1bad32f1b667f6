"""The finder: who does what in every county, as one table with the choices that narrow it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from samsyn.history import in_force, superseded
from samsyn.models import (
    Activity,
    Actor,
    County,
    Document,
    Forum,
    NotKnown,
    Phase,
    Record,
    Responsibility,
    TargetGroup,
    Theme,
    Unassigned,
)
from samsyn.pages import words
from samsyn.pages.blocks import Choice, Download, Facet, Finder, FinderRow, Item, Items, Page, Section
from samsyn.pages.documents import status_line
from samsyn.pages.frame import overview_page, validity
from samsyn.pages.view import View, name_of, sentence
from samsyn.translations.texts import One

NOBODY = "ingen"
"""The token of a row whose source names no actor, group or phase."""

FORUM_TASK = "forumuppgift"

KIND_TOKENS = {
    "duty": "uppdrag",
    "commitment": "atagande",
    "ambition": "stravan",
    "described-role": "beskriven-roll",
    "wished-role": "onskad-roll",
    "recommendation": "rekommendation",
    FORUM_TASK: FORUM_TASK,
    "proposed": "aktivitet-forslag",
    "planned": "aktivitet-planerad",
    "ongoing": "aktivitet-pagar",
    "done": "aktivitet-genomford",
    "dropped": "aktivitet-nedlagd",
    "problem": "aktivitet-problem",
    "example": "aktivitet-exempel",
}
"""Standing or status → its word in the page's address; links on other sites hold on to them."""

RESERVED = frozenset({"tabell", "dokumenten"})
"""The ids of the page's own parts."""


@dataclass(frozen=True)
class _Entry:
    """A duty, a task of a forum or an activity, as the table sees it; None where the record has no such field."""

    record: Record
    slug: str
    what: Markup
    kind: str
    who: tuple[Actor | Forum, ...]
    themes: Iterable[str]
    places: tuple[str, ...]
    partners: tuple[Actor | Forum, ...] = ()
    groups: Iterable[str] | Unassigned | None = None
    phase: str | Unassigned | None = None


def finder_page(view: View) -> Page:
    """Every duty, forum task and activity of every county, and the documents they stand in."""
    entries = _entries(view)
    cited = {one.id for entry in entries for one in _documents(view, entry)}
    documents = [one for one in view.graph.every(Document) if one.id in cited]
    listed = Items(tuple(Item(view.link(one), detail=status_line(view, one)) for one in documents))
    sections = (
        Section("tabell", view.t("Alla län i en tabell"), (_finder(view, entries),)),
        view.section("dokumenten", "Dokumenten", listed, *validity(view, documents)),
    )
    intro = view.t("Varje rad är ett uppdrag, en uppgift för ett forum eller en aktivitet i något av dokumenten. Sista kolumnen säger var det står; nederst på sidan står hur bindande dokumenten är och hur länge de gäller. Tema och fas är vår läsning.")  # fmt: skip
    return overview_page(view, view.t("Vem gör vad"), intro, sections)


def _finder(view: View, entries: tuple[_Entry, ...]) -> Finder:
    taken = set(RESERVED)
    rows = []
    for entry in entries:
        row_id = entry.slug if entry.slug not in taken else f"{entry.record.county}-{entry.slug}"
        taken.add(row_id)
        rows.append(FinderRow(row_id, _cells(view, entry), tuple(_tokens(view, entry))))
    head = (One("Län"), "Vem", "Gör vad", "Slag", "För vem", "Tema", "Fas", "Står i")
    return Finder(
        caption=view.t("Uppdrag, forumens uppgifter och aktiviteter"),
        head=tuple(view.t(word) for word in head),
        heading=head.index("Gör vad"),
        rows=tuple(rows),
        switch=_switch(view),
        facets=tuple(_facets(view, entries, rows)),
        downloads=(
            Download(view.t("alla uppdrag"), view.href("api/v1/csv/uppdrag.csv")),
            Download(view.t("alla forum"), view.href("api/v1/csv/forum.csv")),
            Download(view.t("alla aktiviteter"), view.href("api/v1/csv/aktiviteter.csv")),
        ),
    )


# --- what the table holds -------------------------------------------------------------------------------


def _entries(view: View) -> tuple[_Entry, ...]:
    """Each county's duties and forum tasks by actor, then its activities by actor; as in the files within each."""
    counties = [county.slug for county in view.graph.every(County)]

    def place(entry: _Entry) -> tuple[int, bool, bool, tuple[int, ...]]:
        actor = view.locale.order(entry.who[0].label) if entry.who else ()
        return counties.index(entry.record.county or ""), _is_activity(entry), not entry.who, actor

    return tuple(sorted((*_duties(view), *_forum_tasks(view), *_activities(view)), key=place))


def _is_activity(entry: _Entry) -> bool:
    return isinstance(entry.record, Activity)


def _duties(view: View) -> Iterator[_Entry]:
    for duty in view.graph.every(Responsibility):
        yield _Entry(
            record=duty,
            slug=duty.slug,
            what=view.link(duty),
            kind=duty.standing,
            who=(view.holder(duty),),
            themes=duty.themes,
            places=tuple(edition.place for edition in duty.editions),
            groups=duty.target_groups,
            phase=duty.phase,
        )


def _forum_tasks(view: View) -> Iterator[_Entry]:
    """The tasks of forums; what is written as a duty of the forum too is a row already."""
    for forum in view.graph.every(Forum):
        duties = {duty.statement.rstrip(".") for duty in view.graph.to(forum, Responsibility, "actor")}
        for key, task in forum.mandate.items():
            if task.rstrip(".") in duties:
                continue
            told = (edition for edition in forum.editions if key in edition.mandate)
            places = tuple(place for edition in told for place in (edition.place, *edition.also_in))
            what = view.text(task, forum)
            yield _Entry(forum, f"{forum.slug}-{key}", what, FORUM_TASK, (forum,), forum.themes, places)


def _activities(view: View) -> Iterator[_Entry]:
    for activity in view.graph.every(Activity):
        yield _Entry(
            record=activity,
            slug=activity.slug,
            what=view.link(activity),
            kind=activity.status,
            who=_bodies(view, activity.responsible, activity),
            themes=activity.themes,
            places=activity.sources,
            partners=_bodies(view, activity.partners, activity),
            groups=activity.target_groups,
        )


def _bodies(view: View, ids: Iterable[str] | Unassigned, beside: Record) -> tuple[Actor | Forum, ...]:
    if isinstance(ids, Unassigned):
        return ()
    found = (view.graph.body(one, beside) for one in ids)
    return tuple(one for one in found if isinstance(one, Actor | Forum))


def _documents(view: View, entry: _Entry) -> tuple[Document, ...]:
    cited = (view.graph.cite(place, entry.record.county) for place in entry.places)
    return tuple({one.document.id: one.document for one in cited if one}.values())


# --- a row as it is read --------------------------------------------------------------------------------


def _cells(view: View, entry: _Entry) -> tuple[Markup, ...]:
    record = entry.record
    none = Markup('<span class="empty">{}</span>')
    county = view.graph[record.county or ""]
    groups = entry.groups
    whom = none.format(view.t("sägs inte")) if isinstance(groups, Unassigned) else _links(view, groups or (), record, "target-group")  # fmt: skip
    phase = none.format(view.t("ingen enskild fas")) if isinstance(entry.phase, Unassigned) else _links(view, (entry.phase,) if entry.phase else (), record, "phase")  # fmt: skip
    cells = (
        view.link(county),
        _who(view, entry),
        entry.what,
        _kind(view, entry),
        whom,
        _links(view, entry.themes, record, "theme"),
        phase,
        _places(view, entry),
    )
    return tuple(cell or none.format("–") for cell in cells)


def _links(view: View, ids: Iterable[str], beside: Record, kind: str) -> Markup:
    return Markup(", ").join(item.html for item in view.links(ids, beside, kind))


def _who(view: View, entry: _Entry) -> Markup:
    who = Markup(", ").join(view.link(one) for one in entry.who)
    if not who:
        who = Markup('<span class="empty">{}</span>').format(view.t("ingen utpekad i källan"))
    if not entry.partners:
        return who
    partners = Markup(", ").join(view.link(one) for one in entry.partners)
    return Markup('{} <span class="detail">{} {}</span>').format(who, view.t("tillsammans med"), partners)


def _kind(view: View, entry: _Entry) -> Markup:
    kind = escape(sentence(_kind_name(view, entry.kind)))
    documents = _documents(view, entry)
    if not _is_latest(view, documents):
        kind += Markup(' <span class="mark">{}</span>').format(view.t("inte i den senaste texten"))
    if all(document.status == "proposal" for document in documents):
        kind += Markup(' <span class="mark mark--proposal">{}</span>').format(view.t("bara i ett förslag"))
    return kind


def _kind_name(view: View, kind: str) -> str:
    if kind == FORUM_TASK:
        return view.t("forumets uppgift")
    if kind in words.STANDING:
        return view.t(words.STANDING[kind])
    return view.t("aktivitet: {status}").format(status=view.t(words.ACTIVITY_STATUS[kind]))


def _places(view: View, entry: _Entry) -> Markup:
    link = Markup('<a class="source" href="{}">{}</a>')
    return Markup("; ").join(link.format(note.url, note.text) for note in view.notes(entry.places, entry.record))


# --- a row as it is chosen ------------------------------------------------------------------------------


def _tokens(view: View, entry: _Entry) -> Iterator[tuple[str, str]]:
    """What a row carries in each facet; ids, never names."""
    yield "visa", "aktiviteter" if _is_activity(entry) else "uppdrag"
    yield "lan", entry.record.county or ""
    yield "aktor", " ".join(_token(one) for one in _involved(view, entry)) or NOBODY
    yield "tema", " ".join(entry.themes)
    yield "malgrupp", NOBODY if isinstance(entry.groups, Unassigned) else " ".join(entry.groups or ())
    yield "fas", NOBODY if isinstance(entry.phase, Unassigned) else entry.phase or ""
    yield "slag", KIND_TOKENS[entry.kind]
    yield "utgavor", " ".join(_editions(view, _documents(view, entry)))


def _token(record: Record) -> str:
    """`blekinge/radet` → `blekinge.radet`: a slash would read badly in an address."""
    return record.id.replace("/", ".")


def _involved(view: View, entry: _Entry) -> tuple[Record, ...]:
    """Who has the duty, also as a member of a group; who does the activity, also as a partner.

    Associations that the documents name are not all of civil society: what is asked of it is not asked of each of them.
    """
    found: dict[str, Record] = {}
    for one in (*entry.who, *entry.partners):
        found[one.id] = one
        if isinstance(one, Actor) and one.type != "civil-society":
            for document in _documents(view, entry):
                found |= {member.id: member for member in view.graph.members(one, document)}
    return tuple(found.values())


def _is_latest(view: View, documents: Iterable[Document]) -> bool:
    return any(one.id not in superseded(view.graph, one.county or "") for one in documents)


def _editions(view: View, documents: tuple[Document, ...]) -> Iterator[str]:
    """`senaste`, when nothing newer is to replace one of the documents, and the years they hold for."""
    if _is_latest(view, documents):
        yield "senaste"
    spans = [one.validity for one in documents if not isinstance(one.validity, NotKnown)]
    yield from sorted({str(year) for span in spans for year in range(span.since.year, span.until.year + 1)})


# --- the choices ----------------------------------------------------------------------------------------


def _switch(view: View) -> Facet:
    choices = (
        Choice("", view.t("Uppdrag och forumens uppgifter"), "uppdrag", "visa"),
        Choice("aktiviteter", view.t("Aktiviteter"), "aktiviteter", "visa"),
        Choice("allt", view.t("Allt"), "", "visa"),
    )
    return Facet("visa", view.t("Visa"), choices)


def _facets(view: View, entries: tuple[_Entry, ...], rows: list[FinderRow]) -> Iterator[Facet]:
    carried = {name: {token for row in rows for token in dict(row.tokens)[name].split()} for name, _ in rows[0].tokens} if rows else {}  # fmt: skip
    everything = Choice("", view.t("Alla"), "", "")

    def facet(name: str, label: str, choices: Iterable[tuple[str, str, str]], hint: str = "") -> Facet:
        used = (Choice(token, text, token, name, group) for token, text, group in choices if token in carried.get(name, ()))  # fmt: skip
        return Facet(name, view.t(label), (everything, *used), hint)

    graph = view.graph
    people = {one.id: one for entry in entries for one in _involved(view, entry)}
    actors = sorted(people.values(), key=lambda one: (one.kind, view.locale.order(one.label)))
    themes = sorted(graph.every(Theme), key=lambda one: view.locale.order(one.name))
    phases = sorted(graph.every(Phase), key=lambda one: one.order)
    kinds = ((token, sentence(_kind_name(view, kind)), "") for kind, token in KIND_TOKENS.items())
    shared = view.t("Också det som aktören ska göra tillsammans med andra visas.")
    yield facet("lan", One("Län"), ((one.slug, one.name, "") for one in graph.every(County)))
    names = Counter(map(name_of, actors))
    bodies = ((_token(one), view.with_county(name_of(one), one) if names[name_of(one)] > 1 else name_of(one), view.t(words.KINDS[one.kind])) for one in actors)  # fmt: skip
    yield facet("aktor", "Vem", ((NOBODY, view.t("Ingen utpekad i källan"), ""), *bodies), shared)
    yield facet("tema", "Tema", ((one.slug, name_of(one), "") for one in themes))
    yield facet("malgrupp", "För vem", (*((one.slug, name_of(one), "") for one in graph.every(TargetGroup)), (NOBODY, view.t("Sägs inte"), "")))  # fmt: skip
    yield facet("fas", "Fas", (*((one.slug, name_of(one), "") for one in phases), (NOBODY, view.t("Ingen enskild fas"), "")))  # fmt: skip
    yield facet("slag", "Slag", kinds)
    yield _edition_facet(view, carried.get("utgavor", set()))


def _edition_facet(view: View, carried: set[str]) -> Facet:
    """The latest text of each county, older ones too, or what stood in the documents of a year."""
    years = sorted(carried - {"senaste"})
    group = view.t("Ett visst år")
    choices = (
        Choice("", view.t("Länens senaste texter"), "senaste", "utgavor"),
        Choice("alla", view.t("Också äldre texter"), "", "utgavor"),
        *(Choice(year, _year_name(view, int(year)), year, "ar", group) for year in years),
    )
    return Facet("utgavor", view.t("Utgåva"), choices, " ".join(_edition_hints(view)))


def _year_name(view: View, year: int) -> str:
    holding = [one for county in view.graph.every(County) for one in in_force(view.graph, county.slug, year)]
    only_proposed = all(document.status == "proposal" for document in holding)
    name = view.t("Texter för {year}, bara förslag") if only_proposed else view.t("Texter för {year}")
    return name.format(year=year)


def _edition_hints(view: View) -> Iterator[str]:
    """What the reader must not take the latest text, or a year, for."""
    counties = view.graph.every(County)
    yield view.t("En text är den senaste när ingen nyare är tänkt att ersätta den; den behöver inte vara antagen eller gälla.")  # fmt: skip
    proposed = [one.name for one in counties if _latest_is_proposed(view, one)]
    if proposed:
        yield view.t("I {counties} är den ett förslag, inte antaget så vitt materialet visar.").format(counties=view.locale.listed(proposed))  # fmt: skip
    yield view.t("För ett år visas de texter som själva säger sig gälla då.")
    undated = [one.name for one in counties if not _has_dated(view, one)]
    if undated:
        yield view.t("Texterna från {counties} anger ingen giltighetstid.").format(counties=view.locale.listed(undated))


def _latest_is_proposed(view: View, county: County) -> bool:
    replaced = superseded(view.graph, county.slug)
    return any(
        one.status == "proposal" for one in view.graph.every(Document) if one.county == county.slug and one.id not in replaced
    )  # fmt: skip


def _has_dated(view: View, county: County) -> bool:
    spans = (one.validity for one in view.graph.every(Document) if one.county == county.slug)
    return any(not isinstance(span, NotKnown) for span in spans)
