"""The files of all cards."""

from __future__ import annotations

from plugins.cards.files import card_files
from plugins.cards.look import Look
from plugins.content_model.site import Asset
from plugins.views.addresses import addresses_of
from plugins.views.cards import KEY, card_of
from tests.unit.builders import edition, plan, reader, site

LOOK = Look(paper="#fff", ink="#000", quiet="#333", accent="#00f")
PLANS = [
    plan("home", url="nb/", title="Klyngene", parent=None),
    plan("home", "en", url="en/", title="The Clusters", parent=None),
    plan("same", url="nb/same/", title="Klyngene", parent=None),
    plan(("item", "news/a"), url="nb/a/", parent=("home",), item="news/a"),
    plan("404", indexed=False),
]


def test_every_page_has_its_card() -> None:
    """Each card that a page names is made, once, of the photo it shows."""
    one = edition("news/a.nb.md", image="a.jpg")
    assets = {"a.jpg": Asset(path="a.jpg", url="a.jpg", save_as="a.jpg", width=3, height=2)}
    of = site(one, derived={KEY: LOOK}, assets=assets)
    found = {f.save_as: f.sources for f in card_files(of, addresses_of(PLANS))}
    cards = [card_of(page, reader(of, PLANS, page.lang)) for page in PLANS]

    assert list(found) == list(dict.fromkeys(card.save_as for card in cards if card))
    assert sorted(found.values()) == [(), (), ("a.jpg",)]
