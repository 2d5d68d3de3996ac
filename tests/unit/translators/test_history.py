"""Earlier wordings of a text."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from plugins.translators.history import History
from tests.conftest import news
from tests.unit.translators.made import revision, with_texts

if TYPE_CHECKING:
    from tests.conftest import Site

PATH = "news/a.nb.md"
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")


def git(site: Site, *arguments: str) -> None:
    """Run git in the project."""
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments],
        cwd=site.root,
        check=True,
        capture_output=True,
    )


def committed(site: Site) -> str:
    """Put *site* under git, and return the revision of its article."""
    with_texts(site)
    git(site, "init", "-q")
    git(site, "add", "content")
    git(site, "commit", "-qm", "a")
    return revision(site.checked(), PATH)


@needs_git
def test_git_knows(site: Site) -> None:
    """A wording that was committed is found by its revision, however long that is stated."""
    old = committed(site)
    site.write({PATH: news("Annen tittel")})
    found = History(site.checked()).wording(PATH, f"{old}000")

    assert found is not None
    assert found.blocks[0] == "Tittel"


@needs_git
def test_nobody_knows(site: Site) -> None:
    """A revision that never was is found nowhere."""
    committed(site)

    assert History(site.checked()).wording(PATH, "0000000") is None
    assert History(site.checked()).wording("news/none.nb.md", "0000000") is None


@needs_git
def test_git_keeps_enough(site: Site) -> None:
    """Where git keeps the texts there is no copy."""
    old = committed(site)
    History(site.checked()).keep(PATH, old)

    assert not (site.root / "translations").exists()


def test_copies_where_there_is_no_git(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without git a text is kept when its translation is said to be up to date."""
    monkeypatch.setattr(shutil, "which", lambda _: None)
    settings = with_texts(site).checked()
    old = revision(settings, PATH)
    History(settings).keep(PATH, old)
    site.write({PATH: news("Annen tittel")})
    found = History(settings).wording(PATH, old)

    assert found is not None
    assert found.blocks[0] == "Tittel"
    assert History(settings).versions(PATH) == []


def test_a_copy_of_another_wording_is_no_copy(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy that somebody edited is not taken for what it was."""
    monkeypatch.setattr(shutil, "which", lambda _: None)
    history = History(with_texts(site).checked())
    history.keep(PATH, "0000000")

    assert history.copy_of(PATH, "0000000").is_file()
    assert history.wording(PATH, "0000000") is None
