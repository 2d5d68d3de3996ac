"""Mistakes in templates as problems: where they are, and what to type instead."""

from __future__ import annotations

import re
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from msgspec import Struct

from plugins.content_model.problem import Message, Position, Problem, message
from plugins.content_model.suggest import did_you_mean
from plugins.front_matter.split import SplitError, decode
from plugins.rendering.template_errors import EndlessTemplateError, FormatError, MissingNameError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jinja2 import Environment

    from plugins.content_model.page import Page
    from plugins.rendering.environment import ThemeRules

# Names to list before the rest is left to an ellipsis.
MANY = 40
UNKNOWN_FILTER = re.compile(r"No (filter|test) named '(.*?)'")
PLACEHOLDER = "%({name})"
SYNTAX = message(
    "look at the tags of this line: each needs its end, as {begin} needs {end}",
    begin="{% if … %}",
    end="{% endif %}",
)
VALUES = message("look at the values that this line works with")

Told = tuple[Message, Message]


def template_problem(
    error: Exception,
    page: Page,
    theme: ThemeRules,
    names: Mapping[str, object],
    env: Environment,
) -> Problem:
    """
    Return a template's mistake, with template, line and the page it showed on.

    Args:
        error: What rendering ended with.
        page: The page.
        theme: Where templates lie.
        names: What the template may use.
        env: The environment it was rendered in.
    """
    path, line = place(error, theme)
    at = Position(line, 0) if line else None
    if isinstance(error, UnicodeDecodeError):
        found = undecodable(error, theme)
        if found is not None:
            return found
    source = source_line(path, line, theme)
    what, hint = explained(error, names, source, env)
    return Problem(
        path=path or f"{Path(theme.folders[-1]).parent.name}/templates/{page.template}",
        base="project",
        at=at,
        text=message("{what} (on the page /{page})", what=what, page=page.save_as),
        hint=hint,
    )


def explained(
    error: Exception, names: Mapping[str, object], source: str, env: Environment
) -> Told:
    """
    Return what an error says to those who write templates, and what to type.

    Args:
        error: The error.
        names: What the template may use.
        source: The line of the template.
        env: Its environment.
    """
    said = error.message if isinstance(error, TemplateError) and error.message else str(error)
    told = message("{what}", what=said or type(error).__name__), VALUES
    match error:
        case EndlessTemplateError():
            told = (
                message("the template shows itself again, without end"),
                message("delete what leads back to it from this line: an include, or a macro"),
            )
        case MissingNameError():
            told = missing_name(error, names, source)
        case TemplateNotFound():
            known = env.list_templates()
            text = message("there is no template “{name}”", name=error.name)
            told = text, did_you_mean(str(error.name), known) or one_of(known)
        case TemplateError() if unknown := UNKNOWN_FILTER.match(error.message or ""):
            told = unknown_name(unknown[1], unknown[2], env)
        case TemplateSyntaxError():
            told = told[0], SYNTAX
        case FormatError():
            value = shortened(str(error.value))
            text = message("“{filter}” cannot format “{value}”", filter=error.name, value=value)
            told = text, message("give it a value of the sort it is for, or leave it out")
        case KeyError() if PLACEHOLDER.format(name=error.args[0]) in source:
            name = error.args[0]
            text = message("the placeholder {name} is given no value", name=f"%({name})s")
            told = text, message("name the value after the string: {example}", example=f"{name}=…")
    return told


def missing_name(error: MissingNameError, names: Mapping[str, object], source: str) -> Told:
    """Return what is wrong with a name that is not there, and which there are."""
    if error.owner is None:
        text = message("there is nothing called “{name}”", name=error.name or "?")
        hint = message("the names there are on this page: {keys}", keys=listed(names))
        return text, hint
    known = parts_of(error.owner)
    owner = re.search(rf"([\w.]+)(?:\.|\[[\"']){re.escape(error.name)}(?![\w/])", source)
    text = message("“{owner}” has no “{name}”", owner=owner[1] if owner else "…", name=error.name)
    return text, did_you_mean(error.name, known) or one_of(known)


def unknown_name(kind: str, name: str, env: Environment) -> Told:
    """Return what is wrong with a filter or test that there is not, and which there are."""
    if kind == "filter":
        text, known = message("there is no filter “{name}”", name=name), list(env.filters)
    else:
        text, known = message("there is no test “{name}”", name=name), list(env.tests)
    return text, did_you_mean(name, known) or one_of(known)


def parts_of(owner: Any) -> list[str]:  # noqa: ANN401  # whatever a view holds
    """Return the names that a template can ask *owner* for."""
    if isinstance(owner, dict):
        return [str(key) for key in owner]
    if isinstance(owner, Struct):
        return list(owner.__struct_fields__)
    return [name for name in dir(owner) if not name.startswith("_")]


def one_of(known: Iterable[str]) -> Message:
    """Return the hint to write one of the names there are."""
    names = listed(known)
    return message("write one of these: {keys}", keys=names) if names else VALUES


def listed(names: Iterable[str]) -> str:
    """Return names in order, not too many of them."""
    ordered = sorted(names)
    return ", ".join(ordered[:MANY]) + (" …" if len(ordered) > MANY else "")


def shortened(text: str) -> str:
    """Return a value as it fits a line."""
    return text if len(text) <= MANY else text[: MANY - 1] + "…"


def undecodable(error: UnicodeDecodeError, theme: ThemeRules) -> Problem | None:
    """Return the problem of the template that is not UTF-8, wherever it was asked for."""
    for folder in theme.folders:
        for path in sorted(Path(folder).rglob("*")):
            if path.is_file() and path.read_bytes() == error.object:
                try:
                    decode(error.object)
                except SplitError as fault:
                    return Problem(
                        path=shown(str(path), theme),
                        base="project",
                        at=fault.at,
                        text=fault.text,
                        hint=fault.hint,
                    )
    return None


def place(error: Exception, theme: ThemeRules) -> tuple[str, int]:
    """Return the template and line an error comes from; empty and 0 if from no template."""
    if isinstance(error, EndlessTemplateError):
        return (shown(error.filename, theme), error.line) if error.filename else ("", 0)
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return shown(error.filename, theme), error.lineno
    for frame, line in reversed(list(traceback.walk_tb(error.__traceback__))):
        filename = frame.f_code.co_filename
        if filename.startswith(theme.folders):
            return shown(filename, theme), line
    return "", 0


def source_line(path: str, line: int, theme: ThemeRules) -> str:
    """Return a line of a template, empty if it cannot be read."""
    try:
        lines = Path(theme.root, path).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return ""
    return lines[line - 1] if 0 < line <= len(lines) else ""


def shown(filename: str, theme: ThemeRules) -> str:
    """Return a template's path as seen from the project folder."""
    path = Path(filename)
    if path.is_relative_to(theme.root):
        return path.relative_to(theme.root).as_posix()
    return filename
