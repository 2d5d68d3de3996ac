"""What a build tells the person who runs it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.cache.sealed_file import DAMAGED
from plugins.configuration.read_catalogues import read_catalogues
from plugins.configuration.setting_values import one_of
from plugins.configuration.settings_file import SETTINGS_FILE, setting_position
from plugins.content_model.problem import Problem, Quote, Severity, counted, message
from plugins.languages.defaults import primary
from plugins.languages.formats import format_date, format_time
from plugins.pipeline.stage_times import times_line
from plugins.problem_listing.listing import Finding, findings, worded
from plugins.problem_listing.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from plugins.content_model.catalogue import Catalogue
    from plugins.content_model.settings import Settings
    from plugins.pipeline.finished import Finished
    from plugins.pipeline.session import Session

# The language that messages are written in.
SOURCE = "en"
# Files to name before the rest is left to an ellipsis.
FEW = 5


def staff_catalogue(settings: Settings) -> Catalogue:
    """Return the strings in the language of the staff; what is wrong in it is left out."""
    lang = settings.staff_lang
    catalogues, _ = read_catalogues(
        settings.translations, [lang], "staff", required=False, cache=settings.cache
    )
    return catalogues[lang]


def staff_wording(settings: Settings) -> Wording:
    """Return how the staff are told something."""
    language = settings.languages.get(settings.staff_lang)
    return Wording(staff_catalogue(settings), language.locale if language else SOURCE)


def staff_problems(settings: Settings, *, keep: bool = False) -> list[Problem]:
    """
    Return what is wrong with the strings for the staff, or with the choice of their language.

    Args:
        settings: The site's settings.
        keep: Whether to keep them in the cache as they were read.
    """
    lang = settings.staff_lang
    is_source = primary(lang) == SOURCE
    is_required = lang in settings.languages and not is_source
    catalogues, problems = read_catalogues(
        settings.translations,
        [lang],
        "staff",
        required=is_required,
        cache=settings.cache,
        keep=keep,
    )
    if not (is_required or is_source or problems or catalogues[lang].strings):
        text = message(
            "STAFF_LANGUAGE is “{lang}”, which has no strings and is no language of the site",
            lang=lang,
        )
        problem = Problem(
            path=settings.config,
            base="project",
            at=Quote("STAFF_LANGUAGE"),
            text=text,
            hint=one_of(lang, settings.languages),
        )
        return [problem]
    return problems


def listing(problems: Iterable[Problem], settings: Settings) -> list[Finding]:
    """Return problems with their places looked up, in the language of the staff."""
    root = Path(settings.root)

    def read(path: str) -> bytes | None:
        try:
            return (root / path).read_bytes()
        except OSError:
            return None

    content = Path(settings.content)
    shown = content.relative_to(root) if content.is_relative_to(root) else content
    placed = [in_settings_file(problem, settings, read) for problem in problems]
    return findings(placed, shown.as_posix(), staff_catalogue(settings), read)


def in_settings_file(
    problem: Problem, settings: Settings, read: Callable[[str], bytes | None]
) -> Problem:
    """
    Return a problem of a setting with the file and the line that set it.

    Settings for publishing stand in a file of their own, and build on the usual one.
    """
    if problem.path != settings.config or not isinstance(problem.at, Quote):
        return problem
    for path in dict.fromkeys((settings_file(settings), settings.config)):
        found = setting_position(read(path) or b"", problem.at.text)
        if found is not None:
            return replace(problem, path=path, at=found)
    return problem


def settings_file(settings: Settings) -> str:
    """Return the path of the file that the settings were read from, from the project folder."""
    path = Path(str(settings.options.get(SETTINGS_FILE) or settings.config))
    root = Path(settings.root)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def listing_text(found: list[Finding], settings: Settings) -> str:
    """Return a listing as it stands on a terminal, the count last."""
    return "\n".join([*map(str, found), count_line(found, settings)])


def count_line(found: list[Finding], settings: Settings) -> str:
    """Return how many problems and warnings there are: "3 problems in 2 files"."""
    catalogue = staff_catalogue(settings)
    problems = [f for f in found if f.severity == Severity.PROBLEM.value]
    files = len({finding.path for finding in problems})
    warnings = len(found) - len(problems)
    parts = [
        message(
            "{problems} in {files}",
            problems=counted("{n} problem", "{n} problems", len(problems)),
            files=counted("{n} file", "{n} files", files),
        ),
        counted("{n} warning", "{n} warnings", warnings),
    ]
    shown = [part for part, count in zip(parts, (problems, warnings), strict=True) if count]
    told = ", ".join(worded(part, catalogue) for part in shown)
    return told or worded(message("No problems found"), catalogue)


def few_of(names: Sequence[str]) -> str:
    """Return the first of *names*, and that there are more if there are."""
    return ", ".join(names[:FEW]) + (" …" if len(names) > FEW else "")


def closing_lines(
    settings: Settings, session: Session, finished: Finished, seconds: float
) -> list[str]:
    """
    Return what a build did, and when the next one is due.

    Args:
        settings: The site's settings.
        session: Knows how long the stages took.
        finished: What was written.
        seconds: How long it took.
    """
    words = staff_wording(settings)
    done = finished.published
    lines = [
        words.told(
            message(
                "{pages}: {written} written, {unchanged} unchanged, {removed} removed, in {seconds} s",
                pages=counted("{n} page", "{n} pages", finished.pages),
                written=counted("{n} file", "{n} files", done.written),
                unchanged=done.unchanged,
                removed=done.removed,
                seconds=words.number(round(seconds, 1)),
            )
        )
    ]
    times = times_line(session, finished, seconds, words)
    if times is not None:
        lines.append(words.told(times))
    if DAMAGED:
        text = message(
            "damaged or of another version, dropped from the cache and made anew: {names}",
            names=few_of(sorted(DAMAGED)),
        )
        lines.append(words.told(text))
        DAMAGED.clear()  # told once
    if done.foreign:
        text = message(
            "files in the output folder that no build made, left alone: {names}",
            names=few_of(done.foreign),
        )
        lines.append(words.told(text))
    if finished.next_change is not None:
        moment = finished.next_change.astimezone(settings.timezone)
        text = message(
            "next change due on {day} at {time}: build again then",
            day=format_date(moment.date(), words.locale),
            time=format_time(moment, words.locale),
        )
        lines.append(words.told(text))
    return lines
