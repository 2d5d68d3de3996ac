"""Items as lists show them."""

from __future__ import annotations

from datetime import date
from typing import Any

from plugins.content_model.site import Asset
from plugins.views.teaser import teaser
from plugins.views.values import DateView, ImageView, LinkView, TeaserView
from tests.unit.builders import edition, metadata, plan, reader, site, term

SITE = site(
    assets={"p.svg": Asset(path="p.svg", url="media/p.svg", save_as="s", width=3, height=2)},
    vocabularies={"categories": {"q": term("q", nb="Kvalitet", en="Quality")}, "tags": {}},
)
FULL: dict[str, Any] = {
    "title": "T",
    "summary": "S",
    "date": "2025-03-01",
    "category": "q",
    "image": "p.svg",
    "metadata": metadata(image_alt="Et tre"),
}


def test_everything() -> None:
    """A teaser shows title, day, lead, category and picture, and leads to the item."""
    readers = reader(SITE, [plan(("categories", "q"), url="nb/kategori/kvalitet/")])

    assert teaser(edition(**FULL), readers) == TeaserView(
        link=LinkView(title="T", url="/nb/news/a/"),
        kind="news",
        date=DateView(date(2025, 3, 1), "2025-03-01"),
        summary="S",
        category=LinkView(title="Kvalitet", url="/nb/kategori/kvalitet/"),
        image=ImageView(url="/media/p.svg", width=3, height=2, alt="Et tre"),
    )


def test_nothing() -> None:
    """What an item has not is left out."""
    assert teaser(edition("guides/a.md", title="T"), reader(SITE)) == TeaserView(
        link=LinkView(title="T", url="/nb/guides/a/"), kind="guide"
    )


def test_in_another_language() -> None:
    """An item without a translation is marked; its category is in the reader's language."""
    found = teaser(edition("news/a.nb.md", **FULL), reader(SITE, lang="en"))

    assert (found.link.lang, found.link.title_lang) == ("nb", "nb")
    assert found.category == LinkView(title="Quality", url="")


def test_a_picture_that_is_not_published() -> None:
    """Where the picture is not there, the teaser stands without."""
    assert teaser(edition(image="gone.svg"), reader(SITE)).image is None


def test_a_picture_without_words() -> None:
    """A picture about which nothing is said has an empty text, not none."""
    found = teaser(edition(image="p.svg"), reader(SITE)).image

    assert found is not None
    assert found.alt == ""
