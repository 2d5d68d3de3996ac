"""Logos as pixels."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from plugins.press.rasterise import Raster, rasterise

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20">
<path fill="#f00" d="M0 0h15v20H0z"/></svg>"""


def opened(raw: bytes) -> Image.Image:
    """Return a picture, read."""
    image = Image.open(io.BytesIO(raw))
    image.load()
    return image


def test_on_nothing() -> None:
    """What the drawing leaves free is free; its height follows from its width."""
    image = opened(rasterise([SVG], Raster(300)))

    assert (image.format, image.size, image.mode) == ("PNG", (300, 200), "RGBA")
    assert image.getpixel((10, 10)) == (255, 0, 0, 255)
    assert image.getpixel((290, 10)) == (0, 0, 0, 0)


def test_on_white() -> None:
    """On white nothing shows through."""
    image = opened(rasterise([SVG], Raster(300, white=True)))

    assert image.mode == "RGB"
    assert image.getpixel((290, 10)) == (255, 255, 255)


def test_the_same_again() -> None:
    """Made again it is the same; other sizes are others."""
    assert rasterise([SVG], Raster(60)) == rasterise([SVG], Raster(60))
    assert rasterise([SVG], Raster(60)) != rasterise([SVG], Raster(61))


def test_nothing_is_read_beside_it() -> None:
    """A drawing that refers to other files is drawn without them."""
    other = SVG.replace(b"</svg>", b'<image href="/etc/passwd" width="9" height="9"/></svg>')

    assert rasterise([other], Raster(60)) == rasterise([SVG], Raster(60))


@pytest.mark.parametrize("raw", [b"", b"<svg", b'<!DOCTYPE a [<!ENTITY b "c">]><svg/>', b"\xff"])
def test_what_is_no_drawing(raw: bytes) -> None:
    """It is told of in words."""
    with pytest.raises(ValueError, match=r"\w"):
        rasterise([raw], Raster(60))
