"""The projects on a front page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.projects.derived import projects
from plugins.projects.directory import listed
from plugins.projects.kinds import LISTING
from plugins.projects.rows import project_row
from plugins.projects.status import Status
from plugins.projects.timeline import project_timeline
from plugins.projects.values import FrontProjects

if TYPE_CHECKING:
    from plugins.views.reader import Reader

SHOWN = 6


def front(reader: Reader) -> FrontProjects | None:
    """
    Return the ongoing projects that a front page shows; nothing without any.

    Two or more are drawn along one axis of time.
    """
    status = projects(reader.site).status
    ongoing = [item for item in listed(reader.site, reader.lang) if status[item] == Status.ONGOING]
    shown = ongoing[:SHOWN]
    rows = tuple(filter(None, (project_row(item, reader) for item in shown)))
    if not rows:
        return None
    return FrontProjects(
        rows=rows,
        timeline=project_timeline(shown, reader),
        more=reader.page_link((LISTING,), title=reader.gettext("All projects")),
    )
