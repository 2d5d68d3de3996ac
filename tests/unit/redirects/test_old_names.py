"""Pages at the addresses of old names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.kind import Kind
from plugins.redirects.old_names import item_pages, name_plan, pages
from plugins.views.values import RedirectPage
from tests.unit.builders import KINDS, edition, reader, site

if TYPE_CHECKING:
    from plugins.content_model.page import PagePlan


def names_in(facts: object) -> list[str]:
    """Return facts, which are nothing but names."""
    assert isinstance(facts, list)
    return facts


CLUSTER = Kind(
    name="cluster",
    folder="clusters",
    template="c.html",
    url="{lang}/{clusters}/{slug}/",
    names=names_in,
)
SITE = site(
    edition("clusters/nht.nb.md", kind="cluster", title="Norway Health Tech"),
    edition("clusters/nht.en.md", kind="cluster", title="Norway Health Tech"),
    edition("clusters/x.nb.md", kind="cluster"),
    edition("news/a.nb.md"),
    kinds={**KINDS, "cluster": CLUSTER},
    facts={
        "clusters/nht": ["Oslo Medtech", "NHT", "Oslo  medtech", "–", "Both"],
        "clusters/x": ["Both"],
    },
)


def found() -> list[PagePlan]:
    """Return the pages of all old names."""
    return list(pages(SITE))


def test_every_name_in_every_language() -> None:
    """A name leads to the page in the same language, unless that is its address already."""
    assert [(p.lang, p.url) for p in found()] == [
        ("nb", "nb/clusters/oslo-medtech/"),
        ("en", "en/clusters/oslo-medtech/"),
        ("en", "en/clusters/both/"),
    ]


def test_it_leads_to_the_item() -> None:
    """The page is a redirect, unknown to search engines, that gives way to any other."""
    plan = found()[0]
    view = plan.compose(reader(SITE))

    assert isinstance(view, RedirectPage)
    assert view.target.url == "/nb/clusters/nht/"
    assert plan.title == "Oslo Medtech"
    assert (plan.key[0], plan.indexed, plan.parent) == ("name", False, ("item", "clusters/nht"))


def test_parts() -> None:
    """A kind without names has no such pages; a name is written as an address is."""
    assert list(item_pages(SITE.items["news/a"], SITE)) == []
    one = SITE.items["clusters/x"].editions["nb"]
    assert name_plan("both", "Both", one, SITE).save_as == "nb/clusters/both/index.html"
