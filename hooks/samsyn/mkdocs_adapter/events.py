"""MkDocs' events: puts the generated pages into its build and gives its templates our words."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage

from samsyn import clock, exports, problems, search
from samsyn.knowledge import Memory, read
from samsyn.models.languages import Language
from samsyn.pages.blocks import Page
from samsyn.pages.locale import Locale
from samsyn.pages.render import front_matter
from samsyn.pages.version import Version, version_of
from samsyn.pages.view import View
from samsyn.translations.texts import One

log = logging.getLogger("mkdocs.plugins.samsyn")

_STATE = "samsyn"
"""Where the build's state lives: in the configuration, since MkDocs runs events once a language."""

SERVING = "samsyn_serving"
"""While serving: where the session that builds share is found in the configuration."""


KNOWLEDGE = "samsyn_knowledge"
"""Where a caller that has read the project already leaves what it knows in the configuration; without it the build reads."""


PROGRESS = "samsyn_progress"
"""While building on a terminal: where the function that shows how far it has come is found in the configuration."""


LANGUAGES = "samsyn_languages"
"""Where the codes of the languages to build are found in the configuration; without it all are built."""


@dataclass(frozen=True)
class State:
    """One build: its language versions by code, and the articles printed so far, by source address."""

    versions: dict[str, Version]
    articles: dict[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Session:
    """What is kept between builds while serving, so that only what changed is read, printed and written."""

    root: Path
    memory: Memory = field(default_factory=Memory, repr=False)
    versions: dict[str, Version] = field(default_factory=dict, repr=False)
    articles: dict[str, str] = field(default_factory=dict, repr=False)
    open_data: dict[str, str] = field(default_factory=dict, repr=False)

    def forget(self) -> None:
        """Print and write everything anew next time."""
        self.versions.clear()
        self.articles.clear()
        self.open_data.clear()


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A link of the site's menus."""

    address: str
    text: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """A page in a language of the site: where it is, and whether it is the very page (or the nearest the language has)."""

    language: Language
    address: str
    same: bool
    current: bool


@dataclass(frozen=True)
class Words:
    """What our page shell needs: the site's words, its menus, and where a page's source is."""

    _: Callable[[str], str]
    home: str
    menu: tuple[MenuEntry, ...]
    foot: tuple[MenuEntry, ...]
    language: Language
    versions: tuple[Version, ...]

    def source_of(self, page: SitePage) -> str:
        """The path of the one file a page comes from, from the project's root; empty when it comes from many."""
        path = str(page.file.edit_uri or "")
        if path.startswith("../"):
            return path.removeprefix("../")
        return "" if page.meta.get("samsyn") else f"docs/{page.file.src_uri}"

    def at(self, address: str) -> str:
        """An address in this language, where there is such a page; else the Swedish one."""
        return self._locale.at(address)

    @property
    def county(self) -> str:
        """What the choice of one county is called."""
        return self._(One("Län"))

    @property
    def _locale(self) -> Locale:
        return next(version.locale for version in self.versions if version.language == self.language)

    def alternates(self, page: SitePage | None) -> tuple[Alternate, ...]:
        """Each language of the site, and the way to this page in it (or to the nearest it has)."""
        address = _address_of(page.url, self._locale) if page else ""
        return tuple(
            Alternate(
                version.language,
                version.nearest(address),
                page is not None and version.locale.has(address),
                version.language == self.language,
            )
            for version in self.versions
        )


def _address_of(url: str, locale: Locale) -> str:
    """A page's address without its language: `om/` of `en/om/`, nothing of a home page."""
    return "" if url in ("./", locale.prefix) else url.removeprefix(locale.prefix)


@event_priority(-50)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read everything before anything is written; stop here when there are problems.

    static-i18n builds one language after another: the first build reads for all of them.
    """
    if _STATE in config.extra:
        return config
    session = config.extra.get(SERVING) or Session(_root(config))
    knowledge = config.extra.get(KNOWLEDGE) or read(_root(config), clock.today(), memory=session.memory)
    if knowledge.problems:
        text = problems.as_text(knowledge.problems, problems.language_of())
        raise PluginError(f"\n{text}")
    wanted = config.extra.get(LANGUAGES) or tuple(language.code for language in knowledge.languages)
    for language in knowledge.languages:
        if language.code in wanted:
            session.versions[language.code] = version_of(knowledge, language, session.versions.get(language.code))
    config.extra[_STATE] = State(dict(session.versions))
    _tell_static_i18n(config, list(session.versions.values()))
    return config


def _tell_static_i18n(config: MkDocsConfig, versions: list[Version]) -> None:
    """The languages are configured in data/; mkdocs.yml names only the default one."""
    i18n: Any = config.plugins["i18n"]
    default = next(one for one in i18n.config.languages if one.default)
    others = []
    for version in versions:
        if version.language.code != default.locale:
            own = type(default)()
            own.load_dict({"locale": version.language.code, "name": version.language.name, "build": True})
            own.validate()
            others.append(own)
    i18n.config.languages = [default, *others]


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
    version = _version(config)
    session = config.extra.get(SERVING)
    shown = config.extra.get(PROGRESS, iter)
    made = list(version.pages())
    for page, view in shown(made):
        file = File.generated(
            config, f"{version.locale.prefix}{page.address}index.md", content=front_matter(page, view)
        )
        state.articles[file.src_uri] = version.printer.article(page, view)
        if session is not None:
            _mark(file, session.articles.get(file.src_uri) != state.articles[file.src_uri])
            session.articles[file.src_uri] = state.articles[file.src_uri]
        if page.source:
            file.edit_uri = f"../{page.source}"
        _localise(file, version.language.code)
        files.append(file)
    _add_search(files, config, [page for page, _ in made if page.kind == "overview"])
    if i18n.is_default_language_build:
        _add_open_data(files, config)
    for file in files.documentation_pages():
        _link_alternates(file, version, state)
    i18n.i18n_files_per_language[version.language.code] = files.documentation_pages()
    return files


def _link_alternates(file: Any, version: Version, state: State) -> None:
    """The same page in the site's other languages, as static-i18n's site map asks for them."""
    address = _address_of(file.url, version.locale)
    file.alternates = {
        code: file if other is version else SimpleNamespace(url=other.locale.prefix + address or "./", page=None)
        for code, other in state.versions.items()
        if other.locale.has(address)
    }


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
        source, *others = _state(config).versions.values()
        translated = [(version.knowledge.graph, version.locale) for version in others]
        known = source.knowledge
        texts.update(exports.files(known.graph, config.site_url or "", translated, known.standings))
    for path, text in texts.items():
        file = File.generated(config, path, content=text)
        _mark(file, not written)
        _localise(file, i18n.current_language)
        files.append(file)


def _add_search(files: Files, config: MkDocsConfig, overviews: list[Page]) -> None:
    """What the browser's search loads, for the language that is being built."""
    view = _version(config).view("")
    found = search.statements(view, overviews)
    packing = search.Packing() if config.extra.get(SERVING) is None else search.Packing(search.quickly)
    for path, content in search.files(view, found, packing):
        file = File.generated(config, path, content=content)
        _localise(file, view.locale.language.code)
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


def _version(config: MkDocsConfig) -> Version:
    """The language being built."""
    i18n: Any = config.plugins["i18n"]
    return _state(config).versions[i18n.current_language]


def _view_of(page: SitePage, config: MkDocsConfig) -> View:
    version = _version(config)
    return version.view(_address_of(page.url, version.locale))


def on_page_markdown(markdown: str, page: SitePage, config: MkDocsConfig, files: Files) -> str:
    """`[[id]]` in hand-written pages."""
    if page.meta.get("samsyn"):
        return markdown
    view = _view_of(page, config)
    return view.markdown(view.locale.retarget(markdown, view.address))


def on_page_content(html: str, page: SitePage, config: MkDocsConfig, files: Files) -> str:
    """The article of a generated page; terms in the running text of a hand-written one."""
    if page.meta.get("samsyn"):
        return _state(config).articles[page.file.src_uri]
    version, view = _version(config), _view_of(page, config)
    if page.meta.get("terms", True):
        html = version.printer.link_terms(html, view)
    return version.with_notice(html, view.address)


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """The site's words for every template."""
    env.globals["samsyn"] = _words(_version(config), config)
    return env


_MENU = (
    MenuEntry("vem-gor-vad/", "Vem gör vad"),
    MenuEntry("lan/", "Län"),
    MenuEntry("civilsamhallet/", "Civilsamhället"),
    MenuEntry("aktorer/", "Aktörer"),
    MenuEntry("ordlista/", "Ordlista"),
    MenuEntry("a-o/", "A–Ö"),
    MenuEntry("for-nyanlanda/", "För dig som är ny"),
)

_NEWCOMERS_MENU = (
    MenuEntry("for-nyanlanda/vagen/", "Vägen"),
    MenuEntry("for-nyanlanda/min-plan/", "Min plan"),
    MenuEntry("for-nyanlanda/i/", "Min kommun"),
    MenuEntry("for-nyanlanda/skola-och-barn/", "Skola och barn"),
    MenuEntry("for-nyanlanda/halsa/", "Hälsa"),
    MenuEntry("for-nyanlanda/pengar/", "Pengar"),
    MenuEntry("for-nyanlanda/ord/", "Viktiga ord"),
)
"""The menu of languages that have the newcomers' pages only."""


def _words(version: Version, config: MkDocsConfig) -> Words:
    menu = _MENU if version.language.audience == "everybody" else _NEWCOMERS_MENU
    foot: tuple[MenuEntry, ...] = (
        MenuEntry("oppna-data/", "Öppna data"),
        MenuEntry("om/", "Om Samsyn"),
        MenuEntry("kallor-och-metod/", "Källor och metod"),
        MenuEntry("tillganglighet/", "Tillgänglighet"),
        MenuEntry("redigera/", "Rätta och lägga till"),
    )
    versions = tuple(_state(config).versions.values())
    if len(versions) > 1:
        foot = (*foot, MenuEntry("oversattning/", "Översättning"))
    return Words(
        version.t,
        version.locale.prefix,
        _in_language(menu, version),
        _in_language(foot, version),
        version.language,
        versions,
    )


def _in_language(entries: tuple[MenuEntry, ...], version: Version) -> tuple[MenuEntry, ...]:
    """The entries' words in the language, each leading to its page there, or to the Swedish one."""
    return tuple(MenuEntry(version.locale.at(entry.address), version.t(entry.text)) for entry in entries)


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """The page for addresses that lead nowhere is one for all languages: it speaks Swedish first."""
    if template_name == "404.html":
        context["samsyn"] = _words(next(iter(_state(config).versions.values())), config)
    return context


def on_post_page(output: str, page: SitePage, config: MkDocsConfig) -> str:
    """On pages in another language, every link to a page in Swedish says so."""
    version = _version(config)
    return version.locale.mark_swedish_links(output, _address_of(page.url, version.locale), version.t)
