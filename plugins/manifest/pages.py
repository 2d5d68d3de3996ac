"""The web app manifest (W3C) of every language."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.page import JSON
from plugins.relations.addresses import quoted
from plugins.views.frame import HOME, MANIFEST
from plugins.views.plans import page_plan
from plugins.views.tokens import colours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PagePlan
    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader

# Icons of a theme: "icon.svg" for every size, "icon-192.png" for one, "maskable" ones to be cut.
ICON = re.compile(r"icon(?P<cut>-maskable)?(?:-(?P<size>\d+))?\.(?P<type>svg|png)")
TYPES = {"svg": "image/svg+xml", "png": "image/png"}
# A home screen has room for no more.
SHORT = 12


class Icon(Struct, frozen=True, kw_only=True):
    """An icon: address, sizes as ``192x192`` or ``any``, media type, and what it is fit for."""

    src: str
    sizes: str
    type: str
    purpose: str


class Manifest(Struct, frozen=True, kw_only=True):
    """The view of a manifest; each field is a member of the same name."""

    name: str
    short_name: str
    description: str
    lang: str
    dir: str
    id: str
    start_url: str
    scope: str
    display: str
    theme_color: str
    background_color: str
    icons: tuple[Icon, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the manifest of every language."""
    tokens, icons = colours(site.settings.theme), tuple(theme_icons(site.settings))
    for lang in site.settings.languages:
        yield page_plan(
            site,
            lang,
            MANIFEST,
            "{lang}/manifest.webmanifest",
            "",
            template=JSON,
            compose=partial(manifest, icons=icons, paper=tokens["paper"], accent=tokens["accent"]),
            indexed=False,
        )


def theme_icons(settings: Settings) -> Iterator[Icon]:
    """Yield the icons of a theme, their addresses relative to the site, in order of name."""
    folder = str(settings.options.get("THEME_STATIC_DIR") or "theme")
    for path in sorted(Path(settings.theme, "static/images").glob("icon*")):
        found = ICON.fullmatch(path.name)
        if found:
            yield Icon(
                src=quoted(f"{folder}/images/{path.name}"),
                sizes=f"{found['size']}x{found['size']}" if found["size"] else "any",
                type=TYPES[found["type"]],
                purpose="maskable" if found["cut"] else "any",
            )


def manifest(reader: Reader, *, icons: tuple[Icon, ...], paper: str, accent: str) -> Manifest:
    """Return the manifest for a reader; the arguments are its fields' makings."""
    language = reader.language
    home = reader.page_link(HOME)
    start = home.url if home else reader.url("")
    return Manifest(
        name=language.site_name,
        short_name=short(language.site_name),
        description=language.tagline,
        lang=reader.lang,
        dir=language.direction,
        id=start,
        start_url=start,
        scope=reader.url(""),
        display="browser",
        theme_color=accent,
        background_color=paper,
        icons=tuple(
            Icon(src=reader.url(one.src), sizes=one.sizes, type=one.type, purpose=one.purpose)
            for one in icons
        ),
    )


def short(name: str) -> str:
    """Return as many of the first words of a name as a home screen shows; at least one."""
    words = name.split()
    while len(words) > 1 and len(" ".join(words)) > SHORT:
        words.pop()
    return " ".join(words)
