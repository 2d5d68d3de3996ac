"""Plans of pages, as plugins make them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.content_model.page import PagePlan
from plugins.relations.addresses import address, quoted, save_as
from plugins.views.values import ListPage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from msgspec import Struct

    from plugins.content_model.page import PageKey
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader


def empty_list(reader: Reader) -> ListPage:
    """Return the view of a list without anything in it."""
    del reader
    return ListPage(heading="")


def page_plan(
    site: Site,
    lang: str,
    key: PageKey,
    pattern: str,
    title: str,
    *,
    words: Mapping[str, str] | None = None,
    template: str = "list.html",
    compose: Callable[[Reader], Struct] = empty_list,
    **more: Any,  # noqa: ANN401  # further fields of the plan
) -> PagePlan:
    """
    Return the plan of a page at an address made from a pattern.

    Args:
        site: The site.
        lang: Language of the page.
        key: What the page is, whatever its language.
        pattern: Its address, e.g. ``{lang}/{news}/{archive}/{year}/``.
        title: Its headline.
        words: What stands for names in *pattern* that are no URL words.
        template: Its template.
        compose: Makes its view.
        more: Further fields of :class:`~plugins.content_model.page.PagePlan`.
    """
    url = address(pattern, site.settings.languages[lang], **(words or {}))
    return PagePlan(
        key=key,
        lang=lang,
        url=quoted(url),
        save_as=save_as(url),
        template=template,
        title=title,
        compose=compose,
        **more,
    )
