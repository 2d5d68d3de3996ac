"""Social cards: what they show, and where they stand."""

from __future__ import annotations

from typing import Any

from plugins.content_model.site import Asset
from plugins.views.cards import KEY, Card, card_of
from tests.unit.builders import edition, plan, reader, site, term

PLANS = [
    plan("home", url="nb/", title="Klyngene", parent=None),
    plan("news", url="nb/nyheter/", title="Nyheter"),
    plan(("item", "news/a"), url="nb/nyheter/a/", title="A", parent=("news",), item="news/a"),
    plan("404", url="nb/404.html", indexed=False),
]


def card(number: int, **more: Any) -> Card | None:
    """Return the card of one of the plans, on a site with an article."""
    one = edition("news/a.nb.md", title="A", date="2025-03-01", **more)
    assets = {
        path: Asset(path=path, url=path, save_as=path, width=30, height=20)
        for path in ("news/a.jpg", "news/a.svg")
    }
    vocabularies = {"categories": {"gold": term("gold", nb="Gull")}, "tags": {}}
    of = site(one, derived={KEY: True}, assets=assets, vocabularies=vocabularies)
    return card_of(PLANS[number], reader(of, PLANS))


def test_an_article() -> None:
    """It shows the headline, what it belongs to, and its day in the reader's words."""
    assert card(2) == Card(
        lang="nb", title="A", kicker="Nyheter", note="1. mars 2025", site_name="Klyngene"
    )
    assert (card(2, category="gold") or card(0)).kicker == "Gull"  # type: ignore[union-attr]


def test_a_photo_beside_it() -> None:
    """A lead photo stands on the card, around its focus; a drawing cannot."""
    photo = card(2, image="news/a.jpg", focus="9% 9%")
    drawing = card(2, image="news/a.svg", focus="9% 9%")

    assert photo is not None
    assert drawing is not None
    assert (photo.photo, photo.focus) == ("news/a.jpg", "9% 9%")
    assert (drawing.photo, drawing.focus) == ("", "")
    assert photo.save_as.endswith(".jpg")
    assert drawing.save_as.endswith(".png")


def test_lists_and_front_pages() -> None:
    """They show what they are called; the front page is above all, and no kicker."""
    assert card(1) == Card(lang="nb", title="Nyheter", site_name="Klyngene")
    assert card(0) == Card(lang="nb", title="Klyngene", site_name="Klyngene")


def test_pages_without_a_card() -> None:
    """What nobody should find has none, and nothing has one if none are drawn."""
    assert card(3) is None
    assert card_of(PLANS[0], reader(site(), PLANS)) is None


def test_addresses() -> None:
    """The same card has the same address, and another one another, in its language's folder."""
    one = Card(lang="nb", title="A", site_name="S")
    others = [
        Card(lang="en", title="A", site_name="S"),
        Card(lang="nb", title="B", site_name="S"),
        Card(lang="nb", title="A", note="1", site_name="S"),
        Card(lang="nb", title="A", photo="x.jpg", site_name="S"),
    ]

    assert one.save_as == Card(lang="nb", title="A", site_name="S").save_as
    assert one.save_as.startswith("cards/nb/")
    assert len({one.save_as, *(other.save_as for other in others)}) == 5
