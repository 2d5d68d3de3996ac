"""The directory of projects, whole, by status and by category."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.facts.open_data import data_links
from plugins.languages.collation import sort_key
from plugins.languages.slugs import slugify
from plugins.projects.derived import projects
from plugins.projects.facts import Project
from plugins.projects.kinds import LISTING, NAME
from plugins.projects.parts import CATEGORY, category_key, category_of, status_key
from plugins.projects.rows import project_row
from plugins.projects.status import Status
from plugins.projects.timeline import project_timeline
from plugins.projects.values import ProjectGroup, ProjectsPage
from plugins.views.filters import FilterGroup, FilterView, filter_view
from plugins.views.plans import page_plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from plugins.content_model.page import PageKey, PagePlan
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader

INDEX: PageKey = (LISTING,)
# In the order of the directory.
GROUPS = {
    Status.ONGOING: N_("Ongoing projects"),
    Status.PLANNED: N_("Planned projects"),
    Status.UNSTATED: N_("Projects of no stated period"),
    Status.SUSPENDED: N_("Suspended projects"),
    Status.ENDED: N_("Ended projects"),
    Status.CANCELLED: N_("Cancelled projects"),
}
Groups = dict[Status, tuple[str, ...]]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the directory of projects, those of each status and category, in every language."""
    for lang in site.settings.languages:
        gettext = site.catalogues[lang].gettext
        groups = by_status(listed(site, lang), site)
        categories = by_category(listed(site, lang), site)
        counts: dict[PageKey, int] = {
            **{status_key(status): len(items) for status, items in groups.items()},
            **{category_key(name): len(items) for name, items in categories.items()},
        }
        own = partial(page_plan, site, lang, template="projects.html")
        title = gettext("Projects")
        compose = partial(directory, heading=title, groups=groups, counts=counts)
        yield own(INDEX, "{lang}/{projects}/", title, compose=compose)
        for status, items in groups.items():
            title = gettext(GROUPS[status])
            yield own(
                status_key(status),
                f"{{lang}}/{{projects}}/{{status}}/{slugify(title) or status.value}/",
                title,
                compose=partial(directory, heading=title, groups={status: items}, counts=counts),
                parent=INDEX,
            )
        for name, items in categories.items():
            label, _ = site.vocabularies["categories"][name].label(lang)
            title = gettext("Projects: %(name)s") % {"name": label.label}
            of = by_status(items, site)
            yield own(
                category_key(name),
                f"{{lang}}/{{projects}}/{{category}}/{label.slug}/",
                title,
                compose=partial(directory, heading=title, groups=of, counts=counts),
                parent=INDEX,
            )


def listed(site: Site, lang: str) -> tuple[str, ...]:
    """Return the projects that lists in *lang* show, in the order of its alphabet."""
    editions = [e for e in site.listed(NAME, lang) if isinstance(site.facts.get(e.item), Project)]
    editions.sort(key=lambda edition: (sort_key(edition.title, lang), edition.item))
    return tuple(edition.item for edition in editions)


def by_status(items: Sequence[str], site: Site) -> Groups:
    """Return projects by status, those there are, in the order of the directory."""
    known = projects(site).status
    groups = {status: tuple(i for i in items if known[i] is status) for status in GROUPS}
    return {status: found for status, found in groups.items() if found}


def by_category(items: Sequence[str], site: Site) -> dict[str, tuple[str, ...]]:
    """Return projects by the category of their original, in order of its id."""
    found: dict[str, list[str]] = {}
    for item in items:
        category = category_of(item, site)
        if category:
            found.setdefault(category, []).append(item)
    return {category: tuple(found[category]) for category in sorted(found)}


def directory(
    reader: Reader, *, heading: str, groups: Groups, counts: Mapping[PageKey, int]
) -> ProjectsPage:
    """Return the view of a directory; the arguments are its makings."""
    is_part = heading in {reader.gettext(GROUPS[status]) for status in groups}
    return ProjectsPage(
        heading=heading,
        groups=tuple(
            ProjectGroup(
                heading="" if is_part else reader.gettext(GROUPS[status]),
                rows=tuple(filter(None, (project_row(item, reader) for item in items))),
            )
            for status, items in groups.items()
        ),
        filters=filters(reader, counts),
        timeline=project_timeline((i for items in groups.values() for i in items), reader),
        data=data_links(LISTING, reader),
    )


def filters(reader: Reader, counts: Mapping[PageKey, int]) -> tuple[FilterGroup, ...]:
    """Return the ways to parts of the directory, each with how many it has."""
    everything = filter_view(INDEX, reader, reader.gettext("All"))
    states: list[FilterView | None] = []
    labels: list[FilterView] = []
    for key, count in counts.items():
        if key[1] != CATEGORY:
            states.append(filter_view(key, reader, count=count))
        elif found := filter_view(key, reader, category_name(key[2], reader), count):
            labels.append(found)
    labels.sort(key=lambda link: (sort_key(link.title, reader.lang), link.url))
    groups = (
        (reader.gettext("Show"), tuple(filter(None, (everything, *states)))),
        (reader.gettext("By category"), tuple(labels)),
    )
    least = (2, 1)
    return tuple(
        FilterGroup(heading=heading, links=links)
        for (heading, links), fewest in zip(groups, least, strict=True)
        if len(links) >= fewest
    )


def category_name(name: str, reader: Reader) -> str:
    """Return the label of a category in the reader's language."""
    return reader.site.vocabularies["categories"][name].label(reader.lang)[0].label
