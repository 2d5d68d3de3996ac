"""The stages that write: render what is outdated, and publish it."""

from __future__ import annotations

from plugins.content_model.problem import Position, Problem, message
from plugins.pipeline.finish import manifest_path, one_each
from tests.unit.builders import settings


def problem(path: str, line: int) -> Problem:
    """Return a problem."""
    return Problem(path=path, text=message("x"), hint=message("y"), at=Position(line))


def test_one_each() -> None:
    """A mistake in a template is told once, however many pages have it."""
    found = [
        problem("a", line=2),
        problem("a", line=3),
        problem("b", line=2),
        problem("a", line=2),
    ]

    assert one_each(found) == found[:3]


def test_manifest_path() -> None:
    """Each output folder has a manifest of its own in the cache, always the same."""
    one, same, other = (
        manifest_path(settings(output=path)) for path in ("/a/out", "/a/out", "/b/out")
    )

    assert one == same != other
    assert one.parent.as_posix() == "/project/.cache"
