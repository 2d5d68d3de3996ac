"""What a site sets of its headers, and what is wrong with that."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.configuration.dict_setting import setting_problem
from plugins.content_model.problem import Problem, Severity, message
from plugins.content_model.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site

POLICY = "CONTENT_SECURITY_POLICY"
HEADERS = "HEADERS"
POLICY_HEADER = "Content-Security-Policy"
DIRECTIVES = (
    "child-src",
    "connect-src",
    "default-src",
    "font-src",
    "form-action",
    "frame-ancestors",
    "frame-src",
    "img-src",
    "manifest-src",
    "media-src",
    "object-src",
    "script-src",
    "script-src-attr",
    "script-src-elem",
    "style-src",
    "style-src-attr",
    "style-src-elem",
    "worker-src",
)
SOURCE = re.compile(r"[^\s;,\"\\$]+")
UNSAFE = ("'unsafe-inline'", "'unsafe-eval'", "*")
NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
# No line may end within a value, and to nginx "$" begins a name.
VALUE = re.compile(r"[ -#%-~]*")
# What each file is, and how long it may be kept, is not the same for all.
TAKEN = {"cache-control", "content-encoding", "content-length", "content-type", "location"}


def further_sources(settings: Settings) -> dict[str, tuple[str, ...]]:
    """Return what ``CONTENT_SECURITY_POLICY`` allows, by directive; nothing of what is not sound."""
    found = settings.options.get("CONTENT_SECURITY_POLICY") or {}
    if not isinstance(found, dict):
        return {}
    return {
        directive: sources
        for directive, written in found.items()
        if directive in DIRECTIVES and (sources := sources_of(written)) is not None
    }


def sources_of(written: object) -> tuple[str, ...] | None:
    """Return the sources of a directive, one or a list of them; ``None`` if they are none."""
    several = [written] if isinstance(written, str) else written
    if not isinstance(several, list | tuple):
        return None
    sound = all(isinstance(one, str) and SOURCE.fullmatch(one) for one in several)
    return tuple(several) if sound else None


def further_headers(settings: Settings) -> dict[str, str]:
    """Return what ``HEADERS`` says, by name; nothing of what is not sound."""
    found = settings.options.get("HEADERS") or {}
    if not isinstance(found, dict):
        return {}
    return {name: value for name, value in found.items() if is_header(name, value)}


def is_header(name: object, value: object) -> bool:
    """Return whether a site may set a header of that name and value."""
    return (
        isinstance(name, str)
        and isinstance(value, str)
        and NAME.fullmatch(name) is not None
        and VALUE.fullmatch(value) is not None
        and name.lower() not in {*TAKEN, POLICY_HEADER.lower()}
    )


def setting_problems(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the settings."""
    for name, example in (
        (POLICY, '{"img-src": ["https://pictures.example.org"]}'),
        (HEADERS, '{"Strict-Transport-Security": "max-age=31536000"}'),
    ):
        found = site.settings.options.get(name)
        if found and not isinstance(found, dict):
            text = message("{name} must be a mapping, not {found}", name=name, found=repr(found))
            hint = message("write e.g. {example}", example=f"{name} = {example}")
            yield setting_problem(site, name, text, hint)
        elif found:
            look = policy_problems if name == POLICY else header_problems
            yield from look(site, found)


def policy_problems(site: Site, found: dict[object, object]) -> Iterator[Problem]:
    """Yield what is wrong with ``CONTENT_SECURITY_POLICY``."""
    for directive, written in found.items():
        place = str(directive)
        if directive not in DIRECTIVES:
            text = message("{name} cannot be “{found}”", name=POLICY, found=place)
            known = message("write one of these: {keys}", keys=", ".join(DIRECTIVES))
            yield setting_problem(site, place, text, did_you_mean(place, DIRECTIVES) or known)
            continue
        sources = sources_of(written)
        if sources is None:
            text = message("“{found}” is nothing that a page could load from", found=written)
            hint = message("write e.g. {example}", example=f'"{place}": ["https://example.org"]')
            yield setting_problem(site, place, text, hint)
            continue
        for source in sources:
            if source in UNSAFE:
                text = message("{source} lets pages run or load what others put in", source=source)
                hint = message("name the addresses that are meant, such as https://example.org")
                yield setting_problem(site, source, text, hint, Severity.WARNING)


def header_problems(site: Site, found: dict[object, object]) -> Iterator[Problem]:
    """Yield what is wrong with ``HEADERS``."""
    for name, value in found.items():
        place = str(name)
        if place.lower() == POLICY_HEADER.lower():
            text = message("{name} is set elsewhere", name=POLICY_HEADER)
            hint = message("write what it should allow as {name}", name=POLICY)
            yield setting_problem(site, place, text, hint)
        elif place.lower() in TAKEN:
            text = message("{name} is not the same for all files", name=place)
            yield setting_problem(site, place, text, message("leave it out"))
        elif not is_header(name, value):
            text = message("“{found}” is no header", found=f"{place}: {value}")
            hint = message(
                "write name and value as text, in one line and without $: {example}",
                example='"Strict-Transport-Security": "max-age=31536000"',
            )
            yield setting_problem(site, place, text, hint)
