"""Pages of terms, and the glossary's entries."""

from markupsafe import Markup, escape

from samsyn.graph import Graph
from samsyn.markup import Entry, Glossary, plain_text, render
from samsyn.models import Term
from samsyn.pages.addresses import address_of
from samsyn.pages.blocks import Block, Callout, Fact, Item, Items, Page
from samsyn.pages.frame import Content, record_page
from samsyn.pages.view import View, name_of


def term_page(view: View, term: Term) -> Page:
    """A term: who uses it how, its other names, and what is related."""
    lead: list[Block] = [Items(meanings(view, term))]
    if term.explanation:
        lead.append(explanation(view, term))
    facts = view.facts(
        Fact(view.t("Förkortning"), (Item(escape(term.abbreviation)),) if term.abbreviation else ()),
        Fact(view.t("Andra ord"), tuple(Item(escape(name)) for name in term.other_names)),
        Fact(view.t("Böjs"), (Item(escape(", ".join(term.inflected))),) if term.inflected else ()),
        Fact(view.t("På engelska"), (Item(Markup('<span lang="en">{}</span>').format(term.english)),) if term.english else ()),
        Fact(view.t("Vidare begrepp"), view.links(term.broader, term, "term")),
        Fact(view.t("Se också"), view.links(term.related, term, "term")),
    )  # fmt: skip
    sections = (view.section("ordet", "Ordet", facts),)
    return record_page(view, term, Content(lead, sections))


def meanings(view: View, term: Term) -> tuple[Item, ...]:
    """Every definition with who uses it, or that there is none."""
    if not term.uses:
        return (Item(view.text(term.not_defined or "", term), view.notes(term.sources, term)),)
    return tuple(
        Item(Markup("<b>{}:</b> {}").format(use.who, view.text(use.definition, term)), (view.note(use.source, term),))
        for use in term.uses
    )


def explanation(view: View, term: Term) -> Callout:
    """Our own explanation, with why we add it."""
    assert term.explanation is not None
    html = view.text(term.explanation.text, term)
    return Callout("ours", view.t("Vår förklaring"), (Item(html),), view.text(term.explanation.why, term))


def glossary(graph: Graph, county: str | None) -> Glossary:
    """The terms that running text links to: the page's county's first, then the others'."""
    return Glossary.of(_entry(term) for term in sorted(graph.every(Term), key=lambda term: term.county != county))


def _entry(term: Term) -> Entry:
    own = [term.preferred, *term.other_names, *term.inflected]
    forms = (*own, term.abbreviation) if term.abbreviation else tuple(own)
    return Entry(term.slug, address_of(term), short_meaning(term), forms)


def short_meaning(term: Term) -> str:
    """The first definition, or our explanation, as plain text."""
    if term.uses:
        text = term.uses[0].definition
    else:
        text = term.explanation.text if term.explanation else term.not_defined or ""
    return f"{name_of(term)}: {plain_text(render(text, lambda record_id: ('', record_id)))}"
