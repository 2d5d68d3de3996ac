"""The files that hosts read: ``_headers``, ``_nginx.conf``, ``.htaccess``."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec import Struct

from plugins.hosting.media_types import NAMED_TYPES, PACKED, TYPES, WITH_CHARSET
from plugins.hosting.moved import HostRedirect, moved
from plugins.hosting.rules import FOR_GOOD, SHORT, Kept, rules
from plugins.views.plans import page_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader

KEY = "hosting"
HEADERS, NGINX, APACHE = "_headers", "_nginx.conf", ".htaccess"
TEMPLATES = {HEADERS: "hosts/headers.txt", NGINX: "hosts/nginx.conf", APACHE: "hosts/htaccess"}
# What is for hosts and not for readers.
PRIVATE = (*TEMPLATES, "_redirects")


class MediaType(Struct, frozen=True):
    """A media type and what names of such files end with, or are."""

    name: str
    endings: tuple[str, ...]


class HostFile(Struct, frozen=True, kw_only=True):
    """
    The view of a file for hosts.

    Attributes:
        base: Path that all addresses begin with, without a slash at the end; mostly empty.
        headers: Pairs of name and value, for every address.
        policy: The Content-Security-Policy.
        apart: Folders whose pages state their own policy.
        within: Patterns that cover all pages but those; none where there are none.
        kept: Folders that browsers may keep for longer than pages.
        short: How long pages may be kept.
        for_good: How long what has a fingerprint in its address may be.
        types: What files are, by the endings of their names.
        named: What files of certain names are, each name as a pattern.
        with_charset: Media types of text that does not say itself that it is UTF-8.
        packed: Media types that become smaller when packed.
        not_found: Pairs of a language's folder and its page for what is not found.
        private: Files that no reader is sent, each as a pattern.
        redirects: Addresses that lead elsewhere, as the host writes them.
    """

    base: str
    headers: tuple[tuple[str, str], ...]
    policy: str
    apart: tuple[str, ...]
    within: tuple[str, ...]
    kept: tuple[Kept, ...]
    short: str
    for_good: str
    types: tuple[MediaType, ...]
    named: tuple[MediaType, ...]
    with_charset: tuple[str, ...]
    packed: tuple[str, ...]
    not_found: tuple[tuple[str, str], ...]
    private: tuple[str, ...]
    redirects: tuple[HostRedirect, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the files, of which there is one each, whatever the languages."""
    first = next(iter(site.settings.languages))
    for name, template in TEMPLATES.items():
        yield page_plan(
            site,
            first,
            (KEY, name.lstrip("._")),
            name,
            "",
            template=template,
            compose=partial(host_file, name=name),
            indexed=False,
        )


def host_file(reader: Reader, *, name: str) -> HostFile:
    """Return the view of the file *name*."""
    of = rules(reader.site.settings)
    value = str if name == HEADERS else in_quotes
    return HostFile(
        base=of.base,
        headers=tuple((header, value(text)) for header, text in of.headers),
        policy=value(of.policy),
        apart=of.apart,
        within=of.within if of.apart else (),
        kept=of.kept,
        short=SHORT,
        for_good=FOR_GOOD,
        types=tuple(by_type(TYPES)),
        named=tuple(
            MediaType(one.name, tuple(map(re.escape, one.endings))) for one in by_type(NAMED_TYPES)
        ),
        with_charset=WITH_CHARSET,
        packed=PACKED,
        not_found=tuple(
            (f"{of.base}/{lang}/", f"{of.base}/{lang}/404.html")
            for lang in reader.site.settings.languages
        ),
        private=tuple(map(re.escape, PRIVATE)),
        redirects=tuple(redirects(reader, name, of.base)),
    )


def redirects(reader: Reader, name: str, base: str) -> Iterator[HostRedirect]:
    """Yield all redirects as the file *name* writes them; none if another file has them."""
    if name == HEADERS:
        return
    for one in moved(reader):
        # Hosts compare addresses decoded. "$" begins a name, of which a redirect has none.
        target = in_quotes(one.target.replace("$", "%24"))
        origin = unquote(one.origin)
        if name == NGINX:
            yield HostRedirect(in_quotes(origin), target)
        else:
            # "%2" of "%20" would be a part of what a condition matched.
            target = target.replace("%", "\\%")
            within = origin.removeprefix(base).removeprefix("/")
            yield HostRedirect(in_quotes(re.escape(within)), target)


def by_type(types: dict[str, str]) -> Iterator[MediaType]:
    """Yield each media type with the names that are of it."""
    for name in dict.fromkeys(types.values()):
        yield MediaType(name, tuple(ending for ending, known in types.items() if known == name))


def in_quotes(text: str) -> str:
    """Return *text* as nginx and Apache write it between double quotes."""
    return text.replace("\\", "\\\\").replace('"', '\\"')
