"""
What a page draws on beside what it shares with others.

Nearly all of a site may be on any page.  The text of an item is not: its own page shows it, and
few others.  Such parts are kept apart, and say when somebody looks at them, so that after an edit
of nothing else only the pages that looked need be composed anew.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# The keys of the parts that whoever asked has looked at so far.
SEEN: ContextVar[set[str] | None] = ContextVar("SEEN", default=None)


class Apart:
    """A value of which pages see only the parts they ask for, by methods that say so."""

    __slots__ = ()

    def parts(self) -> Iterable[tuple[str, bytes]]:
        """Return the key of each part, and what tells it from any other content of that key."""
        return ()


def saw(*keys: str) -> None:
    """Say that the parts of these keys were looked at."""
    found = SEEN.get()
    if found is not None:
        found.update(keys)


@contextmanager
def seeing() -> Iterator[set[str]]:
    """Yield the keys of all parts that are looked at meanwhile; whoever asked before sees them too."""
    before = SEEN.get()
    found: set[str] = set()
    token = SEEN.set(found)
    try:
        yield found
    finally:
        SEEN.reset(token)
        if before is not None:
            before.update(found)
