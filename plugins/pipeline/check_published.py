"""Check: that no published address is lost without a way from it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from plugins.content_model.problem import Field, Problem, Quote, Severity, message
from plugins.content_model.site import Absence
from plugins.views.addresses import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.content_model.document import Document
    from plugins.content_model.problem import Message
    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site
    from plugins.pipeline.published import PublishedPage
    from plugins.views.addresses import Addresses

SETTING = "PAGES_GONE"


def published_problems(
    published: Iterable[PublishedPage],
    site: Site,
    addresses: Addresses,
    documents: Iterable[Document],
) -> Iterator[Problem]:
    """
    Yield a warning for every published page that the site would no longer have.

    A page that another one leads to by an alias is not lost, nor one that is meant to go:
    what has expired, and what ``PAGES_GONE`` names.

    Args:
        published: The pages of the last published site.
        site: The site.
        addresses: All its pages, those at old addresses included.
        documents: All documents, public or not.
    """
    gone, wrong = pages_gone(site.settings)
    yield from wrong
    lost = [
        page
        for page in published
        if bare(page.url) not in addresses.by_url
        and bare(page.url) not in gone
        and site.absent.get(page.item) is not Absence.EXPIRED
    ]
    if not lost:
        return
    by_item = {(site.references.items.get(d.path, d.item), d.lang): d for d in documents}
    for page in lost:
        document = by_item.get((page.item, page.lang)) if page.item else None
        yield vanished(page, document, site)


def vanished(page: PublishedPage, document: Document | None, site: Site) -> Problem:
    """Return the warning about a page that would be lost."""
    url = f"/{unquote(page.url)}"
    text = message("the published page {url} would be gone", url=url)
    is_public = document is not None and page.lang in getattr(
        site.items.get(page.item), "editions", {}
    )
    if document is None or not is_public:
        hint = message(
            "where something takes its place, add there: {line}; if not, name it in {setting}",
            line=f"aliases: [{url}]",
            setting=SETTING,
        )
        path = document.path if document else page.source
        return Problem(
            path=path or site.settings.config,
            base="content" if path else "project",
            at=Field(("status",)) if document and document.metadata.status else None,
            text=text,
            hint=hint,
            severity=Severity.WARNING,
        )
    return Problem(
        path=document.path,
        at=Field(("slug",)) if document.metadata.slug else Field(()),
        text=text,
        hint=line_to_add(url, document),
        severity=Severity.WARNING,
    )


def line_to_add(url: str, document: Document) -> Message:
    """Return the hint that says which line leads on from an old address."""
    line = f"aliases: [{', '.join([*document.metadata.aliases, url])}]"
    if document.metadata.aliases:
        return message("change the line to {line}", line=line)
    return message("add the line {line}", line=line)


def pages_gone(settings: Settings) -> tuple[frozenset[str], list[Problem]]:
    """Return the addresses that may be lost, and what is wrong with the setting."""
    written = settings.options.get("PAGES_GONE") or ()
    if isinstance(written, list | tuple) and all(isinstance(one, str) for one in written):
        return frozenset(bare(one) for one in written), []
    text = message(
        "{name} must be a list of texts, not {found}", name=SETTING, found=repr(written)
    )
    hint = message("write e.g. {example}", example=f'{SETTING} = ["/nb/nyheter/x/"]')
    problem = Problem(
        path=settings.config, base="project", at=Quote(SETTING), text=text, hint=hint
    )
    return frozenset(), [problem]
