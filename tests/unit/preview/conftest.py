"""A project to be previewed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from plugins.pipeline.extension_points import disconnect_all
from plugins.preview.load_site import Settled, load
from tests.conftest import PROJECT, news

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONFIG = f"""\
from plugins.pipeline.host import Host

PELICAN_CLASS = Host
SITENAME = "Site"
SITEURL = "https://published.example"
PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = "cache"
THEME = {str(PROJECT / "theme")!r}
TRANSLATIONS_PATH = {str(PROJECT / "translations")!r}
LANGUAGES = {{"nb": {{"site_name": "Klyngene"}}}}
DEFAULT_LANG = "nb"
STAFF_LANGUAGE = "en"
TIMEZONE = "Europe/Oslo"
BUILD_DATE = "2026-01-15"
PLUGINS = ["plugins.pipeline", "plugins.news", "plugins.home"]
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""


class Project:
    """
    A project under test.

    Args:
        root: Its folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.config = str(root / "pelicanconf.py")
        self.write("content/news/a.nb.md", news("Tittel"))
        self.write("pelicanconf.py", CONFIG)

    def write(self, path: str, text: str) -> None:
        """Write a file of the project."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def listing(self) -> str:
        """Return what is told of settings that cannot be loaded."""
        with pytest.raises(Settled) as settled:
            load(self.config)
        return settled.value.listing


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    """Return a project that can be built."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    yield Project(tmp_path)
    disconnect_all()
