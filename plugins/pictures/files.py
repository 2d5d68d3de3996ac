"""The files that are made of pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.page import DerivedFile
from plugins.pictures.clean import clean
from plugins.pictures.encode import Encoding, encode
from plugins.relations.pictures import is_picture
from plugins.relations.renditions import FULL, KEY, cropped_renditions, ending, full_renditions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Site


def picture_files(site: Site) -> Iterator[DerivedFile]:
    """Yield every picture without its metadata, and the renditions of every photo that is shown."""
    for path, asset in site.assets.items():
        if is_picture(path):
            yield DerivedFile(
                save_as=asset.save_as,
                make=clean,
                sources=(path,),
                options=(ending(asset), FULL[-1]),
            )
    for path, focuses in site.derived.get(KEY, {}).items():
        asset = site.assets[path]
        renditions = [
            *full_renditions(asset),
            *(one for focus in focuses for one in cropped_renditions(asset, focus)),
        ]
        for one in renditions:
            yield DerivedFile(
                save_as=one.save_as,
                make=encode,
                sources=(path,),
                options=Encoding(
                    format=one.format, width=one.width, height=one.height, crop=one.crop
                ),
            )
