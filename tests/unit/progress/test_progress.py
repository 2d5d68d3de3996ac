"""What those who wait for a build see of it while it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.progress.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator


class Recorder(Progress):
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int] | str] = []

    def advance(self, done: int, total: int) -> None:
        """Keep how much is done."""
        self.told.append((done, total))

    def close(self) -> None:
        """Keep that it was closed."""
        self.told.append("closed")


def test_things_are_counted_as_they_come() -> None:
    """Each batch is told of when it is done, before the next is asked for."""
    recorder = Recorder()
    seen: list[object] = []

    def batches() -> Iterator[str]:
        for batch in ("ab", "c"):
            seen.append(recorder.told[-1])
            yield batch

    assert list(recorder.counted(batches(), 3)) == ["a", "b", "c"]
    assert seen == [(0, 3), (2, 3)]
    assert recorder.told == [(0, 3), (2, 3), (3, 3)]


def test_nothing_to_do() -> None:
    """Where there is nothing to do, that is told."""
    recorder = Recorder()

    assert list(recorder.counted([], 0)) == []
    assert recorder.told == [(0, 0)]


def test_closed_however_it_ends() -> None:
    """What is shown goes before anybody tells of an error."""
    recorder = Recorder()
    with pytest.raises(ZeroDivisionError), recorder:
        raise ZeroDivisionError

    assert recorder.told == ["closed"]


def test_silence(capsys: pytest.CaptureFixture[str]) -> None:
    """By itself it says nothing."""
    with Progress() as progress:
        progress.begin("parse")
        assert list(progress.counted([[1], [2, 3]], 3)) == [1, 2, 3]
        progress.end(100)

    assert capsys.readouterr() == ("", "")
