"""Check: that no two pages stand at one address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Field, Message, Problem, message

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from plugins.content_model.page import PagePlan
    from plugins.views.addresses import Addresses


def address_collisions(
    addresses: Addresses, config: str = "pelicanconf.py", vocabularies: Collection[str] = ()
) -> Iterator[Problem]:
    """
    Yield the problems of pages that would be written to one file, or to a file and a folder.

    Args:
        addresses: All pages.
        config: The settings file, where addresses of lists are set.
        vocabularies: Names of the vocabularies, whose own terms are told apart elsewhere.
    """
    if are_apart(plan.save_as for plan in addresses.plans):
        return
    owners: dict[str, PagePlan] = {}
    folders: dict[str, PagePlan] = {}
    for plan in sorted(addresses.plans, key=claim):
        # Many disks, and the people who read addresses aloud, know no capitals.
        name = plan.save_as.casefold()
        above = folders_above(name)
        owner = owners.get(name) or folders.get(name)
        owner = owner or next((owners[folder] for folder in above if folder in owners), None)
        if owner is not None and not are_terms(plan, owner, vocabularies):
            yield taken(plan, owner, config)
        owners.setdefault(name, plan)
        for folder in above:
            folders.setdefault(folder, plan)


def taken(plan: PagePlan, owner: PagePlan, config: str) -> Problem:
    """Return the problem of a page whose address is that of *owner*."""
    is_alias = plan.key[0] == "alias"
    text = message(
        "its address /{url} is taken by {owner}", url=plan.url, owner=called(owner, plan)
    )
    if is_alias and owner.url == plan.url and owner.source == plan.source:
        text = message("the alias /{url} is the address of this very page", url=plan.url)
    return Problem(
        path=plan.source or config,
        base="content" if plan.source else "project",
        at=Field(plan.field) if plan.source else None,
        text=text,
        hint=message("delete the alias: it cannot lead from there")
        if is_alias
        else message("give one of them another slug"),
    )


def called(plan: PagePlan, other: PagePlan) -> Message | str:
    """Return what a page goes by that is in the way of *other*: document, title, or the site."""
    if plan.source:
        return plan.source
    if plan.title and plan.save_as == other.save_as:
        return plan.title
    if plan.title:
        return message("“{title}” (/{url})", title=plan.title, url=plan.url)
    return message("a file of the site itself")


def are_terms(one: PagePlan, other: PagePlan, vocabularies: Collection[str]) -> bool:
    """Return whether two pages are of terms of one vocabulary, which has told of their slugs."""
    return (
        len(one.key) > 1
        and len(other.key) > 1
        and one.key[0] == other.key[0]
        and one.key[0] in vocabularies
    )


def claim(plan: PagePlan) -> int:
    """Return whose claim on an address comes first: that of lists, then items, then old ones."""
    if plan.key[0] == "alias":
        return 2
    return 1 if plan.item else 0


def are_apart(paths: Iterable[str]) -> bool:
    """Return whether files can all be written: no two at one path, none in place of a folder."""
    names = [path.casefold() for path in paths]
    files = set(names)
    folders: set[str] = set()
    for name in names:
        above = name.rpartition("/")[0]
        while above and above not in folders:
            folders.add(above)
            above = above.rpartition("/")[0]
    return len(files) == len(names) and files.isdisjoint(folders)


def folders_above(path: str) -> list[str]:
    """Return the folders that a file at *path* lies in."""
    parts = path.split("/")
    return ["/".join(parts[:number]) for number in range(1, len(parts))]
