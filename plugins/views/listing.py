"""Lists of items, a page at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.relations.addresses import quoted, save_as
from plugins.views.parting import in_parts, runs_of
from plugins.views.teaser import teaser
from plugins.views.values import LinkGroup, LinkView, ListPage, PageLink

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Edition, Site
    from plugins.views.parting import Parting
    from plugins.views.reader import Reader

# Pages to link to on either side of the one at hand. With all of them on each, the links
# of a list would grow with the square of its length.
NEIGHBOURS = 2


def list_plans(
    first: PagePlan,
    editions: Sequence[Edition],
    site: Site,
    groups: Callable[[Reader], tuple[LinkGroup, ...]] | None = None,
    parting: Parting | None = None,
) -> Iterator[PagePlan]:
    """
    Yield the pages of a list.

    Args:
        first: The first page, complete but for how it is composed.
        editions: What it lists, in order.
        site: The site.
        groups: Makes the other lists to go to from the first page.
        parting: What parts the list.
    """
    size = site.settings.per_page
    total = max(1, -(-len(editions) // size))
    word = site.settings.languages[first.lang].word("page")
    urls = [first.url, *(f"{first.url}{quoted(word)}/{n}/" for n in range(2, total + 1))]
    runs = runs_of(editions, parting) if parting else ()
    folder = first.save_as.removesuffix("index.html")
    for number, url in enumerate(urls, start=1):
        shown = tuple(editions[(number - 1) * size : number * size])
        compose: Callable[[Reader], ListPage] = partial(
            list_page,
            heading=first.title,
            intro=first.description if number == 1 else "",
            shown=shown,
            count=len(editions),
            number=number,
            urls=urls,
            groups=groups if number == 1 else None,
        )
        if runs and parting:
            compose = partial(
                in_parts, whole=compose, parting=parting, runs=runs, number=number, urls=urls
            )
        lastmod = lastmod_of(shown)
        if number == 1:
            yield replace(first, compose=compose, lastmod=lastmod)
        else:
            yield replace(
                first,
                key=(*first.key, str(number)),
                url=url,
                save_as=save_as(f"{folder}{word}/{number}/"),
                title=numbered(first, number, site),
                parent=first.key,
                compose=compose,
                lastmod=lastmod,
            )


def lastmod_of(editions: Iterable[Edition]) -> date | None:
    """Return the day on which the last of *editions* was published or changed."""
    return max([(e.modified or e.date).day for e in editions if e.date], default=None)


def numbered(first: PagePlan, number: int, site: Site) -> str:
    """Return the document title of a further page of a list."""
    pattern = site.catalogues[first.lang].gettext("%(title)s, page %(number)s")
    return pattern % {"title": first.title, "number": number}


def list_page(
    reader: Reader,
    *,
    heading: str,
    intro: str,
    shown: Sequence[Edition],
    count: int,
    number: int,
    urls: Sequence[str],
    groups: Callable[[Reader], tuple[LinkGroup, ...]] | None,
) -> ListPage:
    """Return the view of one page of a list; the arguments are its fields' makings."""
    return ListPage(
        heading=heading,
        intro=intro,
        teasers=tuple(teaser(edition, reader) for edition in shown),
        count=count,
        number=number,
        pages=page_links(reader, number, urls),
        previous=neighbour(reader, number - 1, urls),
        next=neighbour(reader, number + 1, urls),
        groups=groups(reader) if groups else (),
    )


def page_links(reader: Reader, number: int, urls: Sequence[str]) -> tuple[PageLink, ...]:
    """Return the links to the first page, the last, and those near page *number*."""
    last = len(urls)
    if last == 1:
        return ()
    near = range(number - NEIGHBOURS, number + NEIGHBOURS + 1)
    numbers = sorted({1, last, *(n for n in near if 1 <= n <= last)})
    return tuple(
        PageLink(
            number=n,
            url=reader.url(urls[n - 1]),
            current=n == number,
            after_gap=n - before > 1,
        )
        for before, n in zip([0, *numbers], numbers, strict=False)
    )


def neighbour(reader: Reader, number: int, urls: Sequence[str]) -> LinkView | None:
    """Return the link to page *number* of a list, if it has one."""
    if not 1 <= number <= len(urls):
        return None
    return LinkView(title=str(number), url=reader.url(urls[number - 1]))


def term_group(reader: Reader, heading: str, vocabulary: str, counts: dict[str, int]) -> LinkGroup:
    """
    Return links to the pages of terms, in the order of the reader's alphabet.

    Args:
        reader: For whom.
        heading: What stands above them.
        vocabulary: Name of the vocabulary.
        counts: Items by term.
    """
    links = [
        link
        for term, count in counts.items()
        if (link := reader.term_link(vocabulary, term, count)) is not None and link.url
    ]
    return LinkGroup(heading=heading, links=tuple(reader.sorted_links(links)))
