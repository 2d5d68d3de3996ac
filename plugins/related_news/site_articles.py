"""The items of a site as articles to be ranked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.content_model.seen import Apart
from plugins.related_news.articles import Article, Text, in_order
from plugins.related_news.words import MARK, WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.content_model.site import Edition, Item, Site

# Labels of categories, and of tags, by id.
Labels = tuple[dict[str, str], dict[str, str]]


class StoredWords(Apart):
    """
    Reads stored words: any two yield the same, for words go by their fingerprint.

    Args:
        read: Returns a stored text by its fingerprint.
    """

    __slots__ = ("read",)

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self.read = read

    def __eq__(self, other: object) -> bool:
        return isinstance(other, StoredWords)

    def __hash__(self) -> int:
        return hash(StoredWords)


def articles_of(site: Site) -> list[Article]:
    """Return the public items of the kinds that have lists, in the order of ranking."""
    labels = {lang: labels_of(lang, site) for lang in site.settings.languages}
    return in_order(
        article(item, site, labels) for item in site.items.values() if has_list(item, site)
    )


def with_words(site: Site, read: Callable[[str], bytes]) -> Site:
    """
    Return *site* with a way to the words of its texts: only what has to be ranked is read.

    Args:
        site: The site.
        read: Returns a stored text by its fingerprint.
    """
    return replace(site, derived={**site.derived, WORDS: StoredWords(read)})


def labels_of(lang: str, site: Site) -> Labels:
    """Return the labels of categories and of tags in a language, a space before each."""
    categories, tags = (
        {one: f" {term.label(lang)[0].label}" for one, term in site.vocabularies[name].items()}
        for name in ("categories", "tags")
    )
    return categories, tags


def has_list(item: Item, site: Site) -> bool:
    """Return whether *item* is of a kind to be read on from: news, guides, not a page apart."""
    kind = site.kinds[item.kind]
    return bool(kind.listing) and not kind.mention


def article(item: Item, site: Site, labels: dict[str, Labels]) -> Article:
    """
    Return *item* as ranking sees it.

    Args:
        item: It.
        site: The site.
        labels: Of terms, by language.
    """
    first, words = item.edition(item.original), site.derived.get(WORDS)
    named = (
        site.references.item(target, first.path) or target
        for targets in first.mentions.values()
        for target in targets
    )
    return Article(
        id=item.id,
        texts={
            lang: text(edition, labels[lang], words) for lang, edition in item.editions.items()
        },
        day=first.date.day.toordinal() if first.date else 0,
        category=first.category,
        tags=first.tags,
        entities=tuple(dict.fromkeys(named)) if first.mentions else (),
    )


def text(edition: Edition, labels: Labels, words: StoredWords | None) -> Text:
    """
    Return an item in one language, the labels of its terms after its lead.

    Args:
        edition: It.
        labels: Of terms, in its language.
        words: Reads those of its body.
    """
    categories, tags = labels
    terms = "".join([tags.get(tag, "") for tag in edition.tags])
    extracts = edition.extracts
    stored = extracts.get(WORDS, b"").decode()
    return Text(
        edition.title,
        f"{edition.summary}{categories.get(edition.category, '')}{terms}",
        partial(words.read, stored) if words and stored else b"",
        extracts.get(MARK, b""),
    )
