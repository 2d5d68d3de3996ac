"""How to become a member of a cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.clusters.facts import Joining
from plugins.clusters.values import JoinView
from plugins.facts.links import fact_link
from plugins.facts.text import words

if TYPE_CHECKING:
    from plugins.views.reader import Reader


def join_view(join: str | Joining, reader: Reader) -> JoinView | None:
    """Return how to become a member; nothing if nothing is said."""
    said = join if isinstance(join, Joining) else Joining(link=join)
    found = JoinView(
        who=words(said.who, reader) if said.who else None,
        cost=words(said.cost, reader) if said.cost else None,
        email=said.email,
        link=fact_link(said.link, reader),
    )
    return found if any((found.who, found.cost, found.email, found.link)) else None
