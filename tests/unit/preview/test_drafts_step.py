"""The step of an address that nobody guesses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.languages.slugs import is_step
from plugins.preview.drafts_step import FILE, STEP, drafts_step

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Site


def test_random_and_kept(site: Site, tmp_path: Path) -> None:
    """It is made up once and then stays; another project has another."""
    first = drafts_step(site.checked())
    elsewhere = drafts_step(site.checked(CACHE_PATH=str(tmp_path / "other")))

    assert STEP.fullmatch(first)
    assert is_step(first)
    assert drafts_step(site.checked()) == first
    assert elsewhere != first


def test_from_a_key(site: Site, tmp_path: Path) -> None:
    """With a key it is the same wherever the preview is built, and does not tell the key."""
    one = drafts_step(site.checked(PREVIEW_KEY="hemmelig"))
    other = drafts_step(site.checked(PREVIEW_KEY="hemmelig", CACHE_PATH=str(tmp_path / "c")))

    assert one == other
    assert "hemmelig" not in one
    assert one != drafts_step(site.checked(PREVIEW_KEY="hemmelig2"))


def test_damaged(site: Site) -> None:
    """What was kept and is no such step, a way out of the folder for one, is made up anew."""
    path = site.root / ".cache" / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("../../outside", encoding="utf-8")

    assert STEP.fullmatch(drafts_step(site.checked()))
