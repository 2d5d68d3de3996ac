"""Whose news is fetched: ``content/data/sources.yaml``."""

from __future__ import annotations

from msgspec import Struct

from plugins.content_model.kind import DataFile
from plugins.content_model.moment import Moment  # msgspec reads the annotations

NAME = "sources"
PATH = f"data/{NAME}.yaml"


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    A feed of somebody else's news.

    Attributes:
        feed: Its address: Atom or RSS.
        publisher: Who publishes it, as readers should see it.
        lang: Language of its entries, where the feed does not say it or is wrong.
        since: First day of the entries that are wanted.
        category: Id of the category that its entries get.
        tags: Ids of tags likewise.
        clusters: Ids of clusters likewise.
        projects: Ids of projects likewise.
    """

    feed: str
    publisher: str
    lang: str | None = None
    since: Moment | None = None
    category: str = ""
    tags: tuple[str, ...] = ()
    clusters: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()


# The file ``sources.yaml``: source by id.
SourcesFile = dict[str, Source]


def kinds(settings: object) -> list[DataFile]:
    """Return the file of sources."""
    del settings
    return [DataFile(name=NAME, schema=SourcesFile)]
