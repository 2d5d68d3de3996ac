"""What of an edition only those pages draw on that show its text."""

from __future__ import annotations

import pytest

from plugins.content_model.body import Body, Html
from plugins.content_model.own_text import OwnText, TextLink

LINK = TextLink(0, 3, 4, "clusters/a")
TEXT = OwnText(Body(parts=(Html("<p>x</p>"),)), (LINK,), {"words": b"x"}, stale=True)


@pytest.mark.parametrize(
    "other",
    [
        OwnText(Body(parts=(Html("<p>y</p>"),)), (LINK,), {"words": b"x"}, stale=True),
        OwnText(TEXT.body, (), {"words": b"x"}, stale=True),
        OwnText(TEXT.body, (LINK,), {"words": b"y"}, stale=True),
        OwnText(TEXT.body, (LINK,), {"words": b"x"}),
    ],
)
def test_another(other: OwnText) -> None:
    """Two texts that differ in anything differ in what they are told apart by."""
    assert other != TEXT
    assert other.content != TEXT.content
    assert repr(other) != repr(TEXT)


def test_the_same() -> None:
    """Two texts that say the same are the same."""
    same = OwnText(TEXT.body, TEXT.links, dict(TEXT.extracts), stale=True)
    assert (same, same.content) == (TEXT, TEXT.content)
    assert OwnText() == OwnText(Body(), (), {}, stale=False) != "nothing"


def test_other_links() -> None:
    """A text is given the names that stand in it, and is otherwise what it was."""
    found = TEXT.with_links(())
    assert found == OwnText(TEXT.body, (), TEXT.extracts, stale=True)
