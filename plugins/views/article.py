"""An item's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.languages.formats import format_list
from plugins.views.body_html import body_html
from plugins.views.values import ArticleView, HeadingView, ItemPage

if TYPE_CHECKING:
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader
    from plugins.views.values import LinkView

# Silent reading of non-fiction: Brysbaert (2019), "How many words do we read per minute?".
WORDS_PER_MINUTE = 238
# A contents list shorter than this helps nobody.
LEAST_HEADINGS = 3
LISTED_LEVELS = (2, 3)


def item_page(edition: Edition, reader: Reader) -> ItemPage:
    """Return the view of an item's page in the language it is in."""
    return ItemPage(article=article_view(edition, reader))


def article_view(edition: Edition, reader: Reader) -> ArticleView:
    """
    Return an item as its own page shows it.

    Args:
        edition: The item in the reader's language.
        reader: For whom.
    """
    own = edition.metadata
    later = (
        edition.modified
        if edition.date is None
        or (edition.modified is not None and edition.modified.day > edition.date.day)
        else None
    )
    return ArticleView(
        title=edition.title,
        kind=edition.kind,
        summary=edition.summary,
        body=body_html(edition, reader),
        date=reader.date(edition.date),
        modified=reader.date(later),
        authors=format_list(edition.authors, reader.language.locale) if edition.authors else "",
        category=reader.term_link("categories", edition.category) if edition.category else None,
        tags=tuple(filter(None, (reader.term_link("tags", tag) for tag in edition.tags))),
        image=reader.image(edition.image, own.image_alt or "", edition.caption)
        if edition.image
        else None,
        contents=contents(edition, reader),
        minutes=max(1, round(edition.body.words / WORDS_PER_MINUTE)),
        newer_original=original_link(edition, reader) if edition.stale else None,
        original=original_link(edition, reader),
    )


def contents(edition: Edition, reader: Reader) -> tuple[HeadingView, ...]:
    """Return the headings to list: where the kind asks for it, or the writer by ``[TOC]``."""
    asked = edition.body.toc_asked or reader.site.kinds[edition.kind].contents_list
    headings = [h for h in edition.body.headings if h.level in LISTED_LEVELS]
    if not asked or len(headings) < LEAST_HEADINGS:
        return ()
    return tuple(HeadingView(level=h.level, id=h.id, text=h.text) for h in headings)


def original_link(edition: Edition, reader: Reader) -> LinkView | None:
    """Return the link to the original that an edition is a translation of."""
    item = reader.site.items[edition.item]
    original = item.editions.get(item.original)
    if original is None or original.lang == edition.lang:
        return None
    return reader.edition_link(original)
