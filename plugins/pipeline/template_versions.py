"""Fingerprints of templates, each with all the templates it may show."""

from __future__ import annotations

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
        for path in sorted(Path(folder).rglob("*")):
            if path.is_file():
                found.setdefault(path.relative_to(folder).as_posix(), path.read_bytes())
    return found


def template_versions(
    sources: Mapping[str, bytes],
    environment: Environment,
    known: Mapping[str, tuple[str | None, ...]],
) -> tuple[dict[str, bytes], References]:
    """
    Return the fingerprint of every template, and what each refers to.

    A template that names another one only at run time may show any of them.

    Args:
        sources: The templates by name.
        environment: Reads templates.
        known: What templates refer to, by the fingerprint of their source.
    """
    digests = {name: fingerprint(source) for name, source in sources.items()}
    references: References = {}
    for name, source in sources.items():
        key = digests[name].hex()
        if key not in references:
            references[key] = known[key] if key in known else referred(source, environment)
    versions = {}
    for name in sources:
        shown = closure(name, digests, references)
        parts = (part for other in sorted(shown) for part in (other.encode(), digests[other]))
        versions[name] = fingerprint(*parts)
    return versions, references


def referred(source: bytes, environment: Environment) -> tuple[str | None, ...]:
    """Return the templates that one refers to; ``None`` among them for one not known yet."""
    try:
        tree = environment.parse(source.decode())
    except (TemplateSyntaxError, UnicodeDecodeError):
        return ()  # rendering will tell
    return tuple(sorted(set(find_referenced_templates(tree)), key=str))


def closure(name: str, digests: Mapping[str, bytes], references: References) -> set[str]:
    """Return a template and all that it may show, directly or not."""
    found: set[str] = set()
    pending: list[str] = [name]
    while pending:
        one = pending.pop()
        if one in found or one not in digests:
            continue
        found.add(one)
        for other in references[digests[one].hex()]:
            if other is None:
                return set(digests)
            pending.append(other)
    return found
