"""Inspect: the sizes of the pictures that documents show."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from plugins.cache.fingerprints import fingerprint
from plugins.parsing.collect import unreadable
from plugins.relations.pictures import Picture, inspect_picture

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plugins.cache.cache import Cache
    from plugins.content_model.problem import Problem
    from plugins.content_model.source import Source


def inspect_all(
    paths: Iterable[str], content: str, files: Mapping[str, Source], cache: Cache
) -> tuple[dict[str, Picture], list[Problem]]:
    """
    Return the sizes of pictures, and what is wrong with them.

    Args:
        paths: The pictures, relative to the content folder.
        content: The content folder.
        files: All files of the content folder, by path.
        cache: Asked before a picture is opened, and told what was found.
    """
    rules = cache.code()
    pictures: dict[str, Picture] = {}
    problems: list[Problem] = []
    for path in paths:
        entry = cache.known(files[path])
        if entry is not None and entry.rules == rules and entry.result:
            pictures[path] = msgspec.msgpack.decode(entry.result, type=Picture)
            continue
        try:
            raw = Path(content, path).read_bytes()
        except OSError as error:
            problems.append(unreadable(path, error))
            continue
        pictures[path], wrong = inspect_picture(raw, path)
        problems += wrong
        if not wrong:
            result = msgspec.msgpack.encode(pictures[path])
            cache.learn(files[path], fingerprint(raw), rules, result)
    return pictures, problems
