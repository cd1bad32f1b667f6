"""What every newcomer's page has around its own content: the way back, what is not said here, where to go on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from samsyn.markup import plain_text
from samsyn.models import Actor, Document, Forum, NotKnown, OpenQuestion, Responsibility
from samsyn.pages import words
from samsyn.pages.blocks import Block, Callout, Crumb, Door, Doors, Item, Items, Page, Prose, Section
from samsyn.pages.frame import shortened
from samsyn.pages.view import View, name_of, sentence

HOME = "for-nyanlanda/"
"""The first of the newcomers' pages; all others stand below it."""

SITES = {
    "migrationsverket": "www.migrationsverket.se",
    "arbetsformedlingen": "www.arbetsformedlingen.se",
    "forsakringskassan": "www.forsakringskassan.se",
    "skatteverket": "www.skatteverket.se",
}
"""Actor → the host name of its own public site. The documents name none; these are known to everybody."""

HEALTH = "www.1177.se"
"""The regions' common site about health care."""


@dataclass(frozen=True)
class Content:
    """What a newcomer's page says itself.

    Attributes:
        title: the heading.
        original: the heading in Swedish, where it is the name of something.
        county: the only county whose open questions belong here; empty when all do.
        intro: a sentence or two under it.
        lead: blocks before the first section.
        sections: the page's parts.
        duties: the duties it tells of; whose sites to name follows from them.
        questions: slugs of open questions that belong here.
    """

    title: str
    intro: str | Markup
    original: str = ""
    county: str = ""
    lead: Sequence[Block] = ()
    sections: Sequence[Section] = ()
    duties: Sequence[Responsibility] = ()
    questions: Sequence[str] = ()


def newcomer_page(view: View, content: Content) -> Page:
    """A page in plain words."""
    is_home = view.address == HOME
    crumbs = () if is_home else (Crumb(view.t("För dig som är ny"), view.href(HOME)),)
    onward = () if is_home else (view.section("mer", "Läs mer", Doors(_onward(view), small=True)),)
    return Page(
        address=view.address,
        kind="overview",
        id=view.address.strip("/"),
        title=content.title,
        original=content.original,
        description=shortened(plain_text(f"{content.title}. {content.intro}")),
        eyebrow=view.t("På lätt svenska"),
        crumbs=crumbs,
        lead=(Prose(escape(content.intro)), *content.lead),
        sections=(*content.sections, _not_here(view, content), *onward),
        audience="newcomers",
        drafts=not view.locale.is_source and view.locale.drafts,
    )


def doors(view: View) -> tuple[Door, ...]:
    """The pages that any newcomer may want."""

    def door(address: str, title: str, said: str) -> Door:
        return Door(title, view.href(HOME + address), escape(said))

    return (
        door("vagen/", view.t("Vägen"), view.t("Från asyl till arbete, steg för steg.")),
        door("min-plan/", view.t("Min plan"), view.t("Kryssa för det som är klart.")),
        door("i/", view.t("Min kommun"), view.t("Välj var du bor.")),
        door("skola-och-barn/", view.t("Skola och barn"), view.t("Förskola, skola och kurser för vuxna.")),
        door("halsa/", view.t("Hälsa"), view.t("Vem hjälper dig med vård?")),
        door("pengar/", view.t("Pengar"), view.t("Vem beslutar och vem betalar?")),
        door("foreningar/", view.t("Föreningar"), view.t("Vad kan en förening göra för dig?")),
        door("ord/", view.t("Viktiga ord"), view.t("Ord att läsa, säga eller peka på.")),
    )


def _onward(view: View) -> tuple[Door, ...]:
    own = view.href(view.address)
    return tuple(Door(door.title, door.url) for door in doors(view) if door.url != own)


def _not_here(view: View, content: Content) -> Section:
    """What the documents do not say, and whose own site to ask."""
    said = Prose(
        escape(
            view.t(
                "Dokumenten säger inte hur mycket pengar du kan få. De säger inte vart du ska gå, när du ska söka eller hur."
            )
        )
    )
    asked = tuple(
        Item(_question(view, question))
        for question in view.graph.every(OpenQuestion)
        if question.slug in content.questions and content.county in ("", question.county)
    )
    blocks: list[Block] = [said]
    if asked:
        blocks += [Prose(escape(view.t("Det här svarar dokumenten inte heller på:"))), Items(asked)]
    sites = _sites(view, content.duties)
    if sites:
        blocks += [Prose(escape(view.t("Fråga den som hjälper dig. Här är deras egna webbplatser:"))), Items(sites)]
    nobody = view.t("Den här webbplatsen är ingen myndighet. Vi vet inget om just dig.")
    blocks.append(Callout("ours", nobody, (Item(escape(view.t("Vi har läst dokumenten. Myndigheterna har inte granskat texten. Dokumenten är några år gamla. Fråga om det gäller i dag."))),)))  # fmt: skip
    return view.section("star-inte-har", "Det här står inte här", *blocks)


def _question(view: View, question: OpenQuestion) -> Markup:
    place = name_of(view.graph[question.county]) if question.county else ""
    return Markup('{} <span class="step__place">{}</span>').format(view.link(question), place)


def _sites(view: View, duties: Iterable[Responsibility]) -> tuple[Item, ...]:
    """The sites of those who do the duties; of all, when no duty is told of."""
    holders: dict[str, Actor | Forum] = {}
    duties = tuple(duties)
    if not duties:
        known = (view.graph.resolve(slug, None, ("actor",)) for slug in SITES)
        holders = {one.slug: one for one in known if isinstance(one, Actor)}
    is_health = is_municipal = not duties
    for duty in duties:
        holder = view.holder(duty)
        holders.setdefault(holder.slug, holder)
        is_health = is_health or "halsa" in duty.themes
        is_municipal = is_municipal or holder.slug.startswith("kommunerna-i-")
    items = [Item(_site(SITES[slug], view.heading(holder))) for slug, holder in holders.items() if slug in SITES]
    if is_health:
        items.append(Item(health_site(view)))
    if is_municipal:
        items.append(Item(escape(view.t("Din kommun har också en egen webbplats."))))
    return tuple(items)


def health_site(view: View) -> Markup:
    """The regions' common site about health care."""
    return _site(HEALTH, escape(sentence(view.t("vården i alla län"))))


def _site(host: str, name: Markup) -> Markup:
    link = Markup('<a href="https://{host}/" rel="external"><bdi>{shown}</bdi></a>')
    return Markup("{}: {}").format(name, link.format(host=host, shown=host.removeprefix("www.")))


def read_documents(view: View, duties: Iterable[Responsibility]) -> Items:
    """The documents that duties stand in: how binding each is, in plain words, and the years it gives itself."""
    found: dict[str, Document] = {}
    for duty in duties:
        for document in view.graph.documents(duty):
            found.setdefault(document.id, document)
    return Items(tuple(_document(view, document) for document in found.values()))


def _document(view: View, document: Document) -> Item:
    said = [escape(view.t(words.STATUS_PLAIN[document.status]))]
    if isinstance(document.validity, NotKnown):
        said.append(escape(view.t("Det säger inte hur länge det gäller.")))
    else:
        years = escape(view.t("Det är skrivet för åren {first}–{last}."))
        said.append(years.format(first=document.validity.since.year, last=document.validity.until.year))
    county = name_of(view.graph[document.county]) if document.county else ""
    name = Markup("<b>{}</b> ({})").format(view.document(document), county)
    return Item(Markup("{}. {}").format(name, Markup(" ").join(said)))
