"""Pages of actors, duties and forums."""

from markupsafe import Markup, escape

from samsyn.history import said_in, steps, superseded
from samsyn.models import (
    Activity,
    Actor,
    Document,
    FocusArea,
    Forum,
    ForumEdition,
    NotKnown,
    Process,
    Responsibility,
    Unassigned,
)
from samsyn.models.actors import Person
from samsyn.pages import words
from samsyn.pages.blocks import Block, Cell, Item, Items, Note, Page, Prose, Row, Section, Table
from samsyn.pages.documents import document_items
from samsyn.pages.frame import Content, plain_box, record_page
from samsyn.pages.view import View, name_of, sentence
from samsyn.translations.texts import One, like, phrase


def actor_page(view: View, actor: Actor) -> Page:
    """An actor: its duties by document, its seats, its activities."""
    lead = (
        Prose(view.text(actor.summary, actor), view.notes(actor.sources, actor)),
        view.facts(
            view.fact("Sort", [Item(escape(sentence(view.t(words.ACTOR_TYPE[actor.type]))))]),
            view.fact(One("Län"), view.links([actor.area] if actor.area else [], actor, "county")),
            view.fact("Förkortning", [Item(escape(actor.abbreviation))] if actor.abbreviation else []),
            view.fact("Andra namn i dokumenten", [Item(escape(name)) for name in actor.other_names]),
            view.fact("På engelska", [Item(Markup('<span lang="en">{}</span>').format(actor.english))] if actor.english and view.locale.language.code != "en" else []),
            view.fact("Hör till", view.links([actor.part_of] if actor.part_of else [], actor, "actor")),
            view.fact("Medlemmar", _members(view, actor)),
            view.fact("Part i", [_party_in(view, document) for document in view.graph.to(actor, Document, "parties")]),
        ),
    )  # fmt: skip
    own = view.graph.to(actor, Responsibility, "actor")
    groups = _collectives_of(view, actor)
    shared = tuple(
        Section(
            f"genom-{group.slug}",
            view.t("Uppdrag genom {name}").format(name=group.name),
            (_duty_table(view, duties),),
        )
        for group in groups
        if (duties := _through(view, group, actor))
    )
    sections = (
        view.section("uppdrag", "Uppdrag", _duty_table(view, own)) if own else view.section("uppdrag", "Uppdrag", Items((), view.t("Dokumenten ger inte aktören något eget uppdrag."))),
        *shared,
        view.section("forum", "Forum där aktören deltar", Items(_seats(view, actor, groups))),
        view.section("fokusomraden", "Ansvarar för fokusområde", Items(tuple(Item(view.link(area)) for area in view.graph.to(actor, FocusArea, "responsible")))),
        view.section("aktiviteter", "Aktiviteter där aktören är ansvarig", Items(tuple(Item(view.link(activity)) for activity in view.in_order(view.graph.to(actor, Activity, "responsible"))))),
        view.section("aktiviteter-med-andra", "Aktiviteter där aktören nämns som medverkande", Items(tuple(Item(view.link(activity)) for activity in view.in_order(view.graph.to(actor, Activity, "partners"))))),
        view.section("arbetsgangar", "Del i arbetsgångar", Items(tuple(Item(view.link(process)) for process in view.in_order(view.graph.to(actor, Process))))),
    )  # fmt: skip
    shown = frozenset({"responsibility", "forum", "focus-area", "activity", "process", "actor", "document"})
    return record_page(view, actor, Content(lead, sections, shown=shown))


def _through(view: View, group: Actor, actor: Actor) -> tuple[Responsibility, ...]:
    """The duties an actor has as a member of a group; of the parties' duties those in documents it is a party of."""
    duties = view.graph.to(group, Responsibility, "actor")
    if group.members != "parties":
        return duties
    return tuple(duty for duty in duties if any(actor.id in one.parties for one in view.graph.documents(duty)))


def _party_in(view: View, document: Document) -> Item:
    return Item(view.document(document), mark=view.t(words.DOCUMENT_STATUS_SHORT[document.status]))


def _members(view: View, actor: Actor) -> tuple[Item, ...]:
    if actor.members == "parties":
        return tuple(
            Item(Markup("{}: {}").format(view.link(document), Markup(", ").join(
                item.html for item in view.links(document.parties, document, "actor"))))
            for document in view.graph.every(Document)
            if document.parties and document.county == actor.area
        )  # fmt: skip
    return view.links(actor.members, actor, "actor")


