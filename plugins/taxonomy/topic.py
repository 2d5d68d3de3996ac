"""The page of a term: what it means, its newest news, and all else that carries it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.languages.collation import sort_key
from plugins.views.listing import lastmod_of, list_plans
from plugins.views.plans import page_plan
from plugins.views.teaser import teaser
from plugins.views.values import LinkView, TeaserView

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.content_model.page import PageKey, PagePlan
    from plugins.content_model.site import Edition, Site
    from plugins.views.reader import Reader

# News that a page shows beside items of other sorts; the others stand on a list of their own.
NEWEST = 6
NEWS = "news"
TEMPLATE = "topic.html"


class TopicGroup(Struct, frozen=True, kw_only=True):
    """Items of one kind under its heading."""

    heading: str
    teasers: tuple[TeaserView, ...]


class TopicPage(Struct, frozen=True, kw_only=True):
    """
    The view of a term's page.

    Attributes:
        heading: What the term is called.
        heading_lang: Language of that, where it is not the page's own.
        intro: What it means, if that is written in the reader's language.
        teasers: The newest news.
        more: The way to all news, where there is more of it.
        groups: Items of the kinds that no panel shows, by kind.
    """

    heading: str
    heading_lang: str
    intro: str
    teasers: tuple[TeaserView, ...]
    more: LinkView | None
    groups: tuple[TopicGroup, ...]


def topic_plans(
    site: Site, lang: str, pattern: str, term: PageKey, editions: Sequence[Edition]
) -> Iterator[PagePlan]:
    """
    Yield the page of a term, and the list of all its news where that is long.

    Args:
        site: The site.
        lang: Language of the pages.
        pattern: Address of the list of terms.
        term: Vocabulary and id.
        editions: What carries the term, newest first.
    """
    vocabulary, term_id = term
    label, own = site.vocabularies[vocabulary][term_id].label(lang)
    news = [edition for edition in editions if site.kinds[edition.kind].dated]
    others = tuple(edition for edition in editions if not site.kinds[edition.kind].dated)
    shown = tuple(news[: NEWEST if others else site.settings.per_page])
    intro = label.description if own == lang else ""
    first = partial(page_plan, site, lang, words={"slug": label.slug})
    compose = partial(
        topic_page,
        term=term,
        intro=intro,
        news=shown,
        others=others,
        count=len(news),
    )
    yield first(
        term,
        pattern + "{slug}/",
        label.label,
        template=TEMPLATE,
        compose=compose,
        parent=(vocabulary,),
        description=intro,
        term=term,
        lastmod=lastmod_of(editions),
    )
    if len(news) > len(shown):
        # Translators: %(name)s is a topic or category, such as "Public procurement".
        title = site.catalogues[lang].gettext("All news: %(name)s") % {"name": label.label}
        plan = first((*term, NEWS), pattern + "{slug}/{news}/", title, parent=term)
        yield from list_plans(plan, news, site)


def topic_page(
    reader: Reader,
    *,
    term: PageKey,
    intro: str,
    news: Sequence[Edition],
    others: Sequence[Edition],
    count: int,
) -> TopicPage:
    """Return the view of a term's page; the arguments are its makings."""
    vocabulary, term_id = term
    label, lang = reader.site.vocabularies[vocabulary][term_id].label(reader.lang)
    return TopicPage(
        heading=label.label,
        heading_lang="" if lang == reader.lang else lang,
        intro=intro,
        teasers=tuple(teaser(edition, reader) for edition in news),
        more=reader.page_link((*term, NEWS), count=count) if count > len(news) else None,
        groups=tuple(groups(others, reader)),
    )


def groups(editions: Sequence[Edition], reader: Reader) -> Iterator[TopicGroup]:
    """Yield items by kind, in the order of the alphabet, but those that panels show."""
    for kind in reader.site.kinds.values():
        if kind.own_rows:
            continue
        found = [edition for edition in editions if edition.kind == kind.name]
        found.sort(key=lambda edition: (sort_key(edition.title, reader.lang), edition.item))
        if found:
            index = reader.page_link((kind.listing,)) if kind.listing else None
            yield TopicGroup(
                heading=index.title if index else reader.gettext("Further pages"),
                teasers=tuple(teaser(edition, reader) for edition in found),
            )
