"""Style sheets with what they import in them: a browser would ask for each part in turn."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.cache.sealed_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

# Folder of the cache they are kept in.
FOLDER = "sheets"
IMPORT = re.compile(rb'^@import "(?P<path>[^":]+\.css)";\r?\n?', re.MULTILINE)


def imported(sheet: Path) -> Iterator[Path]:
    """Yield the sheets beside the theme's that *sheet* imports, those that are there."""
    for found in IMPORT.finditer(sheet.read_bytes()):
        path = sheet.parent / found["path"].decode()
        if path.is_file():
            yield path


def joined(sheet: Path) -> bytes:
    """
    Return a style sheet, what it imports from the theme in the place of the import.

    An import of what is not there, or of another site, is left to the browser.

    Args:
        sheet: The file.
    """

    def content(found: re.Match[bytes]) -> bytes:
        path = sheet.parent / found["path"].decode()
        return path.read_bytes() if path.is_file() else found[0]

    return IMPORT.sub(content, sheet.read_bytes())


def joined_sheet(sheet: Path, relative: str, cache: str) -> Path:
    """
    Return the file to publish for a style sheet: itself, or a joined one that the cache keeps.

    Args:
        sheet: The file.
        relative: Its path within the theme.
        cache: Folder of the cache.
    """
    if sheet.suffix != ".css" or next(imported(sheet), None) is None:
        return sheet
    path, content = Path(cache, FOLDER, relative), joined(sheet)
    if not path.is_file() or path.read_bytes() != content:
        write_whole(path, [content], durable=False)
    return path
