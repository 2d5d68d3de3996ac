"""The report as lines on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import counted, message
from plugins.problem_listing.listing import worded
from plugins.translators.overview import Standing, table, word_for
from plugins.translators.string_report import State, StringState, place_of
from plugins.translators.what_changed import as_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.content_model.catalogue import Catalogue
    from plugins.content_model.problem import Message
    from plugins.translators.report import Cell, Report

# Strings of a language to name before the rest is left to those who ask for that language.
FEW = 10
INDENT = "    "


def word_for_state(one: State) -> Message:
    """Return what a state of a string is called."""
    words = {
        State.MISSING: message("missing"),
        State.FUZZY: message("fuzzy"),
        State.BROKEN: message("broken placeholder"),
        State.UNUSED: message("unused"),
    }
    return words[one]


def strings_table(report: Report, languages: Sequence[str], catalogue: Catalogue) -> str:
    """Return how many strings of each language want looking at."""
    head = ["", *(worded(word_for_state(one), catalogue) for one in State)]
    rows = [
        [
            f"{lang} {domain}.po",
            *(str(report.strings.count(lang, domain, one)) for one in State),
        ]
        for lang in languages
        for domain in report.strings.totals
        if domain == "messages" or has_strings(report, lang, domain)
    ]
    return table([head, *rows])


def has_strings(report: Report, lang: str, domain: str) -> bool:
    """Return whether there is anything to tell of a catalogue that not every language has."""
    return any((one.lang, one.domain) == (lang, domain) for one in report.strings.states)


def details(
    report: Report, languages: Sequence[str], catalogue: Catalogue, *, everything: bool
) -> Iterator[str]:
    """
    Yield the lines below the tables: each string, each template, each change.

    Args:
        report: The report.
        languages: Those to tell of.
        catalogue: Strings in the language of the staff.
        everything: Whether to name all strings, however many.
    """
    for lang in languages:
        yield from string_lines(report, lang, catalogue, everything=everything)
    for name, found in report.templates.items():
        for lang in languages:
            if found[lang]:
                told = counted(
                    "{n} string is not translated", "{n} strings are not translated", found[lang]
                )
                yield f"{name} ({lang}): {worded(told, catalogue)}"
    for row in report.rows:
        for lang in languages:
            yield from stale_lines(row.cells[lang], catalogue)


def string_lines(
    report: Report, lang: str, catalogue: Catalogue, *, everything: bool
) -> Iterator[str]:
    """Yield the strings of a language that somebody should look at, all of them or a few."""
    states = [one for one in report.strings.states if one.lang == lang]
    shown = states if everything else states[:FEW]
    yield from (string_line(one, catalogue) for one in shown)
    if len(states) > len(shown):
        left = len(states) - len(shown)
        more = counted("… and {n} more string", "… and {n} more strings", left)
        asked = message("make translations LANG={lang} lists them", lang=lang)
        yield f"{worded(more, catalogue)}: {worded(asked, catalogue)}"


def stale_lines(cell: Cell, catalogue: Catalogue) -> Iterator[str]:
    """Yield what changed since a translation was made, nothing for one that is not stale."""
    if cell.standing is not Standing.STALE:
        return
    yield f"{cell.path}: {worded(word_for(Standing.STALE), catalogue)}"
    if cell.changes is None:
        unknown = message("what it was made from is known neither to git nor here")
        yield f"{INDENT}{worded(unknown, catalogue)}"
    for change in cell.changes or ():
        yield f"{INDENT}{as_text(change)}"


def string_line(one: StringState, catalogue: Catalogue) -> str:
    """Return a string that somebody should look at, in one line."""
    said = f"{one.context}: {one.msgid}" if one.context else one.msgid
    state = worded(word_for_state(one.state), catalogue)
    why = f" ({worded(one.why, catalogue)})" if one.why else ""
    return f"{place_of(one)}: {one.lang}: {state}: {' '.join(said.split())}{why}"
