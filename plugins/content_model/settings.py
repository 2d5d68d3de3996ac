"""The settings of a site, checked."""

from __future__ import annotations

from datetime import tzinfo
from typing import Any

from msgspec import Struct

from plugins.content_model.language import Language
from plugins.content_model.moment import BuildDate


class Settings(Struct, frozen=True, kw_only=True):
    """
    The settings of the site, checked; each is described in ``pelicanconf.py``.

    Attributes:
        root: The project folder, absolute.
        content: The content folder, absolute.
        output: The output folder, absolute.
        cache: The cache folder, absolute.
        theme: The theme folder, absolute.
        translations: The folder of the catalogues, absolute.
        config: Path of the settings file, as problems name it.
        drafts: First step of the addresses of what is not public, in a preview; empty in every
            build that may be published: no setting can fill it.
        options: Every setting as Pelican read it, for plugins' own.
    """

    root: str
    content: str
    output: str
    cache: str
    theme: str
    translations: str
    config: str
    site_url: str
    site_id: str
    languages: dict[str, Language]
    default_lang: str
    staff_lang: str
    timezone: tzinfo
    build_date: BuildDate
    untranslated: str
    per_page: int
    feed_items: int
    markdown_engine: str
    minify: bool
    warnings_stop: bool
    options: dict[str, Any]
    drafts: str = ""

    def link(self, url: str) -> str:
        """Return the address a page uses for *url*, which is relative to the site."""
        return f"{self.site_url}/{url}"
