"""What a link to a page shows elsewhere."""

from __future__ import annotations

from typing import Any

from plugins.content_model.site import Asset
from plugins.views.cards import KEY, card_of
from plugins.views.sharing import picture, sharing
from plugins.views.sharing_value import SharingView
from tests.unit.builders import edition, metadata, plan, reader, site, term

PLANS = [
    plan("home", url="nb/", parent=None),
    plan("home", "en", url="en/", parent=None),
    plan(("item", "news/a"), url="nb/nyheter/a/", parent=("home",), item="news/a"),
    plan("404", indexed=False),
]


def of(number: int, derived: dict[str, Any] | None = None, **more: Any) -> SharingView | None:
    """Return what a link to one of the plans shows."""
    assets = {
        path: Asset(path=path, url=path, save_as=path, width=30, height=20)
        for path in ("a.jpg", "a.svg")
    }
    one = edition("news/a.nb.md", **{"title": "A", "date": "2025-03-01", **more})
    vocabularies = {
        "categories": {"gold": term("gold", nb="Gull")},
        "tags": {"x": term("x", nb="Eks")},
    }
    found = site(one, derived=derived or {}, assets=assets, vocabularies=vocabularies)
    return sharing(PLANS[number], reader(found, PLANS))


def test_a_page_in_two_languages() -> None:
    """It names its locale, and those of the others."""
    assert of(0) == SharingView(locale="nb_NO", other_locales=("en_GB",))


def test_an_article() -> None:
    """It says when it was published and changed, and what it is about."""
    assert of(2, modified="2025-04-01", category="gold") == SharingView(
        locale="nb_NO",
        published="2025-03-01",
        modified="2025-04-01",
        section="Gull",
    )


def test_undated_items_are_no_news() -> None:
    """What carries no date is a page like any other."""
    found = of(2, date=None, category="gold")

    assert found == SharingView(locale="nb_NO")


def test_pictures() -> None:
    """A card, else the lead photo; never a drawing, which no service shows."""
    card = of(2, {KEY: True}, image="a.jpg")
    photo = of(2, image="a.jpg")
    drawing = of(2, image="a.svg")

    assert card is not None
    assert photo is not None
    assert drawing is not None
    assert (card.width, card.height) == (1200, 630)
    assert card.image.startswith("/cards/nb/")
    assert (photo.image, photo.width, photo.height) == ("/a.jpg", 30, 20)
    assert drawing.image == ""
    known = reader(site(derived={KEY: True}), PLANS)
    drawn = card_of(PLANS[0], known)
    assert drawn is not None
    assert picture(PLANS[0], known) == (f"/{drawn.save_as}", 1200, 630, drawn.words)


def test_words_for_pictures() -> None:
    """Those of the picture that is shown, else what the card says; nothing without a picture."""
    photo: dict[str, Any] = {"image": "a.jpg", "metadata": metadata(image_alt="En bro")}
    found = {
        "on a card": of(2, {KEY: True}, **photo),
        "alone": of(2, **photo),
        "no photo": of(2, {KEY: True}, image="a.svg", metadata=metadata(image_alt="En tegning")),
        "nobody wrote any": of(2, {KEY: True}, image="a.jpg"),
        "none": of(2, image="a.svg", metadata=metadata(image_alt="En tegning")),
    }
    said = "A – 1. mars 2025 – "

    words = {case: view.alt for case, view in found.items() if view}
    assert words["on a card"] == words["alone"] == "En bro"
    assert words["no photo"] == words["nobody wrote any"]
    assert said in words["no photo"].replace("\N{NO-BREAK SPACE}", " ")
    assert words["none"] == ""


def test_a_page_that_nobody_should_find() -> None:
    """It says nothing."""
    assert of(3) is None
