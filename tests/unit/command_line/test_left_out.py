"""Modules that are not loaded while others are which name them and never use them."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

from plugins.command_line.left_out import left_out

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is imported meanwhile has something empty, what is imported later the module itself."""
    (tmp_path / "heavy_of_test.py").write_text("class Thing: weight = 9\n", encoding="utf-8")
    (tmp_path / "user_of_test.py").write_text(
        "from heavy_of_test import Thing\nclass Own(Thing): pass\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    with left_out("heavy_of_test"):
        user = importlib.import_module("user_of_test")

    assert not hasattr(user.Own, "weight")
    assert "heavy_of_test" not in sys.modules
    assert importlib.import_module("heavy_of_test").Thing.weight == 9


def test_what_is_loaded_stays() -> None:
    """A module that somebody uses already is not taken from under them."""
    with left_out("json"):
        assert importlib.import_module("json").loads("1") == 1
    assert "json" in sys.modules
