"""Mentions kept from build to build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.own_text import TextLink
from plugins.mentions.kept import FILE, keep, kept

if TYPE_CHECKING:
    from pathlib import Path

FOUND = {b"key": (TextLink(0, 3, 4, "clusters/nscc"),), b"none": ()}


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    """Links come back as they were, a text without any as well."""
    keep(str(tmp_path), {}, FOUND)

    assert kept(str(tmp_path)) == FOUND


def test_nothing_is_written_without_need(tmp_path: Path) -> None:
    """What is known already is not written again."""
    keep(str(tmp_path), FOUND, FOUND)

    assert not (tmp_path / FILE).exists()


def test_damage_costs_only_time(tmp_path: Path) -> None:
    """A damaged or missing file holds nothing."""
    assert kept(str(tmp_path)) == {}
    keep(str(tmp_path), {}, FOUND)
    path = tmp_path / FILE
    path.write_bytes(path.read_bytes()[:-2] + b"xx")

    assert kept(str(tmp_path)) == {}
