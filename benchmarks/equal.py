"""Whether two sides did the same work; what did not may not be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.allowed import ALLOWED, MORE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.count import Counts
    from benchmarks.side import Side

# What a theme of another look has to have in common with the bench theme.
PAGES = ("articles", "pictures", "feeds", "entries", "lists", "locations")


class UnequalError(Exception):
    """
    Sides did unequal work.

    Args:
        differences: What differs, a line for each.
    """

    def __init__(self, differences: list[str]) -> None:
        super().__init__("\n".join(differences))


def differing(
    one: Counts, other: Counts, names: tuple[str, str], fields: tuple[str, ...]
) -> Iterator[str]:
    """
    Yield what makes the work of two sides unequal.

    Args:
        one: What the first side made.
        other: What the second side made.
        names: What they are called.
        fields: The counts that must agree.
    """
    for field in fields:
        first, second = getattr(one, field), getattr(other, field)
        besides = max(0, min(first - second, MORE.get(field, 0)))
        if abs(first - besides - second) > ALLOWED[field] * first:
            yield (
                f"{field}: {first:,} by {names[0]}, {second:,} by {names[1]}; "
                f"{ALLOWED[field]:.0%} of difference is allowed"
            )


def refuse_unequal(sides: Sequence[Side], counts: Mapping[str, Counts]) -> None:
    """
    End the measuring if sides that are compared did unequal work.

    Raises:
        UnequalError: If so; with all differences.
    """
    found: list[str] = []
    for side in sides:
        if side.equal_to in counts:
            names = (side.equal_to, side.name)
            one, other = counts[side.equal_to], counts[side.name]
            found += differing(one, other, names, side.equal_in)
    if found:
        raise UnequalError(found)
