"""What every record page has around its own content: contradictions, open questions, backlinks, provenance."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from samsyn.markup import plain_text
from samsyn.models import KINDS, Contradiction, Document, NotKnown, OpenQuestion, Record
from samsyn.pages import words
from samsyn.pages.addresses import address_of
from samsyn.pages.blocks import Block, Callout, Crumb, Fact, Facts, Item, Items, Page, Prose, Section
from samsyn.pages.view import View, name_of, sentence, swedish_name
from samsyn.pages.words import N_
from samsyn.translations.texts import Translation, phrase

DESCRIPTION = 155
"""Letters of a page's description, what search engines show."""


@dataclass(frozen=True)
class Content:
    """What a record page says itself.

    Attributes:
        lead: blocks under the heading.
        sections: the page's own parts; those without content are left out.
        eyebrow: the word above the heading; the kind's name when left out.
        shown: kinds whose links to the record are already part of `sections`.
        title: the heading; the record's name when left out.
    """

    lead: Sequence[Block]
    sections: Sequence[Section] = ()
    eyebrow: str = ""
    shown: frozenset[str] = frozenset()
    title: str = ""


def record_page(view: View, record: Record, content: Content) -> Page:
    """A record's page: its content, and around it what every record page has."""
    parts = [section for section in content.sections if any(_has_content(block) for block in section.blocks)]
    parts += _contradictions(view, record)
    parts += _questions(view, record)
    parts += _backlinks(view, record, content.shown)
    return Page(
        address=address_of(record),
        kind=record.kind,
        id=record.id,
        title=content.title or sentence(name_of(record)),
        description=_description(record, content.lead),
        eyebrow=content.eyebrow or view.t(words.KIND[record.kind]),
        crumbs=view.crumbs(record),
        lead=(*content.lead, *_resting_on(view, record), *_editors_note(view, record), *_notice(view, record)),
        sections=tuple(parts),
        review=view.review(record),
        source=view.graph.placed(record).source.path,
        original="" if content.title else swedish_name(record),
        drafts=not view.locale.is_source and _has_drafts(view, record),
    )


def _has_drafts(view: View, record: Record) -> bool:
    """True when a text of the record is translated and nobody has reviewed that."""
    texts = (found.value for found in view.graph.found(record))
    return any(isinstance(text, Translation) and text.state == "draft" for text in texts)


def _has_content(block: Block) -> bool:
    return not (isinstance(block, Facts) and not block.facts) and not (
        isinstance(block, Items) and not block.items and not block.empty
    )


def _description(record: Record, lead: Sequence[Block]) -> str:
    prose = next((plain_text(block.html) for block in lead if isinstance(block, Prose)), "")
    text = prose or str(sentence(name_of(record)))
    return shortened(text)


def shortened(text: str) -> str:
    """A text as a page's description, ended at a word."""
    return text if len(text) <= DESCRIPTION else text[:DESCRIPTION].rpartition(" ")[0] + " …"


SOON = 183
"""Days before a document runs out from which its pages say so: six months."""


def _resting_on(view: View, record: Record) -> tuple[Block, ...]:
    """A word on the validity of the documents a record rests on, where it has run out or soon does."""
    if isinstance(record, Document):
        return validity(view, (record,))
    return validity(view, view.graph.documents(record))


def validity(view: View, documents: Sequence[Document]) -> tuple[Block, ...]:
    """What to know of documents that have run out or do so within six months.

    The sentence names the last year or day and so stays true on a page that is not built again; the script of
    the site adds that it has passed.
    """
    items = []
    for document in documents:
        span = document.validity
        if isinstance(span, NotKnown) or (span.until - view.knowledge.today).days > SOON:
            continue
        shown = str(span.until.year) if span.in_whole_years else view.day(span.until)
        over = span.until < view.knowledge.today
        words = view.t(_HOLDS[document.status == "proposal", over])
        html = Markup('{} {} <time datetime="{}" data-valid-until="{}">{}</time>.').format(
            view.document(document), words, span.until, "" if over else view.t("Den tiden har gått ut."), shown
        )
        doubts = view.links(span.unsettled, document, "contradiction", "open-question")
        also = Markup(" · ").join(item.html for item in doubts)
        items.append(Item(html, detail=Markup("{} {}").format(view.t("Se också:"), also) if doubts else Markup()))
    return (Callout("validity", view.t("Giltighet"), tuple(items)),) if items else ()


