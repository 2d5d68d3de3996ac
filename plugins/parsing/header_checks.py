"""What front matter may say by its schema and still not mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.document import FOCUS, TRANSLATED, UNSAID
from plugins.content_model.moment import FIRST_YEAR, LAST_YEAR
from plugins.content_model.problem import Field, Message, Problem, message
from plugins.languages.slugs import MOST_LETTERS, is_step, is_too_long, slugify
from plugins.markup.figures import FILE_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plugins.content_model.document import Metadata
    from plugins.content_model.language import Language
    from plugins.content_model.moment import Moment

# Longest address in all, in bytes: any server and disk takes it.
MOST_PATH = 1000

# Two revisions, and the edit from one to the other.
EDIT = re.compile(r"[0-9a-f]{7}\.\.[0-9a-f]{7}")

Found = tuple[tuple[str | int, ...], Message, Message]


def header_problems(
    metadata: Metadata, path: str, languages: Mapping[str, Language]
) -> list[Problem]:
    """
    Return what is wrong with checked front matter on its own.

    Args:
        metadata: The front matter of one document.
        path: The document.
        languages: The site's languages, by tag.
    """
    found = (
        *title_faults(metadata),
        *address_faults(metadata),
        *period_faults(metadata),
        *picture_faults(metadata),
        *origin_faults(metadata, languages),
        *edit_faults(metadata),
    )
    return [Problem(path=path, at=Field(keys), text=text, hint=hint) for keys, text, hint in found]


def edit_faults(metadata: Metadata) -> Iterator[Found]:
    """Yield what is no edit among those without impact on translations."""
    for number, edit in enumerate(metadata.no_translation_impact):
        if not EDIT.fullmatch(edit):
            yield (
                ("no_translation_impact", number),
                message("“{edit}” is no edit from one revision to another", edit=edit),
                message("run make no-impact FILE=… with this file: it writes the line"),
            )


def title_faults(metadata: Metadata) -> Iterator[Found]:
    """Yield what is wrong with the title."""
    if not metadata.title.strip():
        yield ("title",), message("the title is empty"), message("write a headline")
    elif "\n" in metadata.title.strip():
        yield (
            ("title",),
            message("the title has more than one line"),
            message("keep the headline on one line; more belongs in the summary"),
        )


def address_faults(metadata: Metadata) -> Iterator[Found]:
    """Yield what is wrong with the slug and the aliases."""
    if metadata.slug is not None and is_too_long(metadata.slug):
        yield ("slug",), *length_fault(metadata.slug)
    elif metadata.slug is not None and not is_step(metadata.slug):
        yield (
            ("slug",),
            message("“{slug}” cannot be part of an address", slug=metadata.slug),
            message("write {slug}", slug=slugify(metadata.slug) or "a-few-words"),
        )
    written: set[str] = set()
    for number, alias in enumerate(metadata.aliases):
        bare = alias.strip("/").removesuffix("/index.html")
        steps = bare.split("/")
        long = next(filter(is_too_long, steps), "")
        if long or len(bare.encode()) > MOST_PATH:
            yield ("aliases", number), *length_fault(long or bare)
        elif bare in written:
            yield (
                ("aliases", number),
                message("the alias “{alias}” is written twice", alias=alias),
                message("delete one of the two"),
            )
        elif not all(is_step(step) for step in steps):
            yield (
                ("aliases", number),
                message("“{alias}” is no address within this site", alias=alias),
                message("write the old address as /news/old-name/"),
            )
        written.add(bare)


def length_fault(step: str) -> tuple[Message, Message]:
    """Return what is wrong with a part of an address that is too long."""
    short = slugify(step)[: MOST_LETTERS // 2].strip("-")
    return (
        message(
            "“{start}…” is too long for an address: at most {most} letters between two slashes",
            start=step[: MOST_LETTERS // 4],
            most=MOST_LETTERS,
        ),
        message("write a shorter one, such as {slug}", slug=short or "a-few-words"),
    )


def period_faults(metadata: Metadata) -> Iterator[Found]:
    """Yield what is wrong with the order of the dates."""
    for name in ("date", "embargo", "modified"):
        moment: Moment | None = getattr(metadata, name)
        if moment is not None and moment.is_never:
            yield (
                (name,),
                message(
                    "“{key}”: the year {year} is out of reach", key=name, year=moment.day.year
                ),
                message("write a year from {first} to {last}", first=FIRST_YEAR, last=LAST_YEAR),
            )
    pairs: tuple[tuple[str, Moment | None, Moment | None], ...] = (
        ("expires", metadata.date, metadata.expires),
        ("expires", metadata.embargo, metadata.expires),
        ("modified", metadata.date, metadata.modified),
    )
    for name, first, last in pairs:
        if first is not None and last is not None and last.day < first.day:
            yield (
                (name,),
                message("{name} ({last}) is before {first}", name=name, last=last, first=first),
                message("write a day on or after {first}", first=first.day),
            )


def picture_faults(metadata: Metadata) -> Iterator[Found]:
    """Yield what is wrong with the words about the lead picture."""
    alt = metadata.image_alt
    if alt is not None and (not alt.strip() or FILE_NAME.fullmatch(alt.strip())):
        yield (
            ("image_alt",),
            message("“{alt}” does not say what the picture shows", alt=alt),
            message("describe it in a sentence, for those who do not see it"),
        )
    focus = metadata.image_focus
    if focus is not None and FOCUS.fullmatch(focus) is None:
        yield (
            ("image_focus",),
            message("“{focus}” is no point of a picture", focus=focus),
            message(
                "write how far from the left and from above it is, e.g. {example}",
                example="30% 40%",
            ),
        )


def origin_faults(metadata: Metadata, languages: Mapping[str, Language]) -> Iterator[Found]:
    """Yield what is wrong with ``translated_from``."""
    if metadata.translated_from in {None, UNSAID}:
        return
    match = TRANSLATED.fullmatch(metadata.translated_from or "")
    if match is None or match["lang"] not in languages:
        yield (
            ("translated_from",),
            message(
                "“{origin}” does not say what this is translated from",
                origin=metadata.translated_from,
            ),
            message("write e.g. {lang}@3f2a1c9", lang=next(iter(languages))),
        )
