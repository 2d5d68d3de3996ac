"""
Where plugins join the pipeline.

A plugin's ``register()`` connects a function of one of its modules (blinker holds
receivers weakly: a lambda would be gone at once) to one or more of these signals::

    def register() -> None:
        extension_points.kinds.connect(kinds)

When a build begins, each signal is sent once with the site's settings, and each receiver
returns what it adds, as a list or another iterable:

=============  ================================  ========================================
signal         returns                           which is
=============  ================================  ========================================
``kinds``      ``Kind`` and ``DataFile`` values  folders that become pages; fact files
``extracts``   ``Extract`` values                what to keep of each text for later
``relate``     ``Derivation`` values             what to derive from the whole site
``panels``     ``Panel`` values                  what to add to pages of other plugins
``pages``      functions ``(Site) → plans``      further pages and files, with addresses
``files``      functions ``(Site) → files``      ``DerivedFile`` values: files made of files
``checks``     functions ``(Site) → problems``   further problems
=============  ================================  ========================================

Receivers are asked in the order of ``PLUGINS``; nothing may depend on more than that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from blinker import Namespace
from msgspec import Struct

from plugins.content_model.kind import DataFile, Extract, Kind

if TYPE_CHECKING:
    from blinker import Signal

    from plugins.content_model.settings import Settings

_signals = Namespace()

kinds = _signals.signal("kinds")
extracts = _signals.signal("extracts")
relate = _signals.signal("relate")
panels = _signals.signal("panels")
pages = _signals.signal("pages")
files = _signals.signal("files")
checks = _signals.signal("checks")

ALL = (kinds, extracts, relate, panels, pages, files, checks)


class Derivation(Struct, frozen=True, kw_only=True):
    """
    Something derived from the whole site.

    Attributes:
        name: Key of the result in ``Site.derived``.
        derive: Pure function from a ``Site`` to the result.
        next_change: Pure function from a ``Site`` to the first moment after its build at
            which the result would be another without any edit, or to ``None``; for what is
            computed from dates.
    """

    name: str
    derive: Callable[[Any], Any]
    next_change: Callable[[Any], datetime | None] | None = None


class Panel(Struct, frozen=True, kw_only=True):
    """
    Data that a plugin adds to the pages of items, whoever's they are, to front pages, or to
    the pages of terms.

    The page's template includes ``panels/<name>.html`` for it and gives it the data under
    the name ``panel``.

    Attributes:
        name: Name of the panel and of its template.
        compose: Pure function from an ``Edition`` and the page's ``Reader`` to a frozen
            value, or to ``None`` where there is nothing to show; ``None`` for a panel of
            other pages alone.
        front: Pure function from the ``Reader`` of a front page to what it shows there, or
            to ``None``; for panels that front pages have.
        term: Pure function from vocabulary and id of a term, and the ``Reader`` of its page,
            to what it shows there, or to ``None``; for panels that pages of terms have.
    """

    name: str
    compose: Callable[[Any, Any], Struct | None] | None = None
    front: Callable[[Any], Struct | None] | None = None
    term: Callable[[Any, Any], Struct | None] | None = None


class Extensions(Struct, frozen=True, kw_only=True):
    """Everything the plugins of a site add to the pipeline."""

    kinds: tuple[Kind, ...] = ()
    data_files: tuple[DataFile, ...] = ()
    extracts: tuple[Extract, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    panels: tuple[Panel, ...] = ()
    pages: tuple[Callable[[Any], Iterable[Any]], ...] = ()
    files: tuple[Callable[[Any], Iterable[Any]], ...] = ()
    checks: tuple[Callable[[Any], Iterable[Any]], ...] = ()


def gather(settings: Settings) -> Extensions:
    """Return what the connected plugins add to a site with *settings*."""
    content = asked(kinds, settings)
    return Extensions(
        kinds=tuple(value for value in content if isinstance(value, Kind)),
        data_files=tuple(value for value in content if isinstance(value, DataFile)),
        extracts=asked(extracts, settings),
        derivations=asked(relate, settings),
        panels=asked(panels, settings),
        pages=asked(pages, settings),
        files=asked(files, settings),
        checks=asked(checks, settings),
    )


def asked(signal: Signal, settings: Settings) -> tuple[Any, ...]:
    """
    Return all that the receivers of *signal* answer, in the order of ``PLUGINS``.

    Sorted here because blinker keeps receivers in a set, whose order it does not promise.
    """
    answers = sorted(signal.send(settings), key=lambda answer: place(answer[0], settings))
    return tuple(value for _, values in answers for value in values)


def place(receiver: Callable[..., Any], settings: Settings) -> tuple[int, str, str]:
    """Return where a receiver comes in the order of ``PLUGINS``."""
    module = f"{receiver.__module__}."
    names = [str(plugin) for plugin in settings.options.get("PLUGINS") or ()]
    index = next((n for n, name in enumerate(names) if module.startswith(f"{name}.")), len(names))
    return index, module, receiver.__qualname__


def disconnect_all() -> None:
    """
    Forget every receiver.

    Signals outlive a build. Without this a plugin taken out of ``PLUGINS`` while the
    preview server runs would stay connected.
    """
    for signal in ALL:
        signal._clear_state()  # noqa: SLF001  # blinker's own way to reset a signal for tests
