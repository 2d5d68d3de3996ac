"""Check: names that several items have, and which therefore lead to none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Field, Problem, Severity, message
from plugins.mentions.names import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Site


def problems(site: Site) -> Iterator[Problem]:
    """Yield a warning for each name of several items, at the last of them."""
    owners: dict[str, dict[str, None]] = {}
    for item, text in called(site):
        owners.setdefault(text, {})[item] = None
    for text, items in owners.items():
        if len(items) > 1:
            *others, last = items
            found = site.items[last]
            yield Problem(
                path=found.editions.get(found.original, next(iter(found.editions.values()))).path,
                at=Field(("title",)),
                text=message(
                    "“{name}” is also a name of {others}: where a text says it, nothing is linked",
                    name=text,
                    others=", ".join(others),
                ),
                hint=message("give one of them another name, or link by hand: [[{id}]]", id=last),
                severity=Severity.WARNING,
            )
