"""What a newsletter tells: the news of a period, for readers of one language."""

from __future__ import annotations

from datetime import date  # msgspec reads the annotations
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from plugins.views.teaser import teaser
from plugins.views.values import TeaserView  # msgspec reads the annotations

if TYPE_CHECKING:
    from plugins.content_model.site import Edition, Site
    from plugins.views.reader import Reader

# Sorts of pictures that mail programs show.
SHOWN = ("jpg", "jpeg", "png", "gif")
UNSUBSCRIBE = "NEWSLETTER_UNSUBSCRIBE"


class Digest(Struct, frozen=True, kw_only=True):
    """
    A newsletter in one language.

    Attributes:
        lang: Its language.
        direction: ``ltr`` or ``rtl``.
        site_name: Name of the site.
        tagline: What the site is about.
        home: Address of the front page.
        first: First day it tells of.
        last: Last day.
        lead: The newest item.
        items: The others, newest first.
        unsubscribe: Where readers unsubscribe; empty if that is not known.
    """

    lang: str
    direction: str
    site_name: str
    tagline: str
    home: str
    first: date
    last: date
    lead: TeaserView
    items: tuple[TeaserView, ...]
    unsubscribe: str


def digest(reader: Reader, first: date, last: date) -> Digest | None:
    """
    Return the newsletter for a reader; nothing if there is no news for them.

    Args:
        reader: For whom.
        first: First day of publication to tell of.
        last: Last day.
    """
    found = [mailed(edition, reader) for edition in news_of(reader.site, reader.lang, first, last)]
    if not found:
        return None
    home = reader.page_link(("home",))
    return Digest(
        lang=reader.lang,
        direction=reader.language.direction,
        site_name=reader.language.site_name,
        tagline=reader.language.tagline,
        home=home.url if home else reader.url(""),
        first=first,
        last=last,
        lead=found[0],
        items=tuple(found[1:]),
        unsubscribe=str(reader.site.settings.options.get(UNSUBSCRIBE) or ""),
    )


def news_of(site: Site, lang: str, first: date, last: date) -> list[Edition]:
    """Return what lists in a language show of dated kinds from *first* to *last*, newest first."""
    return [
        edition
        for edition in site.listed_all(lang)
        if site.kinds[edition.kind].dated and edition.date and first <= edition.date.day <= last
    ]


def mailed(edition: Edition, reader: Reader) -> TeaserView:
    """Return an item as a mail shows it: without a picture that mail programs cannot show."""
    found = teaser(edition, reader)
    image = found.image
    if image is None or image.url.rpartition(".")[2].lower() not in SHOWN or not image.width:
        return replace(found, image=None)
    return found
