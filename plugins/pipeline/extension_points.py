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
``texts``      functions ``(Site, read) → Site`` what texts say, before all is derived
``relate``     ``Derivation`` values             what to derive from the whole site
``panels``     ``Panel`` values                  what to add to pages of other plugins
``pages``      functions ``(Site) → plans``      further pages and files, with addresses
``files``      functions ``(Site) → files``      ``DerivedFile`` values: files made of files
``page_files`` ``(Site, Addresses) → files``     ``DerivedFile`` values: files made for pages,
                                                 of nothing but pictures that items show
``bundles``    ``(Site, Addresses) → bundles``   ``Bundle`` values: files made together
``checks``     functions ``(Site) → problems``   further problems
``names``      ``Names`` values                  names to find in texts: glossaries, items
``reports``    ``Report`` values                 pages for the staff, in the preview alone
=============  ================================  ========================================

``structured_data`` is asked by the plugin of that name: functions ``(Edition, Reader) → nodes``
that say what an item's page is about, as dictionaries in the words of schema.org. ``allowances``
is asked by the plugin ``hosting``: ``Allowance`` and ``OwnPolicy`` values, which say what a plugin's
pages need of the Content-Security-Policy.

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
texts = _signals.signal("texts")
relate = _signals.signal("relate")
panels = _signals.signal("panels")
pages = _signals.signal("pages")
files = _signals.signal("files")
page_files = _signals.signal("page_files")
bundles = _signals.signal("bundles")
checks = _signals.signal("checks")
structured_data = _signals.signal("structured_data")
allowances = _signals.signal("allowances")
names = _signals.signal("names")
reports = _signals.signal("reports")

ALL = (
    *(kinds, extracts, texts, relate, panels, pages, files, page_files, bundles, checks),
    *(structured_data, allowances, names, reports),
)


class Derivation(Struct, frozen=True, kw_only=True):
    """
    Something derived from the whole site.

    Attributes:
        name: Key of the result in ``Site.derived``.
        derive: Pure function from a ``Site`` to the result.
        next_change: Pure function from a ``Site`` to the first moment after its build at
            which the result would be another without any edit, or to ``None``; for what is
            computed from dates.
        for_pages: Whether only pages show it, when they are composed: a check can then do without,
            and on a large site a copy of the process derives it while pages are planned and
            checked. If :attr:`next_change` is given, it is derived with the others.
    """

    name: str
    derive: Callable[[Any], Any]
    next_change: Callable[[Any], datetime | None] | None = None
    for_pages: bool = False


class Panel(Struct, frozen=True, kw_only=True):
    """
    Data that a plugin adds to the pages of items, whoever's they are, to front pages, to the
    pages of terms, or to all others.

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
        page: Pure function from the plan of any other page and its ``Reader`` to what it shows
            there, or to ``None``; whose template is to include it by its name.
    """

    name: str
    compose: Callable[[Any, Any], Struct | None] | None = None
    front: Callable[[Any], Struct | None] | None = None
    term: Callable[[Any, Any], Struct | None] | None = None
    page: Callable[[Any, Any], Struct | None] | None = None


class Names(Struct, frozen=True, kw_only=True):
    """
    Names to find in texts: whole words, the longest first, not in links, headings or code.

    Texts are parsed anew when a name changes, so names are to come from files of facts and not
    from texts.

    Attributes:
        name: Whose they are; the first member of the pairs in ``Edition.named``.
        find: Pure function from the values of the data files by name, and those of the files
            of facts by item, to names by language, each with the id of what it stands for.
        show: Pure function of the first ``Mention`` in a text, its ``Edition`` and the
            ``Reader`` to the HTML that stands there on the item's own page.
    """

    name: str
    find: Callable[[dict[str, Any], dict[str, Any]], dict[str, dict[str, str]]]
    show: Callable[[Any, Any, Any], str]


class Report(Struct, frozen=True, kw_only=True):
    """
    A page for those who make the site, which the preview serves and no build writes.

    Attributes:
        name: Last part of its address, ``/-/<name>/``.
        make: Function of the settings, and of what the site's plugins add, to HTML, asked
            whenever somebody looks.
    """

    name: str
    make: Callable[[Any, Any], str]


class Allowance(Struct, frozen=True):
    """
    What pages of a plugin load or ask beyond what all pages do.

    Attributes:
        directive: A directive of the Content-Security-Policy, such as ``form-action``.
        sources: What it is to allow, as the policy writes it: ``https://forms.example.org``.
    """

    directive: str
    sources: tuple[str, ...]


class OwnPolicy(Struct, frozen=True):
    """
    Pages that state a policy of their own, to which the site's would only be added.

    Attributes:
        folder: Where they stand, relative to the site: ``admin/``.
    """

    folder: str


class Extensions(Struct, frozen=True, kw_only=True):
    """Everything the plugins of a site add to the pipeline."""

    kinds: tuple[Kind, ...] = ()
    data_files: tuple[DataFile, ...] = ()
    extracts: tuple[Extract, ...] = ()
    texts: tuple[Callable[[Any, Callable[[str], bytes]], Any], ...] = ()
    derivations: tuple[Derivation, ...] = ()
    panels: tuple[Panel, ...] = ()
    pages: tuple[Callable[[Any], Iterable[Any]], ...] = ()
    files: tuple[Callable[[Any], Iterable[Any]], ...] = ()
    page_files: tuple[Callable[[Any, Any], Iterable[Any]], ...] = ()
    bundles: tuple[Callable[[Any, Any], Iterable[Any]], ...] = ()
    checks: tuple[Callable[[Any], Iterable[Any]], ...] = ()
    names: tuple[Names, ...] = ()
    reports: tuple[Report, ...] = ()


def gather(settings: Settings) -> Extensions:
    """Return what the connected plugins add to a site with *settings*."""
    content = asked(kinds, settings)
    return Extensions(
        kinds=tuple(value for value in content if isinstance(value, Kind)),
        data_files=tuple(value for value in content if isinstance(value, DataFile)),
        extracts=asked(extracts, settings),
        texts=asked(texts, settings),
        derivations=asked(relate, settings),
        panels=asked(panels, settings),
        pages=asked(pages, settings),
        files=asked(files, settings),
        page_files=asked(page_files, settings),
        bundles=asked(bundles, settings),
        checks=asked(checks, settings),
        names=asked(names, settings),
        reports=asked(reports, settings),
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
