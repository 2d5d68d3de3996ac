"""The staging folder: where a build writes before anything in the output folder changes."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from glob import escape
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

STAGE_SUFFIX = ".staging-"


class UnsafePathError(Exception):
    """
    A file would be written outside the output folder.

    Args:
        path: The path, relative to the output folder.
    """


@contextmanager
def staging(output: str) -> Iterator[Path]:
    """
    Give a new folder beside the output folder, on the same disk, gone when done.

    What an earlier, killed build left behind is removed first.
    """
    target = Path(output)
    target.parent.mkdir(parents=True, exist_ok=True)
    for left in target.parent.glob(f"{escape(target.name)}{STAGE_SUFFIX}*"):
        shutil.rmtree(left, ignore_errors=True)
    folder = Path(mkdtemp(prefix=f"{target.name}{STAGE_SUFFIX}", dir=target.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def stage_content(stage: Path, save_as: str, content: bytes) -> None:
    """Write a file of the output into the staging folder."""
    target = safe_path(stage, save_as)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def stage_copy(stage: Path, save_as: str, source: str) -> int:
    """Copy a file into the staging folder, and return its size in bytes."""
    target = safe_path(stage, save_as)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    return target.stat().st_size


def safe_path(folder: Path, save_as: str) -> Path:
    """
    Return where *save_as* lies in *folder*.

    Raises:
        UnsafePathError: If that is outside of it.
    """
    target = Path(os.path.normpath(folder / save_as))
    if not target.is_relative_to(folder) or target == folder:
        raise UnsafePathError(save_as)
    return target
