"""What is wrong elsewhere because of the files somebody looks at."""

from __future__ import annotations

import pytest

from plugins.content_model.problem import Problem, Severity, message
from plugins.writers.elsewhere import is_because_of, is_within, names_one, values, with_items
from tests.unit.builders import edition, site


def test_is_within() -> None:
    """A folder holds what lies in it, not what begins like it."""
    assert is_within("news/a.md", ["news"])
    assert is_within("news/a.md", ["."])
    assert not is_within("newsletter/a.md", ["news"])


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("news/a.nb.md", ["news/a.nb.md", "news/a"]),
        ("news/a/index.nb.md", ["news/a/index.nb.md", "news/a"]),
        ("news/a", ["news/a"]),
        ("clusters/a/cluster.yaml", ["clusters/a/cluster.yaml", "clusters/a"]),
        ("terms.yaml", ["terms.yaml"]),
        ("data/terms.yaml", ["data/terms.yaml"]),
        ("news/p.svg", ["news/p.svg"]),
        ("news/a/p.svg", ["news/a/p.svg", "news/a"]),
    ],
)
def test_with_items(path: str, expected: list[str]) -> None:
    """A file stands for its item too, a folder for itself."""
    assert with_items([path]) == expected


def test_values() -> None:
    """What a message within a message quotes is quoted."""
    assert list(values(message("{a} {b}", a=message("{c}", c="x"), b="y"))) == ["x", "y"]


@pytest.mark.parametrize(
    ("target", "path", "is_meant"),
    [
        ("news/gone", "news/b.nb.md", True),
        ("gone", "news/b.nb.md", True),
        ("gone.nb.md", "news/b.nb.md", True),
        ("../news/gone.nb.md", "guides/b.nb.md", True),
        ("/news/gone", "guides/b.nb.md", True),
        ("gone.nb.md", "guides/b.nb.md", False),
        ("goner", "news/b.nb.md", False),
        ("a", "guides/b.nb.md", False),
    ],
)
def test_names_of_what_is_gone(target: str, path: str, is_meant: bool) -> None:  # noqa: FBT001
    """It was called by its id, the last part of that, or a path from there; others still are."""
    of = site(edition("news/a.nb.md"))

    assert names_one(target, path, of, with_items(["news/gone.nb.md"])) == is_meant


def test_what_lies_beside_a_file() -> None:
    """A name in the same folder is not that of the file somebody looks at, unless it is the very one."""
    path, wanted = "clusters/a/index.nb.md", with_items(["clusters/a/logo.svg"])

    assert names_one("logo.svg", path, site(), wanted)
    assert not names_one("map.svg", path, site(), wanted)
    assert names_one("/clusters/a/map.svg", "news/b.nb.md", site(), ["clusters/a"])


@pytest.mark.parametrize(
    ("missed", "severity", "expected"),
    [
        ("data/terms.yaml", Severity.PROBLEM, True),
        ("data/terms.yaml", Severity.WARNING, False),
        ("data/people.yaml", Severity.PROBLEM, False),
        ("", Severity.PROBLEM, False),
    ],
)
def test_looked_for_in_vain(missed: str, severity: Severity, expected: bool) -> None:  # noqa: FBT001
    """Of a file is told what others miss in it, if that stops the build."""
    one = Problem(
        path="a.nb.md", text=message("x"), hint=message("y"), missed=missed, severity=severity
    )

    assert is_because_of(one, site(), with_items(["data/terms.yaml"])) == expected
