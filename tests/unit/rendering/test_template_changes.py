"""Which templates changed since the last build, of those that a page may show."""

from __future__ import annotations

import pytest

from plugins.rendering.template_changes import TemplateChanges

BEFORE = {"a": b"1", "b": b"1", "c": b"1", "gone": b"1"}
NOW = {"a": b"1", "b": b"2", "c": b"1", "new": b"1", "any": b"1"}
SHOWS: dict[str, tuple[str | None, ...]] = {
    "a": ("c", "gone"),
    "b": ("a",),
    "c": ("b", "never"),
    "new": (),
    "any": (None,),
}


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        pytest.param("new", ("new",), id="itself"),
        pytest.param("a", ("b", "gone"), id="through-others"),
        pytest.param("b", ("b", "gone"), id="in-a-circle"),
        pytest.param("any", ("any", "b", "gone", "new"), id="any"),
        pytest.param("json", (), id="no-template"),
    ],
)
def test_behind(template: str, expected: tuple[str, ...]) -> None:
    """A template has changed if it, or any that it may show, has: changed, come or gone."""
    changes = TemplateChanges(BEFORE, NOW, SHOWS)

    assert changes.behind(template) == changes.behind(template) == expected


def test_nothing_changed() -> None:
    """Between two builds with the same templates there is no change."""
    assert TemplateChanges(NOW, NOW, SHOWS).behind("any") == ()
