"""How much of everything a front page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Problem, Quote, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site

# One lead story and six more: dense enough to feel edited, short of a wall.
NEWS = 7
GUIDES = 6
SETTING = "HOME_NEWS"


def news_shown(settings: Settings) -> int:
    """Return how many news items a front page shows; the default if the setting is no number."""
    value = settings.options.get(SETTING, NEWS)
    return value if is_count(value) else NEWS


def setting_problems(site: Site) -> Iterator[Problem]:
    """Yield the problem of a ``HOME_NEWS`` that is no number of items."""
    value = site.settings.options.get(SETTING, NEWS)
    if not is_count(value):
        yield Problem(
            path=site.settings.config,
            base="project",
            at=Quote(SETTING),
            text=message("{name} is not a number of items: “{found}”", name=SETTING, found=value),
            hint=message("write a whole number, at least 1"),
        )


def is_count(value: object) -> bool:
    """Return whether *value* is a number of items, at least one."""
    return isinstance(value, int) and not isinstance(value, bool) and value > 0
