"""A few small pictures that articles share."""

from __future__ import annotations

import io

from PIL import Image

from benchmarks.pictures import pictures, png
from plugins.relations.pictures import inspect_picture


def test_pictures_are_whole() -> None:
    """Every picture is one that the site publishes."""
    for name, content in pictures().items():
        _, problems = inspect_picture(content, name)
        assert not problems, name


def test_png() -> None:
    """A PNG file has the size asked for."""
    image = Image.open(io.BytesIO(png(20, 10)))
    image.load()

    assert image.size == (20, 10)
