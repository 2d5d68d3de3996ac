"""
Renditions: the sizes and formats in which a photo is offered to readers.

Which there are follows from the picture's size alone, so that a page can name them before
they are made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.document import FOCUS
from plugins.relations.addresses import quoted
from plugins.relations.pictures import RASTER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.content_model.site import Asset, Site

# What plugins/pictures derives: the pictures there are renditions of, each with the focuses
# that lists crop it around.
KEY = "renditions"
# A column of text is 37rem, a lead picture 60rem; screens show up to two pixels for one.
FULL = (480, 800, 1200, 1920)
CROPPED = (240, 480, 720, 1200)
# Lists show pictures three wide, two high.
RATIO = (3, 2)
# For browsers that know no newer format, two sizes are enough.
FALLBACK_FULL = (800,)
FALLBACK_CROPPED = (480, 1200)
NEWER = ("avif", "webp")
FALLBACK = {"jpeg": "jpg", "jpg": "jpg", "png": "png", "gif": "png"}


class Rendition(Struct, frozen=True, kw_only=True):
    """
    A photo in one size and format.

    Attributes:
        save_as: File it is written to, relative to the output folder.
        format: ``avif``, ``webp``, ``jpg`` or ``png``.
        width: In pixels.
        height: In pixels.
        crop: Focus it is cropped around, empty for the middle; ``None`` for the whole.
    """

    save_as: str
    format: str
    width: int
    height: int
    crop: str | None = None

    @property
    def url(self) -> str:
        """Its address, relative to the site."""
        return quoted(self.save_as)


class Forms(Struct, frozen=True, kw_only=True):
    """
    All forms of a picture.

    Attributes:
        url: Address for every browser, relative to the site.
        width: Of what stands there, in pixels; 0 if it has no size of its own.
        height: Likewise.
        renditions: Further forms, by format, the newest first, the smallest first.
    """

    url: str
    width: int
    height: int
    renditions: tuple[Rendition, ...] = ()


def is_photo(asset: Asset) -> bool:
    """Return whether renditions can be made of a file: a raster picture that stands still."""
    return ending(asset) in RASTER and asset.width > 0 and not asset.animated


def ending(asset: Asset) -> str:
    """Return the ending of a file's name, in small letters."""
    return asset.path.rpartition(".")[2].lower()


def forms_of(asset: Asset, crop: str | None, site: Site) -> Forms:
    """
    Return the forms of a picture that pages may name.

    Args:
        asset: The picture.
        crop: Focus to crop it around, empty for the middle; ``None`` for all of it.
        site: The site, which says of what renditions are made.
    """
    cropped = site.derived.get(KEY, {}).get(asset.path)
    if cropped is None:
        return Forms(url=asset.url, width=asset.width, height=asset.height)
    if crop is None or crop not in cropped:
        width, height = largest(asset)
        made = tuple(full_renditions(asset))
        return Forms(url=asset.url, width=width, height=height, renditions=made)
    made = tuple(cropped_renditions(asset, crop))
    plain = made[-1]
    return Forms(url=plain.url, width=plain.width, height=plain.height, renditions=made)


def largest(asset: Asset) -> tuple[int, int]:
    """Return the size in which the whole picture is published: its own, if that is not too large."""
    return scaled(asset.width, asset.height, min(asset.width, FULL[-1]))


def scaled(width: int, height: int, new_width: int) -> tuple[int, int]:
    """Return a size brought to another width."""
    return new_width, max(1, round(height * new_width / width))


def full_renditions(asset: Asset) -> Iterator[Rendition]:
    """Yield the renditions of the whole picture, beside its own address."""
    fallback = tuple(width for width in FALLBACK_FULL if width < asset.width)
    for kind, widths in formats(asset, FULL, fallback):
        for new in widths:
            width, height = scaled(asset.width, asset.height, new)
            name = rendition_name(asset, str(width), kind)
            yield Rendition(save_as=name, format=kind, width=width, height=height)


def cropped_renditions(asset: Asset, focus: str) -> Iterator[Rendition]:
    """Yield the renditions for lists; the last is the one for every browser."""
    left, top, right, bottom = crop_box(asset.width, asset.height, focus)
    point = "".join(f"-{part}" for part in point_of(focus)) if focus else ""
    fallback = up_to(FALLBACK_CROPPED, right - left)
    for kind, widths in formats(asset, up_to(CROPPED, right - left), fallback):
        for new in widths:
            width, height = scaled(right - left, bottom - top, new)
            name = rendition_name(asset, f"3x2{point}-{width}", kind)
            yield Rendition(save_as=name, format=kind, width=width, height=height, crop=focus)


def formats(
    asset: Asset, widths: Sequence[int], fallback: Sequence[int]
) -> Iterator[tuple[str, Sequence[int]]]:
    """Yield the formats of a picture's renditions, each with the widths to make."""
    for kind in NEWER:
        yield kind, up_to(widths, asset.width)
    if ending(asset) in FALLBACK:
        yield FALLBACK[ending(asset)], fallback


def up_to(widths: Sequence[int], most: int) -> list[int]:
    """Return the widths below *most* and *most* itself, if that is not beyond them all."""
    return sorted({min(width, most) for width in widths})


def rendition_name(asset: Asset, mark: str, kind: str) -> str:
    """Return the file of a rendition: ``media/news/x/bridge-jpg-480.avif``."""
    stem, _, own = asset.save_as.rpartition(".")
    return f"{stem}-{own.lower()}-{mark}.{kind}"


def point_of(focus: str) -> tuple[int, int]:
    """Return a focus as per cent from the left and from above; the middle if it is none."""
    match = FOCUS.fullmatch(focus)
    return (int(match["left"]), int(match["top"])) if match else (50, 50)


def crop_box(width: int, height: int, focus: str) -> tuple[int, int, int, int]:
    """Return the largest part of a picture that lists can show, as near to its focus as it goes."""
    left, top = point_of(focus)
    new_width = min(width, max(1, round(height * RATIO[0] / RATIO[1])))
    new_height = min(height, max(1, round(width * RATIO[1] / RATIO[0])))
    x = min(max(round(width * left / 100 - new_width / 2), 0), width - new_width)
    y = min(max(round(height * top / 100 - new_height / 2), 0), height - new_height)
    return x, y, x + new_width, y + new_height
