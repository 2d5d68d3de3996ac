"""What the disk refuses, as a problem with a place and a hint."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.content_model.problem import Problem, message

if TYPE_CHECKING:
    from plugins.content_model.problem import Message
    from plugins.content_model.settings import Settings


def unwritable(error: OSError, settings: Settings, path: str = "") -> Problem:
    """
    Return the problem of a disk that does not let us write, or of what stands in the way.

    Args:
        error: What the system told.
        settings: The site's settings.
        path: What was to be written, where the system does not say; the output folder if left out.
    """
    refused = str(error.filename or path or settings.output)
    text = message("cannot be written: {why}", why=error.strerror or error)
    hint = message("check the space on the disk, and that you may write there")
    if isinstance(error, FileExistsError | NotADirectoryError):
        refused = in_the_way(refused)
        if Path(refused).is_dir():
            text = message("cannot be written: a folder with other files is in the way")
            hint = message("move it elsewhere, or give the site another OUTPUT_PATH")
        else:
            text = message("cannot be written: a file is in the way")
            hint = hint_for(refused, settings)
    shown = os.path.relpath(refused, settings.root)
    return Problem(path=shown, base="project", text=text, hint=hint)


def in_the_way(path: str) -> str:
    """Return the file in whose place a folder would have to stand for *path*; else *path* itself."""
    whole = Path(path)
    return next((str(p) for p in (whole, *whole.parents) if p.exists() and not p.is_dir()), path)


def hint_for(path: str, settings: Settings) -> Message:
    """Return what to do about a file that stands where a folder should."""
    if Path(path) == Path(settings.cache):
        return message("delete the file: what builds found out is kept in a folder of this name")
    if Path(path) == Path(settings.output):
        return message("move it elsewhere, or give the site another OUTPUT_PATH")
    return message("move it elsewhere: there must be a folder in its place")
