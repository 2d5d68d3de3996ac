"""The pictures that data files name, such as portraits and logos: published with the site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from plugins.content_model.problem import Field, Problem, message
from plugins.content_model.suggest import did_you_mean
from plugins.relations.assets import asset
from plugins.relations.pictures import ENDINGS, Picture, is_picture

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plugins.content_model.kind import DataFile
    from plugins.content_model.references import References
    from plugins.content_model.site import Site


def data_pictures(
    data: Mapping[str, Any], files: Iterable[DataFile], references: References
) -> tuple[list[str], list[Problem]]:
    """
    Return the paths of the pictures that data files name, in order, and what is wrong.

    Args:
        data: Values of the data files, by name.
        files: What the plugins say of them.
        references: All files there are.
    """
    found: set[str] = set()
    problems: list[Problem] = []
    for file in files:
        value = data.get(file.name)
        if file.pictures is None or value is None:
            continue
        source = f"data/{file.name}.yaml"
        for keys, target in file.pictures(value):
            path = references.file(target, source)
            if path is not None and is_picture(path):
                found.add(path)
            else:
                problems.append(missing(target, path, source, keys, references))
    return sorted(found), problems


def with_pictures(site: Site, paths: Iterable[str], pictures: Mapping[str, Picture]) -> Site:
    """Return *site* with the pictures at *paths* among the files it publishes."""
    further = {path: asset(path, pictures.get(path, Picture())) for path in paths}
    found = {**site.assets, **further}
    return replace(site, assets={path: found[path] for path in sorted(found)})


def missing(
    target: str,
    path: str | None,
    source: str,
    keys: tuple[str | int, ...],
    references: References,
) -> Problem:
    """Return the problem of a picture that is not there, or of a file that is no picture."""
    if path is None:
        text = message("there is no file “{file}”", file=target)
        known = [name for name in references.files if is_picture(name)]
        hint = did_you_mean(target, known) or message(
            "write its path from the content folder, such as {example}",
            example="/people/kari.jpg",
        )
    else:
        text = message("“{file}” is no picture", file=target)
        hint = message("use one of these formats: {keys}", keys=", ".join(sorted(ENDINGS)))
    return Problem(path=source, at=Field(keys), text=text, hint=hint)
