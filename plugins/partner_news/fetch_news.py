"""Get the news of others: the new entries of each feed, as drafts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.problem import Field, Message, Problem, Severity, counted, message
from plugins.incoming.feeds import MOST_BYTES, read_feed
from plugins.incoming.fetch import fetch
from plugins.incoming.read_xml import XmlError
from plugins.parsing.language_of import known_tag
from plugins.partner_news.draft import draft_of, language_of_entry, store
from plugins.partner_news.fetched import note, one_line, seen
from plugins.partner_news.sources import PATH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.content_model.settings import Settings
    from plugins.incoming.feeds import Entry
    from plugins.partner_news.sources import Source

# Entries of one feed to be stored in one run: nobody reads more drafts at a time.
MOST_NEW = 50


class Fetched(Struct, frozen=True, kw_only=True):
    """
    What came of fetching.

    Attributes:
        drafts: Paths of the drafts within the content folder, and whose they are.
        problems: Feeds that could not be read, and what was passed over.
    """

    drafts: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()


def fetch_news(sources: Mapping[str, Source], settings: Settings) -> Fetched:
    """
    Store the new entries of all sources, oldest first.

    A source that does not answer keeps no other from being read.

    Args:
        sources: The feeds, by id.
        settings: The site's settings.
    """
    drafts: list[tuple[str, str]] = []
    problems: list[Problem] = []
    for name, source in sources.items():
        try:
            found = read_feed(fetch(source.feed, MOST_BYTES, local=True).content)
            done = stored(name, source, found.entries, settings)
        except XmlError as error:
            problems.append(
                Problem(path=PATH, at=Field((name, "feed")), text=error.text, hint=error.hint)
            )
            continue
        except OSError as error:
            text = message("cannot be written: {why}", why=error.strerror or error)
            hint = message("check the space on the disk, and that you may write there")
            problems.append(Problem(path=PATH, at=Field((name,)), text=text, hint=hint))
            continue
        drafts += done.drafts
        problems += done.problems
    return Fetched(drafts=tuple(drafts), problems=tuple(problems))


def stored(name: str, source: Source, entries: tuple[Entry, ...], settings: Settings) -> Fetched:
    """
    Store the new entries of one source and note that they were fetched.

    Raises:
        OSError: If the disk does not let us write; what was stored is noted.
    """
    content = Path(settings.content)
    old = seen(content, name)
    new = [e for e in entries if one_line(e.id) not in old and is_wanted(e, source)]
    new = sorted({one_line(e.id): e for e in reversed(new)}.values(), key=lambda e: (e.date, e.id))
    problems: list[Problem] = []

    def tell(text: Message, hint: Message) -> None:
        problems.append(
            Problem(
                path=PATH,
                at=Field((name,), of_key=True),
                text=text,
                hint=hint,
                severity=Severity.WARNING,
            )
        )

    if len(new) > MOST_NEW:
        tell(
            message(
                "{new}: the newest {most} are stored",
                new=counted("{n} new entry", "{n} new entries", len(new)),
                most=MOST_NEW,
            ),
            message("add since: 2025-01-31 if older ones are not wanted"),
        )
    wanted = new[-MOST_NEW:]
    drafts: list[tuple[str, str]] = []
    done = [entry.id for entry in new[:-MOST_NEW]]
    others: dict[str, int] = {}
    try:
        for entry in wanted:
            lang = known_tag(
                primary(language_of_entry(entry, source), settings), settings.languages
            )
            if lang is None:
                spoken = language_of_entry(entry, source) or "?"
                others[spoken] = others.get(spoken, 0) + 1
            else:
                draft = draft_of(entry, source, lang, settings.build_date.day)
                drafts.append((store(draft, content), source.publisher))
            done.append(entry.id)
    finally:
        if done:
            note(content, name, done)
    for lang, count in sorted(others.items()):
        tell(
            message(
                "{entries} in “{lang}”, which is no language of this site, passed over",
                entries=counted("{n} entry", "{n} entries", count),
                lang=lang,
            ),
            message("add lang: … to the source if its feed says the wrong language"),
        )
    return Fetched(drafts=tuple(drafts), problems=tuple(problems))


def is_wanted(entry: Entry, source: Source) -> bool:
    """Return whether an entry can be stored: it has a title and a link, and is new enough."""
    since = source.since.day.isoformat() if source.since else ""
    return bool(entry.title and entry.link) and (not entry.date or entry.date[:10] >= since)


def primary(lang: str, settings: Settings) -> str:
    """Return a language as the site may know it: ``en`` for ``en-US``, ``nb`` for ``no``."""
    if known_tag(lang or "-", settings.languages):
        return lang
    short = lang.replace("_", "-").split("-")[0].lower()
    return "nb" if short == "no" else short or "-"
