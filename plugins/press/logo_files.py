"""The files of a cluster's logo: as it was drawn, and in pixels."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.page import DerivedFile
from plugins.press.kit import kits, logo
from plugins.press.rasterise import Raster, rasterise
from plugins.relations.renditions import ending, rendition_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Asset, Site

# For a page or a slide, and for a list of partners.
WIDTHS = (1200, 300)
# A drawing higher than so many of its widths is made narrower.
HIGHEST = 3


class LogoFile(Struct, frozen=True, kw_only=True):
    """
    A logo in one form.

    Attributes:
        save_as: File it is written to, relative to the output folder.
        name: What it is called where it is saved: beside the logos of others it still says whose
            it is.
        raster: How it was made; ``None`` for the picture itself.
    """

    save_as: str
    name: str
    raster: Raster | None = None


def logo_files(item: str, asset: Asset) -> tuple[LogoFile, ...]:
    """Return the forms of a cluster's logo: itself, and a drawing also in pixels."""
    stem = f"{item.rpartition('/')[2]}-logo"
    own = LogoFile(save_as=asset.save_as, name=f"{stem}.{ending(asset)}")
    if ending(asset) != "svg" or not asset.height:  # a broken one, which is told of elsewhere
        return (own,)
    return (own, *(in_pixels(asset, stem, *form) for form in product(WIDTHS, (False, True))))


def in_pixels(asset: Asset, stem: str, wide: int, white: bool) -> LogoFile:  # noqa: FBT001  # a product
    """Return a form of a drawing in pixels."""
    width = max(1, min(wide, HIGHEST * wide * asset.width // asset.height))
    mark = f"{wide}-white" if white else str(wide)
    return LogoFile(
        save_as=rendition_name(asset, mark, "png"),
        name=f"{stem}-{mark}.png",
        raster=Raster(width, white),
    )


def logos_in_pixels(site: Site, addresses: object) -> Iterator[DerivedFile]:
    """Yield the logos of clusters with a press kit, in pixels, each once."""
    del addresses
    known: set[str] = set()
    for item in kits(site):
        asset = logo(item.id, site)
        for file in logo_files(item.id, asset) if asset else ():
            if file.raster and file.save_as not in known:
                known.add(file.save_as)
                yield DerivedFile(
                    save_as=file.save_as,
                    make=rasterise,
                    sources=(asset.path,) if asset else (),
                    options=file.raster,
                )
