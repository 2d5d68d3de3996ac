"""The sides that are measured, and which of them are compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import sides as module
from benchmarks.sides import JOB, has_related, sides
from tests.conftest import PROJECT

FOLDER = Path("/corpus")


def test_the_job_is_plugins_there_are() -> None:
    """Every plugin of the job exists."""
    assert all((PROJECT / "plugins" / name).is_dir() for name in JOB)


def test_sides_are_compared_with_sides() -> None:
    """Each has its own output, and ours comes first: the table counts from it."""
    found = sides(FOLDER)

    assert next(iter(found)) == "ours"
    assert len({side.output for side in found.values()}) == len(found)
    assert {side.equal_to for side in found.values()} <= {"", "ours", "ours-related"}


@pytest.mark.parametrize("has", [False, True])
def test_related_lists_are_a_switch(monkeypatch: pytest.MonkeyPatch, has: bool) -> None:  # noqa: FBT001  # a case has parts
    """Our related lists are measured as soon as there are any."""
    monkeypatch.setattr(module, "has_related", lambda: has)
    found = sides(FOLDER)

    assert ("ours-related" in found) is has
    assert found["hugo-related"].equal_to == "ours-related"
    if has:
        assert "plugins.related_news" in " ".join(found["ours-related"].commands[0])
    assert "plugins.related_news" not in " ".join(found["ours"].commands[0])


def test_mentions_are_a_switch() -> None:
    """With other kinds to name, their plugins join, and stock Pelican cannot take part."""
    found = sides(FOLDER, ["clusters"])

    assert "plugins.clusters" in " ".join(found["ours"].commands[0])
    assert "pelican" not in found


def test_has_related() -> None:
    """Whether there are related lists is seen from the plugins there are."""
    assert has_related() is (PROJECT / "plugins/related_news").is_dir()
