"""The file of funders, and how one is found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.kind import DataFile
from plugins.facts.open_data import file_schema_plan
from plugins.funders.facts import Funder, FundersFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Site
    from plugins.facts.text import Text

FILE = "funders"
PATH = f"data/{FILE}.yaml"


def data_files(settings: object) -> list[DataFile]:
    """Return the file of funders."""
    del settings
    return [DataFile(name=FILE, schema=FundersFile, pictures=logos)]


def logos(funders: FundersFile) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the logos that the file of funders names, with the keys that lead to them."""
    for name, funder in funders.items():
        if funder.logo:
            yield (name, "logo"), funder.logo


def funders_of(site: Site) -> FundersFile:
    """Return the funders of a site by id."""
    found: FundersFile = site.data.get(FILE) or {}
    return found


def funder_named(text: Text | None, site: Site) -> Funder | None:
    """Return the funder whose id a fact names; nothing for words."""
    return funders_of(site).get(text) if isinstance(text, str) else None


def schema_pages(site: Site) -> Iterator[PagePlan]:
    """Yield the JSON Schema of the file of funders."""
    yield file_schema_plan(site, FILE, Funder)