_HOLDS = {
    (False, False): N_("gäller enligt sin egen text till och med"),
    (False, True): N_("gällde enligt sin egen text till och med"),
    (True, False): N_("är ett förslag, som enligt sin egen text skulle gälla till och med"),
    (True, True): N_("var ett förslag, som enligt sin egen text skulle gälla till och med"),
}
"""(a proposal, run out) → how the last day is told."""


def _editors_note(view: View, record: Record) -> tuple[Block, ...]:
    if not record.note:
        return ()
    return (Callout("ours", view.t("Redaktionens anmärkning"), (Item(view.text(record.note, record)),)),)


def _notice(view: View, record: Record) -> tuple[Block, ...]:
    """A word near the top that the sources disagree, leading to where the page says how."""
    found = view.graph.to(record, Contradiction, "about")
    if not found:
        return ()
    link = Markup('<a href="#{}">{}</a>')
    items = tuple(Item(link.format(contradiction.slug, contradiction.title)) for contradiction in found)
    return (Callout("notice", view.t("Källorna är inte överens, eller går att läsa olika, om"), items),)


def _contradictions(view: View, record: Record) -> list[Section]:
    found = view.graph.to(record, Contradiction, "about")
    if not found:
        return []
    blocks = tuple(contradiction_block(view, contradiction) for contradiction in found)
    return [view.section("om-motsagelser", "Där källorna inte är överens", *blocks)]


def contradiction_block(view: View, found: Contradiction) -> Callout:
    """A contradiction with what each place says."""
    claims = tuple(Item(view.text(claim.says, found), (view.note(claim.source, found),)) for claim in found.claims)
    comment = Markup()
    if found.comment:
        comment = Markup("{} {}").format(view.t("Så gör vi:"), view.text(found.comment, found))
    title = phrase("{}: {}", sentence(view.t(words.CONTRADICTION_TYPE[found.type])), found.title)
    return Callout("contradiction", title, claims, comment, found.slug)


def _questions(view: View, record: Record) -> list[Section]:
    found = view.graph.to(record, OpenQuestion, "about")
    if not found:
        return []
    items = tuple(
        Item(Markup("<b>{}</b> {}").format(view.link(question), view.text(question.answer.not_known, question)))
        for question in found
    )
    return [view.section("om-obesvarat", "Obesvarade frågor", Items(items))]


def _backlinks(view: View, record: Record, shown: frozenset[str]) -> list[Section]:
    facts: list[Fact] = []
    for kind in KINDS:
        if kind.kind in shown or kind in (Contradiction, OpenQuestion):
            continue
        found = [source for source in view.graph.to(record, kind) if source is not record]
        if found:
            facts.append(Fact(view.t(words.KINDS[kind.kind]), tuple(Item(view.mention(source)) for source in found)))
    if not facts:
        return []
    return [view.section("om-hanvisningar", "Sidor som hänvisar hit", Facts(tuple(facts)))]


def plain_box(view: View, text: str, record: Record) -> Prose:
    """The same in easy Swedish."""
    html = Markup("<b>{}</b> {}").format(view.t("Med enkla ord:"), view.text(text, record))
    return Prose(html, style="plain")


def moved_page(view: View, record: Record) -> Page:
    """What stands at an earlier address of `record`."""
    return Page(
        address=view.address,
        kind="moved",
        id=record.id,
        title=sentence(name_of(record)),
        description=view.t("Sidan har flyttat."),
        eyebrow=view.t("Sidan har flyttat"),
        crumbs=(),
        lead=(Prose(Markup("{} {}").format(view.t("Den finns nu här:"), view.link(record))),),
        sections=(),
        moved_to=view.url(record),
        drafts=not view.locale.is_source and view.locale.drafts,
    )


def overview_page(view: View, title: str, intro: str, sections: Sequence[Section]) -> Page:
    """A page over many records; inside a county when the view is."""
    county = view.graph[view.county] if view.county else None
    return Page(
        address=view.address,
        kind="overview",
        id=view.address.strip("/"),
        title=title,
        description=shortened(plain_text(f"{title}. {intro}")),
        eyebrow=view.t("Översikt"),
        crumbs=(Crumb(name_of(county), view.url(county)),) if county else (),
        lead=(Prose(escape(intro)),),
        sections=tuple(sections),
        drafts=not view.locale.is_source and view.locale.drafts,
    )
