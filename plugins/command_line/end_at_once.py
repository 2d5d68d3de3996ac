"""The end of a command that holds much: at once, without taking apart what it holds."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable


def ended_at_once(main: Callable[[], object]) -> NoReturn:
    """
    Run a command, then end the process as it says.

    Python lets go of every value by itself before it ends, which of ten thousand documents takes
    longer than reading one. What is still to be printed is printed; nothing else may be left to do.

    Args:
        main: The command, which has closed its files and let its workers go.
    """
    status = 0
    try:
        main()
    except SystemExit as ended:
        if not (ended.code is None or isinstance(ended.code, int)):
            raise
        status = ended.code or 0
    except BrokenPipeError:  # whoever read it has seen enough, as `| head` has
        status = 1
    for stream in filter(None, (sys.stdout, sys.stderr)):  # one that was closed is not there
        try:
            stream.flush()
        except BrokenPipeError:
            status = status or 1
    os._exit(status)
