"""Check: what is said of people, and what refers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.content_model.suggest import did_you_mean
from plugins.facts.checks import email_fault, fault, period_problems, phone_problems, term_problems
from plugins.people.kinds import FILE, FOLDER, NAME, PATH, people_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.problem import Problem
    from plugins.content_model.site import Site
    from plugins.people.facts import Post

Keys = tuple[str | int, ...]


def problems(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the file of people, and the pages and bylines of nobody in it."""
    known = people_of(site)
    names: dict[str, str] = {}
    for name, person in known.items():
        yield from email_fault(person.email, PATH, (name, "email"))
        yield from phone_problems(person.phone, PATH, (name, "phone"))
        other = names.setdefault(person.name, name)
        if other != name:
            text = message("“{one}” and “{other}” have the same name", one=other, other=name)
            hint = message("write one of the names so that bylines tell them apart")
            yield fault(PATH, (name, "name"), text, hint)
    if site.data.get(FILE, {}) is None:  # it has faults of its own
        return
    for item in site.items.values():
        first = item.edition(item.original)
        if item.kind == NAME and item.id.removeprefix(f"{FOLDER}/") not in known:
            yield unknown(item.id.removeprefix(f"{FOLDER}/"), first.path, (), site)
        for edition in item.editions.values():
            for number, author in enumerate(edition.metadata.authors or ()):
                if author in known:
                    text = message("“{name}” is an id, and would be printed as it is", name=author)
                    hint = message("write the name: {name}", name=known[author].name)
                    yield fault(edition.path, ("authors", number), text, hint)


def post_problems(post: Post, path: str, keys: Keys, site: Site) -> Iterator[Problem]:
    """Yield what is wrong with somebody's post in facts of whatever kind."""
    if not post.person and not post.name:
        text = message("it does not say who holds the post")
        hint = message("add a line person: with an id of people.yaml, or name: with a name")
        yield fault(path, keys, text, hint)
    yield from person_problems(post.person, path, (*keys, "person"), site)
    yield from term_problems(post.role, "roles", path, (*keys, "role"), site)
    yield from period_problems(post.since, post.until, path, keys)


def person_problems(name: str, path: str, keys: Keys, site: Site) -> Iterator[Problem]:
    """Yield the problem of a person who is not in the file of people."""
    if name and name not in people_of(site) and site.data.get(FILE, {}) is not None:
        yield unknown(name, path, keys, site)


def unknown(name: str, path: str, keys: Keys, site: Site) -> Problem:
    """Return the problem of a person who is not in the file of people."""
    hint = did_you_mean(name, people_of(site)) or message("add it to {path}", path=PATH)
    return fault(path, keys, message("“{name}” is not in {folder}", name=name, folder=PATH), hint)
