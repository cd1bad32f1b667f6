"""Pages over time: what changed between two documents, who had which duty in a year, a county's time line."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from markupsafe import Markup, escape

from samsyn.history import Step, in_force, said_in, steps, succession, year_of
from samsyn.models import (
    Contradiction,
    County,
    Document,
    FocusArea,
    Forum,
    ForumEdition,
    Goal,
    NotKnown,
    OpenQuestion,
    Principle,
    Process,
    Record,
    Responsibility,
)
from samsyn.pages import words
from samsyn.pages.actors import cadence_items, member_items
from samsyn.pages.blocks import Block, Cell, Item, Items, Note, Page, Prose, Row, Section, Table
from samsyn.pages.frame import overview_page, validity
from samsyn.pages.view import View, sentence
from samsyn.pages.words import N_
from samsyn.translations.texts import phrase


def changes_address(older: Document, newer: Document) -> str:
    """Where the page of what changed between two documents stands."""
    return f"{newer.county}/andringar/{older.slug}-till-{newer.slug}/"


def year_address(county: County, year: int) -> str:
    """Where the page of who did what in a year stands."""
    return f"{county.slug}/ar/{year}/"


def years(view: View, county: County) -> range:
    """The years that any document of a county holds for."""
    spans = [d.validity for d in _documents(view, county) if not isinstance(d.validity, NotKnown)]
    if not spans:
        return range(0)
    return range(min(span.since.year for span in spans), max(span.until.year for span in spans) + 1)


def _documents(view: View, county: County) -> list[Document]:
    return [document for document in view.graph.every(Document) if document.county == county.slug]


# --- what changed ---------------------------------------------------------------------------------------


def changes_page(view: View, county: County, older: Document, newer: Document) -> Page:
    """What a newer document kept, changed, moved, added and dropped; computed from the records."""
    found: dict[str, list[tuple[Responsibility, Step]]] = defaultdict(list)
    holders: dict[str, Record] = {}
    for duty in view.graph.every(Responsibility):
        for step in steps(view.graph, duty) if duty.county == county.slug else ():
            if (step.before, step.after) == (older, newer):
                holder = view.holder(duty)
                holders[holder.id] = holder
                found[holder.id].append((duty, step))
    counts: Counter[str] = Counter(step.change for pairs in found.values() for _, step in pairs)
    summary = Items(
        tuple(
            Item(Markup("<b>{}</b> {}").format(counts[change], view.t(words.CHANGE[change])))
            for change in words.CHANGE
            if counts[change]
        )
    )
    sections = [
        view.section("i-korthet", "Uppdragen i korthet", summary, *validity(view, (older, newer))),
        *(_holder_changes(view, holder, found[holder.id], (older, newer)) for holder in holders.values()),
        *_forum_changes(view, county, (older, newer)),
        *_process_changes(view, county, (older, newer)),
        *_set_changes(view, (older, newer)),
    ]
    title = view.t("Vad som ändrades från {older} till {newer}").format(
        older=older.short_title, newer=newer.short_title
    )
    intro = view.t("Vad som är kvar, ändrat, flyttat, nytt och borta, aktör för aktör och forum för forum. Sidan räknas fram ur posterna.")  # fmt: skip
    return overview_page(view, title, intro, sections)


def _head(view: View, pair: tuple[Document, Document]) -> tuple[str, ...]:
    return tuple(
        phrase("{} ({})", sentence(document.short_title), view.t(words.DOCUMENT_STATUS_SHORT[document.status]))
        for document in pair
    )


def _holder_changes(
    view: View, holder: Record, pairs: list[tuple[Responsibility, Step]], documents: tuple[Document, Document]
) -> Section:
    rows = tuple(
        Row(
            (
                Cell((Item(view.link(duty)),)),
                Cell((Item(_change(view, step)),)),
                *(Cell((_said(view, duty, step, document),)) for document in documents),
            ),
            duty.slug,
        )
        for duty, step in pairs
    )
    head = (view.t("Uppdrag"), view.t("Ändring"), *_head(view, documents))
    return Section(holder.slug, holder.label, (Table(view.t("Uppdrag, före och efter"), head, rows),))


def _change(view: View, step: Step) -> Markup:
    text = escape(sentence(view.t(words.CHANGE[step.change])))
    return Markup("{}: {}").format(text, view.link(view.holder(step.other))) if step.other else text


def _said(view: View, duty: Responsibility, step: Step, document: Document) -> Item:
    """What a document says of a duty, or of the duty it came from or went over to."""
    for one in (duty, step.other):
        if one is None:
            continue
        for edition in one.editions:
            cited = view.graph.cite(edition.place, one.county)
            if cited and cited.document is document:
                return Item(
                    view.text(edition.said or one.statement, one), view.notes((edition.place, *edition.also_in), one)
                )
    return Item(Markup('<span class="empty">{}</span>').format(view.t("inget i källan")))


def _forum_changes(view: View, county: County, pair: tuple[Document, Document]) -> Iterator[Section]:
    for forum in view.graph.every(Forum):
        if forum.county != county.slug:
            continue
        editions = {cited.document.id: e for e in forum.editions if (cited := view.graph.cite(e.place, forum.county))}
        both = tuple(editions.get(document.id) for document in pair)
        if any(both):
            yield Section(f"forum-{forum.slug}", forum.name, (_forum_table(view, forum, both, _head(view, pair)),))


def _forum_table(view: View, forum: Forum, pair: tuple[ForumEdition | None, ...], heads: tuple[str, ...]) -> Table:
    """The forum's tasks, each kept, new or ended; then its members, meetings and open seats, side by side."""
    before, after = ((set(edition.mandate) if edition else set()) for edition in pair)
    rows = []
    for key, task in forum.mandate.items():
        if key in before | after:
            change = "kept" if key in before & after else "new" if key in after else "ended"
            cells = (_task_cell(view, forum, edition, key) for edition in pair)
            rows.append(Row((Cell((Item(view.text(task, forum)),)), Cell((_word(view, change),)), *cells)))
    for label, items in (("Medlemmar", member_items), ("Möten", cadence_items), ("Platser för andra", _seat_items)):
        found = tuple(items(view, forum, edition) if edition and _tells(edition, label) else () for edition in pair)
        same = [item.html for item in found[0]] == [item.html for item in found[1]]
        if any(found):
            change = "kept" if same else "reworded" if all(found) else "new" if found[1] else "ended"
            cells = (
                Cell(_with_note(view, forum, edition, column), view.t("inget i källan"))
                for edition, column in zip(pair, found, strict=True)
            )
            rows.append(Row((Cell((Item(escape(view.t(label))),)), Cell((_word(view, change),)), *cells)))
    head = (view.t("Uppgift eller sammansättning"), view.t("Ändring"), *heads)
    return Table(view.t("Forumets uppgifter och sammansättning, före och efter"), head, tuple(rows))


