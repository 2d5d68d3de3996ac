"""Reasons to make a file, in words for those who write texts and templates."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from plugins.content_model.page import JSON, CopiedFile, Page
from plugins.content_model.problem import message
from plugins.rendering.page_task import TEMPLATE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.content_model.page import OutputFile
    from plugins.content_model.problem import Message
    from plugins.content_model.settings import Settings


def worded_reasons(
    reasons: Sequence[str],
    templates: Sequence[str],
    file: OutputFile | None,
    settings: Settings,
) -> list[Message]:
    """
    Return reasons in words.

    Args:
        reasons: As :mod:`~plugins.pipeline.outdated` names them.
        templates: The templates that had changed.
        file: What is made; nothing if the site has no such file any more.
        settings: The site's settings.
    """
    is_json = isinstance(file, Page) and file.template == JSON
    return [
        template_reason(templates, file) if reason == TEMPLATE else word(reason, file, settings)
        for reason in reasons
        # JSON has no template: what changed is what all pages are made with.
        if not (is_json and reason == TEMPLATE)
    ]


def word(reason: str, file: OutputFile | None, settings: Settings) -> Message:
    """Return one reason in words."""
    lang = file.lang if isinstance(file, Page) else "…"
    output = os.path.relpath(settings.output, settings.root)
    words = {
        "view": message("its text, or another value that it shows, changed"),
        "page": message(
            "what frames it changed: its title, description, menu, way up or translations"
        ),
        "panels": message("a panel on it changed, came or went"),
        "site": message(
            "what all pages in “{lang}” share changed: name of the site, footer, languages, or a static file of the theme",
            lang=lang,
        ),
        "strings": message(
            "a string of the catalogue “{lang}” changed, or the settings of the language",
            lang=lang,
        ),
        "theme": message(
            "what all pages are made with changed: the plugins, an installed package, MINIFY or a JINJA setting"
        ),
        "new": message("it was not there before, or a build was broken off"),
        "touched": message("somebody changed or deleted the file in {folder}", folder=output),
        "content": content_reason(file, settings),
    }
    return words.get(reason) or message("{what}", what=reason)


def content_reason(file: OutputFile | None, settings: Settings) -> Message:
    """Return in words that what a file is made of is something else altogether."""
    if not isinstance(file, CopiedFile):
        return message("it takes the place of a file of another sort")
    source = os.path.relpath(file.path, settings.root)
    return message("{file} changed, of which it is a copy, or MINIFY did", file=source)


def template_reason(templates: Sequence[str], file: OutputFile | None) -> Message:
    """Return in words that a template changed, and which."""
    files = ", ".join(templates)
    if not isinstance(file, Page):
        return message("a template changed: {files}", files=files or "…")
    name = file.template
    if not templates:
        return message("its template is another one: {name}", name=name)
    if list(templates) == [name]:
        return message("its template {name} changed", name=name)
    return message(
        "its template {name}, or one that it may show, changed: {files}", name=name, files=files
    )
