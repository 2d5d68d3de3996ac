"""Inspect: the sizes of pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.cache.cache import Cache
from plugins.parsing.collect import collect
from plugins.parsing.inspect_pictures import inspect_all
from plugins.relations.pictures import Picture

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.content_model.problem import Problem

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with a picture, a broken one, and one that is about to go."""
    folder = tmp_path / "content"
    folder.mkdir()
    for name, text in (("a.svg", SVG), ("b.svg", "<svg"), ("gone.svg", SVG)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def inspected(
    content: Path, cache: Cache, *names: str
) -> tuple[dict[str, Picture], list[Problem]]:
    """Return what inspecting pictures yields, and keep it."""
    cache.begin()
    files = collect(str(content), [], []).files
    (content / "gone.svg").unlink(missing_ok=True)
    found = inspect_all(names, str(content), files, cache)
    cache.save()
    return found


def test_sizes_and_problems(content: Path, tmp_path: Path) -> None:
    """Each picture has its size; a broken one, or one that is gone, is a problem."""
    cache = Cache(str(tmp_path / "cache"))
    pictures, problems = inspected(content, cache, "a.svg", "b.svg", "gone.svg")

    assert pictures == {"a.svg": Picture(width=30, height=20), "b.svg": Picture()}
    assert [p.path for p in problems] == ["b.svg", "gone.svg"]


def test_problems_are_told_every_time(content: Path, tmp_path: Path) -> None:
    """A broken picture is as broken at the second build."""
    cache = Cache(str(tmp_path / "cache"))
    first = inspected(content, cache, "a.svg", "b.svg")

    assert inspected(content, cache, "a.svg", "b.svg") == first
    assert inspected(content, Cache(str(tmp_path / "cache")), "a.svg", "b.svg") == first


def test_a_picture_that_changes(content: Path, tmp_path: Path) -> None:
    """A picture that another one has taken the place of has the size of that."""
    cache = Cache(str(tmp_path / "cache"))
    inspected(content, cache, "a.svg")
    (content / "a.svg").write_text(SVG.replace("30", "31"), encoding="utf-8")

    assert inspected(content, cache, "a.svg")[0] == {"a.svg": Picture(width=31, height=20)}
