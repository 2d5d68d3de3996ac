"""Projects in time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from plugins.charts.timelines import timeline
from plugins.languages.collation import sort_key
from plugins.projects.facts import Project
from plugins.projects.rows import named_link, period_text, status_view
from plugins.projects.values import PeriodView, TimelineView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.views.reader import Reader

# One project alone has nothing to be compared with.
FEWEST = 2


def project_timeline(items: Iterable[str], reader: Reader) -> TimelineView | None:
    """
    Return public projects in time; nothing if the period of fewer than two is known.

    Args:
        items: Ids of the projects.
        reader: For whom.
    """
    found = [
        (item, facts)
        for item in items
        if item in reader.site.items and isinstance(facts := reader.site.facts.get(item), Project)
    ]
    found.sort(key=lambda entry: order(entry[0], entry[1], reader))
    bars, years = timeline((facts.since, facts.until) for _, facts in found)
    rows = tuple(
        PeriodView(
            link=named_link(item, reader),
            period=period_text(facts, reader),
            status=status_view(item, facts, reader),
            bar=bar,
        )
        for (item, facts), bar in zip(found, bars, strict=True)
        if bar is not None
    )
    if len(rows) < FEWEST:
        return None
    undated = (item for (item, _), bar in zip(found, bars, strict=True) if bar is None)
    return TimelineView(
        rows=rows, years=years, undated=tuple(named_link(item, reader) for item in undated)
    )


def order(item: str, facts: Project, reader: Reader) -> tuple[date, date, object, str]:
    """Return where a project comes in a timeline: by its first day, then by its last, by name."""
    title = reader.site.items[item].edition(reader.lang).title
    return (
        facts.since.first if facts.since else date.min,
        facts.until.last if facts.until else date.max,
        sort_key(title, reader.lang),
        item,
    )
