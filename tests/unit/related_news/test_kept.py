"""A ranking kept between builds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from plugins.cache.sealed_file import write_sealed
from plugins.related_news.kept import (
    FILE,
    NAME,
    STATE_FILE,
    STATE_NAME,
    Ranking,
    kept,
    read_state,
    write_state,
)
from plugins.related_news.rank import made_anew
from plugins.related_news.task import marks_of
from tests.unit.related_news.edits import archive

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


def test_state(tmp_path: Path) -> None:
    """What a ranking was worked out from is there for who asks by the same rules."""
    task = archive(1, 20).task()
    write_state(str(tmp_path), KEY, made_anew(task, marks_of(task)))
    found = read_state(str(tmp_path), KEY)

    assert found is not None
    assert found.ids == [one.id for one in task.articles]
    assert read_state(str(tmp_path), OTHER) is None


@pytest.mark.parametrize("content", [b"", KEY + b"\xc1", KEY + msgspec.msgpack.encode([1])])
def test_damaged_state(tmp_path: Path, content: bytes) -> None:
    """A state that is none costs time, nothing more."""
    assert read_state(str(tmp_path), KEY) is None
    write_sealed(tmp_path / STATE_FILE, STATE_NAME, content)
    assert read_state(str(tmp_path), KEY) is None
    (tmp_path / STATE_FILE).write_bytes(b"rubbish")
    assert read_state(str(tmp_path), KEY) is None
