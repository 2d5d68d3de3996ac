"""Small sites made from a dictionary."""

from __future__ import annotations

import copy
import json
import math
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from pelican.settings import DEFAULT_CONFIG

from plugins.cache.sealed_file import DAMAGED
from plugins.pipeline import stage_times
from plugins.pipeline.build import BuildFailed, begin, end, prepare
from plugins.pipeline.extension_points import gather
from plugins.pipeline.host import Host, site_settings
from plugins.pipeline.report import listing, listing_text
from plugins.pipeline.session import session_of
from plugins.progress import progress_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from plugins.content_model.settings import Settings
    from plugins.pipeline.build import Finished, Prepared

PROJECT = Path(__file__).resolve().parent.parent
PLUGINS = [
    f"plugins.{name}"
    for name in (
        "pipeline",
        "people",
        "funders",
        "partner_news",
        "clusters",
        "projects",
        "events",
        "mentions",
        "news",
        "guides",
        "pages",
        "glossary",
        "taxonomy",
        "home",
        "related_profiles",
        "series",
        "related_news",
        "pictures",
        "search",
        "feeds",
        "sitemap",
        "manifest",
        "press",
        "membership",
        "accessibility",
        "structured_data",
        "redirects",
    )
]
LANGUAGES = {
    "nb": {
        "name": "Norsk",
        "locale": "nb_NO",
        "site_name": "Klyngene",
        "words": {"news": "nyheter", "guides": "veiledere", "category": "kategori"},
    },
    "en": {"name": "English", "locale": "en_GB", "site_name": "The Clusters"},
}
TODAY = "2026-01-15"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flags of our tests."""
    parser.addoption("--update-goldens", action="store_true", help="write golden pages anew")
    parser.addoption("--edits", type=int, default=0, help="further random edits to try")


@pytest.fixture(autouse=True)
def nothing_damaged() -> None:
    """Have no test tell of what another one damaged."""
    DAMAGED.clear()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Return an empty site in a folder of its own; its builds say the same however long they take."""
    for module in (progress_lines, stage_times):
        monkeypatch.setattr(module, "WORTH_TELLING", math.inf)
    return Site(tmp_path)


class Site:
    """
    A site under test.

    Args:
        root: Its project folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "content").mkdir(exist_ok=True)
        self.settings: dict[str, Any] = {}

    def write(self, files: Mapping[str, str | bytes]) -> Site:
        """Write files below ``content/``; ``None`` deletes."""
        for name, content in files.items():
            path = self.root / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return self

    def options(self, **settings: Any) -> dict[str, Any]:
        """Return Pelican's settings for this site."""
        return {
            **copy.deepcopy(DEFAULT_CONFIG),
            "PATH": str(self.root / "content"),
            "OUTPUT_PATH": str(self.root / "output"),
            "CACHE_PATH": str(self.root / ".cache"),
            "THEME": str(PROJECT / "theme"),
            "TRANSLATIONS_PATH": str(PROJECT / "translations"),
            "SITENAME": "Site",
            "SITEURL": "",
            "SITE_ID": "clusters.example",
            "LANGUAGES": LANGUAGES,
            "DEFAULT_LANG": "nb",
            "STAFF_LANGUAGE": "en",
            "TIMEZONE": "Europe/Oslo",
            "BUILD_DATE": TODAY,
            "PLUGINS": PLUGINS,
            "STATIC_PATHS": [],
            **self.settings,
            **settings,
        }

    def checked(self, **settings: Any) -> Settings:
        """Return the site's settings as our stages have them, its plugins registered."""
        checked, _ = site_settings(Host(self.options(**settings)).settings)
        return checked

    def prepare(self, **settings: Any) -> Prepared:
        """Run the stages that read."""
        host = Host(self.options(**settings))
        checked, problems = site_settings(host.settings)
        return prepare(checked, gather(checked), problems)

    def run(self, **settings: Any) -> Finished:
        """Build the site as the command does: all stages, unless there is nothing to do."""
        checked, problems = site_settings(Host(self.options(**settings)).settings)
        session = session_of(checked)
        with session.workers:
            return end(begin(checked, gather(checked), tuple(problems), session))

    def build(self, **settings: Any) -> Output:
        """Build the site, which must be free of problems, and return its output."""
        listed = self.problems(**settings)
        assert not listed, listed
        self.run(**settings)
        return Output(Path(self.options(**settings)["OUTPUT_PATH"]))

    def problems(self, **settings: Any) -> str:
        """Return the listing that keeps the site from being built; empty if nothing does."""
        return self.listing(self.prepare, **settings)

    def template_problems(self, **settings: Any) -> str:
        """Return the listing that rendering ends with; empty if it does not."""
        return self.listing(self.run, **settings)

    def listing(self, stages: Callable[..., object], **settings: Any) -> str:
        """Return the listing that *stages* end with."""
        checked, _ = site_settings(self.options(**settings))
        try:
            stages(**settings)
        except BuildFailed as failed:
            return listing_text(listing(failed.problems, checked), checked)
        return ""

    def warnings(self, **settings: Any) -> str:
        """Return the listing of what is told about a site that can be built."""
        prepared = self.prepare(**settings)
        checked = prepared.site.settings
        return listing_text(listing(prepared.warnings, checked), checked)


