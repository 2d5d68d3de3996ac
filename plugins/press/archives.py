"""The archives of press kits."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.page import DerivedFile
from plugins.pictures.clean import clean
from plugins.press.kit import archive_name, kit, kits, logo
from plugins.press.logo_files import LogoFile, logo_files
from plugins.press.rasterise import rasterise
from plugins.press.text import file_name, kit_text
from plugins.relations.renditions import FULL
from plugins.views.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.content_model.site import Site
    from plugins.views.addresses import Addresses

# A file of any other date would make another archive of the same content.
NO_DATE = (1980, 1, 1, 0, 0, 0)
READABLE = 0o644 << 16


class Contents(Struct, frozen=True, kw_only=True):
    """What stands in an archive: texts by file name, and the forms of the logo, if there is one."""

    texts: tuple[tuple[str, str], ...]
    logos: tuple[LogoFile, ...] = ()


def archives(site: Site, addresses: Addresses) -> Iterator[DerivedFile]:
    """Yield the archive of every cluster that has a press kit: facts in every language, and the logo."""
    readers = [Reader(site, addresses, lang) for lang in site.settings.languages]
    for item in kits(site):
        texts: dict[str, str] = {}
        for reader in readers:
            found = kit(item.id, reader)
            if found:
                texts[file_name(found, reader, texts)] = kit_text(found, reader)
        picture = logo(item.id, site)
        yield DerivedFile(
            save_as=archive_name(item.id),
            make=archive,
            sources=(picture.path,) if picture else (),
            options=Contents(
                texts=tuple(texts.items()),
                logos=logo_files(item.id, picture) if picture else (),
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
    for logo_file in wanted.logos:
        if logo_file.raster:
            made = rasterise(contents, logo_file.raster)
        else:
            made = clean(contents, (logo_file.name.rpartition(".")[2], FULL[-1]))
        files.append((logo_file.name, made))
    archived = io.BytesIO()
    with zipfile.ZipFile(archived, "w", zipfile.ZIP_STORED) as packed:
        for name, content in sorted(files):
            info = zipfile.ZipInfo(name, NO_DATE)
            info.create_system = 3  # as on Unix, wherever it is made
            info.external_attr = READABLE
            packed.writestr(info, content)
    return archived.getvalue()
