"""The explanations below a text of the terms that it mentions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.content_model.body import Mention
from plugins.glossary.entries import NAME, entries_of
from plugins.glossary.names import is_explained
from plugins.glossary.page import KEY, term_view
from plugins.glossary.values import GlossaryPanel, TermView
from plugins.pipeline.extension_points import Panel

if TYPE_CHECKING:
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader


def panels(settings: object) -> list[Panel]:
    """Return the panel."""
    del settings
    return [Panel(name=NAME, compose=explanations)]


def explanations(edition: Edition, reader: Reader) -> GlossaryPanel | None:
    """Return the terms that a text mentions, in its order; nothing if it mentions none."""
    mentioned = (p.id for p in edition.body.parts if isinstance(p, Mention) and p.of == NAME)
    terms = [one for one in mentioned if is_explained(one, edition, reader)]
    if not terms:
        return None
    return GlossaryPanel(
        terms=tuple(reader.once((NAME, one), partial(short, one, reader)) for one in terms),
        more=reader.page_link(KEY),
    )


def short(term_id: str, reader: Reader) -> TermView:
    """Return a term without what it is called elsewhere, which those pages need not follow."""
    return replace(term_view(term_id, entries_of(reader.site)[term_id], reader), others=())
