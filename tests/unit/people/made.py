"""Sites with people, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from plugins.front_matter.schema import read_value
from plugins.people.derived import NAME, derive
from plugins.people.facts import PeopleFile, Post
from plugins.people.kinds import kinds
from tests.unit.builders import KINDS, build_date, edition, settings, site, term

if TYPE_CHECKING:
    from plugins.content_model.site import Edition, Site

KIND, FILE = kinds(settings())


class Facts(Struct, frozen=True):
    """Facts of an item where people hold posts."""

    people: tuple[Post, ...] = ()


def post(**fields: Any) -> Post:
    """Return a post with *fields* as its file has them."""
    found, faults = read_value({"role": "ceo", **fields}, Post)
    assert found is not None, faults
    return found


def people_site(
    *posts: Post, day: str = "2024-06-01", others: tuple[Edition, ...] = (), **people: Any
) -> Site:
    """
    Return a site with a guide ``hub`` where *posts* are held.

    Args:
        posts: The posts.
        day: The day of the build.
        others: Further editions.
        people: People by id, as their file has them.
    """
    found, faults = read_value(people, PeopleFile)
    assert found is not None, faults
    of = site(
        edition("guides/hub.nb.md", title="Navet"),
        edition("guides/hub.en.md", title="The hub"),
        *others,
        build_date=build_date(day),
        kinds={**KINDS, "person": KIND},
        vocabularies={"categories": {}, "tags": {}, "roles": {"ceo": term("ceo", en="CEO")}},
        data={"people": found},
        facts={"guides/hub": Facts(posts)},
    )
    return replace(of, derived={NAME: derive(of)})
