"""``once``: what a macro makes of the same values is made once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

# Outcomes kept, about a kilobyte each.
MOST = 20_000


class Once:
    """
    Calls macros, and remembers what came of it.

    A macro that was imported without context sees nothing but what it is called with, and
    views are frozen: called with the same values it can only make the same. A teaser, which
    stands in half a dozen lists, is rendered for the first of them.
    """

    # It asks Jinja for nothing besides what it is called with (see ``quick_template``).
    is_plain = True

    def __init__(self) -> None:
        self.made: dict[object, str] = {}

    def __call__(self, macro: Callable[..., str], /, *values: Any, **named: Any) -> str:  # noqa: ANN401  # whatever the macro takes
        """
        Return what *macro* makes of *values*.

        Args:
            macro: A macro of an imported template.
            values: What it is called with: views, texts and numbers.
            named: Likewise.
        """
        key = (macro, values, tuple(named.items()))
        found = self.made.get(key)
        if found is None:
            if len(self.made) >= MOST:
                self.made.clear()
            found = self.made[key] = macro(*values, **named)
        return found