def _collectives_of(view: View, actor: Actor) -> tuple[Actor, ...]:
    """The groups an actor is a member of, the parties of a document among them."""
    parties_of = view.graph.to(actor, Document, "parties")
    counties = {document.county for document in parties_of}
    groups = [
        group
        for group in view.graph.every(Actor)
        if group in view.graph.to(actor, Actor, "members") or (group.members == "parties" and group.area in counties)
    ]
    return tuple(groups)


def _duty_table(view: View, duties: tuple[Responsibility, ...]) -> Table:
    rows = tuple(
        Row(
            (
                Cell((Item(view.link(duty), mark=view.standing(duty)),)),
                Cell(_for_whom(view, duty)),
                Cell(_editions_short(view, duty)),
                Cell(_changes(view, duty)),
            ),
            duty.slug,
        )
        for duty in sorted(duties, key=lambda one: _has_ended(view, one))
    )
    head = (view.t("Uppdrag"), view.t("För vem"), view.t("Står i"), view.t("Mellan dokumenten"))
    return Table(view.t("Uppdrag, ett på varje rad"), head, rows)


def _has_ended(view: View, duty: Responsibility) -> bool:
    """True for a duty that stands only in texts that a later one is to replace: it comes last."""
    older = superseded(view.graph, duty.county or "")
    return all(one.id in older for one in view.graph.documents(duty))


def _for_whom(view: View, duty: Responsibility) -> tuple[Item, ...]:
    if isinstance(duty.target_groups, Unassigned):
        return (Item(Markup('<span class="unknown">{}</span>').format(view.t("sägs inte"))),)
    return view.links(duty.target_groups, duty, "target-group")


def _editions_short(view: View, duty: Responsibility) -> tuple[Item, ...]:
    return tuple(
        Item(Markup('<a class="source" href="{}">{}</a>').format(note.url, note.text))
        for note in view.notes((edition.place for edition in duty.editions), duty)
    )


def _changes(view: View, duty: Responsibility) -> tuple[Item, ...]:
    items = []
    for step in steps(view.graph, duty):
        text = Markup("{}").format(view.t(words.CHANGE[step.change]))
        if step.other:
            text += Markup(": {}").format(view.link(view.holder(step.other)))
        items.append(Item(text))
    return tuple(items)


def _seats(view: View, actor: Actor, groups: tuple[Actor, ...]) -> tuple[Item, ...]:
    names = {actor.slug, *(group.slug for group in groups if isinstance(group.members, tuple))}
    items = []
    for forum in view.graph.every(Forum):
        for edition in forum.editions:
            cited = view.graph.cite(edition.place, forum.county)
            assert cited is not None
            is_party = actor.id in cited.document.parties
            roles = _roles_of(view, edition, names | ({"each-party", "parties"} if is_party else set()))
            if roles:
                where = cited.document.short_title
                html = Markup("{} ({}): {}").format(view.link(forum), where, Markup(", ").join(roles))
                items.append(Item(html, (view.note(edition.place, forum),)))
    return tuple(items)


def _roles_of(view: View, edition: ForumEdition, names: set[str]) -> list[str]:
    """The roles that any of `names` has in an edition of a forum."""

    def own(person: Person | NotKnown | None) -> bool:
        return isinstance(person, Person) and person.organisation in names

    members = () if isinstance(edition.members, NotKnown) else edition.members
    roles = [member.role for member in members if own(member)]
    if isinstance(edition.chair, Person) and own(edition.chair):
        roles.append(phrase("{}: {}", view.t("ordförande"), edition.chair.role))
    if edition.rapporteur and own(edition.rapporteur):
        roles.append(phrase("{}: {}", view.t("föredragande"), edition.rapporteur.role))
    if edition.convener in names:
        roles.append(view.t("sammankallande"))
    return roles


