"""The news about an item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.kind import Kind
from plugins.news.coverage import SHOWN, coverage, news_by_item, pages, panels
from tests.unit.builders import KINDS, edition, reader, site

if TYPE_CHECKING:
    from plugins.content_model.site import Edition, Site

CLUSTER = Kind(
    name="cluster",
    folder="clusters",
    template="c.html",
    url="{slug}/",
    listing="clusters",
    mention="clusters",
)
OWN = edition("clusters/x.nb.md", kind="cluster", title="X")


def news(count: int) -> list[Edition]:
    """Return so many news items about a cluster, the first the oldest."""
    return [
        edition(
            f"news/n{n}.nb.md", title=f"N{n}", date=f"2020-01-0{n}", mentions={"clusters": ("x",)}
        )
        for n in range(1, count + 1)
    ]


def of(count: int) -> Site:
    """Return a site with so much news about a cluster, and some about nothing."""
    other = edition("news/other.nb.md", date="2020-02-01")
    return site(OWN, other, *news(count), kinds={**KINDS, "cluster": CLUSTER}, per_page=20)


def test_newest_first() -> None:
    """An item's page shows the news that names it, the newest first."""
    found = coverage(OWN, reader(of(2)))

    assert found is not None
    assert [teaser.link.title for teaser in found.teasers] == ["N2", "N1"]
    assert found.more is None


def test_all_of_it() -> None:
    """Where there is more than fits, a page of its own has it all."""
    whole = of(SHOWN + 1)
    plans = list(pages(whole))
    found = coverage(OWN, reader(whole, plans))

    assert [(plan.lang, plan.url) for plan in plans] == [("nb", "nb/nyheter/about/clusters/x/")]
    assert found is not None
    assert found.more is not None
    assert (len(found.teasers), found.more.count) == (SHOWN, SHOWN + 1)
    assert not list(pages(of(SHOWN)))


def test_no_news() -> None:
    """What no news names has no panel."""
    assert coverage(OWN, reader(of(0))) is None
    assert list(news_by_item(of(1), "nb")) == ["clusters/x"]
    assert [panel.name for panel in panels(None)] == ["coverage"]
