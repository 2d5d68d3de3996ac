"""Check: the whole site to the list of everything that is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Field, Problem, Quote, message
from plugins.content_model.suggest import did_you_mean
from plugins.pipeline.check_references import reference_problems
from plugins.views.frame import MENU_SETTINGS, unknown_entries

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from plugins.content_model.document import Document
    from plugins.content_model.page import OutputFile, PagePlan
    from plugins.content_model.site import Edition, Item, Site
    from plugins.views.addresses import Addresses


def check(
    site: Site,
    addresses: Addresses,
    documents: Iterable[Document],
    templates: Collection[str],
    checks: Iterable[Callable[[Site], Iterable[Problem]]],
) -> list[Problem]:
    """
    Return everything that is wrong with a site whose files could each be read.

    Args:
        site: The site.
        addresses: All its pages.
        documents: All documents, those of items that are not public as well.
        templates: Names of the templates there are.
        checks: What plugins connected to the extension point ``checks``.
    """
    problems = [p for d in documents for p in reference_problems(d, site, addresses)]
    problems += [p for d in documents for p in template_problems(d, templates)]
    for item in site.items.values():
        for edition in item.editions.values():
            problems += alt_problems(edition, item, site)
    problems += address_collisions(addresses, site.settings.config)
    problems += menu_problems(site, addresses)
    for function in checks:
        problems += function(site)
    return problems


def template_problems(document: Document, templates: Collection[str]) -> Iterator[Problem]:
    """Yield the problem of a template that the theme does not have."""
    name = document.metadata.template
    if name is not None and name not in templates:
        yield Problem(
            path=document.path,
            at=Field(("template",)),
            text=message("the theme has no template “{name}”", name=name),
            hint=did_you_mean(name, templates) or message("delete the line"),
        )


def alt_problems(edition: Edition, item: Item, site: Site) -> Iterator[Problem]:
    """Yield the problem of a lead picture that has no words in this language."""
    if edition.image and edition.image in site.assets and not edition.metadata.image_alt:
        own = edition.metadata.image is not None or edition.lang == item.original
        yield Problem(
            path=edition.path,
            at=Field(("image",)) if own else Field(()),
            text=message("the picture {file} has no alternative text", file=edition.image),
            hint=message("add a line “image_alt” that says what the picture shows"),
        )


def address_collisions(addresses: Addresses, config: str = "pelicanconf.py") -> Iterator[Problem]:
    """
    Yield the problems of pages that would be written to one file.

    Args:
        addresses: All pages.
        config: The settings file, where addresses of lists are set.
    """
    owners: dict[str, str] = {}
    for plan in sorted(addresses.plans, key=claim):
        # Many disks, and the people who read addresses aloud, know no capitals.
        name = plan.save_as.casefold()
        if name in owners:
            yield Problem(
                path=plan.source or config,
                base="content" if plan.source else "project",
                text=message(
                    "its address /{url} is taken by {owner}", url=plan.url, owner=owners[name]
                ),
                hint=message("give one of them another slug"),
            )
        owners.setdefault(name, plan.source or plan.title)


def claim(plan: PagePlan) -> int:
    """Return whose claim on an address comes first: that of lists, then items, then old ones."""
    if plan.key[0] == "alias":
        return 2
    return 1 if plan.item else 0


def output_collisions(output: Iterable[OutputFile]) -> list[Problem]:
    """Return the problems of files of any sort that cannot all be written where they go."""
    paths = [file.save_as for file in output]
    folders = {above for path in paths for above in folders_above(path.casefold())}
    problems = []
    seen: set[str] = set()
    for path in paths:
        name = path.casefold()
        if is_outside(path):
            text = message("a file would be written outside the output folder")
        elif name in seen:
            text = message("two files would be written here")
        elif name in folders:
            text = message("a file and a folder would be written here")
        else:
            seen.add(name)
            continue
        hint = message("give one of them another slug or path")
        problems.append(Problem(path=path, base="project", text=text, hint=hint))
    return problems


def folders_above(path: str) -> list[str]:
    """Return the folders that a file at *path* lies in."""
    parts = path.split("/")
    return ["/".join(parts[:number]) for number in range(1, len(parts))]


def is_outside(path: str) -> bool:
    """Return whether *path*, relative to the output folder, leads out of it."""
    parts = path.split("/")
    return not parts[-1] or parts[0] == "" or ".." in parts


def menu_problems(site: Site, addresses: Addresses) -> Iterator[Problem]:
    """Yield the problems of menu entries that lead nowhere."""
    known = [key[-1] for key in addresses.by_key if len(key) == 1 or key[0] == "item"]
    for setting in MENU_SETTINGS:
        entries = [str(entry) for entry in site.settings.options.get(setting) or ()]
        for entry in unknown_entries(entries, addresses):
            yield Problem(
                path=site.settings.config,
                base="project",
                at=Quote(setting),
                text=message(
                    "{setting} names “{entry}”, which is no page", setting=setting, entry=entry
                ),
                hint=did_you_mean(entry, known)
                or message("write the id of an item, or the name of a list such as news"),
            )
