"""The list of related items for each item: editors' choices, then the best, else the newest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from plugins.cache.fingerprints import code_version, fingerprint
from plugins.related_news.articles import Article
from plugins.related_news.choices import chosen
from plugins.related_news.kept import kept
from plugins.related_news.settings import items_shown, least_score
from plugins.related_news.site_articles import articles_of
from plugins.series.parts import series_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.content_model.site import Site


class Related(Struct, frozen=True):
    """
    What to read after an item.

    Attributes:
        items: Ids, in order.
        newest_of: What the newest are listed of, where nothing is related: the id of a
            category, or of an item that both name; empty for related ones.
    """

    items: tuple[str, ...] = ()
    newest_of: str = ""


class RelatedNews(Struct, frozen=True):
    """
    All lists.

    Attributes:
        lists: By language, by item.
    """

    lists: dict[str, dict[str, Related]]


class Task(Struct, frozen=True, array_like=True):
    """
    All that ranking depends on.

    Attributes:
        articles: In the order of equals.
        most: How many to name.
        least: Score below which an article is not related.
        barred: Numbers of those not to name, by that of an article.
        audiences: Who may be named, for one audience after the other.
    """

    articles: list[Article]
    most: int
    least: float
    barred: dict[int, list[int]]
    audiences: list[list[bool]]


def related_news(site: Site) -> RelatedNews:
    """Return the lists of a site."""
    articles = articles_of(site)
    places = {article.id: number for number, article in enumerate(articles)}
    series = series_of(site)
    pins = {article.id: chosen(site.items[article.id], "related", site) for article in articles}
    barred: dict[int, list[int]] = {}
    for article in articles:
        names = [
            *chosen(site.items[article.id], "not_related", site),
            *pins[article.id],
            *series.get(article.id, ()),
        ]
        found = sorted({places[name] for name in names if name in places})
        if found:
            barred[places[article.id]] = found
    shown = {
        lang: [is_shown(a.id, lang, site) for a in articles] for lang in site.settings.languages
    }
    audiences = [list(one) for one in dict.fromkeys(tuple(one) for one in shown.values())]
    task = Task(
        articles, items_shown(site.settings), least_score(site.settings), barred, audiences
    )
    ranked = best_of(task, site)
    lists: dict[str, dict[str, Related]] = {}
    for lang, audience in shown.items():
        number = audiences.index(audience)
        lists[lang] = {}
        for article, lists_of in zip(articles, ranked, strict=True):
            first = [pin for pin in pins[article.id] if is_shown(pin, lang, site)]
            rest = [articles[n].id for n in lists_of[number]][: max(0, task.most - len(first))]
            lists[lang][article.id] = Related((*first, *rest))
    return RelatedNews(with_newest(lists, task, shown))


def best_of(task: Task, site: Site) -> list[list[list[int]]]:
    """Return the ranking that *task* asks for, as the last build left it if nothing is new."""
    encoded = msgspec.msgpack.encode(task)
    key = fingerprint(code_version(site.settings.root), encoded)
    return kept(site.settings.cache, key, lambda: rank(task))


def rank(task: Task) -> list[list[list[int]]]:
    """Return for each article the numbers of the related ones, for each audience."""
    if len(task.articles) < 2 or not task.audiences:  # noqa: PLR2004  # one has no other
        return [[[] for _ in task.audiences] for _ in task.articles]
    # Loaded when there is something to rank, for it takes longer than a small build.
    from plugins.related_news.rank import ranked  # noqa: PLC0415

    return ranked(task.articles, task.most, task.least, task.barred, task.audiences)


def is_shown(item_id: str, lang: str, site: Site) -> bool:
    """Return whether lists in *lang* show an item."""
    item = site.items[item_id]
    is_there = lang in item.editions or site.settings.untranslated == "list"
    return is_there and item.edition(lang).listed


def with_newest(
    lists: dict[str, dict[str, Related]], task: Task, shown: dict[str, list[bool]]
) -> dict[str, dict[str, Related]]:
    """Return *lists* with the newest of the same entity, or category, in place of empty ones."""
    by_name: dict[str, list[int]] = {}
    for number, article in enumerate(task.articles):
        for name in names_of(article):
            by_name.setdefault(name, []).append(number)
    filled: dict[str, dict[str, Related]] = {}
    for lang, of_lang in lists.items():
        filled[lang] = {}
        for number, article in enumerate(task.articles):
            found = of_lang[article.id]
            barred = {number, *task.barred.get(number, ())}
            if not found.items:
                found = newest(article, by_name, barred, shown[lang], task)
            filled[lang][article.id] = found
    return filled


def newest(
    article: Article,
    by_name: dict[str, list[int]],
    barred: set[int],
    shown: Sequence[bool],
    task: Task,
) -> Related:
    """Return the newest of the first entity, or the category, that has any to show."""
    for name in names_of(article):
        found: list[str] = []
        for number in by_name[name]:
            if shown[number] and number not in barred:
                found.append(task.articles[number].id)
                if len(found) == task.most:
                    break
        if found:
            return Related(tuple(found), name)
    return Related()


def names_of(article: Article) -> tuple[str, ...]:
    """Return what an article is about: its entities, then its category."""
    return (*article.entities, *((f"category {article.category}",) if article.category else ()))
