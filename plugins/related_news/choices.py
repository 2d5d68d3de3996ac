"""What editors say of related items, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from plugins.content_model.problem import Field, Message, Problem, Severity, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Edition, Item, Site

Name = Literal["related", "not_related"]
NAMES: tuple[Name, ...] = ("related", "not_related")


def chosen(item: Item, name: Name, site: Site) -> list[str]:
    """Return the ids of the public items that *item* names in the field *name*, in order."""
    edition = item.edition(item.original)
    if not getattr(edition.metadata, name):
        return []
    found = (site.references.item(target, edition.path) for target in written(edition, name))
    return [one for one in dict.fromkeys(found) if one in site.items and one != item.id and one]


def written(edition: Edition, name: Name) -> tuple[str, ...]:
    """Return what an edition's front matter says in the field *name*."""
    value: tuple[str, ...] | None = getattr(edition.metadata, name)
    return value or ()


def choice_problems(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the choices of editors, in every language of every item."""
    for item in site.items.values():
        for edition in item.editions.values():
            if edition.lang != item.original:
                yield from misplaced(edition)
                continue
            for name in NAMES:
                yield from target_problems(edition, name, site)
            both = {*chosen(item, "related", site)} & {*chosen(item, "not_related", site)}
            for number, target in enumerate(written(edition, "not_related")):
                if site.references.item(target, edition.path) in both:
                    text = message("“{target}” is among the related ones too", target=target)
                    yield fault(edition, "not_related", number, text, message("delete one"))


def misplaced(edition: Edition) -> Iterator[Problem]:
    """Yield the problems of choices that a translation makes: both languages show one list."""
    for name in NAMES:
        if getattr(edition.metadata, name) is not None:
            yield Problem(
                path=edition.path,
                at=Field((name,), of_key=True),
                text=message("“{key}” belongs in the original, for all languages", key=name),
                hint=message("move the line to the original"),
            )


def target_problems(edition: Edition, name: Name, site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the items that an edition names in one field."""
    seen: set[str] = set()
    for number, target in enumerate(written(edition, name)):
        item = site.references.item(target, edition.path)
        if item is None:
            near = site.references.nearest(target)
            hint = (
                message("did you mean “{name}”?", name=near)
                if near
                else message("write the id of an item, such as {name}", name=edition.item)
            )
            text = message("nothing here is called “{target}”", target=target)
        elif not item:
            text = message("several items are called “{target}”", target=target)
            hint = message("write the whole id, folder and all")
        elif item == edition.item:
            text = message("“{target}” is this item itself", target=target)
            hint = message("delete it")
        elif item in seen:
            text = message("“{target}” is written twice", target=target)
            hint = message("delete one of the two")
        else:
            seen.add(item)
            if name == "related":
                yield from absence_problems(edition, number, target, item, site)
            continue
        yield fault(edition, name, number, text, hint)


def absence_problems(
    edition: Edition, number: int, target: str, item: str, site: Site
) -> Iterator[Problem]:
    """Yield the warning of a chosen item that readers are not shown."""
    found = site.items.get(item)
    if found is None or not found.edition(found.original).listed:
        yield fault(
            edition,
            "related",
            number,
            message("“{target}” is not shown now: it is hidden or not public", target=target),
            message("nothing to do: it is shown whenever lists show it"),
            Severity.WARNING,
        )


def fault(  # the parts of a problem
    edition: Edition,
    name: Name,
    number: int,
    text: Message,
    hint: Message,
    severity: Severity = Severity.PROBLEM,
) -> Problem:
    """Return the problem of one entry of a field."""
    return Problem(
        path=edition.path, at=Field((name, number)), text=text, hint=hint, severity=severity
    )
