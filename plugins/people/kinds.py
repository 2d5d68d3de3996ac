"""The kind ``person``, the file of people, and how one is found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.content_model.kind import DataFile, Kind
from plugins.facts.open_data import file_schema_plan
from plugins.people.facts import PeopleFile, Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PagePlan
    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site

NAME = "person"
FILE = "people"
FOLDER = "people"
PATH = f"data/{FILE}.yaml"
URL = "{lang}/{people}/{slug}/"


def kinds(settings: Settings) -> list[Kind | DataFile]:
    """Return the kind ``person``, and the file of people."""
    return [
        Kind(
            name=NAME,
            folder=FOLDER,
            template="person.html",
            url=settings.options.get("PEOPLE_URL") or URL,
            read_also=N_("About the person"),
        ),
        DataFile(name=FILE, schema=PeopleFile, mention="people", pictures=portraits),
    ]


def portraits(people: PeopleFile) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the portraits that the file of people names, with the keys that lead to them."""
    for name, person in people.items():
        if person.photo:
            yield (name, "photo"), person.photo


def people_of(site: Site) -> PeopleFile:
    """Return the people of a site by id."""
    found: PeopleFile = site.data.get(FILE) or {}
    return found


def person_item(name: str) -> str:
    """Return the id of the item with the page of a person, if there is one."""
    return f"{FOLDER}/{name}"


def schema_pages(site: Site) -> Iterator[PagePlan]:
    """Yield the JSON Schema of the file of people; the people themselves are no open data."""
    yield file_schema_plan(site, FILE, Person)
