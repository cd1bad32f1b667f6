"""Translations: what is asked for, what PO files give, how pages say it."""

import pytest
from project import REPOSITORY, Project

from samsyn.pages import pages
from samsyn.pages.render import Printer
from samsyn.translations.interface import interface_messages


def asked_for(project: Project) -> set[str]:
    """Every word that the pages of a project pass to gettext."""
    asked: set[str] = set()

    def t(text: str) -> str:
        asked.add(str(text))
        return text

    printer = Printer.of(REPOSITORY, t)
    knowledge = project.read()
    printer.begin(knowledge.graph)
    for page, view in pages(knowledge, t):
        printer.article(page, view)
    return asked


@pytest.mark.parametrize("name", ["tiny", "real"])
def test_every_word_that_pages_ask_for_is_extracted(name: str, request: pytest.FixtureRequest) -> None:
    known = {message.source for message in interface_messages(REPOSITORY)}
    assert sorted(asked_for(request.getfixturevalue(name)) - known) == []
