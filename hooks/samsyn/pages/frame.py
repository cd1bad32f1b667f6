"""What every record page has around its own content: contradictions, open questions, backlinks, provenance."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from samsyn.markup import plain_text
from samsyn.models import KINDS, Contradiction, OpenQuestion, Record
from samsyn.pages import words
from samsyn.pages.addresses import address_of
from samsyn.pages.blocks import Block, Callout, Fact, Facts, Item, Items, Page, Prose, Section
from samsyn.pages.view import View, name_of, sentence

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
        lead=(*content.lead, *_editors_note(view, record), *_notice(view, record)),
        sections=tuple(parts),
        review=view.review(record),
        source=view.graph.placed(record).source.path,
    )


def _has_content(block: Block) -> bool:
    return not (isinstance(block, Facts) and not block.facts) and not (
        isinstance(block, Items) and not block.items and not block.empty
    )


def _description(record: Record, lead: Sequence[Block]) -> str:
    prose = next((plain_text(block.html) for block in lead if isinstance(block, Prose)), "")
    text = prose or sentence(name_of(record))
    return text if len(text) <= DESCRIPTION else text[:DESCRIPTION].rpartition(" ")[0] + " …"


def _editors_note(view: View, record: Record) -> tuple[Block, ...]:
    if not record.note:
        return ()
    return (Callout("ours", view.t("Redaktionens anmärkning"), (Item(view.text(record.note, record)),)),)


def _notice(view: View, record: Record) -> tuple[Block, ...]:
    """A word near the top that the sources disagree, leading to where the page says how."""
    found = view.graph.to(record, Contradiction, "about")
    if not found:
        return ()
    link = Markup('<a href="#motsagelser">{}</a>')
    items = tuple(Item(link.format(contradiction.title)) for contradiction in found)
    return (Callout("notice", view.t("Källorna är inte överens, eller går att läsa olika, om"), items),)


def _contradictions(view: View, record: Record) -> list[Section]:
    found = view.graph.to(record, Contradiction, "about")
    if not found:
        return []
    blocks = tuple(contradiction_block(view, contradiction) for contradiction in found)
    return [view.section("motsagelser", "Där källorna inte är överens", *blocks)]


def contradiction_block(view: View, found: Contradiction) -> Callout:
    """A contradiction with what each place says."""
    claims = tuple(Item(view.text(claim.says, found), (view.note(claim.source, found),)) for claim in found.claims)
    comment = Markup()
    if found.comment:
        comment = Markup("{} {}").format(view.t("Så gör vi:"), view.text(found.comment, found))
    title = f"{sentence(view.t(words.CONTRADICTION_TYPE[found.type]))}: {found.title}"
    return Callout("contradiction", title, claims, comment)


def _questions(view: View, record: Record) -> list[Section]:
    found = view.graph.to(record, OpenQuestion, "about")
    if not found:
        return []
    items = tuple(
        Item(Markup("<b>{}</b> {}").format(view.link(question), view.text(question.answer.not_known, question)))
        for question in found
    )
    return [view.section("obesvarat", "Det som källorna inte säger", Items(items))]


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
    return [view.section("hanvisar-hit", "Sidor som hänvisar hit", Facts(tuple(facts)))]


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
    )
