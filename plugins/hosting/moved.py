"""Every page that leads elsewhere, for hosts that can answer so themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct

from plugins.pipeline.plan import REDIRECT
from plugins.views.values import RedirectPage

if TYPE_CHECKING:
    from plugins.views.reader import Reader


class HostRedirect(Struct, frozen=True):
    """A line: path from, path or address to."""

    origin: str
    target: str


def moved(reader: Reader) -> tuple[HostRedirect, ...]:
    """Return all redirects, in order of address."""
    readers = {lang: reader.in_language(lang) for lang in reader.site.settings.languages}
    found = []
    for plan in reader.addresses.plans:
        if plan.template == REDIRECT:
            view = plan.compose(readers[plan.lang])
            if isinstance(view, RedirectPage):
                found.append(HostRedirect(path_of(reader.url(plan.url)), path_of(view.target.url)))
    return tuple(sorted(found, key=lambda line: line.origin))


def path_of(url: str) -> str:
    """Return an address of the site without scheme and host: a host may have several names."""
    parts = urlsplit(url)
    return parts._replace(scheme="", netloc="").geturl() or "/"
