"""Check: counts that contradict one another, are of days to come, or say little about today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.partial_date import add_months
from plugins.content_model.problem import message
from plugins.facts.checks import fault, warning
from plugins.facts.weights import OLD_COUNT, TWO_COUNTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from plugins.clusters.facts import Cluster
    from plugins.content_model.partial_date import PartialDate
    from plugins.content_model.problem import Problem
    from plugins.content_model.site import Site

Keys = tuple[str | int, ...]
# A count older than that, in months, says little about today.
OLD = 18
# Whose count the number of full-time equivalents is: no type of members.
STAFF = "\0staff"


def count_problems(cluster: Cluster, path: str, site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the counts of a cluster, seen together."""
    yield from contradictions(cluster, path)
    day = site.settings.build_date.day
    yield from counts_to_come(cluster, path, day)
    ends = (c.effective.first for c in cluster.lineage if c.event != "renamed")
    if not any(end <= day for end in ends):  # nobody can count what is no more
        yield from old_counts(cluster, path, day)


def contradictions(cluster: Cluster, path: str) -> Iterator[Problem]:
    """Yield a problem for each second count of the same day and scope that is another one."""
    counted: dict[tuple[str, str], float] = {}
    for scope, as_of, count, keys in all_counts(cluster):
        other = counted.setdefault((scope, str(as_of)), count)
        if other != count:
            text = message(
                "two counts for {date}: {one} and {other}",
                date=as_of,
                one=f"{other:g}",
                other=f"{count:g}",
            )
            hint = message("keep the one that is right, or write a scope that tells them apart")
            yield fault(path, keys, text, hint, TWO_COUNTS)


def all_counts(cluster: Cluster) -> Iterator[tuple[str, PartialDate, float, Keys]]:
    """Yield the scope of every count, its day, the number, and the keys that lead to it."""
    for number, count in enumerate(cluster.members):
        yield count.scope, count.as_of, count.count, ("members", number, "count")
        for index, part in enumerate(count.by_type):
            keys = ("members", number, "by_type", index, "count")
            yield part.type, count.as_of, part.count, keys
    for number, staff in enumerate(cluster.staff):
        yield STAFF, staff.as_of, staff.fte, ("staff", number, "fte")


def counts_to_come(cluster: Cluster, path: str, day: date) -> Iterator[Problem]:
    """Yield a warning for each count of a later day than *day*: nobody has counted then yet."""
    hint = message(
        "write when it was counted: readers see a count from its date on, "
        "or from its applies_from if it has that"
    )
    dates = [(("members", n, "as_of"), c.as_of, hint) for n, c in enumerate(cluster.members)]
    hint = message("write when it was counted: readers see a count from its date on")
    dates += [(("staff", n, "as_of"), c.as_of, hint) for n, c in enumerate(cluster.staff)]
    for keys, as_of, advice in dates:
        if as_of.first > day:
            text = message("this count is dated {date}, which is yet to come", date=as_of)
            yield warning(path, keys, text, advice)


def old_counts(cluster: Cluster, path: str, day: date) -> Iterator[Problem]:
    """Yield a warning for the newest count of members, and that of staff, if it is an old one."""
    hint = message("ask for a new count, and add it with its date")
    newest = newest_of([count.as_of for count in cluster.members])
    if newest is not None and newest[1].last < add_months(day, -OLD):
        text = message(
            "the newest count of members, of {date}, is older than 18 months", date=newest[1]
        )
        yield warning(path, ("members", newest[0], "as_of"), text, hint, OLD_COUNT)
    newest = newest_of([count.as_of for count in cluster.staff])
    if newest is not None and newest[1].last < add_months(day, -OLD):
        text = message(
            "the newest count of staff, of {date}, is older than 18 months", date=newest[1]
        )
        yield warning(path, ("staff", newest[0], "as_of"), text, hint, OLD_COUNT)


def newest_of(dates: list[PartialDate]) -> tuple[int, PartialDate] | None:
    """Return the last of *dates*, with its number, if there are any."""
    return max(enumerate(dates), key=lambda entry: entry[1].last, default=None)
