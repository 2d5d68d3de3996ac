"""One card, drawn."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from plugins.cards.draw import Drawing, beside, coloured, draw, shortened, written_words
from plugins.cards.look import Look
from plugins.views.cards import Card
from tests.unit.cards.test_typeface import FONT
from tests.unit.pictures.test_encode import LEFT, RIGHT, file, halves, is_like, opened

LOOK = Look(font=FONT, accent="#ff0000", paper="#ffffff", ink="#0000ff", quiet="#00ff00")


def card(title: str = "Gull til klyngen", **more: str) -> Card:
    """Return a card."""
    return Card(**{"lang": "nb", "title": title, "site_name": "Klyngene", **more})


def drawn(one: Card, *contents: bytes) -> Image.Image:
    """Return a card as a picture."""
    return opened(draw(contents, Drawing(card=one, look=LOOK))).convert("RGB")


def colours(image: Image.Image, box: tuple[int, int, int, int]) -> set[object]:
    """Return the colours of a part of a picture."""
    return {colour for _, colour in image.crop(box).getcolors(1_000_000) or ()}


def test_a_card() -> None:
    """It has the size services ask for, the bar, and each word in its colour."""
    image = drawn(card(kicker="Kvalitet", note="1. mars 2025"))

    assert image.size == (1200, 630)
    assert colours(image, (0, 0, 20, 630)) == {(255, 0, 0)}
    assert (255, 0, 0) in colours(image, (60, 0, 1200, 130))
    assert (0, 0, 255) in colours(image, (60, 130, 1200, 510))
    assert (0, 255, 0) in colours(image, (60, 510, 1200, 630))


def test_small_and_the_same_again() -> None:
    """A card is small enough for every service, and the same whenever it is drawn."""
    drawing = Drawing(card=card(), look=LOOK)

    assert draw([], drawing) == draw([], drawing)
    assert len(draw([], drawing)) < 40_000


@pytest.mark.parametrize(("focus", "colour"), [("0% 0%", LEFT), ("100% 0%", RIGHT)])
def test_a_photo(focus: str, colour: tuple[int, int, int]) -> None:
    """It stands beside the words, cut around its focus."""
    image = drawn(card(photo="a.jpg", focus=focus), file(halves(2000, 400), "JPEG"))

    assert is_like(image.getpixel((1000, 300)), colour)
    assert beside(file(halves(2000, 400)), focus).size == (440, 630)


def test_words_without_letters() -> None:
    """A headline the typeface cannot write is left out, and the site's name stands there."""
    assert drawn(card("مرحبا")).tobytes() == drawn(card("Klyngene")).tobytes()
    assert drawn(card("A", kicker="世界")).tobytes() == drawn(card("A")).tobytes()
    nothing = draw([], Drawing(card=card("世", site_name="界"), look=LOOK))
    assert colours(opened(nothing).convert("RGB"), (20, 0, 1200, 630)) == {(255, 255, 255)}


def test_a_long_headline_stays_on_the_card() -> None:
    """Whatever a writer writes, no letter runs beyond the margin."""
    image = written_words(card("Velferdsteknologikompetansesenter " * 12), FONT, 1200)
    box = image.getbbox()

    assert box is not None
    assert box[0] > 60
    assert box[2] < 1200 - 40


def test_shades() -> None:
    """Between ground and colour lie the shades that make letters smooth."""
    image = coloured(Image.linear_gradient("L").resize((1200, 630)), LOOK).convert("RGB")

    assert len(colours(image, (20, 0, 1200, 630))) > 32
    raw = io.BytesIO()
    image.save(raw, "PNG")


def test_small_words_are_cut() -> None:
    """A category of many words ends with dots."""
    assert shortened("Kort", 600) == "Kort"
    assert shortened("x" * 99, 600) == "x" * 39 + "…"
