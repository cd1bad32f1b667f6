"""The steps of a newcomer's road: the duties that have plain words, as a reader meets them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from samsyn.history import superseded
from samsyn.models import Actor, County, Document, Forum, Phase, Responsibility, TargetGroup, Term, Unassigned
from samsyn.models.actors import Edition
from samsyn.pages import words
from samsyn.pages.blocks import Helper, Helpers, Note, Prose, Road, Station, Step, Word
from samsyn.pages.locale import SOURCE
from samsyn.pages.view import View, name_of, sentence
from samsyn.translations.texts import Translation

WORDS = "for-nyanlanda/ord/"
"""The page of words to know."""

FOLDED = 8
"""Steps above which a road is folded."""

NOT_WAITING = ("nyanlanda", "kvotflyktingar", "ovriga-utrikesfodda")
"""Target groups whose people do not wait for an answer: what belongs to that time and names no group is not theirs."""

FEW = 2
"""How many words to know a step shows at most."""


def met(view: View) -> tuple[Responsibility, ...]:
    """The duties that a newcomer meets: those with plain words."""
    return tuple(duty for duty in view.graph.every(Responsibility) if duty.plain)


def swedish(text: str) -> str:
    """The Swedish of a text, whatever the page's language: a translation remembers its source."""
    return text.source if isinstance(text, Translation) else str(text)


def translation(text: str) -> str:
    """A text in the page's language, where that is not Swedish and there is a translation."""
    return str(text) if isinstance(text, Translation) else ""


def is_municipal(holder: Actor | Forum) -> bool:
    """True for a municipality, and for a county's municipalities together (`kommunerna-i-<county>`)."""
    if not isinstance(holder, Actor):
        return False
    return holder.type == "municipality" or holder.slug == f"kommunerna-i-{holder.area}"


def known_words(view: View) -> tuple[Term, ...]:
    """The terms with plain words, each word once, in Swedish alphabetical order."""
    found: dict[str, Term] = {}
    for term in view.graph.every(Term):
        if term.plain:
            found.setdefault(swedish(term.preferred).lower(), term)
    # The words are Swedish on every page, and so is their order.
    return tuple(found[word] for word in sorted(found, key=SOURCE.order))


@dataclass(frozen=True)
class Steps:
    """Makes steps of duties as one page shows them.

    Attributes:
        view: what the page sees.
        known: the words to know, with the pattern that finds each in a Swedish text.
        group: the target group that the steps are shown for: only the places that name it count.
        groups: the target groups that the reader can choose between; each step names those it concerns.
    """

    view: View
    known: tuple[tuple[Term, re.Pattern[str]], ...]
    group: TargetGroup | None = None
    groups: tuple[TargetGroup, ...] = ()

    @classmethod
    def of(cls, view: View) -> "Steps":
        """The maker for the page of `view`."""
        return cls(view, tuple((term, pattern(term)) for term in known_words(view)))

    def about(self, group: TargetGroup) -> "Steps":
        """The same for a target group."""
        return replace(self, group=group)

    def among(self, groups: tuple[TargetGroup, ...]) -> "Steps":
        """The same where the reader can choose a target group."""
        return replace(self, groups=groups)

    def step(self, duty: Responsibility) -> Step:
        """A duty as a step."""
        view = self.view
        assert duty.plain
        assert duty.county
        told = _naming(duty, self.group) if self.group else duty.editions
        return Step(
            key=duty.id,
            html=view.text(duty.plain, duty),
            url=view.url(duty),
            place=name_of(view.graph[duty.county]),
            notes=sources(view, duty, told),
            ask=Word(swedish(duty.ask), translation=translation(duty.ask)) if duty.ask else None,
            words=self._words_in(duty),
            remarks=_remarks(view, duty, told),
            groups=tuple(group.slug for group in self.groups if concerns(duty, group)),
        )

    def road(self, duties: Iterable[Responsibility], whole: bool = False) -> Road:
        """The duties by phase and by who does them; with `whole`, phases without any too."""
        duties = tuple(duties)
        by_phase: dict[str, list[Responsibility]] = defaultdict(list)
        for duty in duties:
            by_phase[duty.phase if isinstance(duty.phase, str) else ""].append(duty)
        phases = sorted(self.view.graph.every(Phase), key=lambda phase: phase.order)
        counties = {duty.county for duty in duties} if whole else set()
        stations = [
            self._station(phase, by_phase[phase.slug], counties) for phase in phases if whole or by_phase[phase.slug]
        ]
        if by_phase[""]:
            stations.append(self._always(by_phase[""]))
        return Road(tuple(stations), mapped=whole, folded=len(duties) > FOLDED)

    def helpers(self, duties: Iterable[Responsibility]) -> Helpers:
        """The duties by who does them."""
        return Helpers(self._helpers(duties))

    def _station(self, phase: Phase, duties: list[Responsibility], counties: set[str | None]) -> Station:
        """A phase; of `counties`, those whose documents are silent about it are named."""
        view = self.view
        said = view.text(phase.plain or phase.summary, phase)
        silent = counties - {duty.county for duty in duties}
        remarks: tuple[Markup, ...] = ()
        if counties and not duties:
            remarks = (escape(view.t("Inget dokument säger vem som hjälper dig då.")),)
        elif silent:
            unsaid = escape(view.t("Dokumenten från {county} säger inte vem som hjälper dig den här tiden."))
            names = [name_of(county) for county in view.graph.every(County) if county.slug in silent]
            remarks = (unsaid.format(county=view.locale.listed(names)),)
        return Station(phase.slug, str(phase.order), view.heading(phase), said, self._helpers(duties), remarks)

    def _always(self, duties: list[Responsibility]) -> Station:
        said = self.view.t("Det här kan gälla hela tiden. Dokumenten säger inte alltid när.")
        return Station("hela-vagen", "", self.view.t("Hela tiden"), escape(said), self._helpers(duties))

    def _helpers(self, duties: Iterable[Responsibility]) -> tuple[Helper, ...]:
        groups: dict[str, list[Responsibility]] = defaultdict(list)
        holders = {}
        for duty in duties:
            holder = self.view.holder(duty)
            holders[holder.id] = holder
            groups[holder.id].append(duty)
        order = sorted(groups, key=lambda one: (is_everybody(holders[one]), is_municipal(holders[one])))
        return tuple(self._helper(holders[one], groups[one]) for one in order)

    def _helper(self, holder: Actor | Forum, duties: list[Responsibility]) -> Helper:
        name = self.view.heading(holder)
        if is_everybody(holder):
            name = Markup("{} ({})").format(self.view.t("Kommunerna, regionen och myndigheterna"), name)
        by_county = sorted(duties, key=lambda duty: duty.county or "")
        steps = tuple(self.step(duty) for duty in by_county)
        return Helper(name, is_municipal(holder), steps)

    def _words_in(self, duty: Responsibility) -> tuple[Word, ...]:
        """The words to know in what the reader reads or says; where there is none, those of the document."""
        said = f"{swedish(duty.plain or '')} {swedish(duty.ask or '')}"
        found = self._found_in(said) or self._found_in(swedish(duty.statement))
        return tuple(word_of(self.view, term) for term in found[:FEW])

    def _found_in(self, said: str) -> list[Term]:
        """The words to know in a Swedish text, in the order they come."""
        lowered = said.lower()
        found = [(match.start(), term) for term, pattern in self.known if (match := pattern.search(lowered))]
        return [term for _, term in sorted(found, key=lambda one: one[0])]


