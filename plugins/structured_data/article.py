"""News and other articles as schema.org has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
    kind = reader.site.kinds[edition.kind]
    if kind.facts is not None or not (kind.dated or kind.listing):
        return
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
        # A byline may name a person or an office: it does not say which.
        "author": [{"name": name} for name in edition.authors],
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
