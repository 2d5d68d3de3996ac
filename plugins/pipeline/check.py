"""Check: the whole site to the list of everything that is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.page import PagePlan
from plugins.content_model.problem import Field, Problem, Quote, message
from plugins.content_model.suggest import did_you_mean
from plugins.facts.weights import setting_problems, weighed
from plugins.pipeline.check_addresses import address_collisions, are_apart, folders_above
from plugins.pipeline.check_facts import facts_problems
from plugins.pipeline.check_mentions import entry_problems, mention_problems
from plugins.pipeline.check_references import reference_problems
from plugins.pipeline.plan import REDIRECT
from plugins.views.frame import MENU_SETTINGS, unknown_entries

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from plugins.content_model.document import Document
    from plugins.content_model.kind import DataFile
    from plugins.content_model.page import CopiedFile, DerivedFile
    from plugins.content_model.problem import Message
    from plugins.content_model.site import Edition, Item, Site
    from plugins.views.addresses import Addresses

    PlannedFile = PagePlan | CopiedFile | DerivedFile


def check(
    site: Site,
    addresses: Addresses,
    documents: Iterable[Document],
    templates: Collection[str],
    checks: Iterable[Callable[[Site], Iterable[Problem]]],
    data_files: Iterable[DataFile] = (),
    about: Callable[[Document, Site], bool] | None = None,
) -> list[Problem]:
    """
    Return everything that is wrong with a site whose files could each be read.

    Args:
        site: The site.
        addresses: All its pages.
        documents: All documents, those of items that are not public as well.
        templates: Names of the templates there are.
        checks: What plugins connected to the extension point ``checks``.
        data_files: The data files, whose entries items may name.
        about: Tells whether somebody wants to know what is wrong in a document of the site itself;
            in all if left out. Names of items and entries are looked up in all.
    """
    all_documents = list(documents)
    looked_at = [d for d in all_documents if about is None or about(d, site)]
    named = [file for file in data_files if file.mention]
    problems = [p for d in looked_at for p in reference_problems(d, site, addresses)]
    # Looked up at once, and so in all: of what is gone nobody but those who name it can tell.
    naming = [document for document in all_documents if document.mentions]
    problems += [p for d in naming for p in mention_problems(d, site)]
    problems += [p for d in naming for p in entry_problems(d, named, site)]
    problems += facts_problems(site, all_documents)
    problems += [p for d in looked_at for p in template_problems(d, templates)]
    for item in site.items.values():
        for edition in item.editions.values():
            problems += alt_problems(edition, item, site)
    problems += address_collisions(addresses, site.settings.config, site.vocabularies)
    problems += menu_problems(site, addresses)
    problems += setting_problems(site.settings)
    for function in checks:
        problems += weighed(function(site), site.settings)
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


def output_collisions(output: Iterable[PlannedFile]) -> list[Problem]:
    """Return the problems of files of any sort that cannot all be written where they go."""
    output = list(output)
    if are_apart(file.save_as for file in output) and not any(
        is_outside(file.save_as) for file in output
    ):
        return []
    # Old addresses come last, so that it is their article that is told of.
    files = sorted(output, key=lambda file: bool(alias_source(file)))
    folders = {above for file in files for above in folders_above(file.save_as.casefold())}
    problems = []
    seen: set[str] = set()
    for file in files:
        name = file.save_as.casefold()
        if is_outside(file.save_as):
            text = message("a file would be written outside the output folder")
        elif name in seen or not seen.isdisjoint(folders_above(name)):
            text = message("two files would be written here")
        elif name in folders:
            text = message("a file and a folder would be written here")
        else:
            seen.add(name)
            continue
        problems.append(collision(file, text))
    return problems


def alias_source(file: PlannedFile) -> str:
    """Return the document whose old address a file of the output is, empty for any other file."""
    return file.source if isinstance(file, PagePlan) and file.template == REDIRECT else ""


def collision(file: PlannedFile, text: Message) -> Problem:
    """Return the problem of a file that cannot be written, in the document that asks for it."""
    source = alias_source(file)
    if not source:
        hint = message("give one of them another slug or path")
        return Problem(path=file.save_as, base="project", text=text, hint=hint)
    return Problem(
        path=source,
        at=Field(("aliases",)),
        text=message("/{url}: {what}", url=file.save_as, what=text),
        hint=message("delete the alias: it cannot lead from there"),
    )


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
