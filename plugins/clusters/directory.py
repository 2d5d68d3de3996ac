"""The directory of clusters, whole and by country or label."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plugins.clusters.derived import clusters
from plugins.clusters.facts import Cluster
from plugins.clusters.kinds import LISTING, NAME
from plugins.clusters.maps import cluster_map
from plugins.clusters.parts import COUNTRY, LABELLED, holds_label
from plugins.clusters.rows import cluster_row
from plugins.clusters.values import DirectoryPage, RowGroup
from plugins.facts.open_data import data_links
from plugins.languages.collation import sort_key
from plugins.languages.formats import country_name
from plugins.languages.slugs import slugify
from plugins.views.filters import FilterGroup, filter_view
from plugins.views.plans import page_plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.content_model.page import PageKey, PagePlan
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader

INDEX: PageKey = (LISTING,)
TEMPLATE = "clusters.html"


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the directory of clusters, and those of a country or with a label, per language."""
    for lang, language in site.settings.languages.items():
        gettext = site.catalogues[lang].gettext
        items = listed(site, lang)
        countries = by_country(items, site)
        held = tuple(item for item in items if holds_label(item, site))
        counts: dict[PageKey, int] = {
            (LISTING, COUNTRY, code): len(of) for code, of in countries.items()
        }
        counts |= {LABELLED: len(held)} if held else {}
        title = gettext("Clusters")
        compose = partial(directory, heading=title, items=items, counts=counts)
        yield plan(site, lang, INDEX, "{lang}/{clusters}/", title, compose, ("home",))
        for code, of_country in countries.items():
            name = country_name(code, language.locale)
            title = gettext("Clusters: %(name)s") % {"name": name}
            compose = partial(directory, heading=title, items=of_country, counts=counts)
            slug = slugify(name) or "other"  # a code that is none is told as a problem
            pattern = f"{{lang}}/{{clusters}}/{{country}}/{slug}/"
            yield plan(site, lang, (LISTING, COUNTRY, code), pattern, title, compose, INDEX)
        if held:
            title = gettext("Clusters with a label")
            compose = partial(directory, heading=title, items=held, counts=counts)
            yield plan(
                site, lang, LABELLED, "{lang}/{clusters}/{labelled}/", title, compose, INDEX
            )


def plan(  # a page's makings, in the order of page_plan
    site: Site,
    lang: str,
    key: PageKey,
    pattern: str,
    title: str,
    compose: partial[DirectoryPage],
    parent: PageKey,
) -> PagePlan:
    """Return the plan of a directory."""
    return page_plan(
        site, lang, key, pattern, title, template=TEMPLATE, compose=compose, parent=parent
    )


def listed(site: Site, lang: str) -> tuple[str, ...]:
    """Return the clusters that lists in *lang* show, in the order of its alphabet."""
    editions = [e for e in site.listed(NAME, lang) if isinstance(site.facts.get(e.item), Cluster)]
    editions.sort(key=lambda edition: (sort_key(edition.title, lang), edition.item))
    return tuple(edition.item for edition in editions)


def by_country(items: Sequence[str], site: Site) -> dict[str, tuple[str, ...]]:
    """Return clusters by the code of their country, in order of code."""
    found: dict[str, list[str]] = {}
    for item in items:
        found.setdefault(site.facts[item].country, []).append(item)
    return {code: tuple(found[code]) for code in sorted(found)}


def directory(
    reader: Reader, *, heading: str, items: Sequence[str], counts: dict[PageKey, int]
) -> DirectoryPage:
    """Return the view of a directory; the arguments are its makings."""
    by_item = clusters(reader.site).by_item
    now = [item for item in items if by_item[item].ended is None]
    ended = [item for item in items if by_item[item].ended is not None]
    groups = (("", now), (reader.gettext("Former clusters"), ended))
    return DirectoryPage(
        heading=heading,
        groups=tuple(
            RowGroup(
                heading=name,
                rows=tuple(filter(None, (cluster_row(item, reader) for item in of))),
            )
            for name, of in groups
            if of
        ),
        filters=filters(reader, counts),
        map=cluster_map(now, reader),
        data=data_links(LISTING, reader),
    )


def filters(reader: Reader, counts: dict[PageKey, int]) -> tuple[FilterGroup, ...]:
    """Return the ways to parts of the directory, each with how many it has."""
    everything = filter_view(INDEX, reader, reader.gettext("All"))
    labelled = [
        filter_view(key, reader, reader.gettext("With a label"), count)
        for key, count in counts.items()
        if key == LABELLED
    ]
    locale = reader.language.locale
    countries = [
        found
        for key, count in counts.items()
        if key != LABELLED
        and (found := filter_view(key, reader, country_name(key[2], locale), count))
    ]
    countries.sort(key=lambda link: (sort_key(link.title, reader.lang), link.url))
    if everything is None or not (labelled or countries):
        return ()
    show = reader.gettext("Show")
    if not labelled:
        return (FilterGroup(heading=show, links=(everything, *countries)),)
    return (
        FilterGroup(heading=show, links=(everything, *filter(None, labelled))),
        FilterGroup(heading=reader.gettext("By country"), links=tuple(countries)),
    )
