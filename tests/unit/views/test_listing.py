"""Lists of items, a page at a time."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.catalogue import Catalogue
from plugins.views.listing import NEIGHBOURS, list_plans, page_links, term_group
from plugins.views.values import LinkGroup, LinkView, ListPage
from tests.unit.builders import edition, plan, reader, site, term

if TYPE_CHECKING:
    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader

SITE = site(
    per_page=3,
    site_url="https://x.example",
    catalogues={
        "nb": Catalogue(
            lang="nb", strings={"%(title)s, page %(number)s": ("%(title)s, side %(number)s",)}
        ),
        "en": Catalogue(lang="en"),
    },
    vocabularies={
        "categories": {},
        "tags": {
            "a": term("a", nb="Ål", en="Eel"),
            "b": term("b", nb="Zoo", en="Zoo"),
            "c": term("c", nb="Ærlig", en="Honest"),
        },
    },
)
READER = reader(SITE)


def news(count: int, **fields: str) -> list[Edition]:
    """Return *count* items, of which each has its number for a title."""
    return [edition(f"news/n{n}.nb.md", title=str(n), **fields) for n in range(count)]


def groups(given: Reader) -> tuple[LinkGroup, ...]:
    """Return the other lists to go to."""
    return (LinkGroup(heading=given.lang, links=()),)


def planned(count: int, lang: str = "nb") -> list[PagePlan]:
    """Return the pages of a list of *count* items."""
    first = plan("news", lang, url=f"{lang}/nyheter/", title="Nyheter", description="Om dem")
    return list(list_plans(first, news(count), SITE, groups))


def view(of: PagePlan) -> ListPage:
    """Return the view of a page."""
    found = of.compose(READER)
    assert isinstance(found, ListPage)
    return found


@pytest.mark.parametrize(
    ("count", "sizes"),
    [
        pytest.param(0, [0], id="none"),
        pytest.param(2, [2], id="fewer-than-fit"),
        pytest.param(3, [3], id="as-many-as-fit"),
        pytest.param(4, [3, 1], id="one-too-many"),
        pytest.param(6, [3, 3], id="two-full-pages"),
        pytest.param(8, [3, 3, 2], id="three-pages"),
    ],
)
def test_pages(count: int, sizes: list[int]) -> None:
    """Each page holds as many items as fit, in order, none twice and none left out."""
    views = [view(of) for of in planned(count)]
    shown = [t.link.title for v in views for t in v.teasers]

    assert [len(v.teasers) for v in views] == sizes
    assert shown == [str(n) for n in range(count)]
    assert {v.count for v in views} == {count}
    assert [v.number for v in views] == list(range(1, len(sizes) + 1))


def test_the_first_page() -> None:
    """The first page is the list itself: its address, its title, its words, its ways on."""
    first = planned(8)[0]
    found = view(first)

    assert (first.key, first.url, first.title) == (("news",), "nb/nyheter/", "Nyheter")
    assert (first.save_as, first.parent) == ("nb/nyheter/index.html", ("home",))
    assert (found.heading, found.intro, found.groups) == ("Nyheter", "Om dem", groups(READER))


def test_further_pages() -> None:
    """Further pages stand below the first, in the words of the language, with their number."""
    third = planned(8)[2]
    found = view(third)

    assert (third.key, third.parent) == (("news", "3"), ("news",))
    assert (third.url, third.save_as) == ("nb/nyheter/side/3/", "nb/nyheter/side/3/index.html")
    assert third.title == "Nyheter, side 3"
    assert (found.heading, found.intro, found.groups) == ("Nyheter", "", ())


def test_words_of_another_language() -> None:
    """Where a language has no word of its own, the address has the English one."""
    second = planned(4, "en")[1]

    assert (second.url, second.title) == ("en/nyheter/page/2/", "Nyheter, page 2")


def test_addresses_with_letters() -> None:
    """Folders on the disk keep their letters; links have them quoted."""
    first = plan("x", url="nb/bl%C3%A5/", save_as="nb/blå/index.html")
    second = list(list_plans(first, news(4), SITE))[1]

    assert (second.url, second.save_as) == ("nb/bl%C3%A5/side/2/", "nb/blå/side/2/index.html")


@pytest.mark.parametrize(
    ("number", "previous", "following"), [(1, None, "2"), (2, "1", "3"), (3, "2", None)]
)
def test_neighbours(number: int, previous: str | None, following: str | None) -> None:
    """Every page leads to the one before and the one after, if there is one."""
    found = view(planned(8)[number - 1])
    titles = tuple(link.title if link else None for link in (found.previous, found.next))

    assert titles == (previous, following)


def test_addresses_of_neighbours() -> None:
    """The page before the second is the list itself."""
    found = view(planned(8)[1])

    assert found.previous == LinkView(title="1", url="https://x.example/nb/nyheter/")
    assert found.next == LinkView(title="3", url="https://x.example/nb/nyheter/side/3/")


def test_a_single_page_has_no_page_links() -> None:
    """A list that fits on one page leads to no others."""
    found = view(planned(3)[0])

    assert (found.pages, found.previous, found.next) == ((), None, None)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            [{"date": "2020-01-02"}, {"date": "2021-03-04"}], date(2021, 3, 4), id="latest"
        ),
        pytest.param(
            [{"date": "2021-03-04"}, {"date": "2020-01-02", "modified": "2022-05-06"}],
            date(2022, 5, 6),
            id="latest-change",
        ),
        pytest.param(
            [{"date": "2021-03-04 10:00"}, {"date": "2021-03-03"}], date(2021, 3, 4), id="moment"
        ),
        pytest.param([{}, {}], None, id="undated"),
        pytest.param([{}, {"date": "2021-03-04"}, {}], date(2021, 3, 4), id="some-undated"),
        pytest.param([], None, id="empty"),
    ],
)
def test_last_change(fields: list[dict[str, str]], expected: date | None) -> None:
    """A list changed when the latest of its items did."""
    editions = [edition(f"news/{n}.md", **own) for n, own in enumerate(fields)]

    assert next(list_plans(plan("x"), editions, SITE)).lastmod == expected


def test_last_change_of_each_page() -> None:
    """Each page of a list has its own last change."""
    editions = [edition(f"news/{n}.md", date=f"202{9 - n}-01-01") for n in range(5)]

    assert [p.lastmod for p in list_plans(plan("x"), editions, SITE)] == [
        date(2029, 1, 1),
        date(2026, 1, 1),
    ]


def numbers(number: int, last: int) -> list[tuple[int, bool]]:
    """Return the numbers that page *number* of *last* links to, and which have a gap before."""
    urls = [f"u{n}/" for n in range(1, last + 1)]
    return [(link.number, link.after_gap) for link in page_links(READER, number, urls)]


@pytest.mark.parametrize(
    ("number", "last", "shown", "gaps"),
    [
        pytest.param(1, 2, [1, 2], [], id="two-pages"),
        pytest.param(1, 9, [1, 2, 3, 9], [9], id="first"),
        pytest.param(9, 9, [1, 7, 8, 9], [7], id="last"),
        pytest.param(5, 9, [1, 3, 4, 5, 6, 7, 9], [3, 9], id="middle"),
        pytest.param(4, 9, [1, 2, 3, 4, 5, 6, 9], [9], id="no-gap-at-the-beginning"),
        pytest.param(6, 9, [1, 4, 5, 6, 7, 8, 9], [4], id="no-gap-at-the-end"),
        pytest.param(3, 5, [1, 2, 3, 4, 5], [], id="all"),
    ],
)
def test_page_links(number: int, last: int, shown: list[int], gaps: list[int]) -> None:
    """A page leads to the first page, the last, and those near; gaps are marked."""
    found = numbers(number, last)

    assert [n for n, _ in found] == shown
    assert [n for n, gap in found if gap] == gaps


def test_addresses_of_page_links() -> None:
    """Each number leads to its page, and the page at hand is marked."""
    found = page_links(READER, 2, ["a/", "b/", "c/"])

    assert [(link.number, link.url, link.current) for link in found] == [
        (1, "https://x.example/a/", False),
        (2, "https://x.example/b/", True),
        (3, "https://x.example/c/", False),
    ]


@settings(deadline=None, max_examples=150)
@given(st.integers(2, 500).flatmap(lambda last: st.tuples(st.integers(1, last), st.just(last))))
def test_page_links_of_any_list(pages: tuple[int, int]) -> None:
    """However long a list, its links are few, in order, and enough to go anywhere."""
    number, last = pages
    found = numbers(number, last)
    shown = [n for n, _ in found]

    assert {1, number, last, max(1, number - 1), min(last, number + 1)} <= set(shown)
    assert all(before < after for before, after in pairwise(shown))
    assert len(shown) <= 2 * NEIGHBOURS + 3
    assert [gap for _, gap in found] == [
        after - before > 1 for before, after in zip([0, *shown], shown, strict=False)
    ]


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 40), st.integers(1, 12))
def test_any_list_shows_each_item_once(count: int, size: int) -> None:
    """However many items and however few on a page, each is on one page."""
    of = site(per_page=size)
    plans = list(list_plans(plan("x"), news(count), of))
    shown = [t.link.title for p in plans for t in view(p).teasers]

    assert shown == [str(n) for n in range(count)]
    assert len({p.save_as for p in plans}) == len({p.key for p in plans}) == len(plans)
    assert len(plans) == max(1, -(-count // size))


class TestTermGroup:
    """Links to the pages of terms."""

    PLANS = (
        plan(("tags", "a"), url="nb/emne/al/"),
        plan(("tags", "b"), url="nb/emne/zoo/"),
        plan(("tags", "c"), url="nb/emne/arlig/"),
        plan(("tags", "c"), "en", url="en/topic/honest/"),
    )

    def test_order(self) -> None:
        """Terms stand in the order of the reader's alphabet, with their counts."""
        found = term_group(reader(SITE, self.PLANS), "H", "tags", {"a": 5, "b": 2, "c": 9})

        assert found.heading == "H"
        assert [(link.title, link.count) for link in found.links] == [
            ("Zoo", 2),
            ("Ærlig", 9),
            ("Ål", 5),
        ]

    def test_only_pages(self) -> None:
        """A term without a page in the language, or without any, is left out."""
        counts = {"a": 5, "c": 9, "gone": 3}
        found = term_group(reader(SITE, self.PLANS, "en"), "", "tags", counts)

        assert [link.url for link in found.links] == ["https://x.example/en/topic/honest/"]
