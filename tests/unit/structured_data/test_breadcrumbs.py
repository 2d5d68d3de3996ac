"""The way to a page."""

from __future__ import annotations

import json
from typing import Any

import pytest

from plugins.structured_data.breadcrumbs import breadcrumbs, of_page, of_term, way
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


def test_of_other_pages() -> None:
    """A list says the way to it by its title; the page of a term is found by the term."""
    of, list_ = reader(site(ONE), PLANS), PLANS[1]
    found = of_page(list_, of)

    assert found is not None
    assert json.loads(str(found.json))["@graph"] == [way(list_, "Nyheter", "/nb/nyheter/", of)]
    assert of_term(("news",), of) == found
    assert of_term(("tags", "gone"), of) is None


@pytest.mark.parametrize(
    "fields", [{"parent": None}, {"indexed": False}, {"template": "feed.atom"}], ids=str
)
def test_pages_that_say_no_way(fields: dict[str, Any]) -> None:
    """The front page has nothing above it; what nobody is to find, and files, say nothing."""
    assert of_page(plan("news", **fields), reader(site(ONE), PLANS)) is None
