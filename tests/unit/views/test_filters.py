"""Ways to parts of a directory."""

from __future__ import annotations

from plugins.views.filters import filter_view, part_name
from tests.unit.builders import plan, reader, site

WHOLE, PART = ("things",), ("things", "kind", "x")
PLANS = (
    plan(WHOLE, url="nb/ting/", title="Ting"),
    plan(WHOLE, "en", url="en/things/", title="Things"),
    plan(PART, url="nb/ting/x/", title="Ting: X", parent=WHOLE),
)


def test_part() -> None:
    """A part has a name for its rows, its page's headline, and where to go in other languages."""
    found = filter_view(PART, reader(site(), PLANS), "X", 3)

    assert found is not None
    assert (found.part, found.title, found.heading, found.count) == ("kind-x", "X", "Ting: X", 3)
    assert found.url == "/nb/ting/x/"
    assert found.elsewhere == ("en", "/en/things/")


def test_whole() -> None:
    """The whole is no part; what has no page in a language is no way there."""
    found = filter_view(WHOLE, reader(site(), PLANS, "en"))

    assert found is not None
    assert (found.part, found.title, found.elsewhere) == ("", "Things", ("nb", "/nb/ting/"))
    assert filter_view(PART, reader(site(), PLANS, "en")) is None
    assert part_name(WHOLE) == ""
