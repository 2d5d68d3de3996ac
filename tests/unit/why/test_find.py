"""Which files of the output somebody means: by address, or by a file of output or content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.page import CopiedFile, Page
from plugins.why.find import addresses, find, sources_of
from tests.unit.builders import body, settings

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.content_model.settings import Settings

KNOWN = {"index.html", "nb/nyheter/a/index.html", "nb/feed.atom", "nb/blå/index.html"}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Return the settings of a project in whose folder we stand."""
    monkeypatch.chdir(tmp_path)
    return settings(
        root=str(tmp_path),
        content=str(tmp_path / "content"),
        output=str(tmp_path / "output"),
        site_url="https://x.example/sub",
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("nb/nyheter/a/", "nb/nyheter/a/index.html"),
        ("nb/nyheter/a", "nb/nyheter/a/index.html"),
        ("/nb/nyheter/a/", "nb/nyheter/a/index.html"),
        (" /nb/nyheter/a/ ", "nb/nyheter/a/index.html"),
        ("nb/nyheter/a/index.html", "nb/nyheter/a/index.html"),
        ("/nb/nyheter/a/?x=y#z", "nb/nyheter/a/index.html"),
        ("https://x.example/sub/nb/nyheter/a/", "nb/nyheter/a/index.html"),
        ("/sub/nb/nyheter/a/", "nb/nyheter/a/index.html"),
        ("http://localhost:8000/nb/nyheter/a/", "nb/nyheter/a/index.html"),
        ("/nb/bl%C3%A5/", "nb/blå/index.html"),
        ("nb/feed.atom", "nb/feed.atom"),
        ("/", "index.html"),
        ("https://x.example/sub/", "index.html"),
        ("http://localhost:8000", "index.html"),
        ("output/nb/nyheter/a/index.html", "nb/nyheter/a/index.html"),
        ("./output/nb/nyheter/a", "nb/nyheter/a/index.html"),
        ("output", "index.html"),
    ],
)
def test_by_address(project: Settings, written: str, expected: str) -> None:
    """An address is known in whatever way it is copied, a file of the output by its path."""
    assert find(written, KNOWN, {}, project) == (expected,)


def test_by_a_whole_path(project: Settings, tmp_path: Path) -> None:
    """A path may be whole, as a file manager gives it."""
    path = tmp_path / "output/nb/nyheter/a/index.html"

    assert find(str(path), KNOWN, {}, project) == ("nb/nyheter/a/index.html",)


@pytest.mark.parametrize(
    "written", ["nb/nyheter/b/", "output/nb", "https://x.example/su", "x" * 999]
)
def test_none(project: Settings, written: str) -> None:
    """What is neither is nothing."""
    assert find(written, KNOWN, {}, project) == ()


def test_by_source(project: Settings, tmp_path: Path) -> None:
    """A file that is read stands for all that is made of it."""
    view = body()
    made = [
        Page(save_as=path, template="a", lang="nb", site=view, page=view, view=view, source=source)
        for path, source in (
            ("nb/nyheter/a/index.html", "news/a.nb.md"),
            ("gammel/index.html", "news/a.nb.md"),
            ("nb/index.html", ""),
        )
    ]
    copied = CopiedFile(save_as="nb/nyheter/a/p.svg", path=str(tmp_path / "content/news/p.svg"))
    sources = sources_of([*made, copied], project)

    assert len(sources) == 2
    assert find("content/news/a.nb.md", KNOWN, sources, project) == (
        "nb/nyheter/a/index.html",
        "gammel/index.html",
    )
    assert find("content/../content/news/p.svg", (), sources, project) == ("nb/nyheter/a/p.svg",)
    assert find("content/news/b.nb.md", KNOWN, sources, project) == ()


def test_addresses() -> None:
    """What may be below the folder that the site stands in is looked for there first."""
    assert addresses("/sub/a/", "https://x.example/sub") == ["a", "sub/a"]
    assert addresses("/a/", "https://x.example/sub") == ["a"]
    assert addresses("/a/", "") == ["a"]
