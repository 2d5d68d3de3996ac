"""Files that were not there before: no text of anybody's is ever written over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_new(files: Mapping[Path, str]) -> list[Path]:
    """
    Write files, all of them or none.

    Args:
        files: Their texts, by path.

    Raises:
        OSError: If the disk does not let us, or one of them is there already.
    """
    written: list[Path] = []
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                written.append(path)
                file.write(text)
    except OSError:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return written
