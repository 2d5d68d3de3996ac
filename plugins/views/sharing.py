"""What a link to a page shows elsewhere: Open Graph, which every service reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.views.cards import HEIGHT, WIDTH, card_of
from plugins.views.sharing_value import SharingView

if TYPE_CHECKING:
    from plugins.content_model.page import PagePlan
    from plugins.views.reader import Reader


def sharing(plan: PagePlan, reader: Reader) -> SharingView | None:
    """
    Return what a link to a page shows elsewhere; nothing for one that nobody should find.

    Args:
        plan: The page.
        reader: For whom.
    """
    if not plan.indexed:
        return None
    languages = reader.site.settings.languages
    others = reader.addresses.by_key.get(plan.key, {})
    view = SharingView(
        locale=reader.language.locale,
        other_locales=tuple(
            languages[lang].locale for lang in others if lang != plan.lang and lang in languages
        ),
    )
    image, width, height, alt = picture(plan, reader)
    view = replace(view, image=image, width=width, height=height, alt=alt)
    if not plan.item:
        return view
    edition = reader.site.items[plan.item].editions[plan.lang]
    if edition.date is None:
        return view
    published, modified = reader.date(edition.date), reader.date(edition.modified)
    category = reader.term_link("categories", edition.category) if edition.category else None
    return replace(
        view,
        published=published.machine if published else "",
        modified=modified.machine if modified else "",
        section=category.title if category else "",
    )


def picture(plan: PagePlan, reader: Reader) -> tuple[str, int, int, str]:
    """Return address, size and alternative text of a page's card, else of its lead picture, if any."""
    edition = reader.site.items[plan.item].editions[plan.lang] if plan.item else None
    written = (edition.metadata.image_alt or "") if edition is not None else ""
    card = card_of(plan, reader)
    if card is not None:
        alt = written if card.photo else ""
        return reader.url(card.save_as), WIDTH, HEIGHT, alt or card.words
    image = reader.image(edition.image, written) if edition is not None and edition.image else None
    if image is None or image.url.endswith(".svg"):  # which no service shows
        return "", 0, 0, ""
    return image.url, image.width, image.height, image.alt
