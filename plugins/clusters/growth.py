"""How many members a cluster has had: counts of one scope over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.charts.counts import counts
from plugins.clusters.lineage import told_turns
from plugins.clusters.on_day import begins
from plugins.clusters.rows import term_word
from plugins.clusters.values import FigureView, GrowthView
from plugins.clusters.words import count_text
from plugins.facts.dates import fact_date
from plugins.facts.links import fact_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.clusters.facts import Cluster, MemberCount, Qualifier
    from plugins.clusters.lineage import Told
    from plugins.content_model.partial_date import PartialDate
    from plugins.views.reader import Reader

Entry = tuple["MemberCount", int, "Qualifier"]


def growth(item: str, facts: Cluster, reader: Reader) -> Iterator[GrowthView]:
    """Yield the counts of each scope of which there are several, that of all members first."""
    found = sorted(by_scope(facts, reader).items())
    joined = [t for t in told_turns(item, reader) if t.source != item and not t.is_ahead]
    for scope, entries in found:
        values = [(counted_at(c), n, count_text(n, q, reader)) for c, n, q in entries]
        drawing = counts(values, [turn.change.effective for turn in joined])
        if drawing is None:
            continue
        label = term_word("member-types", scope, reader).title if scope else ""
        yield GrowthView(
            label=label or reader.gettext("Members"),
            drawing=drawing,
            counts=tuple(
                FigureView(
                    label="",
                    value=text,
                    as_of=fact_date(count.as_of, reader),
                    since=fact_date(count.applies_from, reader),
                    source=fact_link(count.source, reader),
                )
                for (count, _, _), (_, _, text) in zip(entries, values, strict=True)
            ),
            turns=tuple(t.view for t in joined if is_within(t, values)),
        )


def by_scope(facts: Cluster, reader: Reader) -> dict[str, list[Entry]]:
    """Return the counts that hold by the day of the build, by who is counted, oldest first."""
    found: dict[str, list[Entry]] = {}
    day = reader.site.settings.build_date.day
    for count in sorted(facts.members, key=begins):
        if begins(count) > day:
            continue
        found.setdefault(count.scope, []).append((count, count.count, count.qualifier))
        for part in count.by_type if not count.scope else ():
            found.setdefault(part.type, []).append((count, part.count, part.qualifier))
    return found


def counted_at(count: MemberCount) -> PartialDate:
    """Return the date at which a count is drawn: when it began to hold."""
    return count.applies_from or count.as_of


def is_within(turn: Told, values: list[tuple[PartialDate, int, str]]) -> bool:
    """Return whether a turn stands in the drawing of counts."""
    years = [when.year for when, _, _ in values]
    return min(years) <= turn.change.effective.year <= max(years)
