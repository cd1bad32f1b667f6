"""Pages of terms, and the glossary's entries."""

import re
from collections import defaultdict

from markupsafe import Markup, escape

from samsyn.graph import Graph
from samsyn.markup import Entry, Glossary, plain_text, render
from samsyn.models import Actor, Forum, Reference, Term
from samsyn.pages.addresses import address_of
from samsyn.pages.blocks import Block, Callout, Fact, Item, Items, Page
from samsyn.pages.frame import Content, record_page
from samsyn.pages.locale import SOURCE, Gettext, Locale
from samsyn.pages.view import View, name_of, swedish_name
from samsyn.translations.texts import Foreign, like


def term_page(view: View, term: Term) -> Page:
    """A term: who uses it how, its other names, and what is related."""
    lead: list[Block] = [Items(meanings(view, term))]
    if term.explanation:
        lead.append(explanation(view, term))
    facts = view.facts(
        Fact(view.t("Förkortning"), (Item(escape(term.abbreviation)),) if term.abbreviation else ()),
        Fact(view.t("Andra ord"), tuple(Item(escape(name)) for name in term.other_names)),
        Fact(view.t("Böjs"), (Item(Markup(", ").join(term.inflected)),) if term.inflected else ()),
        Fact(view.t("På engelska"), (Item(Markup('<span lang="en">{}</span>').format(term.english)),) if term.english and view.locale.language.code != "en" else ()),
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


def glossary(graph: Graph, county: str | None, t: Gettext = str, locale: Locale = SOURCE) -> Glossary:
    """The terms that running text links to.

    In a county its own terms, and others' only where they are explained for everybody; on a page that is
    no county's, a word with a meaning in several counties leads to the glossary, where all stand.
    A word whose meaning is not told in the language is no link.
    """
    terms = [term for term in graph.every(Term) if not isinstance(_meaning(term, t), Foreign)]
    named = (one.label for kind in (Actor, Forum, Reference) for one in graph.every(kind))
    names = [name.partition(" (")[0] for name in named]
    if county:
        own = [term for term in terms if term.county == county]
        shared = [term for term in terms if term.county != county and term.explanation and not term.uses]
        return Glossary.of((_entry(term, t, locale) for term in (*own, *shared)), names)
    owners: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        owners[term.preferred.lower()].append(term)
    return Glossary.of((_common_entry(graph, same, t, locale) for same in owners.values()), names)


def _entry(term: Term, t: Gettext, locale: Locale) -> Entry:
    return Entry(term.slug, address_of(term), short_meaning(term, t), _forms(term, locale.language.code))


def _common_entry(graph: Graph, terms: list[Term], t: Gettext, locale: Locale) -> Entry:
    """A word as a page sees it that belongs to no county."""
    first, own = terms[0], _entry(terms[0], t, locale)
    names = locale.listed(graph[term.county].label for term in terms if term.county)
    if len(terms) > 1:
        forms = tuple(dict.fromkeys(form for term in terms for form in _forms(term, locale.language.code)))
        told = t("{word}: ordet används i {counties}, och kan betyda olika. Ordlistan har alla betydelser.")
        meaning = plain_text(told.format(word=name_of(first), counties=names))
        return Entry(own.key, f"ordlista/#{first.slug}", meaning, forms)
    return Entry(own.key, own.address, f"{names}. {own.meaning}", own.forms)


def _forms(term: Term, language: str) -> tuple[str, ...]:
    """What a term is called in running text; its inflected forms are Swedish, as are its other names."""
    if language == "sv":
        own = (term.preferred, *term.other_names, *term.inflected)
    else:
        own = () if isinstance(term.preferred, Foreign) else (term.preferred, *plurals(term.preferred, language))
    return (*own, term.abbreviation) if term.abbreviation else own


_HEAD = re.compile(r"(?P<before>.*?)(?P<head>[\w-]+)(?P<after> (?:as|based|for|in|of|on|that|to|under|who|with)\b.*)?")
"""An English term: the noun that takes the plural, and what stands before and after it."""

_IRREGULAR = {"person": "people", "child": "children", "children": "", "people": ""}


def plurals(word: str, language: str) -> tuple[str, ...]:
    """English plurals, by rule; other languages inflect too much for that."""
    parts = _HEAD.fullmatch(word) if language == "en" else None
    plural = _plural(parts["head"]) if parts else ""
    if not parts or not plural:
        return ()
    after = (parts["after"] or "").replace(" who has ", " who have ")
    return (f"{parts['before']}{plural}{after}",)


def _plural(noun: str) -> str:
    """Nothing for a noun that is in the plural already."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith(("ss", "sh", "ch", "x")):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return "" if noun.endswith("s") else f"{noun}s"


def short_meaning(term: Term, t: Gettext = str) -> str:
    """What a term means, after its name, as plain text."""
    name = f"{name_of(term)} ({swedish_name(term)})" if swedish_name(term) else name_of(term)
    return f"{name}: {plain_text(render(_meaning(term, t), lambda record_id: ('', record_id)))}"


def _meaning(term: Term, t: Gettext) -> str:
    """The definition, or our explanation marked as ours; the first of several with who uses it so.

    Where the language does not have it, the meaning in plain words; Swedish only where it has neither.
    """
    if term.uses:
        first, *others = term.uses
        more = f"{first.who}: {first.definition} {t('Används också på andra sätt.')}" if others else first.definition
        text = like(first.definition, more)
    elif term.explanation:
        text = like(term.explanation.text, f"{term.explanation.text} ({t('Vår förklaring.')})")
    else:
        text = term.not_defined or ""
    return term.plain if isinstance(text, Foreign) and term.plain else text
