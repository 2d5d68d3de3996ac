"""Parts of a site that say when somebody looks at them."""

from __future__ import annotations

from contextvars import copy_context
from threading import Thread

import pytest

from plugins.content_model.seen import Apart, saw, seeing
from tests.unit.builders import edition


def test_what_is_looked_at() -> None:
    """Whoever asks knows all that was looked at while it asked, and nothing else."""
    saw("before")
    with seeing() as first:
        saw("a", "b")
    with seeing() as second:
        saw("b")
    saw("after")
    assert (first, second) == ({"a", "b"}, {"b"})


def test_within() -> None:
    """What is looked at for a part is looked at for the whole, even if making it fails."""
    with seeing() as whole:
        saw("a")
        with pytest.raises(ValueError, match="no"):
            fail()
        saw("c")
    assert whole == {"a", "b", "c"}


def fail() -> None:
    """Look at something, and fail."""
    with seeing():
        saw("b")
        raise ValueError("no")


def test_others_meanwhile() -> None:
    """What another thread looks at meanwhile is its own affair."""
    with seeing() as found:
        thread = Thread(target=copy_context().run, args=(look,))
        thread.start()
        thread.join()
        other = Thread(target=saw, args=("elsewhere",))
        other.start()
        other.join()
    assert found == {"for us"}


def look() -> None:
    """Look at something."""
    saw("for us")


@pytest.mark.parametrize("field", ["body", "links", "stale", "extracts"])
def test_editions(field: str) -> None:
    """Whoever looks at anything of the text of an edition says so, by its path."""
    one = edition("news/a.en.md")
    with seeing() as found:
        getattr(one, field)
    assert found == {"news/a.en.md"}


def test_what_all_share() -> None:
    """What may stand on any page is looked at without a word."""
    one = edition("news/a.en.md")
    with seeing() as found:
        assert one.title + one.url + one.summary + one.metadata.title
    assert not found


def test_no_parts() -> None:
    """A value apart has no parts of its own but those it tells of."""
    assert list(Apart().parts()) == []
