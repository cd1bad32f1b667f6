"""Pages over many records: lists of a kind, the glossary, actors by focus area."""

from collections import defaultdict
from collections.abc import Iterable

from markupsafe import Markup, escape

from samsyn.models import (
    Activity,
    Actor,
    County,
    Document,
    EverydayWord,
    Figure,
    FocusArea,
    Forum,
    Goal,
    Record,
    Responsibility,
    Term,
    Unassigned,
)
from samsyn.pages import words
from samsyn.pages.blocks import Cell, Item, Items, Page, Row, Section, Table
from samsyn.pages.documents import duties_in, figure_text, status_line
from samsyn.pages.frame import overview_page
from samsyn.pages.terms import meanings
from samsyn.pages.view import View, name_of, sentence
from samsyn.translations.texts import phrase


def list_page(view: View, kind: type[Record], county: County | None, records: tuple[Record, ...]) -> Page:
    """Everything of a kind, in a county or shared."""
    title = view.t(words.KINDS[kind.kind])
    if county:
        title = view.t("{kinds} i {county}").format(kinds=title, county=county.name)
    count = view.t("{count} poster.").format(count=len(records))
    return overview_page(view, title, count, tuple(_groups(view, records)))


def _groups(view: View, records: tuple[Record, ...]) -> Iterable[Section]:
    """The records of a list in parts, by their titles: duties by actor, goals by document, the rest in one."""
    groups: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in view.in_order(records):
        groups[_group_of(view, record)].append(record)
    for (slug, title), members in sorted(groups.items(), key=lambda group: view.locale.order(group[0][1])):
        yield Section(slug, title, (Items(tuple(_line(view, record) for record in members)),))


def _group_of(view: View, record: Record) -> tuple[str, str]:
    if isinstance(record, Responsibility):
        holder = view.holder(record)
        return holder.slug, holder.label
    if isinstance(record, Goal | FocusArea | Activity):
        document = view.graph.cites(record)[0].document
        return document.slug, sentence(document.short_title)
    if isinstance(record, Actor):
        return record.type, sentence(view.t(words.ACTOR_TYPE[record.type]))
    return "alla", view.t("Alla")


def _line(view: View, record: Record) -> Item:
    link = view.link(record)
    match record:
        case Goal():
            return Item(link, detail=escape(record.wording or ""), mark=view.t(words.GOAL_LEVEL[record.level]))
        case Document():
            return Item(link, detail=status_line(view, record))
        case Activity():
            who = view.named(record.responsible, record, "actor", "forum")
            unknown = isinstance(record.responsible, Unassigned)
            named = (
                escape(view.t("ingen ansvarig i källan")) if unknown else Markup(", ").join(item.html for item in who)
            )
            return Item(link, detail=named, mark=view.t(words.ACTIVITY_STATUS[record.status]))
        case Responsibility():
            return Item(
                link, view.notes((e.place for e in record.editions), record), view.standing(record), record.slug
            )
        case Figure():
            return Item(link, detail=escape(figure_text(view, record)))
        case Forum():
            return Item(link, detail=view.text(record.summary, record))
        case _:
            summary = getattr(record, "summary", "")
            return Item(link, detail=view.text(summary, record) if summary else Markup())


def everyday_page(view: View) -> Page:
    """ "pengar, cash: ersättning, bidrag": what people say, and what the documents say.

    In English what people say in English, and the English names of what the documents’ words name, where they name any.
    """
    is_english = view.locale.language.code == "en"
    named: dict[str, str] = {}
    for record in (view.knowledge.swedish or view.graph) if is_english else ():
        if isinstance(record, EverydayWord):
            continue
        for name in (record.label, *getattr(record, "other_names", ()), *getattr(record, "inflected", ())):
            named.setdefault(name.lower(), name_of(view.graph[record.id]))
    said = {one: one.english if is_english else (one.word, *one.also) for one in view.graph.every(EverydayWord)}
    items = tuple(
        Item(
            Markup("<b>{}</b>: {}").format(
                Markup(", ").join(said[one]),
                Markup(", ").join(
                    dict.fromkeys(named[meant.lower()] for meant in one.means if meant.lower() in named) or one.means
                ),
            ),
            id=one.slug,
        )
        for one in sorted(filter(said.get, said), key=lambda one: view.locale.order(said[one][0]))
    )
    intro = view.t("Ord som människor skriver i stället för dokumentens, och efter dem de ord i dokumenten som sökningen då också letar efter. Urvalet är redaktionens.")  # fmt: skip
    title = view.t(words.KINDS["everyday-word"])
    return overview_page(view, title, intro, (Section("alla", view.t("Alla"), (Items(items),)),))


