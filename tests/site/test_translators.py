"""``make translations`` and ``make translated``, as the Makefile calls them."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import PROJECT, article, news, tree

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = f"""\
from plugins.pipeline.host import Host
PELICAN_CLASS = Host
PATH = "content"
CACHE_PATH = ".cache"
THEME = {str(PROJECT / "theme")!r}
TRANSLATIONS_PATH = {str(PROJECT / "translations")!r}
SITENAME = "Site"
LANGUAGES = {{"nb": {{"name": "Norsk"}}, "en": {{"name": "English"}}}}
DEFAULT_LANG = "nb"
STAFF_LANGUAGE = "en"
TIMEZONE = "Europe/Oslo"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
PLUGINS = ["plugins.pipeline", "plugins.news", "plugins.home"]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with an article and its translation."""
    (tmp_path / "content/news").mkdir(parents=True)
    (tmp_path / "content/news/a.nb.md").write_text(news("Først"), encoding="utf-8")
    (tmp_path / "content/news/a.en.md").write_text(
        article("First", translated_from="nb@0000000"), encoding="utf-8"
    )
    (tmp_path / "pelicanconf.py").write_text(CONFIG, encoding="utf-8")
    return tmp_path


def command(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in *project*."""
    return subprocess.run(
        [sys.executable, "-m", "plugins.translators", *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(PROJECT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"},
    )


def test_a_translator_s_day(project: Path) -> None:
    """What is stale is listed, renewed, listed as up to date, and stale again after an edit."""
    listed = command(project, "list")
    renewed = command(project, "renew", "content/news/a.en.md")
    again = command(project, "list")
    original = project / "content/news/a.nb.md"
    original.write_text(news("Sist"), encoding="utf-8")

    assert listed.returncode == renewed.returncode == again.returncode == 0
    assert "news/a       original  stale\n" in listed.stdout
    assert renewed.stdout.startswith("content/news/a.en.md: translated_from is now nb@")
    assert renewed.stdout.endswith(", was nb@0000000\n")
    assert "news/a       original  up to date\n" in again.stdout
    assert "news/a       original  stale\n" in command(project, "list").stdout


def test_the_table_changes_nothing(project: Path) -> None:
    """Listing writes no file: neither into the content nor beside it."""
    before = tree(project)
    command(project, "list")

    assert tree(project) == before


@pytest.mark.parametrize("arguments", [("list",), ("renew", "content/news/b.en.md")])
def test_a_file_that_cannot_be_read(project: Path, arguments: tuple[str, ...]) -> None:
    """A header that is broken is told with its line, the status is 1; it is not called missing."""
    (project / "content/news/b.en.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    done = command(project, *arguments)

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("content/news/b.en.md:")
    assert "1 problem in 1 file" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param("MENU = [", "pelicanconf.py:", id="syntax"),
        pytest.param('TIMEZONE = "Nowhere"', "pelicanconf.py", id="setting"),
    ],
)
def test_broken_settings(project: Path, line: str, told: str) -> None:
    """A mistake in the settings is told as in a build, without a traceback."""
    config = project / "pelicanconf.py"
    config.write_text(f"{CONFIG}{line}\n", encoding="utf-8")
    done = command(project, "list")

    assert done.returncode == 1
    assert done.stderr.startswith(told)
    assert "Traceback" not in done.stderr


def test_outside_a_project(tmp_path: Path) -> None:
    """Without a settings file it is told where to run the command."""
    done = command(tmp_path, "list")

    assert done.returncode == 2
    assert "there is no pelicanconf.py here" in done.stderr
