"""Languages in which facts are told already: one that is only begun can wait for its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.facts.checks import fault, warning

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from plugins.content_model.problem import Problem
    from plugins.content_model.site import Site


def languages_told(site: Site) -> Container[str]:
    """Return the languages in which an item with facts has a page; all if none has any."""
    items = (site.items[item] for item in site.facts if item in site.items)
    return {lang for item in items for lang in item.editions} or set(site.settings.languages)


def weight_in(lang: str, told: Container[str]) -> Callable[..., Problem]:
    """Return what makes a problem of what *lang* lacks; a warning where nobody is told it yet."""
    return fault if lang in told else warning
