"""The state of a label on a day."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from plugins.clusters.label_months import USUAL
from plugins.content_model.partial_date import add_months

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from plugins.clusters.facts import Award
    from plugins.clusters.label_months import LabelMonths
    from plugins.content_model.partial_date import PartialDate


class State(StrEnum):
    """
    What a label is on a day.

    Only ``VALID`` and ``EXPIRING`` may be shown as a badge. ``UNSTATED`` is a label of which
    no source says how long it is valid; ``HOLDER_ENDED`` one that did not lapse, as far as is known, before its holder ended.
    """

    VALID = "valid"
    EXPIRING = "expiring"
    RENEWABLE = "renewable"
    LAPSED = "lapsed"
    SUPERSEDED = "superseded"
    UNSTATED = "unstated"
    HOLDER_ENDED = "holder-ended"


HELD = frozenset({State.VALID, State.EXPIRING})


def valid_through(award: Award) -> date | None:
    """Return the last day of a label's validity, ``None`` if none is stated."""
    end = validity_end(award)
    return end.last if end is not None else None


def validity_end(award: Award) -> PartialDate | None:
    """Return the day, month or year through which a label is valid, if one is stated."""
    if award.valid_until is not None:
        return award.valid_until
    if award.valid_years is not None:
        return award.assessed.plus_years(award.valid_years)
    return None


def awarded(awards: Iterable[Award], day: date) -> list[Award]:
    """Return the labels awarded by *day*, newest first."""
    known = [award for award in awards if award.assessed.first <= day]
    return sorted(known, key=lambda award: award.assessed.first, reverse=True)


def state(
    award: Award,
    awards: Iterable[Award],
    day: date,
    ended: date | None,
    months: LabelMonths = USUAL,
) -> State:
    """
    Return the state of a label on *day*.

    Args:
        award: The label, awarded by then.
        awards: All labels of its holder.
        day: The day.
        ended: When the holder ended; ``None`` if it had not by *day*.
        months: How long it is said to expire, and how long it may be renewed.
    """
    later = any(
        other.scheme == award.scheme and award.assessed.first < other.assessed.first <= day
        for other in awards
    )
    if later:
        return State.SUPERSEDED
    through = valid_through(award)
    if ended is not None and (through is None or ended <= through):
        return State.HOLDER_ENDED
    if through is None:
        return State.UNSTATED
    if day > through:
        may_renew = ended is None and day <= add_months(through, months.renewable)
        return State.RENEWABLE if may_renew else State.LAPSED
    return State.EXPIRING if day > add_months(through, -months.expiring) else State.VALID


def turns(award: Award, months: LabelMonths = USUAL) -> Iterator[date]:
    """Yield the days on which a label may begin to be in another state."""
    yield award.assessed.first
    through = valid_through(award)
    if through is not None:
        for distance in (-months.expiring, 0, months.renewable):
            last = add_months(through, distance)
            yield last + timedelta(days=1)
