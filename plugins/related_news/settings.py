"""How many related items to show, and how related they must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Problem, Quote, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.problem import Message
    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site

ITEMS = 6
ITEMS_SETTING = "RELATED_ITEMS"
# Below this, what two texts share are words that any two texts may share.
MINIMUM = 0.08
MINIMUM_SETTING = "RELATED_MINIMUM"


def items_shown(settings: Settings) -> int:
    """Return how many related items a page shows; the default if the setting is no number."""
    value = settings.options.get(ITEMS_SETTING, ITEMS)
    return value if is_count(value) else ITEMS


def least_score(settings: Settings) -> float:
    """Return the least score of a related item; the default if the setting is no score."""
    value = settings.options.get(MINIMUM_SETTING, MINIMUM)
    return float(value) if is_score(value) else MINIMUM


def setting_problems(site: Site) -> Iterator[Problem]:
    """Yield the problems of settings that say neither a number of items nor a score."""
    options = site.settings.options
    found = options.get(ITEMS_SETTING, ITEMS)
    if not is_count(found):
        text = message(
            "{name} is not a number of items: “{found}”", name=ITEMS_SETTING, found=found
        )
        yield problem(site, ITEMS_SETTING, text, message("write a whole number, at least 1"))
    found = options.get(MINIMUM_SETTING, MINIMUM)
    if not is_score(found):
        text = message("{name} is not a score: “{found}”", name=MINIMUM_SETTING, found=found)
        yield problem(site, MINIMUM_SETTING, text, message("write a number from 0 to 1"))


def problem(site: Site, setting: str, text: Message, hint: Message) -> Problem:
    """Return the problem of a setting."""
    return Problem(
        path=site.settings.config, base="project", at=Quote(setting), text=text, hint=hint
    )


def is_count(value: object) -> bool:
    """Return whether *value* is a number of items, at least one."""
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def is_score(value: object) -> bool:
    """Return whether *value* is a score, from 0 to 1."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
