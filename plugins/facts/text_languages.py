"""Check: that texts in facts are in languages that the site has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.problem import message
from plugins.content_model.suggest import did_you_mean
from plugins.facts.checks import warning

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from plugins.content_model.problem import Problem
    from plugins.facts.checks import Keys

# What is written like the tag of a language, whether there is one or not.
TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")


def language_problems(facts: object, path: str, languages: Collection[str]) -> Iterator[Problem]:
    """
    Yield a warning for every text in a language that the site does not have: nobody reads it.

    Args:
        facts: The facts of an item.
        path: Their file.
        languages: The tags of the site's languages.
    """
    for keys, texts in texts_by_language(facts):
        for tag in texts:
            if tag not in languages:
                others = message("the site's languages are {tags}", tags=", ".join(languages))
                yield warning(
                    path,
                    (*keys, tag),
                    message("“{tag}” is no language of this site: nobody sees this text", tag=tag),
                    did_you_mean(tag, languages) or others,
                )


def texts_by_language(value: object, keys: Keys = ()) -> Iterator[tuple[Keys, dict[str, str]]]:
    """Yield every text within *value* that is there by language, and the keys that lead to it."""
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from texts_by_language(getattr(value, name), (*keys, name))
    elif isinstance(value, list | tuple):
        for number, one in enumerate(value):
            yield from texts_by_language(one, (*keys, number))
    elif isinstance(value, dict) and value:
        if all(isinstance(text, str) and TAG.fullmatch(tag) for tag, text in value.items()):
            yield keys, value
        else:
            for key, one in value.items():
                yield from texts_by_language(one, (*keys, key))
