"""Fingerprints: of content, and of the code that works on it."""

from __future__ import annotations

import re
import sys
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.cache import fingerprints
from plugins.cache.fingerprints import (
    SIZE,
    code_version,
    fingerprint,
    installed_packages,
    site_modules,
    value_version,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import ModuleType


def length(part: bytes) -> bytes:
    """Return the length of a part as a fingerprint of several notes it."""
    return len(part).to_bytes(8, "big")


class TestFingerprint:
    """The fingerprint of contents."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            pytest.param((b"ab", b"c"), (b"a", b"bc"), id="another-boundary"),
            pytest.param((b"ab",), (b"a", b"b"), id="one-or-two"),
            pytest.param((b"a", b""), (b"a",), id="an-empty-one-behind"),
            pytest.param((b"", b"a"), (b"a", b""), id="an-empty-one-before"),
            pytest.param((b"",), (), id="an-empty-one-or-none"),
            pytest.param((b"", b""), (b"",), id="two-empty-ones"),
            pytest.param((b"a", b"b"), (b"b", b"a"), id="another-order"),
            pytest.param(
                (length(b"a") + b"a" + length(b"b") + b"b",), (b"a", b"b"), id="one-like-two"
            ),
        ],
    )
    def test_boundaries(self, one: tuple[bytes, ...], other: tuple[bytes, ...]) -> None:
        """The same bytes divided differently are something else."""
        assert fingerprint(*one) != fingerprint(*other)

    def test_size(self) -> None:
        """All are of one size, however many parts they have."""
        assert {len(fingerprint(*[b"x"] * count)) for count in range(4)} == {SIZE}

    @given(
        st.lists(st.binary(max_size=4), max_size=4), st.lists(st.binary(max_size=4), max_size=4)
    )
    def test_the_same_only_for_the_same(self, one: list[bytes], other: list[bytes]) -> None:
        """Two lists of parts have the same fingerprint if they are the same, and else never."""
        assert (fingerprint(*one) == fingerprint(*other)) == (one == other)


def load(path: Path, name: str) -> ModuleType:
    """Return the module at *path*, loaded as *name*."""
    spec = spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Path]:
    """Return the file of a module that a site has loaded."""
    path = tmp_path / "site_of_test.py"
    path.write_text("X = 1\n", encoding="utf-8")
    load(path, "site_of_test")
    yield path
    del sys.modules["site_of_test"]


class TestCode:
    """The fingerprint of the code that runs."""

    def test_the_same(self) -> None:
        """Without a change, it stays."""
        assert code_version() == code_version()

    def test_a_module_of_the_site(self, own: Path) -> None:
        """A change in a loaded module of the project folder is one of the code."""
        before = code_version(str(own.parent))
        own.write_text("X = 2\n", encoding="utf-8")

        assert code_version(str(own.parent)) != before

    def test_a_module_elsewhere(self, own: Path) -> None:
        """What lies outside of the project folder is not looked at, nor is a name alike."""
        root = own.parent / "project"
        alike = str(own.parent)[:-1]

        assert own not in site_modules(str(root))
        assert own not in site_modules(alike)

    def test_a_file_that_is_not_loaded(self, own: Path) -> None:
        """Code that nobody runs has no part in it."""
        own.with_name("unused.py").write_text("", encoding="utf-8")

        assert [path for path in site_modules(str(own.parent)) if path.parent == own.parent] == [
            own
        ]

    def test_a_module_whose_file_is_gone(self, own: Path) -> None:
        """A module that was deleted since it was loaded keeps nobody from building."""
        own.unlink()

        assert own not in site_modules(str(own.parent))
        assert code_version(str(own.parent))

    @pytest.mark.parametrize("folder", ["site-packages", "dist-packages"])
    def test_installed_packages_are_told_by_version(self, tmp_path: Path, folder: str) -> None:
        """A package in an environment inside the project is not read file by file."""
        path = tmp_path / f".venv/lib/{folder}/package_of_test.py"
        path.parent.mkdir(parents=True)
        path.write_text("", encoding="utf-8")
        load(path, "package_of_test")
        try:
            assert path not in site_modules(str(tmp_path))
        finally:
            del sys.modules["package_of_test"]

    def test_another_version_of_a_package(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """An update of a package is a change of the code."""
        info = tmp_path / "site-packages/x-1.dist-info"
        info.mkdir(parents=True)
        monkeypatch.syspath_prepend(str(info.parent))
        found = []
        for name in ("x-1.dist-info", "x-2.dist-info"):
            info = info.rename(info.with_name(name))
            installed_packages.cache_clear()
            found.append(code_version())
        installed_packages.cache_clear()

        assert found[0] != found[1]

    def test_our_own_plugins(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Any change in a plugin counts, loaded or not."""
        monkeypatch.setattr(fingerprints, "OWN", tmp_path)
        found = []
        for text in ("", "X = 1\n", "X = 2\n"):
            (tmp_path / "x.py").write_text(text, encoding="utf-8")
            found.append(code_version())

        assert len(set(found)) == 3

    @pytest.mark.parametrize("name", ["x/samples.yaml", "x/page.html", "x/preview.js"])
    def test_what_plugins_bring_along(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        """So does a change in a file that one reads."""
        monkeypatch.setattr(fingerprints, "OWN", tmp_path)
        (tmp_path / "x").mkdir()
        found = []
        for text in ("a", "b"):
            (tmp_path / name).write_text(text, encoding="utf-8")
            found.append(code_version())

        assert found[0] != found[1]


class Silent:
    """A value that tells only where it lies in memory."""


def holding(value: object) -> Callable[[], object]:
    """Return a function that brings a value along."""
    return lambda: value


def by_default(value: object) -> Callable[..., object]:
    """Return a function with a default."""

    def function(one: object = value) -> object:
        return one

    return function


def by_name(value: object) -> Callable[..., object]:
    """Return a function with a default for an argument that goes by its name."""

    def function(*, one: object = value) -> object:
        return one

    return function


def recursive(end: int) -> Callable[[int], int]:
    """Return a function that calls itself."""

    def function(number: int) -> int:
        return function(number - 1) if number > end else number

    return function


def unfinished() -> Callable[[], int]:
    """Return a function that names what is not there any more."""
    gone = 1

    def function() -> int:
        return gone  # noqa: F821  # that is the case

    del gone
    return function


class TestValue:
    """The fingerprint of a setting."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            pytest.param(1, "1", id="number-or-text"),
            pytest.param(1, True, id="number-or-yes"),
            pytest.param(None, "None", id="nothing-or-its-name"),
            pytest.param([1, 2], [2, 1], id="order"),
            pytest.param([[1], 2], [1, [2]], id="depth"),
            pytest.param([], {}, id="list-or-mapping"),
            pytest.param({"a": 1}, ["a", 1], id="mapping-or-list"),
            pytest.param({"a": {"b": 1}}, {"a": {"b": 2}}, id="deep-inside"),
            pytest.param({"a": "b"}, {"b": "a"}, id="key-or-value"),
            pytest.param(re.compile("x" * 300 + "a"), re.compile("x" * 300 + "b"), id="pattern"),
            pytest.param(re.compile("a"), re.compile("a", re.IGNORECASE), id="flags"),
            pytest.param(holding(1), holding(2), id="what-a-function-holds"),
            pytest.param(by_default(1), by_default(2), id="default"),
            pytest.param(by_name(1), by_name(2), id="default-by-name"),
            pytest.param(recursive(1), recursive(2), id="calls-itself"),
            pytest.param(holding(recursive(1)), recursive(1), id="held-or-not"),
            pytest.param([lambda: 1, 0][0], [lambda: 2, 0][0], id="nameless"),
        ],
    )
    def test_differences(self, one: object, other: object) -> None:
        """Values that differ in anything differ in their fingerprint."""
        assert value_version(one) != value_version(other)

    def test_two_functions_of_one_line(self) -> None:
        """Which of two nameless functions of one line it is makes a difference."""
        found = [value_version((lambda: 1) if chosen else (lambda: 2)) for chosen in (0, 1)]

        assert found[0] != found[1]

    @pytest.mark.parametrize(
        "made",
        [
            pytest.param(lambda: {"a": [1, "b", None, 1.5]}, id="plain"),
            pytest.param(lambda: holding({"a": 1}), id="function"),
            pytest.param(lambda: recursive(1), id="calls-itself"),
            pytest.param(unfinished, id="name-without-value"),
            pytest.param(lambda: [holding(recursive(2)), recursive], id="functions"),
        ],
    )
    def test_the_same(self, made: Callable[[], object]) -> None:
        """A value made anew has the fingerprint it had."""
        assert value_version(made()) == value_version(made())

    @pytest.mark.parametrize("made", [Silent(), [Silent()], {"a": Silent()}, holding(Silent())])
    def test_values_that_tell_nothing(self, made: object) -> None:
        """What can be told by its place in memory alone is never the same."""
        assert value_version(made) != value_version(made)

    def test_the_file_of_a_function(self, tmp_path: Path) -> None:
        """A change anywhere in its file may be one of what a function does."""
        path = tmp_path / "filters_of_test.py"
        found = []
        for start in ("A = 1", "A = 2"):
            path.write_text(f"{start}\ndef shout(text): return text + A\n", encoding="utf-8")
            found.append(value_version(load(path, "filters_of_test").shout))
            del sys.modules["filters_of_test"]
        path.unlink()

        assert found[0] != found[1]
