"""Who holds which post where, on the day of the build."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.facts.dates import holds, midnight
from plugins.people.facts import Post
from plugins.people.kinds import people_of
from plugins.pipeline.extension_points import Derivation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from plugins.content_model.site import Site

NAME = "people"


class People(Struct, frozen=True, kw_only=True):
    """
    All people on the day of the build.

    Attributes:
        posts: Posts held by each person, with the item whose facts say so, in order of item.
        by_name: Id of each person by name.
    """

    posts: dict[str, tuple[tuple[str, Post], ...]]
    by_name: dict[str, str]


def derivations(settings: object) -> list[Derivation]:
    """Return what to derive."""
    del settings
    return [Derivation(name=NAME, derive=derive, next_change=next_change)]


def derive(site: Site) -> People:
    """Return all people on the day of the build."""
    day = site.settings.build_date.day
    posts: dict[str, list[tuple[str, Post]]] = {}
    for item, post in posts_of(site):
        if post.person and holds(post.since, post.until, day):
            posts.setdefault(post.person, []).append((item, post))
    return People(
        posts={name: tuple(held) for name, held in posts.items()},
        by_name={person.name: name for name, person in people_of(site).items()},
    )


def posts_of(site: Site) -> Iterator[tuple[str, Post]]:
    """Yield all posts that facts of whatever kind tell of in a field ``people``."""
    for item, facts in sorted(site.facts.items()):
        for post in getattr(facts, "people", ()):
            if isinstance(post, Post):
                yield item, post


def next_change(site: Site) -> datetime | None:
    """Return the first midnight after the build at which somebody begins or leaves a post."""
    day = site.settings.build_date.day
    turns = (turn for _, post in posts_of(site) for turn in turns_of(post) if turn > day)
    first = min(turns, default=None)
    return midnight(first, site.settings) if first is not None else None


def turns_of(post: Post) -> Iterator[date]:
    """Yield the days on which a post begins and on which it is held no longer."""
    if post.since is not None:
        yield post.since.first
    if post.until is not None:
        yield post.until.last + timedelta(days=1)


def people(site: Site) -> People:
    """Return what :func:`derive` did; nobody for a site without the plugin."""
    found: People | None = site.derived.get(NAME)
    return found or People(posts={}, by_name={})