def word_of(view: View, term: Term) -> Word:
    """A word to know, leading to where it is explained."""
    word = swedish(term.preferred)
    if term.abbreviation:
        word = f"{word} ({term.abbreviation})"
    return Word(word, view.href(f"{WORDS}#{term.slug}"), translation(term.preferred))


def pattern(term: Term) -> re.Pattern[str]:
    """A pattern that finds any form of a term in a lower-case text; the forms are Swedish in every language."""
    forms = (term.preferred, *term.other_names, *term.inflected, *([term.abbreviation] if term.abbreviation else []))
    longest_first = sorted((swedish(form).lower() for form in forms), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def is_everybody(holder: Actor | Forum) -> bool:
    """True for the parties together: what all are to do comes after what one is to do."""
    return isinstance(holder, Actor) and holder.members == "parties"


def sources(view: View, duty: Responsibility, editions: Iterable[Edition]) -> tuple[Note, ...]:
    """Where some editions of a duty stand: one note a document, leading to the place in it."""
    first: dict[str, Note] = {}
    for note in view.notes((edition.place for edition in editions), duty):
        first.setdefault(note.document, replace(note, document=sentence(note.document)))
    return tuple(first.values())


def nothing_said(view: View, county: County) -> Prose:
    """A word on a county whose documents have no step at all."""
    said = escape(view.t("Dokumenten från {county} säger inte vem som ska hjälpa dig. Fråga din kommun."))
    return Prose(said.format(county=name_of(county)), style="unsaid")


def source_links(notes: Iterable[Note]) -> Markup:
    """Source notes as a plain reader gets them: the document's name, leading to the place in it."""
    link = Markup('<a class="source" href="{}">{}</a>')
    found = {note.document: link.format(note.url, sentence(note.document)) for note in reversed(tuple(notes))}
    return Markup('<span class="notes">{}</span>').format(Markup(" ").join(reversed(found.values())))


def _remarks(view: View, duty: Responsibility, editions: Sequence[Edition]) -> tuple[str, ...]:
    """How far a step holds: what kind of duty it is, and whether only a proposal or an older text says so."""
    remarks = []
    if duty.standing in words.STANDING_PLAIN:
        remarks.append(view.t(words.STANDING_PLAIN[duty.standing]))
    documents = _documents_of(view, duty, editions)
    older = superseded(view.graph, duty.county or "")
    if all(document.status == "proposal" for document in documents):
        is_narrower = len(documents) < len(_documents_of(view, duty, duty.editions))
        only = view.t("Bara ett förslag nämner din grupp.") if is_narrower else view.t("Det står bara i ett förslag.")
        remarks.append(only)
    elif all(document.id in older for document in documents):
        remarks.append(view.t("Det står bara i ett äldre dokument."))
    return tuple(remarks)


def _documents_of(view: View, duty: Responsibility, editions: Sequence[Edition]) -> tuple[Document, ...]:
    """The documents of some of a duty's editions, once each."""
    cited = (view.graph.cite(edition.place, duty.county) for edition in editions)
    return tuple({one.document.id: one.document for one in cited if one}.values())


def concerns(duty: Responsibility, group: TargetGroup) -> bool:
    """True for a duty that names a target group, a wider one, or none; but for none, only in a time that the group has."""
    if isinstance(duty.target_groups, Unassigned):
        return duty.phase != "asyltid" or group.slug not in NOT_WAITING
    return any(names_group(duty, slug) for slug in (group.slug, *group.part_of))


def names_group(duty: Responsibility, slug: str) -> bool:
    """True for a duty that names a target group."""
    return not isinstance(duty.target_groups, Unassigned) and slug in duty.target_groups


def _naming(duty: Responsibility, group: TargetGroup) -> tuple[Edition, ...]:
    """The editions of a duty that name a target group."""
    return tuple(
        edition for edition in duty.editions if edition.target_groups is None or group.slug in edition.target_groups
    )
