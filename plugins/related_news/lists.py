"""The list of related items for each item: editors' choices, then the best, else the newest."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from plugins.cache.fingerprints import code_in, fingerprint
from plugins.content_model.seen import Apart, saw
from plugins.execution.errand import afterwards
from plugins.related_news.choices import chosen
from plugins.related_news.kept import Ranking, kept, read_state, write_state
from plugins.related_news.settings import items_shown, least_score
from plugins.related_news.site_articles import articles_of
from plugins.related_news.task import Task, marks_of
from plugins.series.parts import series_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.content_model.site import Site
    from plugins.related_news.articles import Article


ENCODER = msgspec.msgpack.Encoder()


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


class RelatedNews(Apart):
    """
    All lists, of which a page draws on its own alone.

    Args:
        lists: By language, by item.
    """

    __slots__ = ("lists",)

    def __init__(self, lists: dict[str, dict[str, Related]]) -> None:
        self.lists = lists

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RelatedNews) and self.lists == other.lists

    __hash__ = None  # type: ignore[assignment]  # dictionaries cannot be hashed

    def of(self, item: str, lang: str) -> Related | None:
        """Return what to read after an item in a language."""
        found = self.lists[lang].get(item)
        if found is not None:  # which items have a list at all, follows from what pages share
            saw(key_of(item, lang))
        return found

    def parts(self) -> Iterator[tuple[str, bytes]]:
        """Yield the key of each list with its fingerprint."""
        for lang, lists in self.lists.items():
            for item, related in lists.items():
                yield key_of(item, lang), fingerprint(ENCODER.encode(related))


def key_of(item: str, lang: str) -> str:
    """Return the key by which pages say that they look at a list."""
    return f"related {lang} {item}"


def related_news(site: Site) -> RelatedNews:
    """Return the lists of a site."""
    articles = articles_of(site)
    places = {article.id: number for number, article in enumerate(articles)}
    series = series_of(site)
    pins = {
        article.id: found
        for article in articles
        if (found := chosen(site.items[article.id], "related", site))
    }
    barred: dict[int, list[int]] = {}
    for article in articles:
        names = [
            *chosen(site.items[article.id], "not_related", site),
            *pins.get(article.id, ()),
            *series.get(article.id, ()),
        ]
        numbers = sorted({places[name] for name in names if name in places})
        if numbers:
            barred[places[article.id]] = numbers
    shown = {
        lang: tuple([is_shown(article.id, lang, site) for article in articles])
        for lang in site.settings.languages
    }
    audiences = [*dict.fromkeys(shown.values())]
    task = Task(
        articles=articles,
        most=items_shown(site.settings),
        least=least_score(site.settings),
        barred=barred,
        audiences=[[*one] for one in audiences],
        langs={lang: audiences.index(one) for lang, one in shown.items()},
    )
    ranked = best_of(task, site)
    lists: dict[str, dict[str, Related]] = {}
    for lang in shown:
        number = task.langs[lang]
        lists[lang] = {}
        for article, lists_of in zip(articles, ranked, strict=True):
            own = pins.get(article.id, ())
            first = [pin for pin in own if is_shown(pin, lang, site)]
            rest = [articles[n].id for n in lists_of[number]][: max(0, task.most - len(first))]
            lists[lang][article.id] = Related((*first, *rest))
    return RelatedNews(with_newest(lists, task, shown))


def best_of(task: Task, site: Site) -> Ranking:
    """Return the ranking that *task* asks for, as the last build left it if nothing is new."""
    marks = marks_of(task)
    settings = msgspec.msgpack.encode((task.most, task.least))
    rules = fingerprint(own_code(), settings)
    key = fingerprint(rules, msgspec.msgpack.encode(task.langs), *marks)
    folder = site.settings.cache
    return kept(folder, key, lambda: rank(task, marks, folder, rules))


def own_code() -> bytes:
    """
    Return the fingerprint of the code that ranks, and of what it runs on.

    Of this plugin alone: all that others do to an article is in its marks.
    """
    return code_in(Path(__file__).parent)


def rank(task: Task, marks: list[bytes], folder: str, rules: bytes) -> Ranking:
    """
    Return for each article the numbers of the related ones, for each audience.

    Args:
        task: What is to be ranked.
        marks: Fingerprints of what it knows of each article.
        folder: Where what the last ranking knew is kept.
        rules: Fingerprint of the code and the settings.
    """
    if len(task.articles) < 2 or not task.audiences:  # noqa: PLR2004  # one has no other
        return [[[] for _ in task.audiences] for _ in task.articles]
    # Loaded when there is something to rank, for it takes longer than a small build.
    from plugins.related_news.rank import lists_of, ranking  # noqa: PLC0415

    state = ranking(task, marks, read_state(folder, rules))
    afterwards(partial(write_state, folder, rules, state))
    return lists_of(state.tops, task.most)


def is_shown(item_id: str, lang: str, site: Site) -> bool:
    """Return whether lists in *lang* show an item."""
    item = site.items[item_id]
    is_there = lang in item.editions or site.settings.untranslated == "list"
    return is_there and item.edition(lang).listed


def with_newest(
    lists: dict[str, dict[str, Related]], task: Task, shown: dict[str, tuple[bool, ...]]
) -> dict[str, dict[str, Related]]:
    """Return *lists* with the newest of the same entity, or category, in place of empty ones."""
    by_name: dict[str, list[int]] = {}
    for number, article in enumerate(task.articles):
        for name in names_of(article):
            by_name.setdefault(name, []).append(number)
    filled: dict[str, dict[str, Related]] = {}
    for lang, of_lang in lists.items():
        filled[lang] = dict(of_lang)
        for number, article in enumerate(task.articles):
            if not of_lang[article.id].items:
                barred = {number, *task.barred.get(number, ())}
                filled[lang][article.id] = newest(article, by_name, barred, shown[lang], task)
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
