"""What a link to a page shows elsewhere: Open Graph, which every service reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    image, width, height, alt = picture(plan, reader)
    published, modified, section = told_of(plan, reader)
    return SharingView(
        locale=reader.language.locale,
        other_locales=tuple(
            languages[lang].locale for lang in others if lang != plan.lang and lang in languages
        ),
        image=image,
        width=width,
        height=height,
        alt=alt,
        published=published,
        modified=modified,
        section=section,
    )


def told_of(plan: PagePlan, reader: Reader) -> tuple[str, str, str]:
    """Return when news was published and changed, and its category; nothing of other pages."""
    if not plan.item:
        return "", "", ""
    edition = reader.site.items[plan.item].editions[plan.lang]
    published, modified = reader.date(edition.date), reader.date(edition.modified)
    if published is None:
        return "", "", ""
    category = reader.term_link("categories", edition.category) if edition.category else None
    return (
        published.machine,
        modified.machine if modified else "",
        category.title if category else "",
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
