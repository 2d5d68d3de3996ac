"""The list of each item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.related_news.lists import Related, is_shown, related_news
from plugins.related_news.site_articles import with_words
from tests.unit.builders import edition, metadata, settings, site

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.content_model.site import Edition, Site

OWN = ("related", "not_related", "series")
FILLERS = ("havn fisk", "skog elg", "orgel kor", "ski snø", "ord bok")


def one(name: str, words: str = "", lang: str = "nb", **fields: Any) -> Edition:
    """Return a news item with words and fields."""
    own = {key: fields.pop(key) for key in OWN if key in fields}
    return edition(
        f"news/{name}.{lang}.md",
        **{"date": "2025-01-01", "title": "", **fields},
        metadata=metadata(**own),
        extracts={"words": words.encode()},
    )


def others() -> list[Edition]:
    """Return items that have nothing to do with any."""
    return [one(f"z{n}", words) for n, words in enumerate(FILLERS)]


def a_site(tmp_path: Path, *editions: Edition, **changes: Any) -> Site:
    """Return a site of *editions* and others, its cache in a folder of the test."""
    plain = settings(cache=str(tmp_path), root=str(tmp_path), **changes)
    return with_words(site(*editions, *others(), settings=plain), str.encode)


def ids(whole: Site, name: str = "a", lang: str = "nb") -> list[str]:
    """Return the names of an item's list."""
    return [i.removeprefix("news/") for i in related_news(whole).lists[lang][f"news/{name}"].items]


def test_the_most_related_first(tmp_path: Path) -> None:
    """The more an item has in common, the earlier it comes."""
    whole = a_site(tmp_path, one("a", "gull merke"), one("b", "gull by"), one("c", "gull merke"))

    assert ids(whole) == ["c", "b"]


def test_pins_come_first(tmp_path: Path) -> None:
    """What editors chose comes first, in their order, and counts among the items shown."""
    whole = a_site(
        tmp_path,
        one("a", "gull", related=("news/z1", "news/z0")),
        one("b", "gull"),
        one("c", "gull"),
        options={"RELATED_ITEMS": 3},
    )

    assert ids(whole) == ["z1", "z0", "b"]


def test_all_pins_are_shown(tmp_path: Path) -> None:
    """More pins than items to show are shown all the same."""
    whole = a_site(
        tmp_path, one("a", "gull", related=("news/z1", "news/z0")), options={"RELATED_ITEMS": 1}
    )

    assert ids(whole) == ["z1", "z0"]


def test_excluded(tmp_path: Path) -> None:
    """What editors excluded is left out of that list, and of no other."""
    whole = a_site(
        tmp_path, one("a", "gull", not_related=("news/b",)), one("b", "gull"), one("c", "gull")
    )

    assert ids(whole) == ["c"]
    assert ids(whole, "b") == ["a", "c"]


def test_parts_of_a_series(tmp_path: Path) -> None:
    """Parts of a series stand together elsewhere, not in the list."""
    whole = a_site(
        tmp_path, one("a", "gull", series="s"), one("b", "gull", series="s"), one("c", "gull")
    )

    assert ids(whole) == ["c"]
    assert ids(whole, "b") == ["c"]


def test_hidden_items_are_not_named(tmp_path: Path) -> None:
    """A hidden item has a list, and is in none, chosen or not."""
    whole = a_site(
        tmp_path,
        one("a", "gull", related=("news/c",)),
        one("b", "gull"),
        one("c", "gull", listed=False),
    )

    assert ids(whole) == ["b"]
    assert ids(whole, "c") == ["a", "b"]


def test_one_list_for_all_languages(tmp_path: Path) -> None:
    """Both languages show one list, untranslated items too, unless the site hides them."""
    pair = (one("a", "gull"), one("a", "gold", "en"))
    for untranslated, expected in (("list", ["b"]), ("hide", [])):
        whole = a_site(tmp_path, *pair, one("b", "gull"), untranslated=untranslated)

        assert ids(whole, lang="nb") == ["b"]
        assert ids(whole, lang="en") == expected


@pytest.mark.parametrize(
    ("shared", "name"),
    [
        pytest.param({"category": "q"}, "category q", id="category"),
        pytest.param({"category": "q", "mentions": {"projects": ("p",)}}, "p", id="entity-first"),
    ],
)
def test_the_newest_instead(tmp_path: Path, shared: dict[str, Any], name: str) -> None:
    """Where nothing is related enough, the newest of the same entity or category are listed."""
    items = (one(n, date=f"2025-01-0{day}", **shared) for n, day in (("a", 1), ("b", 2), ("c", 3)))
    whole = a_site(tmp_path, *items, options={"RELATED_MINIMUM": 1, "RELATED_ITEMS": 1})

    assert related_news(whole).lists["nb"]["news/a"] == Related(("news/c",), name)


def test_nothing_at_all(tmp_path: Path) -> None:
    """An item that shares nothing with any has an empty list."""
    assert related_news(a_site(tmp_path, one("a"))).lists["nb"]["news/a"] == Related()


@pytest.mark.parametrize("count", [0, 1])
def test_small_sites(tmp_path: Path, count: int) -> None:
    """A site of one item, or none, has nothing to rank."""
    editions = [one("a", "gull")][:count]
    found = related_news(
        site(*editions, settings=settings(cache=str(tmp_path), root=str(tmp_path)))
    )

    assert found.lists["nb"] == dict.fromkeys(["news/a"][:count], Related())


def test_kept_lists_are_those_of_the_site(tmp_path: Path) -> None:
    """What is kept from one build is used for the same site, and not for another."""
    first = a_site(tmp_path, one("a", "gull"), one("b", "gull"))
    edited = a_site(tmp_path, one("a", "gull"), one("b", "sølv"))

    assert [ids(first), ids(first), ids(edited), ids(first)] == [["b"], ["b"], [], ["b"]]


def test_shown() -> None:
    """A list shows an item in the language it is in for the reader, if that is not hidden."""
    whole = site(one("a"), one("a", lang="en", listed=False), one("b"))

    assert is_shown("news/a", "nb", whole)
    assert not is_shown("news/a", "en", whole)
    assert is_shown("news/b", "en", whole)
