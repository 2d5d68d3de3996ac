"""The report as a page of the preview."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, StrictUndefined

from plugins.content_model.problem import counted, message
from plugins.pipeline.report import listing, listing_text, staff_catalogue
from plugins.problem_listing.listing import worded
from plugins.translators.overview import Standing, word_for
from plugins.translators.read_families import read_families
from plugins.translators.report import MESSAGES, Report, report_of
from plugins.translators.string_report import State
from plugins.translators.terminal import string_line, word_for_state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.catalogue import Catalogue
    from plugins.content_model.settings import Settings
    from plugins.pipeline.extension_points import Extensions
    from plugins.translators.report import Cell

TEMPLATE = Path(__file__).with_name("page.html")
WORDS = {
    "title": message("Translations"),
    "languages": message("Languages"),
    "texts": message("texts"),
    "pages": message("Texts in each language"),
    "templates": message("Strings not translated, by template"),
    "strings": message("Strings to look at"),
    "changes": message("what changed since"),
    "unknown": message("what it was made from is known neither to git nor here"),
}


def translations_page(settings: Settings, extensions: Extensions) -> str:
    """
    Return the state of all translations as a page.

    Args:
        settings: The site's settings.
        extensions: What its plugins add.
    """
    texts = read_families(settings, extensions)
    report = report_of(texts, settings, extensions)
    problems = [p for p in texts.problems if p.path in texts.unread]
    wrong = listing([*problems, *texts.misfits, *report.strings.problems], settings)
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    template = environment.from_string(TEMPLATE.read_text(encoding="utf-8"))
    told = listing_text(wrong, settings) if wrong else ""
    return template.render(page_view(report, settings, staff_catalogue(settings), told))


def page_view(
    report: Report, settings: Settings, catalogue: Catalogue, told: str
) -> dict[str, Any]:
    """Return all that the page shows, in the language of the staff."""
    names = [settings.languages[lang].name for lang in report.languages]
    return {
        "lang": settings.staff_lang,
        "words": {name: worded(text, catalogue) for name, text in WORDS.items()},
        "names": names,
        "states": [{"word": worded(word_for_state(one), catalogue)} for one in State],
        "standings": [{"word": worded(word_for(one), catalogue)} for one in Standing],
        "languages": [
            {"name": name, "cells": language_cells(report, lang)}
            for lang, name in zip(report.languages, names, strict=True)
        ],
        "rows": [
            {"id": row.id, "cells": [cell_view(cell, catalogue) for cell in row.cells.values()]}
            for row in report.rows
        ],
        "templates": [
            {"name": name, "numbers": list(found.values())}
            for name, found in report.templates.items()
        ],
        "strings": list(string_groups(report, names, catalogue)),
        "told": told,
    }


def string_groups(
    report: Report, names: list[str], catalogue: Catalogue
) -> Iterator[dict[str, Any]]:
    """Yield the strings that somebody should look at, by language and state."""
    for lang, name in zip(report.languages, names, strict=True):
        for domain in report.strings.totals:
            for state in State:
                lines = [
                    string_line(one, catalogue)
                    for one in report.strings.states
                    if (one.lang, one.domain, one.state) == (lang, domain, state)
                ]
                if lines:
                    word = worded(word_for_state(state), catalogue)
                    yield {"name": f"{name}, {domain}.po, {word}", "lines": lines}


def language_cells(report: Report, lang: str) -> list[dict[str, Any]]:
    """Return the numbers of one language."""
    strings = [
        {"kind": str(one), "number": report.strings.count(lang, MESSAGES, one)} for one in State
    ]
    texts = [{"kind": str(one), "number": report.texts(lang, one)} for one in Standing]
    return [*strings, *texts]


def cell_view(cell: Cell, catalogue: Catalogue) -> dict[str, Any]:
    """Return one item in one language."""
    strings = (
        counted(
            "at most {n} string is not translated",
            "at most {n} strings are not translated",
            cell.strings,
        )
        if cell.at_most
        else counted(
            "{n} string is not translated", "{n} strings are not translated", cell.strings
        )
    )
    return {
        "kind": str(cell.standing),
        "word": worded(word_for(cell.standing), catalogue),
        "strings": worded(strings, catalogue) if cell.strings else "",
        "unknown": cell.changes is None,
        "changes": cell.changes or (),
    }
