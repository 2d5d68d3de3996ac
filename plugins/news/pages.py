"""The news index and its archive."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.content_model.kind import Kind
from plugins.languages.formats import format_date
from plugins.views.listing import list_plans
from plugins.views.parting import Parting
from plugins.views.plans import page_plan
from plugins.views.values import LinkGroup, ListPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PageKey, PagePlan
    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Edition, Site
    from plugins.views.reader import Reader

NAME = "news"
URL = "{lang}/{news}/{slug}/"
INDEX: PageKey = ("news",)
ARCHIVES: PageKey = ("archives",)
# Months are called the same in any year.
MILLENNIUM = 2000


def kinds(settings: Settings) -> list[Kind]:
    """Return the kind ``news``."""
    return [
        Kind(
            name=NAME,
            folder="news",
            template="article.html",
            url=settings.options.get("NEWS_URL") or URL,
            dated=True,
            listing=NAME,
            read_also=N_("Read also"),
        )
    ]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the index and the archive of the news in every language."""
    for lang in site.settings.languages:
        gettext = site.catalogues[lang].gettext
        editions = site.listed(NAME, lang)
        years = by_year(editions)
        counts = {year: len(of_year) for year, of_year in years.items()}

        index = page_plan(site, lang, INDEX, "{lang}/{news}/", gettext("News"))
        yield from list_plans(index, editions, site, partial(year_groups, counts=counts))

        title = gettext("News archive")
        yield page_plan(
            site,
            lang,
            ARCHIVES,
            "{lang}/{news}/{archive}/",
            title,
            compose=partial(archives_page, title=title, counts=counts),
            parent=INDEX,
        )
        for year, of_year in years.items():
            plan = page_plan(
                site,
                lang,
                (*ARCHIVES, year),
                "{lang}/{news}/{archive}/{year}/",
                gettext("News from %(year)s") % {"year": year},
                words={"year": year},
                parent=ARCHIVES,
            )
            # A moment written in another zone can be of a later month than one after it.
            months = sorted(of_year, key=month_of, reverse=True)
            yield from list_plans(plan, months, site, parting=BY_MONTH)


def by_year(editions: list[Edition]) -> dict[str, list[Edition]]:
    """Return *editions* by year of publication, in the order they come."""
    years: dict[str, list[Edition]] = {}
    for edition in editions:
        if edition.date is not None:
            years.setdefault(str(edition.date.day.year), []).append(edition)
    return years


def month_of(edition: Edition) -> str:
    """Return the month of publication as two digits."""
    return f"{edition.date.day.month:02}" if edition.date else ""


def month_name(reader: Reader, month: str) -> str:
    """Return what a month is called, as a heading is written."""
    name = format_date(date(MILLENNIUM, int(month), 1), reader.language.locale, "LLLL")
    return name[:1].upper() + name[1:]


def by_month(reader: Reader) -> str:
    """Return what stands above the ways to the months of a year."""
    return reader.gettext("By month")


BY_MONTH = Parting(of=month_of, text=month_name, heading=by_month)


def archives_page(reader: Reader, *, title: str, counts: dict[str, int]) -> ListPage:
    """Return the view of the page that leads to every year."""
    return ListPage(heading=title, groups=year_groups(reader, counts=counts))


def year_groups(reader: Reader, *, counts: dict[str, int]) -> tuple[LinkGroup, ...]:
    """Return the links to every year, with how many items it has."""
    links = (
        reader.page_link((*ARCHIVES, year), title=year, count=count)
        for year, count in counts.items()
    )
    return (LinkGroup(heading=reader.gettext("By year"), links=tuple(filter(None, links))),)
