"""MkDocs' events: puts the generated pages into its build and gives its templates our words."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage

from samsyn import clock, exports, problems
from samsyn.knowledge import Knowledge, Memory, read
from samsyn.markup import wiki_links
from samsyn.pages import pages
from samsyn.pages.addresses import address_of
from samsyn.pages.render import Printer, front_matter
from samsyn.pages.view import View, name_of

log = logging.getLogger("mkdocs.plugins.samsyn")

_STATE = "samsyn"
"""Where the build's state lives: in the configuration, since MkDocs runs events once a language."""

SERVING = "samsyn_serving"
"""While serving: where the session that builds share is found in the configuration."""


PROGRESS = "samsyn_progress"
"""While building on a terminal: where the function that shows how far it has come is found in the configuration."""


@dataclass(frozen=True)
class State:
    """One build: what is known, how it is printed, and the articles printed so far, by source address."""

    knowledge: Knowledge
    printer: Printer
    articles: dict[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Session:
    """What is kept between builds while serving, so that only what changed is read, printed and written."""

    printer: Printer
    memory: Memory = field(default_factory=Memory, repr=False)
    articles: dict[str, str] = field(default_factory=dict, repr=False)
    open_data: dict[str, str] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, root: Path) -> "Session":
        """A session that remembers nothing yet."""
        return cls(Printer.of(root, _swedish))


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A link of the site's menus."""

    address: str
    text: str


@dataclass(frozen=True)
class Words:
    """What our page shell needs: the site's words, its menus, and where a page's source is."""

    _: Callable[[str], str]
    home: str
    menu: tuple[MenuEntry, ...]
    foot: tuple[MenuEntry, ...]

    def source_of(self, page: SitePage) -> str:
        """The path of the file a page comes from, from the project's root."""
        path = str(page.file.edit_uri or "")
        return path.removeprefix("../") if path.startswith("../") else f"docs/{page.file.src_uri}"


def _swedish(text: str) -> str:
    return text


@event_priority(-50)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read everything before anything is written; stop here when there are problems."""
    session = config.extra.get(SERVING) or Session.of(_root(config))
    knowledge = read(_root(config), clock.today(), memory=session.memory)
    if knowledge.problems:
        text = problems.as_text(knowledge.problems, problems.language_of())
        raise PluginError(f"\n{text}")
    session.printer.begin(knowledge.graph)
    config.extra[_STATE] = State(knowledge, session.printer)
    return config


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _state(config: MkDocsConfig) -> State:
    found = config.extra[_STATE]
    assert isinstance(found, State)
    return found


@event_priority(-110)  # after static-i18n, which crashes on generated files
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every generated page."""
    _drop_unused(files)
    state = _state(config)
    i18n: Any = config.plugins["i18n"]
    language = i18n.current_language
    session = config.extra.get(SERVING)
    shown = config.extra.get(PROGRESS, iter)
    for page, view in shown(list(pages(state.knowledge, _swedish))):
        file = File.generated(config, f"{page.address}index.md", content=front_matter(page))
        state.articles[file.src_uri] = state.printer.article(page, view)
        if session is not None:
            _mark(file, session.articles.get(file.src_uri) != state.articles[file.src_uri])
        if page.source:
            file.edit_uri = f"../{page.source}"
        _localise(file, language)
        files.append(file)
    if i18n.is_default_language_build:
        _add_open_data(files, config)
    if session is not None:
        session.articles.clear()
        session.articles.update(state.articles)
    i18n.i18n_files_per_language[language] = files.documentation_pages()
    return files


def _drop_unused(files: Files) -> None:
    """Leave out the theme's own styles and scripts: no page of ours asks for them."""
    for file in list(files):
        if file.src_uri.startswith(("assets/javascripts/", "assets/stylesheets/", "assets/images/")):
            files.remove(file)


def _add_open_data(files: Files, config: MkDocsConfig) -> None:
    """The open data, once for the whole site; while serving it is written only when everything is built anew."""
    i18n: Any = config.plugins["i18n"]
    session = config.extra.get(SERVING)
    texts = session.open_data if session is not None else {}
    written = bool(texts)
    if not written:
        texts.update(exports.files(_state(config).knowledge.graph, config.site_url or ""))
    for path, text in texts.items():
        file = File.generated(config, path, content=text)
        _mark(file, not written)
        _localise(file, i18n.current_language)
        files.append(file)


def _mark(file: Any, modified: bool) -> None:
    file.is_modified = lambda: modified


def _localise(file: Any, language: str) -> None:
    """The attributes that static-i18n gives the files it knows."""
    file.alternates = {language: file}
    file.locale = language
    file.localization = language
    file.locale_alternate_of = language
    file.norm_src_uri = file.src_uri


def _view_of(page: SitePage, config: MkDocsConfig) -> View:
    return View(_state(config).knowledge, _swedish, page.url)


def on_page_markdown(markdown: str, page: SitePage, config: MkDocsConfig, files: Files) -> str:
    """`[[id]]` in hand-written pages."""
    if page.meta.get("samsyn"):
        return markdown
    view = _view_of(page, config)

    def link_of(record_id: str) -> tuple[str, str]:
        record = view.graph.resolve(record_id, None)
        assert record is not None, f"{record_id} was checked before"
        return view.href(address_of(record)), name_of(record)

    return wiki_links(markdown, link_of)


def on_page_content(html: str, page: SitePage, config: MkDocsConfig, files: Files) -> str:
    """The article of a generated page; terms in the running text of a hand-written one."""
    state = _state(config)
    if page.meta.get("samsyn"):
        return state.articles[page.file.src_uri]
    return state.printer.link_terms(html, _view_of(page, config)) if page.meta.get("terms", True) else html


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """The site's words for every template."""
    menu = (
        MenuEntry("vem-gor-vad/", "Vem gör vad"),
        MenuEntry("lan/", "Län"),
        MenuEntry("civilsamhallet/", "Civilsamhället"),
        MenuEntry("aktorer/", "Aktörer"),
        MenuEntry("ordlista/", "Ordlista"),
        MenuEntry("a-o/", "A–Ö"),
    )
    foot = (
        MenuEntry("oppna-data/", "Öppna data"),
        MenuEntry("om/", "Om Samsyn"),
        MenuEntry("kallor-och-metod/", "Källor och metod"),
        MenuEntry("tillganglighet/", "Tillgänglighet"),
        MenuEntry("redigera/", "Rätta och lägga till"),
    )
    env.globals["samsyn"] = Words(_swedish, "", menu, foot)
    return env
