"""``make serve`` with a browser open."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

ARTICLE = "content/news/2019-07-norcare-ends.nb.md"
ADDRESS = "/nb/nyheter/norcare-er-avsluttet/"
EDITED = (
    *(ARTICLE, "theme/templates/article.html", "translations/nb/LC_MESSAGES/messages.po"),
    *("pelicanconf.py", "plugins/news/pages.py"),
)


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of this project, as a fresh clone has it."""
    copy = tmp_path_factory.mktemp("clone") / "project"
    copy.mkdir()
    for name in (
        "content",
        "theme",
        "translations",
        "plugins",
        "pelicanconf.py",
        "publishconf.py",
    ):
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy / name)
    return copy


@pytest.fixture(scope="module")
def preview(clone: Path) -> Iterator[str]:
    """Return the address of a running preview of *clone*, shared: the first build takes longest."""
    process = subprocess.Popen(
        [sys.executable, "-m", "plugins.preview"], cwd=clone, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    address = ""
    for line in process.stdout:
        found = re.match(r"(http://127\.0\.0\.1:\d+)/", line)
        if found:
            address = found[1]
            break
    yield address
    process.terminate()
    process.wait()
    process.stdout.close()


@pytest.fixture
def project(clone: Path, preview: str, page: Page) -> Iterator[Path]:
    """Return the folder that the preview shows, and put back afterwards what a test edits in it."""
    before = {path: path.read_bytes() for path in map(clone.joinpath, EDITED)}
    page.goto(preview + ADDRESS)
    shown = page.locator("html").inner_text()
    yield clone
    for path, content in before.items():
        if path.read_bytes() != content:
            path.write_bytes(content)
    page.wait_for_function("text => document.documentElement.innerText === text", arg=shown)


def edit(path: Path, old: str, new: str) -> None:
    """Replace *old* by *new* in a file, as an editor saves it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_saved_change_shows_by_itself(page: Page, project: Path, preview: str) -> None:
    """Content, theme, catalogue and settings: what is saved is seen without a key pressed."""
    page.goto(preview + ADDRESS)
    edit(project / ARTICLE, "title: ", "title: Endret – ")
    page.get_by_role("heading", level=1, name=re.compile("^Endret – ")).wait_for()
    edit(
        project / "theme/templates/article.html",
        "titles.title(article.title)",
        'titles.title("NB " ~ article.title)',
    )
    page.get_by_role("heading", level=1, name=re.compile("^NB Endret – ")).wait_for()
    edit(
        project / "translations/nb/LC_MESSAGES/messages.po",
        'msgstr "Hopp til innholdet"',
        'msgstr "Rett på sak"',
    )
    page.get_by_role("link", name="Rett på sak").wait_for(state="attached")
    edit(
        project / "pelicanconf.py",
        '"site_name": "Nordiske helseklynger"',
        '"site_name": "Klyngene"',
    )
    page.get_by_role("link", name="Klyngene", exact=True).first.wait_for()


def test_a_problem_is_shown_over_the_last_good_page(
    page: Page, project: Path, preview: str
) -> None:
    """The listing stands in the page, the page stays, and both follow what is saved."""
    page.goto(preview + ADDRESS)
    title = page.locator("h1").inner_text()
    edit(project / ARTICLE, "title: ", "titel: ")
    alert = page.get_by_role("alert")
    alert.wait_for()

    assert f"{ARTICLE}:" in alert.inner_text()
    assert page.locator("h1").inner_text() == title
    page.reload()
    alert.wait_for()
    assert page.locator("h1").inner_text() == title
    edit(project / ARTICLE, "titel: ", "title: ")
    alert.wait_for(state="detached")


def test_a_slip_in_the_code_does_not_end_the_preview(
    page: Page, project: Path, preview: str
) -> None:
    """Plugins that cannot be loaded are named; once mended, the preview starts again by itself."""
    page.goto(preview + ADDRESS)
    path = project / "plugins/news/pages.py"
    edit(path, "def pages(", "def pages((")
    page.get_by_role("alert").wait_for()

    assert "plugins/news/pages.py:" in page.get_by_role("alert").inner_text()
    edit(path, "def pages((", "def pages(")
    page.get_by_role("alert").wait_for(state="detached")
    edit(path, "def pages(", "nothing_of_this_name\n\n\ndef pages(")
    page.get_by_role("alert").filter(has_text="NameError").wait_for()
    assert "plugins/news/pages.py:" in page.get_by_role("alert").inner_text()
    edit(path, "nothing_of_this_name\n\n\n", "")
    page.get_by_role("alert").wait_for(state="detached")
    page.goto(preview + ADDRESS)
    assert page.locator("h1").is_visible()


def test_what_is_not_there_is_said_in_the_language_of_the_address(
    page: Page, preview: str
) -> None:
    """An address that does not exist answers 404 with the page of its language."""
    answer = page.goto(preview + "/nb/nyheter/finnes-ikke/")

    assert answer is not None
    assert answer.status == 404
    assert page.locator("h1").inner_text() == "Fant ikke siden"
