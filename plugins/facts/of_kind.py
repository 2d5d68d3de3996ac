"""The facts of all items of one kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Site

Facts = TypeVar("Facts", bound=Struct)


def facts_of_kind(schema: type[Facts], site: Site) -> Iterator[tuple[str, Facts]]:
    """
    Yield the id and the facts of every item of a kind, public or not, whose facts are sound.

    Args:
        schema: What the facts of the kind are read by.
        site: The site.
    """
    for item, facts in site.facts.items():
        if isinstance(facts, schema):
            yield item, facts
