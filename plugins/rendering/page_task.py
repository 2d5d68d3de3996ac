"""Fingerprint: a composed page to the plain bytes that are everything its template may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from plugins.cache.fingerprints import SIZE, fingerprint
from plugins.content_model.page import Page
from plugins.views.prose import own_value, plain_value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ENCODER = msgspec.msgpack.Encoder(enc_hook=plain_value)

# What a page is made of, each with a fingerprint of its own, in this order.
TEMPLATE = "template"
MAKINGS = ("view", "page", "panels", "site", TEMPLATE, "strings", "theme")


class Encoded(Struct, frozen=True, array_like=True):
    """A view as bytes, and its type, by which it is read back."""

    kind: type
    content: bytes


class PageTask(Struct, frozen=True, kw_only=True):
    """
    A page ready to be sent to whoever renders it.

    Attributes:
        save_as: File it is written to, relative to the output folder.
        template: Its template.
        lang: Language whose strings and formats the template uses.
        site: What all pages of the language share.
        page: What frames this page.
        view: What the page says.
        panels: What plugins add to it.
        source: Document it comes from, for error messages.
    """

    save_as: str
    template: str
    lang: str
    site: Encoded
    page: Encoded
    view: Encoded
    panels: tuple[tuple[str, Encoded], ...] = ()
    source: str = ""


def encoded(view: Struct) -> Encoded:
    """
    Return a view as bytes.

    Raises:
        NotImplementedError: If it holds what is no plain data.
    """
    return Encoded(type(view), ENCODER.encode(view))


def page_task(page: Page, site: Encoded) -> PageTask:
    """
    Return a page as it is sent.

    Args:
        page: The page.
        site: Its ``site``, which all pages of the language share.
    """
    return PageTask(
        save_as=page.save_as,
        template=page.template,
        lang=page.lang,
        site=site,
        page=encoded(page.page),
        view=encoded(page.view),
        panels=tuple((name, encoded(panel)) for name, panel in page.panels.items()),
        source=page.source,
    )


def page_of(task: PageTask, read: Callable[[str], bytes]) -> Page:
    """
    Return the page that was sent.

    Args:
        task: What :func:`page_task` returned.
        read: Returns a stored text by its fingerprint.
    """
    hook = own_value(read)

    def decoded(view: Encoded) -> Struct:
        found: Struct = msgspec.msgpack.decode(view.content, type=view.kind, dec_hook=hook)
        return found

    return Page(
        save_as=task.save_as,
        template=task.template,
        lang=task.lang,
        site=decoded(task.site),
        page=decoded(task.page),
        view=decoded(task.view),
        panels={name: decoded(panel) for name, panel in task.panels},
        source=task.source,
    )


def makings(task: PageTask, versions: Mapping[str, bytes]) -> bytes:
    """
    Return the fingerprints of all that a page is made of, one after the other.

    Two pages with the same makings are the same to the byte.

    Args:
        task: The page.
        versions: Fingerprints of templates, of the strings of languages, and of the
            theme, under their name.
    """
    return b"".join(
        (
            fingerprint(*parts(task.view)),
            fingerprint(*parts(task.page)),
            fingerprint(*(part for name, p in task.panels for part in (name.encode(), *parts(p)))),
            versions[f"site {task.lang}"],
            versions.get(f"template {task.template}", versions["theme"]),
            versions[f"strings {task.lang}"],
            versions["theme"],
        )
    )


def parts(view: Encoded) -> tuple[bytes, bytes]:
    """Return all of a view: what it says, and what sort it is, which methods it has."""
    return view.kind.__qualname__.encode(), view.content


def differences(old: bytes, new: bytes) -> tuple[str, ...]:
    """Return the names of the makings that differ; all of them if one side has none."""
    if len(old) != len(new):
        return MAKINGS
    return tuple(
        name
        for number, name in enumerate(MAKINGS)
        if old[number * SIZE : (number + 1) * SIZE] != new[number * SIZE : (number + 1) * SIZE]
    )
