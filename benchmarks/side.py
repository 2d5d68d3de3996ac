"""A generator in one set-up."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from benchmarks.allowed import ALLOWED


class Side(Struct, frozen=True, kw_only=True):
    """
    A generator in one set-up.

    Attributes:
        name: By which the command line knows it.
        title: What the table calls it.
        generator: Whose content it builds; empty for the mere copy.
        commands: What it runs, one after the other.
        output: What it makes.
        made: What else it makes, which is not there before a cold build.
        equal_to: Side that must have done the same work; empty for none.
        equal_in: Counts that must agree.
    """

    name: str
    title: str
    generator: str
    commands: tuple[tuple[str, ...], ...]
    output: Path
    made: tuple[Path, ...] = ()
    equal_to: str = ""
    equal_in: tuple[str, ...] = tuple(ALLOWED)
