"""The file ``_redirects``: every page that leads elsewhere, for hosts that can do it themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.hosting.moved import HostRedirect, moved
from plugins.views.plans import page_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader


class HostRedirects(Struct, frozen=True):
    """The view of the file."""

    redirects: tuple[HostRedirect, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the file, which there is one of, whatever the languages."""
    first = next(iter(site.settings.languages))
    yield page_plan(
        site,
        first,
        ("redirects",),
        "_redirects",
        "",
        template="redirects.txt",
        compose=host_redirects,
        indexed=False,
    )


def host_redirects(reader: Reader) -> HostRedirects:
    """Return all redirects, in order of address."""
    return HostRedirects(moved(reader))
