"""The projects that tests read, edit and build."""

from pathlib import Path

import pytest
from project import REPOSITORY, TINY, Project, copy_tiny, copy_tiny_site


@pytest.fixture
def tiny_county(tmp_path: Path) -> Project:
    """A small complete set of records, of its own for each test."""
    return copy_tiny(tmp_path / "tiny")


@pytest.fixture
def tiny_site(tmp_path: Path) -> Project:
    """The tiny county with what it takes to build it."""
    return copy_tiny_site(tmp_path / "tiny")


@pytest.fixture(scope="session")
def tiny() -> Project:
    """The tiny county, only to be read."""
    return Project(TINY)


@pytest.fixture(scope="session")
def built_tiny(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The tiny county with its site in site/; only to be read."""
    project = copy_tiny_site(tmp_path_factory.mktemp("built") / "tiny")
    result = project.samsyn("build", SOURCE_DATE_EPOCH="1700000000")
    assert result.returncode == 0, result.stderr
    return project


@pytest.fixture(scope="session")
def real() -> Project:
    """The real project, only to be read."""
    return Project(REPOSITORY)
