"""What somebody may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterable

# Below this likeness (of 100) a suggestion is more often wrong than right.
NEAR = 65


def nearest(written: str, choices: Iterable[str]) -> str | None:
    """Return the choice most like *written*, the first of equals, if any is near."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # most builds have nothing to suggest

    found = process.extractOne(
        written, sorted(choices), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=NEAR
    )
    return found[0] if found else None


def did_you_mean(written: str, choices: Iterable[str]) -> Message | None:
    """Return the question that names the nearest choice, or nothing if none is near."""
    found = nearest(written, choices)
    return message("did you mean “{name}”?", name=found) if found else None
