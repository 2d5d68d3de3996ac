"""A project as lists show it, its status in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.facts.dates import date_text
from plugins.languages.formats import format_list
from plugins.projects.derived import projects
from plugins.projects.facts import Project
from plugins.projects.kinds import other_names
from plugins.projects.parts import parts_of
from plugins.projects.status import Status
from plugins.projects.values import ProjectRow, StatusView
from plugins.views.values import LinkView

if TYPE_CHECKING:
    from plugins.views.reader import Reader

WORDS = {
    Status.ONGOING: N_("Ongoing"),
    Status.PLANNED: N_("Planned"),
    Status.ENDED: N_("Ended"),
    Status.SUSPENDED: N_("Suspended"),
    Status.CANCELLED: N_("Cancelled"),
}


def status_view(item: str, project: Project, reader: Reader) -> StatusView | None:
    """Return the status of a project in words, with the day that matters; nothing if unknown."""
    found = projects(reader.site).status[item]
    if found is Status.UNSTATED:
        return None
    locale = reader.language.locale
    note = ""
    if found is Status.PLANNED and project.since is not None:
        note = reader.gettext("from %(date)s") % {"date": date_text(project.since, locale)}
    elif found is Status.ONGOING and project.until is not None:
        note = reader.gettext("until %(date)s") % {"date": date_text(project.until, locale)}
    elif found is Status.ENDED and project.until is not None:
        note = date_text(project.until, locale)
    return StatusView(id=found.value, text=reader.gettext(WORDS[found]), note=note)


def period_text(project: Project, reader: Reader) -> str:
    """Return from when to when a project runs, in words; empty if neither is known."""
    locale = reader.language.locale
    if project.since is None and project.until is None:
        return ""
    if project.until is None and project.since is not None:
        return reader.gettext("from %(date)s") % {"date": date_text(project.since, locale)}
    if project.since is None and project.until is not None:
        return reader.gettext("until %(date)s") % {"date": date_text(project.until, locale)}
    ends = [date_text(end, locale) for end in (project.since, project.until) if end]
    return " – ".join(dict.fromkeys(ends))


def named_link(name: str, reader: Reader) -> LinkView:
    """Return the link to an item by its id; the words themselves if there is no page."""
    item = reader.site.references.items.get(name)
    found = reader.site.items.get(item) if item else None
    if found is None:
        return LinkView(title=name, url="")
    return reader.edition_link(found.edition(reader.lang))


def project_row(item: str, reader: Reader) -> ProjectRow | None:
    """Return a public project as a line of a list."""
    facts = reader.site.facts.get(item)
    if item not in reader.site.items or not isinstance(facts, Project):
        return None
    return reader.once(("project", item), lambda: new_row(item, facts, reader))


def new_row(item: str, facts: Project, reader: Reader) -> ProjectRow:
    """Return a project as a line of a list."""
    leads = [
        named_link(lead.item, reader).title if lead.item else lead.name for lead in facts.leads
    ]
    return ProjectRow(
        link=reader.edition_link(reader.site.items[item].edition(reader.lang)),
        status=status_view(item, facts, reader),
        period=period_text(facts, reader),
        leads=format_list(leads, reader.language.locale) if leads else "",
        parts=parts_of(item, reader.site),
        names=tuple(other_names(facts)),
    )
