"""Single settings, each checked for what it may be."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from plugins import pipeline as pipeline_plugin
from plugins.configuration.faults import Faults
from plugins.configuration.setting_values import (
    check_mapping,
    check_names,
    check_plugin_paths,
    check_plugins,
    one_of,
    read_choice,
    read_count,
    read_flag,
    read_text,
)


@pytest.fixture
def faults() -> Faults:
    """Return no faults."""
    return Faults("pelicanconf.py")


def told(faults: Faults) -> list[str]:
    """Return what is wrong, in English."""
    return [p.text.msgid.format_map(dict(p.text.values)) for p in faults.problems]


def hints(faults: Faults) -> list[str]:
    """Return what to type, in English."""
    return [p.hint.msgid.format_map(dict(p.hint.values)) for p in faults.problems]


@pytest.mark.parametrize(
    ("options", "expected"),
    [({}, "x"), ({"A": "b"}, "b"), ({"A": ""}, ""), ({"A": Path("c")}, "c")],
)
def test_text(options: dict[str, Any], expected: str, faults: Faults) -> None:
    """A text or a path is taken as it is; the default is for what is left out."""
    assert read_text("A", options, "x", faults) == expected
    assert not faults.problems


def test_no_text(faults: Faults) -> None:
    """What is no text is shown as it was written, with an example."""
    assert read_text("A", {"A": None}, "x", faults) == "x"
    assert read_text("A", {"A": ["b"]}, "", faults, "y") == ""
    assert told(faults) == ["A must be text, not None", "A must be text, not ['b']"]
    assert hints(faults) == ['write e.g. A = "x"', 'write e.g. A = "y"']


def test_choice_of_what_cannot_be_compared(faults: Faults) -> None:
    """A value of any type is no choice, and raises nothing."""
    values: list[Any] = [[], {}, 0, "z"]

    assert [read_choice("A", {"A": v}, ("x", "y"), faults) for v in values] == ["x"] * 4
    assert len(faults.problems) == 4
    assert read_choice("A", {"A": "y"}, ("x", "y"), faults) == "y"


def test_one_of() -> None:
    """The choice most like what was written is named, or else all of them."""
    assert dict(one_of("hid", ["list", "hide"]).values) == {"name": "hide"}
    assert dict(one_of("qqqq", ["list", "hide"]).values) == {"keys": "list, hide"}


@pytest.mark.parametrize(("value", "expected"), [(None, 9), (False, 9), (1, 1), (30, 30)])
def test_count(value: object, expected: int, faults: Faults) -> None:
    """A number of items is taken; Pelican's default for "none set" is ours as well."""
    assert read_count("A", {"A": value}, 9, faults) == expected
    assert not faults.problems


@pytest.mark.parametrize("value", [0, -1, True, "3", 1.5, []])
def test_no_count(value: object, faults: Faults) -> None:
    """What is no number of items is told."""
    assert read_count("A", {"A": value}, 9, faults) == 9
    assert len(faults.problems) == 1


@pytest.mark.parametrize(
    ("value", "expected", "is_told"),
    [(None, False, False), (True, True, False), ("no", False, True), (1, False, True)],
)
def test_flag(value: object, expected: bool, is_told: bool, faults: Faults) -> None:  # noqa: FBT001  # a case
    """Only true and false are taken: "no" would be true to Python."""
    assert read_flag("A", {"A": value}, faults) is expected
    assert bool(faults.problems) is is_told


@pytest.mark.parametrize("value", [True, "news", {"a": 1}, [1], 3.5])
def test_no_names(value: object, faults: Faults) -> None:
    """A list of texts is no text, no mapping and holds nothing but texts."""
    check_names("A", {"A": value}, faults)

    assert told(faults) == [f"A must be a list of texts, not {value!r}"]


@pytest.mark.parametrize(("value", "is_told"), [(5, True), (["a"], True), ({"a": 1}, False)])
def test_mapping(value: object, is_told: bool, faults: Faults) -> None:  # noqa: FBT001  # a case
    """A mapping is one."""
    check_mapping("A", {"A": value}, faults)

    assert bool(faults.problems) is is_told


@pytest.mark.parametrize(
    "value",
    [
        ["plugins.pipeline"],
        ("plugins.news", "plugins.pipeline"),
        [pipeline_plugin],
        ["plugins.pipeline", SimpleNamespace(register=print)],
    ],
)
def test_plugins(value: object, faults: Faults) -> None:
    """Plugins are given by name, as modules or as whatever can be registered."""
    check_plugins({"PLUGINS": value}, faults)

    assert not faults.problems


@pytest.mark.parametrize("value", [None, [], {}, 0, True, "plugins.pipeline", ["plugins.news"]])
def test_no_pipeline(value: object, faults: Faults) -> None:
    """Without the pipeline nothing would be built and nothing said: that is a problem."""
    check_plugins({"PLUGINS": value}, faults)

    assert len(faults.problems) == 1
    assert '"plugins.pipeline"' in hints(faults)[0]


def test_what_is_no_plugin(faults: Faults) -> None:
    """A number among the plugins is named."""
    check_plugins({"PLUGINS": ["plugins.pipeline", 5]}, faults)

    assert told(faults) == ["PLUGINS names what is no plugin: 5"]


@pytest.mark.parametrize(
    ("value", "is_told"),
    [(None, False), ([], False), ("own", False), (["own"], False), (0, True), (True, True)],
)
def test_plugin_paths(value: object, is_told: bool, faults: Faults) -> None:  # noqa: FBT001  # a case
    """Folders of plugins are a list or a single text; zero, which Pelican would go through, is not."""
    check_plugin_paths({"PLUGIN_PATHS": value}, faults)

    assert bool(faults.problems) is is_told
