"""The pictures that data files and facts name, such as portraits and logos: published too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from plugins.content_model.problem import Field, Problem, message
from plugins.content_model.suggest import did_you_mean
from plugins.relations.assets import asset
from plugins.relations.pictures import ENDINGS, Picture, is_picture

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.content_model.kind import DataFile, Kind
    from plugins.content_model.problem import Message
    from plugins.content_model.references import References
    from plugins.content_model.site import Site

    Keys = tuple[str | int, ...]


class NamedPictures(Struct, frozen=True):
    """
    Pictures that no text shows.

    Attributes:
        of_data: Paths of those that data files name, in order.
        of_items: Paths of those that facts name, by item.
    """

    of_data: tuple[str, ...] = ()
    of_items: dict[str, tuple[str, ...]] = {}

    @property
    def paths(self) -> frozenset[str]:
        """All of them."""
        return frozenset(self.of_data).union(*self.of_items.values())


def named_pictures(
    data: Mapping[str, Any],
    files: Iterable[DataFile],
    facts: Mapping[str, Any],
    kinds: Iterable[Kind],
    references: References,
) -> tuple[NamedPictures, list[Problem]]:
    """
    Return the pictures that data files and facts name, and what is wrong.

    Args:
        data: Values of the data files, by name.
        files: What the plugins say of them.
        facts: The facts by item; ``None`` for those with faults.
        kinds: The kinds.
        references: All files there are.
    """
    problems: list[Problem] = []
    of_data: set[str] = set()
    for file in files:
        value = data.get(file.name)
        if file.pictures is not None and value is not None:
            named = file.pictures(value)
            of_data.update(found(named, f"data/{file.name}.yaml", references, problems))
    of_items = {}
    by_folder = {kind.folder: kind for kind in kinds if kind.pictures is not None}
    for item, value in facts.items():
        kind = by_folder.get(item.partition("/")[0])
        if kind is not None and kind.pictures is not None and value is not None:
            named = kind.pictures(value)
            paths = tuple(found(named, f"{item}/{kind.facts_name}", references, problems))
            if paths:
                of_items[item] = paths
    return NamedPictures(tuple(sorted(of_data)), of_items), problems


def found(
    named: Iterable[tuple[Keys, str]],
    source: str,
    references: References,
    problems: list[Problem],
) -> Iterator[str]:
    """Yield the paths of the pictures that the file *source* names; problems are added."""
    for keys, target in named:
        path = references.file(target, source)
        if path is not None and is_picture(path):
            yield path
        else:
            problems.append(missing(target, path, source, keys, references))


def with_pictures(site: Site, named: NamedPictures, pictures: Mapping[str, Picture]) -> Site:
    """
    Return *site* with named pictures among the files it publishes.

    Those of an item that is not public are left out: its files must not be, either.

    Args:
        site: The site.
        named: The pictures.
        pictures: Their sizes.
    """
    of_items = (
        path for item in named.of_items if item in site.items for path in named.of_items[item]
    )
    further = {
        path: asset(path, pictures.get(path, Picture())) for path in (*named.of_data, *of_items)
    }
    assets = {**site.assets, **further}
    return replace(site, assets={path: assets[path] for path in sorted(assets)})


def missing(
    target: str, path: str | None, source: str, keys: Keys, references: References
) -> Problem:
    """Return the problem of a picture that is not there, or of a file that is no picture."""
    if path is None:
        text = message("there is no file “{file}”", file=target)
        hint = hint_at_pictures(target, source, references)
    else:
        text = message("“{file}” is no picture", file=target)
        hint = message("use one of these formats: {keys}", keys=", ".join(sorted(ENDINGS)))
    return Problem(path=source, at=Field(keys), text=text, hint=hint)


def hint_at_pictures(target: str, source: str, references: References) -> Message:
    """Return what to write in the file *source* for a picture that is not there."""
    known = [name for name in references.files if is_picture(name)]
    if source.startswith("data/"):
        return did_you_mean(target, known) or message(
            "write its path from the content folder, such as {example}", example="/people/kari.jpg"
        )
    folder = source.rpartition("/")[0]
    near = {name.removeprefix(f"{folder}/") for name in known}
    beside = sorted(name for name in near if "/" not in name)
    return did_you_mean(target, near) or message(
        "put it beside this file, and write its name: {keys}", keys=", ".join(beside) or "logo.svg"
    )
