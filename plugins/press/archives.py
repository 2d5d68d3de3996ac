"""The archives of press kits."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.page import DerivedFile
from plugins.pictures.clean import clean
from plugins.press.kit import archive_name, kit, kits, logo
from plugins.press.text import kit_text
from plugins.relations.renditions import FULL, ending
from plugins.views.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.content_model.site import Site
    from plugins.views.addresses import Addresses

# A file of any other date would make another archive of the same content.
NO_DATE = (1980, 1, 1, 0, 0, 0)
READABLE = 0o644 << 16


class Contents(Struct, frozen=True, kw_only=True):
    """What stands in an archive: texts by file name, and the name and ending of the logo, if any."""

    texts: tuple[tuple[str, str], ...]
    logo: str = ""
    ending: str = ""


def archives(site: Site, addresses: Addresses) -> Iterator[DerivedFile]:
    """Yield the archive of every cluster that has a press kit: facts in every language, and the logo."""
    readers = [Reader(site, addresses, lang) for lang in site.settings.languages]
    for item in kits(site):
        found = ((reader, kit(item.id, reader)) for reader in readers)
        texts = tuple(
            (f"{reader.lang}.txt", kit_text(one, reader)) for reader, one in found if one
        )
        picture = logo(item.id, site)
        yield DerivedFile(
            save_as=archive_name(item.id),
            make=archive,
            sources=(picture.path,) if picture else (),
            options=Contents(
                texts=texts,
                # Beside the logos of others, it still says whose it is.
                logo=f"{item.id.rpartition('/')[2]}-logo.{ending(picture)}" if picture else "",
                ending=ending(picture) if picture else "",
            ),
        )


def archive(contents: Sequence[bytes], wanted: Contents) -> bytes:
    """
    Return an archive, the same for the same content whenever and wherever it is made.

    Nothing in it is packed: how small a text comes out depends on the library that packs.

    Args:
        contents: The logo, if there is one.
        wanted: What else stands in it.

    Raises:
        ValueError: If the logo cannot be read.
    """
    files = [(name, text.encode()) for name, text in wanted.texts]
    if wanted.logo:
        files.append((wanted.logo, clean(contents, (wanted.ending, FULL[-1]))))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as packed:
        for name, content in sorted(files):
            info = zipfile.ZipInfo(name, NO_DATE)
            info.create_system = 3  # as on Unix, wherever it is made
            info.external_attr = READABLE
            packed.writestr(info, content)
    return made.getvalue()
