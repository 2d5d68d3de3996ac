"""What builds of one site share: the cache, the workers, and the time each stage took."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

from plugins.cache.cache import Cache
from plugins.execution.workers import PROCESSES, SERIAL, Workers, cores
from plugins.pipeline.session import Session, session_of
from plugins.progress.progress import Progress
from tests.unit.builders import settings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """Return a session."""
    return Session(Cache(str(tmp_path)), Workers(SERIAL))


class TestTimes:
    """The time that stages took."""

    @pytest.fixture
    def clock(self, monkeypatch: pytest.MonkeyPatch) -> list[float]:
        """Return the times that a clock will tell."""
        told: list[float] = []
        monkeypatch.setattr(time, "perf_counter", lambda: told.pop(0))
        return told

    def test_in_order(self, session: Session, clock: list[float]) -> None:
        """Each stage has its time, in the order in which they began; twice is one stage."""
        clock += [1, 3, 10, 15, 20, 21]
        for name in ("read", "write", "read"):
            with session.stage(name):
                pass

        assert list(session.times.items()) == [("read", 3), ("write", 5)]

    def test_a_stage_that_fails(self, session: Session, clock: list[float]) -> None:
        """A stage that ends with an exception took its time, too."""
        clock += [1, 3]
        with pytest.raises(ZeroDivisionError), session.stage("read"):
            raise ZeroDivisionError

        assert session.times == {"read": 2}

    def test_another_build(self, session: Session) -> None:
        """Another build begins to count anew, and lets its cache begin."""
        with session.stage("read"):
            pass
        session.cache.texts.add(b"text")
        session.begin()

        assert session.times == {}
        assert session.cache.texts.used == set()


@pytest.mark.parametrize(
    ("options", "executor", "count"),
    [
        ({}, PROCESSES, cores()),
        ({"EXECUTOR": None, "WORKERS": None}, PROCESSES, cores()),
        ({"EXECUTOR": "serial", "WORKERS": 3}, SERIAL, 3),
        ({"EXECUTOR": "dask://host:1"}, "dask://host:1", cores()),
    ],
)
def test_session_of(options: dict[str, Any], executor: str, count: int, tmp_path: Path) -> None:
    """Who works, and how many, is said by the settings; the cache lies where they say."""
    found = session_of(settings(options=options, cache=str(tmp_path / "cache")))

    assert (found.workers.executor, found.workers.count) == (executor, count)
    assert found.workers.pool is None
    assert found.cache.folder == tmp_path / "cache"


def test_progress_is_told(tmp_path: Path) -> None:
    """Whoever shows progress is told of each stage as it begins and ends, failed or not."""

    class Recorder(Progress):
        def __init__(self) -> None:
            self.told: list[str] = []

        def begin(self, stage: str) -> None:
            self.told.append(f"begin {stage}")

        def end(self, seconds: float) -> None:
            assert seconds >= 0
            self.told.append("end")

    recorder = Recorder()
    session = session_of(settings(cache=str(tmp_path)), recorder)
    with session.stage("read"):
        assert recorder.told == ["begin read"]
    with pytest.raises(ZeroDivisionError), session.stage("write"):
        raise ZeroDivisionError

    assert recorder.told == ["begin read", "end", "begin write", "end"]
