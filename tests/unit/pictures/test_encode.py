"""Photos in another size, cut and format."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageCms

from plugins.pictures.encode import (
    WRITTEN,
    Encoding,
    encode,
    in_profile,
    upright,
    web_colours,
    written,
)

LEFT, RIGHT = (200, 30, 30), (30, 30, 200)


def file(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """Return a picture as a file."""
    made = io.BytesIO()
    image.save(made, kind, **options)
    return made.getvalue()


def halves(width: int = 120, height: int = 40, mode: str = "RGB") -> Image.Image:
    """Return a picture, red on the left, blue on the right."""
    image = Image.new("RGB", (width, height), LEFT)
    image.paste(RIGHT, (width // 2, 0, width, height))
    return image.convert(mode)


def opened(raw: bytes) -> Image.Image:
    """Return the picture in a file."""
    image = Image.open(io.BytesIO(raw))
    image.load()
    return image


def is_like(found: object, colour: tuple[int, int, int]) -> bool:
    """Return whether a pixel is nearly of a colour."""
    assert isinstance(found, tuple)
    return all(abs(a - b) < 30 for a, b in zip(found[:3], colour, strict=True))


@pytest.mark.parametrize(
    ("kind", "name"), [("avif", "AVIF"), ("webp", "WEBP"), ("jpg", "JPEG"), ("png", "PNG")]
)
def test_formats(kind: str, name: str) -> None:
    """Each format is what it says, in the size that was asked for, twice the same."""
    wanted = Encoding(format=kind, width=60, height=20)
    made = encode([file(halves())], wanted)

    assert opened(made).format == name
    assert opened(made).size == (60, 20)
    assert encode([file(halves())], wanted) == made


@pytest.mark.parametrize(("focus", "colour"), [("0% 50%", LEFT), ("100% 50%", RIGHT)])
def test_crop(focus: str, colour: tuple[int, int, int]) -> None:
    """A photo is cut around its focus."""
    made = opened(
        encode([file(halves())], Encoding(format="png", width=30, height=20, crop=focus))
    )

    assert is_like(made.getpixel((2, 10)), colour)
    assert is_like(made.getpixel((27, 10)), colour)


def test_which_way_up() -> None:
    """A photo that a telephone stored lying down stands up, and says no more of the telephone."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turn right to see it
    exif[0x010F] = "Telephone"
    made = encode(
        [file(halves(), "JPEG", exif=exif)], Encoding(format="jpg", width=40, height=120)
    )

    assert opened(made).size == (40, 120)
    assert is_like(opened(made).getpixel((20, 5)), LEFT)
    assert b"Telephone" not in made
    assert b"Exif" not in made


def test_transparency() -> None:
    """What one can see through stays so, except in a format that has no such thing."""
    clear = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    palette = halves(mode="P")
    palette.info["transparency"] = 0

    assert (
        opened(encode([file(clear)], Encoding(format="webp", width=20, height=20))).mode == "RGBA"
    )
    assert upright(file(palette, transparency=0)).mode == "RGBA"
    white = opened(encode([file(clear)], Encoding(format="jpg", width=20, height=20)))
    assert white.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_modes(mode: str) -> None:
    """Whatever a picture's pixels are, they come out as the web has them."""
    image = Image.new(mode, (8, 8)) if mode == "I;16" else halves(8, 8, mode)

    assert upright(file(image)).mode in {"RGB", "RGBA"}
    assert opened(file(upright(file(image)), "WEBP")).size == (8, 8)


def test_printers_colours() -> None:
    """A photo made for print is shown in the colours of screens."""
    made = opened(
        encode([file(halves(mode="CMYK"), "JPEG")], Encoding(format="jpg", width=60, height=20))
    )

    assert made.mode == "RGB"
    assert is_like(made.getpixel((5, 10)), LEFT)


def test_colour_profiles() -> None:
    """A profile is applied and left out; a broken one is passed over."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image = opened(file(halves(), "PNG", icc_profile=profile))

    plain = web_colours(image)
    assert is_like(plain.getpixel((5, 5)), LEFT)
    assert b"iCCP" not in written(upright(file(halves(), "PNG", icc_profile=profile)), "png")
    assert in_profile(halves(), b"no profile") is None


def test_a_pillow_without_a_format(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Pillow built without one says so, instead of ending the build with a traceback."""
    monkeypatch.setitem(WRITTEN, "avif", ("NONESUCH", {}))
    with pytest.raises(ValueError, match="NONESUCH"):
        encode([file(halves())], Encoding(format="avif", width=60, height=20))


def test_what_is_no_picture() -> None:
    """A file that cannot be read is told of in words."""
    with pytest.raises(ValueError, match="identify"):
        upright(b"text")
    with pytest.raises(ValueError, match=r"\w"):
        upright(file(halves(400, 400), "JPEG")[:400])
