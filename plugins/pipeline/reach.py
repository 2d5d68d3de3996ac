"""
Reach: which pages an edit can reach, so that the others need not be composed to be compared.

A page is composed of what any page may show, and of parts that say so when they are looked at:
its own text, its own list of related items.  Where all that is shared is to the byte what it was,
a page whose parts are what they were comes out as it did.  If anything shared differs, or cannot
be told from what it was, every page is composed, as it is in a first build.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from plugins.cache.fingerprints import fingerprint, value_version
from plugins.cache.sealed_file import DamagedCacheError, read_sealed, write_sealed
from plugins.content_model.moment import Moment
from plugins.content_model.partial_date import PartialDate
from plugins.content_model.seen import Apart
from plugins.content_model.when import When
from plugins.pipeline.compare import folder_key
from plugins.pipeline.settled import left_in
from plugins.rendering.collect_theme import tokens_version
from plugins.views.prose import plain_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site
    from plugins.pipeline.compare import Baseline
    from plugins.pipeline.compose import Composer
    from plugins.pipeline.prepare import Prepared

NAME = "reach 2"
Pages = dict[str, list[int]]
# Written with all that they say.
DATES = Moment, PartialDate, When


class Shared(Struct, frozen=True):
    """
    What the pages of a site are composed of, but for what only pages show.

    Attributes:
        content: Fingerprint of all that any page may show; ``None`` if that cannot be told.
        parts: Fingerprints of the parts that say when they are looked at, by key.
    """

    content: bytes | None
    parts: dict[str, bytes]


class Ground(Struct, frozen=True, array_like=True):
    """
    What the pages of a build are composed of.

    Attributes:
        shared: Fingerprint of all that any page may show.
        parts: Fingerprints of the parts that say when they are looked at, by key.
        moment: The moment the site is built for.
        next_change: First later moment at which a schedule alone changes the site.
    """

    shared: bytes
    parts: dict[str, bytes]
    moment: datetime
    next_change: datetime | None


class Reach(Struct, frozen=True, array_like=True):
    """
    What is kept of a build that came to its end.

    Attributes:
        ground: What its pages were composed of.
        left: Fingerprint of the manifest, which says what it left in the output folder.
        pages: Parts that each page drew on, by path in the output: their numbers, as they come
            in the ground. A page that drew on anything else is not among them.
    """

    ground: Ground
    left: bytes
    pages: Pages


def shared_of(site: Site, composer: Composer) -> Shared:
    """
    Return what the pages of a site are composed of, but for what only pages show.

    Args:
        site: The site, without that.
        composer: Composes its pages.
    """
    parts = {
        edition.path: fingerprint(edition.own.content)
        for item in site.items.values()
        for edition in item.editions.values()
    }
    parts.update(parts_of(site.derived))
    own = (parts.get(key, b"") for key in sorted(composer.seen))
    content = (
        site.items,
        site.absent,
        site.references.items,
        sorted(site.references.files),
        site.vocabularies,
        site.catalogues,
        site.assets,
        site.data,
        site.facts,
        site.derived,
        composer.shared,
        composer.menus,
    )
    written = plainly(content)
    return Shared(None if written is None else fingerprint(*own, written), parts)


def ground_of(prepared: Prepared, compared: Baseline) -> Ground | None:
    """
    Return what the pages of a site are composed of; ``None`` if that cannot be told.

    Args:
        prepared: The site.
        compared: What its pages are rendered with.
    """
    settings, shared = prepared.site.settings, prepared.shared
    derived = {name: prepared.site.derived[name] for name in prepared.later}
    values = plainly(derived)
    if values is None or shared.content is None:
        return None
    content = fingerprint(
        shared.content,
        values,
        prepared.session.cache.code(settings.root),
        value_version(settings.options),
        str(settings.build_date.day).encode(),
        settings.drafts.encode(),
        tokens_version(settings.theme),
        repr(sorted(compared.with_what.versions.items())).encode(),
    )
    parts = {**shared.parts, **dict(parts_of(derived))}
    return Ground(content, parts, settings.build_date.last, prepared.next_change)


def parts_of(derived: Mapping[str, object]) -> Iterator[tuple[str, bytes]]:
    """Yield the parts of derived values that say when they are looked at, by key."""
    for value in derived.values():
        if isinstance(value, Apart):
            yield from value.parts()


def plainly(content: object) -> bytes | None:
    """Return what any page may show of *content*, as bytes; ``None`` if it is no plain data."""
    try:
        return ENCODER.encode(content)
    except (NotImplementedError, TypeError, ValueError, OverflowError, RecursionError):
        return None


def shared_value(value: object) -> Any:  # noqa: ANN401  # msgspec's own signature
    """
    Return what any page may show of a value: nothing of one that says when it is looked at.

    Raises:
        NotImplementedError: If it is no plain data.
    """
    if isinstance(value, Apart):
        return None
    return str(value) if isinstance(value, DATES) else plain_value(value)


ENCODER = msgspec.msgpack.Encoder(enc_hook=shared_value)


def out_of_reach(known: Reach | None, ground: Ground | None) -> Pages:
    """
    Return the pages that come out as they did, with what they draw on, by path in the output.

    Args:
        known: What was kept of the last build.
        ground: What pages are composed of now.
    """
    if known is None or ground is None or known.ground.shared != ground.shared:
        return {}
    before, last = known.ground, ground.moment
    if not before.moment <= last or (before.next_change and before.next_change <= last):
        return {}
    if [*before.parts] != [*ground.parts]:
        return {}
    both = zip(before.parts.values(), ground.parts.values(), strict=True)
    changed = {number for number, (old, new) in enumerate(both) if old != new}
    return {path: parts for path, parts in known.pages.items() if changed.isdisjoint(parts)}


def numbered(pages: Mapping[str, Iterable[str]], ground: Ground) -> Pages:
    """
    Return the parts that pages drew on as numbers, without pages that drew on anything else.

    Args:
        pages: Keys of the parts, by path in the output.
        ground: What the pages were composed of.
    """
    if not pages:
        return {}
    numbers = {key: number for number, key in enumerate(ground.parts)}
    return {
        path: [numbers[key] for key in keys]
        for path, keys in pages.items()
        if numbers.keys() >= {*keys}
    }


def read_reach(settings: Settings) -> Reach | None:
    """Return what was kept of the build that left what is in the output folder, if it is sound."""
    try:
        content = read_sealed(reach_path(settings), NAME)
        known = msgspec.msgpack.decode(content, type=Reach) if content else None
    except (DamagedCacheError, msgspec.DecodeError):
        return None
    return known if known is not None and known.left == left_in(settings) else None


def keep_reach(ground: Ground | None, pages: Pages, left: bytes, settings: Settings) -> None:
    """
    Keep what the next build has to know of this one, which has published what it made.

    Args:
        ground: What its pages are composed of; ``None`` if that cannot be told.
        pages: Parts that each drew on.
        left: Fingerprint of the manifest that it left.
        settings: The site's settings.

    Raises:
        OSError: If the disk does not let us write.
    """
    if ground is None:
        return
    reach = Reach(ground, left, pages)
    write_sealed(reach_path(settings), NAME, msgspec.msgpack.encode(reach))


def reach_path(settings: Settings) -> Path:
    """Return where it is kept; each output folder has its own."""
    return Path(settings.cache, f"reach-{folder_key(settings)}")