def responsibility_page(view: View, duty: Responsibility) -> Page:
    """A duty: who, what, for whom, on what ground, for which goals, and what each document says."""
    holder = view.holder(duty)
    who = Markup("{}{}").format(
        view.link(holder), Markup(" ({} {})").format(view.t("i källan:"), duty.named_as) if duty.named_as else ""
    )
    under = [Item(Markup("{} {}").format(view.t("Står i stycket om"), item.html)) for item in view.links([duty.stated_under] if duty.stated_under else [], duty, "actor")]  # fmt: skip
    goals = (*view.links(duty.goals, duty, "goal"), *_goals_by_reading(view, duty))
    lead: list[Block] = [
        view.facts(
            view.fact("Vem", [Item(who), *under]),
            view.fact("Gör vad", [Item(view.text(duty.statement, duty), view.notes((e.place for e in duty.editions), duty))]),
            view.fact("För vem", view.named(duty.target_groups, duty, "target-group")),
            view.fact("Villkor", [Item(view.text(duty.condition, duty))] if duty.condition else []),
            view.fact("Slags uppdrag", [Item(escape(f"{sentence(view.t(words.STANDING[duty.standing]))}: {view.t(words.STANDING_MEANS[duty.standing])}"))]),
            view.fact("Rättslig grund", view.links(duty.legal_basis, duty, "reference")),
            view.fact("Mål", goals),
            view.fact("Tema", view.own(view.links(duty.themes, duty, "theme"))),
            view.fact("Fas", _phase(view, duty)),
        ),
    ]  # fmt: skip
    if duty.plain:
        lead.insert(0, plain_box(view, duty.plain, duty))
    sections = (
        view.section("dokument", "Vad varje dokument säger", Items(_editions(view, duty))),
        view.section("historia", "Från ett dokument till nästa", Items(_history(view, duty))),
    )
    statement = name_of(duty)
    title = phrase("{}: {}", holder.label, like(statement, statement[:1].lower() + statement[1:]))
    return record_page(view, duty, Content(lead, sections, shown=frozenset({"responsibility"}), title=title))


def _goals_by_reading(view: View, duty: Responsibility) -> tuple[Item, ...]:
    value = duty.goals_by_reading
    if isinstance(value, Unassigned):
        return view.own((Item(view.text(value.unassigned, duty)),))
    return view.own(view.links(value, duty, "goal"))


def _phase(view: View, duty: Responsibility) -> tuple[Item, ...]:
    if isinstance(duty.phase, Unassigned):
        return view.own((Item(view.text(duty.phase.unassigned, duty)),))
    return view.own(view.links([duty.phase], duty, "phase"))


def _editions(view: View, duty: Responsibility) -> tuple[Item, ...]:
    items = []
    for edition in duty.editions:
        cited = view.graph.cite(edition.place, duty.county)
        assert cited is not None
        said = view.text(edition.said, duty) if edition.said else view.text(duty.statement, duty)
        status = view.t(words.DOCUMENT_STATUS_SHORT[cited.document.status])
        html = Markup("<b>{}</b> ({}): {}").format(view.document(cited.document), status, said)
        items.append(Item(html, view.notes((edition.place, *edition.also_in), duty)))
    return tuple(items)


def _history(view: View, duty: Responsibility) -> tuple[Item, ...]:
    items = []
    places = said_in(view.graph, duty)
    for step in steps(view.graph, duty):
        html = Markup("{} → {}: <b>{}</b>").format(
            view.document(step.before), view.document(step.after), view.t(words.CHANGE[step.change])
        )
        if step.other:
            html += Markup(" ({}: {})").format(view.link(view.holder(step.other)), view.link(step.other))
        items.append(Item(html, _change_notes(view, duty, places, step.other)))
    return tuple(items)


def _change_notes(
    view: View, duty: Responsibility, places: dict[str, str | None], other: Responsibility | None
) -> tuple[Note, ...]:
    own = view.notes((edition.place for edition in duty.editions), duty) if places else ()
    return own + (view.notes((edition.place for edition in other.editions), other) if other else ())


def forum_page(view: View, forum: Forum) -> Page:
    """A forum: its task and, side by side, how each document describes it."""
    lead = (
        Prose(view.text(forum.summary, forum)),
        view.facts(
            view.fact("Nivå", [Item(escape(sentence(view.t(words.FORUM_LEVEL[forum.level]))))]),
            view.fact("Andra namn", [Item(escape(name)) for name in forum.other_names]),
            view.fact("Dokument", document_items(view, forum)),
            view.fact("Teman", view.own(view.links(forum.themes, forum, "theme"))),
        ),
    )
    seats = tuple(
        Item(
            Markup("<b>{}</b>: {}").format(sentence(seat.to), view.text(seat.condition, forum)),
            (view.note(seat.source, forum),),
        )
        for edition in forum.editions
        for seat in edition.open_seats
    )
    lists_members = any(isinstance(edition.members, tuple) for edition in forum.editions)
    none = view.t("Dokumenten nämner inga platser för andra än medlemmarna.") if lists_members else ""
    sections = (
        view.section("sida-vid-sida", "Så beskrivs forumet i varje dokument", _forum_table(view, forum)),
        view.section("oppna-platser", "Platser för andra än medlemmarna", Items(seats, none)),
        view.section("uppdrag", "Uppdrag som forumet har", Items(tuple(view.duty(d) for d in view.graph.to(forum, Responsibility, "actor")))),
        view.section("aktiviteter", "Aktiviteter där forumet är ansvarigt", Items(tuple(Item(view.link(a)) for a in view.in_order(view.graph.to(forum, Activity, "responsible"))))),
    )  # fmt: skip
    return record_page(view, forum, Content(lead, sections, shown=frozenset({"responsibility"})))


