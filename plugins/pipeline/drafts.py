"""
Drafts in a preview: what is not public yet, each on a page apart that no other page leads to.

The site of a preview is the one that would be published, to the last list. Beside it stand
the pages of drafts, composed of the site as it would be if they were public.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from plugins.content_model.catalogue import N_
from plugins.content_model.page import PagePlan
from plugins.content_model.problem import Field, Problem, Severity, message
from plugins.content_model.site import Absence, Asset, Edition, Site
from plugins.languages.formats import format_date
from plugins.pipeline.check import alt_problems
from plugins.pipeline.plan import plan
from plugins.views.addresses import Addresses, addresses_of
from plugins.views.drafts_value import DraftRow, DraftsPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.content_model.settings import Settings
    from plugins.pipeline.relate import Related
    from plugins.views.reader import Reader

INDEX = "index.html"
TEMPLATE = "drafts.html"
MARKS = {
    Absence.DRAFT: N_("Draft, not published"),
    Absence.SCHEDULED: N_("Not published until %(date)s"),
    Absence.EMBARGOED: N_("Under embargo until %(date)s"),
}


class Drafts(Struct, frozen=True, kw_only=True):
    """
    The drafts of a preview.

    Attributes:
        site: The site as it would be if they were public.
        addresses: Their pages, and those of the public site.
        plans: Their pages alone.
        problems: What would be wrong if they were public, as warnings.
    """

    site: Site
    addresses: Addresses = Addresses()
    plans: tuple[PagePlan, ...] = ()
    problems: tuple[Problem, ...] = ()


def draft_paths(related: Related, settings: Settings) -> dict[str, Absence]:
    """Return why documents to be shown in a preview are not public yet, by path; none elsewhere."""
    if not settings.drafts:
        return {}
    return {path: why for path, why in related.absent.items() if why in MARKS}


def with_assets(site: Site, drafts: Site) -> Site:
    """Return *site* with the files that only drafts show, at addresses of their own."""
    own = {
        path: replace(
            asset,
            url=f"{site.settings.drafts}/{asset.url}",
            save_as=f"{site.settings.drafts}/{asset.save_as}",
        )
        for path, asset in drafts.assets.items()
        if path not in site.assets
    }
    assets: dict[str, Asset] = {**site.assets, **own}
    return replace(site, assets=assets)


def drafts_of(
    site: Site, addresses: Addresses, everything: Site, absent: Mapping[str, Absence]
) -> Drafts:
    """
    Return the drafts of a preview.

    Args:
        site: The public site, with the files of drafts.
        addresses: Its pages.
        everything: The site as it would be if drafts were public.
        absent: Why they are not, by path.
    """
    shown = replace(everything, assets=site.assets, listings={})
    editions = {
        (edition.item, edition.lang): edition
        for item in shown.items.values()
        for edition in item.editions.values()
        if edition.path in absent
    }
    waiting = {item: shown.items[item] for item, _ in editions}
    planned = [
        replace(one, indexed=False, mark=mark(editions[one.item, one.lang], absent, shown))
        for one in plan(replace(shown, items=waiting), ()).plans
        if (one.item, one.lang) in editions
    ]
    rows = tuple((editions[one.item, one.lang], one.mark) for one in planned)
    index = list_plan(shown, rows)
    return Drafts(
        site=shown,
        addresses=addresses_of([*addresses.plans, *planned, index]),
        plans=(*planned, index),
        problems=tuple(problems(editions.values(), shown, addresses)),
    )


def mark(edition: Edition, absent: Mapping[str, Absence], site: Site) -> str:
    """Return what readers of a draft are told, in its language."""
    why = absent[edition.path]
    words = site.catalogues[edition.lang].gettext(MARKS[why])
    moment = edition.metadata.embargo if why is Absence.EMBARGOED else edition.date
    if moment is None:  # inherited from the original
        original = site.items[edition.item].edition(edition.original).metadata
        moment = original.embargo
    locale = site.settings.languages[edition.lang].locale
    return words % {"date": format_date(moment.day, locale) if moment else "…"}


def list_plan(site: Site, rows: tuple[tuple[Edition, str], ...]) -> PagePlan:
    """Return the page that lists all drafts, in the language of the staff if the site has it."""
    settings = site.settings
    lang = (
        settings.staff_lang if settings.staff_lang in settings.languages else settings.default_lang
    )

    def compose(reader: Reader) -> DraftsPage:
        return drafts_page(rows, reader)

    return PagePlan(
        key=("drafts",),
        lang=lang,
        url=f"{settings.drafts}/",
        save_as=f"{settings.drafts}/{INDEX}",
        template=TEMPLATE,
        title=site.catalogues[lang].gettext(N_("Not published yet")),
        compose=compose,
        indexed=False,
    )


def drafts_page(rows: tuple[tuple[Edition, str], ...], reader: Reader) -> DraftsPage:
    """Return the view of the list of drafts."""
    return DraftsPage(
        rows=tuple(
            DraftRow(
                link=reader.edition_link(edition), mark=text, lang=edition.lang, path=edition.path
            )
            for edition, text in rows
        )
    )


def problems(editions: Iterable[Edition], site: Site, addresses: Addresses) -> Iterator[Problem]:
    """Yield what would be wrong if drafts were public, as warnings: they are not yet."""
    taken = addresses.by_url
    for edition in editions:
        item = site.items[edition.item]
        for problem in alt_problems(edition, item, site):
            yield replace(problem, severity=Severity.WARNING)
        url = edition.url.removeprefix(f"{site.settings.drafts}/")
        other = taken.get(url.strip("/"))
        if other is not None:
            yield Problem(
                path=edition.path,
                at=Field(("slug",)) if edition.metadata.slug else None,
                text=message(
                    "its address /{url} is taken by {owner}",
                    url=url,
                    owner=other.source or other.title,
                ),
                hint=message("give one of them another slug"),
                severity=Severity.WARNING,
            )
