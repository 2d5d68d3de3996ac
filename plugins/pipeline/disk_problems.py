"""What the disk refuses, as a problem with a place and a hint."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.content_model.problem import Problem, message

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings


def unwritable(error: OSError, settings: Settings) -> Problem:
    """Return the problem of a disk that does not let us write, or of what stands in the way."""
    path = str(error.filename or settings.output)
    text = message("cannot be written: {why}", why=error.strerror or error)
    hint = message("check the space on the disk, and that you may write there")
    if isinstance(error, FileExistsError):
        hint = message("move it elsewhere, or give the site another OUTPUT_PATH")
        text = (
            message("cannot be written: a folder with other files is in the way")
            if Path(path).is_dir()
            else message("cannot be written: a file is in the way")
        )
    return Problem(path=os.path.relpath(path, settings.root), base="project", text=text, hint=hint)
