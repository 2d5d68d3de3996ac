"""What is wrong with the series that writers name."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from plugins.content_model.problem import Field, Problem, Severity, message
from plugins.content_model.suggest import did_you_mean
from plugins.series.parts import NAME, parts_by_name, series_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.content_model.site import Edition, Site

FIELDS = (NAME, "part")


def series_problems(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the series that items name, in whichever language they do."""
    for item in site.items.values():
        for edition in item.editions.values():
            if edition.lang != item.original:
                yield from misplaced(edition)
            elif edition.metadata.part is not None and not series_name(edition):
                yield Problem(
                    path=edition.path,
                    at=Field(("part",), of_key=True),
                    text=message("a part of no series"),
                    hint=message("add series: and its name, or delete the line"),
                )
    by_name = parts_by_name(site)
    whole = {name for name, parts in by_name.items() if len(parts) > 1}
    whole |= {*site.vocabularies.get(NAME, {})}
    for name, parts in by_name.items():
        yield from equal_numbers(parts)
        if len(parts) == 1 and name not in whole:
            yield from slip(parts[0], name, whole)


def misplaced(edition: Edition) -> Iterator[Problem]:
    """Yield the problems of a translation that names a series: its original does for both."""
    for name in FIELDS:
        if getattr(edition.metadata, name) is not None:
            yield Problem(
                path=edition.path,
                at=Field((name,), of_key=True),
                text=message("“{key}” belongs in the original, for all languages", key=name),
                hint=message("move the line to the original"),
            )


def equal_numbers(parts: Sequence[Edition]) -> Iterator[Problem]:
    """Yield the problem of each part that has the number of the one before it."""
    for before, part in pairwise(parts):
        number = part.metadata.part
        if number is not None and number == before.metadata.part:
            yield Problem(
                path=part.path,
                at=Field(("part",)),
                text=message(
                    "part {number} of the series is {other} already",
                    number=number,
                    other=before.item,
                ),
                hint=message("give one of them another number"),
            )


def slip(part: Edition, name: str, others: set[str]) -> Iterator[Problem]:
    """Yield the warning of a series with one part, if it is called nearly like another."""
    hint = did_you_mean(name, others)
    if hint is not None:
        yield Problem(
            path=part.path,
            at=Field((NAME,)),
            text=message("“{name}” is a series of this part alone", name=name),
            hint=hint,
            severity=Severity.WARNING,
        )
