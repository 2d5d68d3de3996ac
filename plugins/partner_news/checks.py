"""What was first published elsewhere is published here by an editor, never by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Field, Problem, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Site

WEB = ("https://", "http://")


def problems(site: Site) -> Iterator[Problem]:
    """Yield the problems of items with a source that nobody decided on, or that leads nowhere."""
    for item in site.items.values():
        for edition in item.editions.values():
            source = edition.metadata.source
            if source is None:
                continue
            if edition.metadata.status is None:
                yield Problem(
                    path=edition.path,
                    at=Field(("source",), of_key=True),
                    text=message("this comes from elsewhere, and no editor has decided on it"),
                    hint=message("add a line status: published, or status: draft"),
                )
            if not source.url.startswith(WEB):
                yield Problem(
                    path=edition.path,
                    at=Field(("source", "url")),
                    text=message("“{address}” is no address on the web", address=source.url),
                    hint=message(
                        "write it in full, as {example}", example="https://example.org/news/1"
                    ),
                )
