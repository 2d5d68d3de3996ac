"""Items as lists show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.views.values import TeaserView

if TYPE_CHECKING:
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader


def teaser(edition: Edition, reader: Reader) -> TeaserView:
    """
    Return an item as a list shows it.

    Args:
        edition: The item in the reader's language, or in another one if it has none.
        reader: For whom.
    """
    return reader.once(("teaser", edition.item, edition.lang), lambda: new_teaser(edition, reader))


def new_teaser(edition: Edition, reader: Reader) -> TeaserView:
    """Return an item as a list shows it."""
    image = (
        reader.image(edition.image, edition.metadata.image_alt or "", crop=edition.focus)
        if edition.image
        else None
    )
    category = reader.term_link("categories", edition.category) if edition.category else None
    return TeaserView(
        link=reader.edition_link(edition),
        kind=edition.kind,
        date=reader.date(edition.date),
        summary=edition.summary,
        category=category,
        image=image,
    )
