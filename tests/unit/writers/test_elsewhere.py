"""What is wrong elsewhere because of the files somebody looks at."""

from __future__ import annotations

import pytest

from plugins.content_model.problem import message
from plugins.writers.elsewhere import is_within, values, with_items


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
    ],
)
def test_with_items(path: str, expected: list[str]) -> None:
    """A file stands for its item too, a folder for itself."""
    assert with_items([path]) == expected


def test_values() -> None:
    """What a message within a message quotes is quoted."""
    assert list(values(message("{a} {b}", a=message("{c}", c="x"), b="y"))) == ["x", "y"]
