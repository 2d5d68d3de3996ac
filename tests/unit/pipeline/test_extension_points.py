"""Where plugins join the pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.content_model.kind import DataFile, Extract
from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import Derivation, Extensions, Panel, disconnect_all, gather
from tests.unit.builders import GUIDE, NEWS, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture(autouse=True)
def _connected_by_nobody() -> Iterator[None]:
    """Let each test begin and end with no plugin connected."""
    disconnect_all()
    yield
    disconnect_all()


def receiver(
    module: str, *values: object, name: str = "announce"
) -> Callable[[Any], list[object]]:
    """Return a function as if it stood in *module*."""

    def announce(settings: object) -> list[object]:
        return list(values)

    announce.__module__ = module
    announce.__qualname__ = name
    return announce


def test_nothing_connected() -> None:
    """A site without plugins is a site without pages."""
    assert gather(settings()) == Extensions()


def test_each_signal_fills_its_field() -> None:
    """What is announced at an extension point ends in the field of its name."""
    terms = DataFile(name="terms", schema=dict)
    extract = Extract(name="e", make=bytes)
    derivation = Derivation(name="d", derive=str)
    panel = Panel(name="p", compose=lambda *_: None)
    kept = [
        receiver("a", NEWS, terms),
        receiver("a", extract),
        receiver("a", derivation),
        receiver("a", panel),
        receiver("a", iter, next),
        receiver("a", reversed),
    ]
    signals = (
        extension_points.kinds,
        extension_points.extracts,
        extension_points.relate,
        extension_points.panels,
        extension_points.pages,
        extension_points.checks,
    )
    for signal, function in zip(signals, kept, strict=True):
        signal.connect(function)

    assert gather(settings()) == Extensions(
        kinds=(NEWS,),
        data_files=(terms,),
        extracts=(extract,),
        derivations=(derivation,),
        panels=(panel,),
        pages=(iter, next),
        checks=(reversed,),
    )


def announced(signal: str, *plugins: str) -> list[object]:
    """Return what is announced at an extension point, for a site with *plugins*."""
    return [*getattr(gather(settings(options={"PLUGINS": plugins})), signal)]


ORDERS = [
    pytest.param(["plugins.z", "plugins.a"], ["z", "a"], id="as-listed"),
    pytest.param(["plugins.a", "plugins.z"], ["a", "z"], id="as-listed-the-other-way"),
    pytest.param(["plugins.a"], ["a", "z"], id="unlisted-last"),
    pytest.param(["plugins.z"], ["z", "a"], id="unlisted-last-the-other-way"),
    pytest.param([], ["a", "z"], id="by-module-where-none-is-listed"),
]


@pytest.mark.parametrize(("plugins", "expected"), ORDERS)
@pytest.mark.parametrize("connected", ["az", "za"])
def test_order(plugins: list[str], expected: list[str], connected: str) -> None:
    """Plugins are asked in the order of ``PLUGINS``, whichever connected first."""
    kept = [receiver(f"plugins.{name}.pages", name) for name in connected]
    for function in kept:
        extension_points.pages.connect(function)

    assert announced("pages", *plugins) == expected


def test_names_that_begin_alike() -> None:
    """A plugin is not taken for one whose name merely begins as its own does."""
    kept = [receiver("plugins.newsletter.pages", "newsletter"), receiver("plugins.news", "news")]
    for function in kept:
        extension_points.pages.connect(function)
    found = announced("pages", "plugins.news", "plugins.guides", "plugins.newsletter")

    assert found == ["news", "newsletter"]


def test_two_functions_of_one_plugin() -> None:
    """A plugin's functions are asked in order of their names, for blinker keeps none."""
    kept = [receiver("plugins.a", n, name=n) for n in ("second", "first", "third")]
    for function in kept:
        extension_points.checks.connect(function)

    assert announced("checks") == ["first", "second", "third"]


def test_settings_are_passed() -> None:
    """A plugin learns the settings of the site it is asked to join."""
    seen: list[object] = []

    def announce(given: object) -> list[object]:
        seen.append(given)
        return []

    extension_points.kinds.connect(announce)
    wanted = settings(options={"PLUGINS": ["x"]})
    gather(wanted)

    assert seen == [wanted]


def test_kinds_keep_their_order() -> None:
    """Several kinds of one plugin come as it names them."""
    announce = receiver("plugins.a", NEWS, DataFile(name="t", schema=dict), GUIDE)
    extension_points.kinds.connect(announce)

    assert gather(settings()).kinds == (NEWS, GUIDE)


def test_disconnect_all() -> None:
    """After a reload only what registers again takes part."""
    kept = receiver("plugins.a", len)
    for signal in extension_points.ALL:
        signal.connect(kept)
    disconnect_all()

    assert gather(settings()) == Extensions()
    # Kinds and data files share a signal; structured data and allowances are asked for by a
    # plugin alone.
    assert len(extension_points.ALL) == len(Extensions.__struct_fields__) - 1 + 2
