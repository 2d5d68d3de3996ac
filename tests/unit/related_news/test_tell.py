"""Explanations as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.related_news.explain import Reason
from plugins.related_news.lists import Related
from plugins.related_news.tell import told

if TYPE_CHECKING:
    from plugins.content_model.problem import Message

REASON = Reason(
    id="news/b",
    score=0.3,
    parts={"text": 0.25, "tags": 0.0, "category": 0.05},
    nearness=1.0,
    words={"nb": [("gull", 0.2)], "en": []},
    shared=("projects/p",),
)


def say(text: Message) -> str:
    """Return a message in English."""
    return text.msgid.format(**{key: str(value) for key, value in text.values})


def test_a_list() -> None:
    """Each item is told with the parts of its score, its words, and what it shares."""
    found = told("news/a", Related(("news/b",)), [], [REASON], say)

    assert found.splitlines() == [
        "Related to news/a:",
        "1. news/b  0.300",
        "   (text 0.250 + category 0.050) × nearness in time 1.00",
        "   nb: gull 0.200",
        "   shared clusters, projects and people: projects/p",
    ]


def test_pins() -> None:
    """What an editor chose is told as such."""
    assert "chosen by the editor" in told("a", Related(("news/b",)), ["news/b"], [REASON], say)


def test_the_newest() -> None:
    """A list of the newest is told as such."""
    assert "the newest are listed" in told("a", Related(("news/b",), "x"), [], [REASON], say)


def test_nothing() -> None:
    """An empty list is told as such."""
    assert told("a", Related(), [], [], say) == "Nothing is related to a."
