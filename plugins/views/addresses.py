"""Where every page of the site stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec import Struct

from plugins.content_model.page import PageKey, PagePlan
from plugins.content_model.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plugins.content_model.term import Vocabulary

PELICAN_PAGE = re.compile(r"[{|](?P<what>tag|category|index)[|}]/?(?P<name>.*)")


class Addresses(Struct, frozen=True, kw_only=True):
    """
    All planned pages.

    Attributes:
        plans: In the order they were planned.
        by_key: The pages in each language, by what they are.
        by_url: The pages by their address as one reads it, without slashes around it.
        seen: Keys of the parts of the site that planning them drew on.
    """

    plans: tuple[PagePlan, ...] = ()
    by_key: dict[PageKey, dict[str, PagePlan]] = {}
    by_url: dict[str, PagePlan] = {}
    seen: frozenset[str] = frozenset()

    def get(self, key: PageKey, lang: str) -> PagePlan | None:
        """Return the page *key* in *lang*, if there is one."""
        return self.by_key.get(key, {}).get(lang)

    def find(
        self, target: str, lang: str, vocabularies: Mapping[str, Vocabulary]
    ) -> PagePlan | None:
        """
        Return the page that a reference names by its address, or in Pelican's way.

        Args:
            target: An address within the site, or ``{tag}…``, ``{category}…``, ``{index}``.
            lang: Language of the reference.
            vocabularies: To find a term by its label or slug.
        """
        pelican = PELICAN_PAGE.fullmatch(target)
        if pelican is None:
            return self.by_url.get(bare(target))
        if pelican["what"] == "index":
            return self.get(("home",), lang)
        name = {"tag": "tags", "category": "categories"}[pelican["what"]]
        for term in vocabularies.get(name, {}).values():
            labels = term.labels.values()
            if pelican["name"] in {term.id, *(x.label for x in labels), *(x.slug for x in labels)}:
                return self.get((name, term.id), lang)
        return None

    def near(self, target: str) -> str | None:
        """Return the address most like *target*, which has the form of one."""
        if not target.startswith("/"):
            return None
        found = nearest(bare(target), self.by_url)
        return f"/{found}{'/' if self.by_url[found].url.endswith('/') else ''}" if found else None

    def nearest(self, plan: PagePlan, lang: str) -> PagePlan | None:
        """Return the page in *lang* that *plan* is, or that stands nearest above it."""
        seen: set[PageKey] = set()
        key: PageKey | None = plan.key
        while key is not None and key not in seen:
            seen.add(key)
            found = self.get(key, lang)
            if found is not None:
                return found
            key = self.parent(key)
        return None

    def parent(self, key: PageKey) -> PageKey | None:
        """Return the key of the page above *key*, in whichever language it is planned."""
        plans = self.by_key.get(key)
        return next(iter(plans.values())).parent if plans else None


def bare(url: str) -> str:
    """Return an address as people read it aloud: unquoted, without slashes around it."""
    url = url.strip("/")
    return unquote(url) if "%" in url else url


def addresses_of(plans: Iterable[PagePlan]) -> Addresses:
    """Return the addresses of *plans*; the first of two for one key and language counts."""
    ordered = tuple(plans)
    by_key: dict[PageKey, dict[str, PagePlan]] = {}
    for plan in ordered:
        by_key.setdefault(plan.key, {}).setdefault(plan.lang, plan)
    by_url = {bare(plan.url): plan for plan in ordered}
    return Addresses(plans=ordered, by_key=by_key, by_url=by_url)
