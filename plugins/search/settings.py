"""Whether there is a search by words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Problem, Quote, Severity, message
from plugins.search.index import program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site

SETTING = "SEARCH_INDEX"


def is_searched(settings: Settings) -> bool:
    """Return whether an index is asked for and can be made."""
    return settings.options.get(SETTING, False) is True and bool(program())


def setting_problems(site: Site) -> Iterator[Problem]:
    """Yield the problem of a setting that is neither, or of an index that cannot be made."""
    found = site.settings.options.get(SETTING, False)
    if not isinstance(found, bool):
        yield Problem(
            path=site.settings.config,
            base="project",
            at=Quote(SETTING),
            text=message("{name} is neither True nor False: “{found}”", name=SETTING, found=found),
            hint=message("write True or False, without quotes"),
        )
    elif found and not program():
        yield Problem(
            path=site.settings.config,
            base="project",
            at=Quote(SETTING),
            severity=Severity.WARNING,
            text=message("there is no search by words: Pagefind is not installed"),
            hint=message("pip install pagefind-bin, or write {line}", line=f"{SETTING} = False"),
        )
