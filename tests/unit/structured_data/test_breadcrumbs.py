"""The way to a page."""

from __future__ import annotations

from plugins.structured_data.breadcrumbs import breadcrumbs
from tests.unit.builders import edition, plan, reader, site

ONE = edition("news/a.nb.md", title="Gull")
PLANS = (
    plan("home", url="nb/", title="Hjem", parent=None),
    plan("news", url="nb/nyheter/", title="Nyheter"),
    plan(("item", "news/a"), url="nb/nyheter/a/", parent=("news",)),
)


def test_steps() -> None:
    """Every page above, the outermost first, then the page itself, numbered from 1."""
    (found,) = breadcrumbs(ONE, reader(site(ONE), PLANS))

    assert [(s["position"], s["name"], s["item"]) for s in found["itemListElement"]] == [
        (1, "Hjem", "/nb/"),
        (2, "Nyheter", "/nb/nyheter/"),
        (3, "Gull", "/nb/news/a/"),
    ]


def test_a_page_that_is_not_there() -> None:
    """Where an item has no page there is no way to it."""
    assert list(breadcrumbs(ONE, reader(site(ONE)))) == []