class Output:
    """
    What a build wrote.

    Args:
        folder: The output folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def text(self, path: str) -> str:
        """Return a file's text."""
        return (self.folder / path).read_text(encoding="utf-8")

    def page(self, path: str) -> Any:
        """
        Return a page as Beautiful Soup reads it.

        Untyped on purpose: an element that is not there should fail the test that asks
        for it, and need no check of its own.
        """
        folder = path.strip("/")
        name = f"{folder}/index.html" if folder else "index.html"
        return BeautifulSoup(self.text(name), "html.parser")

    def has(self, path: str) -> bool:
        """Return whether there is such a file."""
        return (self.folder / path).is_file()

    def paths(self) -> list[str]:
        """Return the paths of all files, in order."""
        return sorted(tree(self.folder))

    def everything(self) -> str:
        """Return the text of all files and their paths, to look for what must not be there."""
        parts = [
            f"{path}\n{content.decode('utf-8', 'replace')}"
            for path, content in tree(self.folder).items()
        ]
        return "\n".join(parts)


def tree(folder: Path) -> dict[str, bytes]:
    """Return the content of every file below *folder*, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def article(title: str = "Title", body: str = "Text.", **fields: object) -> str:
    """Return a Markdown file with front matter."""
    lines = [f"{name}: {yaml(value)}" for name, value in {"title": title, **fields}.items()]
    return "\n".join(["---", *lines, "---", "", body, ""])


def yaml(value: object) -> str:
    """Return a value as front matter has it, in quotes where YAML needs them."""
    return json.dumps(value, ensure_ascii=False) if ": " in str(value) else str(value)


def news(title: str = "Title", body: str = "Text.", **fields: object) -> str:
    """Return a Markdown file with front matter and a date that is past."""
    return article(title, body, **{"date": "2025-03-01", **fields})


@pytest.fixture
def threadless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have this process be copied in spite of threads that servers of other tests still end."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


@pytest.fixture
def no_locale(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Run with the C locale, as on a bare server."""
    for name in ("LC_ALL", "LANG", "LANGUAGE"):
        monkeypatch.setenv(name, "C")
    yield
    assert os.environ["LC_ALL"] == "C"


@pytest.fixture(autouse=True)
def no_settings_of_another_site() -> Iterator[None]:
    """Forget the settings files that a test had loaded: ``publishconf`` imports by name."""
    yield
    for name in ("pelicanconf", "publishconf"):
        sys.modules.pop(name, None)
