"""Who pays for a cluster, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.clusters.values import BackingView
from plugins.facts.dates import fact_date
from plugins.facts.links import fact_link
from plugins.funders.blocks import funder_block

if TYPE_CHECKING:
    from plugins.funders.facts import Backing
    from plugins.views.reader import Reader


def backing_view(backing: Backing, reader: Reader, *, goes_on: bool) -> BackingView:
    """Return who pays, or paid, with the logo if there is one, and by whose account."""
    return BackingView(
        funder=funder_block(backing.funder, reader),
        since=fact_date(backing.since, reader),
        until=fact_date(backing.until, reader),
        goes_on=goes_on,
        source=fact_link(backing.source, reader),
    )
