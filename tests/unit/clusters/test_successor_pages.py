"""Pages of clusters that lead to their successors."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.clusters.successor_pages import pages, successor_page
from plugins.pipeline.plan import REDIRECT
from plugins.views.values import RedirectPage
from tests.unit.clusters.made import cluster_site, read_by

MERGED: dict[str, Any] = {"event": "merged", "into": ["b"], "effective": "2025-01-01"}


def found(day: str, **change: Any) -> list[tuple[str, str, str]]:
    """Return language, address and goal of the pages that lead on."""
    of = cluster_site(day, a={"lineage": [{**MERGED, **change}]}, b={})
    leading = []
    for plan in pages(of):
        view = plan.compose(read_by(of, plan.lang))
        assert isinstance(view, RedirectPage)
        leading.append((plan.lang, plan.url, view.target.url))
    return leading


def test_from_the_day_on() -> None:
    """Where the facts ask for it, the page leads on in every language from that day."""
    assert found("2025-01-01", redirect=True) == [
        ("nb", "nb/clusters/a/", "/nb/clusters/b/"),
        ("en", "en/clusters/a/", "/en/clusters/b/"),
    ]


@pytest.mark.parametrize(
    ("day", "change"),
    [
        ("2024-12-31", {"redirect": True, "decided": "2024-11-11"}),
        ("2025-01-01", {}),
        ("2025-01-01", {"redirect": True, "into": ["gone"]}),
        ("2025-01-01", {"redirect": True, "into": []}),
    ],
)
def test_the_page_stays(day: str, change: dict[str, Any]) -> None:
    """Before the day, unasked, or with nowhere to lead, the page is the cluster's own."""
    assert found(day, **change) == []


def test_it_stands_for_the_cluster() -> None:
    """The page has the key of the cluster's own, and no search engine keeps it."""
    of = cluster_site(a={}, b={})
    plan = successor_page(of.items["clusters/a"].editions["nb"], of.items["clusters/b"])

    assert (plan.key, plan.template, plan.indexed) == (("item", "clusters/a"), REDIRECT, False)
