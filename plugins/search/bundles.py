"""The index of every language, as a bundle of files."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from plugins.content_model.page import Bundle
from plugins.search.index import make_index, stemmer
from plugins.search.pages import KEY
from plugins.search.records import Wanted, records
from plugins.search.settings import is_searched
from plugins.views.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Site
    from plugins.views.addresses import Addresses

FOLDER = "index"


def index_bundles(site: Site, addresses: Addresses) -> Iterator[Bundle]:
    """Yield the index of every language that has something to find, beside its search page."""
    if not is_searched(site.settings):
        return
    for lang in site.settings.languages:
        plan = addresses.get(KEY, lang)
        found = tuple(records(Reader(site, addresses, lang)))
        if plan is not None and found:
            yield Bundle(
                folder=f"{unquote(plan.url)}{FOLDER}",
                make=make_index,
                options=Wanted(lang=lang, stemmer=stemmer(lang), records=found),
            )
