"""An error of Python's in one line, with the place in the project it came from."""

from __future__ import annotations

import traceback
from pathlib import Path


def last_line(error: BaseException, root: Path) -> str:
    """Return an error in one line, with the place in a file of the project it came from."""
    if isinstance(error, SyntaxError) and error.filename:
        where = f"{relative(error.filename, root)}:{error.lineno}"
        return f"{where}: {error.msg}"
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.startswith(str(root)) and ".venv" not in frame.filename:
            where = f"{relative(frame.filename, root)}:{frame.lineno}"
            return f"{where}: {type(error).__name__}: {' '.join(str(error).split())}"
    return f"{type(error).__name__}: {' '.join(str(error).split())}"


def relative(filename: str, root: Path) -> str:
    """Return *filename* as seen from the project folder."""
    path = Path(filename)
    return str(path.relative_to(root)) if path.is_relative_to(root) else filename
