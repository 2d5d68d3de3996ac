"""Clusters and their offices on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.charts.places import Spot, nordic_map
from plugins.clusters.derived import clusters
from plugins.clusters.rows import place_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.charts.places import MapView
    from plugins.clusters.facts import Office
    from plugins.views.reader import Reader
    from plugins.views.values import LinkView


def office_map(offices: Iterable[Office], reader: Reader) -> MapView | None:
    """Return the offices of one cluster on the map, those whose place is known."""
    return nordic_map(spots(offices, None, reader), near=True)


def cluster_map(items: Iterable[str], reader: Reader) -> MapView | None:
    """Return clusters on the map, each linked from where its offices are."""
    by_item = clusters(reader.site).by_item
    found: list[Spot] = []
    for item in items:
        if item in reader.site.items:
            link = reader.edition_link(reader.site.items[item].edition(reader.lang))
            found += spots(by_item[item].offices, link, reader)
    return nordic_map(found)


def spots(offices: Iterable[Office], link: LinkView | None, reader: Reader) -> Iterator[Spot]:
    """Yield where offices are."""
    for office in offices:
        if office.latitude is not None and office.longitude is not None:
            yield Spot(
                longitude=office.longitude,
                latitude=office.latitude,
                place=place_text(office, reader),
                link=link,
            )