def glossary_page(view: View) -> Page:
    """Every term in alphabetical order, with its meanings."""
    groups: dict[str, list[Term]] = defaultdict(list)
    for term in sorted(view.graph.every(Term), key=lambda term: view.locale.order(term.preferred)):
        groups[view.locale.letter(term.preferred)].append(term)
    sections = tuple(
        Section(f"ord-{ord(letter[0])}", letter, (Items(tuple(_entry(view, term) for term in terms)),))
        for letter, terms in groups.items()
    )
    intro = view.t("Orden i dokumenten, vad de betyder och vem som använder dem så.")
    return overview_page(view, view.t("Ordlista"), intro, sections)


def _entry(view: View, term: Term) -> Item:
    name = Markup("<b>{}</b>").format(view.link(term))
    short = f" ({term.abbreviation})" if term.abbreviation else ""
    found = meanings(view, term)
    html = Markup("{}{}: {}").format(name, short, Markup(" ").join(item.html for item in found))
    notes = tuple(note for item in found for note in item.notes)
    return Item(html, notes, id=term.slug)


def matrix_page(view: View, county: County) -> Page:
    """Actors by focus area: how many duties each has there, and which."""
    areas = [area for area in view.graph.every(FocusArea) if area.county == county.slug]
    duties: dict[tuple[str, str], list[Responsibility]] = defaultdict(list)
    holders: dict[str, Record] = {}
    for area in areas:
        for duty in duties_in(view, area):
            holder = view.holder(duty)
            holders[holder.id] = holder
            duties[holder.id, area.id].append(duty)
    rows = tuple(
        Row((Cell((Item(view.link(holder)),)), *(_matrix_cell(view, holder, area, duties) for area in areas)))
        for holder in sorted(holders.values(), key=lambda one: view.locale.order(one.label))
    )
    owners = Row(
        (
            Cell((Item(escape(view.t("Utpekad ansvarig"))),)),
            *(Cell(view.named(area.responsible, area, "actor", "forum")) for area in areas),
        )
    )
    head = (view.t("Aktör"), *(area.name for area in areas))
    table = Table(view.t("Antal uppdrag för varje aktör och fokusområde"), head, (owners, *rows))
    lists = tuple(
        Section(
            f"{holder.slug}-{area.slug}",
            phrase("{}: {}", holder.label, area.name),
            (Items(tuple(view.duty(duty) for duty in duties[holder.id, area.id])),),
        )
        for holder in holders.values()
        for area in areas
        if duties[holder.id, area.id]
    )
    intro = view.t("Tabellen är vår läsning: den visar uppdrag vars teman hör till fokusområdet, i de dokument som sätter fokusområdena. Ett uppdrag kan stå i flera kolumner. Första raden visar vem dokumentet själv gör ansvarig för området.")  # fmt: skip
    title = view.t("Aktörer och fokusområden i {county}").format(county=county.name)
    sections = (Section("tabell", view.t("Tabell"), (table,)), *lists)
    return overview_page(view, title, intro, sections)


def _matrix_cell(
    view: View, holder: Record, area: FocusArea, duties: dict[tuple[str, str], list[Responsibility]]
) -> Cell:
    found = duties[holder.id, area.id]
    if not found:
        return Cell((), "–")
    text = view.t("{count} uppdrag").format(count=len(found))
    return Cell((Item(Markup('<a href="#{}-{}">{}</a>').format(holder.slug, area.slug, text)),))


def everything_page(view: View) -> Page:
    """An A–Z of every record: the way to find a page without search; everyday words are Swedish."""
    listed = [one for one in view.graph if view.locale.is_source or not isinstance(one, EverydayWord)]
    groups: dict[str, list[Record]] = defaultdict(list)
    for record in sorted(listed, key=lambda one: view.locale.order(view.shown(one))):
        groups[view.locale.letter(view.shown(record))].append(record)
    sections = tuple(
        Section(
            f"az-{ord(letter[0])}",
            letter,
            (
                Items(
                    tuple(
                        Item(view.mention(one), mark=view.with_county(view.t(words.KIND[one.kind]), one))
                        for one in records
                    )
                ),
            ),
        )
        for letter, records in groups.items()
    )
    return overview_page(view, view.t("Allt från A till Ö"), view.t("{count} poster.").format(count=len(listed)), sections)  # fmt: skip
