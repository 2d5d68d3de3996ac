"""News and other articles as schema.org has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.people.cards import person_card
from plugins.people.derived import people
from plugins.people.structured import person_node
from plugins.relations.mentions import mentioned_of_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader


def article(edition: Edition, reader: Reader) -> Iterator[dict[str, Any]]:
    """
    Yield an article: news if its kind is dated, another one if its kind is listed.

    A kind with facts is about something else than its own text, and says so itself.
    """
    if not is_article(edition, reader):
        return
    kind = reader.site.kinds[edition.kind]
    editions = reader.site.items[edition.item].editions
    original = reader.site.items[edition.item].original
    others = [one for lang, one in editions.items() if lang != edition.lang]
    published, modified = reader.date(edition.date), reader.date(edition.modified)
    labels = (reader.term_link("tags", tag) for tag in edition.tags)
    section = reader.term_link("categories", edition.category) if edition.category else None
    named = (
        reader.site.items[item] for item in dict.fromkeys(mentioned_of_all(edition, reader.site))
    )
    url = reader.url(edition.url)
    yield {
        "@type": "NewsArticle" if kind.dated else "Article",
        "@id": url,
        "url": url,
        "mainEntityOfPage": url,
        "headline": edition.title,
        "description": edition.summary,
        "inLanguage": edition.lang,
        "datePublished": published.machine if published else "",
        "dateModified": modified.machine if modified else "",
        "author": [author(name, reader) for name in edition.authors],
        "publisher": {"@type": "Organization", "name": reader.language.site_name},
        "image": picture(edition, reader),
        "articleSection": section.title if section else "",
        "keywords": [label.title for label in labels if label],
        "mentions": [
            {"@id": reader.url(one.url), "name": one.title}
            for one in (item.edition(reader.lang) for item in named)
        ],
        "translationOfWork": [work(one, reader) for one in others if one.lang == original],
        "workTranslation": [work(one, reader) for one in others]
        if edition.lang == original
        else [],
    }


def is_article(edition: Edition, reader: Reader) -> bool:
    """Return whether an item is an article rather than about something with facts, or a page."""
    kind = reader.site.kinds[edition.kind]
    return kind.facts is None and bool(kind.dated or kind.listing)


def author(name: str, reader: Reader) -> dict[str, Any]:
    """
    Return who wrote an article, with what the card below it shows of a known person.

    Any other byline may name a person or an office: it does not say which.
    """
    card = person_card(people(reader.site).by_name.get(name, ""), reader)
    return person_node(card) if card is not None else {"name": name}


def work(edition: Edition, reader: Reader) -> dict[str, Any]:
    """Return another language of an article."""
    url = reader.url(edition.url)
    return {"@id": url, "inLanguage": edition.lang, "headline": edition.title}


def picture(edition: Edition, reader: Reader) -> dict[str, Any] | None:
    """Return the lead picture, with its size if it has one."""
    image = reader.image(edition.image, "") if edition.image else None
    if image is None:
        return None
    size = {"width": image.width, "height": image.height} if image.width else {}
    return {"@type": "ImageObject", "url": image.url, **size}
