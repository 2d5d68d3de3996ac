"""Which texts are one item."""

from __future__ import annotations

from plugins.importing.groups import groups
from plugins.incoming.found import Found


def text(name: str, lang: str, *same: str, kind: str = "news") -> Found:
    """Return a text."""
    return Found(origin=name, title=name, lang=lang, same_as=same, kind=kind)


def test_groups() -> None:
    """Texts of one name in two languages are one item; in one language, or of two kinds, they are not."""
    texts = [
        text("a", "nb", "x", "y"),
        text("b", "en", "y"),
        text("c", "en", "x"),
        text("d", "sv", "x", kind="page"),
        text("e", "nb"),
    ]

    assert [[one.title for one in group] for group in groups(texts)] == [
        ["a", "b"],
        ["c"],
        ["d"],
        ["e"],
    ]
