"""What was measured, as it is kept between runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from benchmarks.machine import Machine
from benchmarks.rounds import Measured

if TYPE_CHECKING:
    from pathlib import Path


class Results(Struct, frozen=True, kw_only=True):
    """
    What was measured in one run.

    Attributes:
        day: When (ISO 8601).
        rounds: How often; times are medians of that many.
        machine: Where.
        sizes: What came out, by pairs of articles and side.
    """

    day: str
    rounds: int
    machine: Machine
    sizes: dict[int, dict[str, Measured]]


def keep(results: Results, path: Path) -> None:
    """Write *results* to a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(results)))


def kept(path: Path) -> Results:
    """
    Return the results of an earlier run.

    Raises:
        OSError: If there is no such file.
        msgspec.DecodeError: If it holds no results.
    """
    return msgspec.json.decode(path.read_bytes(), type=Results)
