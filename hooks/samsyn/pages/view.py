"""One page's view of the knowledge: links, sources and texts as they stand seen from its address."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from markupsafe import Markup, escape

from samsyn import markup
from samsyn.graph import WIKI_LINK, Cited, Graph
from samsyn.knowledge import Knowledge
from samsyn.models import (
    Actor,
    Document,
    FocusArea,
    Forum,
    Goal,
    NotKnown,
    Phase,
    Principle,
    Record,
    Responsibility,
    Unassigned,
)
from samsyn.models.fields import Cadence, Point
from samsyn.pages import words
from samsyn.pages.addresses import address_of, list_address
from samsyn.pages.blocks import Block, Crumb, Fact, Facts, Item, Note, Section
from samsyn.pages.locale import SOURCE, Gettext, Locale
from samsyn.translations.texts import Foreign, Translation, like, mark_swedish, phrase

R = TypeVar("R", bound=Record)

ORDERED = (Document, Goal, FocusArea, Phase, Principle, Responsibility)
"""Kinds whose records stand in an order of their own: the documents', or time's."""

WITH_SWEDISH = frozenset({"actor", "forum", "term"})
"""Kinds whose Swedish name stands beside the translated one, wherever they are named in a list: what to ask for."""


@dataclass(frozen=True)
class View:
    """What a page needs to speak of other records.

    Attributes:
        knowledge: everything.
        t: the words of the site in the page's language.
        address: the page's own address.
        county: the county whose records are meant by bare ids, or None.
        locale: the page's language.
    """

    knowledge: Knowledge
    t: Gettext
    address: str
    county: str | None = None
    locale: Locale = SOURCE

    def at(self, address: str, county: str | None = None) -> "View":
        """The same knowledge as seen from another page."""
        return replace(self, address=address, county=county)

    @property
    def graph(self) -> Graph:
        """The records."""
        return self.knowledge.graph

    def href(self, target: str) -> str:
        """The way from this page to an address."""
        return self.locale.way(self.address, target)

    def url(self, record: Record) -> str:
        """The way from this page to a record's page."""
        return self.href(address_of(record))

    def link(self, record: Record, text: str = "") -> Markup:
        """A link to a record, by its name."""
        shown = escape(text or name_of(record))
        link = Markup(f'<a href="{self.url(record)}">{shown}</a>')  # noqa: S704 - slugs, and an escaped name
        original = "" if text or record.kind not in WITH_SWEDISH else swedish_name(record)
        return link + Markup(' <bdi lang="sv" class="original">{}</bdi>').format(original) if original else link

    def heading(self, record: Record) -> Markup:
        """A record's name, with the Swedish one beside it where that is another."""
        name, original = escape(sentence(name_of(record))), swedish_name(record)
        return name + Markup(' <bdi lang="sv" class="original">{}</bdi>').format(original) if original else name

    def document(self, document: Document) -> Markup:
        """A link to a document by its short name."""
        return self.link(document, sentence(document.short_title))

    def edition(self, document: Document) -> str:
        """ "RÖK 2019–2021 (antaget)"; no status where the name says it: "Strategiförslaget 2023–2026"."""
        name, status = sentence(document.short_title), self.t(words.DOCUMENT_STATUS_SHORT[document.status])
        return name if status in name.lower() else phrase("{} ({})", name, status)

    def day(self, day: date) -> str:
        """A calendar day as the page's language writes it."""
        return self.locale.day(day)

    def in_order(self, records: Iterable[R]) -> list[R]:
        """Records of a kind as a list has them: by name, unless they have an order of their own."""
        return sorted(records, key=lambda one: () if isinstance(one, ORDERED) else self.locale.order(name_of(one)))

    def links(self, ids: Iterable[str], beside: Record, *kinds: str) -> tuple[Item, ...]:
        """Links to the records that ids in a field mean."""
        found = (self.graph.resolve(one, beside.county, kinds) for one in ids)
        return tuple(Item(self.link(record)) for record in found if record is not None)

    def text(self, value: str, beside: Record) -> Markup:
        """A field's Markdown as HTML."""
        swedish: dict[str, str] = {}

        def link_of(record_id: str) -> tuple[str, str]:
            target = self.graph.resolve(record_id, beside.county)
            assert target is not None, f"{record_id} was checked before"
            name = name_of(target)
            if isinstance(name, Foreign):
                plain = escape(str(name))
                swedish[f'<a href="{self.url(target)}">{plain}</a>'] = self.link(target)
            return self.url(target), str(name)

        html = markup.render(str(value), link_of)
        for plain, marked in swedish.items():
            html = html.replace(plain, marked)
        # render escapes all HTML
        return mark_swedish(html, value.state) if isinstance(value, Foreign) else Markup(html)  # noqa: S704

    def markdown(self, source: str) -> str:
        """A hand-written page's Markdown with its `[[id]]` as ordinary links."""

        def link_of(record_id: str) -> tuple[str, str]:
            target = self.graph.resolve(record_id, self.county)
            assert target is not None, f"{record_id} was checked before"
            return self.url(target), name_of(target)

        return markup.wiki_links(source, link_of)

    def note(self, citation: str, beside: Record) -> Note:
        """A source note for a citation."""
        return self.note_of(self._cited(citation, beside))

    def _cited(self, citation: str, beside: Record) -> Cited:
        cited = self.graph.cite(citation, beside.county)
        assert cited is not None, f"{citation} was checked before"
        return cited

    def note_of(self, cited: Cited) -> Note:
        """A source note for a place in a document."""
        return Note(
            cited.document.short_title, self.place_name(cited), self.url(cited.document) + f"#{cited.section.id}"
        )

    def place_name(self, cited: Cited) -> str:
        """ "Organisation, stycke 2"."""
        name = self.section_name(cited)
        return phrase("{}, {}", name, self.paragraphs(cited.paragraphs)) if cited.paragraphs else name

    def paragraphs(self, numbers: Sequence[int]) -> str:
        """ "stycke 2", "stycke 2–4, 7"."""
        if len(numbers) == 1:
            return self.t("stycke {number}").format(number=numbers[0])
        runs: list[list[int]] = []
        for number in numbers:
            if runs and number == runs[-1][-1] + 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        spans = (f"{run[0]}–{run[-1]}" if run[1:] else f"{run[0]}" for run in runs)
        return self.t("stycke {numbers}").format(numbers=", ".join(spans))

    def section_name(self, cited: Cited) -> str:
        """The section's number and heading."""
        number = cited.section.number
        if not number:
            return cited.section.title
        return phrase("{}. {}" if number.isdigit() else "{} {}", number, cited.section.title)

    def notes(self, citations: Iterable[str], beside: Record) -> tuple[Note, ...]:
        """Source notes, one for each section."""
        found: dict[str, Cited] = {}
        for cited in (self._cited(citation, beside) for citation in citations):
            known = found.setdefault(cited.key, cited)
            whole = not (known.paragraphs and cited.paragraphs)
            both = () if whole else tuple(sorted({*known.paragraphs, *cited.paragraphs}))
            found[cited.key] = replace(known, paragraphs=both)
        return tuple(map(self.note_of, found.values()))

    def point(self, point: Point, beside: Record) -> Item:
        """A statement with its source."""
        return Item(self.text(point.says, beside), (self.note(point.source, beside),))

    def own(self, items: Iterable[Item]) -> tuple[Item, ...]:
        """The same items, marked as our reading."""
        mark = self.t("vår läsning")
        return tuple(Item(item.html, item.notes, mark, item.id, item.detail) for item in items)

    def unassigned(self, value: Unassigned | NotKnown, beside: Record) -> Item:
        """What to say where the source names nobody, or does not tell."""
        reason = value.unassigned if isinstance(value, Unassigned) else value.not_known
        html = Markup('<span class="unknown">{}</span> {}').format(
            self.t("Framgår inte av källan."), self.text(reason, beside)
        )
        return Item(html)

    def named(self, value: Sequence[str] | Unassigned | NotKnown, beside: Record, *kinds: str) -> tuple[Item, ...]:
        """Links for a field that holds ids, or the reason why it holds none."""
        if isinstance(value, Unassigned | NotKnown):
            return (self.unassigned(value, beside),)
        return self.links(value, beside, *kinds)

    def line(self, value: str | NotKnown, beside: Record) -> Item:
        """A line of text, or what is not known."""
        if isinstance(value, NotKnown):
            return self.unassigned(value, beside)
        return Item(escape(value))

    def cadence(self, value: Cadence | NotKnown | Unassigned, beside: Record) -> Item:
        """How often, in words."""
        if isinstance(value, NotKnown | Unassigned):
            return self.unassigned(value, beside)
        parts = []
        if value.per and value.at_least:
            parts.append(self.t("minst {times}").format(times=self._times(value.at_least, value.per)))
        if value.per and value.times:
            parts.append(self._times(value.times, value.per))
        if value.every and value.per:
            each, other, ordinal = words.EVERY[value.per]
            parts.append(self.t({1: each, 2: other}.get(value.every, ordinal)).format(value.every))
        if value.note:
            parts.append(value.note)
        return Item(Markup("; ").join(parts))

    def _times(self, number: int, per: str) -> str:
        """ "två gånger per år"."""
        text = self.t(words.TIMES[number]) if number in words.TIMES else self.t("{number} gånger per {unit}")
        return text.format(number=number, unit=self.t(words.UNIT[per]))

    def fact(self, label: str, items: Iterable[Item]) -> Fact:
        """A named value."""
        return Fact(self.t(label), tuple(items))

    def facts(self, *facts: Fact) -> Facts:
        """Named values, those without a value left out."""
        return Facts(tuple(fact for fact in facts if fact.items))

    def section(self, section_id: str, title: str, *blocks: Block) -> Section:
        """A part of the page."""
        return Section(section_id, self.t(title), blocks)

    def crumbs(self, record: Record) -> tuple[Crumb, ...]:
        """The path above a record's heading: county, then the list it belongs to."""
        path: list[Crumb] = []
        if record.county and record.kind != "county":
            path.append(Crumb(name_of(self.graph[record.county]), self.href(f"{record.county}/")))
        if record.kind != "county":
            listed = self.t(words.KINDS[record.kind])
            path.append(Crumb(listed, self.href(list_address(record.kind, record.county))))
        return tuple(path)

    def review(self, record: Record) -> str:
        """The review state in words."""
        review = record.review
        if review.state == "confirmed" and review.on:
            return self.t("Bekräftad av {role} den {day}: {checked}").format(
                role=review.role, day=self.day(review.on), checked=review.checked
            )
        return self.t("Läst ur källan av redaktionen. Ännu inte bekräftad av den ansvariga aktören.")

    def mention(self, record: Record) -> Markup:
        """A link to a record in a list of many kinds: a duty with its holder first."""
        if isinstance(record, Responsibility):
            return Markup("{}: {}").format(self.holder(record).label, self.link(record))
        return self.link(record)

    def shown(self, record: Record) -> str:
        """A record in a list of many kinds, as `mention` has it, without links."""
        name = name_of(record)
        return phrase("{}: {}", self.holder(record).label, name) if isinstance(record, Responsibility) else name

    def with_county(self, text: str, record: Record) -> str:
        """ "Arbetsgrupper, Blekinge": a word on a record, with the county it belongs to."""
        return phrase("{}, {}", text, name_of(self.graph[record.county])) if record.county else text

    def duty(self, duty: Responsibility) -> Item:
        """A duty as a line in a list: its statement as a link, with its sources."""
        return Item(
            self.link(duty),
            self.notes((edition.place for edition in duty.editions), duty),
            self.standing(duty),
            duty.slug,
        )

    def standing(self, duty: Responsibility) -> str:
        """What kind of duty it is, where it is not a plain one."""
        return "" if duty.standing == "duty" else self.t(words.STANDING[duty.standing])

    def holder(self, duty: Responsibility) -> Actor | Forum:
        """The actor or forum that has a duty."""
        found = self.graph.body(duty.actor, duty)
        assert isinstance(found, Actor | Forum)
        return found


def name_of(record: Record) -> str:
    """A record's name as it stands in a link or a heading."""
    return like(record.label, _cleaned(record, record.label))


def _cleaned(record: Record, label: str) -> str:
    name = WIKI_LINK.sub(lambda link: link["text"] or link["id"], label).replace("*", "").replace("`", "")
    if record.kind == "responsibility":
        name = name.rstrip(".")
    if record.kind in ("theme", "target-group", "phase", "term"):
        name = name[:1].upper() + name[1:]
    return name


def swedish_name(record: Record) -> str:
    """The Swedish name of a record whose name is translated; empty where it is the same, or not translated."""
    label = record.label
    if not isinstance(label, Translation) or label.source == label:
        return ""
    return _cleaned(record, label.source)


def sentence(text: str) -> str:
    """`text` with a capital first."""
    return like(text, text[:1].upper() + text[1:])
