"""The lists of all terms, and the pages of each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.content_model.kind import DataFile
from plugins.relations.terms import CATEGORIES, TAGS, TermsFile
from plugins.taxonomy.topic import topic_plans
from plugins.views.carriers import carried
from plugins.views.listing import term_group
from plugins.views.plans import page_plan
from plugins.views.values import ListPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PagePlan
    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site
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
                yield from topic_plans(site, lang, pattern, (vocabulary, term_id), editions)


def terms_page(reader: Reader, *, title: str, vocabulary: str, counts: dict[str, int]) -> ListPage:
    """Return the view of the list of a vocabulary's terms."""
    return ListPage(heading=title, groups=(term_group(reader, "", vocabulary, counts),))
