"""``make translations`` and ``make translated``, as the Makefile calls them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from tests.conftest import PROJECT, Output, article, news, tree

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


def test_a_report_for_programs(project: Path) -> None:
    """The same report can be had as JSON, of all languages."""
    done = command(project, "list", "--format", "json")
    found = json.loads(done.stdout)

    assert found["languages"]["en"]["texts"]["stale"] == 1
    assert found["texts"][0]["cells"]["en"]["standing"] == "stale"


def test_one_language(project: Path) -> None:
    """A language may be asked for alone; one that is not there is told."""
    assert "nb  " not in command(project, "list", "--lang", "en").stdout.splitlines()[0]
    done = command(project, "list", "--lang", "eng")

    assert done.returncode == 1
    assert "did you mean “en”?" in done.stderr


def test_an_edit_without_impact(project: Path) -> None:
    """A slip of the pen is corrected, declared, and leaves the translation up to date."""
    command(project, "renew", "content/news/a.en.md")
    original = project / "content/news/a.nb.md"
    original.write_text(news("Først!"), encoding="utf-8")
    done = command(project, "no-impact", "content/news/a.nb.md")

    assert done.returncode == 0, done.stderr
    assert "has no impact on translations" in done.stdout
    assert "news/a       original  up to date\n" in command(project, "list").stdout


def test_what_changed_without_git(project: Path) -> None:
    """What changed since a translation was stated is shown, from the copy kept then."""
    command(project, "renew", "content/news/a.en.md")
    (project / "content/news/a.nb.md").write_text(news("Sist"), encoding="utf-8")

    assert "[-Først-] {+Sist+}" in command(project, "list").stdout


def test_strings_twice(project: Path) -> None:
    """Which files changed is told, and that none has the second time."""
    config = project / "pelicanconf.py"
    text = config.read_text(encoding="utf-8")
    config.write_text(
        text.replace(repr(str(PROJECT / "translations")), '"translations"'), encoding="utf-8"
    )
    first, second = command(project, "strings"), command(project, "strings")

    assert first.stdout == "translations/messages.pot\ntranslations/staff.pot\n"
    assert second.stdout == "the catalogues are up to date: nothing has changed\n"


def test_a_language_more(project: Path) -> None:
    """A language is begun, and the site is built with it at once."""
    config = project / "pelicanconf.py"
    text = config.read_text(encoding="utf-8").replace(
        f"TRANSLATIONS_PATH = {str(PROJECT / 'translations')!r}",
        'TRANSLATIONS_PATH = "translations"',
    )
    config.write_text(text, encoding="utf-8")
    shutil.copytree(PROJECT / "translations", project / "translations")
    done = command(project, "new-language", "sv")
    built = subprocess.run(
        [sys.executable, "-m", "plugins.pipeline", "content", "-s", "pelicanconf.py"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(PROJECT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"},
    )

    assert done.returncode == 0, done.stderr
    assert "translations/sv/LC_MESSAGES/messages.po" in done.stdout
    assert built.returncode == 0, built.stderr
    assert 'lang="sv"' in (project / "output/sv/index.html").read_text(encoding="utf-8")


def test_languages_more_on_the_sample_site(tmp_path: Path) -> None:
    """Arabic and Swedish begun, the sample is built as it is; all links of their pages lead on."""
    for name in ("content", "plugins", "theme", "translations"):
        shutil.copytree(PROJECT / name, tmp_path / name)
    text = (PROJECT / "pelicanconf.py").read_text(encoding="utf-8")
    slow = re.compile(r'    "plugins\.(cards|pictures|related_\w+)",\n')
    quick = slow.sub("", text).replace("SEARCH_INDEX = True", "SEARCH_INDEX = False")
    (tmp_path / "pelicanconf.py").write_text(quick, encoding="utf-8")
    for lang in ("ar", "sv"):
        done = command(tmp_path, "new-language", lang)
        assert done.returncode == 0, done.stderr
    built = subprocess.run(
        [sys.executable, "-m", "plugins.pipeline", "content", "-s", "pelicanconf.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1", "BUILD_DATE": "2024-06-01"},
    )
    assert built.returncode == 0, built.stderr
    output = Output(tmp_path / "output")

    assert [output.page(lang).html["dir"] for lang in ("ar", "sv")] == ["rtl", "ltr"]
    links = {
        link["href"]
        for path in output.paths()
        if path.startswith(("ar/", "sv/")) and path.endswith("/index.html")
        for link in output.page(path.removesuffix("index.html")).select("a[href^='/']")
    }
    assert any("%D8" in link for link in links)
    for link in links:
        path = unquote(link.partition("#")[0]).removeprefix("/")
        assert output.has(f"{path}index.html" if path.endswith("/") or not path else path), link
    for country in ("النرويج", "السويد"):
        assert output.has(f"ar/clusters/country/{country}/index.html")


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("new-language", ""), "make new-language LANG=sv"),
        (("new-language", "svensk"), "hint:"),
        (("no-impact", ""), "make no-impact FILE="),
        (("no-impact", "content/news/x.nb.md"), "did you mean"),
        (("renew", ""), "make translated FILE="),
    ],
)
def test_wrong_use(project: Path, arguments: tuple[str, ...], hint: str) -> None:
    """A command that is used wrongly says what to type, without a traceback."""
    done = command(project, *arguments)

    assert done.returncode == 1
    assert hint in done.stderr
    assert "Traceback" not in done.stderr


def test_lang_of_the_shell_is_not_meant(project: Path) -> None:
    """Every shell has a LANG; make takes the one that was typed, and no other."""
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")

    assert '--lang "$(TYPED_LANG)"' in makefile
    assert '"$(LANG)"' not in makefile
