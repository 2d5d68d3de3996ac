"""A ranking kept between builds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from plugins.cache.sealed_file import write_sealed
from plugins.related_news.kept import FILE, NAME, Ranking, kept

if TYPE_CHECKING:
    from pathlib import Path

KEY, OTHER = b"k" * 12, b"o" * 12
RANKING: Ranking = [[[1, 2]], [[]]]


def never() -> list[list[list[int]]]:
    """Fail: what is kept is not made again."""
    raise AssertionError


def test_made_once(tmp_path: Path) -> None:
    """What was made for a key is there the next time."""
    assert kept(str(tmp_path), KEY, lambda: RANKING) == RANKING
    assert kept(str(tmp_path), KEY, never) == RANKING


def test_another_key(tmp_path: Path) -> None:
    """For another key it is made anew, and takes the place of the first."""
    kept(str(tmp_path), KEY, lambda: RANKING)

    assert kept(str(tmp_path), OTHER, lambda: [[[0]]]) == [[[0]]]
    assert kept(str(tmp_path), OTHER, never) == [[[0]]]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(KEY + b"\xc1", id="no-ranking"),
        pytest.param(KEY + msgspec.msgpack.encode(["x"]), id="of-something-else"),
        pytest.param(b"", id="empty"),
    ],
)
def test_damaged(tmp_path: Path, content: bytes) -> None:
    """A file that holds something else costs time, nothing more."""
    write_sealed(tmp_path / FILE, NAME, content)

    assert kept(str(tmp_path), KEY, lambda: RANKING) == RANKING


def test_unsealed(tmp_path: Path) -> None:
    """A file whose seal is wrong is made anew."""
    (tmp_path / FILE).write_bytes(b"rubbish")

    assert kept(str(tmp_path), KEY, lambda: RANKING) == RANKING
