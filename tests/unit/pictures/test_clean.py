"""Pictures without what they tell of camera, place, program and maker."""

from __future__ import annotations

import io

import pytest
from PIL import Image, PngImagePlugin

from plugins.pictures.clean import clean
from tests.unit.pictures.test_encode import file, halves, opened

SECRET = b"Oslo 59.9139"


def noted(kind: str, orientation: int = 1, size: tuple[int, int] = (120, 40)) -> bytes:
    """Return a photo that says where it was taken, in every way its format has."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = SECRET.decode()
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", SECRET.decode())
    more: dict[str, object] = {"pnginfo": notes} if kind == "PNG" else {}
    if kind == "JPEG":
        more = {"comment": SECRET, "xmp": SECRET}
    if kind == "WEBP":
        more = {"xmp": SECRET, "lossless": True}
    return file(halves(*size), kind, exif=exif, **more)


@pytest.mark.parametrize(
    ("kind", "ending"),
    [("JPEG", "jpg"), ("JPEG", "jpeg"), ("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif")],
)
def test_nothing_is_told(kind: str, ending: str) -> None:
    """Whatever a picture says of itself is gone, and it shows what it showed."""
    raw = noted(kind)
    made = clean([raw], (ending, 1920))

    assert SECRET in raw
    assert SECRET not in made
    assert not opened(made).getexif()
    assert opened(made).size == (120, 40)


@pytest.mark.parametrize(("kind", "ending"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")])
def test_every_pixel_is_kept(kind: str, ending: str) -> None:
    """A picture that is right as it is, is not written anew."""
    raw = noted(kind)

    assert opened(clean([raw], (ending, 1920))).tobytes() == opened(raw).tobytes()


@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_never_larger_than_needed(ending: str) -> None:
    """A picture wider than any place for it is brought down to that, and stays what it is."""
    kind = {"jpg": "JPEG"}.get(ending, ending.upper())
    made = opened(clean([noted(kind, size=(500, 100))], (ending, 200)))

    assert made.size == (200, 40)
    assert made.format == kind


@pytest.mark.parametrize(("kind", "ending"), [("JPEG", "jpg"), ("WEBP", "webp"), ("PNG", "png")])
def test_lying_down(kind: str, ending: str) -> None:
    """A picture that only its notes say is lying is turned before they go."""
    assert opened(clean([noted(kind, orientation=6)], (ending, 1920))).size == (40, 120)


def test_a_name_that_is_not_so() -> None:
    """A picture under the wrong ending becomes what its name says."""
    assert opened(clean([noted("PNG")], ("jpg", 1920))).format == "JPEG"


@pytest.mark.parametrize(("kind", "ending"), [("GIF", "gif"), ("WEBP", "webp"), ("PNG", "png")])
def test_what_moves_goes_on_moving(kind: str, ending: str) -> None:
    """A moving picture keeps all its frames."""
    frames = [halves(20, 20), halves(20, 20).rotate(180)]
    raw = file(frames[0], kind, save_all=True, append_images=frames[1:])

    assert getattr(opened(clean([raw], (ending, 10))), "n_frames", 1) == 2


def test_a_telephone_keeps_a_second_picture_behind_the_first() -> None:
    """What stands behind the end of a photo, with notes of its own, is cut off."""
    two = io.BytesIO()
    first, second = halves(), halves()
    exif = Image.Exif()
    exif[0x010F] = SECRET.decode()
    first.save(two, "MPO", save_all=True, append_images=[second], exif=exif)
    raw = two.getvalue() + SECRET

    made = clean([raw], ("jpg", 1920))
    assert opened(made).format == "JPEG"
    assert SECRET not in made
    assert opened(made).tobytes() == opened(raw).tobytes()


def test_what_is_no_picture() -> None:
    """A file that cannot be read is told of in words."""
    with pytest.raises(ValueError, match="identify"):
        clean([b"text"], ("jpg", 1920))
