"""
Social cards: the picture that stands beside a link to a page elsewhere.

What a card shows follows from its page alone, and so does its address: a page can name its
card before it is drawn, and pages that would have the same card share it.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from plugins.languages.formats import format_date
from plugins.relations.renditions import is_photo

if TYPE_CHECKING:
    from plugins.content_model.page import PagePlan
    from plugins.views.reader import Reader

# What plugins/cards derives: how cards look.
KEY = "cards"
FOLDER = "cards"
WIDTH, HEIGHT = 1200, 630
# Bytes of an address: two of a million cards agree by chance once in 10^7 sites.
SIZE = 8


class Card(Struct, frozen=True, kw_only=True):
    """
    What a card shows.

    Attributes:
        lang: Language of its words.
        title: Headline of the page.
        kicker: What it belongs to: a category, or the list above it.
        note: Its day, in words.
        site_name: Name of the site.
        photo: Path of its lead picture, if that is a photo.
        focus: What the photo is about.
    """

    lang: str
    title: str
    kicker: str = ""
    note: str = ""
    site_name: str
    photo: str = ""
    focus: str = ""

    @property
    def words(self) -> str:
        """All that can be read on it."""
        return " – ".join(
            part
            for part in dict.fromkeys((self.kicker, self.title, self.note, self.site_name))
            if part
        )

    @property
    def save_as(self) -> str:
        """File it is written to, relative to the output folder; also its address."""
        digest = blake2b(msgspec.msgpack.encode(self), digest_size=SIZE).hexdigest()
        return f"{FOLDER}/{self.lang}/{digest}.{'jpg' if self.photo else 'png'}"


def card_of(plan: PagePlan, reader: Reader) -> Card | None:
    """Return the card of a page; nothing for one that nobody should find, or if none are drawn."""
    if KEY not in reader.site.derived or not plan.indexed:
        return None
    language = reader.language
    above = reader.addresses.get(plan.parent, reader.lang) if plan.parent else None
    kicker = above.title if above is not None and above.parent is not None else ""
    if not plan.item:
        return Card(lang=plan.lang, title=plan.title, kicker=kicker, site_name=language.site_name)
    edition = reader.site.items[plan.item].editions[plan.lang]
    category = reader.term_link("categories", edition.category) if edition.category else None
    asset = reader.site.assets.get(edition.image)
    has_photo = asset is not None and is_photo(asset)
    return Card(
        lang=plan.lang,
        title=edition.title,
        kicker=category.title if category else kicker,
        note=format_date(edition.date.day, language.locale) if edition.date else "",
        site_name=language.site_name,
        photo=edition.image if has_photo else "",
        focus=edition.focus if has_photo else "",
    )
