"""Python's garbage collector, kept from looking through a site while it is being built."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """
    Do without the garbage collector for a while.

    A build makes hundreds of thousands of values and hardly a cycle among them: looking
    for cycles again and again takes a third of its time, and finds nothing.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()  # what the build leaves behind is no garbage either
            gc.enable()
