"""One source file as parsing leaves it."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from msgspec import Meta, Struct

from plugins.content_model.body import Body
from plugins.content_model.moment import Moment

# The form of ``translated_from``.
TRANSLATED = re.compile(r"(?P<lang>[A-Za-z-]+)(?:@(?P<revision>[0-9a-f]{7,64}))?")
# The form of ``image_focus``.
FOCUS = re.compile(r"(?P<left>\d{1,2}|100)\s?% (?P<top>\d{1,2}|100)\s?%")
# Instead of an origin: a translation that does not say of what, as Pelican's do.
UNSAID = "?"

Status = Literal["draft", "hidden", "published"]


class FirstPublished(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """
    Where an item was first published, if that was elsewhere.

    Attributes:
        publisher: Who published it.
        url: Its address there.
        lang: Language it was published in, if that is not the item's own.
        date: When that was.
    """

    publisher: str
    url: str
    lang: str | None = None
    date: Moment | None = None


class Metadata(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    The front matter every kind understands; a kind with more fields subclasses it.

    ``None`` stands for a field the file does not have: a translation then takes it from
    the original, where it is not a matter of language.

    Attributes:
        title: Headline, one line.
        slug: Last part of the page's address.
        lang: Language of the file, where its name does not say it.
        date: Day or moment of publication; the item waits until then.
        modified: Day or moment of the last change a reader should know of.
        summary: The lead.
        category: Id of a category in ``terms.yaml``.
        tags: Ids of tags in ``terms.yaml``.
        authors: Names, in the order to print them.
        status: ``published`` (default), ``hidden`` (reachable, not listed) or ``draft``.
        image: Lead picture, beside the file or by path.
        image_alt: What the picture shows.
        image_focus: What in it must not be cut off: per cent from the left, from above.
        image_caption: Words under it.
        image_credit: Who made it.
        template: Template to use instead of the kind's own.
        expires: Last day, or the moment, the item is public.
        embargo: Moment before which nothing of the item may be known.
        aliases: Old addresses that lead here.
        translated_from: Language and revision this was translated from (``nb@3f2a1c9``);
            :data:`UNSAID` under Pelican's header.
        related: Items to name first among the related ones, in this order.
        not_related: Items never to name among the related ones.
        series: Name of the series it is a part of, or the id of a term that names it.
        part: Which part of that it is, where the order is not that of dates.
        source: Where it was first published, if that was elsewhere.
        not_glossary: Ids of terms that are neither explained in the text nor looked for.
        no_translation_impact: Edits that leave translations as good as they were, each from
            one revision to another: ``3f2a1c9..8b1c2d3``.
    """

    title: str
    slug: str | None = None
    lang: str | None = None
    date: Moment | None = None
    modified: Moment | None = None
    summary: str | None = None
    category: str | None = None
    tags: tuple[str, ...] | None = None
    authors: tuple[str, ...] | None = None
    status: Status | None = None
    image: str | None = None
    image_alt: str | None = None
    image_focus: str | None = None
    image_caption: str | None = None
    image_credit: str | None = None
    template: str | None = None
    expires: Moment | None = None
    embargo: Moment | None = None
    aliases: tuple[str, ...] = ()
    translated_from: str | None = None
    related: tuple[str, ...] | None = None
    not_related: tuple[str, ...] | None = None
    series: str | None = None
    source: FirstPublished | None = None
    not_glossary: tuple[str, ...] = ()
    no_translation_impact: tuple[str, ...] = ()
    part: Annotated[int, Meta(ge=1)] | None = None


class Document(Struct, frozen=True, kw_only=True):
    """
    A parsed file: one item in one language.

    Attributes:
        path: The file, relative to the content folder.
        kind: Name of the kind whose folder it lies in.
        item: Id of the item: the path without language and ending.
        lang: BCP 47 tag.
        metadata: Its front matter, checked.
        mentions: Ids of items of other kinds, by the front matter field that names them.
        body: Its text.
        caption: HTML of the words under its lead picture.
        revision: Fingerprint of the translatable text.
        classic: Whether it has Pelican's ``Title:`` header, whose terms are free text.
        named: The names that plugins know and that stand anywhere in its title, lead or text,
            each as whose it is and which: ``("glossary", "test-centre")``.
        extracts: What plugins asked to be kept of its text, by the name of the extract.
    """

    path: str
    kind: str
    item: str
    lang: str
    metadata: Metadata
    mentions: dict[str, tuple[str, ...]] = {}
    body: Body = Body()
    caption: str = ""
    revision: str = ""
    classic: bool = False
    named: tuple[tuple[str, str], ...] = ()
    extracts: dict[str, bytes] = {}
