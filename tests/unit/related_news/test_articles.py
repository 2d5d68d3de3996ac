"""Articles in the order of equals."""

from __future__ import annotations

from plugins.related_news.articles import in_order
from tests.unit.related_news.archive import article


def test_newest_first_then_by_id() -> None:
    """Of articles of one day the id decides, and the undated come last."""
    found = in_order(
        [article("a", day=0), article("c", day=2), article("b", day=2), article("d", day=3)]
    )

    assert [one.id for one in found] == ["d", "b", "c", "a"]
