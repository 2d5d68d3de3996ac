"""The pictures that facts of items name, such as logos: published with their items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from plugins.content_model.problem import Field, Problem, message
from plugins.content_model.suggest import did_you_mean
from plugins.relations.assets import asset
from plugins.relations.pictures import ENDINGS, Picture, is_picture

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.content_model.kind import Kind
    from plugins.content_model.references import References
    from plugins.content_model.site import Site

Keys = tuple[str | int, ...]


def fact_pictures(
    facts: Mapping[str, Any], kinds: Iterable[Kind], references: References
) -> tuple[dict[str, list[str]], list[Problem]]:
    """
    Return the paths of the pictures that facts name, by item, and what is wrong.

    Args:
        facts: The facts by item; ``None`` for those with faults.
        kinds: The kinds.
        references: All files there are.
    """
    found: dict[str, list[str]] = {}
    problems: list[Problem] = []
    by_folder = {kind.folder: kind for kind in kinds if kind.pictures is not None}
    for item, value in facts.items():
        kind = by_folder.get(item.partition("/")[0])
        if kind is None or kind.pictures is None or value is None:
            continue
        source = f"{item}/{kind.facts_name}"
        for keys, target in kind.pictures(value):
            path = references.file(target, source)
            if path is not None and is_picture(path):
                found.setdefault(item, []).append(path)
            else:
                problems.append(missing(target, path, source, keys, references))
    return found, problems


def with_pictures(
    site: Site, paths: Mapping[str, Iterable[str]], pictures: Mapping[str, Picture]
) -> Site:
    """
    Return *site* with the pictures of its public items among the files it publishes.

    Args:
        site: The site.
        paths: Paths of pictures, by item.
        pictures: Their sizes.
    """
    found = dict(site.assets)
    for path in public(site, paths):
        found[path] = asset(path, pictures.get(path, Picture()))
    return replace(site, assets={path: found[path] for path in sorted(found)})


def public(site: Site, paths: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Yield the pictures of items that are public: a file of another must not be, either."""
    for item, of_item in paths.items():
        if item in site.items:
            yield from of_item


def missing(
    target: str, path: str | None, source: str, keys: Keys, references: References
) -> Problem:
    """Return the problem of a picture that is not there, or of a file that is no picture."""
    if path is None:
        text = message("there is no file “{file}”", file=target)
        folder = source.rpartition("/")[0]
        known = {name.removeprefix(f"{folder}/") for name in references.files if is_picture(name)}
        beside = sorted(name for name in known if "/" not in name)
        hint = did_you_mean(target, known) or message(
            "put it beside this file, and write its name: {keys}",
            keys=", ".join(beside) or "logo.svg",
        )
    else:
        text = message("“{file}” is no picture", file=target)
        hint = message("use one of these formats: {keys}", keys=", ".join(sorted(ENDINGS)))
    return Problem(path=source, at=Field(keys), text=text, hint=hint)