def _tells(edition: ForumEdition, label: str) -> bool:
    """False where the document does not tell: two such are no change."""
    told = {"Medlemmar": edition.members, "Möten": edition.cadence}.get(label)
    return not isinstance(told, NotKnown)


def _word(view: View, change: str) -> Item:
    return Item(escape(sentence(view.t(words.CHANGE[change]))))


def _task_cell(view: View, forum: Forum, edition: ForumEdition | None, key: str) -> Cell:
    if edition is None or key not in edition.mandate:
        return Cell((), view.t("inget i källan"))
    return Cell((Item(escape(view.t("Ja")), view.notes((edition.place, *edition.also_in), forum)),))


def _with_note(view: View, forum: Forum, edition: ForumEdition | None, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The same items, the last one with the edition's source."""
    if edition is None or not items:
        return ()
    *others, last = items
    notes: tuple[Note, ...] = last.notes or view.notes((edition.place, *edition.also_in), forum)
    return (*others, Item(last.html, notes, last.mark, last.id, last.detail))


def _seat_items(view: View, forum: Forum, edition: ForumEdition) -> tuple[Item, ...]:
    return tuple(
        Item(Markup("{}: {}").format(sentence(seat.to), view.text(seat.condition, forum)), (view.note(seat.source, forum),))
        for seat in edition.open_seats
    )  # fmt: skip


def _process_changes(view: View, county: County, pair: tuple[Document, Document]) -> Iterator[Section]:
    rows = []
    for process in view.graph.every(Process):
        said = {
            cited.document.id: Item(view.text(edition.said, process), (view.note(edition.place, process),))
            for edition in process.editions
            if (cited := view.graph.cite(edition.place, process.county))
        }
        if process.county == county.slug and any(document.id in said for document in pair):
            cells = (Cell((said[d.id],) if d.id in said else (), view.t("inget i källan")) for d in pair)
            rows.append(Row((Cell((Item(view.link(process)),)), *cells)))
    if rows:
        head = (view.t("Arbetsgång"), *_head(view, pair))
        yield view.section("arbetsgangar", "Arbetsgångar", Table(view.t("Arbetsgångar"), head, tuple(rows)))


def _set_changes(view: View, pair: tuple[Document, Document]) -> Iterator[Section]:
    """What each document sets: parties, target groups, goals, principles, focus areas."""
    empty = view.t("inget i källan")
    rows = [
        Row((_label(view, "Parter"), *(Cell(view.links(one.parties, one, "actor"), empty) for one in pair))),
        Row((_label(view, "Målgrupper"), *(Cell(_addressed(view, one), empty) for one in pair))),
        *(
            Row((_label(view, words.KINDS[kind.kind]), *(Cell(_set_by(view, kind, one), empty) for one in pair)))
            for kind in (Goal, Principle, FocusArea)
        ),
    ]
    head = (view.t("Fråga"), *_head(view, pair))
    title = view.t("Parter, målgrupper, mål och principer")
    yield Section("vad-dokumenten-satter", title, (Table(title, head, tuple(rows)),))


def _label(view: View, text: str) -> Cell:
    return Cell((Item(escape(view.t(text))),))


def _addressed(view: View, document: Document) -> tuple[Item, ...]:
    return tuple(
        Item(view.text(one.says, document), (view.note(one.source, document),)) for one in document.target_groups
    )


def _set_by(view: View, kind: type[Record], document: Document) -> tuple[Item, ...]:
    """The goals, principles or focus areas that a document sets, each with its source."""
    return tuple(
        Item(view.link(record), view.notes((found.value for found in view.graph.found(record) if found.is_citation), record)[:1])
        for record in view.graph.every(kind)
        if document.id in {one.id for one in view.graph.documents(record)}
    )  # fmt: skip


# --- who did what in a year -----------------------------------------------------------------------------


def year_page(view: View, county: County, year: int) -> Page:
    """Who was responsible for what in a year, by the documents that hold for it."""
    holding = in_force(view.graph, county.slug, year)
    groups: dict[str, list[Item]] = defaultdict(list)
    for duty in view.graph.every(Responsibility):
        said = said_in(view.graph, duty) if duty.county == county.slug else {}
        for document in holding:
            if document.id in said:
                groups[view.holder(duty).id].append(_duty_in(view, duty, document))
    sections = [
        *((view.section("dokument", "Dokument för året", Items(tuple(_held(view, d) for d in holding))),) if holding else ()),
        *_doubts(view, county, year),
        *(Section(view.graph[i].slug, view.graph[i].label, (Items(tuple(items)),)) for i, items in groups.items()),
        view.section("andra-ar", "Andra år", Items(tuple(_year_link(view, county, other) for other in years(view, county) if other != year))),
    ]  # fmt: skip
    only_proposed = bool(holding) and all(document.status == "proposal" for document in holding)
    asked = N_(
        "Vem skulle ansvara för vad i {county} {year}?" if only_proposed else "Vem ansvarade för vad i {county} {year}?"
    )
    told = N_("Uppdragen i det förslag som enligt sin egen text skulle gälla för {year}. Materialet visar inte om det blev beslutat." if only_proposed else "Uppdragen i det dokument som enligt sin egen text gällde för {year}, aktör för aktör.")  # fmt: skip
    if not holding:
        told = N_("Inget dokument i materialet säger självt att det gällde {year}. Därför går uppdragen inte att visa för det året.")  # fmt: skip
    title = view.t(asked).format(county=county.name, year=year)
    intro = view.t(told).format(year=year)
    return overview_page(view, title, intro, sections)


def _doubts(view: View, county: County, year: int) -> Iterator[Section]:
    """Where sources differ on the documents that hold for a year, and what is unsettled of one that ends about then."""
    found: dict[str, Record] = {}
    for document in _documents(view, county):
        span = document.validity
        if isinstance(span, NotKnown):
            continue
        if span.since.year <= year <= span.until.year:
            about = view.graph.to(document, Contradiction, "about")
            found.update((one.id, one) for one in about if one.type in ("contradiction", "gap"))
        if year in (span.until.year, span.until.year + 1):
            unsettled = (view.graph.resolve(one, county.slug) for one in span.unsettled)
            found.update((one.id, one) for one in unsettled if one)
    for kind, title in ((Contradiction, N_("Där källorna inte är överens")), (OpenQuestion, N_("Obesvarade frågor"))):
        items = tuple(Item(view.link(one)) for one in found.values() if isinstance(one, kind))
        if items:
            yield view.section(kind.kind, title, Items(items))


def years_page(view: View, county: County) -> Page:
    """The years that have a page of who did what."""
    links = Items(tuple(_year_link(view, county, year) for year in years(view, county)))
    title = view.t("Vem ansvarade för vad, år för år")
    intro = view.t("Ett år för varje år som något av länets dokument gäller enligt sin egen text.")
    return overview_page(view, title, intro, (view.section("ar", "År", links),))


def successions_page(view: View, county: County) -> Page:
    """The pairs of documents that have a page of what changed."""
    title = view.t("Vad som ändrades mellan dokumenten")
    intro = view.t("Par av dokument där det ena avses följa på det andra.")
    return overview_page(view, title, intro, (view.section("par", "Dokument", Items(_change_links(view, county))),))


def _change_links(view: View, county: County) -> tuple[Item, ...]:
    text = view.t("Vad som ändrades från {older} till {newer}")
    return tuple(
        Item(
            Markup('<a href="{}">{}</a>').format(
                view.href(changes_address(older, newer)),
                text.format(older=older.short_title, newer=newer.short_title),
            )
        )
        for older, newer in succession(view.graph, county.slug)
    )


def _held(view: View, document: Document) -> Item:
    return Item(view.document(document), mark=view.t(words.DOCUMENT_STATUS_SHORT[document.status]))


def _duty_in(view: View, duty: Responsibility, document: Document) -> Item:
    for edition in duty.editions:
        cited = view.graph.cite(edition.place, duty.county)
        if cited and cited.document is document:
            said = view.text(edition.said, duty) if edition.said else Markup()
            return Item(
                view.link(duty), view.notes((edition.place, *edition.also_in), duty), view.standing(duty), detail=said
            )
    raise LookupError(document.id)


def _year_link(view: View, county: County, year: int) -> Item:
    return Item(Markup('<a href="{}">{}</a>').format(view.href(year_address(county, year)), year))


# --- the time line --------------------------------------------------------------------------------------


def history_blocks(view: View, county: County) -> tuple[Block, ...]:
    """A county's documents in time: a picture, the same in words, and the pages of changes and years."""
    documents = _in_time(view, county)
    lines = tuple(Item(Markup("<b>{}</b>: {}").format(_when(view, one), view.document(one)), mark=view.t(words.DOCUMENT_STATUS_SHORT[one.status])) for one in documents)  # fmt: skip
    by_year = Markup(" · ").join(_year_link(view, county, year).html for year in years(view, county))
    blocks: list[Block] = [
        Prose(_drawing(view, documents), style="timeline"),
        Items(lines),
        Items(_change_links(view, county)),
    ]
    if by_year:
        blocks.append(Prose(Markup("{} {}").format(view.t("Vem ansvarade för vad, år för år:"), by_year)))
    return tuple(blocks)


def _in_time(view: View, county: County) -> list[Document]:
    """A county's documents, oldest first; one without a year comes after those it builds on."""
    years = {one.id: year_of(one) or 0 for one in _documents(view, county)}

    def place(document: Document) -> tuple[int, bool, str]:
        built_on = (view.graph.resolve(one, county.slug, ("document",)) for one in document.builds_on)
        year = years[document.id] or max((years.get(one.id, 0) for one in built_on if one), default=0)
        return year, not years[document.id], document.slug

    return sorted(_documents(view, county), key=place)


def _when(view: View, document: Document) -> str:
    if not isinstance(document.validity, NotKnown):
        return f"{document.validity.since.year}–{document.validity.until.year}"
    return view.day(document.date) if document.date else view.t("utan dag")


ROW, LEFT, WIDTH = 34, 10, 700
"""Heights and widths of the drawing, in its own units."""


def _drawing(view: View, documents: list[Document]) -> Markup:
    """An SVG of the documents' validity: a bar for a span, a ring for a day."""
    dated = [(document, *_span(document)) for document in documents if _span(document)]
    if not dated:
        return Markup()
    first = min(start.year for _, start, _ in dated)
    last = max(end.year for _, _, end in dated) + 1

    def x(day: date) -> float:
        position: float = (day.year - first) + (day.timetuple().tm_yday - 1) / 366
        return float(round(LEFT + WIDTH * position / (last - first), 1))

    height = ROW * (len(dated) + 1)
    parts = [
        Markup('<line class="tick" x1="{0}" x2="{0}" y1="0" y2="{1}"/><text class="year" x="{2}" y="{3}">{4}</text>').format(x(date(year, 1, 1)), height - 20, x(date(year, 1, 1)) + 4, height - 6, year)
        for year in range(first, last)
    ]  # fmt: skip
    for row, (document, start, end) in enumerate(dated):
        parts.append(_mark(document, (x(start), x(end)), row * ROW))
    label = view.t("Tidslinje över dokumenten; samma uppgifter står i listan nedanför.")
    return Markup('<svg viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        WIDTH + 2 * LEFT, height, label, Markup("").join(parts)
    )


def _span(document: Document) -> tuple[date, date] | tuple[()]:
    if not isinstance(document.validity, NotKnown):
        return document.validity.since, document.validity.until
    return (document.date, document.date) if document.date else ()


def _mark(document: Document, ends: tuple[float, float], top: int) -> Markup:
    start, end = ends
    name = str(sentence(document.short_title))  # no elements inside a drawing
    style = "proposal" if document.status == "proposal" else "document"
    if end - start < 1:
        anchor, x = ("end", start - 12) if start > WIDTH * 0.6 else ("start", start + 12)
        return Markup('<circle class="{}" cx="{}" cy="{}" r="7"/><text x="{}" y="{}" text-anchor="{}">{}</text>').format(style, start, top + 14, x, top + 19, anchor, name)  # fmt: skip
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="22" rx="4"/><text x="{}" y="{}">{}</text>').format(
        style, start, top + 3, round(end - start, 1), start + 8, top + 19, name
    )
