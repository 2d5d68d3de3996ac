"""The items of a site as articles to be ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.related_news.articles import Article, Text, in_order
from plugins.related_news.words import WORDS

if TYPE_CHECKING:
    from plugins.content_model.site import Edition, Item, Site


def articles_of(site: Site) -> list[Article]:
    """Return the public items of the kinds that have lists, in the order of ranking."""
    return in_order(article(item, site) for item in site.items.values() if has_list(item, site))


def has_list(item: Item, site: Site) -> bool:
    """Return whether *item* is of a kind to be read on from: news, guides, not a page apart."""
    kind = site.kinds[item.kind]
    return bool(kind.listing) and not kind.mention


def article(item: Item, site: Site) -> Article:
    """Return *item* as ranking sees it."""
    first = item.edition(item.original)
    named = (
        site.references.item(target, first.path) or target
        for targets in first.mentions.values()
        for target in targets
    )
    return Article(
        id=item.id,
        texts={lang: text(edition, site) for lang, edition in item.editions.items()},
        day=first.date.day.toordinal() if first.date else 0,
        category=first.category,
        tags=first.tags,
        entities=tuple(dict.fromkeys(named)),
    )


def text(edition: Edition, site: Site) -> Text:
    """Return an item in one language, the labels of its terms after its lead."""
    ids = {"categories": (edition.category,), "tags": edition.tags}
    terms = (
        term.label(edition.lang)[0].label
        for name, chosen in ids.items()
        for term_id in chosen
        if (term := site.vocabularies[name].get(term_id)) is not None
    )
    return Text(
        title=edition.title,
        lead=" ".join((edition.summary, *terms)),
        body=edition.extracts.get(WORDS, b""),
    )
