"""
The body of an article: HTML with the places left open that depend on the rest of the site.

Parsing sees one file. What a reference leads to, how large a picture is and what an
interface string says in another language is known only later; those places are parts of
their own, and :mod:`plugins.views.body_html` fills them.

Between builds, and from process to process, the finished HTML is not carried along: a body
then has passages of a text that is read when a page is rendered.
"""

from __future__ import annotations

from msgspec import Struct


class Html(Struct, frozen=True, tag=True):
    """Finished HTML."""

    html: str


class Passage(Struct, frozen=True, tag=True):
    """Finished HTML kept elsewhere: the next *length* bytes of the text that its body names."""

    length: int


class LinkStart(Struct, frozen=True, tag=True, omit_defaults=True):
    """
    Where a link within the site begins.

    Attributes:
        target: The reference as written: id, path or Pelican's ``{filename}`` form.
        fragment: What stood after ``#``.
        title: The link's own title.
    """

    target: str
    fragment: str = ""
    title: str = ""


class LinkEnd(Struct, frozen=True, tag=True):
    """Where the link to *target* ends."""

    target: str


class TitleLink(Struct, frozen=True, tag=True, omit_defaults=True):
    """``[[id]]``: a link that reads as its target's title."""

    target: str
    fragment: str = ""


class ReadAlso(Struct, frozen=True, tag=True):
    """A paragraph of nothing but references, each perhaps with ``#`` and a heading: lines that lead on."""

    targets: tuple[str, ...]


class Picture(Struct, frozen=True, tag=True):
    """
    An ``<img>`` within the text.

    Attributes:
        source: The file as written.
        alt: Text for those who do not see it.
    """

    source: str
    alt: str


class Label(Struct, frozen=True, tag=True):
    """An interface string, in the language of the text around it."""

    msgid: str


class Mention(Struct, frozen=True, tag=True):
    """
    The first mention of a name that a plugin knows.

    Attributes:
        of: Whose name it is: the ``Names`` that know it.
        id: Which of theirs.
        html: The words as they stand in the text.
    """

    of: str
    id: str
    html: str


Part = Html | Passage | LinkStart | LinkEnd | TitleLink | ReadAlso | Picture | Label | Mention


class Heading(Struct, frozen=True):
    """A heading of the text: level 2 to 6, the id it is linked by, its plain text."""

    level: int
    id: str
    text: str


class Body(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """
    A parsed text.

    Attributes:
        parts: The HTML with its open places, in order.
        text: Fingerprint of the text that passages are cut from, in hexadecimal digits;
            empty if all HTML is in *parts*.
        headings: All headings, in order.
        plain: The text alone, white space folded, one space between blocks.
        words: Number of words in *plain*.
        toc_asked: Whether the writer placed ``[TOC]``.
    """

    parts: tuple[Part, ...] = ()
    text: str = ""
    headings: tuple[Heading, ...] = ()
    plain: str = ""
    words: int = 0
    toc_asked: bool = False
