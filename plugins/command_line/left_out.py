"""Modules that are not loaded while others are which name them and never use them."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class StandIn(ModuleType):
    """A module in which there is an empty class of any name."""

    def __getattr__(self, name: str) -> type:
        """Return the class."""
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


@contextmanager
def left_out(*modules: str) -> Iterator[None]:
    """
    Have something empty stand in for modules while others are imported.

    Whoever imports one of them afterwards gets the real one. One that is loaded already stays.

    Args:
        modules: Their full names.
    """
    stand_ins = {name: StandIn(name) for name in modules if name not in sys.modules}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            del sys.modules[name]
