"""The file ``_redirects``: every page that leads elsewhere, for hosts that can do it themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct

from plugins.pipeline.plan import REDIRECT
from plugins.views.plans import page_plan
from plugins.views.values import RedirectPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader


class HostRedirect(Struct, frozen=True):
    """A line: path from, path or address to."""

    origin: str
    target: str


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
    readers = {lang: reader.in_language(lang) for lang in reader.site.settings.languages}
    found = []
    for plan in reader.addresses.plans:
        if plan.template == REDIRECT:
            view = plan.compose(readers[plan.lang])
            if isinstance(view, RedirectPage):
                found.append(HostRedirect(path_of(reader.url(plan.url)), path_of(view.target.url)))
    return HostRedirects(tuple(sorted(found, key=lambda line: line.origin)))


def path_of(url: str) -> str:
    """Return an address of the site without scheme and host: a host may have several names."""
    parts = urlsplit(url)
    return parts._replace(scheme="", netloc="").geturl() or "/"
