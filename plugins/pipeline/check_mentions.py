"""Check: the items that front matter names by the fields of their kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Field, Problem, message
from plugins.content_model.suggest import did_you_mean
from plugins.relations.mentions import names_of_kind, resolved

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.content_model.document import Document
    from plugins.content_model.kind import DataFile
    from plugins.content_model.site import Site


def mention_problems(document: Document, site: Site) -> Iterator[Problem]:
    """Yield the problems of ids in ``clusters: [nscc]`` and its like that no item has."""
    for kind in site.kinds.values():
        for number, name in enumerate(document.mentions.get(kind.mention, ())):
            if resolved(name, kind, site.references) is not None:
                continue
            known = names_of_kind(kind, site.references)
            yield Problem(
                path=document.path,
                at=Field((kind.mention, number)),
                text=message("“{name}” is not in {folder}", name=name, folder=kind.folder),
                hint=did_you_mean(name, known)
                or message("write one of these: {keys}", keys=", ".join(known)),
            )


def entry_problems(document: Document, files: Iterable[DataFile], site: Site) -> Iterator[Problem]:
    """Yield the problems of ids in ``people: [kari]`` and its like that no data file has."""
    for file in files:
        known = site.data.get(file.name, {})
        if known is None:  # it has faults of its own, and so nothing can be said of it
            continue
        for number, name in enumerate(document.mentions.get(file.mention, ())):
            if name in known:
                continue
            path = f"data/{file.name}.yaml"
            yield Problem(
                path=document.path,
                at=Field((file.mention, number)),
                text=message("“{name}” is not in {folder}", name=name, folder=path),
                hint=did_you_mean(name, known) or message("add it to {path}", path=path),
            )
