"""One card, drawn."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from msgspec import Struct
from PIL import Image, ImageColor, ImageDraw, ImageOps

from plugins.cards.look import Look
from plugins.cards.typeface import BOLD, can_write, fitted, typeface
from plugins.pictures.encode import upright, written
from plugins.relations.renditions import point_of
from plugins.views.cards import HEIGHT, WIDTH, Card

if TYPE_CHECKING:
    from collections.abc import Sequence

MARGIN = 72
BAR = 20
PHOTO = 440
SIZES = (84, 76, 68, 60, 54, 48, 42)
SMALL = 30
# Room for small words above and below the headline.
ABOVE, BELOW = 130, 120
# Steps from the ground to a colour, and the most a pixel can be covered.
SHADES, FULL = 32, 255


class Drawing(Struct, frozen=True, kw_only=True):
    """What to draw: a card, and how cards look."""

    card: Card
    look: Look


def draw(contents: Sequence[bytes], drawing: Drawing) -> bytes:
    """
    Return the picture of a card.

    Words that the typeface has no letters for are left out: boxes in their place would tell
    a reader less.

    Args:
        contents: The file of its photo, if it has one.
        drawing: What to draw.

    Raises:
        ValueError: If the photo cannot be read.
    """
    card, look = drawing.card, drawing.look
    right = WIDTH - PHOTO if contents else WIDTH
    image = coloured(written_words(card, look.font, right), look)
    if contents:
        image = image.convert("RGB")
        image.paste(beside(contents[0], card.focus), (right, 0))
        return written(image, "jpg")
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=6)
    return file.getvalue()


def beside(raw: bytes, focus: str) -> Image.Image:
    """Return the part of a photo that stands beside the words."""
    left, top = point_of(focus)
    photo = upright(raw, (WIDTH, HEIGHT)).convert("RGB")
    return ImageOps.fit(photo, (PHOTO, HEIGHT), centering=(left / 100, top / 100))


def written_words(card: Card, font: str, right: int) -> Image.Image:
    """Return how much of each pixel left of *right* the words of a card cover, and the bar."""
    image = Image.new("L", (WIDTH, HEIGHT))
    pen = ImageDraw.Draw(image)
    left, width = BAR + MARGIN, right - BAR - 2 * MARGIN
    title = card.title if can_write(font, card.title) else card.site_name
    if title and can_write(font, title):
        found, large, line = fitted(title, font, width, HEIGHT - ABOVE - BELOW, SIZES)
        top = ABOVE + (HEIGHT - ABOVE - BELOW - len(found) * line) // 2
        for number, part in enumerate(found):
            pen.text((left, top + number * line), part, font=large, fill=FULL)
    if can_write(font, card.kicker):
        small = typeface(font, SMALL, BOLD)
        pen.text((left, MARGIN), shortened(card.kicker, width), font=small, fill=FULL)
    foot = "  ·  ".join(part for part in (card.site_name, card.note) if part)
    if title != card.site_name and can_write(font, foot):
        pen.text((left, HEIGHT - MARGIN), foot, font=typeface(font, SMALL), fill=FULL, anchor="ls")
    return image


def coloured(words: Image.Image, look: Look) -> Image.Image:
    """
    Return words on their ground, each band of the card in its colour.

    The shades between ground and colour are set down as a palette: to find a palette for a
    picture in full colour takes ten times as long as to draw it.
    """
    bands = (
        (look.accent, 0, ABOVE),
        (look.ink, ABOVE, HEIGHT - BELOW),
        (look.quiet, HEIGHT - BELOW, HEIGHT),
    )
    image = Image.new("P", words.size)
    palette: list[int] = []
    paper = ImageColor.getrgb(look.paper)
    for number, (colour, top, bottom) in enumerate(bands):
        ink = ImageColor.getrgb(colour)
        for shade in range(SHADES):
            share = shade / (SHADES - 1)
            mixed = (round(a + (b - a) * share) for a, b in zip(paper[:3], ink[:3], strict=True))
            palette += mixed
        table = [number * SHADES + value * SHADES // (FULL + 1) for value in range(FULL + 1)]
        band = words.crop((0, top, WIDTH, bottom)).point(table)
        image.paste(band, (0, top))
    image.putpalette(palette)
    image.paste(SHADES - 1, (0, 0, BAR, HEIGHT))
    return image


def shortened(text: str, width: int) -> str:
    """Return small words cut to what a line of *width* pixels surely takes."""
    most = width // (SMALL // 2)
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
