"""What browsers are told while a site is previewed."""

from __future__ import annotations

from threading import Condition
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable


class State(Struct, frozen=True, kw_only=True):
    """
    How the site stands.

    Attributes:
        build: Number of the last good build; 0 before the first.
        listing: What is wrong since; empty if nothing is.
    """

    build: int = 0
    listing: str = ""


class Board:
    """
    Where the builder posts the state and browsers wait for the next one.

    Attributes:
        reports: What makes the pages for the staff, by name; as the settings last loaded say.
        headers: Returns what goes with an address by its path; likewise.
    """

    def __init__(self) -> None:
        self.reports: dict[str, Callable[[], str]] = {}
        self.headers: Callable[[str], dict[str, str]] = no_headers
        self.state = State()
        self.changed = Condition()
        self.serial = 0

    def post(self, state: State) -> None:
        """Replace the state and wake everybody who waits."""
        with self.changed:
            self.state = state
            self.serial += 1
            self.changed.notify_all()

    def wait(self, serial: int, seconds: float) -> int:
        """Return the serial number of the state, once it is not *serial* or time is up."""
        with self.changed:
            self.changed.wait_for(lambda: self.serial != serial, timeout=seconds)
            return self.serial


def no_headers(path: str) -> dict[str, str]:
    """Return what goes with an address where nothing is set: nothing."""
    del path
    return {}


def event(state: State) -> bytes:
    """Return a state as a server-sent event."""
    return b"data: " + msgspec.json.encode(state) + b"\n\n"
