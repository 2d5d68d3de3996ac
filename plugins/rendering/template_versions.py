"""Fingerprints of templates, each with all the templates it may show."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError
from jinja2.meta import find_referenced_templates

from plugins.cache.fingerprints import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jinja2 import Environment

References = dict[str, tuple[str | None, ...]]


def template_sources(folders: Iterable[str]) -> dict[str, bytes]:
    """Return the templates by name; the first folder that has one wins."""
    found: dict[str, bytes] = {}
    for folder in folders:
        # Through links, as Jinja finds them; a link that leads round ends with the system's limit.
        for above, _, names in os.walk(folder, followlinks=True):
            for path in (Path(above, name) for name in names):
                if path.is_file():
                    found.setdefault(path.relative_to(folder).as_posix(), path.read_bytes())
    return found


def template_versions(
    sources: Mapping[str, bytes],
    environment: Environment,
    known: Mapping[str, tuple[str | None, ...]],
    rules: bytes = b"",
) -> tuple[dict[str, bytes], References]:
    """
    Return the fingerprint of every template, and what each refers to.

    A template that names another one only at run time may show any of them.

    Args:
        sources: The templates by name.
        environment: Reads templates.
        known: What templates refer to, by the fingerprint of their source and of *rules*.
        rules: Fingerprint of what *environment* is made from.
    """
    digests = {name: fingerprint(source) for name, source in sources.items()}
    keys = {name: source_key(rules, digest) for name, digest in digests.items()}
    references: References = {}
    for name, source in sources.items():
        key = keys[name]
        if key not in references:
            references[key] = known[key] if key in known else referred(source, environment)
    of_name = {name: references[key] for name, key in keys.items()}
    versions = {}
    for name in sources:
        shown = closure(name, of_name)
        parts = (part for other in sorted(shown) for part in (other.encode(), digests[other]))
        # Its own name, too: templates that may show one another show the same ones.
        versions[name] = fingerprint(name.encode(), *parts)
    return versions, references


def source_key(rules: bytes, digest: bytes) -> str:
    """Return the key under which it is known what a template of this fingerprint refers to."""
    return fingerprint(rules, digest).hex()


def referred(source: bytes, environment: Environment) -> tuple[str | None, ...]:
    """Return the templates that one refers to; ``None`` among them for one not known yet."""
    try:
        tree = environment.parse(source.decode())
    except (TemplateSyntaxError, UnicodeDecodeError):
        return ()  # rendering will tell
    found = {name and plain_name(name) for name in find_referenced_templates(tree)}
    return tuple(sorted(found, key=str))


def plain_name(name: str) -> str:
    """Return the name of a template as its path is, which Jinja takes in other forms, too."""
    return "/".join(part for part in name.split("/") if part not in {"", "."})


def closure(name: str, references: Mapping[str, Iterable[str | None]]) -> set[str]:
    """
    Return a template and all that it may show, directly or not.

    Args:
        name: The template.
        references: What each template refers to, by name.
    """
    found: set[str] = set()
    pending = [name]
    while pending:
        one = pending.pop()
        if one in found or one not in references:
            continue
        found.add(one)
        for other in references[one]:
            if other is None:
                return set(references)
            pending.append(other)
    return found
