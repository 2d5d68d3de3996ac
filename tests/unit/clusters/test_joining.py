"""How to become a member."""

from __future__ import annotations

from plugins.clusters.facts import Joining
from plugins.clusters.joining import join_view
from tests.unit.builders import reader


def test_joining() -> None:
    """How to become a member is a way to go, or said in full."""
    plain = join_view("https://a.no", reader())
    full = join_view(Joining(who="Companies", cost="1 krone", email="a@example.org"), reader())

    assert plain is not None
    assert (plain.link and plain.link.url, plain.who) == ("https://a.no", None)
    assert full is not None
    assert (full.who and full.who.title, full.email, full.link) == (
        "Companies",
        "a@example.org",
        None,
    )
    assert join_view("", reader()) is None
