"""Check: that texts and facts of an item are both there, and facts in the site's languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Problem, message
from plugins.facts.text_languages import language_problems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.content_model.document import Document
    from plugins.content_model.site import Site


def facts_problems(site: Site, documents: Iterable[Document]) -> Iterator[Problem]:
    """
    Yield the problems of texts without facts, of facts without a text, and of foreign words in them.

    Args:
        site: The site, with the facts of all items.
        documents: All documents that could be read, public or not.
    """
    told = set()
    for document in documents:
        kind = site.kinds[document.kind]
        if kind.facts is None or document.item in site.facts or document.item in told:
            continue
        told.add(document.item)
        yield Problem(
            path=document.path,
            text=message("there are no facts about this beside it"),
            hint=message("write them to {path}", path=f"{document.item}/{kind.facts_name}"),
            missed=f"{document.item}/{kind.facts_name}",
        )
    names = {kind.folder: kind.facts_name for kind in site.kinds.values() if kind.facts}
    for item, facts in site.facts.items():
        name = next(name for folder, name in names.items() if item.startswith(f"{folder}/"))
        yield from language_problems(facts, f"{item}/{name}", site.settings.languages)
        if item not in site.references.items:
            lang = site.settings.default_lang
            yield Problem(
                path=f"{item}/{name}",
                text=message("these facts have no page: there is no text beside them"),
                hint=message("write {path}, with a title", path=f"{item}/index.{lang}.md"),
                missed=f"{item}/index.{lang}.md",
            )
