"""Settings that are dictionaries: read by a schema, and told of at the word that is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.content_model.problem import Problem, Quote, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.content_model.problem import Message
    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site
    from plugins.front_matter.schema import Fault


def written(settings: Settings, name: str) -> Any:  # noqa: ANN401  # whatever the settings hold
    """Return the setting *name* as it is written, its tuples as lists; empty if it is not set."""
    found = settings.options.get(name) or {}
    if not isinstance(found, dict):
        return found
    return {key: list(v) if isinstance(v, tuple) else v for key, v in found.items()}


def setting_problem(
    site: Site, place: str, text: Message, hint: Message, severity: Severity = Severity.PROBLEM
) -> Problem:
    """Return the problem of a setting, at the word *place* of the settings file."""
    return Problem(
        path=site.settings.config,
        base="project",
        at=Quote(place),
        text=text,
        hint=hint,
        severity=severity,
    )


def schema_problems(name: str, faults: Iterable[Fault], site: Site) -> Iterator[Problem]:
    """Yield the problems of what does not fit the schema of the setting *name*."""
    for fault in faults:
        place = str(fault.keys[0]) if fault.keys else name
        yield setting_problem(site, place, fault.text, fault.hint)