def _forum_table(view: View, forum: Forum) -> Table:
    editions = forum.editions
    head = [view.t("Fråga")]
    for edition in editions:
        cited = view.graph.cite(edition.place, forum.county)
        assert cited is not None
        head.append(view.edition(cited.document))
    rows = [
        _forum_row(view, "Namn", [(Item(escape(e.name or forum.name)),) for e in editions]),
        _forum_row(view, "Medlemmar", [member_items(view, forum, e) for e in editions]),
        _forum_row(view, "Ordförande", [_person_items(view, forum, e.chair) for e in editions]),
        _forum_row(view, "Föredragande", [_person_items(view, forum, e.rapporteur) for e in editions]),
        _forum_row(view, "Sammankallande", [_body_items(view, forum, e.convener) for e in editions]),
        _forum_row(view, "Utses av", [_body_items(view, forum, e.appointed_by) for e in editions]),
        _forum_row(view, "Uppgifter", [tuple(Item(view.text(forum.mandate[key], forum), id=f"uppgift-{key}") for key in e.mandate) for e in editions]),
        _forum_row(view, "Möten", [(view.cadence(e.cadence, forum),) for e in editions]),
        _forum_row(view, "Rapporterar till", [_body_items(view, forum, e.reports_to) for e in editions]),
        _forum_row(view, "Övrigt", [(Item(view.text(e.said, forum)),) if e.said else () for e in editions]),
        _forum_row(view, "Källa", [_source_items(view, forum, e) for e in editions]),
    ]  # fmt: skip
    filled = tuple(row for row in rows if any(cell.items for cell in row.cells[1:]))
    return Table(view.t("Forumet i varje dokument"), tuple(head), filled)


def _forum_row(view: View, label: str, cells: list[tuple[Item, ...]]) -> Row:
    empty = view.t("inget i källan")
    return Row((Cell((Item(escape(view.t(label))),)), *(Cell(items, empty) for items in cells)))


def _source_items(view: View, forum: Forum, edition: ForumEdition) -> tuple[Item, ...]:
    return tuple(
        Item(Markup('<a class="source" href="{}">{}</a>').format(note.url, note.text))
        for note in view.notes((edition.place, *edition.also_in), forum)
    )


def cadence_items(view: View, forum: Forum, edition: ForumEdition) -> tuple[Item, ...]:
    """How often a forum meets, in one document."""
    return (view.cadence(edition.cadence, forum),)


def member_items(view: View, forum: Forum, edition: ForumEdition) -> tuple[Item, ...]:
    """Who sits in a forum, in one document."""
    if isinstance(edition.members, NotKnown):
        return (view.unassigned(edition.members, forum),)
    items = []
    for member in edition.members:
        html = _person(view, forum, member)
        if member.optional:
            html += Markup(" ({})").format(view.t("kan delta"))
        if member.note:
            html += Markup(". {}").format(view.text(member.note, forum))
        items.append(Item(html))
    return tuple(items)


def _person(view: View, forum: Forum, person: Person) -> Markup:
    role = escape(sentence(person.role))
    if person.organisation is None:
        return role
    if person.organisation == "each-party":
        return Markup("{}, {}").format(role, view.t("från varje part"))
    if person.organisation == "parties":
        return Markup("{}, {}").format(role, view.t("från parterna"))
    actor = view.graph.one(Actor, person.organisation, forum)
    return Markup("{}, {}").format(role, view.link(actor))


def _person_items(view: View, forum: Forum, person: Person | NotKnown | None) -> tuple[Item, ...]:
    if person is None:
        return ()
    if isinstance(person, NotKnown):
        return (view.unassigned(person, forum),)
    return (Item(_person(view, forum, person)),)


def _body_items(view: View, forum: Forum, body: str | NotKnown | Unassigned | None) -> tuple[Item, ...]:
    if body is None:
        return ()
    if isinstance(body, NotKnown | Unassigned):
        return (view.unassigned(body, forum),)
    return view.links([body], forum, "actor", "forum")
