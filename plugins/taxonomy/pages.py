"""Pages of terms, and the lists of all terms."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.content_model.kind import DataFile
from plugins.relations.terms import CATEGORIES, TAGS, TermsFile
from plugins.views.listing import list_plans, term_group
from plugins.views.plans import page_plan
from plugins.views.values import ListPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PagePlan
    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Edition, Site
    from plugins.views.reader import Reader

# Vocabulary, URL word and heading of the list of its terms.
LISTED = ((CATEGORIES, "category", N_("Categories")), (TAGS, "tag", N_("Topics")))


def data_files(settings: Settings) -> list[DataFile]:
    """Return the terms file."""
    del settings
    return [DataFile(name="terms", schema=TermsFile)]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the pages of all terms that something listed carries, in every language."""
    for lang in site.settings.languages:
        shown = site.listed_all(lang)
        for vocabulary, word, heading in LISTED:
            by_term = carried(shown, vocabulary)
            counts = {term: len(editions) for term, editions in by_term.items()}
            title = site.catalogues[lang].gettext(heading)
            compose = partial(terms_page, title=title, vocabulary=vocabulary, counts=counts)
            pattern = f"{{lang}}/{{{word}}}/"
            yield page_plan(site, lang, (vocabulary,), pattern, title, compose=compose)
            for term_id, editions in by_term.items():
                label, _ = site.vocabularies[vocabulary][term_id].label(lang)
                plan = page_plan(
                    site,
                    lang,
                    (vocabulary, term_id),
                    pattern + "{slug}/",
                    label.label,
                    words={"slug": label.slug},
                    parent=(vocabulary,),
                    description=label.description,
                )
                yield from list_plans(plan, editions, site)


def carried(editions: list[Edition], vocabulary: str) -> dict[str, list[Edition]]:
    """Return *editions* by the terms of *vocabulary* they carry, in the order they come."""
    found: dict[str, list[Edition]] = {}
    for edition in editions:
        terms = edition.tags if vocabulary == TAGS else (edition.category,)
        for term in filter(None, terms):
            found.setdefault(term, []).append(edition)
    return dict(sorted(found.items()))


def terms_page(reader: Reader, *, title: str, vocabulary: str, counts: dict[str, int]) -> ListPage:
    """Return the view of the list of a vocabulary's terms."""
    return ListPage(heading=title, groups=(term_group(reader, "", vocabulary, counts),))
