"""The directory of projects, whole and by status."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.facts.open_data import data_link
from plugins.languages.collation import sort_key
from plugins.languages.slugs import slugify
from plugins.projects.derived import projects
from plugins.projects.facts import Project
from plugins.projects.kinds import LISTING, NAME
from plugins.projects.rows import project_row
from plugins.projects.status import Status
from plugins.projects.timeline import project_timeline
from plugins.projects.values import ProjectGroup, ProjectsPage
from plugins.views.plans import page_plan
from plugins.views.values import LinkGroup

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
    """Yield the directory of projects, and those of each status, in every language."""
    for lang in site.settings.languages:
        gettext = site.catalogues[lang].gettext
        groups = by_status(listed(site, lang), site)
        counts = {status: len(items) for status, items in groups.items()}
        own = partial(page_plan, site, lang, template="projects.html")
        title = gettext("Projects")
        compose = partial(directory, heading=title, groups=groups, counts=counts)
        yield own(INDEX, "{lang}/{projects}/", title, compose=compose)
        for status, items in groups.items():
            title = gettext(GROUPS[status])
            yield own(
                (LISTING, status.value),
                f"{{lang}}/{{projects}}/{{status}}/{slugify(title) or status.value}/",
                title,
                compose=partial(directory, heading=title, groups={status: items}, counts=counts),
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


def directory(
    reader: Reader, *, heading: str, groups: Groups, counts: Mapping[Status, int]
) -> ProjectsPage:
    """Return the view of a directory; the arguments are its makings."""
    is_part = len(groups) == 1 and len(counts) > 1
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
        data=data_link(LISTING, reader),
        timeline=project_timeline((i for items in groups.values() for i in items), reader),
    )


def filters(reader: Reader, counts: Mapping[Status, int]) -> tuple[LinkGroup, ...]:
    """Return the ways to parts of the directory, each with how many it has."""
    links = [reader.page_link(INDEX, title=reader.gettext("All"))]
    links += [reader.page_link((LISTING, s.value), count=count) for s, count in counts.items()]
    shown = tuple(link for link in links if link is not None)
    return (LinkGroup(heading=reader.gettext("Show"), links=shown),) if len(shown) > 1 else ()
