"""The site's pages as a plain tree of Markdown, one folder a language, for any other engine."""

import shutil
from pathlib import Path

from samsyn import search
from samsyn.handwritten import handwritten
from samsyn.knowledge import Knowledge
from samsyn.models.languages import Language
from samsyn.pages.render import front_matter
from samsyn.pages.version import Version, version_of


def stage(knowledge: Knowledge, directory: Path) -> int:
    """Write every page below `directory`/<language>/, and the assets below `directory`/<language>/assets/.

    Returns:
        The number of Markdown files.
    """
    return sum(_stage_language(knowledge, language, directory / language.code) for language in knowledge.languages)


def _stage_language(knowledge: Knowledge, language: Language, target: Path) -> int:
    written = 0
    version = version_of(knowledge, language)
    own = knowledge.root / "docs" / language.code
    for source in handwritten(knowledge.root):
        if not source.is_relative_to(own):
            continue
        relative = source.relative_to(own)
        _write(target / relative, _linked(version, source, relative))
        written += 1
    overviews = []
    for page, view in version.pages():
        _write(
            target / page.address / "index.md", f"{front_matter(page, view)}\n{version.printer.article(page, view)}\n"
        )
        written += 1
        if page.kind == "overview":
            overviews.append(page)
    shutil.copytree(knowledge.root / "overrides" / "assets", target / "assets")
    site = version.view("")
    for path, content in search.files(site, search.statements(site, overviews)):
        (target / path).write_bytes(content)
    return written


def _linked(version: Version, source: Path, relative: Path) -> str:
    """A hand-written page with its `[[id]]` as ordinary links."""
    address = f"{relative.parent}/" if relative.name == "index.md" else f"{relative.with_suffix('')}/"
    view = version.view(address.removeprefix("./"))
    return view.markdown(view.locale.retarget(source.read_text(encoding="utf-8"), view.address))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
